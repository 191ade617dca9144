"""Who publishes news, by his words; and "The paper cited two officials.", which tells whom it has from the sentence before."""

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import sources_of
from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.model.parsed import Parsed, Token

OUTLETS = frozenset(
    {
        "media",
        "newspaper",
        "paper",
        "broadcaster",
        "television",
        "tv",
        "radio",
        "channel",
        "station",
        "daily",
        "weekly",
        "magazine",
        "website",
        "outlet",
        "press",
        "network",
    }
)
CITED = frozenset({"cite", "quote"})
BACK = 2
"""How many sentences before whom it cites an outlet's report may stand."""


def is_outlet(parsed: Parsed, first: int, head: Token) -> bool:
    """Whether a noun phrase names who publishes news, by its words or as the dictionary knows it."""
    words = {t.lower for t in parsed.tokens[first : head.i + 1]} | {head.lemma.lower()}
    if words & (OUTLETS | word_list("media_first") | word_list("media_last")):
        return True
    book, names = load_actors(), [t for t in parsed.tokens[first : head.i + 1] if t.pos == "PROPN"]
    known = book.find(parsed.span(names[0].i, names[-1].i).exact) if names else ()
    return any(book.by_id[a].kind == "media" for a in known)


def cited_after(parsed: Parsed, drafts: list[Draft]) -> None:
    """Give an outlet's statement those whom a later sentence of its own says that it cited, where only one outlet can be meant."""
    for verb in parsed.tokens:
        if (
            verb.lemma not in CITED
            or verb.tag not in {"VBD", "VBZ", "VBP"}
            or verb.i != parsed.sentence_of(verb.i).root
        ):
            continue
        subject, cited = parsed.child(verb.i, "nsubj"), parsed.child(verb.i, "dobj")
        if subject is None or cited is None or any(k.lower == "as" for k in parsed.children(verb.i)):
            continue
        first, _ = parsed.edges(subject.i)
        if cited.pos not in {"NOUN", "PROPN"} or not is_outlet(parsed, first, subject) or subject.i > verb.i:
            continue
        told = [
            d
            for d in drafts
            if d.cue is not None and 0 < verb.sentence - parsed.tokens[d.cue_head or 0].sentence <= BACK
        ]
        by = [
            d
            for d in told
            if len(d.sources) == 1
            and is_outlet(parsed, parsed.edges(d.sources[0].head)[0], parsed.tokens[d.sources[0].head])
        ]
        if len(by) == 1 and not by[0].via:
            by[0].via = sources_of(parsed, cited.i)
