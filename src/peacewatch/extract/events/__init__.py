"""Parsed to mentions of events: what, between whom, in which mood, with which numbers."""
