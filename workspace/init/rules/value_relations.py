"""Relations by values alone: codes in text, every one of which is a key of one other table. Never numbers."""

from __future__ import annotations

from workspace.init.data import Data, Reference
from workspace.init.draft import Column, Draft, Link, Table
from workspace.init.rules.linking import link, role_of
from workspace.init.words import is_key_like

LEAST_VALUES = 3
LEAST_LENGTH = 2.0


def value_relations(draft: Draft, data: Data) -> dict[str, list[Link]]:
    """For each column of codes the one key that has all of them; nothing where the source declares its keys."""
    if any(table.declared_links for table in draft.tables):
        return {}
    keys = [(table, table.column(table.primary_key[0])) for table in draft.tables if len(table.primary_key) == 1]
    codes = [(table, key) for table, key in keys if key.type == "VARCHAR" and is_key_like(key.words)]
    return {table.name: _of_table(table, codes, data) for table in draft.tables}


def _of_table(table: Table, codes: list[tuple[Table, Column]], data: Data) -> list[Link]:
    taken = {column for known in table.links for column in known.columns}
    found = []
    for column in table.columns:
        if column.name in taken or table.primary_key == (column.name,) or not _is_code(column):
            continue
        fitting = [(to, key) for to, key in codes if to is not table and _contained(column, key)]
        links = [
            link(
                Reference(table, (column.name,), to, (key.name,)),
                role_of(column),
                "values alone, no name is alike",
                data,
            )
            for to, key in fitting
        ]
        sure = [made for made in links if made is not None and "100%" in made.reason]
        if len(sure) == 1:
            found.append(sure[0])
    return found


def _is_code(column: Column) -> bool:
    facts = column.facts
    return column.type == "VARCHAR" and facts.distinct >= LEAST_VALUES and facts.average_length >= LEAST_LENGTH


def _contained(column: Column, key: Column) -> bool:
    """Whether a full look is worth it: the range fits, and there are no more values than keys."""
    low, high = str(column.facts.minimum), str(column.facts.maximum)
    fits = str(key.facts.minimum) <= low and high <= str(key.facts.maximum)
    return fits and column.facts.distinct <= key.facts.distinct
