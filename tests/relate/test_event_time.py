"""When events took place: each row a text of 14 May 2026 (a Thursday), and each event's word with start, end and basis."""

import pytest

from peacewatch import read

STATED, INHERITED = "stated", "inherited"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling began at 0430 GMT on Tuesday.", {"Shelling": ("2026-05-12", "2026-05-12", STATED)}),
        ("Since Sunday, shelling has displaced 3,000 people.", {"shelling": ("2026-05-10", "2026-05-14", STATED)}),
        # together: the time in front is that of both, one behind the first verb or the second is not
        (
            "On Tuesday, gunmen raided a convoy and abducted two drivers.",
            {"raided": ("2026-05-12", "2026-05-12", STATED), "abducted": ("2026-05-12", "2026-05-12", INHERITED)},
        ),
        (
            "Gunmen raided a convoy on Tuesday and abducted two drivers.",
            {"raided": ("2026-05-12", "2026-05-12", STATED), "abducted": None},
        ),
        (
            "Gunmen raided a convoy and abducted two drivers on Tuesday.",
            {"raided": None, "abducted": ("2026-05-12", "2026-05-12", STATED)},
        ),
        # the deed that an event led to has its time
        (
            "Dozens of people were wounded on Friday in clashes near the border.",
            {"clashes": ("2026-05-08", "2026-05-08", INHERITED)},
        ),
        ("Traders came back on Friday after an attack on the market.", {"attack": None}),
        # a deed that is done is not to come: the day is that of something else
        (
            "Kenya suspended the sixth round of talks with the guild, due to open in Oslo on Monday, after an ambush.",
            {"suspended the sixth round": None},
        ),
        # two ends
        (
            "Between Monday and Wednesday, gunmen attacked 14 villages.",
            {"attacked": ("2026-05-11", "2026-05-13", STATED)},
        ),
        # a time that counts from a clause dates the clause above it, not that one
        (
            "Hours after the truce began on Monday, artillery fired on the port.",
            {"truce": ("2026-05-11", "2026-05-11", STATED), "fired on": ("2026-05-11", "2026-05-12", STATED)},
        ),
        (
            "The truce began on Monday. Two days after the truce began, artillery hit the port.",
            {"truce": ("2026-05-11", "2026-05-11", STATED), "hit": ("2026-05-13", "2026-05-13", STATED)},
        ),
        (
            "The two sides met on Tuesday, a day before the artillery hit the port.",
            {"met": ("2026-05-12", "2026-05-12", STATED), "hit": ("2026-05-13", "2026-05-13", "inferred")},
        ),
        # what follows is bounded by what it follows, and only where a word says that it does
        (
            "Gunmen attacked the convoy on Monday. They then shelled a clinic.",
            {"attacked": ("2026-05-11", "2026-05-11", STATED), "shelled": ("2026-05-11", "2026-05-14", "inferred")},
        ),
        (
            "Gunmen attacked the convoy on Monday. They shelled a clinic.",
            {"attacked": ("2026-05-11", "2026-05-11", STATED), "shelled": None},
        ),
        ("Gunmen attacked the convoy.\n\nThey later shelled a clinic.", {"attacked": None, "shelled": None}),
        # the date of another event, told apart by "since" or "after"
        (
            "The army shelled no village after the ceasefire of 7 May.",
            {"shelled": None},
        ),
        ("The army shelled the village after 7 May.", {"shelled": ("2026-05-08", None, STATED)}),
        # when it was said is not when it was or will be done
        (
            "The movement said on Thursday it would attack ships.",
            {"attack": None},
        ),
        # what counts from the clause above
        (
            "The army shelled the port on Tuesday, a day before the two sides met in Doha.",
            {"shelled": ("2026-05-12", "2026-05-12", STATED), "met": ("2026-05-13", "2026-05-13", "inferred")},
        ),
        (
            "The army shelled the port on Tuesday, days before the two sides met in Doha.",
            {"shelled": ("2026-05-12", "2026-05-12", STATED), "met": None},
        ),
        # a clause that says of a noun that it took place, and one that does not
        ("A raid carried out on Monday killed six people.", {"raid": ("2026-05-11", "2026-05-11", STATED)}),
        ("An attack that the army blamed on rebels on Monday killed six people.", {"attack": None}),
        ("Shells hit the town from Monday to Wednesday.", {"hit": ("2026-05-11", "2026-05-13", STATED)}),
        ("Drones flew over the province at dawn.", {"flew over": ("2026-05-14", "2026-05-14", STATED)}),
        # clock times that stand together have one day
        (
            "Rockets hit the town between 2 a.m. and 4 a.m. on Monday.",
            {"hit": ("2026-05-11", "2026-05-11", STATED)},
        ),
    ],
)
def test_the_time_of_an_event(text: str, expected: dict[str, tuple[str, str | None, str] | None]) -> None:
    record = read(text.encode(), published="2026-05-14")
    found = {e.anchor.exact: e.time and (e.time.start, e.time.end, e.time.basis) for e in record.events}
    assert {word: found[word] for word in expected} == expected
