"""Which speech act a statement is, read off its cue and its clauses."""
