"""Rules for things that a superlative before them ranks: `the 3 oldest singers`, `the highest rating episodes`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.lexicon import column_meant
from language.questions import closed
from language.questions.forms import Noun, Phrase, Rank
from language.questions.moments import same_deed
from language.questions.resolving.scope import is_numeric
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun, number
from language.questions.rules.premodifiers import premodified
from language.words import lemmas

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
    yield from _most_done(chart, at, count, said)


def _most_done(chart: Chart, at: int, count: int | None, said: float) -> Iterator[Edge[Phrase]]:
    """`most viewed post`: by the column of posts that counts their views, where no rows tell of each."""
    word, verb = chart.sentence.word(at), chart.sentence.word(at + 1)
    graph = chart.sentence.names.graph
    if word not in ("most", "least") or not verb.endswith("ed"):
        return
    for thing in chart.edges(premodified, at + 2):
        for table in thing.value.noun.things if thing.value.rank is None and thing.value.of is None else ():
            counts = [c for c in graph.dataset(table).columns if is_numeric(c.type) and _counts(c.name, verb)]
            if len(counts) == 1 and not any(same_deed(verb, lemmas(d.entity)[-1]) for d in graph.datasets()):
                column = _named(chart, table, counts[0].name, (at + 1, at + 2))
                rank = Rank(Phrase(column), word == "most", count or 1)
                yield Edge(dataclasses.replace(thing.value, rank=rank), thing.end, thing.score + said + 2.3)


def _counts(column: str, verb: str) -> bool:
    """Whether a column says how often something was done: `view_count`, `views` of `viewed`."""
    words = [word for word in lemmas(column) if word not in ("count", "number", "num", "of", "total")]
    return len(words) == 1 and same_deed(verb, words[0])


def _named(chart: Chart, table: str, column: str, at: tuple[int, int]) -> Noun:
    """A column as what the words at a place name."""
    return Noun(*at, chart.sentence.said(*at), (column_meant(table, column),))


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
