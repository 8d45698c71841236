"""Which of its many homes a shared name can mean: those near what the request names more clearly."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.paths import MOST_HOPS

MOST_HOMES = 40
"""Candidates up to which a name is taken for all it can mean."""
_HUB = 50
"""What more datasets refer to ties nothing together: everything has a country."""


def around(graph: KnowledgeGraph, datasets: Iterable[str]) -> frozenset[str]:
    """The datasets that a key path leads to from one of `datasets`, none of them by way of a hub."""
    found = set(datasets)
    frontier = sorted(found)
    for _ in range(MOST_HOPS):
        met: dict[str, None] = {}
        for at in frontier:
            met |= dict.fromkeys(relation.to for relation in graph.dataset(at).relations)
            referring = graph.relations_to(at)
            if len(referring) <= _HUB:
                met |= dict.fromkeys(other.name for other, _ in referring)
        frontier = [name for name in met if name not in found]
        found.update(frontier)
    return frozenset(found)
