"""Rules for numbers within two bounds: `between 5 and 10`, `in the range of 5 to 10`, `50 to 100`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import number
from language.questions.rules.units_behind import in_unit

_AND_NUMBER = ("and", "to", "-", "through")
_IN_A_RANGE = closed.phrases(
    "in the range|in the range of|in the range from|in the range between|within the range|within the range of"
    "|in a range of|ranging from|ranging between|within a range of"
)


def between(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`between 5 and 10`, `from 5 to 10`, `in the range of 5 to 10 years`."""
    sentence = chart.sentence
    opened = [at + 1] if sentence.word(at) in ("between", "from") else []
    for start in (*opened, *(last for _, last in sentence.phrase(at, _IN_A_RANGE))):
        for low in chart.edges(number, start):
            for high in chart.edges(number, low.end + 1) if sentence.word(low.end) in _AND_NUMBER else ():
                upper, end = in_unit(chart, high.value, high.end)
                both = Compare(None, "between", (dataclasses.replace(low.value, unit=upper.unit), upper))
                score = low.score + high.score + 1.2 + 1.0 * (start - at)
                yield Edge(both, end, score + 0.5 * (end - high.end))


def span(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`50 to 100`, as in `seat 50 to 100` and `a capacity of 50 to 100`; years are read as times."""
    for low in chart.edges(number, at) if at not in chart.sentence.times else ():
        for high in chart.edges(number, low.end + 1) if chart.sentence.word(low.end) == "to" else ():
            upper, end = in_unit(chart, high.value, high.end)
            if low.value.value < upper.value and not low.value.percent:
                both = Compare(None, "between", (dataclasses.replace(low.value, unit=upper.unit), upper))
                yield Edge(both, end, low.score + high.score + 1.1 + 0.5 * (end - high.end))
