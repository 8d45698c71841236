"""The order of a table."""

from __future__ import annotations

from language.questions import closed
from language.questions.forms import (
    Measured,
    Ordering,
    Phrase,
)
from language.questions.resolving.order_keys import refuse_part_of_key
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    holds_years,
    is_numeric,
    is_temporal,
    reference,
)
from language.questions.resolving.tables.draft import Draft
from language.questions.resolving.tables.part import Part
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import ColumnRef
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    ExpressionDimension,
    Order,
    PartDimension,
    TimeDimension,
)


class Orders(Part):
    """The order of a table."""

    def add(self, ordering: Ordering, draft: Draft, trace: Trace) -> None:
        """A sort key of the table."""
        by = ordering.by
        if by is None:
            draft.order.append(self._by_what_is_shown(ordering, draft))
            return
        if isinstance(by, str):
            periods = [d.name for d in draft.dimensions if by in (getattr(d, "grain", None), getattr(d, "part", None))]
            if len(periods) == 1:  # `per year, ordered by year`
                draft.order.append(Order(by=periods[0], descending=ordering.descending))
                return
            raise UnresolvedError("The order of figures by an adjective.")
        if isinstance(by, Measured):
            draft.order.append(Order(by=self.order_name(by, draft, trace), descending=ordering.descending))
            return
        if ordering.adjective == "old":
            raise UnresolvedError("The order of figures by an adjective.")
        name = self._dimension_name(by, draft, trace)
        if ordering.adjective in closed.COMMON:
            draft.order.append(self._by_how_many(name, ordering, draft))
            return
        draft.order.append(Order(by=name, descending=ordering.descending))

    @staticmethod
    def _by_how_many(group: str, ordering: Ordering, draft: Draft) -> Order:
        """`the most frequent title first`, where the titles are the groups: by the one count of each."""
        counts = [m for m in draft.measures if isinstance(m, AggregateMeasure) and m.function == "count"]
        if len(counts) != 1 or len(draft.measures) > 1 or [d.name for d in draft.dimensions] != [group]:
            raise UnresolvedError("The most common by which count?")
        return Order(by=counts[0].name, descending=ordering.descending)

    def _by_what_is_shown(self, ordering: Ordering, draft: Draft) -> Order:
        """`most frequent first` by the figure, `alphabetically` by the first group, `latest first` by the period."""
        dated = [d.name for d in draft.dimensions if isinstance(d, TimeDimension | PartDimension | ExpressionDimension)]
        if not ordering.adjective and not ordering.descending and len(dated) == len(draft.dimensions) == 1:
            return Order(by=dated[0])  # `by year, ascending`
        bounds = {bound.measure for bound in draft.having}
        asked = [m for m in draft.measures if m.name not in bounds] or draft.measures
        if ordering.adjective in {"", "high", "large", *closed.COMMON} and len(asked) == 1:
            return Order(by=asked[0].name, descending=ordering.descending)
        if ordering.adjective == "alphabetical" and draft.dimensions:
            return Order(by=draft.dimensions[-1].name, descending=ordering.descending)
        dated = dated or [
            d.name for d in draft.dimensions if isinstance(d, AttributeDimension) and self._is_of_years(d)
        ]
        if ordering.adjective in ("new", "old", "chronological") and len(dated) == 1:
            return Order(by=dated[0], descending=ordering.descending == (ordering.adjective != "old"))
        told = [m.name for m in draft.measures if isinstance(m, AggregateMeasure) and _tells(m, ordering.adjective)]
        if len(told) == 1:  # `the most expensive first`, by the highest cost
            return Order(by=told[0], descending=ordering.descending)
        raise UnresolvedError("In the order of which column?")

    def _is_of_years(self, dimension: AttributeDimension) -> bool:
        """Whether the groups are years or dates that a column holds: `races per season in chronological order`."""
        column = self.graph.dataset(dimension.attribute.table).column(dimension.attribute.column)
        return column is not None and (is_temporal(column.type) or (is_numeric(column.type) and holds_years(column)))

    def order_name(self, measured: Measured, draft: Draft, trace: Trace) -> str:
        """The figure to sort by, which is computed for it where it is not shown."""
        measure, conditions = self.tables.measures.built(measured, draft.root, trace)
        for known in draft.measures:
            if known.name == measure.name:
                return known.name
        draft.measures.append(measure)
        draft.own.append(conditions)
        return measure.name

    def _dimension_name(self, phrase: Phrase, draft: Draft, trace: Trace) -> str:
        refuse_part_of_key(phrase)
        span = phrase.noun.first, phrase.noun.last
        columns = {c.attribute for c in phrase.noun.candidates if c.attribute is not None}
        tables = set(phrase.noun.tables)
        for measure in draft.measures:
            argument = getattr(measure, "argument", None)
            if isinstance(argument, ColumnRef) and reference(argument.table, argument.column) in columns:
                trace.became(span, "measure", f"column:{argument.table}.{argument.column}", "exact")
                return measure.name
        for dimension in draft.dimensions:
            if isinstance(dimension, AttributeDimension):
                plain = reference(dimension.attribute.table, dimension.attribute.column)
                if plain in columns or (dimension.entity and plain.table in tables):
                    trace.became(span, "dimension", f"column:{plain.table}.{plain.column}", "exact")
                    return dimension.name
        scopes = [
            Scope(d.attribute.table, d.attribute.via) for d in draft.dimensions if isinstance(d, AttributeDimension)
        ]
        for scope in scopes:
            found = [one for one in self.attributes.of(phrase.noun.columns, scope) if one.column.table == scope.dataset]
            if found:
                self.tables.groups.label(phrase, scope, draft, trace)
                return found[0].column.column
        raise UnresolvedError(f"“{phrase.noun.text}” is not shown.")


def _tells(measure: AggregateMeasure, adjective: str) -> bool:
    """Whether the values of a figure grow with an adjective: costs with `expensive`."""
    grows = closed.ADJECTIVES.get(adjective, ((), ()))[0]
    argument = measure.argument
    if measure.function not in ("max", "min", "average", "sum") or not isinstance(argument, ColumnRef):
        return False
    return not set(grows).isdisjoint(lemmas(argument.column))
