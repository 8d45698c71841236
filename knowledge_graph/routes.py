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
    """The to-one closure of `base`: every dataset a row of it leads to at most one row of, by the shortest path.

    Declared relations beat inferred ones; paths equal in both are rivals, which only words can choose between.
    """
    found = {base: Reach(base, ())}
    frontier: list[tuple[str, tuple[str, ...], int]] = [(base, (), 0)]
    for _ in range(MOST_HOPS):
        reached: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for dataset, via, inferred in frontier:
            for relation in graph.relations_from(dataset):
                if relation.to not in found:
                    cost = inferred + (not relation.declared)
                    ways = (via, *found[dataset].rivals)
                    reached.setdefault(relation.to, []).extend((cost, (*way, relation.name)) for way in ways)
        if not reached:
            break
        frontier = []
        for dataset, paths in reached.items():
            paths.sort()
            best = paths[0][0]
            rivals = tuple(via for cost, via in paths[1:] if cost == best)
            found[dataset] = Reach(dataset, paths[0][1], rivals)
            frontier.append((dataset, paths[0][1], best))
    return found


def follow(graph: KnowledgeGraph, base: str, via: tuple[str, ...]) -> str:
    """The dataset at the end of `via`."""
    for name in via:
        base = graph.relation(base, name).to
    return base
