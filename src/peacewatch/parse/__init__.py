"""Report to Parsed: zones, paragraphs, sentences, tokens with dependencies, quotations. The only user of spaCy."""

from peacewatch.parse.parsing import parse

__all__ = ["parse"]
