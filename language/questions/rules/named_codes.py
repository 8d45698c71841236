"""Rules for words that are explained in brackets by how the data spell them: `Slovakia (SVK)`, `euros (EUR)`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import ValueMention
from language.questions.rules.chart import Chart, Edge

_MOST_WORDS = 4
_INSIDE = frozenset(("of", "the", "and"))
_CLOSED = closed.NEVER_NAMES | closed.PREPOSITIONS | closed.ADVERBS | closed.BE | closed.HAVE | closed.DO


def glossed(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """Words that the data do not know, and behind them in brackets the value that they are said to be."""
    sentence = chart.sentence
    last = at
    while last < len(sentence) and last - at <= _MOST_WORDS and _may_be_name(chart, at, last):
        last += 1
    if last == at or sentence.word(last) != "(":
        return
    for end in range(last + 2, min(len(sentence), last + 1 + 2 * sentence.longest)):
        found = tuple(c for c in sentence.candidates(last + 1, end) if c.kind == "value")
        if found and sentence.word(end) == ")":
            mention = ValueMention(at, end + 1, sentence.said(last + 1, end), found)
            yield Edge(mention, end + 1, 1.0 * (end + 1 - at) + 0.25)


def _may_be_name(chart: Chart, first: int, at: int) -> bool:
    """Whether a word can be part of a name that the data spell otherwise."""
    sentence = chart.sentence
    if sentence.tokens[at].kind != "word":
        return False
    if sentence.word(at) in _INSIDE:
        return at > first
    return sentence.word(at) not in _CLOSED and not sentence.candidates(at, at + 1)
