"""Identified to Record: statements and their answers, events and their status, the acts of the process."""
