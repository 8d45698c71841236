"""Rules for how many there were, said in one word: `the highest attendance`, `an enrollment of over 30 students`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Has, Measured, Phrase, Quantity, Said
from language.questions.resolving.scope import is_numeric
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import bounded, noun
from language.questions.rules.small import skip_articles

_TURNOUT = frozenset("attendance enrollment enrolment participation membership".split())


def turnout(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """The number of rows of a thing that is called so."""
    for edge in chart.edges(_attendances, at):
        yield Edge(Measured("count", edge.value, first=at), edge.end, edge.score)


def _attendances(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """A thing that is called so, each row of which is of one who was there."""
    for edge in chart.edges(noun, at) if chart.sentence.word(at) in _TURNOUT else ():
        if edge.end == at + 1 and edge.value.things and all(_is_of_one(chart, name) for name in edge.value.things):
            yield Edge(Phrase(edge.value), edge.end, edge.score)


def _is_of_one(chart: Chart, name: str) -> bool:
    """Whether a row says who was where, and no number of them."""
    dataset = chart.sentence.names.graph.dataset(name)
    numbers = (column for column in dataset.columns if is_numeric(column.type) and column.role == "measure")
    return len(dataset.relations) > 1 and not any(numbers)


def turned_out(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`an attendance of over 6`, whoever they are that are counted."""
    start, said = skip_articles(chart, at)
    for edge in chart.edges(_attendances, start):
        if chart.sentence.word(edge.end) != "of":
            continue
        for amount in chart.edges(bounded, edge.end + 1):
            operator, number = amount.value
            found: Said = (Has(edge.value, Quantity(operator, number.value)),)
            score = edge.score + said + 1.0 + amount.score
            yield Edge(found, amount.end, score)
            if chart.sentence.stem(amount.end) in closed.PERSONS:
                yield Edge(found, amount.end + 1, score + 1.0)
