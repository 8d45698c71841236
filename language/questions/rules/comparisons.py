"""Rules for what a thing or an attribute is compared with."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import (
    Compare,
    Computed,
    Condition,
    Dated,
    Either,
    Measured,
    Missing,
    Noun,
    Number,
    Operand,
    Phrase,
    ValueIs,
)
from language.questions.rules.amounts import alternatives, part_of_unit
from language.questions.rules.bounds import other_bound
from language.questions.rules.calculations import scaled
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.every import extremes
from language.questions.rules.gaps import missing, stored_number
from language.questions.rules.nouns import bounded, comparator, noun, number, value, values
from language.questions.rules.number_lists import any_of_numbers
from language.questions.rules.of_the_one import of_the_one
from language.questions.rules.off_by import off_by
from language.questions.rules.periods import dated
from language.questions.rules.phrases import bare
from language.questions.rules.ranges import between, span
from language.questions.rules.signs import signed
from language.questions.rules.small import skip_articles
from language.questions.rules.texts import textual
from language.questions.rules.than_theirs import than_theirs
from language.questions.rules.units_behind import in_unit
from language.questions.units import is_unit
from language.words import lemmas
from schemas.expressions import ComparisonOperator

_MORE_OR_LESS: dict[str, ComparisonOperator] = {
    **dict.fromkeys("more higher larger greater bigger longer better".split(), ">"),
    **dict.fromkeys("fewer less lower smaller shorter".split(), "<"),
}
_OF_SIZE = frozenset("large long tall heavy deep wide fast".split())
"""Adjectives that say nothing of which attribute falls where they rise."""
_MEASURED = frozenset("tall long wide deep high heavy".split())
"""Adjectives behind a number and its unit."""
_OF_AMOUNTS = frozenset((">", ">=", "<", "<="))
_COMPARED_BY_MORE = frozenset("expensive valuable populous".split())
_WITHIN = frozenset("for in of within at".split())


def compared(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`above 80`, `between 5 and 10`, `greater than the average`, `containing 'x'`, `over 30 years old`."""
    for edge in _compared(chart, at):
        aged = _of_age(edge.value) if chart.sentence.word(edge.end - 1) in ("old", "age") else None
        yield edge if aged is None else Edge(aged, edge.end, edge.score)


def _of_age(part: Condition) -> Condition | None:
    """A comparison, or alternatives of such, with years of age; None where it says itself what is compared."""
    if isinstance(part, Compare):
        return dataclasses.replace(part, subject="old") if part.subject is None else None
    if isinstance(part, Either):
        each = [_of_age(one) for alternative in part.alternatives for one in alternative]
        return Either(tuple((one,) for one in each if one is not None)) if None not in each else None
    return None


