"""Listed rows: all of them are read again by a query of its own, sorted and cut here, and have to be the same."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from schemas.expressions import ColumnRef
from schemas.query import Rows
from verification.context import Proof
from verification.control_rows import BaseRows, RowReader, Sources, inner_path
from verification.expression_text import literal, render, select
from verification.routes import Path, follow

MOST_ROWS = 50_000
"""Rows that are compared one by one; of longer lists only their number is."""

Row = tuple[Any, ...]


def listed_rows_differ(proof: Proof, query: Rows) -> tuple[str, int]:
    """What differs between the result and its control, if anything, and how many rows were compared."""
    control = _control(proof, query)
    shown = [tuple(map(_plain, row)) for row in proof.result.rows]
    if len(control) > MOST_ROWS:
        return "the list is too long to be compared row by row", 0
    width = len(query.columns)
    if query.distinct:
        control = list(dict.fromkeys(control))
    sorted_by = width + len(query.order)
    ordered = sorted(control, key=lambda row: _sort_key(row[width:sorted_by], query)) if query.order else control
    expected = [row[:sorted_by] for row in _kept(ordered, (width, sorted_by), query)]
    if len(expected) != len(shown):
        return f"{len(shown):,} rows, but the control query gives {len(expected):,}", len(expected)
    at = 0
    for _, group in itertools.groupby(expected, key=lambda row: row[width:]):
        rows = [row[:width] for row in group]
        if Counter(shown[at : at + len(rows)]) != Counter(rows):
            return f"rows {at + 1} to {at + len(rows)} are others than those of the control query", len(expected)
        at += len(rows)
    return "", len(expected)


def _control(proof: Proof, query: Rows) -> list[Row]:
    """The shown values and sort values of every row that fulfils the conditions, in any order."""
    sources = Sources(proof.datasets)
    base = BaseRows(sources, query.dataset, sources.alias())

    def route(reference: ColumnRef) -> Path | None:
        if reference.via:
            return follow(proof.datasets, query.dataset, reference.via, reference.table)
        return inner_path(proof.datasets, query.dataset, reference)

    reader = RowReader(base, route)
    wanted = [
        *(column.expression for column in query.columns),
        *(order.expression for order in query.order),
        *query.limit_per,
    ]
    cells = [f"{render(expression, reader)} AS c{i}" for i, expression in enumerate(wanted)]
    where = [*(f"({render(part, reader)})" for part in query.where), *_period(proof, query, reader)]
    for hop in (relation for relation in proof.datasets[query.dataset].relations if relation.orphans == "exclude"):
        path = follow(proof.datasets, query.dataset, (hop.name,), hop.to)
        where += [] if path is None else [base.found(path)]
    text = select(cells, base.source(), where)
    rows = proof.engine.query(f"{sources.with_clause()}{text} LIMIT {MOST_ROWS + 1}").rows
    return [tuple(map(_plain, row)) for row in rows]


def _period(proof: Proof, query: Rows, reader: RowReader) -> Iterable[str]:
    time = proof.datasets[query.dataset].time
    if time is None:
        return
    text = reader.column(ColumnRef(table=query.dataset, column=time))
    period = query.period
    if period is not None and period.start is not None:
        yield f"{text} >= {literal(period.start)}"
    ends = [end for end in (period.end if period is not None else None,) if end is not None]
    if proof.as_of is not None:
        dated = next((u for u in proof.discovery.dataset_metadata if u.dataset == query.dataset), None)
        if dated is not None and dated.last_event is not None and dated.last_event >= proof.as_of.isoformat():
            ends.append(proof.as_of)
    if ends:
        yield f"{text} < {literal(min(ends))}"


def _kept(ordered: Sequence[Row], span: tuple[int, int], query: Rows) -> Sequence[Row]:
    """The rows of the places asked for, in each group; `span` is where a row's sort values lie, its group behind."""
    if query.limit is None:
        return ordered
    places: dict[Row, tuple[int, int, Row]] = {}
    kept = []
    for row in ordered:
        group, values = row[span[1] :], row[slice(*span)]
        if None in group or None in values:
            continue
        seen, place, last = places.get(group, (0, 0, ()))
        place = place if seen and values == last else seen + 1
        places[group] = seen + 1, place, values
        if query.skip < place <= query.limit:
            kept.append(row)
    return kept


def _sort_key(values: Row, query: Rows) -> tuple[Any, ...]:
    """Rows without a value last, whichever way the sort goes."""
    return tuple(
        (value is None, _Reversed(value) if order.descending else value if value is not None else 0)
        for value, order in zip(values, query.order, strict=True)
    )


class _Reversed:
    """Sorts the other way round."""

    __hash__ = None  # type: ignore[assignment]  # only compared, and only while rows are sorted

    def __init__(self, value: object) -> None:
        self.value: Any = value

    def __lt__(self, other: _Reversed) -> bool:
        return self.value is not None and other.value is not None and bool(other.value < self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Reversed) and bool(self.value == other.value)


def _plain(value: object) -> object:
    """Numbers in one form, floating ones to twelve digits; lists as text."""
    if isinstance(value, float):
        return float(f"{value:.12g}")
    if isinstance(value, Decimal):
        return float(f"{value:.12g}")
    return str(value) if isinstance(value, list | dict) else value
