"""Things with what a predicate says of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from language.questions.forms import Condition, Phrase, Rank, Said
from language.questions.rules.chart import Edge


def said_of(head: Phrase, found: Said) -> Phrase | None:
    """The things with what is said of them; None where they would be ranked twice."""
    ranks = [part for part in found if isinstance(part, Rank)]
    if ranks and (head.rank is not None or len(ranks) > 1):
        return None
    conditions = tuple(part for part in found if not isinstance(part, Rank))
    return dataclasses.replace(head, conditions=(*head.conditions, *conditions), rank=ranks[0] if ranks else head.rank)


def unranked(edges: Iterable[Edge[Said]]) -> Iterator[Edge[tuple[Condition, ...]]]:
    """Those of what may be said behind a thing that are conditions alone, and rank nothing."""
    for edge in edges:
        conditions = tuple(part for part in edge.value if not isinstance(part, Rank))
        if len(conditions) == len(edge.value):
            yield Edge(conditions, edge.end, edge.score)
