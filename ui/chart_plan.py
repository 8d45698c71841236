"""Which chart fits a result: lines over time, bars over categories, none where a chart would say nothing.

Only figures that may be added up are added up; others are drawn as they stand in the rows.
"""

from __future__ import annotations

import datetime
import decimal
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from exporters.expression_words import listed, readable
from schemas.spec import ProductSpec, SpecColumn
from ui.figures import label, measures
from warehouse.table import ResultTable

MOST_LINES = 6
MOST_BARS = 20
MOST_ROWS_IN_BARS = 1_000
"""A result of more rows lists entities: a few of them in a chart would say nothing about the rest."""

MOST_MOMENTS = 120
"""Of more points in time, lines are noise."""

ALL = ""
"""The series where there is but one."""


ChartGrain = Literal["own", "latest", "week", "month"]
_GRAIN_NOTES: dict[ChartGrain, str] = {
    "own": "",
    "latest": f"Shown are the latest {MOST_MOMENTS} points in time.",
    "week": "Added up by week; the first and the last may be partial.",
    "month": "Added up by month; the first and the last may be partial.",
}


@dataclass(frozen=True)
class ChartPlan:
    """What is drawn: points of (x, series, figure), with what has to be said below."""

    kind: Literal["line", "bar"]
    measure: SpecColumn
    x: str
    points: tuple[tuple[str, str, float | None], ...]
    series: tuple[str, ...]
    """In the order of the legend; empty for a single one."""
    note: str
    temporal: bool = False


def drawable(spec: ProductSpec, rows: ResultTable) -> tuple[SpecColumn, ...]:
    """The figures a chart can show, in reading order; none if the result has no fitting chart."""
    if len(rows.rows) < 2 or (_time(spec) is None and not _fits_bars(spec, rows)):
        return ()
    numeric = (c for c in measures(spec) if any(_number(v) is not None for v in _column(rows, c.name)))
    return tuple(numeric)


def plan_chart(spec: ProductSpec, rows: ResultTable, measure: SpecColumn) -> ChartPlan:
    """How `measure`, one of `drawable`, is drawn."""
    time = _time(spec)
    return _bars(spec, rows, measure) if time is None else _lines(spec, rows, measure, time)


def _lines(spec: ProductSpec, rows: ResultTable, measure: SpecColumn, time: SpecColumn) -> ChartPlan:
    figures = [_number(value) for value in _column(rows, measure.name)]
    names, columns, summed = _series(spec, rows, measure)
    kept, by = _largest(spec, rows, names)
    moments, grain = _buckets(_column(rows, time.name), additive=measure.additivity == "additive")
    cells: dict[tuple[str, str], list[float | None]] = defaultdict(list)
    for moment, name, figure in zip(moments, names, figures, strict=True):
        if moment is not None and name in kept:
            cells[moment, name].append(figure)
    notes = [
        f"Shown are {by}, of {len(set(names)):,} values of {listed(columns)}." if by else "",
        f"Added up over {listed(summed)}." if summed else "",
        _GRAIN_NOTES[grain],
    ]
    return ChartPlan(
        kind="line",
        measure=measure,
        x=readable(time.name),
        points=tuple((moment, name, _sum(values)) for (moment, name), values in cells.items()),
        series=() if kept == [ALL] else tuple(kept),
        note=" ".join(filter(None, notes)),
        temporal=_is_date(time),
    )


def _buckets(moments: Sequence[object], *, additive: bool) -> tuple[list[str | None], ChartGrain]:
    """When each row is drawn, None for not at all: of many days, weeks or months are drawn, or the latest of them."""
    known = sorted({moment for moment in moments if isinstance(moment, datetime.date)})
    if len(known) <= MOST_MOMENTS:
        return [None if moment is None else _moment(moment) for moment in moments], "own"
    if not additive:
        first = known[-MOST_MOMENTS]
        return [
            _moment(moment) if isinstance(moment, datetime.date) and moment >= first else None for moment in moments
        ], "latest"
    weeks = (known[-1] - known[0]).days / 7
    grain: ChartGrain = "week" if weeks <= MOST_MOMENTS else "month"
    return [_moment(_start(moment, grain)) if isinstance(moment, datetime.date) else None for moment in moments], grain


def _start(moment: datetime.date, grain: ChartGrain) -> datetime.date:
    """The first day of the week or month."""
    day = datetime.date(moment.year, moment.month, moment.day)
    return day - datetime.timedelta(days=day.weekday()) if grain == "week" else day.replace(day=1)


