"""Every entry of the challenge table, read the whole way: all its statements are in the record, and no others."""

import re

import pytest

import peacewatch
from peacewatch.model.record import Record, Statement
from tests.challenge.attribution_table import Entry, Expected, entries, known_failures

PUBLISHED = "2026-05-05"
BEFORE_A_CUE = re.compile(
    r"^(?:(?:the|a|an|has|have|had|is|are|was|were|been|be|being|did|does|do|would|could|not|never|also|always|it|immediately|repeatedly)"
    r"(?: |$))+",
    re.IGNORECASE,
)
ENTRIES = entries()
KNOWN = known_failures()


def _cases() -> list[object]:
    known = pytest.mark.xfail(reason="known failure", strict=True)
    return [pytest.param(e, id=f"{e.where}: {e.key}", marks=[known] if e.key in KNOWN else []) for e in ENTRIES]


@pytest.mark.parametrize("entry", _cases())
def test_the_record_holds_these_statements_and_no_others(entry: Entry) -> None:
    record = peacewatch.read(entry.text.encode(), published=PUBLISHED)
    faults = compare(entry, record)
    assert not faults, _report(entry, record, faults)


def test_entries_are_told_apart_by_their_first_words() -> None:
    keys = [entry.key for entry in ENTRIES]
    assert sorted(keys) == sorted(set(keys))
    assert set(keys) >= KNOWN, sorted(KNOWN - set(keys))


def test_the_table_is_large_and_has_counterexamples() -> None:
    assert len(ENTRIES) >= 300
    assert sum(not entry.statements for entry in ENTRIES) >= 60


def compare(entry: Entry, record: Record) -> list[str]:
    """What is wrong with the record, in words; empty where nothing is."""
    faults: list[str] = []
    pairs: list[tuple[Expected, Statement]] = []
    free = list(record.statements)
    for expected in entry.statements:
        same = next((s for s in free if _same(expected, s)), None)
        if same is None:
            faults.append(f"missing: {expected.line}")
        else:
            free.remove(same)
            pairs.append((expected, same))
    faults.extend(f"not expected: {_line(s)}" for s in free)
    if not faults:
        ids = [s.id for _, s in pairs]
        for expected, statement in pairs:
            wrong = _details(expected, statement, record, ids)
            faults.extend(f"{words} in: {expected.line}" for words in wrong)
    return faults


def _same(expected: Expected, found: Statement) -> bool:
    return (
        tuple(s.exact for s in found.speaker_evidence) == expected.sources
        and _bare_cue(found.cue.exact if found.cue else None) == _bare_cue(expected.cue)
        and (expected.content is None or _pieces(c.exact for c in found.content) == _pieces(expected.content))
    )


def _bare_cue(cue: str | None) -> str | None:
    return None if cue is None else BEFORE_A_CUE.sub("", cue).lower()


def _pieces(content: object) -> list[str]:
    return [re.sub(r"[,.]+(?=[”\"’']?$)", "", piece) for piece in content]  # type: ignore[attr-defined]


def _details(expected: Expected, found: Statement, record: Record, ids: list[str]) -> list[str]:
    fields, wrong = expected.fields, []
    if expected.act and found.act != expected.act:
        wrong.append(f"act {found.act}")
    if found.form != fields.get("form", found.form):
        wrong.append(f"form {found.form}")
    for name, value in (("nested", found.nested_in), ("continues", found.continues)):
        wanted = fields.get(name)
        if wanted != "any" and value != (ids[int(wanted) - 1] if wanted else None):
            wrong.append(f"{name} {_number(value, ids)}")
    if "answers" in fields:
        told = sorted(f"{a.relation} {_number(a.statement, ids)}" for a in found.answers)
        wanted_answers = [] if fields["answers"] == "none" else sorted(fields["answers"].split(", "))
        if told != wanted_answers:
            wrong.append(f"answers {', '.join(told) or 'none'}")
        if any((a.scope == "ambiguous") != (len(wanted_answers) > 1) for a in found.answers):
            wrong.append(f"scope {[a.scope for a in found.answers]}")
    if "venue" in fields and (found.venue is None or found.venue.kind != fields["venue"]):
        wrong.append(f"venue {found.venue.kind if found.venue else 'none'}")
    if "insertions" in fields and [i.exact for i in found.insertions] != fields["insertions"].split(", "):
        wrong.append(f"insertions {[i.exact for i in found.insertions]}")
    return wrong + _who(expected, found, record)


def _who(expected: Expected, found: Statement, record: Record) -> list[str]:
    """What is wrong with those whom the statement names: chain, speakers, addressee."""
    fields, wrong = expected.fields, []
    for name, actors, separator in (
        ("chain", found.chain, " > "),
        ("speaker", found.speakers, " + "),
        ("to", found.addressees, " + "),
    ):
        if name in fields:
            words = fields[name].split(separator)
            if len(words) != len(actors) or not all(_is(record, a, w) for a, w in zip(actors, words, strict=True)):
                wrong.append(f"{name} {[_named(record, a) for a in actors]}")
    if "not" in fields and any(_is(record, a, fields["not"]) for a in found.speakers):
        wrong.append(f"speaker is {fields['not']}")
    if "anonymous" in fields and not all(a.anonymous for a in record.actors if a.id in found.speakers):
        wrong.append("not anonymous")
    return wrong


def _is(record: Record, actor: str, words: str) -> bool:
    """Whether the actor has this id, or a mention with these words."""
    mentions = [m.exact.lower() for a in record.actors if a.id == actor for m in a.mentions]
    return actor == words or any(words.lower() in mention for mention in mentions)


def _named(record: Record, actor: str) -> str:
    return next((a.mentions[0].exact for a in record.actors if a.id == actor), actor)


def _number(statement: str | None, ids: list[str]) -> str:
    return "none" if statement is None else str(ids.index(statement) + 1) if statement in ids else statement


def _line(s: Statement) -> str:
    source = " + ".join(e.exact for e in s.speaker_evidence) or "–"
    return f"{source} | {s.cue.exact if s.cue else '–'} [{s.act}] | {' … '.join(c.exact for c in s.content) or '–'}"


def _report(entry: Entry, record: Record, faults: list[str]) -> str:
    lines = ["", f"{entry.where}", *(f"  > {line}" for line in entry.text.split("\n")), *(f"  {f}" for f in faults)]
    return "\n".join(
        (*lines, "  the record has:", *(f"    - {_line(s)}  ({s.why[0].rule})" for s in record.statements))
    )
