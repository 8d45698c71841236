"""Rules for clauses that say whose a thing shown last is: `the names of climbers and the mountains they climb`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import SOME, Form, Has, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.small import skip
from language.questions.rules.verb_words import verbs

_OF_THEM = frozenset("they it he she".split())
_THEM = frozenset("them it him her".split())
_BELONGING = frozenset("belong belongs live lives work works".split())
"""Verbs that say no more than that it is theirs."""
THERE = _BELONGING | closed.ANY_DEED | frozenset("located situated based found kept stored housed offered".split())
"""Verbs that say of a place no more than that something is there."""
_WHERE = closed.phrases("where|in which|at which|on which|to which")


def their_own(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`… and the country they are in`, `… and the mountain that they climbed`: that of what was named first."""
    form = edge.value
    first, last = form.outputs[0], form.outputs[-1]
    if len(form.outputs) < 2 or form.groups or not isinstance(first, Phrase) or not isinstance(last, Phrase):
        return
    they, thing = first.of or first, last.of or last
    if {*they.noun.things} & {*thing.noun.things}:
        return
    for verb, end, score in (*_by_them(chart, edge.end), *_to_them(chart, edge.end)):
        if (verb and not they.noun.things) or not (thing.noun.things or (not verb and they.noun.things)):
            continue  # `the city where they are held` is that of theirs
        told = Has(Phrase(they.noun), SOME, verb)
        theirs = dataclasses.replace(thing, conditions=(*thing.conditions, told)) if verb else thing
        shown = theirs if last.of is None else dataclasses.replace(last, of=theirs)
        longer = dataclasses.replace(form, outputs=(*form.outputs[:-1], shown))
        yield Edge(longer, end, edge.score + score)


def _by_them(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """`that they climbed`: what they did to it; `where it was held`: the place where it is."""
    for words, last in chart.sentence.phrase(at, _WHERE):
        if chart.sentence.word(last) in _OF_THEM:
            for verb, end, score in _done(chart, last + 1):
                if verb in THERE or not verb:
                    yield "", end, 1.0 * len(words) + 1.0 + score
    start, said = skip(chart, at, frozenset(("that", "which")))
    if chart.sentence.word(start) in _OF_THEM:
        yield from ((verb, end, said + 1.0 + score) for verb, end, score in _done(chart, start + 1))


def _to_them(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """`who repaired it`: what was done to them by it."""
    if chart.sentence.word(at) in closed.RELATIVE:
        start, said = skip(chart, at + 1, closed.ADVERBS | frozenset(("have", "has", "had")))
        for verb, end, score in verbs(chart, start):
            if chart.sentence.word(end) in _THEM:
                yield verb, end + 1, said + score + 2.0


def _done(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """`are in`, `belong to`, `have climbed`: the deed, if it is one, the position behind, and what that is worth."""
    sentence = chart.sentence
    if sentence.word(at) in closed.BE and sentence.word(at + 1) in closed.PREPOSITIONS:
        yield "", at + 2, 2.0
    start, said = skip(chart, at, closed.BE | closed.ADVERBS | frozenset(("have", "has", "had")))
    if sentence.word(start - 1) in closed.BE and sentence.word(start + 1) == "to":  # `are hired to teach`
        start, said = start + 2, said + 2.0
    for verb, end, score in verbs(chart, start):
        placed = end + (sentence.word(end) in closed.PREPOSITIONS)
        for last in dict.fromkeys((end, placed)):
            yield "" if verb in _BELONGING else verb, last, said + score + 0.4 + 1.0 * (last - end)
