"""Rules for comparisons by an amount: `exceeds the cost by more than 20`, `at least 5 points above the average`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from language.questions import closed
from language.questions.forms import Compare, Computed, Condition, Measured, Noun, Number, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import comparator, number
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip_articles
from language.questions.rules.units_behind import in_unit
from schemas.expressions import ComparisonOperator

Sign = Literal["+", "-"]
_MIRRORED: dict[ComparisonOperator, ComparisonOperator] = {">": "<", ">=": "<="}


def off_by(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """The attribute spoken of differs from another one, or from a figure, by more than some amount."""
    for sign in chart.edges(_side, at):
        for other in _base(chart, sign.end):
            if chart.sentence.word(other.end) == "by":
                for by in chart.edges(_amount, other.end + 1):
                    score = sign.score + other.score + by.score + 1.0
                    yield Edge(_apart(sign.value, by.value, other.value, at), by.end, score)
    for by in chart.edges(_amount, at):
        for sign in chart.edges(_side, by.end):
            for other in _base(chart, sign.end):
                apart = _apart(sign.value, by.value, other.value, at)
                yield Edge(apart, other.end, by.score + sign.score + other.score)


def _side(chart: Chart, at: int) -> Iterator[Edge[Sign]]:
    """`exceeds`, `above`, `higher than`; `below`, `less than`."""
    for edge in chart.edges(comparator, at):
        if edge.value in ("<", ">"):
            yield Edge("+" if edge.value == ">" else "-", edge.end, edge.score)


def _amount(chart: Chart, at: int) -> Iterator[Edge[tuple[ComparisonOperator, Number]]]:
    """`more than 20`, `at least 5 points`; how exactly `by 20` is meant is not said, and a percentage is a factor."""
    for operator, amount in chart.after(chart.edges(comparator, at), number):
        if operator in _MIRRORED and not amount.value.percent:
            told, end = in_unit(chart, amount.value, amount.end)
            yield Edge((operator, told), end, amount.score + 0.5 * (end - amount.end))


def _base(chart: Chart, at: int) -> Iterator[Edge[Phrase | Measured]]:
    """What is compared with: an attribute, or a figure of all of them."""
    yield from chart.edges(bare, at)
    start, said = skip_articles(chart, at)
    for edge in chart.named("measured", start):
        yield Edge(edge.value, edge.end, edge.score + said)
    for words, last in chart.sentence.phrase(start, closed.AGGREGATES):
        yield Edge(Measured(closed.AGGREGATES[words], None, first=at), last, 1.0 * (last - start) + said - 0.1)


def _apart(sign: Sign, by: tuple[ComparisonOperator, Number], other: Phrase | Measured, at: int) -> Compare:
    operator, amount = by
    bound = Phrase(Noun(at, at, "", ()), computed=Computed(sign, other, amount))
    return Compare(None, operator if sign == "+" else _MIRRORED[operator], (bound,))
