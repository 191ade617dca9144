"""Phrases scored by country and sector."""

from pathlib import Path

from peacewatch.benchmark import actor_cases

CASES = """{"call": "agent_to_code", "text": "the Kenyan army", "expect": {"country": "KEN", "code_1": "MIL"}}
{"call": "agent_to_code", "text": "a cat", "expect": {"country": ""}}
{"call": "query_wiki", "text": "Kenya", "expect": {"title": "Kenya"}}
"""


def test_countries_and_sectors_are_counted_and_look_ups_left_out(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "actor_resolution_cases.jsonl").write_text(CASES, encoding="utf-8")
    told = actor_cases.score(tmp_path, None, lambda *_: None)
    assert told["cases"] == 2
    assert (told["country"]["right"], told["country"]["given"], told["country"]["gold"]) == (1, 1, 1)
    assert (told["sector"]["right"], told["sector"]["of"]) == (1, 1)
