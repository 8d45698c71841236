"""Rules for a noun with what stands right before it: values, flags, other nouns."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator

from language.questions import closed
from language.questions.forms import (
    Compare,
    Condition,
    Described,
    Happened,
    Noun,
    Number,
    Phrase,
    ValueIs,
    ValueMention,
)
from language.questions.kinds import things_of_kind
from language.questions.moments import same_deed
from language.questions.resolving.scope import akin
from language.questions.rules.above import one_above
from language.questions.rules.bodily import like_in_a_part
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.everyone import everyone
from language.questions.rules.flag_verbs import flagged
from language.questions.rules.flags import flags
from language.questions.rules.full_names import persons_by_name
from language.questions.rules.glosses import glossed_adjective
from language.questions.rules.money import is_number
from language.questions.rules.nouns import denied_flag, flag, noun, number, values
from language.questions.rules.periods import one_period
from language.questions.rules.told_in_brackets import column_told
from language.questions.rules.undone import undone
from language.words import lemmas
from schemas.expressions import columns_in

_DONE = frozenset("paid sold sent built lent".split())
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_SAID_BEFORE = 0.7
_PERIOD_FIRST = 0.2
_ALSO_A_NAME = 0.6
"""A word that names a table or column is rather that than one of the values somewhere."""


def premodified(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`French singers`, `active French singers`, `student names`."""
    for edge in chart.edges(noun, at):
        yield Edge(Phrase(edge.value), edge.end, edge.score)
        if edge.value.tables:
            for second in chart.edges(noun, edge.end):
                if second.end == edge.end + 1 and chart.sentence.names.is_deed(chart.sentence.word(edge.end)):
                    continue  # `cities founded before 1900` are cities
                if chart.sentence.word(edge.end + 1) == "by" and second.end > edge.end + 2:
                    continue  # `orders taken by staff`, also where a key is called `taken_by_staff_id`
                owned = Phrase(_own(chart, at, second, edge.value), of=Phrase(edge.value))
                yield Edge(owned, second.end, edge.score + second.score - 0.15)
    yield from (Edge(Phrase(told.value), told.end, told.score) for told in chart.edges(column_told, at))
    for edge in chart.edges(values, at):
        yield from _value_as_thing(chart, at, edge)
    yield from chart.edges(persons_by_name, at)
    yield from (*chart.edges(one_above, at), *chart.edges(everyone, at))
    yield from _several_marked(chart, at)
    yield from chart.edges(glossed_adjective, at)
    yield from _of_value(chart, at)
    yield from _of_number(chart, at)
    yield from _before(chart, ((Described(e.value), e.end, e.score) for e in chart.edges(flag, at)))
    either = (e for e in chart.edges(flags, at) if len(e.value) == 1)  # `organic and vegan wines` may be two kinds
    yield from _before(chart, ((e.value[0], e.end, e.score) for e in either))
    denied = ((Described(e.value, negated=True), e.end, e.score) for e in chart.edges(denied_flag, at))
    yield from _before(chart, denied)
    yield from _before(chart, ((e.value, e.end, e.score) for e in chart.edges(undone, at)))
    yield from _before(chart, ((e.value, e.end, e.score) for e in chart.edges(_done, at)))
    yield from _before(chart, ((e.value, e.end, e.score) for e in chart.edges(like_in_a_part, at)))
    told = chart.edges(flagged, at) if chart.sentence.word(at).endswith("ed") else ()  # `churned customers`
    yield from _before(chart, ((e.value[0], e.end, e.score) for e in told))
    yield from _before(chart, _of_period(chart, at))
    yield from _not(chart, at)


def _own(chart: Chart, at: int, named: Edge[Noun], thing: Noun) -> Noun:
    """`ranking date` of rankings is no date of anybody who has rankings, where a column of theirs is called so."""
    key = chart.sentence.key(at, named.end)
    whole = (c.attribute for c in chart.sentence.candidates(at, named.end) if c.attribute is not None)
    columns = {column for column in whole if column.table in thing.tables and lemmas(column.column) == key}
    own = tuple(c for c in named.value.candidates if c.attribute in columns)
    return dataclasses.replace(named.value, candidates=own) if own else named.value


def _done(chart: Chart, at: int) -> Iterator[Edge[Happened]]:
    """`closed tickets`, `registered students`: what a date of that name tells."""
    sentence = chart.sentence
    verb = sentence.word(at)
    dates = sentence.names.dates_of(verb) if verb.endswith("ed") or verb in _DONE else ()
    words = {word for c in dates if c.attribute is not None for word in lemmas(c.attribute.column)}
    if any(akin(verb, word) or same_deed(verb, word) for word in words):
        held = (c.kind in ("value", "condition") or c.method != "partial" for c in sentence.candidates(at, at + 1))
        if not any(held):
            yield Edge(Happened(verb), at + 1, _SAID_BEFORE)


def _of_period(chart: Chart, at: int) -> Iterator[tuple[Condition, int, float]]:
    """`2024 revenue`, `total Q4 2024 sales`: when it was, said first."""
    if chart.sentence.word(at) not in closed.PREPOSITIONS:
        for period in chart.edges(one_period, at):
            yield period.value, period.end, period.score - _PERIOD_FIRST


