"""Rules for how much a figure changed between two periods."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Periods, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.outputs import item
from language.time_phrases import read_time_phrases
from schemas.period import Period

_LONGEST_PERIOD = 4
_BEHIND = {"from": ("to",), "between": ("and",)}


def change(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`by how much did revenue change from 2022 to 2023`, `change in the number of loans between 2022 and 2023`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.BY_HOW_MUCH):
        if sentence.word(last) not in closed.DO | closed.HAVE:
            continue
        for figure in _figures(chart, last + 1):
            for verb, end in sentence.phrase(figure.end, closed.CHANGED):
                said = figure.score + 1.1 * (end - figure.end + last + 1 - at)
                yield from _between(chart, figure.value, end, said, percent=closed.BY_HOW_MUCH[words] and bool(verb))
    for words, last in sentence.phrase(at, closed.CHANGE_OF):
        for figure in _figures(chart, last):
            said = figure.score + 1.1 * (last - at)
            yield from _between(chart, figure.value, figure.end, said, percent=closed.CHANGE_OF[words])


def _figures(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    for edge in chart.edges(item, at):
        if len(edge.value) == 1 and isinstance(edge.value[0], Measured):
            yield Edge(edge.value[0], edge.end, edge.score)
        elif len(edge.value) == 1 and isinstance(edge.value[0], Phrase):
            yield Edge(Measured("sum", edge.value[0], first=at), edge.end, edge.score - 0.3)


def _between(chart: Chart, figure: Measured, at: int, score: float, *, percent: bool) -> Iterator[Edge[Form]]:
    sentence = chart.sentence
    for joint in _BEHIND.get(sentence.word(at), ()):
        for middle in range(at + 2, at + 2 + _LONGEST_PERIOD):
            first = _period(chart, at + 1, middle) if sentence.word(middle) == joint else None
            if first is None:
                continue
            for end in range(middle + 2, middle + 2 + _LONGEST_PERIOD):
                last = _period(chart, middle + 1, end)
                if last is not None:
                    changed = dataclasses.replace(figure, change=Periods(first, last, percent))
                    yield Edge(Form((changed,)), end, score + 1.1 * (end - at))


def _period(chart: Chart, first: int, last: int) -> Period | None:
    """The period that the tokens say, all of them."""
    sentence = chart.sentence
    if last > len(sentence):
        return None
    found = read_time_phrases(sentence.tokens[first:last], sentence.clock)
    whole = [match for match in found if match.first == 0 and match.last == last - first and not match.error]
    return whole[0].period if whole else None