def _bars(spec: ProductSpec, rows: ResultTable, measure: SpecColumn) -> ChartPlan:
    columns = _dimensions(spec)
    names = _names(spec, rows, columns)
    points = [(name, ALL, _number(value)) for name, value in zip(names, _column(rows, measure.name), strict=True)]
    note = ""
    if len(points) > MOST_BARS:
        points.sort(key=lambda point: -math.inf if point[2] is None else point[2], reverse=True)
        note = f"Shown are the {MOST_BARS} greatest of {len(points):,}."
    return ChartPlan("bar", measure, listed(map(_words, columns)), tuple(points[:MOST_BARS]), (), note)


def _series(spec: ProductSpec, rows: ResultTable, measure: SpecColumn) -> tuple[list[str], list[str], list[str]]:
    """The series of each row, the columns it is named by, and the columns that are summed over.

    What may be added up is shown by the one dimension with the fewest values; the rest by all dimensions together.
    """
    columns, summed = _dimensions(spec), list[str]()
    if len(columns) > 1 and measure.additivity == "additive":
        counted = sorted(columns, key=lambda name: len(set(map(str, _column(rows, name)))))
        columns, summed = counted[:1], counted[1:]
    return _names(spec, rows, columns), list(map(_words, columns)), list(map(_words, summed))


def _largest(spec: ProductSpec, rows: ResultTable, names: Sequence[str]) -> tuple[list[str], str]:
    """The series to draw, and in words which they are where they are not all: the greatest by what may be added up."""
    distinct = list(dict.fromkeys(names))
    if len(distinct) <= MOST_LINES:
        return distinct, ""
    by = next((c for c in measures(spec) if c.additivity == "additive"), None)
    if by is None:
        return distinct[:MOST_LINES], f"the first {MOST_LINES}"
    totals: dict[str, float] = defaultdict(float)
    for name, value in zip(names, _column(rows, by.name), strict=True):
        totals[name] += _number(value) or 0.0
    greatest = sorted(distinct, key=lambda name: -totals[name])[:MOST_LINES]
    return greatest, f"the {MOST_LINES} with the most {label(spec, by).lower()}"


def _dimensions(spec: ProductSpec) -> list[str]:
    """The columns rows are told apart by, beside the one a line runs along."""
    along = _time(spec)
    grain = spec.data_model.grain
    return [
        column.name
        for column in spec.data_model.columns
        if column.role == "dimension" or (column.role == "time" and column.name in grain and column != along)
    ]


def _names(spec: ProductSpec, rows: ResultTable, columns: Sequence[str]) -> list[str]:
    """What each row is called: the values of `columns`, a key by its label."""
    parts = [_called(spec, rows, column) for column in columns]
    return [" · ".join(row) for row in zip(*parts, strict=True)] if parts else [ALL] * len(rows.rows)


def _words(column: str) -> str:
    """`product_id` is "product"."""
    return readable(column).removesuffix(" id")


def _called(spec: ProductSpec, rows: ResultTable, column: str) -> list[str]:
    """The values of a column, or of the label that follows it; both, where two of its values share a label."""
    keys = ["(none)" if value is None else str(value) for value in _column(rows, column)]
    pairs = pairwise(spec.data_model.columns)
    name = next((after.name for c, after in pairs if c.name == column and after.role == "label"), None)
    if name is None:
        return keys
    labels = [key if value is None else str(value) for key, value in zip(keys, _column(rows, name), strict=True)]
    if len(set(labels)) == len(set(keys)):
        return labels
    return [f"{text} ({key})" for text, key in zip(labels, keys, strict=True)]


def _fits_bars(spec: ProductSpec, rows: ResultTable) -> bool:
    grain = [c for c in spec.data_model.columns if c.role == "dimension" and c.name in spec.data_model.grain]
    attributes = [c for c in spec.data_model.columns if c.role == "dimension" and c not in grain]
    return 0 < len(grain) <= 3 and len(attributes) < 3 and len(rows.rows) <= MOST_ROWS_IN_BARS


def _is_date(time: SpecColumn) -> bool:
    return time.type.upper().startswith(("DATE", "TIMESTAMP"))


def _time(spec: ProductSpec) -> SpecColumn | None:
    grain = spec.data_model.grain
    return next((c for c in spec.data_model.columns if c.role == "time" and c.name in grain), None)


def _column(rows: ResultTable, name: str) -> list[object]:
    at = rows.columns.index(name)
    return [row[at] for row in rows.rows]


def _number(value: object) -> float | None:
    if isinstance(value, int | float | decimal.Decimal) and not isinstance(value, bool):
        return float(value)
    return None


def _sum(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _moment(value: object) -> str:
    """A date gets a time: without one a browser takes it as UTC, which west of Greenwich is the day before."""
    if isinstance(value, datetime.datetime):
        return value.replace(tzinfo=None).isoformat()
    return f"{value.isoformat()}T00:00:00" if isinstance(value, datetime.date) else str(value)
