"""Rules for values that are things of a kind somewhere: `countries where Welsh is an official language`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import NONE, Both, Condition, Has, Phrase, Rank, Said, ValueIs, ValueMention
from language.questions.rules.both import both
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.negation import negated
from language.questions.rules.nouns import values
from language.questions.rules.premodifiers import marked_things
from language.questions.rules.small import skip, skip_articles
from language.questions.rules.verb_words import verbs, with_verb

_EITHER = frozenset(("either",))
_MARKED_ALONE = 0.3
"""`where Welsh is official`: of a mark alone, the kind of thing is guessed."""


def being_such(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`Welsh is | an official language`, `both Welsh and English are | spoken`: there are such things."""
    start, said = skip(chart, at, _EITHER)
    for mentions in chart.edges(values, start):
        if chart.sentence.word(mentions.end) in closed.BE:
            for such in _such(chart, mentions.end + 1, mentions.value):
                yield Edge(such.value, such.end, mentions.score + such.score + said + 1.0)
    for two in both(chart, at):
        mentions = tuple(value for part in two.value if isinstance(part, Both) for value in _values_of(part))
        if mentions and chart.sentence.word(two.end) in closed.BE:
            for such in _such(chart, two.end + 1, mentions):
                each = tuple(_of_one(part, value) for part in such.value for value in mentions)
                yield Edge(each, such.end, two.score + such.score + 1.0)
    spoken_of = (Edge((ValueIs(e.value),), e.end, e.score + said) for e in chart.edges(values, start))
    for edge in (*spoken_of, *both(chart, at)):
        if chart.sentence.word(edge.end) in closed.BE:
            denied = chart.sentence.word(edge.end + 1) == "not"
            for verb, end, score in verbs(chart, edge.end + 1 + denied):
                done = tuple(with_verb(part, verb) for part in edge.value)
                told = tuple(negated(part) for part in done) if denied else done
                yield Edge(told, end, edge.score + score + 1.0 + denied)


def _values_of(pair: Both) -> Iterator[ValueMention]:
    for part in pair.parts:
        yield from part.values if isinstance(part, ValueIs) else ()


def _of_one(such: Condition | Rank, value: ValueMention) -> Condition | Rank:
    """That there is such a thing of one of the values that were said together."""
    if not isinstance(such, Has):
        return such
    phrase = such.phrase
    told = tuple(ValueIs((value,)) if isinstance(part, ValueIs) else part for part in phrase.conditions[-1:])
    return dataclasses.replace(such, phrase=dataclasses.replace(phrase, conditions=(*phrase.conditions[:-1], *told)))


def asked_as_such(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`is Welsh | an official language`, the verb before."""
    if chart.sentence.word(at) in closed.BE:
        for mentions in chart.edges(values, at + 1):
            for such in _such(chart, mentions.end, mentions.value):
                yield Edge(such.value, such.end, mentions.score + such.score + 1.0)


def had_as_such(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`Welsh as | an official language`, behind `with` or `have`."""
    for mentions in chart.edges(values, at):
        if chart.sentence.word(mentions.end) == "as":
            for such in _such(chart, mentions.end + 1, mentions.value):
                yield Edge(such.value, such.end, mentions.score + such.score + 1.0)


def _such(chart: Chart, at: int, mentions: tuple[ValueMention, ...]) -> Iterator[Edge[Said]]:
    denied = chart.sentence.word(at) == "not"
    begin, articles = skip_articles(chart, at + denied)
    marked = (Edge(e.value, e.end, e.score - _MARKED_ALONE) for e in marked_things(chart, begin))
    for kind in (*chart.named("bare", begin), *marked):
        if _is_kind_of(kind.value, mentions):
            told = ValueIs(mentions)
            such = dataclasses.replace(kind.value, conditions=(*kind.value.conditions, told))
            found = Has(such, NONE) if denied else Has(such)
            yield Edge((found,), kind.end, kind.score + articles + 1.0 * denied)


def _is_kind_of(kind: Phrase, mentions: tuple[ValueMention, ...]) -> bool:
    """Whether more is said of the kind than its name, and a table of that kind holds all the values."""
    tables = {candidate.home for candidate in kind.noun.candidates}
    held = [{c.home for c in mention.candidates} & tables for mention in mentions]
    return bool(kind.conditions) and kind.rank is None and kind.of is None and all(held)
