"""Where what is said begins and ends. Each row reads: a text, a cue of it, and that cue's content piece by piece."""

import pytest

from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.model.worded import Attribution
from peacewatch.parse import parse

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n"


def read(text: str) -> tuple[Attribution, ...]:
    return attributions(parse(Report(text=LEAD + text, sha256="0" * 64)))


def contents(text: str, cue: str) -> list[str]:
    """The content of the attribution with that cue, pieces without a comma or full stop at their end."""
    found = next((a for a in read(text) if a.cue is not None and a.cue.exact == cue), None)
    return [c.exact.rstrip(",.") for c in found.content] if found else []


TAKES_OVER = [
    # content.ends-before-a-coordinated-cue
    ("The army said the bridge had fallen and accused the militia of mining it.", "said", ["the bridge had fallen"]),
    ("The army said the militia had mined the bridge and burned the ferry.", "said", ["the militia had mined the bridge and burned the ferry"]),
    # content.ends-before-another-speaker
    ("The army said the bridge had fallen, while two farmers said it still stood.", "said", ["the bridge had fallen"]),
    ("The army said the bridge had fallen and that farmers had fled.", "said", ["the bridge had fallen and that farmers had fled"]),
    # content.ends-before-a-participle-cue
    ("The mayor said the well was dry, adding that tankers were on their way.", "said", ["the well was dry"]),
    ("The mayor said the column had left, taking its guns along.", "said", ["the column had left, taking its guns along"]),
    # content.ends-before-a-relative-clause
    ("The envoy said talks would resume in Lusaka, which hosted the first round in May.", "said", ["talks would resume in Lusaka"]),
    ("The envoy said a deal would need guarantors, which could take months.", "said", ["a deal would need guarantors, which could take months"]),
    # content.ends-before-an-apposition
    ("The ministry said exports had risen to 40 tons, an increase of a third.", "said", ["exports had risen to 40 tons"]),
    # content.ends-before-a-contrast
    ("The major said the road was safe, even as shells fell nearby.", "said", ["the road was safe"]),
    ("The major said the road was safe, though it was narrow.", "said", ["the road was safe, though it was narrow"]),
    ("The major said the road was safe, though he did not say for whom.", "said", ["the road was safe"]),
    ("The major said the road was safe, but he warned of mines.", "said", ["the road was safe"]),
    ("The major said the road was safe, but they would not use it.", "said", ["the road was safe, but they would not use it"]),
    # content.ends-with-its-clause
    ("While the colonel said the village was empty, aid workers counted 40 families there.", "said", ["the village was empty"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "expected"), TAKES_OVER)
def test_the_content_ends_where_the_reporter_takes_over(text: str, cue: str, expected: list[str]) -> None:
    assert contents(text, cue) == expected


def test_why_names_the_rule_that_ended_a_content() -> None:
    (said, *_) = read("The mayor said the well was dry, adding that tankers were on their way.")
    assert "content.ends-before-a-participle-cue" in {w.rule for w in said.why}


QUOTED = [
    # further pieces, in lower case or short, belong to the speaker of the first
    ("“The wells are dry,” the elder said, “and the goats are dying.”", "said", ["The wells are dry", "and the goats are dying"]),
    ("''We will stay,'' the captain said. ''Which is it?''", "said", ["We will stay", "Which is it?"]),
    ("“We will stay,” the captain said, noting that roads were cut. “We have food.”", "said", ["We will stay", "We have food"]),
    # a sentence that begins with the reporter's words is no further piece
    ("“We will stay,” the captain said. The village, “the Pearl” to its people, is empty.", "said", ["We will stay"]),
    # words beside the marks make it mixed, with the marks
    ("The clerk called him a “decent man” on Sunday.", "called", ["him a “decent man”"]),
    ("The clerk said in a letter that the visits were “important steps.”", "said", ["the visits were “important steps.”"]),
    ("The visits were “important for the village,” she said.", "said", ["The visits were “important for the village,”"]),
    ("The clerk said: “The visits were important steps.”", "said", ["The visits were important steps"]),
    ("“The visits were important,” the clerk said while counting ballots.", "said", ["The visits were important"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "expected"), QUOTED)
def test_quotations_become_contents(text: str, cue: str, expected: list[str]) -> None:
    assert contents(text, cue) == expected


def test_a_colon_announces_the_quotation_of_the_next_paragraph() -> None:
    assert contents("The clerk stated:\n“The wells are dry and the herds are gone.”", "stated") == [
        "The wells are dry and the herds are gone"
    ]
    assert contents("The clerk stated that he would go.\n“The wells are dry and the herds are gone.”", "stated") == [
        "he would go"
    ]


def test_a_sentence_in_fragments_carries_on_the_quotation_before_it() -> None:
    found = read("“The wells are dry,” the elder said. That leaves the herds “without a drop of clean water.”")
    assert [(a.continues, [c.exact for c in a.content]) for a in found if a.cue is None] == [
        (0, ["That leaves the herds “without a drop of clean water.”"])
    ]
    found = read("“The wells are dry,” the elder said. Omar Diallo left the village “without a drop of clean water.”")
    assert [a for a in found if a.cue is None] == []


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The pumps, the elder said, were sold last year.", "said", ["The pumps", "were sold last year"]),
        ("The pumps were sold, said Amina Sow, a nurse at the clinic.", "said", ["The pumps were sold"]),
        ("The pumps were sold, the elder said, adding that nobody was paid.", "said", ["The pumps were sold"]),
        ("The pumps were sold, the elder said in a letter on Friday.", "said", ["The pumps were sold"]),
    ],
)
def test_a_cue_set_off_by_commas(text: str, cue: str, expected: list[str]) -> None:
    assert contents(text, cue) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers named the raid “Operation Rain”.",
        "The so-called “peace train” left the station at noon.",
        "He has translated “The Long Drought” into Swahili.",
        "Mateo “the Owl” Rivas was seen at the market.",
    ],
)
def test_marks_of_names_and_titles_are_no_statement(text: str) -> None:
    assert read(text) == ()


