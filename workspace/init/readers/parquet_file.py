"""A Parquet file as a table."""

from __future__ import annotations

from pathlib import Path

from schemas.errors import WorkspaceError
from workspace.init.readers.limits import MAX_COLUMNS
from workspace.init.readers.typed_columns import typed_columns
from workspace.init.source import SourceTable
from workspace.init.staging import Staging, literal, worded


def parquet_table(file: Path, schema: str, where: str, staging: Staging) -> tuple[SourceTable, tuple[str, ...]]:
    """The table in `file`, and what of it is left out. Raises `WorkspaceError` where it is no whole Parquet file."""
    rows = f"read_parquet({literal(str(file))}, hive_partitioning = false)"
    with worded(where, hint="Fetch the file again; a Parquet file is only whole with its last bytes."):
        described = staging.describe(rows)
    if len(described) > MAX_COLUMNS:
        raise WorkspaceError(f"has {len(described):,} columns; {MAX_COLUMNS:,} is the most.", where=where)
    columns, notes = typed_columns(described, where)
    return SourceTable(schema=schema, name=file.stem, origin=where, rows=rows, columns=columns), notes
