"""Rules for what stands behind a noun: relative clauses and all that shortens them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import (
    SOME,
    Described,
    Happened,
    Has,
    Phrase,
    Quantity,
    Said,
    ValueIs,
)
from language.questions.rules.being_such import being_such
from language.questions.rules.both import both_of_it
from language.questions.rules.by_number import by_number
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.comparisons import above_attribute, compared
from language.questions.rules.done_by_value import done_by_value
from language.questions.rules.exceptions import left_out
from language.questions.rules.flag_verbs import flagged
from language.questions.rules.flags import flags
from language.questions.rules.glosses import gloss, glossed
from language.questions.rules.having import had, most, owning, possessions, quantified, without
from language.questions.rules.home_of import home_of
from language.questions.rules.measuring import figured, measuring
from language.questions.rules.nobody import nobody_did
from language.questions.rules.nouns import flag, values
from language.questions.rules.numbered import numbered
from language.questions.rules.phrases import bare
from language.questions.rules.qualities import alternative, joined, naming, placed, whose
from language.questions.rules.small import existing, left_behind, skip
from language.questions.rules.verb_words import verbs, with_verb
from language.questions.rules.verbs import participle, verb_phrase
from language.questions.rules.where_we_have import where_we_have
from language.words import lemmas

_MEASURING = frozenset(word for word in closed.MEASURING_VERBS if word.endswith("ing")) | {"worth", "aged"}
"""Verbs that say how much a thing has of something, right behind it: `rooms costing more than 50`."""
_OF_A_USER = frozenset("account accounts profile profiles".split())
"""What a user is, where the data know no such things."""


def behind(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """What may follow a noun: relative clauses, `with …`, `named …`, comparisons, places, times."""
    yield from _relative(chart, at)
    yield from owning(chart, at)
    yield from without(chart, at)
    yield from naming(chart, at)
    yield from chart.edges(gloss, at)
    yield from chart.edges(glossed, at)
    for edge in chart.edges(compared, at):
        yield Edge((edge.value,), edge.end, edge.score)
    for edge in chart.edges(above_attribute, at):
        yield edge
    for edge in (*chart.edges(placed, at), *chart.edges(both_of_it, at)):
        yield edge
    for edge in (*chart.edges(participle, at), *chart.edges(numbered, at), *chart.edges(by_number, at)):
        yield edge
    for edge in chart.edges(participle, at):
        yield from _and_done(chart, edge)
    yield from (*chart.edges(flags, at), *chart.edges(flagged, at))
    for named in chart.edges(flag, at):
        if named.end > at + 1:  # `wines | available in boxes`
            yield Edge((Described(named.value),), named.end, named.score)
    if chart.sentence.word(at) in _MEASURING:
        yield from measuring(chart, at)
    yield from figured(chart, at) if chart.sentence.word(at).endswith("ed") else ()
    yield from left_out(chart, at)
    for edge in chart.edges(_such, at):
        yield from alternative(chart, edge, _such)
    for edge in chart.edges(values, at):
        yield Edge((ValueIs(edge.value, alone=True),), edge.end, edge.score - 0.05)


def _such(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`with 8 cylinders | or produced before 1980`, `produced by Audi | or weighing more than 3500`."""
    if chart.sentence.word(at) in ("with", "having"):
        yield from owning(chart, at)
    if chart.sentence.word(at - 1) == "with":
        yield from chart.edges(had, at)
    yield from chart.edges(participle, at)
    if chart.sentence.word(at) in _MEASURING:
        yield from measuring(chart, at)


def _relative(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    sentence = chart.sentence
    start = at + 1 if sentence.word(at) == "," else at
    if sentence.word(start) in ("nobody", "no"):
        yield from nobody_did(chart, start)
    telegram = sentence.word(start) == "where" and sentence.word(start + 1) in closed.HAVE  # `the country where has`
    if sentence.word(start) in closed.RELATIVE or telegram:
        yield from (Edge(e.value, e.end, e.score + 1.0) for e in nobody_did(chart, start + 1))
        for edge in chart.edges(verb_phrase, start + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at))
        for edge in (*chart.edges(_object_clause, start + 1), *chart.edges(done_by_value, start + 1)):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at))
    if sentence.word(start) == "whose":
        named = sentence.candidates(start + 1, start + 2) if sentence.word(start + 1) in _OF_A_USER else None
        of_user = named is not None and all(lemmas(c.node)[-1:] == ("id",) for c in named)
        for edge in chart.edges(verb_phrase, start + 2) if of_user else ():  # `users whose account was created in May`
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 2 - at))
        for edge in chart.edges(whose, start + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at))
            yield from _and_who(chart, Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at)))
    yield from (Edge(e.value, e.end, e.score + 1.0 * (start - at)) for e in chart.edges(home_of, start))
    yield from _where_there_is(chart, start, 1.0 * (start - at))
    yield from (Edge(e.value, e.end, e.score + 1.0 * (start - at)) for e in where_we_have(chart, start))
    if sentence.word(start) == "when":  # `battles when the commander is not Boril`
        yield from (Edge(e.value, e.end, e.score + 1.0 * (start + 1 - at)) for e in chart.edges(whose, start + 1))
    if sentence.word(start) == "where":
        for edge in (*chart.edges(whose, start + 1), *chart.edges(_object_clause, start + 1)):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at))


def _and_done(chart: Chart, edge: Edge[Said]) -> Iterator[Edge[Said]]:
    """`not painted by a Dane | but bought by someone from Oslo`."""
    for last, joint in joined(chart, edge.end):
        for more in chart.edges(participle, last):
            yield Edge((*edge.value, *more.value), more.end, edge.score + more.score + joint)


