"""Conditions by time: `in 2014`, `shipped after the required date`."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence

from language.questions import closed
from language.questions.additive import is_amount
from language.questions.deeds import OUTCOMES, names_deed
from language.questions.forms import (
    Condition,
    Dated,
    Happened,
    Has,
    Timed,
    ValueMention,
)
from language.questions.resolving.alternatives import as_column
from language.questions.resolving.attributes import NEAR, TO_MANY, method
from language.questions.resolving.conditions.denial import denied_if
from language.questions.resolving.conditions.part import Part
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    is_numeric,
    is_temporal,
    same_role,
)
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Logical,
    NullCheck,
    Related,
    all_of,
)
from schemas.period import Period
from schemas.question import MOST_OPTIONS, Option
from schemas.workspace import Dataset

_ANOTHER_TIME = Option(id="another_time", label="at another time")
_OR_NEVER = Option(id="or_never", label="at another time, or not at all")
_PAID = frozenset("salary wage price rate budget balance".split())
"""Words of columns whose numbers are no years, whatever they are."""
_WHEN = frozenset((("year",), ("date",)))
"""What the one date of a deed is called by nothing but that: the `year` of what an instructor `teaches`."""
_OF_PERSONS = frozenset("birth birthday birthdate born dob death died hire hired joined employed".split())
"""What a date of persons is called that a period alone never means, as it says nothing of what they have to do with."""


class Times(Part):
    """Conditions by time: `in 2014`, `shipped after the required date`."""

    def dated(self, condition: Dated, scope: Scope, trace: Trace) -> Expression:
        """`in 2014`, `hired after May 2020`: a date of the thing, or of a deed, lies in the period."""
        options = self.attributes.dates(scope, condition.verb)
        if condition.verb in closed.LIGHT_VERBS and not any(self._speaks(condition.verb, one) for one, _ in options):
            return self.dated(dataclasses.replace(condition, verb=""), scope, trace)
        if not options:
            return self._dated_elsewhere(condition, scope, trace)
        named = " or ".join(column.column for column, _ in options[:MOST_OPTIONS])
        ways = [(as_column(column), (column, as_number)) for column, as_number in options]
        column, as_number = trace.pick("date", f"“{condition.period.said}”: by {named}?", ways)
        persons = not condition.verb and bool(_OF_PERSONS & set(lemmas(column.column)))
        words = [word for word in self.sentence.words if word.isalpha() and word not in closed.PREPOSITIONS]
        if persons and not any(self.attributes.speaks_of(word, column) for word in words):  # `hires since 2018`
            raise UnresolvedError(f"“{condition.period.said}”: nothing says that {column.column} is meant.")
        if condition.verb and not self._speaks(condition.verb, column):
            deeds = self._dated_deeds(condition, scope, trace)
            if deeds is not None:
                return deeds
            meant = as_column(column)
            trace.confirm("date", f"“{condition.verb}”: is {meant.label} meant?", meant)
        elif condition.verb:
            self._refuse_two_deeds(condition, column, scope, trace)
        if as_number and not condition.verb and len(lemmas(column.column)) > 1:
            trace.cost += 0.5
        made = denied_if(self._within(column, condition, trace, as_number=as_number), denied=condition.negated)
        if condition.negated and condition.verb:
            text = f"“not {condition.verb} {condition.period.said}”: at another time, or not at all?"
            never = Logical(operator="or", operands=(made, NullCheck(value=column)))
            made = trace.pick("not_then", text, [(_ANOTHER_TIME, made), (_OR_NEVER, never)])
        return made

    def doubt_whose(self, conditions: Sequence[Condition], scope: Scope, trace: Trace) -> None:
        """`students enrolled in a section in 2024`: a date of theirs, or of what they did?"""
        done = [part for part in conditions if isinstance(part, Has) and part.verb and part.quantity.some]
        for period in (part for part in conditions if isinstance(part, Dated) and not part.negated):
            options = self.attributes.dates(scope, period.verb)
            deeds = (part for part in done if period.verb in ("", part.verb))
            happened = any(isinstance(part, Happened) and part.by_others for part in conditions) and not period.verb
            if options and (happened or any(self._has_dated_rows(part, scope) for part in deeds)):
                meant = as_column(options[0][0])
                trace.confirm("date", f"“{period.period.said}”: is {meant.label} meant?", meant)

    def _has_dated_rows(self, has: Has, scope: Scope) -> bool:
        """Whether the rows that say what a thing did have a date of their own."""
        tables = has.phrase.noun.tables
        ways = (self.way(scope, table) or () for table in tables)
        rows = {hop.dataset for way in ways for hop in way if hop.reverse}
        return any(self.attributes.dates(Scope(name), "") for name in rows)

    def _refuse_two_deeds(self, condition: Dated, column: ColumnRef, scope: Scope, trace: Trace) -> None:
        """`students enrolled in a course in 2024`: by a date of the student, or of the enrolment?"""
        try:
            name, _ = self.conditions.states.deeds(condition.verb, scope)
        except UnresolvedError:
            return
        if self.attributes.dates(Scope(name), condition.verb):
            own = as_column(column)
            trace.confirm("date", f"“{condition.verb} {condition.period.said}”: is {own.label} meant?", own)

    def _dated_deeds(self, condition: Dated, scope: Scope, trace: Trace) -> Expression | None:
        """`patients admitted in 2023`: the admission lies in the year."""
        try:
            name, way = self.conditions.states.deeds(condition.verb, scope)
        except UnresolvedError:
            return None
        inner = Scope(name)
        if not self.attributes.dates(inner, condition.verb):
            return None
        made = self.dated(dataclasses.replace(condition, negated=False), inner, trace)
        return Related(dataset=name, anchor=scope.dataset, hops=way, where=made, negated=condition.negated)

    def _speaks(self, verb: str, column: ColumnRef) -> bool:
        """Whether a verb fits a date: its own name, the deed that the row is, or a verb of any deed."""
        dataset = self.graph.dataset(column.table)
        return (
            verb in closed.ANY_DEED
            or self.attributes.speaks_of(verb, column)
            or (names_deed(verb, dataset) and (column.column == dataset.time or lemmas(column.column) in _WHEN))
            or (verb in closed.MADE and lemmas(column.column) == ("year",))
            or (verb in closed.BEGUN and lemmas(column.column) == ("date",))
            or (verb in OUTCOMES and column.column == dataset.time and self._tells_whose_outcome(verb, dataset))
        )

    def _tells_whose_outcome(self, verb: str, dataset: Dataset) -> bool:
        """Whether rows have a key to who it was that won, and one date: the day of a match is when it was won."""
        dates = [column for column in dataset.columns if is_temporal(column.type)]
        roles = (word for relation in dataset.relations for word in self.ways.role_of(dataset.name, relation.name))
        return len(dates) == 1 and any(same_role(verb, word) for word in roles)

    def timed(self, condition: Timed, scope: Scope, trace: Trace) -> Expression:
        """The date that the verb speaks of against the one named, or against that of the thing named."""
        spoken = [column for column, year in self.attributes.dates(scope, condition.verb) if not year]
        spoken = [column for column in spoken if self.attributes.speaks_of(condition.verb, column)]
        if isinstance(condition.than, ValueMention):
            return self._against_one(condition, condition.than, spoken, trace)
        options = [
            one
            for one in self.attributes.of(condition.than.noun.candidates, scope)
            if not one.way and is_temporal(self.attributes.type_of(one.column))
        ]
        if not spoken or not options or condition.than.conditions or condition.than.of is not None:
            raise UnresolvedError(f"Nothing tells when a {self.attributes.entity(scope)} was {condition.verb}.")
        noun = condition.than.noun
        near = [one for one in options if one.cost <= options[0].cost + NEAR]
        other = self.attributes.one_of(near, noun.text, trace)
        spoken = [column for column in spoken if column != other.column]
        if not spoken:
            raise UnresolvedError(f"“{condition.verb}” and “{noun.text}” are the same date.")
        ways = [(as_column(column), column) for column in spoken]
        column = trace.pick("date", f"“{condition.verb}”: which date is meant?", ways)
        trace.became((noun.first, noun.last), "filter", other.candidate.node, method(other.candidate))
        made = Comparison(operator=condition.operator, left=column, right=other.column)
        return denied_if(made, denied=condition.negated)

    def _against_one(
        self, condition: Timed, one: ValueMention, spoken: Sequence[ColumnRef], trace: Trace
    ) -> Expression:
        """`hired after Ernst`: the date against the same date of the one so called."""
        theirs = (
            self.conditions.named_ones.theirs(one, spoken[0], condition.operator, trace) if len(spoken) == 1 else None
        )
        if theirs is None:
            raise UnresolvedError(f"When “{one.text}” was {condition.verb} is not known.")
        made = Comparison(operator=condition.operator, left=spoken[0], right=theirs)
        return denied_if(made, denied=condition.negated)

    def _within(self, column: ColumnRef, condition: Dated, trace: Trace, *, as_number: bool) -> Expression:
        if not as_number:
            return self.in_period(column, condition.period, trace)
        period = condition.period
        if period.relative and period.start is not None and period.end is not None and not _is_new_year(period.end):
            period = period.model_copy(update={"end": None})  # `since 2016`, until now: those to come are later too
        first = period.start.year if period.start else None
        last = (period.end - datetime.timedelta(days=1)).year if period.end else None
        if not all(bound is None or _is_new_year(bound) for bound in (period.start, period.end)):
            raise UnresolvedError(f"{column.column} holds years only.")
        if first == last and first is not None:
            return Comparison(operator="=", left=column, right=Constant(type="integer", text=str(first)))
        bounds = []
        if first is not None:
            bounds.append(Comparison(operator=">=", left=column, right=Constant(type="integer", text=str(first))))
        if last is not None:
            bounds.append(Comparison(operator="<=", left=column, right=Constant(type="integer", text=str(last))))
        made = all_of(tuple(bounds))
        if made is None:
            raise UnresolvedError("The period has no bounds.")
        return made

    def in_period(self, column: Expression, period: Period, trace: Trace) -> Expression:
        """A date or year inside a period."""
        if isinstance(column, ColumnRef) and not is_temporal(self.attributes.type_of(column)):
            amount = is_amount(self.attributes.names_of(column)) or _PAID & {*lemmas(column.column)}
            if is_numeric(self.attributes.type_of(column)) and self.attributes.role(column) != "key" and not amount:
                return self._within(column, Dated(period), trace, as_number=True)
            raise UnresolvedError(f"{column.column} is no date.")
        bounds = []
        if period.start is not None:
            start = Constant(type="date", text=period.start.isoformat())
            bounds.append(Comparison(operator=">=", left=column, right=start))
        if period.end is not None:
            end = Constant(type="date", text=period.end.isoformat())
            bounds.append(Comparison(operator="<", left=column, right=end))
        made = all_of(tuple(bounds))
        if made is None or period.empty:
            raise UnresolvedError(f"“{period.said}” has no days.")
        return made

    def _refuse_other_date(self, condition: Dated, column: ColumnRef, trace: Trace) -> None:
        """A doubt about the date of another thing, unless it is called after that: `order_date` of an order."""
        entity = self.graph.dataset(column.table).entity
        if not set(lemmas(column.column)) <= {*lemmas(entity), *closed.DATES, *closed.BESIDE_DATES}:
            meant = as_column(column)
            trace.confirm("date", f"“{condition.period.said}”: is {meant.label} meant?", meant)

    def _dated_elsewhere(self, condition: Dated, scope: Scope, trace: Trace) -> Expression:
        """The date of a thing next to the one at hand: to-one first, then the only related one that is dated."""
        deeds = self._dated_deeds(condition, scope, trace) if condition.verb else None
        if deeds is not None:
            trace.cost += TO_MANY
            return deeds
        near = sorted(self.ways.to_one(scope.dataset).values(), key=lambda r: len(r.via))
        for reached in near:
            inner = Scope(reached.dataset, reached.via if reached.rivals or scope.via else ())
            options = self.attributes.dates(inner, condition.verb)
            lives = all(_OF_PERSONS & set(lemmas(c.column)) and not self._speaks(condition.verb, c) for c, _ in options)
            if reached.via and options and not lives:
                trace.cost += 0.3 * len(reached.via)
                if not condition.verb:
                    self._refuse_other_date(condition, options[0][0], trace)
                return self.dated(condition, inner, trace)
        dated = []
        referring = [dataset.name for dataset, _ in self.graph.relations_to(scope.dataset)]
        referred = [relation.to for relation in self.graph.dataset(scope.dataset).relations]
        for name in dict.fromkeys((*referring, *referred)):
            way = self.way(scope, name)
            if way and len(way) == 1 and self.attributes.dates(Scope(name), condition.verb):
                dated.append((name, way))
        if len(dated) != 1:
            raise UnresolvedError(f"“{condition.period.said}”: a {self.attributes.entity(scope)} has no date.")
        name, way = dated[0]
        trace.cost += TO_MANY
        inner_made = self.dated(Dated(condition.period, condition.verb, condition.year), Scope(name), trace)
        return Related(dataset=name, anchor=scope.dataset, hops=way, where=inner_made, negated=condition.negated)


def _is_new_year(day: datetime.date) -> bool:
    return (day.month, day.day) == (1, 1)
