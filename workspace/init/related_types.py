"""Declared keys whose two sides are of different types: one side is read as the other, where no value is lost by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workspace.init.column_types import TypedColumn
from workspace.init.source import SourceTable
from workspace.init.staging import Staging

Columns = tuple[TypedColumn, ...]


@dataclass(frozen=True)
class _Side:
    """A column of a table, by their places."""

    table: int
    column: int


def agree_on_relations(tables: Sequence[SourceTable], found: Sequence[Columns], staging: Staging) -> list[Columns]:
    """`found` with the text side of each declared key read as a number, or else its number side as text."""
    settled = list(found)
    for one, other in _pairs(tables, found):
        left, right = settled[one.table][one.column], settled[other.table][other.column]
        if {left.type, right.type} != {"BIGINT", "VARCHAR"}:
            continue
        text, number = (one, other) if left.type == "VARCHAR" else (other, one)
        column = settled[text.table][text.column]
        if _is_number(column, tables[text.table], staging):
            _put(settled, text, replace(column, type="BIGINT", sql=f"CAST({column.sql} AS BIGINT)"))
        else:
            column = settled[number.table][number.column]
            _put(settled, number, replace(column, type="VARCHAR", sql=f"CAST({column.sql} AS VARCHAR)"))
    return settled


def _put(settled: list[Columns], side: _Side, column: TypedColumn) -> None:
    columns = list(settled[side.table])
    columns[side.column] = replace(column, reason="read as the other side of its key")
    settled[side.table] = tuple(columns)


def _is_number(column: TypedColumn, table: SourceTable, staging: Staging) -> bool:
    """Whether every value is a whole number written as numbers are."""
    cast = f"CAST(TRY_CAST({column.sql} AS BIGINT) AS VARCHAR)"
    return not staging.number(f"SELECT count(*) FROM {table.rows} WHERE {cast} IS DISTINCT FROM {column.sql}")  # noqa: S608


def _pairs(tables: Sequence[SourceTable], found: Sequence[Columns]) -> Iterator[tuple[_Side, _Side]]:
    """The two sides of each declared key, as far as they are there."""
    places = {(table.schema, table.name.lower()): place for place, table in enumerate(tables)}
    for place, table in enumerate(tables):
        for relation in table.relations:
            to = places.get((relation.schema or table.schema, relation.table.lower()))
            if to is None:
                continue
            references = relation.references or tables[to].primary_key
            for column, reference in zip(relation.columns, references, strict=False):
                one, other = _side(place, column, found), _side(to, reference, found)
                if one is not None and other is not None:
                    yield one, other


def _side(table: int, name: str, found: Sequence[Columns]) -> _Side | None:
    names = [column.source.name.lower() for column in found[table]]
    return _Side(table, names.index(name.lower())) if name.lower() in names else None
