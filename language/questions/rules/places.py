"""Rules for places that the data spell otherwise: `French` of France, `the United States` of USA."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from language.lexicon import Candidate
from language.questions.demonyms import adjectives_of, places_of
from language.questions.forms import ValueMention
from language.questions.place_names import COUNTRIES, LONGEST, STATES
from language.questions.rules.chart import Chart, Edge
from language.words import lemmas

_NATIONAL = frozenset(("nationality", "citizenship"))


def place(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """A place by its adjective, or by another of its names, where the data know no such word."""
    yield from _of_place(chart, at)
    yield from _otherwise(chart, at)
    yield from _by_nationality(chart, at)


def _of_place(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """`French`, where the data know France."""
    sentence = chart.sentence
    for last in (at + 2, at + 1):
        places = places_of(sentence.words[at:last]) if last <= len(sentence) else ()
        if places and not sentence.candidates(at, last):
            known = (c for named in places for c in sentence.names.lexicon.find(lemmas(named)) if c.kind == "value")
            coded = (c for named in places for c in _coded(chart, named))
            found = tuple(known) or tuple(coded)
            if found:
                yield Edge(ValueMention(at, last, sentence.said(at, last), found), last, 1.0 * (last - at))
            return


def _by_nationality(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """`from Germany`, where somebody is said to be German; a place of the data itself may be meant as well."""
    sentence = chart.sentence
    for last in (at + 2, at + 1) if sentence.word_before(at) == "from" else ():
        said = sentence.said(at, last) if last <= len(sentence) else ""
        held = (c for word in adjectives_of(said) for c in sentence.names.lexicon.find(lemmas(word)))
        found = tuple(c for c in held if c.attribute is not None and _NATIONAL & {*lemmas(c.attribute.column)})
        if found:
            places = tuple(c for c in sentence.candidates(at, last) if c.kind == "value")
            yield Edge(ValueMention(at, last, said, (*found, *places)), last, 1.1 * (last - at))
            return


def _otherwise(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """`the United States`, where the data know the USA; `California`, where they know CA."""
    sentence = chart.sentence
    words = takewhile(lambda token: token.kind == "word", sentence.tokens[at : at + LONGEST])
    for last in range(at + len(list(words)), at, -1):
        found = _coded(chart, sentence.said(at, last))
        if found and all(c.kind != "value" for c in sentence.candidates(at, last)):
            yield Edge(ValueMention(at, last, sentence.said(at, last), found), last, 1.0 * (last - at))
            return


def _coded(chart: Chart, said: str) -> tuple[Candidate, ...]:
    """The values of columns of countries and states that spell one otherwise than it is said."""
    lexicon = chart.sentence.names.lexicon
    return tuple(
        candidate
        for kind in (COUNTRIES, STATES)
        for name in kind.other_spellings(said)
        for candidate in lexicon.find(lemmas(name))
        if candidate.kind == "value" and candidate.value == name
        if candidate.attribute is not None and kind.are_in(candidate.attribute.column)
    )
