"""Rules for what a thing has: related things, how many of them, the most of something."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import (
    NONE,
    Compare,
    Described,
    Has,
    Measured,
    Phrase,
    Quantity,
    Rank,
    Said,
    ValueIs,
)
from language.questions.rules.alike import alike
from language.questions.rules.at_an_end import at_an_end, with_an_end, without_an_end
from language.questions.rules.being_such import had_as_such
from language.questions.rules.both import and_another, both
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.compared_figures import compared_figure
from language.questions.rules.comparisons import compared_attribute, more_of
from language.questions.rules.gaps import unknown
from language.questions.rules.kinds_measured import kind_compared, most_of_kind
from language.questions.rules.measured_out import measured_out
from language.questions.rules.negation import but_none, neither
from language.questions.rules.nouns import flag, number, quantity, values
from language.questions.rules.only import and_no_other, only
from language.questions.rules.phrases import bare
from language.questions.rules.qualities import alternative, joined
from language.questions.rules.signs import with_sign
from language.questions.rules.small import skip_articles
from language.questions.rules.texts import text_within
from language.questions.rules.totals import totalled
from language.questions.rules.turnout import turned_out

_THERE = closed.GIVEN | frozenset("listed assigned noted stored stated set registered entered attached".split())
"""Participles behind what is there or not."""
_KEPT = closed.phrases("on file|on record|in the records|in the files|in the system|in the database")
"""Where what is had, or is missing, would be written down."""
_TALK = frozenset("information info data details record records entry entries".split())
"""Words behind the name of a table that say no more than its rows: `no nutrition information`."""
_HOLDING = frozenset("contain contains containing".split())
_OF_ATTRIBUTES = frozenset("high large long new heavy old".split())
_ENTRIES = frozenset("entry entries record records row rows line lines".split())


def owning(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`with age above 20`, `with more than 3 pets`, `with the highest salary`, `having at least 2 concerts`."""
    if chart.sentence.word(at) not in ("with", "having", "has", "have", "containing", "of", "for", "at", "on", "in"):
        return
    owned = chart.sentence.word(at) in ("with", "having", "has", "have", "containing")
    if chart.sentence.word(at) == "of":
        yield from (Edge(e.value, e.end, e.score + 1.0) for e in chart.edges(unknown, at + 1))
    theirs = chart.sentence.word(at + 1) in closed.THEIRS
    for edge in chart.edges(had if owned else compared_attribute, at + 1):
        if theirs and any(isinstance(part, Has) and part == Has(Phrase(part.phrase.noun)) for part in edge.value):
            continue  # `employees with their department` are shown with it, and not only those who have one
        yield Edge(edge.value, edge.end, edge.score + 1.0 - (0.0 if owned else 0.1))
        if owned:
            for last, joint in joined(chart, edge.end):
                start = last + 1 if chart.sentence.word(last) in ("with", "having", "has", "have") else last
                for more in chart.edges(had, start):
                    together = (*edge.value, *more.value)
                    yield Edge(together, more.end, edge.score + more.score + 1.0 + joint + 1.0 * (start - last) - 0.05)
            yield from (Edge(e.value, e.end, e.score + 1.0) for e in alternative(chart, edge, had))


