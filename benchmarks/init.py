"""How long `goldsmith init` takes over a large source, and how much memory: `python -m benchmarks.init`.

Nothing passes or fails on time: machines differ.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.processes import run_init
from benchmarks.wide_source import Kind, Size, write_source

console = Console(highlight=False)


def main(
    *,
    kind: Annotated[Kind, typer.Option("--kind", help="parquet, csv or duckdb.")] = "parquet",
    tables: Annotated[int, typer.Option("--tables", min=1, help="Tables.")] = Size.tables,
    columns: Annotated[int, typer.Option("--columns", min=1, help="Columns of all tables.")] = Size.columns,
    rows: Annotated[int, typer.Option("--rows", min=1, help="Rows of all tables.")] = Size.rows,
) -> None:
    """Make a database of that size, bring it in, and print time and memory."""
    with tempfile.TemporaryDirectory() as folder:
        source = write_source(Path(folder), kind, Size(tables, columns, rows))
        process = run_init(Path(folder) / "workspace", source)
    console.print(f"goldsmith init of {tables:,} tables, {columns:,} columns and {rows:,} rows ({kind}):")
    console.print(
        f"{process.seconds:,.1f} s, {process.cpu_seconds:,.1f} s of CPU time, {process.megabytes:,.0f} MB at most"
    )


if __name__ == "__main__":
    typer.run(main)
