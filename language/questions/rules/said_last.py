"""Rules for what is asked at the end: `…, how many?`, `… and the number of berths of each`, `…, and when?`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Has, Measured, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.clauses import behind
from language.questions.rules.phrases import bare
from language.questions.rules.said_of import unranked
from language.questions.rules.small import existing, skip
from language.questions.rules.verb_words import is_another_word

_HOW_MANY = closed.phrases("how many|how many of them|how many of those|count|number|the count|the number")
_OF_EACH = closed.phrases(
    "of each|for each|each|of each one|for each one|for each of them|of each of them|each has|each one has|each have"
    "|each of them has|they each have|each one had|each of them had|they have|it has"
)
_THOSE = closed.phrases(
    "only those|only the ones|just those|only for those|but only those|those only|among those|among the ones"
)
_IT = frozenset("it they he she this that".split())
_AUXILIARY = closed.BE | closed.DO | closed.HAVE


def said_last(chart: Chart, edge: Edge[Form], at: int) -> Iterator[Edge[Form]]:
    """The form with what is said behind it; `at` is the position behind a comma or a stop."""
    at += at == edge.end and chart.sentence.word(at) == ":"
    yield from _how_many(chart, edge, at)
    yield from _of_each(chart, edge)
    yield from _when(chart, edge, at)
    yield from _and_which(chart, edge, at)
    yield from _only_such(chart, edge, at)


def _how_many(chart: Chart, edge: Edge[Form], at: int) -> Iterator[Edge[Form]]:
    """`voyages that departed in 2022, how many?`: the number of what was named."""
    only = edge.value.outputs[0] if len(edge.value.outputs) == 1 else None
    if at == edge.end or not isinstance(only, Phrase) or only.rank is not None or edge.value.groups or only.of:
        return
    if not only.noun.things:
        return
    counted = dataclasses.replace(edge.value, outputs=(Measured("count", only, distinct=only.distinct),))
    for words, last in chart.sentence.phrase(at, _HOW_MANY):
        for end, said in ((last, 0.0), *existing(chart, last)):
            yield Edge(counted, end, edge.score + said + 1.1 * len(words) + (at - edge.end))


def _of_each(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`the names of the ports and the number of berths of each`: a figure of each thing that is listed."""
    first, last = edge.value.outputs[0], edge.value.outputs[-1]
    figure = isinstance(last, Measured) and last.phrase is not None and last.phrase.of is None
    if not figure or not isinstance(first, Phrase) or edge.value.groups:
        return
    form = edge.value
    if (
        isinstance(last, Measured)
        and last.phrase is not None
        and last.function == "count"
        and last.phrase.noun.is_attribute
    ):
        form = dataclasses.replace(form, outputs=(*form.outputs[:-1], last.phrase))  # a number that each one has
    for words, end in chart.sentence.phrase(edge.end, _OF_EACH):
        yield Edge(form, end, edge.score + 1.0 * len(words))


def _when(chart: Chart, edge: Edge[Form], at: int) -> Iterator[Edge[Form]]:
    """`which plant was commissioned first, and when?`: the date that the rank goes by."""
    ranks = [output.rank for output in edge.value.outputs if isinstance(output, Phrase) and output.rank is not None]
    start = at + (at == edge.end and chart.sentence.word(at) == "and")
    start += chart.sentence.word(start) == "and"
    by = ranks[0].by if len(ranks) == 1 else None
    dated = isinstance(by, Phrase) and all(map(chart.sentence.names.holds_dates, by.noun.candidates))
    if start == edge.end or chart.sentence.word(start) != "when" or not isinstance(by, Phrase) or not dated:
        return
    end, said = skip(chart, start + 1, _AUXILIARY)
    if said and chart.sentence.word(end) in _IT:
        end, said = end + 1, said + 1.0
    longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, by))
    yield Edge(longer, end, edge.score + said + 1.1 * (start + 1 - edge.end))


def _and_which(chart: Chart, edge: Edge[Form], at: int) -> Iterator[Edge[Form]]:
    """`…, and in which restaurant is it served?`, `and what is its price`: one thing more of what was asked for."""
    sentence = chart.sentence
    start = at + (sentence.word(at) == "and")
    if start == edge.end:
        return
    start += sentence.word(start) in closed.PREPOSITIONS
    if sentence.word(start) not in ("which", "what"):
        return
    begin = start + 1
    if sentence.word(begin) in closed.BE and sentence.word(begin + 1) in ("its", "their", "his", "her", "the"):
        begin += 2
        its = True
    else:
        its = False
    for more in chart.edges(bare, begin):
        if more.value.conditions or more.value.rank is not None or more.value.quantifier:
            continue
        end, said = (more.end, 0.0) if its else _of_it(chart, more.end)
        if its or said:
            longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, more.value))
            yield Edge(longer, end, edge.score + more.score + said + 1.0 * (begin - edge.end))


def _of_it(chart: Chart, at: int) -> tuple[int, float]:
    """Behind `is it served`, `does it belong to`; nothing where no such clause stands there."""
    sentence = chart.sentence
    end = at + 1
    if sentence.word(at) not in _AUXILIARY or sentence.word(end) not in _IT:
        return at, 0.0
    end += 1
    word = end < len(sentence) and sentence.tokens[end].kind == "word"
    if word and sentence.word(end) not in closed.NEVER_NAMES and not is_another_word(sentence, end):
        end += 1
    end += sentence.word(end) in closed.PREPOSITIONS
    return (end, float(end - at)) if end == len(sentence) or sentence.tokens[end].kind == "symbol" else (at, 0.0)


def _only_such(chart: Chart, edge: Edge[Form], at: int) -> Iterator[Edge[Form]]:
    """`…, only those with a budget`: which of what is listed."""
    if at == edge.end or edge.value.groups or not isinstance(edge.value.outputs[0], Phrase):
        return
    for words, last in chart.sentence.phrase(at, _THOSE):
        for more in unranked(chart.edges(behind, last)):
            if not any(isinstance(part, Has) and part.verb for part in more.value):
                fewer = dataclasses.replace(edge.value, conditions=(*edge.value.conditions, *more.value))
                yield Edge(fewer, more.end, edge.score + more.score + 1.1 * len(words) + (at - edge.end))
