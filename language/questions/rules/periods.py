"""Rules for when something is: `in 2014`, `after May 2020`, `in 2014 or 2015`, `in both 2014 and 2015`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Both, Condition, Dated, Either
from language.questions.rules.chart import Chart, Edge

_DAYS_OF_A_YEAR = 366
_OR_BEYOND = {
    **dict.fromkeys(closed.phrases("or later|or after|and later|onwards|onward|or newer|or more recent"), True),
    **dict.fromkeys(closed.phrases("or earlier|or before|and earlier|or older"), False),
}


def dated(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """A period, one of several, or each of two."""
    for first in chart.edges(one_period, at):
        yield first
        pair = "both" in chart.sentence.words[at : first.end]
        joint, last = chart.sentence.word(first.end), first.end + 1
        for second in chart.edges(dated, last) if joint in ("or", ",") and not pair else ():
            if joint == "or" or isinstance(second.value, Either):
                others = second.value.alternatives if isinstance(second.value, Either) else ((second.value,),)
                either = Either(((first.value,), *others))
                yield Edge(either, second.end, first.score + second.score + 1.1)
        for second in chart.edges(one_period, last) if joint == "and" and pair else ():
            both = Both((_without_both(first.value), second.value))
            yield Edge(both, second.end, first.score + second.score + 1.1)


def one_period(chart: Chart, at: int) -> Iterator[Edge[Dated]]:
    """`in 2014`, `after May 2020`, `in 2020 or later`, `>= 2020-05-01`."""
    sentence = chart.sentence
    yield from _compared(chart, at)
    match = sentence.times.get(at)
    if match is None or match.error or match.baseline:
        return
    token = sentence.tokens[match.last - 1]
    year = int(token.text) if token.text.isdigit() and len(token.text) == 4 else None
    yield Edge(Dated(match.period, year=year), match.last, 1.1 * (match.last - at))
    for words, last in sentence.phrase(match.last, _OR_BEYOND):
        bounds = {"end": None} if _OR_BEYOND[words] else {"start": None}
        longer = Dated(match.period.model_copy(update={**bounds, "said": sentence.said(at, last)}))
        if match.period.start is not None and match.period.end is not None:
            yield Edge(longer, last, 1.1 * (last - at))


def _compared(chart: Chart, at: int) -> Iterator[Edge[Dated]]:
    """`= 2020-05-01`, `equal to 2020-05-01`, `< 2020`: a period as written behind the sign of a comparison."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.COMPARATORS):
        match = sentence.times.get(last)
        if match is None or match.error or match.baseline or not sentence.tokens[last].text[0].isdigit():
            continue
        start, end = match.period.start, match.period.end
        if start is None or (end is None and closed.COMPARATORS[words] == ">"):
            continue
        sides = {"=": (start, end), "<>": (start, end), ">=": (start, None), ">": (end, None), "<": (None, start)}
        first, behind = sides.get(closed.COMPARATORS[words], (None, end))
        said = {"start": first, "end": behind, "said": sentence.said(at, match.last)}
        negated = closed.COMPARATORS[words] == "<>"
        period = match.period.model_copy(update=said)
        yield Edge(Dated(period, negated=negated), match.last, 1.1 * (match.last - at))


def _without_both(part: Dated) -> Dated:
    said = part.period.said.removeprefix("both ")
    return dataclasses.replace(part, period=part.period.model_copy(update={"said": said}))


def is_within_a_year(chart: Chart) -> bool:
    """Whether one period is spoken of and lies within a year, so that its months are told apart by their numbers."""
    periods = [match.period for match in chart.sentence.times.values()]
    if len(periods) != 1 or periods[0].start is None or periods[0].end is None:
        return False
    return (periods[0].end - periods[0].start).days <= _DAYS_OF_A_YEAR
