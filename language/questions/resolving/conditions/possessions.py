"""Attributes that a thing has: `have a pool`, `with more than 3 rooms`."""

from __future__ import annotations

import dataclasses

from language.lexicon import Candidate, yes_among
from language.questions import closed
from language.questions.deeds import names_deed
from language.questions.forms import (
    Compare,
    Condition,
    Has,
    Noun,
    Phrase,
    Quantity,
    ValueIs,
)
from language.questions.resolving.attributes import Found, method
from language.questions.resolving.conditions.part import Part, no_rank
from language.questions.resolving.other_end import by_the_other_end
from language.questions.resolving.scope import (
    WHOLE_NUMBERS,
    Scope,
    UnresolvedError,
    is_numeric,
)
from language.questions.resolving.trace import Trace
from language.questions.units import is_unit
from language.words import lemma, lemmas
from schemas.expressions import (
    ColumnRef,
    Comparison,
    ComparisonOperator,
    Constant,
    Expression,
    Negation,
    NullCheck,
    SetAggregate,
    all_of,
)

_BEARING = frozenset(
    "fly flies flying flew wear wears wearing bear bears bearing speak speaks speaking spoke carry carries carrying"
    " give gives giving gave award awards awarded receive receives received receiving score scores scored show shows"
    " showing hold holds holding held feature features featuring bring brings brought live lives"
    " lived living reside resides resided residing lie lies lay located based situated cause causes causing caused"
    " suffer suffers suffering suffered draw draws drawing drew attract attracts attracting attracted".split()
)
"""Verbs that say of an attribute that is named, with its value or number, no more than that a thing has it."""
_COMING_TO = frozenset(
    "led lead leads leading resulted result results resulting ended end ends ending made make makes reached reach"
    " reaches involved involve involves involving required require requires requiring included include includes"
    " including offered offer offers offering caused cause causes got get gets received receive receives came come"
    " comes was were saw need needs needed followed work works worked working use uses used using".split()
)
"""Verbs that say of a column of yes and no that it says yes: `led to an arrest`, `made the playoffs`."""
_LEAVING = frozenset(
    "left leave leaves gave give gives went go goes attended attend attends provided provide provides stated state"
    " states specified specify specifies mentioned mention mentions named name names received receive receives got"
    " get gets entered enter enters".split()
)
"""Verbs with which a thing without the attribute is spoken of: `left no email`, `went to no college`."""
_SOME = frozenset(("a", "an", "any", "some"))
_ZERO = frozenset(("0", "zero"))
_NONE = frozenset(("no", "none"))
_FEWEST_KINDS = 3
"""Values of a column that tells kinds, one of which may be none of them."""
_BARELY_SAID = 0.7
"""`with an age`: that a value is there is seldom what is meant."""


