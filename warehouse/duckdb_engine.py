"""The default engine: an in-memory DuckDB with views over the data files, closed off from everything else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import EngineError
from warehouse.execution import require_reading, worded
from warehouse.guard import guard
from warehouse.limits import Limits
from warehouse.lockdown import lock_down
from warehouse.narrow import quoted
from warehouse.reading_database import ReadingDatabase
from warehouse.resident import Resident
from warehouse.table import ResultTable

if TYPE_CHECKING:
    import pandas as pd

_SCANS = {
    ".parquet": "read_parquet({path}, hive_partitioning = false)",
    ".csv": "read_csv({path}, hive_partitioning = false)",
    ".jsonl": "read_json({path}, format = 'newline_delimited', hive_partitioning = false)",
    ".ndjson": "read_json({path}, format = 'newline_delimited', hive_partitioning = false)",
}
_GLOB_CHARACTERS = frozenset("*?[]")


class DuckDBEngine(ReadingDatabase):
    """Queries over data files: small ones are held in memory, of large ones only what a query needs is read.

    `query` runs trusted SQL, `run_guarded` anything else; both can be called from any thread.
    """

    def __init__(self, sources: Mapping[str, Path], limits: Limits | None = None) -> None:
        """Open views over `sources` (`schema.table` → Parquet, CSV or JSON-lines file).

        Raises `EngineError` that names the dataset and the file where one is missing or unreadable.
        """
        self._paths = {dataset: _checked(dataset, path) for dataset, path in sources.items()}
        self._names = {dataset.lower(): dataset for dataset in self._paths}
        super().__init__(limits or Limits())
        with self._closed_on_error(), worded(self._limits):
            self._create_views()
            scans = {dataset: _scan(path) for dataset, path in self._paths.items()}
            self._resident = Resident(lambda: self._cursor(self._limits), self._paths, scans)
            lock_down(self._connection, self._limits, {str(path) for path in self._paths.values()})

    def run_guarded(
        self,
        sql: str,
        allowed: Mapping[str, frozenset[str]],
        *,
        max_rows: int | None = None,
        timeout_seconds: float | None = None,
    ) -> ResultTable:
        """The rows of an untrusted statement: `GuardError` unless the guard lets it through, then as `query`."""
        return self.query(guard(sql, allowed).sql, max_rows=max_rows, timeout_seconds=timeout_seconds)

    def frame(self, sql: str) -> pd.DataFrame:
        """All rows of a trusted statement as a data frame, in which DECIMAL becomes float; raises `EngineError`."""
        return self._frame(sql)

    def held(self, sql: str) -> str | None:
        """A table of the rows of a trusted statement, computed once as long as the files stay as they are.

        None where a file is too large to be held in memory: then its rows are not worth holding either.
        """
        tables = require_reading(sql)
        with worded(self._limits):
            return self._resident.derive(sql, frozenset(self._datasets(tables)))

    def _prepare(self, tables: frozenset[str]) -> None:
        self._resident.load(self._datasets(tables))

    def _datasets(self, tables: frozenset[str]) -> list[str]:
        return [self._names[table] for table in tables if table in self._names]

    def describe(self, dataset: str) -> tuple[tuple[str, str], ...]:
        """Name and DuckDB type of each column of `schema.table`, in the file's order."""
        if dataset not in self._paths:
            raise EngineError("no such dataset.", where=dataset)
        table = self.query(f"SELECT * FROM {_identifier(dataset)} LIMIT 0")  # noqa: S608
        return tuple(zip(table.columns, table.types, strict=True))

    def _create_views(self) -> None:
        for schema in sorted({dataset.partition(".")[0] for dataset in self._paths}):
            self._connection.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(schema)}")
        for dataset, path in sorted(self._paths.items()):
            with worded(self._limits, where=f"{dataset} ({path})"):
                self._connection.execute(f"CREATE VIEW {_identifier(dataset)} AS SELECT * FROM {_scan(path)}")  # noqa: S608


def _checked(dataset: str, path: Path) -> Path:
    """The absolute path of a data file that exists and that DuckDB will take for one file."""
    where = f"{dataset} ({path})"
    if dataset.count(".") != 1 or not all(dataset.split(".")):
        raise EngineError("a dataset is named schema.table.", where=where)
    if path.suffix.lower() not in _SCANS:
        raise EngineError(f"a data file ends in {', '.join(_SCANS)}.", where=where)
    absolute = path.resolve()
    if not absolute.is_file():
        raise EngineError("the data file does not exist.", where=where)
    if _GLOB_CHARACTERS & set(str(absolute)):
        raise EngineError("the path of a data file may not contain * ? [ ].", where=where)
    return absolute


def _scan(path: Path) -> str:
    return _SCANS[path.suffix.lower()].format(path="'" + str(path).replace("'", "''") + "'")


def _identifier(dataset: str) -> str:
    return ".".join(quoted(part) for part in dataset.split("."))
