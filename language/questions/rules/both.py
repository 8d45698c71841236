"""Rules for both of two: `both cats and dogs`, `in both first and economy class`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import (
    Both,
    Condition,
    Has,
    Noun,
    Phrase,
    Said,
    ValueIs,
)
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import common_value, held_by, noun, value, value_of_its_kind
from language.questions.rules.periods import one_period
from language.questions.rules.said_of import unranked
from language.questions.rules.small import skip_articles
from language.questions.rules.terms import in_year
from language.questions.rules.verb_words import verbs, with_verb


def both(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`both cats and dogs`, `both for stroke and for migraine`, `both first and economy class`: one of each."""
    if chart.sentence.word(at) != "both":
        return
    yield from (Edge(e.value, e.end, e.score + 1.0) for e in chart.edges(_two, at + 1))


def both_done(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`both bought apples and pears`: a verb of both of two."""
    if chart.sentence.word(at) != "both":
        return
    for verb, end, score in verbs(chart, at + 1):
        for edge in chart.edges(_two, end):
            done = tuple(with_verb(part, verb) for part in edge.value)
            yield Edge(done, edge.end, edge.score + score + 1.0)


def _two(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Two values or things, with `and` between them."""
    yield from chart.edges(_each_of_both, at)
    start, said = skip_articles(chart, at)
    for thing in chart.named("phrase", start):
        for last, joint in and_also(chart, thing.end):
            for other in (*chart.named("phrase", last), *_another_one(chart, thing.value, last)):
                score = thing.score + other.score + joint + said
                yield Edge((Has(thing.value), Has(other.value)), other.end, score)


def _another_one(chart: Chart, thing: Phrase, at: int) -> Iterator[Edge[Phrase]]:
    """`a comedy with Ann Lee and | one from 2004`: a thing of the same kind, with what is said of it."""
    for words, last in chart.sentence.phrase(at, closed.AND_ANOTHER) if thing.noun.things else ():
        for more in unranked(chart.named("behind", last)):
            yield Edge(Phrase(thing.noun, more.value), more.end, more.score + 1.0 * len(words))


def and_another(chart: Chart, edge: Edge[Said]) -> Iterator[Edge[Said]]:
    """`a wedding in 2014 | and also one in 2016`: such a thing, and another one of which that is said."""
    thing = edge.value[-1] if edge.value else None
    if not isinstance(thing, Has) or not thing.quantity.some or not thing.phrase.conditions:
        return
    for last, joint in and_also(chart, edge.end):
        for other in _another_one(chart, thing.phrase, last):
            found = dataclasses.replace(thing, phrase=other.value)
            yield Edge((*edge.value, found), other.end, edge.score + joint + other.score)


def and_also(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `and`, `as well as` and articles."""
    for _, last in chart.sentence.phrase(at, closed.AND_ALSO):
        start, said = skip_articles(chart, last)
        yield start, said + 1.0 * (last - at)


def _each_of_both(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Two values, each with its preposition, and the noun that they share: `checking and a savings account`."""
    for first in (*chart.edges(_one_of_both, at), *chart.edges(_common_one, at)):
        named = first in chart.edges(_one_of_both, at)
        for last, joint in and_also(chart, first.end):
            for second in chart.edges(_one_of_both, last):
                both = Both((first.value, second.value))
                score = first.score + second.score + joint
                if named:
                    yield Edge((both,), second.end, score)
                for head in chart.edges(noun, second.end):
                    held = _both_held(both, head.value)
                    if held is not None:
                        yield Edge((held,), head.end, score + head.score + 0.2)
                    elif not named:
                        continue
                    things = tuple(Has(Phrase(head.value, conditions=(part,))) for part in both.parts)
                    yield Edge(things, head.end, score + head.score)


def both_of_it(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Behind a noun: `a race | both in 2013 and in 2016`, `flights both from Oslo and from Rome`."""
    if chart.sentence.word(at) == "both" and chart.sentence.word(at + 1) in closed.PREPOSITIONS:
        yield from (Edge(e.value, e.end, e.score + 1.0) for e in chart.edges(_each_of_both, at + 1))


def _one_of_both(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    yield from chart.edges(one_period, at)
    placed = chart.sentence.word(at) in closed.PREPOSITIONS
    start, said = skip_articles(chart, at + placed)
    for edge in chart.edges(value_of_its_kind, start):
        yield Edge(ValueIs((edge.value,)), edge.end, edge.score + said + placed)
    for edge in chart.edges(value, start):
        yield Edge(ValueIs((edge.value,)), edge.end, edge.score + said + placed)
        for term in in_year(chart, Edge((edge.value,), edge.end, edge.score)):
            yield Edge(term.value, term.end, term.score + said + placed)


def _common_one(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`first`, a value only if the noun behind both of them says so."""
    start, said = skip_articles(chart, at)
    for edge in chart.edges(common_value, start):
        yield Edge(ValueIs((edge.value,)), edge.end, edge.score + said)


def _both_held(both: Both, kind: Noun) -> Both | None:
    """`first and economy class`: two values of the column that the noun behind them names."""
    parts = []
    for part in both.parts:
        if not isinstance(part, ValueIs) or not (held := held_by(part.values[0], kind)):
            return None
        parts.append(ValueIs((dataclasses.replace(part.values[0], candidates=held),)))
    return Both(tuple(parts))
