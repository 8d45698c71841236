"""A folder of CSV, Parquet and JSON-lines files, or one such file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from schemas.errors import WorkspaceError
from workspace.init.progress import Progress
from workspace.init.readers.csv_file import csv_table
from workspace.init.readers.json_lines import json_table
from workspace.init.readers.parquet_file import parquet_table
from workspace.init.source import Contents, SourceTable
from workspace.init.staging import Staging

CSV = frozenset({".csv", ".tsv", ".psv"})
JSON_LINES = frozenset({".jsonl", ".ndjson"})
PARQUET = frozenset({".parquet"})
KINDS = CSV | JSON_LINES | PARQUET

_GLOB = frozenset("*?[]")


@dataclass(frozen=True)
class DataFiles:
    """Files in the folder itself make the schema `main`; those in a folder inside it the schema of that name."""

    source: Path

    @classmethod
    def of(cls, source: str) -> DataFiles | None:
        path = Path(source)
        return cls(path) if path.is_dir() or (path.is_file() and path.suffix.lower() in KINDS) else None

    @property
    def files(self) -> tuple[Path, ...]:
        source = self.source
        found = (source,) if source.is_file() else (*_sorted(source), *_inner(source))
        return tuple(file for file in found if file.suffix.lower() in KINDS)

    def contents(self, staging: Staging, progress: Progress) -> Contents:
        source, files = self.source, self.files
        if not files:
            raise WorkspaceError(
                "there is no CSV, Parquet or JSON-lines file.",
                where=str(source),
                hint=f"Their names end in {', '.join(sorted(KINDS))}.",
            )
        _refuse_twins(files)
        tables: list[SourceTable] = []
        notes = _left_out(source)
        for place, file in enumerate(files):
            progress("checking", place, len(files))
            schema = "main" if source in (file, file.parent) else file.parent.name
            table, more = _table(file, schema, staging)
            tables.append(table)
            notes += more
        progress("checking", len(files), len(files))
        return Contents(tuple(tables), tuple(notes))


def _table(file: Path, schema: str, staging: Staging) -> tuple[SourceTable, tuple[str, ...]]:
    where = str(file)
    if _GLOB & set(where):
        raise WorkspaceError("the path of a data file may not contain * ? [ ].", where=where, hint="Rename it.")
    if file.stat().st_size == 0:
        raise WorkspaceError("the file is empty.", where=f"{where}:1", hint="Fill it, or take it out of the folder.")
    if file.suffix.lower() in CSV:
        return csv_table(file, schema, where, staging), ()
    if file.suffix.lower() in JSON_LINES:
        return json_table(file, schema, where, staging), ()
    return parquet_table(file, schema, where, staging)


def _sorted(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))


def _inner(folder: Path) -> list[Path]:
    inside = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    return [file for directory in inside for file in _sorted(directory)]


def _left_out(source: Path) -> list[str]:
    if source.is_file():
        return []
    others = [path.name for path in (*_sorted(source), *_inner(source)) if path.suffix.lower() not in KINDS]
    return [f"{name} is left out: it is no CSV, Parquet or JSON-lines file." for name in others]


def _refuse_twins(files: tuple[Path, ...]) -> None:
    seen: dict[Path, Path] = {}
    for file in files:
        twin = seen.setdefault(file.with_suffix(""), file)
        if twin is not file:
            raise WorkspaceError(
                f"would be the same table as {twin.name}.", where=str(file), hint="Rename one of the two files."
            )
