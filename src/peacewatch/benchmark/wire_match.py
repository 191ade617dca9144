"""Which items of a record are which items of a wire report's gold, and what of each is right.

Gold and record in JSON form. The rules are those of docs/benchmark.md; each function is pure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from peacewatch.benchmark.counts import Counts, Share
from peacewatch.benchmark.forbidden import Lookup, look_up
from peacewatch.benchmark.spans import Piece, overlap, pair_up, pieces, word_f1

Json = Mapping[str, Any]
CONTENT_F1 = 0.5
"""How much of the words two contents must share to be the same content."""


@dataclass(slots=True)
class Tally:
    """What one kind of item scored: found or not, and for those found, how many of each field were right."""

    found: Counts = field(default_factory=Counts)
    shares: dict[str, Share] = field(default_factory=dict)
    counts: dict[str, Counts] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def judge(self, name: str, right: bool) -> None:
        """Adds one verdict on a field."""
        self.shares[name] = self.shares.get(name, Share()).also(right)

    def count(self, name: str, more: Counts) -> None:
        """Adds to the counts of a field that has several values."""
        self.counts[name] = self.counts.get(name, Counts()) + more

    def merge(self, other: "Tally") -> None:
        """Adds another report's tally to this one."""
        self.found += other.found
        for name, share in other.shares.items():
            self.shares[name] = self.shares.get(name, Share()) + share
        for name, counts in other.counts.items():
            self.count(name, counts)

    def figures(self) -> dict[str, dict[str, float]]:
        """All of it for the result file."""
        told = {"found": self.found.figures()}
        told |= {name: share.figures() for name, share in self.shares.items()}
        return told | {name: counts.figures() for name, counts in self.counts.items()}


def found(
    pairs: Sequence[tuple[int, int]],
    given: Sequence[Json],
    gold: Sequence[Json],
    spared: frozenset[int] = frozenset(),
) -> Counts:
    """Counts without optional gold, on both sides; ``spared`` given items are no error where unpaired."""
    optional = {j for j, item in enumerate(gold) if item.get("optional")}
    right = [(i, j) for i, j in pairs if j not in optional]
    on_optional = {i for i, j in pairs if j in optional}
    left_out = on_optional | (spared - {i for i, _ in pairs})
    return Counts(len(right), len(given) - len(left_out), len(gold) - len(optional))


def tally_of(
    pairs: Sequence[tuple[int, int]],
    given: Sequence[Json],
    gold: Sequence[Json],
    spared: frozenset[int] = frozenset(),
) -> Tally:
    """A tally begun: the counts of :func:`found`, with the ids of gold items missed and of ours that are errors."""
    ours, theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    return Tally(
        found(pairs, given, gold, spared),
        missed=[g["id"] for j, g in enumerate(gold) if j not in theirs and not g.get("optional")],
        extra=[g["id"] for i, g in enumerate(given) if i not in ours | spared],
    )


def may_be(gold: Json, field_name: str, value: object) -> bool:
    """Whether ``value`` is the gold's, or one of the other values that it allows (``also``)."""
    return value == gold[field_name] or value in gold.get("also", ())


def low_high(start: object, end: object) -> tuple[str, str] | None:
    """A time as comparable day bounds, ``None`` where nothing is told; an open side has no end."""
    if start is None and end is None:
        return None
    low = str(start)[:10] if start not in {None, ".."} else ""
    high = str(end)[:10] if end not in {None, ".."} else ""
    return low + "0000-00-00"[len(low) :], high + "9999-99-99"[len(high) :]


def times_meet(one: Json | None, other: Json | None) -> bool:
    """Whether two times share a day."""
    a = low_high(one.get("start"), one.get("end")) if one else None
    b = low_high(other.get("start"), other.get("end")) if other else None
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def ids_right(given: Sequence[str], gold: Sequence[str], lookup: Lookup) -> Counts:
    """How many of the actors are right, one to one."""
    pairs = pair_up(given, gold, lambda g, h: 1.0 if g in lookup.actors.get(h, ()) else 0.0)
    return Counts(len(pairs), len(given), len(gold))


