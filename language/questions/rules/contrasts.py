"""Rules for figures made of two: `how much lower is A than B`, `the ratio of A to B`, `A minus B`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Literal

from language.questions import closed
from language.questions.additive import adds_up
from language.questions.forms import Against, Condition, Dated, Has, Measured, Phrase, Rank, ValueIs
from language.questions.rules.calculations import leaf
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.days_after import days_after
from language.questions.rules.exceeding import exceeding, measuring_more
from language.questions.rules.measures import aggregates, figure
from language.questions.rules.nouns import held_alike, values
from language.questions.rules.phrases import owner
from language.questions.rules.qualities import placed
from language.questions.rules.small import existing, skip_articles
from language.questions.rules.spans import longest, spent

Operator = Literal["-", "/"]
_MOST_SIDES = 12
"""Readings of one side that are tried with those of the other."""


def measured(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """A figure: one by itself, or one against another."""
    yield from chart.edges(figure, at)
    yield from _paired(chart, at)
    yield from _in_a_figure(chart, at)
    yield from _how_much_more(chart, at)
    yield from _how_many_more(chart, at)
    yield from _exceeding(chart, at)
    yield from measuring_more(chart, at)
    yield from _operated(chart, at)
    yield from _ratio_behind(chart, at)
    yield from spent(chart, at)
    yield from days_after(chart, at)
    yield from longest(chart, at)


def _against(operator: Operator, left: Measured, right: Measured, at: int) -> Measured:
    return Measured("against", None, first=at, against=Against(operator, left, right))


def _paired(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`difference between the highest and the lowest salary`, `ratio of female patients to male patients`."""
    start, said = skip_articles(chart, at)
    for words, last in chart.sentence.phrase(start, closed.PAIRED):
        operator = closed.PAIRED[words]
        score = said + 1.1 * (last - start)
        begin, articles = skip_articles(chart, last)
        for both in chart.edges(aggregates, begin):
            if len(both.value) == 2:
                pair = _against(operator, both.value[0], both.value[1], at)
                yield Edge(pair, both.end, both.score + score + articles)
        for left in _side(chart, last):
            if chart.sentence.word(left.end) in ("and", "to", "versus", "vs", "against"):
                for right in _other_side(chart, left, left.end + 1):
                    yield Edge(_against(operator, left.value, right.value, at), right.end, right.score + score + 1.0)
        yield from _shared_noun(chart, last, operator, score, at)


def _shared_noun(chart: Chart, at: int, operator: Operator, score: float, first: int) -> Iterator[Edge[Measured]]:
    """`ratio of male to female patients`: the noun is said once, behind both values."""
    start, said = skip_articles(chart, at)
    for one in chart.edges(values, start):
        if len(one.value) != 1 or chart.sentence.word(one.end) not in ("and", "to", "versus", "than"):
            continue
        for right in chart.named("phrase", one.end + 1):
            left = _with_value(right.value, ValueIs(one.value))
            if left is not None:
                pair = _against(operator, Measured("count", left, first=at), Measured("count", right.value), first)
                yield Edge(pair, right.end, one.score + right.score + score + said + 1.0)


