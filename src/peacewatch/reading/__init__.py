"""Bytes to Report: decoding, HTML and JSON extraction, metadata, language, several reports in one file."""

from peacewatch.reading.report import MAX_BYTES, read_bytes, read_folder, read_path

__all__ = ["MAX_BYTES", "read_bytes", "read_folder", "read_path"]