def without(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`without orders`: not one of them."""
    for _, last in chart.sentence.phrase(at, closed.WITHOUT):
        start, said = skip_articles(chart, last)
        yield from (Edge(e.value, e.end, e.score + 1.2 * (last - at)) for e in without_an_end(chart, last))
        for thing in (*chart.named("phrase", start), *_rows_of(chart, start)):
            none = Has(thing.value, NONE)
            yield Edge((none,), thing.end, thing.score + said + 1.2 * (last - at))
            yield from _or_without(chart, Edge((none,), thing.end, thing.score + said + 1.2 * (last - at)))
        for named in chart.edges(flag, start):
            yield Edge((Described(named.value, negated=True),), named.end, named.score + said + 1.2 * (last - at))


def _or_without(chart: Chart, edge: Edge[Said]) -> Iterator[Edge[Said]]:
    """`without orders or reviews`: neither of them."""
    for words, last in chart.sentence.phrase(edge.end, closed.OR | closed.NOR):
        start, said = skip_articles(chart, last)
        for thing in chart.named("phrase", start):
            longer = (*edge.value, Has(thing.value, NONE))
            yield Edge(longer, thing.end, edge.score + thing.score + said + 1.0 * len(words))


def had(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """What is had: things, how many of them, an attribute compared, the most of something."""
    yield from had_as_such(chart, at)
    yield from chart.edges(more_of, at)
    yield from chart.edges(measured_out, at)
    for edge in (*chart.edges(compared_attribute, at), *chart.edges(compared_figure, at), *chart.edges(with_sign, at)):
        yield edge
    start, said = skip_articles(chart, at)
    for edge in chart.edges(compared_attribute, start) if start > at else ():
        yield Edge(edge.value, edge.end, edge.score + said)
    for amount, following in quantified(chart, at):
        yield Edge((Has(following.value, amount),), following.end, following.score)
        if amount.some:
            yield from but_none(chart, Edge((Has(following.value),), following.end, following.score))
    yield from chart.edges(_there_or_not, at)
    yield from chart.edges(text_within, at)
    for thing in chart.named("phrase", at):
        if thing.value.quantifier == "":  # `have all pets`: every one of them, which is not said by one
            yield Edge((Has(thing.value),), thing.end, thing.score - 0.05)
            yield from but_none(chart, Edge((Has(thing.value),), thing.end, thing.score))
    for amount in chart.edges(quantity, at):
        if amount.value.some or amount.value.none:
            for mentions in chart.edges(values, amount.end):
                held = ValueIs(mentions.value, negated=amount.value.none)
                yield Edge((held,), mentions.end, amount.score + mentions.score)
    holding = chart.sentence.word(at - 1) in _HOLDING
    for mentions in chart.edges(values, at):
        if not (holding and any(mention.literal for mention in mentions.value)):  # `contains "court"`: in its text
            yield Edge((ValueIs(mentions.value),), mentions.end, mentions.score)
    yield from chart.edges(kind_compared, start)
    yield from chart.edges(totalled, at)
    yield from chart.edges(turned_out, at)
    yield from chart.edges(with_an_end, at)
    yield from _held_as(chart, at)
    yield from chart.edges(_marked, at)
    yield from chart.edges(unknown, at)
    yield from chart.edges(alike, at)
    yield from both(chart, at)
    yield from neither(chart, at, had)
    yield from only(chart, at, had)
    yield from most(chart, at)


def _there_or_not(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`no composer listed`, `an adjuster assigned`."""
    for amount, following in quantified(chart, at):
        if not amount.some and not amount.none:
            continue
        if chart.sentence.word(following.end) in _THERE:
            yield Edge((Has(following.value, amount),), following.end + 1, following.score + 1.0)
        for words, last in chart.sentence.phrase(following.end, _KEPT):  # `no phone number on file`
            yield Edge((Has(following.value, amount),), last, following.score + 1.0 * len(words))


def _held_as(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`Nordvolt as their operator`: the attribute, behind its value."""
    for mentions in chart.edges(values, at):
        if chart.sentence.word(mentions.end) in ("as", "for"):
            start, said = skip_articles(chart, mentions.end + 1)
            for subject in chart.edges(bare, start):
                held = Compare(subject.value, "in", mentions.value)
                yield Edge((held,), subject.end, mentions.score + subject.score + said + 1.1)


def _marked(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`a pool`, `no garage`: what a column says yes or no to."""
    for named in chart.edges(flag, at):
        yield Edge((Described(named.value),), named.end, named.score)
    for amount in chart.edges(quantity, at):
        if amount.value.some or amount.value.none:
            for named in chart.edges(flag, amount.end):
                held = Described(named.value, negated=amount.value.none)
                yield Edge((held,), named.end, named.score + amount.score)


def possessions(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`a store`, `both a supplier and a customer`, `customers but no branch`, `more than one hotel`."""
    for edge in chart.edges(had, at):
        yield edge
        yield from but_none(chart, edge)
        yield from and_no_other(chart, edge)
        yield from and_another(chart, edge)
        yield from _but_never(chart, edge)
        for last, joint in joined(chart, edge.end):
            for more in chart.edges(possessions, last):
                yield Edge((*edge.value, *more.value), more.end, edge.score + more.score + joint)


def _but_never(chart: Chart, edge: Edge[Said]) -> Iterator[Edge[Said]]:
    """`had a day pass | but never a week pass`."""
    for words, last in chart.sentence.phrase(edge.end, closed.BUT_NOT):
        for other in chart.edges(had, last) if words[-1] in ("never", "not") else ():
            if all(isinstance(part, Has) and part.quantity.some for part in other.value):
                none = tuple(dataclasses.replace(part, quantity=NONE) for part in other.value if isinstance(part, Has))
                yield Edge((*edge.value, *none), other.end, edge.score + other.score + 1.1 * len(words))


def quantified(chart: Chart, at: int) -> Iterator[tuple[Quantity, Edge[Phrase]]]:
    """`more than 3 pets`, `at least two rows in the log`: how many, and of what."""
    for edge in chart.edges(quantity, at):
        sentence = chart.sentence
        if sentence.word(edge.end) in _ENTRIES and sentence.word(edge.end + 1) in ("in", "of", "on"):
            begin, said = skip_articles(chart, edge.end + 2)
            for following in chart.edges(bare, begin):
                yield edge.value, Edge(following.value, following.end, edge.score + following.score + said + 2.0)
        for following in chart.named("phrase", edge.end):
            if following.value.quantifier == "":
                yield edge.value, Edge(following.value, following.end, edge.score + following.score)
        if edge.value.none or edge.value.some:
            for talked_of in _rows_of(chart, edge.end):
                yield edge.value, Edge(talked_of.value, talked_of.end, edge.score + talked_of.score)
    yield from _or_more(chart, at)


def _rows_of(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`nutrition information`, `any order records`: the rows of a thing, said as what is written of it."""
    for following in chart.edges(bare, at):
        plain = not following.value.conditions and not following.value.rank and following.value.of is None
        if plain and following.value.noun.things and chart.sentence.word(following.end) in _TALK:
            yield Edge(following.value, following.end + 1, following.score + 1.0)


def _or_more(chart: Chart, at: int) -> Iterator[tuple[Quantity, Edge[Phrase]]]:
    """`three orders or more`, `2 pets or fewer`."""
    for amount in chart.edges(number, at):
        for following in chart.named("phrase", amount.end):
            for words, last in chart.sentence.phrase(following.end, closed.AFTER_NUMBER):
                if following.value.quantifier == "" and following.value.rank is None:
                    score = amount.score + following.score + 1.2 * len(words)
                    many = Quantity(closed.AFTER_NUMBER[words], amount.value.value)
                    yield many, Edge(following.value, last, score)


def most(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`the most concerts`, `the highest salary`, `the second`; as a rank of what has it."""
    sentence = chart.sentence
    start, said = skip_articles(chart, at)
    place = closed.ORDINALS.get(sentence.word(start), 0)
    if place:
        for edge in chart.edges(_most_of_all, start + 1):
            ranks = tuple(
                dataclasses.replace(part, count=place, skip=place - 1) for part in edge.value if isinstance(part, Rank)
            )
            yield Edge(ranks, edge.end, edge.score + said + 1.0)
    for edge in chart.edges(_most_of_all, start):
        yield Edge(edge.value, edge.end, edge.score + said)
    for amount in chart.edges(number, start):  # `the 3 lowest prices`
        if isinstance(amount.value.value, int) and amount.value.value > 1 and not amount.value.percent:
            for edge in chart.edges(_most_of_all, amount.end):
                firsts = [part for part in edge.value if isinstance(part, Rank) and part.count == 1]
                few = tuple(dataclasses.replace(rank, count=amount.value.value) for rank in firsts)
                if len(few) == len(edge.value):
                    yield Edge(few, edge.end, edge.score + said + amount.score)


def _most_of_all(chart: Chart, start: int) -> Iterator[Edge[Said]]:
    sentence, said = chart.sentence, 0.0
    for words, last in sentence.phrase(start, closed.MOST_OF):
        descending = closed.MOST_OF[words]
        for edge in most_of_kind(chart, last, descending=descending):
            yield Edge(edge.value, edge.end, edge.score + said + 1.0 * (last - start))
        yield from _most_of(chart, (start, last), descending=descending, said=said)
    for words, behind in sentence.phrase(start, closed.SUPERLATIVES):
        adjective, descending = closed.SUPERLATIVES[words]
        for edge in most_of_kind(chart, behind, descending=descending) if adjective in _OF_ATTRIBUTES else ():
            yield Edge(edge.value, edge.end, edge.score + said + 1.0 * (behind - start))
        for count, last in _so_many(chart, behind):
            gained = said + 1.0 * (last - start)
            for thing in chart.named("measured", last):
                yield Edge((Rank(thing.value, descending, count),), thing.end, thing.score + gained)
            for edge in chart.edges(bare, last) if adjective in _OF_ATTRIBUTES else ():
                rank = Rank(edge.value, descending, count, adjective=adjective)
                yield Edge((rank,), edge.end, edge.score + gained)
    for words, function in closed.AGGREGATES.items():
        last = start + len(words)
        if function in ("max", "min") and sentence.words[start:last] == words and words not in closed.SUPERLATIVES:
            for edge in chart.edges(bare, last):
                rank = Rank(edge.value, function == "max")
                yield Edge((rank,), edge.end, edge.score + said + 1.0 * (last - start) - 0.05)


def _so_many(chart: Chart, at: int) -> Iterator[tuple[int, int]]:
    """One, or the number behind a superlative, and the position behind it: `the top | 3 scores`."""
    yield 1, at
    for amount in chart.edges(number, at):
        if isinstance(amount.value.value, int) and amount.value.value > 1 and not amount.value.percent:
            yield amount.value.value, amount.end


def _most_of(chart: Chart, span: tuple[int, int], *, descending: bool, said: float) -> Iterator[Edge[Said]]:
    start, last = span
    for thing in chart.named("phrase", last):
        if _is_one_value(chart, thing.value):
            continue  # `the least speed` of an attribute called so is how much there is of it
        counted = Measured("count", thing.value, first=start)
        yield Edge((Rank(counted, descending),), thing.end, thing.score + said + 1.0 * (last - start))
    for ended in at_an_end(chart, last):
        things, verb = ended.value
        counted = Measured("count", things, first=start, verb=verb)
        yield Edge((Rank(counted, descending),), ended.end, ended.score + said + 1.0 * (last - start))
    verb = chart.sentence.word(last)
    done = verb.endswith("ed") and bool(chart.sentence.names.deeds(verb))
    for thing in chart.named("phrase", last + 1) if done else ():  # `the most | enrolled students`
        several = chart.sentence.is_plural(thing.value.noun.last - 1)
        if several and thing.value.noun.things:
            counted = Measured("count", thing.value, first=start, verb=verb)
            yield Edge((Rank(counted, descending),), thing.end, thing.score + said + 1.0 * (last + 1 - start))


def _is_one_value(chart: Chart, things: Phrase) -> bool:
    """Whether things are only called by a value, in the singular."""
    named = [part for part in things.conditions if isinstance(part, ValueIs)]
    alone = any(part.values[0].first == things.noun.first for part in named)
    return alone and not chart.sentence.is_plural(things.noun.last - 1)
