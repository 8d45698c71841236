"""Rules for the order of what is shown, and for how much of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from language.questions import closed
from language.questions.forms import Measured, Ordering, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.dates import deed
from language.questions.rules.nouns import noun, number
from language.questions.rules.outputs import item, separators
from language.questions.rules.small import skip, skip_articles

_STARTING = tuple((word, "with") for word in ("starting", "start", "beginning", "begin"))
_SORTING = frozenset(("sort", "order", "arrange", "rank"))
_ENDS: dict[tuple[str, str], tuple[str, bool]] = {
    ends: (adjective, more)
    for adjective, most, least in (
        ("old", "old", "young"), ("expensive", "expensive costly pricey", "cheap inexpensive"),
        ("long", "long", "short"), ("tall", "tall", "short small"), ("heavy", "heavy", "light"),
        ("large", "large big", "small little"), ("fast", "fast quick", "slow"),
        ("new", "new recent late", "old early"), ("high", "high most", "low least"),
    )
    for first in most.split() for last in least.split()
    for ends, more in (((first, last), True), ((last, first), False))
}  # fmt: skip
"""The two ends of an order: the adjective that both measure, and whether more of it comes first."""


@dataclass(frozen=True)
class Direction:
    """Which end comes first: of the values themselves, or of what an adjective says about the thing."""

    descending: bool
    adjective: str = ""


def ordering(chart: Chart, at: int) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`ordered by age from oldest to youngest`, `in alphabetical order of name`, `most expensive first`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.ORDER_MARKERS):
        marked = 1.1 * (last - at)
        for edge in chart.edges(keys, last):
            best = tuple(_best_ones(key) for key in edge.value) if words[0] in ("ranked", "rank") else edge.value
            yield Edge(best, edge.end, edge.score + marked)
        for edge in (*chart.edges(_directed, last), *_by_period(chart, last), *_from_end_to_end(chart, last)):
            yield Edge(edge.value, edge.end, edge.score + marked)
    for rule in (_directed, _best_first, _from_end_to_end, _as_it_happened, _sorted_things):
        for edge in chart.edges(rule, at):
            yield edge
            yield from _then_by(chart, edge)
    if sentence.word(at) == "by":
        for edge in chart.edges(keys, at + 1):
            if edge.value[-1].directed:
                yield Edge(edge.value, edge.end, edge.score + 1.1)
        for edge in chart.edges(_directed, at + 1):  # `by ascending order of length`
            if edge.value[0].by is not None:
                yield Edge(edge.value, edge.end, edge.score + 1.1)


def _sorted_things(chart: Chart, at: int) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`sort the regions from highest to lowest`, `order the names alphabetically`: a direction of what is shown."""
    start, said = skip_articles(chart, at + 1)
    for thing in chart.edges(noun, start) if chart.sentence.word(at) in _SORTING and said else ():
        for edge in chart.edges(_direction, thing.end):
            by_itself = thing.value.is_attribute and edge.value.adjective in ("", "alphabetical")
            by = Phrase(thing.value) if by_itself else None
            wanted = Ordering(by, edge.value.descending, edge.value.adjective)
            yield Edge((wanted,), edge.end, edge.score + thing.score + said + 1.0)


def _by_period(chart: Chart, at: int) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`… per year, ordered by year`: by the period that is the group."""
    start, said = skip_articles(chart, at)
    periods: dict[closed.Words, str] = {**closed.GRAINS, **closed.PARTS}
    for words, last in chart.sentence.phrase(start, periods):
        for direction in _with_direction(chart, last):
            by = (Ordering(periods[words], direction.value.descending),)
            yield Edge(by, direction.end, said + 1.0 * (last - start) + direction.score)


def _best_ones(key: Ordering) -> Ordering:
    """`ranked by views` begins with the most; `ranked by views ascending` says otherwise."""
    return key if key.directed or key.adjective else dataclasses.replace(key, descending=True, adjective="high")


def _directed(chart: Chart, at: int) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """A direction, and by what where that is said behind it: `descending`, `in alphabetical order of their name`."""
    for edge in chart.edges(_direction, at):
        direction = edge.value
        yield Edge((Ordering(None, direction.descending, direction.adjective),), edge.end, edge.score)
        if chart.sentence.word(at) == "from":
            yield from _directed_attribute(chart, edge)
        if chart.sentence.word(edge.end) not in ("of", "by", "on", "according"):
            continue
        begin = edge.end + (2 if chart.sentence.word(edge.end) == "according" else 1)
        start, said = skip_articles(chart, begin)
        for by in chart.edges(item, start):
            if len(by.value) == 1:
                wanted = Ordering(by.value[0], direction.descending, direction.adjective)
                yield Edge((wanted,), by.end, edge.score + by.score + said + 1.0 * (begin - edge.end))


def _directed_attribute(chart: Chart, edge: Edge[Direction]) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`from largest to smallest | area`, `from the highest to the lowest | number of goals`."""
    for by in chart.edges(item, edge.end):
        key = by.value[0]
        if len(by.value) == 1 and (isinstance(key, Measured) or (key.noun.is_attribute and not key.conditions)):
            adjective = edge.value.adjective if isinstance(key, Phrase) else ""
            wanted = Ordering(key, edge.value.descending, adjective)
            yield Edge((wanted,), by.end, edge.score + by.score)


