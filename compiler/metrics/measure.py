"""One aggregation of the metrics layer, by the items asked for: joined to a time spine before or after where needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from compiler.metrics.conditions import Split, figure_name, figures_in, items_in, read_through, split
from compiler.metrics.custom_offset import custom_offset_flow
from compiler.metrics.flow import Column, Flow, Steps
from compiler.metrics.items import Item, coarseness
from compiler.metrics.layer import Layer
from compiler.metrics.rows import TIME, VALUE, FigureFlow, Rows
from compiler.metrics.spine import spine_flow
from compiler.metrics.times import Range, shifted, truncated
from compiler.planning.types import summed
from schemas.errors import UnplannableError
from schemas.expressions import (
    Aggregate,
    AggregateFunction,
    Case,
    Cast,
    Comparison,
    Constant,
    Expression,
    Logical,
    NullCheck,
    When,
)
from schemas.semantics import Aggregation, LayerGrain, LayerWindow

ONE, ZERO = Constant(type="integer", text="1"), Constant(type="integer", text="0")


@dataclass(frozen=True)
class Cumulation:
    """The window that ends with each period: all time where neither is given."""

    window: LayerWindow | None = None
    grain_to_date: LayerGrain | None = None


@dataclass(frozen=True)
class Shift:
    """How much earlier the value is taken."""

    window: LayerWindow | None = None
    to_grain: str | None = None

    @property
    def grain(self) -> str:
        return self.window.grain if self.window is not None else self.to_grain or "day"

    def of(self, time: Expression, kind: str) -> Expression:
        """The earlier time whose value is shown at `time`."""
        if self.window is not None:
            return shifted(time, -self.window.count, self.window.grain, kind)
        return truncated(time, self.grain, kind)


@dataclass(frozen=True)
class Asked:
    """What a query asks of one aggregation."""

    keys: tuple[Item, ...]
    where: tuple[Expression, ...] = ()
    """Conditions beside those of the aggregation itself."""
    when: Range = field(default_factory=Range)
    cumulation: Cumulation | None = None
    shift: Shift | None = None


@dataclass
class MeasurePlan:
    """The steps of `measure`, ending in one with a column for each key and the value under `name`."""

    layer: Layer
    steps: Steps
    measure: Aggregation
    name: str
    asked: Asked
    figure_flow: FigureFlow
    until: Callable[[str], Range]
    """The times of a dataset that may be seen at all."""

    def plan(self) -> Flow:
        """The whole way from the rows of the model to the value per key."""
        flow = self._aggregated(self.prepared())
        return self._after(flow)

    # what is where

    @property
    def time_keys(self) -> tuple[Item, ...]:
        return tuple(key for key in self.asked.keys if self.layer.is_time_of(key, self.measure))

    @property
    def time_grain(self) -> str:
        return self.layer.time_of(self.measure).grain or "day"

    def _smallest(self) -> Item:
        grained = [key for key in self.time_keys if key.grain]
        if not grained:
            raise UnplannableError(f"{self.name} is of an earlier time: group it by metric_time.")
        return min(grained, key=lambda key: coarseness(self.layer.base_grain(key.grain or "day")))

    @property
    def _shifts_after(self) -> bool:
        """Whether the shifted grain is still there once rows are aggregated."""
        shift = self.asked.shift
        if shift is None:
            return False
        smallest = self._smallest().grain or "day"
        if {smallest, shift.grain} & self.layer.custom_grains:
            return False
        if smallest == "week" and shift.to_grain:
            return False
        return coarseness(smallest) <= coarseness(shift.grain)

    def _splits(self) -> tuple[Split, Split]:
        """The measure's own conditions and those asked for, each by whether they are on the time alone."""
        return split(self.measure.filter, self.measure, self.layer), split(self.asked.where, self.measure, self.layer)

    def _row_conditions(self) -> tuple[Expression, ...]:
        own, asked = self._splits()
        if self.asked.shift is not None:
            return (*own.others, *asked.others)
        return (*self.measure.filter, *self.asked.where)

    def _time_conditions(self) -> tuple[Expression, ...]:
        own, asked = self._splits()
        return (*own.on_time, *asked.on_time)

    # rows

    def prepared(self) -> Flow:
        """The filtered rows before they are aggregated: keys, what conditions read, the value."""
        if self.asked.shift is not None and not self.time_keys:
            raise UnplannableError(f"{self.name} is of an earlier time: group it by metric_time.")
        cumulative = self.asked.cumulation is not None and bool(self.time_keys)
        before = self.asked.shift is not None and not self._shifts_after
        flow = self._rows(with_time=cumulative or before, times=not (cumulative or before))
        if cumulative:
            flow = self._over_range(flow, hand_on=before)
        if before:
            flow = self._shifted_rows(flow)
        return self._last_or_first(self._filtered(flow))

    def _items(self) -> tuple[Item, ...]:
        """Everything read of a row: keys, items of conditions, groupings of a balance."""
        inside = [item for condition in self._row_conditions() for item in items_in(condition, self.layer)]
        kept = self.measure.non_additive
        groupings = [Item((), name) for name in kept.groupings] if kept else []
        return tuple(dict.fromkeys((*self.asked.keys, *map(self.settled, inside), *groupings)))

    def settled(self, item: Item) -> Item:
        """The item as it is reached from the model, with the grain it has where none is named."""
        model = self.layer.semantics.model(self.measure.model)
        reached = self.layer.resolved(item, (model,)) or item
        if reached.grain or reached.part:
            return reached
        if reached.is_metric_time:
            return reached.at(self.time_grain)
        way = self.layer.way(reached, model)
        return reached.at(way.grain) if way is not None and way.grain else reached

    def filtered_rows(self, name: str, extra: list[tuple[str, Item]]) -> Flow:
        """Rows with their time, and further items of the model under names of their own."""
        rows = replace(self, name=name)
        return rows._filtered(rows._rows(with_time=True, times=True, extra=extra))

    def _rows(self, *, with_time: bool, times: bool, extra: Iterable[tuple[str, Item]] = ()) -> Flow:
        """The model's rows with what is asked of them; with `times` also the items of their own time."""
        rows = Rows(self.layer, self.steps, self.layer.semantics.model(self.measure.model), self.measure)
        items = [item for item in self._items() if times or not self.layer.is_time_of(item, self.measure)]
        columns = rows.columns(items)
        columns += [Column(name, *rows.item(item)) for name, item in extra]
        if with_time or self.measure.non_additive:
            columns.append(Column(TIME, *rows.time()))
        for figure in figures_in(self._row_conditions()):
            columns.append(Column(figure_name(figure), *rows.figure(figure, self.figure_flow)))
        columns.append(Column(VALUE, *rows.value()))
        dimension = self.layer.time_of(self.measure)
        time, _ = rows.item(Item((), "metric_time", dimension.grain))
        bounds = self.until(rows.model.dataset).bounds(time)
        if self.asked.shift is None:
            bounds += self._looking_back().bounds(time)
        source = rows.source
        purpose = f"{self.name}: the rows of {rows.model.dataset}."
        return self.steps.select(f"{self.name}_rows", purpose, source, columns, joins=rows.joins, where=bounds)

    def _looking_back(self) -> Range:
        cumulation, when = self.asked.cumulation, self.asked.when
        if cumulation is None or not self.time_keys:
            return when
        if cumulation.window is not None:
            return when.earlier(cumulation.window.count, cumulation.window.grain)
        if cumulation.grain_to_date is not None:
            return when.earlier(1, cumulation.grain_to_date)
        return Range(None, when.end)

    def _over_range(self, rows: Flow, *, hand_on: bool) -> Flow:
        """Each period beside the rows of the window that ends with it."""
        cumulation = self.asked.cumulation or Cumulation()
        when = self.asked.when if self.asked.shift is None else Range()
        items = [item for item in self._items() if self.layer.is_time_of(item, self.measure)]
        spine = spine_flow(
            self.layer, self.steps, items, name=f"{self.name}_periods", when=when, event_grain=self.time_grain
        )
        here, then = spine.column(TIME), rows.column(TIME)
        on: list[Expression] = [Comparison(operator="<=", left=then, right=here)]
        if cumulation.window is not None:
            start = shifted(here, -cumulation.window.count, cumulation.window.grain, spine.types[TIME])
            on.append(Comparison(operator=">", left=then, right=start))
        elif cumulation.grain_to_date is not None:
            start = truncated(here, cumulation.grain_to_date, spine.types[TIME])
            on.append(Comparison(operator=">=", left=then, right=start))
        columns = spine.carried(item.name for item in items)
        columns += spine.carried([TIME]) if hand_on or self.measure.non_additive else []
        columns += rows.carried(name for name in rows.types if name != TIME)
        purpose = f"{self.name}: for each period the rows of the window that ends with it."
        return self.steps.select(f"{self.name}_window", purpose, spine.input, columns, joins=[rows.joined("inner", on)])

    def _shifted_rows(self, rows: Flow) -> Flow:
        """Each row at the later time at which it is shown."""
        inside = (item for item in self._items() if self.layer.is_time_of(item, self.measure))
        items = tuple(dict.fromkeys((*self.time_keys, *inside)))
        spine, then = self._later_times(self.asked.shift or Shift(), items)
        on = Comparison(operator="=", left=then, right=rows.column(TIME))
        kept = [name for name in rows.types if name not in spine.types]
        columns = [*spine.carried(item.name for item in items), *rows.carried(kept)]
        columns += spine.carried([TIME]) if self.measure.non_additive else []
        purpose = f"{self.name}: rows at the later time at which they are shown."
        return self.steps.select(
            f"{self.name}_later", purpose, spine.input, columns, joins=[rows.joined("inner", [on])]
        )

    def _later_times(self, shift: Shift, items: tuple[Item, ...]) -> tuple[Flow, Expression]:
        """The periods at which values are shown, and the earlier time that each shows."""
        when, where = self.asked.when, self._time_conditions()
        if shift.window is not None and shift.grain in self.layer.custom_grains:
            later = custom_offset_flow(self.layer, self.steps, items, shift.window, when=when, where=where)
            return later, later.column(TIME)
        spine = spine_flow(
            self.layer,
            self.steps,
            items,
            name=f"{self.name}_periods",
            when=when,
            where=where,
            event_grain=self.time_grain,
        )
        if shift.to_grain is not None and not any(key.grain == self.time_grain for key in self.time_keys):
            spine = self._first_of_each(spine)
        return spine, shift.of(spine.column(TIME), spine.types[TIME])

    def _first_of_each(self, spine: Flow) -> Flow:
        """The first time of each period asked for."""
        first: tuple[Expression, ...] = tuple(
            Comparison(operator="=", left=spine.column(key.name), right=spine.column(TIME)) for key in self.time_keys
        )
        where = first if len(first) == 1 else (Logical(operator="or", operands=first),)
        purpose = f"{self.name}: the first time of each period."
        return self.steps.select(f"{self.name}_firsts", purpose, spine.input, spine.carried(spine.types), where=where)

    def _filtered(self, rows: Flow) -> Flow:
        conditions = self._row_conditions()
        if not conditions:
            return rows
        where = [self._over(rows, condition) for condition in conditions]
        return self.steps.select(
            f"{self.name}_filtered",
            f"{self.name}: the rows that fulfil its conditions.",
            rows.input,
            rows.carried(rows.types),
            where=where,
        )

    def _over(self, flow: Flow, condition: Expression) -> Expression:
        """A condition over the columns of a step."""

        def read(item: Item) -> tuple[Expression, str]:
            name = item.name if item.name in flow.types else self.settled(item).name
            return flow.column(name), flow.types[name]

        return read_through(condition, self.layer, read, read)

    def _last_or_first(self, rows: Flow) -> Flow:
        """Of a balance only the rows of the first or last time."""
        kept = self.measure.non_additive
        if kept is None:
            return rows
        same_time = [key.name for key in self.time_keys][:1]
        if kept.dimension != self.measure.time:
            raise UnplannableError(f"{self.name}: {kept.dimension} is not the time its rows are dated by.")
        groups = [*kept.groupings, *same_time]
        function: Literal["min", "max"] = kept.choice
        chosen = Column("kept_time", Aggregate(function=function, argument=rows.column(TIME)), rows.types[TIME])
        ends = self.steps.select(
            f"{self.name}_kept_times",
            f"{self.name}: the {'last' if function == 'max' else 'first'} time that counts.",
            rows.input,
            [*rows.carried(groups), chosen],
            grouped=bool(groups),
        )
        pairs = [(rows.column(TIME), ends.column("kept_time"))]
        pairs += [(rows.column(name), ends.column(name)) for name in kept.groupings]
        on = [Comparison(operator="=", left=a, right=b) for a, b in pairs]
        return self.steps.select(
            f"{self.name}_kept",
            f"{self.name}: the rows of that time.",
            rows.input,
            rows.carried(rows.types),
            joins=[ends.joined("inner", on)],
        )

    # values

    def _aggregated(self, rows: Flow) -> Flow:
        keys = [key.name for key in self.asked.keys]
        value, kind = aggregate(self.measure, rows.column(VALUE), rows.types[VALUE])
        return self.steps.select(
            f"{self.name}_totals",
            f"{self.name} per {', '.join(keys)}." if keys else f"{self.name} in total.",
            rows.input,
            [*rows.carried(keys), Column(self.name, value, kind)],
            grouped=bool(keys),
        )

    def aggregated_and_spread(self, rows: Flow) -> Flow:
        """The value of rows that were prepared elsewhere."""
        return self._after(self._aggregated(rows))

    def _after(self, totals: Flow) -> Flow:
        """Periods without a row, and the shift of what was aggregated."""
        spread = self.measure.join_to_spine and bool(self.time_keys)
        shift = self.asked.shift if self._shifts_after else None
        if not spread and shift is None:
            return totals if self.asked.shift is None else self._deferred(totals)
        smallest = self._smallest()
        spine = spine_flow(
            self.layer,
            self.steps,
            self.time_keys,
            name=f"{self.name}_periods",
            when=self.asked.when,
            where=self._time_conditions(),
        )
        here = spine.column(smallest.name)
        there = shift.of(here, spine.types[smallest.name]) if shift is not None else here
        on = Comparison(operator="=", left=there, right=totals.column(smallest.name))
        times = {key.name for key in self.time_keys}
        columns = [
            Column(name, (spine if name in times else totals).column(name), totals.types[name]) for name in totals.types
        ]
        flow = self.steps.select(
            f"{self.name}_per_period",
            f"{self.name}: {'every period has a row' if spread else 'shown at the later time'}.",
            spine.input,
            columns,
            joins=[totals.joined("left" if spread else "inner", [on])],
        )
        return self._deferred(flow)

    def _deferred(self, flow: Flow) -> Flow:
        """Conditions on what is shown, once more: the spine has brought rows without a value of it."""
        _, asked = self._splits()
        names = {key.name for key in self.asked.keys}
        again = [
            condition
            for condition in asked.others
            if not figures_in((condition,)) and {self.settled(i).name for i in items_in(condition, self.layer)} <= names
        ]
        if not again:
            return flow
        where = [self._over(flow, condition) for condition in again]
        purpose = f"{self.name}: the conditions hold for the rows shown."
        return self.steps.select(f"{self.name}_shown", purpose, flow.input, flow.carried(flow.types), where=where)


