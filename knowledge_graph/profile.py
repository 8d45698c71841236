"""What the data itself says: row counts, first and last dates, the values of categorical columns.

Kept on disk under a digest of the catalog entry and the file's size and time, so that a second start reads no data.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections.abc import Iterable
from pathlib import Path

from knowledge_graph.namesakes import Namesakes, namesakes
from schemas.artifact import Artifact
from schemas.errors import WorkspaceError
from schemas.workspace import Column, Dataset, Workspace
from warehouse.duckdb_engine import DuckDBEngine

MOST_VALUES = 2_000
"""A column with more distinct values than this is not categorical: its values are looked up on demand."""

_FORMAT = "profile/9"
_NAMING = ("name", "title", "label", "_nm")
"""What the name of a key ends with that is a name itself: `department_name`."""
_WHOLE_NAMES = frozenset({"name", "full_name", "fullname"})
"""Columns that name what a row is, also where two rows bear the same name."""
_DATED = ("DATE", "TIMESTAMP")
_FRACTIONAL = ("DOUBLE", "FLOAT", "REAL", "DECIMAL")


class ColumnValues(Artifact):
    """The distinct values of a categorical column, sorted."""

    column: str
    values: tuple[str, ...]
    shared: tuple[str, ...] = ()
    """Of a column that shows what a row is, or names a person: the values of more than one row."""


class DateRange(Artifact):
    """The first and the last day in a column, as ISO dates."""

    column: str
    first: str
    last: str


class NumberRange(Artifact):
    """The smallest and the largest number in a column with decimals."""

    column: str
    first: float
    last: float


class DatasetProfile(Artifact):
    """`first_event` and `last_event` are ISO dates of the dataset's time column, `dates` of every dated column."""

    dataset: str
    row_count: int
    first_event: str | None
    last_event: str | None
    values: tuple[ColumnValues, ...]
    types: tuple[tuple[str, str], ...]
    dates: tuple[DateRange, ...] = ()
    numbers: tuple[NumberRange, ...] = ()
    ties: int = 0
    """Keys of the duplicate policy with several newest rows that differ."""
    namesakes: tuple[Namesakes, ...] = ()

    def column_values(self, column: str) -> ColumnValues | None:
        """The values of a categorical column; None where they are too many to be known."""
        return next((found for found in self.values if found.column == column), None)

    def values_of(self, column: str) -> tuple[str, ...]:
        """The values of a column, as far as they are known."""
        found = self.column_values(column)
        return found.values if found is not None else ()

    def number_range(self, column: str) -> NumberRange | None:
        return next((found for found in self.numbers if found.column == column), None)

    def date_range(self, column: str) -> DateRange | None:
        return next((dated for dated in self.dates if dated.column == column), None)


def profile_workspace(workspace: Workspace, engine: DuckDBEngine) -> tuple[DatasetProfile, ...]:
    """The profile of every dataset, from the cache where the file is the same."""
    folder = Path(workspace.root) / ".goldsmith" / "cache" / "profiles"
    return tuple(_profile(dataset, workspace, engine, folder) for dataset in workspace.datasets)


def _profile(dataset: Dataset, workspace: Workspace, engine: DuckDBEngine, folder: Path) -> DatasetProfile:
    cached = folder / f"{_key(dataset, Path(workspace.root))}.json"
    if cached.is_file():
        return DatasetProfile.model_validate_json(cached.read_bytes())
    types = engine.describe(dataset.name)
    _check_columns(dataset, types, workspace)
    profile = _measure(dataset, types, engine)
    folder.mkdir(parents=True, exist_ok=True)
    partial = cached.with_suffix(f".{os.getpid()}.partial")
    partial.write_text(profile.model_dump_json(), encoding="utf-8")
    partial.replace(cached)
    return profile


def _key(dataset: Dataset, root: Path) -> str:
    file = (root / dataset.source).stat()
    content = [_FORMAT, dataset.model_dump_json(), file.st_size, file.st_mtime_ns]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]


def _check_columns(dataset: Dataset, types: tuple[tuple[str, str], ...], workspace: Workspace) -> None:
    there = dict(types)
    for column in dataset.columns:
        if column.name not in there:
            raise WorkspaceError(
                f"the file has no column {column.name}, which the catalog says {dataset.name} has.",
                where=str(Path(workspace.root) / dataset.source),
                hint="Restore the file, or take the column out of the catalog.",
            )
        if column.type.upper() != there[column.name].upper():
            raise WorkspaceError(
                f"{dataset.name}.{column.name} is {there[column.name]}; the catalog says {column.type}.",
                where=str(Path(workspace.root) / dataset.source),
                hint="Restore the file, or correct the type in the catalog.",
            )


