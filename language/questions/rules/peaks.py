"""Rules for the period with most of something: `which year had the most hires`, `the day with the fewest calls`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.additive import adds_up
from language.questions.forms import Condition, Form, Measured, Ordering, Phrase, Rank, TimeGroup
from language.questions.resolving.scope import holds_years
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.having import most
from language.questions.rules.nouns import noun, number
from language.questions.rules.periods import is_within_a_year, one_period
from language.questions.rules.small import skip_articles

_SEEING = frozenset("had has have saw see sees shows showed recorded experienced brought with having got".split())
_PLAIN_GRAINS = frozenset(("year", "day"))
"""`which month` may be one of a calendar year or of all years together: that is asked, unless one year is named."""
_PARTICIPLES = ("ed", "ld", "en", "pt", "ut", "wn", "id", "ade", "un", "de", "ht")
_ASKED = frozenset(("which", "what"))
_IN = frozenset(("in", "on", "during"))


def peak(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """Periods ranked by a figure of each."""
    sentence = chart.sentence
    if sentence.word(at) in _IN and sentence.word(at + 1) in _ASKED:
        yield from _in_which(chart, at)
    opening = at + 1 if sentence.word(at) in _ASKED else skip_articles(chart, at)[0]
    for count, group, end, score in _periods(chart, opening):
        for conditions, last, said in _of_period(chart, end):
            start = last + 1 if sentence.word(last) in ("that", "which") else last
            for edge in _figures(chart, start + 1) if sentence.word(start) in _SEEING else ():
                by_date = 1.2 if group.grain == "year" and _holds_years(chart, edge.value[0]) else 0.0
                gained = score + said + 1.0 * (opening - at + start + 1 - last) - by_date
                yield _ranked(edge, group, count, gained, conditions)
        if sentence.words[end : end + 2] in (("in", "which"), ("on", "which")) or sentence.word(end) == "when":
            last = end + 1 if sentence.word(end) == "when" else end + 2
            for edge in _subject_first(chart, last):
                yield _ranked(edge, group, count, score + 1.0 * (opening - at + last - end))


def _in_which(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`in which year were the most orders placed`, `in which month of 2024 was the revenue highest`."""
    for count, group, end, score in _periods(chart, at + 2):
        for edge in _passive(chart, end):
            yield _ranked(edge, group, count, score + 2.0)
        for conditions, last, said in _of_period(chart, end):
            for edge in _highest(chart, last):
                yield _ranked(edge, group, count, score + 2.0 + said, conditions)
        for words, last in chart.sentence.phrase(end, closed.DO_WE_HAVE):
            for edge in _figures(chart, last):
                yield _ranked(edge, group, count, score + 2.0 + 1.0 * len(words))


def _periods(chart: Chart, at: int) -> Iterator[tuple[int, TimeGroup, int, float]]:
    """How many periods, of which kind, the position behind, and what that is worth: `year`, `3 years`, `weekday`."""
    counts = [(1, at, 0.0)]
    counts += [(int(edge.value.value), edge.end, edge.score) for edge in chart.edges(number, at)]
    within = is_within_a_year(chart)
    for count, start, said in counts:
        for words, last in chart.sentence.phrase(start, closed.GRAINS):
            if closed.GRAINS[words] in _PLAIN_GRAINS or words[0] == "calendar" or within:
                yield count, TimeGroup(grain=closed.GRAINS[words], first=start), last, said + 1.1 * (last - start)
        for words, last in chart.sentence.phrase(start, closed.PARTS):
            yield count, TimeGroup(part=closed.PARTS[words], first=start), last, said + 1.2 * (last - start)


def _of_period(chart: Chart, at: int) -> Iterator[tuple[tuple[Condition, ...], int, float]]:
    """`month | of 2024`; nothing is said as well."""
    yield (), at, 0.0
    for begin in (at, at + 1) if chart.sentence.word(at) == "of" else (at,):
        for period in chart.edges(one_period, begin):
            yield (period.value,), period.end, period.score + 1.0 * (begin - at)


