"""A result that stays in Arrow columns until somebody wants Python values: as those, large results cost most."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

import duckdb

from warehouse.limits import Limits
from warehouse.table import ResultTable, Row

if TYPE_CHECKING:
    import pyarrow as pa

_ARROW_TYPES = re.compile(
    r"BOOLEAN|U?(?:TINYINT|SMALLINT|INTEGER|BIGINT)|DOUBLE|VARCHAR|DATE|TIMESTAMP|DECIMAL\(\d+,\s*\d+\)"
)
"""Types whose cells become the same Python values by way of Arrow as without."""
_BATCH_ROWS = 100_000


class ColumnarTable(ResultTable):
    """A result whose cells become Python values a column at a time, when asked for."""

    _arrow: pa.Table
    _cells: dict[int, Row]

    def __init__(self, columns: tuple[str, ...], types: tuple[str, ...], arrow: pa.Table, truncated: bool) -> None:
        self.__dict__.update(columns=columns, types=types, truncated=truncated, _arrow=arrow, _cells={})

    def __reduce__(self) -> tuple[type[ColumnarTable], tuple[object, ...]]:
        """Pickled as the columns alone, not with what was made of them."""
        return ColumnarTable, (self.columns, self.types, self._arrow, self.truncated)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(zip(*map(self.cells, range(len(self.columns))), strict=True))

    @property
    def arrow(self) -> pa.Table:
        return self._arrow

    @property
    def row_count(self) -> int:
        return int(self._arrow.num_rows)

    def row(self, index: int) -> Row:
        one = self._arrow.slice(range(self.row_count)[index], 1)
        return tuple(python_values(column)[0] for column in one.columns)

    def cells(self, position: int) -> Row:
        if position not in self._cells:
            self._cells[position] = python_values(self._arrow.column(position))
        return self._cells[position]

    def nulls(self, column: str) -> int:
        return int(self._arrow.column(self.columns.index(column)).null_count)


def fetch_columns(cursor: duckdb.DuckDBPyConnection, sql: str, limits: Limits) -> ColumnarTable | None:
    """The rows of `sql`, at most `limits.max_rows` of them; None where Arrow has not the same values as Python."""
    import pyarrow as pa

    relation = cursor.sql(sql)
    types = tuple(map(str, relation.types))
    if not all(map(_ARROW_TYPES.fullmatch, types)):
        return None
    reader = relation.to_arrow_reader(_BATCH_ROWS)
    batches, rows = [], 0
    for batch in reader:
        batches.append(batch)
        rows += batch.num_rows
        if rows > limits.max_rows:
            break
    reader.close()
    table = pa.Table.from_batches(batches, reader.schema).slice(0, limits.max_rows)
    if not all(map(_in_calendar, table.columns)):
        return None
    return ColumnarTable(tuple(relation.columns), types, table, truncated=rows > limits.max_rows)


def python_values(column: pa.ChunkedArray) -> Row:
    """The cells of a column as Python values."""
    import pyarrow as pa

    if pa.types.is_date32(column.type):
        return tuple(column.to_numpy().tolist())
    if pa.types.is_timestamp(column.type):
        return tuple(column.to_numpy().astype("M8[us]").tolist())
    if pa.types.is_decimal(column.type):
        return tuple(_decimals(column.cast(pa.string()).to_pylist()))
    return tuple(column.to_pylist())


def _decimals(texts: list[str | None]) -> Iterable[Decimal | None]:
    return (None if text is None else Decimal(text) for text in texts)


def _in_calendar(column: pa.ChunkedArray) -> bool:
    """Whether Python has all days of a column: DuckDB also knows the years before 1 and after 9999, and infinity."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not (pa.types.is_date32(column.type) or pa.types.is_timestamp(column.type)):
        return True
    days = pa.types.is_date32(column.type)
    bounds = pc.min_max(column.cast(pa.int32() if days else pa.int64())).as_py()
    per_day = 1 if days else 86_400_000_000
    first, end = (day.toordinal() - _EPOCH for day in (datetime.date.min, datetime.date.max))
    return bounds["min"] is None or (first * per_day <= bounds["min"] and bounds["max"] < (end + 1) * per_day)


_EPOCH = datetime.date(1970, 1, 1).toordinal()
