"""Parsed to mentions of times, and the tenses they are read by."""
