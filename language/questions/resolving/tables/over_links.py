"""Figures of things by others, where rows in between link each pair once: the age of its drivers for each school."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import reach
from schemas.expressions import ColumnRef, Related, SetAggregate, walk
from schemas.query import AggregateMeasure, AttributeDimension, Table

_OF_EACH = frozenset(("average", "sum", "min", "max", "median", "stddev"))


def over_links(table: Table, root: str, graph: KnowledgeGraph) -> Table:
    """`table` with figures of the rows that link; itself where a row of `root` leads to one group anyhow.

    Within a group each thing is linked once, and so no figure of it counts twice.
    """
    dimension = table.dimensions[0] if len(table.dimensions) == 1 else None
    if not isinstance(dimension, AttributeDimension) or not dimension.entity or dimension.attribute.via:
        return table
    thing = dimension.attribute.table
    links = [] if thing == root or thing in reach(graph, root) else _links(root, thing, graph)
    told = [part for where in (table.where, *(m.where for m in table.measures if isinstance(m, AggregateMeasure)))
            for part in where]  # fmt: skip
    apart = any(isinstance(node, Related | SetAggregate) for part in told for node in walk(part))
    if len(links) != 1 or apart:
        return table
    measures = tuple(
        m.model_copy(update={"dataset": links[0]})
        if isinstance(m, AggregateMeasure) and m.function in _OF_EACH and isinstance(m.argument, ColumnRef)
        else m
        for m in table.measures
    )
    return table.model_copy(update={"measures": measures})


def _links(one: str, other: str, graph: KnowledgeGraph) -> list[str]:
    """Datasets each row of which is one pair of the two things, told apart by nothing else."""
    found = []
    for name in graph.leading_to(one, 1):
        dataset = graph.dataset(name)
        ends = [relation for relation in dataset.relations if relation.to in (one, other)]
        keys = {column for relation in ends for column in relation.columns}
        if {r.to for r in ends} == {one, other} and len(ends) == 2 and keys == {*dataset.primary_key}:
            found.append(name)
    return found
