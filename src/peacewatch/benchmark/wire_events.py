"""Which events of a record are which of a wire report's gold, and what of each is right.

The rules are those of docs/benchmark.md; each function is pure.
"""

from peacewatch.benchmark.counts import Counts
from peacewatch.benchmark.forbidden import Lookup
from peacewatch.benchmark.spans import overlap, pair_up, pieces, word_f1
from peacewatch.benchmark.tally import Json, Tally, found, ids_right, low_high, may_be, tally_of, times_meet


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
