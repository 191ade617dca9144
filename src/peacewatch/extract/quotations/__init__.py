"""Parsed to quotations: who is quoted, and which quotation goes on from which."""
