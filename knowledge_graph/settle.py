"""Semi-joins and aggregates of related rows with the key columns they stand on, and with the routes inside them."""

from __future__ import annotations

from typing import TypeVar

from knowledge_graph.availability import check_available
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.join_routes import AmbiguousRouteError
from knowledge_graph.routes import follow, reach
from schemas.artifact import Artifact
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Expression, Hop, Related, SetAggregate
from schemas.patterns import Events, Pattern
from schemas.query import Rows, Table
from schemas.rewrite import rewrite
from schemas.workspace import Relation

T = TypeVar("T", bound=Artifact)
Q = TypeVar("Q", bound=Table | Rows | Pattern)


def settle(query: Q, graph: KnowledgeGraph) -> Q:
    """`query` with every path settled; `UnplannableError` where a column is reached in two ways or not at all.

    The columns of a list say by which relations they are reached; those of a table are left to its measures.
    """
    check_available(query, graph)
    if isinstance(query, Rows):
        return settle_rows(query, query.dataset, graph)
    if isinstance(query, Pattern):
        return query.model_copy(
            update={
                name: settle_rows(events, events.dataset, graph)
                for name in type(query).model_fields
                if isinstance(events := getattr(query, name), Events)
            }
        )
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
        anchor = node.anchor or base
        _check_path(node.hops, anchor, node.dataset, graph)
        columns, references = _keys(node.hops[0], anchor, graph)
        changes |= {"columns": columns, "references": references}
    return node.model_copy(update=changes)


def _check_path(hops: tuple[Hop, ...], anchor: str, dataset: str, graph: KnowledgeGraph) -> None:
    """Every hop has to start where the one before it ended, the last to end at `dataset`."""
    at = anchor
    for hop in hops:
        relation = _relation(hop, graph)
        start, end = (relation.to, hop.dataset) if hop.reverse else (hop.dataset, relation.to)
        if start != at:
            raise UnplannableError(f"The relation {hop.relation} of {hop.dataset} does not start at {at or 'a row'}.")
        at = end
    if at != dataset:
        raise UnplannableError(f"The path from {anchor} ends at {at}, not at {dataset}.")


def _relation(hop: Hop, graph: KnowledgeGraph) -> Relation:
    if not hop.relation.startswith("~"):
        for relation in graph.relations_from(hop.dataset):
            if relation.name == hop.relation:
                return relation
    raise UnplannableError(f"{hop.dataset} has no relation {hop.relation}.")


def _keys(hop: Hop, anchor: str, graph: KnowledgeGraph) -> tuple[tuple[str, ...], tuple[ColumnRef, ...]]:
    """Key columns of the dataset that the hop leads to, and the columns of `anchor` that equal them."""
    relation = _relation(hop, graph)
    there, here = (relation.columns, relation.references) if hop.reverse else (relation.references, relation.columns)
    return there, tuple(ColumnRef(table=anchor, column=column) for column in here)


def _reached(column: ColumnRef, base: str, graph: KnowledgeGraph) -> ColumnRef:
    if column.via:
        if follow(graph, base, column.via) != column.table:
            raise UnplannableError(f"{'/'.join(column.via)} does not lead from {base} to {column.table}.")
        return column
    if column.table in ("", base):
        return column
    found = reach(graph, base).get(column.table)
    if found is None:
        raise UnplannableError(f"No key leads from {base} to one row of {column.table}.")
    if found.rivals:
        ways = (found.via, *found.rivals)
        spelled = " or ".join("/".join(way) for way in ways)
        raise AmbiguousRouteError(f"{base} leads to {column.table} by {spelled}.", base, column.table, ways)
    return column.model_copy(update={"via": found.via})
