"""Rules for how often something was done: `admitted more than three times`, `visited Rome twice`, `occur only once`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.deeds import USES
from language.questions.forms import (
    Condition,
    Dated,
    Has,
    Noun,
    Occurs,
    Phrase,
    Quantity,
    Rank,
    Said,
)
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import bounded, comparator, number
from language.questions.rules.small import skip_articles
from schemas.expressions import ComparisonOperator

_PLURAL = frozenset(("times", "occasions"))
_ONCE = {"once": 1, "twice": 2, "thrice": 3}
_SEVERAL = frozenset("several multiple numerous".split())
_EXACTLY = frozenset(("only", "just", "exactly"))


def occasions(chart: Chart, at: int) -> Iterator[Edge[tuple[Quantity, ...]]]:
    """`more than three times`, `at least once`, `only twice`, `between two and four times`, `several times`."""
    sentence = chart.sentence
    start = at + 1 if sentence.word(at) == "on" else at
    yield from _once(chart, start)
    for edge in chart.edges(bounded, start):
        operator, amount = edge.value
        for end, said in _times(chart, edge.end):
            yield Edge((Quantity(operator, amount.value),), end, edge.score + said)
    for edge in chart.edges(number, start):
        for end, said in _times(chart, edge.end):
            yield Edge((Quantity("=", edge.value.value),), end, edge.score + said)
            for words, last in sentence.phrase(end, closed.AFTER_NUMBER):
                yield Edge((Quantity(closed.AFTER_NUMBER[words], edge.value.value),), last, edge.score + said + 2.2)
    for low, high, end, score in between(chart, start):
        for last, said in _times(chart, end):
            yield Edge((low, high), last, score + said)
    if sentence.word(start) in _SEVERAL and sentence.word(start + 1) in _PLURAL:
        yield Edge((Quantity(">", 1),), start + 2, 2.2)
    if sentence.word(start) == "repeatedly":
        yield Edge((Quantity(">", 1),), start + 1, 1.1)


def between(chart: Chart, at: int) -> Iterator[tuple[Quantity, Quantity, int, float]]:
    """`between two and four`, `from 2 to 4`: both bounds, the position behind them, and what they are worth."""
    joints = {"between": ("and",), "from": ("to",)}.get(chart.sentence.word(at), ())
    for low in chart.edges(number, at + 1) if joints else ():
        for high in chart.edges(number, low.end + 1) if chart.sentence.word(low.end) in joints else ():
            bounds = Quantity(">=", low.value.value), Quantity("<=", high.value.value)
            yield *bounds, high.end, low.score + high.score + 2.2


def _times(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    start = at + 1 if chart.sentence.word(at) in ("different", "separate") else at
    if chart.sentence.word(start) in _PLURAL or chart.sentence.word(start) in ("time", "occasion"):
        yield start + 1, 1.1 * (start + 1 - at)


def _once(chart: Chart, at: int) -> Iterator[Edge[tuple[Quantity, ...]]]:
    """`once`, `more than once`, `exactly twice`, `twice or more`."""
    sentence = chart.sentence
    openings: list[tuple[ComparisonOperator, int, float]] = [("=", at, 0.0)]
    openings += [(edge.value, edge.end, edge.score) for edge in chart.edges(comparator, at)]
    if sentence.word(at) in _EXACTLY:
        openings.append(("=", skip_articles(chart, at + 1)[0], 1.1))
    for operator, start, score in openings:
        count = _ONCE.get(sentence.word(start))
        if count is None:
            continue
        yield Edge((Quantity(operator, count),), start + 1, score + 1.1)
        for words, last in sentence.phrase(start + 1, closed.AFTER_NUMBER) if start == at else ():
            yield Edge((Quantity(closed.AFTER_NUMBER[words], count),), last, 1.1 * (last - at))


def repeated(chart: Chart, verb: str, at: int) -> Iterator[Edge[Said]]:
    """So many deeds of the verb that ends before `at`, with what is said of each: `visited Rome twice in 2023`."""
    deeds = chart.sentence.names.deeds(verb)
    if not deeds:
        if verb in closed.OCCURRING | USES:
            for often in chart.edges(occasions, at):
                yield Edge(tuple(Occurs(quantity, verb) for quantity in often.value), often.end, often.score)
        yield from _of_several(chart, verb, at)
        return
    named = Noun(at - 1, at, verb, deeds)
    for before in (Edge((), at), *_said_of_deeds(chart, verb, at)):
        for often in chart.edges(occasions, before.end):
            score = before.score + often.score + 0.4
            for behind in (Edge((), often.end), *_said_of_deeds(chart, verb, often.end)):
                done = Phrase(named, conditions=(*before.value, *behind.value))
                each = tuple(Has(done, quantity) for quantity in often.value)
                yield Edge(each, behind.end, score + behind.score)


def _of_several(chart: Chart, verb: str, at: int) -> Iterator[Edge[Said]]:
    """`hosted the games more than once`, `won races at least twice`: so many of the things that are said as several."""
    for thing in chart.named("phrase", at):
        head = chart.sentence.word(thing.value.noun.last - 1)
        several = head.endswith("s") and head != chart.sentence.stem(thing.value.noun.last - 1)
        if not several or thing.value.quantifier or thing.value.rank is not None:
            continue
        for often in chart.edges(occasions, thing.end):
            each = tuple(Has(thing.value, quantity, verb) for quantity in often.value)
            yield Edge(each, often.end, thing.score + often.score + 0.2)


def _said_of_deeds(chart: Chart, verb: str, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """What a verb takes, as said of each deed; `a film`, `some museum` may mean one and the same every time."""
    if chart.sentence.word(at) in ("some", "any", "a", "an", "one", "same", "the"):
        return
    for edge in chart.named("complement", at):
        said = [part for part in edge.value if not isinstance(part, Rank)]
        if len(said) == len(edge.value) and not any(isinstance(part, Has) and not part.quantity.some for part in said):
            yield Edge(tuple(_of_deed(part, verb) for part in said), edge.end, edge.score)


def _of_deed(part: Condition, verb: str) -> Condition:
    return dataclasses.replace(part, verb=verb) if isinstance(part, Dated) else part
