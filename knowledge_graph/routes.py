"""To-one paths between datasets: the only joins that cannot multiply rows."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge_graph.graph import KnowledgeGraph

MOST_HOPS = 6


@dataclass(frozen=True)
class Reach:
    """How a dataset is reached: relation names, and other paths as short and as well declared."""

    dataset: str
    via: tuple[str, ...]
    rivals: tuple[tuple[str, ...], ...] = ()


def reach(graph: KnowledgeGraph, base: str) -> dict[str, Reach]:
    """The to-one closure of `base`: every dataset a row of it leads to at most one row of, by the best path.

    The fewest inferred relations win, then the shortest path; paths equal in both are rivals, which only words can
    choose between. A path through rivals has their rivals, too.
    """
    if base not in graph.reached:
        graph.reached[base] = _search(graph, base)
    return graph.reached[base]


def _search(graph: KnowledgeGraph, base: str) -> dict[str, Reach]:
    found: dict[str, Reach] = {}
    roads: dict[tuple[int, int], list[tuple[str, tuple[str, ...]]]] = {(0, 0): [(base, ())]}
    while roads:
        inferred, hops = best = min(roads)
        arrived: dict[str, list[tuple[str, ...]]] = {}
        for dataset, via in roads.pop(best):
            if dataset not in found:
                arrived.setdefault(dataset, []).append(via)
        for dataset, ways in arrived.items():
            via, *rivals = sorted(ways)
            found[dataset] = Reach(dataset, via, tuple(rivals))
            for relation in graph.relations_from(dataset) if hops < MOST_HOPS else ():
                further = roads.setdefault((inferred + (not relation.declared), hops + 1), [])
                further.extend((relation.to, (*way, relation.name)) for way in ways)
    return found


def follow(graph: KnowledgeGraph, base: str, via: tuple[str, ...]) -> str | None:
    """The dataset at the end of `via`; None where no such road leaves `base`."""
    for name in via:
        relation = next((r for r in graph.relations_from(base) if r.name == name), None)
        if relation is None:
            return None
        base = relation.to
    return base
