"""A CSV file as a table."""

from __future__ import annotations

from pathlib import Path

import duckdb

from schemas.errors import WorkspaceError
from workspace.init.readers.check_text import check_text
from workspace.init.readers.csv_dialect import Dialect, read_dialect
from workspace.init.readers.csv_records import write_again
from workspace.init.readers.limits import MAX_FIELD
from workspace.init.source import SourceColumn, SourceTable
from workspace.init.staging import Staging, literal


def csv_table(file: Path, schema: str, where: str, staging: Staging) -> SourceTable:
    """The table in `file`, every record of which was looked at. Raises `WorkspaceError` with file and line."""
    check_text(file, where)
    dialect = read_dialect(file, where)
    copy = staging.folder / f"text_{len(list(staging.folder.iterdir()))}.parquet"
    try:
        _copy(_scan(file, dialect), len(dialect.header), copy, staging)
    except (duckdb.Error, OverflowError):
        _copy_otherwise(file, dialect, where, copy, staging)
    names = [cell or f"Column {place}" for place, cell in enumerate(dialect.header, start=1)]
    columns = tuple(
        SourceColumn(name=name, selected=f"c{place}", infer="everything") for place, name in enumerate(names)
    )
    return SourceTable(
        schema=schema,
        name=file.stem,
        origin=where,
        rows=f"read_parquet({literal(str(copy))}, hive_partitioning = false)",
        columns=columns,
        decimal_point=dialect.delimiter != ";",
    )


def _copy(rows: str, width: int, copy: Path, staging: Staging) -> None:
    """The text of every value as Parquet, which is quick to read again; raises what DuckDB finds wrong on the way."""
    staging.rows(f"COPY (SELECT * FROM {rows}) TO {literal(str(copy))} (FORMAT parquet)")  # noqa: S608
    longest = ", ".join(f"max(strlen(c{place}))" for place in range(width))
    found = staging.row(f"SELECT {longest} FROM read_parquet({literal(str(copy))})")  # noqa: S608
    if any(length is not None and int(str(length)) > MAX_FIELD for length in found):
        raise OverflowError("a value is too long")


def _copy_otherwise(file: Path, dialect: Dialect, where: str, copy: Path, staging: Staging) -> None:
    """What DuckDB does not take: told with its line, or, where only the line ends are mixed, written once more."""
    again = copy.with_suffix(".csv")
    write_again(file, dialect, where, again)
    try:
        _copy(_scan(again, Dialect(dialect.delimiter, dialect.header, 0, 1)), len(dialect.header), copy, staging)
    except duckdb.Error as error:
        raise WorkspaceError(
            f"cannot be read as CSV: {str(error).splitlines()[0]}.",
            where=f"{where}:1",
            hint="Write it again with commas, quoted values and one kind of line end.",
        ) from error
    again.unlink()


def _scan(file: Path, dialect: Dialect) -> str:
    columns = ", ".join(f"c{place}: 'VARCHAR'" for place in range(len(dialect.header)))
    return (
        f"read_csv({literal(str(file))}, auto_detect = false, header = true, skip = {dialect.skip}, "
        f"delim = {literal(dialect.delimiter)}, quote = '\"', escape = '\"', columns = {{{columns}}}, "
        f"strict_mode = true, null_padding = false, ignore_errors = false, max_line_size = {MAX_FIELD * 100})"
    )
