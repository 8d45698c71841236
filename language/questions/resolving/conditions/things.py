"""Conditions by related things: `who have a cat`, `without orders`."""

from __future__ import annotations

import dataclasses

from knowledge_graph.paths import effort
from language.lexicon import Candidate
from language.questions import closed
from language.questions.deeds import OUTCOMES, USES
from language.questions.forms import (
    Both,
    Condition,
    Dated,
    Described,
    Has,
    Noun,
    Occurs,
    Phrase,
    Quantity,
    ValueIs,
    ValueMention,
)
from language.questions.names import is_part_of_name
from language.questions.resolving.attributes import PARTIAL_TABLE
from language.questions.resolving.conditions.part import Part
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    Way,
    akin,
    reference,
)
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Hop,
    Logical,
    Negation,
    NullCheck,
    Related,
    SetAggregate,
    all_of,
    walk,
)

_ONLY_THERE = 0.35
"""`orders of customers`: that there is one is more often scenery than a condition."""


_RATHER_THE_DEED = 0.7
"""`borrowed a copy in 2023`: the year is when it was borrowed, rather than a year of the copy."""


class Things(Part):
    """Conditions by related things: `who have a cat`, `without orders`."""

    def has(self, condition: Has, scope: Scope, trace: Trace) -> Expression:
        """There are such related things, none, or so many."""
        phrase = condition.phrase
        if phrase.quantifier == "own":
            raise UnresolvedError(f"“{phrase.noun.text}” of its own says nothing by itself.")
        pair = next((part for part in phrase.conditions if isinstance(part, Both)), None)
        if pair is not None and condition.quantity.some:
            return self._has_both(condition, pair, scope, trace)
        options = self._has_options(phrase, scope)
        told = not options and not condition.verb and phrase.conditions
        role = self.ways.called_by_role(scope, phrase.noun) if told else None
        if role is not None:  # `have green eyes`, by the key of the colour of their eyes
            self.noun_became(phrase.noun, role.dataset, trace)
            way = (Hop(dataset=scope.dataset, relation=role.via[-1]),)
            return self._has_one_thing(phrase, condition.quantity, role, trace, way)
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

    def used(self, condition: Occurs, scope: Scope) -> Expression:
        """`carriers used more than twice`: so many rows refer to it."""
        counted = self.uses(condition.verb, scope)
        return Comparison(operator=condition.quantity.operator, left=counted, right=_integer(condition.quantity))

    def uses(self, verb: str, scope: Scope) -> SetAggregate:
        """How many rows refer to a thing, where only one kind of them does and the verb says no more than that."""
        users = [*self.graph.relations_to(scope.dataset)] if verb in USES else []
        if len(users) != 1:
            raise UnresolvedError(f"What counts for a {self.attributes.entity(scope)} that is {verb}?")
        [(user, relation)] = users
        hop = Hop(dataset=user.name, relation=relation.name, reverse=True)
        return SetAggregate(function="count", dataset=user.name, anchor=scope.dataset, hops=(hop,))

    def _has_both(self, condition: Has, pair: Both, scope: Scope, trace: Trace) -> Expression:
        """`bookings in both first and economy class`: one booking of each."""
        others = tuple(part for part in condition.phrase.conditions if part is not pair)
        each = [
            Has(dataclasses.replace(condition.phrase, conditions=(*others, part)), condition.quantity, condition.verb)
            for part in pair.parts
        ]
        return Logical(operator="and", operands=self.conditions.all(tuple(each), scope, trace))

    def _has_options(self, phrase: Phrase, scope: Scope) -> list[Candidate]:
        """Columns of the thing itself first, then related things, then columns of related things."""
        columns = self.attributes.of(phrase.noun.candidates, scope)
        own = [one.candidate for one in columns if not one.way and one.cost < 0.3]
        tables = [c for c in phrase.noun.candidates if c.kind == "dataset"]
        if any(c.name == scope.dataset and c.method != "partial" for c in tables):
            tables = [c for c in tables if c.method != "partial"]  # the thing itself, not what is partly called so
        tables.sort(key=lambda c: (c.method == "partial", len(self.way(scope, c.name) or ((),) * 9), c.name))
        far = [one.candidate for one in columns if one.candidate not in own]
        plain = not phrase.conditions and phrase.of is None and phrase.rank is None
        if plain and any(c.method != "partial" for c in own):
            far = []  # `members without a city`, who all have one: not those without one elsewhere
        flags = [c for c in phrase.noun.candidates if c.kind == "condition"]
        return [*flags, *own, *tables, *far]

    def _has_one(self, condition: Has, candidate: Candidate, scope: Scope, trace: Trace) -> Expression:
        if candidate.kind == "dataset":
            own = self._of_its_own(condition, scope, trace) if candidate.name == scope.dataset else None
            return own if own is not None else self._has_thing(condition, candidate, scope, trace)
        return self.conditions.possessions.has_attribute(condition, candidate, scope, trace)

    def _of_its_own(self, condition: Has, scope: Scope, trace: Trace) -> Expression | None:
        """`the date on which Ann paid her dues`: of the payment of that kind, where rows are called by a value."""
        phrase = condition.phrase
        value = _own_value(phrase)
        own = [c.attribute for c in value.candidates if self.sentence.names.source(c) == scope.dataset] if value else []
        told = condition.verb and condition.quantity.some and len(own) == 1 and own[0]
        if not told or not self._tells_kind(told):
            return None
        return all_of(self.conditions.all(phrase.conditions, scope, trace))

    def _tells_kind(self, column: ColumnRef) -> bool:
        """Whether a value of a column says what kind of thing a row is, and not which one."""
        named = column.column in (self.attributes.display(column.table), *self.graph.dataset(column.table).primary_key)
        return self.attributes.role(column) == "dimension" and not named and not is_part_of_name(column.column)

    def _has_thing(self, condition: Has, candidate: Candidate, scope: Scope, trace: Trace) -> Expression:
        phrase, quantity = self._marked_by(condition, candidate.name), condition.quantity
        words = self.words_but(phrase.noun, condition.verb)
        itself = self.ways.to_itself(scope.dataset, condition.verb) if candidate.name == scope.dataset else None
        role = (itself,) if itself else self._in_its_role(phrase.noun, condition.verb, scope, candidate.name)
        role = role or self.ways.by_end(scope.dataset, candidate.name, condition.verb)
        role = role or self.ways.spoken_of(scope.dataset, candidate.name, condition.verb)
        ways = role or self.ways.equal(scope.dataset, candidate.name, words)
        ways = ways or self._by_deeds_among_them(condition.verb, scope.dataset, candidate.name)
        if not ways:
            raise UnresolvedError(f"No key leads from {self.attributes.entity(scope)} to {phrase.noun.text}.")
        way = self.ways.through(condition.verb, scope.dataset, candidate.name, ways[0])
        if way == ways[0]:
            way = self.one_way(ways, candidate.name, phrase.noun.text, trace)
        told = phrase != condition.phrase  # the rows say themselves what the verb does
        if not told and not role and self.ways.unexplained(condition.verb, scope.dataset, candidate.name, way):
            way = self.by_verb(condition.verb, way, scope, candidate.name, trace)
        way = way if condition.verb else self._of_whom(way, scope)
        if any(hop.reverse for hop in way):
            self.refuse_what_rows_say(condition.verb, candidate.name)
        trace.cost += 0.1 * effort(way) + (PARTIAL_TABLE if candidate.method == "partial" else 0.0)
        if condition.verb and any(isinstance(part, Dated) and not part.verb for part in phrase.conditions):
            trace.cost += _RATHER_THE_DEED
        self.noun_became(phrase.noun, candidate.name, trace)
        if all(not hop.reverse for hop in way):
            if self.sentence.word(phrase.noun.first - 1) == "to":
                self.refuse_unheard(condition.verb, (scope.dataset, candidate.name), tuple(h.relation for h in way))
            one = Scope(candidate.name, self.via_of(scope, way))
            own, phrase = _when_done(phrase, condition.verb) if quantity.some else ((), phrase)
            times = self.conditions.all(
                own, scope, trace
            )  # `coached the Hornbills in 2018`: the row at hand is the deed
            made = self._has_one_thing(phrase, quantity, one, trace, way)
            return all_of((made, *times)) or made
        inner = Scope(candidate.name)
        split = self._one_by_one(phrase, trace) if quantity.some else ()
        if split:
            each = [dataclasses.replace(condition, phrase=one) for one in split]
            return Logical(operator="and", operands=tuple(self._has_thing(o, candidate, scope, trace) for o in each))
        if (
            not (quantity.some or quantity.none)
            and (made := self.conditions.figures.counted_deeds(phrase, way, scope, trace, condition.verb)) is not None
        ):
            return Comparison(operator=quantity.operator, left=made, right=_integer(quantity))
        self.refuse_outcomes(condition.verb, way[:-1])
        phrase = self._without_way(phrase, way, trace)
        along = self._along(phrase, quantity, way, scope, trace)
        if along is not None:
            return along
        where = self.conditions.figures.where_of(phrase, inner, trace)
        if quantity.some or quantity.none:
            return Related(dataset=candidate.name, anchor=scope.dataset, hops=way, where=where, negated=quantity.none)
        counted = SetAggregate(function="count", dataset=candidate.name, anchor=scope.dataset, hops=way, where=where)
        return Comparison(operator=quantity.operator, left=counted, right=_integer(quantity))

    def _in_its_role(self, noun: Noun, verb: str, scope: Scope, table: str) -> tuple[Way, ...]:
        """The way to a thing that its name, or the verb and preposition before it, tell: `go to an airport`."""
        called = self.ways.called_by_role(scope, noun)
        if called is not None and called.dataset == table:
            return ((Hop(dataset=scope.dataset, relation=called.via[-1]),),)
        preposition = self.sentence.word_before(noun.first)
        near = self.ways.to_one(scope.dataset).get(table)
        if near is None or not near.rivals or preposition not in closed.ENDS_OF_WAYS or verb in OUTCOMES:
            return ()
        via = self.ways.at_end(scope.dataset, (near.via, *near.rivals), verb, preposition)
        return (self.ways.hops(scope.dataset, via),) if via else ()

    def _by_deeds_among_them(self, verb: str, one: str, other: str) -> tuple[Way, ...]:
        """`pupils liked by two pupils`: past the rows of who liked whom, from the key that is called by what was done.

        `pupils who like two pupils` begins at the other key.
        """
        deeds = self.ways.recorded.of(verb) if verb and one == other else ()
        keys = [relation.name for relation in deeds[0].relations if relation.to == one] if len(deeds) == 1 else []
        done = [key for key in keys if any(akin(verb, word) for word in self.ways.role_of(deeds[0].name, key))]
        if len(keys) != 2 or len(done) != 1:
            return ()
        words = self.sentence.words
        passive = any(words[at : at + 2] == (verb, "by") for at in range(len(words)))
        first, last = sorted(keys, key=lambda key: (key in done) != passive)
        deed = deeds[0].name
        return ((Hop(dataset=deed, relation=first, reverse=True), Hop(dataset=deed, relation=last)),)

    def _of_whom(self, way: Way, scope: Scope) -> Way:
        """`the friends of pupils from Oslo`: by the key that says whose friends they are."""
        first = way[0]
        other = "" if len(way) > 1 or first.reverse else self.ways.whose(scope.dataset, first.relation)
        return (first.model_copy(update={"relation": other}),) if other else way

    def _marked_by(self, condition: Has, table: str) -> Phrase:
        """`inducted into the hall of fame`, whose rows say yes or no to `inducted`: those that say yes.

        `failed a test`, whose result may be `Fail`: such a one.
        """
        names, verb = self.sentence.names, condition.verb
        flags = tuple(
            c
            for c in names.find(lemmas(verb), verb)
            if names.says_yes_or_no(c) and c.attribute is not None and c.attribute.table == table
        )
        outcomes = tuple(c for c in names.outcomes(verb) if c.attribute is not None and c.attribute.table == table)
        if not (flags or outcomes):
            return condition.phrase
        span = (condition.phrase.noun.first - 1, condition.phrase.noun.first)
        said = Described(Noun(*span, verb, flags)) if flags else ValueIs((ValueMention(*span, verb, outcomes),))
        return dataclasses.replace(condition.phrase, conditions=(*condition.phrase.conditions, said))

    def _one_by_one(self, phrase: Phrase, trace: Trace) -> tuple[Phrase, ...]:
        """`tracks of Rock and Jazz` that all have to be there: the phrase for each of the values; else nothing."""
        for at, part in enumerate(phrase.conditions):
            each = self.conditions.values.any_or_all(part, trace)
            if len(each) > 1:
                before, after = phrase.conditions[:at], phrase.conditions[at + 1 :]
                return tuple(dataclasses.replace(phrase, conditions=(*before, one, *after)) for one in each)
        owners = self._one_by_one(phrase.of, trace) if phrase.of is not None else ()  # `cargo of kind Fish and Salt`
        return tuple(dataclasses.replace(phrase, of=owner) for owner in owners)

    def _along(self, phrase: Phrase, quantity: Quantity, way: Way, scope: Scope, trace: Trace) -> Expression | None:
        """`took a course in Fall`: the very section they took, on the way to the course, was in Fall."""
        last = max(at for at, hop in enumerate(way) if hop.reverse)
        deeds, rest = way[last].dataset, way[last + 1 :]
        if not rest or phrase.rank is not None:
            return None
        thing = self.graph.relation(rest[-1].dataset, rest[-1].relation).to
        passed = {hop.dataset for hop in way[last:]}
        conditions = self.of_thing(phrase, thing)
        tried = [self._said_beyond(condition, thing, deeds, trace) for condition in conditions]
        on_way = [
            far is None
            or (
                isinstance(far, Related)
                and any(
                    hop.reverse and (hop.dataset in passed or self._said_by(deeds, part, trace)) for hop in far.hops
                )
            )
            for part, far in zip(conditions, tried, strict=True)
        ]
        if not any(on_way):
            return None
        beyond = Scope(thing, self.via_of(Scope(deeds), rest))
        parts = []
        for condition, met, far in zip(conditions, on_way, tried, strict=True):
            if met or not isinstance(far, Related):
                parts.append(self.conditions.one(condition, Scope(deeds) if met else beyond, trace))
            else:  # of rows that belong to the thing: from the deeds by the thing to them
                made = self.conditions.one(condition, Scope(thing), trace)
                parts.append(_from(deeds, rest, made) if isinstance(made, Related) else made)
        unclear = any(met and isinstance(part, Related) for part, met in zip(parts, on_way, strict=True))
        if not (quantity.some or quantity.none) or unclear:
            raise UnresolvedError(f"Whether that is said of the {phrase.noun.text} itself is not clear.")
        where = all_of((*parts, NullCheck(value=self.key_of(deeds, rest), negated=True)))
        hops = way[: last + 1]
        return Related(dataset=deeds, anchor=scope.dataset, hops=hops, where=where, negated=quantity.none)

    def _without_way(self, phrase: Phrase, way: Way, trace: Trace) -> Phrase:
        """`devices in stock`, where the rows that lead to the devices are the stock: they are there anyway."""
        of = phrase.of
        passed = {hop.dataset for hop in way if hop.reverse}
        plain = of is not None and not (of.conditions or of.of or of.rank or of.quantifier)
        table = next((name for name in of.noun.things if name in passed), None) if of is not None and plain else None
        if of is None or table is None:
            return phrase
        self.noun_became(of.noun, table, trace)
        return dataclasses.replace(phrase, of=None)

    def _said_beyond(self, condition: Condition, thing: str, deeds: str, trace: Trace) -> Expression | None:
        """A condition on the thing that the deeds lead to; None where it has no such date, but the deeds have."""
        try:
            return self.conditions.one(condition, Scope(thing), trace.copy())
        except UnresolvedError:
            if isinstance(condition, Dated) and self._said_by(deeds, condition, trace):
                return None
            raise

    def _said_by(self, deeds: str, condition: Condition, trace: Trace) -> bool:
        """Whether the deeds say it themselves: the term in which a course was taken, not any in which there was one."""
        if not isinstance(condition, ValueIs | Dated | Both):
            return False
        try:
            made = self.conditions.one(condition, Scope(deeds), trace.copy())
        except UnresolvedError:
            return False
        return not any(isinstance(part, Related) for part in walk(made))

    def _has_one_thing(self, phrase: Phrase, quantity: Quantity, inner: Scope, trace: Trace, way: Way) -> Expression:
        where = self.conditions.figures.where_of(phrase, inner, trace)
        if where is None:
            key = self.graph.dataset(inner.dataset).primary_key
            references = self.graph.relation(way[-1].dataset, way[-1].relation).references
            trace.cost += _ONLY_THERE
            column = reference(inner.dataset, (key or references)[0], inner.via)
            where = NullCheck(value=column, negated=True)
        if not (quantity.some or quantity.none):
            raise UnresolvedError("There is at most one of them.")
        return Negation(operand=where) if quantity.none else where


def _when_done(phrase: Phrase, verb: str) -> tuple[tuple[Condition, ...], Phrase]:
    """The periods that say when a deed was done to a thing, and the thing without them."""
    times = tuple(part for part in phrase.conditions if verb and isinstance(part, Dated) and part.verb == verb)
    rest = tuple(part for part in phrase.conditions if part not in times)
    return times, dataclasses.replace(phrase, conditions=rest)


def _from(deeds: str, way: Way, related: Related) -> Related:
    """What is said of rows that belong to a thing, said of the deeds that lead to it."""
    return related.model_copy(update={"anchor": deeds, "hops": (*way, *related.hops)})


def _own_value(phrase: Phrase) -> ValueMention | None:
    """The value by which things are spoken of: `dues`, of payments."""
    first = phrase.conditions[0] if phrase.conditions and phrase.of is None else None
    value = first.values[0] if isinstance(first, ValueIs) and first.alone else None
    return value if value is not None and value.first == phrase.noun.first else None


def _integer(quantity: Quantity) -> Constant:
    return Constant(type="integer", text=str(quantity.number))
