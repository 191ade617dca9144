"""The press's short forms of the states of the USA ("Salem, Ore."), each with its letters and its name."""

from peacewatch.knowledge.place_entry import fold

_TABLE = """
ala AL Alabama; ariz AZ Arizona; ark AR Arkansas; calif CA California; colo CO Colorado; conn CT Connecticut
del DE Delaware; fla FL Florida; ga GA Georgia; ill IL Illinois; ind IN Indiana; kan KS Kansas; ky KY Kentucky
la LA Louisiana; md MD Maryland; mass MA Massachusetts; mich MI Michigan; minn MN Minnesota; miss MS Mississippi
mo MO Missouri; mont MT Montana; neb NE Nebraska; nev NV Nevada; nh NH New Hampshire; nj NJ New Jersey
nm NM New Mexico; ny NY New York; nc NC North Carolina; nd ND North Dakota; okla OK Oklahoma; ore OR Oregon
pa PA Pennsylvania; penn PA Pennsylvania; ri RI Rhode Island; sc SC South Carolina; sd SD South Dakota
tenn TN Tennessee; tex TX Texas; vt VT Vermont; va VA Virginia; wash WA Washington; wva WV West Virginia
wis WI Wisconsin; wyo WY Wyoming
"""
_ROWS = tuple(tuple(row.split(maxsplit=2)) for row in _TABLE.replace("\n", ";").split(";") if row.strip())
LETTERS = {short: letters for short, letters, _ in _ROWS}
"""From the folded short form to the two letters."""
_LETTERS = frozenset((*LETTERS.values(), *"AK DC HI IA ID ME OH UT".split()))
_NAMES = {short: name for short, _, name in _ROWS}


def letters_of(name: str) -> str:
    """The two letters of a state written in short ("Ky.", "N.J.") or by its letters; ``""`` for anything else.

    >>> letters_of("Ky."), letters_of("KY"), letters_of("UK")
    ('KY', 'KY', '')
    """
    if name in _LETTERS:
        return name
    return LETTERS.get(fold(name).replace(" ", ""), "")


def in_full(name: str) -> str:
    """The state's name for a short form that ends in a full stop, the name itself for anything else.

    >>> in_full("Kan."), in_full("Kan")
    ('Kansas', 'Kan')
    """
    return _NAMES.get(fold(name).replace(" ", ""), name) if name.endswith(".") else name
