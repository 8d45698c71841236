"""Rules for the period with most of something: `which year had the most hires`, `the day with the fewest calls`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Ordering, Rank, TimeGroup
from language.questions.resolving.scope import holds_years
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.having import most
from language.questions.rules.nouns import number
from language.questions.rules.small import skip_articles

_SEEING = frozenset("had has have saw see sees shows showed recorded experienced brought with having got".split())
_PLAIN_GRAINS = frozenset(("year", "day"))
"""`which month` may be one of a calendar year or of all years together: that is asked."""
_PARTICIPLES = ("ed", "ld", "en", "pt", "ut", "wn", "id", "ade", "un", "de", "ht")
_ASKED = frozenset(("which", "what"))
_IN = frozenset(("in", "on", "during"))


def peak(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """Periods ranked by a figure of each."""
    sentence = chart.sentence
    if sentence.word(at) in _IN and sentence.word(at + 1) in _ASKED:
        for count, group, end, score in _periods(chart, at + 2):
            for edge in _passive(chart, end):
                yield _ranked(edge, group, count, score + 2.0)
            for words, last in sentence.phrase(end, closed.DO_WE_HAVE):
                for edge in _figures(chart, last):
                    yield _ranked(edge, group, count, score + 2.0 + 1.0 * len(words))
    opening = at + 1 if sentence.word(at) in _ASKED else skip_articles(chart, at)[0]
    for count, group, end, score in _periods(chart, opening):
        start = end + 1 if sentence.word(end) in ("that", "which") else end
        if sentence.word(start) in _SEEING:
            for edge in _figures(chart, start + 1):
                by_date = 1.2 if group.grain == "year" and _holds_years(chart, edge.value[0]) else 0.0
                yield _ranked(edge, group, count, score + 1.0 * (opening - at + start + 1 - end) - by_date)
        if sentence.words[end : end + 2] in (("in", "which"), ("on", "which")) or sentence.word(end) == "when":
            last = end + 1 if sentence.word(end) == "when" else end + 2
            for edge in _subject_first(chart, last):
                yield _ranked(edge, group, count, score + 1.0 * (opening - at + last - end))


def _periods(chart: Chart, at: int) -> Iterator[tuple[int, TimeGroup, int, float]]:
    """How many periods, of which kind, the position behind, and what that is worth: `year`, `3 years`, `weekday`."""
    counts = [(1, at, 0.0)]
    counts += [(int(edge.value.value), edge.end, edge.score) for edge in chart.edges(number, at)]
    for count, start, said in counts:
        for words, last in chart.sentence.phrase(start, closed.GRAINS):
            if closed.GRAINS[words] in _PLAIN_GRAINS or words[0] == "calendar":
                yield count, TimeGroup(grain=closed.GRAINS[words], first=start), last, said + 1.1 * (last - start)
        for words, last in chart.sentence.phrase(start, closed.PARTS):
            yield count, TimeGroup(part=closed.PARTS[words], first=start), last, said + 1.2 * (last - start)


def _figures(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, bool, str]]]:
    """`the most hires`, `the highest total cost`: the figure, and whether most of it is meant."""
    for edge in chart.edges(most, at):
        for part in edge.value if len(edge.value) == 1 else ():
            if isinstance(part, Rank) and isinstance(part.by, Measured) and not part.skip:
                yield Edge((part.by, part.descending, ""), edge.end, edge.score)


def _passive(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, bool, str]]]:
    """`were the most orders placed`, `were the most employees hired`: the date is the one the verb speaks of."""
    if chart.sentence.word(at) not in closed.BE | closed.HAVE:
        return
    for edge in _figures(chart, at + 1):
        yield from _with_verb(chart, edge, 1.0)


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


def _ranked(edge: Edge[tuple[Measured, bool, str]], group: TimeGroup, count: int, score: float) -> Edge[Form]:
    by, descending, verb = edge.value
    form = Form((by,), groups=(dataclasses.replace(group, verb=verb),), order=(Ordering(by, descending),), limit=count)
    return Edge(form, edge.end, edge.score + score)


def _holds_years(chart: Chart, by: Measured) -> bool:
    """Whether what is counted has a column of years, which a bare `year` rather means than that of a date."""
    names, candidates = chart.sentence.names, by.phrase.noun.candidates if by.phrase is not None else ()
    tables = {names.source(candidate) for candidate in candidates if candidate.kind in ("dataset", "column")}
    return any(holds_years(column) for table in tables for column in names.graph.dataset(table).columns)
