"""Rules for requests that ask in which thing something is: `in which cities do we have a store`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Has, Measured, Phrase, Rank, Said
from language.questions.rules.being_such import asked_as_such
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.having import most, possessions, quantified
from language.questions.rules.in_each import BEING_THERE
from language.questions.rules.phrases import phrase
from language.questions.rules.said_of import said_of
from language.questions.rules.small import skip, skip_articles
from language.questions.rules.verb_words import is_another_word, verbs, with_verb

_WHICH = frozenset(("which", "what"))


def in_which(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`in which cities do we have a store`, `in which country does the singer live`."""
    sentence = chart.sentence
    for edge in chart.edges(phrase, at + 1) if sentence.word(at) in _WHICH else ():
        if sentence.word(edge.end) in closed.DO:  # `which book did the most members borrow`
            yield from _how_many_there(chart, edge)
    if sentence.word(at) not in closed.PREPOSITIONS or sentence.word(at + 1) not in _WHICH:
        return
    for edge in chart.edges(phrase, at + 2):
        for words, last in sentence.phrase(edge.end, closed.DO_WE_HAVE):
            for had in chart.edges(possessions, last):
                yield from _said_of(edge, had, 2.0 + 1.0 * len(words))
        if sentence.word(edge.end) in closed.DO | closed.BE and edge.value.of is None:
            for subject in chart.edges(phrase, edge.end + 1):
                for end, said in (*light_verb(chart, subject.end), (subject.end, 0.0)):
                    owned = dataclasses.replace(edge.value, of=subject.value)
                    yield Edge(Form((owned,)), end, edge.score + subject.score + 3.0 + said)
        yield from _how_many_there(chart, edge)
        for such in chart.edges(asked_as_such, edge.end):
            yield from _said_of(edge, such, 2.0)


def _said_of(edge: Edge[Phrase], more: Edge[Said], score: float) -> Iterator[Edge[Form]]:
    """The things that are asked for with what is said of them."""
    longer = said_of(edge.value, more.value)
    if longer is not None:
        yield Edge(Form((longer,)), more.end, edge.score + more.score + score)


def _how_many_there(chart: Chart, edge: Edge[Phrase]) -> Iterator[Edge[Form]]:
    """`in which country do most customers live`, `at which huts did no hike end`: the thing by what is there."""
    sentence = chart.sentence
    if sentence.word(edge.end) not in closed.DO | closed.BE | closed.HAVE:
        return
    for said in _there(chart, edge.end + 1):
        for done in _with_what_they_do(chart, said):
            yield from _said_of(edge, done, 3.0)


def _there(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`the most customers`, `most of our customers`, `more than 5 customers`, `no customers`."""
    yield from most(chart, at)
    begin, articles = skip_articles(chart, at)
    if chart.sentence.word(begin) == "most" and chart.sentence.word(begin + 1) == "of":
        for thing in chart.edges(phrase, begin + 2):
            counted = Measured("count", thing.value, first=begin)
            yield Edge((Rank(counted, descending=True),), thing.end, thing.score + articles + 2.2)
    for amount, thing in quantified(chart, at):
        yield Edge((Has(thing.value, amount),), thing.end, thing.score)


def _with_what_they_do(chart: Chart, said: Edge[Said]) -> Iterator[Edge[Said]]:
    """The clause with its verb, which says by which key they are there, unless it says no more than that."""
    yield said
    start, adverbs = skip(chart, said.end, closed.ADVERBS | frozenset(("been", "be")))
    for verb, end, score in verbs(chart, start):
        done = said.value if verb in BEING_THERE else tuple(with_verb(part, verb) for part in said.value)
        last = end + (chart.sentence.word(end) in ("in", "from", "to", "at", "on", "for"))
        yield Edge(done, last, said.score + score + adverbs + 1.0 * (last - start - 1) + 0.4)


def light_verb(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `have`, or behind a verb that a subject before it stands with, and its particle."""
    sentence = chart.sentence
    if sentence.word(at) in closed.HAVE:
        yield at + 1, 1.0
    elif (
        at < len(sentence)
        and sentence.tokens[at].kind == "word"
        and sentence.word(at) not in closed.NEVER_NAMES
        and not is_another_word(sentence, at)
    ):
        last = at + 1 + (sentence.word(at + 1) == "up")  # `grow up`
        yield last, last - at - 0.4
        if sentence.word(last) in closed.PREPOSITIONS:
            yield last + 1, last - at + 0.6
