"""Parsed to cues of saying: verbs in every frame, nouns, adjectives, "according to", silences."""
