"""Threats: what a party says that it will do to another, and on which condition."""

import re

from peacewatch.model.record import Condition, Event, Statement, Threat, Time
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.evidence import evidence_of, fired, unique_spans
from peacewatch.relate.process.conditions import kind_of, own_deed, put_under, split, words_of
from peacewatch.relate.process.reading import Reading
from peacewatch.relate.process.threat_parties import FIGHTS, named_before, other_of, threatened, threatener
from peacewatch.relate.process.ultimatums import Ultimatum, ultimatums

_HARMLESS = re.compile(
    r"[\s“\"‘']*(?:to|(?:it|they|he|she|we|its? \w+) (?:will|would)) (?:\w+ly )?(?:defend|protect|support|help|work|investigate|respect|honou?r|"
    r"rebuild|cooperate|assist|safeguard|preserve|care|mourn|bring \w+ (?:\w+ )?to justice)\b",
    re.IGNORECASE,
)
_MEETS = r"(?:be met (?:with|by)|bring|trigger|draw|provoke|lead to|face|invite|result in|prompt|earn)"
_ANSWER = r"(?:response|retaliation|force|consequences|reprisals?|answer|punishment|strikes?|war|price|fire|revenge)"
_RETORT = re.compile(
    rf"\b(?:will|would|shall)\b\s+(?:\w+ly )?{_MEETS}\b.{{0,50}}?\b{_ANSWER}\b|\bthere (?:will|would) be (?:\w+ ){{0,2}}{_ANSWER}\b|"
    r"\b(?:will|would|shall) (?:\w+ly )?(?:pay (?:a|the|dearly)|regret|answer for)\b|"
    r"\b(?:will|would|shall) (?:\w+ly )?be (?:sunk|destroyed|shot down|targeted|hit|struck|bombed|burn(?:ed|t)|turned back by force|answered|an act of war|a (?:legitimate )?target|"
    r"(?:treated|considered|regarded|seen) (?:as )?(?:an? )?(?:\w+ )?(?:act of war|hostile|target|enem\w+|declaration of war|provocation))\b",
    re.IGNORECASE,
)
_WITHHOLDS = re.compile(r"\b(?:as|so) long as\b|\bunless\b|\bnot until\b", re.IGNORECASE)
_BINDS = re.compile(r"until\b|unless\b|(?:as|so) long as\b", re.IGNORECASE)
_STAYS = re.compile(
    r"\b(?:will|would|shall|must) (?:\w+ )?(?:stay|remain|be kept|continue to be|be) (?:\w+ )?(?:shut|closed|sealed|blocked|suspended|frozen|cut(?: off)?|besieged|under (?:siege|blockade)|"
    r"in (?:detention|custody|jail|prison)|locked|held|detained)\b",
    re.IGNORECASE,
)
_OF_WORDS = re.compile(
    r"\b(?:discuss|negotiate|accept|recogni[sz]e|consider|comment|believe|know|speculate)\b", re.IGNORECASE
)
_NOTHING = re.compile(
    r"\b(?:will|would|shall)(?: not|n[’']t| never)\b|^[\s“\"]*(?:not (?:one|a|an|a single)|no)\b.{3,60}?\b(?:will|would|shall)\b|\bwon[’']t\b|\b(?:will|would) be no\b|\bno \w+(?: \w+)? (?:will|would)\b",
    re.IGNORECASE,
)
_THEN_THEY_SEE = re.compile(
    r"[\s“\"‘']*(?:(?:and |or )?(?:then|after that|otherwise|otherwise,)\s+)(?:they|you|he|she|everyone|the \w+) (?:will|shall|[’']ll) (?:see|know|learn|find out|understand|feel)\b",
    re.IGNORECASE,
)
_LEAVES = re.compile(r"\b(?:withdraw|pull out|stop|halt|cease|suspend|release no|open fire)\b", re.IGNORECASE)
_TERM = re.compile(r"\b(?:deadline|until|by|before|last day|within|expires?)\b", re.IGNORECASE)
_ASIDE = re.compile(r"[”\"](,\s(?:the|a|an|its|which|who)\s[^“”]*)$")
_BACK = 300
_VOICES = frozenset({"warn", "say", "announce", "refuse", "promise", "deny"})
_KEEPING = frozenset({"refuse", "demand"})
_NAMELESS = frozenset(
    {
        "force",
        "troop",
        "day",
        "hour",
        "week",
        "noon",
        "condition",
        "side",
        "party",
        "group",
        "government",
        "end",
        "month",
        "army",
    }
)