def _then_by(chart: Chart, edge: Edge[tuple[Ordering, ...]]) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`newest first and then by title`: further keys behind one that is no name."""
    for words, last in chart.sentence.phrase(edge.end, closed.THEN_BY):
        for more in chart.edges(keys, last):
            yield Edge((*edge.value, *more.value), more.end, edge.score + more.score + 1.0 * len(words))


def keys(chart: Chart, at: int) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`age`, `age descending and name`, `country, then name`."""
    start, said = skip_articles(chart, at)
    for edge in chart.edges(item, start):
        if len(edge.value) != 1:
            continue
        by = edge.value[0]
        for key in _with_direction(chart, edge.end):
            wanted = Ordering(by, key.value.descending, key.value.adjective, directed=key.end > edge.end)
            total = edge.score + said + key.score
            yield Edge((wanted,), key.end, total)
            for behind_it, joint in separators(chart, key.end):
                skipped, more_said = skip(chart, behind_it, frozenset(("then", "by")))
                for more in chart.edges(keys, skipped):
                    if any(_same_key(by, other.by) for other in more.value):
                        continue  # `by budget, name and budget`: what is shown begins in between
                    yield Edge((wanted, *more.value), more.end, total + joint + more_said + more.score)
            if chart.sentence.words[key.end : key.end + 2] == ("then", "by"):
                for more in chart.edges(keys, key.end + 2):
                    yield Edge((wanted, *more.value), more.end, total + 2.0 + more.score)


def _as_it_happened(chart: Chart, at: int) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`in the order in which they joined`, `in the order they arrived`."""
    for words, marked in chart.sentence.phrase(at, closed.IN_THE_ORDER):
        for _, last in (((), marked), *chart.sentence.phrase(marked, closed.AT_WHICH)):
            for edge in chart.edges(deed, last):
                by = (Ordering(edge.value),)
                yield Edge(by, edge.end, edge.score + 1.1 * len(words) + 1.0 * (last - marked))


def _best_first(chart: Chart, at: int) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`oldest party first`, `best rating first`, `most orders first`."""
    start, _ = skip_articles(chart, at)
    for adjective, descending, last in superlatives(chart, start):
        word = chart.sentence.stem(last)
        figure = adjective in ("high", "large") and (word in ("number", "count") or (word,) in closed.AGGREGATES)
        if chart.sentence.word(last + 1) == "first" and (figure or (word,) in closed.GRAINS or word in closed.DATES):
            yield Edge((Ordering(None, descending, adjective),), last + 2, 1.1 * (last + 2 - at))
        for key in _key_by(chart, last, adjective, descending=descending):
            if chart.sentence.word(key.end) == "first":
                yield Edge((key.value,), key.end + 1, 1.1 * (key.end + 1 - at) - 0.05)


def _from_end_to_end(chart: Chart, at: int) -> Iterator[Edge[tuple[Ordering, ...]]]:
    """`from the highest speed to the lowest`, `from the most orders to the fewest`."""
    sentence = chart.sentence
    start, _ = skip_articles(chart, at + 1)
    for adjective, descending, last in superlatives(chart, start) if sentence.word(at) == "from" else ():
        for key in _key_by(chart, last, adjective, descending=descending):
            begin, _ = skip_articles(chart, key.end + 1)
            for other, opposite, end in superlatives(chart, begin) if sentence.word(key.end) == "to" else ():
                if opposite != descending or other != adjective:
                    said_again = sentence.words[last : key.end] == sentence.words[end : end + key.end - last]
                    close = end + (key.end - last if said_again else 0)
                    named, most = _of_both_ends(adjective, other, descending=descending)
                    by = dataclasses.replace(key.value, adjective=named, descending=most)
                    yield Edge((by,), close, 1.1 * (close - at) + 0.1)


def _key_by(chart: Chart, at: int, adjective: str, *, descending: bool) -> Iterator[Edge[Ordering]]:
    """What there is most of, or what is highest, as a key: `most | orders`, `best | rating`."""
    words = chart.sentence.words
    for thing in chart.edges(noun, at):
        shown = words[at : thing.end] in (words[i : i + thing.end - at] for i in range(at - 1))
        if thing.value.things and adjective == "high" and not shown:
            counted = Measured("count", Phrase(thing.value), first=at)
            yield Edge(Ordering(counted, descending), thing.end, thing.score)
        elif thing.value.things:  # `the total revenue of each year, from the lowest revenue to the highest`
            yield Edge(Ordering(None, descending, adjective), thing.end, thing.score)
        whole = any(c.method != "partial" for c in thing.value.columns)
        if whole or (thing.value.columns and not thing.value.things):  # not the name of a thing that is dearest
            yield Edge(Ordering(Phrase(thing.value), descending, adjective), thing.end, thing.score)


