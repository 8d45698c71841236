"""Rules for whether things without any row count: `including those without any`, `leave out the empty ones`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Members
from language.questions.rules.chart import Chart
from language.questions.rules.nouns import noun
from language.questions.rules.small import skip, skip_articles

_NOTHING = frozenset(("none", "nothing", "nobody"))


def membership(chart: Chart, at: int) -> Iterator[tuple[Members, int]]:
    """What is said about things without rows, and the position behind it."""
    sentence = chart.sentence
    start, _ = skip(chart, at, frozenset(".?,;(-") | {"and", "please"})
    for _, last in sentence.phrase(start, closed.INCLUDE):
        yield from (("all", end) for end in _without_rows(chart, last))
    for _, last in sentence.phrase(start, closed.LEAVE_OUT):
        yield from (("active", end) for end in _without_rows(chart, last))
    for _, last in sentence.phrase(start, closed.ZERO):  # `and 0 where there are none`
        for _, end in sentence.phrase(last, closed.WHERE_NONE):
            yield "all", end
    for without in _without_rows(chart, start):
        for _, last in sentence.phrase(without, closed.SHOW_ZERO):
            yield "all", last


def _without_rows(chart: Chart, at: int) -> Iterator[int]:
    """Behind `those without any`, `the ones that have none`, `airlines with no flights`, `referees who led none`."""
    for _, last in chart.sentence.phrase(at, closed.THOSE):
        yield from _no_rows(chart, last)
    for edge in chart.edges(noun, skip_articles(chart, at)[0]):
        yield from _no_rows(chart, edge.end)


def _no_rows(chart: Chart, at: int) -> Iterator[int]:
    sentence = chart.sentence
    done = sentence.word(at) in ("who", "that", "which") and sentence.word(at + 1).isalpha()
    if done and sentence.word(at + 1) not in closed.NEVER_NAMES and sentence.word(at + 2) in _NOTHING:
        yield at + 3 + (sentence.word(at + 3) == ")")
    for _, last in sentence.phrase(at, closed.WITHOUT_ANY):
        yield last + (sentence.word(last) == ")")
        start, _ = skip(chart, last, frozenset(("any", "a", "single")))
        for edge in chart.edges(noun, start):
            yield edge.end + (sentence.word(edge.end) == ")")
