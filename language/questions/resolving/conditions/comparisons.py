"""Comparisons of an attribute with something: `age above 20`, `whose name is X`."""

from __future__ import annotations

import dataclasses

from language.questions import closed
from language.questions.forms import (
    Compare,
    Condition,
    Has,
    Leaf,
    Measured,
    Noun,
    Number,
    Operand,
    Phrase,
    ValueIs,
    ValueMention,
)
from language.questions.resolving.arithmetic import calculated
from language.questions.resolving.conditions.denial import denied_if
from language.questions.resolving.conditions.part import Part, no_rank
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    is_temporal,
)
from language.questions.resolving.trace import Trace
from language.questions.units import factor, unit_in
from language.words import lemmas
from schemas.expressions import (
    ColumnRef,
    Comparison,
    ComparisonOperator,
    Expression,
    Logical,
    all_of,
)

_OF_ANYTHING = frozenset(("high", "large"))
"""Adjectives that say of no particular attribute that there is most of it."""
_HIGHER = frozenset(("higher", "lower"))
_OLDEST = 120
_YEARS = (1500, 2100)
_OF_AMOUNTS = frozenset((">", ">=", "<", "<=", "between"))
_OF_AGE = frozenset(("aged", "turned"))
_OPPOSITE: dict[str, ComparisonOperator] = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "=": "=", "<>": "<>"}


