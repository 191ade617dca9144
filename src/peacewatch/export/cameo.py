"""The CAMEO root codes to which a PLOVER type and mode go back, for users of ICEWS, Phoenix and GDELT data."""

from peacewatch.model.record import EventType

_ROOTS: dict[EventType, tuple[str, ...]] = {
    "AGREE": ("03",), "CONSULT": ("04",), "SUPPORT": ("05",), "COOPERATE": ("06",), "AID": ("07",),
    "CONCEDE": ("08",), "RETREAT": ("08",), "REQUEST": ("02", "10"), "ACCUSE": ("11",), "REJECT": ("12",),
    "THREATEN": ("13",), "PROTEST": ("14",), "MOBILIZE": ("15",), "SANCTION": ("16",), "COERCE": ("17",),
    "ASSAULT": ("18", "19", "20"),
}  # fmt: skip
_ROOTS_OF_MODE: dict[tuple[EventType, str], tuple[str, ...]] = {
    ("ACCUSE", "investigate"): ("09",),
    **{("ASSAULT", mode): ("18",) for mode in ("abduct", "beat", "torture", "sexual", "suicide-attack", "targeted")},
    **{("ASSAULT", mode): ("19",) for mode in ("firearms", "aerial", "drone", "heavy-weapons")},
    ("ASSAULT", "unconventional"): ("20",),
}


def roots(type_: EventType, mode: str | None) -> tuple[str, ...]:
    """The CAMEO roots, two digits each; several where PLOVER made one type of them and the mode does not tell which.

    >>> roots("ASSAULT", "aerial"), roots("ASSAULT", None), roots("CONSULT", "visit")
    (('19',), ('18', '19', '20'), ('04',))
    """
    special = _ROOTS_OF_MODE.get((type_, mode)) if mode is not None else None
    return special or _ROOTS[type_]
