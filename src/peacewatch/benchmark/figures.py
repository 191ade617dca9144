"""What others reach, measured or published: the figures beside which ours are printed.

``same`` says whether the set is the very one that is scored here; where it is not, the figure is an anchor
only. ``less``: the smaller figure is the better one.
"""

from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Figure:
    """Where in our results the comparable figure lies, and who reaches what on which set."""

    task: str
    ours: tuple[str, ...]
    name: str
    other: str
    value: float
    same: bool
    on: str
    less: bool = False


def _attribution() -> list[Figure]:
    citron = {
        "whole": (0.343, 0.728), "cue": (0.546, 0.515), "source": (0.609, 0.746), "content": (0.421, 0.742),
    }  # fmt: skip
    return [
        Figure(
            "attribution",
            ("dev", "citron", f"{part} {how}", "f1"),
            f"{part} {how} F1",
            "Citron",
            value,
            True,
            "PolNeAR dev",
        )
        for part, pair in citron.items()
        for how, value in zip(("exact", "overlap"), pair, strict=True)
    ]


def _time() -> list[Figure]:
    heideltime = {"strict": 0.818, "relaxed": 0.907, "value": 0.781, "type": 0.833}
    return [
        Figure("time", (part, name, "f1"), f"{part} {name} F1", "HeidelTime", value, False, "TempEval-3 platinum")
        for part in ("timebank", "aquaint")
        for name, value in heideltime.items()
    ]


def _factuality() -> list[Figure]:
    """Lee et al. (EMNLP 2015) and Stanovsky et al. (ACL 2017), as Rudinger, White and Van Durme (NAACL 2018) tabulate them.

    Both on the test parts, which are not scored here. Lee et al. train on UW; Stanovsky et al. on the three sets.
    """
    told = (
        ("uw", "UW", "Lee et al. 2015", 0.511, 0.708), ("uw", "UW", "Stanovsky et al. 2017", 0.42, 0.66),
        ("meantime", "MEANTIME", "Stanovsky et al. 2017", 0.34, 0.47),
    )  # fmt: skip
    return [
        Figure("factuality", (key, "dev", field), f"{name} {label}", who, number, False, f"{name} test", less=less)
        for key, name, who, mae, r in told
        for field, label, number, less in (("mae", "mean absolute error", mae, True), ("r", "Pearson's r", r, False))
    ]


FIGURES: tuple[Figure, ...] = (
    *_attribution(),
    *_time(),
    *_factuality(),
    Figure("geo", ("lgl", "names overlap", "f1"), "LGL names F1", "DBpedia", 0.747, True, "LGL, 588 articles"),
    Figure(
        "geo",
        ("lgl", "names exact", "f1"),
        "LGL names F1, exact",
        "DBpedia",
        0.747,
        True,
        "LGL, 588 articles",
    ),
    Figure(
        "geo",
        ("lgl", "within 161 km of found", "share"),
        "LGL within 161 km",
        "Edinburgh",
        0.802,
        True,
        "LGL, its own names",
    ),
    Figure(
        "geo",
        ("geovirus", "names overlap", "f1"),
        "GeoVirus names F1",
        "Stanford NER",
        0.928,
        True,
        "GeoVirus, 229 articles",
    ),
    Figure(
        "geo",
        ("geovirus", "names exact", "f1"),
        "GeoVirus names F1, exact",
        "Stanford NER",
        0.928,
        True,
        "GeoVirus, 229 articles",
    ),
    Figure(
        "geo",
        ("geovirus", "within 161 km of found", "share"),
        "GeoVirus within 161 km",
        "Edinburgh",
        0.793,
        True,
        "GeoVirus, its own names",
    ),
    Figure(
        "events",
        ("plover", "type", "f1"),
        "PLOVER type F1",
        "UniversalPetrarch",
        0.471,
        True,
        "PLOVER GSR dev",
    ),
    Figure(
        "events",
        ("plover", "type and countries", "f1"),
        "PLOVER type and countries F1",
        "PETRARCH-2",
        0.262,
        True,
        "PLOVER GSR dev",
    ),
    Figure(
        "events",
        ("petrarch2", "root", "f1"),
        "CAMEO root F1 on PETRARCH-2's sentences",
        "PETRARCH-2, its own parses",
        0.867,
        False,
        "root codes; its own output corrected",
    ),
    Figure(
        "events",
        ("conflibert", "any hit", "f1"),
        "quad class any-hit F1",
        "UniversalPetrarch",
        0.585,
        False,
        "ConfliBERT test",
    ),
)
