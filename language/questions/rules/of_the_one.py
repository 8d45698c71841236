"""Rules for the one thing that others are compared with: `than the car with the largest engine`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Literal

from language.questions.forms import Compare, Condition, Measured, Phrase
from language.questions.rules.chart import Chart, Edge
from schemas.expressions import ComparisonOperator

_RATHER_OF_IT = 0.4
"""What is said behind the one thing is said of it."""
_GROWING = frozenset(("", "high", "large"))
"""Adjectives of a rank that have most of the attribute named with them."""

_EXTREMES: dict[str, Literal["max", "min"]] = {">": "max", ">=": "max", "<": "min", "<=": "min"}


def of_the_one(chart: Chart, at: int, operator: ComparisonOperator | str) -> Iterator[Edge[Measured]]:
    """`the employee whose name is Bull`, `the price of the cheapest room`: the figure of that one.

    Should there be several such, more than theirs is more than the largest.
    """
    function = _EXTREMES.get(operator)
    if function is None or chart.sentence.word(at) not in ("the", "that"):
        return
    for edge in chart.named("phrase", at):
        one = _told_by_conditions(edge.value.of or edge.value)
        if one is None or not _is_one(chart, one) or (edge.value.of is not None and edge.value.conditions):
            continue
        theirs = dataclasses.replace(edge.value, of=one) if edge.value.of is not None else one
        yield Edge(Measured(function, theirs, first=at), edge.end, edge.score + _RATHER_OF_IT)


def _is_one(chart: Chart, one: Phrase) -> bool:
    word = chart.sentence.word(one.noun.last - 1)
    singular = word == chart.sentence.stem(one.noun.last - 1)
    return singular and bool(one.noun.things) and bool(one.conditions) and one.of is None and not one.quantifier


def _told_by_conditions(one: Phrase) -> Phrase | None:
    """`the car with the largest engine` as the one whose engine is the largest of all."""
    rank = one.rank
    if rank is None:
        return one
    plain = isinstance(rank.by, Phrase) and not (rank.by.conditions or rank.by.of or rank.by.computed)
    if not plain or one.conditions or rank.count != 1 or rank.adjective not in _GROWING:
        return None
    extreme = Measured("max" if rank.descending else "min", rank.by)  # type: ignore[arg-type]
    most: Condition = Compare(rank.by, "=", (extreme,))
    return dataclasses.replace(one, rank=None, conditions=(most,))
