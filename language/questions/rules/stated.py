"""Rules for requests that state first what there is: `there are some customers who never ordered. Show their ids.`"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.outputs import outputs
from language.questions.rules.small import skip

_THERE_ARE = closed.phrases("there are|there were|we have|we know that there are")
_SOME = frozenset("some several a few also".split())
_OF_THEIRS = frozenset("me us only just their its the".split())
_A_TABLE = closed.phrases(
    "we have a table called|there is a table called|we have a table named|there is a table named|we have the table"
)


def stated(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """The things of one sentence by what the next one asks to see of them."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, _THERE_ARE):
        start, said = skip(chart, last, _SOME)
        for things in chart.named("phrase", start):
            if not things.value.noun.things or things.value.quantifier or not sentence.stops(things.end):
                continue
            for _, command in sentence.phrase(things.end + 1, closed.SHOW_ALSO):
                begin, passed = skip(chart, command, _OF_THEIRS)
                for shown in chart.edges(outputs, begin):
                    owned = tuple(_of(output, things.value) for output in shown.value)
                    if all(output is not None for output in owned):
                        form = Form(tuple(output for output in owned if output is not None))
                        score = things.score + shown.score + said + passed + 1.0 * len(words)
                        yield Edge(form, shown.end, score + 1.0 * (command - things.end))


def _of(output: object, things: Phrase) -> Phrase | None:
    """A plain attribute as one of the things."""
    plain = isinstance(output, Phrase) and output == Phrase(output.noun) and output.noun.is_attribute
    return dataclasses.replace(output, of=things) if plain and isinstance(output, Phrase) else None


def behind_a_table(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """The position behind `we have a table called Shippers.`, which asks for nothing."""
    for words, last in chart.sentence.phrase(at, _A_TABLE):
        for named in chart.edges(noun, last):
            if named.value.things and chart.sentence.stops(named.end):
                yield named.end + 1, named.score + 1.0 * len(words) + 1.0
