"""Process items from statements and events: what each field says, and what yields no item."""

import pytest

from peacewatch.model.identified import Identified, ResolvedActors, ResolvedPlaces, ResolvedTimes
from peacewatch.model.record import Actor, ActorMention, Answer, Event, Fired, Statement
from peacewatch.model.report import Report
from peacewatch.model.span import Span
from peacewatch.parse import parse
from peacewatch.relate.answers.denials import denials
from peacewatch.relate.events.speech import speech_events
from peacewatch.relate.process.ceasefires import ceasefires
from peacewatch.relate.process.commitments import commitments
from peacewatch.relate.process.demands import demands
from peacewatch.relate.process.reading import Reading
from peacewatch.relate.process.talks import talks
from peacewatch.relate.process.threats import threats

WHY = (Fired(rule="test.made"),)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def actor(text: str, name: str, ident: str, kind: str = "state", part_of: str | None = None) -> Actor:
    found = span(text, name)
    mention = ActorMention(start=found.start, end=found.end, exact=name, via="name")
    return Actor(id=ident, name=name, kind=kind, part_of=part_of, mentions=(mention,))


def known(text: str, *actors: Actor) -> Identified:
    parsed = parse(Report(text=text, sha256="0" * 64))
    return Identified(parsed, None, (), (), ResolvedActors(actors, {}), ResolvedTimes((), {}), ResolvedPlaces((), {}))


def said(text: str, number: int, act: str, content: str, **more: object) -> Statement:
    pieces = (span(text, content),) if content else ()
    fields = {"speakers": ("a:X",), "evidence": pieces or (Span.of(text, 0, 1),), "why": WHY, "form": "indirect"} | more
    return Statement(id=f"s{number}", act=act, content=pieces, **fields)


def event(text: str, number: int, kind: str, anchor: str, **more: object) -> Event:
    word = span(text, anchor)
    fields = {"status": "asserted", "evidence": (word,), "why": WHY, "anchor": word} | more
    return Event(id=f"e{number}", type=kind, **fields)


ULTIMATUM = "Arvia's minister said it would close the strait unless Borland withdrew its ships."


def test_a_threat_is_cut_into_consequence_and_condition() -> None:
    minister = actor(ULTIMATUM, "minister", "a:min", "person", "a:ARV")
    statement = said(
        ULTIMATUM, 1, "threaten", "it would close the strait unless Borland withdrew its ships", speakers=("a:min",)
    )
    (threat,) = threats(Reading(known(ULTIMATUM, minister), (statement,), ()))
    assert threat.by == "a:ARV"
    assert [s.exact for s in threat.consequence] == ["it would close the strait"]
    assert threat.condition is not None
    assert threat.condition.content[0].exact == "unless Borland withdrew its ships"
    assert (threat.condition.words_of, threat.kind) == ("reporter", "compellent")


@pytest.mark.parametrize(
    ("content", "kind", "consequence"),
    [
        ("if Borland attacks again, we will answer", "deterrent", "we will answer"),
        ("we will answer tonight", "unconditional", "we will answer tonight"),
        ("if the town is not handed over, the siege will go on", "compellent", "the siege will go on"),
    ],
)
def test_kind_of_threat(content: str, kind: str, consequence: str) -> None:
    text = f"Arvia said {content}."
    (threat,) = threats(Reading(known(text), (said(text, 1, "threaten", content),), ()))
    assert (threat.kind, [s.exact for s in threat.consequence]) == (kind, [consequence])


def test_a_demand_in_two_wordings_is_one_with_its_refusal() -> None:
    text = "Arvia demanded the prompt release of captured sailors. It wants captured sailors on prompt release. Borland refused."
    first = said(text, 1, "demand", "the prompt release of captured sailors", addressees=("a:BOR",))
    second = said(text, 2, "demand", "captured sailors on prompt release")
    answer = Answer(statement="s1", relation="rejects", scope="certain")
    third = said(text, 3, "refuse", "", speakers=("a:BOR",), answers=(answer,))
    (demand,) = demands(Reading(known(text), (first, second, third), ()))
    assert (demand.by, demand.to, demand.voiced_by) == ("a:X", ("a:BOR",), ("s1", "s2"))
    assert (demand.response.state, demand.response.statement) == ("refused", "s3")


