"""Rules for groups that were named among what is shown: `all majors and the number of students for each`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Phrase
from language.questions.rules.chart import Chart, Edge


def for_each(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`… for each`, `… of each one`, with no noun behind: each of what is shown before the figures."""
    form, sentence = edge.value, chart.sentence
    first = next((at for at, output in enumerate(form.outputs) if isinstance(output, Measured)), 0)
    shown, figures = form.outputs[:first], form.outputs[first:]
    if not shown or form.groups or any(isinstance(output, Phrase) for output in figures):
        return
    for words, last in sentence.phrase(edge.end, closed.FOR_EACH_ONE):
        if last == len(sentence) or sentence.tokens[last].kind == "symbol":
            groups = tuple(dataclasses.replace(one, quantifier="each") for one in shown if isinstance(one, Phrase))
            yield Edge(dataclasses.replace(form, outputs=figures, groups=groups), last, edge.score + 1.0 * len(words))
