"""Which deeds stand beneath another: in its object, its relative clause, a time or reason told with it.

"Kenya sent food after days of fighting": the fighting stands beneath the sending. Both are events of the record; who codes
only the main event of a sentence (:mod:`peacewatch.ontology.single`) needs to know which that is.
"""

from collections.abc import Iterable

from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.span import Span
from peacewatch.model.worded import EventMention
from peacewatch.relate.events.setting import event_words

RULE = "event.beneath"
_SETTING = frozenset(("after", "since", "before", "during", "despite", "amid", "amidst", "following", "until"))


class Ranks:
    """The words of one report that name deeds or speak, and what stands beneath them."""

    def __init__(self, identified: Identified, mentions: Iterable[EventMention]) -> None:
        """Index the words of ``mentions``, the verbs that say that they took place, and the cues of statements."""
        self._identified = identified
        parsed = identified.parsed
        self._deeds: dict[int, Span] = {
            a.cue_head: a.cue for a in identified.attributions if a.cue_head is not None and a.cue is not None
        }
        for mention in mentions:
            inside = (t.i for t in parsed.tokens_in(mention.anchor.start, mention.anchor.end))
            for word in (*inside, *event_words(identified, mention)):
                self._deeds[word] = mention.anchor

    def over(self, mention: EventMention) -> tuple[Span, ...]:
        """The words of the deeds and acts of speech beneath which a mention stands.

        What is joined to it by *and* stands beside it. Where a clause of time or a relative clause lies between, all other
        deeds of the sentence stand over it, to whatever word the clause was tied. One sentence at most is walked.
        """
        parsed = self._identified.parsed
        found: dict[Span, None] = {}
        at = parsed.tokens[mention.head]
        for governor in parsed.ancestors(mention.head):
            anchor = self._deeds.get(governor.i)
            if anchor is not None and at.dep != "conj" and not _meet(anchor, mention.anchor):
                found[anchor] = None
            if self._is_setting(at):
                found.update(dict.fromkeys(self._outside(at, mention)))
            at = governor
        return tuple(found)

    def _is_setting(self, token: Token) -> bool:
        if token.dep == "relcl":
            return True
        if token.dep == "prep":
            return token.lower in _SETTING
        return token.dep == "advcl" and any(
            k.lower in _SETTING for k in self._identified.parsed.children(token.i, "mark", "advmod", "prep")
        )

    def _outside(self, top: Token, mention: EventMention) -> list[Span]:
        """The deeds of the sentence that are not in the words from the first to the last below ``top``."""
        parsed = self._identified.parsed
        low, high = parsed.reach[top.i]
        sentence = parsed.sentence_of(top.i)
        around = (i for i in range(sentence.first, sentence.last + 1) if not low <= i <= high)
        found = (self._deeds.get(i) for i in around)
        return [s for s in found if s is not None and not _meet(s, mention.anchor)]


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
