"""The last steps: facts brought onto one row per key, measures computed, rows filtered, cut and ordered."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from compiler.planning.catalog import Catalog
from compiler.planning.dimensions import Dimensions
from compiler.planning.fact import Fact, leaf_type
from compiler.planning.formula import Formulas, offset
from compiler.planning.spine import Spine
from compiler.planning.trend import basis_value, in_the_past
from compiler.planning.types import expression_type
from schemas.discovery import BoundMeasure, Discovery, Leaf
from schemas.errors import UnplannableError
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    Cast,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Grain,
    NullCheck,
    SameAs,
    ShiftDate,
    SortKey,
    Window,
    all_of,
    columns_in,
    walk,
)
from schemas.plan import Input, Join, Projection, Select, Step
from schemas.query import Table, TrendMeasure


@dataclass
class ResultPlanner:
    """Builds the steps after the facts; `steps` holds them in order when `plan` returns."""

    query: Table
    discovery: Discovery
    dimensions: Dimensions
    facts: list[Fact]
    catalog: Catalog
    shown_from: datetime.date | None
    """First day shown, where earlier periods are computed for windows only."""
    dense_grain: str | None
    """Grain of a window over rows, which needs every period to be there."""
    computed: tuple[datetime.date | None, datetime.date | None]
    steps: list[Step] = field(default_factory=list)
    source: str = ""
    """The step with one row per key."""

    def plan(self) -> tuple[Step, ...]:
        """The remaining steps; the last is the result."""
        if self._is_plain():
            self._finish_plain()
        else:
            spine = Spine(self.query, self.dimensions, self.facts, self.catalog, self.dense_grain, self.computed)
            self.source = spine.merge()
            self.steps += spine.steps
            self._finish()
        return tuple(self.steps)

    # one fact, its columns as they are

    def _is_plain(self) -> bool:
        simple = all(isinstance(m.formula, ColumnRef) and not self._filled(m) for m in self.discovery.measures)
        special = self.query.having or self.query.limit is not None or self.query.every_member_of or self.dense_grain
        last = self.facts[0].steps[-1]
        order = [measure.name for measure in self.discovery.measures]
        return (
            len(self.facts) == 1
            and simple
            and not special
            and isinstance(last, Select)
            and bool(self.dimensions.keys)
            and [column.name for column in last.columns][-len(order) :] == order
        )

    def _filled(self, measure: BoundMeasure) -> bool:
        leaf = self._leaf(measure.formula) if isinstance(measure.formula, ColumnRef) else None
        return leaf is not None and leaf.fill_nulls_with is not None and leaf.aggregate.function == "sum"

    def _leaf(self, column: ColumnRef) -> Leaf | None:
        return next((leaf for leaf in self.discovery.leaves if leaf.name == column.column), None)

    def _finish_plain(self) -> None:
        last = self.facts[0].steps.pop()
        if not isinstance(last, Select):
            raise TypeError("a fact ends in a select")
        shown = {column.name: column for column in last.columns}
        named = [column.name for column in self.dimensions.columns]
        ordered = (*(shown[name] for name in named), *(c for c in last.columns if c.name not in named))
        self.steps.append(last.model_copy(update={"columns": ordered, "order_by": self._order({})}))

    # the result

    def _finish(self) -> None:
        alias, offsets = self.source, self._offsets()
        reading = self._reading()
        formulas = {measure.name: reading.of(measure) for measure in self.discovery.measures}
        values: dict[str, Expression] = {
            column.name: ColumnRef(table=alias, column=column.name) for column in self.dimensions.columns
        }
        values = self._with_basis(values)
        values |= {
            name: self._known(self._typed(measure, formulas[measure.name]), name)
            for name, measure in self._by_name().items()
        }
        source = Input(relation=self.source, alias=alias)
        joins = tuple(self._offset_join(alias, name, *offset) for name, offset in offsets.items())
        windowed = any(isinstance(part, Window) for formula in formulas.values() for part in walk(formula))
        if windowed and self.query.limit is not None:
            # a rank of figures that are windows themselves, over the rows that are left when those are known
            source, values, joins = self._measured(source, values, joins), {}, ()
            values = {name: ColumnRef(table=source.alias, column=name) for name in self._names()}
            windowed = False
        where = [self._threshold(values, t.measure, t.operator, t.value) for t in self.query.having]
        where += reading.shown(values[self.dimensions.time.name]) if self.dimensions.time is not None else ()
        qualify: list[Expression] = []
        if windowed:
            where, qualify = [], where
        if self.query.limit is not None:
            qualify.append(self._top(values))
            where += self._ranked_are_known(values)
        self.steps.append(
            Select(
                name=self.catalog.step_name("result"),
                purpose="The measures, from their components.",
                source=source,
                joins=joins,
                columns=tuple(Projection(name=name, expression=value) for name, value in values.items()),
                where=all_of(tuple(where)),
                qualify=all_of(tuple(qualify)),
                order_by=self._order(values),
            )
        )

    def _with_basis(self, values: dict[str, Expression]) -> dict[str, Expression]:
        """Behind the period whether it is over, where rows of periods to come are shown."""
        horizon, time = self.query.horizon, self.dimensions.time
        if horizon is None or time is None:
            return values
        basis = basis_value(values[time.name], self._fitted_until())
        return {time.name: values.pop(time.name), horizon.basis: basis, **values}

    def _known(self, value: Expression, name: str) -> Expression:
        """Of periods to come nothing is known but what a line says."""
        time = self.dimensions.time
        trends = {measure.name for measure in self.query.measures if isinstance(measure, TrendMeasure)}
        if self.query.horizon is None or time is None or name in trends:
            return value
        return in_the_past(ColumnRef(table=self.source, column=time.name), value, self._fitted_until())

    def _fitted_until(self) -> datetime.date:
        end = self.query.period.end if self.query.period is not None else None
        if end is None:
            raise UnplannableError("A straight line is laid through complete periods: which ones?")
        return end

    def _reading(self) -> Formulas:
        start = self.query.period.start if self.query.period is not None else None
        return Formulas(
            source=self.source,
            dimensions=self.dimensions,
            leaves=self.discovery.leaves,
            merged=self.source != self.facts[0].name,
            shown_from=self.shown_from,
            known_from=self.computed[0] if start is not None else None,
            fitted_until=self.query.period.end if self.query.period is not None else None,
        )

    def _names(self) -> tuple[str, ...]:
        return (*(column.name for column in self.dimensions.columns), *(m.name for m in self.discovery.measures))

    def _measured(self, source: Input, values: Mapping[str, Expression], joins: tuple[Join, ...]) -> Input:
        """A step with every measure of every row, before any row is taken away."""
        name = self.catalog.step_name("measured")
        columns = tuple(Projection(name=name, expression=value) for name, value in values.items())
        purpose = "The measures of all rows, before the first are chosen."
        self.steps.append(Select(name=name, purpose=purpose, source=source, joins=joins, columns=columns))
        return Input(relation=name, alias=name)

    def _by_name(self) -> Mapping[str, BoundMeasure]:
        return {measure.name: measure for measure in self.discovery.measures}

    def _typed(self, measure: BoundMeasure, formula: Expression) -> Expression:
        """A cast where adding up or subtracting would widen the type the model promises."""
        leaves = {leaf.name: leaf_type(leaf, self.catalog) for leaf in self.discovery.leaves}
        if isinstance(measure.formula, ColumnRef) and measure.formula.column in leaves:
            return formula
        widened = any(
            isinstance(p, Window | Aggregate) or (isinstance(p, Arithmetic) and p.operator != "/")
            for p in walk(formula)
        )
        kind = self.type_of(measure)
        if widened and kind != "DOUBLE":
            return Cast(value=formula, type=kind)
        return formula

    def type_of(self, measure: BoundMeasure) -> str:
        """The DuckDB type of an output measure."""
        leaves = {leaf.name: leaf_type(leaf, self.catalog) for leaf in self.discovery.leaves}
        return expression_type(measure.formula, lambda column: leaves.get(column.column, "BIGINT"))

    def _threshold(self, values: Mapping[str, Expression], measure: str, operator: str, value: str) -> Expression:
        number = Constant(type="decimal" if "." in value else "integer", text=value)
        return Comparison(operator=operator, left=values[measure], right=number)

    def _top(self, values: Mapping[str, Expression]) -> Expression:
        order = tuple(SortKey(expression=values[o.by], descending=o.descending) for o in self.query.order)
        if not order:
            raise UnplannableError("The first rows of what order? Name the measure to rank by.")
        within = tuple(values[name] for name in self.query.limit_per)
        ranked = Window(function="rank", partition_by=within, order_by=order)
        return Comparison(operator="<=", left=ranked, right=Constant(type="integer", text=str(self.query.limit)))

    def _ranked_are_known(self, values: Mapping[str, Expression]) -> list[Expression]:
        """A group without a value is none of the things that are ranked."""
        ranked = [key for key in self.dimensions.keys if key.value is not None and key.name not in self.query.limit_per]
        return [NullCheck(value=values[key.name], negated=True) for key in ranked]

    def _order(self, values: Mapping[str, Expression]) -> tuple[SortKey, ...]:
        """The order asked for, then the keys: one order for the same rows."""
        names = {o.by: o.descending for o in self.query.order}
        first = {name: False for name in self.query.limit_per if name not in names}
        keys = {key.name: False for key in self.dimensions.keys if key.name not in names and key.name not in first}
        return tuple(
            SortKey(expression=ColumnRef(table="", column=name), descending=descending)
            for name, descending in {**first, **names, **keys}.items()
        )

    # windows

    def _offsets(self) -> dict[str, tuple[int, Grain]]:
        """The offset tables the formulas read: alias, and how many of which grain earlier."""
        found: dict[str, tuple[int, Grain]] = {}
        for measure in self.discovery.measures:
            for column in columns_in(measure.formula):
                if column.table:
                    found[column.table] = offset(column.table)
        return found

    def _offset_join(self, alias: str, name: str, count: int, grain: Grain) -> Join:
        time = self.dimensions.time
        if time is None:
            raise UnplannableError("A comparison with an earlier period needs a time grain such as month.")
        pairs: list[Expression] = []
        for key in self.dimensions.keys:
            current: Expression = ColumnRef(table=alias, column=key.name)
            if key is time:
                current = ShiftDate(value=current, count=-count, grain=grain)
            pairs.append(SameAs(left=ColumnRef(table=name, column=key.name), right=current))
        return Join(kind="left", input=Input(relation=self.source, alias=name), on=all_of(tuple(pairs)))
