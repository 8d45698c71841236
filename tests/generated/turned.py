"""An intent with one thing changed: what must give other rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.generated import intents as i


def pairs(intent: i.Intent) -> list[i.Intent]:
    """The intent with one thing turned round: most and least, with and without, and and or, above and below."""
    turned: list[i.Intent] = []
    if isinstance(intent, i.Best | i.BestBy):
        turned.append(_with(intent, descending=not intent.descending))
    conditions = getattr(intent, "where", ())
    for at, condition in enumerate(conditions):
        for other in _turned(condition):
            turned.append(_with(intent, where=(*conditions[:at], other, *conditions[at + 1 :])))
    return turned


def _turned(condition: i.Condition) -> list[i.Condition]:
    match condition:
        case i.Is(values=(_,)):
            return [_with(condition, negated=not condition.negated)]
        case i.Than(operator="between"):
            return []
        case i.Than():
            return [_with(condition, operator={">": "<", "<": ">", ">=": "<=", "<=": ">="}[condition.operator])]
        case i.Average():
            return [_with(condition, above=not condition.above)]
        case i.Flag():
            return [_with(condition, truth=not condition.truth)]
        case i.Has(operator=operator, number=0):
            return [_with(condition, operator="=" if operator == ">" else ">")]
        case i.Has(operator=operator) if operator in "<>":
            return [_with(condition, operator="<" if operator == ">" else ">")]
        case i.ButNot(first=first, second=second):
            return [i.ButNot(second, first)]
    return []


def _with(frozen: Any, **changes: object) -> Any:
    return replace(frozen, **changes)


def without_one(intent: i.Intent) -> list[i.Intent]:
    """The intent with each of its conditions left out: what an answer that ignores one would be."""
    conditions = getattr(intent, "where", ())
    left = [conditions[:at] + conditions[at + 1 :] for at in range(len(conditions))]
    return [_with(intent, where=where) for where in left]
