"""Columns of a source that has types of its own."""

from __future__ import annotations

from collections.abc import Iterable

from workspace.init.readers.plain_type import plain_type
from workspace.init.source import SourceColumn
from workspace.init.staging import quoted


def typed_columns(described: Iterable[tuple[str, str]], where: str) -> tuple[tuple[SourceColumn, ...], tuple[str, ...]]:
    """A column for each name and DuckDB type, and a note for each that is left out because it is binary."""
    columns, notes = [], []
    for name, type_name in described:
        plain = plain_type(type_name)
        if plain is None:
            notes.append(f"{where}: column {name} is left out; it is binary ({type_name}).")
        else:
            columns.append(SourceColumn.of_type(name, plain[1].format(quoted(name)), plain[0]))
    return tuple(columns), tuple(notes)
