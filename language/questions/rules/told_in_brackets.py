"""Rules for a word with the columns that it stands for in brackets: `name (first name, last name)`, `mileage (mpg)`."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.small import skip_articles
from language.questions.sentence import Sentence

_MOST_WORDS = 4
_MOST_COLUMNS = 8
_WORD = 1.1
"""What each token in or before the brackets is worth: together they are read rather than one after the other."""
_NO_FIGURE = 1.2
"""What it is worth that `total` is a part of a name, and asks for no sum."""


def columns_told(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase, ...]]]:
    """`the address (street, zip, city) of the hotel`: the columns, and no other that the word may name."""
    start, said = skip_articles(chart, at)
    for opening in _openings(chart, start):
        for told in _columns(chart, opening + 1):
            if len(told.value) > 1 and chart.sentence.word(told.end) == ")":
                score = told.score + said + _WORD * (opening + 2 - start)
                whole = tuple(Phrase(column) for column in told.value)
                yield Edge(whole, told.end + 1, score)
                for more in chart.named("owner", told.end + 1):
                    owned = (*whole[:-1], dataclasses.replace(whole[-1], of=more.value))
                    yield Edge(owned, more.end, score + more.score)


def column_told(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """`miles per gallon (mpg)`, `full name (FullName)`: the column in brackets; `helpers (staff)`: the things."""
    sentence = chart.sentence
    for opening in _openings(chart, at):
        for told in chart.edges(noun, opening + 1):
            meant = {c.node for c in told.value.candidates}
            said = [c for c in sentence.candidates(at, opening) if c.method != "partial"]
            things = bool(told.value.things) and opening == at + 1 and not sentence.candidates(at, opening)
            if sentence.word(told.end) != ")" or not (things or _is_column(told.value)):
                continue
            if not said or any(c.node in meant for c in said):
                named = dataclasses.replace(told.value, first=at, last=told.end + 1)
                yield Edge(named, told.end + 1, told.score + _WORD * (opening + 2 - at))
    yield from _shortened(chart, at)


def _shortened(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """`total cholesterol (T-CHO)`: the column that begins as each of the words does, and so is no sum of it."""
    sentence = chart.sentence
    for opening in range(at + 2, min(len(sentence), at + _MOST_WORDS + 1)):
        for told in chart.edges(noun, opening + 1) if sentence.word(opening) == "(" else ():
            parts = re.findall(r"[^\W_]+", told.value.text.lower())
            words = sentence.words[at:opening]
            short = len(parts) == len(words) and all(
                word.startswith(part) for word, part in zip(words, parts, strict=True)
            )
            if short and sentence.word(told.end) == ")" and _is_column(told.value):
                named = dataclasses.replace(told.value, first=at, last=told.end + 1)
                yield Edge(named, told.end + 1, told.score + _WORD * (opening + 2 - at) + _NO_FIGURE)


def _openings(chart: Chart, at: int) -> Iterator[int]:
    """Where brackets open behind words that name no things, and do not say what to do with them."""
    sentence = chart.sentence
    for last in range(at, min(len(sentence), at + _MOST_WORDS) + 1):
        if sentence.word(last) == "(":
            things = any(c.kind == "dataset" for c in sentence.candidates(at, last))
            if last > at and not things and not any(_says_which(sentence, first, last) for first in range(at, last)):
                yield last
            return
        if not _may_be_in_name(chart, last):
            return


def _says_which(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words before the brackets name things or say which: `the retired trams (number, year)`."""
    spans = (sentence.candidates(first, end) for end in range(first + 1, last + 1))
    named = [c for found in spans for c in found if c.method != "partial"]
    return any(c.kind in ("dataset", "condition") or sentence.names.says_yes_or_no(c) for c in named)


def _may_be_in_name(chart: Chart, at: int) -> bool:
    sentence = chart.sentence
    word = sentence.word(at)
    figure = {(word,), (sentence.stem(at),)} & {*closed.AGGREGATES, *closed.SUPERLATIVES}
    plain = at < len(sentence) and sentence.tokens[at].kind == "word" and at not in sentence.times
    common = word in (closed.NEVER_NAMES | closed.PREPOSITIONS) - {"per"}
    return plain and not (figure or common) and sentence.number(at) is None


def _columns(chart: Chart, at: int) -> Iterator[Edge[tuple[Noun, ...]]]:
    """`first name, last name and city`, each of them a column by its name."""
    known: list[Edge[tuple[Noun, ...]]] = [Edge((), at)]
    for _ in range(_MOST_COLUMNS):
        longer = []
        for edge in known:
            begin = edge.end + (chart.sentence.word(edge.end) == ",")
            begin += bool(edge.value) and chart.sentence.word(begin) in ("and", "&")
            if not edge.value or begin > edge.end:
                nouns = (one for one in chart.edges(noun, begin) if _is_column(one.value))
                longer += [
                    Edge((*edge.value, one.value), one.end, edge.score + one.score + 1.0 * (begin - edge.end))
                    for one in nouns
                ]
        yield from longer
        known = longer


def _is_column(named: Noun) -> bool:
    return named.is_attribute and any(c.method != "partial" for c in named.candidates)
