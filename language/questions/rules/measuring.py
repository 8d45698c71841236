"""Rules for verbs that say how much: `cost more than 20`, `are worth at least 5 million`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, Either, Noun, Number, Phrase, Rank, Said
from language.questions.rules.bounds import other_bound
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.comparisons import compared
from language.questions.rules.small import skip, skip_articles
from language.questions.units import factor, is_unit
from language.words import is_plural

_ABLE = closed.MODALS | {"cannot", "can't"}
_NOT = frozenset(("not", "never", "n't"))


def measuring(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`cost more than 20`, `weigh at least 5`."""
    word = chart.sentence.word(at)
    adjective = "roomy" if has_room(chart, at) else closed.MEASURING_VERBS[word]
    start, said = skip(chart, at + 1, frozenset(("either",)))
    for edge in chart.edges(compared, start):
        for part, end in ((edge.value, edge.end), *_in_unit(chart, edge), *_of_persons(chart, edge, adjective)):
            found = _of_how_much(part, adjective)
            if found is not None and (word not in closed.TAKING or _of_time(part)):
                told = Edge((found,), end, edge.score + said + 1.1 * (1 + end - edge.end))
                yield told
                for other in other_bound(chart, told, compared):
                    bound = _of_how_much(other.value, adjective)
                    if bound is not None:
                        yield Edge((found, bound), other.end, other.score)


def has_room(chart: Chart, at: int) -> bool:
    """Whether a verb says how many there is room for, and not how many there are: `can | hold more than 40 people`."""
    before = chart.sentence.word(at - 2 if chart.sentence.word(at - 1) in _NOT else at - 1)
    return chart.sentence.word(at) in closed.HOUSING and before in _ABLE


def room(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`hold more than 40 people`, `hold the most people`, behind `can`: by how many there is room for."""
    yield from measuring(chart, at)
    start, said = skip_articles(chart, at + 1)
    for words, last in chart.sentence.phrase(start, closed.MOST_OF):
        if chart.sentence.stem(last) in closed.PERSONS:
            yield Edge((Rank("roomy", closed.MOST_OF[words]),), last + 1, said + 1.1 * (last + 1 - start) + 1.0)


def figured(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`rated above 9`, `can seat more than 40 guests`: by the number that is called after the verb."""
    columns = chart.sentence.names.figures_of(chart.sentence.word(at))
    subject = Phrase(Noun(at, at + 1, chart.sentence.word(at), columns))
    for edge in chart.edges(compared, at + 1) if columns else ():
        if isinstance(edge.value, Compare) and edge.value.subject is None:
            found = Edge((dataclasses.replace(edge.value, subject=subject),), edge.end, edge.score + 1.1)
            yield found
            if _are_counted(chart, found.end):
                yield Edge(found.value, found.end + 1, found.score + 0.7)


def _are_counted(chart: Chart, at: int) -> bool:
    """Whether a word that names nothing else says what the number before it counts: `40 guests`."""
    word = chart.sentence.word(at)
    plural = is_plural(word) and word not in closed.NEVER_NAMES | closed.NO_VERBS
    return plural and chart.sentence.number(at - 1) is not None and not chart.sentence.candidates(at, at + 1)


def most_of_all(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`weighs the most`, `cost the least`: ranked by what the verb measures."""
    adjective = closed.MEASURING_VERBS[chart.sentence.word(at)]
    for words, last in chart.sentence.phrase(at + 1, closed.MOST_OFTEN):
        if words[-1] in ("most", "least"):
            yield Edge((Rank(adjective, closed.MOST_OFTEN[words]),), last, 1.1 * (last - at))


def _in_unit(chart: Chart, edge: Edge[Condition]) -> Iterator[tuple[Condition, int]]:
    """`last 45 minutes`, also where a column is called minutes: behind such a verb they are a unit."""
    word, part = chart.sentence.word(edge.end), edge.value
    if is_unit(word) and isinstance(part, Compare) and all(isinstance(o, Number) and not o.unit for o in part.operands):
        operands = tuple(dataclasses.replace(o, unit=word) for o in part.operands if isinstance(o, Number))
        yield dataclasses.replace(part, operands=operands), edge.end + 1


def _of_persons(chart: Chart, edge: Edge[Condition], adjective: str) -> Iterator[tuple[Condition, int]]:
    """`seat 50 to 100 students`: whom there is room for, whoever they are."""
    if adjective == "roomy" and chart.sentence.stem(edge.end) in closed.PERSONS:
        yield edge.value, edge.end + 1


def _of_time(part: Condition) -> bool:
    """Whether a comparison says itself that it is of a time: `longer than the average`, `more than 2 hours`."""
    if not isinstance(part, Compare):
        return False
    units = (operand.unit for operand in part.operands if isinstance(operand, Number))
    return part.subject == "long" or any(factor(unit, "second") for unit in units)


def _of_how_much(part: Condition, adjective: str) -> Condition | None:
    """A comparison, or alternatives of such, of the attribute that the adjective measures."""
    if isinstance(part, Compare) and part.subject in (None, adjective):
        return dataclasses.replace(part, subject=adjective)
    if isinstance(part, Either):
        each = [_of_how_much(one, adjective) for alternative in part.alternatives for one in alternative]
        return Either(tuple((one,) for one in each if one is not None)) if None not in each else None
    return None
