"""Time spines as steps: every period of the times that are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from compiler.metrics.conditions import read_through
from compiler.metrics.flow import Column, Flow, Steps
from compiler.metrics.items import Item
from compiler.metrics.layer import Layer
from compiler.metrics.rows import TIME
from compiler.metrics.times import Range, part_of, time_type, truncated
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Comparison, Expression
from schemas.plan import Input, Join
from schemas.semantics import TimeSpine


@dataclass
class SpineReader:
    """Times read off one time spine, through the alias of its dataset; `joins` lead to periods that others have.

    With `looked_up` the times are read off something else, and the spine is one of the others.
    """

    layer: Layer
    steps: Steps
    spine: TimeSpine
    alias: str = "time_spine"
    looked_up: bool = False
    joins: list[Join] = field(default_factory=list)

    @property
    def input(self) -> Input:
        return self.steps.dataset(self.spine.dataset, self.alias)

    @property
    def time(self) -> ColumnRef:
        return ColumnRef(table=self.alias, column=self.spine.column)

    def type_of(self, column: str, spine: TimeSpine | None = None) -> str:
        dataset = (spine or self.spine).dataset
        found = self.layer.datasets[dataset].column(column)
        if found is None:
            raise UnplannableError(f"{dataset} has no column {column}.")
        return found.type

    def item(self, item: Item) -> tuple[Expression, str]:
        """A time item as an expression, and its type."""
        return self.read(item, self.time, self.type_of(self.spine.column))

    def read(self, item: Item, time: Expression, kind: str) -> tuple[Expression, str]:
        """A time item taken from `time`; a custom one from the column the spine has for it."""
        if item.part:
            return part_of(time, item.part, kind), "BIGINT"
        grain = item.grain or self.spine.grain
        if grain not in self.layer.custom_grains:
            return truncated(time, grain, kind), time_type(grain)
        here = not self.looked_up and any(c.name == grain for c in self.spine.custom)
        home = self.spine if here else self.layer.spine_of({grain})
        custom = next(c for c in home.custom if c.name == grain)
        alias = self.alias if here else self._joined(home, time, kind)
        return ColumnRef(table=alias, column=custom.column), self.type_of(custom.column, home)

    def _joined(self, home: TimeSpine, time: Expression, kind: str) -> str:
        """The alias of another time spine, joined at `time`."""
        alias = f"{home.grain}_spine"
        if not any(join.input.alias == alias for join in self.joins):
            there = truncated(ColumnRef(table=alias, column=home.column), home.grain, self.type_of(home.column, home))
            same = Comparison(operator="=", left=truncated(time, home.grain, kind), right=there)
            self.joins.append(Join(kind="left", input=self.steps.dataset(home.dataset, alias), on=same))
        return alias


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
    reader = SpineReader(layer, steps, spine)
    columns = [Column(item.name, *reader.item(item)) for item in listed]
    if event_grain is not None:
        columns.append(Column(TIME, *reader.item(Item((), "metric_time", event_grain))))
    conditions = [read_through(condition, layer, reader.item) for condition in where]
    shown = {item.grain for item in listed if not item.part} | {event_grain}
    return steps.select(
        name,
        "Every period of the time spine.",
        reader.input,
        columns,
        joins=reader.joins,
        where=(*conditions, *when.bounds(reader.time)),
        distinct=spine.grain not in shown,
    )
