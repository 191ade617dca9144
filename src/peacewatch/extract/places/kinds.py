"""The noun beside a place's name that says what kind of division it is: before, after, or at the end of a list.

"the state of Washington", "Washington state", "Nangarhar and Kunar provinces", "the provinces of Anhui and Hunan".
"""

from peacewatch.extract.places.matches import SINGULAR, Match
from peacewatch.model.parsed import Parsed

TOWN = 15_000
"""People from which a town speaks against reading its name as that of the division."""
_JOINING = ({","}, {"and"}, {"or"}, {",", "and"}, {",", "or"}, {"&"})


def kinds_of(parsed: Parsed, found: list[Match]) -> dict[int, str]:
    """For each match by its first token the singular of such a noun, where it has one."""
    kinds: dict[int, str] = {}
    for runs in _runs(parsed, found):
        after = _word(parsed, runs[-1].last + 1)
        before = _word(parsed, runs[0].first - 2) if _word(parsed, runs[0].first - 1) == "of" else ""
        if len(runs) > 1 and after in SINGULAR:
            kinds |= dict.fromkeys((m.first for m in runs), SINGULAR[after])
        elif len(runs) > 1 and before in SINGULAR:
            kinds |= dict.fromkeys((m.first for m in runs), SINGULAR[before])
        elif _divisions(runs):
            kinds |= dict.fromkeys((m.first for m in runs), "province")
        else:
            if before in SINGULAR.values():
                kinds[runs[0].first] = before
            if after in SINGULAR.values() and not runs[-1].generic:
                kinds[runs[-1].first] = after
    return kinds


def _divisions(run: list[Match]) -> bool:
    """Whether three names or more of a list are divisions of one country, most of them not the names of towns too."""
    if len(run) < 3:
        return False
    lands = [{e.country for e in m.found if e.kind == "province" and e.country} for m in run]
    shared = set.intersection(*lands)
    alone = sum(
        not any(e.kind == "town" and e.country in shared and e.population >= TOWN for e in m.found) for m in run
    )
    return bool(shared) and 2 * alone >= len(run)


def _runs(parsed: Parsed, found: list[Match]) -> list[list[Match]]:
    """The matches, those joined by commas, "and" or "or" together."""
    runs: list[list[Match]] = []
    for match in found:
        if match.found and match.found[0].kind == "country":
            continue
        if runs:
            last = runs[-1][-1]
            between = {t.lower for t in parsed.tokens[last.last + 1 : match.first]}
            if match.first - last.last <= 3 and between in _JOINING and not last.generic:
                runs[-1].append(match)
                continue
        runs.append([match])
    return runs


def _word(parsed: Parsed, i: int) -> str:
    return parsed.tokens[i].lower if 0 <= i < len(parsed.tokens) else ""
