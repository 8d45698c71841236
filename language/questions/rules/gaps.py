"""Rules for attributes without a value: `is missing`, `an unknown blood type`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Missing, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip_articles


def missing(chart: Chart, at: int) -> Iterator[Edge[bool]]:
    """`is null`, `is known`: whether a value is missing (True) or there (False)."""
    for _, last in chart.sentence.phrase(at, closed.MISSING):
        yield Edge(True, last, 1.0 * (last - at))
    for _, last in chart.sentence.phrase(at, closed.PRESENT):
        yield Edge(False, last, 1.0 * (last - at))


def stored_number(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`the number of bedrooms`, which a column holds."""
    start, said = skip_articles(chart, at)
    for words, last in chart.sentence.phrase(start, closed.COUNTS):
        for held in chart.edges(bare, last):
            if held.value.noun.candidates and held.value.noun.is_attribute:
                yield Edge(held.value, held.end, held.score + said + 1.0 * len(words))


def unknown(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`an unknown blood type`, `no known address`: the attribute has no value."""
    start, said = skip_articles(chart, at)
    denied = chart.sentence.word(start) == "no"
    start, said = start + denied, said + denied
    word = chart.sentence.word(start)
    if word not in closed.GAPS | closed.GIVEN or (denied and word in closed.GAPS):
        return
    for subject in chart.edges(bare, start + 1):
        gone = Missing(subject.value, negated=word in closed.GIVEN and not denied)
        yield Edge((gone,), subject.end, subject.score + said + 1.2)
