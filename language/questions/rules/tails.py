"""Rules for what may follow a request: groups, order, limits, conditions, further outputs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Form, Has, Measured, Ordering, Phrase, Rank, TimeGroup
from language.questions.rules.against_another import against_another
from language.questions.rules.by_count import by_count
from language.questions.rules.by_name import by_name, names_things
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.clauses import behind
from language.questions.rules.counted_again import counted_again
from language.questions.rules.definitions import definition
from language.questions.rules.enumerated import enumerated
from language.questions.rules.exceptions import lacking
from language.questions.rules.for_each import for_each
from language.questions.rules.further_outputs import further_outputs
from language.questions.rules.groupings import grouping
from language.questions.rules.having import most
from language.questions.rules.in_each import in_each
from language.questions.rules.included import included
from language.questions.rules.meanings import meaning
from language.questions.rules.members import membership
from language.questions.rules.money import are_costs, are_payments, sums_of_money
from language.questions.rules.narrowed import only_those
from language.questions.rules.nearness import when_of_deed
from language.questions.rules.of_each import by_more
from language.questions.rules.of_that import of_that
from language.questions.rules.once import once
from language.questions.rules.order_of_periods import order_of_periods
from language.questions.rules.orders import limited, ordering
from language.questions.rules.outputs import Output, item
from language.questions.rules.per_row import per_row
from language.questions.rules.phrases import ranked_by
from language.questions.rules.recalled import again
from language.questions.rules.rows_behind import in_their_table
from language.questions.rules.said_last import said_last
from language.questions.rules.said_of import unranked
from language.questions.rules.series import series_tail
from language.questions.rules.small import existing, skip_articles
from language.questions.rules.some_of_them import some_of_them
from language.questions.rules.their_own import their_own
from language.questions.rules.thresholds import threshold
from language.questions.worth import OF_MONEY
from language.words import is_plural, lemma


def tails(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """A body with groups, order, limits and conditions behind it."""
    frontier = [edge]
    yield edge
    for _ in range(5):
        frontier = [longer for known in frontier for longer in _one_tail(chart, known)]
        frontier = sorted(frontier, key=lambda e: -e.score)[:40]
        yield from frontier


def _one_tail(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    form = edge.value
    at = edge.end
    joined = chart.sentence.word(at) in (",", "and", ";", "-", "–", "—") or chart.sentence.stops(at)
    comma = 1.0 if joined else 0.0
    start = at + int(comma)
    yield from _grouped(chart, edge, start, comma) if not form.groups else ()
    if form.groups and all(isinstance(group, TimeGroup) for group in form.groups):  # `monthly sales per region`
        yield from by_more(chart, edge)
    for groups in chart.edges(in_each, at) if not form.groups else ():
        yield Edge(dataclasses.replace(form, groups=groups.value), groups.end, edge.score + groups.score)
    yield from against_another(chart, edge)
    yield from for_each(chart, edge)
    yield from per_row(chart, edge)
    yield from _in_order(chart, edge, start)
    for end, said in existing(chart, at):
        yield Edge(form, end, edge.score + said)
    for named in chart.edges(by_name, at):
        longer = dataclasses.replace(form, outputs=(*form.outputs, *named.value))
        yield Edge(longer, named.end, edge.score + named.score)
    yield from once(chart, edge, start)
    yield from their_own(chart, edge)
    yield from definition(chart, edge)
    yield from meaning(chart, edge, start)
    yield from _conditional_tail(chart, edge, start)
    yield from only_those(chart, edge, start)
    yield from threshold(chart, edge, start)
    yield from said_last(chart, edge, start)
    yield from _ranking_tail(chart, edge, start)
    yield from further_outputs(chart, edge)
    yield from some_of_them(chart, edge)
    yield from by_count(chart, edge)
    yield from included(chart, edge)
    yield from of_that(chart, edge)
    yield from in_their_table(chart, edge)
    for told in chart.edges(series_tail, at):
        longer = dataclasses.replace(form, series=(*form.series, told.value))
        yield Edge(longer, told.end, edge.score + told.score)
    yield from enumerated(chart, edge)
    yield from _figure_again(chart, edge)
    yield from lacking(chart, edge, start)
    for members, end in membership(chart, start):
        if not form.members and not (members == "active" and _of_rows(form)):
            yield Edge(dataclasses.replace(form, members=members), end, edge.score + 1.0 * (end - at))


def _grouped(chart: Chart, edge: Edge[Form], start: int, comma: float) -> Iterator[Edge[Form]]:
    """`… by region`; bare things before it are counted, or added up where they are money."""
    form = edge.value
    for groups in chart.edges(grouping, start):
        grouped = dataclasses.replace(form, groups=groups.value)
        yield Edge(grouped, groups.end, edge.score + groups.score + comma)
        only = form.outputs[0] if len(form.outputs) == 1 else None
        per = chart.sentence.word(start) == "per" or _are_counted(chart, form, groups.value, start)
        if isinstance(only, Phrase) and are_costs(only):
            amounts = sums_of_money(chart, only)
            if amounts is None:
                continue
            summed = dataclasses.replace(grouped, outputs=(Measured("sum", amounts, first=only.noun.first),))
            yield Edge(summed, groups.end, edge.score + groups.score + comma)
        elif per and isinstance(only, Phrase) and only.rank is None and not _is_date(chart, only):
            if are_payments(chart, only):
                continue  # how many, or how much?
            counted = dataclasses.replace(grouped, outputs=(Measured("count", only, distinct=only.distinct),))
            yield Edge(counted, groups.end, edge.score + groups.score + comma)


def _of_rows(form: Form) -> bool:
    """Whether a list has only what each row holds itself, so that there are no things without rows to leave out."""
    return not form.groups and not any(isinstance(output, Measured) for output in form.outputs)


def _are_counted(chart: Chart, form: Form, groups: tuple[Phrase | TimeGroup, ...], at: int) -> bool:
    """`tickets by severity and state`, with no word of a list before it: how many there are of each."""
    only = form.outputs[0]
    things = isinstance(only, Phrase) and bool(only.noun.things)
    commanded = any(chart.sentence.phrase(0, closed.COMMANDS)) or any(chart.sentence.phrase(0, closed.LIST_OF))
    said = only.noun.text.lower().rpartition(" ")[2] if isinstance(only, Phrase) else ""
    how_much = not is_plural(said) or lemma(said) in OF_MONEY | {"sale", "cost", "budget"}
    if how_much and not {"count", "number"} & {*chart.sentence.words}:
        return False  # `income by source`, `expenses by month`: rather how much
    plain = all(
        isinstance(g, TimeGroup) or not (g.conditions or g.rank or g.of or _names_them(g, only)) for g in groups
    )
    return things and plain and not commanded and chart.sentence.word(at) == "by" and not form.conditions


def _in_order(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`…, ordered by name`, `…, first 5`."""
    form, comma = edge.value, float(start - edge.end)
    for order in chart.edges(ordering, start):
        if not form.order:
            yield Edge(dataclasses.replace(form, order=order.value), order.end, edge.score + order.score + comma)
    for period in order_of_periods(chart, form, start) if not form.order else ():
        yield Edge(dataclasses.replace(form, order=(period.value,)), period.end, edge.score + period.score + comma)
    for limit in chart.edges(limited, start):
        if form.limit is None and form.order:
            yield Edge(dataclasses.replace(form, limit=limit.value), limit.end, edge.score + limit.score + comma)


