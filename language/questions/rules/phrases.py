"""Rules for noun phrases: a noun with what stands before and behind it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Literal

from language.questions import closed
from language.questions.forms import (
    HIGH,
    Condition,
    Has,
    Measured,
    Noun,
    Phrase,
    Rank,
)
from language.questions.rules.calculations import calculation
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.dates import date_of_deed, first_to_do
from language.questions.rules.density import density
from language.questions.rules.money import amount_of_deed, value_of_trade
from language.questions.rules.most_common import most_common_of, with_most_of
from language.questions.rules.names_of_values import names_of_values
from language.questions.rules.nearness import distance, when_of_deed
from language.questions.rules.nouns import noun, number
from language.questions.rules.premodifiers import premodified
from language.questions.rules.small import skip_articles
from language.questions.rules.superlatives import superlative
from language.words import is_plural

_MOST_BEHIND = 4
_OWNING = ("of", "for", "from", "in", "on", "at", "by", "to", "within", "under", "among", "with", "into")
_OVER_ALL = ("over", "across")
_CALLED_SO = 0.7
"""A column that is called by the kinds of things says them rather than the things do."""


def phrase(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`the 3 oldest singers from France who have a concert`."""
    frontier = list(chart.edges(bare, at))
    yield from frontier
    for _ in range(_MOST_BEHIND):
        frontier = [longer for edge in frontier for longer in _extended(chart, edge)]
        frontier = sorted(frontier, key=lambda e: -e.score)[:30]
        yield from frontier
    yield from _few(chart, at)