def _compared(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    yield from _amounts(chart, at)
    for one in chart.edges(_amounts, at):
        if chart.sentence.word(one.end) == "or":
            yield from alternatives(chart, one, one.end, chart.edges(_amounts, one.end + 1))
    yield from between(chart, at)
    yield from span(chart, at)
    yield from _against(chart, at)
    yield from off_by(chart, at)
    yield from textual(chart, at)
    yield from dated(chart, at)


def _amounts(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """Comparisons with a number, and `nothing`."""
    yield from _numeric(chart, at)
    yield from _so_many(chart, at)
    yield from chart.edges(signed, at)
    if chart.sentence.word(at) == "nothing":
        yield Edge(Compare(None, "=", (Number(0, at, at + 1),)), at + 1, 1.0)
    for operator, following in chart.after(chart.edges(comparator, at), part_of_unit):
        yield Edge(Compare(None, operator, (following.value,)), following.end, following.score + 0.1)


def _numeric(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    for edge in chart.edges(bounded, at):
        operator, amount = edge.value
        amount, end = in_unit(chart, amount, edge.end)
        yield Edge(Compare(None, operator, (amount,)), end, edge.score + (end - edge.end) * 0.5)
        if end > edge.end and chart.sentence.word(end) in _MEASURED:  # `over 180 cm tall`
            told = Compare(chart.sentence.word(end), operator, (amount,))
            yield Edge(told, end + 1, edge.score + (end - edge.end) * 0.5 + 1.0)
    for edge in chart.edges(number, at):
        amount, end = in_unit(chart, edge.value, edge.end)
        yield Edge(Compare(None, "=", (amount,)), end, edge.score - 0.05 + (end - edge.end) * 0.5)
        if end > edge.end and chart.sentence.word(end) in _MEASURED:  # `185 cm tall`
            told = Compare(chart.sentence.word(end), "=", (amount,))
            yield Edge(told, end + 1, edge.score + (end - edge.end) * 0.5 + 1.0)
    yield from any_of_numbers(chart, at)
    for sign in chart.edges(_adjectival, at):
        adjective, than = sign.value
        for edge in chart.edges(number, sign.end):
            amount, end = in_unit(chart, edge.value, edge.end)
            if chart.sentence.words[end : end + 1] == ("old",):
                end += 1
            score = edge.score + sign.score + (end - edge.end) * 0.5
            yield Edge(Compare(adjective, than, (amount,)), end, score)
            for named in chart.edges(bare, end + 1) if adjective in _OF_SIZE and _in(chart, end) else ():
                if named.value == Phrase(named.value.noun) and named.value.noun.columns:  # `larger than 5 in area`
                    yield Edge(Compare(named.value, than, (amount,)), named.end, score + named.score + 1.0)
        for part in chart.edges(part_of_unit, sign.end):
            yield Edge(Compare(adjective, than, (part.value,)), part.end, part.score + sign.score)


def _so_many(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`longer than 500 pages`, `over 3000 bytes`, where a column is called so."""
    for sign in (*chart.edges(_adjectival, at), *chart.edges(_bare_comparator, at)):
        adjective, operator = sign.value
        for amount, named in chart.after(chart.edges(number, sign.end), noun):
            whole = [c for c in named.value.columns if c.method != "partial"]
            if not whole or not named.value.is_attribute or not all(map(chart.sentence.names.is_number, whole)):
                continue
            words, (grows, falls) = lemmas(named.value.text), closed.ADJECTIVES.get(adjective or "", ((), ()))
            if adjective is None or {*words} & {*grows, *falls} or is_unit(named.value.text.lower()):
                held = Phrase(dataclasses.replace(named.value, candidates=tuple(whole)))
                yield Edge(Compare(held, operator, (amount,)), named.end, sign.score + named.score)


def _in(chart: Chart, at: int) -> bool:
    return chart.sentence.word(at) in ("in", "by")


def _comparative(chart: Chart, at: int) -> Iterator[tuple[tuple[str, bool], int]]:
    """`longer`, `more expensive`: the adjective, and whether more of it is meant."""
    word, second = chart.sentence.word(at), chart.sentence.word(at + 1)
    if word in closed.COMPARATIVES:
        yield closed.COMPARATIVES[word], at + 1
    if word in ("more", "less") and second in _COMPARED_BY_MORE:
        yield (second, word == "more"), at + 2


def _against(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`greater than the average age`, `above average`, `higher than its budget`."""
    for sign in (*chart.edges(_adjectival, at), *chart.edges(_bare_comparator, at)):
        subject, operator = sign.value
        for one in chart.edges(_computed, sign.end):
            yield Edge(Compare(subject, operator, (one.value,)), one.end, sign.score + one.score)
        for extreme in extremes(chart, sign.end, operator):
            yield Edge(Compare(subject, operator, (extreme.value,)), extreme.end, sign.score + extreme.score)
        for one_alone in of_the_one(chart, sign.end, operator):
            yield Edge(Compare(subject, operator, (one_alone.value,)), one_alone.end, sign.score + one_alone.score)
        for named in chart.edges(value, sign.end) if operator in _OF_AMOUNTS else ():  # `taller than Ann`
            yield Edge(Compare(subject, operator, (named.value,)), named.end, sign.score + named.score)
        for other in (*chart.edges(_attribute, sign.end), *than_theirs(chart, sign.end)):
            yield Edge(Compare(subject, operator, (other.value,)), other.end, sign.score + other.score - 0.2)


def _adjectival(chart: Chart, at: int) -> Iterator[Edge[tuple[str | None, ComparisonOperator]]]:
    """`longer than`, which says itself what is compared."""
    for (adjective, more_of), last in _comparative(chart, at):
        if chart.sentence.word(last) == "than":
            yield Edge((adjective, ">" if more_of else "<"), last + 1, 2.3)


def _bare_comparator(chart: Chart, at: int) -> Iterator[Edge[tuple[str | None, ComparisonOperator]]]:
    if chart.sentence.word(at) not in closed.COMPARATIVES:
        for edge in chart.edges(comparator, at):
            yield Edge((None, edge.value), edge.end, edge.score)


def _attribute(chart: Chart, at: int) -> Iterator[Edge[Operand]]:
    for edge in chart.edges(bare, at):
        yield Edge(edge.value, edge.end, edge.score)


def _computed(chart: Chart, at: int) -> Iterator[Edge[Phrase | Measured]]:
    """`the average`, `the average age of all students`, `average`, `twice the average`."""
    for factor in chart.edges(scaled, at):
        for edge in (*chart.edges(_computed, factor.end), *chart.edges(bare, factor.end)):
            product = Phrase(Noun(at, at, "", ()), computed=Computed("*", factor.value, edge.value))
            yield Edge(product, edge.end, edge.score + factor.score)
    start, said = skip_articles(chart, at)
    for edge in chart.named("measured", start):
        yield Edge(edge.value, edge.end, edge.score + said)
    for phrase, last in chart.sentence.phrase(start, closed.AGGREGATES):
        if chart.edges(value, last):
            continue  # `the average dessert`: of those, rather than of all
        own = Measured(closed.AGGREGATES[phrase], None, first=at)
        yield Edge(own, last, 1.0 * (last - start) + said - 0.1)
        if chart.sentence.word(last) in _WITHIN and chart.sentence.word(last + 1) in closed.THEIRS:
            for group in chart.edges(bare, last + 1):  # `above average for their grade`
                theirs = dataclasses.replace(own, phrase=group.value)
                yield Edge(theirs, group.end, group.score + 1.0 * (last + 1 - start) + said)


def about(part: Condition, subject: Phrase) -> Condition:
    """`part` said of the attribute `subject`."""
    if isinstance(part, Compare) and part.subject is None:
        return dataclasses.replace(part, subject=subject)
    if isinstance(part, Compare) and isinstance(part.subject, str):
        return dataclasses.replace(part, subject=subject)
    if isinstance(part, ValueIs):
        return Compare(subject, "in", part.values, negated=part.negated)
    if isinstance(part, Dated):
        return Compare(subject, "in", (part.period,))
    if isinstance(part, Either):
        return Either(tuple(tuple(about(one, subject) for one in each) for each in part.alternatives))
    return part


def compared_attribute(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`age greater than 20`, `price is between 5 and 10`, `country France`, `email is missing`."""
    for subject in chart.edges(bare, at):
        for behind, passed, negated in copula(chart, subject.end):
            start, said = (behind + 1, passed + 1.0) if chart.sentence.word(behind) == "either" else (behind, passed)
            for part in chart.edges(compared, start):
                if _of_the_thing(part.value, subject.value):
                    continue
                found = about(part.value, subject.value)
                told = Edge((_negated(found, negated=negated),), part.end, subject.score + said + part.score)
                yield told
                for other in other_bound(chart, told, _amounts):
                    yield Edge((*told.value, about(other.value, subject.value)), other.end, other.score)
            begin, articles = skip_articles(chart, start)
            for mentions in chart.edges(values, begin):  # `are in the region West`
                listed = Compare(subject.value, "in", mentions.value, negated=negated)
                yield Edge((listed,), mentions.end, subject.score + said + articles + mentions.score)
    for subject in (*chart.edges(bare, at), *chart.edges(stored_number, at)):
        for gone in chart.edges(missing, subject.end):
            yield Edge((Missing(subject.value, not gone.value),), gone.end, subject.score + gone.score)


def _of_the_thing(part: Condition, subject: Phrase) -> bool:
    """`the trainer is older than 40`: no attribute is, but one who has an age; nor one that is compared itself."""
    if isinstance(part, Compare) and isinstance(part.subject, Phrase):
        return True
    adjective = part.subject if isinstance(part, Compare) else None
    return isinstance(adjective, str) and adjective not in ("high", "large") and bool(subject.noun.things)


def more_of(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`more credits than the average student`, `a higher salary than 5000`."""
    start, said = skip_articles(chart, at)
    operator = _MORE_OR_LESS.get(chart.sentence.word(start))
    if operator is None:
        return
    for subject in chart.edges(bare, start + 1):
        if chart.sentence.word(subject.end) != "than":
            continue
        begin, score = subject.end + 1, subject.score + said + 2.1
        for amount in chart.edges(number, begin):
            found = Compare(subject.value, operator, (amount.value,))
            yield Edge((found,), amount.end, score + amount.score)
        for extreme in extremes(chart, begin, operator):
            found = Compare(subject.value, operator, (extreme.value,))
            yield Edge((found,), extreme.end, score + extreme.score + 0.2)
        for named in chart.edges(value, begin):
            yield Edge((Compare(subject.value, operator, (named.value,)),), named.end, score + named.score)
        ones = of_the_one(chart, begin, operator)
        for operand in (*chart.edges(_computed, begin), *ones, *chart.edges(_attribute, begin)):
            yield Edge((Compare(subject.value, operator, (operand.value,)),), operand.end, score + operand.score)


def above_attribute(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`above age 20`, `over the age of 30`."""
    for operator, subject in chart.after(chart.edges(comparator, at), bare):
        start = subject.end + 1 if chart.sentence.word(subject.end) == "of" else subject.end
        for amount in chart.edges(number, start):
            found = Compare(subject.value, operator, (amount.value,))
            yield Edge((found,), amount.end, subject.score + amount.score + 1.0 * (start - subject.end))


def _negated(part: Condition, *, negated: bool) -> Condition:
    return dataclasses.replace(part, negated=True) if negated and isinstance(part, Compare) else part


def copula(chart: Chart, at: int) -> Iterator[tuple[int, float, bool]]:
    """Positions behind `is`, `is not`, `of`, `equal to`, `:` or nothing; whether a `not` was passed."""
    sentence = chart.sentence
    yield at, 0.0, False
    if sentence.word(at) in closed.BE:
        yield at + 1, 1.0, sentence.word(at).endswith("n't")
        if sentence.word(at + 1) in closed.ADVERBS:
            yield at + 2, 2.0, sentence.word(at).endswith("n't")
        if sentence.word(at + 1) == "not":
            yield at + 2, 2.0, True
        if sentence.word(at + 1) in ("either", "in", "of", "at", "on", "set"):
            yield at + 2, 2.0, False
        if sentence.words[at + 1 : at + 3] in (("equal", "to"), ("that", "of")):
            yield at + 3, 3.0, False
    elif sentence.word(at) in ("of", "=", ":", "as", "equals", "at", "in") and at not in sentence.times:
        yield at + 1, 1.0, False
    elif sentence.word(at) in ("not",):
        yield at + 1, 1.0, True
