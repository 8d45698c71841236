"""Rules for what things became: `became independent in 1960`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import Dated, Said
from language.questions.rules.chart import Chart, Edge, Rule

_BECOMING = frozenset("became become becomes got".split())


def became(chart: Chart, at: int, participle: Rule[Said]) -> Iterator[Edge[Said]]:
    """`became | independent in 1960`, `got | married in May`: what the date of a deed tells."""
    for edge in chart.edges(participle, at + 1) if chart.sentence.word(at) in _BECOMING else ():
        if all(isinstance(part, Dated) and part.verb for part in edge.value):
            yield Edge(edge.value, edge.end, edge.score + 1.0)