def threats(reading: Reading) -> tuple[Threat, ...]:
    """One entry a threat; a second wording of the same event's threat, or of the same condition, joins the first."""
    board, statements, events = reading.board, reading.statements, reading.events
    by_id = {e.id: e for e in events}
    two = reading.pair
    found: list[Threat] = []
    for statement in statements:
        rule = _threatens(board, statement)
        if rule is None:
            continue
        event = next((by_id[e] for e in statement.about if e in by_id and by_id[e].status == "threatened"), None)
        made = _threat(board, statement, event, two, rule)
        if not _joined(board, found, made):
            found.append(made)
    told = [t for u in ultimatums(board, statements) if (t := _of_ultimatum(board, u, two)) is not None]
    told = [_with_its_words(found, t) for t in told]
    whole = {v for t in told for v in t.voiced_by}
    found = [t for t in found if t.condition is not None or not whole & set(t.voiced_by)]
    found.extend(t for t in told if not _told_already(found, t) and not _joined(board, found, t))
    found = _with_headline(board, found)
    found = [t if t.against else t.model_copy(update={"against": named_before(board, t)}) for t in found]
    found.sort(key=lambda t: t.evidence[0].start)
    return tuple(t.model_copy(update={"id": f"h{n}"}) for n, t in enumerate(found, 1))


def _with_its_words(found: list[Threat], made: Threat) -> Threat:
    """An ultimatum with the statements that threaten what it says will follow: "Otherwise, it said, it would …"."""
    same = [
        t for t in found
        if t.condition is None and any(a.start < b.end and b.start < a.end for a in t.consequence for b in made.consequence)
    ]  # fmt: skip
    voices = dict.fromkeys((*made.voiced_by, *(v for t in same for v in t.voiced_by)))
    return made.model_copy(update={"voiced_by": tuple(voices)})


def _with_headline(board: Board, found: list[Threat]) -> list[Threat]:
    """Give what only a headline tells to the body's first threat of that party."""
    told = [t for t in found if not board.in_headline(t.evidence[0].start)]
    for threat in (t for t in found if board.in_headline(t.evidence[0].start)):
        n = next((n for n, t in enumerate(told) if t.by == threat.by), None)
        if n is None:
            told.append(threat)
        else:
            old = told[n]
            more = {
                "voiced_by": (*old.voiced_by, *threat.voiced_by),
                "evidence": unique_spans((*old.evidence, *threat.evidence)),
            }
            told[n] = old.model_copy(update=more)
    return told


def _threatens(board: Board, statement: Statement) -> str | None:
    """The rule by which a statement threatens; ``None`` where it does not: a vow to defend, "would attend only if"."""
    if not statement.content or board.long_past(statement):
        return None
    consequence, condition = split(board, statement)
    plain_if = condition is not None and re.match(r"if\b", condition.exact, re.IGNORECASE)
    if (
        condition is not None
        and own_deed(consequence, condition)
        and not (plain_if and statement.act == "threaten" and _LEAVES.search(consequence[0].exact))
    ):
        return None
    if statement.act == "deny" and statement.form == "indirect":
        return None  # denied that it would
    if statement.act == "threaten":
        harmless = condition is None and _HARMLESS.match(consequence[0].exact)
        return None if harmless else ("threat.conditional" if condition else "threat.unconditional")
    if statement.act not in _VOICES:
        return None
    voice = threatener(board, statement)
    if voice is not None and _THEN_THEY_SEE.match(statement.content[0].exact):
        return "threat.rhetorical"
    if voice is None or not (board.may_fight(voice) or board.is_body(voice)):
        return None
    if condition is not None and re.match(r"not until\b", condition.exact, re.IGNORECASE):
        return "threat.not-until"
    words = " ".join(s.exact for s in consequence)
    if (
        condition is not None
        and (_WITHHOLDS.match(condition.exact) or (statement.act in _KEEPING and _BINDS.match(condition.exact)))
        and _NOTHING.search(words)
        and not _OF_WORDS.search(words)
    ):
        return "threat.withholds"
    if condition is not None and _BINDS.match(condition.exact) and _STAYS.search(words):
        return "threat.withholds"
    if condition is not None and _RETORT.search(" ".join(s.exact for s in statement.content)):
        return "threat.retort"
    doers = board.parties(board.subject_of(consequence[0]))
    own = _own(words) and (voice in doers or not any(board.may_fight(d) for d in doers))
    return "threat.own-answer" if condition is not None and FIGHTS.search(words) and own else None


def _own(words: str) -> bool:
    """Whether it is the speaker's side that will act: "we", "it", "its forces", "the front" before the verb."""
    return (
        re.search(
            r"\b(?:we|I|it|they|our|its|their|the \w+|[A-Z]\w+)\b[^,;]{0,40}\b(?:will|would|shall)\b|[’']ll\b", words
        )
        is not None
    )


