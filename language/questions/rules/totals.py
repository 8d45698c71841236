"""Rules for sums that are compared: `with more than 10 hours in total`, `with a total of over 500 pages`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Measured, Noun, Number, Phrase, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.money import is_number
from language.questions.rules.nouns import bounded, noun
from language.questions.rules.small import skip_articles
from schemas.expressions import ComparisonOperator


def totalled(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """The sum of what belongs to a thing against a number."""
    for amount in chart.edges(bounded, at):
        for edge in chart.edges(noun, amount.end):
            for words, last in chart.sentence.phrase(edge.end, closed.IN_TOTAL):
                yield from _summed(chart, amount, edge.value, last, edge.score + 1.1 * len(words))
    start, said = skip_articles(chart, at)
    if chart.sentence.words[start : start + 2] == ("total", "of"):
        for amount in chart.edges(bounded, start + 2):
            for edge in chart.edges(noun, amount.end):
                yield from _summed(chart, amount, edge.value, edge.end, edge.score + said + 2.2)


def _summed(
    chart: Chart, amount: Edge[tuple[ComparisonOperator, Number]], named: Noun, end: int, score: float
) -> Iterator[Edge[Said]]:
    columns = tuple(c for c in named.columns if is_number(chart, c.attribute))
    if columns:
        operator, number = amount.value
        total = Measured("sum", Phrase(dataclasses.replace(named, candidates=columns)), first=named.first)
        yield Edge((Compare(total, operator, (number,)),), end, amount.score + score)
