"""What the row at hand says itself: `the climbers and the mountains they climb`, of rows that are climbs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from schemas.expressions import ColumnRef, Expression, Related
from schemas.query import RowColumn


def without_what_it_says(where: Iterable[Expression], root: str, columns: Sequence[RowColumn]) -> list[Expression]:
    """`where` without what is done by a thing that stands in the same row: it did it to the other one shown."""
    shown = [column.expression for column in columns if isinstance(column.expression, ColumnRef)]
    return [part for part in where if not _says(part, root, shown)]


def _says(part: Expression, root: str, shown: Sequence[ColumnRef]) -> bool:
    if not isinstance(part, Related) or part.negated or part.where is not None or len(part.hops) < 2:
        return False
    back, *onward = part.hops
    if part.anchor == root or not back.reverse or back.dataset != root or any(hop.reverse for hop in onward):
        return False
    via = tuple(hop.relation for hop in onward)
    doers = any(column.table == part.dataset and column.via in ((), via) for column in shown)
    return doers and any(column.table == part.anchor and column.via in ((), (back.relation,)) for column in shown)