def test_only_binding_words_are_commitments() -> None:
    text = "Arvia promised to reopen the road. Arvia said that it was raining."
    made = (said(text, 1, "promise", "to reopen the road"), said(text, 2, "say", "it was raining"))
    (commitment,) = commitments(Reading(known(text), made, ()))
    assert (commitment.statement, commitment.kind, commitment.by) == ("s1", "undertaking", ("a:X",))


def test_a_denial_lists_what_it_answers_or_nothing() -> None:
    text = "Borland denied the charge. Arvia denied everything."
    scope = Answer(statement="s9", relation="denies", scope="ambiguous")
    made = (said(text, 1, "deny", "the charge", answers=(scope,)), said(text, 2, "deny", "everything", about=("e4",)))
    one, two = denials(made)
    assert (one.of, one.scope, one.of_event) == (("s9",), "ambiguous", None)
    assert (two.of, two.of_event) == ((), "e4")


@pytest.mark.parametrize(
    ("text", "state", "number"),
    [
        ("A third round of talks ended without an agreement on Tuesday.", "ended_without_agreement", 3),
        ("The second round of talks will resume in June.", "agreed", 2),
        ("The talks were called off after the raid.", "cancelled", None),
        ("The talks were not called off.", "unknown", None),
        ("The talks were suspended after the raid.", "suspended", None),
    ],
)
def test_state_and_round_of_talks(text: str, state: str, number: int | None) -> None:
    meeting = event(text, 1, "CONSULT", "talks", actors=("a:ARV", "a:BOR"))
    (entry,) = talks(Reading(known(text), (), (meeting,)))
    assert (entry.state, entry.round, entry.parties) == (state, number, ("a:ARV", "a:BOR"))
    assert entry.silent == ("a:ARV", "a:BOR")


def test_two_rounds_are_two_entries_and_a_phone_call_is_none() -> None:
    text = "The first round of talks collapsed. The second round of negotiations will begin soon. They spoke about talks by phone."
    parties = {"actors": ("a:ARV", "a:BOR")}
    made = (
        event(text, 1, "CONSULT", "talks", **parties),
        event(text, 2, "CONSULT", "negotiations", **parties),
        event(text, 3, "CONSULT", "spoke", mode="phone", **parties),
    )
    assert [(t.round, t.events) for t in talks(Reading(known(text), (), made))] == [(1, ("e1",)), (2, ("e2",))]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The ceasefire between Arvia and Borland expired at dawn.", "expired"),
        ("The truce between Arvia and Borland took effect at dawn.", "in_effect"),
        ("The envoy proposed a ceasefire between Arvia and Borland.", "proposed"),
    ],
)
def test_state_and_parties_of_a_ceasefire(text: str, state: str) -> None:
    actors = (actor(text, "Arvia", "a:ARV"), actor(text, "Borland", "a:BOR"))
    (entry,) = ceasefires(Reading(known(text, *actors), (), ()))
    assert (entry.state, entry.parties) == (state, ("a:ARV", "a:BOR"))


def test_a_breach_needs_somebody_who_alleges_one() -> None:
    text = "The truce took effect at dawn. Arvia said that Borland violated the truce by shelling Port Ost."
    shelling = event(text, 1, "ASSAULT", "shelling", actors=("a:BOR",))
    content = "Borland violated the truce by shelling Port Ost"
    accused = said(text, 1, "accuse", content, speakers=("a:ARV",), about=("e1",))
    told = said(text, 1, "say", "shelling Port Ost", speakers=("a:ARV",), about=("e1",))
    (with_charge,) = ceasefires(Reading(known(text), (accused,), (shelling,)))
    (without,) = ceasefires(Reading(known(text), (told,), (shelling,)))
    assert [(v.event, v.alleged_by, v.against) for v in with_charge.violations] == [("e1", ("s1",), "a:BOR")]
    assert without.violations == ()


def test_a_possible_ceasefire_is_none() -> None:
    text = "Nobody knew whether a ceasefire was agreed."
    assert ceasefires(Reading(known(text), (), ())) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The envoy urged both sides to extend the truce.",
        "Arvia demanded that Borland keep the ceasefire.",
        "There was no truce in the valley.",
    ],
)
def test_what_is_asked_of_a_standing_truce_proposes_no_new_one(text: str) -> None:
    assert ceasefires(Reading(known(text), (), ())) == ()


def test_a_truce_declared_by_one_side_has_one_party() -> None:
    text = "A truce declared unilaterally by Arvia took effect at dawn, and Borland shelled the port."
    actors = (actor(text, "Arvia", "a:ARV"), actor(text, "Borland", "a:BOR"))
    (entry,) = ceasefires(Reading(known(text, *actors), (), ()))
    assert (entry.state, entry.parties) == ("in_effect", ("a:ARV",))


