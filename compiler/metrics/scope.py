"""One aggregation and what is asked of it: its times, what is read of a row, which conditions hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compiler.metrics.asked import Asked
from compiler.metrics.conditions import Split, items_in, read_through, split
from compiler.metrics.flow import Flow, Steps
from compiler.metrics.items import Item, coarseness
from compiler.metrics.layer import Layer
from compiler.metrics.rows import FigureFlow
from compiler.metrics.times import Range
from schemas.expressions import Expression
from schemas.semantics import Aggregation


@dataclass
class MeasureScope:
    """`measure` under `name`, by what is asked of it."""

    layer: Layer
    steps: Steps
    measure: Aggregation
    name: str
    asked: Asked
    figure_flow: FigureFlow
    until: Callable[[str], Range]
    """The times of a dataset that may be seen at all."""

    @property
    def time_keys(self) -> tuple[Item, ...]:
        return tuple(key for key in self.asked.keys if self.layer.is_time_of(key, self.measure))

    @property
    def time_grain(self) -> str:
        return self.layer.time_of(self.measure).grain or "day"

    @property
    def smallest(self) -> Item | None:
        """Of the times asked for the finest; None where all are parts."""
        return self.layer.finest(self.time_keys)

    @property
    def shifts_after(self) -> bool:
        """Whether the shifted grain is still there once rows are aggregated."""
        shift, found = self.asked.shift, self.smallest
        if shift is None or found is None or any(key.part for key in self.time_keys):
            return False
        smallest = found.grain or "day"
        if {smallest, shift.grain} & self.layer.custom_grains:
            return False
        if smallest == "week" and shift.to_grain:
            return False
        return coarseness(smallest) <= coarseness(shift.grain)

    def splits(self) -> tuple[Split, Split]:
        """The measure's own conditions and those asked for, each by whether they are on the time alone."""
        return split(self.measure.filter, self.measure, self.layer), split(self.asked.where, self.measure, self.layer)

    def row_conditions(self) -> tuple[Expression, ...]:
        own, asked = self.splits()
        if self.asked.shift is not None:
            return (*own.others, *asked.others)
        return (*self.measure.filter, *self.asked.where)

    def time_conditions(self) -> tuple[Expression, ...]:
        own, asked = self.splits()
        return (*own.on_time, *asked.on_time)

    def items(self) -> tuple[Item, ...]:
        """Everything read of a row: keys, items of conditions, groupings of a balance."""
        inside = [item for condition in self.row_conditions() for item in items_in(condition, self.layer)]
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

    def over(self, flow: Flow, condition: Expression) -> Expression:
        """A condition over the columns of a step."""

        def read(item: Item) -> tuple[Expression, str]:
            name = item.name if item.name in flow.types else self.settled(item).name
            return flow.column(name), flow.types[name]

        return read_through(condition, self.layer, read, read)
