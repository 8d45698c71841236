"""Rules for figures: counts, aggregates, shares, metrics by name."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, Happened, Has, Measured, Phrase, Rank
from language.questions.rules.at_an_end import at_an_end
from language.questions.rules.being import being
from language.questions.rules.calculations import calculation
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.flag_verbs import flag_rate
from language.questions.rules.kinds_measured import figure_of_kind
from language.questions.rules.money import sums_of_money
from language.questions.rules.nouns import joints, noun
from language.questions.rules.series import series_of
from language.questions.rules.small import skip, skip_articles
from language.questions.rules.turnout import turnout
from schemas.expressions import AggregateFunction

_OF_VERBS = frozenset("for up in to".split())
"""Behind verbs of having a share: `account for`, `make up`, `bring in`, `contribute to`."""
_NO_VERB = closed.PREPOSITIONS | closed.NO_VERBS | frozenset((",", ".", "?", ""))
_OF_AGES = frozenset(("oldest", "youngest"))
_EACH_ALONE = frozenset(("single", "individual"))
_HELD_RATHER = 0.6
_DONE_RATHER = 1.2
_OVER_ALL = 0.5
"""`the total price of all orders` is one sum, also where each order has a total price."""
_OF_THE_FIGURE = 1.4
"""`average points above 5`: what is above is rather the average than each of the points."""
_COUNT_WORDS = ("count", "counts", "number", "numbers")


def figure(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`the number of concerts`, `average age of the students`, `percentage of …`, `revenue`."""
    start, said = skip_articles(chart, at)
    for edge in _counted(chart, start):
        yield Edge(edge.value, edge.end, edge.score + said)
    for edge in _aggregated(chart, start):
        yield Edge(edge.value, edge.end, edge.score + said)
    yield from (Edge(e.value, e.end, e.score + said) for e in chart.edges(figure_of_kind, start))
    yield from _shared(chart, at)
    yield from _share_held(chart, at)
    yield from (*chart.edges(turnout, start), *chart.edges(flag_rate, start))
    yield from _defined(chart, start, said)
    for told in chart.edges(series_of, start):
        yield Edge(told.value, told.end, told.score + said)
    for thing in chart.named("phrase", at):
        if any(c.kind == "metric" for c in thing.value.noun.candidates):
            yield Edge(Measured("metric", thing.value, first=at), thing.end, thing.score)


def _defined(chart: Chart, at: int, said: float) -> Iterator[Edge[Measured]]:
    """`revenue (quantity times unit price)`: the figure is defined by what it is computed from."""
    sentence = chart.sentence
    words = 1 + (sentence.word(at) == "total")
    if sentence.word(at + words - 1) not in closed.AMOUNTS:
        return
    for mark, last in sentence.phrase(at + words, closed.DEFINED_AS):
        closing = ")" if "(" in mark else ","
        for edge in chart.edges(calculation, last):
            end = edge.end + (sentence.word(edge.end) == closing)
            if end > edge.end or closing == ",":
                defined = Measured("sum", edge.value, first=at)
                yield Edge(defined, end, edge.score + said + 1.2 * (end - edge.end + last - at))


