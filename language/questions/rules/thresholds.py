"""Rules for which groups count by their figure: `…, for fuel types with an average above zero`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Form, Measured, Phrase, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import bounded, noun
from language.questions.rules.small import skip_articles
from language.words import lemmas

_OPENINGS = closed.phrases(
    "for|only|just|only for|show only|only show|list only|only list|keep only|only keep|limited to|restricted to"
    "|considering only|but only for|but only|only include|include only|only those|only for those|only the ones"
)
_GROUPS = closed.phrases("those|the ones|ones|groups|those groups|all those|rows")
_HAVING = closed.phrases(
    "with|having|where|whose|that have|which have|who have|when|if|for which|in which|that had|which had|who had"
)
_COUNTS = frozenset("count number".split())


def threshold(chart: Chart, edge: Edge[Form], at: int) -> Iterator[Edge[Form]]:
    """The form with a bound for a figure that it shows of each group."""
    form = edge.value
    figures = [output for output in form.outputs if isinstance(output, Measured)]
    if not form.groups or not figures:
        return
    for start, said in _groups_again(chart, form, at):
        yield from _so_many(chart, edge, at, (start, said))
        for figure, end, named in _figure(chart, start, figures):
            begin = end + (chart.sentence.word(end) in closed.BE) + (chart.sentence.word(end) == "of")
            for amount in chart.edges(bounded, begin):
                operator, number = amount.value
                bound = Compare(figure, operator, (number,))
                score = edge.score + amount.score + said + named + 1.0 * (begin - end) + 1.0 * (at - edge.end)
                yield Edge(dataclasses.replace(form, having=(*form.having, bound)), amount.end, score)


def _so_many(chart: Chart, edge: Edge[Form], at: int, behind: tuple[int, float]) -> Iterator[Edge[Form]]:
    """`only for courses with | at least four recipes`: the things counted in each group, by their name."""
    form, (start, said) = edge.value, behind
    counts = [o for o in form.outputs if isinstance(o, Measured) and o.function == "count" and o.phrase is not None]
    for amount in chart.edges(bounded, start):
        for thing in chart.edges(noun, amount.end):
            meant = [one for one in dict.fromkeys(counts) if one.phrase and _is_of(one, thing.value.text)]
            if len(meant) == 1:
                operator, number = amount.value
                bound = Compare(meant[0], operator, (number,))
                score = edge.score + amount.score + thing.score + said + 1.0 * (at - edge.end)
                yield Edge(dataclasses.replace(form, having=(*form.having, bound)), thing.end, score)


def _groups_again(chart: Chart, form: Form, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `for fuel types with`, `only those whose`, `where`, or `only`."""
    openings = [(at, 0.0), *((last, 1.1 * (last - at)) for _, last in chart.sentence.phrase(at, _OPENINGS))]
    for start, said in openings:
        behind = [(start, said), *((last, said + last - start) for _, last in chart.sentence.phrase(start, _GROUPS))]
        begin, articles = skip_articles(chart, start)
        for again in chart.edges(noun, begin):
            if any(_same(again.value.text, group) for group in form.groups):
                behind.append((again.end, said + articles + again.score))
        for end, score in behind:
            for _, last in chart.sentence.phrase(end, _HAVING):
                yield last, score + 1.0 * (last - end)
        if said:
            yield start, said


def _same(said: str, group: Phrase | TimeGroup) -> bool:
    if isinstance(group, TimeGroup):
        return lemmas(said) == (group.grain,)
    return lemmas(said)[-1:] == lemmas(group.noun.text)[-1:]


def _figure(chart: Chart, at: int, figures: list[Measured]) -> Iterator[tuple[Measured, int, float]]:
    """The one figure that is spoken of: `an average`, `the total`, `totals`, `the average price`."""
    start, said = skip_articles(chart, at)
    word = chart.sentence.stem(start)
    function = "count" if word in _COUNTS else closed.AGGREGATES.get((word,))
    for end, text in ((start + 1, ""), *((edge.end, edge.value.text) for edge in chart.edges(noun, start + 1))):
        meant = [one for one in dict.fromkeys(figures) if one.function == function and _is_of(one, text)]
        if len(meant) == 1:
            yield meant[0], end, said + 1.1 * (end - start)
    if len(figures) == 1 and figures[0].function == "count":  # `only those with more than 5`
        yield figures[0], at, 0.0
    for edge in chart.edges(noun, start):
        meant = [one for one in dict.fromkeys(figures) if _is_of(one, edge.value.text)]
        if len(meant) == 1:
            yield meant[0], edge.end, said + edge.score


def _is_of(figure: Measured, text: str) -> bool:
    noun_text = figure.phrase.noun.text if figure.phrase is not None else ""
    return set(lemmas(text)) <= set(lemmas(noun_text))
