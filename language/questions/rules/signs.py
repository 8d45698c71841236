"""Rules for numbers above and below zero: `a negative balance`, `accounts whose margin is not positive`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import Compare, Condition, Number
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.money import is_number
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip_articles
from schemas.expressions import ComparisonOperator

_SIGNS: dict[str, ComparisonOperator] = {"negative": "<", "positive": ">", "nonzero": "<>", "nonnegative": ">="}


def signed(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`negative`, behind the copula of a number."""
    operator = _SIGNS.get(chart.sentence.word(at))
    if operator is not None and not chart.sentence.candidates(at, at + 1):
        yield Edge(Compare(None, operator, (Number(0, at, at + 1),)), at + 1, 1.0)


def with_sign(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`a negative balance`, `positive margins`: the sign before its attribute."""
    start, said = skip_articles(chart, at)
    for sign in chart.edges(signed, start):
        for subject in chart.edges(bare, sign.end):
            numbers = any(is_number(chart, c.attribute) for c in subject.value.noun.columns)
            if numbers and isinstance(sign.value, Compare) and subject.value.rank is None:
                found = Compare(subject.value, sign.value.operator, sign.value.operands)
                yield Edge((found,), subject.end, subject.score + sign.score + said + 0.2)
