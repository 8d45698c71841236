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
    said: dict[str, list[tuple[str, ...]]] = {}
    for column in columns:
        if column.via and column.via not in said.setdefault(column.table, []):
            said[column.table].append(column.via)
    routes: dict[Route, None] = {}
    for column in columns:
        if column.via or column.table != base:
            roles = [column.via] if column.via else said.get(column.table, [])
            routes[_route(graph, base, closure, column, roles)] = None
    return tuple(routes)


def _route(
    graph: KnowledgeGraph, base: str, closure: dict[str, Reach], column: ColumnRef, roles: list[tuple[str, ...]]
) -> Route:
    if len(roles) > 1:
        raise UnplannableError(f"{column.table} is meant in two roles: say in which {column.column} is.")
    if roles:
        if follow(graph, base, roles[0]) != column.table:
            road, start = "/".join(roles[0]), graph.dataset(base).entity
            raise UnplannableError(f"No key {road} leads from one {start} to {graph.dataset(column.table).entity}.")
        return Route(dataset=column.table, via=roles[0])
    found = closure.get(column.table)
    if found is None:
        raise UnplannableError(f"No key leads from one {graph.dataset(base).entity} to {column.table}.")
    if found.rivals:
        ways = (found.via, *found.rivals)
        spelled = " or ".join("/".join(way) for way in ways)
        raise AmbiguousRouteError(f"{base} leads to {column.table} by {spelled}.", base, column.table, ways)
    return Route(dataset=column.table, via=found.via)
