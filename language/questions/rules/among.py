"""Rules for requests that say first of which things: `among delivered shipments, what percentage …`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Form, Measured, Phrase, ValueIs
from language.questions.rules.asked_of import asked_of, predicated
from language.questions.rules.being import being, named_again
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import values
from language.questions.rules.said_of import unranked
from language.questions.rules.small import skip_articles

_WITHIN = closed.phrases("among|amongst|out of|of")
_BEHIND = closed.RELATIVE | {"with"}
_THEM = closed.phrases("of them|of these|of those|them|of which")


def among(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`among the claims filed in 2023, how many were denied`: the things, and what is asked of them."""
    for _, last in chart.sentence.phrase(at, closed.AMONG):
        for whole in chart.named("phrase", last):
            if not _are_things(whole.value):
                continue
            start = whole.end + (chart.sentence.word(whole.end) == ",")
            score = whole.score + 1.1 * (start - at) - 1.1 * (whole.end - last)
            for asked in (*_share(chart, whole.value, start), *_number(chart, whole.value, start)):
                yield Edge(Form((asked.value,)), asked.end, asked.score + score)
            for shown in asked_of(chart, whole.value, start):
                yield Edge(Form(shown.value), shown.end, shown.score + score)
    if chart.sentence.word(at) in ("who", "which"):
        yield from _who_among(chart, at + 1)


def _who_among(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`who among the private customers spent the most`."""
    for words, last in chart.sentence.phrase(at, _WITHIN):
        for whole in chart.named("phrase", last):
            if _are_things(whole.value):
                for those in predicated(chart, whole.value, whole.end):
                    yield Edge(Form((those.value,)), those.end, whole.score + those.score + 1.0 + 1.1 * len(words))


def _share(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[Measured]]:
    """`what percentage of them are …`, `calculate the percentage of those from Texas`."""
    for start, said in _asked(chart, at):
        for words, last in chart.sentence.phrase(start, closed.SHARES_ALONE):
            marked = said + 1.1 * len(words)
            for part in _part(chart, whole, last):
                share = Measured("share", whole, part=part.value, first=at)
                yield Edge(share, part.end, part.score + marked)


def _number(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[Measured]]:
    """`how many (of them) are …`, `what is the number of those that …`."""
    for start, said in _asked(chart, at):
        for words, last in chart.sentence.phrase(start, closed.COUNTS):
            for part in _part(chart, whole, last):
                narrower = dataclasses.replace(whole, conditions=(*whole.conditions, *part.value))
                yield Edge(Measured("count", narrower, first=at), part.end, part.score + said + 1.1 * len(words))


def _asked(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `what is`, `calculate`, `find` and an article, each of which may be missing."""
    for begin, said in (
        (at, 0.0),
        *((last, 1.0 * (last - at)) for _, last in chart.sentence.phrase(at, closed.COMMANDS)),
    ):
        start, articles = skip_articles(chart, begin)
        for behind in dict.fromkeys((begin, start)):
            yield behind, said + (articles if behind == start else 0.0)


def _part(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """What makes the part: a predicate of them, or the same things named again with more said of them."""
    for start, said in ((at, 0.0), *((last, 1.0 * (last - at)) for _, last in chart.sentence.phrase(at, _THEM))):
        behind = chart.named("behind", start) if start > at or chart.sentence.word(at) in _BEHIND else ()
        for more in unranked((*chart.named("verb_phrase", start), *behind)):
            yield Edge(more.value, more.end, more.score + said)
    yield from being(chart, whole, at)
    begin = at + (chart.sentence.word(at) == "of")
    for again in named_again(chart, whole, begin):
        yield from _continued(chart, Edge(again.value, again.end, again.score + (begin - at)))
    start, said = skip_articles(chart, begin)
    for mentions in chart.edges(values, start):
        yield Edge((ValueIs(mentions.value),), mentions.end, mentions.score + said + (begin - at) - 0.2)


def _are_things(phrase: Phrase) -> bool:
    return bool(phrase.noun.things) and phrase.rank is None and phrase.quantifier != "each"


def _continued(chart: Chart, edge: Edge[tuple[Condition, ...]]) -> Iterator[Edge[tuple[Condition, ...]]]:
    yield edge
    for more in unranked(chart.named("verb_phrase", edge.end)):
        yield Edge((*edge.value, *more.value), more.end, edge.score + more.score)
