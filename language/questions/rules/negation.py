"""Rules for what is denied: `neither … nor`, `but none in 2024`, and the opposite of a condition."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import (
    NONE,
    SOME,
    Both,
    Condition,
    Dated,
    Either,
    Has,
    Occurs,
    Only,
    Phrase,
    Quantity,
    Rank,
    Said,
    Unless,
    ValueIs,
)
from language.questions.rules.chart import Chart, Edge, Rule
from language.questions.rules.nouns import held_alike, values
from language.questions.rules.said_of import unranked
from language.questions.rules.small import skip, skip_articles
from language.questions.rules.verb_words import verbs, with_verb

_AGAIN = frozenset("one ones any none a an of them those these such".split())
"""Words that speak of a thing again: `but never in one on climate`, `but none in 2024`."""
_ANY_OF_THEM = frozenset("one ones any".split())
_THINGS_AGAIN = frozenset("one ones any them those these none".split())


def negated(part: Condition | Rank) -> Condition | Rank:
    """The opposite of a condition."""
    if isinstance(part, Has | Occurs):
        if part.quantity.none:
            return dataclasses.replace(part, quantity=SOME)
        if part.quantity.some:
            return dataclasses.replace(part, quantity=NONE)
        opposite = {">": "<=", ">=": "<", "<": ">=", "<=": ">", "=": "<>", "<>": "="}[part.quantity.operator]
        return dataclasses.replace(part, quantity=Quantity(opposite, part.quantity.number))  # type: ignore[arg-type]
    if isinstance(part, Either | Both | Only):
        return Unless((part,))
    if isinstance(part, Unless | Rank):
        return part
    return dataclasses.replace(part, negated=not part.negated)


def neither(chart: Chart, at: int, rule: Rule[Said]) -> Iterator[Edge[Said]]:
    """`neither a coach nor players`, `neither French nor Dutch`: none of what the rule reads."""
    if chart.sentence.word(at) != "neither":
        return
    for first in chart.edges(rule, at + 1):
        if not any(isinstance(part, Rank) for part in first.value):
            begun = Edge(tuple(negated(part) for part in first.value), first.end, first.score + 1.0)
            yield from _nor(chart, begun, rule)
    yield from _neither_done(chart, at + 1)


def _neither_done(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`neither | won nor lost a race`: two verbs of one object."""
    for first, middle, score in verbs(chart, at):
        for words, last in chart.sentence.phrase(middle, closed.NOR):
            for second, end, more in verbs(chart, last):
                for edge in chart.named("complement", end):
                    if all(isinstance(part, Has) for part in edge.value):
                        denied = (negated(with_verb(part, verb)) for verb in (first, second) for part in edge.value)
                        total = score + more + edge.score + 1.1 * len(words) + 1.0
                        yield Edge(tuple(denied), edge.end, total)