def speaker_right(gold: Json, given: Json, lookup: Lookup) -> bool:
    """Neither has one; or the words overlap; or a speaker or link of the chain is one of the gold's."""
    if not gold["speakers"] or not given["speakers"]:
        return not gold["speakers"] and not given["speakers"]
    if overlap(pieces(given["speaker_evidence"]), pieces(gold["speaker_evidence"])):
        return True
    wanted = lookup.of_actors([*gold["speakers"], *gold["chain"]])
    return bool(wanted & {*given["speakers"], *given["chain"]})


def statement_score(text: str, gold: Json, given: Json, lookup: Lookup) -> float:
    """The content's word F1 where the speaker is right and it is at least ``CONTENT_F1``, else 0.

    A gold without content (a refusal to comment) is found by its cue.
    """
    if not speaker_right(gold, given, lookup):
        return 0.0
    same_cue = overlap(pieces([gold["cue"]]), pieces([given.get("cue")]))
    if not gold["content"]:
        return 1.0 if same_cue else 0.0
    share = word_f1(text, pieces(given["content"]), pieces(gold["content"]))
    return share + (0.01 if same_cue else 0.0) if share >= CONTENT_F1 else 0.0


def score_statements(text: str, gold: Json, record: Json, lookup: Lookup) -> Tally:
    """Statements found; then act, form, chain, continues, time, and the speaker's identity."""
    ours, theirs = record["statements"], gold["statements"]
    pairs = pair_up(ours, theirs, lambda g, h: statement_score(text, h, g, lookup))
    tally = tally_of(pairs, ours, theirs)
    paired = {theirs[j]["id"]: ours[i]["id"] for i, j in pairs}
    times = {t["id"]: t for t in record["times"]}
    gold_times = {t["id"]: t for t in gold["times"]}
    for i, j in pairs:
        given, want = ours[i], theirs[j]
        tally.judge("act", may_be(want, "act", given["act"]))
        tally.judge("form", given["form"] == want["form"])
        tally.count("speakers", ids_right(given["speakers"], want["speakers"], lookup))
        if want["chain"]:
            tally.judge("chain", chain_right(given["chain"], want["chain"], lookup))
        elif not want.get("optional"):
            tally.judge("no chain where none", not given["chain"])
        if want.get("continues"):
            tally.judge("continues", given.get("continues") == paired.get(want["continues"], ""))
        time, gold_time = times.get(given["time"] or ""), gold_times.get(want["time"] or "")
        met = times_meet(time, gold_time)
        tally.count("time", Counts(int(met), int(time is not None), int(gold_time is not None)))
    return tally


def chain_right(given: Sequence[str], gold: Sequence[str], lookup: Lookup) -> bool:
    """The same links in the same order."""
    return len(given) == len(gold) and all(g in lookup.actors.get(h, ()) for g, h in zip(given, gold, strict=True))


def _links(items: Sequence[Json]) -> list[tuple[str, str | None, Json]]:
    return [(n["denial"], of, n) for n in items for of in (n["of"] or [None])]


def score_denials(gold: Json, record: Json, lookup: Lookup) -> Tally:
    """Denial links, as pairs (denying, denied); a denial of what nobody said is a pair with nothing.

    Ambiguous and optional gold links count neither way, and so do our own links that are marked ambiguous.
    """
    ours = [link for link in _links(record["denials"]) if link[2]["scope"] == "certain"]
    theirs = _links(gold["denials"])

    def same(given: tuple[str, str | None, Json], want: tuple[str, str | None, Json]) -> float:
        if given[0] not in lookup.statements.get(want[0], ()):
            return 0.0
        if given[1] is None or want[1] is None:
            return 1.0 if given[1] is want[1] else 0.0
        return 1.0 if given[1] in lookup.statements.get(want[1], ()) else 0.0

    either = [{"optional": w[2].get("optional") or w[2]["scope"] == "ambiguous"} for w in theirs]
    pairs = pair_up(ours, theirs, same)
    tally = Tally(found(pairs, [link[2] for link in ours], either))
    entries = pair_up(
        record["denials"], gold["denials"],
        lambda g, h: 1.0 if g["denial"] in lookup.statements.get(h["denial"], ()) else 0.0,
    )  # fmt: skip
    tally.count("denying statement", found(entries, record["denials"], gold["denials"]))
    return tally


