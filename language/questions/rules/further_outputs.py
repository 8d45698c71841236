"""Rules for what else is shown, said behind a request: `… Show the name and the price.`, `…, name only`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import flag
from language.questions.rules.outputs import OF_THINGS_HAD, Output, outputs
from language.questions.rules.restated import with_further
from language.questions.rules.small import rather_a_column, skip, skip_articles

_SCENERY = frozenset("me us only just the its their his her also both".split())
_TAKING_IN = frozenset("count include consider take use".split())
"""Behind `only`, these say of which rows, and not what to show."""
_POSSESSIVE = closed.THEIRS | {"the"}


def further_outputs(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`… Show the name and the price.`: a sentence of its own says what else is shown; `…, name only`."""
    sentence, at = chart.sentence, edge.end
    start = at
    yield from _in_brackets(chart, edge)
    while sentence.word(start) in (",", ";", "and", "-", "–", "—", ":", "please") or sentence.stops(start):
        start += 1
    for words, last in sentence.phrase(start, closed.SHOW_ALSO):
        if words in (("with",), ("including",)) and sentence.word(last) in OF_THINGS_HAD:
            continue
        for listed, gained in _behind_list_of(chart, last):
            begin, said = skip(chart, listed, _SCENERY)
            for more in chart.edges(outputs, begin):
                if start == at and not all(_is_plain(output) for output in more.value):
                    continue  # `including cancelled orders` says which rows, not what of them
                longer = with_further(edge.value, more.value)
                end, only = _behind_more(chart, more.end)
                yield Edge(longer, end, edge.score + more.score + said + only + gained + 1.0 * (last - at))
    yield from _what_of_it(chart, edge, start)
    begin, before = skip(chart, start, frozenset(("just", "only")))
    taken_in = before and (sentence.word(begin) in _TAKING_IN or bool(chart.edges(flag, begin)))
    for more in chart.edges(outputs, begin) if start > at and not taken_in else ():
        only = sentence.word(more.end) in ("only", "alone")
        if only and any(named.end == more.end for named in chart.edges(flag, begin)):
            continue  # `discontinued only`
        if (before or only) and any(map(_says_which, more.value)):
            continue  # `only codes that have templates`, `only count those with a user`: which, not what of them
        further = bool(edge.value.groups) and all(isinstance(output, Measured) for output in more.value)
        said_apart = any(sentence.word(passed) in (":", ";", "—") for passed in range(at, start))
        apart = said_apart or _is_dash(chart, at) or sentence.stops(at)
        if only or before or further or apart:
            longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, *more.value))
            yield Edge(longer, more.end + only, edge.score + more.score + 1.0 * (begin - at) + only)


def _in_brackets(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`the singers (name and age)`, `the singers, please (name and age)`."""
    sentence = chart.sentence
    at, _ = skip(chart, edge.end, closed.PLEASE | {","})
    for more in chart.edges(outputs, at + 1) if sentence.word(at) == "(" else ():
        if sentence.word(more.end) == ")" and all(_is_plain(output) for output in more.value):
            longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, *more.value))
            yield Edge(longer, more.end + 1, edge.score + more.score + 2.0)


def _behind_list_of(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """The position behind `a list of`, and before `the details of` where a column is called so, with their worth."""
    start, said = skip_articles(chart, at)
    words, listed = max(chart.sentence.phrase(start, closed.LIST_OF), key=lambda found: found[1], default=((), at))
    column = rather_a_column(chart, start, words) if words else 0.0
    yield listed, 1.0 * (listed - at) - column
    if column:
        yield start, said


def _behind_more(chart: Chart, at: int) -> tuple[int, float]:
    """The position behind `only`, `too` or `as well`, and what passing them is worth."""
    end, said = skip(chart, at, frozenset(("only", "too", "alone")))
    well = chart.sentence.words[end : end + 2] == ("as", "well")
    return end + 2 * well, said + 2 * well


def _is_dash(chart: Chart, at: int) -> bool:
    """Whether a hyphen stands alone: `customers who bought in 2023 - full names`."""
    tokens = chart.sentence.tokens
    if chart.sentence.word(at) not in ("-", "–") or not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start


def _what_of_it(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`…, and what is its label?`, `… and what is their average age?`: further attributes of the same, or figures."""
    if start == edge.end:
        return
    grouped = bool(edge.value.groups)
    for _, last in chart.sentence.phrase(start, closed.WHAT_IS):
        begin, said = skip(chart, last, _POSSESSIVE)
        for more in chart.edges(outputs, begin):
            figures = all(isinstance(output, Measured) for output in more.value)
            if begin > last and (figures if grouped else all(_is_plain(output) for output in more.value)):
                longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, *more.value))
                yield Edge(longer, more.end, edge.score + more.score + said + 1.0 * (last - edge.end))


def _says_which(output: Output) -> bool:
    """Whether more is said of the things that an output is of."""
    things = output if isinstance(output, Phrase) else output.phrase
    return things is not None and bool(things.conditions)


def _is_plain(output: Output) -> bool:
    """Whether an output only names an attribute."""
    return isinstance(output, Phrase) and not output.conditions and bool(output.noun.columns)
