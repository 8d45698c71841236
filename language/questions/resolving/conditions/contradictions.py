"""Conditions that no row can fulfil together."""

from __future__ import annotations

from collections.abc import Iterable

from language.questions.names import is_part_of_name
from language.questions.resolving.scope import (
    UnresolvedError,
)
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Logical,
)


def refuse_contradictions(where: Iterable[Expression]) -> None:
    """`UnresolvedError` where no row can fulfil two conditions: `in Paris and in London`, `in 2023 and 2024`."""
    equal: dict[Expression, set[str]] = {}
    names: dict[str, set[tuple[str, ...]]] = {}
    lower: dict[Expression, str] = {}
    upper: dict[Expression, str] = {}
    for part in where:
        for one in part.operands if isinstance(part, Logical) and part.operator == "and" else (part,):
            if not isinstance(one, Comparison) or not isinstance(one.right, Constant):
                continue
            text = one.right.text
            if one.operator == "=":
                equal.setdefault(one.left, set()).add(text)
                if isinstance(one.left, ColumnRef) and is_part_of_name(one.left.column):
                    names.setdefault(one.left.table, set()).add(one.left.via)
            elif one.right.type == "date" and one.operator in (">=", "<"):
                bounds, best = (lower, max) if one.operator == ">=" else (upper, min)
                bounds[one.left] = best(text, bounds.get(one.left, text))
    if any(len(values) > 1 for values in equal.values()):
        raise UnresolvedError("One thing cannot have two values at once.")
    if any(len(bearers) > 1 for bearers in names.values()):
        raise UnresolvedError("The first name of one and the last name of another.")
    if any(column in upper and upper[column] <= start for column, start in lower.items()):
        raise UnresolvedError("One day cannot lie in two periods.")
