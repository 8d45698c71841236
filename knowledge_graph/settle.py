"""Semi-joins and aggregates of related rows with the key columns they stand on, and with the routes inside them."""

from __future__ import annotations

from typing import TypeVar

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import reach
from schemas.artifact import Artifact
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Expression, Hop, Related, SetAggregate
from schemas.query import Rows, Table
from schemas.rewrite import rewrite

T = TypeVar("T", bound=Artifact)
Q = TypeVar("Q", bound=Table | Rows)


def settle(query: Q, graph: KnowledgeGraph) -> Q:
    """`query` with every path settled; `UnplannableError` where a column is reached in two ways or not at all.

    The columns of a list say by which relations they are reached; those of a table are left to its measures.
    """
    if isinstance(query, Rows):
        return settle_rows(query, query.dataset, graph)
    return rewrite(query, lambda node: _settled(node, graph))


def settle_rows(node: T, base: str, graph: KnowledgeGraph) -> T:
    """`node`, read from rows of `base`, with every column outside of `base` saying how it is reached."""

    def replace(part: Expression) -> Expression | None:
        if isinstance(part, ColumnRef):
            return _reached(part, base, graph)
        if isinstance(part, Related | SetAggregate):
            settled = _settled(part, graph, base)
            if settled is None:
                return None
            references = tuple(_reached(reference, base, graph) for reference in settled.references)
            return settled.model_copy(update={"references": references})
        return None

    return rewrite(node, replace)


def _settled(node: Expression, graph: KnowledgeGraph, base: str = "") -> Related | SetAggregate | None:
    if not isinstance(node, Related | SetAggregate):
        return None
    changes: dict[str, object] = {}
    if node.where is not None:
        changes["where"] = settle_rows(node.where, node.dataset, graph)
    if isinstance(node, SetAggregate) and node.argument is not None:
        changes["argument"] = settle_rows(node.argument, node.dataset, graph)
    if node.hops and not node.references:
        columns, references = _keys(node.hops[0], node.anchor or base, graph)
        changes |= {"columns": columns, "references": references}
    return node.model_copy(update=changes)


def _keys(hop: Hop, anchor: str, graph: KnowledgeGraph) -> tuple[tuple[str, ...], tuple[ColumnRef, ...]]:
    """Key columns of the dataset that the hop leads to, and the columns of `anchor` that equal them."""
    relation = graph.dataset(hop.dataset).relation(hop.relation)
    if relation is None:
        raise UnplannableError(f"{hop.dataset} has no relation {hop.relation}.")
    there, here = (relation.columns, relation.references) if hop.reverse else (relation.references, relation.columns)
    return there, tuple(ColumnRef(table=anchor, column=column) for column in here)


def _reached(column: ColumnRef, base: str, graph: KnowledgeGraph) -> ColumnRef:
    if column.table in ("", base) or column.via:
        return column
    found = reach(graph, base).get(column.table)
    if found is None:
        raise UnplannableError(f"No key leads from {base} to one row of {column.table}.")
    if found.rivals:
        ways = " or ".join("/".join(way) for way in (found.via, *found.rivals))
        raise UnplannableError(f"{base} leads to {column.table} by {ways}.")
    return column.model_copy(update={"via": found.via})