def _in_a_figure(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`difference in consumption between gas and coal customers`: of the figure, or total, of each of the two."""
    start, said = skip_articles(chart, at)
    for words, last in chart.sentence.phrase(start, closed.DIFFERENCE_IN):
        score = said + 1.1 * len(words)
        for of in (*chart.edges(figure, last), *_totals(chart, last)):
            if of.value.phrase is None or chart.sentence.word(of.end) != "between":
                continue
            for one, other in _two_sides(chart, of.end + 1):
                left, right = (_of_side(of.value, of.value.phrase, side.value) for side in (one, other))
                made = _against("-", left, right, at)
                yield Edge(made, other.end, of.score + one.score + other.score + score + 2.0)


def _of_side(figure_of: Measured, phrase: Phrase, side: Condition) -> Measured:
    return dataclasses.replace(figure_of, phrase=dataclasses.replace(phrase, conditions=(*phrase.conditions, side)))


def _totals(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """An amount that adds up, as its total."""
    start, said = skip_articles(chart, at)
    for edge in chart.edges(leaf, start):
        if isinstance(edge.value, Phrase) and adds_up(edge.value):
            yield Edge(Measured("sum", edge.value, first=at), edge.end, edge.score + said)


def _two_sides(chart: Chart, at: int) -> Iterator[tuple[Edge[Condition], Edge[Condition]]]:
    """`home and travel policies`, `2023 and 2024`: two conditions of one kind; a noun said once is that of both."""
    for one in chart.edges(_differing, at):
        for other in chart.edges(_differing, one.end + 1) if chart.sentence.word(one.end) == "and" else ():
            if _alike(one.value, other.value):
                yield one, other
            elif isinstance(one.value, ValueIs) and isinstance(other.value, Has):
                left = _in_phrase(other.value.phrase, one.value)
                if left is not None and len(left.conditions) == 1:
                    yield Edge(Has(left), one.end, one.score), other


def _with_value(phrase: Phrase, said: ValueIs) -> Phrase | None:
    """The phrase with another value in place of its own."""
    found = _in_phrase(phrase, said)
    return found if phrase.noun.tables else None


def _how_much_more(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`how much lower is the average price in Aurora than in Boulder`, `how many times higher is …`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.HOW_MUCH_MORE):
        operator, turned = closed.HOW_MUCH_MORE[words]
        if sentence.word(last) not in closed.BE:
            continue
        for left in chart.edges(figure, last + 1):
            if sentence.word(left.end) == "than":
                for right in _other_side(chart, left, left.end + 1):
                    pair = (right.value, left.value) if turned else (left.value, right.value)
                    yield Edge(_against(operator, *pair, at), right.end, right.score + 1.1 * (last + 2 - at))


def _exceeding(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`by how much does the average price of A exceed that of B`."""
    for opened in chart.edges(exceeding, at):
        for right in _other_side(chart, opened.value, opened.end):
            yield Edge(_against("-", opened.value.value, right.value, at), right.end, opened.score + right.score)


def _how_many_more(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`how many more dogs than cats are there`, `how many more students does A have than B`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.HOW_MANY_MORE):
        operator, turned = closed.HOW_MANY_MORE[words]
        score = 1.1 * (last - at)
        for left, sides in (
            *((e, _other_side) for e in _counted(chart, last)),
            *((e, _rest) for e in _done(chart, last)),
        ):
            for start, gained in _than(chart, left.end):
                for right in sides(chart, left, start):
                    pair = (right.value, left.value) if turned else (left.value, right.value)
                    for end, said in ((right.end, 0.0), *existing(chart, right.end)):
                        yield Edge(_against(operator, *pair, at), end, right.score + score + gained + said)
        yield from _shared_noun(chart, last, operator, score, at)


def _than(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `than` or `compared to`, with or without `are there` before it."""
    for end, said in ((at, 0.0), *existing(chart, at)):
        if chart.sentence.word(end) in ("than", "as"):
            yield end + 1, said + 1.0
        for words, last in chart.sentence.phrase(end, closed.COMPARED_TO):
            yield last, said + 1.0 * len(words)


def _counted(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """The things counted."""
    for edge in chart.named("phrase", at)[:_MOST_SIDES]:
        if edge.value.noun.tables:
            yield Edge(Measured("count", edge.value, first=at), edge.end, edge.score)


def _done(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """The things counted, and what is said of them or whose they are behind: `claims were filed in 2023`."""
    sentence = chart.sentence
    for edge in chart.named("phrase", at)[:_MOST_SIDES]:
        for end, said in existing(chart, edge.end):
            for place in chart.edges(_differing, end):
                yield Edge(_more_of(edge.value, (place.value,), at), place.end, edge.score + said + place.score)
        for more in chart.named("verb_phrase", edge.end):
            if not any(isinstance(part, Rank) for part in more.value):
                yield Edge(_more_of(edge.value, _plain(more.value), at), more.end, edge.score + more.score)
        if sentence.word(edge.end) in closed.DO:
            for subject in chart.edges(_subjects, edge.end + 1):
                if sentence.word(subject.end) in closed.HAVE:
                    counted = _more_of(edge.value, (subject.value,), at)
                    yield Edge(counted, subject.end + 1, edge.score + subject.score + 2.0)


def _more_of(phrase: Phrase, said: tuple[Condition, ...], at: int) -> Measured:
    longer = dataclasses.replace(phrase, conditions=(*phrase.conditions, *said))
    return Measured("count", longer, first=at)


def _subjects(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    start, said = skip_articles(chart, at)
    for edge in chart.edges(values, start):
        if len(edge.value) == 1:
            ones = chart.sentence.word(edge.end) in ("one", "ones")
            yield Edge(ValueIs(edge.value), edge.end + ones, edge.score + said + ones)
    for thing in chart.named("phrase", at):
        if thing.value.conditions and not thing.value.quantifier:
            yield Edge(Has(thing.value), thing.end, thing.score)


def _operated(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`total amount claimed minus total amount settled`, `number of wins divided by number of games`."""
    for left in chart.edges(figure, at)[:_MOST_SIDES]:
        for made in _joined(chart, left, closed.FIGURE_OPERATORS, at):
            yield made
            if made.value.against is not None and made.value.against.operator == "-":  # of the difference
                yield from _joined(chart, made, closed.AS_A_PART_OF, at)


def _ratio_behind(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`cost to revenue ratio`, `wins-to-games ratio`: of the totals of two amounts."""
    sentence = chart.sentence
    start, articles = skip_articles(chart, at)
    for left in chart.edges(leaf, start):
        dashed = sentence.word(left.end) == "-"
        middle = left.end + dashed
        for right in chart.edges(leaf, middle + 1 + dashed) if sentence.word(middle) == "to" else ():
            sides = [part for part in (left.value, right.value) if isinstance(part, Phrase) and adds_up(part)]
            if sentence.word(right.end) == "ratio" and len(sides) == 2:
                over = _against("/", Measured("sum", sides[0], first=at), Measured("sum", sides[1], first=at), at)
                yield Edge(over, right.end + 1, left.score + right.score + articles + 1.1 * (2 + middle - left.end))


def _joined(
    chart: Chart, left: Edge[Measured], operators: Mapping[closed.Words, Operator], at: int
) -> Iterator[Edge[Measured]]:
    """A figure with the one that an operator behind it joins to it."""
    for words, last in chart.sentence.phrase(left.end, operators):
        start, articles = skip_articles(chart, last)
        for right in chart.edges(figure, start):
            score = left.score + right.score + 1.2 * (last - left.end) + articles
            yield Edge(_against(operators[words], left.value, right.value, at), right.end, score)


def _side(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """A figure, or things that are counted."""
    yield from chart.edges(figure, at)[:_MOST_SIDES]
    start, said = skip_articles(chart, at)
    for edge in chart.named("phrase", start)[:_MOST_SIDES]:
        by_name = any(isinstance(part, ValueIs) and part.alone for part in edge.value.conditions)
        if edge.value.noun.things and not by_name:  # `Finance` is one department, and is not counted
            yield Edge(Measured("count", edge.value, first=at), edge.end, edge.score + said)


def _other_side(chart: Chart, left: Edge[Measured], at: int) -> Iterator[Edge[Measured]]:
    """The other figure, whole or only in what is different about it; scores are of both."""
    whole = figure if left.value.function != "count" or left.value.per is not None else None
    for edge in chart.edges(whole, at) if whole is not None else _side(chart, at):
        yield Edge(edge.value, edge.end, left.score + edge.score)
    yield from _rest(chart, left, at)


def _rest(chart: Chart, left: Edge[Measured], at: int) -> Iterator[Edge[Measured]]:
    """The other figure where only what is different about it is said: `in Boulder`, `that of home policies`."""
    start, said = (at + 1, 1.0) if chart.sentence.word(at) in ("that", "those") else (at, 0.0)
    for part in chart.edges(_differing, start):
        changed = _with(left.value, part.value)
        if changed is not None:
            yield Edge(changed, part.end, left.score + said + part.score)


def _differing(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`in Boulder`, `of home policies`, `Music`, `in 2023`."""
    for edge in chart.edges(placed, at):
        plain = _plain(edge.value)
        if len(plain) == 1:
            yield Edge(plain[0], edge.end, edge.score)
    for thing in chart.edges(owner, at):
        yield Edge(Has(thing.value), thing.end, thing.score)
    if chart.sentence.word(at) in closed.PREPOSITIONS:
        yield from (Edge(e.value, e.end, e.score + 1.0) for e in chart.edges(_subjects, at + 1))
    match = chart.sentence.times.get(at)
    if match is not None and not match.error:
        yield Edge(Dated(match.period), match.last, 1.1 * (match.last - at))
    yield from _subjects(chart, at)


def _plain(said: tuple[object, ...]) -> tuple[Condition, ...]:
    return tuple(part for part in said if isinstance(part, ValueIs | Has | Dated))


def _with(left: Measured, part: Condition) -> Measured | None:
    """`left` with `part` in place of its condition of that kind; None where it has none."""
    if left.phrase is None:
        return None
    changed = _in_phrase(left.phrase, part)
    return None if changed is None else dataclasses.replace(left, phrase=changed)


def _in_phrase(phrase: Phrase, part: Condition) -> Phrase | None:
    if isinstance(part, Has) and phrase.of is not None and _alike(Has(phrase.of), part):
        return dataclasses.replace(phrase, of=part.phrase)
    alike = [at for at, one in enumerate(phrase.conditions) if _alike(one, part)]
    if len(alike) == 1:
        kept = [_in_place(part, one) if at == alike[0] else one for at, one in enumerate(phrase.conditions)]
        return dataclasses.replace(phrase, conditions=tuple(kept))
    for at, one in enumerate(phrase.conditions):
        inner = _in_phrase(one.phrase, part) if isinstance(one, Has) else None
        if inner is not None and isinstance(one, Has):
            changed = (*phrase.conditions[:at], dataclasses.replace(one, phrase=inner), *phrase.conditions[at + 1 :])
            return dataclasses.replace(phrase, conditions=changed)
    inner = _in_phrase(phrase.of, part) if phrase.of is not None else None
    return None if inner is None else dataclasses.replace(phrase, of=inner)


def _in_place(part: Condition, of: Condition) -> Condition:
    """`part` said with the verb of what it stands for."""
    verb = of.verb if isinstance(of, ValueIs | Dated | Has) else ""
    return dataclasses.replace(part, verb=verb) if isinstance(part, ValueIs | Dated | Has) and not part.verb else part


def _alike(one: Condition, other: Condition) -> bool:
    """Whether two conditions say the same kind of thing: values of one column, periods, things of one kind."""
    if isinstance(one, ValueIs) and isinstance(other, ValueIs):
        return not (one.negated or other.negated) and held_alike(one.values[0], other.values[0])
    if isinstance(one, Has) and isinstance(other, Has):
        named = [{c.node for c in part.phrase.noun.candidates} for part in (one, other)]
        told = [sum(isinstance(said, Dated) for said in part.phrase.conditions) for part in (one, other)]
        return bool(named[0] & named[1]) and bool(other.phrase.conditions) and told[0] == told[1]
    return isinstance(one, Dated) and isinstance(other, Dated)
