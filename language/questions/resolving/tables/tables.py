"""Forms with figures as queries of tables."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from itertools import pairwise
from typing import get_args

from knowledge_graph.graph import KnowledgeGraph
from language.questions.forms import (
    Compare,
    Condition,
    Dated,
    Described,
    Form,
    Has,
    Measured,
    Number,
    Phrase,
    TimeGroup,
    ValueIs,
)
from language.questions.resolving.as_written import groups_as_written
from language.questions.resolving.attributes import Attributes
from language.questions.resolving.conditions import Conditions
from language.questions.resolving.conditions.contradictions import refuse_impossible
from language.questions.resolving.conditions.same_rows import same_rows
from language.questions.resolving.other_end import seen_from_the_other_end
from language.questions.resolving.scope import Scope, UnresolvedError, Ways, is_temporal, reference
from language.questions.resolving.tables.deeds import Deeds
from language.questions.resolving.tables.draft import Draft
from language.questions.resolving.tables.groups import Groups
from language.questions.resolving.tables.measures import Measures
from language.questions.resolving.tables.orders import Orders
from language.questions.resolving.tables.over_links import over_links, refuse_repeated_pairs
from language.questions.resolving.tables.series import SeriesFigures
from language.questions.resolving.tables.spreads import Spreads
from language.questions.resolving.trace import Trace
from language.questions.sentence import Sentence
from schemas.expressions import ColumnRef, Comparison, ComparisonOperator, Expression, NullCheck
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    ContrastMeasure,
    Dimension,
    PeriodMeasure,
    RatioMeasure,
    ShareMeasure,
    Table,
    Threshold,
)

_OF_SEVERAL = frozenset(("average", "median", "percentile", "stddev"))
"""Functions that say nothing of one value."""


class Tables:
    """Resolves tables of one sentence."""

    def __init__(self, attributes: Attributes, conditions: Conditions, ways: Ways) -> None:
        self.attributes, self.conditions, self.ways, self.graph = attributes, conditions, ways, ways.graph
        self.grouped = False
        self.said_of_all: tuple[Condition, ...] = ()
        self.measures = Measures(self)
        self.deeds = Deeds(self)
        self.groups = Groups(self)
        self.orders = Orders(self)
        self.series = SeriesFigures(self)
        self.spreads = Spreads(self)

    def query(self, form: Form, root: str, trace: Trace) -> Table:
        """The table whose figures are of the rows of `root`."""
        draft = Draft(root)
        if form.distinct:
            raise UnresolvedError("Each once: the groups, or what is counted?")
        self.grouped = bool(form.groups) or any(isinstance(o, Measured) and _lifted(o)[1] for o in form.outputs)
        lifted: list[Phrase | TimeGroup] = []
        self.said_of_all = form.conditions if len(form.outputs) == 1 else ()
        figures: dict[int, str] = {}
        for place, output in enumerate(form.outputs):
            if isinstance(output, Measured):
                measured, groups = _lifted(output)
                lifted += groups
                figures[place] = self.measures.add(measured, draft, trace).name
        self.spreads.add(form, draft)
        shown = [output for output in form.outputs if isinstance(output, Phrase)]
        self._add_groups(form.groups, draft, trace)
        draft.groups = tuple(dimension.name for dimension in draft.dimensions)
        self._add_groups(lifted, draft, trace)
        self._refuse_rows_about(form, draft)
        _refuse_beside_extremes(form, grouped=bool(form.groups or lifted))
        if not (form.groups or lifted):
            _refuse_several_beside(form, self.conditions.sentence)
        for phrase in shown:
            self._refuse_open_list(phrase, form, draft)
            self.groups.shown(phrase, draft, trace)
        if draft.left_out and any(isinstance(measure, ShareMeasure) for measure in draft.measures):
            raise UnresolvedError("A share of all of them, or of those that belong to one?")
        draft.where += self.conditions.all(form.conditions, Scope(root), trace)
        some = any(not isinstance(part, Dated) for part in form.conditions)
        if some and any(isinstance(measure, ShareMeasure) for measure in draft.measures):
            raise UnresolvedError("A share of these, or the share that these have?")
        self.measures.settle_conditions(draft, together=not _tells_kinds_apart(form))
        self.spreads.of_averages(draft)
        _refuse_figures_of_one(draft, self.graph)
        _refuse_shares_of_themselves(draft)
        self.series.add(form, figures, draft, trace)
        draft.where = same_rows(draft.where, self.conditions.sentence, trace)
        refuse_impossible(draft.where, root, self.graph)
        self._refuse_days_of_two_periods(draft)
        for bound in form.having:
            self._bound(bound, draft, trace)
        for ordering in form.order:
            self.orders.add(ordering, draft, trace)
        if form.limit is not None:
            draft.limit = form.limit
        if draft.limit is not None and not draft.order:
            raise UnresolvedError("The first by which figure?")
        draft.where += self._known(draft)
        made = Table(
            measures=tuple({m.name: m for m in draft.measures}.values()),
            dimensions=_dimensions(draft),
            where=tuple(dict.fromkeys(draft.where)),
            having=tuple(dict.fromkeys(draft.having)),
            order=tuple(dict.fromkeys(draft.order)),
            limit=draft.limit,
            limit_per=draft.limit_per,
            every_member_of=self._every_member(form, draft),
        )
        refuse_repeated_pairs(made, root, self.graph)
        made = over_links(seen_from_the_other_end(made, root, self.graph), root, self.graph)
        return groups_as_written(made, self.graph)

    def _add_groups(self, groups: Iterable[Phrase | TimeGroup], draft: Draft, trace: Trace) -> None:
        for group in groups:
            self._refuse_ratio(group, draft)
            self.groups.add(self._without_period(group, draft, trace), draft, trace)

    def _refuse_rows_about(self, form: Form, draft: Draft) -> None:
        """`concerts at each stadium` are not the rows of who sang in which: a concert leads to its stadium itself.

        `artisans of each guild` are the rows that say who belongs to which.
        """
        groups = {d.attribute.table for d in draft.dimensions if isinstance(d, AttributeDimension)}
        counts = (output for output in form.outputs if isinstance(output, Measured) and output.function == "count")
        for noun in (count.phrase.noun for count in counts if count.phrase is not None):
            for thing in noun.things if draft.root in noun.tables and draft.root not in noun.things else ():
                near = self.ways.to_one(thing)
                if thing in self.ways.to_one(draft.root) and all(name == thing or name in near for name in groups):
                    raise UnresolvedError(f"“{noun.text}” are rows of their own.")

    def _refuse_ratio(self, group: Phrase | TimeGroup, draft: Draft) -> None:
        """`revenue per list price`: the one divided by the other, or for each price?"""
        if isinstance(group, TimeGroup) or self.conditions.sentence.word(group.noun.first - 1) != "per":
            return
        divided = any(isinstance(m, AggregateMeasure) and m.function == "sum" for m in draft.measures)
        columns = [c.attribute for c in group.noun.columns if c.attribute is not None]
        if divided and not group.noun.tables and columns and all(map(self.attributes.is_measure, columns)):
            raise UnresolvedError(f"Divided by “{group.noun.text}”, or for each of its values?")

    def _known(self, draft: Draft) -> list[Expression]:
        """`the region with the most shops` is one that is known: that of those without one is none."""
        plain = [d.attribute for d in draft.dimensions if isinstance(d, AttributeDimension) and not d.entity]
        if draft.limit != 1 or len(draft.dimensions) != 1 or len(plain) != 1:
            return []
        column = self.graph.dataset(plain[0].table).column(plain[0].column)
        return [NullCheck(value=plain[0], negated=True)] if column is None or column.nullable else []

    def _bound(self, bound: Compare, draft: Draft, trace: Trace) -> None:
        """Only groups whose figure is so large, or so small."""
        amount = bound.operands[0]
        if not isinstance(bound.subject, Measured) or not isinstance(amount, Number):
            raise UnresolvedError("Which figure of each group is bounded?")
        trace.became((amount.first, amount.last), "filter", f"literal:{amount.value}", "grammar")
        name = self.orders.order_name(bound.subject, draft, trace)
        figure = next(measure for measure in draft.measures if measure.name == name)
        if isinstance(figure, AggregateMeasure):
            amount = self.conditions.operands.as_figure(amount, figure.function, figure.argument)
        elif amount.percent or amount.unit:
            raise UnresolvedError("A bound in another unit than the figure.")
        if bound.operator not in get_args(ComparisonOperator):
            raise UnresolvedError("A figure of a group is above, below or the same.")
        draft.having.append(Threshold(measure=name, operator=bound.operator, value=str(amount.value)))

    def _without_period(self, group: Phrase | TimeGroup, draft: Draft, trace: Trace) -> Phrase | TimeGroup:
        """`for each ward in 2024`: the period is that of the figures, which are dated, not of the ward."""
        if not isinstance(group, Phrase) or not self.attributes.dates(Scope(draft.root), ""):
            return group
        periods = [part for part in group.conditions if isinstance(part, Dated) and not (part.verb or part.negated)]
        thing = self.groups.thing(group, draft.root)
        since = any(part.period.said.startswith("from ") for part in periods)
        if since and thing is not None and self.attributes.dates(thing, ""):
            return group  # `each truck from 2007 on`: made since then, or its freight of these years?
        draft.where += self.conditions.all(tuple(periods), Scope(draft.root), trace)
        return dataclasses.replace(group, conditions=tuple(p for p in group.conditions if p not in periods))

    def _refuse_days_of_two_periods(self, draft: Draft) -> None:
        """`the change from 2023 to 2024 by order date`: each day lies in one of the two, and changes by nothing."""
        apart = any(
            isinstance(m, ContrastMeasure) and isinstance(m.of, PeriodMeasure) and isinstance(m.to, PeriodMeasure)
            for m in draft.measures
        )
        dated = (
            isinstance(d, AttributeDimension) and is_temporal(self.attributes.type_of(d.attribute))
            for d in draft.dimensions
        )
        if apart and any(dated):
            raise UnresolvedError("A date by which two periods differ, or one to group by?")

    def _every_member(self, form: Form, draft: Draft) -> str | None:
        """The thing grouped by, where those without rows are wanted too."""
        if form.members != "all":
            return None
        things = [d.attribute.table for d in draft.dimensions if isinstance(d, AttributeDimension) and d.entity]
        if len(things) != 1:
            raise UnresolvedError("Which things are listed even without rows?")
        return things[0]

    def _refuse_open_list(self, phrase: Phrase, form: Form, draft: Draft) -> None:
        """`the number of products and customers`: one more thing to count, or a group?"""
        after = form.outputs.index(phrase) > 0 and isinstance(form.outputs[0], Measured)
        named = bool(phrase.noun.things)
        grouped = {d.attribute.table for d in draft.dimensions if isinstance(d, AttributeDimension)}
        own = set(phrase.noun.tables)
        if after and named and phrase.of is None and phrase.quantifier == "" and not own & grouped:
            raise UnresolvedError(f"“{phrase.noun.text}” behind a figure: a group, or one more figure?")


def _refuse_several_beside(form: Form, sentence: Sentence) -> None:
    """`the average age of losers and winners` is one of each, rather than one by what the winners are called."""
    for before, shown in pairwise(form.outputs):
        if isinstance(before, Measured) and isinstance(shown, Phrase) and shown.noun.is_attribute:
            first, last = shown.noun.first, shown.noun.last - 1
            joined = sentence.word(first - 1) in ("and", "&") and sentence.is_plural(last)
            ended = (before.phrase.of or before.phrase).noun.last if before.phrase is not None else 0
            if joined and ended >= first - 1:
                raise UnresolvedError(f"“{shown.noun.text}”: a figure of these too, or for each of them?")


def _refuse_beside_extremes(form: Form, *, grouped: bool) -> None:
    """`the largest payment, and on what date was it made`: that of the very row, and no group."""
    first = form.outputs[0]
    beside = any(isinstance(output, Phrase) for output in form.outputs) and not grouped
    if beside and isinstance(first, Measured) and first.function in ("max", "min") and first.per is None:
        raise UnresolvedError("The highest of all with something of it, or the highest of each?")


def _dimensions(draft: Draft) -> tuple[Dimension, ...]:
    """Each group once; two of one name would be told as one."""
    each = tuple(dict.fromkeys(draft.dimensions))
    if len({dimension.name for dimension in each}) < len(each):
        raise UnresolvedError("Two groups that are called the same.")
    return each


def _refuse_shares_of_themselves(draft: Draft) -> None:
    """The part that a condition makes of the rows that fulfil it, or figures of one value beside all values.

    `how many are male and how many are female, by gender`.
    """
    grouped = {d.attribute for d in draft.dimensions if isinstance(d, AttributeDimension)}
    for measure in draft.measures:
        part = measure.numerator if isinstance(measure, RatioMeasure) else measure
        if not isinstance(part, AggregateMeasure) or not part.where:
            continue
        if part is not measure and {*part.where} <= {*draft.where}:
            raise UnresolvedError("A share of itself is 1.")
        if grouped & {one.left for one in part.where if isinstance(one, Comparison) and one.operator == "="}:
            raise UnresolvedError("A figure of one value, for each value of the same: it is nothing but for one.")


def _tells_kinds_apart(form: Form) -> bool:
    """`the number of cards and the number of foil cards`: things named again, and before them what those alone are."""
    first, last = form.outputs[0], form.outputs[-1]
    whole, part = (side.phrase if isinstance(side, Measured) else None for side in (first, last))
    if whole is None or part is None:
        return False
    again = {*(whole.of or whole).noun.things} & {*(part.of or part).noun.things}
    kind = (part.of or part).conditions
    before = any(isinstance(said, ValueIs) and said.values[0].first < (part.of or part).noun.first for said in kind)
    flagged = any(isinstance(said, Described) and said.noun.first < (part.of or part).noun.first for said in kind)
    return bool(again) and (before or flagged)


def _refuse_figures_of_one(draft: Draft, graph: KnowledgeGraph) -> None:
    """`the average number of points per ticket`, which has one number of points: over all of them, not for each.

    Nor is a thing counted for each of them, which is one: `how many colours of each colour type` is of the types.
    """
    things = [d.attribute for d in draft.dimensions if isinstance(d, AttributeDimension) and d.entity]
    grouped = {d.attribute for d in draft.dimensions if isinstance(d, AttributeDimension)}
    key = {reference(draft.root, name) for name in graph.dataset(draft.root).primary_key}
    single = any(thing.table == draft.root and not thing.via for thing in things) or (len(key) == 1 and key <= grouped)
    figures = [m for m in draft.measures if isinstance(m, AggregateMeasure)]
    if single and any(m.function in _OF_SEVERAL for m in figures):
        raise UnresolvedError("An average for each row, which holds one value.")
    if single and any(m.function == "count" and m.dataset == draft.root for m in figures):
        raise UnresolvedError("How many of each row: there is one.")
    keys = set[ColumnRef]()
    for thing in things:
        leading = [r for r in graph.dataset(draft.root).relations if r.to == thing.table]
        if len(leading) == 1:  # of two, one may be counted for the other: the friends of each
            keys |= {reference(draft.root, column) for column in leading[0].columns}
    if any(m.function == "count_distinct" and m.argument in keys for m in figures):
        raise UnresolvedError("How many of each thing: there is one.")


def _lifted(measured: Measured) -> tuple[Measured, list[Phrase | TimeGroup]]:
    """A measure without its `in each department`, which is a group."""
    if measured.against is not None:
        left, own = _lifted(measured.against.left)
        right, more = _lifted(measured.against.right)
        pair = dataclasses.replace(measured.against, left=left, right=right)
        return dataclasses.replace(measured, against=pair), list(dict.fromkeys((*own, *more)))
    phrase = measured.phrase
    if phrase is None:
        return measured, []
    groups: list[Phrase | TimeGroup] = []
    owner = phrase.of
    if owner is not None and owner.quantifier == "each":
        groups.append(owner)
        phrase = dataclasses.replace(phrase, of=None)
    elif owner is not None and owner.of is not None and owner.of.quantifier == "each":
        groups.append(owner.of)
        phrase = dataclasses.replace(phrase, of=dataclasses.replace(owner, of=None))
    kept = []
    for part in phrase.conditions:
        if isinstance(part, Has) and part.phrase.quantifier == "each":
            groups.append(part.phrase)
        else:
            kept.append(part)
    phrase = dataclasses.replace(phrase, conditions=tuple(kept))
    return dataclasses.replace(measured, phrase=phrase), groups
