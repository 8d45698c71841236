"""Key paths between datasets in both directions: how the rows of one belong to the rows of another."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge_graph.graph import KnowledgeGraph
from schemas.expressions import Hop
from schemas.workspace import Relation

MOST_HOPS = 4
MOST_PATHS = 8
_TURN = 3
"""What a step down behind a step up counts."""
_BLIND = 2
"""Steps from which on it is checked whether the end can still be reached; before, most can."""
_Edge = tuple[str, Relation, str, bool]
"""Whose relation, the relation, where it leads from here, and whether that is backwards."""
_Partial = tuple[tuple[Hop, ...], str, frozenset[str]]


def paths(graph: KnowledgeGraph, anchor: str, dataset: str, most_hops: int = MOST_HOPS) -> tuple[tuple[Hop, ...], ...]:
    """The nearest simple key paths from `anchor` to `dataset`, rivals included; declared relations come first.

    A step counts as one, a turn from to-one to to-many as more: what shares a parent (the courses of a student's
    department) is seldom what belongs to a thing. From a dataset to itself a path is a relation to itself: forwards
    first, then backwards.
    """
    key = anchor, dataset, most_hops
    if key not in graph.found_paths:
        graph.found_paths[key] = _search(graph, anchor, dataset, most_hops)
    return graph.found_paths[key]


def _search(graph: KnowledgeGraph, anchor: str, dataset: str, most_hops: int) -> tuple[tuple[Hop, ...], ...]:
    near = _distances(graph, dataset, most_hops - _BLIND)
    frontiers: list[list[_Partial]] = [[] for _ in range(2 * most_hops * _TURN)]
    frontiers[0].append(((), anchor, frozenset((anchor,))))
    for far, frontier in enumerate(frontiers):
        found = [way for way, at, _ in frontier if at == dataset and way]
        if found:
            return tuple(sorted(dict.fromkeys(found), key=lambda way: _rank(graph, way)))[:MOST_PATHS]
        for way, at, seen in frontier:
            left = most_hops - len(way) - 1
            for source, relation, to, reverse in _edges(graph, at) if left >= 0 else ():
                within = len(way) + 1 < _BLIND or near.get(to, most_hops) <= left
                if within and (to == dataset or to not in seen):
                    hop = Hop(dataset=source, relation=relation.name, reverse=reverse)
                    turns = bool(way) and hop.reverse and not way[-1].reverse
                    step = (*way, hop), to, seen | {to}
                    frontiers[far + (_TURN if turns else 1)].append(step)
    return ()


def _distances(graph: KnowledgeGraph, dataset: str, most_hops: int) -> dict[str, int]:
    """How many key edges, at most `most_hops`, lie between `dataset` and others: no path is longer than it may be."""
    found = {dataset: 0}
    frontier = [dataset]
    for hops in range(1, most_hops + 1):
        frontier = list({to: None for at in frontier for _, _, to, _ in _edges(graph, at) if to not in found})
        found |= dict.fromkeys(frontier, hops)
    return found


def has_several(graph: KnowledgeGraph, anchor: str, dataset: str, most_hops: int = 3) -> bool:
    """Whether more than one simple key path of at most `most_hops` leads from `anchor` to `dataset`."""
    count = 0
    frontier: list[tuple[str, frozenset[str]]] = [(anchor, frozenset((anchor,)))]
    for _ in range(most_hops):
        longer = []
        for at, seen in frontier:
            for _, _, to, _ in _edges(graph, at):
                count += to == dataset
                if to != dataset and to not in seen:
                    longer.append((to, seen | {to}))
        if count > 1:
            return True
        frontier = longer
    return False


def _edges(graph: KnowledgeGraph, at: str) -> Iterator[_Edge]:
    """The key edges of a dataset: its own relations, then those of others that refer to it."""
    for relation in graph.dataset(at).relations:
        yield at, relation, relation.to, False
    for other, relation in graph.relations_to(at):
        yield other.name, relation, other.name, True


def _rank(graph: KnowledgeGraph, way: tuple[Hop, ...]) -> tuple[int, int, tuple[tuple[str, str, bool], ...]]:
    """Declared relations before inferred ones, to-one before to-many, then by name."""
    inferred = sum(not graph.relation(hop.dataset, hop.relation).declared for hop in way)
    return inferred, sum(hop.reverse for hop in way), tuple((h.dataset, h.relation, h.reverse) for h in way)
