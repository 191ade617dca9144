"""Attributions: who is said to have said what. Sentence by sentence from cues, then quotations that follow on."""

import re

from peacewatch.extract.complements import points
from peacewatch.extract.cue_frames import Frame, verb_frame
from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import sources_of, trimmed
from peacewatch.extract.quoted import take_quotations
from peacewatch.extract.venues import venue_of
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.record import Act, Form
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import Attribution, Source

AFTER_THAT = re.compile(
    r"(?:,? |^)(?:just |only )?(?:hours|days|weeks|months|minutes|a day|a week|a month|one day|two days|shortly|immediately|soon)"
    r" (?:after|before)\b|, (?:adding|citing|quoting|according to)\b"
)
RETALIATION = re.compile(
    r"\b(?:respond|retaliat\w+|strike|attack|hit back|punish|pay|suffer|consequences|force|invade|destroy|suspend|withdraw|walk out|cut off)\b",
    re.IGNORECASE,
)
LEADING_TIME = re.compile(
    r"(?:(?:late |early )?(?:on |late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening|afternoon))?|yesterday|today|earlier)"
    r"(?:,)? (?:that )?"
)
CONDITION = re.compile(r"\b(?:unless|until|if|should|only if|as long as)\b", re.IGNORECASE)
FUTURE = re.compile(r"\b(?:will|would|shall|won[’']t|wouldn[’']t)\b", re.IGNORECASE)
PERFORMED: dict[str, Act] = {
    "ask": "request", "urge": "request", "appeal": "request", "demand": "demand", "insist": "demand", "deny": "deny",
    "reject": "deny", "condemn": "condemn", "promise": "promise", "pledge": "promise", "accuse": "accuse",
    "warn": "warn", "welcome": "praise", "refuse": "refuse", "agree": "agree", "accept": "agree",
}  # fmt: skip


def attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """All attributions of a report, in the order of their first words; spans in code points of the text."""
    drafts: list[Draft] = []
    for sentence in parsed.sentences:
        drafts.extend(_of_sentence(parsed, sentence))
    take_quotations(parsed, drafts)
    for draft in drafts:
        if draft.spoken and draft.cue_head is not None and not draft.quotations:
            around = _around(parsed, draft)
            if around and (not draft.content or len(around) == 2):
                draft.content = around
                draft.rule = "statement.parenthetical"
    _separate(parsed, drafts)
    drafts = [d for d in drafts if d.content or d.act == "decline_comment"]
    drafts = _nest(_distinct(drafts))
    drafts.sort(key=lambda d: (min(s.start for s in _spans(d)), d.cue_head or 0))
    number = {id(d): i for i, d in enumerate(drafts)}
    return tuple(_finish(parsed, d, i, number) for i, d in enumerate(drafts))


def _spans(draft: Draft) -> list[Span]:
    return [*draft.content, *([draft.cue] if draft.cue else []), *(s.span for s in draft.sources)]


def _of_sentence(parsed: Parsed, sentence: Sentence) -> list[Draft]:
    found: list[Draft] = _pointing(parsed, sentence)
    for token in parsed.tokens[sentence.first : sentence.last + 1]:
        if token.lower == "according":
            found.extend(_according(parsed, token, sentence))
        elif token.pos in {"VERB", "AUX"}:
            if token.lemma in {"quote", "cite"} and (pair := _quoted_as(parsed, token, sentence)):
                found.extend(pair)
            elif (frame := verb_frame(parsed, token)) is not None:
                found.append(_from_frame(parsed, frame, sentence))
        elif token.pos == "NOUN" and token.lemma in load_cues().nouns:
            found.extend(_nominal(parsed, token, sentence))
    return found


def _from_frame(parsed: Parsed, frame: Frame, sentence: Sentence) -> Draft:
    content = [piece for span in frame.content if (piece := _cut(parsed, span)) is not None]
    return Draft(
        sources=frame.sources, cue=frame.span, cue_head=frame.head, act=frame.act, content=content, form="indirect",
        rule=frame.rule, paragraph=sentence.paragraph, via=_citing(parsed, frame.head), addressees=frame.addressees,
        deictic=frame.deictic, spoken=frame.spoken,
    )  # fmt: skip


