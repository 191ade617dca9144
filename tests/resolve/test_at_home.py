"""Whose "the army", "the defence ministry", "the government's negotiator" are where no country stands beside them."""

import pytest

from peacewatch.model.record import Record
from peacewatch.pipeline import read


def record_of(text: str) -> Record:
    """The record of a text, published on a fixed day."""
    return read(text.encode(), published="2026-05-14")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # One state fights one country's groups: its army, its ministry.
        ("Colombia said the ELN had killed two policemen. Colombia called off talks. Colombia sent troops. The defence ministry said the ELN had mined roads. Norway offered to help.", "defence ministry", "COL"),
        ("Mali accused JNIM of burning trucks. Mali's government said JNIM had lost a camp. The interior ministry said four had died.", "interior ministry", "MLI"),
        ("Somalia accused al-Shabaab of an attack. Somalia's government said al-Shabaab fled. The defence ministry said ten died.", "defence ministry", "SOM"),
        # Two states are at it, or as much is told of another: nobody's.
        ("Pakistan accused the TTP of an attack. Afghanistan said Pakistan had shelled a village. The defence ministry denied it.", "defence ministry", None),
        ("Israel said Hezbollah had fired rockets. Lebanon condemned the raids. The defence ministry said two died.", "defence ministry", None),
        # No armed group of any country: nobody's.
        ("Oman hosted the envoys. Oman's government said the talks went well. The defence ministry denied a raid.", "defence ministry", None),
    ],
)  # fmt: skip
def test_a_bare_body_is_the_one_warring_states_or_nobodys(text: str, name: str, country: str | None) -> None:
    found = {a.country for a in record_of(text).actors if a.name.lower() == name}
    assert found == {country}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("RSF shells Kadugli, army says\n\nSudan's army accused the Rapid Support Forces (RSF) of shelling Kadugli.", {"Sudan armed forces"}),
        ("Rebels shell Bor, army says\n\nSudan's army accused the RSF of shelling. Chad's army denied a raid.", {"army", "Sudan armed forces", "Chad armed forces"}),
    ],
)  # fmt: skip
def test_a_headlines_army_is_the_one_army_of_the_report(text: str, speakers: set[str]) -> None:
    record = record_of(text)
    assert {a.name for s in record.statements for a in record.actors if a.id in s.speakers} == speakers


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Yemen's internationally recognised government met the Houthis. Government negotiator Salim Harib accused the Houthis of delay.", "Salim Harib", "a:YEM-IRG"),
        ("The Myanmar junta denied a raid on the Arakan Army. Junta spokesman Min Zaw said nobody had died.", "Min Zaw", "a:MMR-SAC"),
        # A rival's name in capitals is not what "government" means.
        ("The National Unity Government named Myanmar's army. Government spokesman Min Zaw said nobody had died.", "Min Zaw", None),
    ],
)  # fmt: skip
def test_who_speaks_for_a_body_belongs_to_the_only_one_so_called(text: str, person: str, body: str | None) -> None:
    assert [a.part_of for a in record_of(text).actors if a.name == person] == [body]


def test_the_government_is_not_its_negotiator() -> None:
    record = record_of(
        "Yemen's internationally recognised government met the Houthis. Government negotiator Salim Harib accused the "
        "Houthis of delay. The government has refused to pay salaries."
    )
    person = next(a for a in record.actors if a.name == "Salim Harib")
    assert "The government" not in {m.exact for m in person.mentions}


def test_the_government_of_a_seat_is_the_government_of_the_state() -> None:
    record = record_of(
        "The Aden government walked out. Yemen's internationally recognised government said the Aden side would stay."
    )
    assert [a.id for a in record.actors if a.country == "YEM" and a.kind != "state"] == ["a:YEM-IRG"]


FROM_BANGUI = "BANGUI, May 12 (Agency) - The Coalition of Patriots for Change (CPC) shelled a post in Kaga-Bandoro. "


