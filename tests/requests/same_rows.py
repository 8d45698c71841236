"""Whether an answer holds the rows of a hand-written statement."""

from __future__ import annotations

import datetime
import decimal
import itertools
import math
from collections.abc import Iterator, Sequence

Row = Sequence[object]


def same_rows(columns: Sequence[str], rows: Sequence[Row], wanted: Sequence[str], expected: Sequence[Row]) -> bool:
    """The rows of the answer, over the columns called `wanted`, are the expected ones in any order.

    A wanted column that the answer calls otherwise may be any one that holds its values. Numbers are equal to nine
    digits; further columns of the answer do not matter, further rows do.

    >>> same_rows(["region", "x"], [["West", 2.0], ["East", 1]], ["region", "orders"], [("East", 1), ("West", 2)])
    True
    >>> same_rows(["region", "x"], [["West", 2.0], ["East", 1]], ["region", "orders"], [("East", 1)])
    False
    """
    if len(rows) != len(expected):
        return False
    target = _sorted([[_plain(value) for value in row] for row in expected])
    answer = [[_plain(value) for value in row] for row in rows]
    return any(
        _equal(_sorted([[row[at] for at in chosen] for row in answer]), target)
        for chosen in _choices(columns, answer, wanted, target)
    )


def _choices(
    columns: Sequence[str], answer: list[list[object]], wanted: Sequence[str], target: list[list[object]]
) -> Iterator[tuple[int, ...]]:
    """The columns of the answer to compare, in the order of `wanted`; the likeliest first."""
    options = []
    for at, name in enumerate(wanted):
        if name in columns:
            options.append([columns.index(name)])
        else:
            values = _sorted([[row[at]] for row in target])
            options.append(
                [i for i in range(len(columns)) if _equal(_sorted([[row[i]] for row in answer]), values)]
            )  # fmt: skip
    for chosen in itertools.islice(itertools.product(*options), 50):
        if len(set(chosen)) == len(chosen):
            yield chosen


def _plain(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float | decimal.Decimal):
        return float(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date()
    return value


def _sorted(rows: list[list[object]]) -> list[list[object]]:
    """In the order of the values that are no numbers, then of the numbers to nine digits."""
    return sorted(rows, key=lambda row: ([_key(v) for v in row if not isinstance(v, float)], [_key(v) for v in row]))


def _key(value: object) -> tuple[int, str, float]:
    if value is None:
        return (0, "", 0.0)
    return (1, "", float(f"{value:.9g}")) if isinstance(value, float) else (2, str(value), 0.0)


def _equal(rows: list[list[object]], expected: list[list[object]]) -> bool:
    return all(
        _same(value, wanted)
        for row, other in zip(rows, expected, strict=True)
        for value, wanted in zip(row, other, strict=True)
    )


def _same(value: object, wanted: object) -> bool:
    if isinstance(value, float) and isinstance(wanted, float):
        return math.isclose(value, wanted, rel_tol=1e-9, abs_tol=1e-9)
    return value == wanted
