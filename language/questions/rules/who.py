"""Rules for requests that ask who did something: `who placed the most orders`, `who directed Harbour`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.having import most
from language.questions.rules.said_of import said_of
from language.questions.rules.small import skip


def who(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """A person, whichever thing of the data is one, or what is called after the verb."""
    if chart.sentence.word(at) != "who":
        return
    begin, said = skip(chart, at + 1, closed.HAVE | closed.BE | closed.ADVERBS)
    yield from _by_attribute(chart, begin, 1.0 + said)
    persons = chart.sentence.names.doers(chart.sentence.word(begin))
    if persons:
        someone = Phrase(Noun(at, at + 1, "who", persons))
        for more in chart.named("verb_phrase", at + 1):
            longer = said_of(someone, more.value)
            if longer is not None:
                yield Edge(Form((longer,)), more.end, more.score + 1.0)


def _by_attribute(chart: Chart, at: int, score: float) -> Iterator[Edge[Form]]:
    """`directed the film Harbour`, where films have a column `director`: that of the film."""
    named = chart.sentence.names.called_after(chart.sentence.word(at))
    if not named:
        return
    doer = Phrase(Noun(at, at + 1, chart.sentence.word(at), named))
    for thing in chart.named("phrase", at + 1):
        head = thing.value.noun.last - 1
        several = chart.sentence.is_plural(head)
        if thing.value.noun.things and not thing.value.quantifier and thing.value.rank is None:
            theirs = dataclasses.replace(doer, of=thing.value, distinct=several)
            yield Edge(Form((theirs,)), thing.end, thing.score + score + 1.0)
    for first in chart.edges(most, at + 1):  # `directed the most films`
        ranked = said_of(doer, first.value)
        if ranked is not None:
            yield Edge(Form((ranked,)), first.end, first.score + score + 1.0)
