"""Rules for what is shown: attributes, things and figures, one or several."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.chart import Chart, Edge
from language.questions.forms import Measured, Phrase
from language.questions.measures import aggregates, measured
from language.questions.phrases import phrase
from language.questions.small import skip, skip_articles

Output = Phrase | Measured
OF_THINGS_HAD = frozenset("a an any some no at more less fewer exactly only neither both either".split())
"""`cities with an airport` says what they have, `cities with their airports` what is shown."""


def outputs(chart: Chart, at: int) -> Iterator[Edge[tuple[Output, ...]]]:
    """`name, age and the number of concerts of each singer`."""
    for edge in chart.edges(item, at):
        yield edge
        for start, joint in separators(chart, edge.end):
            for more in chart.edges(outputs, start):
                yield Edge((*edge.value, *more.value), more.end, edge.score + more.score + joint)


def item(chart: Chart, at: int) -> Iterator[Edge[tuple[Output, ...]]]:
    """One thing shown, or several aggregates of one attribute."""
    start, said = skip(chart, at, frozenset(("both", "also")))
    for edge in chart.edges(phrase, start):
        yield Edge((edge.value,), edge.end, edge.score + said)
    for figure in chart.edges(measured, start):
        yield Edge((figure.value,), figure.end, figure.score + said)
    for several in chart.edges(aggregates, skip_articles(chart, start)[0]):
        if len(several.value) > 1:
            articles = skip_articles(chart, start)[1]
            yield Edge(several.value, several.end, several.score + said + articles)


def separators(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `,`, `and`, `along with`, and what the tokens are worth."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.SEPARATORS):
        if words == ("with",) and sentence.word(last) in OF_THINGS_HAD:
            continue
        start, said = skip_articles(chart, last)
        yield start, 1.0 * len(words) + said - (0.15 if words == ("with",) else 0.0)
