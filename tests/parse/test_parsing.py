import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peacewatch.model.parsed import Paragraph
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.parse.quotations import quotations


def quoted(text: str) -> list[tuple[str, bool, int | None, int | None]]:
    starts, at = [], 0
    for number, line in enumerate(text.split("\n")):
        starts.append(Paragraph(number, at, at + len(line), "body", ()))
        at += len(line) + 1
    return [(text[q.inner_start : q.inner_end], q.closed, q.continues, q.inside) for q in quotations(text, starts)]


def test_marks_of_every_style_are_left_out_of_the_inner_span() -> None:
    assert [q[0] for q in quoted('“one two” and "three four" and «five six» and ‘seven’.')] == [
        "one two",
        "three four",
        "five six",
        "seven",
    ]


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert quoted("The ministry’s envoys’ cars and the '90s weren’t there.") == []


def test_a_nested_quotation_knows_its_outer_one() -> None:
    assert [(q[0], q[3]) for q in quoted("“He said ‘never again’ twice.”")] == [
        ("He said ‘never again’ twice.", None),
        ("never again", 0),
    ]


def test_a_quotation_over_paragraphs_continues_the_open_one() -> None:
    found = quoted("“We waited.\n“Nobody came.”")
    assert [(q[1], q[2]) for q in found] == [(False, None), (True, 0)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("''I'll go,'' said Ann. ''It's fine.''", ["I'll go,", "It's fine."]),
        ("``So it is,'' he said.", ["So it is,"]),
        ("He said, ''She told me, 'No way.''' Then he left.", ["She told me, 'No way.'", "No way."]),
        ("'We are leaving,' she said of the workers' leader.", ["We are leaving,"]),
        ("The 'workers' rights' bill of the '90s", ["workers' rights"]),
        ("the students' union and the teachers' union", []),
        ("‘The soldiers’ camp is ours,’ he said.", ["The soldiers’ camp is ours,"]),
        ("rock 'n' roll for 'em all, 6'2\" tall", []),
        ('“So begun, so closed" she said. "And the reverse.”', ["So begun, so closed", "And the reverse."]),
        ("„Nein“, said the driver, and ”aye” said the other.", ["Nein", "aye"]),
        ("“The mark was forgotten. He said “never” again.", ["The mark was forgotten.", "never"]),
        ('He said " we are ready " twice.', ["we are ready"]),
    ],
)
def test_marks_of_every_sort(text: str, inner: list[str]) -> None:
    assert [q[0].strip() for q in quoted(text)] == inner


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab “”‘’\"'«»\n.,", max_size=80))
def test_quotations_never_leave_their_paragraph(text: str) -> None:
    for inner, *_ in quoted(text):
        assert "\n" not in inner
        assert inner.strip()


def test_tokens_point_into_the_unaltered_text_and_heads_stay_in_their_sentence() -> None:
    text = "Talks resume in the old town\nOUAGADOUGOU, May 3 (Wire) - The two armies\u00a0met on Sunday. “We talked,” one officer said.\n"
    parsed = parse(Report(text=text, sha256="0" * 64))
    assert parsed.tokens
    for token in parsed.tokens:
        assert text[token.start : token.end] == token.text
        assert parsed.tokens[token.head].sentence == token.sentence
        first, last = parsed.edges(token.i)
        assert first <= token.i <= last
    assert not any("OUAGADOUGOU" in text[s.start : s.end] for s in parsed.sentences)
