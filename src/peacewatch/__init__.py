"""peacewatch reads reports of a conflict and of the talks to end it, and keeps who said what, and who denies it.

``peacewatch.read("report.txt", published="2026-05-14")`` gives a :class:`peacewatch.model.record.Record`.
"""

from pathlib import Path

from peacewatch.model.record import Record

__all__ = ["Record", "read"]


def read(
    source: str | Path | bytes, *, published: str | None = None, model: str | None = None, actors: Path | None = None
) -> Record:
    """Read one report (a path, bytes, or text) the whole way; see :func:`peacewatch.pipeline.read`."""
    from peacewatch.pipeline import read as read_report  # noqa: PLC0415  spaCy's second of import only when used

    return read_report(source, published=published, model=model, actors=actors)
