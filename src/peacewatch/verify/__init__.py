"""Checks that a record is what was read. Needs nothing but the record: no language model, no parser."""
