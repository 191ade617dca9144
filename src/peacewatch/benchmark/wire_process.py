"""Which talks, ceasefires, demands and threats of a record are which of a wire report's gold, and what of each is right.

The rules are those of docs/benchmark.md; each function is pure.
"""

from collections.abc import Sequence

from peacewatch.benchmark.counts import Counts
from peacewatch.benchmark.forbidden import Lookup
from peacewatch.benchmark.spans import CONTENT_F1, Piece, overlap, pair_up, pieces, word_f1
from peacewatch.benchmark.tally import Json, Tally, ids_right, may_be, tally_of
from peacewatch.benchmark.wire_events import place_mentions


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