def _names_them(group: Phrase, only: Phrase | Measured) -> bool:
    """Whether a group would be the name of each thing itself: `documents by id`."""
    things = set(only.noun.tables) if isinstance(only, Phrase) else set()
    homes = {c.attribute.table for c in group.noun.candidates if c.attribute is not None}
    return names_things(group) and bool(homes & things)


def _is_date(chart: Chart, only: Phrase) -> bool:
    """`cards issued per year` are cards, not dates on which they were issued."""
    return all(map(chart.sentence.names.holds_dates, only.noun.candidates))


def _figure_again(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`…, and how many times?`, `… Year and total.`: the figure spoken of, behind the period that is the group."""
    sentence, start = chart.sentence, edge.end
    stopped = False
    while sentence.word(start) in (",", "and", ";") or sentence.stops(start):
        stopped, start = stopped or sentence.stops(start), start + 1
    group = edge.value.groups[-1] if edge.value.groups else None
    if stopped and isinstance(group, TimeGroup) and group.grain is not None:
        named, _ = skip_articles(chart, start)
        if sentence.word(named) == group.grain:
            yield Edge(edge.value, named + 1, edge.score + 1.1 * (named + 1 - edge.end))
    if start > edge.end:
        begin = start + 1 if sentence.word(start) in ("in", "by", "with", "on") else start
        spoken_of = [more for more in chart.edges(again, begin) if more.value.phrase is None]
        for more in (*spoken_of, *chart.edges(counted_again, begin)):
            longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, more.value))
            yield Edge(longer, more.end, edge.score + more.score + 1.0 * (begin - edge.end))


def _conditional_tail(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """Conditions on the whole: `… in 2014`, `… with more than 3 orders`, `… but have no orders`."""
    start += chart.sentence.word(start) == "but"
    comma = float(start - edge.end)
    opening = {"with", "where", "who", "that", "which", "whose", "("}
    bare = chart.sentence.word(start) not in closed.PREPOSITIONS | opening
    dated = start in chart.sentence.times
    if bare and not dated and not comma and edge.value.groups and isinstance(edge.value.groups[-1], TimeGroup):
        return  # `by year sold` says which year
    for more in unranked(chart.edges(behind, start)):
        if more.value:
            conditions = (*edge.value.conditions, *more.value)
            score = edge.score + more.score + comma - 0.35 - _when_of_deed(edge.value, more.value)
            yield Edge(dataclasses.replace(edge.value, conditions=conditions), more.end, score)

    if chart.sentence.word(start) in ("for", "among", "considering"):
        shown = any(isinstance(output, Phrase) for output in edge.value.outputs)
        for those in chart.named("phrase", start + 1):
            if those.value.conditions and those.value.quantifier == "" and those.value.rank is None:
                of_them = those.value.conditions if _are_listed(edge.value, those.value) else ()
                conditions = (*edge.value.conditions, *(of_them if shown else (Has(those.value),)))
                score = edge.score + those.score + comma + 1.0 - 0.3
                if of_them or not shown:
                    yield Edge(dataclasses.replace(edge.value, conditions=conditions), those.end, score)


def _are_listed(form: Form, those: Phrase) -> bool:
    """`the names of climbers, …, for climbers with 8 points`: whether the things listed are named again."""
    first = form.outputs[0]
    listed = (first.of or first) if isinstance(first, Phrase) and not form.groups else None
    return listed is not None and bool({*listed.noun.things} & {*those.noun.things}) and those.of is None


def _when_of_deed(form: Form, found: tuple[Condition, ...]) -> float:
    last = form.outputs[-1]
    phrase = last.phrase if isinstance(last, Measured) else last
    return when_of_deed(phrase, found) if phrase is not None and not form.groups else 0.0


def _ranking_tail(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`… by number of orders`, `… with the most orders`."""
    form, comma = edge.value, float(start - edge.end)
    for by in chart.edges(_rank_key, start):
        ranked = _ranked_by(form, by.value)
        if ranked is not None:
            yield Edge(ranked, by.end, edge.score + by.score + comma)
    predicate = isinstance(form.outputs[-1], Phrase) and chart.sentence.word(start) in ("has", "have")
    for rank in chart.edges(_ranked_last, start) if not predicate else ():  # `which customer has the most`: of those
        if not form.order:
            by_it = Ordering(rank.value.by, rank.value.descending, rank.value.adjective)
            longer = dataclasses.replace(form, order=(by_it,), limit=rank.value.count)
            yield Edge(longer, rank.end, edge.score + rank.score + comma)


def _rank_key(chart: Chart, at: int) -> Iterator[Edge[Output]]:
    """`by number of orders`, `based on salary`, `in terms of revenue`: what a top N is ranked by."""
    for _, last in chart.sentence.phrase(at, closed.RANKED_BY):
        for edge in chart.edges(item, last):
            if len(edge.value) == 1:
                yield Edge(edge.value[0], edge.end, edge.score + 1.1 * (last - at))


def _ranked_by(form: Form, by: Output) -> Form | None:
    """`form` with its one open `top`, or its `oldest`, ranked by `by`; None where there is none."""
    ranked = [_of_rank(output, by) if isinstance(output, Phrase) else None for output in form.outputs]
    if sum(output is not None for output in ranked) != 1:
        return None
    outputs = tuple(changed or output for changed, output in zip(ranked, form.outputs, strict=True))
    return dataclasses.replace(form, outputs=outputs)


def _of_rank(phrase: Phrase, by: Output) -> Phrase | None:
    """`the name of the oldest school` by its opening date; None where no adjective ranks."""
    rank = phrase.rank
    if rank is not None and isinstance(rank.by, str):
        return dataclasses.replace(phrase, rank=ranked_by(rank, by))
    owner = _of_rank(phrase.of, by) if phrase.of is not None and rank is None else None
    return dataclasses.replace(phrase, of=owner) if owner is not None else None


def _ranked_last(chart: Chart, at: int) -> Iterator[Edge[Rank]]:
    """`with the most …` of the whole request."""
    if chart.sentence.word(at) in ("with", "having", "has", "have"):
        for edge in chart.edges(most, at + 1):
            rank = edge.value[0]
            if isinstance(rank, Rank) and not rank.skip:  # a form's order has no place to begin at
                yield Edge(rank, edge.end, edge.score + 1.0)
