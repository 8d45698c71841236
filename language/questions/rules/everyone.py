"""Rules for persons that are not called anything: `everyone who has led a tour`, `people with more than two dogs`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Noun, Phrase
from language.questions.rules.chart import Chart, Edge

_EVERYONE = frozenset("everyone everybody anyone anybody people persons".split())
_OF_WHOM = frozenset("who whose with that".split())
"""Behind them it is said who is meant."""


def everyone(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """Whichever persons the data tell of."""
    sentence = chart.sentence
    persons = sentence.names.persons
    if sentence.word(at) not in _EVERYONE or sentence.word(at + 1) not in _OF_WHOM or sentence.candidates(at, at + 1):
        return
    said_to_be = sentence.word(at + 1) == "who" and sentence.word(at + 2) in closed.BE
    if persons and (len(persons) == 1 or not said_to_be):  # `people who are actors` are one kind of several
        yield Edge(Phrase(Noun(at, at + 1, sentence.word(at), persons)), at + 1, 1.0)
