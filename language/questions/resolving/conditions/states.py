"""States of a thing: flags, gaps, whether something was done to it."""

from __future__ import annotations

from language.questions import closed
from language.questions.deeds import USES, names_deed
from language.questions.forms import (
    Condition,
    Described,
    Happened,
    Has,
    Missing,
    Noun,
    Phrase,
)
from language.questions.resolving.attributes import method
from language.questions.resolving.conditions.part import Part
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    Way,
)
from language.questions.resolving.trace import Trace
from language.questions.worth import OF_MONEY
from language.words import lemmas
from schemas.expressions import (
    ColumnRef,
    Expression,
    Negation,
    NullCheck,
    Related,
    columns_in,
)
from schemas.rewrite import rewrite

_OF_ANOTHER = 0.8
"""What was done to another part of the same whole: the stock of a shop that sold something was hardly sold itself."""


class States(Part):
    """States of a thing: flags, gaps, whether something was done to it."""

    def goes_without_saying(self, condition: Condition, scope: Scope, trace: Trace) -> bool:
        """Whether each row of the thing, or of what it is a part of, is a deed of the verb: `quantity ordered`.

        That it is among all of its kind goes without saying as well.
        """
        if isinstance(condition, Has) and condition == Has(Phrase(condition.phrase.noun, quantifier="all")):
            return self._are_all(condition.phrase.noun, scope, trace)
        if not isinstance(condition, Happened) or condition.negated:
            return False
        dates = [column for column, _ in self.attributes.dates(scope, condition.verb)]
        if any(self.attributes.speaks_of(condition.verb, column) for column in dates):
            return False
        if condition.verb in closed.BRINGING_ABOUT | closed.MADE | {"held"} and (
            dates or self.graph.dataset(scope.dataset).time
        ):
            return True  # `orders placed`, `payments made`, `races held`
        dataset = self.graph.dataset(scope.dataset)
        if condition.verb == "received" and OF_MONEY & {*lemmas(dataset.entity)[-1:]}:
            return True  # `payments received`
        if condition.verb in closed.ANY_DEED and dataset.relations and not self.graph.relations_to(dataset.name):
            return True  # `bonus given`, where rows tell of whom and nothing tells whether
        reached = self.ways.to_one(scope.dataset).values()
        near = [
            one.dataset for one in reached if len(one.via) <= 1 and not any(step.startswith("~") for step in one.via)
        ]
        return any(names_deed(condition.verb, self.graph.dataset(name)) for name in (scope.dataset, *near))

    def _are_all(self, noun: Noun, scope: Scope, trace: Trace) -> bool:
        """`of all budgets`, `for all categories`: all the things at hand, or whatever an attribute of theirs is."""
        if scope.dataset in noun.things:
            self.conditions.things.noun_became(noun, scope.dataset, trace)
            return True
        found = self.attributes.of(noun.candidates, scope) if noun.is_attribute else []
        if found and found[0].way:
            raise UnresolvedError(f"“all {noun.text}”: of what?")
        if found:
            trace.became((noun.first, noun.last), "dimension", found[0].candidate.node, method(found[0].candidate))
        return bool(found)

    def happened(self, condition: Happened, scope: Scope, trace: Trace) -> Expression:
        """`shipped`: the date of that name is there; `who never ordered`: there is no order."""
        options = [column for column, as_number in self.attributes.dates(scope, condition.verb) if not as_number]
        spoken = [column for column in options if self.attributes.speaks_of(condition.verb, column)]
        if len(spoken) == 1:
            return NullCheck(value=spoken[0], negated=not condition.negated)
        name, way = self.deeds(condition.verb, scope)
        trace.cost += _OF_ANOTHER if any(hop.reverse for hop in way) and not way[0].reverse else 0.0
        way = self._done_by(condition, way, scope, name)
        return Related(dataset=name, anchor=scope.dataset, hops=way, negated=condition.negated)

    def _done_by(self, condition: Happened, way: Way, scope: Scope, name: str) -> Way:
        """`way`, or the one of several whose key is called by what was done: the `liked_id` of `liked by nobody`."""
        done = self.done_to(condition.verb, scope.dataset, name)
        if condition.to_others:
            return self._done_by_itself(condition.verb, done, scope, name)
        if done and not (condition.by_others and len(done) == 1):
            raise UnresolvedError(f"“{condition.verb}”: more than one relation leads to {name}.")
        if condition.by_others and not done and self._is_doer(scope.dataset, name):
            raise UnresolvedError(f"“{condition.verb}” is what a {self.attributes.entity(scope)} did.")
        return done[0] if done else way

    def _is_doer(self, thing: str, deed: str) -> bool:
        """Whether persons did it themselves, to something else: customers, of complaints about products."""
        others = {relation.to for relation in self.graph.dataset(deed).relations} - {thing}
        return self.are_persons(thing) and not all(map(self.are_persons, others))

    def are_persons(self, thing: str) -> bool:
        """Whether the things of a dataset are called as persons are."""
        return not closed.PERSONS.isdisjoint(lemmas(self.graph.dataset(thing).entity))

    def _done_by_itself(self, verb: str, to_it: list[Way], scope: Scope, name: str) -> Way:
        """Of two keys the one that is not called by what was done: who `likes` is not the `liked_id`."""
        near = [way for way in self.ways.between(scope.dataset, name) if len(way) == 1]
        others = [way for way in near if way not in to_it]
        if len(others) != 1:
            raise UnresolvedError(f"“{verb}”: more than one relation leads to {name}.")
        return others[0]

    def deeds(self, verb: str, scope: Scope) -> tuple[str, Way]:
        """The rows that record what `verb` says of the thing at hand, and the way to them."""
        things = [
            (dataset.name, way)
            for dataset in self.ways.recorded.of(verb)
            if (way := self.way(scope, dataset.name)) and any(hop.reverse for hop in way)
        ]
        shortest = min((len(way) for _, way in things), default=0)
        near = [(name, way) for name, way in things if len(way) == shortest]
        plain = [(name, way) for name, way in near if len(lemmas(self.graph.dataset(name).entity)) == 1]
        near = plain if len(plain) == 1 else near  # `ordered` speaks of orders rather than of order events
        if not near and verb in USES:
            used = self.conditions.things.uses(verb, scope)
            return used.dataset, used.hops
        if len(near) != 1:
            raise UnresolvedError(f"Nothing tells whether a {self.attributes.entity(scope)} was {verb}.")
        return near[0]

    def missing(self, condition: Missing, scope: Scope, trace: Trace) -> Expression:
        """`email is missing`: the attribute has no value, or has one."""
        found = self.attributes.choose(condition.subject.noun, scope, trace)
        return self.wrapped(found, scope, lambda c: NullCheck(value=c, negated=condition.negated))

    def described(self, condition: Described, scope: Scope, trace: Trace) -> Expression:
        """`active`: the flag holds."""
        for candidate in condition.noun.candidates:
            if candidate.attribute is not None:
                held = self.conditions.possessions.held(candidate, scope, trace, condition.noun)
                if held is not None:
                    return Negation(operand=held) if condition.negated else held
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
