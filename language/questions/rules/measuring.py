"""Rules for verbs that say how much: `cost more than 20`, `are worth at least 5 million`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, Either, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.comparisons import compared
from language.questions.rules.small import skip


def measuring(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`cost more than 20`, `weigh at least 5`."""
    adjective = closed.MEASURING_VERBS[chart.sentence.word(at)]
    start, said = skip(chart, at + 1, frozenset(("either",)))
    for edge in chart.edges(compared, start):
        found = _of_how_much(edge.value, adjective)
        if found is not None:
            yield Edge((found,), edge.end, edge.score + said + 1.1)


def _of_how_much(part: Condition, adjective: str) -> Condition | None:
    """A comparison, or alternatives of such, of the attribute that the adjective measures."""
    if isinstance(part, Compare) and part.subject is None:
        return dataclasses.replace(part, subject=adjective)
    if isinstance(part, Either):
        each = [_of_how_much(one, adjective) for alternative in part.alternatives for one in alternative]
        return Either(tuple((one,) for one in each if one is not None)) if None not in each else None
    return None
