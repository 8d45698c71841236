"""The columns of each dataset that a bound query reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from knowledge_graph.graph import KnowledgeGraph
from schemas.discovery import Leaf
from schemas.expressions import ColumnRef, Expression, Hop, SetAggregate, columns_in, subqueries_in
from schemas.patterns import Pattern
from schemas.query import OWN_DATE, AttributeDimension, ExpressionDimension, PartDimension, Rows, Table, TimeDimension


def used_columns(query: Table, leaves: tuple[Leaf, ...], graph: KnowledgeGraph) -> dict[str, tuple[str, ...]]:
    """Dataset → columns in the catalog's order, facts first; keys of joins and of policies included."""
    used: dict[str, set[str]] = {}

    def use(table: str, *columns: str) -> None:
        used.setdefault(table, set()).update(columns)

    for leaf in leaves:
        use(leaf.base)
        if leaf.time is not None and leaf.ends_at_as_of:
            use(leaf.time.table, leaf.time.column)
        for column in _columns(_expressions(leaf, query)):
            use(column.table, column.column)
        for part in _expressions(leaf, query):
            _use_related(part, graph, use)
        for route in leaf.routes:
            _use_route(leaf.base, route.via, graph, use)
    _use_dimensions(query, graph, use)
    if query.every_member_of:
        use(query.every_member_of, *graph.dataset(query.every_member_of).primary_key)
        _use_date(query.every_member_of, graph, use)
    _use_policies(used, graph, use)
    return {name: _in_catalog_order(name, columns, graph) for name, columns in used.items()}


def _use_policies(used: dict[str, set[str]], graph: KnowledgeGraph, use: Callable[..., None]) -> None:
    """Whether a row is there may depend on a row of another dataset, and that on a third."""
    looked: set[str] = set()
    while waiting := [name for name in used if name not in looked]:
        looked |= set(waiting)
        for name in waiting:
            for relation in graph.dataset(name).relations:
                if relation.orphans == "exclude":
                    _use_route(name, (relation.name,), graph, use)


def _use_dimensions(query: Table, graph: KnowledgeGraph, use: Callable[..., None]) -> None:
    for dimension in query.dimensions:
        if isinstance(dimension, ExpressionDimension):
            _use_related(dimension.expression, graph, use)
            for column in columns_in(dimension.expression):
                if column.table:
                    use(column.table, column.column)
        if isinstance(dimension, AttributeDimension):
            use(dimension.attribute.table, dimension.attribute.column)
            display = graph.dataset(dimension.attribute.table).display
            if dimension.entity and display:
                use(dimension.attribute.table, display)


def _expressions(leaf: Leaf, query: Table) -> list[Expression]:
    dated = (query.period or leaf.period) is not None
    dated = dated or any(isinstance(d, TimeDimension | PartDimension) for d in query.dimensions)
    optional = [leaf.aggregate.argument, leaf.snapshot, leaf.nesting.per if leaf.nesting else None]
    nested_by_time = leaf.nesting is not None and leaf.nesting.per_grain is not None
    computed = [d.expression for d in query.dimensions if isinstance(d, ExpressionDimension)]
    dated = dated or any(OWN_DATE in columns_in(part) for part in computed)
    if leaf.time is not None and (dated or nested_by_time) and leaf.validity is None:
        optional.append(leaf.time)
    if leaf.validity is not None:
        optional += [ColumnRef(table=leaf.base, column=c) for c in (leaf.validity.start, leaf.validity.end)]
    conditions = [*leaf.where, *leaf.measure_where, *query.where, *(e.when for e in leaf.exclusions)]
    return [*(part for part in optional if part is not None), *conditions]


def _columns(expressions: Iterable[Expression]) -> Iterable[ColumnRef]:
    return (column for part in expressions for column in columns_in(part) if column.table)


def has_later_events(graph: KnowledgeGraph, dataset: str) -> bool:
    """Whether `dataset` has rows dated on or after the workspace's as_of, which stay invisible."""
    return (graph.profile(dataset).last_event or "") >= graph.workspace.as_of.isoformat()


def used_columns_of_rows(query: Rows, graph: KnowledgeGraph) -> dict[str, tuple[str, ...]]:
    """As `used_columns`, of a list whose paths are settled."""
    used: dict[str, set[str]] = {}

    def use(table: str, *columns: str) -> None:
        used.setdefault(table, set()).update(columns)

    dataset = graph.dataset(query.dataset)
    use(query.dataset, *dataset.primary_key)
    if dataset.time is not None and query.period is not None:
        use(query.dataset, dataset.time)
    _use_date(query.dataset, graph, use)
    sorted_by = (order.expression for order in query.order)
    for part in (*(c.expression for c in query.columns), *query.where, *sorted_by, *query.limit_per):
        _use_expression(part, query.dataset, graph, use)
    _use_policies(used, graph, use)
    return {name: _in_catalog_order(name, columns, graph) for name, columns in used.items()}


def used_columns_of_pattern(query: Pattern, graph: KnowledgeGraph) -> dict[str, tuple[str, ...]]:
    """As `used_columns`, of a pattern whose columns are settled; with the names its keys are shown by."""
    used: dict[str, set[str]] = {}

    def use(table: str, *columns: str) -> None:
        used.setdefault(table, set()).update(columns)

    for events in query.sources:
        use(events.dataset)
        keys = (events.actor, *events.things)
        optional = (part for part in (events.time, events.amount, events.occasion, events.segment) if part is not None)
        for part in (*keys, *events.where, *optional):
            _use_expression(part, events.dataset, graph, use)
        for key in keys:
            display = graph.dataset(key.table).display
            if display:
                use(key.table, display)
    _use_policies(used, graph, use)
    return {name: _in_catalog_order(name, columns, graph) for name, columns in used.items()}


def _use_expression(part: Expression, base: str, graph: KnowledgeGraph, use: Callable[..., None]) -> None:
    """What an expression reads from rows of `base`, along the routes its columns name."""
    for column in columns_in(part):
        _use_route(base, column.via, graph, use)
        use(column.table, column.column)
    _use_related(part, graph, use)


def _use_related(part: Expression, graph: KnowledgeGraph, use: Callable[..., None]) -> None:
    """The key columns along the paths to related rows, and what is read of these."""
    for inner in subqueries_in(part):
        use(inner.dataset, *inner.columns)
        if not inner.hops or inner.hops[-1].reverse:
            _use_date(inner.dataset, graph, use)
        for hop in inner.hops:
            _use_hop(hop, graph, use)
        read = [inner.where, inner.argument if isinstance(inner, SetAggregate) else None]
        for expression in read:
            if expression is not None:
                _use_expression(expression, inner.dataset, graph, use)


def _use_hop(hop: Hop, graph: KnowledgeGraph, use: Callable[..., None]) -> None:
    """The key columns of a step, and the date that tells which of many rows are visible."""
    relation = graph.relation(hop.dataset, hop.relation)
    use(hop.dataset, *relation.columns)
    use(relation.to, *relation.references)
    if hop.reverse:
        _use_date(hop.dataset, graph, use)


def _use_date(dataset: str, graph: KnowledgeGraph, use: Callable[..., None]) -> None:
    time = graph.dataset(dataset).time
    if time is not None and has_later_events(graph, dataset):
        use(dataset, time)


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