def _joined(board: Board, found: list[Threat], made: Threat) -> bool:
    """Whether a threat is a second wording of one that is there, and then joins it."""
    for n, old in enumerate(found):
        same_event = (made.event is not None and old.event == made.event) or _within(made, old)
        if old.by != made.by or not (same_event or _same_condition(board, old, made)):
            continue
        joined: dict[str, object] = {
            "voiced_by": tuple(dict.fromkeys((*old.voiced_by, *made.voiced_by))),
            "consequence": old.consequence
            if _within(made, old)
            else unique_spans((*old.consequence, *made.consequence)),
            "evidence": unique_spans((*old.evidence, *made.evidence)),
            "against": old.against or made.against,
            "deadline": old.deadline or made.deadline,
        }
        if made.condition is not None:
            both = unique_spans((*(old.condition.content if old.condition else ()), *made.condition.content))
            quoted = "speaker" in {made.condition.words_of, *([old.condition.words_of] if old.condition else [])}
            joined["condition"] = Condition(content=both, words_of="speaker" if quoted else "reporter")
            joined["kind"] = made.kind if old.condition is None else old.kind
        found[n] = old.model_copy(update=joined)
        return True
    return False


def _within(made: Threat, old: Threat) -> bool:
    """Whether a threat is words of another: "said it reserved the right to respond"."""
    return all(any(o.start <= c.start and c.end <= o.end for o in old.consequence) for c in made.consequence)


def _same_condition(board: Board, one: Threat, other: Threat) -> bool:
    """Whether two threats ask for the same: both compel, and their conditions share a thing."""
    if one.condition is None or other.condition is None or one.kind != other.kind:
        return False
    return bool(_things(board, one.condition.content) & _things(board, other.condition.content))


def _things(board: Board, spans: tuple[Span, ...]) -> set[str]:
    tokens = (t for s in spans for t in board.parsed.tokens_in(s.start, s.end))
    return {t.lemma.lower() for t in tokens if t.pos == "NOUN"} - _NAMELESS


def _threat(board: Board, statement: Statement, event: Event | None, two: tuple[str, ...], rule: str) -> Threat:
    """One threat, from its statement, its event and its content cut in two."""
    made = put_under(board, statement)
    consequence, condition = split(board, statement)
    consequence = tuple(_without_aside(board, c) for c in consequence)
    by = threatener(board, statement)
    against = threatened(board, statement, event, condition) or other_of(board, by, two)
    time = board.time_after(condition.start, condition.end) if condition else None
    if rule == "threat.rhetorical":
        time = _term_before(board, consequence[0].start)
    lead = board.parsed.text[max(0, time.evidence[0].start - 10) : time.evidence[0].start] if time else ""
    return Threat(
        id="h0",
        by=by,
        voiced_by=(statement.id,),
        against=against,
        consequence=consequence,
        condition=None
        if condition is None
        else Condition(content=(condition,), words_of=words_of(board, statement, condition)),
        deadline=time.id
        if time and (condition is None or re.search(r"\b(by|until|before|within)\s+$", lead, re.IGNORECASE))
        else None,
        kind="rhetorical" if rule == "threat.rhetorical" else kind_of(condition, made.mark if made is not None else ""),
        event=event.id if event else None,
        evidence=evidence_of(statement),
        why=fired(rule, *(s for s in (statement.cue, condition) if s is not None)),
    )


def _without_aside(board: Board, consequence: Span) -> Span:
    """A consequence without the words in apposition that the reporter puts after its quotation."""
    match = _ASIDE.search(consequence.exact)
    return (
        board.parsed.piece(consequence.start, consequence.start + match.start(1)) if match is not None else consequence
    )


def _told_already(found: list[Threat], made: Threat) -> bool:
    """Whether an ultimatum's condition is one that a statement's threat has."""
    assert made.condition is not None
    spans = [s for t in found if t.condition is not None for s in t.condition.content]
    return any(s.start < c.end and c.start < s.end for s in spans for c in made.condition.content)


def _term_before(board: Board, offset: int) -> Time | None:
    """The term that the sentences before "then they will see" set."""
    times = board.times_between(max(0, offset - _BACK), offset)
    set_by = [
        t for t in times if _TERM.search(board.parsed.text[max(0, t.evidence[0].start - 40) : t.evidence[0].end + 30])
    ]
    return set_by[-1] if set_by else None


def _of_ultimatum(board: Board, made: Ultimatum, two: tuple[str, ...]) -> Threat | None:
    """The threat of an ultimatum that tells what follows: "or face an offensive", "should they fail to, …"."""
    if made.consequence is None or made.by is None:
        return None
    quoted = board.parsed.quotation_at(made.condition.start) is not None
    return Threat(
        id="h0",
        by=made.by,
        voiced_by=made.voiced_by,
        against=made.to or other_of(board, made.by, two) or (two if made.by not in two else ()),
        consequence=(made.consequence,),
        condition=Condition(content=(made.condition,), words_of="speaker" if quoted else "reporter"),
        deadline=made.deadline,
        kind="compellent",
        evidence=unique_spans((made.consequence, made.condition)),
        why=fired(f"threat.{made.rule}", made.condition),
    )
