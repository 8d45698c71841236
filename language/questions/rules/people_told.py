"""People of whom the data hold numbers alone: `people killed` of a column `killed`, `people live` of a population."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions import closed
from language.questions.forms import Noun
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.small import skip
from language.words import is_plural, lemma

PEOPLE = frozenset("people persons inhabitants residents".split())
_LIVING = frozenset("live lives living lived reside resides residing".split())
_INHABITANTS = ("population",)
_DOERS = ("er", "or", "ee", "ing")
"""Endings of those who do something, who are not as many as those to whom it was done."""
_SUFFERED = closed.BE | {"been", "being", "get", "got"}
_BETWEEN = closed.BE | closed.HAVE | closed.RELATIVE | closed.DO | {"been", "being", "get", "got"}


def people_told(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """`people | killed`, `people who were | injured`, `killed | people`, `injuries`, `people | live`."""
    sentence = chart.sentence
    word = sentence.word(at)
    if word in PEOPLE and not any(c.kind == "dataset" for c in sentence.candidates(at, at + 1)):
        start, said = skip(chart, at + 1, _BETWEEN)
        passive = start == at + 1 or bool(_SUFFERED & {*sentence.words[at + 1 : start]})
        if passive or sentence.word(start) in _LIVING:  # `people who killed` are others than `people killed`
            yield from _headcount(chart, at, start + 1, _told(chart, start), 2.0 + said)
    elif sentence.word(at + 1) in PEOPLE and word not in _LIVING:
        yield from _headcount(chart, at, at + 2, _told(chart, at), 2.0)
    elif is_plural(word) and not lemma(word).endswith(_DOERS) and not sentence.candidates(at, at + 1):
        yield from _headcount(chart, at, at + 1, sentence.names.numbers_done(lemma(word).removesuffix("y")), 1.0)


def _headcount(chart: Chart, at: int, last: int, columns: tuple[Candidate, ...], score: float) -> Iterator[Edge[Noun]]:
    if columns:
        told = Noun(at, last, chart.sentence.said(at, last), columns, headcount=True)
        yield Edge(told, last, score)
        for words, end in chart.sentence.phrase(last, closed.IN_TOTAL):
            yield Edge(told, end, score + 1.0 * len(words))


def _told(chart: Chart, at: int) -> tuple[Candidate, ...]:
    """The columns that say of how many people something is said."""
    sentence = chart.sentence
    if sentence.word(at) in _LIVING:
        named = sentence.names.find(_INHABITANTS, *_INHABITANTS)
        return tuple(c for c in named if c.kind == "column" and c.method != "partial" and sentence.names.is_number(c))
    return sentence.names.numbers_done(sentence.word(at))
