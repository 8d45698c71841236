"""The cells of a result as text, whole columns at a time, for files and digests.

How a kind of cell is written is a table of writers, by type. A column that is there in Arrow is written in Arrow where
that gives the same text; what repeats (words, days) is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from warehouse.columnar_table import python_values
from warehouse.table import ResultTable

if TYPE_CHECKING:
    import pyarrow as pa

Write = Callable[[Any], str]
_PLAIN_SCALE = 6
"""Decimals of more places may be written with an exponent."""


@dataclass(frozen=True)
class Writers:
    """How cells are written: each kind by the writer of its type, any other, and NULL, by `any`."""

    any: Write
    of: Mapping[type, Write]
    decimal: tuple[str, str] = ("", "")
    """What stands before and behind the digits of a decimal."""


def joined_rows(table: ResultTable, writers: Writers, separator: str) -> Iterable[str]:
    """The text of each row: its cells with `separator` between them."""
    if table.arrow is None:
        columns = (_texts(table.cells(i), writers) for i in range(len(table.columns)))
        return map(separator.join, zip(*columns, strict=True))
    import pyarrow.compute as pc

    texts = [_column_texts(column, writers) for column in table.arrow.columns]
    rows: list[str] = pc.binary_join_element_wise(*texts, separator).to_pylist()
    return rows


def _texts(values: tuple[object, ...], writers: Writers) -> Iterable[str]:
    """The cells of a column. Text and days repeat: each once."""
    kinds = set(map(type, values)) - {type(None)}
    if kinds <= {str, date}:
        written = {value: writers.any(value) for value in set(values)}
        return map(written.__getitem__, values)
    write = writers.of.get(kinds.pop(), writers.any) if len(kinds) == 1 else writers.any
    null = writers.any(None)
    return (null if value is None else write(value) for value in values)


def _column_texts(column: pa.ChunkedArray, writers: Writers) -> pa.Array | pa.ChunkedArray:
    """The same of a column in Arrow."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kind, null = column.type, writers.any(None)
    if pa.types.is_integer(kind):
        return column.cast(pa.string()).fill_null(null)
    if pa.types.is_decimal(kind) and kind.scale <= _PLAIN_SCALE:
        before, behind = writers.decimal
        return pc.binary_join_element_wise(before, column.cast(pa.string()), behind, "").fill_null(null)
    if pa.types.is_string(kind) or pa.types.is_date32(kind):
        different = pc.unique(column)
        written = pa.array(map(writers.any, python_values(pa.chunked_array([different]))), pa.string())
        return written.take(pc.index_in(column, different))
    return pa.array(_texts(python_values(column), writers), pa.string())
