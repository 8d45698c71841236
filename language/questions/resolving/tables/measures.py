"""Figures of a table: counts, aggregates, shares, metrics by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language.naming import measure_name
from language.questions.forms import (
    Computed,
    Condition,
    Happened,
    Has,
    Measured,
    Phrase,
    ValueIs,
)
from language.questions.resolving.alternatives import as_column, key_of
from language.questions.resolving.arithmetic import calculated, spoken_name
from language.questions.resolving.attributes import PARTIAL_TABLE, Found, method
from language.questions.resolving.conditions.part import aggregate_function
from language.questions.resolving.scope import Scope, UnresolvedError, is_numeric, is_temporal, reference
from language.questions.resolving.tables.changed import changed
from language.questions.resolving.tables.contrasts import Contrasts
from language.questions.resolving.tables.draft import Draft
from language.questions.resolving.tables.paired import Paired
from language.questions.resolving.tables.part import Part
from language.questions.resolving.tables.rows_of import RowsOf
from language.questions.resolving.tables.shares import Shares
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import ColumnRef, Expression, columns_in
from schemas.query import (
    AggregateMeasure,
    Measure,
    NamedMeasure,
    NestedMeasure,
)
from schemas.question import Option

if TYPE_CHECKING:
    from language.questions.resolving.tables.tables import Tables


_OF_ITS_PARTS = 0.3

_INITIALS = 2


class Measures(Part):
    """Figures of a table: counts, aggregates, shares, metrics by name."""

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.contrasts, self.shares, self.rows_of = Contrasts(self), Shares(self), RowsOf(self)
        self.paired = Paired(tables)

    def add(self, measured: Measured, draft: Draft, trace: Trace) -> Measure:
        """A figure of the table, with the conditions that are its own."""
        measure, conditions = self.built(measured, draft.root, trace)
        for known, own in zip(draft.measures, draft.own, strict=True):
            if own == conditions and known.model_copy(update={"name": measure.name}) == measure:
                return known  # said twice: `how many … List the name and the number.`
        if measure.name in {m.name for m in draft.measures}:
            measure = measure.model_copy(update={"name": f"{measure.name}_{len(draft.measures) + 1}"})
        if measured.change is not None:
            measure = changed(measure, measured.change)
        draft.measures.append(measure)
        draft.own.append(conditions)
        return measure

    def built(self, measured: Measured, root: str, trace: Trace) -> tuple[Measure, tuple[Expression, ...]]:
        """The figure over rows of `root`, and its conditions."""
        phrase = measured.phrase
        if measured.against is not None:
            return self.contrasts.built(measured.against, root, trace), ()
        if phrase is None:
            raise UnresolvedError("It is not said of what.")
        if measured.function == "metric":
            return self._named(phrase, root, trace)
        if measured.function == "share":
            return self.shares.built(measured, phrase, root, trace)
        if measured.function == "count":
            return self._count(measured, phrase, root, trace)
        self._refuse_deed_elsewhere(phrase, root)
        return self._aggregate(measured, phrase, root, trace)

    def _refuse_deed_elsewhere(self, phrase: Phrase, root: str) -> None:
        """`quantity returned`, where rows of returns hold a quantity: that of the sales is what was sold."""
        verbs = (part.verb for part in phrase.conditions if isinstance(part, Happened) and not part.negated)
        deeds = {dataset.name for verb in verbs for dataset in self.conditions.sentence.names.recorded.of(verb)}
        held = deeds & {candidate.home for candidate in phrase.noun.columns}
        if held and root not in held:
            raise UnresolvedError(f"“{phrase.noun.text}” is what rows of {', '.join(sorted(held))} hold themselves.")

    def _named(self, phrase: Phrase, root: str, trace: Trace) -> tuple[Measure, tuple[Expression, ...]]:
        metrics = [c for c in phrase.noun.candidates if c.kind == "metric"]
        whole = [c for c in metrics if c.method != "partial"]
        fitting = [c for c in whole or metrics if root in self.graph.datasets_of_metric(c.name)]
        if not fitting:
            raise UnresolvedError(f"“{phrase.noun.text}” is no metric of {root}.")
        several = {c.name: (Option(id=c.name, label=c.label), c) for c in fitting}
        said = f"“{phrase.noun.text}” can mean several metrics here."
        meant = trace.pick(key_of(phrase.noun.text), said, [*several.values()])
        trace.became((phrase.noun.first, phrase.noun.last), "measure", meant.node, method(meant))
        conditions = self.conditions_of(phrase, root, trace)
        return NamedMeasure(name=meant.name, metric=meant.name), conditions

    def conditions_of(self, phrase: Phrase, dataset: str, trace: Trace) -> tuple[Expression, ...]:
        """What is said of the rows that the figure is of."""
        parts: tuple[Condition, ...] = phrase.conditions
        if phrase.of is not None:
            if dataset in phrase.of.noun.tables:
                if dataset in phrase.noun.tables:
                    raise UnresolvedError(f"“{phrase.noun.text}” of “{phrase.of.noun.text}”: both are the same.")
                self.conditions.things.noun_became(phrase.of.noun, dataset, trace)
                parts = (*parts, *phrase.of.conditions)
                if phrase.of.of is not None:
                    parts = (*parts, Has(phrase.of.of))
            else:
                parts = (*parts, Has(phrase.of))
        own = phrase.of is not None and dataset in phrase.of.noun.tables and phrase.of.rank is not None
        if phrase.rank is not None or own:
            raise UnresolvedError("A figure of the first few only.")
        return self.conditions.all(parts, Scope(dataset), trace)

    def rows_became(self, phrase: Phrase, root: str, trace: Trace) -> None:
        """The rows counted are those of `root`, which may be called so only in part."""
        self.conditions.things.noun_became(phrase.noun, root, trace)
        trace.cost += PARTIAL_TABLE if root not in phrase.noun.things else 0.0

    def _count(
        self, measured: Measured, phrase: Phrase, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        done_to = self.tables.deeds.done_to(measured, phrase, root)
        if done_to is not None:
            return self.tables.deeds.counted(measured, phrase, done_to, root, trace)
        told = self.attributes.count_in(root, phrase.noun) if root in phrase.noun.tables else None
        if told is not None:
            self.conditions.things.noun_became(phrase.noun, root, trace)
            return self._stored_count(measured, phrase, told, root, trace)
        identity = self.attributes.identity_in(root, phrase.noun)
        if identity is not None and measured.per is None:
            self.conditions.things.noun_became(phrase.noun, root, trace)
            name = measure_name("count_distinct", identity.column, "")
            several = AggregateMeasure(name=name, function="count_distinct", dataset=root, argument=identity)
            return several, self.conditions_of(phrase, root, trace)
        if root in phrase.noun.tables and not self.attributes.are_its_values(phrase.noun, root):
            self.tables.deeds.refuse_things(measured, phrase, root)
            self.rows_became(phrase, root, trace)
            measure: Measure = AggregateMeasure(name=self.counted(root), function="count", dataset=root)
            conditions = self.conditions_of(phrase, root, trace)
            if measured.per is not None and measured.outer is not None:
                measure = self._nested(measure, measured, root, trace)
            return measure, conditions
        if phrase.noun.things:
            return self.paired.counted(measured, phrase, root, trace)
        found = self.attributes.choose(phrase.noun, Scope(root), trace, to_one=True)
        if found.column.table != root and phrase.of is None:
            raise UnresolvedError(f"“{phrase.noun.text}” is no attribute of {root}.")
        if self.attributes.is_figure(found.column):
            return self._stored_count(measured, phrase, found.column, root, trace)
        if self.attributes.says_yes_or_no(found.column):
            raise UnresolvedError(f"“{phrase.noun.text}” is yes or no, which is not counted.")
        if found.candidate.method == "partial" and is_temporal(self.attributes.type_of(found.column)):
            return self.tables.deeds.dated(measured, phrase, found, trace)
        conditions = self.rows_of.attribute(phrase, root, trace)
        counted = AggregateMeasure(
            name=measure_name("count_distinct", found.column.column, ""),
            function="count_distinct",
            dataset=root,
            argument=found.column,
        )
        return counted, conditions

    def _stored_count(
        self, measured: Measured, phrase: Phrase, column: ColumnRef, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        """`number of beds` of a column that holds a bed count: their sum."""
        if measured.per is not None and measured.outer is not None and root in measured.per.noun.tables:
            return self._of_each_row(measured, phrase, column, root, trace)
        if (
            not self.attributes.holds_a_count(column)
            or column.table != root
            or measured.per is not None
            or measured.distinct
        ):
            raise UnresolvedError(f"“{phrase.noun.text}” is a number of its own.")
        if phrase.of is not None and root not in phrase.of.noun.tables:
            trace.cost += _OF_ITS_PARTS  # `the population of Kenya` is its own rather than that of its cities
        name = measure_name("sum", column.column, "")
        measure = AggregateMeasure(name=name, function="sum", dataset=root, argument=column, follows_metrics=True)
        return measure, self.conditions_of(phrase, root, trace)

    def _of_each_row(
        self, measured: Measured, phrase: Phrase, column: ColumnRef, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        """`the average number of points per ticket`, which holds them: over all tickets."""
        per, function = measured.per, measured.outer
        if per is None or function is None or column.table != root or per.of is not None or per.rank is not None:
            raise UnresolvedError(f"“{phrase.noun.text}” is a number of its own.")
        self.conditions.things.noun_became(per.noun, root, trace)
        name = measure_name(function, column.column, "")
        measure = AggregateMeasure(name=name, function=function, dataset=root, argument=column, follows_metrics=True)
        conditions = self.conditions.all(per.conditions, Scope(root), trace)
        return measure, (*self.conditions_of(phrase, root, trace), *conditions)

    def _nested(self, of: Measure, measured: Measured, root: str, trace: Trace) -> Measure:
        per = measured.per
        if per is None or measured.outer is None:
            raise UnresolvedError("An aggregate of what per what?")
        name = f"{measured.outer}_{of.name}"
        thing = next((table for table in per.noun.tables if table in self.ways.to_one(root)), None)
        if thing is not None:
            key = self.graph.dataset(thing).primary_key
            if len(key) != 1:
                raise UnresolvedError(f"A {per.noun.text} has no single key.")
            self.conditions.things.noun_became(per.noun, thing, trace)
            return NestedMeasure(name=name, function=measured.outer, of=of, per=reference(thing, key[0]))
        found = self.attributes.choose(per.noun, Scope(root), trace, to_one=True)
        return NestedMeasure(name=name, function=measured.outer, of=of, per=found.column)

    def _aggregate(
        self, measured: Measured, phrase: Phrase, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        if phrase.computed is not None:
            return self._of_computed(measured, phrase, phrase.computed, root, trace)
        found = self.attributes.choose(phrase.noun, Scope(root), trace, to_one=True)
        owned = phrase.of is not None and root in phrase.of.noun.tables
        if found.column.table != root and not owned:
            raise UnresolvedError(f"“{phrase.noun.text}” is no attribute of {root}.")
        kind = self.attributes.type_of(found.column)
        ordered = is_temporal(kind) or (is_numeric(kind) and self._is_own_number(found))
        if not self.attributes.is_figure(found.column) and not (measured.function in ("min", "max") and ordered):
            raise UnresolvedError(f"“{phrase.noun.text}” is no number.")
        conditions = self.rows_of.attribute(phrase, root, trace)
        self._refuse_another_owner(phrase, found, trace)
        function = aggregate_function(measured)
        stored = self._stored(function, phrase, found.column)
        if stored:
            said = f"“{phrase.noun.text}”: {stored}, or computed from {found.column.column}?"
            computed = Option(id="computed", label=f"computed from {found.column.column}")
            trace.confirm("figure", said, computed)
        measure = AggregateMeasure(
            name=measure_name(function, found.column.column, ""),
            function=function,
            dataset=root,
            argument=found.column,
            follows_metrics=True,
        )
        return measure, conditions

    def _is_own_number(self, found: Found) -> bool:
        """Whether a number is called so in full, and refers to no other thing: `the largest area code`."""
        relations = self.graph.dataset(found.column.table).relations
        return found.candidate.method != "partial" and all(found.column.column not in r.columns for r in relations)

    def _of_computed(
        self, measured: Measured, phrase: Phrase, computed: Computed, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        made = calculated(computed, Scope(root), self.attributes, trace)
        if all(column.table != root for column in columns_in(made)):
            raise UnresolvedError(f"“{phrase.noun.text}” is computed from nothing of a {self.counted(root)}.")
        function = aggregate_function(measured)
        name = measure_name(function, spoken_name(phrase.noun.text), "")
        measure = AggregateMeasure(name=name, function=function, dataset=root, argument=made, follows_metrics=True)
        return measure, self.conditions_of(phrase, root, trace)

    def _refuse_another_owner(self, phrase: Phrase, found: Found, trace: Trace) -> None:
        """`price of a track` is none of an invoice line; `the price` of nothing said may be that of several things."""
        figures = [
            c.attribute
            for c in phrase.noun.candidates
            if c.attribute is not None and c.kind == "column" and self.attributes.is_figure(c.attribute)
        ]
        owners = _owners(phrase, self.tables.said_of_all)
        if found.column.table not in owners and any(column.table in owners for column in figures):
            raise UnresolvedError(f"“{phrase.noun.text}” is one of another thing.")
        if (
            phrase.of is None
            and len({(column.table, column.column) for column in figures}) > 1
            and not _told(phrase, found)
            and (
                found.candidate.method == "partial"
                or (
                    found.candidate.method == "synonym"
                    and not _is_whole_name(found.column.column, phrase.noun.text)
                    and found.column.table not in self.conditions.sentence.named
                )
            )
        ):
            self._take_only_the_chosen(phrase, found, figures, trace)

    @staticmethod
    def _take_only_the_chosen(phrase: Phrase, found: Found, figures: list[ColumnRef], trace: Trace) -> None:
        """Another figure than `found` is that of other rows: a reading of its own takes it."""
        key, meant = key_of(phrase.noun.text), as_column(found.column)
        said = f"“{phrase.noun.text}” can mean several figures here. Which one?"
        ways = {option.id: (option, option) for option in (meant, *map(as_column, figures))}
        if trace.pick(key, said, [*ways.values()]) != meant:
            raise UnresolvedError(f"“{phrase.noun.text}” is not {meant.label}.")

    def _stored(self, function: str, phrase: Phrase, summed: ColumnRef) -> str:
        """The column that already holds the figure: `max_salary` where the maximum salary is asked for.

        What adds up is no other figure than its sum: `total_cost` of an admission, and the total cost.
        """
        said = {"min": ("min", "minimum", "lowest"), "max": ("max", "maximum", "highest"),
                "average": ("avg", "average", "mean"), "sum": ("total", "sum")}.get(function, ())  # fmt: skip
        noun = lemmas(phrase.noun.text)
        plain = reference(summed.table, summed.column)
        for word in said:
            for candidate in self.conditions.sentence.names.lexicon.find((word, *noun)):
                column = candidate.attribute
                named = candidate.kind == "column" and column is not None and lemmas(column.column) == (word, *noun)
                if named and column is not None and not (function == "sum" and column == plain):
                    return f"{candidate.label} of a {self.graph.dataset(column.table).entity}"
        return ""

    def counted(self, dataset: str) -> str:
        """What a count of rows is called."""
        return measure_name("count", "", self.graph.dataset(dataset).entity)

    def settle_conditions(self, draft: Draft, *, together: bool) -> None:
        """Conditions that all measures share hold for the table; others stay with their measure.

        What is said last holds for all of them, if they are `together` and are not the same but for it.
        """
        first = draft.own[0]
        shared = [part for part in first if all(part in own for own in draft.own)]
        last = draft.own[-1]
        alike = len({measure.model_copy(update={"name": ""}) for measure in draft.measures}) < len(draft.measures)
        if together and not alike and not first and last and all(own in ((), last) for own in draft.own):
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


def _is_whole_name(column: str, said: str) -> bool:
    """Whether a name is said but for the initials of its table: `quantity` of `l_quantity`."""
    initials, *name = lemmas(column)
    return len(initials) <= _INITIALS and tuple(name) == lemmas(said)


def _owners(phrase: Phrase, said_of_all: tuple[Condition, ...]) -> set[str]:
    """The things a figure is said to be of: `the price of a track`, `the rating given in the reviews`."""
    if phrase.of is not None:
        return set(phrase.of.noun.things)
    parts = (*phrase.conditions, *said_of_all)
    nearest = next((part.phrase for part in parts if isinstance(part, Has) and part.quantity.some), None)
    return set(nearest.noun.things) if nearest is not None else set()


def _told(phrase: Phrase, found: Found) -> bool:
    """`amount of fees`: a value that only rows of one dataset have says whose figure it is."""
    said = [part for part in phrase.conditions if isinstance(part, ValueIs)]
    tables = [{c.attribute.table for v in part.values for c in v.candidates if c.attribute} for part in said]
    return {found.column.table} in tables
