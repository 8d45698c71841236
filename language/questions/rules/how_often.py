"""Rules for how often deeds are done: `how many times was each film rented`, `the number of times it was used`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.phrases import phrase
from language.questions.rules.small import skip
from language.questions.rules.verb_words import verbs

_AUXILIARIES = closed.BE | closed.HAVE | closed.DO
_IT = frozenset("it they he she".split())


def how_often(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """The deeds of a verb counted for each of the things they are done to, or for the one named."""
    for words, last in chart.sentence.phrase(at, closed.HOW_OFTEN):
        if chart.sentence.word(last) not in _AUXILIARIES:
            continue
        if at > 0 and chart.sentence.word(last + 1) in _IT:  # `for each patient, how many times were they admitted`
            for edge in _done(chart, last + 2):
                yield Edge(Form((edge.value,)), edge.end, edge.score + 1.1 * (len(words) + 2))
        for subject in chart.edges(phrase, last + 1):
            for edge in _done(chart, subject.end):
                score = subject.score + edge.score + 1.1 * (len(words) + 1)
                if subject.value.quantifier == "each":
                    yield Edge(Form((edge.value,), groups=(subject.value,)), edge.end, score)
                elif edge.value.phrase is not None and subject.value.rank is None:
                    owned = dataclasses.replace(edge.value.phrase, of=subject.value)
                    yield Edge(Form((dataclasses.replace(edge.value, phrase=owned),)), edge.end, score)


def times_done(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`the number of times it was rented`, `how often each one has been borrowed`, as a figure of the thing shown."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.HOW_OFTEN | closed.NUMBER_OF_TIMES):
        start = last + 1 if sentence.word(last) in _IT else last
        if sentence.word(last) == "each" and sentence.word(last + 1) == "one":
            start = last + 2
        if start > last:
            end, said = skip(chart, start, _AUXILIARIES)
            if end > start:
                for edge in _done(chart, end):
                    score = edge.score + said + 1.0 * (len(words) + start - last)
                    yield Edge(edge.value, edge.end, score)


def _done(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`been rented`, `borrow`: the count of what records the verb."""
    start, said = skip(chart, at, frozenset(("been", "ever")))
    for verb, end, score in verbs(chart, start):
        deeds = chart.sentence.names.deeds(verb)
        if deeds:
            counted = Measured("count", Phrase(Noun(start, end, verb, deeds)), first=start)
            yield Edge(counted, end, score + said + 0.5)
