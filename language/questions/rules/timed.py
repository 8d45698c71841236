"""Rules for when something was done beside another date: `delivered after the due date`, `closed within 7 days`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Computed, Leaf, Moment, Noun, Number, Phrase, Said, Timed
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import bounded, comparator, number, value
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip
from language.questions.rules.spans import event
from language.questions.rules.than_theirs import sooner_than_theirs
from schemas.expressions import ComparisonOperator

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_SINCE = closed.phrases("of|after|from|following|later than")
_BEFORE = closed.phrases("before|ahead of|prior to")
_BY_PLAN: dict[tuple[str, ...], ComparisonOperator] = {
    **dict.fromkeys(closed.phrases("late|too late|with a delay|with delay|behind schedule|after the deadline"), ">"),
    **dict.fromkeys(closed.phrases("on time|in time|on schedule|by the deadline"), "<="),
    **dict.fromkeys(closed.phrases("early|too early|ahead of time|ahead of schedule|before the deadline"), "<"),
}
"""How the day on which something was done stands to the one on which it was to be done."""
_TAKING = frozenset("took take takes taken taking".split())


def timed(chart: Chart, verb: tuple[str, int], score: float, *, negated: bool) -> Iterator[Edge[Said]]:
    """`delivered after the promised date`, `returned on or before the due date`, `closed within 7 days of …`."""
    done, at = verb
    for words, last in chart.sentence.phrase(at, closed.SOONER_OR_LATER):
        for edge in chart.edges(bare, last):
            if edge.value.noun.columns:
                said = Timed(done, closed.SOONER_OR_LATER[words], edge.value, negated)
                yield Edge((said,), edge.end, edge.score + score + 1.2 * (last - at))
        for one in chart.edges(value, last) if closed.SOONER_OR_LATER[words] in (">", "<") else ():
            said = Timed(done, closed.SOONER_OR_LATER[words], one.value, negated)
            yield Edge((said,), one.end, one.score + score + 1.2 * (last - at))
    for order, other in sooner_than_theirs(chart, at) if not negated else ():  # `hired before their manager`
        when = chart.sentence.names.dates_of(done)
        if when:
            compared = Compare(Phrase(Noun(at - 1, at, done, when)), order, (other.value,))
            yield Edge((compared,), other.end, other.score + score)
    for found in _by_plan(chart, done, at) if not negated else ():
        yield Edge(found.value, found.end, found.score + score)
    dates = chart.sentence.names.moments.of(done) if not negated else ()
    if dates:
        moment = Moment(at - 1, at, done, dates)
        for found in _apart(chart, at, moment):
            yield Edge(found.value, found.end, found.score + score)


def _by_plan(chart: Chart, done: str, at: int) -> Iterator[Edge[Said]]:
    """`shipped late`, `returned on time`: against the one day on which it was due."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, _BY_PLAN):
        pairs = [*sentence.names.planned_and_done(done)]
        if pairs:
            planned, when = (tuple(dict.fromkeys(columns)) for columns in zip(*pairs, strict=True))
            due = Phrase(Noun(at, last, sentence.said(at, last), planned))
            compared = Compare(Phrase(Noun(at - 1, at, done, when)), _BY_PLAN[words], (due,))
            yield Edge((compared,), last, 1.2 * (last - at) + 1.0)


def took(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`took more than 30 days to close`: from when it began to when that was done."""
    sentence = chart.sentence
    if sentence.word(at) not in _TAKING:
        return
    for operator, amount, end, score in _amounts(chart, at + 1):
        start = end + (sentence.word(end) == "to") + (sentence.word(end + 1) == "be")
        done = sentence.word(start)
        dates = sentence.names.moments.of(done) if start > end and done.isalpha() else ()
        begun = tuple(c for table in {c.table for c in dates} for c in sentence.names.moments.beginning(table, dates))
        if begun:
            left, right = Moment(start, start + 1, done, begun), Moment(start, start + 1, done, dates)
            found = _compared(left, right, operator, amount)
            yield Edge((found,), start + 1, score + 1.1 * (start + 1 - end) + 1.0)


def _apart(chart: Chart, at: int, moment: Moment) -> Iterator[Edge[Said]]:
    """So many days after another event, or before it."""
    for operator, amount, end, score in _amounts(chart, at):
        for table, after in ((_SINCE, True), (_BEFORE, False)):
            for words, last in chart.sentence.phrase(end, table):
                for other in _other_event(chart, last):
                    left, right = (other.value, moment) if after else (moment, other.value)
                    found = _compared(left, right, operator, amount)
                    yield Edge((found,), other.end, score + other.score + 1.1 * len(words))


def _other_event(chart: Chart, at: int) -> Iterator[Edge[Leaf]]:
    """`being created`, `the order date`, `their creation`."""
    sentence = chart.sentence
    start = at + (sentence.word(at) in ("being", "having")) + (sentence.word(at + 1) == "been")
    if sentence.word(at) in closed.PRONOUNS:
        start = skip(chart, at + 1, closed.BE | closed.HAVE)[0]
    for edge in chart.edges(event, start):
        yield Edge(edge.value, edge.end, edge.score + (start - at))


def _amounts(chart: Chart, at: int) -> Iterator[tuple[ComparisonOperator, Number, int, float]]:
    """`within 7 days`, `more than two weeks`, `less than 24 hours`, and the position behind."""
    sentence = chart.sentence
    start = at + (sentence.word(at) == "in")
    bounds = [(op, amount, edge.end, edge.score) for edge in chart.edges(bounded, start) for op, amount in [edge.value]]
    if sentence.word(at) == "within":
        bounds += [("<=", edge.value, edge.end, edge.score + 1.1) for edge in chart.edges(number, at + 1)]
        bounds += [("<=", Number(1, at + 1, at + 2), at + 2, 2.1)] if sentence.word(at + 1) in ("a", "one") else []
    for edge in chart.edges(comparator, start):
        if sentence.word(edge.end) in ("a", "one"):
            bounds.append((edge.value, Number(1, edge.end, edge.end + 1), edge.end + 1, edge.score + 1.0))
    for operator, amount, end, score in bounds:
        days = _DAYS.get(sentence.word(end))
        if days is not None:
            counted = Number(amount.value * days, amount.first, amount.last)
            yield operator, counted, end + 1, score + 1.0 + (start - at)


def _compared(left: Leaf, right: Leaf, operator: ComparisonOperator, amount: Number) -> Compare:
    lasted = Phrase(Noun(amount.first, amount.first, "days", ()), computed=Computed("days", left, right))
    return Compare(lasted, operator, (amount,))
