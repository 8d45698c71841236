"""Bounds of a figure's own date that stand among its conditions, as the period of the table."""

from __future__ import annotations

import datetime

from knowledge_graph.binding import bind
from knowledge_graph.graph import KnowledgeGraph
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, columns_in, conjuncts, walk
from schemas.period import Period
from schemas.query import Table


def with_period(table: Table, graph: KnowledgeGraph) -> Table:
    """`table` with conditions on the date of its figures as its period; `UnplannableError` where they are no bounds.

    A line has to know which periods it runs through: those that a condition leaves out would count as empty.
    """
    times = {leaf.time for leaf in bind(table, graph).leaves if leaf.time is not None}
    own = [c for measure in table.measures for part in walk(measure) for c in getattr(part, "where", ())]
    kept: list[Expression] = []
    bounds: list[tuple[str, datetime.date]] = []
    for condition in conjuncts(*table.where):
        bound = _bound(condition, times)
        if bound is None:
            kept.append(condition)
        else:
            bounds.append(bound)
    if any(times & set(columns_in(condition)) for condition in (*kept, *own)):
        raise UnplannableError("A straight line runs through all periods between two days. Which ones?")
    if not bounds:
        return table
    starts = [day for operator, day in bounds if operator == ">="]
    ends = [day for operator, day in bounds if operator == "<"]
    if table.period is not None or len(times) != 1 or len(starts) > 1 or len(ends) > 1:
        raise UnplannableError("A straight line runs through all periods between two days. Which ones?")
    start, end = next(iter(starts), None), next(iter(ends), None)
    said = " ".join(part for part in (f"from {start}" if start else "", f"until {end}" if end else "") if part)
    return table.model_copy(update={"where": tuple(kept), "period": Period(said=said, start=start, end=end)})


def _bound(condition: Expression, times: set[ColumnRef]) -> tuple[str, datetime.date] | None:
    if not isinstance(condition, Comparison) or condition.operator not in (">=", "<"):
        return None
    if condition.left not in times or not isinstance(condition.right, Constant) or condition.right.type != "date":
        return None
    return condition.operator, datetime.date.fromisoformat(condition.right.text)
