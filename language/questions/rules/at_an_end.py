"""Rules for what is said to start or end at a thing: `arriving flights`, `no route starting from or ending at them`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import SOME, Either, Has, Phrase, Quantity, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import quantity
from language.questions.rules.small import skip_articles

_BEFORE = {word: word for word in "arriving departing landing leaving".split()} | {
    "incoming": "arriving",
    "outgoing": "departing",
}
"""Words before what starts or ends, and the verb that each stands for."""
_THEM = frozenset("them it there".split())
_NEXT = frozenset(("but", "and", "yet", ","))


def at_an_end(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase, str]]]:
    """`arriving flights`, with the verb that says at which end."""
    verb = _BEFORE.get(chart.sentence.word(at), "")
    for thing in chart.named("phrase", at + 1) if verb else ():
        if not thing.value.quantifier and thing.value.noun.things:
            yield Edge((thing.value, verb), thing.end, thing.score + 1.0)


def with_an_end(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`at least 3 arriving flights`, `no route starting from or ending at them`, as what is had."""
    start, said = skip_articles(chart, at)
    amounts = [Edge(SOME, start, said), *chart.edges(quantity, at)]
    for amount in amounts:
        for ended in at_an_end(chart, amount.end):
            thing, verb = ended.value
            yield Edge((Has(thing, amount.value, verb),), ended.end, ended.score + amount.score)
        for thing in chart.named("bare", amount.end):
            if thing.value.noun.things and not thing.value.quantifier:
                for verbs, end, score in _ends_of_it(chart, thing.end):
                    yield Edge(_each(thing.value, amount.value, verbs), end, thing.score + amount.score + score)


def without_an_end(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Behind `without`."""
    start, said = skip_articles(chart, at)
    none = Quantity("=", 0)
    for ended in at_an_end(chart, start):
        thing, verb = ended.value
        yield Edge((Has(thing, none, verb),), ended.end, ended.score + said)
    for bare in chart.named("bare", start):
        if bare.value.noun.things and not bare.value.quantifier:
            for verbs, end, score in _ends_of_it(chart, bare.end):
                yield Edge(_each(bare.value, none, verbs), end, bare.score + said + score)


def _each(thing: Phrase, amount: Quantity, verbs: tuple[str, ...]) -> Said:
    """One such thing at each end; of several ends that `or` joins, none at any or one at either."""
    parts = tuple(Has(thing, amount, verb) for verb in verbs)
    return parts if amount.none or len(parts) == 1 else (Either(tuple((part,) for part in parts)),)


def _ends_of_it(chart: Chart, at: int) -> Iterator[tuple[tuple[str, ...], int, float]]:
    """`starting from them`, `starting from or ending at it`; the pronoun may be unsaid where the clause ends."""
    sentence = chart.sentence
    verbs: tuple[str, ...] = ()
    start = at
    while sentence.word(at) in closed.ENDING:
        verbs = (*verbs, sentence.word(at))
        at += 1 + (sentence.word(at + 1) in closed.PREPOSITIONS)
        if sentence.word(at) != "or":
            break
        at += 1
    if not verbs:
        return
    if sentence.word(at) in _THEM:
        yield verbs, at + 1, float(at + 1 - start)
    elif at >= len(sentence) or sentence.stops(at) or sentence.word(at) in _NEXT:
        yield verbs, at, float(at - start)
