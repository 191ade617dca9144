"""Threads, tickers and bulletins, read the whole way: numbered paragraphs, labels before quotations, lists with colons."""

import pytest

from peacewatch.model.record import Record
from peacewatch.pipeline import read


def told(text: str) -> list[tuple[str, str, str]]:
    """Speaker, act and content of each statement, in the order of the record."""
    record = read(text.encode(), published="2026-05-14")
    return [(_names(record, s.speakers), s.act, " … ".join(c.exact for c in s.content)) for s in record.statements]


def _names(record: Record, actors: tuple[str, ...]) -> str:
    return " + ".join(next(a.name for a in record.actors if a.id == actor) for actor in actors)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What numbers a paragraph is no word of it.
        ("3/ RSF adviser Basha Tabiq said no civilians were in the camp.", [("Basha Tabiq", "say", "no civilians were in the camp")]),
        ("4/ Reminder: the Quad proposed a truce on 12 April.", [("Quad", "offer", "a truce")]),
        # Who speaks stands before the colon and the quotation, wherever in the paragraph; what follows is not his.
        (
            '2/ The army\'s Sixth Division: "The militia attacked the gate and was repelled." We could not verify this claim.',
            [("army's Sixth Division", "accuse", "The militia attacked the gate and was repelled.")],
        ),
        ('The envoy left at noon. An army spokesman: "We know of no talks."', [("An army spokesman", "say", "We know of no talks.")]),
        (
            'Arakan Army chief Twan Mrat Naing to The Lighthouse: "We are ready."',
            [("Twan Mrat Naing", "say", "We are ready.")],
        ),
        # … on a channel, in his own words or not.
        (
            "RSF adviser Basha Tabiq on Telegram: no civilians were in the camp. The camp was empty by noon.",
            [("Basha Tabiq", "say", "no civilians were in the camp")],
        ),
        # A label that names nobody.
        ("The plan has three parts: “a truce, a swap and a vote”.", []),
        # A semicolon parts what a list tells.
        ("Casualties: one soldier killed (figures of the Armed Forces); the MILF reported no losses.", [("Moro Islamic Liberation Front", "report", "no losses")]),
        # What goes on with "and that" is what the outer verb says.
        (
            "Tete Domingos said Kigali had accepted the pause and that he was still waiting for an answer.",
            [("Tete Domingos", "say", "Kigali had accepted the pause and that he was still waiting for an answer")],
        ),
    ],
)  # fmt: skip
def test_who_says_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Congo's envoys would travel to Luanda provided Rwanda withdrew its troops from Bunagana, she said.",
            "demanded",
        ),
        ("The aid will flow provided that the rebels leave the town.", "demanded"),
        ("The agency provided trucks, and the rebels left the town.", "asserted"),
    ],
)
def test_what_stands_under_provided_is_no_fact(text: str, status: str) -> None:
    assert [e.status for e in read(text.encode()).events if e.type == "RETREAT"] == [status]


def test_each_other_is_nobody_else() -> None:
    record = read(b"Congo and the M23 accused each other of shelling a market that local officials said was full.")
    (charge,) = [e for e in record.events if e.type == "ACCUSE"]
    assert set(charge.recipients) <= {"a:COD", "a:M23"}


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("The RSF left the town. Local radio blames the Joint Force, which denies stopping any aid.", "deny", "Joint Force"),
        ("The RSF left the town. The force denied that it had stopped any aid.", "deny", "Rapid Support Forces"),
        ("The MILF withdrew. The IMT recorded four violations, of which it verified two.", "confirm", "IMT"),
    ],
)  # fmt: skip
def test_a_name_of_its_own_is_somebody_of_his_own(text: str, word: str, actor: str) -> None:
    assert [who for who, act, _ in told(text) if act == word] == [actor]