@pytest.mark.parametrize(
    ("text", "words", "ident"),
    [
        # What is written from a country calls its army "the army", however much is told of a neighbour.
        (FROM_BANGUI + "Chad closed a crossing and Chad denied helping. The army said six had died.", "The army", "a:CAF-MIL"),
        (FROM_BANGUI + "The CPC accused government troops of burning huts in Kabo.", "government troops", "a:CAF-MIL"),
        # Another state's forces are told of too: nobody's.
        (FROM_BANGUI + "Chad's army sent jeeps. The army said six had died.", "The army", "a:TCD-MIL"),
        # Written from where the talks are held, of a third country: the hosts' army is not meant.
        ("DOHA, May 12 (Agency) - Envoys met in Doha. Fighting went on near Bunia and Beni. The army said six had died in Beni.", "The army", "a:new-1"),
    ],
)  # fmt: skip
def test_a_dateline_tells_whose_the_army_is(text: str, words: str, ident: str) -> None:
    assert [a.id for a in record_of(text).actors if words in {m.exact for m in a.mentions}] == [ident]


def test_a_spokesman_of_the_government_is_of_the_state_from_which_the_report_is_written() -> None:
    record = record_of(
        FROM_BANGUI + "Bangui condemned it. Government spokesman Marcel Gbanga said the army would answer in Kabo."
    )
    assert [a.part_of for a in record.actors if a.name == "Marcel Gbanga"] == ["a:CAF"]


@pytest.mark.parametrize(
    ("text", "ministry"),
    [
        ("Niger closed a crossing on Monday. Its foreign ministry said the step was temporary.", "a:NER-MFA"),
        ("Angola, which has hosted the talks, urged both sides to wait. Its foreign ministry said they would meet.", "a:AGO-MFA"),
        # Two states alike, or none: nobody's.
        ("Niger and Chad closed a crossing on Monday. Its foreign ministry said the step was temporary.", None),
        ("The front closed a crossing on Monday. Its foreign ministry said the step was temporary.", None),
    ],
)  # fmt: skip
def test_its_ministry_is_of_the_state_told_just_before(text: str, ministry: str | None) -> None:
    found = [a.id for a in record_of(text).actors if a.kind == "ministry"]
    assert found == ([ministry] if ministry else ["a:new-1"] if "Niger" in text else ["a:new-2"])


@pytest.mark.parametrize(
    "text",
    [
        "The Patriotic Front for Renewal, known by its French initials FPR, raided a post. An FPR spokesman, Salif Dicko, denied it.",
        "The Patriotic Front for Renewal, better known as the FPR, raided a post. The FPR denied it.",
        "The Patriotic Front for Renewal (FPR, for its initials in French) raided a post. The FPR denied it.",
        "The Patriotic Front for Renewal, or FPR, raided a post. The FPR denied it.",
    ],
)
def test_a_report_gives_a_bodys_abbreviation_in_words(text: str) -> None:
    record = record_of(text)
    body = next(a for a in record.actors if a.name == "Patriotic Front for Renewal")
    deniers = [i for s in record.statements if s.act == "deny" for i in s.speakers]
    assert deniers
    assert {a.part_of or a.id for a in record.actors if a.id in deniers} == {body.id}


def test_initials_that_the_report_spells_out_are_no_other_bodys() -> None:
    record = record_of("The Coalition of Patriots for Change shelled a post. The CPC denied it. China said nothing.")
    assert "a:CHN-CCP" not in {a.id for a in record.actors}


def test_what_a_front_is_for_is_part_of_its_name() -> None:
    record = record_of("The Alliance for Dignity denied a raid. A Front spokesman for Chad denied it too.")
    assert "Alliance for Dignity" in {a.name for a in record.actors}
    assert not any("for Chad" in a.name and a.kind != "person" for a in record.actors)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The army met envoys in Lima. Its spokesman, Luis Paredes, said the mine was old.", "army"),
        ("Norway hosted the talks. Its envoy, Luis Paredes, said the mine was old.", "Norway"),
        ("Chad and Niger closed a road. Its spokesman, Luis Paredes, said the mine was old.", None),
        # Two are subjects: it may be of either.
        ("The army said the ELN had burned a bus. Its spokesman, Luis Paredes, said the mine was old.", None),
    ],
)
def test_its_spokesman_is_of_the_body_told_just_before(text: str, body: str | None) -> None:
    record = record_of(text)
    names = {a.id: a.name for a in record.actors}
    assert [names.get(a.part_of or "") for a in record.actors if a.name == "Luis Paredes"] == [body]


