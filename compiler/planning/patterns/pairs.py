"""Pairs of things that one basket holds."""

from __future__ import annotations

import datetime

from compiler.planning.catalog import Catalog
from compiler.planning.patterns.drafted import Drafted
from compiler.planning.patterns.events import (
    EventReader,
    figure_column,
    key_column,
    label_column,
    label_join,
    shown,
    sources_of,
    things,
)
from schemas.data_model import Constraint, ModelColumn
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    SortKey,
    Window,
    all_of,
)
from schemas.patterns import Pairs
from schemas.plan import Input, Join, Projection, Select, Step

_SIDES = ("first", "second")


def plan_pairs(query: Pairs, catalog: Catalog, as_of: datetime.date) -> Drafted:
    """Baskets with what they hold, joined to themselves; each pair once, the smaller key first."""
    return _PairsPlanner(query, catalog, as_of).plan()


class _PairsPlanner:
    def __init__(self, query: Pairs, catalog: Catalog, as_of: datetime.date) -> None:
        self.query, self.catalog = query, catalog
        self.reader = EventReader(query.events, catalog, as_of)
        self.item = query.events.things[0]
        self.label = shown(self.item, catalog)
        self.baskets = things(query.events.actor, catalog)
        self.held, self.paired = catalog.step_name("baskets"), catalog.step_name("pairs")
        self.rated = query.figures != ("together",)

    def plan(self) -> Drafted:
        held = self.reader.select(
            self.held,
            f"What each of the {self.baskets.replace('_', ' ')} holds, each thing once.",
            {"basket": self.query.events.actor, "item": self.item},
            period=self.query.period,
            distinct=True,
            undated=True,
        )
        steps: list[Step] = [held, self._paired()]
        if self.rated:
            steps += self._shares()
        return Drafted(
            steps=(*steps, self._result()),
            columns=tuple(self._columns()),
            grain=tuple(f"{side}_{self.item.column}" for side in _SIDES),
            order=(self._name(self.query.order),),
            constraints=self._constraints(),
        )

    def _paired(self) -> Select:
        same = Comparison(operator="=", left=_of("second", "basket"), right=_of("first", "basket"))
        after = Comparison(operator=">", left=_of("second", "item"), right=_of("first", "item"))
        together = Aggregate(function="count")
        least = Comparison(operator=">=", left=together, right=_number(self.query.minimum))
        return Select(
            name=self.paired,
            purpose="How many of them hold both; each pair once.",
            source=Input(relation=self.held, alias="first"),
            joins=(Join(kind="inner", input=Input(relation=self.held, alias="second"), on=all_of((same, after))),),
            columns=(
                Projection(name="first_item", expression=_of("first", "item")),
                Projection(name="second_item", expression=_of("second", "item")),
                Projection(name="together", expression=together),
            ),
            grouped=True,
            having=least if self.query.minimum > 1 else None,
        )

    def _shares(self) -> list[Step]:
        singles, total = self.catalog.step_name("singles"), self.catalog.step_name("basket_count")
        self.singles, self.total = singles, total
        counted = Aggregate(function="count")
        different = Aggregate(function="count_distinct", argument=_of(self.held, "basket"))
        return [
            Select(
                name=singles,
                purpose="How many hold each thing.",
                source=Input(relation=self.held, alias=self.held),
                columns=(
                    Projection(name="item", expression=_of(self.held, "item")),
                    Projection(name="holding", expression=counted),
                ),
                grouped=True,
            ),
            Select(
                name=total,
                purpose="How many there are in all.",
                source=Input(relation=self.held, alias=self.held),
                columns=(Projection(name="holding", expression=different),),
            ),
        ]

    def _result(self) -> Select:
        joins: list[Join] = []
        columns: list[Projection] = []
        for side in _SIDES:
            key = _of(self.paired, f"{side}_item")
            columns.append(Projection(name=f"{side}_{self.item.column}", expression=key))
            if self.label is not None:
                joins.append(label_join(self.item, key, side, self.catalog))
                value = self.reader.catalog.physical(self.label, side)
                columns.append(Projection(name=f"{side}_{self.label.column}", expression=value))
        figures = self._figures(joins)
        columns += [Projection(name=name, expression=value) for name, value in figures.items()]
        ranked = SortKey(expression=figures[self._name(self.query.order)], descending=True)
        first = Window(function="rank", order_by=(ranked,))
        cut = Comparison(operator="<=", left=first, right=_number(self.query.limit or 0))
        order = [SortKey(expression=_of("", self._name(self.query.order)), descending=True)]
        order += [SortKey(expression=_of("", f"{side}_{self.item.column}")) for side in _SIDES]
        return Select(
            name="result",
            purpose="The pairs, the most frequent first." if self.query.limit is None else
            f"The first {self.query.limit} pairs, with all that tie with the last of them.",
            source=Input(relation=self.paired, alias=self.paired),
            joins=tuple(joins),
            columns=tuple(columns),
            qualify=cut if self.query.limit is not None else None,
            order_by=tuple(order),
        )  # fmt: skip

    def _figures(self, joins: list[Join]) -> dict[str, Expression]:
        """By output name; the counts that rates are made of are joined in."""
        together = _of(self.paired, "together")
        figures: dict[str, Expression] = {self._name("together"): together}
        if not self.rated:
            return figures
        for side in _SIDES:
            on = Comparison(operator="=", left=_of(f"{side}_single", "item"), right=_of(self.paired, f"{side}_item"))
            joins.append(Join(kind="inner", input=Input(relation=self.singles, alias=f"{side}_single"), on=on))
            figures[f"{side}_{self.baskets}"] = _of(f"{side}_single", "holding")
        joins.append(Join(kind="cross", input=Input(relation=self.total, alias=self.total)))
        every = figures[f"all_{self.baskets}"] = _of(self.total, "holding")
        one, other = (_of(f"{side}_single", "holding") for side in _SIDES)
        if "support" in self.query.figures:
            figures["support"] = _over(together, every)
        if "confidence" in self.query.figures:
            figures["confidence_first_to_second"] = _over(together, one)
            figures["confidence_second_to_first"] = _over(together, other)
        if "lift" in self.query.figures:
            both = Arithmetic(operator="*", left=together, right=every)
            figures["lift"] = _over(both, Arithmetic(operator="*", left=one, right=other))
        return figures

    def _name(self, figure: str) -> str:
        if figure == "together":
            return f"{self.baskets}_together"
        return "confidence_first_to_second" if figure == "confidence" else figure

    def _columns(self) -> list[ModelColumn]:
        found: list[ModelColumn] = []
        for side in _SIDES:
            found.append(key_column(f"{side}_{self.item.column}", self.item, self.catalog))
            if self.label is not None:
                found.append(label_column(f"{side}_{self.label.column}", self.label, self.catalog))
        sources, baskets = sources_of(self.query.events), self.baskets.replace("_", " ")
        wording = {
            f"{self.baskets}_together": (f"Number of {baskets} that hold both.", f"{baskets} with both"),
            f"first_{self.baskets}": (f"Number of {baskets} with the first.", f"{baskets} with the first"),
            f"second_{self.baskets}": (f"Number of {baskets} with the second.", f"{baskets} with the second"),
            f"all_{self.baskets}": (f"Number of {baskets} in all.", f"all {baskets}"),
            "support": (f"Share of all {baskets} that hold both.", "together / all"),
            "confidence_first_to_second": ("Share of those with the first that hold the second.", "together / first"),
            "confidence_second_to_first": ("Share of those with the second that hold the first.", "together / second"),
            "lift": ("How many times as often as if they were independent.", "together * all / (first * second)"),
        }
        rates = {"support", "confidence_first_to_second", "confidence_second_to_first", "lift"}
        for name in self._figures([]) if self.rated else (self._name("together"),):
            text, formula = wording[name]
            kind, unit = ("DOUBLE", "ratio") if name in rates else ("BIGINT", "count")
            found.append(figure_column(name, kind, text, formula, sources, unit=unit))
        return found

    def _constraints(self) -> tuple[Constraint, ...]:
        together = self._name("together")
        return (Constraint(kind="range", columns=(together,), minimum=self.query.minimum, reason="Each was seen."),)


def _of(table: str, column: str) -> ColumnRef:
    return ColumnRef(table=table, column=column)


def _over(left: Expression, right: Expression) -> Expression:
    return Arithmetic(operator="/", left=left, right=right)


def _number(value: int) -> Constant:
    return Constant(type="integer", text=str(value))
