"""Rules for a value with a year right behind it: `Fall 2009`, which are said of one row."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import ValueIs, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.periods import one_period

_TOGETHER = 0.4


def in_year(chart: Chart, edge: Edge[tuple[ValueMention, ...]]) -> Iterator[Edge[ValueIs]]:
    """One value and a bare year: `Fall | 2009`; `Spain in 2014` may be of two rows."""
    if len(edge.value) > 1 or not chart.sentence.word(edge.end).isdigit():
        return
    for period in chart.edges(one_period, edge.end):
        if period.value.year is not None:
            yield Edge(ValueIs(edge.value, when=period.value), period.end, edge.score + period.score + _TOGETHER)
