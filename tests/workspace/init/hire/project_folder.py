"""The dbt project of a bicycle hire, as it is on disk after `dbt build`."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
DIALECTS = ("legacy", "latest")
TABLES = tuple(sorted(path.stem for path in (HERE / "project" / "models").glob("*.sql")))


def write_project(folder: Path, dialect: str) -> Path:
    """The project in `folder`, its layer in one of the dialects of the YAML; tables are named like what they are made of."""
    shutil.copytree(HERE / "project", folder)
    shutil.copy(HERE / f"{dialect}.yml", folder / "models" / "semantics.yml")
    write_tables(folder / "hire.duckdb")
    return folder


def write_tables(file: Path) -> None:
    """What the project is made from, in the schema `raw`, and the same made, in `main`."""
    with duckdb.connect(str(file)) as connection:
        connection.execute((HERE / "data.sql").read_text(encoding="utf-8"))
        for table in TABLES:
            made = (HERE / "project" / "models" / f"{table}.sql").read_text(encoding="utf-8")
            connection.execute(f"CREATE TABLE main.{table} AS {made}")
