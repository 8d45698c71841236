"""Rules for groups: `for each stadium`, `by country and year`, `per month`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Phrase, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.gaps import stored_number
from language.questions.rules.outputs import separators
from language.questions.rules.phrases import phrase
from language.questions.rules.small import skip, skip_articles
from language.words import is_plural


def grouping(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase | TimeGroup, ...]]]:
    """`for each stadium`, `by country and year`, `per month`, `monthly`."""
    sentence = chart.sentence
    if sentence.word(at) in ("each", "every"):  # `average weight each year`
        for group in chart.edges(_group, at + 1):
            if isinstance(group.value, TimeGroup) or _is_period(group.value):
                each = group.value if isinstance(group.value, TimeGroup) else _of_each(group.value)
                yield Edge((each,), group.end, group.score + 1.0)
    for words, last in sentence.phrase(at, closed.GROUP_MARKERS):
        start, said = skip_articles(chart, last)
        for held in chart.edges(stored_number, start) if {"each", "every"} & set(words) else ():
            yield Edge((_of_each(held.value),), held.end, held.score + said + 1.05 * (last - at))
        for edge in chart.edges(_group_list, start):
            score = edge.score + said + 1.05 * (last - at)
            if words == ("by",) and any(isinstance(group, Phrase) and group.conditions for group in edge.value):
                score -= 0.7  # `by customers from Germany` says rather who did it
            elif words == ("by",) and any(isinstance(g, Phrase) and _are_doers(chart, at, g) for g in edge.value):
                score -= 1.0  # so does `donated by company donors`
            every = {"each", "every", "per"} & set(words)
            yield Edge(tuple(_of_each(group) for group in edge.value) if every else edge.value, edge.end, score)


def _is_period(group: Phrase) -> bool:
    """`year`, where a column holds the number of it."""
    return group == Phrase(group.noun) and (group.noun.text.lower(),) in closed.GRAINS and bool(group.noun.columns)


def _are_doers(chart: Chart, at: int, group: Phrase) -> bool:
    """Whether several who do it stand behind a participle: `paid by members`, unlike `number of members by city`."""
    last = chart.sentence.word(group.noun.last - 1)
    return chart.sentence.word(at - 1).endswith(("ed", "paid", "given")) and is_plural(last)


def _of_each(group: Phrase | TimeGroup) -> Phrase | TimeGroup:
    return dataclasses.replace(group, quantifier="each") if isinstance(group, Phrase) else group


def _group_list(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase | TimeGroup, ...]]]:
    for edge in chart.edges(_group, at):
        yield Edge((edge.value,), edge.end, edge.score)
        for start, joint in separators(chart, edge.end):
            if chart.sentence.word(edge.end) == "with":
                continue  # `for each branch with copies` says which branches
            if chart.sentence.word(edge.end) == "," and _commands(chart, start):
                continue
            skipped, said = skip(chart, start, frozenset(("each", "every", "by", "per", "for")))
            if chart.sentence.word(skipped - 1) == "for":
                continue  # `per ward, for discharged patients` says of which patients
            for more in chart.edges(_group_list, skipped):
                yield Edge((edge.value, *more.value), more.end, edge.score + joint + said + more.score)


def _commands(chart: Chart, at: int) -> bool:
    """Whether a request begins here: `for each country, name the …`, where there is a column of names too."""
    sentence = chart.sentence
    return (sentence.word(at),) in closed.COMMANDS and sentence.word(at + 1) in closed.ARTICLES


def _of_event(chart: Chart, at: int) -> Iterator[Edge[TimeGroup]]:
    """`signup month`, `month of signup date`: periods of the date that is called after an event."""
    sentence = chart.sentence
    event, start = sentence.word(at), at + 1 + (sentence.word(at + 1) == "date")
    for words, last in sentence.phrase(start, (*closed.GRAINS, *closed.PARTS)):
        if event.isalpha() and event not in closed.NEVER_NAMES and sentence.names.moments.of(event):
            period = TimeGroup(closed.GRAINS.get(words), closed.PARTS.get(words), at, event)
            yield Edge(period, last, 0.9 * (last - at))
    for words, last in sentence.phrase(at, closed.GRAINS):
        start, articles = skip_articles(chart, last + 1)
        event, end = sentence.word(start), start + 2
        if sentence.word(last) == "of" and sentence.word(start + 1) == "date" and sentence.names.moments.of(event):
            said = TimeGroup(grain=closed.GRAINS[words], first=at, verb=event)
            yield Edge(said, end, 1.0 * (last + 3 - at) + articles)


def _group(chart: Chart, at: int) -> Iterator[Edge[Phrase | TimeGroup]]:
    for words, last in chart.sentence.phrase(at, closed.GRAINS):
        if len(words) > 1 and any(c.kind == "column" for c in chart.sentence.candidates(at, last)):
            continue  # a column of its own holds the `calendar year`
        yield Edge(TimeGroup(grain=closed.GRAINS[words], first=at), last, 1.0 * (last - at) + 0.05)
        if chart.sentence.word(last) == "of" and chart.sentence.word(last + 1) not in ("", *closed.ARTICLES):
            of_what = TimeGroup(grain=closed.GRAINS[words], first=at, verb=chart.sentence.word(last + 1))
            yield Edge(of_what, last + 2, 1.0 * (last + 2 - at))
        word = chart.sentence.word(last)
        if word.endswith(("ed", "ld", "en", "pt", "ut", "wn", "id", "ade")) and word not in closed.NO_VERBS:
            verbal = TimeGroup(grain=closed.GRAINS[words], first=at, verb=word)
            yield Edge(verbal, last + 1, 1.0 * (last + 1 - at) + 0.05)
    for words, last in chart.sentence.phrase(at, closed.PARTS):
        yield Edge(TimeGroup(part=closed.PARTS[words], first=at), last, 1.1 * (last - at))
    yield from _of_event(chart, at)
    for edge in chart.edges(phrase, at):
        yield Edge(edge.value, edge.end, edge.score)
