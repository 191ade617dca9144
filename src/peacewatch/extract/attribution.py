"""Attributions: who is said to have said what. Sentence by sentence from cues, then quotations that follow on."""

from dataclasses import replace

from peacewatch.extract.boundaries import cut, finished, separate, tells_a_deed
from peacewatch.extract.chains import Link, add_links, cut_links, links
from peacewatch.extract.complements import misread_noun
from peacewatch.extract.confidence import confidence
from peacewatch.extract.cues.according import HEARSAY, according, by_reckoning, hearsay
from peacewatch.extract.cues.adjective_cues import adjective_frame
from peacewatch.extract.cues.blaming import blaming_frame
from peacewatch.extract.cues.frame import Frame
from peacewatch.extract.cues.frames import verb_frame
from peacewatch.extract.cues.light_verbs import light_frame
from peacewatch.extract.cues.nominal import nominal
from peacewatch.extract.cues.owned_nouns import owned
from peacewatch.extract.cues.pointing import pointing
from peacewatch.extract.cues.silent_nouns import silent
from peacewatch.extract.cues.traded import traded
from peacewatch.extract.drafts import Draft
from peacewatch.extract.labels import labelled
from peacewatch.extract.nesting import deny_inside, distinct, nest, own_words
from peacewatch.extract.outlets import cited_after
from peacewatch.extract.quotations.quoted import quoted_inside, take_quotations
from peacewatch.extract.quotations.quoted_as import quoted_as, told_by
from peacewatch.extract.set_off import after_an_introduction, lead_ins, set_off
from peacewatch.extract.speaker_lines import is_question, label_end, speaker_line, speakers_known
from peacewatch.extract.venues import venue_of
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.record import Form
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import Attribution

GROWING = frozenset({"statement.clause", "statement.agentless"})


def attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """All attributions of a report, in the order of their first words; spans in code points of the text."""
    drafts: list[Draft] = []
    linking: list[Link] = []
    known = speakers_known(parsed)
    for sentence in parsed.sentences:
        if is_question(parsed, sentence):
            continue  # whoever asks whether somebody said so tells nothing
        linked = links(parsed, sentence)
        found = _of_sentence(parsed, sentence, linked, label_end(parsed, sentence, known))
        add_links(parsed, sentence, linked, found)
        linking.extend(linked)
        drafts.extend(found)
    take_quotations(parsed, drafts)
    quoted_inside(parsed, drafts)
    set_off(parsed, drafts)
    lead_ins(parsed, drafts)
    after_an_introduction(parsed, drafts)
    separate(parsed, drafts)
    cut_links(parsed, drafts, linking)
    cited_after(parsed, drafts)
    drafts = [d for d in drafts if d.content or d.act == "decline_comment"]
    drafts = own_words(nest(distinct(drafts)))
    deny_inside(parsed, drafts)
    drafts.sort(key=lambda d: (min(s.start for s in _spans(d)), d.cue_head or 0))
    number = {id(d): i for i, d in enumerate(drafts)}
    finished = (_finish(parsed, d, i, number) for i, d in enumerate(drafts))
    return tuple(replace(found, confidence=confidence(parsed, found)) for found in finished)


def _spans(draft: Draft) -> list[Span]:
    return [*draft.content, *([draft.cue] if draft.cue else []), *(s.span for s in draft.sources)]


