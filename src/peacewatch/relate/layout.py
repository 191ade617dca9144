"""Where things stand in one report: its sentences, and the dates and places beside a word."""

from datetime import date

from peacewatch.model.identified import Identified
from peacewatch.model.in_order import InOrder
from peacewatch.model.parsed import PARSED_ZONES, Sentence
from peacewatch.model.record import Statement, Time
from peacewatch.model.span import Span

_DATE_REACH = 40
_NEWS = 31  # days


class Layout:
    """One report's lookups by place in the text; holds no state of its own."""

    def __init__(self, identified: Identified) -> None:
        """Index the times and places of ``identified``."""
        self.identified = identified
        self.parsed = identified.parsed
        self._times = InOrder((t.evidence[0].start, t) for t in identified.times.times)
        self._places = InOrder((m.start, (m, p.id)) for p in identified.places.places for m in p.mentions)

    def in_headline(self, offset: int) -> bool:
        """Whether an offset stands in a headline."""
        sentence = self.sentence_at(offset)
        return sentence is not None and sentence.zone == "headline"

    def long_past(self, statement: Statement) -> bool:
        """Whether a statement is told as history; one of the last weeks is still news, however it is told."""
        if not statement.background:
            return False
        time = next((t for t in self.identified.times.times if t.id == statement.time), None)
        if time is None or not time.end or not self.identified.published:
            return True
        days = date.fromisoformat(self.identified.published[:10]) - date.fromisoformat(time.end[:10])
        return days.days > _NEWS

    def body(self) -> list[Sentence]:
        """The sentences that hold items: headline and body."""
        return [s for s in self.parsed.sentences if s.zone in PARSED_ZONES]

    def verb_follows(self, offset: int, end: int) -> bool:
        """Whether a verb stands right after an offset, at most an adverb between."""
        tokens = self.parsed.tokens_in(offset, min(end, offset + 40))[:3]
        kinds = [t.pos for t in tokens]
        return bool(kinds) and (
            kinds[0] in {"VERB", "AUX"} or (kinds[0] == "ADV" and kinds[1:2] in (["VERB"], ["AUX"]))
        )

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at ``offset``."""
        return self.parsed.sentence_at(offset)

    def sentence_text(self, sentence: Sentence) -> str:
        """The sentence's words."""
        return self.parsed.text[sentence.start : sentence.end]

    def time_after(self, offset: int, end: int) -> Time | None:
        """The first dated time expression that begins within a few words after ``offset`` and before ``end``."""
        near = self._times.between(offset, min(end, offset + _DATE_REACH))
        return next((t for t in near if t.start is not None and t.type != "duration"), None)

    def times_between(self, start: int, end: int) -> list[Time]:
        """The dated time expressions that begin between two offsets; no durations."""
        near = self._times.between(start, end)
        return [t for t in near if t.start is not None and t.type in {"date", "time"}]

    def places_between(self, start: int, end: int) -> list[tuple[Span, str]]:
        """The mentions of places that begin between two offsets, in text order, each with its place's id."""
        return sorted(self._places.between(start, end), key=lambda found: found[0].start)
