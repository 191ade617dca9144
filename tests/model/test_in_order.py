"""Things found by where they begin."""

from peacewatch.model.in_order import InOrder
from peacewatch.model.span import Span


def test_what_begins_inside_comes_once_in_the_order_given() -> None:
    things = InOrder([(9, "c"), (0, "a"), (4, "b"), (4, "b2")])
    assert things.between(0, 9) == ["a", "b", "b2"]
    assert things.between(4, 10) == ["c", "b", "b2"]
    assert things.within([Span(0, 5, "-----"), Span(3, 10, "-------")]) == ["c", "a", "b", "b2"]
    assert things.between(10, 99) == []
