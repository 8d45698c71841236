"""Rules for things of a subject that bears a name: `how many goals did Ann Lee score`, `which films did Ann direct`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Phrase, ValueIs
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.in_which import light_verb
from language.questions.rules.nouns import values

_ASKING = closed.DO | closed.HAVE | closed.BE | closed.MODALS


def done_by_named(chart: Chart, edge: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """The things before `does Spain have`, `did Ann Lee score`: those of what bears the name."""
    if edge.value.of is not None or chart.sentence.word(edge.end) not in _ASKING:
        return
    for subject in chart.edges(values, edge.end + 1):
        for end, said in light_verb(chart, subject.end) if len(subject.value) == 1 else ():
            verb = chart.sentence.word(subject.end)
            done = "" if verb in closed.HAVE | closed.LIGHT_VERBS else verb
            named = ValueIs(subject.value, preposition="" if done else "of", verb=done, alone=True)
            theirs = dataclasses.replace(edge.value, conditions=(*edge.value.conditions, named))
            yield Edge(theirs, end, edge.score + subject.score + said + 0.8)
