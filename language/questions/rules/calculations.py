"""Rules for what is computed from attributes: `difference between gross and budget`, `days from order to shipping`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Literal

from language.questions import closed
from language.questions.forms import Computed, Leaf, Noun, Number, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun, number
from language.questions.rules.small import skip_articles

_UNITS: dict[str, Literal["days", "hours"]] = {"day": "days", "days": "days", "hour": "hours", "hours": "hours"}


def calculation(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """A computed attribute as a noun phrase."""
    for edge in (*_pair(chart, at), *_chain(chart, at), *_span(chart, at)):
        name = Noun(at, at, chart.sentence.said(at, edge.end), ())
        yield Edge(Phrase(name, computed=edge.value), edge.end, edge.score)


def _pair(chart: Chart, at: int) -> Iterator[Edge[Computed]]:
    """`difference between A and B`, `product of A and B`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.CALCULATED):
        for left in chart.edges(leaf, last):
            if sentence.word(left.end) in ("and", "to"):
                for right in chart.edges(leaf, left.end + 1):
                    made = Computed(closed.CALCULATED[words], left.value, right.value)
                    yield Edge(made, right.end, left.score + right.score + 1.1 * (last - at) + 1.0)


def _chain(chart: Chart, at: int) -> Iterator[Edge[Computed]]:
    """`unit price times quantity less discount`, from left to right."""
    frontier: list[Edge[Leaf]] = list(chart.edges(leaf, at))
    for _ in range(3):
        longer: list[Edge[Leaf]] = []
        for edge in frontier:
            for words, last in chart.sentence.phrase(edge.end, closed.OPERATORS):
                for right in chart.edges(leaf, last):
                    made = Computed(closed.OPERATORS[words], edge.value, right.value)
                    found = Edge(made, right.end, edge.score + right.score + 1.2 * (last - edge.end))
                    yield found
                    longer.append(Edge(made, found.end, found.score))
        frontier = longer


def _span(chart: Chart, at: int) -> Iterator[Edge[Computed]]:
    """`days between A and B`, `number of days from A to B`, `time between A and B in days`."""
    sentence = chart.sentence
    start = at + 2 if sentence.words[at : at + 2] == ("number", "of") else at
    word = sentence.word(start)
    if word not in _UNITS and word not in ("time", "interval"):
        return
    begin = start + 1
    if sentence.word(begin) in ("passed", "elapsed"):
        begin += 1
    joint = {"between": "and", "from": "to"}.get(sentence.word(begin))
    if joint is None:
        return
    for left in chart.edges(leaf, begin + 1):
        if sentence.word(left.end) == joint:
            for right in chart.edges(leaf, left.end + 1):
                score = left.score + right.score + 1.1 * (begin + 1 - at) + 1.0
                if word in _UNITS:
                    yield Edge(Computed(_UNITS[word], left.value, right.value), right.end, score)
                elif sentence.word(right.end) == "in" and sentence.word(right.end + 1) in _UNITS:
                    unit = _UNITS[sentence.word(right.end + 1)]
                    yield Edge(Computed(unit, left.value, right.value), right.end + 2, score + 2.0)


def leaf(chart: Chart, at: int) -> Iterator[Edge[Leaf]]:
    """An attribute or a number."""
    start, said = skip_articles(chart, at)
    for edge in chart.edges(noun, start):
        if any(c.kind == "column" for c in edge.value.candidates):
            columns = tuple(c for c in edge.value.candidates if c.kind == "column")
            named = dataclasses.replace(edge.value, candidates=columns)
            yield Edge(Phrase(named), edge.end, edge.score + said)
    for amount in chart.edges(number, at):
        yield Edge(amount.value, amount.end, amount.score)


def scaled(chart: Chart, at: int) -> Iterator[Edge[Number]]:
    """`twice`, `half`, `70 percent of`: by what the figure behind it is multiplied."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.MULTIPLES):
        yield Edge(Number(closed.MULTIPLES[words], at, last), last, 1.2 * (last - at))
    for edge in chart.edges(number, at):
        last, value = edge.end, edge.value
        percent = sentence.word(last) in ("percent", "%")
        if percent:
            last, value = last + 1, dataclasses.replace(value, value=value.value / 100)
        if sentence.word(last) == ("of" if percent or value.percent else "times"):
            yield Edge(value, last + 1, 1.2 * (last + 1 - at))
