"""A file of JSON objects, one per line, as a table."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

from schemas.errors import WorkspaceError
from workspace.init.readers.check_text import check_text
from workspace.init.readers.limits import MAX_COLUMNS, MAX_FIELD
from workspace.init.readers.plain_type import plain_type
from workspace.init.source import SourceColumn, SourceTable
from workspace.init.staging import Staging, literal, quoted

_AS_THEY_ARE = frozenset({"BOOLEAN", "BIGINT", "UBIGINT", "HUGEINT", "DOUBLE", "VARCHAR"})
_HINT = "Write one JSON object per line, each name in it once."


def json_table(file: Path, schema: str, where: str, staging: Staging) -> SourceTable:
    """The table in `file`, every line of which was read. Raises `WorkspaceError` with file and line."""
    check_text(file, where)
    try:
        described = staging.describe(_scan(file, "sample_size = -1, records = true"))
        rows = _scan(file, f"columns = {{{', '.join(_read_as(*column) for column in described)}}}")
        staging.rows(f"SELECT count(COLUMNS(*)) FROM {rows}")  # noqa: S608
    except duckdb.Error as error:
        _check_lines(file, where)
        said = str(error).splitlines()[0]
        raise WorkspaceError(f"cannot be read as JSON lines: {said}.", where=f"{where}:1", hint=_HINT) from error
    if len(described) > MAX_COLUMNS:
        raise WorkspaceError(f"has {len(described):,} names; {MAX_COLUMNS:,} is the most.", where=f"{where}:1")
    columns = tuple(_column(name, type_name) for name, type_name in staging.describe(rows))
    return SourceTable(schema=schema, name=file.stem, origin=where, rows=rows, columns=columns)


def _scan(file: Path, options: str) -> str:
    return (
        f"read_json({literal(str(file))}, format = 'newline_delimited', maximum_object_size = {MAX_FIELD * 100}, "
        f"hive_partitioning = false, {options})"
    )


def _read_as(name: str, type_name: str) -> str:
    """Text stays text, so that no moment loses its time zone; what is nested stays as it is written."""
    if type_name in _AS_THEY_ARE or type_name.removesuffix("[]") in _AS_THEY_ARE:
        return f"{literal(name)}: {literal(type_name)}"
    nested = type_name.endswith("]") or type_name.startswith(("STRUCT", "MAP")) or type_name == "JSON"
    return f"{literal(name)}: {literal('JSON' if nested else 'VARCHAR')}"


def _column(name: str, type_name: str) -> SourceColumn:
    """JSON has no decimals and no dates: numbers with a point are looked at once more."""
    if type_name == "DOUBLE":
        return SourceColumn(name=name, selected=f"CAST({quoted(name)} AS VARCHAR)", infer="everything")
    plain = plain_type(type_name)
    if plain is None:  # JSON holds nothing binary
        raise WorkspaceError(f"{name} is of type {type_name}.", where=name)
    return SourceColumn.of_type(name, plain[1].format(quoted(name)), plain[0])


def _check_lines(file: Path, where: str) -> None:
    """The first line that is not an object with each name once."""
    with file.open(encoding="utf-8-sig") as stream:
        for number, line in enumerate(stream, start=1):
            if line.strip():
                _check_line(line, f"{where}:{number}")


def _check_line(line: str, where: str) -> None:
    try:
        value = json.loads(line, object_pairs_hook=list)
    except json.JSONDecodeError as error:
        raise WorkspaceError(f"is no JSON: {error.msg}, column {error.colno}.", where=where, hint=_HINT) from error
    except RecursionError as error:
        raise WorkspaceError("is nested too deeply.", where=where, hint=_HINT) from error
    if not line.lstrip().startswith("{"):
        raise WorkspaceError("is no JSON object.", where=where, hint=_HINT)
    names = [name for name, _ in value]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise WorkspaceError(f"names {twice!r} twice.", where=where, hint=_HINT)
