"""Attributions: who is said to have said what. Sentence by sentence from cues, then quotations that follow on."""

from peacewatch.extract.according import HEARSAY, according, hearsay
from peacewatch.extract.acts import act_of
from peacewatch.extract.boundaries import cut, separate, set_off
from peacewatch.extract.cue_frames import Frame, verb_frame
from peacewatch.extract.drafts import Draft
from peacewatch.extract.nesting import distinct, nest
from peacewatch.extract.nominal import nominal
from peacewatch.extract.phrases import sources_of, trimmed
from peacewatch.extract.pointing import pointing
from peacewatch.extract.quoted import take_quotations
from peacewatch.extract.venues import venue_of
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.record import Form
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import Attribution, Source


def attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """All attributions of a report, in the order of their first words; spans in code points of the text."""
    drafts: list[Draft] = []
    for sentence in parsed.sentences:
        drafts.extend(_of_sentence(parsed, sentence))
    take_quotations(parsed, drafts)
    set_off(parsed, drafts)
    separate(parsed, drafts)
    drafts = [d for d in drafts if d.content or d.act == "decline_comment"]
    drafts = nest(distinct(drafts))
    drafts.sort(key=lambda d: (min(s.start for s in _spans(d)), d.cue_head or 0))
    number = {id(d): i for i, d in enumerate(drafts)}
    return tuple(_finish(parsed, d, i, number) for i, d in enumerate(drafts))


def _spans(draft: Draft) -> list[Span]:
    return [*draft.content, *([draft.cue] if draft.cue else []), *(s.span for s in draft.sources)]


def _of_sentence(parsed: Parsed, sentence: Sentence) -> list[Draft]:
    found: list[Draft] = pointing(parsed, sentence)
    for token in parsed.tokens[sentence.first : sentence.last + 1]:
        if token.lower in {"according", "per"}:
            found.extend(according(parsed, token, sentence))
        elif token.lower in HEARSAY:
            found.extend(hearsay(parsed, token, sentence))
        elif token.pos in {"VERB", "AUX"}:
            if token.lemma in {"quote", "cite"} and (pair := _quoted_as(parsed, token, sentence)):
                found.extend(pair)
            elif (frame := verb_frame(parsed, token)) is not None:
                found.append(_from_frame(parsed, frame, sentence))
        elif token.pos == "NOUN" and token.lemma in load_cues().nouns:
            found.extend(nominal(parsed, token, sentence))
    return found


def _from_frame(parsed: Parsed, frame: Frame, sentence: Sentence) -> Draft:
    content = [piece for span in frame.content if (piece := cut(parsed, span)) is not None]
    return Draft(
        sources=frame.sources, cue=frame.span, cue_head=frame.head, act=frame.act, content=content, form="indirect",
        rule=frame.rule, paragraph=sentence.paragraph, via=_citing(parsed, frame.head), addressees=frame.addressees,
        deictic=frame.deictic, spoken=frame.spoken,
    )  # fmt: skip


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


def _finish(parsed: Parsed, draft: Draft, i: int, number: dict[int, int]) -> Attribution:
    content = tuple(sorted(set(draft.content)))
    act, extra = act_of(parsed, draft, content)
    on = tuple(s for s in (draft.cue, *(s.span for s in draft.sources)) if s is not None) or content
    why = [Why(draft.rule, on)]
    if extra is not None:
        why.append(extra)
    return Attribution(
        i=i, sources=draft.sources, cue=draft.cue, cue_head=draft.cue_head, act=act, content=content, form=_form(parsed, draft, content),
        why=tuple(why), via=draft.via, continues=number.get(id(draft.continues)) if draft.continues else None,
        nested_in=number.get(id(draft.nested_in)) if draft.nested_in else None,
        insertions=tuple(s for s in parsed.insertions if any(c.covers(s) for c in content)), addressees=draft.addressees,
        venue=venue_of(parsed, draft.cue_head) if draft.cue_head is not None else None, deictic=draft.deictic,
    )  # fmt: skip


def _form(parsed: Parsed, draft: Draft, content: tuple[Span, ...]) -> Form:
    if draft.form == "direct":
        return "direct"
    marked = any(s.start <= q.start and q.end <= s.end for s in content for q in parsed.quotations)
    return "mixed" if marked else "indirect"
