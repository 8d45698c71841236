"""Rules for persons that are said by no name of theirs: `people who teach Latin`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.small import skip
from language.questions.rules.verb_words import verbs

_PEOPLE = frozenset("people persons person everyone everybody someone anyone individuals".split())
_WHO = frozenset(("who", "that"))


def people(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """Those of whom the verb behind `who` can be said, where the data call nobody so."""
    sentence = chart.sentence
    if sentence.word(at) not in _PEOPLE or sentence.word(at + 1) not in _WHO or sentence.candidates(at, at + 1):
        return
    verb, _ = skip(chart, at + 2, closed.HAVE | closed.BE | closed.DO | closed.ADVERBS | {"not", "never"})
    persons = sentence.names.doers(sentence.word(verb)) if any(verbs(chart, verb)) else ()
    if len(persons) == 1:
        yield Edge(Phrase(Noun(at, at + 1, sentence.word(at), persons)), at + 1, 1.0)
