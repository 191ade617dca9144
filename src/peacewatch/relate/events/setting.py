"""The words among which the time and the place of an event are looked for: its clause, and those of the same moment."""

from peacewatch.knowledge.light_verbs import load_light_verbs
from peacewatch.model.identified import Identified
from peacewatch.model.worded import EventMention

_CLAUSES = frozenset(("relcl", "ccomp", "advcl", "acl", "csubj", "pcomp", "conj", "appos", "parataxis"))
_AT_THE_MOMENT = frozenset(("when", "as", "while"))


def own_tokens(identified: Identified, top: int) -> dict[int, int]:
    """The tokens of the event's clause below ``top``, other clauses left out, each with its depth."""
    parsed = identified.parsed
    found, todo = {top: 0}, [top]
    while todo:
        at = todo.pop(0)
        for kid in parsed.children(at):
            if kid.dep not in _CLAUSES:
                found[kid.i] = found[at] + 1
                todo.append(kid.i)
    return found


def _tells_it(lemma: str) -> bool:
    """Whether a verb only says of a deed that it took place, lasted or ended."""
    light = load_light_verbs()
    return lemma == "be" or lemma in light.objects or lemma in light.subjects


def event_words(identified: Identified, mention: EventMention) -> list[int]:
    """The event's word and, for a noun, the verb that says that it happened."""
    parsed, head = identified.parsed, mention.head
    token = parsed.tokens[head]
    tops = [head]
    governor = parsed.tokens[token.head]
    named = token.pos != "VERB" or token.tag == "VBG"  # "shelling began"
    if named and token.dep in ("dobj", "nsubj", "nsubjpass", "csubj", "attr") and _tells_it(governor.lemma):
        tops.append(governor.i)
    return tops


def same_moment(identified: Identified, head: int) -> list[int]:
    """The verb whose clause happens at the same moment: over or under a clause with "when", "as" or "while"."""
    parsed = identified.parsed

    def joined(clause: int) -> bool:
        return any(k.lower in _AT_THE_MOMENT for k in parsed.children(clause, "mark", "advmod"))

    token = parsed.tokens[head]
    found = [token.head] if token.dep == "advcl" and joined(head) else []
    return [*found, *(k.i for k in parsed.children(head, "advcl") if joined(k.i))]
