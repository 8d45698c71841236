"""The columns of a list by names of their own."""

from __future__ import annotations

from collections.abc import Iterable

from schemas.expressions import ColumnRef, Expression, Membership
from schemas.query import RowColumn


def told_one_by_one(where: Iterable[Expression]) -> tuple[ColumnRef, ...]:
    """Columns of which several values were asked for: `the area of Peru and Chile` says which is whose."""
    return tuple(
        part.value
        for part in where
        if isinstance(part, Membership) and not part.negated and isinstance(part.value, ColumnRef)
    )


def uniquely_named(columns: list[RowColumn]) -> tuple[RowColumn, ...]:
    """Columns of one name get their table or role before it; the same column twice stays once."""
    unique = list(dict.fromkeys(columns))
    names = [column.name for column in unique]
    made = []
    for column in unique:
        name = column.name
        if names.count(name) > 1 and isinstance(column.expression, ColumnRef):
            whose = column.expression.via[-1:] or (column.expression.table.rpartition(".")[2],)
            name = f"{whose[0]}_{name}"
        made.append(column.model_copy(update={"name": name}))
    return tuple(made)
