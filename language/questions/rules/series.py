"""Rules for what is told of a figure from period to period: its change, its running total, its rolling average."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions import series_words as said
from language.questions.forms import Form, Measured, Series
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import number
from language.questions.rules.small import skip, skip_articles
from schemas.expressions import Grain

_WORD = 1.1
"""What a token of these is worth: a little more than one that is named."""


def series_of(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`running total of orders`, `cumulative revenue`, `month-over-month growth of orders`."""
    for told in (*chart.edges(_change, at), *chart.edges(_running, at), *chart.edges(_rolling, at)):
        if chart.sentence.word(told.end) in ("of", "in", "for"):
            for figure in _figures(chart, told.end + 1):
                yield from _over_time(chart, told.value, figure, told.score + 1.0)
    for _, last in chart.sentence.phrase(at, said.CUMULATIVE):
        for figure in _figures(chart, last):
            told_so = Series("running", at, last)
            yield Edge(_with(figure.value, told_so), figure.end, figure.score + _WORD * (last - at))


def how_it_changed(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`how did the number of admissions change from year to year`, `how has revenue grown month over month`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, said.HOW):
        if sentence.word(last) not in closed.DO | closed.HAVE:
            continue
        outputs = said.CHANGES[("growth", "rate") if said.HOW[words] else ("change",)]
        for figure in _figures(chart, last + 1):
            for verb, end in sentence.phrase(figure.end, closed.CHANGED):
                told = Series("change", at, end, outputs=outputs)
                spoken = figure.score + _WORD * (len(words) + 1 + len(verb))
                yield Edge(Form((_with(figure.value, told),)), end, spoken)
                for against in _against(chart, told, end):
                    yield Edge(Form((_with(figure.value, against.value),)), against.end, spoken + against.score)


def series_tail(chart: Chart, at: int) -> Iterator[Edge[Series]]:
    """Behind the figure: `, with the change against the previous month`, `and the running total`, `growth`."""
    yield from _change(chart, at)
    for words, last in chart.sentence.phrase(at, said.JOINED):
        start, articles = skip(chart, last, said.EACH)
        for rule in (_change_or_against, _running, _rolling, _share, _before, _asked_how):
            for told in rule(chart, start):
                yield Edge(told.value, told.end, told.score + articles + 1.0 * len(words))
    for words, last in chart.sentence.phrase(at, said.COMPARED):
        begin = Series("change", at, last, outputs=said.CHANGES[("change",)])
        for told in _previous(chart, begin, last):
            yield Edge(told.value, told.end, told.score + _WORD * len(words))
    if chart.sentence.word(at) in ("cumulative", "cumulatively", "cumulated"):
        yield Edge(Series("running", at, at + 1), at + 1, _WORD)
    elif chart.sentence.word(at) == "," and chart.sentence.word(at + 1) in ("cumulative", "cumulatively", "cumulated"):
        yield Edge(Series("running", at + 1, at + 2), at + 2, 1.0 + _WORD)


def _with(figure: Measured, told: Series) -> Measured:
    return dataclasses.replace(figure, series=(*figure.series, told))


