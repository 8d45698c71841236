"""Rules for the time between two events: `days between the incident and its filing`, `length of stay`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Literal

from language.questions import closed
from language.questions.forms import Computed, Leaf, Measured, Moment, Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.small import on_average, skip_articles
from schemas.expressions import ColumnRef

Unit = Literal["days", "hours", "-"]
_UNITS: dict[str, Unit] = {"day": "days", "days": "days", "hour": "hours", "hours": "hours"}
_TIMES = frozenset("time interval gap delay period lag duration".split())
_PASSED = frozenset("passed elapsed pass passing".split())
_LEAD = frozenset("turnaround lead waiting wait response processing handling transit travel cycle".split())
_LENGTHS: dict[tuple[str, ...], Literal["max", "min", "average"]] = {
    ("longest",): "max", ("shortest",): "min", ("average",): "average", ("quickest",): "min", ("slowest",): "max",
}  # fmt: skip
_LIE = closed.phrases(
    "passed|elapsed|pass|are there|were there|went by|go by|lie|lay|did it take|does it take|it took|it takes|is it"
    "|was it|does it take us|did it take us"
)


def span(chart: Chart, at: int) -> Iterator[Edge[Computed]]:
    """`days between A and B`, `number of days from A to B`, `delivery time in days, from A to B`, `length of stay`,
    `time to close a complaint`."""
    for unit, start, said in _opened(chart, at):
        for edge in (*_between(chart, start, unit), *_to_do(chart, start, unit)):
            yield Edge(edge.value, edge.end, edge.score + said)
    yield from _stay(chart, at)


def longest(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`how long, in days, was the longest voyage`: from when each began to when it ended."""
    sentence = chart.sentence
    if sentence.words[at : at + 2] != ("how", "long"):
        return
    for unit, end, said in _in_unit(chart, at + 2 + (sentence.word(at + 2) == ","), 2.0):
        start = end + (sentence.word(end) == ",")
        begin, articles = skip_articles(chart, start + 1)
        for words, last in sentence.phrase(begin, _LENGTHS) if sentence.word(start) in closed.BE else ():
            for thing in chart.edges(noun, last):
                computed = _whole(chart, thing, unit)
                if computed is not None:
                    lasted = Phrase(Noun(at, at, f"days of {thing.value.text}", ()), computed=computed)
                    score = said + articles + thing.score + 1.1 * (last - begin) + 1.0
                    yield Edge(Measured(_LENGTHS[words], lasted, first=at), thing.end, score)


def _whole(chart: Chart, thing: Edge[Noun], unit: Unit) -> Computed | None:
    """The time from the beginning to the end of a thing that has one date for each."""
    moments = chart.sentence.names.moments
    tables = thing.value.things
    ends = tuple(c for table in tables for c in moments.ending(table))
    begins = tuple(c for table in tables for c in moments.beginning(table, ends))
    if not begins or not ends:
        return None
    span_ = thing.end - 1, thing.end
    text = thing.value.text
    return _lasting(unit, Moment(*span_, text, begins), Moment(*span_, text, ends))


