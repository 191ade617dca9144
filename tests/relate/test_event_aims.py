"""At whom promises, threats and judgements are aimed, and other parties that the event's own sentence tells."""

import pytest

from peacewatch import pipeline


def told(text: str) -> list[tuple[str, str, str]]:
    """Type, actors and recipients of each event, by the names of the actors."""
    record = pipeline.read(text.encode())
    names = {a.id: a.country or a.name for a in record.actors}
    return [
        (e.type, " ".join(names[a] for a in e.actors), " ".join(names[r] for r in e.recipients)) for e in record.events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a promise or threat is aimed at whom it is done to
        ("Eritrea agreed to hand over three captured pilots to Ethiopia.", ("AGREE", "ERI", "ETH")),
        ("Iran agreed on Tuesday to let Saudi pilgrims cross by land.", ("AGREE", "IRN", "SAU")),
        ("Chad promised to stay out of the talks.", ("AGREE", "TCD", "")),
        # a judgement at whose the thing is
        ("Britain welcomed the Kenyan president's latest peace plan.", ("SUPPORT", "GBR", "KEN")),
        ("Mali rejected Algeria's offer of mediation.", ("REJECT", "MLI", "DZA")),
        ("Mali rejected the offer.", ("REJECT", "MLI", "")),
        ("Russia expelled three Polish diplomats.", ("SANCTION", "RUS", "POL")),
        # what is fired is who fired it, what is flown whose it is
        ("Missiles fired by the Houthis hit a Saudi depot in Jizan.", ("ASSAULT", "YEM", "SAU")),
        ("Sudanese air force jets struck a Libyan base.", ("ASSAULT", "SDN", "LBY")),
        ("Missiles hit a Saudi depot in Jizan.", ("ASSAULT", "", "SAU")),
        # volleys are whose the missiles are, an attack of who claims it, a strike told as "tank shelling" whose tanks
        ("A barrage of Iranian missiles struck an Israeli base.", ("ASSAULT", "IRN", "ISR")),
        ("The ELN claimed an attack on a Peruvian police station.", ("ASSAULT", "COL", "PER")),
        ("The ELN claimed responsibility for an attack on a Peruvian base.", ("ASSAULT", "COL", "PER")),
        ("The FARC claimed responsibility for the killing of two Peruvian soldiers.", ("ASSAULT", "COL", "PER")),
        ("Nine people were killed in Russian tank shelling near Sumy.", ("ASSAULT", "RUS", "")),
        ("Four Afghan civilians died in a drone strike in Kunar.", ("ASSAULT", "", "AFG")),
        # to whom it is given or denied, whose border or trade it is
        ("The South Sudanese army denied Kenyan patrols access to the town.", ("COERCE", "SSD", "KEN")),
        ("Iraq has massed tanks along its border with Kuwait.", ("MOBILIZE", "IRQ", "KWT")),
        ("India banned imports from Pakistan.", ("COERCE", "IND", "PAK")),
        ("Hamas handed over two Israeli hostages to the Red Cross.", ("RETREAT", "PSE", "ISR")),
        ("The Syrian minister appealed to Washington to lift the siege.", ("REQUEST", "SYR", "USA")),
        # a person before a day, and whose a commander is
        ("Iraq's adviser met with Syrian President Bashar Assad Tuesday.", ("CONSULT", "IRQ SYR", "")),
        ("The US commander in Iraq, General David Brown, met the Kenyan envoy.", ("CONSULT", "USA KEN", "")),
        # dozens of strikes, fighting between, out of, after being attacked
        ("Israel has carried out dozens of strikes on Syrian bases.", ("ASSAULT", "ISR", "SYR")),
        ("Fighting between the Congolese army and Rwandan troops resumed near Sake.", ("ASSAULT", "COD RWA", "")),
        ("Ugandan troops retreated after being attacked by Kenyan soldiers near Beni.", ("ASSAULT", "KEN", "UGA")),
        ("Russia pulled its last two battalions out of Moldova.", ("RETREAT", "RUS", "MDA")),
        ("Fighters in Lebanon launched rockets at an Israeli post.", ("ASSAULT", "LBN", "ISR")),
    ],
)
def test_the_parties(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)
