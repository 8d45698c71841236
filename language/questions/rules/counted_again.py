"""Rules for a count said again in a clause of its own: `…, and how many students have each`, `the number it sold`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Measured, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.recalled import COUNT, OF_EACH, is_said_before
from language.questions.rules.small import skip_articles
from language.questions.rules.verb_words import verbs

_NUMBER = closed.phrases("number|number of|total number|total number of|count of")
_OPEN = 0.3
"""A figure that is told by its own words rather stands for itself."""
_EACH = closed.phrases("each|each one|each of them|each of those|each of these|every one of them")
_THEM = closed.phrases("it|they|them|he|she|those")


def counted_again(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`how many countries is each of them spoken in`, `how many pets they have`, `the number it accepted`."""
    start, said = skip_articles(chart, at)
    for words, last in chart.sentence.phrase(start, closed.HOW_MANY | _NUMBER):
        score = said + 1.1 * len(words)
        things = [(Phrase(edge.value), edge.end, edge.score) for edge in chart.edges(noun, last)]
        for thing, end, named in ((None, last, 0.0), *things):
            for behind, verb in _clause(chart, end):
                counted = Measured("again", thing, first=at, verb=verb)
                yield Edge(counted, behind, score + named + 1.0 * (behind - end) - _OPEN)


def _clause(chart: Chart, at: int) -> Iterator[tuple[int, str]]:
    """The position behind `is each of them spoken`, `have each`, `it accepted`, with whether each is spoken of."""
    sentence = chart.sentence
    begin = at + (sentence.word(at) in closed.BE | closed.DO | closed.HAVE)
    for subject, counted in _of_them(chart, begin):
        if sentence.word(at) in closed.HAVE or sentence.word(subject) in closed.HAVE:
            yield subject + (sentence.word(subject) in closed.HAVE), counted
        for verb, end, _ in verbs(chart, subject):
            if is_said_before(chart, verb, at):
                yield end, counted
    for verb, end, _ in verbs(chart, at):
        if is_said_before(chart, verb, at):
            yield from _of_them(chart, end)


def _of_them(chart: Chart, at: int) -> Iterator[tuple[int, str]]:
    yield from ((last, OF_EACH) for _, last in chart.sentence.phrase(at, _EACH))
    yield from ((last, COUNT) for _, last in chart.sentence.phrase(at, _THEM))
