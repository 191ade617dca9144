"""Eight kinds of sentence where a careless reader finds an event that nobody says took place."""

import pytest

import peacewatch
from peacewatch.model.record import Event, Record

PUBLISHED = "2025-06-12"


def _read(sentence: str) -> Record:
    return peacewatch.read(sentence.encode(), published=PUBLISHED)


def _deeds(record: Record) -> list[Event]:
    return [e for e in record.events if e.type == "ASSAULT"]


def _told(record: Record) -> list[str]:
    return [f"{e.type} {e.status} {e.anchor.exact!r}" for e in record.events]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ethiopian troops did not attack the town of Badme on Monday.",
        "The army has not shelled the village since Friday.",
        "Russian forces never bombed the bridge near Kherson.",
        "Pakistan did not carry out any airstrikes in Afghanistan on Tuesday.",
        "No attack was carried out by Sudanese soldiers on Wednesday.",
        "Israel did not strike the port of Hodeidah.",
    ],
)
def test_a_negated_attack_is_negated(sentence: str) -> None:
    record = _read(sentence)
    assert [e.status for e in _deeds(record)] == ["negated"], _told(record)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda denied attacking the town of Goma.",
        "Ethiopia denied that its troops had attacked Eritrean villages.",
        "Iran on Tuesday denied carrying out an attack on the tanker.",
        "Sudan's army denied it had bombed the market in Nyala.",
        "Cambodia denies shelling Thai villages on Sunday.",
        "India has denied that its forces fired at Pakistani posts.",
    ],
)
def test_a_denied_attack_is_never_asserted(sentence: str) -> None:
    record = _read(sentence)
    assert _deeds(record), _told(record)
    assert all(e.status in ("denied", "disputed") for e in _deeds(record)), _told(record)


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia may attack Kharkiv this summer.",
        "Ethiopia might attack Eritrea before the rains.",
        "The rebels could attack the capital within days.",
        "Israel may strike Iran again, diplomats said.",
        "Officials said Sudan's army may bomb the airport in Nyala.",
        "Rwandan troops could possibly shell the town.",
    ],
)
def test_an_attack_that_may_come_is_hypothetical(sentence: str) -> None:
    record = _read(sentence)
    assert [e.status for e in _deeds(record)] == ["hypothetical"], _told(record)


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        ("If Ethiopia attacks Eritrea, Eritrea will respond.", "a:ETH", "a:ERI"),
        ("Iran will respond if Israel attacks its ports.", "a:ISR", "a:IRN"),
        ("If India strikes Pakistan, Pakistan will retaliate with full force.", "a:IND", "a:PAK"),
        ("If Russia attacks Ukraine again, Ukraine will hit back, its president said.", "a:RUS", "a:UKR"),
        ("Cambodia would respond if Thailand attacked its villages, officials said.", "a:THA", "a:KHM"),
        ("Burundi will respond if Rwanda shells its villages.", "a:RWA", "a:BDI"),
    ],
)
def test_the_attack_of_a_condition_is_hypothetical_and_the_answer_is_none(
    sentence: str, first: str, second: str
) -> None:
    record = _read(sentence)
    attacks = [e for e in _deeds(record) if first in e.actors]
    assert attacks, _told(record)
    assert all(e.status == "hypothetical" for e in attacks), _told(record)
    real = [e for e in _deeds(record) if second in e.actors and e.status in ("asserted", "attributed", "disputed")]
    assert real == [], _told(record)


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia and Ukraine have not agreed to a ceasefire.",
        "Thailand and Cambodia have not agreed on a truce.",
        "The two armies have not yet agreed to a ceasefire.",
        "Sudan's army has not agreed to a humanitarian ceasefire.",
        "Israel and Hamas have not agreed to a ceasefire in Gaza.",
        "India and Pakistan did not agree to a ceasefire on Sunday.",
    ],
)
def test_a_ceasefire_not_agreed_is_negated(sentence: str) -> None:
    record = _read(sentence)
    assert record.events, "nothing was found"
    assert any(e.type == "AGREE" for e in record.events), _told(record)
    assert all(e.status == "negated" for e in record.events), _told(record)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda denied supporting the rebels.",
        "Uganda has denied supporting the rebels in eastern Congo.",
        "Iran denies arming the rebels.",
        "Ethiopia denied that it supported the rebels.",
        "Chad denied backing the rebels.",
        "Eritrea denied funding the rebels.",
    ],
)
def test_support_denied_is_denied(sentence: str) -> None:
    record = _read(sentence)
    assert record.events, "nothing was found"
    assert all(e.status == "denied" for e in record.events), _told(record)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Russia and Ukraine held talks in Istanbul on Monday, Turkish officials said.", "a:TUR"),
        ("Thailand and Cambodia held talks in Putrajaya on Sunday, Malaysian officials said.", "a:MYS"),
        ("Qatari officials said Congo and Rwanda held talks in Doha.", "a:QAT"),
        ("Kenyan officials said that Ethiopia and Eritrea would hold talks in Nairobi.", "a:KEN"),
        ("According to Omani officials, Iran and the United States held talks in Muscat.", "a:OMN"),
        ("Egyptian officials said delegations from Israel and Hamas met in Cairo.", "a:EGY"),
    ],
)
def test_who_tells_of_talks_takes_no_part_in_them(sentence: str, speaker: str) -> None:
    record = _read(sentence)
    countries = {a.id: a.country for a in record.actors}
    talks = [e for e in record.events if e.type == "CONSULT"]
    assert talks, _told(record)
    for event in talks:
        assert event.actors, _told(record)
        named = {f"a:{countries.get(a)}" for a in (*event.actors, *event.recipients)} | set(event.actors)
        assert speaker not in named, event.actors


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia would stop attacks if Ukraine withdrew its troops.",
        "The rebels would stop attacks if the army lifted the siege.",
        "Hamas said it would stop attacks if Israel withdrew from Gaza.",
        "Ethiopia would halt attacks if Eritrea released the prisoners.",
        "If the army left the town, the rebels would end their attacks.",
        "The Houthis said they would stop attacks if the blockade were lifted.",
    ],
)
def test_a_conditional_stop_asserts_nothing(sentence: str) -> None:
    record = _read(sentence)
    assert all(e.status not in ("asserted", "attributed", "disputed", "negated") for e in record.events), _told(record)
