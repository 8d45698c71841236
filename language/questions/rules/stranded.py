"""Rules for requests whose preposition comes last: `which countries are the singers from`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Phrase, ValueIs
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.having import possessions
from language.questions.rules.in_which import light_verb
from language.questions.rules.nouns import values
from language.questions.rules.outputs import outputs
from language.questions.rules.phrases import phrase
from language.questions.rules.said_of import said_of

_LEFT = closed.PREPOSITIONS | {"up"}
_WHICH = closed.phrases("which|what")


def stranded(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """What the subject behind it is from, in, or at; or how many of those there are."""
    for words, last in (*chart.sentence.phrase(at, _WHICH), *chart.sentence.phrase(at, closed.HOW_MANY)):
        for thing in chart.edges(phrase, last):
            if thing.value.of is None and chart.sentence.word(thing.end) in closed.DO | closed.BE:
                for owned in (*_owned(chart, thing), *_where_we_have(chart, thing)):
                    for end, said in _left_behind(chart, owned.end):
                        yield Edge(_form(owned.value, at, words), end, owned.score + said + 2.0 * len(words))
        yield from _several(chart, last, 2.0 * len(words)) if words in _WHICH else ()


def _several(chart: Chart, at: int, score: float) -> Iterator[Edge[Form]]:
    """`city and state | does Ann live in`."""
    for things in chart.edges(outputs, at):
        named = tuple(one for one in things.value if isinstance(one, Phrase) and one.noun.is_attribute and not one.of)
        if not 1 < len(named) == len(things.value) or chart.sentence.word(things.end) not in closed.DO | closed.BE:
            continue
        for subject in chart.edges(phrase, things.end + 1):
            for end, said in _left_behind(chart, subject.end):
                owned = tuple(dataclasses.replace(one, of=subject.value) for one in named)
                yield Edge(Form(owned), end, things.score + subject.score + score + said)


def _where_we_have(chart: Chart, thing: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """`countries do we have customers | in`: those with what is said behind."""
    for words, last in chart.sentence.phrase(thing.end, closed.DO_WE_HAVE):
        for had in chart.edges(possessions, last):
            longer = said_of(thing.value, had.value)
            if longer is not None:
                yield Edge(longer, had.end, thing.score + had.score + 1.0 * len(words))


def _owned(chart: Chart, thing: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """`countries` of what is named behind the verb: `the singers`, or one of them."""
    for subject in chart.edges(phrase, thing.end + 1):
        owned = dataclasses.replace(thing.value, of=subject.value)
        yield Edge(owned, subject.end, thing.score + subject.score)
    for named in chart.edges(values, thing.end + 1):
        owned = dataclasses.replace(thing.value, conditions=(ValueIs(named.value, preposition="of"),))
        yield Edge(owned, named.end, thing.score + named.score)


def _form(owned: Phrase, at: int, words: closed.Words) -> Form:
    if words in _WHICH:
        return Form((owned,))
    return Form((Measured("count", dataclasses.replace(owned, distinct=True), distinct=True, first=at),))


def _left_behind(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Behind `from`, `come from`, `live in`, `grow up`, where the request ends."""
    sentence = chart.sentence
    for start, said in ((at, 0.0), *light_verb(chart, at)):
        end = start if start > at and sentence.word(start - 1) in _LEFT else start + 1
        if sentence.word(end - 1) in _LEFT and (end == len(sentence) or sentence.stops(end)):
            yield end, said + 1.0 * (end - start)
