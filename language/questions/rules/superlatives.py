"""Rules for things that a superlative before them ranks: `the 3 oldest singers`, `the highest rating episodes`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Phrase, Rank
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun, number
from language.questions.rules.premodifiers import premodified

_OF_AMOUNTS = frozenset("high large long heavy".split())
_THE_THING = 0.5
"""`the largest weight model` is a model, though its weight may be called `model weight`."""


def superlative(chart: Chart, at: int, count: int | None, said: float) -> Iterator[Edge[Phrase]]:
    """`oldest singers`, `oldest 3 singers`, `highest rating episodes`; `count` of them, where that was said before."""
    for words, last in chart.sentence.phrase(at, closed.SUPERLATIVES):
        amount, start, gained = count, last, said + 1.0 * (last - at)
        if amount is None:
            for edge in chart.edges(number, last):
                amount, start, gained = int(edge.value.value), edge.end, gained + edge.score
        adjective, descending = closed.SUPERLATIVES[words]
        rank = Rank(adjective, descending, amount or 1)
        for inner in chart.edges(premodified, start):
            yield Edge(dataclasses.replace(inner.value, rank=rank), inner.end, inner.score + gained)
        for inner in _by_what_stands_before(chart, start, rank):
            yield Edge(inner.value, inner.end, inner.score + gained)


def _by_what_stands_before(chart: Chart, at: int, rank: Rank) -> Iterator[Edge[Phrase]]:
    """Behind `the highest`: `rating episodes`, which are episodes."""
    if rank.by not in _OF_AMOUNTS:
        return
    for attribute in chart.edges(noun, at):
        homes = {c.home for c in attribute.value.columns if c.method != "partial"}
        for thing in chart.edges(premodified, attribute.end) if attribute.value.is_attribute else ():
            plain = thing.value.of is None and thing.value.rank is None
            if plain and homes & {*thing.value.noun.things}:
                by = dataclasses.replace(rank, by=Phrase(attribute.value), adjective=str(rank.by))
                ranked = dataclasses.replace(thing.value, rank=by)
                yield Edge(ranked, thing.end, attribute.score + thing.score + _THE_THING)
