"""On which side a force or a place stands."""

import pytest

from peacewatch import pipeline


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        # forces named by their nation only are their state's, where the state is named too
        ("Ukraine said Russian forces shelled Kharkiv. Russia denied it.", ("a:RUS",), ("a:UKR",)),
        # an army with a noun of its own stays the party
        ("Sudan mourned. The Sudanese army attacked Chadian troops.", ("a:SDN-MIL",), ("a:TCD-MIL",)),
        ("Gunmen killed two Indian soldiers in Kashmir.", None, ("a:IND-MIL",)),
        # a group at home attacks no state's ground but its own
        ("Congo sent help after M23 shelled Goma.", ("a:M23",), ()),
        ("Thailand fired rockets at Oddar Meanchey province. Cambodia protested.", ("a:THA",), ("a:KHM",)),
        ("Shells hit a hospital in Goma.", (), ()),
        # a state that the report does not name is not brought in
        ("Thailand fired rockets at Oddar Meanchey province.", ("a:THA",), ()),
    ],
)
def test_sides(text: str, actors: tuple[str, ...] | None, recipients: tuple[str, ...]) -> None:
    found = [e for e in pipeline.read(text.encode()).events if e.type == "ASSAULT"]
    assert any((actors is None or e.actors == actors) and e.recipients == recipients for e in found), found


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        # mere negotiators are no party to talks; those of a nation are
        ("Negotiators met in Istanbul on Monday.", "CONSULT", ()),
        ("Kenya and Somalia met in Istanbul on Monday.", "CONSULT", ("a:KEN", "a:SOM")),
    ],
)
def test_who_meets(text: str, kind: str, actors: tuple[str, ...]) -> None:
    assert all(e.actors == actors for e in pipeline.read(text.encode()).events if e.type == kind)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Chad warned Libya, accusing it of shelling the port of Faya.", "Libya"),
        ("Chad rebuked Libya, and accused it of shelling the port of Faya.", "Libya"),
        ("Chad said it had shelled the port of Faya.", "Chad"),
    ],
)
def test_whom_a_participle_accuses_is_not_who_accuses(text: str, doer: str) -> None:
    record = pipeline.read(text.encode())
    names = {a.id: a.name for a in record.actors}
    shelled = next(e for e in record.events if e.type == "ASSAULT")
    assert [names[a] for a in shelled.actors] == [doer]
