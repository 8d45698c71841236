"""Rules for whom one reports to: `the person he or she reports to`, `the manager that they report to`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun

_SOMEBODY = frozenset("person one employee someone somebody whoever".split())
_ABOVE = "manager"
"""What the key to the one above is called, whatever its column is named."""


def one_above(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`person he reports to`: the one that the key of the same table leads to."""
    sentence = chart.sentence
    for start in _behind_one(chart, at):
        begin = start + (sentence.word(start) in ("that", "who", "whom"))
        if sentence.word(begin) not in closed.PRONOUNS or sentence.stem(begin + 1) != "report":
            continue
        found = sentence.names.find((_ABOVE,), _ABOVE)
        above = tuple(c for c in found if c.kind == "column" and c.attribute is not None and _leads_back(chart, c.home))
        if above and sentence.word(begin + 2) == "to":
            yield Edge(Phrase(Noun(at, begin + 3, _ABOVE, above)), begin + 3, 1.0 * (begin + 3 - at))


def _behind_one(chart: Chart, at: int) -> Iterator[int]:
    if chart.sentence.word(at) in _SOMEBODY or (chart.sentence.stem(at),) == (_ABOVE,):
        yield at + 1
    for edge in chart.edges(noun, at):
        if edge.value.things and edge.end > at + 1:
            yield edge.end


def _leads_back(chart: Chart, table: str) -> bool:
    return any(relation.to == table for relation in chart.sentence.names.graph.dataset(table).relations)
