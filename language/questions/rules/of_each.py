"""Rules for counts of what is done by, to or in each of some things: `how many members live in each city`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Noun, Phrase, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.groupings import grouping
from language.questions.rules.nouns import joints, noun
from language.questions.rules.of_that import is_same
from language.questions.rules.phrases import phrase
from language.questions.rules.small import skip
from language.questions.rules.verb_words import verbs

_IT = frozenset("it them they there he she her him one".split())
_BELONGING = frozenset("belong belongs belonged come comes came fall falls fell".split())
_HAVE = frozenset(("have", "has", "had"))
_SUBJECTS = frozenset("it they he she".split())


def done_by_each(chart: Chart, counted: Edge[Measured]) -> Iterator[Edge[Form]]:
    """`how many orders | were placed by each customer`, `how many students | take each course`."""
    for verb, end, score in _deed(chart, counted.end):
        marked = end + (chart.sentence.word(end) in closed.PREPOSITIONS)
        if not any(chart.sentence.phrase(marked, closed.EACH)):
            continue
        for group in chart.edges(phrase, marked):
            if group.value.quantifier == "each":
                done = dataclasses.replace(counted.value, verb=verb)
                total = counted.score + score + 1.0 * (marked - end) + group.score
                yield from by_more(chart, Edge(Form((done,), groups=(group.value,)), group.end, total))


def by_more(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`how many orders does each customer have | per year`: what is said of each of several, and further groups."""
    yield edge
    for more in chart.edges(grouping, edge.end):
        grouped = dataclasses.replace(edge.value, groups=(*edge.value.groups, *more.value))
        yield Edge(grouped, more.end, edge.score + more.score)


def done_by_it(chart: Chart, at: int, groups: tuple[Phrase | TimeGroup, ...]) -> Iterator[Edge[Form]]:
    """Behind `for each city,`: `how many members live there`, `how many clubs does it have`."""
    sentence = chart.sentence
    if sentence.words[at : at + 2] != ("how", "many") or not all(isinstance(group, Phrase) for group in groups):
        return
    for counts in chart.edges(_counts, at):
        known = [group.noun for group in groups if isinstance(group, Phrase)]
        by_them = (*_by_it(chart, counts.end), *_by_that(chart, counts.end, known))
        for verb, end, score in (*_to_it(chart, counts.end), *by_them):
            done = tuple(dataclasses.replace(count, verb=verb) for count in counts.value)
            yield Edge(Form(done), end, counts.score + score)


def _counts(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, ...]]]:
    """`how many clubs`, `how many clubs and how many teams`."""
    sentence = chart.sentence
    for things in chart.edges(phrase, at + 2) if sentence.words[at : at + 2] == ("how", "many") else ():
        count = Measured("count", things.value, distinct=things.value.distinct, first=at)
        yield Edge((count,), things.end, things.score + 2.2)
        for last, joint in joints(chart, things.end):
            for more in chart.edges(_counts, last):
                yield Edge((count, *more.value), more.end, things.score + joint + more.score + 2.2)


def _to_it(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """`belong to it`, `live there`, `hold it`, of which a `to it` may be dropped already."""
    for verb, end, score in _deed(chart, at):
        marked = end + (chart.sentence.word(end) in closed.PREPOSITIONS)
        if chart.sentence.word(marked) in _IT:
            yield verb, marked + 1, score + 1.0 * (marked + 1 - end)
        elif _was_dropped(chart, end):
            yield verb, end, score


def _by_it(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """`does it have`, `did they borrow`."""
    sentence = chart.sentence
    if sentence.word(at) in closed.DO and sentence.word(at + 1) in _SUBJECTS:
        for verb, end, score in _deed(chart, at + 2):
            yield verb, end, score + 2.0
        if sentence.word(at + 2) in closed.HAVE:
            yield "", at + 3, 3.0
    elif sentence.word(at) in closed.HAVE and sentence.word(at + 1) in _SUBJECTS:
        yield "", at + 2, 2.0


def _by_that(chart: Chart, at: int, known: list[Noun]) -> Iterator[tuple[str, int, float]]:
    """`does that store have`, `did that member borrow`, of the things that are grouped by."""
    sentence = chart.sentence
    if sentence.word(at) in closed.DO | closed.HAVE and sentence.word(at + 1) in ("that", "this"):
        for again in chart.edges(noun, at + 2):
            if any(is_same(again.value, one) for one in known):
                had = sentence.word(again.end) in closed.HAVE
                behind = [("", again.end + 1, 1.0)] if had else _deed(chart, again.end)
                yield from ((verb, end, score + again.score + 2.0) for verb, end, score in behind)


def _deed(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """A verb, with what stands before it: `were placed`, `have ever visited`; one that says nothing is empty."""
    start, said = skip(chart, at, closed.BE | closed.ADVERBS | _HAVE)
    for verb, end, score in verbs(chart, start):
        light = verb in closed.LIGHT_VERBS | _BELONGING
        yield "" if light else verb, end, score + said + (0.4 if light else 0.0)
    if chart.sentence.word(start) in closed.HAVE:
        yield "", start + 1, said + 1.0
    elif start > at and chart.sentence.word(start - 1) in _HAVE:
        yield "", start, said


def _was_dropped(chart: Chart, at: int) -> bool:
    """Whether `to it`, `in it` stood here, and ends the clause."""
    sentence = chart.sentence
    if at == 0 or not (at == len(sentence) or sentence.tokens[at].kind == "symbol"):
        return False
    start = sentence.tokens[at - 1].end
    end = sentence.tokens[at].start if at < len(sentence) else len(sentence.text)
    return any(start <= token.start < end and token.lower in _IT for token in sentence.dropped)
