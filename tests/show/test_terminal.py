import io
from typing import Any

import pytest
from rich.console import Console

from peacewatch.errors import PeacewatchError
from peacewatch.model.record import Record
from peacewatch.show.explain import why
from peacewatch.show.terminal import show
from peacewatch.show.words import clean


def printed(record: Record, width: int = 80) -> str:
    out = io.StringIO()
    show(record, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def test_everything_is_told(record: Record) -> None:
    text = printed(record)
    for words in (
        "Talks on the [b]border[/b] to resume", "Example Wire", "(given by the user)", "Who says what",
        "from Radio One ← an official (not named)", "└ s2 denied by Northland", "└ s4 within it, an official", "Told as fact", "Disputed", "Planned",
        "affirmed by Southland (s1); denied by Northland (s2)", "Ceasefires", "Threats", "If the raids go on",
        "Not heard", "x1   Northland: not heard on the talks k1",
        "x2   Southland: asked, and would not comment; on the statement of\n       Northland (s2)", "an example of a note",
    ):  # fmt: skip
        assert words in text, words
    assert max(map(len, text.splitlines())) <= 80
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_the_order_of_groups_and_the_indent_of_nested_statements(record: Record) -> None:
    lines = printed(record).splitlines()
    assert lines.index("Told as fact") < lines.index("Disputed") < lines.index("Planned")
    outer = next(line for line in lines if line.split()[:1] == ["s3"])
    inner = next(line for line in lines if line.split()[:2] == ["└", "s4"])
    assert inner.index("s4") > outer.index("s3")


def test_an_empty_undated_report_says_so(data: dict[str, Any]) -> None:
    bare = {"schema": data["schema"], "coder": data["coder"], "report": {**data["report"], "dateline": None}}
    bare["report"] |= {"published": {}, "usage": "withheld"}
    text = printed(Record.model_validate(bare))
    assert "date of publication not known" in text
    assert "marked withheld" in text
    assert "Nothing was found" in text


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert clean("a\x1b[2Jb\u202ec\r\nd\ud800") == "a[2Jbc d"


@pytest.mark.parametrize("item", ["s1", "s2", "e1", "k1", "c1", "d1", "m1", "h1", "n1"])
def test_why_tells_rule_words_and_evidence(record: Record, item: str) -> None:
    text = why(record, item)
    assert text.startswith(f"{item}: ")
    assert "Made by:\n  - " in text
    assert "Evidence:\n  - «" in text


def test_why_of_an_event_tells_its_status(record: Record) -> None:
    text = why(record, "e1")
    assert "Status disputed: told by one, denied by another." in text
    assert "event: verb [event.verb] on «shelled»" in text
    assert "not known: place" in why(record, "e3")


def test_why_of_an_unknown_item_lists_the_known(record: Record) -> None:
    with pytest.raises(PeacewatchError, match=r"no item 's99' in this record; it has: s1, s2, .*, n1"):
        why(record, "s99")


def test_a_speech_act_does_not_stand_among_the_facts(data: dict[str, Any]) -> None:
    data["events"][2]["speech"] = "s1"
    text = printed(Record.model_validate(data))
    assert "Told as fact" not in text
    assert "Speech acts as PLOVER events" in text
