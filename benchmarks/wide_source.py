"""A made-up database to bring in: many tables with keys between them, most of the rows in a few of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import duckdb

Kind = Literal["parquet", "csv", "duckdb"]
FACT_SHARE = 10
"""One table in so many holds events; the others are what they refer to."""
SMALL_ROWS = 1_000


@dataclass(frozen=True)
class Size:
    """How much there is of what; a table has `columns` / `tables` columns."""

    tables: int = 100
    columns: int = 1_000
    rows: int = 10_000_000


def write_source(folder: Path, kind: Kind, size: Size) -> Path:
    """Make the database in `folder`; its path."""
    target = folder / "source.duckdb" if kind == "duckdb" else folder / "source"
    if kind != "duckdb":
        target.mkdir(parents=True)
    with duckdb.connect(str(target) if kind == "duckdb" else ":memory:") as connection:
        for number in range(size.tables):
            rows = _rows(number, size)
            sql = _table(number, rows, size)
            if kind == "duckdb":
                connection.execute(f"CREATE TABLE {_name(number)} AS {sql}")
            else:
                connection.execute(f"COPY ({sql}) TO '{target / _name(number)}.{kind}'")
    return target


def _facts(size: Size) -> int:
    return max(size.tables // FACT_SHARE, 1)


def _rows(number: int, size: Size) -> int:
    small = SMALL_ROWS * (size.tables - _facts(size))
    return max((size.rows - small) // _facts(size), 1) if number < _facts(size) else SMALL_ROWS


def _name(number: int) -> str:
    return f"{_word(number)}_entries"


def _word(number: int) -> str:
    """A word that no other number has, of letters alone."""
    letters = "bcdfghklmnprstvz"
    return "".join(f"{letters[(number // 16**place) % 16]}{'aeio'[place % 4]}" for place in range(4))


def _table(number: int, rows: int, size: Size) -> str:
    """A key, keys of two other tables, a day, a text, a category, then amounts."""
    dimensions = size.tables - _facts(size)
    columns = [f"range AS {_word(number)}_entry_id"]
    for step in (1, 7):
        other = _facts(size) + (number * 3 + step) % max(dimensions, 1)
        if dimensions and other != number:
            columns.append(f"hash(range + {step}) % {SMALL_ROWS} AS {_word(other)}_entry_id")
    columns.append("DATE '2020-01-01' + CAST(hash(range) % 2000 AS INTEGER) AS booked_on")
    columns.append(f"'{_word(number)} ' || range AS label")
    columns.append("['north', 'south', 'east', 'west'][CAST(1 + hash(range) % 4 AS INTEGER)] AS side")
    wanted = max(size.columns // size.tables, len(columns))
    columns += [
        f"CAST(hash(range + {n}) % 100000 / 100.0 AS DECIMAL(12,2)) AS amount_{_word(n)}"
        for n in range(wanted - len(columns))
    ]
    return f"SELECT {', '.join(columns)} FROM range({rows})"
