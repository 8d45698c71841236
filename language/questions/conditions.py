"""Conditions of a form as expressions over the thing at hand."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Callable, Iterable

from language.lexicon import NO, YES, Candidate
from language.questions import closed
from language.questions.arithmetic import calculated
from language.questions.attributes import NEAR, PARTIAL_TABLE, TO_MANY, Attributes, Found, method
from language.questions.deeds import names_deed
from language.questions.forms import (
    Both,
    Compare,
    Condition,
    Dated,
    Described,
    Either,
    Happened,
    Has,
    Measured,
    Missing,
    Noun,
    Number,
    Operand,
    Phrase,
    Quantity,
    Rank,
    Timed,
    Unless,
    ValueIs,
    ValueMention,
)
from language.questions.names import is_part_of_name
from language.questions.scope import (
    Scope,
    UnresolvedError,
    Way,
    Ways,
    is_numeric,
    is_temporal,
    reference,
)
from language.questions.sentence import Sentence
from language.questions.trace import Trace
from language.questions.units import factor, unit_in
from language.words import lemmas
from schemas.expressions import (
    AggregateFunction,
    ColumnRef,
    Comparison,
    ComparisonOperator,
    Constant,
    Expression,
    Like,
    Logical,
    Membership,
    Negation,
    NullCheck,
    Related,
    SetAggregate,
    all_of,
    columns_in,
)
from schemas.period import Period
from schemas.rewrite import rewrite

Make = Callable[[ColumnRef], Expression]
_BARELY_SAID = 0.7
"""`with an age`: that a value is there is seldom what is meant."""
_ONLY_THERE = 0.35
"""`orders of customers`: that there is one is more often scenery than a condition."""
_OF_LIFE = frozenset("birth birthday birthdate born dob death died".split())
"""What a date of persons is called that a period alone never means."""
_OPPOSITE: dict[str, ComparisonOperator] = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "=": "=", "<>": "<>"}


class Conditions:
    """Resolves conditions of one sentence."""

    def __init__(self, attributes: Attributes, ways: Ways, sentence: Sentence) -> None:
        self.attributes, self.ways, self.sentence, self.graph = attributes, ways, sentence, ways.graph

    def all(self, conditions: tuple[Condition, ...], scope: Scope, trace: Trace) -> tuple[Expression, ...]:
        """Every condition, as they stand; `orders placed` says no more than `orders`."""
        said = [condition for condition in conditions if not self._goes_without_saying(condition, scope)]
        return tuple(self.one(condition, scope, trace) for condition in said)

    def _goes_without_saying(self, condition: Condition, scope: Scope) -> bool:
        """Whether each row of the thing, or of what it is a part of, is a deed of the verb: `quantity ordered`."""
        if not isinstance(condition, Happened) or condition.negated:
            return False
        dates = [column for column, _ in self.attributes.dates(scope, condition.verb)]
        if any(self.attributes.speaks_of(condition.verb, column) for column in dates):
            return False
        near = [reached.dataset for reached in self.ways.to_one(scope.dataset).values() if len(reached.via) <= 1]
        return any(names_deed(condition.verb, self.graph.dataset(name)) for name in (scope.dataset, *near))

    def one(self, condition: Condition, scope: Scope, trace: Trace) -> Expression:
        """The expression of `condition` for `scope`; `UnresolvedError` where it fits nothing."""
        match condition:
            case ValueIs():
                return self._value_is(condition, scope, trace)
            case Compare():
                return self._compare(condition, scope, trace)
            case Has():
                return self._has(condition, scope, trace)
            case Dated():
                return self._dated(condition, scope, trace)
            case Timed():
                return self._timed(condition, scope, trace)
            case Missing():
                return self._missing(condition, scope, trace)
            case Described():
                return self._described(condition, scope, trace)
            case Happened():
                return self._happened(condition, scope, trace)
            case Unless() | Both() | Either():
                return self._combined(condition, scope, trace)

    def _combined(self, condition: Unless | Both | Either, scope: Scope, trace: Trace) -> Expression:
        match condition:
            case Unless():
                return self._unless(condition, scope, trace)
            case Both():
                return Logical(operator="and", operands=self.all(condition.parts, scope, trace))
            case Either():
                parts = [all_of(self.all(part, scope, trace)) for part in condition.alternatives]
                return Logical(operator="or", operands=tuple(part for part in parts if part is not None))

    def _unless(self, condition: Unless, scope: Scope, trace: Trace) -> Expression:
        """All but these; `except singers from France` speaks of the thing itself."""
        parts: list[Condition] = []
        for part in condition.conditions:
            own = isinstance(part, Has) and part.quantity.some and _is_scope(part.phrase, scope.dataset)
            if isinstance(part, Has) and own:
                self.noun_became(part.phrase.noun, scope.dataset, trace)
                _no_rank(part.phrase)
                parts += part.phrase.conditions
            else:
                parts.append(part)
        made = all_of(self.all(tuple(parts), scope, trace))
        if made is None:
            raise UnresolvedError("It is not said which ones are left out.")
        return _denied(made)

    def _happened(self, condition: Happened, scope: Scope, trace: Trace) -> Expression:
        """`shipped`: the date of that name is there; `who never ordered`: there is no order."""
        options = [column for column, as_number in self.attributes.dates(scope, condition.verb) if not as_number]
        spoken = [column for column in options if self.attributes.speaks_of(condition.verb, column)]
        if len(spoken) == 1:
            return NullCheck(value=spoken[0], negated=not condition.negated)
        name, way = self._deeds(condition.verb, scope)
        return Related(dataset=name, anchor=scope.dataset, hops=way, negated=condition.negated)

    def _deeds(self, verb: str, scope: Scope) -> tuple[str, Way]:
        """The rows that record what `verb` says of the thing at hand, and the way to them."""
        things = [
            (dataset.name, way)
            for dataset in self.graph.datasets()
            if names_deed(verb, dataset) and (way := self._way(scope, dataset.name)) and any(hop.reverse for hop in way)
        ]
        shortest = min((len(way) for _, way in things), default=0)
        near = [(name, way) for name, way in things if len(way) == shortest]
        if len(near) != 1:
            raise UnresolvedError(f"Nothing tells whether a {self.attributes.entity(scope)} was {verb}.")
        return near[0]

    # values

    def _value_is(self, condition: ValueIs, scope: Scope, trace: Trace) -> Expression:
        found = self._value_column(condition, scope, trace)
        found = self._of_superior(condition, found, scope)
        if found.way:
            past = self.ways.through(condition.verb, scope.dataset, found.column.table, found.way)
            found = dataclasses.replace(found, way=past)
        self._namesakes(condition, found, scope, trace)
        trace.cost += found.cost
        self._explain_verb(condition.verb, scope, found, trace)
        values = [self._spelled(mention, found) for mention in condition.values]
        if found.way:
            self._any_or_both(condition, trace)
        for mention in condition.values:
            node = f"value:{found.column.table}.{found.column.column}={self._spelled(mention, found)}"
            trace.became((mention.first, mention.last), "filter", node, "value")
        return self._wrapped(
            found, scope, lambda column: _among(column, values, self.attributes), negated=condition.negated
        )

    def _of_superior(self, condition: ValueIs, found: Found, scope: Scope) -> Found:
        """`report to Ann`, `are managed by Ann`: her name is that of the one they refer to, not their own."""
        column, verb = found.column, condition.verb
        if not verb or column.table != scope.dataset or found.way or column.via != scope.via:
            return found
        own = {self.attributes.display(scope.dataset), *(c.column for c in self.attributes.shown_by(scope))}
        if column.column not in own:
            return found
        said = Noun(0, 0, verb.removesuffix("ed").removesuffix("s"), ())
        other = self.ways.in_role(scope, said) if verb in closed.UNDER or verb.endswith("ed") else None
        if other is None:
            raise UnresolvedError(f"“{verb}” says nothing of a {self.attributes.entity(scope)} by its name.")
        return dataclasses.replace(found, column=reference(column.table, column.column, other.via))

    def _namesakes(self, condition: ValueIs, found: Found, scope: Scope, trace: Trace) -> None:
        """A name that several things bear does not say which of them is meant."""
        if (
            found.column.table == scope.dataset
            and found.column.via == scope.via
            and not (condition.alone or condition.preposition in ("of", "by", "for"))
        ):
            return
        for held in self.graph.profile(found.column.table).values:
            shared = set(held.shared) if held.column == found.column.column else set()
            for mention in condition.values:
                if self._spelled(mention, found) in shared and not self._whole_name(mention, found.column.column):
                    trace.doubt("namesake", f"“{mention.text}” is the name of several. Which one?")

    def _whole_name(self, mention: ValueMention, column: str) -> bool:
        """Whether first and last name are both said."""
        beside = (*self.sentence.candidates(mention.last, mention.last + 1),
                  *self.sentence.candidates(mention.first - 1, mention.first))  # fmt: skip
        held = {c.attribute.column for c in beside if c.kind == "value" and c.attribute is not None}
        return is_part_of_name(column) and any(is_part_of_name(other) for other in held - {column})

    def _explain_verb(self, verb: str, scope: Scope, found: Found, trace: Trace) -> None:
        """A verb has to say which of several ways to a value is meant."""
        way = found.way or (self._way(scope, found.column.table) if found.column.table != scope.dataset else ())
        if way and self.ways.unexplained(verb, scope.dataset, found.column.table, way):
            trace.doubt("route", f"“{verb}”: more than one relation leads there.")

    def _value_column(self, condition: ValueIs, scope: Scope, trace: Trace) -> Found:
        first, *others = condition.values
        if not first.candidates:
            if not first.literal:
                raise UnresolvedError(f"“{first.text}” is no value here.")
            display = self.attributes.display(scope.dataset)
            column = self.attributes.read(scope, display)
            if self.attributes.type_of(column).upper() != "VARCHAR":
                raise UnresolvedError(f"“{first.text}” is no value of a {self.attributes.entity(scope)}.")
            return Found(column, _literal_candidate(column), 0.4)
        options = self.attributes.value_columns(first, scope)
        for other in others:
            held = {c.attribute for c in other.candidates}
            if other.candidates:
                options = [one for one in options if one.candidate.attribute in held]
        if not options:
            raise UnresolvedError(f"“{first.text}” has nothing to do with a {self.attributes.entity(scope)}.")
        best = options[0]
        rivals = [one for one in options[1:] if one.cost <= best.cost + NEAR or _says_less(one, best)]
        if rivals:
            self.attributes._doubt(first.text, [best, *rivals], trace)
        if best.rivals:
            trace.doubt("route", f"“{first.text}”: more than one relation leads there.")
        return best

    def _any_or_both(self, condition: ValueIs, trace: Trace) -> None:
        """On a path to many, `A and B` may ask for either or for both."""
        if len(condition.values) < 2 or condition.negated:
            return
        between = range(condition.values[0].last, condition.values[-1].first)
        if any(self.sentence.word(at) == "and" for at in between):
            said = " and ".join(mention.text for mention in condition.values)
            trace.doubt("both", f"“{said}”: any of them, or all?")

    @staticmethod
    def _spelled(mention: ValueMention, found: Found) -> str:
        own = next((c.value for c in mention.candidates if c.attribute == found.candidate.attribute), None)
        return own if own is not None else mention.literal or mention.text

    def _wrapped(self, found: Found, scope: Scope, make: Make, *, negated: bool = False) -> Expression:
        """`make` of the column, inside a semi-join where the column is of related rows."""
        if not found.way:
            made = make(found.column)
            return _denied(made) if negated else made
        return Related(
            dataset=found.column.table,
            anchor=scope.dataset,
            hops=found.way,
            where=make(reference(found.column.table, found.column.column)),
            negated=negated,
        )

    # comparisons

    def about(self, part: Condition, noun: Noun) -> Condition:
        """A comparison behind an attribute is about it, unless it says itself what it is about."""
        if isinstance(part, Compare) and part.subject is None:
            first = part.operands[0]
            if not isinstance(first, Measured) or first.phrase is None:
                return dataclasses.replace(part, subject=Phrase(noun))
        return part

    def _compare(self, condition: Compare, scope: Scope, trace: Trace) -> Expression:
        subject = condition.subject
        if isinstance(subject, Measured):
            left = self.aggregate(subject, scope, trace)
            return _denied_if(self.compared(left, condition, scope, trace), denied=condition.negated)
        if isinstance(subject, str):
            first = condition.operands[0]
            if isinstance(first, Measured) and first.phrase is not None and not _names_table(first.phrase):
                return self._compare(dataclasses.replace(condition, subject=Phrase(first.phrase.noun)), scope, trace)
            column, grows = self.attributes.by_adjective(subject, scope, trace)
            if not grows and condition.operator in _OPPOSITE:
                if is_temporal(self.attributes.type_of(column)) or any(
                    isinstance(o, Number) for o in condition.operands
                ):
                    raise UnresolvedError(
                        f"How {subject} it is follows from {column.column}, which is no number of it."
                    )
                condition = Compare(subject, _OPPOSITE[condition.operator], condition.operands, condition.negated)
            return _denied_if(self.compared(column, condition, scope, trace), denied=condition.negated)
        if subject is None:
            named = condition.operands[0]
            if isinstance(named, Phrase) and named.computed is None:
                return self._compare_like(condition, named, scope, trace)
            if (
                not isinstance(named, Measured)
                or named.phrase is None
                or named.function in ("count", "metric", "share")
            ):
                raise UnresolvedError("It is not said what is compared.")
            subject = Phrase(named.phrase.noun)
        return self._compare_attribute(subject, condition, scope, trace)

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
        return _denied_if(right, denied=condition.negated)

    def _compare_attribute(self, subject: Phrase, condition: Compare, scope: Scope, trace: Trace) -> Expression:
        named = self._named_thing(subject, condition, scope)
        if named is not None:
            self.noun_became(subject.noun, named, trace)
            values = tuple(o for o in condition.operands if isinstance(o, ValueMention))
            inner = _in_table(values, named)
            return self._value_is(ValueIs(inner, condition.negated), scope, trace)
        _no_rank(subject)
        if subject.computed is not None:
            left = calculated(subject.computed, scope, self.attributes, trace)
            return _denied_if(self.compared(left, condition, scope, trace), denied=condition.negated)
        if subject.of is not None and not _is_scope(subject.of, scope.dataset):
            return self._compare_owned(subject, condition, scope, trace)
        found = self.attributes.choose(subject.noun, scope, trace)
        extra = self.all(subject.conditions, scope, trace) if subject.conditions else ()
        made = self._wrapped(
            found,
            scope,
            lambda column: self.compared(column, condition, scope, trace),
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
        return self._has(has, scope, trace)

    def _named_thing(self, subject: Phrase, condition: Compare, scope: Scope) -> str | None:
        """`department is History`: the table whose row has the value, where the noun is no column of its own."""
        values = [o for o in condition.operands if isinstance(o, ValueMention)]
        if not values or len(values) != len(condition.operands):
            return None
        tables = [c.name for c in subject.noun.candidates if c.kind == "dataset"]
        held = {c.attribute.table for v in values for c in v.candidates if c.attribute is not None}
        own = self.attributes.of(subject.noun.candidates, scope)
        if own and any(own[0].candidate.attribute == c.attribute for v in values for c in v.candidates):
            return None
        return next((table for table in tables if table in held), None)

    def compared(self, left: Expression, condition: Compare, scope: Scope, trace: Trace) -> Expression:
        """`left` against the operands."""
        operator, operands = condition.operator, condition.operands
        if operator in ("like", "starts", "ends"):
            mention = operands[0]
            text = mention.literal or mention.text if isinstance(mention, ValueMention) else ""
            self._operand_became(mention, trace)
            escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            pattern = {"like": f"%{escaped}%", "starts": f"{escaped}%", "ends": f"%{escaped}"}[operator]
            return Like(value=left, pattern=pattern)
        if isinstance(operands[0], Period):
            return self._in_period(left, operands[0], trace)
        right = [self._operand(operand, left, scope, trace) for operand in operands]
        if operator == "between":
            low = Comparison(operator=">=", left=left, right=right[0])
            high = Comparison(operator="<=", left=left, right=right[1])
            return Logical(operator="and", operands=(low, high))
        if operator == "in":
            if len(right) == 1:
                return Comparison(operator="=", left=left, right=right[0])
            return Membership(value=left, options=tuple(right))
        return Comparison(operator=operator, left=left, right=right[0])

    def _operand(self, operand: Operand, left: Expression, scope: Scope, trace: Trace) -> Expression:
        self._operand_became(operand, trace)
        match operand:
            case Number():
                return self._constant(operand, left)
            case ValueMention():
                return self._text(operand, left)
            case Measured():
                return self._computed(operand, left, scope, trace)
            case Phrase() if operand.computed is not None:
                return calculated(
                    operand.computed,
                    scope,
                    self.attributes,
                    trace,
                    lambda measured: self._computed(measured, left, scope, trace),
                )
            case Phrase():
                another = self._of_another(operand, left, scope, trace)
                if another is not None:
                    return another
                found = self.attributes.choose(operand.noun, scope, trace, to_one=True)
                if not self._alike(left, found.column):
                    raise UnresolvedError(f"“{operand.noun.text}” cannot be compared with that.")
                return found.column
        raise UnresolvedError("A period cannot be compared with that.")

    def _of_another(self, operand: Phrase, left: Expression, scope: Scope, trace: Trace) -> ColumnRef | None:
        """`more than their manager`: the same attribute of a thing that this one refers to."""
        if not isinstance(left, ColumnRef) or left.table != scope.dataset or left.via != scope.via:
            return None
        other = self.ways.in_role(scope, operand.noun)
        if other is None:
            return None
        node = f"dataset:{other.dataset}"
        trace.became((operand.noun.first, operand.noun.last), "dimension", node, "lemma")
        return reference(left.table, left.column, other.via)

    def _alike(self, left: Expression, right: ColumnRef) -> bool:
        """Whether two values can be compared: both figures, or both dates."""
        if isinstance(left, ColumnRef) and is_temporal(self.attributes.type_of(left)):
            return is_temporal(self.attributes.type_of(right))
        return self.attributes.is_figure(right)

    def _operand_became(self, operand: Operand, trace: Trace) -> None:
        if isinstance(operand, Number | ValueMention):
            trace.became((operand.first, operand.last), "filter", f"literal:{operand_text(operand)}", "grammar")

    def _constant(self, number: Number, left: Expression) -> Expression:
        if isinstance(left, ColumnRef):
            kind = self.attributes.type_of(left)
            if is_temporal(kind):
                return Constant(type="date", text=f"{int(number.value):04d}-01-01")
            if not is_numeric(kind):
                raise UnresolvedError(f"{left.column} is no number.")
            number = self._in_unit_of(left, number)
        if isinstance(number.value, int):
            return Constant(type="integer", text=str(number.value))
        return Constant(type="decimal", text=f"{number.value:.12f}".rstrip("0").rstrip("."))

    def _in_unit_of(self, column: ColumnRef, number: Number) -> Number:
        """The number as the column holds it, where its name says in which unit."""
        held = unit_in(lemmas(column.column)) or unit_in(re.findall(r"[a-z]+", column.column.lower()))
        if not number.unit:
            return number
        if not held:
            raise UnresolvedError(f"{column.column} does not say that it is in {number.unit}.")
        times = factor(number.unit, held)
        if times is None:
            raise UnresolvedError(f"{column.column} is in {held}, not in {number.unit}.")
        value = number.value * times
        return dataclasses.replace(number, value=int(value) if value == int(value) else value)

    def _text(self, mention: ValueMention, left: Expression) -> Expression:
        if isinstance(left, ColumnRef):
            plain = reference(left.table, left.column)
            own = next((c.value for c in mention.candidates if c.attribute == plain), None)
            if own is None and not mention.literal:
                raise UnresolvedError(f"“{mention.text}” is no value of {left.column}.")
            kind = self.attributes.type_of(left)
            if own is None and is_numeric(kind) and _is_number(mention.literal):
                return Constant(type="decimal" if "." in mention.literal else "integer", text=mention.literal)
            if own is None and is_temporal(kind):
                return Constant(type="date", text=_iso(mention.literal))
            return Constant(type="text", text=own if own is not None else self._stored(plain, mention.literal))
        raise UnresolvedError(f"“{mention.text}” cannot be compared with a figure.")

    def _stored(self, column: ColumnRef, literal: str) -> str:
        """The value as the data spell it, where an index holds it in another case."""
        for found in self.graph.profile(column.table).values:
            if found.column == column.column:
                return next((v for v in found.values if v.casefold() == literal.casefold()), literal)
        return literal

    def _computed(self, operand: Measured, left: Expression, scope: Scope, trace: Trace) -> Expression:
        """`the average age`, `the average`: one figure over all rows of a dataset."""
        if operand.phrase is None:
            if not isinstance(left, ColumnRef):
                raise UnresolvedError("It is not said of what the average is taken.")
            return SetAggregate(
                function=aggregate_function(operand),
                dataset=left.table,
                argument=reference(left.table, left.column),
            )
        _no_rank(operand.phrase)
        if isinstance(left, ColumnRef) and _is_scope(operand.phrase, left.table):
            return self._of_the_average_thing(operand, operand.phrase, left, trace)
        home = self._home(operand.phrase, left, scope)
        inner = Scope(home)
        found = self.attributes.choose(operand.phrase.noun, inner, trace, to_one=True)
        conditions = self._inside(operand.phrase, home, trace)
        own = [c for c in conditions if isinstance(c, Has) and c.phrase.quantifier == "own"]
        if own:
            if len(conditions) > 1:
                raise UnresolvedError("Those of its own that fulfil something else.")
            return self._among_its_own(operand, own[0].phrase, found.column, scope, trace)
        where = all_of(self.all(conditions, inner, trace))
        return SetAggregate(
            function=aggregate_function(operand),
            dataset=home,
            argument=found.column,
            where=where,
        )

    def _among_its_own(
        self, operand: Measured, group: Phrase, argument: ColumnRef, scope: Scope, trace: Trace
    ) -> Expression:
        """`the average salary of their own department`: over the rows that share it."""
        if argument.table != scope.dataset or scope.via:
            raise UnresolvedError(f"“{group.noun.text}” of its own is not known for that.")
        tables = [c for c in group.noun.candidates if c.kind == "dataset" and self._way(scope, c.name)]
        common = {"function": aggregate_function(operand), "dataset": scope.dataset, "argument": argument}
        if not tables:
            shared = self.attributes.choose(group.noun, scope, trace, to_one=True).column
            if shared.table != scope.dataset:
                raise UnresolvedError(f"“{group.noun.text}” is no attribute of its own.")
            return SetAggregate(anchor=scope.dataset, columns=(shared.column,), references=(shared,), **common)
        best = self.ways.best(scope.dataset, tables[0].name, self.attributes.words)
        if best is None or best[1] or any(hop.reverse for hop in best[0]):
            raise UnresolvedError(f"“{group.noun.text}” is not one of its own.")
        self.noun_became(group.noun, tables[0].name, trace)
        back = tuple(hop.model_copy(update={"reverse": True}) for hop in reversed(best[0]))
        return SetAggregate(anchor=scope.dataset, hops=(*best[0], *back), **common)

    def _of_the_average_thing(self, operand: Measured, phrase: Phrase, left: ColumnRef, trace: Trace) -> Expression:
        """`the average student`: the same attribute, over all of them."""
        self.noun_became(phrase.noun, left.table, trace)
        where = all_of(self.all(self._of_thing(phrase, left.table), Scope(left.table), trace))
        return SetAggregate(
            function=aggregate_function(operand),
            dataset=left.table,
            argument=reference(left.table, left.column),
            where=where,
        )

    def _inside(self, phrase: Phrase, table: str, trace: Trace) -> tuple[Condition, ...]:
        """What restricts the rows of `table` whose attribute the phrase names, its owner's conditions included."""
        _no_rank(phrase)
        owner = phrase.of
        if owner is None or not _is_scope(owner, table):
            return self._of_thing(phrase, table)
        _no_rank(owner)
        self.noun_became(owner.noun, table, trace)
        return (*phrase.conditions, *self._of_thing(owner, table))

    def _home(self, phrase: Phrase, left: Expression, scope: Scope) -> str:
        owner = phrase.of
        while owner is not None:
            named = [c.name for c in owner.noun.candidates if c.kind == "dataset"]
            if named:
                return named[0]
            owner = owner.of
        if isinstance(left, ColumnRef) and any(
            c.attribute == reference(left.table, left.column) for c in phrase.noun.candidates
        ):
            return left.table
        return scope.dataset

    # related things

    def _has(self, condition: Has, scope: Scope, trace: Trace) -> Expression:
        phrase = condition.phrase
        if phrase.quantifier == "own":
            raise UnresolvedError(f"“{phrase.noun.text}” of its own says nothing by itself.")
        pair = next((part for part in phrase.conditions if isinstance(part, Both)), None)
        if pair is not None and condition.quantity.some:
            return self._has_both(condition, pair, scope, trace)
        options = self._has_options(phrase, scope)
        if not options:
            raise UnresolvedError(f"“{phrase.noun.text}” has nothing to do with a {self.attributes.entity(scope)}.")
        last: UnresolvedError | None = None
        for candidate in options:
            attempt = trace.copy()
            try:
                made = self._has_one(condition, candidate, scope, attempt)
            except UnresolvedError as error:
                last = error
                continue
            trace.cost, trace.nodes, trace.doubts = attempt.cost, attempt.nodes, attempt.doubts
            return made
        raise last or UnresolvedError(f"“{phrase.noun.text}” does not fit.")

    def _has_both(self, condition: Has, pair: Both, scope: Scope, trace: Trace) -> Expression:
        """`bookings in both first and economy class`: one booking of each."""
        others = tuple(part for part in condition.phrase.conditions if part is not pair)
        each = [
            Has(dataclasses.replace(condition.phrase, conditions=(*others, part)), condition.quantity, condition.verb)
            for part in pair.parts
        ]
        return Logical(operator="and", operands=self.all(tuple(each), scope, trace))

    def _has_options(self, phrase: Phrase, scope: Scope) -> list[Candidate]:
        """Columns of the thing itself first, then related things, then columns of related things."""
        columns = self.attributes.of(phrase.noun.candidates, scope)
        own = [one.candidate for one in columns if not one.way and one.cost < 0.3]
        tables = [c for c in phrase.noun.candidates if c.kind == "dataset"]
        if any(c.name == scope.dataset and c.method != "partial" for c in tables):
            tables = [c for c in tables if c.method != "partial"]  # the thing itself, not what is partly called so
        tables.sort(key=lambda c: (c.method == "partial", len(self._way(scope, c.name) or ((),) * 9), c.name))
        far = [one.candidate for one in columns if one.candidate not in own]
        flags = [c for c in phrase.noun.candidates if c.kind == "condition"]
        return [*flags, *own, *tables, *far]

    def _way(self, scope: Scope, table: str) -> Way | None:
        best = self.ways.best(scope.dataset, table, self.attributes.words)
        return best[0] if best else None

    def _has_one(self, condition: Has, candidate: Candidate, scope: Scope, trace: Trace) -> Expression:
        if candidate.kind == "dataset":
            return self._has_thing(condition, candidate, scope, trace)
        return self._has_attribute(condition, candidate, scope, trace)

    def _has_attribute(self, condition: Has, candidate: Candidate, scope: Scope, trace: Trace) -> Expression:
        """`have a major`, `have more than 3 rooms`: the column holds a value, or that number."""
        phrase, quantity = condition.phrase, condition.quantity
        found = next(one for one in self.attributes.of((candidate,), scope))
        if condition.verb:
            raise UnresolvedError(f"“{condition.verb}” says nothing of {phrase.noun.text}.")
        trace.cost += found.cost
        trace.became((phrase.noun.first, phrase.noun.last), "filter", candidate.node, method(candidate))
        if quantity.some or quantity.none:
            held = self._held(found, scope)
            if held is not None and not phrase.conditions and phrase.of is None:
                return Negation(operand=held) if quantity.none else held
        if not (quantity.some or quantity.none):
            if not self.attributes.is_figure(found.column):
                return self._counted_values(found, quantity, scope)
            right = Constant(type="integer", text=str(quantity.number))
            return self._wrapped(found, scope, lambda c: Comparison(operator=quantity.operator, left=c, right=right))
        _no_rank(phrase)
        if phrase.of is not None:
            raise UnresolvedError(f"“{phrase.noun.text}” of something else.")
        if phrase.conditions:
            inner = [self._said_of(part, phrase) for part in phrase.conditions]
            made = all_of(self.all(tuple(inner), scope, trace))
            if made is not None:
                return Negation(operand=made) if quantity.none else made
        if self._refers(found.column) and not (quantity.none and not found.way):
            raise UnresolvedError(f"“{phrase.noun.text}” is another thing, not an attribute.")
        trace.cost += _BARELY_SAID
        return self._wrapped(found, scope, lambda c: NullCheck(value=c, negated=True), negated=quantity.none)

    def _held(self, found: Found, scope: Scope) -> Expression | None:
        """`have a pool` of a column that says yes or no; None where it says something else."""
        if found.way:
            return None
        kind = self.attributes.type_of(found.column).upper()
        if kind == "BOOLEAN":
            return found.column
        dataset = self.graph.dataset(found.column.table)
        declared = dataset.column(found.column.column)
        if declared is not None and declared.role == "flag" and is_numeric(kind):
            return Comparison(operator="=", left=found.column, right=Constant(type="integer", text="1"))
        for values in self.graph.profile(dataset.name).values:
            if values.column == found.column.column:
                yes = [value for value in values.values if value.casefold() in YES]
                if len(yes) == 1 and {value.casefold() for value in values.values} <= YES | NO:
                    return Comparison(operator="=", left=found.column, right=Constant(type="text", text=yes[0]))
        if declared is not None and not declared.nullable:
            raise UnresolvedError(f"Every {self.attributes.entity(scope)} has a {declared.name}.")
        return None

    def _refers(self, column: ColumnRef) -> bool:
        """Whether a column is the key of another thing."""
        return any(column.column in relation.columns for relation in self.graph.dataset(column.table).relations)

    @staticmethod
    def _said_of(part: Condition, phrase: Phrase) -> Condition:
        bare = Phrase(phrase.noun)
        if isinstance(part, Compare) and part.subject is None:
            return Compare(bare, part.operator, part.operands, part.negated)
        if isinstance(part, ValueIs):
            return Compare(bare, "in", part.values, part.negated)
        return part

    def _counted_values(self, found: Found, quantity: Quantity, scope: Scope) -> Expression:
        if not found.way:
            raise UnresolvedError(f"A {self.attributes.entity(scope)} has one {found.column.column} only.")
        counted = SetAggregate(
            function="count_distinct",
            dataset=found.column.table,
            argument=found.column,
            anchor=scope.dataset,
            hops=found.way,
        )
        return Comparison(
            operator=quantity.operator, left=counted, right=Constant(type="integer", text=str(quantity.number))
        )

    def _has_thing(self, condition: Has, candidate: Candidate, scope: Scope, trace: Trace) -> Expression:
        phrase, quantity = condition.phrase, condition.quantity
        words = self._words_but(phrase.noun, condition.verb)
        itself = self.ways.to_itself(scope.dataset, condition.verb) if candidate.name == scope.dataset else None
        best = (itself, False) if itself else self.ways.best(scope.dataset, candidate.name, words)
        if best is None:
            raise UnresolvedError(f"No key leads from {self.attributes.entity(scope)} to {phrase.noun.text}.")
        way, rivals = best
        past = self.ways.through(condition.verb, scope.dataset, candidate.name, way)
        if past != way:
            way, rivals = past, False
        if rivals:
            trace.doubt("route", f"“{phrase.noun.text}”: more than one relation leads there.")
        if self.ways.unexplained(condition.verb, scope.dataset, candidate.name, way):
            trace.doubt("route", f"“{condition.verb}”: more than one relation leads to {phrase.noun.text}.")
        trace.cost += 0.1 * len(way) + (PARTIAL_TABLE if candidate.method == "partial" else 0.0)
        self.noun_became(phrase.noun, candidate.name, trace)
        conditions = self._of_thing(phrase, candidate.name)
        if all(not hop.reverse for hop in way):
            return self._has_one_thing(phrase, quantity, Scope(candidate.name, self._via(scope, way)), trace, way)
        inner = Scope(candidate.name)
        for part in conditions:
            if isinstance(part, ValueIs) and quantity.some:
                self._any_or_both(part, trace)
        if (
            not (quantity.some or quantity.none)
            and (made := self._counted_deeds(phrase, way, scope, trace)) is not None
        ):
            number = Constant(type="integer", text=str(quantity.number))
            return Comparison(operator=quantity.operator, left=made, right=number)
        along = self._along(phrase, quantity, way, scope, trace)
        if along is not None:
            return along
        where = self._where(phrase, inner, trace)
        if quantity.some or quantity.none:
            return Related(dataset=candidate.name, anchor=scope.dataset, hops=way, where=where, negated=quantity.none)
        counted = SetAggregate(function="count", dataset=candidate.name, anchor=scope.dataset, hops=way, where=where)
        return Comparison(
            operator=quantity.operator, left=counted, right=Constant(type="integer", text=str(quantity.number))
        )

    def _along(self, phrase: Phrase, quantity: Quantity, way: Way, scope: Scope, trace: Trace) -> Expression | None:
        """`took a course in Fall`: the very section they took, on the way to the course, was in Fall."""
        last = max(at for at, hop in enumerate(way) if hop.reverse)
        deeds, rest = way[last].dataset, way[last + 1 :]
        if not rest or phrase.rank is not None:
            return None
        thing = self.graph.relation(rest[-1].dataset, rest[-1].relation).to
        passed = {hop.dataset for hop in way[last:]}
        conditions = self._of_thing(phrase, thing)
        tried = [self.one(condition, Scope(thing), trace.copy()) for condition in conditions]
        on_way = [isinstance(t, Related) and any(h.reverse and h.dataset in passed for h in t.hops) for t in tried]
        if not any(on_way):
            return None
        beyond = Scope(thing, self._via(Scope(deeds), rest))
        scopes = [Scope(deeds) if met else beyond for met in on_way]
        parts = [self.one(part, inner, trace) for part, inner in zip(conditions, scopes, strict=True)]
        if not (quantity.some or quantity.none) or any(isinstance(part, Related) for part in parts):
            raise UnresolvedError(f"Whether that is said of the {phrase.noun.text} itself is not clear.")
        where = all_of((*parts, NullCheck(value=self._key_of(deeds, rest), negated=True)))
        hops = way[: last + 1]
        return Related(dataset=deeds, anchor=scope.dataset, hops=hops, where=where, negated=quantity.none)

    def _key_of(self, deeds: str, rest: Way) -> ColumnRef:
        """The column of the deeds that refers to the thing done."""
        return reference(deeds, self.graph.relation(rest[0].dataset, rest[0].relation).columns[0])

    def _counted_deeds(self, phrase: Phrase, way: Way, scope: Scope, trace: Trace) -> SetAggregate | None:
        """`rented 5 films`: every rental counts, also of the same film; `5 different films` counts films."""
        last = max(at for at, hop in enumerate(way) if hop.reverse)
        if phrase.distinct or last == len(way) - 1:
            return None
        deeds, rest = way[last].dataset, way[last + 1 :]
        inner = Scope(self.graph.relation(rest[-1].dataset, rest[-1].relation).to, self._via(Scope(deeds), rest))
        where = self._where(phrase, inner, trace)
        known = all_of((*(() if where is None else (where,)), NullCheck(value=self._key_of(deeds, rest), negated=True)))
        return SetAggregate(function="count", dataset=deeds, anchor=scope.dataset, hops=way[: last + 1], where=known)

    def _words_but(self, noun: Noun, verb: str = "") -> tuple[str, ...]:
        """The words that may tell which way is meant: all but those that name the thing itself."""
        words = self.attributes.words
        return (*words[: noun.first], *words[noun.last :], *((verb,) if verb else ()))

    def _via(self, scope: Scope, way: Way) -> tuple[str, ...]:
        """Relation names to a thing reached to-one; empty where only one way leads there and it is the short one."""
        reached = self.ways.to_one(scope.dataset)
        last = self.graph.relation(way[-1].dataset, way[-1].relation).to
        near = reached.get(last)
        names = tuple(hop.relation for hop in way)
        if near is not None and near.via == names and not near.rivals and not scope.via:
            return ()
        return (*scope.via, *names)

    def _has_one_thing(self, phrase: Phrase, quantity: Quantity, inner: Scope, trace: Trace, way: Way) -> Expression:
        where = self._where(phrase, inner, trace)
        if where is None:
            key = self.graph.dataset(inner.dataset).primary_key
            references = self.graph.relation(way[-1].dataset, way[-1].relation).references
            trace.cost += _ONLY_THERE
            column = reference(inner.dataset, (key or references)[0], inner.via)
            where = NullCheck(value=column, negated=True)
        if not (quantity.some or quantity.none):
            raise UnresolvedError("There is at most one of them.")
        return Negation(operand=where) if quantity.none else where

    def _of_thing(self, phrase: Phrase, table: str) -> tuple[Condition, ...]:
        conditions = phrase.conditions
        if phrase.of is not None:
            conditions = (*conditions, Has(phrase.of))
        return conditions

    def noun_became(self, noun: Noun, table: str, trace: Trace) -> None:
        """Evidence that a noun is the table."""
        candidate = next((c for c in noun.candidates if c.kind == "dataset" and c.name == table), None)
        how = method(candidate) if candidate is not None else "lemma"
        trace.became((noun.first, noun.last), "dimension", f"dataset:{table}", how)

    def _where(self, phrase: Phrase, scope: Scope, trace: Trace) -> Expression | None:
        """What a related thing has to fulfil, its rank among those that fulfil the rest included."""
        where = all_of(self.all(self._of_thing(phrase, scope.dataset), scope, trace))
        if phrase.rank is None:
            return where
        best = self._best(phrase.rank, scope, where, trace)
        return all_of((*(() if where is None else (where,)), best))

    def _best(self, rank: Rank, scope: Scope, where: Expression | None, trace: Trace) -> Expression:
        """`the stadium with the highest capacity` as a condition: its capacity is the highest of all."""
        if rank.count != 1:
            raise UnresolvedError("Related things by their rank.")
        grows = True
        if isinstance(rank.by, str):
            column, grows = self.attributes.by_adjective(rank.by, scope, trace)
        elif isinstance(rank.by, Phrase):
            column = self.attributes.choose(rank.by.noun, scope, trace, to_one=True).column
        else:
            raise UnresolvedError("Related things by how many they have.")
        if column.table != scope.dataset:
            raise UnresolvedError("Related things by an attribute of others.")
        function: AggregateFunction = "max" if rank.descending == grows else "min"
        plain = reference(column.table, column.column)
        best = SetAggregate(function=function, dataset=scope.dataset, argument=plain, where=where)
        return Comparison(operator="=", left=column, right=best)

    # times, gaps, flags

    def _dated(self, condition: Dated, scope: Scope, trace: Trace) -> Expression:
        options = self.attributes.dates(scope, condition.verb)
        if not options:
            return self._dated_elsewhere(condition, scope, trace)
        if len(options) > 1:
            named = " or ".join(column.column for column, _ in options[:3])
            trace.doubt("date", f"“{condition.period.said}”: by {named}?")
        column, as_number = options[0]
        if not condition.verb and _OF_LIFE & set(lemmas(column.column)):
            raise UnresolvedError(f"“{condition.period.said}”: nothing says that {column.column} is meant.")
        if condition.verb and not self._speaks(condition.verb, column):
            deeds = self._dated_deeds(condition, scope, trace)
            if deeds is not None:
                return deeds
            trace.doubt("date", f"“{condition.verb}”: is {column.column.replace('_', ' ')} meant?")
        if as_number and not condition.verb and len(lemmas(column.column)) > 1:
            trace.cost += 0.5
        if condition.negated and condition.verb:
            trace.doubt("date", f"“not {condition.verb} {condition.period.said}”: at another time, or not at all?")
        made = self._within(column, condition, trace, as_number=as_number)
        return _denied_if(made, denied=condition.negated)

    def _dated_deeds(self, condition: Dated, scope: Scope, trace: Trace) -> Expression | None:
        """`patients admitted in 2023`: the admission lies in the year."""
        try:
            name, way = self._deeds(condition.verb, scope)
        except UnresolvedError:
            return None
        inner = Scope(name)
        if not self.attributes.dates(inner, condition.verb):
            return None
        made = self._dated(dataclasses.replace(condition, negated=False), inner, trace)
        return Related(dataset=name, anchor=scope.dataset, hops=way, where=made, negated=condition.negated)

    def _speaks(self, verb: str, column: ColumnRef) -> bool:
        """Whether a verb fits a date: its own name, the deed that the row is, or a verb of any deed."""
        dataset = self.graph.dataset(column.table)
        return (
            verb in closed.ANY_DEED
            or self.attributes.speaks_of(verb, column)
            or (column.column == dataset.time and names_deed(verb, dataset))
        )

    def _timed(self, condition: Timed, scope: Scope, trace: Trace) -> Expression:
        """The date that the verb speaks of against the one named."""
        spoken = [column for column, year in self.attributes.dates(scope, condition.verb) if not year]
        spoken = [column for column in spoken if self.attributes.speaks_of(condition.verb, column)]
        options = [
            one
            for one in self.attributes.of(condition.than.noun.candidates, scope)
            if not one.way and is_temporal(self.attributes.type_of(one.column))
        ]
        if not spoken or not options or condition.than.conditions or condition.than.of is not None:
            raise UnresolvedError(f"Nothing tells when a {self.attributes.entity(scope)} was {condition.verb}.")
        other = options[0]
        spoken = [column for column in spoken if column != other.column]
        if len(spoken) != 1 or any(one.cost <= other.cost + NEAR for one in options[1:]):
            trace.doubt("date", f"“{condition.verb} … {condition.than.noun.text}”: which dates are meant?")
        noun = condition.than.noun
        trace.became((noun.first, noun.last), "filter", other.candidate.node, method(other.candidate))
        made = Comparison(operator=condition.operator, left=spoken[0], right=other.column)
        return _denied_if(made, denied=condition.negated)

    def _within(self, column: ColumnRef, condition: Dated, trace: Trace, *, as_number: bool) -> Expression:
        if not as_number:
            return self._in_period(column, condition.period, trace)
        period = condition.period
        first = period.start.year if period.start else None
        last = (period.end - datetime.timedelta(days=1)).year if period.end else None
        whole = (period.start is None or (period.start.month, period.start.day) == (1, 1)) and (
            period.end is None or (period.end.month, period.end.day) == (1, 1)
        )
        if not whole:
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

    def _in_period(self, column: Expression, period: Period, trace: Trace) -> Expression:
        if isinstance(column, ColumnRef) and not is_temporal(self.attributes.type_of(column)):
            if is_numeric(self.attributes.type_of(column)):
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

    def _dated_elsewhere(self, condition: Dated, scope: Scope, trace: Trace) -> Expression:
        """The date of a thing next to the one at hand: to-one first, then the only related one that is dated."""
        near = sorted(self.ways.to_one(scope.dataset).values(), key=lambda r: len(r.via))
        for reached in near:
            inner = Scope(reached.dataset, reached.via if reached.rivals or scope.via else ())
            if reached.via and self.attributes.dates(inner, condition.verb):
                trace.cost += 0.3 * len(reached.via)
                return self._dated(condition, inner, trace)
        dated = []
        for dataset in self.graph.datasets():
            way = self._way(scope, dataset.name)
            if way and len(way) == 1 and self.attributes.dates(Scope(dataset.name), condition.verb):
                dated.append((dataset.name, way))
        if len(dated) != 1:
            raise UnresolvedError(f"“{condition.period.said}”: a {self.attributes.entity(scope)} has no date.")
        name, way = dated[0]
        trace.cost += TO_MANY
        inner_made = self._dated(Dated(condition.period, condition.verb, condition.year), Scope(name), trace)
        return Related(dataset=name, anchor=scope.dataset, hops=way, where=inner_made, negated=condition.negated)

    def _missing(self, condition: Missing, scope: Scope, trace: Trace) -> Expression:
        found = self.attributes.choose(condition.subject.noun, scope, trace)
        return self._wrapped(found, scope, lambda c: NullCheck(value=c, negated=condition.negated))

    def _described(self, condition: Described, scope: Scope, trace: Trace) -> Expression:
        for candidate in condition.noun.candidates:
            if candidate.condition is None:
                continue
            tables = {c.table for c in columns_in(candidate.condition)}
            reached = self.ways.to_one(scope.dataset)
            if all(table == scope.dataset or table in reached for table in tables):
                trace.became((condition.noun.first, condition.noun.last), "filter", candidate.node, method(candidate))
                made = rewrite(candidate.condition, lambda node: self._through(node, scope))
                return Negation(operand=made) if condition.negated else made
        raise UnresolvedError(f"“{condition.noun.text}” says nothing of a {self.attributes.entity(scope)}.")

    @staticmethod
    def _through(node: Expression, scope: Scope) -> Expression | None:
        if isinstance(node, ColumnRef) and node.table == scope.dataset and scope.via:
            return node.model_copy(update={"via": scope.via})
        return None

    # figures of related rows

    def aggregate(self, measured: Measured, scope: Scope, trace: Trace) -> Expression:
        """The figure of the rows that belong to the thing at hand."""
        phrase = measured.phrase
        if phrase is None or measured.function in ("metric", "share"):
            raise UnresolvedError("That figure is not one of related rows.")
        if measured.function == "count":
            return self._count_of(phrase, scope, trace)
        found = self.attributes.choose(phrase.noun, scope, trace)
        if not found.way:
            raise UnresolvedError(f"A {self.attributes.entity(scope)} has one {found.column.column} only.")
        where = all_of(self.all(self._inside(phrase, found.column.table, trace), Scope(found.column.table), trace))
        return SetAggregate(
            function=aggregate_function(measured),
            dataset=found.column.table,
            argument=found.column,
            anchor=scope.dataset,
            hops=found.way,
            where=where,
        )

    def _count_of(self, phrase: Phrase, scope: Scope, trace: Trace) -> Expression:
        tables = [c for c in phrase.noun.candidates if c.kind == "dataset" and self._way(scope, c.name)]
        tables.sort(key=lambda c: (c.method == "partial", len(self._way(scope, c.name) or ()), c.name))
        columns = self.attributes.of(phrase.noun.candidates, scope)
        stored = next((c for c in columns if not c.way and self.attributes.is_figure(c.column)), None)
        if stored is not None and stored.cost < 0.3:
            trace.cost += stored.cost
            trace.became((phrase.noun.first, phrase.noun.last), "measure", stored.candidate.node, "exact")
            return stored.column
        if not tables:
            far = next((c for c in columns if c.way), None)
            if far is None:
                raise UnresolvedError(f"“{phrase.noun.text}” cannot be counted for a {self.attributes.entity(scope)}.")
            trace.cost += far.cost
            trace.became((phrase.noun.first, phrase.noun.last), "measure", far.candidate.node, method(far.candidate))
            return SetAggregate(
                function="count_distinct", dataset=far.column.table, argument=far.column, anchor=scope.dataset,
                hops=far.way,
            )  # fmt: skip
        best = self.ways.best(scope.dataset, tables[0].name, self._words_but(phrase.noun))
        if best is None:
            raise UnresolvedError(f"No key leads to {phrase.noun.text}.")
        way, rivals = best
        if rivals:
            trace.doubt("route", f"“{phrase.noun.text}”: more than one relation leads there.")
        if not any(hop.reverse for hop in way):
            raise UnresolvedError(f"A {self.attributes.entity(scope)} has one {phrase.noun.text} only.")
        self.noun_became(phrase.noun, tables[0].name, trace)
        trace.cost += PARTIAL_TABLE if tables[0].method == "partial" else 0.0
        deeds = self._counted_deeds(phrase, way, scope, trace)
        if deeds is not None:
            return deeds
        where = self._where(phrase, Scope(tables[0].name), trace)
        return SetAggregate(function="count", dataset=tables[0].name, anchor=scope.dataset, hops=way, where=where)


