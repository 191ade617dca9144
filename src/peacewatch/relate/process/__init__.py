"""The acts of the process: talks, ceasefires, demands, commitments, threats, tolls."""