def _before(chart: Chart, said: Iterable[tuple[Condition, int, float]]) -> Iterator[Edge[Phrase]]:
    """A noun with what is said right before it."""
    for condition, end, score in said:
        for inner in chart.edges(premodified, end):
            longer = dataclasses.replace(inner.value, conditions=(condition, *inner.value.conditions))
            yield Edge(longer, inner.end, score + inner.score)


def _of_value(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`French singers`, `Nora's grade`."""
    for mentions, inner in chart.after(chart.edges(values, at), premodified):
        if len(mentions) == 1 or chart.sentence.word(inner.end) != ",":
            before = (ValueIs(mentions, alone=_owns(mentions)), *inner.value.conditions)
            yield Edge(dataclasses.replace(inner.value, conditions=before), inner.end, inner.score - 0.1)
    whose = (edge for edge in chart.edges(values, at) if len(edge.value) == 1 and chart.sentence.word(edge.end) == "'s")
    yield from _before(
        chart, ((ValueIs(e.value, preposition="of", alone=True), e.end + 1, e.score + 0.9) for e in whose)
    )


def _of_number(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`grade 12 students`, `floor 2 rooms`: a number of the attribute before it."""
    for kind in chart.edges(noun, at):
        columns = kind.value.columns
        for amount in chart.edges(number, kind.end) if columns else ():
            said = Compare(Phrase(dataclasses.replace(kind.value, candidates=columns)), "=", (amount.value,))
            yield from _before(chart, ((said, amount.end, kind.score + amount.score),))
    yield from _before(chart, _of_ordinal(chart, at))


def _of_ordinal(chart: Chart, at: int) -> Iterator[tuple[Condition, int, float]]:
    """`12th grade students`, `third round matches`: the number of the attribute behind it."""
    sentence = chart.sentence
    written = _ORDINAL.fullmatch(sentence.word(at))
    place = int(written[1]) if written else closed.ORDINALS.get(sentence.word(at))
    if place is None:
        return
    for kind in chart.edges(noun, at + 1):
        columns = tuple(c for c in kind.value.columns if is_number(chart, c.attribute))
        last = kind.end - 1
        if columns and not sentence.is_plural(last):
            numbers = Phrase(dataclasses.replace(kind.value, candidates=columns))
            yield Compare(numbers, "=", (Number(place, at, at + 1),)), kind.end, kind.score + 1.0


def _not(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`non organic products`, `non-French singers`."""
    if chart.sentence.word(at) not in ("non", "not"):
        return
    start = at + 2 if chart.sentence.word(at + 1) == "-" else at + 1
    said = 1.0 * (start - at)
    yield from _before(
        chart, ((Described(e.value, negated=True), e.end, e.score + said) for e in chart.edges(flag, start))
    )
    yield from _before(
        chart, ((ValueIs(e.value, negated=True), e.end, e.score + said) for e in chart.edges(values, start))
    )


def _value_as_thing(chart: Chart, at: int, edge: Edge[tuple[ValueMention, ...]]) -> Iterator[Edge[Phrase]]:
    """`the youngest dog`: a value standing for the things that have it."""
    tables = dict.fromkeys(c.attribute.table for c in edge.value[0].candidates if c.attribute is not None)
    if len(tables) == 1:  # of several things that have it, none is named by it
        names = chart.sentence.names
        of_kind = chart.sentence.said(at, edge.end).islower() and things_of_kind(names.graph, next(iter(tables)))
        things = (names.thing(of_kind),) if of_kind else tuple(names.thing(table) for table in tables)
        named = Noun(at, edge.end, chart.sentence.said(at, edge.end), things)
        called = any(c.kind != "value" and c.method != "partial" for c in chart.sentence.candidates(at, edge.end))
        unlikely = 0.5 + (_ALSO_A_NAME if called else 0.0)
        yield Edge(Phrase(named, conditions=(ValueIs(edge.value, alone=True),)), edge.end, edge.score - unlikely)


def _several_marked(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`superhosts`: the hosts that a column marks as such."""
    sentence = chart.sentence
    for edge in marked_things(chart, at):
        if sentence.is_plural(edge.end - 1):
            yield Edge(edge.value, edge.end, edge.score - 0.5)


def marked_things(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`official`, as the languages that a column marks as such; nothing where a flag is of several tables."""
    for edge in chart.edges(flag, at):
        marks = [c.condition for c in edge.value.candidates if c.condition is not None]
        tables = {column.table for mark in marks for column in columns_in(mark)}
        if len(tables) == 1:
            things = Noun(at, edge.end, edge.value.text, (chart.sentence.names.thing(tables.pop()),))
            yield Edge(Phrase(things, conditions=(Described(edge.value),)), edge.end, edge.score)


def _owns(mentions: tuple[ValueMention, ...]) -> bool:
    """`Adams' orders` are those of one, `Dutch orders` of many."""
    return len(mentions) == 1 and mentions[0].text.endswith(("'", "’"))
