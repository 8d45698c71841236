"""Measures as expressions over one row per key: what lies before the data, and in no row, is settled here."""

import datetime
from dataclasses import dataclass

from compiler.planning.days import date_constant, floor_to_grain
from compiler.planning.dimensions import Dimensions
from compiler.planning.spine import filled
from schemas.discovery import BoundMeasure, Leaf
from schemas.errors import UnplannableError
from schemas.expressions import (
    Case,
    ColumnRef,
    Comparison,
    Expression,
    Grain,
    ShiftDate,
    Truncate,
    When,
    Window,
)
from schemas.rewrite import rewrite


@dataclass(frozen=True)
class Formulas:
    """Reads formulas over leaves from the step `source`, of which an offset table is an earlier period."""

    source: str
    dimensions: Dimensions
    leaves: tuple[Leaf, ...]
    merged: bool
    """Several facts stand side by side in `source`: it has their fillings already."""
    shown_from: datetime.date | None
    known_from: datetime.date | None
    """The first day that is computed, where the request names one."""
    fitted_until: datetime.date | None = None
    """The day behind the periods that a line is laid through."""

    def of(self, measure: BoundMeasure) -> Expression:
        """The value of `measure` in a row of `source`."""
        alias = self.source
        time = self.dimensions.time
        others = tuple(ColumnRef(table=alias, column=key.name) for key in self.dimensions.keys if key is not time)

        def settle(node: Expression) -> Expression | None:
            if isinstance(node, Window):
                partition: list[Expression] = []
                for part in node.partition_by:
                    partition += others if _is(part, "<other dimensions>") else [rewrite(part, settle)]
                order = tuple(
                    key.model_copy(update={"expression": rewrite(key.expression, settle)}) for key in node.order_by
                )
                argument = self._argument(node, alias)
                against = None if node.against is None else rewrite(node.against, settle)
                return node.model_copy(
                    update={
                        "partition_by": tuple(partition),
                        "argument": argument,
                        "order_by": order,
                        "against": against,
                    }
                )
            if _is(node, "<time>"):
                if time is None:
                    raise UnplannableError(f"{measure.name} runs over time: name a grain such as month.")
                return ColumnRef(table=alias, column=time.name)
            if isinstance(node, ColumnRef):
                return self._earlier(node) if node.table else self._value(node, alias)
            return None

        return rewrite(measure.formula, settle)

    def _argument(self, window: Window, alias: str) -> Expression | None:
        """What a window is over: in a rolling one no period is missing, in a total none that is not shown counts."""
        if window.argument is None:
            return None
        rolls = window.preceding is not None or window.against is not None
        argument = rewrite(
            window.argument,
            lambda node: self._rolled(node, alias) if rolls and isinstance(node, ColumnRef)
            else self._value(node, alias) if isinstance(node, ColumnRef) else None,
        )  # fmt: skip
        if window.against is not None:
            return self._fitted(argument, alias)
        anew = any(isinstance(part, Truncate) for part in window.partition_by)
        time = self.dimensions.time
        shown = () if rolls or anew or time is None else self.shown(ColumnRef(table=alias, column=time.name))
        return Case(whens=(When(condition=shown[0], value=argument),)) if shown else argument

    def _fitted(self, argument: Expression, alias: str) -> Expression:
        """What a line is laid through: of periods to come nothing is known."""
        time = self.dimensions.time
        if time is None or self.fitted_until is None:
            raise UnplannableError("A straight line needs periods, the last of which is over.")
        past = Comparison(
            operator="<", left=ColumnRef(table=alias, column=time.name), right=date_constant(self.fitted_until)
        )
        return Case(whens=(When(condition=past, value=argument),))

    def _value(self, node: ColumnRef, alias: str) -> Expression:
        leaf = self._leaf(node.column)
        column = ColumnRef(table=alias, column=node.column)
        summed = leaf is not None and leaf.aggregate.function == "sum" and leaf.nesting is None
        return filled(column, leaf) if leaf is not None and summed and not self.merged else column

    def _rolled(self, node: ColumnRef, alias: str) -> Expression:
        """A period without rows added nothing; of a period before the data begins nothing is known."""
        leaf, time = self._leaf(node.column), self.dimensions.time
        column = ColumnRef(table=alias, column=node.column)
        if leaf is None or time is None:
            return column
        if leaf.aggregate.function == "sum" and leaf.additivity == "additive" and leaf.fill_nulls_with is None:
            leaf = leaf.model_copy(update={"fill_nulls_with": 0})
        return self._known(column, leaf, ColumnRef(table=alias, column=time.name))

    def _earlier(self, node: ColumnRef) -> Expression:
        """A leaf of an earlier period: its filling where that has no rows, NULL before the data begins."""
        leaf, time = self._leaf(node.column), self.dimensions.time
        if leaf is None or time is None:
            return node
        count, grain = offset(node.table)
        now = ColumnRef(table=self.source, column=time.name)
        return self._known(node, leaf, ShiftDate(value=now, count=-count, grain=grain))

    def _known(self, value: Expression, leaf: Leaf, moment: Expression) -> Expression:
        """`value` with its filling, in periods from the first of the data on."""
        if leaf.fill_nulls_with is None:
            return value
        time = self.dimensions.time
        if leaf.first_day is None or time is None:
            return filled(value, leaf)
        first = floor_to_grain(leaf.first_day, time.grain or "day")
        if self.known_from is not None and self.known_from >= first:
            return filled(value, leaf)
        begun = Comparison(operator=">=", left=moment, right=date_constant(first))
        return Case(whens=(When(condition=begun, value=filled(value, leaf)),))

    def shown(self, moment: Expression) -> tuple[Expression, ...]:
        """The condition that a row is of the period asked for, where earlier ones are computed for windows only."""
        if self.shown_from is None:
            return ()
        return (Comparison(operator=">=", left=moment, right=date_constant(self.shown_from)),)

    def _leaf(self, name: str) -> Leaf | None:
        return next((leaf for leaf in self.leaves if leaf.name == name), None)


def offset(table: str) -> tuple[int, Grain]:
    """How many of which periods earlier the rows of an offset table are."""
    grain, _, count = table.removeprefix("previous_").partition("_")
    return int(count), grain  # type: ignore[return-value]


def _is(node: Expression, placeholder: str) -> bool:
    return isinstance(node, ColumnRef) and node.column == placeholder
