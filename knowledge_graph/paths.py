"""Key paths between datasets in both directions: how the rows of one belong to the rows of another."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from knowledge_graph.graph import KnowledgeGraph
from schemas.expressions import Hop

MOST_HOPS = 4
MOST_PATHS = 8
_TURN = 3
"""What a step down behind a step up counts."""
_BLIND = 3
"""Steps left from which on it is not checked whether they can lead to the end: most can."""
_Partial = tuple[tuple[Hop, ...], str, frozenset[str]]
"""The hops so far, where they lead, and all they pass."""


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
    ahead = _Ahead(graph, dataset)
    frontiers: list[list[_Partial]] = [[] for _ in range(2 * most_hops * _TURN)]
    frontiers[0].append(((), anchor, frozenset((anchor,))))
    nearest = len(frontiers)
    for far, frontier in enumerate(frontiers):
        found = [way for way, at, _ in frontier if at == dataset and way]
        if found:
            return tuple(sorted(dict.fromkeys(found), key=lambda way: _rank(graph, way)))[:MOST_PATHS]
        for way, at, seen in frontier:
            turned = _TURN if way and not way[-1].reverse else 1
            left = most_hops - len(way) - 1
            for hop in _hops(graph, at).get(dataset, ()) if left >= 0 else ():
                step = far + (turned if hop.reverse else 1)
                nearest = min(nearest, step)
                frontiers[step].append(((*way, hop), dataset, seen))
            for to, hop in ahead.further(at, seen, left) if left > 0 and far + 2 <= nearest else ():
                step = far + (turned if hop.reverse else 1)
                if step < nearest:
                    frontiers[step].append(((*way, hop), to, seen | {to}))
    return ()


def effort(way: tuple[Hop, ...]) -> int:
    """What a path counts: its steps, and more for a step down behind a step up."""
    turns = sum(hop.reverse and not before.reverse for before, hop in pairwise(way))
    return len(way) + turns * (_TURN - 1)


def has_several(graph: KnowledgeGraph, anchor: str, dataset: str, most_hops: int = 3) -> bool:
    """Whether more than one simple key path of at most `most_hops` leads from `anchor` to `dataset`."""
    ahead = _Ahead(graph, dataset)
    count = 0
    frontier: list[tuple[str, frozenset[str]]] = [(anchor, frozenset((anchor,)))]
    for left in range(most_hops - 1, -1, -1):
        count += sum(len(_hops(graph, at).get(dataset, ())) for at, _ in frontier)
        if count > 1:
            return True
        frontier = [(to, seen | {to}) for at, seen in frontier for to, _ in ahead.further(at, seen, left)]
    return False


@dataclass
class _Ahead:
    """What may lie between a dataset and the `end`, so that of a hub with very many referring to it few are tried."""

    graph: KnowledgeGraph
    end: str
    _met: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)

    def further(self, at: str, seen: frozenset[str], left: int) -> Iterator[tuple[str, Hop]]:
        """The steps from `at` to something new from which `left` more can lead to the end."""
        hops = _hops(self.graph, at)
        near = hops.keys() & self._within(left, seen) if left < _BLIND else hops.keys()
        for to in near - seen - {self.end}:  # in any order: what is found is sorted
            for hop in hops[to]:
                yield to, hop

    def _within(self, left: int, seen: frozenset[str]) -> AbstractSet[str]:
        """What lies `left` steps, one or two, before the end by ways that pass nothing `seen`."""
        if left < 1:
            return frozenset()
        last = _hops(self.graph, self.end).keys()
        if left == 1:
            return last
        between = frozenset(last - seen)
        if between not in self._met:
            self._met[between] = between.union(*(_hops(self.graph, one).keys() for one in between))
        return self._met[between]


def _hops(graph: KnowledgeGraph, at: str) -> dict[str, tuple[Hop, ...]]:
    """The key edges of a dataset by where they lead: its own relations, then those of others that refer to it."""
    if at not in graph.hops:
        found: dict[str, tuple[Hop, ...]] = {}
        for relation in graph.dataset(at).relations:
            found[relation.to] = (*found.get(relation.to, ()), Hop(dataset=at, relation=relation.name))
        for other, relation in graph.relations_to(at):
            hop = Hop(dataset=other.name, relation=relation.name, reverse=True)
            found[other.name] = (*found.get(other.name, ()), hop)
        graph.hops[at] = found
    return graph.hops[at]


def _rank(graph: KnowledgeGraph, way: tuple[Hop, ...]) -> tuple[int, int, tuple[tuple[str, str, bool], ...]]:
    """Declared relations before inferred ones, to-one before to-many, then by name."""
    inferred = sum(not graph.relation(hop.dataset, hop.relation).declared for hop in way)
    return inferred, sum(hop.reverse for hop in way), tuple((h.dataset, h.relation, h.reverse) for h in way)
