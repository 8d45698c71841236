"""Rules for places by who is from there: `countries where singers above 30 are from`, `towns that guides come from`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Has, Said, ValueIs
from language.questions.rules.both import and_also
from language.questions.rules.chart import Chart, Edge

_COMING = frozenset("come comes came originate originates originated".split()) | closed.BE
_LIVING = frozenset("live lives lived living reside resides resided".split())
_OPENINGS = closed.phrases("where|that|which|from which|in which|from where")


def home_of(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """There are such things, each of which may be others: `a singer above 40 and a singer below 30`."""
    for words, last in chart.sentence.phrase(at, _OPENINGS):
        for things in _things(chart, last):
            for end in _from_there(chart, things.end, words):
                yield Edge(things.value, end, things.score + 1.0 * (len(words) + end - things.end))


def _things(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    for edge in chart.named("phrase", at):
        named = edge.value.conditions[:1]  # `the region that Ann comes from`: that of one
        alone = bool(named) and isinstance(named[0], ValueIs) and named[0].alone
        if edge.value.quantifier or edge.value.rank is not None or not edge.value.noun.things or alone:
            continue
        yield Edge((Has(edge.value),), edge.end, edge.score)
        for last, joint in and_also(chart, edge.end):
            for more in _things(chart, last - (chart.sentence.word(last - 1) in closed.ARTICLES)):
                yield Edge((Has(edge.value), *more.value), more.end, edge.score + joint + more.score)


def _from_there(chart: Chart, at: int, opening: closed.Words) -> Iterator[int]:
    """Behind `are from`, `come from`; or `live`, `come` where the opening says that it is a place."""
    sentence = chart.sentence
    start = at + (sentence.word(at) in closed.DO | closed.ADVERBS)
    if sentence.word(start) in _COMING and sentence.word(start + 1) == "from":
        yield start + 2
    elif opening in (("that",), ("which",)):
        if sentence.word(start) in _LIVING and sentence.word(start + 1) == "in":
            yield start + 2
    elif sentence.word(start) in _LIVING or (opening[0] == "from" and sentence.word(start) in _COMING - closed.BE):
        yield start + 1
