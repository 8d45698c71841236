"""Relations by name: the column is called like the key of another table, and its values are there."""

from __future__ import annotations

from workspace.init.data import Data, Reference
from workspace.init.draft import Column, Draft, Link, Table
from workspace.init.rules.key_names import COMPOSED, OWN_KEY, KeyNames, Match
from workspace.init.rules.linking import link, same_type
from workspace.init.words import is_key_like, one

_NAMING = (("name",), ("title",))
"""Roles of a column that only says again what the row it refers to is called: `country_name` beside `country_code`."""


def named_relations(draft: Draft, data: Data) -> dict[str, list[Link]]:
    """For each column the best key its name speaks of that has its values."""
    names = KeyNames(single_keys(draft))
    return {table.name: _of_table(table, names, data) for table in draft.tables}


def single_keys(draft: Draft) -> list[tuple[Table, Column]]:
    """Primary keys of one column, and unique columns that are named like keys."""
    found = []
    for table in draft.tables:
        keys = [table.primary_key, *table.uniques]
        for column in table.columns:
            declared = (column.name,) in keys
            named = is_key_like(column.words) or one(column.words) == table.entity_words
            if declared or (column.facts.unique and column.facts.complete and named):
                found.append((table, column))
    return found


def _of_table(table: Table, names: KeyNames, data: Data) -> list[Link]:
    found: list[tuple[Match, Link]] = []
    taken = {column for known in table.links if len(known.columns) == 1 for column in known.columns}
    for column in table.columns:
        if column.name in taken or (len(column.words) == 1 and is_key_like(column.words)):
            continue
        made = ((match, _made(table, column, match, data)) for match in names.matches(column))
        found += next(([(match, link)] for match, link in made if link is not None), [])
    keyed = {link.to for link in table.links} | {link.to for match, link in found if _is_by_key(match)}
    return [link for match, link in found if _is_by_key(match) or link.to not in keyed or match.role not in _NAMING]


def _is_by_key(match: Match) -> bool:
    return match.table.primary_key == (match.key.name,)


def _made(table: Table, column: Column, match: Match, data: Data) -> Link | None:
    if not same_type(column, match.key) or _is_itself(table, column, match):
        return None
    reference = Reference(table, (column.name,), match.table, (match.key.name,))
    return link(reference, "_".join(match.role), match.reason, data)


def _is_itself(table: Table, column: Column, match: Match) -> bool:
    """A table's own key leads nowhere unless another table owns it; nor does an alternate key that owns itself."""
    if match.table.name == table.name:
        return match.key.name == column.name or not match.role
    if (match.table.primary_key != (match.key.name,)) and match.strength < OWN_KEY:
        return True  # a second key is referred to by its very name, or not at all
    return table.primary_key == (column.name,) and match.strength < COMPOSED
