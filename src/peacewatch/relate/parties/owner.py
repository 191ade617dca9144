"""Whose something is that a possessive points to, and whom "we", "they" or "it" in somebody's words means.

In what a party says, *its* and *our* forces are that party's; a third side named before in the same content leaves it open.
Outside of statements a possessive is read only where one side alone is named before it.
"""

from peacewatch.model.parsed import Token
from peacewatch.model.record import Statement
from peacewatch.relate.parties.scene import Scene

OURS = frozenset({"we", "us", "our", "ours", "i", "my", "me"})
THEIRS = frozenset({"they", "them", "their"})
THIRD = frozenset({"it", "its", "he", "his", "him", "she", "her"}) | THEIRS
_PERSON = frozenset({"he", "his", "him", "she", "her"})


def owner_at(scene: Scene, token: Token, against: tuple[str, ...] = ()) -> str | None:
    """The party that a possessive or a pronoun stands for; ``None`` where that is not clear.

    ``against`` are those who do to it what is told: it is none of them ("Arvia said Borland had hit its base").
    """
    word = token.lower
    statement = scene.around(token.start)
    quoted = scene.board.parsed.quotation_at(token.start) is not None
    if word in OURS:
        return scene.voice(statement) if quoted else None
    if word not in THIRD:
        return None
    if statement is not None and (statement.form == "direct" or _quoted_whole(scene, token)):
        return scene.other(scene.voice(statement)) if word in THEIRS else None
    if statement is not None and scene.voice(statement) is not None:
        return _of_the_speaker(scene, token, statement, against)
    if statement is not None and statement.speakers and _speaks_for_a_side(scene, statement):
        return None
    return _subject_above(scene, token, against) or (
        _named_before(scene, token, against) if statement is None else None
    )


def _speaks_for_a_side(scene: Scene, statement: Statement) -> bool:
    """Whether a speaker is a body or of one, so that "its" may be that body's."""
    known = [scene.board.actors[a] for a in statement.speakers if a in scene.board.actors]
    return any(a.part_of is not None or a.kind in {"igo", "ngo", "group", "armed_group", "unknown"} for a in known)


def _subject_above(scene: Scene, token: Token, against: tuple[str, ...]) -> str | None:
    """The side that is the subject of the clause above: "Arvia shut the crossing after two of its soldiers were shot"."""
    if token.lower in _PERSON or token.lower in THEIRS:
        return None
    parsed, of_head = scene.board.parsed, scene.identified.actors.of_head
    own = True
    for verb in parsed.ancestors(token.i):
        if verb.pos not in {"VERB", "AUX"}:
            continue
        subject = parsed.child(verb.i, "nsubj", "nsubjpass")
        if own or subject is None or subject.i > token.i:
            own = False
            continue
        parties = [scene.board.party(a) for a in of_head.get(subject.i, ())]
        if len(parties) != 1:
            return None
        found = parties[0]
        return found if scene.board.may_fight(found) and not _among(scene, found, against) else None
    return None


def _quoted_whole(scene: Scene, token: Token) -> bool:
    """Whether a whole clause is quoted around a word, so that "they" is not whoever speaks."""
    quotation = scene.board.parsed.quotation_at(token.start)
    return quotation is not None and any(
        t.pos in {"VERB", "AUX"} for t in scene.board.parsed.tokens_in(quotation.start, quotation.end)
    )


def _of_the_speaker(scene: Scene, token: Token, statement: Statement, against: tuple[str, ...]) -> str | None:
    voice = scene.voice(statement)
    if voice is None or (token.lower in _PERSON and not _by_a_person(scene, statement)):
        return None
    if any(scene.board.same_pair((voice,), (a,)) for a in against):
        return scene.other(voice)
    start = next((c.start for c in statement.content if c.start <= token.start < c.end), token.start)
    named = [m for m in scene.board.mentions_in(start, token.start) if scene.board.may_fight(scene.board.party(m[2]))]
    strange = [m for m in named if not scene.board.same_pair((scene.board.party(m[2]),), (voice,))]
    if not strange or (against and all(_among(scene, m[2], against) for m in strange)):
        return voice
    tokens = scene.board.parsed.tokens_in(strange[-1][1], token.start)
    anew = any(t.lower == "that" for t in tokens)
    own = scene.board.parsed.tokens[token.i + 1].lower == "own"
    return voice if anew or own else None


def _among(scene: Scene, actor: str, others: tuple[str, ...]) -> bool:
    party = scene.board.party(actor)
    return any(scene.board.same_pair((party,), (o,)) for o in others)


def _by_a_person(scene: Scene, statement: Statement) -> bool:
    known = [scene.board.actors[a] for a in statement.speakers if a in scene.board.actors]
    return any(a.kind in {"person", "people", "unknown"} for a in known)


def _named_before(scene: Scene, token: Token, against: tuple[str, ...]) -> str | None:
    """The one side that is named before in the sentence, else the one that the sentence before is about."""
    sentence = scene.board.sentence_at(token.start)
    if sentence is None or token.lower in _PERSON:
        return None
    before = [a for a in scene.fighting_in(sentence.start, token.start) if not _among(scene, a, against)]
    if before:
        return before[0] if len(before) == 1 else None
    if against:
        found = scene.of_others(against)
        return found[0] if found and not scene.strangers_in(sentence.start, token.start) else None
    return None
