"""Each row reads: an attribution's class and standing, and whether it is a statement of the record."""

import pytest

from peacewatch.model.worded import Attribution, CueClass, Standing
from peacewatch.relate.statements import is_statement

ROWS: list[tuple[CueClass, Standing, bool]] = [
    ("speech", "told", True),
    ("speech", "negated", False),
    ("speech", "unreal", False),
    ("according", "told", True),
    ("silence", "told", True),
    ("perception", "told", False),
    ("other", "told", False),
]


@pytest.mark.parametrize(("cue_class", "standing", "expected"), ROWS)
def test_only_what_is_told_as_said_is_a_statement(cue_class: CueClass, standing: Standing, *, expected: bool) -> None:
    one = Attribution(0, (), None, None, "say", (), "indirect", (), cue_class=cue_class, standing=standing)
    assert is_statement(one) is expected
