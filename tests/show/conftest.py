import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peacewatch.model.record import Record

MADE: dict[str, Callable[[], Any]] = runpy.run_path(str(Path(__file__).with_name("make_record.py")))
THREADS: dict[str, Callable[[], Any]] = runpy.run_path(str(Path(__file__).with_name("make_threads.py")))


@pytest.fixture
def record() -> Record:
    made: Record = MADE["record"]()
    return made


@pytest.fixture
def data() -> dict[str, Any]:
    made: dict[str, Any] = MADE["data"]()
    return made


@pytest.fixture
def told() -> Record:
    """A record with every kind of chain, answer, continuation, unnamed source and silence."""
    made: Record = THREADS["record"]()
    return made


@pytest.fixture
def told_data() -> dict[str, Any]:
    made: dict[str, Any] = THREADS["data"]()
    return made
