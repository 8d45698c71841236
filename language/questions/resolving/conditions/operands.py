"""What something is compared with: numbers, texts, periods, averages, other attributes."""

from __future__ import annotations

import dataclasses
import datetime
import re

from language.questions import closed
from language.questions.forms import (
    Compare,
    Has,
    Measured,
    Number,
    Operand,
    Phrase,
    ValueMention,
)
from language.questions.resolving.arithmetic import calculated
from language.questions.resolving.conditions.part import Part, aggregate_function, no_rank
from language.questions.resolving.conditions.percents import as_held
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    is_numeric,
    is_temporal,
    reference,
)
from language.questions.resolving.trace import Trace
from language.questions.units import factor, is_length, unit_in
from language.words import lemmas
from schemas.expressions import (
    AggregateFunction,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Like,
    Logical,
    Membership,
    SetAggregate,
    all_of,
)
from schemas.period import Period

_LIKE_THEIRS = frozenset(("average", "min", "max", "median"))
"""Figures that are in percent where what they are taken of is."""
_SAME = frozenset(("=", "<>", "in"))
_LENGTHS = frozenset("height length width depth distance elevation altitude".split())
"""Words of columns that hold lengths."""
_OF_NUMBERS = frozenset(("average", "sum", "median", "stddev"))


