"""What a record of each report lacks, has too much, and has wrong, beside the gold: to be read by those who write rules.

    python tools/show_errors.py benchmarks/practice [50 51 …] [--only events,talks] [--figures]

Pairs and verdicts are those of ``peacewatch benchmark``.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from peacewatch.benchmark.forbidden import Lookup, look_up
from peacewatch.benchmark.spans import overlap, pair_up, pieces, word_f1
from peacewatch.benchmark.tally import Tally, ids_right, may_be
from peacewatch.benchmark.wire import pooled, read_gold, read_record
from peacewatch.benchmark.wire_events import event_score
from peacewatch.benchmark.wire_match import score_report, statement_score

Item = dict[str, Any]


class Names:
    """Names of the actors of one record or gold."""

    def __init__(self, record: Item) -> None:
        self.names = {a["id"]: a["name"] for a in record["actors"]}

    def __call__(self, ids: list[str] | str | None) -> str:
        """The names of actors by their ids, ``nobody`` where there is none."""
        given = [ids] if isinstance(ids, str) else ids or []
        return "+".join(self.names.get(i, i) for i in given) or "nobody"


def around(text: str, spans: list[Item], width: int = 45) -> str:
    """The words in their context, marked."""
    if not spans:
        return "(no words)"
    start, end = spans[0]["start"], spans[-1]["end"] if spans[-1]["end"] - spans[0]["start"] < 300 else spans[0]["end"]
    told = f"{text[max(0, start - width) : start]}[{text[start:end]}]{text[end : end + width]}"
    return told.replace("\n", " ¶ ")


def event_line(text: str, e: Item, names: Names) -> str:
    """One event."""
    return f"{e['type']}/{e['mode']} {e['status']}: {names(e['actors'])} > {names(e['recipients'])} | {around(text, [e['anchor']])}"


def statement_line(text: str, s: Item, names: Names) -> str:
    """One statement."""
    cue = s["cue"]["exact"] if s.get("cue") else "-"
    return f"{s['act']}: {names(s['speakers'])} ({cue}) | {around(text, s['content'] or [s['cue']], 20)}"


def process_line(section: str) -> Callable[[str, Item, Names], str]:
    """How an item of a process section is shown."""
    shown = {
        "talks": ("state", "round", "parties", "mediators", "place"),
        "ceasefires": ("state", "parties", "brokers", "violations"),
        "demands": ("by", "to", "response"),
        "threats": ("kind", "by", "against"),
    }[section]
    words = {"talks": "evidence", "ceasefires": "evidence", "demands": "content", "threats": "consequence"}[section]

    def line(text: str, item: Item, names: Names) -> str:
        told = []
        for name in shown:
            value = item[name]
            actors = name in {"parties", "mediators", "brokers", "by", "to", "against"}
            told.append(f"{name}={names(value) if actors else value}")
        return f"{' '.join(told)} | {' … '.join(around(text, [s], 20) for s in item[words])}"

    return line


def pairing(section: str, text: str, lookup: Lookup) -> Callable[[Item, Item], float]:
    """How alike an item of ours and one of the gold's are."""
    if section == "statements":
        return lambda g, h: statement_score(text, h, g, lookup)
    if section == "events":
        return lambda g, h: event_score(text, g, h)
    if section in {"talks", "ceasefires"}:
        return lambda g, h: (
            0.1 + word_f1(text, pieces(g["evidence"]), pieces(h["evidence"])) + (g.get("round") == h.get("round"))
            if overlap(pieces(g["evidence"]), pieces(h["evidence"])) else 0.0
        )  # fmt: skip
    field = "content" if section == "demands" else "consequence"
    return lambda g, h: (
        best if (best := max((word_f1(text, [a], [b]) for a in pieces(g[field]) for b in pieces(h[field])), default=0.0)) >= 0.5
        else 0.0
    )  # fmt: skip


