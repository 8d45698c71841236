"""Rules for figures: counts, aggregates, shares, metrics by name."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Measured, Phrase, Rank
from language.questions.rules.among import being
from language.questions.rules.calculations import calculation
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import joints, noun
from language.questions.rules.series import series_of
from language.questions.rules.small import skip, skip_articles
from schemas.expressions import AggregateFunction

_NO_VERB = closed.PREPOSITIONS | closed.NO_VERBS | frozenset((",", ".", "?", ""))
_COUNT_WORDS = ("count", "counts", "number", "numbers")


def figure(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`the number of concerts`, `average age of the students`, `percentage of …`, `revenue`."""
    start, said = skip_articles(chart, at)
    for edge in _counted(chart, start):
        yield Edge(edge.value, edge.end, edge.score + said)
    for edge in _aggregated(chart, start):
        yield Edge(edge.value, edge.end, edge.score + said)
    yield from _shared(chart, at)
    yield from _defined(chart, start, said)
    for told in chart.edges(series_of, start):
        yield Edge(told.value, told.end, told.score + said)
    for thing in chart.named("phrase", at):
        if any(c.kind == "metric" for c in thing.value.noun.candidates):
            yield Edge(Measured("metric", thing.value, first=at), thing.end, thing.score)


def _defined(chart: Chart, at: int, said: float) -> Iterator[Edge[Measured]]:
    """`revenue (quantity times unit price)`: the figure is defined by what it is computed from."""
    sentence = chart.sentence
    words = 1 + (sentence.word(at) == "total")
    if sentence.word(at + words - 1) not in closed.AMOUNTS:
        return
    for mark, last in sentence.phrase(at + words, closed.DEFINED_AS):
        closing = ")" if "(" in mark else ","
        for edge in chart.edges(calculation, last):
            end = edge.end + (sentence.word(edge.end) == closing)
            if end > edge.end or closing == ",":
                defined = Measured("sum", edge.value, first=at)
                yield Edge(defined, end, edge.score + said + 1.2 * (end - edge.end + last - at))


def _shared(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`percentage of orders that …`, `what percentage of orders are …`, `share of the total freight`."""
    for _, last in chart.sentence.phrase(at, closed.SHARES):
        begin, said = skip(chart, last, frozenset(("the", "total", "all", "overall", "our")))
        for start, gained in dict.fromkeys(((last, 0.0), (begin, said))):
            for thing in chart.named("phrase", start):
                score = thing.score + gained + 1.1 * (last - at)
                yield Edge(Measured("share", thing.value, first=at), thing.end, score)
                yield from _share_of_those(chart, at, Edge(thing.value, thing.end, score))


def _share_of_those(chart: Chart, at: int, thing: Edge[Phrase]) -> Iterator[Edge[Measured]]:
    for part in being(chart, thing.value, thing.end):
        yield Edge(Measured("share", thing.value, part=part.value, first=at), part.end, thing.score + part.score + 0.4)
    for more in chart.named("verb_phrase", thing.end):
        if not any(isinstance(part, Rank) for part in more.value):
            part = tuple(condition for condition in more.value if not isinstance(condition, Rank))
            yield Edge(Measured("share", thing.value, part=part, first=at), more.end, thing.score + more.score + 0.4)
    sentence = chart.sentence
    if sentence.word(thing.end) in closed.DO:
        for group in chart.named("phrase", thing.end + 1):
            if group.value.quantifier == "each" and thing.value.of is None and sentence.word(group.end) not in _NO_VERB:
                of_each = dataclasses.replace(thing.value, of=group.value)
                score = thing.score + group.score + 1.9
                yield Edge(Measured("share", of_each, first=at), group.end + 1, score)
    if sentence.word(thing.end) in closed.COMES_FROM and sentence.word(thing.end + 1) in closed.PREPOSITIONS:
        for group in chart.named("phrase", thing.end + 2):
            if group.value.quantifier == "each" and thing.value.of is None:
                of_each = dataclasses.replace(thing.value, of=group.value)
                yield Edge(Measured("share", of_each, first=at), group.end, thing.score + group.score + 2.0)


def _counted(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    for words, last in chart.sentence.phrase(at, closed.COUNTS):
        for thing in chart.named("phrase", last):
            total = "total" in words
            counted = Measured("count", thing.value, distinct=thing.value.distinct, first=at, total=total)
            yield Edge(counted, thing.end, thing.score + 1.1 * (last - at))
    for edge in chart.edges(noun, at):
        if chart.sentence.word(edge.end) in _COUNT_WORDS[:2]:
            yield Edge(Measured("count", Phrase(edge.value), first=at), edge.end + 1, edge.score + 1.0)


def functions(chart: Chart, at: int) -> Iterator[Edge[tuple[AggregateFunction, ...]]]:
    """`average`, `minimum, average and maximum`."""
    for phrase, last in chart.sentence.phrase(at, closed.AGGREGATES):
        one = closed.AGGREGATES[phrase]
        yield Edge((one,), last, 1.05 * (last - at))
        for start, joint in joints(chart, last):
            begin, said = skip_articles(chart, start)
            for more in chart.edges(functions, begin):
                yield Edge((one, *more.value), more.end, 1.05 * (last - at) + joint + said + more.score)


def _aggregated(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    for edge in chart.edges(aggregates, at):
        if len(edge.value) == 1:
            yield Edge(edge.value[0], edge.end, edge.score)
    for thing in chart.named("phrase", at):
        for _, last in chart.sentence.phrase(thing.end, closed.IN_TOTAL):
            yield Edge(Measured("sum", thing.value, first=at), last, thing.score + 1.05 * (last - thing.end))


def aggregates(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, ...]]]:
    """Several aggregates of one attribute: `average and maximum age of students`."""
    for edge in chart.edges(functions, at):
        start = edge.end
        gained = 0.0
        if chart.sentence.word(start) == "of":
            start, gained = start + 1, 1.0
        begin, said = skip_articles(chart, start)
        for inner in _counted(chart, begin):
            nested = inner.value.phrase
            if nested is not None and any(c.kind == "column" for c in nested.noun.candidates):
                stored = tuple(Measured(function, nested, first=at) for function in edge.value)
                yield Edge(stored, inner.end, edge.score + gained + said + inner.score - 0.1)
            for marker, last in chart.sentence.phrase(inner.end, closed.PER):
                for group in chart.named("phrase", last):
                    found = tuple(
                        Measured("count", nested, per=group.value, outer=function, first=at) for function in edge.value
                    )
                    score = edge.score + gained + said + inner.score + 1.0 * len(marker) + group.score
                    yield Edge(found, group.end, score)
        for thing in chart.named("phrase", begin):
            plain = tuple(Measured(function, thing.value, first=at) for function in edge.value)
            yield Edge(plain, thing.end, edge.score + gained + said + thing.score)
