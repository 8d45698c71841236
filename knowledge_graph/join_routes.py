"""The to-one routes that a leaf takes from its base to the datasets it reads."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import Reach, follow
from schemas.discovery import Route
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Expression, columns_in


class AmbiguousRouteError(UnplannableError):
    """Two key routes are equally good; `routes` are the relation names of each."""

    def __init__(self, message: str, base: str, dataset: str, routes: tuple[tuple[str, ...], ...]) -> None:
        super().__init__(message)
        self.base, self.dataset, self.routes = base, dataset, routes


def join_routes(
    graph: KnowledgeGraph, base: str, closure: dict[str, Reach], needed: Iterable[Expression]
) -> tuple[Route, ...]:
    """A route for every dataset and role that `needed` reads; the first of a dataset serves columns without a role."""
    columns = list(dict.fromkeys(column for part in needed for column in columns_in(part) if column.table))
    said: dict[str, dict[tuple[str, ...], None]] = {}
    for column in columns:
        if column.via:
            said.setdefault(column.table, {})[column.via] = None
    plain = (column for column in columns if not column.via and column.table != base)
    routes = [_plain_route(graph, base, closure, column, tuple(said.get(column.table, ()))) for column in plain]
    routes += [_route(graph, base, column.table, column.via) for column in columns if column.via]
    return tuple(dict.fromkeys(routes))


def _route(graph: KnowledgeGraph, base: str, dataset: str, via: tuple[str, ...]) -> Route:
    if follow(graph, base, via) != dataset:
        road, start = "/".join(via), graph.dataset(base).entity
        raise UnplannableError(f"No key {road} leads from one {start} to {graph.dataset(dataset).entity}.")
    return Route(dataset=dataset, via=via)


def _plain_route(
    graph: KnowledgeGraph, base: str, closure: dict[str, Reach], column: ColumnRef, said: tuple[tuple[str, ...], ...]
) -> Route:
    """The best route; where several are equally good, the one role in which other columns speak of the dataset."""
    found = closure.get(column.table)
    if said and (found is None or found.rivals):
        if len(said) > 1:
            raise UnplannableError(f"{column.table} is meant in two roles: say in which {column.column} is.")
        return _route(graph, base, column.table, said[0])
    if found is None:
        raise UnplannableError(f"No key leads from one {graph.dataset(base).entity} to {column.table}.")
    if found.rivals:
        ways = (found.via, *found.rivals)
        spelled = " or ".join("/".join(way) for way in ways)
        raise AmbiguousRouteError(f"{base} leads to {column.table} by {spelled}.", base, column.table, ways)
    return Route(dataset=column.table, via=found.via)
