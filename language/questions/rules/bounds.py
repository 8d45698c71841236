"""Rules for two bounds of one attribute: `a salary above 8500 but below 10000`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, Said
from language.questions.rules.chart import Chart, Edge, Rule


def other_bound(chart: Chart, edge: Edge[Said], amounts: Rule[Condition]) -> Iterator[Edge[Condition]]:
    """The comparison behind one with the other bound; scores are of both, and its attribute is not said again."""
    if not _bounds(edge.value[-1]):
        return
    for words, last in chart.sentence.phrase(edge.end, closed.BUT):
        for other in chart.edges(amounts, last):
            if _bounds(other.value) and getattr(other.value, "subject", "") is None:
                yield Edge(other.value, other.end, edge.score + other.score + 1.0 * len(words))


def _bounds(part: object) -> bool:
    return isinstance(part, Compare) and part.operator in (">", ">=", "<", "<=") and not part.negated
