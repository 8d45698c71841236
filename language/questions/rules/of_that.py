"""Rules for figures of what was named before: `for each pier, the number of boats at that pier`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.small import skip
from language.questions.rules.their_own import THERE
from language.questions.rules.verb_words import verbs
from language.words import lemmas

_THAT = closed.phrases("that|this|that particular|that same|this particular|the given|that specific")
_ONE = frozenset(("the", "that", "this", "each"))
_BEFORE = closed.BE | closed.HAVE | closed.ADVERBS
_NO_DEED = THERE | frozenset("listed living working having".split())


def of_that(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """The form with `in that department`, `listed for that film`, `who have that name` behind its last figure."""
    form, figure = edge.value, edge.value.outputs[-1]
    if not isinstance(figure, Measured) or figure.phrase is None:
        return
    named = _named(form)
    for verb, end, said in (*_of_it(chart, edge.end, named), *_by_it(chart, edge.end, named)):
        if not verb or (figure.function == "count" and not figure.verb):
            done = dataclasses.replace(figure, verb=verb) if verb else figure
            told = dataclasses.replace(form, outputs=(*form.outputs[:-1], done))
            yield Edge(told, end, edge.score + said)


def _of_it(chart: Chart, at: int, named: list[Noun]) -> Iterator[tuple[str, int, float]]:
    """Behind `in that department`, `who have that name`."""
    for verb, start, said in _linked(chart, at):
        for words, last in chart.sentence.phrase(start, _THAT):
            for again in chart.edges(noun, last):
                if any(is_same(again.value, one) for one in named):
                    yield verb, again.end, again.score + said + 1.2 * len(words)


def _by_it(chart: Chart, at: int, named: list[Noun]) -> Iterator[tuple[str, int, float]]:
    """Behind `the patient has had`, `that author wrote`."""
    sentence = chart.sentence
    begin = at + (sentence.word(at) in ("that", "which") and sentence.word(at + 1) in _ONE)
    for again in chart.edges(noun, begin + 1) if sentence.word(begin) in _ONE else ():
        if any(is_same(again.value, one) for one in named):
            start, said = skip(chart, again.end, closed.HAVE | closed.ADVERBS)
            score = again.score + said + 1.2 * (begin + 1 - at)
            if start > again.end and (start == len(sentence) or sentence.tokens[start].kind == "symbol"):
                yield "", start, score
            for verb, end, gained in verbs(chart, start):
                placed = end + (sentence.word(end) in closed.PREPOSITIONS)
                done = "" if verb in closed.LIGHT_VERBS else verb
                yield done, placed, score + gained + 0.4 + 1.0 * (placed - end)


def _named(form: Form) -> list[Noun]:
    """What the figures are grouped by: the groups, or else what is shown first and whose that is."""
    groups = [group for group in form.groups if isinstance(group, Phrase)]
    first = form.outputs[0]
    if not groups and isinstance(first, Phrase):
        groups = [first, *((first.of,) if first.of is not None else ())]
    return [group.noun for group in groups]


def _linked(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """Behind `in`, `who work in`, `listed for`, `who have`: the deed, if it says more than that, and the position."""
    sentence = chart.sentence
    relative = sentence.word(at) in closed.RELATIVE
    start, said = skip(chart, at + 1, _BEFORE) if relative else (at, 0.0)
    if relative and sentence.word(start - 1) in closed.HAVE:
        yield "", start, said + 1.0
    if sentence.word(start) in closed.PREPOSITIONS | {"with"}:
        yield "", start + 1, said + 1.0 * relative + 1.0
    for verb, end, score in verbs(chart, start):
        done = "" if verb in _NO_DEED else verb
        behind = end + (sentence.word(end) in closed.PREPOSITIONS)
        yield done, behind, said + 1.0 * relative + score + 0.4 + 1.0 * (behind - end)


def is_same(again: Noun, named: Noun) -> bool:
    """Whether both name one table, or one attribute by its last word: `that type` of `ticket type`."""
    if {*again.things} & {*named.things}:
        return True
    same = lemmas(again.text)[-1:] == lemmas(named.text)[-1:]
    return same and not named.things and bool({c.node for c in again.columns} & {c.node for c in named.columns})