def _figures(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """A figure, or a thing or amount that stands for its number or sum."""
    start, articles = skip_articles(chart, at)
    if chart.sentence.word(at) == "any":
        return
    for figure in chart.named("measured", at):
        if not figure.value.series:
            yield figure
    for thing in chart.named("phrase", start):
        kinds = {c.kind for c in thing.value.noun.candidates}
        if "dataset" in kinds and thing.value.rank is None:
            yield Edge(Measured("count", thing.value, first=at), thing.end, thing.score + articles - 0.2)
        if "column" in kinds and thing.value.rank is None:
            yield Edge(Measured("sum", thing.value, first=at), thing.end, thing.score + articles - 0.3)


def _over_time(chart: Chart, told: Series, figure: Edge[Measured], score: float) -> Iterator[Edge[Measured]]:
    """The figure with what is told of it; what it is compared with may stand behind."""
    yield Edge(_with(figure.value, told), figure.end, score + figure.score)
    if told.kind == "change" and told.grain is None:
        for against in _against(chart, told, figure.end):
            yield Edge(_with(figure.value, against.value), against.end, score + figure.score + against.score)
    if told.kind == "rolling" and told.number is None:
        for spanned in _over_the_last(chart, told, figure.end):
            yield Edge(_with(figure.value, spanned.value), spanned.end, score + figure.score + spanned.score)


def _change(chart: Chart, at: int) -> Iterator[Edge[Series]]:
    """`month-over-month growth`, `percentage change`, `YoY`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, said.CHANGES):
        yield Edge(Series("change", at, last, outputs=said.CHANGES[words]), last, _WORD * (last - at))
    for over, middle in sentence.phrase(at, said.OVER):
        for words, last in sentence.phrase(middle, said.CHANGES):
            told = Series("change", at, last, outputs=said.CHANGES[words], grain=said.OVER[over])
            yield Edge(told, last, _WORD * (last - at))


def _change_or_against(chart: Chart, at: int) -> Iterator[Edge[Series]]:
    """A change behind its figure; in percent or not, against which period."""
    for told in chart.edges(_change, at):
        for relative, start in _in_percent(chart, told):
            yield Edge(relative, start, told.score + _WORD * (start - told.end))
            if relative.grain is None:
                for against in _against(chart, relative, start):
                    for known, end in _in_percent(chart, against):
                        yield Edge(
                            known, end, told.score + against.score + _WORD * (start - told.end + end - against.end)
                        )


def _in_percent(chart: Chart, told: Edge[Series]) -> Iterator[tuple[Series, int]]:
    yield told.value, told.end
    for _, last in chart.sentence.phrase(told.end, closed.IN_PERCENT):
        yield dataclasses.replace(told.value, outputs=("percent",), last=last), last


def _against(chart: Chart, told: Series, at: int) -> Iterator[Edge[Series]]:
    """`against the previous month`, `from month to month`, `month over month`."""
    sentence = chart.sentence
    for table in (said.FROM_ONE_TO_THE_NEXT, said.OVER):
        for words, last in sentence.phrase(at, table):
            yield Edge(dataclasses.replace(told, grain=table[words], last=last), last, _WORD * (last - at))
    for words, last in sentence.phrase(at, said.AGAINST):
        for previous in _previous(chart, told, last):
            yield Edge(previous.value, previous.end, previous.score + _WORD * len(words))


def _previous(chart: Chart, told: Series, at: int) -> Iterator[Edge[Series]]:
    """`the previous month`, `the same month of last year`, `the previous month's value`, `that of the month before`."""
    sentence = chart.sentence
    start, _ = skip(chart, at, said.EACH)
    starts = {start: 0}
    for words, last in sentence.phrase(start, said.THE_VALUE_OF):
        starts[skip_articles(chart, last)[0]] = len(words)
    for begin in starts:
        for words, last in sentence.phrase(begin, said.PREVIOUS):
            grain = said.PREVIOUS[words]
            known = dataclasses.replace(told, grain=grain, before=True, last=last)
            yield Edge(known, last, _WORD * (last - at))
            for _, end in sentence.phrase(last, said.ITS_VALUE):
                yield Edge(dataclasses.replace(known, last=end), end, _WORD * (end - at))


def _before(chart: Chart, at: int) -> Iterator[Edge[Series]]:
    """`with the previous month's value beside it`: the earlier figure alone."""
    for edge in _previous(chart, Series("change", at, at, outputs=("previous",)), at):
        words = chart.sentence.words[at : edge.end]
        if "'s" in words or {"value", "figure", "number", "count", "total", "that"} & set(words):
            yield edge


def _asked_how(chart: Chart, at: int) -> Iterator[Edge[Series]]:
    """`and how did it change against the year before`."""
    for table, outputs in (
        (said.HOW_IT_CHANGED, said.CHANGES[("change",)]),
        (said.BY_WHAT_PERCENT, ("percent",)),
    ):
        for _, last in chart.sentence.phrase(at, table):
            told = Series("change", at, last, outputs=outputs)
            yield Edge(told, last, _WORD * (last - at))
            for against in _against(chart, told, last):
                yield Edge(against.value, against.end, against.score + _WORD * (last - at))


def _running(chart: Chart, at: int) -> Iterator[Edge[Series]]:
    for words, last in chart.sentence.phrase(at, said.RUNNING):
        yield Edge(Series("running", at, last, grain=said.RUNNING[words]), last, _WORD * (last - at))


def _rolling(chart: Chart, at: int) -> Iterator[Edge[Series]]:
    """`3-month moving average`, `moving average over 3 months`; without a number where that follows the figure."""
    sentence = chart.sentence
    for amount in chart.edges(number, at):
        start = amount.end + (sentence.word(amount.end) == "-")
        grain = closed.GRAINS.get((sentence.stem(start),))
        for words, last in sentence.phrase(start + 1, said.ROLLING) if grain is not None else ():
            told = Series("rolling", at, last, grain=grain, number=amount.value, function=said.ROLLING[words])
            yield Edge(told, last, _WORD * (last - at))
    for words, last in sentence.phrase(at, said.ROLLING):
        told = Series("rolling", at, last, function=said.ROLLING[words])
        yield Edge(told, last, _WORD * (last - at))
        for spanned in _over_the_last(chart, told, last):
            yield Edge(spanned.value, spanned.end, spanned.score + _WORD * (last - at))


def _over_the_last(chart: Chart, told: Series, at: int) -> Iterator[Edge[Series]]:
    """`over the last 3 months`."""
    sentence = chart.sentence
    for _, last in sentence.phrase(at, said.OVER_THE_LAST):
        for amount in chart.edges(number, last):
            grain: Grain | None = closed.GRAINS.get((sentence.stem(amount.end),))
            if grain is not None:
                end = amount.end + 1
                known = dataclasses.replace(told, grain=grain, number=amount.value, last=end)
                yield Edge(known, end, _WORD * (end - at))


def _share(chart: Chart, at: int) -> Iterator[Edge[Series]]:
    for _, last in chart.sentence.phrase(at, said.SHARE_OF_TOTAL):
        yield Edge(Series("share", at, last), last, _WORD * (last - at))
