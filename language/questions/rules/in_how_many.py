"""Rules for requests that ask in how many things something is done: `in how many towns is each craft taught`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.deeds import OUTCOMES
from language.questions.forms import SOME, Form, Has, Measured
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.in_each import BEING_THERE
from language.questions.rules.small import skip
from language.questions.rules.verb_words import verbs

_AUXILIARY = closed.BE | closed.DO | closed.HAVE


def in_how_many(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """A count of the things for each of what is done there, or of those where it is done."""
    sentence = chart.sentence
    if sentence.word(at) not in closed.PREPOSITIONS or sentence.words[at + 1 : at + 3] != ("how", "many"):
        return
    for things in chart.named("phrase", at + 3):
        if sentence.word(things.end) not in _AUXILIARY or not things.value.noun.things:
            continue
        for subject in chart.named("phrase", things.end + 1):
            start, said = skip(chart, subject.end, closed.ADVERBS | frozenset(("been",)))
            for verb, end, score in verbs(chart, start):
                total = things.score + subject.score + said + score + 4.2
                counted = Measured("count", things.value, distinct=things.value.distinct, first=at)
                if subject.value.quantifier == "each" and verb not in OUTCOMES:
                    done = dataclasses.replace(counted, verb="" if verb in BEING_THERE else verb)
                    yield Edge(Form((done,), groups=(subject.value,)), end, total)
                elif not subject.value.quantifier:
                    done_there = (*things.value.conditions, Has(subject.value, SOME, verb))
                    where = dataclasses.replace(things.value, conditions=done_there)
                    yield Edge(Form((dataclasses.replace(counted, phrase=where),)), end, total)
