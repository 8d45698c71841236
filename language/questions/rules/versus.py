"""Rules for two kinds of things side by side: `good vs. bad heroes per publisher`, `male vs female patients`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Measured, Phrase, ValueIs
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import held_alike, values
from language.questions.rules.small import skip_articles

_VERSUS = frozenset("vs versus against".split())
_NUMBER = closed.phrases("number of|count of|the number of|how many")


def versus(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, ...]]]:
    """The number of things of each of two values, which stand before the things and are said of them once."""
    counted = [(last, 1.0 * len(words)) for words, last in chart.sentence.phrase(at, _NUMBER)]
    for start, said in (*counted, (at, 0.0)):
        begin, articles = skip_articles(chart, start)
        for one in chart.edges(values, begin):
            middle = one.end + 1 + (chart.sentence.word(one.end + 1) == ".")  # `vs.`
            if len(one.value) != 1 or chart.sentence.word(one.end) not in _VERSUS:
                continue
            for right in chart.named("phrase", middle):
                left = _of_the_other(right.value, ValueIs(one.value))
                if left is not None and right.value.noun.things:
                    score = one.score + right.score + said + articles + 1.1 * (middle - one.end)
                    sides = (Measured("count", left, first=at), Measured("count", right.value, first=at))
                    yield Edge(sides, right.end, score)


def _of_the_other(things: Phrase, value: ValueIs) -> Phrase | None:
    """The things with `value` in place of their one value of that kind."""
    alike = [
        at
        for at, part in enumerate(things.conditions)
        if isinstance(part, ValueIs) and not part.negated and held_alike(part.values[0], value.values[0])
    ]
    if len(alike) != 1 or things.rank is not None:
        return None
    changed = tuple(value if at == alike[0] else part for at, part in enumerate(things.conditions))
    return dataclasses.replace(things, conditions=changed)