FIELDS = {
    "statements": (("act",), ("speakers",)), "events": (("status",), ("actors", "recipients")),
    "talks": (("state", "round"), ("parties", "mediators")), "ceasefires": (("state",), ("parties",)),
    "demands": ((), ("by", "to")), "threats": (("kind",), ("by",)),
}  # fmt: skip


def wrong_fields(section: str, ours: Item, gold: Item, lookup: Lookup) -> list[str]:
    """The fields of a found item that differ."""
    values, actors = FIELDS[section]
    wrong = [name for name in values if not may_be(gold, name, ours[name])]
    for name in actors:
        sides = [([x] if isinstance(x, str) else x or []) for x in (ours[name], gold[name])]
        counts = ids_right(sides[0], sides[1], lookup)
        if not counts.right == counts.given == counts.gold:
            wrong.append(name)
    return wrong


def show(section: str, gold: Item, record: Item) -> None:
    """Prints one section of one report."""
    text, lookup = record["report"]["text"], look_up(gold, record)
    line = {"statements": statement_line, "events": event_line}.get(section) or process_line(section)
    ours, theirs = record[section], gold[section]
    pairs = pair_up(ours, theirs, pairing(section, text, lookup))
    us, them = Names(record), Names(gold)
    for j, item in enumerate(theirs):
        if j not in {b for _, b in pairs}:
            print(f"  MISSED{' (optional)' if item.get('optional') else ''} {section} {line(text, item, them)}")
    for i, item in enumerate(ours):
        if i not in {a for a, _ in pairs} and not item.get("speech"):
            print(f"  EXTRA  {section} {line(text, item, us)}  <{'; '.join(w['rule'] for w in item['why'])}>")
    for i, j in pairs:
        wrong = wrong_fields(section, ours[i], theirs[j], lookup)
        if wrong:
            print(
                f"  WRONG  {section} {wrong}\n     ours {line(text, ours[i], us)}\n     gold {line(text, theirs[j], them)}"
            )
            print(f"     why  {'; '.join(w['rule'] for w in ours[i]['why'])}")


def show_denials(gold: Item, record: Item) -> None:
    """Prints each denial of gold and record: the words of the denial and what it is said to answer."""
    text = record["report"]["text"]
    for who, source in (("gold", gold), ("ours", record)):
        said = {s["id"]: s for s in source["statements"]}
        names = Names(source)
        for n in source["denials"]:
            answered = [statement_line(text, said[i], names) for i in n["of"]] or ["nobody"]
            print(f"  DENIAL {who} {n['scope']} {statement_line(text, said[n['denial']], names)}")
            for told in answered:
                print(f"         of {told}")


def main() -> None:
    """Reads the reports and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, help="a folder that holds wire/")
    parser.add_argument("reports", nargs="*", help="numbers of reports; all where none is given")
    parser.add_argument(
        "--only", default="events,talks,ceasefires,demands,threats", help="sections, by commas; also denials"
    )
    parser.add_argument("--figures", action="store_true", help="figures alone, no items")
    given = parser.parse_args()
    tallies: list[dict[str, Tally]] = []
    for path in sorted((given.data / "wire").glob("*.gold.yaml")):
        if given.reports and path.name.split("-")[0] not in given.reports:
            continue
        gold: Item = dict(read_gold(path))
        record, failure = read_record((path.parent / gold["report"]["file"]).read_bytes(), gold)
        if failure:
            print(path.name, failure)
        tallies.append(score_report(gold, record))
        if given.figures:
            continue
        print(f"== {path.name}")
        for section in given.only.split(","):
            if section == "denials":
                show_denials(gold, dict(record))
            else:
                show(section, gold, dict(record))
    for kind, figures in pooled(tallies).items():
        for name, f in figures.items():
            told = f"{f['share']:.2f} ({f['right']:g}/{f['of']:g})" if "share" in f else (
                f"P {f['precision']:.2f} R {f['recall']:.2f} ({f['right']:g}/{f['given']:g}/{f['gold']:g})"
            )  # fmt: skip
            print(f"{kind + ': ' + name:34} {told}")


if __name__ == "__main__":
    main()
