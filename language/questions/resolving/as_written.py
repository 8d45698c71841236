"""Dates of a list, and months of groups, in the spelling of their source: `October 11, 1979`, `202401`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from knowledge_graph.graph import KnowledgeGraph
from schemas.expressions import ColumnRef, Constant, Expression, Scalar
from schemas.query import AttributeDimension, Dimension, ExpressionDimension, RowColumn, RowOrder, Table

_SORTS_AS_DATES = re.compile(r"%Y\W?(%m\W?(%d)?)?")
"""Formats whose texts have the order of their dates."""


def as_written(
    columns: Iterable[RowColumn], order: Sequence[RowOrder], graph: KnowledgeGraph, *, distinct: bool
) -> tuple[RowColumn, ...]:
    """`columns`, where a date that has a format is shown in it.

    Different values that are sorted by a date show the date itself: they can be sorted by nothing else.
    """
    sorted_by = {key.expression for key in order} if distinct else set[Expression]()
    return tuple(
        column
        if column.expression in sorted_by
        else column.model_copy(update={"expression": _written(column.expression, graph)})
        for column in columns
    )


def groups_as_written(table: Table, graph: KnowledgeGraph) -> Table:
    """`table`, where groups by a month that the source writes `202401` are shown as such."""
    return table.model_copy(update={"dimensions": tuple(_group(dimension, graph) for dimension in table.dimensions)})


def _group(dimension: Dimension, graph: KnowledgeGraph) -> Dimension:
    written = _written(dimension.attribute, graph) if isinstance(dimension, AttributeDimension) else None
    if isinstance(written, Scalar) and _SORTS_AS_DATES.fullmatch(str(getattr(written.arguments[-1], "text", ""))):
        return ExpressionDimension(name=dimension.name, expression=written)
    return dimension


def _written(shown: Expression, graph: KnowledgeGraph) -> Expression:
    declared = graph.dataset(shown.table).column(shown.column) if isinstance(shown, ColumnRef) else None
    if declared is None or not declared.date_format:
        return shown
    return Scalar(function="strftime", arguments=(shown, Constant(type="text", text=declared.date_format)))
