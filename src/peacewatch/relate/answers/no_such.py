"""Whether a statement tells of what another calls unheard of: "no such promise", "no such attack"."""

import re

from peacewatch.model.identified import Identified
from peacewatch.relate.answers.propositions import FAMILY, HOSTILE
from peacewatch.relate.answers.told import Told

NO_SUCH = re.compile(r"\bno such (?P<noun>\w+)", re.IGNORECASE)
_DEEDS = frozenset({"attack", "strike", "fire", "kill"})
_SUCH_AS: dict[str, frozenset[str]] = {
    "promise": frozenset({"promise", "agree", "pledge", "vow", "undertake", "commit", "accept", "assure", "guarantee"}),
    "offer": frozenset({"offer", "propose", "invite", "ask", "suggest", "proposal", "invitation"}),
    "order": frozenset({"order", "command", "instruct", "tell", "direct"}),
    "agreement": frozenset({"agree", "agreement", "deal", "accord", "sign", "reach"}),
}  # fmt: skip
_SUCH_AS |= {
    name: _SUCH_AS[like]
    for like, names in (
        ("promise", "pledge commitment undertaking assurance guarantee"), ("offer", "proposal invitation request demand"),
        ("order", "command instruction directive"), ("agreement", "deal accord pact understanding arrangement"),
    )
    for name in names.split()
}  # fmt: skip
"""By which words what is denied with "no such promise" is told; another noun by its own family."""


def tells_of(identified: Identified, other: Told, noun: str, saying: frozenset[str]) -> bool:
    """Whether a statement tells of a thing of which another says that there was "no such"; any does where the noun is one of ``saying`` ("report")."""
    noun = noun.lower()
    if noun in saying or noun.removesuffix("s") in saying:
        return True
    lemmas = lemmas_of(identified, other)
    alone = {noun, noun.removesuffix("s"), noun.removesuffix("es")}
    family = next((FAMILY[n] for n in sorted(alone) if n in FAMILY), None)
    like = next((_SUCH_AS[n] for n in sorted(alone) if n in _SUCH_AS), frozenset())
    said = lemmas | {other.cue_lemma}
    hostile = family in _DEEDS and bool(other.proposition.deeds & HOSTILE)
    return (
        bool(alone & lemmas)
        or (family is not None and family in other.proposition.words)
        or bool(like & said)
        or hostile
    )


def lemmas_of(identified: Identified, one: Told) -> frozenset[str]:
    """The lemmas of a statement's content, in lower case."""
    spans = one.statement.content
    return frozenset(t.lemma.lower() for s in spans for t in identified.parsed.tokens_in(s.start, s.end))
