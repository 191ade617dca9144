"""How the values of a record are worded for people; shared by the terminal, the page and the explanations."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from peacewatch.knowledge.actors import load_actors
from peacewatch.model.record import Event, Item, Record, Statement
from peacewatch.model.span import Span

ITEM_TABLES = (
    "statements",
    "events",
    "talks",
    "ceasefires",
    "demands",
    "commitments",
    "threats",
    "denials",
    "silences",
)
STATUS_WORDS = {
    "asserted": "the reporter tells it as fact",
    "attributed": "claimed: it stands only in what somebody says",
    "disputed": "told by one, denied by another",
    "denied": "only its denial is told",
    "negated": "the reporter says that it did not happen",
    "planned": "announced or intended",
    "threatened": "somebody says that it will be done to another",
    "demanded": "asked of somebody",
    "hypothetical": "in an if, a could, a question, or contrary to fact",
}
GROUP_WORDS = {
    "asserted": "Told as fact", "attributed": "Claimed", "disputed": "Disputed", "denied": "Denied",
    "negated": "Told as not having happened", "planned": "Planned", "threatened": "Threatened",
    "demanded": "Demanded", "hypothetical": "Hypothetical",
}  # fmt: skip
PLURAL_WORDS = {
    "statements": "Who says what", "events": "Events", "talks": "Talks", "ceasefires": "Ceasefires",
    "demands": "Demands", "commitments": "Commitments", "threats": "Threats", "denials": "Denials",
    "silences": "Not heard",
}  # fmt: skip
BASIS_WORDS = {
    "given": "given by the user", "metadata": "from the report's metadata", "text": "from the report's text",
    "unknown": "not known",
}  # fmt: skip


def clean(text: str) -> str:
    r"""``text`` fit to be shown on one line: white space squeezed, control and direction characters left out.

    >>> clean("one\n  two\x1b[31m")
    'one two[31m'
    """
    squeezed = " ".join(text.split())
    return "".join(c for c in squeezed if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))


def plain(word: str) -> str:
    """A field's value as words: ``decline_comment`` is "decline comment"."""
    return word.replace("_", " ")


def quoted(spans: Iterable[Span]) -> str:
    """The words of ``spans`` in angled quotation marks, pieces parted by an ellipsis."""
    return " … ".join(f"«{clean(span.exact)}»" for span in spans)


def rule_words(rule: str) -> str:
    """A rule's name in words.

    >>> rule_words("statement.according-to")
    'statement: according to'
    """
    family, _, rest = rule.partition(".")
    worded = rest.replace(".", ", ").replace("-", " ")
    return f"{family.replace('-', ' ')}: {worded}" if worded else family.replace("-", " ")


@dataclass(slots=True, frozen=True)
class Names:
    """The names behind a record's ids."""

    actors: dict[str, str]
    places: dict[str, str]
    times: dict[str, str]

    @classmethod
    def of(cls, record: Record) -> "Names":
        """The names of ``record``'s actors, places and times, cleaned for display."""
        return cls(
            {one.id: clean(one.name) for one in record.actors},
            {one.id: clean(one.name) for one in record.places},
            {one.id: _time(one.evidence, one.start, one.end) for one in record.times},
        )

    def actor(self, item: str | None) -> str:
        """An actor's name, from the dictionary where the report does not mention it; its id where neither knows it."""
        if item is None or item in self.actors:
            return self.actors[item] if item else ""
        known = load_actors().by_id.get(item)
        return clean(known.name) if known else clean(item)

    def country(self, alpha3: str | None) -> str:
        """A state's name from its ISO 3166 alpha-3; the code itself where no state is known by it."""
        return self.actor(f"a:{alpha3}").removeprefix("a:") if alpha3 else ""

    def who(self, ids: Iterable[str]) -> str:
        """The actors' names with commas; an empty string for none."""
        return ", ".join(self.actors.get(one, one) for one in ids)

    def speaker(self, statement: Statement) -> str:
        """Who speaks; the text's words for the speaker where who that is is not clear."""
        if statement.speakers or not statement.speaker_evidence:
            return self.who(statement.speakers) or "(who is not told)"
        return f"“{clean(statement.speaker_evidence[0].exact)}” (who is not clear)"

    def when(self, event: Event) -> str:
        """When an event took place, with the basis where it is not stated; empty where unknown."""
        if event.time is None or not (event.time.start or event.time.end or event.time.expression):
            return ""
        time = event.time
        text = interval(time.start, time.end) or self.times.get(time.expression or "", "")
        return text if time.basis in ("stated", "unknown") else f"{text} ({time.basis})"

    def where(self, event: Event) -> str:
        """Where an event took place, with the basis where it is not stated; empty where unknown."""
        if event.place is None:
            return ""
        text = self.places.get(event.place.place, event.place.place)
        return text if event.place.basis == "stated" else f"{text} ({event.place.basis})"

    def parties(self, event: Event) -> str:
        """ "actors → recipients; third parties"; a question mark where only one side is known."""
        doing, done = self.who(event.actors), self.who(event.recipients)
        text = f"{doing or '?'} → {done}" if done else doing
        third = self.who(event.third_parties)
        return f"{text}; third party: {third}".removeprefix("; ") if third else text

    def by_whom(self, event: Event, statements: dict[str, Statement]) -> str:
        """Who affirms and who denies an event, from its stances."""
        sides: dict[str, list[str]] = {"+": [], "(+)": [], "-": [], "?": []}
        for stance in event.stances:
            told_by = statements.get(stance.by)
            name = "the reporter" if stance.by == "reporter" else self.speaker(told_by) if told_by else stance.by
            shown = name if told_by is None else f"{name} ({stance.by})"
            side = "(+)" if stance.polarity == "+" and stance.certainty != "certain" else stance.polarity
            if shown not in sides[side]:
                sides[side].append(shown)
        labels = {"+": "affirmed by", "(+)": "held possible by", "-": "denied by", "?": "left open by"}
        return "; ".join(f"{labels[sign]} {', '.join(who)}" for sign, who in sides.items() if who)