def _same_key(one: Phrase | Measured | str | None, other: Phrase | Measured | str | None) -> bool:
    return isinstance(one, Phrase) and isinstance(other, Phrase) and one.noun.text.lower() == other.noun.text.lower()


def _with_direction(chart: Chart, at: int) -> Iterator[Edge[Direction]]:
    """The direction behind a key, if it is said."""
    yield Edge(Direction(descending=False), at)
    yield from chart.edges(_direction, at)
    if chart.sentence.word(at) in (",", "in", "with"):
        for edge in chart.edges(_direction, at + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0)


def _direction(chart: Chart, at: int) -> Iterator[Edge[Direction]]:
    sentence = chart.sentence
    for phrases, descending in ((closed.DESCENDING, True), (closed.ASCENDING, False)):
        for _, last in sentence.phrase(at, phrases):
            yield Edge(Direction(descending), last, 1.1 * (last - at))
    for table, adjective in ((closed.ALPHABETICAL, "alphabetical"), (closed.CHRONOLOGICAL, "chronological")):
        for words, last in sentence.phrase(at, table):
            yield Edge(Direction(table[words], adjective), last, 1.1 * (last - at))
    yield from _by_superlative(chart, at)
    yield from _between_opposites(chart, at)


def _between_opposites(chart: Chart, at: int) -> Iterator[Edge[Direction]]:
    """`from old to young`, `cheap to expensive`, `large to small`: the one end and its opposite."""
    start = at + (chart.sentence.word(at) == "from")
    ends = _ENDS.get((chart.sentence.word(start), chart.sentence.word(start + 2)))
    if ends and chart.sentence.word(start + 1) == "to":
        adjective, descending = ends
        yield Edge(Direction(descending, adjective), start + 3, 1.1 * (start + 3 - at))


def _by_superlative(chart: Chart, at: int) -> Iterator[Edge[Direction]]:
    """`newest first`, `from the oldest to the youngest`, `starting with the highest`."""
    sentence = chart.sentence
    opened = at
    for words in (*_STARTING, ("with",), ("from",)):
        if sentence.words[at : at + len(words)] == words:
            opened = at + len(words)
            break
    start, _ = skip_articles(chart, opened)
    for adjective, descending, last in superlatives(chart, start):
        if sentence.word(last) == "first" and sentence.word(opened - 1) != "from":
            yield Edge(Direction(descending, adjective), last + 1, 1.1 * (last + 1 - at))
        if opened - at == 2:
            end = last + (sentence.word(last) in ("one", "ones"))  # `starting with the heaviest one`
            yield Edge(Direction(descending, adjective), end, 1.1 * (end - at))
        ended = last == len(sentence) or sentence.tokens[last].kind == "symbol"
        if sentence.word(at) == "from" and ended:  # `from the highest`
            yield Edge(Direction(descending, adjective), last, 1.1 * (last - at))
        begin, _ = skip_articles(chart, last + 1)
        both = sentence.word(last) == "to" and (sentence.word(at) == "from" or opened == at)  # `highest to lowest`
        for other, opposite, end in superlatives(chart, begin) if both else ():
            if opposite != descending or other != adjective:
                named, most = _of_both_ends(adjective, other, descending=descending)
                yield Edge(Direction(most, named), end, 1.1 * (end - at))


def _of_both_ends(adjective: str, other: str, *, descending: bool) -> tuple[str, bool]:
    """The adjective that both ends speak of: what has a newest is told by its dates, and not by an age."""
    return ("new", False) if (adjective, other) == ("old", "new") else (adjective, descending)


def superlatives(chart: Chart, at: int) -> Iterator[tuple[str, bool, int]]:
    """Adjective, whether most of it is meant, and the position behind `oldest`, `most expensive`, `least`."""
    for words, last in chart.sentence.phrase(at, closed.SUPERLATIVES):
        adjective, descending = closed.SUPERLATIVES[words]
        yield adjective, descending, last
    if chart.sentence.word(at) in ("most", "least", "fewest", "greatest"):
        yield "high", chart.sentence.word(at) in ("most", "greatest"), at + 1


def limited(chart: Chart, at: int) -> Iterator[Edge[int]]:
    """`limit 5`, `only the first 3`, `top 10`."""
    start, said = skip(
        chart, at, frozenset(("only", "the", "show", "just", "limit", "limited", "to", "keep", "return"))
    )
    if chart.sentence.word(start) in ("first", "top"):
        start, said = start + 1, said + 1.0
    if said:
        for edge in chart.edges(number, start):
            if isinstance(edge.value.value, int):
                yield Edge(edge.value.value, edge.end, edge.score + said)
