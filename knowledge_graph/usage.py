"""The columns of each dataset that a bound query reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from knowledge_graph.binding import has_later_events
from knowledge_graph.graph import KnowledgeGraph
from schemas.discovery import Leaf
from schemas.expressions import ColumnRef, Expression, Related, columns_in, walk
from schemas.query import AttributeDimension, PartDimension, Table, TimeDimension


def used_columns(query: Table, leaves: tuple[Leaf, ...], graph: KnowledgeGraph) -> dict[str, tuple[str, ...]]:
    """Dataset → columns in the catalog's order, facts first; keys of joins and of policies included."""
    used: dict[str, set[str]] = {}

    def use(table: str, *columns: str) -> None:
        used.setdefault(table, set()).update(columns)

    for leaf in leaves:
        use(leaf.base)
        if leaf.time is not None and has_later_events(graph, leaf.time.table):
            use(leaf.time.table, leaf.time.column)
        for column in _columns(_expressions(leaf, query)):
            use(column.table, column.column)
        for related in _related(_expressions(leaf, query)):
            use(related.dataset, *related.columns)
        for route in leaf.routes:
            _use_route(leaf.base, route.via, graph, use)
        for relation in graph.dataset(leaf.base).relations:
            if relation.orphans == "exclude":
                _use_route(leaf.base, (relation.name,), graph, use)
    _use_dimensions(query, graph, use)
    if query.every_member_of:
        use(query.every_member_of, *graph.dataset(query.every_member_of).primary_key)
    return {name: _in_catalog_order(name, columns, graph) for name, columns in used.items()}


def _use_dimensions(query: Table, graph: KnowledgeGraph, use: Callable[..., None]) -> None:
    for dimension in query.dimensions:
        if isinstance(dimension, AttributeDimension):
            use(dimension.attribute.table, dimension.attribute.column)
            display = graph.dataset(dimension.attribute.table).display
            if dimension.entity and display:
                use(dimension.attribute.table, display)


def _expressions(leaf: Leaf, query: Table) -> list[Expression]:
    dated = query.period is not None or any(isinstance(d, TimeDimension | PartDimension) for d in query.dimensions)
    optional = [leaf.aggregate.argument, leaf.snapshot, leaf.nesting.per if leaf.nesting else None]
    nested_by_time = leaf.nesting is not None and leaf.nesting.per_grain is not None
    if leaf.time is not None and (dated or nested_by_time) and leaf.validity is None:
        optional.append(leaf.time)
    if leaf.validity is not None:
        optional += [ColumnRef(table=leaf.base, column=c) for c in (leaf.validity.start, leaf.validity.end)]
    conditions = [*leaf.where, *leaf.measure_where, *query.where, *(e.when for e in leaf.exclusions)]
    return [*(part for part in optional if part is not None), *conditions]


def _columns(expressions: Iterable[Expression]) -> Iterable[ColumnRef]:
    return (column for part in expressions for column in columns_in(part) if column.table)


def _related(expressions: Iterable[Expression]) -> Iterable[Related]:
    return (node for part in expressions for node in walk(part) if isinstance(node, Related))


def _use_route(base: str, via: tuple[str, ...], graph: KnowledgeGraph, use: Callable[..., None]) -> None:
    for name in via:
        relation = graph.relation(base, name)
        use(base, *relation.columns)
        use(relation.to, *relation.references)
        base = relation.to


def _in_catalog_order(name: str, columns: set[str], graph: KnowledgeGraph) -> tuple[str, ...]:
    dataset = graph.dataset(name)
    physical = {field.column if (field := dataset.json_field(c)) else c for c in columns}
    if dataset.deduplicate is not None:
        physical |= {*dataset.deduplicate.key, dataset.deduplicate.order_by}
    return tuple(column.name for column in dataset.columns if column.name in physical)