class Operands(Part):
    """What something is compared with: numbers, texts, periods, averages, other attributes."""

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
            return self.conditions.times.in_period(left, operands[0], trace)
        first = operands[0]
        if operator == "=" and isinstance(first, Number) and self._is_of_year(left, first):
            self._operand_became(first, trace)
            year = int(first.value)
            whole = Period(said=str(year), start=datetime.date(year, 1, 1), end=datetime.date(year + 1, 1, 1))
            return self.conditions.times.in_period(left, whole, trace)
        named = self._of_the_named(left, condition, trace)
        if named is not None:
            return Comparison(operator=operator, left=left, right=named)
        right = [
            (self._code(operand, left, trace) if operator in _SAME else None)
            or self._operand(operand, left, scope, trace)
            for operand in operands
        ]
        if left in right:
            raise UnresolvedError("Something compared with itself.")
        if operator == "between":
            low = Comparison(operator=">=", left=left, right=right[0])
            high = Comparison(operator="<=", left=left, right=right[1])
            return Logical(operator="and", operands=(low, high))
        if operator == "in":
            if len(right) == 1:
                return Comparison(operator="=", left=left, right=right[0])
            return Membership(value=left, options=tuple(right))
        return Comparison(operator=operator, left=left, right=right[0])

    def _code(self, operand: Operand, left: Expression, trace: Trace) -> Expression | None:
        """`grade is 9`, of a column of texts that holds `9` beside `K`."""
        if not isinstance(operand, Number) or operand.unit or operand.percent or not isinstance(left, ColumnRef):
            return None
        text = str(operand.value)
        texts = self.attributes.type_of(left).upper() == "VARCHAR"
        if not texts or text not in self.graph.profile(left.table).values_of(left.column):
            return None
        self._operand_became(operand, trace)
        return Constant(type="text", text=text)

    def _is_of_year(self, left: Expression, number: Number) -> bool:
        """`invoices dated 2023`: a date in that year, not on its first day."""
        dated = isinstance(left, ColumnRef) and is_temporal(self.attributes.type_of(left))
        return dated and isinstance(number.value, int) and not number.unit and 1000 <= number.value < 3000

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
                held_by = self._their_own(operand.of, scope, trace) if operand.of is not None else scope
                found = self.attributes.choose(operand.noun, held_by, trace, to_one=True)
                if not self._alike(left, found.column):
                    raise UnresolvedError(f"“{operand.noun.text}” cannot be compared with that.")
                return found.column
        raise UnresolvedError("A period cannot be compared with that.")

    def _of_the_named(self, left: Expression, condition: Compare, trace: Trace) -> Expression | None:
        """`taller than Ann`: how tall the one is who is called so."""
        named = condition.operands[0]
        if not isinstance(named, ValueMention) or not isinstance(left, ColumnRef):
            return None
        return self.conditions.named_ones.theirs(named, left, condition.operator, trace)

    def _of_another(self, operand: Phrase, left: Expression, scope: Scope, trace: Trace) -> ColumnRef | None:
        """`more than their manager`: the same attribute of a thing that this one refers to."""
        if not isinstance(left, ColumnRef) or left.table != scope.dataset or left.via != scope.via:
            return None
        other = self.ways.in_role(scope, operand.noun) if operand.of is None else None
        if other is None:
            return None
        if not (self.attributes.is_figure(left) or is_temporal(self.attributes.type_of(left))):
            raise UnresolvedError(f"{left.column} is neither more nor less than another one.")
        node = f"dataset:{other.dataset}"
        trace.became((operand.noun.first, operand.noun.last), "dimension", node, "lemma")
        return reference(left.table, left.column, other.via)

    def _their_own(self, other: Phrase, scope: Scope, trace: Trace) -> Scope:
        """`their manager`, whose attribute is compared."""
        found = self.ways.in_role(scope, other.noun) or self.ways.called_by_role(scope, other.noun)
        if found is None or other != Phrase(other.noun):
            raise UnresolvedError(f"“{other.noun.text}”: whose is that?")
        trace.became((other.noun.first, other.noun.last), "dimension", f"dataset:{found.dataset}", "lemma")
        return found

    def _alike(self, left: Expression, right: ColumnRef) -> bool:
        """Whether two values can be compared: both figures, or both dates."""
        if isinstance(left, ColumnRef) and is_temporal(self.attributes.type_of(left)):
            return is_temporal(self.attributes.type_of(right))
        return self.attributes.is_figure(right)

    def _operand_became(self, operand: Operand, trace: Trace) -> None:
        if isinstance(operand, Number | ValueMention):
            trace.became((operand.first, operand.last), "filter", f"literal:{operand_text(operand)}", "grammar")

    def _constant(self, number: Number, left: Expression) -> Expression:
        if isinstance(left, SetAggregate):
            number = self.as_figure(number, left.function, left.argument)
        if isinstance(left, ColumnRef):
            kind = self.attributes.type_of(left)
            if is_temporal(kind):
                if not 1000 <= number.value <= 9999:
                    raise UnresolvedError(f"{number.value} is no year.")
                return Constant(type="date", text=f"{int(number.value):04d}-01-01")
            if not is_numeric(kind):
                raise UnresolvedError(f"{left.column} is no number.")
            number = as_held(self._in_unit_of(left, number), left, self.graph.profile(left.table))
        if isinstance(number.value, int):
            return Constant(type="integer", text=str(number.value))
        return Constant(type="decimal", text=f"{number.value:.12f}".rstrip("0").rstrip("."))

    def as_figure(self, number: Number, function: AggregateFunction, argument: Expression | None) -> Number:
        """The number in the unit, and in the percent, that an aggregate of the argument is in."""
        column = argument if isinstance(argument, ColumnRef) else None
        if column is not None and function in {"sum", *_LIKE_THEIRS}:
            number = self._in_unit_of(column, number)
        elif number.unit:
            raise UnresolvedError(f"A {function} is not in {number.unit}.")
        if number.percent and (column is None or function not in _LIKE_THEIRS):
            raise UnresolvedError(f"A {function} in percent.")
        return as_held(number, column, self.graph.profile(column.table)) if column is not None else number

    def _in_unit_of(self, column: ColumnRef, number: Number) -> Number:
        """The number as the column holds it, where its name says in which unit."""
        held = unit_in(lemmas(column.column)) or unit_in(re.findall(r"[a-z]+", column.column.lower()))
        if not number.unit:
            return number
        if not held and self._is_among_them(column, number):
            return dataclasses.replace(number, unit="")
        if not held:
            raise UnresolvedError(f"{column.column} does not say that it is in {number.unit}.")
        times = factor(number.unit, held)
        if times is None:
            raise UnresolvedError(f"{column.column} is in {held}, not in {number.unit}.")
        value = number.value * times
        return dataclasses.replace(number, value=int(value) if value == int(value) else value)

    def _is_among_them(self, column: ColumnRef, number: Number) -> bool:
        """`185 cm` of heights from 160 to 208: any other unit of length would make other numbers of them."""
        held = self.graph.profile(column.table).number_range(column.column)
        lengths = is_length(number.unit) and not _LENGTHS.isdisjoint(lemmas(column.column))
        return lengths and held is not None and held.first <= number.value <= held.last

    def _text(self, mention: ValueMention, left: Expression) -> Expression:
        if isinstance(left, ColumnRef):
            plain = reference(left.table, left.column)
            own = mention.of(plain)
            if own is None and not mention.literal:
                raise UnresolvedError(f"“{mention.text}” is no value of {left.column}.")
            if own is None and mention.candidates and self.is_another(plain, mention.literal):
                raise UnresolvedError(f"“{mention.text}” is no value of {left.column}, but of something else.")
            kind = self.attributes.type_of(left)
            if own is None and is_numeric(kind) and _is_number(mention.literal):
                return Constant(type="decimal" if "." in mention.literal else "integer", text=mention.literal)
            if own is None and is_numeric(kind):
                raise UnresolvedError(f"“{mention.text}” is no number.")
            if own is None and is_temporal(kind):
                return Constant(type="date", text=_iso(mention.literal))
            return Constant(type="text", text=own if own is not None else self._stored(plain, mention.literal))
        raise UnresolvedError(f"“{mention.text}” cannot be compared with a figure.")

    def is_another(self, column: ColumnRef, literal: str) -> bool:
        """Whether all values of a column are known, and a text in quotes is none of them."""
        held = self.graph.profile(column.table).column_values(column.column)
        return held is not None and all(value.casefold() != literal.casefold() for value in held.values)

    def _stored(self, column: ColumnRef, literal: str) -> str:
        """The value as the data spell it, where an index holds it in another case."""
        values = self.graph.profile(column.table).values_of(column.column)
        return next((value for value in values if value.casefold() == literal.casefold()), literal)

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
        no_rank(operand.phrase)
        owner = operand.phrase.of
        if owner is not None and self._is_own(owner) and not (operand.phrase.conditions or owner.conditions):
            return self._of_its_own(operand, operand.phrase, owner, scope, trace)
        alone = owner is None and not operand.phrase.conditions
        if alone and isinstance(left, ColumnRef) and self._is_own(operand.phrase):  # `the average of their branch`
            return self._among_its_own(operand, operand.phrase, left, scope, trace)
        if isinstance(left, ColumnRef) and left.table in operand.phrase.noun.tables:
            return self._of_the_average_thing(operand, operand.phrase, left, trace)
        if isinstance(left, ColumnRef) and not left.via and self._are_all(operand, operand.phrase, scope):
            return self._of_all(operand, operand.phrase, left, scope, trace)
        home = self._home(operand.phrase, left, scope)
        inner = Scope(home)
        found = self.attributes.choose(operand.phrase.noun, inner, trace, to_one=True)
        figure = is_numeric(self.attributes.type_of(found.column)) and self.attributes.role(found.column) != "key"
        if operand.function in _OF_NUMBERS and not figure:
            raise UnresolvedError(f"There is no {operand.function} of {found.column.column}.")
        conditions = self.conditions.figures.inside(operand.phrase, home, trace)
        own = [c for c in conditions if isinstance(c, Has) and self._is_own(c.phrase)]
        if own:
            if len(conditions) > 1:
                raise UnresolvedError("Those of its own that fulfil something else.")
            return self._among_its_own(operand, own[0].phrase, found.column, scope, trace)
        where = all_of(self.conditions.all(conditions, inner, trace))
        return SetAggregate(
            function=aggregate_function(operand),
            dataset=home,
            argument=found.column,
            where=where,
        )

    def _is_own(self, group: Phrase) -> bool:
        """`their own department`, `their department`: the one of the row at hand."""
        plain = group.of is None and group.rank is None and not group.conditions
        return group.quantifier == "own" or (plain and self.sentence.word(group.noun.first - 1) in closed.THEIRS)

    def _of_its_own(self, operand: Measured, phrase: Phrase, owner: Phrase, scope: Scope, trace: Trace) -> Expression:
        """`the average wage of their own port`: over the others of the port, as they have the wage themselves."""
        argument = self.attributes.choose(phrase.noun, scope, trace, to_one=True).column
        return self._among_its_own(operand, owner, argument, scope, trace)

    def _among_its_own(
        self, operand: Measured, group: Phrase, argument: ColumnRef, scope: Scope, trace: Trace
    ) -> Expression:
        """`the average salary of their own department`: over the rows that share it."""
        if argument.table != scope.dataset or scope.via:
            raise UnresolvedError(f"“{group.noun.text}” of its own is not known for that.")
        tables = [c for c in group.noun.candidates if c.kind == "dataset" and self.way(scope, c.name)]
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
        where = all_of(self.conditions.all(self.of_thing(phrase, left.table), Scope(left.table), trace))
        return SetAggregate(
            function=aggregate_function(operand),
            dataset=left.table,
            argument=reference(left.table, left.column),
            where=where,
        )

    @staticmethod
    def _are_all(operand: Measured, phrase: Phrase, scope: Scope) -> bool:
        """`the average of all schools`, `the average school`: the things at hand themselves, all of them."""
        whole = operand.function == "average" and scope.dataset in phrase.noun.things
        return (phrase.quantifier == "all" or whole) and scope.dataset in phrase.noun.tables and not scope.via

    def _of_all(self, operand: Measured, phrase: Phrase, left: ColumnRef, scope: Scope, trace: Trace) -> Expression:
        """The attribute compared, which is read to-one, over all the things."""
        self.noun_became(phrase.noun, scope.dataset, trace)
        where = all_of(self.conditions.all(self.of_thing(phrase, scope.dataset), scope, trace))
        return SetAggregate(function=aggregate_function(operand), dataset=scope.dataset, argument=left, where=where)

    def _home(self, phrase: Phrase, left: Expression, scope: Scope) -> str:
        owner = phrase.of
        while owner is not None:
            named = owner.noun.tables
            if named:
                return named[0]
            owner = owner.of
        if isinstance(left, ColumnRef) and any(
            c.attribute == reference(left.table, left.column) for c in phrase.noun.candidates
        ):
            return left.table
        return scope.dataset


def operand_text(operand: Number | ValueMention) -> str:
    """A literal as a node of the evidence."""
    return str(operand.value) if isinstance(operand, Number) else operand.text


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit()


def _iso(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UnresolvedError(f"“{text}” is no date.") from error
