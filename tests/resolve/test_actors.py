"""Who the phrases are."""

from peacewatch.extract.actors.mentions import actor_words
from peacewatch.knowledge.actors import ActorBook, KnownActor, load_actors
from peacewatch.model.identified import ResolvedActors
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Actor
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.resolve.actors.identify import resolve_actors

BOOK = ActorBook(
    by_id={
        "a:PAK": KnownActor("a:PAK", "Pakistan", "state", "PAK"),
        "a:AFG": KnownActor("a:AFG", "Afghanistan", "state", "AFG"),
        "a:PAK-MIL": KnownActor("a:PAK-MIL", "Pakistan armed forces", "armed_forces", "PAK", "a:PAK"),
        "a:NLF": KnownActor("a:NLF", "NLF", "armed_group", "PAK"),
    },
    by_alias={"pakistan": ("a:PAK",), "afghanistan": ("a:AFG",), "nlf": ("a:NLF",)},
    metonyms={"islamabad": "a:PAK", "kabul": "a:AFG"},
    demonyms={"pakistani": "PAK", "afghan": "AFG"},
    longest_alias=2,
    cased=frozenset({"nlf"}),
)
ROLES = {"nsubj", "nsubjpass", "dobj", "conj"}


def resolve(text: str, agency: str | None = None) -> tuple[Parsed, ResolvedActors]:
    parsed = parse(Report(text=text, sha256="0" * 64))
    wanted = frozenset(t.i for t in parsed.tokens if t.dep in ROLES)
    return parsed, resolve_actors(parsed, actor_words(parsed, wanted, BOOK), BOOK, agency)


def who(text: str, word: str, nth: int = -1) -> tuple[str, ...]:
    parsed, found = resolve(text)
    return found.of_head.get([t.i for t in parsed.tokens if t.text == word][nth], ())


def actor(text: str, ident: str) -> Actor:
    return {a.id: a for a in resolve(text)[1].actors}[ident]


def test_titled_person_and_surname() -> None:
    text = "NLF spokesman Karim Vashti denied the charge. Vashti said the group was calm."
    found = actor(text, "a:vashti")
    assert (found.kind, found.part_of, found.role) == ("person", "a:NLF", "NLF spokesman")
    assert [m.via for m in found.mentions] == ["name", "surname"]
    assert who(text, "group") == ("a:NLF",)


def test_metonym_is_the_state() -> None:
    text = "Kabul rejected the plan. Officials met in Kabul."
    assert [m.via for m in actor(text, "a:AFG").mentions] == ["metonym"]


def test_government_and_forces_of_a_country() -> None:
    assert who("The Pakistani government rejected the plan.", "government") == ("a:PAK",)
    assert who("Pakistani troops shelled the town.", "troops") == ("a:PAK-MIL",)


def test_unnamed_sources_are_new_until_definite() -> None:
    text = "A resident fled. Another resident hid. Two aid workers left the town. The aid workers said little."
    ids = [who(text, "resident", 0), who(text, "resident", 1), who(text, "workers", 0)]
    assert len(set(ids)) == 3
    assert who(text, "workers", 1) == ids[2]
    assert actor(text, ids[0][0]).anonymous


def test_demonym_official() -> None:
    text = "A Pakistani official briefed on the talks said little."
    assert actor(text, "a:anon-1").country == "PAK"


def test_pronoun_in_a_quotation_and_empty_it_are_left_out() -> None:
    assert who("The NLF met envoys. It was clear that rain came.", "It") == ()
    assert who('The NLF met envoys. "They left," a resident said.', "They") == ()


def test_it_is_the_last_subject() -> None:
    assert who("The NLF rejected the plan. It attacked a town.", "It") == ("a:NLF",)


def test_denied_it_is_not_the_denier() -> None:
    assert who("The NLF denied it.", "it") == ()


def test_both_sides_only_where_clear() -> None:
    assert who("Islamabad met Kabul. Both sides left.", "sides") == ("a:PAK", "a:AFG")
    assert who("A resident fled. Both sides left.", "sides") == ()


def test_every_actor_is_mentioned_and_parents_exist() -> None:
    found = resolve("Pakistani troops shelled the NLF. A Pakistani official denied the charge.")[1]
    ids = {a.id for a in found.actors}
    assert all(a.mentions and (a.part_of is None or a.part_of in ids) for a in found.actors)
    assert all(i in ids for group in found.of_head.values() for i in group)


def known(text: str, word: str, nth: int = -1) -> tuple[str, ...]:
    """As ``who``, with the dictionary that is shipped."""
    parsed = parse(Report(text=text, sha256="0" * 64))
    wanted = frozenset(t.i for t in parsed.tokens if t.dep in ROLES)
    found = resolve_actors(parsed, actor_words(parsed, wanted, load_actors()), load_actors())
    return found.of_head.get([t.i for t in parsed.tokens if t.text == word][nth], ())


def test_the_army_of_the_country_with_the_longer_name() -> None:
    text = "South Sudan closed a road on Monday. The army said that rebels had mined it."
    assert known(text, "army") == ("a:SSD-MIL",)


def test_the_army_is_the_one_mentioned_last() -> None:
    text = "Sudan's army shelled a bridge. Chad sent a protest. The army said that it had aimed at a convoy."
    assert known(text, "army") == ("a:SDN-MIL",)


def test_coordinated_forces_under_one_head_are_two() -> None:
    found = known("South Sudan's army and opposition forces accused each other of looting.", "forces")
    assert found[0] == "a:SSD-MIL"
    assert len(found) == 2


def test_sides_of_a_war_between_states_are_not_a_group_spoken_of() -> None:
    text = (
        "Pakistan and Afghanistan opened talks. Pakistan said that the NLF had crossed the line. "
        "Afghanistan denied it. The NLF stayed silent. The two sides agreed to meet again."
    )
    assert who(text, "sides") in {("a:PAK", "a:AFG"), ()}


def test_fighters_of_a_group_are_the_group() -> None:
    assert who("Fighters of the NLF attacked the post.", "Fighters") == ("a:NLF",)
    assert who("Two fighters of the NLF attacked the post.", "fighters") != ("a:NLF",)


def test_speakers_whose_noun_no_list_holds() -> None:
    _, found = resolve("Carpenters said that the bridge was shut.")
    assert found.of_head
    assert found.actors[0].anonymous


def test_the_office_of_an_official_speaks() -> None:
    assert who("The mayor's office said that the bridge was shut.", "office") == ("a:new-1",)


def test_a_statement_from_a_ministry_is_the_ministry() -> None:
    text = "Pakistan rejected the offer. A statement from its foreign ministry said that the offer was late."
    assert who(text, "statement") == ("a:PAK-MFA",)


def test_given_name_of_a_person_named_in_full() -> None:
    text = "NLF spokesman Karim Vashti denied the charge. Karim said that nobody had been hurt."
    assert who(text, "Karim") == ("a:vashti",)


def test_ministry_of_defence_of_a_state() -> None:
    assert known("The ministry of defence of South Sudan said that the road was safe.", "ministry") == ("a:SSD-MOD",)


def test_counted_workers_are_the_workers_who_speak_later() -> None:
    text = "Two aid workers were wounded at a ford. The aid workers said that they would stay."
    assert who(text, "workers", 0) == who(text, "workers", 1) != ()


def test_nation_does_not_make_another_official() -> None:
    text = "A senior Afghan official called the plan dead. The Afghan official said that no one had been asked."
    assert who(text, "official", 0) == who(text, "official", 1) != ()