def _figures(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, bool, str]]]:
    """`the most hires`, `the highest total cost`: the figure, and whether most of it is meant."""
    for edge in chart.edges(most, at):
        for part in edge.value if len(edge.value) == 1 else ():
            by = _totalled(part.by) if isinstance(part, Rank) and not part.skip else None
            if isinstance(part, Rank) and by is not None:
                yield Edge((by, part.descending, ""), edge.end, edge.score)


def _totalled(by: Phrase | Measured | str) -> Measured | None:
    """`the highest revenue`, `the most orders` of a period: totals, as defined or sums; the highest price is none."""
    held = by if isinstance(by, Phrase) else by.phrase if isinstance(by, Measured) and by.function == "count" else None
    if held is not None and any(c.kind == "metric" and c.method != "partial" for c in held.noun.candidates):
        return Measured("metric", held, first=held.noun.first)
    if held is not None and held.noun.is_attribute and adds_up(held):
        return Measured("sum", held, first=held.noun.first)
    return by if isinstance(by, Measured) else None


def _passive(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, bool, str]]]:
    """`were the most orders placed`, `were the most employees hired`: the date is the one the verb speaks of."""
    if chart.sentence.word(at) not in closed.BE | closed.HAVE:
        return
    for edge in _figures(chart, at + 1):
        yield from _with_verb(chart, edge, 1.0)


def _highest(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, bool, str]]]:
    """`was the revenue highest`, `was total revenue the lowest`."""
    if chart.sentence.word(at) not in closed.BE:
        return
    begin, articles = skip_articles(chart, at + 1)
    figures: list[Edge[Phrase | Measured]] = [*chart.edges(_alone, begin), *chart.named("measured", begin)]
    for edge in figures:
        by = _totalled(edge.value)
        start, more = skip_articles(chart, edge.end)
        if by is not None and chart.sentence.word(start) in ("highest", "lowest", "largest", "smallest"):
            descending = chart.sentence.word(start) in ("highest", "largest")
            yield Edge((by, descending, ""), start + 1, edge.score + articles + more + 2.0)


def _alone(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """A noun without anything said of it."""
    for edge in chart.edges(noun, at):
        yield Edge(Phrase(edge.value), edge.end, edge.score)


def _subject_first(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, bool, str]]]:
    """`the most orders were placed`."""
    for edge in _figures(chart, at):
        if chart.sentence.word(edge.end) in closed.BE:
            behind = dataclasses.replace(edge, end=edge.end + 1)
            yield from _with_verb(chart, behind, 1.0)


def _with_verb(
    chart: Chart, edge: Edge[tuple[Measured, bool, str]], score: float
) -> Iterator[Edge[tuple[Measured, bool, str]]]:
    by, descending, _ = edge.value
    end = edge.end + 1 if chart.sentence.word(edge.end) == "been" else edge.end
    word = chart.sentence.word(end)
    if word.endswith(_PARTICIPLES) and word not in closed.NO_VERBS:
        yield Edge((by, descending, word), end + 1, edge.score + score + 1.0 * (end + 1 - edge.end))


def _ranked(
    edge: Edge[tuple[Measured, bool, str]],
    group: TimeGroup,
    count: int,
    score: float,
    conditions: tuple[Condition, ...] = (),
) -> Edge[Form]:
    by, descending, verb = edge.value
    form = Form(
        (by,),
        groups=(dataclasses.replace(group, verb=verb),),
        order=(Ordering(by, descending),),
        limit=count,
        conditions=conditions,
    )
    return Edge(form, edge.end, edge.score + score)


def _holds_years(chart: Chart, by: Measured) -> bool:
    """Whether what is counted has a column of years, which a bare `year` rather means than that of a date."""
    names, candidates = chart.sentence.names, by.phrase.noun.candidates if by.phrase is not None else ()
    tables = {names.source(candidate) for candidate in candidates if candidate.kind in ("dataset", "column")}
    return any(holds_years(column) for table in tables for column in names.graph.dataset(table).columns)