def _of_sentence(parsed: Parsed, sentence: Sentence, linked: list[Link], colon: int | None) -> list[Draft]:
    found: list[Draft] = [
        *labelled(parsed, sentence),
        *speaker_line(parsed, sentence, colon),
        *pointing(parsed, sentence),
        *silent(parsed, sentence),
        *traded(parsed, sentence),
    ]
    taken = {i for link in linked for i in range(link.first, link.last + 1)}
    for point in (d for d in found if d.rule == "statement.appositive-denial"):  # "a charge that X denies" says no more
        taken.update(t.i for s in point.content[:1] for t in parsed.tokens_in(s.start, s.end))
    for token in parsed.tokens[sentence.first : sentence.last + 1]:
        if token.lower in {"according", "per"}:
            found.extend(according(parsed, token, sentence))
        elif token.lower in HEARSAY:
            found.extend(hearsay(parsed, token, sentence))
        elif misread_noun(parsed, token):
            found.extend(nominal(parsed, token, sentence))
        elif token.pos in {"VERB", "AUX"}:
            if token.lemma in {"quote", "cite"} and (pair := quoted_as(parsed, token, sentence)):
                found.extend(pair)
                taken.update(d.cue_head for d in pair if d.cue_head is not None)
            elif heard := told_by(parsed, token, sentence):
                found.extend(heard)
            elif (
                token.i not in taken
                and (frame := _governing(parsed, token)) is not None
                and (frame.sources or not linked)  # a subject that the parse lost is beside the link
            ):
                found.append(_from_frame(parsed, frame, sentence))
                taken.add(frame.head)
        elif token.pos == "ADJ" and (frame := adjective_frame(parsed, token)) is not None:
            found.append(_from_frame(parsed, frame, sentence))
        elif token.pos == "NOUN" and token.i not in taken and token.lemma in load_cues().nouns:
            found.extend(nominal(parsed, token, sentence) or owned(parsed, token, sentence))
        if token.pos == "NOUN" and token.i not in taken:
            found.extend(by_reckoning(parsed, token, sentence))
    # Who speaks stands before the colon: no cue after it has its subject there.
    return (
        found if colon is None else [d for d in found if d.cue_head == colon or all(s.head > colon for s in d.sources)]
    )


def _governing(parsed: Parsed, verb: Token) -> Frame | None:
    """The frame of a verb: with its noun ("made a plea for"), by itself, or as a participle that is an adjective."""
    found = light_frame(parsed, verb) or blaming_frame(parsed, verb) or verb_frame(parsed, verb)
    return found or adjective_frame(parsed, verb)


def _from_frame(parsed: Parsed, frame: Frame, sentence: Sentence) -> Draft:
    verb = parsed.tokens[frame.head]
    cuts = [
        cut(parsed, span, verb, grows=frame.rule in GROWING or tells_a_deed(parsed, span, verb))
        for span in frame.content
    ]
    content = [piece for piece, _ in cuts if piece is not None]
    edges = [Why(rule, (piece,)) for piece, rule in cuts if piece is not None and rule is not None]
    return Draft(
        sources=frame.sources, cue=frame.span, cue_head=frame.head, act=frame.act, content=content, form="indirect",
        rule=frame.rule, paragraph=sentence.paragraph, addressees=frame.addressees, deictic=frame.deictic, spoken=frame.spoken,
        edges=edges,
        cue_class=frame.cue_class, standing=frame.standing,
    )  # fmt: skip


def _finish(parsed: Parsed, draft: Draft, i: int, number: dict[int, int]) -> Attribution:
    content = tuple(sorted({finished(parsed, span) for span in draft.content}))
    on = tuple(s for s in (draft.cue, *(s.span for s in draft.sources)) if s is not None) or content
    why = [Why(draft.rule, on), *draft.edges]
    return Attribution(
        i=i, sources=draft.sources, cue=draft.cue, cue_head=draft.cue_head, act=draft.act, content=content, form=_form(parsed, draft, content),
        why=tuple(why), via=draft.via, outlets=draft.outlets, continues=number.get(id(draft.continues)) if draft.continues else None,
        nested_in=number.get(id(draft.nested_in)) if draft.nested_in else None,
        insertions=tuple(s for s in parsed.insertions if any(c.covers(s) for c in content)), addressees=draft.addressees,
        venue=venue_of(parsed, draft.cue_head) if draft.cue_head is not None else None, deictic=draft.deictic,
        cue_class=draft.cue_class, standing=draft.standing,
    )  # fmt: skip


def _form(parsed: Parsed, draft: Draft, content: tuple[Span, ...]) -> Form:
    if draft.form == "direct":
        return "direct"
    marked = any(q.end <= s.end for s in content for q in parsed.quotations_from(s.start, s.end))
    return "mixed" if marked else "indirect"