def refuse_contradictions(where: Iterable[Expression]) -> None:
    """`UnresolvedError` where no row can fulfil two conditions: `in Paris and in London`, `in 2023 and 2024`."""
    equal: dict[Expression, set[str]] = {}
    names: dict[str, set[tuple[str, ...]]] = {}
    lower: dict[Expression, str] = {}
    upper: dict[Expression, str] = {}
    for part in where:
        for one in part.operands if isinstance(part, Logical) and part.operator == "and" else (part,):
            if not isinstance(one, Comparison) or not isinstance(one.right, Constant):
                continue
            text = one.right.text
            if one.operator == "=":
                equal.setdefault(one.left, set()).add(text)
                if isinstance(one.left, ColumnRef) and is_part_of_name(one.left.column):
                    names.setdefault(one.left.table, set()).add(one.left.via)
            elif one.right.type == "date" and one.operator in (">=", "<"):
                bounds, best = (lower, max) if one.operator == ">=" else (upper, min)
                bounds[one.left] = best(text, bounds.get(one.left, text))
    if any(len(values) > 1 for values in equal.values()):
        raise UnresolvedError("One thing cannot have two values at once.")
    if any(len(bearers) > 1 for bearers in names.values()):
        raise UnresolvedError("The first name of one and the last name of another.")
    if any(column in upper and upper[column] <= start for column, start in lower.items()):
        raise UnresolvedError("One day cannot lie in two periods.")


