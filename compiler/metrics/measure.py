"""One aggregation of the metrics layer, by the items asked for: joined to a time spine before or after where needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from compiler.metrics.aggregate import aggregate
from compiler.metrics.asked import Shift
from compiler.metrics.balance import kept_rows
from compiler.metrics.conditions import figure_name, figures_in, items_in
from compiler.metrics.flow import Column, Flow
from compiler.metrics.items import Item
from compiler.metrics.later import later_times
from compiler.metrics.rows import TIME, VALUE, Rows, Shown
from compiler.metrics.scope import MeasureScope
from compiler.metrics.spine import spine_flow
from compiler.metrics.times import Range
from compiler.metrics.window import windows
from schemas.errors import UnplannableError
from schemas.expressions import Comparison, Expression, SameAs


@dataclass
class MeasurePlan(MeasureScope):
    """The steps of `measure`, ending in one with a column for each key and the value under `name`."""

    def plan(self) -> Flow:
        """The whole way from the rows of the model to the value per key."""
        flow = self._aggregated(self.prepared())
        return self._after(flow)

    # rows

    def prepared(self) -> Flow:
        """The filtered rows before they are aggregated: keys, what conditions read, the value."""
        if self.asked.shift is not None and not self.time_keys:
            raise UnplannableError(f"{self.name} is of an earlier time: group it by metric_time.")
        if self.asked.shift is not None and self.asked.shift.to_grain and self.smallest is None:
            raise UnplannableError(f"{self.name} is of an earlier time: group it by a period of metric_time.")
        return kept_rows(self, self._filtered(self._rows(self._shown())))

    def _shown(self) -> list[Shown]:
        """The times at which rows are shown, one after the other: ends of windows, and later ones."""
        found = []
        if self.asked.cumulation is not None and self.time_keys:
            found.append(windows(self))
        if self.asked.shift is not None and not self.shifts_after:
            found.append(later_times(self))
        return found

    def filtered_rows(self, name: str, extra: list[tuple[str, Item]]) -> Flow:
        """Rows with their time, and further items of the model under names of their own."""
        rows = replace(self, name=name)
        return rows._filtered(rows._rows((), with_time=True, extra=extra))

    def _rows(self, shown: Sequence[Shown], *, with_time: bool = False, extra: Iterable[tuple[str, Item]] = ()) -> Flow:
        """The model's rows with what is asked of them, at the times at which they are `shown` where they are."""
        rows = Rows(self.layer, self.steps, self.layer.semantics.model(self.measure.model), self.measure)
        for times in shown:
            rows.show(times)
        items = [item for item in self.items() if not (shown and self.layer.is_time_of(item, self.measure))]
        columns = shown[-1].times.carried(shown[-1].items) if shown else []
        columns += rows.columns([*((item.name, item) for item in items), *extra])
        if with_time or self.measure.non_additive:
            columns += shown[-1].times.carried([TIME]) if shown else [Column(TIME, *rows.time())]
        for figure in figures_in(self.row_conditions()):
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

    def _filtered(self, rows: Flow) -> Flow:
        conditions = self.row_conditions()
        if not conditions:
            return rows
        where = [self.over(rows, condition) for condition in conditions]
        return self.steps.select(
            f"{self.name}_filtered",
            f"{self.name}: the rows that fulfil its conditions.",
            rows.input,
            rows.carried(rows.types),
            where=where,
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
        shift = self.asked.shift if self.shifts_after else None
        if not self.time_keys or not (self.measure.join_to_spine or shift):
            return totals if self.asked.shift is None else self._deferred(totals)
        spread = self.measure.join_to_spine
        spine = spine_flow(
            self.layer,
            self.steps,
            self.time_keys,
            name=f"{self.name}_periods",
            when=self.asked.when,
            where=self.time_conditions(),
        )
        times = {key.name for key in self.time_keys}
        columns = [
            Column(name, (spine if name in times else totals).column(name), totals.types[name]) for name in totals.types
        ]
        flow = self.steps.select(
            f"{self.name}_per_period",
            f"{self.name}: {'every period has a row' if spread else 'shown at the later time'}.",
            spine.input,
            columns,
            joins=[totals.joined("left" if spread else "inner", self._same_time(spine, totals, shift))],
        )
        return self._deferred(flow)

    def _same_time(self, spine: Flow, totals: Flow, shift: Shift | None) -> list[Expression]:
        """That the period of the spine is that of the value, or the later one that shows it.

        The finest period settles the others, but for parts of a date and custom periods.
        """
        smallest, on = self.smallest, list[Expression]()
        if smallest is not None:
            here = spine.column(smallest.name)
            there = shift.of(here, spine.types[smallest.name]) if shift is not None else here
            on.append(Comparison(operator="=", left=there, right=totals.column(smallest.name)))
        if shift is None:
            others = [key.name for key in self.time_keys if key.part or key.grain in self.layer.custom_grains]
            names = [name for name in others if smallest is None or name != smallest.name]
            on += [SameAs(left=spine.column(name), right=totals.column(name)) for name in names]
        return on

    def _deferred(self, flow: Flow) -> Flow:
        """Conditions on what is shown, once more: the spine has brought rows without a value of it."""
        _, asked = self.splits()
        names = {key.name for key in self.asked.keys}
        again = [
            condition
            for condition in asked.others
            if not figures_in((condition,)) and {self.settled(i).name for i in items_in(condition, self.layer)} <= names
        ]
        if not again:
            return flow
        where = [self.over(flow, condition) for condition in again]
        purpose = f"{self.name}: the conditions hold for the rows shown."
        return self.steps.select(f"{self.name}_shown", purpose, flow.input, flow.carried(flow.types), where=where)
