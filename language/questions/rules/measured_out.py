"""Rules for amounts in a unit of what a thing has: `less than 10 g of fat`, `at least 500 kcal of energy`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.forms import Compare, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import bounded
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip_articles
from language.questions.units import is_unit


def measured_out(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`less than 10 g of fat`: the attribute behind a bound and its unit."""
    for amount in chart.edges(bounded, at):
        operator, number = amount.value
        unit = chart.sentence.word(amount.end)
        if not is_unit(unit) or chart.sentence.word(amount.end + 1) != "of":
            continue
        start, said = skip_articles(chart, amount.end + 2)
        for subject in chart.edges(bare, start):
            if subject.value.noun.is_attribute and not subject.value.conditions:
                held = Compare(subject.value, operator, (dataclasses.replace(number, unit=unit),))
                yield Edge((held,), subject.end, amount.score + subject.score + said + 2.2)
