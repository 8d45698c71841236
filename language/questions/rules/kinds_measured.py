"""Rules for numbers that rows hold of each kind, one kind a row: `heroes with a speed of at least 50`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.lexicon import Candidate, column_meant
from language.questions import closed
from language.questions.forms import Compare, Measured, Noun, Number, Phrase, Rank, Said, ValueIs, ValueMention
from language.questions.resolving.scope import is_numeric
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.comparisons import compared
from language.questions.rules.nouns import value
from language.words import lemmas

_NUMBERS = frozenset("value score level rating measurement reading result".split())
"""What the column of such numbers is called, and what may be said behind the kind."""


def kind_compared(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`speed of at least 50`, `strength value above 80`: of the rows of that kind, the number."""
    for mention, columns, last in _kinds(chart, at):
        start = last + (chart.sentence.word(last) == "of")
        for than in chart.edges(compared, start):
            told = than.value
            if isinstance(told, Compare) and told.subject is None and all(isinstance(o, Number) for o in told.operands):
                number = dataclasses.replace(told, subject=Phrase(_noun(mention.value, columns)))
                score = mention.score + than.score + 1.0 * (start - mention.end)
                yield Edge((ValueIs((mention.value,)), number), than.end, score)


def most_of_kind(chart: Chart, at: int, *, descending: bool) -> Iterator[Edge[Said]]:
    """Behind `the highest`: `speed`, `value for Speed` of those rows."""
    for mention, columns, last in _kinds(chart, at):
        told = Phrase(_noun(mention.value, columns), conditions=(ValueIs((mention.value,)),))
        figure = Measured("max" if descending else "min", told, first=at)
        yield Edge((Rank(figure, descending),), last, mention.score + 1.0 * (last - mention.end))


def figure_of_kind(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`average speed`, `highest speed value of the heroes`: of the numbers of that kind."""
    for words, function in closed.AGGREGATES.items():
        last = at + len(words)
        for mention, columns, end in _kinds(chart, last) if chart.sentence.words[at:last] == words else ():
            told = Phrase(_noun(mention.value, columns), conditions=(ValueIs((mention.value,)),))
            score = mention.score + 1.0 * (len(words) + end - mention.end)
            yield Edge(Measured(function, told, first=at), end, score)
            for whose in chart.named("owner", end):
                owned = dataclasses.replace(told, of=whose.value)
                yield Edge(Measured(function, owned, first=at), whose.end, score + whose.score)


def _kinds(chart: Chart, at: int) -> Iterator[tuple[Edge[ValueMention], tuple[Candidate, ...], int]]:
    """A kind by its name, the columns that hold its numbers, and the position behind it."""
    for mention in chart.edges(value, at):
        homes = {c.attribute.table for c in mention.value.candidates if c.attribute is not None}
        columns = tuple(column for home in sorted(homes) for column in _numbers_of(chart, home))
        if len(columns) == 1:
            yield mention, columns, mention.end + (chart.sentence.word(mention.end) in _NUMBERS)


def _numbers_of(chart: Chart, kinds: str) -> Iterator[Candidate]:
    """The column of numbers beside a key to the kinds, in rows that hold nothing else of their own."""
    for dataset in {held.name: held for held, _ in chart.sentence.names.graph.relations_to(kinds)}.values():
        keys = {*dataset.primary_key, *(column for r in dataset.relations for column in r.columns)}
        own = [column for column in dataset.columns if column.name not in keys]
        if len(own) == 1 and is_numeric(own[0].type) and _NUMBERS & {*lemmas(own[0].name)}:
            yield column_meant(dataset.name, own[0].name)


def _noun(kind: ValueMention, columns: tuple[Candidate, ...]) -> Noun:
    return Noun(kind.first, kind.last, kind.text, columns)
