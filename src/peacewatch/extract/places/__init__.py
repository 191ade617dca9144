"""Parsed to mentions of places."""
