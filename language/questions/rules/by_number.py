"""Rules for things by their number: `patient number 30609`, `shipment no. 1002`, `the guest with the number 57`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import number


def by_number(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """A whole number behind a word for it; of a thing it is its key, as a bare number is."""
    for words, last in chart.sentence.phrase(at, closed.NUMBERED):
        for amount in chart.edges(number, last):
            if isinstance(amount.value.value, int) and not amount.value.percent:
                yield Edge((Compare(None, "=", (amount.value,)),), amount.end, amount.score + 1.0 * len(words))
