import pytest

from peacewatch.extract.events.mentions import events
from peacewatch.model.report import Report
from peacewatch.model.worded import EventMention
from peacewatch.parse import parse


def _read(text: str) -> list[tuple[EventMention, tuple[str, ...], tuple[str, ...]]]:
    parsed = parse(Report(text=text, sha256="0" * 64), None)
    return [
        (m, tuple(parsed.tokens[k].text for k in m.agents), tuple(parsed.tokens[k].text for k in m.recipients))
        for m in events(parsed)
    ]


def _kinds(text: str, type_: str) -> list[str]:
    return [o.kind for m, _, _ in _read(text) if m.type == type_ for o in m.operators]


@pytest.mark.parametrize(
    ("text", "type_", "agents", "recipients"),
    [
        ("Russian troops shelled Kherson on Monday.", "ASSAULT", ("troops",), ("Kherson",)),
        ("The village was shelled by rebels.", "ASSAULT", ("rebels",), ()),
        ("The village was shelled overnight.", "ASSAULT", (), ()),
        ("The shelling of Tadamon by rebels continued.", "ASSAULT", ("rebels",), ("Tadamon",)),
        ("The militants who shelled the rebels fled.", "ASSAULT", ("militants",), ("rebels",)),
        ("Israeli strikes on Gaza continued.", "ASSAULT", ("Israeli",), ("Gaza",)),
        ("Army jets carried out strikes on rebel camps.", "ASSAULT", ("Army",), ("rebel",)),
        ("The rebels refused to release the hostages.", "RETREAT", ("rebels",), ()),
        ("Turkey signed a truce with Syria.", "AGREE", ("Turkey",), ("Syria",)),
        ("Sudan held talks with Chad.", "CONSULT", ("Sudan",), ("Chad",)),
        ("The army called on the rebels to withdraw.", "RETREAT", ("rebels",), ()),
        ("The army urged the rebels to withdraw.", "RETREAT", ("rebels",), ()),
        ("Russia launched drones at Kyiv.", "ASSAULT", ("Russia",), ("Kyiv",)),
        ("Russian troops pulled out of Kherson.", "RETREAT", ("troops",), ()),
    ],
)
def test_parties(text: str, type_: str, agents: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    found = [(a, r) for m, a, r in _read(text) if m.type == type_]
    assert found
    assert found[0][0] == agents
    if recipients:
        assert found[0][1] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "He died of a heart attack on Sunday.",
        "The minister said the budget was ready.",
        "The office fire was put out by noon.",
        "The party released a statement.",
        "An earthquake struck the city at dawn.",
        "The two men talked for an hour.",
        "Critics attacked the proposal.",
    ],
)
def test_no_event(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "type_", "kind"),
    [
        ("Sudan did not attack the base.", "ASSAULT", "negation"),
        ("No talks were held with the rebels.", "CONSULT", "negation"),
        ("The sides have not agreed to a ceasefire.", "AGREE", "negation"),
        ("Without attacking the city, the army withdrew.", "ASSAULT", "negation"),
        ("Ethiopia denied attacking the town.", "ASSAULT", "denial"),
        ("Rwanda denied supporting the rebels.", "SUPPORT", "denial"),
        ("Eritrea may attack the port.", "ASSAULT", "possibility"),
        ("If Eritrea attacks the port, war will come.", "ASSAULT", "conditional"),
        ("Should Eritrea attack the port, Ethiopia will respond.", "ASSAULT", "conditional"),
        ("Unless the rebels withdraw, the army will move.", "RETREAT", "conditional"),
        ("Chad plans to bomb the camp.", "ASSAULT", "plan"),
        ("Chad threatened to bomb the camp.", "ASSAULT", "threat"),
        ("Kenya urged Sudan to hold talks.", "CONSULT", "demand"),
        ("Kenya called for talks with Sudan.", "CONSULT", "demand"),
        ("The army agreed to halt the bombing.", "RETREAT", "agreement"),
        ("Will Sudan attack the base?", "ASSAULT", "question"),
        ("The rebels refused to free the hostages.", "RETREAT", "refusal"),
        ("The army failed to capture the town.", "COERCE", "failure"),
    ],
)
def test_operators(text: str, type_: str, kind: str) -> None:
    assert kind in _kinds(text, type_)


def test_two_negative_words_of_one_phrase_count_once() -> None:
    assert _kinds("No talks were held with the rebels.", "CONSULT").count("negation") == 1


def test_a_relative_clause_is_not_under_what_governs_its_noun() -> None:
    assert _kinds("Police may question the men who attacked the base.", "ASSAULT") == []


def test_what_stops_is_no_event_of_its_own() -> None:
    assert [m.type for m, _, _ in _read("Uganda halted the bombing.")] == ["RETREAT"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A drone strike on the market killed 12 people.", 12, 12),
        ("At least 24 people were killed in an attack in Mali.", 24, None),
        ("Rebels attacked the base, killing dozens.", 24, None),
        ("The bombing killed more than 400 civilians.", 401, None),
        ("Up to 30 soldiers were killed in the raid.", None, 30),
        ("The attack killed seven soldiers.", 7, 7),
    ],
)
def test_quantities_belong_to_the_deed(text: str, low: int | None, high: int | None) -> None:
    found = _read(text)
    assert len(found) == 1
    numbers = found[0][0].quantities
    assert [(n.kind, n.low, n.high) for n in numbers] == [("killed", low, high)]


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("Two soldiers were killed and a third wounded in an ambush.", [(1, 1)]),
        ("Two soldiers were killed and another was wounded in an ambush.", [(1, 1)]),
        ("Two soldiers were killed and two others wounded in an ambush.", [(2, 2)]),
        ("Two soldiers were killed and wounded in an ambush.", [(2, 2)]),
        # A part is no number.
        ("Two soldiers were killed and a third of the villagers wounded in an ambush.", []),
    ],
)
def test_whose_number_the_second_verb_has(text: str, wounded: list[tuple[int, int]]) -> None:
    found = _read(text)
    assert [(n.low, n.high) for n in found[0][0].quantities if n.kind == "wounded"] == wounded


def test_spans_point_into_the_text() -> None:
    text = "Army jets carried out strikes on rebel camps, killing 12 people."
    for mention, _, _ in _read(text):
        for span in (mention.anchor, *mention.evidence, *(q.span for q in mention.quantities)):
            assert text[span.start : span.end] == span.exact


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Fighters would not let the convoy pass.", "event.verb-not-let"),
        ("No aid has been allowed into the enclave since March.", "event.verb-not-let"),
        ("India stopped sharing flood data with Pakistan.", "event.verb-given-up"),
        ("The rebels stopped denying the monitors access.", "event.verb-stopped"),
        ("The guards let the convoy pass.", "event.verb"),
        ("India shared flood data with Pakistan.", "event.verb"),
    ],
)
def test_what_a_not_or_a_stopping_verb_makes_of_a_deed(text: str, rule: str) -> None:
    assert [w.rule for m, _, _ in _read(text) for w in m.why] == [rule]
