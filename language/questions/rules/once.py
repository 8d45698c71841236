"""Rules for what is told of each thing once: `…. Count each state once`, `…, every option only once`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.small import skip

_TELLING = frozenset(
    "count counting list listing show showing return returning give giving name naming report with".split()
)
_TOLD = frozenset("counted listed shown returned given named reported only just exactly".split())
_OF_EACH_ROW = frozenset(("average", "sum", "median", "min", "max"))


def once(chart: Chart, edge: Edge[Form], at: int) -> Iterator[Edge[Form]]:
    """`…, each once`, `… without repeats`, `…. Show each option once.`; `at` is behind a comma or a stop."""
    apart = float(at - edge.end)
    start, said = skip(chart, at, _TELLING)
    for begin in dict.fromkeys((at, start)):
        for words, last in chart.sentence.phrase(begin, closed.EACH_ONCE) if not edge.value.distinct else ():
            score = edge.score + apart + 1.0 * (begin - at) + 1.0 * len(words)
            yield Edge(dataclasses.replace(edge.value, distinct=True), last, score)
    for _, last in chart.sentence.phrase(start, closed.EACH):
        for thing in chart.edges(noun, last):
            end, told = skip(chart, thing.end, _TOLD)
            form = _with_each_once(edge.value, thing.value) if chart.sentence.word(end) == "once" else None
            if form is not None:
                score = edge.score + apart + said + 1.0 * (last - start) + thing.score + told + 1.0
                yield Edge(form, end + 1, score)


def _with_each_once(form: Form, thing: Noun) -> Form | None:
    """`form` with each such thing, or value, told once; None where it tells of no such."""
    first = form.outputs[0]
    phrase = first.phrase if isinstance(first, Measured) else first
    if phrase is None or form.groups:
        return None
    if all(_is_of(output, thing) for output in form.outputs):
        return form
    if isinstance(first, Phrase):
        return dataclasses.replace(form, distinct=True) if any(_names(o, thing) for o in form.outputs) else None
    if len(form.outputs) > 1:
        return None
    if first.function == "count" and _names(phrase, thing):
        counted = dataclasses.replace(first, phrase=dataclasses.replace(phrase, distinct=True), distinct=True)
        return dataclasses.replace(form, outputs=(counted,))
    of_each = first.function in _OF_EACH_ROW and phrase.of is not None and _names(phrase.of, thing)
    return form if of_each else None


def _is_of(output: Phrase | Measured, thing: Noun) -> bool:
    """`the names of all ports`, where each port has one: an attribute of what a noun names again."""
    return isinstance(output, Phrase) and output.of is not None and _names(output.of, thing)


def _names(output: Phrase | Measured, thing: Noun) -> bool:
    """Whether an output is what a noun names again."""
    if not isinstance(output, Phrase):
        return False
    return bool({c.node for c in output.noun.candidates} & {c.node for c in thing.candidates})
