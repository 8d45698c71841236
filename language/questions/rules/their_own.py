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
_BELONGING = frozenset("belong belongs live lives work works".split())
"""Verbs that say no more than that it is theirs."""


def their_own(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`… and the country they are in`, `… and the mountain that they climbed`: that of what was named first."""
    form = edge.value
    first, last = form.outputs[0], form.outputs[-1]
    start, said = skip(chart, edge.end, frozenset(("that", "which")))
    if len(form.outputs) < 2 or form.groups or chart.sentence.word(start) not in _OF_THEM:
        return
    if not isinstance(first, Phrase) or not isinstance(last, Phrase):
        return
    they, thing = first.of or first, last.of or last
    if not thing.noun.things or {*they.noun.things} & {*thing.noun.things}:
        return
    for verb, end, score in _done(chart, start + 1):
        if verb and not they.noun.things:
            continue
        told = Has(Phrase(they.noun), SOME, verb)
        theirs = dataclasses.replace(thing, conditions=(*thing.conditions, told)) if verb else thing
        shown = theirs if last.of is None else dataclasses.replace(last, of=theirs)
        longer = dataclasses.replace(form, outputs=(*form.outputs[:-1], shown))
        yield Edge(longer, end, edge.score + said + 1.0 + score)


def _done(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """`are in`, `belong to`, `have climbed`: the deed, if it is one, the position behind, and what that is worth."""
    sentence = chart.sentence
    if sentence.word(at) in closed.BE and sentence.word(at + 1) in closed.PREPOSITIONS:
        yield "", at + 2, 2.0
    start, said = skip(chart, at, closed.BE | closed.ADVERBS | frozenset(("have", "has", "had")))
    for verb, end, score in verbs(chart, start):
        placed = end + (sentence.word(end) in closed.PREPOSITIONS)
        for last in dict.fromkeys((end, placed)):
            yield "" if verb in _BELONGING else verb, last, said + score + 0.4 + 1.0 * (last - end)
