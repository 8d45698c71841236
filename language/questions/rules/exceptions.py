"""Rules for what is left out: `except those from France`, `leaving out the ones without an email`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Has, Measured, Missing, Phrase, Rank, Said, Unless, ValueIs
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.gaps import unknown
from language.questions.rules.nouns import values
from language.questions.rules.small import skip, skip_articles

_JOINTS = frozenset("but and please".split())
_APART = frozenset(", ; and but with - –".split())
_ONES = frozenset(("one", "ones"))
_VALUES = _ONES | {"values", "entries"}
_NULLS = frozenset("nulls blanks unknowns".split())
_ANYBODY = frozenset("anyone anybody everyone everybody".split())
_LEFT_OUT = closed.phrases(
    "left out|excluded|omitted|ignored|not included|not counted|not considered|are left out|are excluded|are omitted"
    "|are ignored|are not included|are not counted|should be left out|should be excluded|should be ignored"
    "|should not be included|should not be counted|do not count|don't count"
)
_LACKED = frozenset("one any it that".split())
"""What is lacked, said again: `those without one`."""


def left_out(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`except those from France`, `other than Queen`, `but skip the ones whose age is unknown`: all but these."""
    yield from _left_out_behind(chart, at)
    for last, opened in _excepting(chart, at):
        start, said = skip(chart, last, closed.ARTICLES | _ANYBODY)
        ones = said and chart.sentence.word(start) in _ONES
        start, said = (start + 1, said + 1.0) if ones else (start, said)
        score = said + opened
        for edge in chart.edges(values, start):
            yield Edge((ValueIs(edge.value, negated=True),), edge.end, edge.score + score)
        yield from (Edge(e.value, e.end, e.score + score) for e in _with_a_value(chart, start))
        for thing in chart.named("phrase", start):
            if thing.value.conditions:
                unless = Unless((Has(thing.value),))
                # `leave out departments without students` says rather that these are no groups
                empty = any(isinstance(part, Has) and part.quantity.none for part in thing.value.conditions)
                yield Edge((unless,), thing.end, thing.score + score - (0.6 if empty else 0.1))
        if said and chart.sentence.word(start) in closed.PREPOSITIONS:
            for thing in chart.named("phrase", start + 1):
                unless = Unless((Has(thing.value),))
                yield Edge((unless,), thing.end, thing.score + score + 1.0)
        for conditions in chart.named("behind", start) if said else ():
            if not any(isinstance(part, Rank) for part in conditions.value):
                yield Edge((Unless(conditions.value),), conditions.end, conditions.score + score)


def _left_out_behind(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`void ones excluded`, `(those from France left out)`, `unknown channel not counted`: all but these."""
    opened = chart.sentence.word(at) == "("
    if not opened and chart.sentence.word(at - 1) not in _APART and not chart.sentence.stops(at - 1):
        return
    for gone in _named_first(chart, at + opened):
        for words, last in chart.sentence.phrase(gone.end, _LEFT_OUT):
            end = last + (opened and chart.sentence.word(last) == ")")
            if end - last == opened:
                yield Edge(gone.value, end, gone.score + 1.1 * len(words) + 2.0 * opened)


def _named_first(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """What is left out, where the word that says so stands behind it."""
    for edge in chart.edges(values, at):
        ones = chart.sentence.word(edge.end) in _ONES
        yield Edge((ValueIs(edge.value, negated=True),), edge.end + ones, edge.score + ones)
    yield from _with_a_value(chart, at)
    for thing in chart.named("phrase", at):
        if thing.value.conditions and not any(isinstance(p, Has) and p.quantity.none for p in thing.value.conditions):
            yield Edge((Unless((Has(thing.value),)),), thing.end, thing.score - 0.1)


def _with_a_value(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`unknown hometowns`, left out: what has one."""
    for gap in chart.edges(unknown, at):
        there = tuple(
            dataclasses.replace(p, negated=True) for p in gap.value if isinstance(p, Missing) and not p.negated
        )
        if there:
            yield Edge(there, gap.end, gap.score)


def _excepting(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `except`, `but leave out`, `without` of those, and what the words are worth."""
    start, said = skip(chart, at, _JOINTS)
    for begin, joint in {at: 0.0, start: said}.items():
        for _, last in chart.sentence.phrase(begin, closed.EXCEPT):
            yield last, joint + 1.1 * (last - begin)
        those = chart.sentence.word(begin + 1) in ("those", "the")
        if chart.sentence.word(begin) == "without" and those:
            ones = chart.sentence.word(begin + 1) == "those" or chart.sentence.word(begin + 2) in _ONES
            if ones:
                yield begin + 1, joint + 1.1


def lacking(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`…, leaving out those without one`, `… but only those that have one`: of the attribute that was said last."""
    sentence = chart.sentence
    subject = _said_last(edge.value)
    if subject is None:
        return
    begin, said = skip(chart, start, _JOINTS)
    for words, last in sentence.phrase(begin, closed.LEAVE_OUT):
        these, articles = skip_articles(chart, last)
        for end in _gaps(chart, these):
            yield _with_one(
                edge, subject, end, said + articles + 1.1 * len(words) + 1.1 * (end - these) + start - edge.end
            )
        for _, those in (*sentence.phrase(last, closed.THOSE), *_ones(chart, these)):
            for _, lack in sentence.phrase(those, closed.WITHOUT_ANY):
                end = lack + (sentence.word(lack) in _LACKED)
                if end == len(sentence) or sentence.stops(end) or sentence.word(end) == ",":
                    score = said + articles + 1.1 * len(words) + 1.1 * (end - last)
                    yield _with_one(edge, subject, end, score + start - edge.end)


def _with_one(edge: Edge[Form], attribute: Phrase, end: int, score: float) -> Edge[Form]:
    """The form of the rows that have the attribute."""
    conditions = (*edge.value.conditions, Missing(attribute, negated=True))
    return Edge(dataclasses.replace(edge.value, conditions=conditions), end, edge.score + score)


def _gaps(chart: Chart, at: int) -> Iterator[int]:
    """Behind `missing ones`, `null values`, `unknowns`."""
    gap = chart.sentence.word(at)
    if gap in closed.GAPS and chart.sentence.word(at + 1) in _VALUES:
        yield at + 2
    elif gap in _NULLS:
        yield at + 1


def _ones(chart: Chart, at: int) -> Iterator[tuple[str, int]]:
    if chart.sentence.word(at) in _ONES:
        yield chart.sentence.word(at), at + 1


def _said_last(form: Form) -> Phrase | None:
    """The attribute of a plain list that was said last, shown or ordered by; that by which things are counted."""
    group = form.groups[0] if len(form.groups) == 1 else None
    if isinstance(group, Phrase) and group.noun.is_attribute and all(map(_counts_things, form.outputs)):
        return Phrase(group.noun)
    if form.groups or any(isinstance(output, Measured) for output in form.outputs):
        return None
    shown = [output for output in form.outputs if isinstance(output, Phrase)]
    keys = [key.by for key in form.order if isinstance(key.by, Phrase)]
    last = max((*shown, *keys), key=lambda phrase: phrase.noun.first, default=None)
    attribute = last is not None and bool(last.noun.columns)
    return Phrase(last.noun) if last is not None and attribute else None


def _counts_things(output: Phrase | Measured) -> bool:
    """Whether nothing but an attribute of the groups can be missing."""
    counted = output.phrase if isinstance(output, Measured) and output.function == "count" else None
    return counted is not None and bool(counted.noun.things)
