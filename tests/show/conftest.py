import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peacewatch.model.record import Record

MADE: dict[str, Callable[[], Any]] = runpy.run_path(str(Path(__file__).with_name("make_record.py")))


@pytest.fixture
def record() -> Record:
    made: Record = MADE["record"]()
    return made


@pytest.fixture
def data() -> dict[str, Any]:
    made: dict[str, Any] = MADE["data"]()
    return made
