"""Rules for what a thing is like: its attributes, its name, where it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import (
    Both,
    Condition,
    Either,
    Rank,
    Said,
    ValueIs,
    ValueMention,
)
from language.questions.rules.alike import alike
from language.questions.rules.both import both
from language.questions.rules.chart import Chart, Edge, Rule
from language.questions.rules.compared_figures import compared_figure
from language.questions.rules.comparisons import compared_attribute
from language.questions.rules.full_names import any_of_full_names
from language.questions.rules.nouns import held_alike, joints, values
from language.questions.rules.small import skip_articles
from language.questions.rules.terms import in_year
from language.questions.rules.whose_most import whose_most
from language.questions.rules.whose_things import whose_things

_OF_WHOM = frozenset(("for", "of", "by"))
"""Prepositions that tell of each when they are said again; `in Paris and in London` may be of both together."""


def whose(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`whose age is above 20 and name is X`."""
    own = (*chart.edges(compared_attribute, at), *chart.edges(compared_figure, at))
    theirs = (
        (*chart.edges(whose_things, at), *chart.edges(whose_most, at)) if chart.sentence.word(at - 1) == "whose" else ()
    )
    for edge in (*own, *theirs):
        yield edge
        for last, joint in joined(chart, edge.end):
            start = last + 1 if chart.sentence.word(last) in ("whose", "where", "with") else last
            for more in chart.edges(whose, start):
                together = (*edge.value, *more.value)
                yield Edge(together, more.end, edge.score + more.score + joint + 1.0 * (start - last))
        yield from alternative(chart, edge, whose)


def alternative(chart: Chart, edge: Edge[Said], rule: Rule[Said]) -> Iterator[Edge[Said]]:
    """`… or …` of the same rule: either of them."""
    for _, last in chart.sentence.phrase(edge.end, closed.OR):
        start = last + 1 if chart.sentence.word(last) in closed.OPENING_CLAUSE | {"with"} else last
        for more in chart.edges(rule, start):
            if not any(isinstance(part, Rank) for part in (*edge.value, *more.value)):
                either = Either((tuple(edge.value), tuple(more.value)))  # type: ignore[arg-type]
                yield Edge((either,), more.end, edge.score + more.score + 1.0 * (start - edge.end))


def joined(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Behind `and`, `but`, `, and`."""
    for _, last in chart.sentence.phrase(at, closed.BUT):
        yield last, 1.0 * (last - at)


def naming(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`named X`, `called "X"`."""
    for _, last in chart.sentence.phrase(at, closed.NAMED):
        for edge in chart.edges(values, last):
            yield Edge((ValueIs(edge.value, preposition="named"),), edge.end, edge.score + 1.0 * (last - at))
        for edge in chart.edges(_proper_name, last):
            named = ValueIs((edge.value,), preposition="named")
            yield Edge((named,), edge.end, edge.score + 1.0 * (last - at))
        for names in chart.edges(any_of_full_names, last):
            yield Edge((names.value[1],), names.end, names.score + 1.0 * (last - at))


def _proper_name(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """Capitalised words that no index holds."""
    last = at
    sentence = chart.sentence
    while last < len(sentence) and sentence.tokens[last].kind == "word" and sentence.tokens[last].text[:1].isupper():
        last += 1
    if last > at and not sentence.candidates(at, last):
        text = sentence.said(at, last)
        yield Edge(ValueMention(at, last, text, literal=text), last, 0.8 * (last - at))


def _one_by_one(
    chart: Chart, edge: Edge[tuple[ValueMention, ...]], preposition: str
) -> Iterator[Edge[tuple[ValueMention, ...]]]:
    """`for men | and for women`, `of Rock, Jazz and Folk | each`; `by air or by rail` are one number."""
    if chart.sentence.word(edge.end) == "each" and len(edge.value) > 1:
        yield Edge(edge.value, edge.end + 1, edge.score + 1.0)
    for last, joint in joints(chart, edge.end) if preposition in _OF_WHOM else ():
        if chart.sentence.word(last - 1) == "or":
            continue  # read by `_any_of`
        start = skip_articles(chart, last + 1)[0]
        for more in chart.edges(values, start) if chart.sentence.word(last) == preposition else ():
            if held_alike(edge.value[0], more.value[0]):
                together = Edge((*edge.value, *more.value), more.end, edge.score + joint + more.score + start - last)
                yield together
                yield from _one_by_one(chart, together, preposition)


def _any_of(
    chart: Chart, edge: Edge[tuple[ValueMention, ...]], preposition: str
) -> Iterator[Edge[tuple[ValueMention, ...]]]:
    """`by air | or by rail`, `in Paris or in London`: the preposition said again."""
    for words, last in chart.sentence.phrase(edge.end, closed.OR):
        start, articles = skip_articles(chart, last + 1)
        for more in chart.edges(values, start) if chart.sentence.word(last) == preposition else ():
            if held_alike(edge.value[0], more.value[0]):
                score = edge.score + more.score + articles + 1.0 * (len(words) + 1)
                together = Edge((*edge.value, *more.value), more.end, score)
                yield together
                yield from _any_of(chart, together, preposition)


def _placed_by(part: Condition | Rank, preposition: str) -> Condition | Rank:
    """Two values behind one preposition: `from | both Oslo and Rome`."""
    if not isinstance(part, Both):
        return part
    bare = (
        dataclasses.replace(p, preposition=p.preposition or preposition) if isinstance(p, ValueIs) else p
        for p in part.parts
    )
    return Both(tuple(bare))


def placed(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`from France`, `in the Math department`, `by Queen`: a value behind a preposition."""
    sentence = chart.sentence
    if sentence.word(at) not in closed.PREPOSITIONS:
        return
    word = sentence.word(at)
    for edge in chart.edges(both, at + 1):
        yield Edge(tuple(_placed_by(part, word) for part in edge.value), edge.end, edge.score + 1.0)
    for edge in chart.edges(alike, at + 1):
        yield Edge(edge.value, edge.end, edge.score + 1.0)
    start, said = skip_articles(chart, at + 1)
    negated = False
    for edge in chart.edges(values, start):
        yield Edge((ValueIs(edge.value, negated, word),), edge.end, edge.score + said + 1.0)
        for term in in_year(chart, edge):
            yield Edge((dataclasses.replace(term.value, preposition=word),), term.end, term.score + said + 1.0)
        for any_one in _any_of(chart, edge, word):
            yield Edge((ValueIs(any_one.value, negated, word),), any_one.end, any_one.score + said + 1.0)
        for each in _one_by_one(chart, edge, word):
            one_by_one = ValueIs(each.value, negated, word, each=True)
            yield Edge((one_by_one,), each.end, each.score + said + 1.0)
    if sentence.word(start) == "either":
        for edge in chart.edges(values, start + 1):
            yield Edge((ValueIs(edge.value, negated, word),), edge.end, edge.score + said + 2.0)