class Comparisons(Part):
    """Comparisons of an attribute with something: `age above 20`, `whose name is X`."""

    def about(self, part: Condition, noun: Noun) -> Condition:
        """A comparison behind an attribute is about it, unless it says itself what it is about."""
        if isinstance(part, Compare) and part.subject is None:
            first = part.operands[0]
            if isinstance(first, Number) and part.operator == "=" and self._behind_a_thing(first, noun):
                raise UnresolvedError("The number of a thing, or that of its attribute?")
            if not isinstance(first, Measured) or first.phrase is None:
                return dataclasses.replace(part, subject=Phrase(noun))
        return part

    def compare(self, condition: Compare, scope: Scope, trace: Trace) -> Expression:
        """An attribute, a figure or the thing itself against something."""
        subject = condition.subject
        if isinstance(subject, Measured):
            left = self.conditions.figures.aggregate(subject, scope, trace)
            return denied_if(self.conditions.operands.compared(left, condition, scope, trace), denied=condition.negated)
        if isinstance(subject, str):
            first = condition.operands[0]
            if isinstance(first, Measured) and first.phrase is not None and not first.phrase.noun.things:
                return self.compare(dataclasses.replace(condition, subject=Phrase(first.phrase.noun)), scope, trace)
            column, grows = self.attributes.adjectives.measured_by(subject, scope, trace)
            condition = _against_the_first(condition, grows=grows)
            if not grows and condition.operator in _OPPOSITE:
                if is_temporal(self.attributes.type_of(column)) or any(
                    isinstance(o, Number) for o in condition.operands
                ):
                    raise UnresolvedError(
                        f"How {subject} it is follows from {column.column}, which is no number of it."
                    )
                condition = Compare(subject, _OPPOSITE[condition.operator], condition.operands, condition.negated)
            return denied_if(
                self.conditions.operands.compared(column, condition, scope, trace), denied=condition.negated
            )
        if subject is None:
            named: Operand | Leaf = condition.operands[0]
            figure = self._plain_figure(condition, scope)
            if figure is not None:
                made = self.conditions.operands.compared(figure, condition, scope, trace)
                return denied_if(made, denied=condition.negated)
            if isinstance(named, Phrase) and named.computed is not None and isinstance(named.computed.left, Number):
                named = named.computed.right  # `above twice the average payment`
            elif isinstance(named, Phrase) and named.computed is None:
                return self._compare_like(condition, named, scope, trace)
            if (
                not isinstance(named, Measured)
                or named.phrase is None
                or named.function in ("count", "metric", "share")
                or (named.phrase.noun.things and scope.dataset in named.phrase.noun.tables)
            ):
                raise UnresolvedError("It is not said what is compared.")
            if named.phrase.noun.things:
                raise UnresolvedError(f"What of “{named.phrase.noun.text}” is compared?")
            subject = Phrase(named.phrase.noun)
        return self._compare_attribute(subject, condition, scope, trace)

    def _plain_figure(self, condition: Compare, scope: Scope) -> ColumnRef | None:
        """What a bare number is one of: the key of `order 145`, the length of `10 km`, the amount of a donation."""
        number = condition.operands[0]
        found = self.conditions.numbers.numbered(condition, scope) or self._of_that_unit(condition, scope)
        if found is not None or not isinstance(number, Number):
            return found
        height = self.attributes.adjectives.height(scope) if self.sentence.word(number.first - 2) in _HIGHER else None
        if height is not None or (condition.operator == "between" and _may_be_years(condition)):
            return height
        age = self._age(condition, scope)
        if age is not None:
            return age
        worth = self.sentence.names.worths.of_money(scope.dataset)
        if worth is None or worth.attribute is None:
            return None
        return self.attributes.read(scope, worth.attribute.column)  # `donations over 500`

    def _age(self, condition: Compare, scope: Scope) -> ColumnRef | None:
        """`singers over 40`, `users below 18`: how old persons are, where the data say so."""
        dataset, number = self.graph.dataset(scope.dataset), condition.operands[-1]
        if condition.operator not in ("<", ">", "<=", ">=") or not isinstance(number, Number) or number.unit:
            return None
        ages = [column.name for column in dataset.columns if lemmas(column.name)[-1:] == ("age",)]
        old = not number.percent and 0 < number.value <= _OLDEST and bool({*lemmas(dataset.entity)} & closed.PERSONS)
        old = old and not self._is_done(number.first)
        return self.attributes.read(scope, ages[0]) if old and len(ages) == 1 else None

    def _is_done(self, number: int) -> bool:
        """Whether a verb stands before the comparison with a number: who `paid more than 50` may be of any age."""
        words = self.sentence.words
        starts = [number - len(sign) for sign in closed.COMPARATORS if words[:number][-len(sign) :] == sign]
        before = min(starts, default=number) - 1
        plain = self.sentence.word(before) in closed.BE | closed.ADVERBS | closed.NEVER_NAMES | _OF_AGE
        return before >= 0 and not plain and not self.sentence.candidates(before, before + 1)

    def _of_that_unit(self, condition: Compare, scope: Scope) -> ColumnRef | None:
        """`cities above 2000 meters`, `parcels over 10 kg`: the one figure of a thing that can be in that unit."""
        last = condition.operands[-1]
        if not isinstance(last, Number) or not last.unit:
            return None
        columns = [self.attributes.read(scope, column.name) for column in self.graph.dataset(scope.dataset).columns]
        fitting = [
            column
            for column in columns
            if self.attributes.is_figure(column) and factor(last.unit, unit_in(lemmas(column.column))) is not None
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _compare_like(self, condition: Compare, named: Phrase, scope: Scope, trace: Trace) -> Expression:
        """`closed above the asking price`: the one other price of the thing against it."""
        found = self.attributes.choose(named.noun, scope, trace, to_one=True)
        kind = lemmas(found.column.column)[-1:]
        own = [
            self.attributes.read(scope, column.name)
            for column in self.graph.dataset(scope.dataset).columns
            if lemmas(column.name)[-1:] == kind
        ]
        others = [column for column in own if column != found.column and self.attributes.is_figure(column)]
        if len(others) != 1 or not self.attributes.is_figure(found.column) or named.conditions or named.of is not None:
            raise UnresolvedError("It is not said what is compared.")
        right = Comparison(operator=condition.operator, left=others[0], right=found.column)
        return denied_if(right, denied=condition.negated)

    def _behind_a_thing(self, number: Number, noun: Noun) -> bool:
        """`the price of order 145`: that is no price."""
        at = number.first - 1
        named = self.sentence.candidates(at, at + 1) if at >= noun.last else ()
        return any(c.kind == "dataset" and c.method != "partial" for c in named)

    def _refuse_first_by_another(self, operand: Operand) -> None:
        """`hired earlier than the oldest employee`: than that one, and not than anybody."""
        if not isinstance(operand, Measured) or operand.phrase is None or not operand.phrase.noun.things:
            return
        named = operand.phrase.noun
        said = (closed.SUPERLATIVES.get((word,)) for word in self.sentence.words[operand.first : named.first])
        if any(rank is not None and rank[0] not in _OF_ANYTHING for rank in said):
            raise UnresolvedError(f"Compared with that of one “{named.text}”, or with the most of all?")

    def _compare_attribute(self, subject: Phrase, condition: Compare, scope: Scope, trace: Trace) -> Expression:
        for operand in condition.operands:
            self._refuse_first_by_another(operand)
        itself = scope.dataset in subject.noun.tables
        condition = (self.conditions.numbers.quoted(condition, scope) if itself else None) or condition
        numbered = self.conditions.numbers.numbered(condition, scope) if itself else None
        if numbered is not None:
            self.noun_became(subject.noun, scope.dataset, trace)
            return self.conditions.operands.compared(numbered, condition, scope, trace)
        named = self._named_thing(subject, condition, scope)
        if named is not None:
            self.noun_became(subject.noun, named, trace)
            values = tuple(o for o in condition.operands if isinstance(o, ValueMention))
            inner = _in_table(values, named)
            one = ValueIs(inner, condition.negated, alone=named == scope.dataset and len(inner) == 1)
            return self.conditions.values.value_is(one, scope, trace)
        no_rank(subject)
        role = self.ways.called_by_role(scope, subject.noun) if subject.of is None and not subject.conditions else None
        values = tuple(o for o in condition.operands if isinstance(o, ValueMention) and o.candidates)
        if role is not None and values == condition.operands:  # `whose assignee is Ada`
            self.noun_became(subject.noun, role.dataset, trace)
            named_one = ValueIs(_in_table(values, role.dataset), condition.negated)
            return self.conditions.values.value_is(named_one, role, trace)
        if subject.computed is not None:
            left = calculated(subject.computed, scope, self.attributes, trace)
            return denied_if(self.conditions.operands.compared(left, condition, scope, trace), denied=condition.negated)
        if subject.of is not None and scope.dataset not in subject.of.noun.tables:
            return self._compare_owned(subject, condition, scope, trace)
        found = self.attributes.choose(subject.noun, scope, trace)
        if subject.noun.things and condition.operator in _OF_AMOUNTS and self.attributes.role(found.column) == "key":
            raise UnresolvedError(f"What of “{subject.noun.text}” is compared?")  # `mountains longer than 8000`
        each = self.conditions.values.any_or_all(condition, trace) if found.way else ()
        if len(each) > 1:
            return Logical(operator="and", operands=self.conditions.all(each, scope, trace))
        extra = self.conditions.all(subject.conditions, scope, trace) if subject.conditions else ()
        made = self.wrapped(
            found,
            scope,
            lambda column: self.conditions.operands.compared(column, condition, scope, trace),
            negated=condition.negated,
        )
        return all_of((made, *extra)) or made

    def _compare_owned(self, subject: Phrase, condition: Compare, scope: Scope, trace: Trace) -> Expression:
        """`the name of the country is X`: a condition on the owner."""
        owner = subject.of
        if owner is None:
            raise UnresolvedError("The attribute has no owner.")
        inner = Compare(Phrase(subject.noun), condition.operator, condition.operands, condition.negated)
        has = Has(Phrase(owner.noun, conditions=(*owner.conditions, *subject.conditions, inner), of=owner.of))
        return self.conditions.things.has(has, scope, trace)

    def _named_thing(self, subject: Phrase, condition: Compare, scope: Scope) -> str | None:
        """`department is History`: the table whose row has the value, where the noun is no column of its own."""
        values = [o for o in condition.operands if isinstance(o, ValueMention)]
        if not values or len(values) != len(condition.operands):
            return None
        tables = subject.noun.tables
        held = {c.attribute.table for v in values for c in v.candidates if c.attribute is not None}
        own = self.attributes.of(subject.noun.candidates, scope)
        if own and any(own[0].candidate.attribute == c.attribute for v in values for c in v.candidates):
            return None
        return next((table for table in tables if table in held), None)


def _against_the_first(condition: Compare, *, grows: bool) -> Compare:
    """`cost more than the most expensive art book`: more than the most that any of those costs."""

    def figure(operand: Operand) -> Operand:
        rank = operand.rank if isinstance(operand, Phrase) else None
        if not isinstance(operand, Phrase) or rank is None or not operand.noun.things:
            return operand
        if rank.by != condition.subject or rank.count != 1 or rank.skip:
            return operand
        others = dataclasses.replace(operand, rank=None)
        return Measured("max" if rank.descending == grows else "min", others, first=operand.noun.first)

    return dataclasses.replace(condition, operands=tuple(figure(operand) for operand in condition.operands))


def _may_be_years(condition: Compare) -> bool:
    """Whether all numbers are such as years have: `from 2021 to 2024`."""
    values = [operand.value for operand in condition.operands if isinstance(operand, Number)]
    return all(isinstance(value, int) and _YEARS[0] <= value <= _YEARS[1] for value in values)


def _in_table(values: tuple[ValueMention, ...], table: str) -> tuple[ValueMention, ...]:
    """The mentions with the candidates of one table only."""
    return tuple(
        ValueMention(
            v.first,
            v.last,
            v.text,
            tuple(c for c in v.candidates if c.attribute is not None and c.attribute.table == table),
            v.literal,
        )
        for v in values
    )
