"""Scorers and readers of the public sets, on made-up cases."""

import math

import pytest

from peacewatch.benchmark.event_places import any_predicate, pieces_of
from peacewatch.benchmark.geo import Toponym, distance_km, find, read_articles
from peacewatch.benchmark.geo import count as count_places
from peacewatch.benchmark.polnear import Quote, Speed, adapt, citron, read_brat, strict
from peacewatch.benchmark.polnear_contents import widen
from peacewatch.benchmark.timex import Timex, read_timeml
from peacewatch.benchmark.timex import count as count_times
from peacewatch.errors import BenchmarkError
from peacewatch.extract.attribution import attributions
from peacewatch.model.parsed import Paragraph, Parsed
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.parse.quotations import quotations

TEXT = "The ministry said that the road was open. “We are ready,” the envoy added."
FIRST = Quote(((13, 17),), ((0, 12),), ((18, 40),))
SECOND = Quote(((68, 73),), ((58, 67),), ((42, 57),))


def marked(text: str) -> Parsed:
    """A text with its quotations, unparsed."""
    paragraph = Paragraph(0, 0, len(text), "body", ())
    return Parsed(Report(text=text, sha256="0" * 64), (), (paragraph,), (), (), quotations(text, (paragraph,)))


def test_brat_events_with_discontinuous_spans_and_without_a_source() -> None:
    ann = (
        "T1\tSource 0 12\tThe ministry\nT2\tCue 13 17\tsaid\nT3\tContent 18 22;23 40\tthat the road was open\n"
        "T4\tAttribution 13 17\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\nE2\tAttribution:T4 Cue:T2\n"
    )
    assert read_brat(ann) == [
        Quote(((13, 17),), ((0, 12),), ((18, 22), (23, 40))),
        Quote(((13, 17),), (), ()),
    ]


@pytest.mark.parametrize("how", [citron, strict])
def test_perfect_and_empty_attributions(how: object) -> None:
    assert callable(how)
    both = [FIRST, SECOND]
    assert all(c.f1 == 1.0 for c in how(TEXT, both, both).values())
    assert all(c.f1 == 0.0 for c in how(TEXT, [], both).values())


def test_a_content_without_that_is_inexact_but_overlaps() -> None:
    short = Quote(FIRST.cue, FIRST.source, ((23, 40),))
    told = citron(TEXT, [short], [FIRST])
    assert (told["content exact"].f1, told["whole exact"].f1, told["source exact"].f1) == (0.0, 0.0, 1.0)
    assert told["content overlap"].recall == 4 / 5  # that the road was open
    assert strict(TEXT, [short], [FIRST])["found"].f1 == 1.0


def test_strict_counts_a_second_copy_as_an_error() -> None:
    told = strict(TEXT, [FIRST, FIRST], [FIRST])["found"]
    assert (told.right, told.given, told.gold) == (1, 2, 1)


def test_the_adapter_takes_in_that_and_quotation_marks() -> None:
    parsed = marked(TEXT)
    assert widen(parsed, 23, 40) == (18, 40)
    assert widen(parsed, 43, 55) == (42, 57)
    assert widen(parsed, 4, 12) == (4, 12)


def test_the_adapter_takes_in_doubled_marks_and_leaves_a_mark_that_the_paragraph_does_not_close() -> None:
    assert widen(marked("''We are ready,'' she said."), 2, 15) == (0, 17)
    assert widen(marked("He said: “We are ready. We go."), 10, 30) == (9, 30)


def test_speed_is_words_over_seconds() -> None:
    speed = Speed(words=900, parse=0.5, attributions=0.0, whole=2.0)
    assert speed.figures() == {"words": 900, "parse words/s": 1800, "attributions words/s": 0, "whole words/s": 450}


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The mayor declined to comment on the raid.", "declined", "to comment on the raid"),
        ("The mayor did not respond to a request.", "did not respond to", "a request"),
        ("But the mayor had fled, the clerk said.", "said", "But the mayor had fled,"),
        ("The clerk warned that “the wells are dry.”", "warned", "that “the wells are dry.”"),
    ],
)
def test_the_adapter_sets_the_border_of_cue_and_content(text: str, cue: str, content: str) -> None:
    parsed = parse(Report(text="Envoys met on Tuesday.\n" + text, sha256="0" * 64))
    (given,) = adapt(parsed, attributions(parsed))
    said = " ".join(parsed.text[a:b] for a, b in given.content)
    assert ([parsed.text[a:b] for a, b in given.cue], said.rstrip(",")) == ([cue], content.rstrip(","))


