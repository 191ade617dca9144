"""How sources, chains, answers and silences are worded, in the terminal and in the reasons."""

import io
from typing import Any

import pytest
from rich.console import Console

from peacewatch.errors import PeacewatchError
from peacewatch.model.record import Record
from peacewatch.model.span import Span
from peacewatch.show.explain import why
from peacewatch.show.said import as_worded, origin_told, origin_words, silences
from peacewatch.show.selection import Wish, asked_for, select
from peacewatch.show.terminal_threads import show_threads
from peacewatch.show.words import Names


def printed(record: Record, width: int = 80) -> str:
    out = io.StringIO()
    show_threads(record, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def test_the_thread_view_reads_like_this(told: Record) -> None:
    assert (
        printed(told)
        == """\
  s1   Northland accused · paraphrased · on Sunday (2026-05-03)
       «of shelling a water station on the Aule river»
       perhaps denied by its envoy (s11); which one it answers is not clear
     └ s2 repeated by Oren Halvard · quoted
          «They fired twelve rounds»
          in: televised address (broadcast)
          denied by Southland foreign ministry (s4)
        └ s3 goes on · quoted
             «Nobody in Valmere will forget this.»
        └ s8 confirmed by The river commission · paraphrased
             «twelve rounds had landed»
             perhaps denied by its envoy (s11); which one it answers is not
               clear
     └ s4 denied by Southland foreign ministry · partly quoted
          «the charge» … «called it “an invention”»
          denies Oren Halvard (s2)
  s5   Radio Southland said · paraphrased · unsure reading
       «the station had been hit by Northland’s own guns»
       from Radio Southland ← two senior security officials (not named)
       two senior security officials: not named (Pakistan, senior, security, 2
         persons); asked not to be named: «on condition of anonymity»; why not
         named: «because the inquiry was not finished»
       Radio Southland belongs to Southland
       contradicted by Idris Venn (s7)
  s6   The Aule Dispatch reported · paraphrased
       «his men had seen no guns there»
     └ s7 within it, Idris Venn (“a militia commander, Idris Venn”) said ·
          paraphrased
          «his men had seen no guns there»
          from The Aule Dispatch ← Idris Venn
          contradicts Radio Southland (s5)
  s9   Northland offered · paraphrased
       «to halt fire for three days»
     └ s10 rejected by Southland · paraphrased
          «the offer»
  s11  its envoy (not named) denied · quoted
       «This is false»
       perhaps denies Northland (s1); which one is not clear
       perhaps denies The river commission (s8); which one is not clear
  s12  Eastmark gave no comment
"""
    )


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(told: Record, width: int) -> None:
    assert max(map(len, printed(told, width).splitlines())) <= width


@pytest.mark.parametrize(
    ("name", "words", "wanted"),
    [
        ("Afghanistan", "Kabul", "Kabul"),
        ("Afghanistan foreign ministry", "Afghanistan’s foreign ministry", ""),
        ("Afghanistan foreign ministry", "the ministry", ""),
        ("Oren Halvard", "he", "he"),
    ],
)
def test_the_reports_own_words_stand_beside_a_name_that_they_add_to(
    told_data: dict[str, Any], name: str, words: str, wanted: str
) -> None:
    told_data["actors"][0]["name"] = name
    made = Record.model_validate(told_data)
    one = made.statements[0].model_copy(update={"speaker_evidence": (Span(0, len(words), words),)})
    assert as_worded(one, Names.of(made)) == wanted


@pytest.mark.parametrize(
    ("origin", "short", "whole"),
    [
        (None, "", "not looked for by the coder that made this record"),
        ({"actor": "a:new-2", "named": True, "outlet": None}, "",
         "Radio Southland (named); no outlet between it and the reporter is told"),
        ({"actor": None, "outlet": "a:new-2"}, "where it comes from is not told", "not told; through Radio Southland"),
        ({"actor": "a:EAS", "named": True, "outlet": None}, "last known origin: Eastmark (named)",
         "Eastmark (named); no outlet between it and the reporter is told"),
        ({"actor": "a:new-2", "named": True, "outlet": "a:new-2", "outlet_of": "a:SOU"},
         "Radio Southland belongs to Southland", "Radio Southland itself, which belongs to Southland"),
    ],
)  # fmt: skip
def test_origins(told_data: dict[str, Any], origin: dict[str, Any] | None, short: str, whole: str) -> None:
    one = told_data["statements"][4]
    one["origin"] = origin and {**origin, "evidence": one["evidence"]}
    made = Record.model_validate(told_data)
    assert origin_words(made.statements[4], Names.of(made)) == short
    assert origin_told(made.statements[4], Names.of(made)) == whole


def test_a_speaker_that_could_not_be_resolved_is_told_in_the_texts_words(told_data: dict[str, Any]) -> None:
    told_data["statements"][8]["speakers"] = []
    told_data["statements"][9] |= {"speakers": [], "speaker_evidence": []}
    text = printed(Record.model_validate(told_data))
    assert "s9   “Northland” (who is not clear) offered" in text
    assert "s10 rejected by (who is not told)" in text


def test_facts_that_the_words_for_a_source_hold_already_are_not_told_again(told_data: dict[str, Any]) -> None:
    told_data["actors"][5]["unnamed"] |= {"condition": None, "reason": None}
    text = printed(Record.model_validate(told_data))
    assert "two senior security officials (not named)" in text
    assert "two senior security officials: not named" not in text


def test_several_who_speak_together_are_one_link_of_the_path(told_data: dict[str, Any]) -> None:
    one = told_data["statements"][6]
    one |= {"speakers": ["a:new-4", "a:NOR"], "chain": ["a:new-3", "a:new-4", "a:NOR"]}
    told_data["statements"][8] |= {"speakers": ["a:NOR", "a:SOU"], "chain": ["a:NOR", "a:SOU"]}
    text = printed(Record.model_validate(told_data))
    assert "from The Aule Dispatch ← Idris Venn, Northland" in text
    assert "from Northland" not in text


def test_a_path_that_stands_above_already_is_not_told_again(told_data: dict[str, Any]) -> None:
    told_data["statements"][5]["chain"] = told_data["statements"][6]["chain"]
    assert printed(Record.model_validate(told_data)).count("from The Aule Dispatch ← Idris Venn") == 1


def test_an_owner_that_the_report_does_not_mention_is_named_from_the_dictionary(told_data: dict[str, Any]) -> None:
    told_data["statements"][4]["origin"]["outlet_of"] = "a:PAK"
    assert "Radio Southland belongs to Pakistan" in printed(Record.model_validate(told_data))


def test_silences_of_an_older_coder_are_read_from_talks_and_statements(told_data: dict[str, Any]) -> None:
    told_data |= {"silences": [], "coder": {**told_data["coder"], "covers": []}}
    made = Record.model_validate(told_data)
    assert [words for _, words in silences(made, Names.of(made))] == [
        "Southland: not heard on the talks k1", "Eastmark: gave no comment (s12)",
    ]  # fmt: skip


def test_where_silences_were_looked_for_and_none_found_none_are_told(told_data: dict[str, Any]) -> None:
    made = Record.model_validate({**told_data, "silences": []})
    assert silences(made, Names.of(made)) == []


def test_why_tells_origin_answers_and_silences(told: Record) -> None:
    text = why(told, "s1")
    assert "It is denied by s4 (Southland foreign ministry): «the charge» … «called it “an invention”»." in text
    assert "It is denied by s11 (its envoy): «This is false»; ambiguous: the text leaves open which one" in text
    assert "Silence x2: Eastmark: asked, and did not answer; on the statement of Northland (s1)." in text
    assert "Confidence in the reading, not in the claim: sure, 0.95." in text
    assert "It repeats s1 (Northland): «of shelling a water station on the Aule river»." in why(told, "s2")
    assert "It goes on from s2." in why(told, "s3")
    text = why(told, "s5")
    assert "From: Radio Southland ← two senior security officials (not named)." in text
    assert "which belongs to Southland, on «two senior security officials»" in text
    assert "why not named: «because the inquiry was not finished»" in text
    assert "It stands inside s6." in why(told, "s7")
    assert why(told, "x1").startswith("x1: Southland: not heard on the talks k1\n")


@pytest.mark.parametrize(
    ("by", "wanted"),
    [
        ("a:new-1", {"a:new-1"}), ("new-1", {"a:new-1"}), ("oren halvard", {"a:new-1"}), ("Halvard", {"a:new-1"}),
        ("the Aule dispatch", {"a:new-3"}), ("Southland", {"a:SOU"}), ("southland's foreign ministry", {"a:SOU-MFA"}),
        ("southland ministry", {"a:SOU-MFA"}), ("Westmark", set()), ("", set()), ("the", set()),
    ],
)  # fmt: skip
def test_an_actor_is_asked_for_by_id_name_or_words(told: Record, by: str, wanted: set[str]) -> None:
    assert asked_for(told, by) == wanted


def test_an_actor_of_the_dictionary_is_asked_for_by_alias_and_metonym(told_data: dict[str, Any]) -> None:
    told_data["actors"].append({**told_data["actors"][0], "id": "a:PAK", "name": "Pakistan"})
    assert asked_for(Record.model_validate(told_data), "islamabad") == {"a:PAK"}


@pytest.mark.parametrize(
    ("wish", "statements", "silent"),
    [
        (Wish(), 12, ["x1", "x2"]),
        (Wish(by="Northland"), ["s1", "s2", "s3", "s9"], []),  # with Oren Halvard, who belongs to it
        (Wish(by="two senior security officials"), ["s5"], []),  # the origin, though the radio speaks
        (Wish(by="Southland"), ["s10"], ["x1"]),
        (Wish(act="deny"), ["s4", "s11"], []),
        (Wish(act="decline_comment"), ["s12"], ["x1", "x2"]),
        (Wish(about="GUNS"), ["s5", "s6", "s7"], []),
        (Wish(by="Northland", act="deny"), [], []),
    ],
)  # fmt: skip
def test_what_is_asked_for(told: Record, wish: Wish, statements: list[str] | int, silent: list[str]) -> None:
    found = select(told, wish)
    ids = [one.id for one in found.statements]
    assert (len(ids) if isinstance(statements, int) else ids) == statements
    assert [one.id for one, _ in found.silences if one] == silent


def test_two_of_one_name_are_both_meant_and_an_id_tells_them_apart(told_data: dict[str, Any]) -> None:
    first = next(one for one in told_data["actors"] if one["id"] == "a:new-1")
    told_data["actors"].append({**first, "id": "a:halvard", "name": "Mira Halvard"})
    record = Record.model_validate(told_data)
    assert asked_for(record, "Halvard") == {"a:new-1", "a:halvard"}
    assert asked_for(record, "a:halvard") == {"a:halvard"}
    assert [one.id for one in select(record, Wish(by="Halvard")).meant] == ["a:new-1", "a:halvard"]


def test_who_belongs_to_a_state_or_a_movement_speaks_for_it(told_data: dict[str, Any]) -> None:
    record = Record.model_validate(told_data)
    assert "s4" in {one.id for one in select(record, Wish(by="a:SOU-MFA")).statements}
    for actor in told_data["actors"]:
        if actor["id"] == "a:SOU-MFA":
            actor.update(part_of=None, country="SOU", kind="ministry")
    found = select(Record.model_validate(told_data), Wish(by="Southland"))
    assert "s4" in {one.id for one in found.statements}
    assert "a:SOU-MFA" in {one.id for one in found.with_them}


def test_an_event_is_asked_for_by_id_or_type(record: Record) -> None:
    for about in ("e1", "assault"):
        assert [one.id for one in select(record, Wish(about=about)).statements] == ["s1"]


def test_a_wrong_act_lists_the_right_ones() -> None:
    with pytest.raises(PeacewatchError, match=r"no act 'sing'; the acts are: say, announce, .*, decline_comment"):
        Wish(act="sing")
