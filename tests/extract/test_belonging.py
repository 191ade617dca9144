"""Whose a thing is that is hit, held, moved or fought with."""

import pytest

from peacewatch.extract.events.mentions import events
from peacewatch.model.report import Report
from peacewatch.parse import parse


def roles(text: str) -> list[tuple[str, str]]:
    """Agents and recipients of each event, as words."""
    parsed = parse(Report(text=text, sha256="0" * 64), None)
    return [
        (" ".join(parsed.tokens[k].text for k in m.agents), " ".join(parsed.tokens[k].text for k in m.recipients))
        for m in events(parsed)
    ]


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("Sudanese army jets bombed an M23 base.", "army", "M23"),
        ("Drones hit an army convoy near the river.", "", "army"),
        ("Israeli strikes hit a convoy of the Lebanese army.", "Israeli", "army"),
        ("The rebels shot at a World Food Program truck.", "rebels", "Program"),
        ("Rebels attacked dozens of soldiers at the bridge.", "Rebels", "soldiers"),
        ("Turkish-backed rebels shelled Kurdish positions.", "rebels", "Kurdish"),
        ("Shells hit a hospital at noon.", "", ""),
        ("A drone hit a fuel depot.", "", ""),
        ("Cambodia released two of the 18 Thai soldiers.", "Cambodia", "Thai"),
        ("Chad returned the captured soldiers to Sudan.", "Chad", "Sudan"),
    ],
)
def test_whose_it_is(text: str, agents: str, recipients: str) -> None:
    assert (agents, recipients) in roles(text)


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        # what somebody does it with does not do it
        ("Chad used helicopters to bomb a village.", "Chad", ""),
        ("Chad sent troops to attack the village.", "Chad", ""),
        ("Chad sent Libyan troops to attack the village.", "troops", ""),
        ("Chad asked the rebels to attack the village.", "rebels", ""),
    ],
)
def test_who_is_to_do_it(text: str, agents: str, recipients: str) -> None:
    assert (agents, recipients) in roles(text)
