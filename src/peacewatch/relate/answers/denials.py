"""Denials, derived from the answers of the statements: one entry a denying statement, the scope decided once."""

from peacewatch.model.record import Denial, Statement
from peacewatch.relate.answers.charges import FIGURE_ONLY
from peacewatch.relate.answers.links import NOT_FOUND
from peacewatch.relate.evidence import evidence_of, fired


def denials(statements: tuple[Statement, ...]) -> tuple[Denial, ...]:
    """One entry a statement that denies another, or that denies what no statement here asserts (``of`` empty).

    Where it answers a charge that was not found, the scope is ambiguous. One that only says a
    denial again, or corrects a figure, has no entry of its own.
    """
    found: list[Denial] = []
    for statement in statements:
        answered = [a for a in statement.answers if a.relation == "denies"]
        again = any(a.relation in {"repeats", "contradicts"} for a in statement.answers)
        if not answered and (statement.act != "deny" or again):
            continue
        unclear = any(w.rule == NOT_FOUND for w in statement.why)
        rule = "denial.answer" if answered else "denial.of-nothing-told"
        found.append(
            Denial(
                id=f"n{len(found) + 1}",
                denial=statement.id,
                of=tuple(dict.fromkeys(a.statement for a in answered)),
                partial=any(w.rule == FIGURE_ONLY for w in statement.why),
                of_event=None if answered else next(iter(statement.about), None),
                scope="ambiguous" if unclear or any(a.scope == "ambiguous" for a in answered) else "certain",
                evidence=evidence_of(statement),
                why=fired(rule, *((statement.cue,) if statement.cue else ())),
            )
        )
    return tuple(found)
