"""Rules for when something was done: `the date on which they joined`, `in the order they arrived`, `hired first`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Noun, Phrase, Rank
from language.questions.rules.chart import Chart, Edge

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