def spent(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`how many days passed on average between A and B`, `how many days does it take on average to ship an order`."""
    sentence = chart.sentence
    first = at + 3 if sentence.words[at : at + 3] == ("on", "average", ",") else at
    if sentence.word(first) != "how" or sentence.word(first + 1) not in ("many", "long"):
        return
    unit = _UNITS.get(sentence.word(first + 2)) if sentence.word(first + 1) == "many" else "-"
    if unit is None:
        return
    begin = first + (3 if unit != "-" else 2)
    for start, averaged, said in _lying(chart, begin):
        before = averaged + (first > at)
        for end, behind, gained in on_average(chart, start):
            for edge in (*_between(chart, end, unit), *_to_do(chart, end, unit)):
                lasted = _phrase(chart, end, edge, "time" if unit == "-" else unit)
                for last, at_last, extra in on_average(chart, edge.end):
                    if before + behind + at_last == 1:
                        score = edge.score + said + gained + extra + 1.1 * (begin - at)
                        yield Edge(Measured("average", lasted, first=at), last, score)


def _lying(chart: Chart, at: int) -> Iterator[tuple[int, bool, float]]:
    """Positions behind `passed`, `on average did it take`, and whether `on average` was among it."""
    for start, averaged, said in on_average(chart, at):
        for words, last in chart.sentence.phrase(start, _LIE):
            yield last, averaged, said + 1.0 * len(words)


def _phrase(chart: Chart, at: int, edge: Edge[Computed], unit: str) -> Phrase:
    return Phrase(Noun(at, at, f"{unit} {chart.sentence.said(at, edge.end)}", ()), computed=edge.value)


def _opened(chart: Chart, at: int) -> Iterator[tuple[Unit, int, float]]:
    """The unit, and the position behind `number of days`, `delivery time in days,`, `time`."""
    sentence = chart.sentence
    start = at + 2 if sentence.words[at : at + 2] == ("number", "of") else at
    word = sentence.word(start)
    if word in _UNITS:
        begin = start + 1 + (sentence.word(start + 1) in _PASSED)
        yield _UNITS[word], begin, 1.1 * (begin - at)
    elif start == at and word in _TIMES:
        yield from _in_unit(chart, at + 1, 1.1)
    elif start == at and sentence.word(at + 1) in _TIMES and _is_of_time(chart, at):
        yield from _in_unit(chart, at + 2, 2.2)


def _is_of_time(chart: Chart, at: int) -> bool:
    """Whether a word before `time` says only which: `delivery time`, `repair time`, `turnaround time`."""
    word = chart.sentence.word(at)
    things = (c for c in chart.sentence.candidates(at, at + 1) if c.kind == "dataset" and c.method != "partial")
    return word in _LEAD or any(things) or bool(chart.sentence.names.moments.of(word))


def _in_unit(chart: Chart, at: int, said: float) -> Iterator[tuple[Unit, int, float]]:
    sentence = chart.sentence
    end = at + (sentence.word(at) in _PASSED)
    yield "-", end, said + 1.0 * (end - at)
    if sentence.word(end) in ("in", "of") and sentence.word(end + 1) in _UNITS:
        begin = end + 2 + (sentence.word(end + 2) == ",")
        yield _UNITS[sentence.word(end + 1)], begin, said + 1.0 * (begin - at)
        if sentence.word(end + 2) == "(":
            yield _UNITS[sentence.word(end + 1)], end + 3, said + 1.0 * (end + 3 - at)
    elif sentence.word(end) == "(" and sentence.word(end + 1) in _UNITS and sentence.word(end + 2) == ")":
        yield _UNITS[sentence.word(end + 1)], end + 3, said + 1.0 * (end + 3 - at)


def _between(chart: Chart, at: int, unit: Unit) -> Iterator[Edge[Computed]]:
    """`between A and B`, `from A to B`, with the unit before it or behind."""
    sentence = chart.sentence
    joints = {"between": ("and",), "from": ("to", "until", "till")}.get(sentence.word(at), ())
    for left in chart.edges(event, at + 1) if joints else ():
        if sentence.word(left.end) not in joints:
            continue
        for right in chart.edges(event, left.end + 1):
            made = _lasting(unit, left.value, right.value)
            score = left.score + right.score + 2.1
            yield Edge(made, right.end, score)
            for behind, end, said in _in_unit(chart, right.end, 0.0):
                if unit == "-" and behind != "-":
                    yield Edge(_lasting(behind, left.value, right.value), end, score + said)


def _lasting(unit: Unit, start: Leaf, end: Leaf) -> Computed:
    return Computed("-", end, start) if unit == "-" else Computed(unit, start, end)


def _to_do(chart: Chart, at: int, unit: Unit) -> Iterator[Edge[Computed]]:
    """`to ship an order`: from the order to its shipping."""
    sentence = chart.sentence
    if sentence.word(at) != "to":
        return
    done = sentence.names.moments.of(sentence.word(at + 1))
    start, said = skip_articles(chart, at + 2)
    if done and said:
        for begun in chart.edges(noun, start):
            things = begun.value.things
            begins = tuple(c for thing in things for c in sentence.names.moments.beginning(thing, done))
            begins = begins or tuple(c for thing in things for c in sentence.names.moments.other(thing, done))
            begins = begins or _of_things(chart, begun.value.text, things)
            if begins and not set(begins) & set(done):
                left = Moment(start, begun.end, begun.value.text, begins)
                right = Moment(at + 1, at + 2, sentence.said(at + 1, at + 2), done)
                yield Edge(_lasting(unit, left, right), begun.end, begun.score + said + 2.0)


def _stay(chart: Chart, at: int) -> Iterator[Edge[Computed]]:
    """`length of stay`, `stay in days`: from when it began to when it ended."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.STAYS):
        begins, ends = ([c for w in said for c in sentence.names.moments.of(w)] for said in closed.STAYS[words])
        tables = {c.table for c in begins} & {c.table for c in ends}
        if not tables:
            continue
        left = Moment(at, last, sentence.said(at, last), tuple(dict.fromkeys(c for c in begins if c.table in tables)))
        right = Moment(at, last, sentence.said(at, last), tuple(dict.fromkeys(c for c in ends if c.table in tables)))
        for unit, end, said in _in_unit(chart, last, 0.0):
            yield Edge(_lasting(unit, left, right), end, said + 1.1 * (last - at))


def event(chart: Chart, at: int) -> Iterator[Edge[Leaf]]:
    """A date by its name, or what it is the date of: `the incident`, `the filing of a claim`."""
    start, said = skip_articles(chart, at)
    sentence = chart.sentence
    for edge in chart.edges(noun, start):
        columns = edge.value.columns
        if columns:
            yield Edge(Phrase(dataclasses.replace(edge.value, candidates=columns)), edge.end, edge.score + said)
        things = edge.value.tables
        dates = _of_things(chart, edge.value.text, things)
        if dates:
            moment = Moment(start, edge.end, edge.value.text, dates)
            yield Edge(moment, edge.end, edge.score + said - 0.1)
    word = sentence.word(start)
    dates = sentence.names.moments.of(word) if word.isalpha() and word not in closed.NEVER_NAMES else ()
    if dates:
        moment = Moment(start, start + 1, sentence.said(start, start + 1), dates)
        yield Edge(moment, start + 1, said + 1.0)
        yield from _whose(chart, Edge(moment, start + 1, said + 1.0))


def _whose(chart: Chart, edge: Edge[Moment]) -> Iterator[Edge[Leaf]]:
    """`filing of a claim`, `filing a claim`: only dates of claims."""
    of = chart.sentence.word(edge.end) == "of"
    if of or chart.sentence.word(edge.end - 1).endswith("ing"):
        start, said = skip_articles(chart, edge.end + of)
        for thing in chart.edges(noun, start):
            tables = set(thing.value.tables)
            dates = tuple(column for column in edge.value.columns if column.table in tables)
            if dates:
                moment = dataclasses.replace(edge.value, columns=dates, last=thing.end)
                yield Edge(moment, thing.end, edge.score + said + thing.score + 1.0)


def _of_things(chart: Chart, text: str, tables: tuple[str, ...]) -> tuple[ColumnRef, ...]:
    """When a thing was that is an event itself: an order by its order date, a listing by the one date it has."""
    moments = chart.sentence.names.moments
    word = text.lower().split()[-1] if text else ""
    named = moments.of(word)
    found = [column for column in named if column.table in tables]
    for table in tables:
        own = moments.in_dataset(table)
        if len(own) == 1 and not any(column.table == table for column in found):
            found += own
    return tuple(found) or named