def _no_rank(phrase: Phrase) -> None:
    if phrase.rank is not None:
        raise UnresolvedError("The first few of related things.")


def aggregate_function(measured: Measured) -> AggregateFunction:
    """The function of an aggregate; `UnresolvedError` for what is a figure of another kind."""
    if measured.function in {"metric", "share"}:
        raise UnresolvedError("That figure is no aggregate of a column.")
    return measured.function  # type: ignore[return-value]  # mypy does not narrow by `in`


def operand_text(operand: Number | ValueMention) -> str:
    """A literal as a node of the evidence."""
    return str(operand.value) if isinstance(operand, Number) else operand.text


def _says_less(other: Found, best: Found) -> bool:
    """`country` of the customer beside `shipping_country` of the order: which one is not said by `from Canada`."""
    plain, full = set(lemmas(other.column.column)), set(lemmas(best.column.column))
    return not other.way and not best.way and plain < full


def _among(column: ColumnRef, values: list[str], attributes: Attributes) -> Expression:
    constants = tuple(Constant(type="text", text=value) for value in dict.fromkeys(values))
    if len(constants) == 1:
        return Comparison(operator="=", left=column, right=constants[0])
    return Membership(value=column, options=constants)


def _denied(made: Expression) -> Expression:
    if isinstance(made, Comparison) and made.operator == "=":
        return made.model_copy(update={"operator": "<>"})
    if isinstance(made, Membership | Like | NullCheck | Related):
        return made.model_copy(update={"negated": not made.negated})
    return Negation(operand=made)


def _denied_if(made: Expression, *, denied: bool) -> Expression:
    return _denied(made) if denied else made


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


def _is_scope(phrase: Phrase, dataset: str) -> bool:
    return any(c.kind == "dataset" and c.name == dataset for c in phrase.noun.candidates)


def _names_table(phrase: Phrase) -> bool:
    return any(c.kind == "dataset" and c.method != "partial" for c in phrase.noun.candidates)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit()


def _iso(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UnresolvedError(f"“{text}” is no date.") from error


def _literal_candidate(column: ColumnRef) -> Candidate:
    node = f"column:{column.table}.{column.column}"
    return Candidate("column", node, column.column, "exact", attribute=reference(column.table, column.column))
