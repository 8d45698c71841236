"""Rules for what is more than every one of some: `older than every museum`, `above the price of all rooms`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Measured, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.small import skip_articles
from schemas.expressions import ComparisonOperator

_MORE = frozenset((">", ">="))
_LESS = frozenset(("<", "<="))
_THEIRS = frozenset(("that", "those"))


def extremes(chart: Chart, at: int, operator: ComparisonOperator) -> Iterator[Edge[Measured]]:
    """The largest of some, which to be more than every one of them is to be more than; or the smallest.

    `more than any` may mean the smallest as well.
    """
    if operator not in _MORE | _LESS:
        return
    for things in (*chart.edges(_every, at), *chart.edges(_of_every, at)):
        yield Edge(Measured("max" if operator in _MORE else "min", things.value), things.end, things.score)
        if chart.sentence.word(at) == "any":
            yield Edge(Measured("min" if operator in _MORE else "max", things.value), things.end, things.score)


def _every(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`every museum opened after 2000`, `all captains from Germany`, `any tanker`."""
    for words, last in chart.sentence.phrase(at, closed.EVERY):
        for edge in chart.named("phrase", last):
            if edge.value.quantifier == "" and edge.value.rank is None and edge.value.computed is None:
                nearest = 0.3 if edge.value.conditions else 0.0  # `every port in Denmark`: not the ports asked for
                yield Edge(edge.value, edge.end, edge.score + 1.1 * len(words) + nearest)


def _of_every(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`that of every museum in Rome`, `the price of all rooms with a view`."""
    if chart.sentence.word(at) in _THEIRS and chart.sentence.word(at + 1) == "of":
        yield from (Edge(e.value, e.end, e.score + 2.0) for e in chart.edges(_every, at + 2))
    start, said = skip_articles(chart, at)
    for attribute in chart.edges(noun, start):
        for every in chart.edges(_every, attribute.end + 1) if chart.sentence.word(attribute.end) == "of" else ():
            theirs = Phrase(attribute.value, of=every.value)
            yield Edge(theirs, every.end, attribute.score + said + every.score + 1.0)
