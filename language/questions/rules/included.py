"""Rules for sentences on what the answer has to have: `the store name should be included in the resulting table`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.outputs import outputs
from language.questions.rules.restated import with_further
from language.questions.rules.small import skip_articles

_SHOULD = frozenset("should must shall".split())
_INCLUDED = closed.phrases(
    "be included|also be included|be shown|also be shown|be displayed|also be displayed|be listed|also be listed"
    "|appear|also appear"
)
_INCLUDE = closed.phrases("include|also include|show|also show|display|contain|list|have")
_ANSWER = closed.phrases(
    "resultant table|resulting table|result table|result|results|output|answer|resulting list|final table"
)


def included(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """The form with what a sentence of its own says that the answer should show."""
    sentence, start = chart.sentence, edge.end + 1
    if not sentence.stops(edge.end):
        return
    for shown in chart.edges(outputs, start):
        if sentence.word(shown.end) in _SHOULD:
            for words, last in sentence.phrase(shown.end + 1, _INCLUDED):
                for end in (last, _in_the_answer(chart, last)):
                    yield from _longer(edge, shown, end, 2.0 + len(words) + end - last)
    for begin in _the_answer(chart, start):
        if sentence.word(begin) in _SHOULD:
            for _, last in sentence.phrase(begin + 1, _INCLUDE):
                for shown in chart.edges(outputs, last):
                    yield from _longer(edge, shown, shown.end, 1.0 + last - start)


def _longer(edge: Edge[Form], shown: Edge[tuple[object, ...]], end: int, said: float) -> Iterator[Edge[Form]]:
    plain = tuple(one for one in shown.value if isinstance(one, Phrase) and not one.conditions and one.noun.columns)
    if len(plain) == len(shown.value):
        yield Edge(with_further(edge.value, plain), end, edge.score + shown.score + said)


def _in_the_answer(chart: Chart, at: int) -> int:
    """Behind `on the resultant table`."""
    if chart.sentence.word(at) in ("in", "on"):
        return next(_the_answer(chart, at + 1), at)
    return at


def _the_answer(chart: Chart, at: int) -> Iterator[int]:
    """Behind `the resulting table`, where the data know of no such thing."""
    start, _ = skip_articles(chart, at)
    for _, last in chart.sentence.phrase(start, _ANSWER):
        if not chart.sentence.candidates(start, last):
            yield last
