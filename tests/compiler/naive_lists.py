"""What a list of rows gives over a small world, and the comparison with what it gave."""

from __future__ import annotations

import collections
import datetime
import functools
from collections.abc import Sequence

from schemas.query import Rows
from tests.compiler.worlds import Cell, World
from tests.workspaces.folder import Row
from tests.workspaces.opened import Company, plain

Values = tuple[object, ...]


def check_list(company: Company, world: World, query: Rows) -> int:
    """The rows are those of the naive evaluator, ties in any order; gives their number."""
    found = plain(company.run(query)[1])
    total = len(found)
    groups = [plain(group) for group in listed(world, query)]
    assert collections.Counter(found) == collections.Counter(row for group in groups for row in group)
    for group in groups:
        part, found = found[: len(group)], found[len(group) :]
        assert collections.Counter(part) == collections.Counter(group), "rows stand in another order"
    return total


def listed(world: World, query: Rows) -> list[list[Values]]:
    """The rows in their order, those that tie in one group; a single group where no order is asked for."""
    found: list[tuple[Values, Values, Values]] = []
    for row in world.seen(query.dataset):
        cell = Cell(query.dataset, row, world)
        if in_period(world, row, query) and all(cell.value(part) is True for part in query.where):
            shown = tuple(cell.value(column.expression) for column in query.columns)
            keys = tuple(cell.value(order.expression) for order in query.order)
            found.append((keys, shown, tuple(cell.value(part) for part in query.limit_per)))
    if query.distinct:
        found = list(dict.fromkeys(found))
    kept = found if query.limit is None else _of_places(found, query)
    groups: list[tuple[Values, list[Values]]] = []
    for keys, shown, _ in sorted(kept, key=functools.cmp_to_key(lambda a, b: _compare(a[0], b[0], query))):
        if not groups or groups[-1][0] != keys:
            groups.append((keys, []))
        groups[-1][1].append(shown)
    return [rows for _, rows in groups]


def _of_places(found: list[tuple[Values, Values, Values]], query: Rows) -> list[tuple[Values, Values, Values]]:
    """The rows with no more than so many better ones in their group; those without a value have no place."""
    ranked = [row for row in found if row[0][0] is not None and None not in row[2]]
    places = [
        1 + sum(group == other[2] and _compare(other[0], keys, query) < 0 for other in ranked)
        for keys, _, group in ranked
    ]
    last = query.limit or 0
    return [row for row, place in zip(ranked, places, strict=True) if query.skip < place <= last]


def in_period(world: World, row: Row, query: Rows) -> bool:
    """Whether the row's own date lies in the period; one without a date lies in none."""
    period = query.period
    if period is None or (period.start is None and period.end is None):
        return True
    moment = row[world.datasets[query.dataset].time or ""]
    day = moment.date() if isinstance(moment, datetime.datetime) else moment
    if day is None:
        return False
    assert isinstance(day, datetime.date)
    return (period.start is None or day >= period.start) and (period.end is None or day < period.end)


def _compare(left: Sequence[object], right: Sequence[object], query: Rows) -> int:
    """Rows without a value come last, whichever way the sort goes."""
    for one, other, order in zip(left, right, query.order, strict=True):
        if one == other:
            continue
        if one is None or other is None:
            return 1 if one is None else -1
        return -1 if (one > other) == order.descending else 1  # type: ignore[operator]
    return 0
