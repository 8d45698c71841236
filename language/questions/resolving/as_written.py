"""Dates of a list in the spelling of their source: `October 11, 1979`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge_graph.graph import KnowledgeGraph
from schemas.expressions import ColumnRef, Constant, Expression, Scalar
from schemas.query import RowColumn, RowOrder


def as_written(
    columns: Iterable[RowColumn], order: Sequence[RowOrder], graph: KnowledgeGraph, *, distinct: bool
) -> tuple[RowColumn, ...]:
    """`columns`, where a date that has a format is shown in it.

    Different values that are sorted by a date show the date itself: they can be sorted by nothing else.
    """
    sorted_by = {key.expression for key in order} if distinct else set[Expression]()
    return tuple(
        column if column.expression in sorted_by else column.model_copy(update={"expression": _written(column, graph)})
        for column in columns
    )


def _written(column: RowColumn, graph: KnowledgeGraph) -> Expression:
    shown = column.expression
    declared = graph.dataset(shown.table).column(shown.column) if isinstance(shown, ColumnRef) else None
    if declared is None or not declared.date_format:
        return shown
    return Scalar(function="strftime", arguments=(shown, Constant(type="text", text=declared.date_format)))
