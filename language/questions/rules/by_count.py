"""Rules for values in the order of how many have them: `the formats of the discs in ascending order of count`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Ordering, Phrase
from language.questions.rules.chart import Chart, Edge

_COUNT = ("count", "frequency", "their count", "their frequency", "the count", "the frequency", "number of occurrences")
_DIRECTIONS = {"ascending": False, "descending": True, "increasing": False, "decreasing": True}
_ORDERS: dict[closed.Words, bool] = {
    **{
        tuple(f"{before} {word} order of {count}".split()): falls
        for before in ("in", "in the", "by")
        for word, falls in _DIRECTIONS.items()
        for count in _COUNT
    },
    **{
        tuple(f"{verb} by {count} in {word} order".split()): falls
        for verb in ("ordered", "sorted", "ranked")
        for word, falls in _DIRECTIONS.items()
        for count in _COUNT
    },
    **dict.fromkeys(closed.phrases("from the most common to the least common|from most to least common"), True),
    **dict.fromkeys(closed.phrases("from the least common to the most common|from least to most common"), False),
}


def by_count(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """Each value once, by the number of things that it is said of."""
    form = edge.value
    only = form.outputs[0] if len(form.outputs) == 1 else None
    if not isinstance(only, Phrase) or only.of is None or only.rank is not None or form.groups or form.order:
        return
    if not only.noun.is_attribute or not only.of.noun.things or only.conditions:
        return
    start = edge.end + (chart.sentence.word(edge.end) == ",")
    for words, last in chart.sentence.phrase(start, _ORDERS):
        counted = Measured("count", only.of, first=only.of.noun.first)
        group = dataclasses.replace(only, of=None, distinct=False)
        order = (Ordering(counted, descending=_ORDERS[words]),)
        told = dataclasses.replace(form, outputs=(counted,), groups=(group,), order=order)
        yield Edge(told, last, edge.score + 1.1 * (last - edge.end))