def done_but_not(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`won but never lost a race`: of two verbs of one object, the second denied."""
    for first, middle, score in verbs(chart, at):
        for words, last in chart.sentence.phrase(middle, closed.BUT_NOT):
            for second, end, more in verbs(chart, last) if words[-1] in ("not", "never") else ():
                for edge in chart.named("complement", end):
                    if all(isinstance(part, Has) and part.quantity.some for part in edge.value):
                        done = (with_verb(part, first) for part in edge.value)
                        denied = (negated(with_verb(part, second)) for part in edge.value)
                        total = score + more + edge.score + 1.1 * len(words)
                        yield Edge((*done, *denied), edge.end, total)


def _nor(chart: Chart, edge: Edge[Said], rule: Rule[Said]) -> Iterator[Edge[Said]]:
    """Each further `nor …`."""
    for words, last in chart.sentence.phrase(edge.end, closed.NOR):
        for more in chart.edges(rule, last):
            if not any(isinstance(part, Rank) for part in more.value):
                denied = (*edge.value, *(negated(part) for part in more.value))
                longer = Edge(denied, more.end, edge.score + more.score + 1.1 * len(words))
                yield longer
                yield from _nor(chart, longer, rule)


def but_none(chart: Chart, edge: Edge[Said], verb: str = "") -> Iterator[Edge[Said]]:
    """`took a course in 2023 but none in 2024`: such a thing, and none of which something else is said instead."""
    thing = edge.value[-1] if edge.value else None
    if not isinstance(thing, Has) or not thing.quantity.some or thing.phrase.rank is not None:
        return
    for words, last in chart.sentence.phrase(edge.end, closed.BUT_NOT):
        begin = last + (chart.sentence.word(last) in closed.PREPOSITIONS)
        again, _ = skip(chart, begin, _AGAIN)
        spoken_of = chart.sentence.word(last - 1) == "none" or _THINGS_AGAIN & set(chart.sentence.words[begin:again])
        for start in (again,) if again > begin else (last,):
            for more in unranked(chart.named("behind", start)):
                conditions = more.value
                dated = all(isinstance(part, Dated) for part in conditions)  # `… in 2023 but not in 2024`
                again_so = _same_preposition(thing.phrase, conditions)
                if spoken_of or dated or again_so:
                    kept = tuple(part for part in thing.phrase.conditions if not _said_instead(part, conditions))
                    kept = thing.phrase.conditions[:-1] if again_so else kept
                    other = Has(Phrase(thing.phrase.noun, (*kept, *conditions)), NONE, thing.verb or verb)
                    total = edge.score + more.score + 1.1 * len(words) + 1.0 * (start - last)
                    yield Edge((*edge.value, other), more.end, total)


def _said_instead(part: Condition, conditions: tuple[Condition, ...]) -> bool:
    """Whether what is said again takes the place of a condition: of its kind, or by its verb."""
    verbs_again = {again.verb for again in conditions if isinstance(again, Has | Dated | ValueIs)} - {""}
    kinds = {type(again) for again in conditions}
    return type(part) in kinds or (isinstance(part, Has | Dated | ValueIs) and part.verb in verbs_again)


def _same_preposition(thing: Phrase, conditions: tuple[Condition, ...]) -> bool:
    """`flights from Oslo but not from Rome`: values of one kind, said by the same word."""
    last = thing.conditions[-1] if thing.conditions else None
    if not isinstance(last, ValueIs) or not last.preposition or len(conditions) != 1:
        return False
    other = conditions[0]
    return (
        isinstance(other, ValueIs)
        and other.preposition == last.preposition
        and held_alike(last.values[0], other.values[0])
    )


def but_never_did(chart: Chart, edge: Edge[Said]) -> Iterator[Edge[Said]]:
    """`passed some test but never failed one`: such a thing, and none to which something else was done."""
    thing = edge.value[-1] if edge.value else None
    if not isinstance(thing, Has) or not thing.quantity.some:
        return
    for words, last in chart.sentence.phrase(edge.end, closed.BUT_NOT):
        for verb, end, score in verbs(chart, last):
            if chart.sentence.word(end) in _ANY_OF_THEM:
                other = Has(Phrase(thing.phrase.noun), NONE, verb)
                yield Edge((*edge.value, other), end + 1, edge.score + score + 1.1 * len(words) + 1.0)


def outside(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`live outside Germany`: behind a verb, all places but that one."""
    for words, last in chart.sentence.phrase(at, closed.OUTSIDE):
        start, said = skip_articles(chart, last)
        for edge in chart.edges(values, start):
            elsewhere = ValueIs(edge.value, negated=True)
            yield Edge((elsewhere,), edge.end, edge.score + said + 1.1 * len(words))


def but_is_not(chart: Chart, edge: Edge[Said], rule: Rule[Said]) -> Iterator[Edge[Said]]:
    """`is cheaper than 20 but not discontinued`: what else the thing is not, as the rule reads what it is."""
    for words, last in chart.sentence.phrase(edge.end, closed.BUT_NOT):
        for other in chart.edges(rule, last) if words[-1] in ("not", "never") else ():
            if not any(isinstance(part, Rank) for part in other.value):
                denied = tuple(negated(part) for part in other.value)
                yield Edge((*edge.value, *denied), other.end, edge.score + other.score + 1.1 * len(words))
