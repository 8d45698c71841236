"""Patterns computed again: a control statement per kind, all rows compared, the names of things as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from schemas.patterns import Funnel, Intervals, LifeCycle, Pairs, Pattern, Retention, Rfm, Rhythm
from verification.context import Proof
from verification.control_sources import Sources
from verification.expression_text import UncheckableError, select
from verification.patterns.control import Control
from verification.patterns.funnel import control_funnel
from verification.patterns.intervals import control_intervals
from verification.patterns.life_cycle import control_life_cycle
from verification.patterns.pairs import control_pairs
from verification.patterns.retention import control_retention
from verification.patterns.rfm import control_rfm
from verification.patterns.rhythm import control_rhythm

_CONTROLS: dict[type[Pattern], Callable[[Any, Sources, Proof], Control]] = {
    Pairs: control_pairs,
    Retention: control_retention,
    Rhythm: control_rhythm,
    Intervals: control_intervals,
    LifeCycle: control_life_cycle,
    Funnel: control_funnel,
    Rfm: control_rfm,
}

MOST_ROWS = 50_000
"""Rows that are compared; longer results are refused rather than half checked."""

Row = tuple[Any, ...]


def pattern_differs(proof: Proof, query: Pattern) -> tuple[str, int]:
    """What differs between the result and its control, if anything, and how many rows were compared."""
    sources = Sources(proof.datasets, proof.as_of, proof.tied)
    control = _CONTROLS[type(query)](query, sources, proof)
    names = proof.result.columns
    missing = [name for name in control.columns if name not in names]
    if missing:
        return f"{', '.join(missing)} is not in the result", 0
    labels = {column.name for column in proof.model.columns if column.role == "label"}
    unproved = [name for name in names if name not in control.columns and name not in labels]
    if unproved:
        raise UncheckableError(f"{', '.join(unproved)} has no control")
    rows = proof.engine.query(f"{control.sql} LIMIT {MOST_ROWS + 1}").rows
    if len(rows) > MOST_ROWS and query.limit is None:
        return "the result is too long to be compared row by row", 0
    expected = _first([tuple(map(_plain, row)) for row in rows], control, query.limit)
    positions = [names.index(name) for name in control.columns]
    shown = [tuple(_plain(row[position]) for position in positions) for row in proof.result.rows]
    if Counter(shown) != Counter(expected):
        return _difference(shown, expected), len(expected)
    return _wrong_name(proof), len(expected)


def _first(rows: list[Row], control: Control, limit: int | None) -> list[Row]:
    """The first `limit` of rows that come in order, and those that tie with the last of them."""
    if limit is None or len(rows) <= limit or control.ranked is None:
        return rows
    at = control.columns.index(control.ranked)
    return [row for i, row in enumerate(rows) if i < limit or row[at] == rows[limit - 1][at]]


def _difference(shown: list[Row], expected: list[Row]) -> str:
    if len(shown) != len(expected):
        return f"{len(shown):,} rows, but the control query gives {len(expected):,}"
    odd = next(iter(Counter(shown) - Counter(expected)))
    return f"the row {', '.join(map(str, odd))} is not among those of the control query"


def _wrong_name(proof: Proof) -> str:
    """A name shown beside a key has to be that of the thing with the key."""
    columns = proof.model.columns
    for position, column in enumerate(columns):
        if column.role != "label":
            continue
        table, _, label = column.sources[0].rpartition(".")
        key = columns[position - 1].sources[0].rpartition(".")[2]
        sources = Sources(proof.datasets, proof.as_of, proof.tied)
        cells = (sources.cell(table, key, "d"), sources.cell(table, label, "d"))
        text = select(cells, f"{sources.rows(table, (key, label))} AS d", sources.there(table, "d"))
        known: dict[object, object] = dict(proof.engine.query(sources.with_clause() + text).rows)  # type: ignore[arg-type]
        keys, names = proof.result.values(columns[position - 1].name), proof.result.values(column.name)
        wrong = next((k for k, name in zip(keys, names, strict=True) if known.get(k) != name), None)
        if wrong is not None:
            return f"{column.name} of {wrong} is another in {table}"
    return ""


def _plain(value: object) -> object:
    """Numbers in one form, to twelve digits."""
    if isinstance(value, float | Decimal):
        return float(f"{value:.12g}")
    return value
