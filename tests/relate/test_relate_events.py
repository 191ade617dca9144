import pytest

import peacewatch
from peacewatch.extract.events.mentions import events
from peacewatch.model.identified import Identified, ResolvedActors, ResolvedPlaces, ResolvedTimes
from peacewatch.model.record import Event, Stance, Statement, Time
from peacewatch.model.report import Report
from peacewatch.model.span import Span
from peacewatch.model.worded import Attribution
from peacewatch.parse import parse
from peacewatch.relate.events.assembly import relate_events
from peacewatch.relate.events.status import decide_status


def _relate(text: str, said: tuple[tuple[str, str, str, str], ...] = (), day: str | None = None) -> tuple[Event, ...]:
    """Events of ``text``; ``said`` gives statements as (speaker, cue, act, content), times one word for a day."""
    parsed = parse(Report(text=text, sha256="0" * 64), None)
    mentions = events(parsed)
    heads = sorted({h for m in mentions for h in (*m.agents, *m.recipients, *m.third_parties)})
    of_head: dict[int, tuple[str, ...]] = {h: (f"a:{parsed.tokens[h].text}",) for h in heads}
    statements, attributions, of = [], [], {}
    for n, (speaker, cue, act, content) in enumerate(said):
        start = text.index(content)
        at = text.index(cue)
        span, cue_span = Span.of(text, start, start + len(content)), Span.of(text, at, at + len(cue))
        head = parsed.tokens_in(at, at + len(cue))[0].i
        statement = {
            "id": f"s{n + 1}", "speakers": (f"a:{speaker}",), "cue": cue_span, "act": act, "content": (span,),
            "form": "indirect", "evidence": (span,), "why": ({"rule": "test"},),
        }  # fmt: skip
        statements.append(Statement.model_validate(statement))
        attributions.append(Attribution(n, (), cue_span, head, statements[-1].act, (span,), "indirect", ()))
        of[n] = f"s{n + 1}"
    times = ResolvedTimes((), {})
    if day is not None:
        token = next(t for t in parsed.tokens if t.text == day)
        span = parsed.span(token.i, token.i)
        time = Time(id="t1", evidence=(span,), type="date", start="2025-01-06", end="2025-01-06", grain="day")
        times = ResolvedTimes((time,), {token.i: "t1"})
    identified = Identified(
        parsed, None, tuple(attributions), mentions, ResolvedActors((), of_head), times, ResolvedPlaces((), {})
    )
    return relate_events(identified, tuple(statements), of)


def _status(text: str, type_: str, *said: tuple[str, str, str, str]) -> list[str]:
    return [e.status for e in _relate(text, said) if e.type == type_]


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Sudan did not attack the base.", "ASSAULT", "negated"),
        ("Sudan never shelled the base.", "ASSAULT", "negated"),
        ("No soldiers were killed by the rebels.", "ASSAULT", "negated"),
        ("The army did not bomb the camp.", "ASSAULT", "negated"),
        ("The rebels have not attacked the port.", "ASSAULT", "negated"),
        ("Sudan attacked the base.", "ASSAULT", "asserted"),
        ("Eritrea may attack the port.", "ASSAULT", "hypothetical"),
        ("Eritrea might shell the port.", "ASSAULT", "hypothetical"),
        ("Eritrea could bomb the port.", "ASSAULT", "hypothetical"),
        ("The army may seize the town.", "COERCE", "hypothetical"),
        ("The rebels might storm the base.", "ASSAULT", "hypothetical"),
        ("The sides have not agreed to a ceasefire.", "AGREE", "negated"),
        ("Chad and Sudan did not reach a ceasefire.", "AGREE", "negated"),
        ("The rebels have not signed the truce.", "AGREE", "negated"),
        ("No ceasefire was agreed.", "AGREE", "negated"),
        ("The rebels never accepted the ceasefire.", "REJECT", "asserted"),
        ("Uganda would stop attacks if Rwanda withdrew its troops.", "RETREAT", "hypothetical"),
        ("Uganda would halt the bombing if Rwanda agreed to talks.", "RETREAT", "hypothetical"),
        ("Chad plans to bomb the camp.", "ASSAULT", "planned"),
        ("Kenya urged Sudan to hold talks.", "CONSULT", "demanded"),
        ("Chad threatened to bomb the camp.", "ASSAULT", "threatened"),
    ],
)
def test_status_in_the_reporters_voice(text: str, type_: str, status: str) -> None:
    found = _status(text, type_)
    assert found
    assert set(found) == {status}


@pytest.mark.parametrize(
    ("speaker", "content"),
    [
        ("Ethiopia", "attacking the town"),
        ("Ethiopia", "shelling the town"),
        ("Rwanda", "that it had bombed the camp"),
        ("Rwanda", "that its troops attacked the camp"),
        ("Rwanda", "kidnapping the soldiers"),
    ],
)
def test_a_deed_only_denied_is_denied(speaker: str, content: str) -> None:
    text = f"{speaker} denied {content}."
    (event,) = _relate(text, ((speaker, "denied", "deny", content),))
    assert event.status == "denied"
    assert [(s.by, s.polarity) for s in event.stances] == [("s1", "-")]


@pytest.mark.parametrize("content", ["claims that it had attacked the post", "allegations that it bombed the camp"])
def test_a_rejected_charge_is_denied(content: str) -> None:
    (event,) = _relate(f"Kabul rejected {content}.", (("Kabul", "rejected", "deny", content),))
    assert event.status == "denied"


