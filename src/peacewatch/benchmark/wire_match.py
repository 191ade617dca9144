"""Which statements and denials of a record are which of a wire report's gold; and all its items together.

Gold and record in JSON form. The rules are those of docs/benchmark.md; each function is pure.
"""

from collections.abc import Sequence

from peacewatch.benchmark.counts import Counts
from peacewatch.benchmark.forbidden import Lookup, look_up
from peacewatch.benchmark.spans import CONTENT_F1, overlap, pair_up, pieces, word_f1
from peacewatch.benchmark.tally import Json, Tally, found, ids_right, may_be, tally_of, times_meet
from peacewatch.benchmark.wire_events import score_events
from peacewatch.benchmark.wire_process import score_ceasefires, score_demands, score_talks, score_threats


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
