"""Rules for requests that begin with an order: `sort employee names by their age in ascending order`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import Form
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.orders import keys
from language.questions.rules.outputs import outputs

_SORT = frozenset("sort order arrange".split())


def sorted_first(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """What is listed, and by what, behind a command to sort it."""
    sentence = chart.sentence
    if sentence.word(at) not in _SORT or sentence.candidates(at, at + 1):
        return
    for shown in chart.edges(outputs, at + 1):
        for edge in chart.edges(keys, shown.end + 1) if sentence.word(shown.end) == "by" else ():
            yield Edge(Form(shown.value, order=edge.value), edge.end, shown.score + edge.score + 2.0)
