"""The place of an event is the one that syntax gives to its word."""

import pytest

from peacewatch import pipeline
from peacewatch.extract.places.mentions import place_words
from peacewatch.knowledge.gazetteer import load_gazetteer
from peacewatch.model.identified import ResolvedPlaces
from peacewatch.model.record import Place, Record
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.relate.events.place import place_at
from peacewatch.resolve.places.identify import resolve_places


def places_of(record: Record, word: str) -> list[tuple[str, str]]:
    """Name and basis of the place of each event at a word."""
    names = {p.id: p.name for p in record.places}
    return [
        (names[e.place.place], e.place.basis) for e in record.events if e.place is not None and e.anchor.exact == word
    ]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels captured Kharkiv on Monday.", "captured", [("Kharkiv", "stated")]),
        ("Six people were killed in an attack in Mosul on Friday.", "attack", [("Mosul", "stated")]),
        ("Two farmers were killed in the city of Aleppo on Friday.", "killed", [("Aleppo", "stated")]),
        ("A mob in Kampala killed a trader on Friday.", "killed", [("Kampala", "stated")]),
        ("Two soldiers were killed when a mine exploded near Mosul.", "exploded", [("Mosul", "stated")]),
        ("Two soldiers were killed as their lorry passed near Mosul.", "killed", [("Mosul", "inherited")]),
        ("Two farmers were killed in the Assam city of Guwahati on Friday.", "killed", [("Guwahati", "stated")]),
        ("A spokesman in Nairobi said that rebels killed two farmers.", "killed", []),
        ("Troops from Kharkiv killed two farmers.", "killed", []),
        ("The shelling of Mosul went on for hours.", "shelling", [("Mosul", "stated")]),
        ("On Monday a drone hit a fuel depot on the edge of Nyala, in South Darfur.", "hit", [("Nyala", "stated")]),
        ("Shells struck the Zorvello camp on Friday.", "struck", [("Zorvello camp", "stated")]),
        ("The army struck the Kupyansk substation on Friday.", "struck", [("Kupyansk", "stated")]),
        ("Gunmen abducted six nurses from Maiduguri on Friday.", "abducted", [("Maiduguri", "stated")]),
        ("In Bukavu, soldiers killed two traders on Friday.", "killed", [("Bukavu", "stated")]),
        ("Rebels stormed Bamako and burned two police cars.", "burned", [("Bamako", "inherited")]),
        ("Envoys in Geneva condemned the rebels who killed two farmers.", "killed", []),
        ("He wrote of Mosul, and gunmen killed two farmers.", "killed", []),
    ],
)
def test_an_event_has_the_place_that_its_clause_gives_it(text: str, word: str, expected: list[tuple[str, str]]) -> None:
    """Phrases of its own and its objects, what was taken, the subject's, the same moment; no speaker's place."""
    assert places_of(pipeline.read(text.encode()), word) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Thousands of people marched in Tbilisi on Sunday.", "marched", "Tbilisi"),
        ("The bridge reopened near Mosul in May.", "reopened", "Mosul"),
        ("The police said in Nairobi that the bridge had reopened.", "reopened", None),
        ("A fire broke out 12 km west of Goma.", "broke", "Goma"),
        ("Rebels raided Kidal on Monday, killing five guards.", "killing", "Kidal"),
        ("It was the second march in Tbilisi, where hundreds gathered.", "gathered", "Tbilisi"),
        ("A jet was shot down over Aleppo on Monday.", "shot", "Aleppo"),
        ("Envoys argued over Aleppo on Monday.", "argued", None),
        ("Thousands marched through the streets of Belgrade.", "marched", "Belgrade"),
        ("Insurgents attacked Zorvello village at dawn.", "attacked", "Zorvello village"),
        ("A man was killed by a bomb near the town of Baiji, north of Baghdad.", "killed", "Baiji"),
        ("Thousands marched against his visit to Beirut.", "marched", None),
        ("He left by train, which stopped while police in Mosul searched it.", "left", None),
    ],
)
def test_any_verb_may_be_asked(text: str, verb: str, expected: str | None) -> None:
    """The same attachment serves verbs that are no event of ours."""
    parsed, gazetteer = parse(Report(text=text, sha256="0" * 64)), load_gazetteer()
    places = resolve_places(parsed, place_words(parsed, gazetteer), gazetteer)
    (head,) = [t.i for t in parsed.tokens if t.text == verb]
    found = place_at(parsed, places, head)
    names = {p.id: p.name for p in places.places}
    assert (None if found is None else names[found.place.place]) == expected


def test_a_word_that_is_an_event_and_a_place_at_once_has_itself_for_no_place() -> None:
    """ "Siege" may be taken for the name of a place: its event is not looked for in itself, and nothing fails."""
    text = "The siege of Mosul went on."
    parsed = parse(Report(text=text, sha256="0" * 64))
    heads = {t.text: t.i for t in parsed.tokens}
    spans = {name: parsed.span(heads[name], heads[name]) for name in ("siege", "Mosul")}
    listed = tuple(Place(id=f"p{n}", name=name, mentions=(span,)) for n, (name, span) in enumerate(spans.items(), 1))
    both = ResolvedPlaces(listed, {heads["siege"]: "p1", heads["Mosul"]: "p2"})
    found = place_at(parsed, both, heads["siege"])
    assert found is not None
    assert found.place.place == "p2"
    alone = ResolvedPlaces(listed[:1], {heads["siege"]: "p1"})
    assert place_at(parsed, alone, heads["siege"]) is None


def test_the_rule_that_placed_an_event_is_told() -> None:
    record = pipeline.read(b"Rebels captured Kharkiv on Monday.")
    (event,) = record.events
    assert ("event.place-taken", "Kharkiv") in [(why.rule, why.on[0].exact) for why in event.why]
