"""Conditions of a form as expressions over the thing at hand."""

from __future__ import annotations

import dataclasses

from language.questions.forms import (
    NONE,
    Alike,
    Both,
    Compare,
    Condition,
    Dated,
    Described,
    Either,
    Happened,
    Has,
    Missing,
    Occurs,
    Only,
    SameEnds,
    Timed,
    Unless,
    ValueIs,
)
from language.questions.resolving.attributes import Attributes
from language.questions.resolving.conditions.comparisons import Comparisons
from language.questions.resolving.conditions.denial import opposite
from language.questions.resolving.conditions.ends import Ends
from language.questions.resolving.conditions.figures import Figures
from language.questions.resolving.conditions.likenesses import Likenesses
from language.questions.resolving.conditions.named_ones import NamedOnes
from language.questions.resolving.conditions.numbers import Numbers
from language.questions.resolving.conditions.operands import Operands
from language.questions.resolving.conditions.part import no_rank
from language.questions.resolving.conditions.possessions import Possessions
from language.questions.resolving.conditions.states import States
from language.questions.resolving.conditions.things import Things
from language.questions.resolving.conditions.times import Times
from language.questions.resolving.conditions.values import Values
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    Ways,
)
from language.questions.resolving.trace import Trace
from language.questions.sentence import Sentence
from schemas.expressions import (
    Expression,
    Logical,
    all_of,
)


class Conditions:
    """Resolves conditions of one sentence, each kind by a part of its own."""

    def __init__(self, attributes: Attributes, ways: Ways, sentence: Sentence) -> None:
        self.attributes, self.ways, self.sentence, self.graph = attributes, ways, sentence, ways.graph
        self.values = Values(self)
        self.comparisons = Comparisons(self)
        self.operands = Operands(self)
        self.numbers = Numbers(self)
        self.named_ones = NamedOnes(self)
        self.things = Things(self)
        self.possessions = Possessions(self)
        self.times = Times(self)
        self.states = States(self)
        self.likenesses = Likenesses(self)
        self.ends = Ends(self)
        self.figures = Figures(self)

    def all(self, conditions: tuple[Condition, ...], scope: Scope, trace: Trace) -> tuple[Expression, ...]:
        """Every condition, as they stand; `orders placed` says no more than `orders`."""
        said = [condition for condition in conditions if not self.states.goes_without_saying(condition, scope, trace)]
        self.times.doubt_whose(said, scope, trace)
        return tuple(self.one(condition, scope, trace) for condition in said)

    def one(self, condition: Condition, scope: Scope, trace: Trace) -> Expression:
        """The expression of `condition` for `scope`; `UnresolvedError` where it fits nothing."""
        match condition:
            case ValueIs():
                return self.values.value_is(condition, scope, trace)
            case Compare():
                return self.comparisons.compare(condition, scope, trace)
            case Has():
                return self.things.has(condition, scope, trace)
            case Dated():
                return self.times.dated(condition, scope, trace)
            case Timed():
                return self.times.timed(condition, scope, trace)
            case Missing():
                return self.states.missing(condition, scope, trace)
            case Described():
                return self.states.described(condition, scope, trace)
            case Happened():
                return self.states.happened(condition, scope, trace)
            case Occurs():
                return self.things.used(condition, scope)
            case Alike() | SameEnds():
                return self._the_same(condition, scope, trace)
            case Unless() | Both() | Either() | Only():
                return self._combined(condition, scope, trace)

    def _the_same(self, condition: Alike | SameEnds, scope: Scope, trace: Trace) -> Expression:
        if isinstance(condition, SameEnds):
            return self.ends.same_ends(condition, scope, trace)
        return self.likenesses.alike(condition, scope, trace)

    def _combined(self, condition: Unless | Both | Either | Only, scope: Scope, trace: Trace) -> Expression:
        match condition:
            case Unless():
                return self._unless(condition, scope, trace)
            case Both():
                return Logical(operator="and", operands=self.all(condition.parts, scope, trace))
            case Only():
                return self._only(condition.has, scope, trace)
            case Either():
                parts = [all_of(self.all(part, scope, trace)) for part in condition.alternatives]
                return Logical(operator="or", operands=tuple(part for part in parts if part is not None))

    def _only(self, has: Has, scope: Scope, trace: Trace) -> Expression:
        """Some of these, and none of which something else is true."""
        said = (*has.phrase.conditions, *((Has(has.phrase.of),) if has.phrase.of is not None else ()))
        others = dataclasses.replace(has.phrase, conditions=(Unless(said),), of=None)
        parts = (has, dataclasses.replace(has, phrase=others, quantity=NONE))
        return Logical(operator="and", operands=self.all(parts, scope, trace))

    def _unless(self, condition: Unless, scope: Scope, trace: Trace) -> Expression:
        """All but these; `except singers from France` speaks of the thing itself."""
        parts: list[Condition] = []
        for part in condition.conditions:
            own = isinstance(part, Has) and part.quantity.some and scope.dataset in part.phrase.noun.tables
            if isinstance(part, Has) and own:
                self.things.noun_became(part.phrase.noun, scope.dataset, trace)
                no_rank(part.phrase)
                parts += part.phrase.conditions
            else:
                parts.append(part)
        made = all_of(self.all(tuple(parts), scope, trace))
        if made is None:
            raise UnresolvedError("It is not said which ones are left out.")
        return opposite(made)
