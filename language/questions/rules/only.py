"""Rules for things of one kind alone: `only wrote fiction books`, `bookings in deluxe class only`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Has, Only, Said
from language.questions.rules.chart import Chart, Edge, Rule


def only(chart: Chart, at: int, rule: Rule[Said]) -> Iterator[Edge[Said]]:
    """`only …`, `nothing but …`: what the rule reads behind it, and nothing else of its kind."""
    for words, last in chart.sentence.phrase(at, closed.ONLY):
        for edge in chart.edges(rule, last):
            yield from _alone(edge, edge.end, 1.1 * len(words))


def and_no_other(chart: Chart, edge: Edge[Said]) -> Iterator[Edge[Said]]:
    """`… only` behind it."""
    if (chart.sentence.word(edge.end),) in closed.ONLY:
        yield from _alone(edge, edge.end + 1, 1.0)


def _alone(edge: Edge[Said], end: int, score: float) -> Iterator[Edge[Said]]:
    thing = edge.value[0] if len(edge.value) == 1 else None
    if isinstance(thing, Has) and thing.quantity.some and (thing.phrase.conditions or thing.phrase.of is not None):
        yield Edge((Only(thing),), end, edge.score + score)