def interval(start: str | None, end: str | None) -> str:
    """An interval as words: one date where both ends are the same, an open end said as such.

    >>> interval("2026-05-01", "2026-05-01"), interval("2026-05-01", None)
    ('2026-05-01', 'from 2026-05-01')
    """
    if start and end:
        return start if start == end else f"{start} to {end}"
    if start:
        return f"from {start}"
    return f"until {end}" if end else ""


def event_groups(record: Record) -> list[tuple[str, str, list[Event]]]:
    """The events in groups, as (status, title, events); events that are speech acts stand last, in one group.

    A threat that was made is itself a fact, but among the facts it would be taken for a deed.
    """
    deeds = [event for event in record.events if event.speech is None]
    speech = [event for event in record.events if event.speech is not None]
    groups = [(status, title, [e for e in deeds if e.status == status]) for status, title in GROUP_WORDS.items()]
    groups.append(("speech", "Speech acts as PLOVER events", speech))
    return [group for group in groups if group[2]]


def item_ids(record: Record) -> frozenset[str]:
    """The ids of all items of ``record``."""
    return frozenset(one.id for table in ITEM_TABLES for one in getattr(record, table))


def event_kind(event: Event) -> str:
    """PLOVER's type and mode, as "ASSAULT/aerial"."""
    return f"{event.type}/{event.mode}" if event.mode else event.type


def item_rows(record: Record, names: Names) -> dict[str, list[tuple[Item, str, list[tuple[str, str]]]]]:
    """The process items, by table: the item, its line of words, and further pairs of label and text."""
    rows: dict[str, list[tuple[Item, str, list[tuple[str, str]]]]] = {}
    rows["talks"] = [
        (k, _joined(names.who(k.parties), plain(k.state), f"round {k.round}" if k.round else ""),
         _pairs(("place", names.places.get(k.place or "", "")), ("when", interval(k.start, k.end)),
                ("hosts", names.who(k.hosts)), ("mediators", names.who(k.mediators)),
                ("announced by", ", ".join(k.announced_by)), ("confirmed by", ", ".join(k.confirmed_by)),
                ("not heard", names.who(k.silent))))
        for k in record.talks
    ]  # fmt: skip
    rows["ceasefires"] = [
        (c, _joined(names.who(c.parties), plain(c.state)),
         _pairs(("brokers", names.who(c.brokers)), ("place", names.places.get(c.place or "", "")),
                ("agreed", c.agreed or ""), ("in effect", c.in_effect or ""), ("ends", c.ends or ""),
                ("terms", quoted(c.terms)),
                *(("violation", _joined(v.event, f"alleged by {', '.join(v.alleged_by)}" if v.alleged_by else "",
                                        f"against {names.actors.get(v.against, v.against)}" if v.against else ""))
                  for v in c.violations)))
        for c in record.ceasefires
    ]  # fmt: skip
    rows["demands"] = [
        (d, _joined(_arrow(names, d.by, d.to), quoted(d.content)),
         _pairs(("voiced by", ", ".join(d.voiced_by)),
                ("response", _joined(d.response.state, d.response.statement or ""))))
        for d in record.demands
    ]  # fmt: skip
    rows["commitments"] = [
        (m, _joined(names.who(m.by) or "?", m.kind, quoted(m.content)),
         _pairs(("to", names.who(m.to)), ("said in", m.statement or ""), ("deadline", m.deadline or "")))
        for m in record.commitments
    ]  # fmt: skip
    rows["threats"] = [
        (h, _joined(_arrow(names, h.by, h.against), h.kind, quoted(h.consequence)),
         _pairs(("condition", f"{quoted(h.condition.content)} (words of the {h.condition.words_of})"
                 if h.condition else "none told"),
                ("deadline", h.deadline or ""), ("voiced by", ", ".join(h.voiced_by)), ("event", h.event or "")))
        for h in record.threats
    ]  # fmt: skip
    speakers = {s.id: names.speaker(s) for s in record.statements}
    rows["denials"] = [
        (n, _joined(f"{speakers.get(n.denial, '?')} ({n.denial})",
                    "denies " + (", ".join(f"{speakers.get(s, '?')} ({s})" for s in n.of) or n.of_event
                                 or "what no statement here asserts")),
         _pairs(("part of it only", "yes" if n.partial else ""),
                ("scope", "ambiguous" if n.scope == "ambiguous" else "")))
        for n in record.denials
    ]  # fmt: skip
    return {table: found for table, found in rows.items() if found}


def _time(evidence: tuple[Span, ...], start: str | None, end: str | None) -> str:
    resolved = interval(start, end)
    worded = clean(evidence[0].exact) if evidence else ""
    return f"{worded} ({resolved})" if resolved and resolved != worded else worded or resolved


def _arrow(names: Names, by: str | None, to: tuple[str, ...]) -> str:
    left = names.actors.get(by, by) if by else "?"
    return f"{left} → {names.who(to)}" if to else left


def _joined(*pieces: str) -> str:
    return " · ".join(piece for piece in pieces if piece)


def _pairs(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    return [(label, text) for label, text in pairs if text]
