"""Rules for groups that were named among what is shown: `all majors and the number of students for each`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.in_each import BEING_THERE

_NO_MORE = frozenset("using having holding getting receiving".split())
"""What something of a thing does to it, said with no more than that it is its own."""


def for_each(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`… for each`, `… living in each`, with no noun behind: each of what is shown before the figures."""
    form, sentence = edge.value, chart.sentence
    first = next((at for at, output in enumerate(form.outputs) if isinstance(output, Measured)), 0)
    shown, figures = form.outputs[:first], form.outputs[first:]
    if not shown or form.groups or any(isinstance(output, Phrase) for output in figures):
        return
    doing = sentence.word(edge.end).endswith("ing") and len(figures) == 1  # `living in each`, `using each`
    start = edge.end + doing
    for _, last in sentence.phrase(start, closed.FOR_EACH_ONE):
        if last == len(sentence) or sentence.tokens[last].kind == "symbol":
            groups = tuple(dataclasses.replace(one, quantifier="each") for one in shown if isinstance(one, Phrase))
            told = tuple(_done(figure, sentence.word(edge.end)) for figure in figures) if doing else figures
            score = edge.score + 1.0 * (last - edge.end)
            yield Edge(dataclasses.replace(form, outputs=told, groups=groups), last, score)
            if doing:
                yield Edge(dataclasses.replace(form, outputs=(*shown, *told)), last, score)


def _done(figure: Phrase | Measured, verb: str) -> Phrase | Measured:
    """A count by the verb behind it, unless that says no more than where something is."""
    plain = not isinstance(figure, Measured) or verb in BEING_THERE | _NO_MORE
    return figure if plain or not isinstance(figure, Measured) else dataclasses.replace(figure, verb=verb)
