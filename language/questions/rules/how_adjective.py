"""Rules for how much of an adjective a thing is: `how tall is the tallest player`, `how long, in minutes, was …`."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import Candidate, column_meant
from language.questions import closed
from language.questions.forms import Form, Measured, Noun, Phrase
from language.questions.resolving.scope import is_numeric
from language.questions.rules.chart import Chart, Edge
from language.words import lemma, lemmas

_ADJECTIVES = {
    "tall": "tall", "old": "old", "heavy": "heavy", "long": "long", "large": "large", "big": "large", "deep": "deep",
    "wide": "wide", "fast": "fast", "expensive": "expensive", "costly": "expensive", "warm": "warm", "hot": "warm",
}  # fmt: skip
_AVERAGE = frozenset(("average", "typical"))
_AUXILIARY = frozenset("is are was were did does do".split())
_DONE = frozenset("last lasted weigh measure be take run".split())


def how_adjective(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """The attribute that the adjective measures, of what is spoken of."""
    sentence = chart.sentence
    adjective = _ADJECTIVES.get(sentence.word(at + 1), "") if sentence.word(at) == "how" else ""
    for unit, start in _units(chart, at + 2) if adjective else ():
        if sentence.word(start) not in _AUXILIARY:
            continue
        yield from _on_average(chart, start, adjective, unit)
        for thing in chart.named("phrase", start + 1):
            end = thing.end + (sentence.word(thing.end) in _DONE)
            for last_unit, last in _units(chart, end):
                found = measured_by(chart, thing.value, adjective, unit or last_unit)
                if found and not (unit and last_unit) and thing.value.quantifier == "":
                    shown = Phrase(
                        Noun(at, at + 2, sentence.said(at, at + 2), found),
                        of=thing.value,
                        distinct=thing.value.rank is not None,
                    )
                    yield Edge(Form((shown,)), last, thing.score + 1.0 * (start + 1 - at + last - thing.end))


def _on_average(chart: Chart, start: int, adjective: str, unit: str) -> Iterator[Edge[Form]]:
    """`how tall is | the average player`: the average of what each has."""
    sentence = chart.sentence
    if sentence.word(start + 1) not in ("the", "an") or sentence.word(start + 2) not in _AVERAGE:
        return
    at = start - 1
    for thing in chart.named("phrase", start + 3):
        found = measured_by(chart, thing.value, adjective, unit)
        if found and thing.value.rank is None:
            held = Phrase(Noun(at, start, sentence.said(at, start), found), of=thing.value)
            average = Measured("average", held, first=start + 2)
            yield Edge(Form((average,)), thing.end, thing.score + 1.1 * (start + 3 - at))


def _units(chart: Chart, at: int) -> Iterator[tuple[str, int]]:
    """No unit, or `in minutes` between commas."""
    yield "", at
    sentence = chart.sentence
    start = at + (sentence.word(at) == ",")
    if sentence.word(start) == "in" and sentence.tokens[start + 1 : start + 2] and sentence.word(start + 1).isalpha():
        end = start + 2
        yield lemma(sentence.word(start + 1)), end + (start > at and sentence.word(end) == ",")


def measured_by(chart: Chart, thing: Phrase, adjective: str, unit: str) -> tuple[Candidate, ...]:
    """The columns of the thing that say how much of it; in the unit that is said, by their name."""
    graph, grows = chart.sentence.names.graph, closed.ADJECTIVES[adjective][0]
    tables = thing.noun.things
    found = []
    for table in dict.fromkeys(tables):
        for column in graph.dataset(table).columns:
            words = {word for name in (column.name, *column.synonyms) for word in lemmas(name)}
            if is_numeric(column.type) and column.role != "key" and words & set(grows) and (not unit or unit in words):
                found.append(column_meant(table, column.name))
    return tuple(found)
