"""The rows of a table as a Parquet file of text, as they come: no more than a block of them is ever in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from psycopg import Connection, sql
from psycopg.rows import TupleRow

from schemas.errors import WorkspaceError
from workspace.init.readers.limits import MAX_COLUMNS
from workspace.init.readers.postgres.catalog import CatalogTable
from workspace.init.staging import Staging, literal, worded

ROWS_PER_STEP = 50_000
_USUAL_LINE = 1 << 21


def copy_rows(
    connection: Connection[TupleRow],
    table: CatalogTable,
    values: Sequence[tuple[str, str]],
    file: Path,
    *,
    staging: Staging,
    told: Callable[[int], None],
) -> None:
    """Write `file`, with columns c0, c1, … of text: `values` are the columns' names and the SQL that writes each.

    `told` is called with the number of rows copied so far.
    """
    if len(values) > MAX_COLUMNS:
        raise WorkspaceError(f"has {len(values):,} columns; {MAX_COLUMNS:,} is the most.", where=table.origin)
    lines = file.with_suffix(".csv")
    rows, longest = _download(connection, _query(table, values), lines, told)
    columns = ", ".join(f"c{place}: 'VARCHAR'" for place in range(len(values)))
    scan = (
        f"read_csv({literal(str(lines))}, auto_detect = false, header = false, delim = ',', quote = '\"', "
        f"escape = '\"', nullstr = '\\N', allow_quoted_nulls = false, strict_mode = true, null_padding = false, "
        f"columns = {{{columns}}}, max_line_size = {max(longest + 1, _USUAL_LINE)})"
    )
    with worded(table.origin):
        staging.rows(f"COPY (SELECT * FROM {scan}) TO {literal(str(file))} (FORMAT parquet)")  # noqa: S608
        arrived = staging.number(f"SELECT count(*) FROM read_parquet({literal(str(file))})")  # noqa: S608
    lines.unlink()
    if arrived != rows:
        raise WorkspaceError(f"{rows:,} rows were sent and {arrived:,} arrived.", where=table.origin, hint="Try again.")


def _query(table: CatalogTable, values: Sequence[tuple[str, str]]) -> sql.Composed:
    selected = sql.SQL(", ").join(_value(name, form) for name, form in values)
    source = sql.Identifier(table.schema, table.name)
    return sql.SQL(
        "COPY (SELECT {} FROM {}) TO STDOUT (FORMAT csv, NULL '\\N', FORCE_QUOTE *, ENCODING 'UTF8')"
    ).format(selected, source)


def _value(name: str, form: str) -> sql.Composable:
    before, _, after = form.partition("{}")
    return sql.SQL("").join([sql.SQL(before), sql.Identifier(name), sql.SQL(after)])


def _download(
    connection: Connection[TupleRow], query: sql.Composed, lines: Path, told: Callable[[int], None]
) -> tuple[int, int]:
    """The number of rows that were sent, and the bytes of the longest."""
    longest = 0
    with connection.cursor() as cursor:
        with cursor.copy(query) as copy, lines.open("wb", buffering=1 << 20) as stream:
            for number, line in enumerate(copy, start=1):
                stream.write(line)
                longest = max(longest, len(line))
                if number % ROWS_PER_STEP == 0:
                    told(number)
        return cursor.rowcount, longest