def event_score(text: str, given: Json, gold: Json) -> float:
    """0 unless the type agrees and anchor or evidence overlaps; an overlap of anchors weighs more."""
    if given["type"] != gold["type"]:
        return 0.0
    anchors = pieces([given["anchor"]]), pieces([gold["anchor"]])
    if overlap(*anchors):
        return 1.0 + word_f1(text, *anchors)
    ours = anchors[0] + pieces(given["evidence"])
    theirs = anchors[1] + pieces(gold["evidence"])
    return 0.1 + 0.5 * word_f1(text, ours, theirs) if overlap(ours, theirs) else 0.0


def score_events(text: str, gold: Json, record: Json, lookup: Lookup) -> Tally:
    """Events found; then status, parties, time, place. Unpaired speech events count neither way."""
    ours, theirs = record["events"], gold["events"]
    pairs = pair_up(ours, theirs, lambda g, h: event_score(text, g, h))
    speech = frozenset(i for i, e in enumerate(ours) if e["speech"])
    tally = tally_of(pairs, ours, theirs, speech)
    by_anchor = pair_up(ours, theirs, lambda g, h: max(0.0, event_score(text, g, h) - 1.0))
    tally.count("found by anchor", found(by_anchor, ours, theirs, speech))
    for i, j in pairs:
        given, want = ours[i], theirs[j]
        status = may_be(want, "status", given["status"])
        tally.judge("status", status)
        tally.judge("mode", given["mode"] == want["mode"])
        sides = [ids_right(given[side], want[side], lookup) for side in ("actors", "recipients")]
        tally.count("actors", sides[0])
        tally.count("recipients", sides[1])
        tally.judge("parties", all(map(_exact, sides)))
        tally.judge("status and parties", status and all(map(_exact, sides)))
        told = [low_high(t.get("start"), t.get("end")) if t else None for t in (given["time"], want["time"])]
        met = times_meet(given["time"], want["time"])
        tally.count("time", Counts(int(met), int(told[0] is not None), int(told[1] is not None)))
        tally.count("place", _place(given["place"], want["place"], record, gold))
    return tally


def _exact(sides: Counts) -> bool:
    """Nobody missing, nobody too many."""
    return sides.right == sides.given == sides.gold


def _place(given: Json | None, gold: Json | None, record: Json, gold_record: Json) -> Counts:
    spots = (
        place_mentions(given["place"] if given else None, record),
        place_mentions(gold["place"] if gold else None, gold_record),
    )
    return Counts(int(overlap(*spots)), int(given is not None), int(gold is not None))


def place_mentions(place: str | None, record: Json) -> tuple[tuple[int, int], ...]:
    """Where a place of the record is named."""
    return next((pieces(p["mentions"]) for p in record["places"] if p["id"] == place), ())


def score_talks(text: str, gold: Json, record: Json, lookup: Lookup) -> Tally:
    """Talks found by overlap of evidence, the same round first; then state, round, place, parties."""

    def same(given: Json, want: Json) -> float:
        ours, theirs = pieces(given["evidence"]), pieces(want["evidence"])
        if not overlap(ours, theirs):
            return 0.0
        numbered = want["round"] is not None and given["round"] == want["round"]
        return 0.1 + word_f1(text, ours, theirs) + float(numbered)

    ours, theirs = record["talks"], gold["talks"]
    pairs = pair_up(ours, theirs, same)
    tally = tally_of(pairs, ours, theirs)
    for i, j in pairs:
        given, want = ours[i], theirs[j]
        tally.judge("state", may_be(want, "state", given["state"]))
        tally.judge("round", given["round"] == want["round"])
        spots = place_mentions(given["place"], record), place_mentions(want["place"], gold)
        tally.count("place", Counts(int(overlap(*spots)), int(bool(spots[0])), int(bool(spots[1]))))
        tally.count("parties", ids_right(given["parties"], want["parties"], lookup))
        tally.count("mediators", ids_right(given["mediators"], want["mediators"], lookup))
    return tally


