"""Parsed to as worded: attributions, mentions of actors, events, places and times, by token and span."""
