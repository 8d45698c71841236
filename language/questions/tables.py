"""Forms with figures: measures by groups."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Literal

from language.lexicon import Candidate
from language.naming import dimension_name, measure_name
from language.questions import closed
from language.questions.arithmetic import calculated, spoken_name
from language.questions.attributes import PARTIAL_TABLE, Attributes, Found, method
from language.questions.conditions import Conditions
from language.questions.conditions.contradictions import refuse_contradictions
from language.questions.conditions.part import aggregate_function
from language.questions.deeds import names_deed
from language.questions.forms import (
    Computed,
    Condition,
    Form,
    Has,
    Measured,
    Ordering,
    Periods,
    Phrase,
    Rank,
    TimeGroup,
)
from language.questions.scope import Scope, UnresolvedError, Ways, is_numeric, is_temporal, reference
from language.questions.trace import Trace
from language.words import lemmas
from schemas.expressions import ColumnRef, Expression, NullCheck, columns_in
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    ContrastMeasure,
    Dimension,
    Measure,
    NamedMeasure,
    NestedMeasure,
    Order,
    PartDimension,
    PeriodMeasure,
    RatioMeasure,
    ShareMeasure,
    Table,
    Threshold,
    TimeDimension,
)


@dataclass
class _Draft:
    """A table under construction."""

    root: str
    measures: list[Measure] = field(default_factory=list)
    own: list[tuple[Expression, ...]] = field(default_factory=list)
    """The conditions of each measure."""
    dimensions: list[Dimension] = field(default_factory=list)
    where: list[Expression] = field(default_factory=list)
    having: list[Threshold] = field(default_factory=list)
    order: list[Order] = field(default_factory=list)
    limit: int | None = None


class Tables:
    """Resolves tables of one sentence."""

    def __init__(self, attributes: Attributes, conditions: Conditions, ways: Ways) -> None:
        self.attributes, self.conditions, self.ways, self.graph = attributes, conditions, ways, ways.graph
        self._grouped = False

    def query(self, form: Form, root: str, trace: Trace) -> Table:
        """The table whose figures are of the rows of `root`."""
        draft = _Draft(root)
        self._grouped = bool(form.groups) or any(isinstance(o, Measured) and _lifted(o)[1] for o in form.outputs)
        lifted: list[Phrase | TimeGroup] = []
        for output in form.outputs:
            if isinstance(output, Measured):
                measured, groups = _lifted(output)
                lifted += groups
                self._measure(measured, draft, trace)
        shown = [output for output in form.outputs if isinstance(output, Phrase)]
        for group in (*form.groups, *lifted):
            self._group(group, draft, trace)
        for phrase in shown:
            self._refuse_open_list(phrase, form, draft)
            self._shown(phrase, draft, trace)
        draft.where += self.conditions.all(form.conditions, Scope(root), trace)
        if form.conditions and any(isinstance(measure, ShareMeasure) for measure in draft.measures):
            raise UnresolvedError("A share of these, or the share that these have?")
        self._settle_conditions(draft)
        refuse_contradictions(draft.where)
        for ordering in form.order:
            self._order(ordering, draft, trace)
        if form.limit is not None:
            draft.limit = form.limit
        if draft.limit is not None and not draft.order:
            raise UnresolvedError("The first by which figure?")
        return Table(
            measures=tuple({m.name: m for m in draft.measures}.values()),
            dimensions=tuple({d.name: d for d in draft.dimensions}.values()),
            where=tuple(dict.fromkeys(draft.where)),
            having=tuple(draft.having),
            order=tuple(draft.order),
            limit=draft.limit,
            every_member_of=self._every_member(form, draft),
        )

    def _every_member(self, form: Form, draft: _Draft) -> str | None:
        """The thing grouped by, where those without rows are wanted too."""
        if form.members != "all":
            return None
        things = [d.attribute.table for d in draft.dimensions if isinstance(d, AttributeDimension) and d.entity]
        if len(things) != 1:
            raise UnresolvedError("Which things are listed even without rows?")
        return things[0]

    def _refuse_open_list(self, phrase: Phrase, form: Form, draft: _Draft) -> None:
        """`the number of products and customers`: one more thing to count, or a group?"""
        after = form.outputs.index(phrase) > 0 and isinstance(form.outputs[0], Measured)
        named = any(c.kind == "dataset" and c.method != "partial" for c in phrase.noun.candidates)
        grouped = {d.attribute.table for d in draft.dimensions if isinstance(d, AttributeDimension)}
        own = {c.name for c in phrase.noun.candidates if c.kind == "dataset"}
        if after and named and phrase.of is None and phrase.quantifier == "" and not own & grouped:
            raise UnresolvedError(f"“{phrase.noun.text}” behind a figure: a group, or one more figure?")

    # measures

    def _measure(self, measured: Measured, draft: _Draft, trace: Trace) -> Measure:
        measure, conditions = self._built(measured, draft.root, trace)
        if measure.name in {m.name for m in draft.measures}:
            measure = measure.model_copy(update={"name": f"{measure.name}_{len(draft.measures) + 1}"})
        if measured.change is not None:
            measure = _changed(measure, measured.change)
        draft.measures.append(measure)
        draft.own.append(conditions)
        return measure

    def _built(self, measured: Measured, root: str, trace: Trace) -> tuple[Measure, tuple[Expression, ...]]:
        phrase = measured.phrase
        if phrase is None:
            raise UnresolvedError("It is not said of what.")
        if measured.function == "metric":
            return self._named(phrase, root, trace)
        if measured.function == "share":
            return self._share(measured, phrase, root, trace)
        if measured.function == "count":
            return self._count(measured, phrase, root, trace)
        return self._aggregate(measured, phrase, root, trace)

    def _named(self, phrase: Phrase, root: str, trace: Trace) -> tuple[Measure, tuple[Expression, ...]]:
        metrics = [c for c in phrase.noun.candidates if c.kind == "metric"]
        fitting = [c for c in metrics if root in self.graph.datasets_of_metric(c.name)]
        if not fitting:
            raise UnresolvedError(f"“{phrase.noun.text}” is no metric of {root}.")
        if len({c.name for c in fitting}) > 1:
            trace.doubt("_".join(fitting[0].name.split()), f"“{phrase.noun.text}” can mean several metrics here.")
        trace.became((phrase.noun.first, phrase.noun.last), "measure", fitting[0].node, method(fitting[0]))
        conditions = self._conditions_of(phrase, root, trace)
        return NamedMeasure(name=fitting[0].name, metric=fitting[0].name), conditions

    def _conditions_of(self, phrase: Phrase, dataset: str, trace: Trace) -> tuple[Expression, ...]:
        parts: tuple[Condition, ...] = phrase.conditions
        if phrase.of is not None:
            if self._is(phrase.of, dataset):
                self.conditions.things.noun_became(phrase.of.noun, dataset, trace)
                parts = (*parts, *phrase.of.conditions)
                if phrase.of.of is not None:
                    parts = (*parts, Has(phrase.of.of))
            else:
                parts = (*parts, Has(phrase.of))
        if phrase.rank is not None or (phrase.of is not None and phrase.of.rank is not None):
            raise UnresolvedError("A figure of the first few only.")
        return self.conditions.all(parts, Scope(dataset), trace)

    @staticmethod
    def _is(phrase: Phrase, dataset: str) -> bool:
        return any(c.kind == "dataset" and c.name == dataset for c in phrase.noun.candidates)

    def _count(
        self, measured: Measured, phrase: Phrase, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        if self._is(phrase, root):
            self.conditions.things.noun_became(phrase.noun, root, trace)
            named = [c for c in phrase.noun.candidates if c.kind == "dataset" and c.name == root]
            trace.cost += PARTIAL_TABLE if named[0].method == "partial" else 0.0
            measure: Measure = AggregateMeasure(name=self._counted(root), function="count", dataset=root)
            conditions = self._conditions_of(phrase, root, trace)
            if measured.per is not None and measured.outer is not None:
                measure = self._nested(measure, measured, root, trace)
            return measure, conditions
        if any(c.kind == "dataset" and c.method == "exact" for c in phrase.noun.candidates):
            raise UnresolvedError(f"“{phrase.noun.text}” are rows of their own.")
        found = self.attributes.choose(phrase.noun, Scope(root), trace, to_one=True)
        if found.column.table != root and phrase.of is None:
            raise UnresolvedError(f"“{phrase.noun.text}” is no attribute of {root}.")
        if self.attributes.is_figure(found.column):
            return self._stored_count(measured, phrase, found, root, trace)
        conditions = self._conditions_of(dataclasses.replace(phrase, conditions=()), root, trace)
        conditions += tuple(
            self.conditions.one(self.conditions.comparisons.about(part, phrase.noun), Scope(root), trace)
            for part in phrase.conditions
        )
        counted = AggregateMeasure(
            name=measure_name("count_distinct", found.column.column, ""),
            function="count_distinct",
            dataset=root,
            argument=found.column,
        )
        return counted, conditions

    def _stored_count(
        self, measured: Measured, phrase: Phrase, found: Found, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        """`number of beds` of a column that holds a bed count: their sum."""
        column = found.column
        counts = closed.COUNTING & {*lemmas(column.column)[-1:], *lemmas(column.column)[:1]}
        if not counts or column.table != root or measured.per is not None or measured.distinct:
            raise UnresolvedError(f"“{phrase.noun.text}” is a number of its own.")
        name = measure_name("sum", column.column, "")
        measure = AggregateMeasure(name=name, function="sum", dataset=root, argument=column, follows_metrics=True)
        return measure, self._conditions_of(phrase, root, trace)

    def _nested(self, of: Measure, measured: Measured, root: str, trace: Trace) -> Measure:
        per = measured.per
        if per is None or measured.outer is None:
            raise UnresolvedError("An aggregate of what per what?")
        name = f"{measured.outer}_{of.name}"
        tables = [c for c in per.noun.candidates if c.kind == "dataset" and c.name in self.ways.to_one(root)]
        if tables:
            key = self.graph.dataset(tables[0].name).primary_key
            if len(key) != 1:
                raise UnresolvedError(f"A {per.noun.text} has no single key.")
            self.conditions.things.noun_became(per.noun, tables[0].name, trace)
            return NestedMeasure(name=name, function=measured.outer, of=of, per=reference(tables[0].name, key[0]))
        found = self.attributes.choose(per.noun, Scope(root), trace, to_one=True)
        return NestedMeasure(name=name, function=measured.outer, of=of, per=found.column)

    def _aggregate(
        self, measured: Measured, phrase: Phrase, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        if phrase.computed is not None:
            return self._of_computed(measured, phrase, phrase.computed, root, trace)
        found = self.attributes.choose(phrase.noun, Scope(root), trace, to_one=True)
        owned = phrase.of is not None and self._is(phrase.of, root)
        if found.column.table != root and not owned:
            raise UnresolvedError(f"“{phrase.noun.text}” is no attribute of {root}.")
        kind = self.attributes.type_of(found.column)
        if not self.attributes.is_figure(found.column) and not (
            measured.function in ("min", "max") and is_temporal(kind)
        ):
            raise UnresolvedError(f"“{phrase.noun.text}” is no number.")
        conditions = self._conditions_of(dataclasses.replace(phrase, conditions=()), root, trace)
        conditions += tuple(
            self.conditions.one(self.conditions.comparisons.about(part, phrase.noun), Scope(root), trace)
            for part in phrase.conditions
        )
        self._refuse_another_owner(phrase, found, trace)
        function = aggregate_function(measured)
        stored = self._stored(function, phrase)
        if stored:
            trace.doubt("figure", f"“{phrase.noun.text}”: {stored}, or computed from {found.column.column}?")
        measure = AggregateMeasure(
            name=measure_name(function, found.column.column, ""),
            function=function,
            dataset=root,
            argument=found.column,
            follows_metrics=True,
        )
        return measure, conditions

    def _of_computed(
        self, measured: Measured, phrase: Phrase, computed: Computed, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        made = calculated(computed, Scope(root), self.attributes, trace)
        if all(column.table != root for column in columns_in(made)):
            raise UnresolvedError(f"“{phrase.noun.text}” is computed from nothing of a {self._counted(root)}.")
        function = aggregate_function(measured)
        name = measure_name(function, spoken_name(phrase.noun.text), "")
        measure = AggregateMeasure(name=name, function=function, dataset=root, argument=made, follows_metrics=True)
        return measure, self._conditions_of(phrase, root, trace)

    def _refuse_another_owner(self, phrase: Phrase, found: Found, trace: Trace) -> None:
        """`price of a track` is none of an invoice line; `the price` of nothing said may be that of several things."""
        figures = [
            c.attribute
            for c in phrase.noun.candidates
            if c.attribute is not None and c.kind == "column" and self.attributes.is_figure(c.attribute)
        ]
        if phrase.of is not None:
            owners = {c.name for c in phrase.of.noun.candidates if c.kind == "dataset" and c.method != "partial"}
            if found.column.table not in owners and any(column.table in owners for column in figures):
                raise UnresolvedError(f"“{phrase.noun.text}” is one of {phrase.of.noun.text}.")
        elif len({(column.table, column.column) for column in figures}) > 1 and (
            found.candidate.method == "partial"
            or (found.candidate.method == "synonym" and found.column.table not in self.conditions.sentence.named)
        ):
            trace.doubt("figure", f"“{phrase.noun.text}” can mean several figures here. Which one?")

    def _stored(self, function: str, phrase: Phrase) -> str:
        """The column that already holds the figure: `max_salary` where the maximum salary is asked for."""
        said = {"min": ("min", "minimum", "lowest"), "max": ("max", "maximum", "highest"),
                "average": ("avg", "average", "mean"), "sum": ("total", "sum")}.get(function, ())  # fmt: skip
        noun = lemmas(phrase.noun.text)
        for dataset in self.graph.datasets():
            for column in dataset.columns:
                words = lemmas(column.name)
                if words[:1] and words[0] in said and words[1:] == noun:
                    return f"{column.name.replace('_', ' ')} of a {dataset.entity}"
        return ""

    def _share(
        self, measured: Measured, phrase: Phrase, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        """The part of the rows that fulfil the conditions, or of the whole that each group holds."""
        whole: Measure
        if self._is(phrase, root):
            self.conditions.things.noun_became(phrase.noun, root, trace)
            whole = AggregateMeasure(name=self._counted(root), function="count", dataset=root)
        else:
            found = self._figure(phrase, root, trace)
            name = measure_name("sum", found.column, "")
            whole = AggregateMeasure(name=name, function="sum", dataset=root, argument=found, follows_metrics=True)
        of_whole = self._conditions_of(phrase, root, trace)
        of_part = self.conditions.all(measured.part, Scope(root), trace)
        if not of_part and not self._grouped:
            of_whole, of_part = (), of_whole
        name = f"share_of_{whole.name.removesuffix('_count')}"
        if not of_part:
            if not self._grouped:
                raise UnresolvedError("A share of all of them is 1.")
            return ShareMeasure(name=name, of=whole), of_whole
        part = whole.model_copy(update={"name": f"matching_{whole.name}", "where": of_part})
        return RatioMeasure(name=name, numerator=part, denominator=whole), of_whole

    def _figure(self, phrase: Phrase, root: str, trace: Trace) -> ColumnRef:
        found = self.attributes.choose(phrase.noun, Scope(root), trace, to_one=True)
        if found.column.table != root or not self.attributes.is_figure(found.column):
            raise UnresolvedError(f"A share of {phrase.noun.text} is not one of rows or of a sum.")
        return found.column

    def _counted(self, dataset: str) -> str:
        return measure_name("count", "", self.graph.dataset(dataset).entity)

    def _settle_conditions(self, draft: _Draft) -> None:
        """Conditions that all measures share hold for the table; others stay with their measure."""
        first = draft.own[0]
        shared = [part for part in first if all(part in own for own in draft.own)]
        last = draft.own[-1]
        if not first and last and all(own in ((), last) for own in draft.own):
            # `the number of X and the average Y of Z who …`: what is said last holds for all of them
            shared = list(last)
            draft.own = [() for _ in draft.own]
        draft.where += shared
        for at, (measure, own) in enumerate(zip(draft.measures, draft.own, strict=True)):
            rest = tuple(part for part in own if part not in shared)
            if rest:
                if not isinstance(measure, AggregateMeasure | NamedMeasure):
                    raise UnresolvedError("A condition on one figure of several.")
                draft.measures[at] = measure.model_copy(update={"where": rest})

    # groups

    def _group(self, group: Phrase | TimeGroup, draft: _Draft, trace: Trace) -> None:
        if isinstance(group, TimeGroup):
            if self.graph.dataset(draft.root).time is None:
                raise UnresolvedError(f"A {self.graph.dataset(draft.root).entity} has no date.")
            if group.verb and not self._dates_by(group.verb, draft.root):
                raise UnresolvedError(f"“{group.verb}” is not when a {self.graph.dataset(draft.root).entity} counts.")
            if group.grain is not None:
                draft.dimensions.append(TimeDimension(name=dimension_name(group.grain), grain=group.grain))
            elif group.part is not None:
                draft.dimensions.append(PartDimension(name=group.part, part=group.part))
            return
        if group.rank is not None:
            raise UnresolvedError("Groups of the first few only.")
        self._grouped_by(group, draft, trace)

    def _dates_by(self, verb: str, root: str) -> bool:
        """Whether the date that periods go by is the one a verb speaks of."""
        dataset = self.graph.dataset(root)
        dated = dataset.time is not None and self.attributes.speaks_of(verb, reference(root, dataset.time))
        return verb in closed.ANY_DEED or dated or names_deed(verb, dataset)

    def _thing(self, phrase: Phrase, root: str) -> Scope | None:
        reached = self.ways.to_one(root)
        for candidate in phrase.noun.candidates:
            if candidate.kind == "dataset" and candidate.method != "partial" and candidate.name != root:
                near = reached.get(candidate.name)
                if near is not None:
                    best = self.ways.best(root, candidate.name, self.attributes.words)
                    if best is not None and len(best[0]) == len(near.via):
                        via = tuple(hop.relation for hop in best[0])
                        return Scope(candidate.name, via if near.rivals else ())
                    return Scope(candidate.name, ())
                if self.ways.best(root, candidate.name, self.attributes.words) is not None:
                    return Scope(candidate.name)
        return None

    def _grouped_by(self, phrase: Phrase, draft: _Draft, trace: Trace) -> Scope:
        """Adds the dimension of `phrase`, and gives the thing it is, or the root."""
        root = Scope(draft.root)
        own = [one for one in self.attributes.of(_columns(phrase), root) if not one.way and one.cost < 0.3]
        thing = self._thing(phrase, draft.root)
        if thing is not None and not (
            own and own[0].column.table == draft.root and own[0].cost == 0.0 and not self._keyed(own[0].column, thing)
        ):
            self.conditions.things.noun_became(phrase.noun, thing.dataset, trace)
            self._entity(thing, draft, each=phrase.quantifier == "each")
            draft.where += self.conditions.all(self._without_counts(phrase, draft, thing, trace), thing, trace)
            if phrase.of is not None:
                draft.where.append(self.conditions.one(Has(phrase.of), thing, trace))
            return thing
        if self._is(phrase, draft.root) and not own:
            self.conditions.things.noun_became(phrase.noun, draft.root, trace)
            self._entity(root, draft)
            draft.where += self.conditions.all(phrase.conditions, root, trace)
            return root
        return self._attribute(phrase, draft, trace)

    def _keyed(self, column: ColumnRef, thing: Scope) -> bool:
        """Whether the column is the foreign key to the thing."""
        return any(
            relation.to == thing.dataset and column.column in relation.columns
            for relation in self.graph.dataset(column.table).relations
        )

    def _entity(self, thing: Scope, draft: _Draft, *, each: bool = False) -> None:
        dataset = self.graph.dataset(thing.dataset)
        if len(dataset.primary_key) != 1:
            raise UnresolvedError(f"A {dataset.entity} has no single key to group by.")
        key = dataset.primary_key[0]
        identity = reference(thing.dataset, key, thing.via)
        draft.dimensions.append(AttributeDimension(name=key, attribute=identity, entity=True))
        if each and thing.dataset != draft.root and self._may_lack(thing, draft.root):
            draft.where.append(NullCheck(value=identity, negated=True))
        if dataset.display is None:
            for column in self.attributes.shown_by(thing):
                if column.column != key:
                    draft.dimensions.append(AttributeDimension(name=column.column, attribute=column))

    def _may_lack(self, thing: Scope, root: str) -> bool:
        """Whether rows may belong to no such thing: `each department` is none of those without one."""
        best = self.ways.best(root, thing.dataset, self.attributes.words)
        hops = [hop for hop in best[0] if not hop.reverse] if best is not None else []
        keys = [(hop.dataset, name) for hop in hops for name in self.graph.relation(hop.dataset, hop.relation).columns]
        columns = [self.graph.dataset(dataset).column(name) for dataset, name in keys]
        return any(column is None or column.nullable for column in columns)

    def _attribute(self, phrase: Phrase, draft: _Draft, trace: Trace) -> Scope:
        owner = Scope(draft.root)
        if phrase.of is not None:
            thing = Scope(draft.root) if self._is(phrase.of, draft.root) else self._thing(phrase.of, draft.root)
            if thing is None:
                raise UnresolvedError(f"“{phrase.of.noun.text}” is no group of these figures.")
            owner = thing
            self.conditions.things.noun_became(phrase.of.noun, thing.dataset, trace)
            draft.where += self.conditions.all(phrase.of.conditions, thing, trace)
        found = self.attributes.choose(phrase.noun, owner, trace, to_one=True)
        column = found.column
        dataset = self.graph.dataset(column.table)
        for relation in dataset.relations:
            if relation.columns == (column.column,) and len(self.graph.dataset(relation.to).primary_key) == 1:
                self._entity(Scope(relation.to, (*column.via, relation.name) if column.via else ()), draft)
                return owner
        identifies = column.column == self.attributes.display(column.table) or (column.column,) == dataset.primary_key
        if identifies and len(dataset.primary_key) == 1 and column.table != draft.root:
            self._entity(Scope(column.table, column.via), draft)
        if (
            identifies
            and column.column == dataset.display
            and any(
                isinstance(d, AttributeDimension) and d.entity and d.attribute.table == column.table
                for d in draft.dimensions
            )
        ):
            return owner
        draft.dimensions.append(AttributeDimension(name=column.column, attribute=column))
        parts = tuple(
            self.conditions.comparisons.about(part, phrase.noun)
            for part in self._without_counts(phrase, draft, owner, trace)
        )
        draft.where += self.conditions.all(parts, owner, trace)
        return owner

    def _without_counts(self, phrase: Phrase, draft: _Draft, thing: Scope, trace: Trace) -> tuple[Condition, ...]:
        """The conditions of a group but for those on its number of rows, which are thresholds."""
        rest = []
        for part in phrase.conditions:
            counts = isinstance(part, Has) and not (part.quantity.some or part.quantity.none)
            if counts and isinstance(part, Has) and self._is(part.phrase, draft.root) and not part.phrase.conditions:
                name = self._count_name(draft)
                self.conditions.things.noun_became(part.phrase.noun, draft.root, trace)
                draft.having.append(
                    Threshold(measure=name, operator=part.quantity.operator, value=str(part.quantity.number))
                )
            else:
                rest.append(part)
        return tuple(rest)

    def _count_name(self, draft: _Draft) -> str:
        for measure in draft.measures:
            if isinstance(measure, AggregateMeasure) and measure.function == "count" and measure.argument is None:
                return measure.name
        name = self._counted(draft.root)
        draft.measures.append(AggregateMeasure(name=name, function="count", dataset=draft.root))
        draft.own.append(draft.own[0] if draft.own else ())
        return name

    def _shown(self, phrase: Phrase, draft: _Draft, trace: Trace) -> None:
        """An attribute beside figures: of the thing grouped by, or a group of its own."""
        grouped = [d.attribute for d in draft.dimensions if isinstance(d, AttributeDimension) and d.entity]
        if phrase.rank is not None:
            self._ranked_group(phrase, draft, trace)
            return
        for key in grouped:
            if self._is(phrase, key.table) and phrase.of is None:
                self.conditions.things.noun_became(phrase.noun, key.table, trace)
                return
            scope = Scope(key.table, key.via)
            own = [
                one
                for one in self.attributes.of(_columns(phrase), scope)
                if not one.way and one.column.table == key.table
            ]
            if own and (phrase.of is None or self._is(phrase.of, key.table)):
                if phrase.of is not None:
                    draft.where += self.conditions.all(phrase.of.conditions, scope, trace)
                    self.conditions.things.noun_became(phrase.of.noun, key.table, trace)
                self._label(phrase, scope, draft, trace)
                return
        self._refuse_numbers_as_groups(phrase, draft)
        if phrase.of is not None and phrase.of.quantifier in ("each", "all", "") and self._thing(phrase.of, draft.root):
            thing = self._grouped_by(phrase.of, draft, trace)
            self._label(dataclasses.replace(phrase, of=None), thing, draft, trace)
            return
        self._grouped_by(phrase, draft, trace)

    def _refuse_numbers_as_groups(self, phrase: Phrase, draft: _Draft) -> None:
        """`the highest capacity and the average`: a number beside a figure is hardly a group."""
        found = self.attributes.of(_columns(phrase), Scope(draft.root))
        if found and not self._thing(phrase, draft.root) and is_numeric(self.attributes.type_of(found[0].column)):
            column = self.graph.dataset(found[0].column.table).column(found[0].column.column)
            if column is not None and column.role == "measure" and "year" not in found[0].column.column.lower():
                raise UnresolvedError(f"“{phrase.noun.text}” beside a figure, which is no group.")

    def _label(self, phrase: Phrase, scope: Scope, draft: _Draft, trace: Trace) -> None:
        found = self.attributes.choose(phrase.noun, scope, trace, to_one=True)
        if found.column.column == self.graph.dataset(scope.dataset).display:
            return  # comes with its thing
        if all(d.name != found.column.column for d in draft.dimensions):
            draft.dimensions.append(AttributeDimension(name=found.column.column, attribute=found.column))

    def _ranked_group(self, phrase: Phrase, draft: _Draft, trace: Trace) -> None:
        """`top 5 customers and their revenue`: ranked by the only figure, or by the one said."""
        rank = phrase.rank
        if rank is None:
            return
        self._grouped_by(dataclasses.replace(phrase, rank=None), draft, trace)
        self._rank(rank, draft, trace)

    def _rank(self, rank: Rank, draft: _Draft, trace: Trace) -> None:
        if isinstance(rank.by, Measured):
            by = self._order_name(rank.by, draft, trace)
        elif rank.by == "high" and len(draft.measures) == 1:
            by = draft.measures[0].name
        else:
            raise UnresolvedError("The first by which figure?")
        draft.order = [Order(by=by, descending=rank.descending)]
        draft.limit = rank.count

    # order

    def _order(self, ordering: Ordering, draft: _Draft, trace: Trace) -> None:
        by = ordering.by
        if by is None:
            draft.order.append(self._by_what_is_shown(ordering, draft))
            return
        if isinstance(by, str):
            raise UnresolvedError("The order of figures by an adjective.")
        if isinstance(by, Measured):
            draft.order.append(Order(by=self._order_name(by, draft, trace), descending=ordering.descending))
            return
        if ordering.adjective == "old":
            raise UnresolvedError("The order of figures by an adjective.")
        name = self._dimension_name(by, draft, trace)
        draft.order.append(Order(by=name, descending=ordering.descending))

    def _by_what_is_shown(self, ordering: Ordering, draft: _Draft) -> Order:
        """`most frequent first` by the figure, `alphabetically` by the first group, `latest first` by the period."""
        dated = [d.name for d in draft.dimensions if isinstance(d, TimeDimension)]
        if not ordering.adjective and not ordering.descending and len(dated) == len(draft.dimensions) == 1:
            return Order(by=dated[0])  # `by year, ascending`
        if ordering.adjective in ("", "high", "large", "common") and len(draft.measures) == 1:
            return Order(by=draft.measures[0].name, descending=ordering.descending)
        if ordering.adjective == "alphabetical" and draft.dimensions:
            return Order(by=draft.dimensions[-1].name, descending=ordering.descending)
        if ordering.adjective in ("new", "old", "chronological") and len(dated) == 1:
            return Order(by=dated[0], descending=ordering.descending == (ordering.adjective != "old"))
        raise UnresolvedError("In the order of which column?")

    def _order_name(self, measured: Measured, draft: _Draft, trace: Trace) -> str:
        measure, conditions = self._built(measured, draft.root, trace)
        for known in draft.measures:
            if known.name == measure.name:
                return known.name
        draft.measures.append(measure)
        draft.own.append(conditions)
        return measure.name

    def _dimension_name(self, phrase: Phrase, draft: _Draft, trace: Trace) -> str:
        columns = {c.attribute for c in phrase.noun.candidates if c.attribute is not None}
        tables = {c.name for c in phrase.noun.candidates if c.kind == "dataset"}
        for measure in draft.measures:
            argument = getattr(measure, "argument", None)
            if isinstance(argument, ColumnRef) and reference(argument.table, argument.column) in columns:
                return measure.name
        for dimension in draft.dimensions:
            if isinstance(dimension, AttributeDimension):
                plain = reference(dimension.attribute.table, dimension.attribute.column)
                if plain in columns or (dimension.entity and plain.table in tables):
                    return dimension.name
        scopes = [
            Scope(d.attribute.table, d.attribute.via) for d in draft.dimensions if isinstance(d, AttributeDimension)
        ]
        for scope in scopes:
            found = [one for one in self.attributes.of(_columns(phrase), scope) if one.column.table == scope.dataset]
            if found:
                self._label(phrase, scope, draft, trace)
                return found[0].column.column
        raise UnresolvedError(f"“{phrase.noun.text}” is not shown.")


def _columns(phrase: Phrase) -> tuple[Candidate, ...]:
    return tuple(c for c in phrase.noun.candidates if c.kind == "column")


def _lifted(measured: Measured) -> tuple[Measured, list[Phrase | TimeGroup]]:
    """A measure without its `in each department`, which is a group."""
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


def _changed(measure: Measure, periods: Periods) -> Measure:
    """The figure of the later period against that of the earlier one."""
    output: Literal["percent", "difference"] = "percent" if periods.percent else "difference"
    return ContrastMeasure(
        name=f"{measure.name}_{'change' if periods.percent else 'difference'}",
        of=PeriodMeasure(name=f"{measure.name}_later", of=measure, period=periods.end),
        to=PeriodMeasure(name=f"{measure.name}_earlier", of=measure, period=periods.start),
        output=output,
    )
