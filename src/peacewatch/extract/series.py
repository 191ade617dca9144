"""Three verbs of one subject, "The mayor toured the ward, said it was full and left": the parser hangs the later ones elsewhere."""

from peacewatch.model.parsed import Parsed, Token


def first_of_three(parsed: Parsed, verb: Token) -> Token | None:
    """The finite verb whose subject is also that of ``verb``, the second of three; ``None`` where it is no such.

    Read from the words: a comma before it, no subject of its own, one past verb with a subject before it in the
    sentence, and after it an *and* with a third.
    """
    if verb.tag != "VBD" or verb.i == 0 or parsed.tokens[verb.i - 1].text != ",":
        return None
    if parsed.child(verb.i, "nsubj", "nsubjpass") is not None or third(parsed, verb) is None:
        return None
    first: Token | None = None
    for token in parsed.tokens[parsed.sentence_of(verb.i).first : verb.i - 1]:
        if token.text in {";", ":", ",", "“", '"', "—"} or token.lower in {"that", "who", "which"} or token.tag == "MD":
            return None
        if token.tag == "VBD" and token.pos == "VERB" and parsed.child(token.i, "nsubj") is not None:
            if first is not None:
                return None
            first = token
    return first


def first_of_two(parsed: Parsed, verb: Token) -> Token | None:
    """ "X denies, says the village is quiet": the verb before the comma, whose subject a cue without one of its own shares."""
    if verb.i < 2 or parsed.tokens[verb.i - 1].text != "," or parsed.child(verb.i, "nsubj", "nsubjpass") is not None:
        return None
    clause = next((k for k in parsed.children(verb.i, "ccomp") if k.i < verb.i and k.tag == verb.tag == "VBZ"), None)
    first = clause or parsed.tokens[verb.i - 2]  # "Militia hands back bodies, says deal is dead"
    asked = next((k for k in parsed.children(verb.i, "ccomp") if k.i < verb.i and k.lower == "asked"), None)
    if asked is not None and parsed.tokens[asked.i - 1].text == ",":
        first = asked  # "A spokesman, asked whether …, said"
    follows = any(k.i > verb.i for k in parsed.children(verb.i, "ccomp", "dobj", "xcomp"))
    shares = first.tag == verb.tag and first.pos == "VERB" and parsed.child(first.i, "nsubj") is not None
    return first if follows and shares else None


def third(parsed: Parsed, verb: Token) -> int | None:
    """The *and* before the third verb, right after which it stands with no subject."""
    last = parsed.sentence_of(verb.i).last
    for token in parsed.tokens[verb.i + 1 : last]:
        if token.text in {";", "“", '"'}:
            return None
        following = parsed.tokens[token.i + 1]
        if token.lower == "and" and following.tag == "VBD" and following.pos == "VERB":
            return token.i
    return None