def _cut(parsed: Parsed, span: Span) -> Span | None:
    """The content without a trailing clause that is the reporter's own ("hours after …", ", according to …")."""
    lead = LEADING_TIME.match(span.exact)
    if lead is not None and lead.end() < len(span.exact) - 8:
        span = parsed.piece(span.start + lead.end(), span.end)
    match = AFTER_THAT.search(span.exact)
    if match is None or parsed.quotation_at(span.start + match.start()) is not None:
        return span
    return parsed.piece(span.start, span.start + match.start()) if match.start() else None


def _citing(parsed: Parsed, cue: int) -> tuple[Source, ...]:
    """Those whom a "citing …" adds to the chain."""
    for kid in parsed.children(cue, "advcl", "conj", "dep", "prep"):
        if kid.lower in {"citing", "quoting"}:
            cited = parsed.child(kid.i, "dobj", "pobj")
            if cited is not None:
                return sources_of(parsed, cited.i)
    subject = parsed.child(cue, "nsubj")
    if subject is not None:
        for kid in parsed.children(subject.i, "acl"):
            if kid.lower in {"citing", "quoting"} and (cited := parsed.child(kid.i, "dobj")) is not None:
                return sources_of(parsed, cited.i)
    return ()


def _quoted_as(parsed: Parsed, verb: Token, sentence: Sentence) -> list[Draft]:
    """ "The agency quoted X as saying": two attributions, the second inside the first."""
    as_word = next((k for k in parsed.children(verb.i, "prep") if k.lower == "as"), None)
    saying = parsed.child(as_word.i, "pcomp") if as_word is not None else None
    quoted = parsed.child(verb.i, "dobj", "nsubjpass")
    if as_word is None or saying is None or quoted is None or saying.lemma not in load_cues().verbs:
        return []
    clause = parsed.child(saying.i, "ccomp", "dobj")
    content = []
    if clause is not None:
        first, last = parsed.edges(clause.i)
        whole = trimmed(parsed, first + (parsed.tokens[first].lower == "that" and first < last), last)
        content = [whole] if whole is not None else []
    inner_cue = parsed.span(as_word.i, saying.i) if saying.i == as_word.i + 1 else parsed.span(saying.i, saying.i)
    subject = parsed.child(verb.i, "nsubj")
    agent = parsed.child(verb.i, "agent")
    outlet = subject or (parsed.child(agent.i, "pobj") if agent is not None else None)
    inner_sources = sources_of(parsed, quoted.i)
    outer = Draft(
        sources_of(parsed, outlet.i) if outlet is not None else (), parsed.span(verb.i, verb.i), verb.i, "report",
        content, "indirect", "statement.quoted-as", sentence.paragraph, via=inner_sources,
    )  # fmt: skip
    inner = Draft(
        inner_sources, inner_cue, saying.i, load_cues().verbs[saying.lemma], list(content), "indirect",
        "statement.quoted-as", sentence.paragraph, spoken=True, nested_in=outer,
    )  # fmt: skip
    return [outer, inner] if outer.sources else [inner]


def _pointing(parsed: Parsed, sentence: Sentence) -> list[Draft]:
    """ ", a charge Kigali denies": a noun after a comma that points at what was just said, with its own subject and cue."""
    cues, found = load_cues(), []
    tokens = parsed.tokens[sentence.first : sentence.last + 1]
    for at in range(2, len(tokens) - 2):
        noun = tokens[at]
        if not (
            points(noun) and tokens[at - 1].lower in {"a", "an", "the"} and tokens[at - 2].text in {",", "—", "–", "-"}
        ):
            continue
        rest = tokens[at + 1 : at + 12]
        stop = next((k for k, t in enumerate(rest) if t.tag in {"VBD", "VBZ", "VBP", "VBN"} and t.pos == "VERB"), None)
        if stop is None or any(t.text in {",", ";", "."} for t in rest[:stop]):
            continue
        verb = rest[stop]
        particle = f"{verb.lemma} {rest[stop + 1].lower}" if stop + 1 < len(rest) else ""
        act = cues.verbs.get(particle) or cues.verbs.get(verb.lemma)
        subject = [t for t in rest[:stop] if t.pos not in {"AUX", "ADV", "PART"} and t.lower not in {"that", "which"}]
        if (
            act not in {"deny", "refuse", "agree", "confirm", "condemn"}
            or not subject
            or any(t.pos == "ADP" for t in subject[:1])
        ):
            continue
        head = next((t for t in reversed(subject) if t.pos in {"PROPN", "NOUN", "PRON"}), subject[-1])
        cue_end = rest[stop + 1].i if particle in cues.verbs else verb.i
        found.append(Draft(
            (Source(head.i, parsed.span(subject[0].i, subject[-1].i)),), parsed.span(verb.i, cue_end), verb.i, act,
            [parsed.span(tokens[at - 1].i, noun.i)], "indirect", "statement.appositive-denial", sentence.paragraph, deictic=True,
        ))  # fmt: skip
    return found


