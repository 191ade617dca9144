"""Mentions of actors to actors: names, offices, pronouns, unnamed sources."""
