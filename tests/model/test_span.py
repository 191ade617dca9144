import pytest

from peacewatch.model.span import Span


def test_a_span_is_the_text_between_its_offsets() -> None:
    assert Span.of("Kabul denied it.", 6, 12) == Span(6, 12, "denied")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (5, 2), (0, 99)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span.of("Kabul", start, end)
