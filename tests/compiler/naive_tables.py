"""What measures by dimensions give over a small world, and the comparison with what they gave."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    Measure,
    NestedMeasure,
    PartDimension,
    RatioMeasure,
    Table,
    TimeDimension,
)
from tests.compiler import naive
from tests.compiler.worlds import Cell, World, figure
from tests.workspaces.opened import Company

Key = tuple[object, ...]


def check_table(company: Company, world: World, query: Table) -> int:
    """The rows are those of the naive evaluator, in an order that is right; gives their number."""
    names, rows = company.run(query)
    places = [names.index(d.name) for d in query.dimensions]
    found = {tuple(row[i] for i in places): row for row in rows}
    assert len(found) == len(rows), "a key stands in two rows"
    expected = tabulated(world, query)
    assert set(found) == set(expected), f"too much: {set(found) - set(expected)}; missing: {set(expected) - set(found)}"
    for key, values in expected.items():
        for name, value in values.items():
            got = found[key][names.index(name)]
            assert _equal(got, value), f"{name} of {key} is {got}, should be {value}"
    for order in query.order:
        sorted_by = [row[names.index(order.by)] for row in rows]
        known = [value for value in sorted_by if value is not None]
        assert known == sorted(known, reverse=order.descending)  # type: ignore[type-var]
        assert None not in sorted_by[: len(known)]
    return len(rows)


def tabulated(world: World, query: Table) -> dict[Key, dict[str, object]]:
    """Each key that some measure has rows of, with the value of every measure."""
    leaves = _Leaves(world, query)
    measures = {measure.name: leaves.of(measure) for measure in query.measures}
    keys = {key for groups in leaves.groups for key in groups} if query.dimensions else {()}
    rows = {key: {name: value(key) for name, value in measures.items()} for key in keys}
    for threshold in query.having:
        rows = {
            key: row
            for key, row in rows.items()
            if row[threshold.measure] is not None
            and naive._compared(threshold.operator, float(row[threshold.measure]), float(threshold.value))  # type: ignore[arg-type]
        }
    if query.every_member_of is not None:
        members = _members(world, query, query.every_member_of)
        rows = {key: {name: value(key) for name, value in measures.items()} for key in members}
    return rows if query.limit is None else _first(rows, query)


def _members(world: World, query: Table, listed: str) -> list[Key]:
    """The keys of the rows that the filters leave."""
    cells = [Cell(listed, row, world) for row in world.seen(listed)]
    kept = [cell for cell in cells if all(cell.value(part) is True for part in query.where)]
    return [
        tuple(cell.value(d.attribute) for d in query.dimensions if isinstance(d, AttributeDimension)) for cell in kept
    ]


def _first(rows: dict[Key, dict[str, object]], query: Table) -> dict[Key, dict[str, object]]:
    """The first rows and all that tie with the last; what belongs to no member has no rank."""
    order = query.order[0]
    named = [i for i, d in enumerate(query.dimensions) if isinstance(d, AttributeDimension)]
    rows = {key: row for key, row in rows.items() if all(key[i] is not None for i in named)}

    def before(other: object, own: object) -> bool:
        if other is None or own is None:
            return other is not None
        return other > own if order.descending else other < own  # type: ignore[operator, no-any-return]

    values = [row[order.by] for row in rows.values()]
    return {
        key: row
        for key, row in rows.items()
        if sum(before(other, row[order.by]) for other in values) < (query.limit or 0)
    }


@dataclass
class _Leaves:
    world: World
    query: Table
    groups: list[dict[Key, list[Cell]]] = field(default_factory=list)

    def of(self, measure: Measure) -> Callable[[Key], object]:
        """The value of a measure for a key."""
        if isinstance(measure, RatioMeasure):
            top, bottom = self.of(measure.numerator), self.of(measure.denominator)
            return lambda key: naive._arithmetic("/", top(key), bottom(key))
        inner = measure.of if isinstance(measure, NestedMeasure) else measure
        assert isinstance(inner, AggregateMeasure)
        groups: dict[Key, list[Cell]] = {}
        for cell in self._cells(inner):
            if not isinstance(measure, NestedMeasure) or cell.value(measure.per) is not None:
                groups.setdefault(self._key(cell), []).append(cell)
        self.groups.append(groups)
        if isinstance(measure, NestedMeasure):
            return lambda key: _nested(measure, inner, groups.get(key, []))
        return lambda key: _figure(inner, groups.get(key, []))

    def _cells(self, measure: AggregateMeasure) -> list[Cell]:
        cells = [Cell(measure.dataset, row, self.world) for row in self.world.seen(measure.dataset)]
        conditions = (*self.query.where, *measure.where)
        return [c for c in cells if self._dated(c) and all(c.value(part) is True for part in conditions)]

    def _dated(self, cell: Cell) -> bool:
        period = self.query.period
        if period is None or (period.start is None and period.end is None):
            return True
        day = naive._day(self._moment(cell))
        return (
            day is not None
            and (period.start is None or day >= period.start)
            and (period.end is None or day < period.end)
        )

    def _moment(self, cell: Cell) -> object:
        return cell.row[self.world.datasets[cell.base].time or ""]

    def _key(self, cell: Cell) -> Key:
        found: list[object] = []
        for dimension in self.query.dimensions:
            if isinstance(dimension, TimeDimension):
                found.append(naive._floor(self._moment(cell), dimension.grain))
            elif isinstance(dimension, PartDimension):
                found.append(naive._part(self._moment(cell), dimension))
            else:
                read = cell.member if dimension.entity else cell.column
                found.append(read(dimension.attribute))
        return tuple(found)


def _figure(measure: AggregateMeasure, cells: list[Cell]) -> object:
    values = None if measure.argument is None else [cell.value(measure.argument) for cell in cells]
    return figure(measure.function, len(cells), values)


def _nested(measure: NestedMeasure, inner: AggregateMeasure, cells: list[Cell]) -> object:
    parts: dict[object, list[Cell]] = {}
    for cell in cells:
        parts.setdefault(cell.value(measure.per), []).append(cell)
    values = [_figure(inner, part) for part in parts.values()]
    kept = [
        value
        for value in values
        if all(
            value is not None and naive._compared(c.operator, float(value), float(c.value))  # type: ignore[arg-type]
            for c in measure.where
        )
    ]
    return figure(measure.function, len(kept), None if measure.function == "count" else kept)


def _equal(got: object, value: object) -> bool:
    if got is None or value is None:
        return got is value
    if isinstance(got, int | float) or hasattr(got, "as_tuple"):
        return math.isclose(float(got), float(value), rel_tol=1e-9, abs_tol=1e-9)  # type: ignore[arg-type]
    return got == value
