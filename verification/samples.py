"""Rows of a result to compute again, and where each of them stands."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from schemas.data_model import DataModel
from schemas.expressions import Grain
from schemas.query import AttributeDimension, ExpressionDimension, PartDimension, Table, TimeDimension
from verification.context import Proof
from verification.expression_text import UncheckableError
from verification.periods import as_time, floor, shift
from verification.spots import AttributeCell, Cell, ExpressionCell, PartCell, Scope, Spot, TimeCell, scope_of

MOST_SAMPLES = 5
T = TypeVar("T")


@dataclass(frozen=True)
class Sample:
    """Row `index` of the result: its values by column name, and its spot."""

    index: int
    values: dict[str, Any]
    spot: Spot

    def named(self) -> str:
        """The row in a reader's words: its dimension values."""
        return ", ".join(str(_value(cell)) for cell in self.spot) or "the total"


def samples(proof: Proof, query: Table) -> tuple[Sample, ...]:
    """Up to five rows, evenly spaced, the first and the last among them."""
    found = []
    for index in evenly(range(proof.result.row_count), MOST_SAMPLES):
        values = dict(zip(proof.result.columns, proof.result.row(index), strict=True))
        found.append(Sample(index, values, spot_of(values, proof.model, query)))
    return tuple(found)


def evenly(items: Sequence[T], most: int) -> list[T]:
    """At most that many of `items`, evenly spaced, the first and the last among them.

    >>> evenly("abcdefg", 3)
    ['a', 'd', 'g']
    """
    count = min(most, len(items))
    return [items[i * (len(items) - 1) // max(count - 1, 1)] for i in range(count)]


def spot_of(values: dict[str, Any], model: DataModel, query: Table) -> Spot:
    """The cells of the row's grain."""
    dimensions = {dimension.name: dimension for dimension in query.dimensions}
    cells: list[Cell] = []
    for name in model.grain:
        dimension = dimensions.get(name)
        if dimension is None or name not in values:
            raise UncheckableError(f"the grain column {name} is no dimension of the request")
        if isinstance(dimension, AttributeDimension):
            kind = model.column(name).type
            cells.append(AttributeCell(dimension.attribute, kind, values[name], dimension.entity))
        elif isinstance(dimension, ExpressionDimension):
            cells.append(ExpressionCell(dimension.expression, model.column(name).type, values[name]))
        elif isinstance(dimension, PartDimension):
            cells.append(PartCell(dimension.part, values[name]))
        else:
            cells.append(period_cell(values[name], dimension.grain))
    return tuple(cells)


def period_cell(value: object, grain: Grain) -> TimeCell:
    """The period of `grain` that begins at `value`."""
    if not isinstance(value, datetime.date):
        return TimeCell(None, None)
    return TimeCell(value, shift(value, 1, grain))


def shown_scope(proof: Proof, query: Table) -> Scope:
    """The scope of the rows shown: all that the filters leave has to be in some row of the result.

    Rows without a date, and rows of no member of the listed dataset, count only where the result has a row for them.
    """
    members = query.every_member_of
    dates = [d.name for d in query.dimensions if isinstance(d, TimeDimension | PartDimension)]
    keys = [d.name for d in query.dimensions if isinstance(d, AttributeDimension) and d.attribute.table == members]
    return replace(
        scope_of(query, proof.as_of),
        dated=bool(dates) and not _has_null(proof, dates),
        members_of=None if members is None or _has_null(proof, keys) else members,
    )


def _has_null(proof: Proof, columns: list[str]) -> bool:
    return any(proof.result.nulls(name) for name in columns if name in proof.result.columns)


def misplaced_periods(proof: Proof, query: Table) -> tuple[str, ...]:
    """Values of a time column that begin no period (weeks from Sunday on, say), or lie outside the one asked for."""
    found, scope = [], scope_of(query, proof.as_of)
    for dimension in query.dimensions:
        if isinstance(dimension, TimeDimension) and dimension.name in proof.result.columns:
            values = dict.fromkeys(proof.result.values(dimension.name))
            wrong = [v for v in values if isinstance(v, datetime.date) and floor(v, dimension.grain) != v]
            if wrong:
                found.append(f"{dimension.name}: {wrong[0]} is not the start of a {dimension.grain}")
            days = [as_time(value) for value in values if isinstance(value, datetime.date)]
            if scope.start is not None and days and min(days) < as_time(floor(scope.start, dimension.grain)):
                found.append(f"{dimension.name}: {min(days).date()} is before the period")
            last_end = query.horizon.end if query.horizon is not None else scope.last_end
            if last_end is not None and days and max(days) >= as_time(last_end):
                found.append(f"{dimension.name}: {max(days).date()} is after the period")
    return tuple(found)


def _value(cell: Cell) -> object:
    return cell.start if isinstance(cell, TimeCell) else cell.value
