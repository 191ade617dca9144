"""The reader and the scale of the factuality sets, on invented sentences."""

from pathlib import Path

import orjson
import pytest

from peacewatch.benchmark.factuality import SCALES, figures, parsed_targets, read_set, score, sign, value
from peacewatch.errors import BenchmarkError
from peacewatch.extract.events.operators import operators
from peacewatch.relate.events.factuality import Factuality, factuality


def _write(folder: Path, name: str, rows: list[tuple[str, list[tuple[int, float]]]]) -> None:
    lines = [
        orjson.dumps({"text": text, "targets": [{"span1": [at, at + 1], "label": label} for at, label in targets]})
        for text, targets in rows
    ]
    (folder / "factuality").mkdir(exist_ok=True)
    (folder / "factuality" / f"{name}.jsonl").write_bytes(b"\n".join(lines) + b"\n")


def test_tokens_are_put_together_and_targets_found(tmp_path: Path) -> None:
    _write(
        tmp_path, "uw_train", [("The army did n't shell the town 's port , `` we left '' .", [(4, -3.0), (12, 3.0)])]
    )
    (sentence,) = read_set(tmp_path, "uw_train")
    assert sentence.text == "The army didn't shell the town's port, \"we left\"."
    parsed, targets = parsed_targets(sentence)
    assert [(parsed.tokens[t].text, label) for t, label in targets if t is not None] == [("shell", -3.0), ("left", 3.0)]
    assert [factuality(operators(parsed, t)).polarity for t, _ in targets if t is not None] == ["-", "+"]


@pytest.mark.parametrize(
    ("told", "number"),
    [
        (Factuality("+", "certain"), 3.0),
        (Factuality("-", "certain"), -2.0),
        (Factuality("-", "probable"), -2.0),
        (Factuality("-", "possible", "hypothetical"), -1.4),
        (Factuality("+", "probable", "planned"), 2.2),
        (Factuality("+", "possible", "hypothetical"), 1.4),
        (Factuality("?", "unknown", "demanded"), 1.4),
    ],
)
def test_a_stance_on_the_scale(told: Factuality, number: float) -> None:
    assert value(told, SCALES["uw"]) == number


def test_figures_of_pairs() -> None:
    told = figures([(3.0, 3.0), (-2.0, -3.0), (3.0, -1.0), (1.4, 0.2)])
    assert told["mae"] == pytest.approx((0 + 1 + 4 + 1.2) / 4)
    assert told["signed"] == 3
    assert told["sign right"] == pytest.approx(2 / 3, abs=1e-4)
    assert told["negative found"] == 0.5
    assert told["mae of all facts"] == pytest.approx((0 + 6 + 4 + 2.8) / 4)
    assert figures([]) == {"targets": 0}
    assert [sign(x) for x in (-0.5, 0.49, 3.0)] == [-1, 0, 1]


def test_both_sets_are_scored_by_part(tmp_path: Path) -> None:
    for name in ("uw_train", "uw_dev", "meantime_train", "meantime_dev"):
        _write(tmp_path, name, [("They left .", [(1, 3.0)]), ("Nobody left .", [(1, -3.0)])])
    told = score(tmp_path, None, lambda _done, _of: None)
    assert told["uw"]["train, first half"]["targets"] == 1
    assert told["meantime"]["dev"]["sign right"] == 1.0
    assert told["meantime"]["dev, second half"]["negative found"] == 1.0


def test_a_broken_set_is_told(tmp_path: Path) -> None:
    (tmp_path / "factuality").mkdir()
    (tmp_path / "factuality" / "uw_dev.jsonl").write_text('{"text": "They left ."}\n')
    with pytest.raises(BenchmarkError, match="not a factuality set"):
        read_set(tmp_path, "uw_dev")