def test_indirect_sentences_without_a_cue_are_nobody_s_statement() -> None:
    found = read("The mayor said the well was dry. The tankers had come late. The pumps were old.")
    assert [[c.exact for c in a.content] for a in found] == [["the well was dry"]]


def test_the_subject_that_a_relative_clause_tells_of_is_no_content_around_its_own_cue() -> None:
    for one in read("The camp, which is expected to close in June, lies by the river."):
        assert not any(c.start <= one.cue.start < c.end for c in one.content if one.cue is not None)


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        # a hyphen sets nothing off
        ("The envoy noted that the ex-rebels, who had fled, had come back.", "noted", ["the ex-rebels, who had fled, had come back"]),
        ("The mayor said the camp was full, and that the so-called Valley Guard, which had held it, had gone.", "said", ["the camp was full, and that the so-called Valley Guard, which had held it, had gone"]),
        # what an aside or a bracket leaves at the edge
        ("He knew the truth (the mayor says the guards had left).", "says", ["the guards had left"]),
    ],
)  # fmt: skip
def test_nothing_is_left_over_at_the_edges(text: str, cue: str, expected: list[str]) -> None:
    assert contents(text, cue) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The town was calm. “Nobody was hurt,” posted its radio.", "its radio"),
        ("The town was calm. “Nobody was hurt,” their spokesman said.", "their spokesman"),
    ],
)
def test_a_source_with_a_possessive_beside_a_quotation(text: str, source: str) -> None:
    assert [s.span.exact for s in read(text)[0].sources] == [source]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("The envoy said on Radio Okapi that the road was open.", "Radio Okapi"),
        ("The envoy said by telephone that the road was open.", "telephone"),
        ("She welcomed the announcement by the Valley Council that it would send men.", None),
        ("She dismissed a report by Radio Okapi that a bridge had fallen.", None),
    ],
)
def test_who_says_it_is_no_venue(text: str, venue: str | None) -> None:
    assert [a.venue.name if a.venue else None for a in read(text)][-1] == venue


def test_what_one_keeps_is_not_what_one_reports() -> None:
    assert read("Both armies observed the truce.") == ()
    assert [c.exact for c in read("The patrol observed four lorries near the gate.")[0].content] == [
        "four lorries near the gate"
    ]
