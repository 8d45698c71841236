"""What is declared, found again in the data: tables and columns by the names they have there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from schemas.errors import UserError
from workspace.init.descriptions.declarations import Declarations, DeclaredTable, same_name
from workspace.init.draft import Column, Draft, Table


@dataclass(frozen=True)
class Bindings:
    """The declared tables that are in the data, each with its table."""

    declarations: Declarations
    draft: Draft

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """Declared name to table, for those that are there."""
        found = {declared.name: self._table(declared) for declared in self.declarations.tables}
        return {name: table for name, table in found.items() if table is not None}

    def _table(self, declared: DeclaredTable) -> Table | None:
        named = [t for t in self.draft.tables if is_table(declared, t.name.partition(".")[0], t.original)]
        return named[0] if len(named) == 1 else None

    @cached_property
    def declared(self) -> Mapping[str, DeclaredTable]:
        """Name of a table of the workspace to what is declared of it."""
        by_name = {declared.name: declared for declared in self.declarations.tables}
        return {table.name: by_name[name] for name, table in self.tables.items()}

    def column(self, table: str, name: str) -> Column | None:
        """The column that is `name` in the data or in the description of the declared table `table`."""
        home = self.tables.get(table)
        return column_of(home, self.declared[home.name], name) if home is not None else None

    def columns(self, table: str, names: Iterable[str]) -> tuple[str, ...] | None:
        """The columns as the workspace names them; None where one is not there."""
        found = [self.column(table, name) for name in names]
        return tuple(c.name for c in found if c is not None) if all(found) else None

    def needed(self, table: str, name: str) -> Column:
        """As `column`; `UserError` where it is not there."""
        if table not in self.tables:
            raise UserError(f"there is no table {table} in the data")
        column = self.column(table, name)
        if column is None:
            raise UserError(f"{table} has no column {name}")
        return column


def is_table(declared: DeclaredTable, schema: str, table: str) -> bool:
    """Whether the table `schema.table` of the data is the declared one; files are in no schema of that name."""
    if not same_name(declared.table, table):
        return False
    return not declared.schema or schema in ("main", "public") or same_name(declared.schema, schema)


def column_of(table: Table, declared: DeclaredTable, name: str) -> Column | None:
    """The column of `table` that the description calls `name`."""
    aliases = [column.name for column in declared.columns if column.alias == name]
    for wanted in (*aliases, name):
        for column in table.columns:
            if same_name(wanted, column.original) or wanted == column.name:
                return column
    return None
