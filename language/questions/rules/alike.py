"""Rules for an attribute that two things share: `the same country as its store`, `shares a name with a director`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Alike, Phrase, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip, skip_articles

_HIS_OR_HER = closed.ARTICLES | {"or", "his", "her"}


def alike(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`the same country as its store`, `a country other than the customer's own`, `a name in common with an artist`."""
    sentence = chart.sentence
    start, said = skip_articles(chart, at)
    if sentence.word(start) in ("same", "different"):
        marks = closed.AS if sentence.word(start) == "same" else closed.UNLIKE
        for subject in chart.edges(noun, start + 1):
            yield from _against(chart, Edge(Phrase(subject.value), subject.end, subject.score + said + 1.0), marks)
        return
    for subject in chart.edges(bare, start):
        begun = Edge(subject.value, subject.end, subject.score + said)
        yield from _against(chart, begun, closed.OTHER_THAN)
        yield from _against(chart, begun, closed.IN_COMMON)


def shared(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`shares a name with an author`, `share their birth year with a director`."""
    if chart.sentence.word(at) not in closed.SHARE:
        return
    start, said = skip(chart, at + 1, _HIS_OR_HER | {"same"})
    for subject in chart.edges(noun, start):
        begun = Edge(Phrase(subject.value), subject.end, subject.score + said + 1.0)
        yield from _against(chart, begun, closed.WITH)


def _against(chart: Chart, subject: Edge[Phrase], marks: frozenset[closed.Words]) -> Iterator[Edge[Said]]:
    """What the attribute is compared with behind `as`, `other than`, `with`: a thing, or an attribute of one."""
    denied = marks in (closed.UNLIKE, closed.OTHER_THAN)
    for words, last in chart.sentence.phrase(subject.end, marks):
        for other in _whose(chart, last):
            found = Alike(subject.value, other.value, negated=denied)
            yield Edge((found,), other.end, subject.score + other.score + 1.2 * len(words))


def _whose(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`a director`, `that of its store`, `the customer's own`, `the ship's country`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.THAT_OF):
        yield from (Edge(e.value, e.end, e.score + 1.0 * len(words)) for e in chart.named("phrase", last))
    for edge in chart.named("phrase", at):
        if edge.value.rank is not None or edge.value.quantifier in ("each", "all"):
            continue
        plain = dataclasses.replace(edge.value, quantifier="")
        yield Edge(plain, edge.end, edge.score)
        end = edge.end + (sentence.word(edge.end) in ("'s", "'"))
        end += sentence.word(end) == "own"
        if end > edge.end:
            yield Edge(plain, end, edge.score + 1.0 * (end - edge.end))
