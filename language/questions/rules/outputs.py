"""Rules for what is shown: attributes, things and figures, one or several."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.deeds import OUTCOMES
from language.questions.forms import Measured, Noun, Phrase, Series, ValueIs
from language.questions.rules.and_those import and_those
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.contrasts import measured
from language.questions.rules.counted_again import counted_again
from language.questions.rules.definitions import named
from language.questions.rules.how_often import times_done
from language.questions.rules.measures import aggregates
from language.questions.rules.phrases import phrase
from language.questions.rules.recalled import again
from language.questions.rules.small import skip, skip_articles
from language.questions.rules.told_in_brackets import columns_told
from language.questions.rules.verb_words import verbs
from language.questions.rules.versus import versus
from language.questions.rules.whole_rows import whole_rows

Output = Phrase | Measured
_SHARED = 0.05
_SHARES = frozenset("share percentage proportion".split())
OF_THINGS_HAD = frozenset("a an any some no at more less fewer exactly only neither both either".split())
"""`cities with an airport` says what they have, `cities with their airports` what is shown."""


def outputs(chart: Chart, at: int) -> Iterator[Edge[tuple[Output, ...]]]:
    """`name, age and the number of concerts of each singer`."""
    for edge in chart.edges(item, at):
        yield edge
        for start, joint in separators(chart, edge.end):
            had = chart.sentence.word(edge.end) == "with"
            for more in chart.edges(outputs, start):
                if had and (
                    _is_valued(more.value[0]) or _is_of_the_one(chart, edge.end, edge.value[-1], more.value[0])
                ):
                    continue  # `pupils with grade 'A'` are such pupils, `the player with the highest score` is one
                alike = _counted_alike(chart, edge.value[-1], more.value, start)
                if alike is not None:
                    yield Edge((*edge.value[:-1], *alike), more.end, edge.score + more.score + joint)
                    continue
                yield Edge((*edge.value, *more.value), more.end, edge.score + more.score + joint)
                theirs = _of_the_same(chart, edge.value[-1], more.value, start)
                if theirs is not None:
                    yield Edge((*edge.value, *theirs), more.end, edge.score + more.score + joint + _SHARED)


def _counted_alike(chart: Chart, counted: Output, more: tuple[Output, ...], at: int) -> tuple[Output, ...] | None:
    """`the number of different makers | and colours of the cars`: of each of them so many, where nothing is grouped."""
    if not isinstance(counted, Measured) or counted.function != "count" or not counted.distinct:
        return None
    kinds = counted.phrase
    if kinds is None or not kinds.noun.is_attribute or kinds.conditions or kinds.of is not None:
        return None
    named = [held for held in more if isinstance(held, Phrase) and held.noun.is_attribute]
    several = [chart.sentence.is_plural(held.noun.last - 1) for held in named]
    if len(named) < len(more) or not all(several) or chart.sentence.word(at - 1) not in ("and", "&"):
        return None
    owned = (dataclasses.replace(kinds, conditions=named[-1].conditions, of=named[-1].of), *named)
    return tuple(dataclasses.replace(counted, phrase=held, first=held.noun.first) for held in owned)


def _of_the_same(chart: Chart, owned: Output, more: tuple[Output, ...], at: int) -> tuple[Output, ...] | None:
    """`the manager's id | and last name`: of the manager as well, where nothing else is said."""
    first, *others = more
    if (
        not isinstance(owned, Phrase)
        or owned.of is None
        or not isinstance(first, Phrase)
        or first != Phrase(first.noun)
    ):
        return None
    if chart.sentence.word(owned.noun.first - 1) not in ("'s", "'") or chart.sentence.word(at - 1) != "and":
        return None
    return (dataclasses.replace(first, of=owned.of), *others) if first.noun.is_attribute else None


def _is_valued(output: Output) -> bool:
    """Whether an attribute is named with its value behind it."""
    if not isinstance(output, Phrase) or not output.noun.is_attribute:
        return False
    values = (part.values[0] for part in output.conditions if isinstance(part, ValueIs))
    return any(value.first >= output.noun.last for value in values)


def _is_of_the_one(chart: Chart, at: int, output: Output, more: Output) -> bool:
    """Whether the highest of something says which one of the things that end before `at` is meant."""
    if not isinstance(output, Phrase) or not isinstance(more, Measured) or more.function not in ("max", "min"):
        return False
    things = output.of or output
    one = not chart.sentence.is_plural(at - 1)
    return one and bool(things.noun.things) and things.quantifier == "" and things.noun.last == at


def item(chart: Chart, at: int) -> Iterator[Edge[tuple[Output, ...]]]:
    """One thing shown, or several aggregates of one attribute."""
    start, said = skip(chart, at, frozenset(("both", "also")))
    for several in (*chart.edges(_names_in_common, start), *chart.edges(columns_told, start)):
        yield Edge(several.value, several.end, several.score + said)
    yield from (Edge(e.value, e.end, e.score + said) for e in chart.edges(whole_rows, start))
    yield from (Edge(e.value, e.end, e.score + said) for e in chart.edges(versus, start))
    for edge in chart.edges(phrase, start):
        yield Edge((edge.value,), edge.end, edge.score + said)
        yield from (Edge((e.value,), e.end, e.score + said) for e in and_those(chart, edge))
    for figure in chart.edges(measured, start):
        yield Edge((figure.value,), figure.end, figure.score + said)
        yield from (Edge((e.value,), e.end, e.score + said) for e in _done_there(chart, figure))
    for open_one in (*chart.edges(again, start), *chart.edges(counted_again, start), *chart.edges(named, start)):
        yield Edge((open_one.value,), open_one.end, open_one.score + said)
    yield from (Edge(e.value, e.end, e.score + said) for e in chart.edges(_counted_too, start))
    yield from (Edge((e.value,), e.end, e.score + said) for e in chart.edges(times_done, start))
    for figures in chart.edges(aggregates, skip_articles(chart, start)[0]):
        if len(figures.value) > 1:
            articles = skip_articles(chart, start)[1]
            yield Edge(figures.value, figures.end, figures.score + said + articles)


def _done_there(chart: Chart, figure: Edge[Measured]) -> Iterator[Edge[Measured]]:
    """`how many concerts | were held there`, `the number of races | run there`: a count of what belongs to a thing."""
    sentence = chart.sentence
    start = figure.end + (sentence.word(figure.end) in closed.BE | {"that", "which"})
    if figure.value.function != "count" or figure.value.verb:
        return
    if sentence.word(figure.end) == "held" and (figure.end + 1 == len(sentence) or sentence.stops(figure.end + 1)):
        yield Edge(figure.value, figure.end + 1, figure.score + 1.0)  # `the number of concerts held`
    for verb, end, said in verbs(chart, start):
        if sentence.word(end) == "there" and verb not in OUTCOMES:
            done = "" if verb in closed.ANY_DEED else verb
            yield Edge(dataclasses.replace(figure.value, verb=done), end + 1, figure.score + said + end + 1 - start)


def _counted_too(chart: Chart, at: int) -> Iterator[Edge[tuple[Output, ...]]]:
    """`the number and the average salary of teachers`: how many of the things that the figures are of."""
    begin, said = skip_articles(chart, at)
    total = chart.sentence.word(begin) == "total"
    if chart.sentence.word(begin + total) not in ("number", "count"):
        return
    for start, joint in separators(chart, begin + total + 1):
        for several in chart.edges(aggregates, start):
            owner = several.value[-1].phrase and several.value[-1].phrase.of
            if owner and several.value[-1].per is None:
                counted = Measured("count", owner, first=begin)
                score = several.score + said + 1.1 * (1 + total) + joint
                yield Edge((counted, *several.value), several.end, score)
        if chart.sentence.word(start) in _SHARES and chart.sentence.word(start + 1) == "of":
            first, articles = skip(chart, start + 2, closed.ARTICLES | {"all"})
            for things in chart.edges(phrase, first):  # `the number and share of accounts`
                told = Measured("count", things.value, first=begin, series=(Series("share", start, start + 1),))
                yield Edge((told,), things.end, things.score + said + articles + joint + 3.3)


def _names_in_common(chart: Chart, at: int) -> Iterator[Edge[tuple[Output, ...]]]:
    """`first and last names`: two names that share their last word."""
    sentence = chart.sentence
    begin, said = skip_articles(chart, at)
    if sentence.word(begin + 1) not in ("and", "or", "&"):
        return
    for edge in chart.edges(phrase, begin + 2):
        held = edge.value.noun
        if held.last - held.first < 2:
            continue
        key = (*sentence.key(begin, begin + 1), *sentence.key(held.last - 1, held.last))
        text = sentence.said(begin, begin + 1)
        found = tuple(candidate for candidate in sentence.names.find(key, text) if candidate.kind == "column")
        if found:
            first = dataclasses.replace(edge.value, noun=Noun(begin, begin + 1, text, found))
            yield Edge((first, edge.value), edge.end, edge.score + said + 2.25)


def separators(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `,`, `and`, `along with`, and what the tokens are worth."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.SEPARATORS):
        if words == ("with",) and sentence.word(last) in OF_THINGS_HAD:
            continue
        start, said = skip_articles(chart, last)
        ranked = (sentence.word(start),) in closed.SUPERLATIVES or sentence.word(start) in ("most", "least")
        unlikely = (1.0 if ranked else 0.15) if words == ("with",) else 0.0
        yield start, 1.0 * len(words) + said - unlikely
