"""Rules for figures of what belongs to a thing: `whose average rating is below 3`, `with a total fee above 100`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.forms import Compare, Measured
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.comparisons import compared, copula

_OF_ROWS = frozenset("average sum min max median stddev count".split())
_RATHER_ITS_OWN = 0.2
"""`total price` of a column called so is that column."""


def compared_figure(chart: Chart, at: int) -> Iterator[Edge[tuple[Compare, ...]]]:
    """An aggregate against a number or another figure."""
    for figure in chart.named("measured", at):
        if not _is_plain(figure.value):
            continue
        for behind, passed, negated in copula(chart, figure.end):
            for part in chart.edges(compared, behind):
                if isinstance(part.value, Compare) and part.value.subject is None:
                    found = dataclasses.replace(part.value, subject=figure.value, negated=negated)
                    yield Edge((found,), part.end, figure.score + passed + part.score - _RATHER_ITS_OWN)


def _is_plain(figure: Measured) -> bool:
    """Whether it is one of a column, without an owner of its own or a rank."""
    phrase = figure.phrase
    if phrase is None or figure.function not in _OF_ROWS or figure.per is not None or phrase.rank is not None:
        return False
    columns = bool(phrase.noun.columns) or phrase.computed is not None
    return (columns or figure.function == "count") and phrase.of is None and not phrase.quantifier