def score_ceasefires(text: str, gold: Json, record: Json, lookup: Lookup) -> Tally:
    """Ceasefires found by overlap of evidence; then state and parties."""

    def same(given: Json, want: Json) -> float:
        ours, theirs = pieces(given["evidence"]), pieces(want["evidence"])
        return 0.1 + word_f1(text, ours, theirs) if overlap(ours, theirs) else 0.0

    ours, theirs = record["ceasefires"], gold["ceasefires"]
    pairs = pair_up(ours, theirs, same)
    tally = tally_of(pairs, ours, theirs)
    for i, j in pairs:
        tally.judge("state", may_be(theirs[j], "state", ours[i]["state"]))
        tally.count("parties", ids_right(ours[i]["parties"], theirs[j]["parties"], lookup))
        broken = _violations(ours[i], record), _violations(theirs[j], gold)
        met = pair_up(*broken, lambda g, h: 1.0 if overlap(g, h) else 0.0)
        tally.count("violations", Counts(len(met), len(broken[0]), len(broken[1])))
    return tally


def _violations(ceasefire: Json, record: Json) -> list[tuple[Piece, ...]]:
    where = {e["id"]: pieces([e["anchor"], *e["evidence"]]) for e in record["events"]}
    return [where.get(v["event"], ()) for v in ceasefire["violations"]]


def _by_words(text: str, given: Sequence[Json], gold: Sequence[Json], name: str) -> list[tuple[int, int]]:
    def same(one: Json, other: Json) -> float:
        best = max((word_f1(text, [a], [b]) for a in pieces(one[name]) for b in pieces(other[name])), default=0.0)
        return best if best >= CONTENT_F1 else 0.0

    return pair_up(given, gold, same)


def _one(actor: str | None) -> list[str]:
    return [actor] if actor else []


def score_demands(text: str, gold: Json, record: Json, lookup: Lookup) -> Tally:
    """Demands found by a piece of their content; then by whom, of whom, and the response."""
    ours, theirs = record["demands"], gold["demands"]
    pairs = _by_words(text, ours, theirs, "content")
    tally = tally_of(pairs, ours, theirs)
    for i, j in pairs:
        tally.count("by", ids_right(_one(ours[i]["by"]), _one(theirs[j]["by"]), lookup))
        tally.count("to", ids_right(ours[i]["to"], theirs[j]["to"], lookup))
        tally.judge("response", ours[i]["response"]["state"] == theirs[j]["response"]["state"])
    return tally


def score_threats(text: str, gold: Json, record: Json, lookup: Lookup) -> Tally:
    """Threats found by a piece of their consequence; then by whom, whether conditional, and the kind."""
    ours, theirs = record["threats"], gold["threats"]
    pairs = _by_words(text, ours, theirs, "consequence")
    tally = tally_of(pairs, ours, theirs)
    for i, j in pairs:
        tally.count("by", ids_right(_one(ours[i]["by"]), _one(theirs[j]["by"]), lookup))
        tally.judge("condition", bool(ours[i]["condition"]) == bool(theirs[j]["condition"]))
        tally.judge("kind", ours[i]["kind"] == theirs[j]["kind"])
    return tally


def score_report(gold: Json, record: Json) -> dict[str, Tally]:
    """One record against one report's gold: a tally for each kind of item."""
    text, lookup = record["report"]["text"], look_up(gold, record)
    return {
        "statements": score_statements(text, gold, record, lookup),
        "denial links": score_denials(gold, record, lookup),
        "events": score_events(text, gold, record, lookup),
        "talks": score_talks(text, gold, record, lookup),
        "ceasefires": score_ceasefires(text, gold, record, lookup),
        "demands": score_demands(text, gold, record, lookup),
        "threats": score_threats(text, gold, record, lookup),
    }
