"""Time spines as steps: every period of the times that are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compiler.metrics.conditions import read_through
from compiler.metrics.flow import Column, Flow, Steps
from compiler.metrics.items import Item
from compiler.metrics.layer import Layer
from compiler.metrics.rows import TIME
from compiler.metrics.times import Range, part_of, time_type, truncated
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Expression
from schemas.semantics import TimeSpine


@dataclass(frozen=True)
class SpineReader:
    """Times read off one time spine, through the alias of its dataset."""

    layer: Layer
    spine: TimeSpine
    alias: str

    @property
    def time(self) -> ColumnRef:
        return ColumnRef(table=self.alias, column=self.spine.column)

    def type_of(self, column: str) -> str:
        found = self.layer.datasets[self.spine.dataset].column(column)
        if found is None:
            raise UnplannableError(f"{self.spine.dataset} has no column {column}.")
        return found.type

    def item(self, item: Item) -> tuple[Expression, str]:
        """A time item as an expression, and its type."""
        return self.read(item, self.time, self.type_of(self.spine.column))

    def read(self, item: Item, time: Expression, kind: str) -> tuple[Expression, str]:
        """A time item taken from `time`; a custom one from the column the spine has for it."""
        if item.part:
            return part_of(time, item.part, kind), "BIGINT"
        grain = item.grain or self.spine.grain
        custom = next((c for c in self.spine.custom if c.name == grain), None)
        if custom is not None:
            return ColumnRef(table=self.alias, column=custom.column), self.type_of(custom.column)
        return truncated(time, grain, kind), time_type(grain)


def spine_flow(
    layer: Layer,
    steps: Steps,
    items: Iterable[Item],
    *,
    name: str,
    when: Range,
    where: Iterable[Expression] = (),
    event_grain: str | None = None,
) -> Flow:
    """A step with a column for each time item, and the time itself at `event_grain` as `event_time`.

    The rows are distinct: one per period, within `when`, that fulfils the conditions `where` on times.
    """
    listed = tuple(items)
    grains = {item.grain for item in listed if item.grain} | ({event_grain} if event_grain else set())
    spine = layer.spine_of(grains)
    reader = SpineReader(layer, spine, "time_spine")
    columns = [Column(item.name, *reader.item(item)) for item in listed]
    if event_grain is not None:
        columns.append(Column(TIME, *reader.item(Item((), "metric_time", event_grain))))
    conditions = [read_through(condition, layer, reader.item) for condition in where]
    shown = {item.grain for item in listed if not item.part} | {event_grain}
    source = steps.dataset(spine.dataset, reader.alias)
    return steps.select(
        name,
        "Every period of the time spine.",
        source,
        columns,
        where=(*conditions, *when.bounds(reader.time)),
        distinct=spine.grain not in shown,
    )