def test_a_denial_told_by_somebody_else_is_still_a_denial() -> None:
    text = "Kenya said Rwanda denied attacking the camp."
    said = (
        ("Kenya", "said", "say", "Rwanda denied attacking the camp"),
        ("Rwanda", "denied", "deny", "attacking the camp"),
    )
    assert [e.status for e in _relate(text, said)] == ["denied"]


def test_a_deed_named_inside_a_denial_is_not_itself_denied() -> None:
    text = "Chad denied responsibility for the bombing of the market."
    (event,) = _relate(text, (("Chad", "denied", "deny", "responsibility for the bombing of the market"),))
    assert event.status == "asserted"
    assert event.actors == ()


def test_a_deed_of_others_inside_a_denial_is_not_taken_for_a_fact() -> None:
    content = "giving shelter to militants who attack Chad"
    found = _relate(f"Sudan denied {content}.", (("Sudan", "denied", "deny", content),))
    assert [e.status for e in found if e.type == "ASSAULT"] == ["hypothetical"]


def test_told_by_one_and_denied_by_another_is_disputed() -> None:
    text = "Eritrea said Ethiopia attacked the town. Ethiopia denied attacking the town."
    said = (
        ("Eritrea", "said", "say", "Ethiopia attacked the town"),
        ("Ethiopia", "denied", "deny", "attacking the town"),
    )
    (event,) = _relate(text, said)
    assert event.status == "disputed"
    assert {(s.by, s.polarity) for s in event.stances} == {("s1", "+"), ("s2", "-")}


@pytest.mark.parametrize("verb", ["attacks", "bombs", "shells", "invades", "raids"])
def test_a_conditional_threat_never_turns_round(verb: str) -> None:
    found = _relate(f"If Eritrea {verb} Ethiopia, Ethiopia will bomb Eritrea.")
    assert {(e.actors, e.status) for e in found} == {
        (("a:Eritrea",), "hypothetical"),
        (("a:Ethiopia",), "threatened"),
    }


@pytest.mark.parametrize("cue", ["said", "announced", "confirmed"])
def test_the_teller_of_talks_is_no_party(cue: str) -> None:
    content = "Sudan held talks with Chad"
    (event,) = _relate(f"Kenya {cue} {content}.", (("Kenya", cue, "say", content),))
    assert event.actors == ("a:Sudan", "a:Chad")
    assert event.status == "attributed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan shelled the town on Monday.", "2025-01-06"),
        ("On Monday, a minister said Sudan shelled the town.", None),
        ("Sudan shelled the town, about 12 km west of Sake, late on Monday.", "2025-01-06"),
        ("Sudan shelled the town as rain fell on Monday.", "2025-01-06"),
        ("Sudan shelled the town after the mayor had left on Monday.", None),
    ],
)
def test_only_a_time_of_the_events_own_clause_is_taken(text: str, expected: str | None) -> None:
    (event,) = [e for e in _relate(text, (), "Monday") if e.type == "ASSAULT"]
    assert (event.time.start if event.time else None) == expected


def test_quantities_say_whose_number_it_is() -> None:
    content = "gunmen killed 12 soldiers"
    (event,) = _relate(f"Police said {content}.", (("Police", "said", "say", content),))
    assert [(q.low, q.high, q.by) for q in event.quantities] == [(12, 12, "s1")]


def _stance(by: str, polarity: str) -> Stance:
    return Stance.model_validate({"by": by, "polarity": polarity, "certainty": "certain"})


@pytest.mark.parametrize(
    ("stances", "status"),
    [
        (("reporter+",), "asserted"),
        (("reporter+", "s1-"), "disputed"),
        (("reporter-", "s1+"), "negated"),
        (("s1+",), "attributed"),
        (("s1+", "s2-"), "disputed"),
        (("s1-",), "denied"),
        (("s1?",), "hypothetical"),
    ],
)
def test_the_order_of_status(stances: tuple[str, ...], status: str) -> None:
    assert decide_status(tuple(_stance(s[:-1], s[-1]) for s in stances), (None,)) == status


def test_a_denial_that_no_statement_makes_leaves_the_deed_open() -> None:
    assert decide_status((_stance("reporter", "?"),), ("denied",)) == "hypothetical"
    assert decide_status((_stance("reporter", "?"),), ("denied", "planned")) == "planned"


def test_the_author_contested_leaves_no_actor() -> None:
    text = "Chad said Sudan attacked the base. Sudan added that Chad attacked the base."
    said = (
        ("Chad", "said", "say", "Sudan attacked the base"),
        ("Sudan", "added", "say", "Chad attacked the base"),
    )
    (event,) = _relate(text, said)
    assert event.status == "disputed"
    assert event.actors == ()
    assert {s.by for s in event.stances} == {"s1", "s2"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Should a shell land on the road, the Arakan Army’s spokesman, Saw Htoo Wah, said, “our guns will not stay quiet”.",
            "ASSAULT",
        ),
        (
            "Serbia said that not a single wagon would cross at Merdare until Kosovo pulled its police out of the town.",
            "COERCE",
        ),
        ("The United Nations said it would send more observers if both sides agreed.", None),
    ],
)
def test_what_a_threat_foretells_is_an_event_that_is_threatened(text: str, kind: str | None) -> None:
    record = peacewatch.read(text.encode(), published="2031-05-14")
    told = [e for e in record.events if any(w.rule == "event.threatened-deed" for w in e.why)]
    assert [(e.type, e.status, e.speech) for e in told] == ([(kind, "threatened", None)] if kind else [])
    assert [t.event for t in record.threats] == [e.id for e in told]
