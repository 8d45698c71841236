"""Rules for verbs that say what attribute a thing has: `charge a fee of 40`, `achieved a score above 90`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import Compare, Phrase, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.comparisons import compared_attribute
from language.questions.rules.small import skip_articles

_BEARING = frozenset(
    "charge charges charged charging carry carries carried bear bears bore offer offers offered feature features"
    " featured show shows showed achieve achieves achieved reach reaches reached score scores scored record records"
    " recorded command commands commanded boast boasts list lists listed demand demands demanded receive receives"
    " received get gets got attain attained report reports reported".split()
)


def bearing(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """The attribute that is said with its article, and compared."""
    if chart.sentence.word(at) not in _BEARING:
        return
    start, articles = skip_articles(chart, at + 1)
    for edge in chart.edges(compared_attribute, start) if articles else ():
        (part,) = edge.value if len(edge.value) == 1 else (None,)
        if isinstance(part, Compare) and _is_of_columns(part):
            yield Edge(edge.value, edge.end, edge.score + articles + 0.8)


def _is_of_columns(part: Compare) -> bool:
    subject = part.subject
    return isinstance(subject, Phrase) and subject.noun.is_attribute
