"""Rules for things by what they have the most of: `whose price is the highest`, `whose number of rooms is smallest`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Measured, Rank, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip_articles

_OF_FIGURES = frozenset("high large".split())
_OF_VALUES = _OF_FIGURES | frozenset("long heavy tall new old".split())


def whose_most(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """The rank of the thing by an attribute or a figure that is the most of all."""
    for subject in (*chart.edges(bare, at), *chart.named("measured", at)):
        if chart.sentence.word(subject.end) not in closed.BE:
            continue
        start, said = skip_articles(chart, subject.end + 1)
        for words, last in chart.sentence.phrase(start, closed.SUPERLATIVES):
            adjective, descending = closed.SUPERLATIVES[words]
            score = subject.score + said + 1.0 * (last - start) + 1.0
            if isinstance(subject.value, Measured):
                ranks = [Rank(subject.value, descending)] if adjective in _OF_FIGURES else []
            else:
                plain = subject.value.noun.is_attribute and not subject.value.conditions and not subject.value.rank
                by = Rank(subject.value, descending, adjective=adjective)
                ranks = [by] if plain and adjective in _OF_VALUES else []
            yield from (Edge((rank,), last, score) for rank in ranks)
