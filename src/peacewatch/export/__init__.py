"""A record as rows for the field's own tools: PLOVER event rows in POLECAT's columns, and plain CSV tables."""