def _few(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`the 5 drivers with the lowest wage`: as many as are said before the noun."""
    start, said = skip_articles(chart, at)
    for amount in chart.edges(number, start):
        if not isinstance(amount.value.value, int):
            continue
        for edge in chart.edges(phrase, amount.end):
            rank, quantifier = edge.value.rank, edge.value.quantifier
            if rank is not None and rank.count == 1 and not quantifier:
                few = dataclasses.replace(edge.value, rank=dataclasses.replace(rank, count=amount.value.value))
                yield Edge(few, edge.end, edge.score + amount.score + said)


def _extended(chart: Chart, edge: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """A phrase with one more modifier behind it."""
    head = edge.value
    for more in chart.named("behind", edge.end):
        longer = _with_conditions(head, more.value)
        if longer is not None:
            apart = distance(chart, head, edge.end, more.value) + when_of_deed(head, more.value)
            yield Edge(longer, more.end, edge.score + more.score - apart)
    if head.of is None and not head.conditions:
        for more in chart.edges(owner, edge.end):
            owned = with_most_of(head, more.value)
            yield Edge(dataclasses.replace(head, of=owned), more.end, edge.score + more.score)
            values = names_of_values(chart, head, more.value)
            if values is not None:
                yield Edge(values, more.end, edge.score + more.score)
    else:
        for more in chart.edges(owner, edge.end):
            if _is_their_own(chart, edge.end + 1, more.value):
                continue  # `above the average of their department` says more than that they have one
            has = Has(with_most_of(head, more.value))
            yield Edge(
                dataclasses.replace(head, conditions=(*head.conditions, has)), more.end, edge.score + more.score - 0.1
            )
    yield from _as_such(chart, edge)
    yield from most_common_of(chart, edge)
    yield from _possessed(chart, edge)
    yield from _by_attribute(chart, edge)


def _as_such(chart: Chart, edge: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """`a cat | as a pet`: what such things are, said again."""
    if chart.sentence.word(edge.end) == "as":
        start, said = skip_articles(chart, edge.end + 1)
        for kind in chart.edges(noun, start):
            if {*kind.value.things} & {*edge.value.noun.tables}:
                yield Edge(edge.value, kind.end, edge.score + said + kind.score + 1.0)


def _by_attribute(chart: Chart, edge: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """`the five longest races by laps`: the attribute that a superlative means."""
    rank = edge.value.rank
    if rank is None or not isinstance(rank.by, str):
        return
    for words, last in chart.sentence.phrase(edge.end, closed.RANKED_BY):
        if words[-1] == "total":
            continue  # `by total cost`: by the sum
        begin, said = skip_articles(chart, last)
        keys: list[Edge[Phrase | Measured]] = [*chart.named("measured", begin), *chart.edges(premodified, begin)]
        for by in keys:
            if isinstance(by.value, Measured) or (by.value.rank is None and not by.value.conditions):
                told = dataclasses.replace(edge.value, rank=ranked_by(rank, by.value))
                score = edge.score + by.score + said + 1.1 * (last - edge.end) + 0.1
                yield Edge(told, by.end, score)


def ranked_by(rank: Rank, by: Phrase | Measured) -> Rank:
    """A superlative with what it is measured by: `the oldest` by a date of birth is the one with the smallest."""
    adjective = rank.by if rank.by in closed.ADJECTIVES and isinstance(by, Phrase) else ""
    return dataclasses.replace(rank, by=by, adjective=adjective if isinstance(adjective, str) else "")


def _with_conditions(head: Phrase, found: tuple[Condition | Rank, ...]) -> Phrase | None:
    ranks = [part for part in found if isinstance(part, Rank)]
    conditions = tuple(part for part in found if not isinstance(part, Rank))
    if ranks and (head.rank is not None or len(ranks) > 1):
        top = head.rank is not None and head.rank.by == HIGH and head.rank.descending
        if not top or len(ranks) > 1 or ranks[0].count > 1 or head.rank is None:
            return None
        ranks = [dataclasses.replace(ranks[0], count=head.rank.count)]  # `the top 3 books with the fewest pages`
    return dataclasses.replace(head, conditions=(*head.conditions, *conditions), rank=ranks[0] if ranks else head.rank)


def owner(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`of the singer`, `in each department`."""
    over_all = chart.sentence.word(at) in _OVER_ALL
    if over_all or chart.sentence.word(at) in _OWNING:
        for edge in chart.edges(phrase, at + 1):
            if over_all and edge.value.quantifier != "all":
                continue  # `over the limit`
            if chart.sentence.word(at) == "with" and _is_their_own(chart, at + 1, edge.value):
                continue  # `countries with their region` are shown with it
            by = chart.sentence.word(at) == "by"
            if by and not edge.value.conditions and _is_group(edge.value):
                continue  # `customers by country` are groups, not customers that have a country
            if chart.sentence.word(at) == "under" and edge.value.noun.is_attribute:
                continue  # `employees under age 30` are no employees of an age
            unlikely = 0.5 if by else 0.05
            yield Edge(edge.value, edge.end, edge.score + 1.0 - unlikely)


def _is_their_own(chart: Chart, at: int, said: Phrase) -> bool:
    own = chart.sentence.word(at) in closed.THEIRS and chart.sentence.word(at - 1) != "among"
    return own and not said.conditions and said.rank is None and said.of is None


def _is_group(said: Phrase) -> bool:
    """Whether `by …` can only say by what something is grouped: `by country`, `by store`."""
    word = said.noun.text.lower().rpartition(" ")[2]
    plain = said.rank is None and said.of is None and said.quantifier == ""
    return said.noun.is_attribute or (plain and not is_plural(word))


def _possessed(chart: Chart, edge: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """`each singer's name`."""
    whose = edge.value
    attribute = whose.noun.is_attribute
    if chart.sentence.word(edge.end) not in ("'s", "'") or (attribute and (whose.of or whose.conditions)):
        return  # `names of Ann's friends` are no friends of names
    for following in chart.edges(noun, edge.end + 1):
        owned = Phrase(following.value, of=edge.value)
        yield Edge(owned, following.end, edge.score + following.score + 1.0)


def bare(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """A noun with what stands before it: articles, `each`, `different`, superlatives, values and flags."""
    begin, articles = skip_articles(chart, at)
    told = (*chart.edges(calculation, begin), *chart.edges(density, begin))
    yield from (Edge(e.value, e.end, e.score + articles) for e in told)
    for rule in (date_of_deed, amount_of_deed, value_of_trade):
        yield from (Edge(e.value, e.end, e.score + articles) for e in chart.edges(rule, begin))
    yield from _kinds(chart, begin, articles)
    yield from _called_kinds(chart, begin, articles)
    for start, quantifier, distinct, said in _determined(chart, at):
        for edge in chart.edges(_ranked, start):
            yield Edge(
                dataclasses.replace(edge.value, quantifier=quantifier, distinct=distinct), edge.end, edge.score + said
            )


def _kinds(chart: Chart, at: int, said: float) -> Iterator[Edge[Phrase]]:
    """`different kinds of locations`, where these are no things but values: each of them once; `kind of fuel`."""
    for words, last in chart.sentence.phrase(at, closed.KINDS | closed.KIND_OF | closed.VALUE_OF):
        for edge in chart.edges(premodified, last):
            whole = [c for c in edge.value.noun.candidates if c.method != "partial"]
            if words in closed.KIND_OF and not all(map(chart.sentence.names.tells_kinds, whole)):
                continue  # `type of bed`, of which there is only a number
            if edge.value.noun.is_attribute and whole:
                score = edge.score + said + 1.0 * len(words) - 0.1
                yield Edge(dataclasses.replace(edge.value, distinct=words in closed.KINDS), edge.end, score)


def _called_kinds(chart: Chart, at: int, said: float) -> Iterator[Edge[Phrase]]:
    """`types of allergy`, `type of government`: a column called so, and not the allergies themselves."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.KINDS | closed.KIND_OF):
        for end in range(last + 1, min(len(sentence), last + 2) + 1):
            found = sentence.names.kinds_of(sentence.key(last, end))
            if found:
                several = words in closed.KINDS or sentence.is_plural(last - 2)
                told = Phrase(Noun(at, end, sentence.said(last, end), found), distinct=several)
                yield Edge(told, end, said + 1.1 * (end - at) + _CALLED_SO)


def _determined(chart: Chart, at: int) -> Iterator[tuple[int, Literal["", "each", "all", "own"], bool, float]]:
    """Positions behind the determiners that may open a phrase."""
    sentence = chart.sentence
    yield at, "", False, 0.0
    start, said = skip_articles(chart, at)
    if start > at:
        yield start, "", False, said
        if sentence.word(start) in ("own", "same"):
            yield start + 1, "own", False, said + 1.0
    for _, last in sentence.phrase(at, closed.EACH):
        yield last, "each", False, 1.0 * (last - at)
    for _, last in sentence.phrase(at, closed.ALL):
        after, more = skip_articles(chart, last)
        yield after, "all", False, 1.0 * (last - at) + more
        for _, further in sentence.phrase(after, closed.DISTINCT):
            yield further, "all", True, 1.0 * (further - at)
    for _, last in sentence.phrase(start, closed.DISTINCT):
        yield last, "", True, 1.0 * (last - start) + said


def _ranked(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`3 oldest singers`, `top 5 songs`, `singers`."""
    yield from chart.edges(premodified, at)
    sentence = chart.sentence
    place = closed.ORDINALS.get(sentence.word(at), 0)
    for words, last in sentence.phrase(at + 1, closed.SUPERLATIVES) if place else ():
        adjective, descending = closed.SUPERLATIVES[words]
        rank = Rank(adjective, descending, place, place - 1)
        for inner in chart.edges(premodified, last):
            yield Edge(dataclasses.replace(inner.value, rank=rank), inner.end, inner.score + 1.0 * (last - at))
    for done in _most_done(chart, at + 1, place, 1.0) if place else ():
        if done.value.rank is not None:
            placed = dataclasses.replace(done.value.rank, skip=place - 1)
            yield Edge(dataclasses.replace(done.value, rank=placed), done.end, done.score)
    yield from _first_or_last(chart, at)
    yield from _top_of_most(chart, at)
    yield from first_to_do(chart, at)
    for amount in chart.edges(number, at):
        if isinstance(amount.value.value, int):
            yield from _so_many(chart, amount.value.value, Edge(None, amount.end, amount.score))
    for count, start, said in _counts(chart, at):
        yield from _most_done(chart, start, count or 1, said)
        yield from superlative(chart, start, count, said)


def _first_or_last(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`the first race of each season`: by when it was."""
    word = chart.sentence.word(at)
    if word in ("first", "last"):
        for inner in chart.edges(premodified, at + 1):
            if inner.value.noun.things:
                rank = Rank("new", word == "last")
                yield Edge(dataclasses.replace(inner.value, rank=rank), inner.end, inner.score + 1.0)


def _top_of_most(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`top | 5 most expensive wines`: said twice."""
    sentence = chart.sentence
    for amount in chart.edges(number, at + 1) if sentence.word(at) == "top" else ():
        again = sentence.word(amount.end) in ("most", "least") or any(sentence.phrase(amount.end, closed.SUPERLATIVES))
        for few in chart.edges(_ranked, at + 1) if again else ():
            if few.value.rank is not None:
                yield Edge(few.value, few.end, few.score + 1.0)


def _so_many(chart: Chart, count: int, counted: Edge[None]) -> Iterator[Edge[Phrase]]:
    """`three articles with the fewest views`: a number of those that are ranked by what is said behind."""
    for edge in chart.named("phrase", counted.end):
        rank = edge.value.rank
        if rank is not None and rank.count == 1 and not rank.skip and edge.value.quantifier == "":
            several = dataclasses.replace(edge.value, rank=dataclasses.replace(rank, count=count))
            yield Edge(several, edge.end, edge.score + counted.score)


def _most_done(chart: Chart, at: int, count: int, said: float) -> Iterator[Edge[Phrase]]:
    """`the most borrowed book`: the one with the most loans."""
    sentence = chart.sentence
    skipped = at + 1 + (sentence.word(at + 1) in ("often", "frequently"))
    verb = sentence.word(skipped)
    if sentence.word(at) not in ("most", "least") or not verb:
        return
    done = verb.endswith(("ed", "en", "ld", "ht", "wn", "id"))
    deeds = sentence.names.deeds(verb) if done else ()
    stored = tuple(c for c in sentence.candidates(skipped, skipped + 1) if c.kind == "column") if done else ()
    keys: list[Measured | Phrase | str] = []
    if deeds:
        keys.append(Measured("count", Phrase(Noun(skipped, skipped + 1, verb, deeds)), first=skipped))
    if stored:  # `the most viewed article`, where views are stored
        keys.append(Phrase(Noun(skipped, skipped + 1, verb, stored)))
    if not keys and not sentence.candidates(skipped, skipped + 1) and verb.isalpha() and verb not in closed.NEVER_NAMES:
        keys.append(f"most {verb}")  # `the most valuable artwork by insured value`
    for by in keys:
        rank = Rank(by, sentence.word(at) == "most", count)
        for inner in chart.edges(premodified, skipped + 1):
            last = inner.value.noun.last - 1
            if sentence.word_before(at) in closed.HAVE and sentence.is_plural(last):
                continue  # `semesters with the most enrolled students` have most of them
            score = inner.score + said + (1.0 if isinstance(by, str) else 1.3) * (skipped + 1 - at)
            yield Edge(dataclasses.replace(inner.value, rank=rank), inner.end, score)


def _counts(chart: Chart, at: int) -> Iterator[tuple[int | None, int, float]]:
    yield None, at, 0.0
    for edge in chart.edges(number, at):
        if isinstance(edge.value.value, int):
            yield edge.value.value, edge.end, edge.score