def _measure(dataset: Dataset, types: tuple[tuple[str, str], ...], engine: DuckDBEngine) -> DatasetProfile:
    dated = [c.name for c in dataset.columns if c.name == dataset.time or c.type.upper().startswith(_DATED)]
    numeric = [c.name for c in dataset.columns if c.role != "key" and c.type.upper().startswith(_FRACTIONAL)]
    cells = [f'CAST({function}("{name}") AS DATE)' for name in dated for function in ("MIN", "MAX")]
    cells += [f'CAST({function}("{name}") AS DOUBLE)' for name in numeric for function in ("MIN", "MAX")]
    counted = f"SELECT {', '.join(('COUNT(*)', *cells))} FROM {dataset.name}"  # noqa: S608 — names of the catalog
    row = engine.query(counted).rows[0]
    ends = list(zip((*dated, *numeric), row[1::2], row[2::2], strict=True))
    dates = tuple(DateRange(column=n, first=str(f), last=str(e)) for n, f, e in ends[: len(dated)] if f is not None)
    spans = ((n, float(str(f)), float(str(e))) for n, f, e in ends[len(dated) :] if f is not None)
    numbers = tuple(
        NumberRange(column=n, first=f, last=e) for n, f, e in spans if math.isfinite(f) and math.isfinite(e)
    )
    own = next((found for found in dates if found.column == dataset.time), None)
    values = tuple(_values(dataset, column, engine) for column in categorical_columns(dataset))
    return DatasetProfile(
        dataset=dataset.name,
        row_count=int(str(row[0])),
        first_event=own.first if own is not None else None,
        last_event=own.last if own is not None else None,
        values=tuple(found for found in values if found.values),
        types=types,
        dates=dates,
        numbers=numbers,
        ties=_ties(dataset, engine),
        namesakes=namesakes(dataset, engine),
    )


def _ties(dataset: Dataset, engine: DuckDBEngine) -> int:
    policy = dataset.deduplicate
    if policy is None:
        return 0
    keys, columns = (
        ", ".join(f'"{name}"' for name in names) for names in (policy.key, [c.name for c in dataset.columns])
    )
    newest = (
        f"SELECT DISTINCT {columns} FROM (SELECT {columns} FROM {dataset.name} "  # noqa: S608 — names of the catalog
        f'QUALIFY RANK() OVER (PARTITION BY {keys} ORDER BY "{policy.order_by}" DESC NULLS LAST) = 1) AS newest'
    )
    tied = f"SELECT 1 FROM ({newest}) AS versions GROUP BY {keys} HAVING COUNT(*) > 1"  # noqa: S608
    return int(str(engine.query(f"SELECT COUNT(*) FROM ({tied}) AS tied").rows[0][0]))  # noqa: S608


def categorical_columns(dataset: Dataset) -> Iterable[Column]:
    """Columns whose values may be named in a request: text, codes that identify rows, and keys that are names."""
    referring = {name for relation in dataset.relations for name in relation.columns}
    text = [column for column in dataset.columns if column.type.upper() == "VARCHAR"]
    return [
        column
        for column in text
        if column.role in ("dimension", "flag", "text")
        or column.name == dataset.display
        or (column.role == "key" and (column.name.lower().endswith(_NAMING) or column.name not in referring))
    ]


def _values(dataset: Dataset, column: Column, engine: DuckDBEngine) -> ColumnValues:
    sql = (
        f'SELECT DISTINCT "{column.name}" AS value FROM {dataset.name} '  # noqa: S608 — names of the catalog
        f'WHERE "{column.name}" IS NOT NULL ORDER BY 1 LIMIT {MOST_VALUES + 1}'
    )
    rows = engine.query(sql).rows
    found = tuple(str(row[0]) for row in rows) if len(rows) <= MOST_VALUES else ()
    lower = column.name.lower()
    names = column.name == dataset.display or lower in _WHOLE_NAMES or (column.pii and lower.endswith(_NAMING))
    shown = names and found and dataset.deduplicate is None
    return ColumnValues(column=column.name, values=found, shared=_shared(dataset, column, engine) if shown else ())


def _shared(dataset: Dataset, column: Column, engine: DuckDBEngine) -> tuple[str, ...]:
    sql = (
        f'SELECT "{column.name}" FROM {dataset.name} '  # noqa: S608 — names of the catalog
        f'WHERE "{column.name}" IS NOT NULL GROUP BY 1 HAVING COUNT(*) > 1 ORDER BY 1'
    )
    return tuple(str(row[0]) for row in engine.query(sql).rows)