def _according(parsed: Parsed, token: Token, sentence: Sentence) -> list[Draft]:
    to = parsed.tokens[token.i + 1] if token.i < sentence.last and parsed.tokens[token.i + 1].lower == "to" else None
    source = (parsed.child(to.i, "pobj") or parsed.child(token.i, "pobj")) if to is not None else None
    if to is None or source is None:
        return []
    first, last = parsed.edges(token.i)
    clause_first, clause_last = sentence.first, sentence.last
    for above in parsed.ancestors(token.i):
        if above.dep == "ccomp" and parsed.edges(above.i)[0] < token.i:
            clause_first, clause_last = parsed.edges(above.i)
            break
    left = trimmed(parsed, clause_first, first - 1) if clause_first < first else None
    right = trimmed(parsed, last + 1, clause_last) if last < clause_last else None
    content = [piece for piece in (left, right) if piece is not None and len(piece.exact) > 3]
    cue = parsed.span(token.i, to.i)
    return [Draft(sources_of(parsed, source.i), cue, token.i, "report", content, "indirect", "statement.according-to",
                   sentence.paragraph)]  # fmt: skip


def _nominal(parsed: Parsed, noun: Token, sentence: Sentence) -> list[Draft]:
    """ "X's claim that …", "accusations by X that …": a noun with a clause of its own and a named source."""
    clause = next((k for k in parsed.children(noun.i, "acl", "ccomp", "relcl")
                   if (m := parsed.child(k.i, "mark")) is not None and m.lower == "that"), None)  # fmt: skip
    owner = parsed.child(noun.i, "poss")
    by = next((k for k in parsed.children(noun.i, "prep") if k.lower in {"by", "from"}), None)
    if owner is None and by is not None:
        owner = parsed.child(by.i, "pobj")
    if clause is None or owner is None or owner.pos == "PRON":
        return []
    first, last = parsed.edges(clause.i)
    span = trimmed(parsed, first + (parsed.tokens[first].lower == "that"), last)
    if span is None:
        return []
    return [Draft(sources_of(parsed, owner.i), parsed.span(noun.i, noun.i), noun.i, load_cues().nouns[noun.lemma], [span],
                   "indirect", "statement.noun", sentence.paragraph)]  # fmt: skip


def _around(parsed: Parsed, draft: Draft) -> list[Span]:
    """ "A, X said, B" and "A, X said.": what stands around a cue and its subject that commas set off."""
    assert draft.cue_head is not None
    sentence = parsed.sentence_of(draft.cue_head)
    ends = [t.i for s in draft.sources for t in parsed.tokens_in(s.span.start, s.span.end)] + [draft.cue_head]
    first, last = min(ends), max(ends)
    if first <= sentence.first + 1 or parsed.tokens[first - 1].text != "," or last - first > 14:
        return []
    after = parsed.tokens[last + 1].text if last < sentence.last else "."
    if parsed.tokens[first].text == "," or any(
        t.pos == "VERB" for t in parsed.tokens[first:last] if t.i != draft.cue_head
    ):
        return []
    if after not in {",", ".", ";"}:
        return []
    pieces = [
        trimmed(parsed, sentence.first, first - 1),
        trimmed(parsed, last + 1, sentence.last) if last < sentence.last else None,
    ]
    return [p for p in pieces if p is not None and len(p.exact) > 3 and not AFTER_THAT.match(p.exact)]