def aggregate(measure: Aggregation, value: Expression, kind: str) -> tuple[Expression, str]:
    """The aggregate over `value` of type `kind`, and its type."""
    match measure.agg:
        case "sum":
            total = Aggregate(function="sum", argument=value)
            return Cast(value=total, type=summed(kind)), summed(kind)
        case "sum_boolean" | "count":
            condition = value if measure.agg == "sum_boolean" else NullCheck(value=value, negated=True)
            counted = Case(whens=(When(condition=condition, value=ONE),), otherwise=ZERO)
            return Cast(value=Aggregate(function="sum", argument=counted), type="BIGINT"), "BIGINT"
        case "count_distinct":
            return Aggregate(function="count_distinct", argument=value), "BIGINT"
        case "min" | "max":
            return Aggregate(function=measure.agg, argument=value), kind
        case "average":
            return Aggregate(function="average", argument=value), "DOUBLE"
    fraction = 0.5 if measure.agg == "median" else measure.fraction
    if measure.discrete and measure.agg == "percentile":
        return Aggregate(function="discrete_percentile", argument=value, fraction=fraction), kind
    function: AggregateFunction = "percentile"
    typed = Aggregate(function=function, argument=Cast(value=value, type="DOUBLE"), fraction=fraction)
    return typed, "DOUBLE"
