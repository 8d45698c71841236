"""The cells of a result as text, whole columns at a time, for files and digests.

How a kind of cell is written is a table of writers, by type. A column that is there in Arrow is written in Arrow where
that gives the same text; what repeats (words, figures) is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
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
    around: Mapping[type, tuple[str, str]] = field(default_factory=dict)
    """What stands before and behind the digits of a decimal, or the ISO form of a moment without a zone."""


def joined_rows(table: ResultTable, writers: Writers, between_cells: str, between_rows: str) -> str:
    """The text of all rows."""
    if table.arrow is None:
        columns = (_texts(table.cells(i), writers) for i in range(len(table.columns)))
        return between_rows.join(map(between_cells.join, zip(*columns, strict=True)))
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = [_column_texts(column, writers) for column in table.arrow.columns]
    rows = pc.binary_join_element_wise(*texts, between_cells)
    parts = rows.chunks if isinstance(rows, pa.ChunkedArray) else [rows]
    return between_rows.join(_joined(part, between_rows) for part in parts if len(part))


def _joined(texts: pa.StringArray, between: str) -> str:
    import pyarrow as pa
    import pyarrow.compute as pc

    all_of_them = pa.ListArray.from_arrays(pa.array([0, len(texts)], pa.int32()), texts)
    joined: str = pc.binary_join(all_of_them, between)[0].as_py()
    return joined


def _texts(values: tuple[object, ...], writers: Writers) -> Iterable[str]:
    """The cells of a column."""
    kinds = set(map(type, values)) - {type(None)}
    write = writers.of.get(kinds.pop(), writers.any) if len(kinds) == 1 else writers.any
    null = writers.any(None)
    return (null if value is None else write(value) for value in values)


def _column_texts(column: pa.ChunkedArray, writers: Writers) -> pa.Array | pa.ChunkedArray:
    """The same of a column in Arrow."""
    import pyarrow as pa

    kind, text, null = column.type, pa.string(), writers.any(None)
    if pa.types.is_integer(kind):
        return column.cast(text).fill_null(null)
    if pa.types.is_decimal(kind) and kind.scale <= _PLAIN_SCALE:
        return _surrounded(column.cast(text), writers, Decimal).fill_null(null)
    if kind == pa.timestamp("us"):
        return _surrounded(_moments(column.cast(text)), writers, datetime).fill_null(null)
    if pa.types.is_string(kind) or pa.types.is_date32(kind) or pa.types.is_float64(kind):
        return pa.chunked_array([_each_once(chunk, writers) for chunk in column.chunks], text)
    return pa.array(_texts(python_values(column), writers), text)


def _surrounded(texts: pa.ChunkedArray, writers: Writers, kind: type) -> pa.ChunkedArray:
    import pyarrow.compute as pc

    before, behind = writers.around.get(kind, ("", ""))
    return pc.binary_join_element_wise(before, texts, behind, "") if before or behind else texts


def _moments(texts: pa.ChunkedArray) -> pa.ChunkedArray:
    """The ISO form: Arrow writes a space for the T, and always microseconds."""
    import pyarrow.compute as pc

    return pc.replace_substring_regex(pc.utf8_replace_slice(texts, 10, 11, "T"), r"\.000000$", "")


def _each_once(chunk: pa.Array, writers: Writers) -> pa.Array:
    """Every different cell written once. Floats are told apart by their bits: 0.0 is written otherwise than -0.0."""
    import pyarrow as pa

    told_apart = chunk.view(pa.int64()) if pa.types.is_float64(chunk.type) else chunk
    encoded = told_apart.dictionary_encode(null_encoding="encode")
    different = python_values(pa.chunked_array([encoded.dictionary.view(chunk.type)]))
    return pa.array(_texts(different, writers), pa.string()).take(encoded.indices)