def _separate(parsed: Parsed, drafts: list[Draft]) -> None:
    """Cut a content before a pointing apposition (", a charge X denies"), which is the reporter's."""
    pointing = [d for d in drafts if d.rule == "statement.appositive-denial" and d.content]
    for point in pointing:
        at = point.content[0].start
        for draft in drafts:
            if draft is point or draft.form != "indirect":
                continue
            draft.content = [
                (
                    parsed.piece(s.start, s.start + len(parsed.text[s.start : at].rstrip(" ,—–-")))
                    if s.start < at - 3 and s.end > at
                    else s
                )
                for s in draft.content
            ]


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """One draft for each cue."""
    seen: set[tuple[int, int]] = set()
    kept = []
    for draft in drafts:
        key = (draft.cue.start, draft.cue.end) if draft.cue is not None else (-draft.quotations[0] - 1, 0)
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept


def _nest(drafts: list[Draft]) -> list[Draft]:
    """An attribution whose cue stands inside another's content is nested in the smallest such."""
    for draft in drafts:
        if draft.cue is None or draft.nested_in is not None:
            continue
        around = [
            d
            for d in drafts
            if d is not draft and any(s.covers(draft.cue) for s in d.content) and not _inside(d, draft)
        ]
        if around:
            draft.nested_in = min(around, key=lambda d: sum(s.end - s.start for s in d.content))
    return drafts


def _inside(inner: Draft, outer: Draft) -> bool:
    """Whether ``inner`` is known to stand in ``outer``, or has its cue there: nesting has no circles."""
    at: Draft | None = inner
    while at is not None:
        if at is outer:
            return True
        at = at.nested_in
    return inner.cue is not None and any(s.covers(inner.cue) for s in outer.content)


def _finish(parsed: Parsed, draft: Draft, i: int, number: dict[int, int]) -> Attribution:
    content = tuple(sorted(set(draft.content)))
    act, extra = _act(parsed, draft, content)
    on = tuple(s for s in (draft.cue, *(s.span for s in draft.sources)) if s is not None) or content
    why = [Why(draft.rule, on)]
    if extra is not None:
        why.append(extra)
    return Attribution(
        i=i, sources=draft.sources, cue=draft.cue, cue_head=draft.cue_head, act=act, content=content, form=_form(draft, content),
        why=tuple(why), via=draft.via, continues=number.get(id(draft.continues)) if draft.continues else None,
        nested_in=number.get(id(draft.nested_in)) if draft.nested_in else None,
        insertions=tuple(s for s in parsed.insertions if any(c.covers(s) for c in content)), addressees=draft.addressees,
        venue=venue_of(parsed, draft.cue_head) if draft.cue_head is not None else None, deictic=draft.deictic,
    )  # fmt: skip


def _form(draft: Draft, content: tuple[Span, ...]) -> Form:
    if draft.form == "direct":
        return "direct"
    marked = any(mark in span.exact for span in content for mark in '“”"«»')
    return "mixed" if marked else "indirect"


def _act(parsed: Parsed, draft: Draft, content: tuple[Span, ...]) -> tuple[Act, Why | None]:
    """The act of the cue, refined by what is said: an "I ask", a consequence with its condition."""
    if draft.act not in {"say", "report", "warn", "announce"} or not content:
        return draft.act, None
    for token in parsed.tokens_in(content[0].start, content[0].end):
        if token.lemma in PERFORMED and token.tag in {"VBP", "VB"} and token.pos == "VERB":
            subject = parsed.child(token.i, "nsubj")
            if subject is not None and subject.lower in {"we", "i"} and parsed.child(token.i, "neg") is None:
                return PERFORMED[token.lemma], Why("act.performed", (parsed.span(token.i, token.i),))
    words = " ".join(span.exact for span in content)
    negative = re.search(r"\bif\b[^.]*\b(?:not|n[’']t|fails?|refuses?)\b", words, re.IGNORECASE)
    condition, future = CONDITION.search(words), FUTURE.search(words)
    told = draft.act in {"say", "warn"} and draft.form == "direct" and re.search(r"\bwe\b", words, re.IGNORECASE)
    if (
        condition
        and future
        and (negative or (told and RETALIATION.search(words)) or condition.group().lower() in {"unless", "until"})
        and draft.act in {"say", "warn", "announce"}
    ):
        where = content[0].start + condition.start()
        on = (
            (parsed.piece(where, where + len(condition.group())),)
            if where + len(condition.group()) <= content[0].end
            else ()
        )
        return "threaten", Why("act.consequence-with-condition", on)
    return draft.act, None
