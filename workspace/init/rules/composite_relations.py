"""Relations by several columns: all parts of another table's key are there under their names."""

from __future__ import annotations

from workspace.init.data import Data, Reference
from workspace.init.draft import Column, Draft, Link, Table
from workspace.init.rules.linking import link, same_type
from workspace.init.words import spelled


def composite_relations(draft: Draft, data: Data) -> dict[str, list[Link]]:
    """For each table the composite keys of others it holds."""
    targets = [table for table in draft.tables if len(table.primary_key) > 1]
    return {
        table.name: [found for to in targets if (found := _link(table, to, data)) is not None] for table in draft.tables
    }


def _link(table: Table, to: Table, data: Data) -> Link | None:
    if table.name == to.name:
        return None
    for role in _roles(table, to):
        columns = tuple(_named(table, to.column(part), role) for part in to.primary_key)
        held = tuple(column.name for column in columns if column is not None)
        if len(held) < len(columns) or _is_parent(table, held, to):
            continue
        found = link(Reference(table, held, to, to.primary_key), "_".join(role), "the same names", data)
        if found is not None:
            return found
    return None


def _roles(table: Table, to: Table) -> list[tuple[str, ...]]:
    """The words that stand before the first part of the key in a column's name; none comes first."""
    words = spelled(to.column(to.primary_key[0]).words)
    found: list[tuple[str, ...]] = []
    for column in table.columns:
        own = spelled(column.words)
        if own[-len(words) :] == words and own[: -len(words)] not in found:
            found.append(own[: -len(words)])
    return sorted(found, key=len)


def _named(table: Table, part: Column, role: tuple[str, ...]) -> Column | None:
    wanted = (*role, *spelled(part.words))
    return next((c for c in table.columns if spelled(c.words) == wanted and same_type(c, part)), None)


def _is_parent(table: Table, held: tuple[str, ...], to: Table) -> bool:
    """Of two tables with the same key the larger, then the first by name, is the one referred to."""
    return set(held) == set(table.primary_key) and (-table.rows, table.name) < (-to.rows, to.name)