def _shared(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`percentage of orders that …`, `what percentage of orders are …`, `share of the total freight`, `fee share`."""
    for held in chart.edges(noun, at):
        for words, last in chart.sentence.phrase(held.end, closed.SHARES_ALONE):
            yield Edge(Measured("share", Phrase(held.value), first=at), last, held.score + 1.0 * len(words))
    for _, last in chart.sentence.phrase(at, closed.SHARES):
        begin, said = skip(chart, last, frozenset(("the", "total", "all", "overall", "our")))
        for start, gained in dict.fromkeys(((last, 0.0), (begin, said))):
            for thing in chart.named("phrase", start):
                score = thing.score + gained + 1.1 * (last - at)
                whole = _in_total(chart, thing.value, (last, start))
                told = _told_before(chart, thing, start)
                part = thing.value.conditions[len(told) :] if told else ()
                of_those = dataclasses.replace(whole, conditions=told) if part else whole
                yield Edge(Measured("share", of_those, part=part, first=at), thing.end, score)
                for end, more in _in_percent(chart, thing.end):
                    yield from _share_of_those(chart, at, Edge(whole, end, score + more))


def _told_before(chart: Chart, thing: Edge[Phrase], start: int) -> tuple[Condition, ...]:
    """`percentage of | bad heroes from X | that are …`: of which ones a share is asked stands before the clause."""
    clauses = (at for at in range(thing.value.noun.last, thing.end) if chart.sentence.word(at) in closed.OPENING_CLAUSE)
    behind = next(clauses, None)
    of_them = (edge.value for edge in chart.named("phrase", start) if edge.end == behind)
    told = next((some.conditions for some in of_them if some.noun == thing.value.noun and some.conditions), ())
    return told if thing.value.conditions[: len(told)] == told else ()


def _in_total(chart: Chart, thing: Phrase, before: tuple[int, int]) -> Phrase:
    """`the total payments` are their amounts; all payments are so many."""
    amounts = sums_of_money(chart, thing) if "total" in chart.sentence.words[slice(*before)] else None
    return amounts if amounts is not None else thing


def _share_of_those(chart: Chart, at: int, thing: Edge[Phrase]) -> Iterator[Edge[Measured]]:
    for part in being(chart, thing.value, thing.end):
        yield Edge(Measured("share", thing.value, part=part.value, first=at), part.end, thing.score + part.score + 0.4)
    for more in chart.named("verb_phrase", thing.end):
        if not any(isinstance(part, Rank) for part in more.value) and not _by_each(chart, more):
            part = tuple(condition for condition in more.value if not isinstance(condition, Rank))
            yield Edge(Measured("share", thing.value, part=part, first=at), more.end, thing.score + more.score + 0.4)
    for start, follows, said in _held_by(chart, thing.end):
        for group in chart.named("phrase", start):
            if follows and chart.sentence.word(group.end) in _NO_VERB:
                continue
            end = group.end + follows
            end += follows and chart.sentence.word(end) in _OF_VERBS  # `does each region account for`
            score = thing.score + group.score + said + 1.0 * (end - group.end)
            if group.value.quantifier == "each":
                of_each = dataclasses.replace(thing.value, conditions=(*thing.value.conditions, Has(group.value)))
                yield Edge(Measured("share", of_each, first=at), end, score)
            elif (
                group.value.quantifier == "" and group.value.rank is None
            ):  # `did schools receive`, `came from schools`
                yield Edge(Measured("share", thing.value, part=(Has(group.value),), first=at), end, score)


def _by_each(chart: Chart, said: Edge[tuple[Condition | Rank, ...]]) -> bool:
    """`… was paid | by each method`: who did it is asked, not whether it was done."""
    done = all(isinstance(part, Happened) for part in said.value)
    return (
        done
        and chart.sentence.word(said.end) in closed.PREPOSITIONS
        and bool(chart.sentence.phrase(said.end + 1, closed.EACH))
    )


def _held_by(chart: Chart, at: int) -> Iterator[tuple[int, bool, float]]:
    """Positions behind `comes from`, `was paid by`, `does`; whether a verb follows the group; the score."""
    sentence = chart.sentence
    if sentence.word(at) in closed.DO:
        yield at + 1, True, 0.9
    if sentence.word(at) in closed.COMES_FROM and sentence.word(at + 1) in closed.PREPOSITIONS:
        yield at + 2, False, 2.0
    done = sentence.word(at) in closed.BE and sentence.word(at + 1) not in (*_NO_VERB, *closed.NEVER_NAMES)
    if done and sentence.word(at + 2) in closed.PREPOSITIONS:
        yield at + 3, False, 2.6
    if sentence.word(at) in closed.HAVE:
        yield at + 1, False, 0.9


def _share_held(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`each agency's share (in percent) of all sales`, `the share of each agency in the number of sales`."""
    sentence = chart.sentence
    for group, last, said in _holders(chart, at):
        for begin, gained in _in_percent(chart, last):
            if sentence.word(begin) not in ("of", "in"):
                continue
            first, more = skip(chart, begin + 1, frozenset(("the", "total", "all", "overall", "our")))
            counted = ((end, 1.1 * len(words)) for words, end in sentence.phrase(first, closed.COUNTS))
            for start, number_of in ((first, 0.0), *counted):
                for whole in chart.named("phrase", start):
                    things = _in_total(chart, whole.value, (begin, first)) if start == first else whole.value
                    of_each = dataclasses.replace(things, conditions=(*things.conditions, Has(group)))
                    score = whole.score + said + gained + more + number_of + 1.0
                    yield Edge(Measured("share", of_each, first=at), whole.end, score)


def _holders(chart: Chart, at: int) -> Iterator[tuple[Phrase, int, float]]:
    """Positions behind `each agency's share`, `the share of each agency`."""
    sentence = chart.sentence
    for _, last in sentence.phrase(at, closed.EACH):
        for group in chart.named("phrase", last):
            if sentence.word(group.end) in ("'s", "'") and not group.value.quantifier:
                each = dataclasses.replace(group.value, quantifier="each")
                for words, end in sentence.phrase(group.end + 1, closed.SHARES_ALONE):
                    yield each, end, group.score + 1.0 * (last - at) + 1.0 + 1.1 * len(words)
    for words, last in sentence.phrase(at, closed.SHARES):
        for group in chart.named("phrase", last):
            if group.value.quantifier == "each":
                yield group.value, group.end, group.score + 1.1 * len(words)


def _in_percent(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `, in percent,`, which may be missing."""
    yield at, 0.0
    begin = at + (chart.sentence.word(at) in (",", "("))
    for _, last in chart.sentence.phrase(begin, closed.IN_PERCENT):
        end = last + (chart.sentence.word(last) in (",", ")"))
        yield end, 1.0 * (end - at)


def _counted(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    for words, last in chart.sentence.phrase(at, closed.COUNTS):
        for thing in chart.named("phrase", last):
            total = "total" in words
            counted = Measured("count", thing.value, distinct=thing.value.distinct, first=at, total=total)
            score = thing.score + 1.1 * (last - at) - _rather_held(chart, words, at, thing.value)
            score -= rather_done(chart, last, thing.value) if "many" in words else 0.0
            yield Edge(counted, thing.end, score)
            for verb, end, said in _they_did(chart, thing.end):
                yield Edge(dataclasses.replace(counted, verb=verb), end, score + said)
        for ended in at_an_end(chart, last):
            things, verb = ended.value
            yield Edge(Measured("count", things, first=at, verb=verb), ended.end, ended.score + 1.1 * (last - at))
    for edge in chart.edges(noun, at):
        if chart.sentence.word(edge.end) in _COUNT_WORDS[:2]:
            yield Edge(Measured("count", Phrase(edge.value), first=at), edge.end + 1, edge.score + 1.0)


def rather_done(chart: Chart, at: int, counted: Phrase) -> float:
    """What speaks against a count in `how many students major in …`, which says of several what they do."""
    end = counted.noun.last - 1
    first, last = chart.sentence.word(at), chart.sentence.word(end)
    several = first.endswith("s") and chart.sentence.stem(at) != first
    return _DONE_RATHER if several and end > at and chart.sentence.stem(end) == last else 0.0


def _rather_held(chart: Chart, words: closed.Words, at: int, thing: Phrase) -> float:
    """What speaks against a count in `the amount of all loans`, where each loan has an amount."""
    word = at + len(words) - 2
    if chart.sentence.stem(word) not in ("amount", "quantity"):
        return 0.0
    tables = set(thing.noun.tables)
    held = (c.attribute for c in chart.sentence.candidates(word, word + 1) if c.kind == "column")
    return _HELD_RATHER if any(column is not None and column.table in tables for column in held) else 0.0


def _they_did(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """`it operates`, `they have placed`, `each of them won`: the deed, nothing where it says only that they have it."""
    sentence = chart.sentence
    if sentence.word(at) not in ("it", "they", "he", "she"):
        return
    start, said = skip(chart, at + 1, closed.HAVE | closed.DO | closed.ADVERBS)
    verb = sentence.word(start)
    behind = sentence.tokens[start + 1].kind if start + 1 < len(sentence) else "symbol"
    if said and (start == len(sentence) or sentence.tokens[start].kind == "symbol"):
        yield "", start, said + 1.0
    elif verb.isalpha() and verb not in _NO_VERB | closed.NEVER_NAMES and behind == "symbol":
        yield "" if verb in closed.LIGHT_VERBS else verb, start + 1, said + 2.0


def functions(chart: Chart, at: int) -> Iterator[Edge[tuple[AggregateFunction, ...]]]:
    """`average`, `minimum, average and maximum`."""
    for phrase, last in chart.sentence.phrase(at, closed.AGGREGATES):
        one = closed.AGGREGATES[phrase]
        yield Edge((one,), last, 1.05 * (last - at))
        for start, joint in joints(chart, last):
            begin, said = skip_articles(chart, start)
            for more in chart.edges(functions, begin):
                yield Edge((one, *more.value), more.end, 1.05 * (last - at) + joint + said + more.score)


def _aggregated(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    for edge in chart.edges(aggregates, at):
        if len(edge.value) == 1:
            yield Edge(edge.value[0], edge.end, edge.score)
    for thing in chart.named("phrase", at):
        for _, last in chart.sentence.phrase(thing.end, closed.IN_TOTAL):
            yield Edge(Measured("sum", thing.value, first=at), last, thing.score + 1.05 * (last - thing.end))


def aggregates(chart: Chart, at: int) -> Iterator[Edge[tuple[Measured, ...]]]:
    """Several aggregates of one attribute: `average and maximum age of students`."""
    for edge in chart.edges(functions, at):
        start = edge.end
        gained = 0.0
        if chart.sentence.word(start) == "of":
            start, gained = start + 1, 1.0
        begin, said = skip_articles(chart, start)
        for inner in _counted(chart, begin):
            nested = inner.value.phrase
            if nested is not None and nested.noun.columns:
                stored = tuple(Measured(function, nested, first=at) for function in edge.value)
                yield Edge(stored, inner.end, edge.score + gained + said + inner.score - 0.1)
            for marker, last in chart.sentence.phrase(inner.end, closed.PER):
                for group in chart.named("phrase", last):
                    found = tuple(
                        Measured("count", nested, per=group.value, outer=function, first=at) for function in edge.value
                    )
                    score = edge.score + gained + said + inner.score + 1.0 * len(marker) + group.score
                    yield Edge(found, group.end, score)
        yield from _of_phrase(chart, at, Edge(edge.value, begin, edge.score + gained + said))


def _of_phrase(
    chart: Chart, at: int, functions_before: Edge[tuple[AggregateFunction, ...]]
) -> Iterator[Edge[tuple[Measured, ...]]]:
    """Each function of what is named behind; `the largest single donation` is one of their amounts."""
    start, said = skip(chart, functions_before.end, _EACH_ALONE)
    by_age = not _OF_AGES.isdisjoint(chart.sentence.words[at:start])
    for thing in chart.named("phrase", start):
        if by_age and any(map(chart.sentence.names.holds_dates, thing.value.noun.candidates)):
            continue  # `the oldest birth date` is the smallest
        score = functions_before.score + said + thing.score
        amounts = sums_of_money(chart, thing.value)
        if not said:
            told = _OF_THE_FIGURE if _is_bounded(thing.value) else 0.0
            figures = tuple(Measured(f, thing.value, first=at) for f in functions_before.value)
            over_all = _OVER_ALL if _is_sum_of_all(chart, functions_before, at, thing.value) else 0.0
            yield Edge(figures, thing.end, score - told + over_all)
        if amounts is not None:  # `the largest donation` is rather that amount than the row
            figures = tuple(Measured(f, amounts, first=at) for f in functions_before.value)
            yield Edge(figures, thing.end, score + 0.35)


def _is_bounded(phrase: Phrase) -> bool:
    """Whether a number is compared with the very attribute."""
    return phrase.of is None and any(isinstance(part, Compare) and part.subject is None for part in phrase.conditions)


def _is_sum_of_all(
    chart: Chart, functions_before: Edge[tuple[AggregateFunction, ...]], at: int, phrase: Phrase
) -> bool:
    """`total price of all orders`: one attribute, said as one, of every one of them."""
    last = phrase.noun.last - 1
    one = not chart.sentence.is_plural(last)
    total = functions_before.value == ("sum",) and chart.sentence.word(at) == "total"
    return total and one and phrase.of is not None and phrase.of.quantifier == "all"