def _and_who(chart: Chart, edge: Edge[Said]) -> Iterator[Edge[Said]]:
    """`whose wage is above 900 | but who had no harvest`."""
    for last, joint in joined(chart, edge.end):
        if chart.sentence.word(last) in closed.RELATIVE:
            for more in chart.edges(verb_phrase, last + 1):
                yield Edge((*edge.value, *more.value), more.end, edge.score + more.score + joint + 1.0)


def _where_there_is(chart: Chart, at: int, score: float) -> Iterator[Edge[Said]]:
    """`where we have sellers but no customers`, `for which there is no loan`, `of which we have no copy`."""
    sentence = chart.sentence
    placed = sentence.word(at) in closed.PREPOSITIONS and sentence.word(at + 1) in ("which", "whom")
    if not placed and sentence.word(at) != "where":
        return
    start = at + 1 + placed
    for such in chart.edges(being_such, start):
        yield Edge(such.value, such.end, such.score + score + 1.0 * (start - at))
    for words, last in sentence.phrase(start, closed.DO_WE_HAVE):
        for edge in chart.edges(possessions, last):
            yield Edge(edge.value, edge.end, edge.score + score + 1.0 * (start - at) + 1.0 * len(words))
    for edge in chart.edges(whose, start) if placed else ():  # `in which the price is above the average`
        yield Edge(edge.value, edge.end, edge.score + score + 1.0 * (start - at))
    yield from (Edge(e.value, e.end, e.score + score + start - at) for e in _not_done(chart, start))
    yield from (Edge(e.value, e.end, e.score + score + start - at) for e in _done_by_most(chart, start) if placed)
    yield from (Edge(e.value, e.end, e.score + score + start - at) for e in _done_by_so_many(chart, start) if placed)
    for thing in chart.named("phrase", start) if placed else ():  # `at which trips from Oslo ended`
        for verb, end, said in verbs(chart, thing.end) if not thing.value.quantifier else ():
            done = Has(thing.value, SOME, verb)
            yield Edge((done,), end, thing.score + score + said + 1.0 * (start - at))


def _not_done(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`for which | no test has been taken`, `for which | no test exists`."""
    for amount, thing in quantified(chart, at):
        if thing.value.noun.headcount:  # `in which | more than 15 people were killed`
            yield Edge((Has(thing.value, amount),), thing.end, thing.score)
        for end, said in existing(chart, thing.end):
            yield Edge((Has(thing.value, amount),), end, thing.score + said)
        begin, passed = skip(chart, thing.end, closed.HAVE | closed.BE | closed.ADVERBS)
        for verb, end, said in verbs(chart, begin) if passed else ():
            state = () if verb in closed.ANY_DEED else (Happened(verb),)
            done = Has(dataclasses.replace(thing.value, conditions=(*thing.value.conditions, *state)), amount)
            yield Edge((done,), end, thing.score + said + passed)
            told = any(c.kind != "dataset" for c in chart.sentence.candidates(end - 1, end))
            if state and not told:  # `in which no student is enrolled`: in that one
                yield Edge((Has(thing.value, amount, verb),), end, thing.score + said + passed - 0.1)


def _object_clause(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`that the customer bought`, `which student X has`: the subject of the verb is the related thing."""
    for edge in chart.edges(bare, at):
        for verb, end, score in verbs(chart, edge.end):
            yield Edge((Has(edge.value, SOME, verb),), end, edge.score + score)
    yield from _done_by_most(chart, at)
    yield from _done_by_so_many(chart, at)


def _done_by_so_many(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`that | no employee currently holds`, `in which | more than 3 employees work`."""
    for amount, thing in quantified(chart, at):
        start, said = skip(chart, thing.end, closed.ADVERBS | closed.HAVE | closed.DO)
        for verb, end, score in verbs(chart, start):
            done = "" if verb in closed.LIGHT_VERBS or verb in closed.HAVE else verb
            last = left_behind(chart, end)  # `that no singer comes from`
            yield Edge((Has(thing.value, amount, done),), last, thing.score + score + said + last - end)
        yield from _being_done(chart, amount, thing)
        end, adverbs = skip(chart, thing.end, closed.ADVERBS)
        last = left_behind(chart, end + 1)
        if chart.sentence.word(end) in closed.HAVE or (chart.sentence.word(end) in closed.BE and last > end + 1):
            yield Edge((Has(thing.value, amount),), last, thing.score + adverbs + last - end)


def _done_by_most(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`that | the most members have borrowed`, `in which | the largest number of singers took part`."""
    for edge in chart.edges(most, at):
        start, said = skip(chart, edge.end, closed.ADVERBS | closed.HAVE | closed.DO | closed.BE)
        for verb, end, score in verbs(chart, start):
            last = left_behind(chart, end)
            yield Edge(
                tuple(with_verb(part, verb) for part in edge.value), last, edge.score + score + said + last - end
            )


def _being_done(chart: Chart, amount: Quantity, thing: Edge[Phrase]) -> Iterator[Edge[Said]]:
    """`where no nurse | is working`, `in which at least one shop is placed`."""
    if chart.sentence.word(thing.end) in closed.BE:
        start, said = skip(chart, thing.end + 1, closed.ADVERBS)
        for verb, end, score in verbs(chart, start):
            if verb.endswith("ing") or verb in closed.ANY_DEED:
                done = "" if verb in closed.ANY_DEED else verb
                yield Edge((Has(thing.value, amount, done),), end, thing.score + score + said + 1.0)
