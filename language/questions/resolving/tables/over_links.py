"""Figures of things by others, where rows in between link each pair once: the age of its drivers for each school."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import reach
from language.questions.resolving.pairs import linking
from language.questions.resolving.scope import UnresolvedError
from schemas.expressions import ColumnRef, Related, SetAggregate, walk
from schemas.query import AggregateMeasure, AttributeDimension, Table

_OF_EACH = frozenset(("average", "sum", "min", "max", "median", "stddev"))


def over_links(table: Table, root: str, graph: KnowledgeGraph) -> Table:
    """`table` with figures of the rows that link; itself where a row of `root` leads to one group anyhow.

    Within a group each thing is linked once, and so no figure of it counts twice.
    """
    thing = _apart_from(table, root, graph)
    links = linking(root, thing, graph) if thing else []
    apart = any(isinstance(node, Related | SetAggregate) for node in _said(table))
    if len(links) != 1 or apart:
        return table
    measures = tuple(
        m.model_copy(update={"dataset": links[0]})
        if isinstance(m, AggregateMeasure) and m.function in _OF_EACH and isinstance(m.argument, ColumnRef)
        else m
        for m in table.measures
    )
    return table.model_copy(update={"measures": measures})


def refuse_repeated_pairs(table: Table, root: str, graph: KnowledgeGraph) -> None:
    """`UnresolvedError` for pizzas counted by order over lines that nothing tells apart: two may be of one kind."""
    thing = _apart_from(table, root, graph)
    counted = any(
        isinstance(m, AggregateMeasure) and (m.function, m.dataset) == ("count", root) for m in table.measures
    )
    for name in graph.leading_to(root, 1) if thing and counted else ():
        lines = graph.dataset(name)
        if not lines.primary_key and thing in {relation.to for relation in lines.relations}:
            raise UnresolvedError(
                f"Each {graph.dataset(root).entity} once, or as often as there are {lines.entity} rows?"
            )


def _apart_from(table: Table, root: str, graph: KnowledgeGraph) -> str:
    """The things that the one group is of, if a row of `root` does not lead to one of them anyhow; else nothing."""
    dimension = table.dimensions[0] if len(table.dimensions) == 1 else None
    if not isinstance(dimension, AttributeDimension) or not dimension.entity or dimension.attribute.via:
        return ""
    thing = dimension.attribute.table
    return "" if thing == root or thing in reach(graph, root) else thing


def _said(table: Table) -> Iterator[object]:
    """Every node of what is said of the rows, and of those of one figure."""
    figures = (measure for measure in table.measures if isinstance(measure, AggregateMeasure))
    for where in (table.where, *(figure.where for figure in figures)):
        for part in where:
            yield from walk(part)
