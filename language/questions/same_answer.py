"""Whether two readings of a request come to the same answer, so that nobody need be asked which is meant."""

from __future__ import annotations

from collections.abc import Iterable

from language.questions.top_rows import is_top_of
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Logical,
    Membership,
    NullCheck,
    Related,
    conjuncts,
)
from schemas.query import AggregateMeasure, AnyQuery, AttributeDimension, Rows, Table

_OF_ONE = frozenset(("sum", "min", "max", "average"))
"""Functions that of one number give that number."""


def same_answer(first: AnyQuery, second: AnyQuery) -> bool:
    """Whether two readings list the same rows, one with a column more; or say the same in another order."""
    if isinstance(first, Rows) and isinstance(second, Rows):
        shown, also = set(first.columns), set(second.columns)
        rows = [(_conditions(q), q.period, q.order, q.limit, q.limit_per, q.skip, q.distinct) for q in (first, second)]
        if rows[0] != rows[1]:
            return False
        alike = first.dataset == second.dataset
        return (shown <= also or also <= shown) if alike else shown == also and _lists_again(first, second)
    if isinstance(first, Table) and isinstance(second, Table):
        plain = [q.model_copy(update={"where": ()}) for q in (first, second)]
        return plain[0] == plain[1] and _conditions(first) == _conditions(second)
    if isinstance(first, Table) and isinstance(second, Rows):
        return _row_by_row(first, second) or _heads(first, second)
    return isinstance(first, Rows) and isinstance(second, Table) and same_answer(second, first)


def _lists_again(first: Rows, second: Rows) -> bool:
    """Whether the second lists the things of the first as often as rows of its own refer to them, whatever those are.

    `races of heroes from Gotham`: the race of every hero whose race is that of such a hero.
    """
    plain = not (first.limit or first.order or first.limit_per)
    own = all(isinstance(c.expression, ColumnRef) and c.expression.table == first.dataset for c in first.columns)
    about = all(isinstance(part, Related) and part.anchor == first.dataset for part in conjuncts(*first.where))
    return plain and own and about and bool(first.where)


def _row_by_row(table: Table, rows: Rows) -> bool:
    """Whether a table has one row for each of `rows`, and its figures are what these hold: a sum of one number."""
    keys = [d.attribute for d in table.dimensions if isinstance(d, AttributeDimension) and d.entity]
    if len(keys) != 1 or len(table.dimensions) > 1 or keys[0].table != rows.dataset or keys[0].via:
        return False
    figures = [m.argument for m in table.measures if isinstance(m, AggregateMeasure) and not m.where]
    held = all(isinstance(f, ColumnRef) and f.table == rows.dataset and not f.via for f in figures)
    if not held or len(figures) < len(table.measures) or table.having or table.limit or rows.limit or rows.distinct:
        return False
    shown = {column.expression for column in rows.columns}
    counted = any(isinstance(m, AggregateMeasure) and m.function not in _OF_ONE for m in table.measures)
    return not counted and set(figures) <= shown and _conditions(table) == _conditions(rows)


def _heads(table: Table, rows: Rows) -> bool:
    """Whether the one group is that of the one row; that a group is there goes without saying."""
    groups = {d.attribute for d in table.dimensions if isinstance(d, AttributeDimension)}
    said = {c for c in _conditions(table) if not (isinstance(c, NullCheck) and c.negated and c.value in groups)}
    return is_top_of(table, rows) and said == _conditions(rows)


def _conditions(query: Rows | Table) -> frozenset[object]:
    """What rows have to fulfil, one by one; `a = 1 or a = 2` is `a in (1, 2)`, and what is compared is there."""
    parts = [part for part in conjuncts(*query.where) if not _is_implied(part, query)]
    parts = [part for part in parts if not (_is_on_the_way(part, parts) or _leads_back(part, parts, query))]
    compared = {part.left for part in parts if isinstance(part, Comparison)}
    there = {part for part in parts if isinstance(part, NullCheck) and part.negated and part.value in compared}
    return frozenset(_one_of(part) or part for part in parts if part not in there)


def _is_implied(part: Expression, query: Rows | Table) -> bool:
    """Whether a thing has such rows anyhow, because only those rows are counted for it."""
    if not isinstance(part, Related) or part.negated or not isinstance(query, Table):
        return False
    near = len(part.hops) == 1 and part.hops[0].reverse
    counted = all(isinstance(m, AggregateMeasure) and m.dataset == part.dataset for m in query.measures)
    said = set(conjuncts(*query.where))
    return near and counted and (part.where is None or set(conjuncts(part.where)) <= said)


def _is_on_the_way(part: Expression, parts: Iterable[Expression]) -> bool:
    """Whether rows are there anyhow, because what lies beyond them is."""
    if not isinstance(part, Related) or part.negated or part.where is not None:
        return False
    others = (other for other in parts if isinstance(other, Related) and not other.negated and other != part)
    return any(other.anchor == part.anchor and other.hops[: len(part.hops)] == part.hops for other in others)


def _leads_back(part: Expression, parts: Iterable[Expression], query: Rows | Table) -> bool:
    """Whether what is compared belongs to the rows anyhow: products, whose supplier is from Japan, and has products."""
    if not isinstance(part, Related) or part.negated or part.where is not None or not isinstance(query, Rows):
        return False
    back = len(part.hops) == 1 and part.hops[0].reverse and part.dataset == query.dataset
    compared = (p.left for p in parts if isinstance(p, Comparison) and isinstance(p.left, ColumnRef))
    return back and any(c.table == part.anchor and c.via in ((), (part.hops[0].relation,)) for c in compared)


def _one_of(part: Expression) -> tuple[Expression, frozenset[Expression]] | None:
    """The column and the values it may have, where a condition says no more."""
    if isinstance(part, Membership) and not part.negated:
        return part.value, frozenset(part.options)
    if not isinstance(part, Logical) or part.operator != "or":
        return None
    equal = [p for p in part.operands if isinstance(p, Comparison) and p.operator == "="]
    columns = {p.left for p in equal}
    if len(equal) < len(part.operands) or len(columns) > 1 or any(not isinstance(p.right, Constant) for p in equal):
        return None
    return columns.pop(), frozenset(p.right for p in equal)