class Possessions(Part):
    """Attributes that a thing has: `have a pool`, `with more than 3 rooms`."""

    def has_attribute(self, condition: Has, candidate: Candidate, scope: Scope, trace: Trace) -> Expression:
        """`have a major`, `have more than 3 rooms`: the column holds a value, or that number."""
        phrase, quantity = condition.phrase, condition.quantity
        found = next(one for one in self.attributes.of((candidate,), scope))
        self._refuse_units(phrase)
        if condition.verb and not self._is_borne(condition, found, scope):
            raise UnresolvedError(f"“{condition.verb}” says nothing of {phrase.noun.text}.")
        self.refuse_outcomes(condition.verb, found.way)
        trace.cost += found.cost
        trace.became((phrase.noun.first, phrase.noun.last), "filter", candidate.node, method(candidate))
        there = self._there_or_not(condition, found, scope)
        if there is not None:
            return there
        if not (quantity.some or quantity.none):
            return self._so_many(condition, found, scope, trace)
        no_rank(phrase)
        if phrase.of is not None:
            raise UnresolvedError(f"“{phrase.noun.text}” of something else.")
        if phrase.conditions:
            self._refuse_deeds_among_them(phrase, found)
            inner = [self._said_of(part, phrase) for part in phrase.conditions]
            made = all_of(self.conditions.all(tuple(inner), scope, trace))
            if made is not None and all(part == said for part, said in zip(inner, phrase.conditions, strict=True)):
                raise UnresolvedError(f"What is said of “{phrase.noun.text}” says nothing of that attribute.")
            if made is not None:
                return Negation(operand=made) if quantity.none else made
        if quantity.some and self.sentence.word(phrase.noun.first - 1) in _SOME and self._is_role(found, scope):
            return NullCheck(value=found.column, negated=True)
        if self.refers(found.column) and not (quantity.none and not found.way):
            raise UnresolvedError(f"“{phrase.noun.text}” is another thing, not an attribute.")
        trace.cost += _BARELY_SAID
        return self.wrapped(found, scope, lambda c: NullCheck(value=c, negated=True), negated=quantity.none)

    def _so_many(self, condition: Has, found: Found, scope: Scope, trace: Trace) -> Expression:
        """`with more than 3 rooms`; what else is said behind it, as in `with 8 doors in 1974`, is of the thing."""
        phrase, quantity = condition.phrase, condition.quantity
        others = () if found.way else self.conditions.all(phrase.conditions, scope, trace)
        if phrase.of is not None or phrase.rank is not None or len(others) < len(phrase.conditions):
            raise UnresolvedError(f"So many “{phrase.noun.text}” of which something else is said.")
        if not self.attributes.is_figure(found.column):
            made: Expression = self._counted_values(found, quantity, scope)
        else:
            right = Constant(type="integer", text=str(quantity.number))
            made = self.wrapped(found, scope, lambda c: Comparison(operator=quantity.operator, left=c, right=right))
        return all_of((made, *others)) or made

    def _there_or_not(self, condition: Has, found: Found, scope: Scope) -> Expression | None:
        """`have a pool`, `no garage` of a column of yes and no; `with 0 points`, which are a number as any other."""
        phrase, quantity = condition.phrase, condition.quantity
        if not (quantity.some or quantity.none) or phrase.conditions or phrase.of is not None:
            return None
        own = not found.way and found.column.table == scope.dataset and phrase.rank is None
        if own and self._tells_how_many(found.column):
            operator: ComparisonOperator = "=" if quantity.none else ">"
            return Comparison(operator=operator, left=found.column, right=Constant(type="integer", text="0"))
        zero = quantity.none and self.sentence.word(phrase.noun.first - 1) in _ZERO
        if zero and not found.way and self.attributes.is_figure(found.column):
            return Comparison(operator="=", left=found.column, right=Constant(type="integer", text="0"))
        held = self._said_to_be_none(found) or self._held(found, scope)
        return Negation(operand=held) if held is not None and quantity.none else held

    def _is_borne(self, condition: Has, found: Found, scope: Scope) -> bool:
        """Whether the verb says no more than that the thing has the attribute, or has it not."""
        if found.way:
            return names_deed(condition.verb, self.graph.dataset(found.column.table))  # `paid with two methods`
        if condition.verb in _BEARING and self._is_told(condition):
            return True
        quantity, plain = condition.quantity, not condition.phrase.conditions and condition.phrase.of is None
        if condition.verb in _COMING_TO and plain and (quantity.some or quantity.none):
            return self._held(found, scope) is not None
        return condition.verb in _LEAVING and plain and quantity.none

    @staticmethod
    def _is_told(condition: Has) -> bool:
        """`gave 5 stars`, `flying the flag of Norway`: how much of it, or which."""
        amount = not (condition.quantity.some or condition.quantity.none)
        return amount or (bool(condition.phrase.conditions or condition.phrase.of) and condition.quantity.some)

    def _is_role(self, found: Found, scope: Scope) -> bool:
        """Whether a key of the thing itself is that of another one by its role: `has a mentor`."""
        own = self.graph.dataset(scope.dataset)
        return found.column.table == own.name and any(
            relation.columns == (found.column.column,)
            and (relation.to == own.name or self.ways.role_of(own.name, relation.name))
            for relation in own.relations
        )

    def held(self, candidate: Candidate, scope: Scope, trace: Trace, noun: Noun) -> Expression | None:
        """What a column of yes and no says where its name is said of the thing: `are not toll free`."""
        found = next(iter(self.attributes.of((candidate,), scope)), None)
        made = self._held(found, scope) if found is not None else None
        if found is not None and made is not None:
            trace.cost += found.cost
            trace.became((noun.first, noun.last), "filter", candidate.node, method(candidate))
        return made

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
        yes = yes_among(self.graph.profile(dataset.name).values_of(found.column.column))
        if yes is not None:
            return Comparison(operator="=", left=found.column, right=Constant(type="text", text=yes))
        if declared is not None and not declared.nullable:
            raise UnresolvedError(f"Every {self.attributes.entity(scope)} has a {declared.name}.")
        return None

    def _said_to_be_none(self, found: Found) -> Expression | None:
        """`have no internet service`, the kinds of which are `DSL`, `Fiber` and `No`; None where none is called so."""
        if found.way or self.attributes.role(found.column) != "dimension":
            return None
        values = self.graph.profile(found.column.table).values_of(found.column.column)
        none = [value for value in values if value.casefold() in _NONE]
        if len(none) != 1 or len(values) < _FEWEST_KINDS:
            return None
        return Comparison(operator="<>", left=found.column, right=Constant(type="text", text=none[0]))

    def _refuse_deeds_among_them(self, phrase: Phrase, found: Found) -> None:
        """`states bordering Ohio`, by the column that names the states: those are others than Ohio."""
        names_them = self.attributes.role(found.column) == "key"
        for part in phrase.conditions if names_them else ():
            if isinstance(part, ValueIs) and part.verb and (part.verb,) not in closed.NAMED:
                raise UnresolvedError(f"“{part.verb}” says nothing of {phrase.noun.text}.")

    def _refuse_units(self, phrase: Phrase) -> None:
        """`the duration in minutes` says in what a figure is to be told, and nothing of who has free minutes."""
        if self.sentence.word(phrase.noun.first - 1) == "in" and is_unit(self.sentence.word(phrase.noun.last - 1)):
            raise UnresolvedError(f"“in {phrase.noun.text}” is a unit.")

    @staticmethod
    def _said_of(part: Condition, phrase: Phrase) -> Condition:
        bare = Phrase(phrase.noun)
        if isinstance(part, Compare) and part.subject is None:
            return Compare(bare, part.operator, part.operands, part.negated)
        if isinstance(part, ValueIs):
            return Compare(_called_so(part, phrase.noun) or bare, "in", part.values, part.negated)
        return part

    def _tells_how_many(self, column: ColumnRef) -> bool:
        """Whether a column is called by things of which it holds the number: `kids` of a reservation."""
        words = lemmas(column.column)
        counted = len(words) == 2 and words[0] in ("number", "num")  # `number_deaths`
        called = counted or (len(words) == 1 and lemma(column.column) != column.column.lower())
        whole = self.attributes.type_of(column).upper() in WHOLE_NUMBERS
        return called and whole and self.attributes.is_figure(column)

    def _counted_values(self, found: Found, quantity: Quantity, scope: Scope) -> Expression:
        if not found.way:
            raise UnresolvedError(f"A {self.attributes.entity(scope)} has one {found.column.column} only.")
        counted = SetAggregate(
            function="count_distinct",
            dataset=found.column.table,
            argument=found.column,
            anchor=scope.dataset,
            hops=by_the_other_end(found.way, found.column, self.graph),
        )
        return Comparison(
            operator=quantity.operator, left=counted, right=Constant(type="integer", text=str(quantity.number))
        )


def _called_so(part: ValueIs, noun: Noun) -> Phrase | None:
    """`a King bed`, a value of `bed_type` and none of the number of `beds`: the attribute partly called so."""
    named = {c.attribute for c in noun.columns}
    columns = [{c.attribute for c in value.candidates if c.attribute is not None} for value in part.values]
    shared = set.intersection(*columns) - named if columns else set()
    held = [column for column in shared if lemma(noun.text) in lemmas(column.column)]
    if len(held) != 1 or any(column & named for column in columns):
        return None
    column = held[0]
    node = f"column:{column.table}.{column.column}"
    candidate = Candidate("column", node, column.column, "partial", attribute=column)
    return Phrase(dataclasses.replace(noun, candidates=(candidate,)))
