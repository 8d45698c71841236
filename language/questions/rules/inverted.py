"""Rules for requests that name the thing before the clause about it: `for how many tracks is the composer unknown`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, Form, Measured, Missing, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.compared_figures import compared_figure
from language.questions.rules.comparisons import about, compared
from language.questions.rules.gaps import stored_number
from language.questions.rules.nouns import values
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip_articles

_GAP = tuple((word,) for word in sorted(closed.GAPS))
_GIVEN = tuple((word,) for word in sorted(closed.GIVEN))


def inverted(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`for how many tracks is the composer unknown`, `in which shops is the rent above 500`."""
    if chart.sentence.word(at) not in closed.PREPOSITIONS:
        return
    for words, last in chart.sentence.phrase(at + 1, closed.WHICH_OR_HOW_MANY):
        for thing in chart.named("phrase", last):
            if chart.sentence.word(thing.end) not in closed.BE:
                continue
            for said in (*chart.edges(_said_of_attribute, thing.end + 1), *_said_of_figure(chart, thing.end + 1)):
                longer = dataclasses.replace(thing.value, conditions=(*thing.value.conditions, said.value))
                counted = Measured("count", longer, distinct=longer.distinct, first=at)
                total = thing.score + said.score + 2.0 + 1.1 * len(words)
                yield Edge(Form((counted if "many" in words else longer,)), said.end, total)


def _said_of_figure(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`the average rent above 500`: a figure of each thing, and what it is."""
    start, articles = skip_articles(chart, at)
    for edge in chart.edges(compared_figure, start):
        yield Edge(edge.value[0], edge.end, edge.score + articles)


def _said_of_attribute(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`the composer unknown`, `the rent above 500`, `the city Paris`: an attribute and what it is."""
    for subject in chart.edges(bare, at):
        for start, said, negated in ((subject.end, 0.0, False), *_denied(chart, subject.end)):
            for part in chart.edges(compared, start):
                found = about(part.value, subject.value)
                if isinstance(found, Compare):
                    found = dataclasses.replace(found, negated=negated)
                    yield Edge(found, part.end, subject.score + part.score + said)
            for mentions in chart.edges(values, start):
                listed = Compare(subject.value, "in", mentions.value, negated=negated)
                yield Edge(listed, mentions.end, subject.score + mentions.score + said)
    for subject in (*chart.edges(bare, at), *chart.edges(stored_number, at)):
        for start, said, negated in ((subject.end, 0.0, False), *_denied(chart, subject.end)):
            yield from _gaps(chart, subject, start, said, negated=negated)


def _gaps(chart: Chart, subject: Edge[Phrase], at: int, said: float, *, negated: bool) -> Iterator[Edge[Condition]]:
    for words, given in (*((one, False) for one in _GAP), *((one, True) for one in _GIVEN)):
        if chart.sentence.words[at : at + 1] == words:
            yield Edge(Missing(subject.value, negated=given != negated), at + 1, subject.score + said + 1.1)


def _denied(chart: Chart, at: int) -> Iterator[tuple[int, float, bool]]:
    if chart.sentence.word(at) == "not":
        yield at + 1, 1.0, True
