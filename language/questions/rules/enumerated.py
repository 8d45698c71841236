"""Rules for a table whose columns are told once more: `revenue by region and month: region, month, revenue`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Noun, Phrase, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.questions.rules.outputs import Output, item
from language.questions.rules.periods import is_within_a_year
from language.questions.rules.small import skip_articles
from language.words import lemmas

_OPENINGS = closed.phrases("columns|columns :|column|fields|fields :|with columns|with the columns|output columns :")
_MOST_ITEMS = 8
_Item = Output | TimeGroup | None
"""What else is shown, a period by its number, or None for what the form shows anyhow."""


def enumerated(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """The form with the further attributes that an enumeration of its own groups and figures names between them."""
    sentence, form, start = chart.sentence, edge.value, edge.end
    while start < len(sentence) and (sentence.word(start) in (",", ":", ";", "-", "–", "—") or sentence.stops(start)):
        start += 1
    if start == edge.end or not form.groups:
        return
    openings = [(last, 1.0 * len(words)) for words, last in sentence.phrase(start, closed.SHOW_ALSO | _OPENINGS)]
    for begin, said in [(start, 0.0), *openings]:
        for more in _items(chart, form, begin):
            if any(one is None or isinstance(one, TimeGroup) for one in more.value):
                outputs = (*form.outputs, *(one for one in more.value if isinstance(one, Phrase | Measured)))
                numbered = [one for one in more.value if isinstance(one, TimeGroup)]
                score = edge.score + more.score + said + float(start - edge.end)
                longer = dataclasses.replace(form, outputs=outputs, groups=_numbered(form, numbered))
                yield Edge(longer, more.end, score)


def _numbered(form: Form, numbered: list[TimeGroup]) -> tuple[Phrase | TimeGroup, ...]:
    """The groups, with the number of a month in place of the month itself where that is what is shown."""
    parts = {group.grain: group.part for group in numbered}
    return tuple(
        dataclasses.replace(group, grain=None, part=parts[group.grain])
        if isinstance(group, TimeGroup) and group.grain in parts
        else group
        for group in form.groups
    )


def _items(chart: Chart, form: Form, at: int) -> Iterator[Edge[tuple[_Item, ...]]]:
    """One item after the other."""
    known = [Edge[tuple[_Item, ...]]((), at, 0.0)]
    for _ in range(_MOST_ITEMS):
        longer = []
        for edge in known:
            begin = _behind_separator(chart, edge.end) if edge.value else edge.end
            if begin is None:
                continue
            for one in _item(chart, form, begin):
                score = edge.score + one.score + float(begin - edge.end)
                longer.append(Edge((*edge.value, one.value), one.end, score))
        yield from longer
        known = sorted(longer, key=lambda found: -found.score)[:_MOST_ITEMS]


def _behind_separator(chart: Chart, at: int) -> int | None:
    end = at + (chart.sentence.word(at) == ",")
    end += chart.sentence.word(end) in ("and", "&")
    return end if end > at else None


def _item(chart: Chart, form: Form, at: int) -> Iterator[Edge[_Item]]:
    start, said = skip_articles(chart, at)
    for group in form.groups:
        if isinstance(group, TimeGroup) and group.grain is not None and chart.sentence.word(start) == group.grain:
            yield Edge(None, start + 1, said + 1.1)
            for words, last in chart.sentence.phrase(start, closed.NUMBERS_OF) if is_within_a_year(chart) else ():
                number = TimeGroup(group.grain, closed.PARTS[words], first=start)
                yield Edge(number, last, said + 1.1 * len(words))
    begin = start + ((chart.sentence.stem(start),) in closed.AGGREGATES)
    for named in chart.edges(noun, begin):
        if _is_shown(named.value, form, told=begin > start):
            yield Edge(None, named.end, said + named.score + 1.1 * (begin - start))
    for other in chart.edges(item, at):
        only = other.value[0] if len(other.value) == 1 else None
        if isinstance(only, Phrase) and only.noun.is_attribute and not only.conditions and only.rank is None:
            yield Edge(only, other.end, other.score)


def _is_shown(named: Noun, form: Form, *, told: bool) -> bool:
    """Whether the noun is that of a group, or of a figure; `told` where an aggregate was said before it."""
    figures = (output.phrase if isinstance(output, Measured) else output for output in form.outputs)
    groups = () if told else (group for group in form.groups if isinstance(group, Phrase))
    return any(part is not None and lemmas(part.noun.text) == lemmas(named.text) for part in (*figures, *groups))
