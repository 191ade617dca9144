"""Each row reads: a sentence, and the (source, cue, act, content) that it holds."""

import pytest

from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.model.worded import Attribution
from peacewatch.parse import parse

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n"


def read(sentence: str) -> list[Attribution]:
    text = LEAD + sentence
    found = attributions(parse(Report(text=text, sha256="0" * 64)))
    return [a for a in found if a.standing == "told" and (a.content or a.act == "decline_comment")]


def told(sentence: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            " + ".join(s.span.exact for s in a.sources),
            a.cue.exact if a.cue else "",
            a.act,
            " … ".join(c.exact for c in a.content).rstrip(",."),
        )
        for a in read(sentence)
    ]


ONE = [
    ("The army said rebels had left the town.", ("The army", "said", "say", "rebels had left the town")),
    ("The army said on Friday that rebels had left the town.", ("The army", "said", "say", "rebels had left the town")),
    ("Rebels had left the town, the army said.", ("the army", "said", "say", "Rebels had left the town")),
    ("According to the mission, two bridges were destroyed.", ("the mission", "According to", "report", "two bridges were destroyed")),
    ("Two bridges were destroyed, according to the mission.", ("the mission", "according to", "report", "Two bridges were destroyed")),
    ("The ministry accused the rebels of burning a clinic.", ("The ministry", "accused", "accuse", "the rebels of burning a clinic")),
    ("The rebels denied burning a clinic.", ("The rebels", "denied", "deny", "burning a clinic")),
    ("Kigali denied the accusation.", ("Kigali", "denied", "deny", "the accusation")),
    ("The mission urged both sides to return to the table.", ("The mission", "urged", "request", "both sides to return to the table")),
    ("The movement threatened to close the port.", ("The movement", "threatened", "threaten", "to close the port")),
    ("The envoy called on the army to stop the raids.", ("The envoy", "called on", "request", "the army to stop the raids")),
    ("The government promised to free 40 prisoners.", ("The government", "promised", "promise", "to free 40 prisoners")),
    ("The minister offered to resume the talks.", ("The minister", "offered", "offer", "to resume the talks")),
    ("The council condemned the attack.", ("The council", "condemned", "condemn", "the attack")),
    ("“The road is open,” the governor said.", ("the governor", "said", "say", "The road is open")),
    ("The governor said: “The road is open to everyone.”", ("The governor", "said", "say", "The road is open to everyone")),
    ('"The road is open," the governor told reporters.', ("the governor", "told", "say", "The road is open")),
    ("It was reported that the convoy had turned back.", ("", "reported", "report", "the convoy had turned back")),
    ("Police put the toll at nine.", ("Police", "put", "say", "the toll at nine")),
    ("Troops would stay unless the militia left, the minister said.", ("the minister", "said", "say", "Troops would stay unless the militia left")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), ONE)
def test_one_attribution(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in told(sentence)


NONE = [
    "The minister did not say whether he would go.",
    "The group has never claimed the raid.",
    "The spokesman did not deny the report.",
    "The column withdrew from two villages.",
    "An official declined to be named.",
    "The two armies fought for the bridge.",
    "The minister will announce a plan if the road opens.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_denied_or_missing_is_no_statement(sentence: str) -> None:
    assert told(sentence) == []


SILENT = [
    "The ministry declined to comment on the raid.",
    "The ministry did not respond to a request for comment.",
    "The ministry could not be reached.",
    "The ministry has yet to respond.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_a_source_that_was_asked_and_kept_silent(sentence: str) -> None:
    assert [(a.sources[0].span.exact, a.act) for a in read(sentence)] == [("The ministry", "decline_comment")]


def test_several_speakers_each_stand_for_themselves() -> None:
    found = read("Washington, London and the mission said the vote was free.")
    assert [s.span.exact for s in found[0].sources] == ["Washington", "London", "the mission"]


def test_an_appositive_charge_is_denied_and_stays_out_of_the_first_content() -> None:
    found = told("The envoys say Kigali arms the rebels, a charge Kigali denies.")
    assert found == [
        ("The envoys", "say", "say", "Kigali arms the rebels"),
        ("Kigali", "denies", "deny", "a charge"),
    ]


def test_a_quotation_that_runs_over_paragraphs_belongs_to_its_first_speaker() -> None:
    found = read(
        "“The camp is empty,” the governor said. “We have counted the tents.\n“Nobody will come back this year.”"
    )
    assert [a.content[0].exact for a in found][1:] == [
        "We have counted the tents.",
        "Nobody will come back this year.",
    ]
    assert [a.continues for a in found] == [None, 0, 1]


def test_a_quoted_source_is_nested_in_the_outlet_that_quotes_it() -> None:
    found = read("The agency quoted a commander as saying that the bridge was mined.")
    assert [(a.sources[0].span.exact, a.nested_in) for a in found] == [
        ("The agency", None),
        ("a commander", 0),
    ]
    assert [v.span.exact for v in found[0].via] == ["a commander"]


def test_citing_lengthens_the_chain() -> None:
    (found,) = read("State television, citing military sources, said the bridge was mined.")
    assert [v.span.exact for v in found.via] == ["military sources"]


def test_every_span_is_the_text_it_says() -> None:
    text = LEAD + "\n".join(sentence for sentence, _ in ONE)
    for a in attributions(parse(Report(text=text, sha256="0" * 64))):
        for span in (*a.content, *(s.span for s in a.sources), *([a.cue] if a.cue else [])):
            assert text[span.start : span.end] == span.exact
