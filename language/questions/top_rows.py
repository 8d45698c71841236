"""Whether a table of groups shows the one row that heads a list: `the school with the highest enrollment`."""

from __future__ import annotations

from schemas.expressions import ColumnRef
from schemas.query import AggregateMeasure, AttributeDimension, Rows, Table

_ENDS = {"max": True, "min": False}


def is_top_of(table: Table, rows: Rows) -> bool:
    """Whether the group with the largest maximum is that of the row with the largest value; so with the smallest.

    Conditions are left to the caller.
    """
    if len(table.measures) != 1 or len(table.order) != 1 or len(rows.order) != 1 or table.having:
        return False
    figure, order = table.measures[0], rows.order[0]
    if not isinstance(figure, AggregateMeasure) or figure.where or figure.argument != order.expression:
        return False
    ends = _ENDS.get(figure.function) == order.descending == table.order[0].descending
    one = table.limit == rows.limit == 1 and not (rows.skip or rows.limit_per or table.limit_per)
    return ends and one and table.order[0].by == figure.name and _grouped_by_shown(table, rows)


def _grouped_by_shown(table: Table, rows: Rows) -> bool:
    """Whether each row, or what is shown of it, is a group."""
    shown = [column.expression for column in rows.columns]
    shown_columns = [(c.table, c.column) for c in shown if isinstance(c, ColumnRef)]
    groups = [d for d in table.dimensions if isinstance(d, AttributeDimension)]
    if len(groups) < len(table.dimensions) or len(shown_columns) < len(shown):
        return False
    if any(d.entity and d.attribute.table == rows.dataset for d in groups):
        return True
    return sorted((d.attribute.table, d.attribute.column) for d in groups) == sorted(shown_columns)
