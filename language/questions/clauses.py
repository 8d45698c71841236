"""Rules for clauses: what a thing is, has, does, or does not."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.chart import Chart, Edge, Rule
from language.questions.comparisons import above_attribute, compared, compared_attribute, more_of
from language.questions.forms import (
    NONE,
    SOME,
    Both,
    Compare,
    Condition,
    Dated,
    Described,
    Either,
    Happened,
    Has,
    Measured,
    Missing,
    Noun,
    Phrase,
    Quantity,
    Rank,
    Timed,
    Unless,
    ValueIs,
    ValueMention,
)
from language.questions.nouns import denied_flag, flag, noun, quantity, value, value_of_its_kind, values
from language.questions.phrases import bare
from language.questions.small import skip, skip_articles

Found = tuple[Condition | Rank, ...]
_ENTRIES = frozenset("entry entries record records row rows line lines".split())
_UNKNOWN_VERB = -0.5
"""A verb is taken for the one key edge it stands on, which is a guess until the edge is found."""


def behind(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """What may follow a noun: relative clauses, `with …`, `named …`, comparisons, places, times."""
    yield from _relative(chart, at)
    yield from _with(chart, at)
    yield from _without(chart, at)
    yield from _naming(chart, at)
    for edge in chart.edges(compared, at):
        yield Edge((edge.value,), edge.end, edge.score)
    for edge in chart.edges(above_attribute, at):
        yield edge
    for edge in chart.edges(_placed, at):
        yield edge
    for edge in chart.edges(_participle, at):
        yield edge
    yield from _except(chart, at)
    for edge in chart.edges(values, at):
        yield Edge((ValueIs(edge.value, alone=True),), edge.end, edge.score - 0.05)


def _except(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`except those from France`, `other than Queen`: all but these."""
    for _, last in chart.sentence.phrase(at, closed.EXCEPT):
        start, said = skip(chart, last, closed.ARTICLES)
        for edge in chart.edges(values, start):
            score = edge.score + said + 1.1 * (last - at)
            yield Edge((ValueIs(edge.value, negated=True),), edge.end, score)
        for thing in chart.named("phrase", start):
            if thing.value.conditions:
                unless = Unless((Has(thing.value),))
                # `leave out departments without students` says rather that these are no groups
                empty = any(isinstance(part, Has) and part.quantity.none for part in thing.value.conditions)
                yield Edge((unless,), thing.end, thing.score + said + 1.1 * (last - at) - (0.6 if empty else 0.1))
        if said and chart.sentence.word(start) in closed.PREPOSITIONS:
            for thing in chart.named("phrase", start + 1):
                unless = Unless((Has(thing.value),))
                yield Edge((unless,), thing.end, thing.score + said + 1.0 + 1.1 * (last - at))
        for thing in chart.named("behind", start):
            if said and not any(isinstance(part, Rank) for part in thing.value):
                yield Edge((Unless(thing.value),), thing.end, thing.score + said + 1.1 * (last - at))


def _relative(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    sentence = chart.sentence
    start = at + 1 if sentence.word(at) == "," else at
    if sentence.word(start) in ("nobody", "no"):
        yield from _undone(chart, start, 0.0)
    if sentence.word(start) in ("who", "that", "which"):
        yield from _undone(chart, start + 1, 1.0)
        for edge in chart.edges(verb_phrase, start + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at))
        for edge in chart.edges(_object_clause, start + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at))
    if sentence.word(start) == "whose":
        for edge in chart.edges(_whose, start + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at))
    if sentence.word(start) == "where":
        for edge in chart.edges(_whose, start + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * (start + 1 - at))


