"""Spots moved in time or widened: what a change, a rolling figure or a total is computed from."""

from __future__ import annotations

import datetime
from dataclasses import replace

from schemas.discovery import Leaf
from schemas.expressions import GRAINS, ColumnRef, Grain, Truncate, Window
from schemas.query import TimeDimension
from verification.periods import as_time, floor, shift
from verification.spots import Cell, Spot, TimeCell

_EVER = datetime.date(1, 1, 1)


def earlier(spot: Spot, count: int, grain: Grain) -> Spot | None:
    """`spot` as many periods before; None where it has no period."""
    moved: list[Cell] = []
    for cell in spot:
        if isinstance(cell, TimeCell):
            if cell.start is None or cell.end is None:
                return None
            moved.append(replace(cell, start=shift(cell.start, -count, grain), end=shift(cell.end, -count, grain)))
        else:
            moved.append(cell)
    return tuple(moved)


def reaching_back(spot: Spot, count: int, grain: Grain) -> Spot | None:
    """`spot` with its period widened by as many periods before it."""
    before = earlier(spot, count, grain)
    if before is None:
        return None
    return tuple(
        replace(cell, start=first.start) if isinstance(cell, TimeCell) and isinstance(first, TimeCell) else cell
        for cell, first in zip(spot, before, strict=True)
    )


def whole(spot: Spot, names: tuple[str, ...], window: Window) -> Spot | None:
    """The rows that `window` adds up in the row at `spot`, whose cells are called `names`; None without a period.

    Of a share those of its partition; of a running total those until the end of the row's period.
    """
    columns = {part.column for part in window.partition_by if isinstance(part, ColumnRef)}
    if window.whole_partition:
        return tuple(cell for name, cell in zip(names, spot, strict=True) if name in columns)
    resets = {part.grain for part in window.partition_by if isinstance(part, Truncate)}
    anew = next((grain for grain in GRAINS if grain in resets), None)
    found: list[Cell] = []
    for cell in spot:
        if isinstance(cell, TimeCell):
            if cell.start is None:
                return None
            found.append(replace(cell, start=floor(cell.start, anew) if anew else _EVER))
        else:
            found.append(cell)
    return tuple(found)


def known_periods(spot: Spot, leaf: Leaf, preceding: int, time: TimeDimension | None) -> int:
    """How many of the period of `spot` and as many before it lie where the data has begun."""
    cell = next((cell for cell in spot if isinstance(cell, TimeCell)), None)
    if time is None or cell is None or cell.start is None:
        return 0
    if leaf.first_day is None:
        return preceding + 1
    first = as_time(floor(leaf.first_day, time.grain))
    return sum(as_time(shift(cell.start, -i, time.grain)) >= first for i in range(preceding + 1))


def is_offset(table: str) -> bool:
    """Whether a formula's column is of an earlier period: `previous_month_1`."""
    return table.startswith("previous_")


def offset(table: str) -> tuple[int, Grain]:
    """How many of which periods earlier.

    >>> offset("previous_month_1")
    (1, 'month')
    """
    _, grain, count = table.split("_")
    return int(count), grain  # type: ignore[return-value]
