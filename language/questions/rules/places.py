"""Rules for places that the data spell otherwise: `French` of France, `the United States` of USA."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from language.lexicon import Candidate
from language.questions.countries import LONGEST, holds_countries, other_spellings
from language.questions.demonyms import places_of
from language.questions.forms import ValueMention
from language.questions.rules.chart import Chart, Edge
from language.words import lemmas


def place(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """A place by its adjective, or a country by another of its names, where the data know no such word."""
    yield from _of_place(chart, at)
    yield from _country(chart, at)


def _of_place(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """`French`, where the data know France."""
    sentence = chart.sentence
    for last in (at + 2, at + 1):
        places = places_of(sentence.words[at:last]) if last <= len(sentence) else ()
        if places and not sentence.candidates(at, last):
            known = (c for named in places for c in sentence.names.lexicon.find(lemmas(named)) if c.kind == "value")
            coded = (c for named in places for c in _countries(chart, named))
            found = tuple(known) or tuple(coded)
            if found:
                yield Edge(ValueMention(at, last, sentence.said(at, last), found), last, 1.0 * (last - at))
            return


def _country(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """`the United States`, where the data know the USA."""
    sentence = chart.sentence
    words = takewhile(lambda token: token.kind == "word", sentence.tokens[at : at + LONGEST])
    for last in range(at + len(list(words)), at, -1):
        found = _countries(chart, sentence.said(at, last))
        if found and all(c.kind != "value" for c in sentence.candidates(at, last)):
            yield Edge(ValueMention(at, last, sentence.said(at, last), found), last, 1.0 * (last - at))
            return


def _countries(chart: Chart, said: str) -> tuple[Candidate, ...]:
    """The values of columns of countries that spell one otherwise than it is said."""
    spelled = other_spellings(said)
    found = (c for name in spelled for c in chart.sentence.names.lexicon.find(lemmas(name)) if c.kind == "value")
    return tuple(c for c in found if c.value in spelled and c.attribute and holds_countries(c.attribute.column))
