"""Rules for which of two has more: `which rider has the higher wage, Ann or Bob`, `which ship is longer, A or B`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Form, Phrase, Rank, ValueIs
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.full_names import any_of_full_names
from language.questions.rules.nouns import values
from language.questions.rules.phrases import bare, phrase
from language.questions.rules.small import skip_articles

_WHICH = closed.phrases("which|what|which of the|which one of the")
_HAS = frozenset("has have had got".split())
_MORE = {
    **dict.fromkeys("higher greater larger bigger more longer".split(), True),
    **dict.fromkeys("lower smaller less fewer shorter".split(), False),
}


def which_of_two(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """The one of the two that are named last."""
    for words, last in chart.sentence.phrase(at, _WHICH):
        for things in chart.edges(phrase, last):
            if not things.value.noun.things or things.value.rank is not None or things.value.quantifier:
                continue
            for rank in _more_of(chart, things.end):
                for one in _either(chart, rank.end):
                    said = (*things.value.conditions, one.value)
                    chosen = dataclasses.replace(things.value, conditions=said, rank=rank.value)
                    score = things.score + rank.score + one.score + 1.0 * len(words)
                    yield Edge(Form((chosen,)), one.end, score)


def _more_of(chart: Chart, at: int) -> Iterator[Edge[Rank]]:
    """`has a higher wage`, `is older`."""
    sentence = chart.sentence
    start, said = skip_articles(chart, at + 1)
    word = sentence.word(start)
    if sentence.word(at) in _HAS and word in _MORE:
        for by in chart.edges(bare, start + 1):
            if by.value == Phrase(by.value.noun) and by.value.noun.columns:
                yield Edge(Rank(by.value, _MORE[word]), by.end, by.score + said + 2.0)
    if sentence.word(at) in closed.BE and word in closed.COMPARATIVES:
        adjective, descending = closed.COMPARATIVES[word]
        yield Edge(Rank(adjective, descending), start + 1, said + 2.0)


def _either(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`, Ann or Bob`."""
    start = at + (chart.sentence.word(at) in (",", ":"))
    for edge in chart.edges(values, start):
        if len(edge.value) == 2 and chart.sentence.word(edge.value[1].first - 1) == "or":
            yield Edge(ValueIs(edge.value), edge.end, edge.score + start - at)
    for names in chart.edges(any_of_full_names, start):
        yield Edge(names.value[1], names.end, names.score + start - at)