@pytest.mark.parametrize("place", ["Karim Dara crossing", "Karim Dara district", "Karim Dara camp"])
def test_a_place_with_a_persons_name_is_no_person(place: str) -> None:
    names = {a.name for a in record_of(f"Pakistan reopened the {place} on Sunday, officials said.").actors}
    assert not any("Karim" in name for name in names)


FROM_LIMA = "LIMA, May 12 (Agency) - Leaders of the Andean Column seized a bridge near Ayacucho, Lima said. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # A group that no dictionary holds, named only as whose its people are.
        (FROM_LIMA + "The column denied it.", "The column", "Andean Column"),
        (FROM_LIMA + "Fighters of the Andean Column denied it.", "Fighters of the Andean Column", "Andean Column"),
        (FROM_LIMA + "The government condemned it.", "The government", "Peru"),
        # A few of them are somebody else.
        (FROM_LIMA + "Three fighters of the Andean Column denied it.", "Three fighters of the Andean Column", "Three fighters of the Andean Column"),
    ],
)  # fmt: skip
def test_a_group_is_known_by_its_people(text: str, words: str, name: str) -> None:
    assert [a.name for a in record_of(text).actors if words in {m.exact for m in a.mentions}] == [name]


@pytest.mark.parametrize(
    ("text", "who", "body"),
    [
        (FROM_LIMA + "The column's chief negotiator said nobody had died.", "The column's chief negotiator", "Andean Column"),
        (FROM_LIMA, "Leaders of the Andean Column", "Andean Column"),
        (FROM_LIMA + "The farmer's negotiator said nobody had died.", "The farmer's negotiator", None),
    ],
)  # fmt: skip
def test_who_is_a_bodys_belongs_to_it(text: str, who: str, body: str | None) -> None:
    record = record_of(text)
    names = {a.id: a.name for a in record.actors}
    found = [a.part_of for a in record.actors if a.name == who]
    assert [names[i] if i else None for i in found] == [body]


ADEN = "MUSCAT, May 12 (Agency) — Yemen's Houthi movement and the internationally recognised government will meet in Muscat, Oman said. "


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        # A government known by its recognition, though the dateline is a mediator's.
        (ADEN + "The government in Aden said it would come.", "The government in Aden", "a:YEM-IRG"),
        # The other side, as told by somebody of one of the two.
        (ADEN + "The government said it would come. The Houthis said the other side had laid the mines.", "the other side", "a:YEM-IRG"),
        # Two armies are the forces of the two states at odds.
        ("Pakistan accused Afghanistan of a raid. Afghanistan denied it. The two armies clashed in May.", "The two armies", "a:PAK-MIL"),
        # The military accuses the other one's rulers: it is not theirs.
        ("Pakistan shut its border with Afghanistan. The military accused Afghanistan of opening fire.", "The military", "a:PAK-MIL"),
        # The Taliban of today are the administration, those of 2001 the movement.
        ("The Taliban denied it.", "The Taliban", "a:AFG-IEA"),
        # Who fights a country's groups; a junta; a governor of the state at war.
        ("BOGOTA, May 12 (Agency) — Colombia's army accused the ELN of a raid. Troops killed two rebels.", "Troops", "a:COL-MIL"),
        ("Mali's military government accused JNIM of a raid. Parliament met. The junta shut the road.", "The junta", "a:MLI-JUNTA"),
        ("Myanmar's army and the Arakan Army blamed each other. The army denied a raid. The Arakan Army shelled a camp. The National Unity Government welcomed talks. China, which brokered a truce, urged both sides to meet.", "both sides", "a:AA"),
    ],
)  # fmt: skip
def test_words_for_a_side_stand_for_it(text: str, words: str, actor: str) -> None:
    record = record_of(text)
    assert actor in {a.id for a in record.actors for m in a.mentions if m.exact == words}


def test_the_taliban_of_2001_are_the_movement() -> None:
    record = read(b"The Taliban denied it.", published="2001-10-14")
    assert [a.id for a in record.actors] == ["a:AFG-TALIBAN"]


def test_a_name_of_one_word_that_somebody_goes_by_is_his() -> None:
    record = record_of(
        "The ELN's chief delegate, who goes by the name of Ramiro, met the envoy. Ramiro said the talks went on."
    )
    assert [(a.name, a.kind, a.part_of) for a in record.actors if a.name == "Ramiro"] == [("Ramiro", "person", "a:ELN")]
