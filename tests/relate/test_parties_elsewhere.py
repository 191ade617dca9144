"""Parties that a report gives elsewhere than in the event's own clause, and those that it leaves open."""

import pytest

from peacewatch import pipeline
from peacewatch.model.record import Event, Record

_LACHIN = (
    "BAKU, March 11 (Desk) - Azerbaijan accused Armenia on Tuesday of violating a ceasefire agreed in October, saying "
    "mortars had hit its positions near Lachin.\n\n"
    "Armenia's defence ministry rejected the claim. It said its troops had not opened fire.\n\n"
    "The truce, signed in Tbilisi, ended six weeks of fighting. A second round of talks between Armenia and Azerbaijan is "
    "due next month. The first round, held in Tbilisi, ended without agreement."
)
_FASHER = (
    "Sudan's army said on Monday that the Rapid Support Forces had shelled a hospital in El Fasher. An RSF spokesman denied "
    'the charge. "Our fighters have not entered the city," he said. The army said its forces returned fire after coming under '
    "attack near Babanusa.\n\nNegotiators met in Jeddah last week for a fifth session, which ended with no deal."
)
_HAVANA = (
    "Colombia's government accused the National Liberation Army of attacking a pipeline in Arauca. The ELN denied it. The "
    "guerrillas said they would release 12 soldiers only if the army withdrew from Catatumbo.\n\nThe government and the ELN "
    "have held four rounds of talks in Havana. The last round collapsed in December. Delegations are to meet again in April."
)
_BORDER = (
    "Thailand and Cambodia traded accusations on Friday. Phnom Penh said it was Thai troops who opened fire first.\n\n"
    '"We returned fire in self-defence," said Colonel Chan Dara, a Cambodian army spokesman.'
)
_NABATIEH = (
    "Israel accused Hezbollah of firing rockets at Metula on Sunday. The group denied responsibility. Israeli jets struck its "
    "depots in Nabatieh hours later, the army said."
)
_MARIB = (
    "Yemen's Houthi movement and the internationally recognised government traded accusations on Wednesday. The government said "
    "Houthi forces had shelled a market in Marib. The Houthis denied that a market had been hit. Oman and Qatar voiced concern.\n\n"
    "The two sides exchanged 90 prisoners in May. The Houthis said their jets, captured from the army, had bombed a base. "
    "A first round of talks between the Houthis and the government ended without a deal."
)
_JERMUK = (
    "Armenia accused Azerbaijan of attacking its posts near Jermuk. Azerbaijan's defence ministry denied that any drones had been "
    "launched. It said Armenian units had killed three soldiers on Monday. Armenia captured two servicemen in the raid.\n\n"
    "Azerbaijan shut the crossing at Bagratashen. Baku demanded that Armenia hand over the prisoners."
)


