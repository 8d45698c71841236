"""Rules for several numbers: `2 or 4`, `not equal to 10, 20 or 30`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import Compare, Condition, Number
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import comparator, joints, number

_LISTED = 0.1
"""What speaks against numbers that are one by one: `3 or 4` may be no list of the attribute."""


def any_of_numbers(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`4, 6 or 8`, `equal to 4 or 6`, `other than 4 and 6`: any of them, or none of them."""
    for edge in _several(chart, at):
        yield Edge(Compare(None, "in", edge.value), edge.end, edge.score - _LISTED)
    for sign in chart.edges(comparator, at):
        for edge in _several(chart, sign.end) if sign.value in ("=", "<>") else ():
            told = Compare(None, "in", edge.value, negated=sign.value == "<>")
            yield Edge(told, edge.end, sign.score + edge.score)


def _several(chart: Chart, at: int) -> Iterator[Edge[tuple[Number, ...]]]:
    for edge in chart.edges(number, at):
        for last, joint in joints(chart, edge.end):
            score = edge.score + joint
            for more in chart.edges(number, last):
                yield Edge((edge.value, more.value), more.end, score + more.score)
            for longer in _several(chart, last):
                yield Edge((edge.value, *longer.value), longer.end, score + longer.score)
