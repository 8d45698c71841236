"""Listed rows: all of them are read again by a query of its own, sorted and cut here, and have to be the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from schemas.expressions import ColumnRef
from schemas.query import RowOrder, Rows
from verification.agreement import TOLERANCE, agrees
from verification.context import Proof
from verification.control_rows import BaseRows, RowReader, row_path
from verification.control_sources import Sources
from verification.expression_text import literal, render, select
from verification.routes import follow

Row = tuple[Any, ...]


def listed_rows_differ(proof: Proof, query: Rows) -> tuple[str, int]:
    """What differs between the result and its control, if anything, and how many rows were compared."""
    control, width = _control(proof, query), len(query.columns)
    shown = [tuple(map(_hashed, row)) for row in proof.result.rows]
    limit, at = query.limit, 0
    if limit is not None:
        groups = width + len(query.order)
        control = [row for row in control if row[width] is not None and None not in row[groups:]]
    if query.limit_per or query.skip:
        control, limit = _of_places(control, width, query), None
    for keys, expected in _tied(control, width, query):
        if limit is not None and at >= limit:
            break
        part = shown[at : at + len(expected)]
        cut = limit is not None and len(part) < len(expected) and at + len(part) >= limit
        # floating sort values of rows at the edge may differ by less than the control can tell
        wanted = _nearest(part, expected) if cut and not _all_equal(keys) else expected
        if not _same_rows(part, wanted):
            return _difference(at, part, expected, len(shown)), at
        at += len(part)
    if at != len(shown):
        return f"{len(shown):,} rows, but the control query gives {at:,}", at
    return "", at


def _of_places(control: list[Row], width: int, query: Rows) -> list[Row]:
    """The rows of the places asked for, counted in each group anew, without the values that tell groups apart."""
    end = width + len(query.order)
    places: dict[Row, tuple[int, int, Row]] = {}
    kept = []
    for row in sorted(control, key=lambda row: tuple(map(_Key, row[width:end], query.order))):
        seen, place, last = places.get(row[end:], (0, 0, ()))
        place = place if seen and all(map(agrees, row[width:end], last)) else seen + 1
        places[row[end:]] = seen + 1, place, row[width:end]
        if query.skip < place <= (query.limit or 0):
            kept.append(row[:end])
    return kept


def _difference(at: int, part: Sequence[Row], expected: Sequence[Row], shown: int) -> str:
    if len(part) < len(expected):
        return f"{shown:,} rows, but the control query gives at least {at + len(expected):,}"
    missing = next(iter((Counter(expected) - Counter(part)).elements()), expected[0])
    return f"the row {missing} of the control query is not among rows {at + 1:,} to {at + len(part):,}"


# the control query


def _control(proof: Proof, query: Rows) -> list[Row]:
    """Shown values, then sort values, of the rows that fulfil the conditions; those far behind a limit left out."""
    sources = proof.sources()
    base = BaseRows(sources, query.dataset, sources.alias())
    reader = RowReader(base, lambda reference: row_path(proof.datasets, query.dataset, reference))
    wanted = [
        *(column.expression for column in query.columns),
        *(order.expression for order in query.order),
        *query.limit_per,
    ]
    cells = [f"{render(expression, reader)} AS c{i}" for i, expression in enumerate(wanted)]
    where = [*(f"({render(part, reader)})" for part in query.where), *_period(proof, query, reader)]
    for relation in proof.datasets[query.dataset].relations:
        path = follow(proof.datasets, query.dataset, (relation.name,), relation.to)
        where += [base.found(path)] if relation.orphans == "exclude" and path is not None else []
    if query.distinct:
        cells[0] = f"DISTINCT {cells[0]}"
    listed = f"({select(cells, base.source(), where)}) AS listed"
    edge = _edge(proof, query, sources, listed)
    text = f"{sources.with_clause()}{select(('*',), listed, edge)}"
    return [tuple(map(_hashed, row)) for row in proof.engine.query(text).rows]


def _period(proof: Proof, query: Rows, reader: RowReader) -> Iterator[str]:
    """The period, and nothing later than is known; a row without a date lies in no period, and is no later event."""
    time, period = proof.datasets[query.dataset].time, query.period
    if time is None:
        return
    text = reader.column(ColumnRef(table=query.dataset, column=time))
    if period is not None and period.start is not None:
        yield f"{text} >= {literal(period.start)}"
    if period is not None and period.end is not None:
        yield f"{text} < {literal(period.end)}"
    if proof.as_of is not None:
        yield f"coalesce({text} < {literal(proof.as_of)}, TRUE)"


def _edge(proof: Proof, query: Rows, sources: Sources, listed: str) -> tuple[str, ...]:
    """The condition that a row is not clearly behind the last one within the limit, by the first sort value."""
    if query.limit is None or not query.order or query.limit_per:
        return ()
    order, first = query.order[0], f"c{len(query.columns)}"
    text = select((first,), listed)
    way = "DESC" if order.descending else "ASC"
    last = f"ORDER BY {first} {way} NULLS LAST LIMIT 1 OFFSET {query.limit - 1}"
    rows = proof.engine.query(f"{sources.with_clause()}{text} {last}").rows
    if not rows or rows[0][0] is None:
        return ()
    value, operator = rows[0][0], ">=" if order.descending else "<="
    if isinstance(value, float):
        value += abs(value) * TOLERANCE * (-1 if order.descending else 1)
    return (f"{first} {operator} {literal(value)}",)


# comparing


def _tied(control: list[Row], width: int, query: Rows) -> Iterator[tuple[list[Row], list[Row]]]:
    """Sort values and shown values of the rows that tie, in order; without an order all tie."""
    ordered = sorted(control, key=lambda row: tuple(map(_Key, row[width:], query.order)))
    keys: list[Row] = []
    rows: list[Row] = []
    for row in ordered:
        if rows and not all(map(agrees, keys[-1], row[width:])):
            yield keys, rows
            keys, rows = [], []
        keys.append(row[width:])
        rows.append(row[:width])
    if rows:
        yield keys, rows


def _all_equal(keys: Sequence[Row]) -> bool:
    return all(key == keys[0] for key in keys)


def _same_rows(shown: Sequence[Row], expected: Sequence[Row]) -> bool:
    """Whether the rows are the same in any order; floating numbers to one part in a billion."""
    left, right = Counter(shown), Counter(expected)
    one, other = sorted((left - right).elements(), key=_rough), sorted((right - left).elements(), key=_rough)
    return len(one) == len(other) and all(all(map(agrees, a, b)) for a, b in zip(one, other, strict=True))


def _nearest(shown: Sequence[Row], expected: Sequence[Row]) -> list[Row]:
    """The rows of `expected` that are shown."""
    return [row for row in expected if any(all(map(agrees, row, other)) for other in shown)]


def _rough(row: Row) -> tuple[tuple[bool, bool, str], ...]:
    """Sorts rows alike on both sides: by what is exact first, floating numbers last."""
    exact = tuple((value is None, False, _spelled(value)) for value in row if not isinstance(value, float))
    return (*exact, *((False, True, f"{value:.9e}") for value in row if isinstance(value, float)))


def _spelled(value: object) -> str:
    return str(value.normalize() if isinstance(value, Decimal) else value)


class _Key:
    """A sort value: one that is missing comes last, whichever way the sort goes."""

    __hash__ = None  # type: ignore[assignment]  # only compared, and only while rows are sorted

    def __init__(self, value: object, order: RowOrder) -> None:
        self.value: Any = value
        self.descending = order.descending

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and bool(self.value == other.value)

    def __lt__(self, other: _Key) -> bool:
        if self.value is None or other.value is None:
            return self.value is not None
        return bool(other.value < self.value if self.descending else self.value < other.value)


def _hashed(value: object) -> object:
    """Lists and structs as text, which has a hash."""
    return str(value) if isinstance(value, list | dict) else value