def _event(record: Record, words: str) -> Event:
    at = record.report.text.index(words)
    return next(
        e for e in record.events
        if e.speech is None and e.anchor.start < at + len(words) and at < e.anchor.end
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "actors", "recipients", "rule"),
    [
        (_LACHIN, "hit its", ("a:ARM",), ("a:AZE",), "of-the-charge"),
        (_LACHIN, "opened fire", ("a:ARM",), (), "of-whose-it-is"),
        (_LACHIN, "signed", ("a:AZE", "a:ARM"), (), "of-the-truce"),
        (_LACHIN, "first round", ("a:AZE", "a:ARM"), (), "of-the-talks"),
        (_FASHER, "entered", ("a:RSF",), (), "of-whose-it-is"),
        (_FASHER, "returned fire", ("a:SDN-MIL",), ("a:RSF",), "fired-at-the-other"),
        (_FASHER, "coming under attack", ("a:RSF",), ("a:SDN-MIL",), "answered-fire"),
        (_HAVANA, "last round", ("a:COL", "a:ELN"), (), "of-the-talks"),
        (_HAVANA, "meet again", ("a:COL", "a:ELN"), (), "of-the-talks"),
        (_HAVANA, "release 12", ("a:ELN",), ("a:COL",), "released-to-the-other"),
        (_BORDER, "opened fire", ("a:THA",), ("a:KHM",), "fired-at-the-other"),
        (_BORDER, "returned fire", ("a:KHM",), ("a:THA",), "fired-at-the-other"),
        (_MARIB, "exchanged 90", ("a:YEM", "a:HOUTHI"), ("a:YEM", "a:HOUTHI"), "exchanged"),
        (_MARIB, "bombed", ("a:HOUTHI",), ("a:YEM",), "struck-the-other"),
        (_JERMUK, "launched", ("a:AZE",), (), "of-the-denial"),
        (_JERMUK, "killed three", ("a:ARM",), ("a:AZE",), "struck-the-other"),
        (_JERMUK, "captured two", ("a:ARM",), ("a:AZE",), "captives-of-the-other"),
        (_JERMUK, "shut the crossing", ("a:AZE",), ("a:ARM",), "shut-to-the-neighbour"),
        (_NABATIEH, "struck", ("a:ISR",), ("a:HEZBOLLAH",), "of-whose-it-is"),
    ],
)
def test_parties_told_elsewhere(
    text: str, words: str, actors: tuple[str, ...], recipients: tuple[str, ...], rule: str
) -> None:
    event = _event(pipeline.read(text.encode(), published="2026-03-12"), words)
    assert (event.actors, event.recipients) == (actors, recipients)
    fired = [w for w in event.why if w.rule == f"event.party.{rule}"]
    assert fired, event.why
    assert fired[0].on


@pytest.mark.parametrize(
    ("text", "words", "actors", "recipients"),
    [
        # nobody is at the table of whom the report does not tell
        ("Negotiators met in Istanbul on Monday.", "met", (), ()),
        # three sides: a meeting of "delegations" is of no two of them
        (
            "Chad accused Libya of arming rebels. Niger accused Libya of shelling Madama. Delegations met in Tunis on Monday.",
            "met",
            ("a:new-2",),
            (),
        ),
        # a deed that the reporter tells stays without an author where only a party says who it was
        (
            "Mali accused Niger of hostility. A drone hit a market in Gao on Sunday, killing nine people.",
            "hit a market",
            (),
            (),
        ),
        # captives of a third nation are nobody's adversary
        (
            "India and Pakistan traded fire on Friday. Pakistan released four Iranian fishermen on Monday.",
            "released",
            ("a:PAK",),
            ("a:IRN",),
        ),
        # its citizens are not their state
        (
            "Serbia accused Kosovo of provocation. Kosovo said Serbia had burned the homes of its citizens.",
            "burned",
            ("a:SRB",),
            (),
        ),
    ],
)
def test_parties_left_open(text: str, words: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    event = _event(pipeline.read(text.encode(), published="2026-03-12"), words)
    assert (event.actors, event.recipients) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # two who only stand beside each other are no pair beside two who fight
        (
            "Norway and Cuba voiced concern on Tuesday after ELN rebels attacked Colombian troops near Tame. Colombia said the ELN "
            "had broken its word. The sixth round, held in Havana, ended without a deal.",
            ("a:COL", "a:ELN"),
        ),
        # a border between two tells of no conflict
        (
            "Fuel is dear along the border between Niger and Chad. The first round of talks, held in Tunis, ended without a deal.",
            (),
        ),
        # three sides of like weight: no two of them
        (
            "Mali accused JNIM of a raid. JNIM accused the FLA of theft. The FLA accused Mali of a raid. The first round of talks, held "
            "in Algiers, ended without a deal.",
            (),
        ),
        # the movement that rules a state is one side with it
        (
            "Pakistan accused the Taliban of shelling Torkham. Kabul accused Pakistan of bombing Khost. The third round of talks, held "
            "in Doha, ended without a deal.",
            ("a:PAK", "a:AFG"),
        ),
    ],
)
def test_who_stands_against_whom(text: str, parties: tuple[str, ...]) -> None:
    record = pipeline.read(text.encode(), published="2026-03-12")
    assert [set(k.parties) for k in record.talks] == [set(parties)]
