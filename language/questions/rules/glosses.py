"""Rules for words that are explained right behind them, in terms of the data: `inactive customers (active = 0)`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Phrase, Said, ValueIs
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import value_of_its_kind
from language.questions.rules.said_of import unranked
from language.words import lemma

_EXPLAINED = 0.7
"""What an explained word is worth: less than one that is understood by itself."""
_PLACING = frozenset("from in at of by on to".split())
"""Prepositions before what is a condition of its own."""
_MOST_WORDS = 7
_SHORTEST_STEM = 4


def gloss(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`(active = 0)`, `(gender M)`, `(duration above 1000)`: what the words before it mean."""
    if chart.sentence.word(at) != "(":
        return
    for edge in unranked(chart.named("whose", at + 1)):
        if chart.sentence.word(edge.end) == ")":
            yield Edge(edge.value, edge.end + 1, edge.score + 2.0)
    for held in chart.edges(value_of_its_kind, at + 1):
        if chart.sentence.word(held.end) == ")":
            yield Edge((ValueIs((held.value,)),), held.end + 1, held.score + 2.0)


def glossed(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`took longer than 1000 seconds (duration above 1000)`: a clause whose meaning stands behind it."""
    sentence = chart.sentence
    for last in range(at + 1, min(len(sentence), at + _MOST_WORDS) + 1):
        if sentence.word(last) == "(":
            for meant in chart.edges(gloss, last):
                if _speaks_of(chart, (at, last), (last, meant.end)):
                    yield Edge(meant.value, meant.end, meant.score + _EXPLAINED * (last - at))
            return
        if sentence.tokens[last - 1].kind == "symbol" and not sentence.tokens[last - 1].joiner:
            return


def glossed_adjective(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`inactive customers (active = 0)`, `Slovakian stations (country SVK)`: an adjective explained behind its noun."""
    sentence = chart.sentence
    if "(" not in sentence.words[at + 1 : at + 1 + _MOST_WORDS]:
        return
    if sentence.tokens[at].kind != "word" or sentence.candidates(at, at + 1):
        return
    if sentence.word(at) in closed.NEVER_NAMES | closed.PREPOSITIONS | closed.NO_VERBS:
        return
    for edge in chart.named("bare", at + 1):
        for meant in chart.edges(gloss, edge.end):
            told = bool(edge.value.noun.things) or _speaks_of(chart, (at, at + 1), (edge.end, meant.end))
            if told and not edge.value.rank:
                longer = dataclasses.replace(edge.value, conditions=(*edge.value.conditions, *meant.value))
                yield Edge(longer, meant.end, edge.score + meant.score + _EXPLAINED)


def _speaks_of(chart: Chart, said: tuple[int, int], meant: tuple[int, int]) -> bool:
    """Whether the explained words share one with the explanation, and hold no number or name that it lacks."""
    sentence = chart.sentence
    explaining = {lemma(sentence.word(at)) for at in range(*meant)}
    shares = False
    for at in range(*said):
        word = lemma(sentence.word(at))
        akin = any(_of_one_stem(word, other) for other in explaining)
        shares = shares or (akin and word not in closed.NEVER_NAMES)
        if akin or word in closed.NEVER_NAMES - _PLACING:
            continue
        named = any(c.kind in ("value", "dataset") for c in sentence.candidates(at, at + 1))
        named = named or word in _PLACING or sentence.tokens[at].text[:1].isupper()
        if named or sentence.number(at) is not None or at in sentence.times:
            return False
    return shares


def _of_one_stem(word: str, other: str) -> bool:
    """`inactive` and `active`, `monthly` and `month`, `approved` and `approve`."""
    if word == other:
        return True
    plain = {word.removeprefix(prefix) for prefix in ("in", "un", "non", "dis", "")}
    return any(len(one) >= _SHORTEST_STEM and one[: len(other)] == other[: len(one)] for one in plain if len(other) > 3)
