"""A database written by hand, to be brought in as CSV files without keys and as database files with them."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb
import psycopg
from psycopg import sql

from tests.servers.postgres import Server

Rows = Sequence[tuple[object, ...]]


@dataclass(frozen=True)
class Database:
    """`ddl` creates each table, keys included, in an order in which every reference is to a table before it."""

    name: str
    ddl: Mapping[str, str]
    rows: Mapping[str, Rows]

    def connect(self) -> duckdb.DuckDBPyConnection:
        """The tables in memory, for hand-written SQL."""
        return self._filled(duckdb.connect())

    def write_duckdb(self, folder: Path) -> Path:
        file = folder / f"{self.name}.duckdb"
        self._filled(duckdb.connect(str(file))).close()
        return file

    def write_sqlite(self, folder: Path) -> Path:
        file = folder / f"{self.name}.sqlite"
        with closing(sqlite3.connect(file)) as connection:
            for table, ddl in self.ddl.items():
                connection.execute(ddl)
                marks = ", ".join("?" for _ in self.rows[table][0])
                values = [[v if isinstance(v, int | float) else v and str(v) for v in row] for row in self.rows[table]]
                connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)
            connection.commit()
        return file

    def write_postgres(self, server: Server) -> str:
        """The tables on `server`; a name without quotes is in small letters there."""
        url = server.create(self.name)
        with psycopg.connect(url) as connection:
            for table, ddl in self.ddl.items():
                connection.execute(ddl)
                name = sql.Identifier(table if f'"{table}"' in ddl else table.lower())
                marks = sql.SQL(", ").join([sql.Placeholder()] * len(self.rows[table][0]))
                insert = sql.SQL("INSERT INTO {} VALUES ({})").format(name, marks)
                connection.cursor().executemany(insert, self.rows[table])
        return url

    def write_csv(self, folder: Path) -> Path:
        """A folder of files with nothing but headers and text."""
        target = folder / f"{self.name}_csv"
        target.mkdir()
        for table in self.ddl:
            with self.connect() as connection:
                found = connection.execute(f'SELECT * FROM "{table}"')
                names = [column[0] for column in found.description]
                with (target / f"{table}.csv").open("w", newline="", encoding="utf-8") as stream:
                    writer = csv.writer(stream)
                    writer.writerow(names)
                    writer.writerows(found.fetchall())
        return target

    def _filled(self, connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
        for table, ddl in self.ddl.items():
            connection.execute(ddl)
            marks = ", ".join("?" for _ in self.rows[table][0])
            connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', [list(row) for row in self.rows[table]])
        return connection
