"""Rules for when something was done: `the date on which they joined`, `in the order they arrived`, `hired first`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Noun, Number, Phrase, Rank
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import number
from language.questions.rules.premodifiers import premodified

_AUXILIARY = closed.BE | closed.DO | closed.HAVE


def date_of_deed(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`year it was founded`, `date on which an animal was fed`: the column that is called by the verb."""
    sentence = chart.sentence
    head = sentence.stem(at)
    if head not in closed.DATES:
        return
    for start in _relatives(chart, at + 1):
        for edge in chart.edges(deed, start):
            found = tuple(c for c in edge.value.noun.candidates if ("year" in c.label.lower()) == (head == "year"))
            if found:
                noun = Noun(at, edge.end, sentence.said(at, edge.end), found)
                yield Edge(Phrase(noun, of=edge.value.of), edge.end, edge.score + 1.0 * (start - at))


def _relatives(chart: Chart, at: int) -> Iterator[int]:
    """Behind `on which`, `when`, or nothing."""
    yield at
    for _, last in chart.sentence.phrase(at, closed.AT_WHICH):
        yield last


def deed(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`they joined`, `it was founded`, `an animal was fed`: when that was; the subject is what had it done."""
    sentence = chart.sentence
    if sentence.word(at) in closed.PRONOUNS:
        for edge in done(chart, at + 1):
            yield Edge(Phrase(edge.value), edge.end, edge.score + 1.0)
    for subject in chart.named("phrase", at):
        plain = not subject.value.conditions and subject.value.rank is None and subject.value.of is None
        if plain and subject.value.noun.tables:
            for edge in done(chart, subject.end):
                yield Edge(Phrase(edge.value, of=subject.value), edge.end, edge.score + subject.score)


def done(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """`joined`, `was founded`, `had been hired`: the dates that are called so."""
    sentence = chart.sentence
    start = at
    while sentence.word(start) in _AUXILIARY:
        start += 1
    verb = sentence.word(start)
    found = sentence.names.dates_of(verb) if verb.isalpha() and verb not in closed.NEVER_NAMES else ()
    if found:
        yield Edge(Noun(start, start + 1, verb, found), start + 1, 1.0 * (start + 1 - at))


def first_or_last(chart: Chart, verb: tuple[str, int]) -> Iterator[Edge[tuple[Rank, ...]]]:
    """Behind a verb: `hired first`, `was opened most recently`; scores are without the verb."""
    word, at = verb
    sentence = chart.sentence
    if at in sentence.times:  # `hired last year`
        return
    for words, last in sentence.phrase(at, closed.FIRST_OR_LAST):
        found = sentence.names.dates_of(word)
        behind = sentence.tokens[last].kind if last < len(sentence) else "symbol"
        if found and (behind == "symbol" or sentence.word(last) in closed.NEVER_NAMES):
            when = Phrase(Noun(at - 1, at, word, found))
            yield Edge((Rank(when, closed.FIRST_OR_LAST[words]),), last, 1.1 * (last - at) + 0.5)


def first_to_do(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`the first state to be admitted`, `the last two members to join`: by when they did."""
    sentence = chart.sentence
    word = sentence.word(at)
    if word not in ("first", "last"):
        return
    for amount in (Edge(Number(1, at, at), at + 1, 1.0), *chart.edges(number, at + 1)):
        if not isinstance(amount.value.value, int):
            continue
        for thing in chart.edges(premodified, amount.end):
            if sentence.word(thing.end) != "to" or not thing.value.noun.tables:
                continue
            for when in done(chart, thing.end + 1):
                rank = Rank(Phrase(when.value), word == "last", amount.value.value)
                score = thing.score + amount.score + when.score + 1.0
                yield Edge(dataclasses.replace(thing.value, rank=rank), when.end, score)
