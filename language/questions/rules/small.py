"""Words that carry no content of their own, and how they are passed over."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.rules.chart import Chart


def skip_articles(chart: Chart, at: int) -> tuple[int, float]:
    """The position behind articles, and what passing them is worth."""
    start = at
    while chart.sentence.word(at) in closed.ARTICLES:
        at += 1
    return at, float(at - start)


def skip(chart: Chart, at: int, words: frozenset[str]) -> tuple[int, float]:
    """The position behind words of a closed class, and what passing them is worth."""
    start = at
    while chart.sentence.word(at) in words:
        at += 1
    return at, float(at - start)


def existing(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `are there`, `do we have`, `in total`."""
    for words, last in chart.sentence.phrase(at, closed.EXISTS):
        yield last, 1.0 * len(words)
