"""The route to a dataset that keys leave open: the question, and a query by the route that was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from knowledge_graph.binding import bind
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.join_routes import AmbiguousRouteError
from knowledge_graph.settle import settle
from schemas.expressions import ColumnRef, Expression
from schemas.query import Rows, Table
from schemas.question import MOST_COMPARED, Option, Question
from schemas.rewrite import rewrite

Q = TypeVar("Q", bound=Table | Rows)


def by_chosen_routes(query: Q, graph: KnowledgeGraph, choices: Mapping[str, str]) -> Q:
    """`query` if it can be computed, by the routes that `choices` name where keys leave them open.

    `AmbiguousRouteError` where none was chosen, `UnplannableError` for what cannot be computed.
    """
    while True:
        try:
            settled = settle(query, graph)
            if isinstance(settled, Table):
                bind(settled, graph)
        except AmbiguousRouteError as problem:
            chosen = choices.get(route_key(problem.dataset))
            route = next((route for route in problem.routes if _name(route) == chosen), None)
            led = _led(query, problem.dataset, route) if route is not None else query
            if led == query:
                raise
            query = led
        else:
            return query


def which_route(problem: AmbiguousRouteError) -> Question:
    """The question which of the routes is meant."""
    options = tuple(Option(id=_name(route), label=f"by {' then '.join(route)}") for route in problem.routes)
    return Question(id=route_key(problem.dataset), text=problem.message, options=options[: MOST_COMPARED + 1])


def route_key(dataset: str) -> str:
    """The question by which route `dataset` is meant to be reached."""
    return f"route_{dataset.rpartition('.')[2]}"


def _name(route: tuple[str, ...]) -> str:
    return "_".join(route)


def _led(query: Q, dataset: str, route: tuple[str, ...]) -> Q:
    """`query` with every column of `dataset` that says no route read by `route`."""

    def by_route(part: Expression) -> Expression | None:
        if isinstance(part, ColumnRef) and part.table == dataset and not part.via:
            return part.model_copy(update={"via": route})
        return None

    return rewrite(query, by_route)
