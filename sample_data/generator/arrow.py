"""Columns, tables and Parquet files: the only module that knows Arrow."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from sample_data.generator.sampling import Bools, Ints, Times

Column: TypeAlias = pa.Array
Table: TypeAlias = pa.Table

MONEY = pa.decimal128(12, 2)


def table(**columns: Column) -> Table:
    """A table of the given columns, in that order."""
    return pa.table(columns)


def stacked(tables: Sequence[Table]) -> Table:
    """The rows of tables with equal columns, one after the other."""
    return pa.concat_tables(tables).combine_chunks()


def reordered(rows: Table, order: Ints) -> Table:
    """The rows at the given positions."""
    return rows.take(pa.array(order))


def numbered(prefix: str, numbers: Ints, width: int = 7) -> Column:
    """Identifiers such as O0000042; NULL where the number is negative."""
    digits = pc.utf8_lpad(pa.array(numbers, mask=numbers < 0).cast(pa.string()), width=width, padding="0")
    return pc.binary_join_element_wise(prefix, digits, "")


def labelled(labels: Sequence[str], codes: Ints) -> Column:
    """The label of each code; NULL where the code is negative."""
    return pa.array(labels, pa.string()).take(pa.array(codes, mask=codes < 0))


def text(values: Sequence[str | None]) -> Column:
    """Text as it is."""
    return pa.array(values, pa.string())


def texts(values: Sequence[Sequence[str]]) -> Column:
    """A list of texts per row."""
    return pa.array(values, pa.list_(pa.string()))


def decimals(hundredths: Ints) -> Column:
    """DECIMAL(12,2) from whole hundredths, such as cents, without a detour over floats."""
    words = np.stack([hundredths, hundredths >> 63], axis=1)
    return pa.Array.from_buffers(MONEY, len(hundredths), [None, pa.py_buffer(words.astype("<i8").tobytes())])


def integers(values: Ints, present: Bools | None = None) -> Column:
    """INTEGER, NULL where not present."""
    return pa.array(values.astype(np.int32), mask=None if present is None else ~present)


def doubles(values: Sequence[float]) -> Column:
    """DOUBLE."""
    return pa.array(values, pa.float64())


def booleans(values: Bools) -> Column:
    """BOOLEAN."""
    return pa.array(values)


def timestamps(moments: Times) -> Column:
    """TIMESTAMP in microseconds without a time zone (UTC by contract), NULL for NaT."""
    return pa.array(moments.astype("datetime64[us]"))


def dates(days: Times) -> Column:
    """DATE, NULL for NaT."""
    return pa.array(days.astype("datetime64[D]"))


def write_parquet(rows: Table, path: Path) -> None:
    """Write the table; equal rows give equal bytes.

    Repetitive columns are dictionary-coded, the others delta-coded, which halves sorted times and numbered identifiers.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    encodings = {
        field.name: encoding for field in rows.schema if (encoding := _delta_encoding(rows[field.name])) is not None
    }
    pq.write_table(
        rows,
        path,
        compression="zstd",
        compression_level=9,
        use_dictionary=[name for name in rows.column_names if name not in encodings],
        column_encoding=encodings,
        store_decimal_as_integer=True,
        version="2.6",
        data_page_version="2.0",
        row_group_size=1_000_000,
        write_statistics=True,
        store_schema=False,
    )


def _delta_encoding(column: Column) -> str | None:
    """The delta coding of a column whose values hardly repeat, else None."""
    if pa.types.is_list(column.type) or 2 * pc.count_distinct(column).as_py() < len(column):
        return None
    if pa.types.is_string(column.type):
        return "DELTA_BYTE_ARRAY"
    return "DELTA_BINARY_PACKED" if pa.types.is_temporal(column.type) else None
