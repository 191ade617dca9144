"""To go back to war is an attack, and to keep one's own arms is no threat."""

import pytest

from peacewatch import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The rebels warned that their fighters will go back to war if the cabinet refuses to free prisoners.",
            "ASSAULT",
        ),
        ("The minister said the army would slip back into fighting unless the rebels left Kitgum.", "ASSAULT"),
        ("The troops will go back to barracks on Sunday.", "RETREAT"),
    ],
)
def test_whoever_goes_back_to_war_does_not_withdraw(text: str, kind: str) -> None:
    record = read(text.encode(), published="2026-03-03")
    assert [e.type for e in record.events if e.anchor.exact.endswith("back")] == [kind]


@pytest.mark.parametrize(
    ("text", "threats"),
    [
        ("The NLF said it will not disarm while the siege of Aden continues.", 0),
        ("The rebels said they would not lay down their arms until the army left the valley.", 0),
        ("The rebels said they would not release the soldiers until the army left the valley.", 1),
    ],
)
def test_who_keeps_his_arms_until_something_comes_threatens_nothing(text: str, threats: int) -> None:
    assert len(read(text.encode(), published="2026-03-03").threats) == threats
