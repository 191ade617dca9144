"""Parsed to mentions of actors."""
