"""The order of a list, and how many of its rows count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language.questions import closed
from language.questions.additive import adds_up
from language.questions.forms import (
    HIGH,
    Form,
    Measured,
    Ordering,
    Phrase,
    Rank,
)
from language.questions.resolving.arithmetic import calculated
from language.questions.resolving.order_keys import refuse_part_of_key
from language.questions.resolving.scope import Scope, UnresolvedError, is_numeric, is_temporal
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import ColumnRef, Expression, SetAggregate
from schemas.query import (
    RowColumn,
    RowOrder,
)

if TYPE_CHECKING:
    from language.questions.resolving.lists import Lists


class ListOrder:
    """Resolves ranks and sort keys of the lists of one sentence."""

    def __init__(self, lists: Lists) -> None:
        self.lists, self.attributes, self.conditions, self.graph = (
            lists,
            lists.attributes,
            lists.conditions,
            lists.graph,
        )

    def of(
        self,
        form: Form,
        scope: Scope,
        ranks: list[tuple[Rank, Scope, ColumnRef]],
        columns: list[RowColumn],
        trace: Trace,
    ) -> tuple[tuple[RowOrder, ...], int | None]:
        """The sort keys of a list, and how many rows count."""
        ranks = list({(rank, thing): (rank, thing, shown) for rank, thing, shown in ranks}.values())
        if len(ranks) > 1 or (ranks and form.limit is not None):
            raise UnresolvedError("The first by two orders at once.")
        if ranks:
            rank, thing, shown = ranks[0]
            row = self._by_each_row(rank, scope, shown, trace) if thing != scope and form.groups else None
            if row is not None:
                return (row,), rank.count
            if thing != scope and not isinstance(rank.by, str) and _are_of_rows(form, scope):
                raise UnresolvedError("The first of each by a figure of all.")
            if thing != scope and rank.count > 1 and isinstance(rank.by, Phrase):
                raise UnresolvedError("The first few things by what each row about them holds.")
            if rank.by == HIGH and form.order:
                return self._ordered(form.order, scope, columns, trace), rank.count
            if form.order:
                trace.cost += 0.2
            order = self._ranked(rank, thing, shown, trace)
            if thing != scope and isinstance(order.expression, SetAggregate):
                _refuse_the_rows_themselves(order.expression, scope)
            return (order,), rank.count
        return self._ordered(form.order, scope, columns, trace), form.limit

    def _by_each_row(self, rank: Rank, scope: Scope, shown: ColumnRef, trace: Trace) -> RowOrder | None:
        """`for each day, the rider with the highest score`, where the rows of a day hold scores and whose they are.

        The most points may be a sum over several rows.
        """
        attempt = trace.copy()
        try:
            made = self._ranked(rank, scope, shown, attempt)
        except UnresolvedError:
            return None
        key = made.expression
        several = isinstance(rank.by, Measured) and rank.by.phrase is not None and adds_up(rank.by.phrase)
        if (
            several
            or isinstance(rank.by, str)
            or not isinstance(key, ColumnRef)
            or key.table != scope.dataset
            or key.via
        ):
            return None
        trace.cost, trace.nodes, trace.doubts = attempt.cost, attempt.nodes, attempt.doubts
        return made

    def _ranked(self, rank: Rank, scope: Scope, shown: ColumnRef, trace: Trace) -> RowOrder:
        by = rank.by
        if by == HIGH:
            if self.attributes.is_figure(shown):  # a number that only tells one from another is no height
                return RowOrder(expression=shown, descending=rank.descending)
            height = self.attributes.adjectives.height(scope)
            if height is None:
                raise UnresolvedError("The highest by what?")  # `the best player`, `the top 3 employees`
            return RowOrder(expression=height, descending=rank.descending)
        if by == "common" and rank.descending and not scope.via:  # the rarest may be one that is nowhere
            return RowOrder(expression=self.conditions.things.uses("used", scope), descending=True)
        if isinstance(by, str):
            made, grows = self._by_adjective(by, scope, trace)
            return RowOrder(expression=made, descending=rank.descending if grows else not rank.descending)
        if isinstance(by, Measured):
            return RowOrder(expression=self.conditions.figures.aggregate(by, scope, trace), descending=rank.descending)
        if by.computed is not None:
            made = calculated(by.computed, scope, self.attributes, trace)
            return RowOrder(expression=made, descending=rank.descending)
        refuse_part_of_key(by)
        owner, _ = self.lists.owner(by, scope, trace, [], [])
        column = self.attributes.choose(by.noun, owner, trace, to_one=True).column
        self._refuse_text(by, column)
        self._refuse_keys(by, column)
        return RowOrder(expression=self.attributes.in_order(column), descending=self._end(rank, column))

    def _refuse_text(self, by: Phrase, column: ColumnRef) -> None:
        """`from the oldest song to the newest` is not by the songs' names."""
        kind = self.attributes.type_of(column)
        told = is_numeric(kind) or is_temporal(kind) or self.attributes.in_order(column) != column
        if not told and not self.attributes.holds_written_times(column):
            raise UnresolvedError(f"The first by “{by.noun.text}”, which is neither a number nor a date.")

    def _refuse_keys(self, by: Phrase, column: ColumnRef) -> None:
        """`the largest loan` is not the one with the highest number."""
        if self.attributes.role(column) == "key" and "id" not in lemmas(by.noun.text):
            raise UnresolvedError(f"The first by {column.column}, which only tells one from another.")

    def _by_adjective(self, adjective: str, scope: Scope, trace: Trace) -> tuple[Expression, bool]:
        """The attribute that an adjective measures; how long something lasted follows from its two dates."""
        try:
            return self.attributes.adjectives.measured_by(adjective, scope, trace)
        except UnresolvedError:
            adjectives = self.attributes.adjectives
            computed = {"long": adjectives.lasting, "dense": adjectives.density}.get(adjective, lambda _: None)(scope)
            if computed is None:
                raise
            return computed, True

    def _end(self, wanted: Rank | Ordering, column: ColumnRef) -> bool:
        """Whether the largest value comes first: an adjective may mean the smallest."""
        if not wanted.adjective:
            return wanted.descending
        return wanted.descending == self.attributes.adjectives.grows_with(wanted.adjective, column)

    def _ordered(
        self, orders: tuple[Ordering, ...], scope: Scope, columns: list[RowColumn], trace: Trace
    ) -> tuple[RowOrder, ...]:
        made = []
        for order in orders:
            if order.by is None:
                made.append(self._by_what_is_shown(order, scope, columns, trace))
            elif isinstance(order.by, Measured):
                made.append(
                    RowOrder(
                        expression=self.conditions.figures.aggregate(order.by, scope, trace),
                        descending=order.descending,
                    )
                )
            elif isinstance(order.by, str):
                by, grows = self._by_adjective(order.by, scope, trace)
                made.append(RowOrder(expression=by, descending=order.descending == grows))
            elif order.adjective in closed.COMMON:
                raise UnresolvedError("The order of a list by how common its values are.")
            else:
                key = self._order_key(order.by, scope, trace)
                if order.adjective in ("high", "large"):
                    self._refuse_keys(order.by, key)
                elif order.adjective in closed.ADJECTIVES:
                    self._refuse_text(order.by, key)
                made.append(RowOrder(expression=self.attributes.in_order(key), descending=self._end(order, key)))
        return tuple(made)

    def _by_what_is_shown(self, order: Ordering, scope: Scope, columns: list[RowColumn], trace: Trace) -> RowOrder:
        """`most expensive first`, `alphabetically`, `descending`: by the one column that can be meant."""
        shown = [c.expression for c in columns if isinstance(c.expression, ColumnRef)]
        figures = [c for c in shown if is_numeric(self.attributes.type_of(c)) and self.attributes.is_figure(c)]
        if order.adjective in ("", "high", "large"):
            options = figures if order.adjective or len(shown) > 1 else shown
            if len(columns) == 1 and (figures or not order.adjective or not shown):
                return RowOrder(expression=columns[0].expression, descending=order.descending)
            if order.adjective == "large" and not figures:
                column, grows = self.attributes.adjectives.measured_by(order.adjective, scope, trace)
                return RowOrder(expression=column, descending=order.descending == grows)
        elif order.adjective == "alphabetical":
            options = [c for c in shown if self.attributes.type_of(c).upper() == "VARCHAR"][:1]
        elif order.adjective == "chronological":
            options = [c for c in shown if is_temporal(self.attributes.type_of(c))] or [
                column for column, _ in self.attributes.dates(scope, "")
            ]
        else:
            fitting = [c for c in dict.fromkeys(shown) if self.attributes.adjectives.measures(order.adjective, c)]
            if len(fitting) == 1:
                return RowOrder(expression=fitting[0], descending=self._end(order, fitting[0]))
            column, grows = self.attributes.adjectives.measured_by(order.adjective, scope, trace)
            return RowOrder(expression=column, descending=order.descending == grows)
        if len(options) != 1:
            raise UnresolvedError("In the order of which column?")
        return RowOrder(expression=options[0], descending=order.descending)

    def _order_key(self, by: Phrase, scope: Scope, trace: Trace) -> ColumnRef:
        refuse_part_of_key(by)
        thing = self.lists.thing(by, scope)
        if thing is not None:
            self.conditions.things.noun_became(by.noun, thing.dataset, trace)
            return self.attributes.read(thing, self.attributes.display(thing.dataset))
        owner, _ = self.lists.owner(by, scope, trace, [], [])
        return self.attributes.choose(by.noun, owner, trace, to_one=True).column


def _are_of_rows(form: Form, scope: Scope) -> bool:
    """Whether groups are told by the rows at hand themselves, and not by what they lead to."""
    columns = (c for group in form.groups if isinstance(group, Phrase) for c in group.noun.columns)
    return any(c.home == scope.dataset and c.method != "partial" for c in columns)


def _refuse_the_rows_themselves(figure: SetAggregate, scope: Scope) -> None:
    """`who earns the highest salary, and the salary`: which of somebody's salaries is shown is not said by the most."""
    if figure.dataset == scope.dataset and figure.hops:
        raise UnresolvedError("The first by a figure of all the rows of which one is listed.")
