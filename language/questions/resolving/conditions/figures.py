"""Figures of the rows that belong to a thing: `number of concerts`, `total spent`."""

from __future__ import annotations

from language.questions import closed
from language.questions.additive import is_amount
from language.questions.deeds import names_deed
from language.questions.forms import (
    Computed,
    Condition,
    Measured,
    Phrase,
    Rank,
)
from language.questions.resolving.arithmetic import calculated, tables_of
from language.questions.resolving.attributes import PARTIAL_TABLE, Found, method
from language.questions.resolving.conditions.part import Part, aggregate_function, no_rank
from language.questions.resolving.other_end import by_the_other_end
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    Way,
    is_numeric,
    is_temporal,
    reference,
)
from language.questions.resolving.trace import Trace
from schemas.expressions import (
    AggregateFunction,
    ColumnRef,
    Comparison,
    Expression,
    NullCheck,
    SetAggregate,
    all_of,
    columns_in,
)


class Figures(Part):
    """Figures of the rows that belong to a thing: `number of concerts`, `total spent`."""

    def aggregate(self, measured: Measured, scope: Scope, trace: Trace) -> Expression:
        """The figure of the rows that belong to the thing at hand."""
        phrase = measured.phrase
        if phrase is None and measured.function == "count" and measured.verb:
            return self.conditions.things.uses(measured.verb, scope)
        if phrase is None or measured.function in ("metric", "share"):
            raise UnresolvedError("That figure is not one of related rows.")
        if measured.function == "count":
            return self._count_of(measured, phrase, scope, trace)
        if phrase.of is not None and phrase.of.quantifier == "each":
            raise UnresolvedError(f"“{phrase.noun.text}” for each {phrase.of.noun.text}, which is a group.")
        if phrase.computed is not None:
            return self._of_computed(measured, phrase, phrase.computed, scope, trace)
        found = self.attributes.choose(phrase.noun, scope, trace)
        if not found.way:
            raise UnresolvedError(f"A {self.attributes.entity(scope)} has one {found.column.column} only.")
        where = all_of(
            self.conditions.all(self.inside(phrase, found.column.table, trace), Scope(found.column.table), trace)
        )
        function = aggregate_function(measured)
        self._refuse_levels(function, found.column)
        return SetAggregate(
            function=function,
            dataset=found.column.table,
            argument=found.column,
            anchor=scope.dataset,
            hops=found.way,
            where=where,
        )

    def _of_computed(
        self, measured: Measured, phrase: Phrase, computed: Computed, scope: Scope, trace: Trace
    ) -> Expression:
        """`the highest total quantity times price`: computed of each of the rows, by which all its parts are known."""
        made: list[tuple[SetAggregate, Trace]] = []
        for table in tables_of(computed):
            ways = self.ways.equal(scope.dataset, table, self.attributes.words)
            if not ways or not any(hop.reverse for hop in ways[0]):
                continue
            attempt = trace.copy()
            try:
                argument = calculated(computed, Scope(table), self.attributes, attempt)
            except UnresolvedError:
                continue
            if all(column.table != table for column in columns_in(argument)):
                continue
            for column in columns_in(argument):
                self._refuse_levels(aggregate_function(measured), column)
            way = self.one_way(ways, table, phrase.noun.text, attempt)
            where = self.where_of(phrase, Scope(table), attempt)
            aggregate = SetAggregate(
                function=aggregate_function(measured),
                dataset=table,
                argument=argument,
                anchor=scope.dataset,
                hops=way,
                where=where,
            )
            made.append((aggregate, attempt))
        if len(made) != 1:
            raise UnresolvedError(f"“{phrase.noun.text}” is computed from the rows of no one table.")
        aggregate, attempt = made[0]
        trace.adopt(attempt)
        return aggregate

    def _count_of(self, measured: Measured, phrase: Phrase, scope: Scope, trace: Trace) -> Expression:
        tables = [c for c in phrase.noun.candidates if c.kind == "dataset" and self.way(scope, c.name)]
        tables.sort(key=lambda c: (c.method == "partial", len(self.way(scope, c.name) or ()), c.name))
        columns = self.attributes.of(phrase.noun.candidates, scope)
        stored = next((c for c in columns if not c.way and self._is_number(c.column)), None)
        own = [] if tables else [c for c in columns if c.column.table == scope.dataset and not c.way]
        counts = [c for c in own if self.attributes.is_figure(c.column) and self.attributes.holds_a_count(c.column)]
        if len(counts) == 1:  # `the most views` of a `view_count`
            stored = counts[0]
        if stored is not None and (stored.cost < 0.3 or counts or (not tables and self._is_of_its_own(stored, scope))):
            if measured.total:
                raise UnresolvedError(f"A {self.attributes.entity(scope)} has one {stored.column.column} only.")
            meant = self.attributes.one_of([stored, *self._amounts_alike(stored, columns)], phrase.noun.text, trace)
            if meant.way:
                return self._of_far_column(phrase, [meant], scope, trace)
            trace.cost += stored.cost
            trace.became((phrase.noun.first, phrase.noun.last), "measure", stored.candidate.node, "exact")
            return self.attributes.in_order(stored.column)
        if not tables:
            return self._of_far_column(phrase, columns, scope, trace)
        ways = self.ways.by_end(scope.dataset, tables[0].name, measured.verb)
        ways = ways or self.ways.equal(scope.dataset, tables[0].name, self.words_but(phrase.noun))
        if not ways:
            raise UnresolvedError(f"No key leads to {phrase.noun.text}.")
        way = self.ways.through(measured.verb, scope.dataset, tables[0].name, ways[0])
        if way == ways[0]:
            passive = self.sentence.word(phrase.noun.first - 1) in closed.BE
            done = self.done_to(phrase.noun.text, scope.dataset, tables[0].name) if passive else []
            way = done[0] if len(done) == 1 else self.one_way(ways, tables[0].name, phrase.noun.text, trace)
        if not any(hop.reverse for hop in way):
            raise UnresolvedError(f"A {self.attributes.entity(scope)} has one {phrase.noun.text} only.")
        self.ways.refuse_others(measured.verb, way)
        self.noun_became(phrase.noun, tables[0].name, trace)
        trace.cost += PARTIAL_TABLE if tables[0].method == "partial" else 0.0
        deeds = self.counted_deeds(phrase, way, scope, trace, measured.verb)
        if deeds is not None:
            return deeds
        where = self.where_of(phrase, Scope(tables[0].name), trace)
        return SetAggregate(function="count", dataset=tables[0].name, anchor=scope.dataset, hops=way, where=where)

    def _amounts_alike(self, known: Found, columns: list[Found]) -> list[Found]:
        """The `points` of its players where a team has `points` as well: which of them had it the most of?"""
        name = known.column.column
        return [
            one
            for one in columns
            if one.way
            and one != known
            and one.column.column == name
            and is_amount(self.attributes.names_of(one.column))
        ]

    def _is_number(self, column: ColumnRef) -> bool:
        """Whether a column holds how many there are, be it as digits in text."""
        return self.attributes.is_figure(column) or self.attributes.in_order(column) != column

    def _is_of_its_own(self, found: Found, scope: Scope) -> bool:
        """Whether a column is one of the rows that go on with the thing one by one: the nutrition of a recipe."""
        near = self.ways.to_one(scope.dataset).get(found.column.table)
        return near is not None and bool(near.via) and all(step.startswith("~") for step in near.via)

    def _adding_up(self, column: ColumnRef, phrase: Phrase) -> AggregateFunction:
        """`the most points`: how many there are of a column of related rows, whose numbers are added up."""
        if not self.attributes.is_figure(column):
            return "count_distinct"
        if phrase.distinct or not is_amount(self.attributes.names_of(column)):
            raise UnresolvedError(f"“{phrase.noun.text}” are figures of other rows.")
        return "sum"

    def _refuse_levels(self, function: AggregateFunction, column: ColumnRef) -> None:
        """Stocks of several days do not add up, and a list has no day of its own."""
        held = self.graph.dataset(column.table).column(column.column)
        if function == "sum" and held is not None and held.snapshot:
            raise UnresolvedError(f"“{column.column}” is a level at each {held.snapshot}: of which day?")

    def _of_far_column(self, phrase: Phrase, columns: list[Found], scope: Scope, trace: Trace) -> SetAggregate:
        """How many different values related rows hold; of numbers that add up, like votes, their sum."""
        far = next((c for c in columns if c.way), None)
        if far is None:
            raise UnresolvedError(f"“{phrase.noun.text}” cannot be counted for a {self.attributes.entity(scope)}.")
        alike = [far, *self._amounts_alike(far, columns)]
        said = [one for one in alike if one.column.table in self.sentence.named]  # `the most points in results`
        far = self.attributes.one_of(said or alike, phrase.noun.text, trace)
        beside = [c for c in columns if c.way and c.column.table == far.column.table and c.column != far.column]
        in_part = [c for c in beside if c.candidate.method == "partial" and self._is_number(c.column)]
        if in_part and far.candidate.method == "partial":  # `goals` of both sides: of home or away?
            far = self.attributes.one_of([far, *in_part], phrase.noun.text, trace)
        dated = far.candidate.method == "partial" and is_temporal(self.attributes.type_of(far.column))
        function: AggregateFunction = "count" if dated else self._adding_up(far.column, phrase)
        self._refuse_levels(function, far.column)
        if far.rivals:
            far = self.attributes.by_one_way(far, phrase.noun.text, scope, trace)
        way = by_the_other_end(far.way, far.column, self.graph)
        trace.cost += far.cost
        trace.became((phrase.noun.first, phrase.noun.last), "measure", far.candidate.node, method(far.candidate))
        inside = self.conditions.all(self.inside(phrase, far.column.table, trace), Scope(far.column.table), trace)
        if dated:  # `the most hires` of a hire date: rows that have one, not different days
            inside = (*inside, NullCheck(value=far.column, negated=True))
        return SetAggregate(
            function=function,
            dataset=far.column.table,
            argument=None if dated else far.column,
            anchor=scope.dataset,
            hops=way,
            where=all_of(inside),
        )

    def counted_deeds(self, phrase: Phrase, way: Way, scope: Scope, trace: Trace, verb: str) -> SetAggregate | None:
        """`rented 5 films`: every rental counts, also of the same film; `5 different films` counts films.

        `driven for 2 teams` counts teams: a race is no deed of that verb.
        """
        last = max(at for at, hop in enumerate(way) if hop.reverse)
        if phrase.distinct or last == len(way) - 1:
            return None
        deeds, rest = way[last].dataset, way[last + 1 :]
        outcome = self.outcome(verb, deeds)
        if verb and not (outcome or names_deed(verb, self.graph.dataset(deeds))):
            return None
        inner = Scope(self.graph.relation(rest[-1].dataset, rest[-1].relation).to, self.via_of(Scope(deeds), rest))
        where = self.where_of(phrase, inner, trace)
        told = (*(() if where is None else (where,)), *outcome)
        known = all_of((*told, NullCheck(value=self.key_of(deeds, rest), negated=True)))
        return SetAggregate(function="count", dataset=deeds, anchor=scope.dataset, hops=way[: last + 1], where=known)

    def where_of(self, phrase: Phrase, scope: Scope, trace: Trace) -> Expression | None:
        """What a related thing has to fulfil, its rank among those that fulfil the rest included."""
        where = all_of(self.conditions.all(self.of_thing(phrase, scope.dataset), scope, trace))
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
            column, grows = self.attributes.adjectives.measured_by(rank.by, scope, trace)
        elif isinstance(rank.by, Phrase):
            column = self.attributes.choose(rank.by.noun, scope, trace, to_one=True).column
        else:
            return self._most_of_all(rank.by, scope, where, trace, descending=rank.descending)
        if column.table != scope.dataset:
            raise UnresolvedError("Related things by an attribute of others.")
        kind = self.attributes.type_of(column)
        if not (is_numeric(kind) or is_temporal(kind)):
            raise UnresolvedError(f"The first by “{column.column}”, which is neither a number nor a date.")
        function: AggregateFunction = "max" if rank.descending == grows else "min"
        plain = reference(column.table, column.column)
        best = SetAggregate(function=function, dataset=scope.dataset, argument=plain, where=where)
        return Comparison(operator="=", left=column, right=best)

    def _most_of_all(
        self, by: Measured, scope: Scope, where: Expression | None, trace: Trace, *, descending: bool
    ) -> Expression:
        """`the staff of the store with the most orders`: a store that has as many as the one with the most."""
        own = self.aggregate(by, scope, trace)
        if not isinstance(own, SetAggregate) or scope.via:
            raise UnresolvedError("Related things by how many they have.")
        function: AggregateFunction = "max" if descending else "min"
        best = SetAggregate(function=function, dataset=scope.dataset, argument=own, where=where)
        return Comparison(operator="=", left=own, right=best)

    def inside(self, phrase: Phrase, table: str, trace: Trace) -> tuple[Condition, ...]:
        """What restricts the rows of `table` whose attribute the phrase names, its owner's conditions included."""
        no_rank(phrase)
        owner = phrase.of
        if owner is None or table not in owner.noun.tables:
            return self.of_thing(phrase, table)
        no_rank(owner)
        self.noun_became(owner.noun, table, trace)
        return (*phrase.conditions, *self.of_thing(owner, table))
