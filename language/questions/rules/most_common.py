"""Rules for values by how many things have them: `which type is the most common among flats with 2 rooms`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Has, Measured, Phrase
from language.questions.rules.chart import Chart, Edge

_AMONG = frozenset(("among", "amongst", "across", "of", "in"))


def most_common_of(chart: Chart, edge: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """What is the most common, with the things of which so many have it behind."""
    head = edge.value
    common = head.rank is not None and head.rank.by in closed.COMMON and head.of is None and not head.conditions
    if not common or chart.sentence.word(edge.end) not in _AMONG:
        return
    for things in chart.named("phrase", edge.end + 1):
        if things.value.noun.things and things.value.rank is None and things.value.quantifier in ("", "all"):
            whose = dataclasses.replace(head, of=things.value)
            yield Edge(whose, things.end, edge.score + things.score + 1.0)


def with_most_of(head: Phrase, kind: Phrase) -> Phrase:
    """`dogs of | the most common breed`: of the one that most dogs are of; the rarest has at least one."""
    rank = kind.rank
    if rank is None or rank.by not in closed.COMMON or kind.of is not None or kind.conditions:
        return kind
    if not (head.noun.things and kind.noun.things):
        return kind
    by = Measured("count", Phrase(head.noun), first=kind.noun.first)
    there = () if rank.descending else (Has(Phrase(head.noun)),)
    return dataclasses.replace(kind, conditions=there, rank=dataclasses.replace(rank, by=by, adjective=""))
