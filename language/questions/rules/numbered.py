"""Rules for a number before the attribute that has it: `of the 2022 model year`, `from the 2009 season`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.forms import Compare, Phrase, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.money import is_number
from language.questions.rules.nouns import noun, number
from language.questions.rules.small import skip_articles

_BEFORE = frozenset("from of in for with at".split())


def numbered(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """A whole number and the attribute, said as one, behind a preposition and `the`."""
    if chart.sentence.word(at) not in _BEFORE:
        return
    start, articles = skip_articles(chart, at + 1)
    for amount in chart.edges(number, start) if articles else ():
        if not isinstance(amount.value.value, int):
            continue
        for held in chart.edges(noun, amount.end):
            columns = tuple(c for c in held.value.columns if is_number(chart, c.attribute))
            last = held.end - 1
            if columns and not chart.sentence.is_plural(last):
                subject = Phrase(dataclasses.replace(held.value, candidates=columns))
                found = Compare(subject, "=", (amount.value,))
                yield Edge((found,), held.end, amount.score + held.score + articles + 1.0)