def test_a_nominal_condition_is_cut_off() -> None:
    text = "Arvia warned that any new raid on its ports will be met with force."
    (threat,) = threats(
        Reading(known(text), (said(text, 1, "threaten", "any new raid on its ports will be met with force"),), ())
    )
    assert threat.condition is not None
    assert threat.condition.content[0].exact == "any new raid on its ports"
    assert [s.exact for s in threat.consequence] == ["will be met with force"]


@pytest.mark.parametrize(
    ("act", "content"),
    [
        ("offer", "to host the next round"),
        ("say", "it could not stand by the accord"),
        ("agree", "the report was wrong"),
    ],
)
def test_what_binds_nobody(act: str, content: str) -> None:
    text = f"Arvia told them {content}."
    assert commitments(Reading(known(text), (said(text, 1, act, content),), ())) == ()


def test_a_newspaper_is_not_of_whom_a_demand_is_made() -> None:
    text = "Arvia asked in the Daily Tern for an inquiry."
    paper = actor(text, "Daily Tern", "a:tern", "media")
    (demand,) = demands(
        Reading(known(text, paper), (said(text, 1, "request", "an inquiry", addressees=("a:tern",)),), ())
    )
    assert demand.to == ()


def test_the_name_that_opens_a_demand_is_of_whom_it_is_made() -> None:
    text = "Arvia called for Borland to lift the siege."
    borland = actor(text, "Borland", "a:BOR")
    (demand,) = demands(Reading(known(text, borland), (said(text, 1, "demand", "Borland to lift the siege"),), ()))
    assert demand.to == ("a:BOR",)


def test_talks_of_which_nothing_is_told_are_no_entry() -> None:
    text = "An official familiar with the talks drank tea."
    assert talks(Reading(known(text), (), (event(text, 1, "CONSULT", "talks"),))) == ()


def test_a_demand_goes_to_the_state_whose_capital_is_to_act() -> None:
    text = "Pakistan demanded that Kabul hand over the men. Afghanistan was silent."
    actors = (actor(text, "Pakistan", "a:PAK"), actor(text, "Afghanistan", "a:AFG"))
    (demand,) = demands(
        Reading(known(text, *actors), (said(text, 1, "demand", "Kabul hand over the men", speakers=("a:PAK",)),), ())
    )
    assert (demand.by, demand.to) == ("a:PAK", ("a:AFG",))


def test_a_demand_does_not_go_to_those_who_are_to_be_helped() -> None:
    text = "Arvia demanded that Borland be protected."
    actors = (actor(text, "Arvia", "a:ARV"), actor(text, "Borland", "a:BOR"))
    (demand,) = demands(
        Reading(known(text, *actors), (said(text, 1, "demand", "Borland be protected", speakers=("a:ARV",)),), ())
    )
    assert demand.to == ()


def test_the_condition_of_a_threat_is_a_demand_but_a_warning_is_none() -> None:
    actors = (actor(ULTIMATUM, "Arvia", "a:ARV"), actor(ULTIMATUM, "Borland", "a:BOR"))
    content = "it would close the strait unless Borland withdrew its ships"
    board = known(ULTIMATUM, *actors)
    (demand,) = demands(Reading(board, (said(ULTIMATUM, 1, "threaten", content, speakers=("a:ARV",)),), ()))
    assert (demand.by, [s.exact for s in demand.content]) == ("a:ARV", ["Borland withdrew its ships"])
    text = "Arvia said if Borland attacks again, we will answer."
    warning = said(text, 1, "threaten", "if Borland attacks again, we will answer", speakers=("a:ARV",))
    assert demands(Reading(known(text), (warning,), ())) == ()


def test_a_threat_is_not_against_the_reporters_who_hear_it() -> None:
    text = "We will strike Borland, the general told reporters."
    actors = (actor(text, "Borland", "a:BOR"), actor(text, "reporters", "a:rep", "people"))
    threat = said(text, 1, "threaten", "We will strike Borland", addressees=("a:rep",))
    identified = known(text, *actors)
    (entry,) = threats(Reading(identified, (threat,), ()))
    assert entry.against == ("a:BOR",)
    spoken = threat.model_copy(update={"cue": span(text, "told")})
    (deed,) = speech_events((spoken,), (), identified)
    assert deed.recipients == ("a:BOR",)
