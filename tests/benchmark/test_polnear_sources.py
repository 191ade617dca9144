"""Sources in PolNeAR's convention: what is taken in, what stays out."""

import pytest

from peacewatch.benchmark.polnear_sources import full_source
from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.parse import parse

TABLE = [
    # the apposition and the comma after it, where the cue follows
    ("Lena Marsh, an aide to the mayor, said that the bridge was closed.", "Lena Marsh, an aide to the mayor,"),
    ("Lena Marsh, 34, said that the bridge was closed.", "Lena Marsh, 34,"),
    ("Lena Marsh, who chairs the council, said that the bridge was closed.", "Lena Marsh, who chairs the council,"),
    # the apposition without the mark that ends it, where the cue stands before
    ("“The bridge is closed,” said Lena Marsh, an aide to the mayor.", "Lena Marsh, an aide to the mayor"),
    # a restrictive clause or phrase
    ("Some residents who fled the town said that the bridge was closed.", "Some residents who fled the town"),
    # a coordination with its "and"
    ("The mayor and his deputy said that the bridge was closed.", "The mayor and his deputy"),
    # the relative pronoun, where the cue is a relative clause's verb
    ("They met residents who say that the bridge is closed.", "who"),
    ("The governor, Karim Vashti, said that the bridge was closed.", "The governor, Karim Vashti,"),
    # what is no description stays out
    ("Lena Marsh, speaking on Monday, said that the bridge was closed.", "Lena Marsh"),
    ("Lena Marsh, for example, said that the bridge was closed.", "Lena Marsh"),
    ("“The bridge is closed,” said Lena Marsh, who added that trains ran.", "Lena Marsh"),
    ("The mayor said that the bridge was closed.", "The mayor"),
]


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_a_source_with_its_descriptions(sentence: str, expected: str) -> None:
    parsed = parse(Report(text=sentence, sha256="0" * 64))
    first = attributions(parsed)[0]
    assert [parsed.text[a:b] for a, b in full_source(parsed, first)] == [expected]