def test_timeml_offsets_and_the_creation_time() -> None:
    document = read_timeml(
        '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2026-02-03">20260203</TIMEX3></DCT>'
        '<TEXT>It <EVENT eid="e1">rained</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2026-02-02">Monday</TIMEX3>.'
        "</TEXT></TimeML>"
    )
    assert document.text == "It rained on Monday."
    assert (document.published, document.times) == ("2026-02-03", (Timex(13, 19, "date", "2026-02-02"),))


def test_text_that_is_no_timeml() -> None:
    with pytest.raises(BenchmarkError):
        read_timeml("<TimeML></TimeML>")


def test_times_strict_relaxed_value_and_type() -> None:
    gold = [Timex(0, 6, "date", "2026-02-02"), Timex(10, 20, "duration", "P2D")]
    given = [Timex(0, 6, "date", "2026-02-09"), Timex(12, 20, "duration", "P2D"), Timex(30, 33, "date", None)]
    told = {name: c.right for name, c in count_times(given, gold).items()}
    assert told == {"strict": 1, "relaxed": 2, "value": 1, "type": 2}
    assert count_times(gold, gold)["value"].f1 == 1.0


def test_a_quarter_of_the_globe() -> None:
    assert math.isclose(distance_km(0, 0, 0, 90), math.pi * 6371 / 2)


def test_places_near_far_unresolved_and_missed() -> None:
    gold = [Toponym(i * 10, i * 10 + 5, 10.0, 10.0) for i in range(4)] + [Toponym(90, 95, None, None)]
    given = [Toponym(0, 5, 10.5, 10.5), Toponym(10, 16, 40.0, 10.0), Toponym(20, 25, None, None), gold[4]]
    told = count_places(given, gold)
    assert (told.exact.right, told.overlap.right, told.overlap.given, told.overlap.gold) == (3, 4, 4, 5)
    assert (told.near_found.right, told.near_found.of) == (1, 3)
    assert (told.near_resolved.right, told.near_resolved.of) == (1, 2)
    assert (told.near_all.right, told.near_all.of) == (1, 4)


def test_articles_whose_offsets_count_from_one() -> None:
    source = (
        "<articles><article><text>In Vale it rained.</text><locations><location><name>Vale</name><start>4</start>"
        "<end>8</end><lat>1.5</lat><lon>2</lon></location></locations></article></articles>"
    )
    assert read_articles(source.encode()) == [("In Vale it rained.", [Toponym(3, 7, 1.5, 2.0)])]


def test_adjectives_of_countries_are_names_only_where_a_set_wants_them() -> None:
    """LGL marks them, GeoVirus and our records do not."""
    text = "A Kenyan nurse returned to Nairobi."
    names = {text[t.start : t.end] for t in find(text, adjectives=True)}
    assert names == {"Kenyan", "Nairobi"}
    assert {text[t.start : t.end] for t in find(text)} == {"Nairobi"}


def test_names_of_countries_are_told_apart() -> None:
    assert [(n.start, n.wide) for n in find("Shells fell in Goma, in Sudan and in Europe.")] == [
        (15, False),
        (24, True),
        (37, True),
    ]


def test_marks_whose_offsets_are_numbers_of_tokens() -> None:
    item = {
        "text": "Shells fell in Zorvello Town.",
        "tokens": [[0, 6], [7, 11], [12, 14], [15, 23], [24, 28], [28, 29]],
        "spans": [
            {"start": 7, "end": 11, "token_start": 1, "token_end": 1, "label": "VERB", "text": "fell"},
            {"start": 3, "end": 4, "token_start": 3, "token_end": 4, "label": "LOCATION", "text": "Zorvello Town"},
            {"start": 5, "end": 5, "label": "LOCATION"},
        ],
    }
    assert (pieces_of(item, "VERB"), pieces_of(item, "LOCATION")) == ([(7, 11)], [(15, 28)])


def test_the_place_of_a_verb_that_is_no_event() -> None:
    text = "Thousands marched in Tbilisi on Sunday, and banks closed."
    assert any_predicate(text, [(10, 17)]) == [(21, 28)]
    assert any_predicate("Banks closed on Sunday.", [(6, 12)]) == []
