"""The tables of a Postgres database, with its keys and comments, as they are at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import Connection
from psycopg.rows import TupleRow

from schemas.errors import WorkspaceError
from workspace.init.progress import Progress
from workspace.init.readers.postgres.address import SCHEMES, Address
from workspace.init.readers.postgres.catalog import CatalogColumn, CatalogTable, read_catalog
from workspace.init.readers.postgres.column_type import ColumnType, column_type
from workspace.init.readers.postgres.copy_rows import copy_rows
from workspace.init.readers.postgres.staged_columns import staged_columns
from workspace.init.source import Contents, SourceTable
from workspace.init.staging import Staging, literal

PATIENCE_SECONDS = 10
_SETTINGS = (
    "SET LOCAL TimeZone = 'UTC'",
    "SET LOCAL DateStyle = 'ISO, YMD'",
    "SET LOCAL IntervalStyle = 'iso_8601'",
    "SET LOCAL extra_float_digits = 1",
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL lock_timeout = '30s'",
    "SET LOCAL synchronize_seqscans = off",  # rows come in the same order each time
    "SET LOCAL max_parallel_workers_per_gather = 0",
)


@dataclass(frozen=True)
class Postgres:
    """Reads base tables in one REPEATABLE READ transaction, so that they fit each other; writes nothing."""

    address: Address

    @classmethod
    def of(cls, source: str) -> Postgres | None:
        return cls(Address.of(source)) if source.startswith(SCHEMES) else None

    @property
    def files(self) -> tuple[Path, ...]:
        return ()

    def contents(self, staging: Staging, progress: Progress) -> Contents:
        with self._transaction() as connection:
            catalog = read_catalog(connection)
            notes = [f"The view {view} is left out; only tables are brought in." for view in catalog.views]
            tables: list[SourceTable] = []
            steps = _Steps(sum(table.estimated for table in catalog.tables) + len(catalog.tables), progress)
            for table in catalog.tables:
                with self._about(connection, table.origin):
                    read = _read(connection, table, staging.folder / f"postgres_{len(tables)}.parquet", staging, steps)
                tables += [read.table] if read.table is not None else []
                notes += read.notes
            steps.finish()
        return Contents(tuple(tables), tuple(notes))

    @contextmanager
    def _transaction(self) -> Iterator[Connection[TupleRow]]:
        """A snapshot of the database; what the server says when it fails is worded, without the password."""
        with self._about(None, ""):
            connection = psycopg.connect(
                self.address.url,
                connect_timeout=PATIENCE_SECONDS,
                application_name="goldsmith",
                client_encoding="UTF8",
                tcp_user_timeout=60_000,
            )
        with connection, self._about(connection, ""):
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            for setting in _SETTINGS:
                connection.execute(setting)
            yield connection

    @contextmanager
    def _about(self, connection: Connection[TupleRow] | None, what: str) -> Iterator[None]:
        try:
            yield
        except psycopg.Error as error:
            said = self.address.without_secrets(" ".join(str(error).split())).rstrip(".")
            of = f" of {what}" if what else ""
            if connection is None:
                message, hint = f"cannot be reached: {said}.", "Is the server running, and are user and password right?"
            elif connection.broken:
                message, hint = (
                    f"the connection was lost in the middle{of}: {said}.",
                    "Nothing was changed; run it again.",
                )
            else:
                message, hint = f"cannot be read{of}: {said}.", "Nothing was changed."
            raise WorkspaceError(message, where=self.address.place, hint=hint) from None


class _Steps:
    """Progress over all rows, of which the server's estimate is all that is known."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total, self._done, self._progress = max(total, 1), 0, progress

    def rows(self, number: int) -> None:
        self._progress("reading", min(self._done + number, self._total), self._total)

    def table(self, table: CatalogTable) -> None:
        self._done += table.estimated + 1
        self.rows(0)

    def finish(self) -> None:
        self._progress("reading", self._total, self._total)


@dataclass(frozen=True)
class _Read:
    table: SourceTable | None
    notes: tuple[str, ...]


def _read(connection: Connection[TupleRow], table: CatalogTable, file: Path, staging: Staging, steps: _Steps) -> _Read:
    notes = []
    kept: list[tuple[CatalogColumn, ColumnType]] = []
    for column in table.columns:
        found = column_type(column.declared, column.kind)
        if not column.is_visible:
            notes.append(f"{table.origin}: column {column.name} is left out; this user may not read it.")
        elif found is None:
            notes.append(f"{table.origin}: column {column.name} is left out; it is binary ({column.declared}).")
        else:
            kept.append((column, found))
    if not kept:
        return _Read(None, (*notes, f"{table.origin} is left out; it has no column that can be brought in."))
    if table.is_filtered:
        notes.append(f"{table.origin}: row security is on; only rows that this user may see are brought in.")
    copy_rows(connection, table, [(c.name, found.server) for c, found in kept], file, staging=staging, told=steps.rows)
    steps.table(table)
    columns, more = staged_columns(kept, file, table.origin, staging)
    source = SourceTable(
        schema=table.schema,
        name=table.name,
        origin=table.origin,
        rows=f"read_parquet({literal(str(file))}, hive_partitioning = false)",
        columns=columns,
        primary_key=table.primary_key,
        uniques=tuple(table.uniques),
        relations=tuple(table.relations),
        description=table.comment,
    )
    gone = frozenset(column.name for column in table.columns) - {column.name for column in columns}
    return _Read(source.without(gone), (*notes, *more))