def _undone(chart: Chart, at: int, score: float) -> Iterator[Edge[Found]]:
    """`nobody has rated`, `no one ever bought`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.NOBODY_DID):
        for verb, end, said in _verbs(chart, last):
            done = Happened(verb, negated=True)
            yield Edge((done,), end, score + said + 1.0 * len(words))


def _object_clause(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`that the customer bought`, `which student X has`: the subject of the verb is the related thing."""
    for edge in chart.edges(bare, at):
        for verb, end, score in _verbs(chart, edge.end):
            yield Edge((Has(edge.value, SOME, verb),), end, edge.score + score)


def _whose(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`whose age is above 20 and name is X`."""
    for edge in chart.edges(compared_attribute, at):
        yield edge
        for last, joint in _joined(chart, edge.end):
            start = last + 1 if chart.sentence.word(last) in ("whose", "where", "with") else last
            for more in chart.edges(_whose, start):
                together = (*edge.value, *more.value)
                yield Edge(together, more.end, edge.score + more.score + joint + 1.0 * (start - last))
        yield from _alternative(chart, edge, _whose)


def _alternative(chart: Chart, edge: Edge[Found], rule: Rule[Found]) -> Iterator[Edge[Found]]:
    for _, last in chart.sentence.phrase(edge.end, closed.OR):
        start = last + 1 if chart.sentence.word(last) in ("whose", "who", "that", "which", "with") else last
        for more in chart.edges(rule, start):
            if not any(isinstance(part, Rank) for part in (*edge.value, *more.value)):
                either = Either((tuple(edge.value), tuple(more.value)))  # type: ignore[arg-type]
                yield Edge((either,), more.end, edge.score + more.score + 1.0 * (start - edge.end))


def _joined(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Behind `and`, `but`, `, and`."""
    for _, last in chart.sentence.phrase(at, closed.BUT):
        yield last, 1.0 * (last - at)


def _with(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`with age above 20`, `with more than 3 pets`, `with the highest salary`, `having at least 2 concerts`."""
    if chart.sentence.word(at) not in ("with", "having", "has", "have", "containing", "of", "for", "at", "on", "in"):
        return
    owning = chart.sentence.word(at) in ("with", "having", "has", "have", "containing")
    for edge in chart.edges(_had if owning else compared_attribute, at + 1):
        yield Edge(edge.value, edge.end, edge.score + 1.0 - (0.0 if owning else 0.1))
        if owning:
            for last, joint in _joined(chart, edge.end):
                start = last + 1 if chart.sentence.word(last) in ("with", "having", "has", "have") else last
                for more in chart.edges(_had, start):
                    together = (*edge.value, *more.value)
                    yield Edge(together, more.end, edge.score + more.score + 1.0 + joint + 1.0 * (start - last) - 0.05)
            yield from (Edge(e.value, e.end, e.score + 1.0) for e in _alternative(chart, edge, _had))


def _without(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    for _, last in chart.sentence.phrase(at, closed.WITHOUT):
        start, said = skip_articles(chart, last)
        for thing in chart.named("phrase", start):
            yield Edge((Has(thing.value, NONE),), thing.end, thing.score + said + 1.2 * (last - at))


def _had(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """What is had: things, how many of them, an attribute compared, the most of something."""
    yield from chart.edges(more_of, at)
    for edge in chart.edges(compared_attribute, at):
        yield edge
    start, said = skip_articles(chart, at)
    for edge in chart.edges(compared_attribute, start) if start > at else ():
        yield Edge(edge.value, edge.end, edge.score + said)
    for amount, following in _quantified(chart, at):
        yield Edge((Has(following.value, amount),), following.end, following.score)
    for thing in chart.named("phrase", at):
        if thing.value.quantifier == "":  # `have all pets`: every one of them, which is not said by one
            yield Edge((Has(thing.value),), thing.end, thing.score - 0.05)
    for amount in chart.edges(quantity, at):
        if amount.value.some or amount.value.none:
            for mentions in chart.edges(values, amount.end):
                held = ValueIs(mentions.value, negated=amount.value.none)
                yield Edge((held,), mentions.end, amount.score + mentions.score)
    for mentions in chart.edges(values, at):
        yield Edge((ValueIs(mentions.value),), mentions.end, mentions.score)
    yield from _both(chart, at)
    yield from most(chart, at)


def possessions(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`a store`, `both a supplier and a customer`, `customers but no branch`, `more than one hotel`."""
    for edge in chart.edges(_had, at):
        yield edge
        for last, joint in _joined(chart, edge.end):
            for more in chart.edges(possessions, last):
                yield Edge((*edge.value, *more.value), more.end, edge.score + more.score + joint)


def _both(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`both cats and dogs`, `both for stroke and for migraine`, `both first and economy class`: one of each."""
    if chart.sentence.word(at) != "both":
        return
    for edge in chart.edges(_each_of_both, at + 1):
        yield Edge(edge.value, edge.end, edge.score + 1.0)
    for thing in chart.named("phrase", skip_articles(chart, at + 1)[0]):
        for last, joint in _and_also(chart, thing.end):
            for other in chart.named("phrase", last):
                score = thing.score + other.score + joint + 1.0 * (skip_articles(chart, at + 1)[0] - at)
                yield Edge((Has(thing.value), Has(other.value)), other.end, score)


def _and_also(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    for _, last in chart.sentence.phrase(at, closed.AND_ALSO):
        start, said = skip_articles(chart, last)
        yield start, said + 1.0 * (last - at)


def _each_of_both(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """Two values, each with its preposition, and the noun that they share: `checking and a savings account`."""
    for first in chart.edges(_one_of_both, at):
        for last, joint in _and_also(chart, first.end):
            for second in chart.edges(_one_of_both, last):
                both = Both((first.value, second.value))
                score = first.score + second.score + joint
                yield Edge((both,), second.end, score)
                for head in chart.edges(noun, second.end):
                    things = tuple(Has(Phrase(head.value, conditions=(part,))) for part in both.parts)
                    yield Edge(things, head.end, score + head.score)
                    held = _both_held(both, head.value)
                    if held is not None:
                        yield Edge((held,), head.end, score + head.score + 0.2)


def _one_of_both(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    placed = chart.sentence.word(at) in closed.PREPOSITIONS
    start, said = skip_articles(chart, at + placed)
    for edge in chart.edges(value_of_its_kind, start):
        yield Edge(ValueIs((edge.value,)), edge.end, edge.score + said + placed)
    for edge in chart.edges(value, start):
        yield Edge(ValueIs((edge.value,)), edge.end, edge.score + said + placed)
    for kind in chart.edges(noun, start):
        for edge in chart.edges(value, kind.end):
            held = _held_by(edge.value, kind.value)
            if held is not None:
                yield Edge(ValueIs((held,)), edge.end, edge.score + kind.score + said + placed + 0.2)


def _both_held(both: Both, kind: Noun) -> Both | None:
    """`first and economy class`: two values of the column that the noun behind them names."""
    parts = []
    for part in both.parts:
        held = _held_by(part.values[0], kind) if isinstance(part, ValueIs) else None
        if held is None:
            return None
        parts.append(ValueIs((held,)))
    return Both(tuple(parts))


def _held_by(mention: ValueMention, kind: Noun) -> ValueMention | None:
    columns = {c.attribute for c in kind.candidates if c.kind == "column"}
    held = tuple(c for c in mention.candidates if c.attribute in columns)
    return dataclasses.replace(mention, candidates=held) if held else None


def _quantified(chart: Chart, at: int) -> Iterator[tuple[Quantity, Edge[Phrase]]]:
    for edge in chart.edges(quantity, at):
        sentence = chart.sentence
        if sentence.word(edge.end) in _ENTRIES and sentence.word(edge.end + 1) in ("in", "of", "on"):
            begin, said = skip_articles(chart, edge.end + 2)
            for following in chart.edges(bare, begin):
                yield edge.value, Edge(following.value, following.end, edge.score + following.score + said + 2.0)
        for following in chart.named("phrase", edge.end):
            if following.value.quantifier == "":
                yield edge.value, Edge(following.value, following.end, edge.score + following.score)


def most(chart: Chart, at: int) -> Iterator[Edge[Found]]:
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


def _most_of_all(chart: Chart, start: int) -> Iterator[Edge[Found]]:
    sentence, said = chart.sentence, 0.0
    for words, last in sentence.phrase(start, closed.MOST_OF):
        descending = closed.MOST_OF[words]
        yield from _most_of(chart, (start, last), descending=descending, said=said)
    for words, last in sentence.phrase(start, closed.SUPERLATIVES):
        adjective, descending = closed.SUPERLATIVES[words]
        for thing in chart.named("measured", last):
            yield Edge((Rank(thing.value, descending),), thing.end, thing.score + said + 1.0 * (last - start))
        for edge in chart.edges(bare, last):
            if adjective in ("high", "large", "long", "new", "heavy", "old"):
                rank = Rank(edge.value, descending, adjective=adjective)
                yield Edge((rank,), edge.end, edge.score + said + 1.0 * (last - start))
    for words, function in closed.AGGREGATES.items():
        last = start + len(words)
        if function in ("max", "min") and sentence.words[start:last] == words and words not in closed.SUPERLATIVES:
            for edge in chart.edges(bare, last):
                rank = Rank(edge.value, function == "max")
                yield Edge((rank,), edge.end, edge.score + said + 1.0 * (last - start) - 0.05)


def _most_of(chart: Chart, span: tuple[int, int], *, descending: bool, said: float) -> Iterator[Edge[Found]]:
    start, last = span
    for thing in chart.named("phrase", last):
        counted = Measured("count", thing.value, first=start)
        yield Edge((Rank(counted, descending),), thing.end, thing.score + said + 1.0 * (last - start))


def _naming(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`named X`, `called "X"`."""
    for _, last in chart.sentence.phrase(at, closed.NAMED):
        for edge in chart.edges(values, last):
            yield Edge((ValueIs(edge.value, preposition="named"),), edge.end, edge.score + 1.0 * (last - at))
        for edge in chart.edges(_proper_name, last):
            named = ValueIs((edge.value,), preposition="named")
            yield Edge((named,), edge.end, edge.score + 1.0 * (last - at))


def _proper_name(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """Capitalised words that no index holds."""
    last = at
    sentence = chart.sentence
    while last < len(sentence) and sentence.tokens[last].kind == "word" and sentence.tokens[last].text[:1].isupper():
        last += 1
    if last > at and not sentence.candidates(at, last):
        text = sentence.said(at, last)
        yield Edge(ValueMention(at, last, text, literal=text), last, 0.8 * (last - at))


def _placed(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`from France`, `in the Math department`, `by Queen`: a value behind a preposition."""
    sentence = chart.sentence
    if sentence.word(at) not in closed.PREPOSITIONS:
        return
    word = sentence.word(at)
    for edge in chart.edges(_both, at + 1):
        yield Edge(edge.value, edge.end, edge.score + 1.0)
    start, said = skip_articles(chart, at + 1)
    negated = False
    for edge in chart.edges(values, start):
        yield Edge((ValueIs(edge.value, negated, word),), edge.end, edge.score + said + 1.0)
    if sentence.word(start) == "either":
        for edge in chart.edges(values, start + 1):
            yield Edge((ValueIs(edge.value, negated, word),), edge.end, edge.score + said + 2.0)


def _participle(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`born in 1990`, `written by Queen`, `located in Paris`, `not sold in 2020`."""
    sentence = chart.sentence
    start = at + 1 if sentence.word(at) in ("not", "never") else at
    for verb, end, score in _verbs(chart, start):
        if not verb.endswith(("ed", "ing", "en", "wn", "ld", "rn", "de", "ht", "ung", "nt", "ut", "t")):
            continue
        if verb.endswith(("ed", "en", "wn", "ld", "ut", "pt", "ught")):
            done = Happened(verb, negated=start > at)
            yield Edge((done,), end, score + 1.0 * (start - at) - 0.3)
        yield from _most_often(chart, (verb, end), score)
        yield from _timed(chart, (verb, end), score + 1.0 * (start - at), negated=start > at)
        for edge in chart.edges(_complement, end):
            found = tuple(_with_verb(part, verb) for part in edge.value)
            if start > at:
                found = tuple(negated(part) for part in found)
            yield Edge(found, edge.end, edge.score + score + 1.0 * (start - at))
            if start == at and sentence.word(edge.end) in closed.PREPOSITIONS:
                for more in chart.edges(_complement, edge.end):
                    together = (*found, *(_with_verb(part, verb) for part in more.value))
                    yield Edge(together, more.end, edge.score + score + more.score)


def _timed(chart: Chart, verb: tuple[str, int], score: float, *, negated: bool) -> Iterator[Edge[Found]]:
    """`delivered after the promised date`, `returned on or before the due date`."""
    done, at = verb
    for words, last in chart.sentence.phrase(at, closed.SOONER_OR_LATER):
        for edge in chart.edges(bare, last):
            if any(c.kind == "column" for c in edge.value.noun.candidates):
                timed = Timed(done, closed.SOONER_OR_LATER[words], edge.value, negated)
                yield Edge((timed,), edge.end, edge.score + score + 1.2 * (last - at))


def _complement(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """What a verb takes: values, times, comparisons, things, with or without a preposition."""
    yield from _placed(chart, at)
    for edge in chart.edges(compared, at):
        if not isinstance(edge.value, Compare) or edge.value.subject is None:
            yield Edge((edge.value,), edge.end, edge.score)
    for edge in chart.edges(values, at):
        yield Edge((ValueIs(edge.value),), edge.end, edge.score)
    start = at + 1 if chart.sentence.word(at) in closed.PREPOSITIONS else at
    for thing in chart.named("phrase", start):
        if thing.value.quantifier == "":
            yield Edge((Has(thing.value),), thing.end, thing.score + 1.0 * (start - at) - 0.05)
    for amount, following in _quantified(chart, start):
        yield Edge((Has(following.value, amount),), following.end, following.score + 1.0 * (start - at))
    yield from most(chart, start)
    yield from _both(chart, start)


def verb_phrase(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`are from France and have no pets`, `attended a concert in 2014 but not …`."""
    for edge in chart.edges(_clause, at):
        yield edge
        for last, joint in _joined(chart, edge.end):
            start, said = skip(chart, last, frozenset(("who", "that", "which", "also")))
            for more in chart.edges(verb_phrase, start):
                together = (*edge.value, *more.value)
                yield Edge(together, more.end, edge.score + more.score + joint + said)
        yield from _alternative(chart, edge, verb_phrase)


def _clause(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """One predicate, denied or not."""
    start, said = skip(chart, at, closed.ADVERBS | closed.MODALS)
    yield from (Edge(e.value, e.end, e.score + said) for e in chart.edges(_affirmed, start))
    for begin, score in _denials(chart, start):
        for edge in (*chart.edges(_affirmed, begin), *chart.edges(_participle, begin)):
            if not any(isinstance(part, Rank) for part in edge.value):
                yield Edge(tuple(negated(part) for part in edge.value), edge.end, edge.score + said + score)


def _denials(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Behind `do not`, `never`, `have never`, `is not`, `didn't`."""
    sentence = chart.sentence
    word, second = sentence.word(at), sentence.word(at + 1)
    if word.endswith("n't") or word in ("never", "not", "cannot"):
        yield at + 1, 1.2
        if second in ("ever", "have", "been"):
            yield at + 2, 2.2
    elif word in closed.BE | closed.DO | closed.HAVE | closed.MODALS and second in ("not", "never", "n't"):
        yield at + 2, 2.2
        if sentence.word(at + 2) in ("been", "ever", "have"):
            yield at + 3, 3.2


def negated(part: Condition | Rank) -> Condition | Rank:
    """The opposite of a condition."""
    if isinstance(part, Has):
        if part.quantity.none:
            return dataclasses.replace(part, quantity=SOME)
        if part.quantity.some:
            return dataclasses.replace(part, quantity=NONE)
        opposite = {">": "<=", ">=": "<", "<": ">=", "<=": ">", "=": "<>", "<>": "="}[part.quantity.operator]
        return dataclasses.replace(part, quantity=Quantity(opposite, part.quantity.number))  # type: ignore[arg-type]
    if isinstance(part, Either | Both):
        return Unless((part,))
    if isinstance(part, Unless | Rank):
        return part
    return dataclasses.replace(part, negated=not part.negated)


def _affirmed(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    sentence = chart.sentence
    word = sentence.word(at)
    if word in closed.BE:
        yield from _being(chart, at + 1, 1.0)
        if sentence.word(at + 1) in closed.ADVERBS:
            yield from _being(chart, at + 2, 2.0)
    if word in ("has", "have", "had") and sentence.word(at + 1) == "been":
        for edge in chart.edges(_participle, at + 2):
            yield Edge(edge.value, edge.end, edge.score + 2.0)
    if word in ("has", "have", "had") and not sentence.word(at + 1).endswith("s"):  # have placed an order
        for edge in chart.edges(_doing, at + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0)
    if word in closed.HAVE:
        start, said = skip(chart, at + 1, frozenset(("either", "been")))
        for edge in chart.edges(_had, start):
            yield Edge(edge.value, edge.end, edge.score + 1.0 + said)
    if word in closed.DO:
        for edge in chart.edges(_affirmed, at + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0)
    yield from _doing(chart, at)


def _doing(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`cost more than 20`, `attended a concert`, `age is above 20`."""
    for edge in chart.edges(_whose, at):
        yield Edge(edge.value, edge.end, edge.score - 0.3)
    if chart.sentence.word(at) in closed.MEASURING_VERBS:
        yield from _measuring(chart, at)
    for verb, end, score in _verbs(chart, at):
        for edge in chart.edges(_complement, end):
            yield Edge(tuple(_with_verb(part, verb) for part in edge.value), edge.end, edge.score + score)
            yield from _done_to_another(chart, edge, verb, score)
            yield from _but_not(chart, edge, verb, score)
        yield from _anything(chart, (verb, end), score)
        yield from _most_often(chart, (verb, end), score)
        yield from _timed(chart, (verb, end), score, negated=False)


def _done_to_another(chart: Chart, edge: Edge[Found], verb: str, score: float) -> Iterator[Edge[Found]]:
    """`borrowed a history book as well as a cooking book`."""
    if not all(isinstance(part, Has) and part.quantity.some for part in edge.value):
        return
    for last, joint in _and_also(chart, edge.end):
        for other in chart.named("phrase", last):
            things = tuple(_with_verb(part, verb) for part in (*edge.value, Has(other.value)))
            yield Edge(things, other.end, edge.score + score + joint + other.score)


def _but_not(chart: Chart, edge: Edge[Found], verb: str, score: float) -> Iterator[Edge[Found]]:
    """`rented a Drama film but never a Comedy film`, `ordered in 2023 but not in 2024`: the same verb, denied."""
    for words, last in chart.sentence.phrase(edge.end, closed.BUT_NOT):
        for other in chart.edges(_complement, last):
            if any(isinstance(part, Rank) for part in other.value):
                continue
            denied = tuple(negated(_with_verb(part, verb)) for part in other.value)
            total = edge.score + score + other.score + 1.1 * len(words)
            yield Edge((*(_with_verb(part, verb) for part in edge.value), *denied), other.end, total)


def _anything(chart: Chart, verb: tuple[str, int], score: float) -> Iterator[Edge[Found]]:
    """`bought anything`, `borrowed nothing`."""
    done, at = verb
    word = chart.sentence.word(at)
    if word in ("anything", "something", "nothing"):
        yield Edge((Happened(done, negated=word == "nothing"),), at + 1, score + 1.0)


def _most_often(chart: Chart, verb: tuple[str, int], score: float) -> Iterator[Edge[Found]]:
    """`were rented most often`, `is borrowed the most`: ranked by how many such deeds there are."""
    done, at = verb
    deeds = chart.sentence.names.deeds(done)
    for words, last in chart.sentence.phrase(at, closed.MOST_OFTEN) if deeds else ():
        counted = Measured("count", Phrase(Noun(at - 1, at, done, deeds)), first=at - 1)
        rank = Rank(counted, closed.MOST_OFTEN[words])
        yield Edge((rank,), last, score + 1.1 * (last - at) + 0.5)


def _measuring(chart: Chart, at: int) -> Iterator[Edge[Found]]:
    """`cost more than 20`, `weigh at least 5`."""
    adjective = closed.MEASURING_VERBS[chart.sentence.word(at)]
    for edge in chart.edges(compared, at + 1):
        if isinstance(edge.value, Compare) and edge.value.subject is None:
            found = dataclasses.replace(edge.value, subject=adjective)
            yield Edge((found,), edge.end, edge.score + 1.1)


def _being(chart: Chart, at: int, score: float) -> Iterator[Edge[Found]]:
    """Behind `is`: a value, a flag, a comparison, a place, a superlative, a passive verb."""
    sentence = chart.sentence
    start, said = skip_articles(chart, at)
    for edge in chart.edges(values, start):
        yield Edge((ValueIs(edge.value),), edge.end, edge.score + score + said)
    for named in chart.edges(flag, at):
        yield Edge((Described(named.value),), named.end, named.score + score)
    for named in chart.edges(denied_flag, at):
        yield Edge((Described(named.value, negated=True),), named.end, named.score + score)
    for edge in chart.edges(compared, at):
        yield Edge((edge.value,), edge.end, edge.score + score)
    yield from (Edge(e.value, e.end, e.score + score) for e in chart.edges(_placed, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in chart.edges(_participle, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in _naming(chart, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in _both(chart, at))
    for words, last in sentence.phrase(start, closed.SUPERLATIVES):
        adjective, descending = closed.SUPERLATIVES[words]
        yield Edge((Rank(adjective, descending),), last, 1.0 * (last - at) + score)
    if sentence.word(at) in closed.PREPOSITIONS:
        for thing in chart.named("phrase", at + 1):
            yield Edge((Has(thing.value),), thing.end, thing.score + score + 1.0)


def _verbs(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """A word in a verb's place, whatever it is, with its particle."""
    sentence = chart.sentence
    token = sentence.tokens[at] if at < len(sentence) else None
    if token is None or token.kind != "word" or not token.lower.isalpha():
        return
    word = token.lower
    if (
        word in closed.NEVER_NAMES
        or word == "never"
        or word in closed.NO_VERBS
        or word in closed.COMPARATIVES
        or (word,) in closed.SUPERLATIVES
        or sentence.number(at) is not None
        or word in closed.PREPOSITIONS
        or word in closed.ARTICLES
        or word in closed.HAVE
    ):
        return
    if word in ("took", "take", "takes", "taken") and sentence.word(at + 1) == "place":
        yield "took", at + 2, 2.0
        return
    yield word, at + 1, 1.0 + _UNKNOWN_VERB


def _with_verb(part: Condition | Rank, verb: str) -> Condition | Rank:
    if verb in closed.LIGHT_VERBS:
        return part
    if isinstance(part, Has | Dated | ValueIs):
        return dataclasses.replace(part, verb=verb)
    return part


__all__ = ["Missing", "behind", "most", "value", "verb_phrase"]
