"""Rules for values by how many things have them: `which type is the most common among flats with 2 rooms`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Phrase
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
