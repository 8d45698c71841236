"""Rules for what is done most often or first: `were rented most often`, `the most often rented`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.deeds import USES
from language.questions.forms import Measured, Noun, Phrase, Rank, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.dates import first_or_last
from language.questions.rules.periods import one_period
from language.questions.rules.verb_words import verbs


def most_often(chart: Chart, verb: tuple[str, int], score: float) -> Iterator[Edge[Said]]:
    """`were rented most often`, `was hired first`: ranked by how many such deeds there are, or by when."""
    done, at = verb
    yield from (Edge(edge.value, edge.end, edge.score + score) for edge in first_or_last(chart, verb))
    deeds = chart.sentence.names.deeds(done)
    for words, last in chart.sentence.phrase(at, closed.MOST_OFTEN) if done in USES and not deeds else ():
        used = Measured("count", None, first=at - 1, verb=done)
        yield Edge((Rank(used, closed.MOST_OFTEN[words]),), last, score + 1.1 * (last - at) + 0.5)
    for words, last in chart.sentence.phrase(at, closed.MOST_OFTEN) if deeds else ():
        if words[-1] in ("most", "least") and chart.sentence.names.worths.moved(done):
            continue  # `donated the most`: money
        noun = Noun(at - 1, at, done, deeds)
        rank = Rank(Measured("count", Phrase(noun), first=at - 1), closed.MOST_OFTEN[words])
        gained = score + 1.1 * (last - at) + 0.5
        yield Edge((rank,), last, gained)
        for when in chart.edges(one_period, last):  # `sold the most in 1997`: of what was sold then
            counted = Measured("count", Phrase(noun, conditions=(when.value,)), first=at - 1)
            yield Edge((Rank(counted, rank.descending),), when.end, gained + when.score)


def most_often_done(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`the most often rented`: ranked by how many such deeds there are."""
    for words, last in chart.sentence.phrase(at, closed.MOST_OFTEN):
        for verb, end, said in verbs(chart, last) if words[-1] in ("often", "frequently") else ():
            deeds = chart.sentence.names.deeds(verb)
            if deeds:
                counted = Measured("count", Phrase(Noun(last, end, verb, deeds)), first=last)
                yield Edge((Rank(counted, closed.MOST_OFTEN[words]),), end, said + 1.1 * (last - at) + 0.5)
