"""Mentions to events: which are one, whose they are, when and where, and how certain by whom."""
