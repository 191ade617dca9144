"""A walk over every value of a record, so that no span and no field can be forgotten by a check."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel


def walk(value: object, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every part of ``value`` with its path (``statements[2].content[0]``), the outermost first, in field order.

    Tuples and lists are gone through but not themselves given; neither are ``None`` and empty containers.
    """
    if value is None:
        return
    if isinstance(value, (tuple, list)):
        for number, one in enumerate(value):
            yield from walk(one, f"{path}[{number}]")
        return
    yield path, value
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            shown = field.alias or name
            yield from walk(getattr(value, name), f"{path}.{shown}" if path else shown)
