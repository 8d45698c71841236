"""`Bookings that are not of the web`: those whose channel is not known are not of the web either."""

from __future__ import annotations

from knowledge_graph.binding import bind
from knowledge_graph.graph import KnowledgeGraph
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Logical, Membership, NullCheck
from schemas.intent import Intent
from schemas.query import Rows, Table


def keep_unknown(intent: Intent, graph: KnowledgeGraph) -> Intent:
    """`intent`, where values left out leave the rows without a value in: SQL alone would drop them, too.

    Only for columns of the rows that are counted or listed themselves: of a thing that a row does not have at all, such
    as the customer of a guest's order, nothing can be said.
    """
    query = intent.query
    if not isinstance(query, Table | Rows):
        return intent
    own = _own_dataset(query, graph)
    kept = tuple(_kept(part, own, graph) for part in query.where)
    if kept == query.where:
        return intent
    columns = dict.fromkeys(_left_out(part) for part in query.where if _kept(part, own, graph) != part)
    said = tuple(f"Rows without a value in {column.column} are kept." for column in columns if column is not None)
    return intent.model_copy(
        update={"query": query.model_copy(update={"where": kept}), "assumptions": (*intent.assumptions, *said)}
    )


def _own_dataset(query: Table | Rows, graph: KnowledgeGraph) -> str | None:
    """The dataset of the rows, if all figures are of the same."""
    if isinstance(query, Rows):
        return query.dataset
    try:
        bases = {leaf.base for leaf in bind(query, graph).leaves}
    except UnplannableError:
        return None
    return next(iter(bases)) if len(bases) == 1 else None


def _kept(part: Expression, own: str | None, graph: KnowledgeGraph) -> Expression:
    column = _left_out(part)
    if column is None or column.table != own or column.via:
        return part
    described = graph.dataset(column.table).column(column.column)
    if described is None or not described.nullable:
        return part
    return Logical(operator="or", operands=(part, NullCheck(value=column)))


def _left_out(part: Expression) -> ColumnRef | None:
    """The column of which values are left out."""
    if isinstance(part, Comparison) and part.operator == "<>" and isinstance(part.right, Constant):
        return part.left if isinstance(part.left, ColumnRef) else None
    if isinstance(part, Membership) and part.negated:
        return part.value if isinstance(part.value, ColumnRef) else None
    return None
