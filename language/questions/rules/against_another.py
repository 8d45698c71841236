"""Rules for the figure of one against that of another: `sales of East | vs West`, `compared with the West region`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from language.questions import closed
from language.questions.forms import Condition, Form, Measured, ValueIs, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import held_alike, values
from language.questions.rules.small import skip

_VERSUS = closed.phrases("vs|vs .|versus|compared with|compared to|in comparison with|in comparison to")
_OF_A_MATCH = frozenset(("vs", "versus"))
"""Matches of one `vs` another are those between them."""
_OF_THAT = closed.ARTICLES | frozenset("that those of in for from to".split())


def against_another(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """A figure of one value beside that of another one, each told by itself."""
    form = edge.value
    figure = form.outputs[0]
    if form.groups or len(form.outputs) > 1 or not isinstance(figure, Measured) or figure.phrase is None:
        return
    for words, last in chart.sentence.phrase(edge.end, _VERSUS):
        if figure.function == "count" and words[0] in _OF_A_MATCH:
            continue
        start, said = skip(chart, last, _OF_THAT)
        for other in chart.edges(values, start):
            score = edge.score + said + other.score + 1.1 * len(words)
            within = _beside(figure.phrase.conditions, other.value, edge.end)
            if within is not None:
                both = dataclasses.replace(figure, phrase=dataclasses.replace(figure.phrase, conditions=within))
                yield Edge(dataclasses.replace(form, outputs=(both,)), other.end, score)
            outside = _beside(form.conditions, other.value, edge.end)
            if outside is not None:
                yield Edge(dataclasses.replace(form, conditions=outside), other.end, score)


def _beside(
    conditions: Sequence[Condition], others: tuple[ValueMention, ...], end: int
) -> tuple[Condition, ...] | None:
    """The conditions with the values beside the one that ends them; None where they are of different kinds."""
    last = conditions[-1] if conditions else None
    if not isinstance(last, ValueIs) or last.negated or len(last.values) > 1 or last.values[0].last != end:
        return None
    both = (last.values[0], *others)
    if not all(held_alike(last.values[0], other) for other in others):
        return None
    return (*conditions[:-1], dataclasses.replace(last, values=both, each=True))
