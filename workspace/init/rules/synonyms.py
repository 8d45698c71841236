"""Other words for tables and columns: the name as it was written, and short words spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.words import is_key_like, one, spelled


def synonyms(draft: Draft, _: Data) -> Draft:
    """Every table and column gets the words it may be asked for by."""
    entities = {table.entity for table in draft.tables}

    def named(table: Table) -> Table:
        return replace(table.with_columns(_of_column), synonyms=_of_table(table, entities))

    return draft.with_tables(named)


def _of_column(column: Column) -> Column:
    phrase = " ".join(spelled(column.words))
    found = [column.original, phrase]
    return replace(column, synonyms=_others(found, known=(column.name,)))


def _of_table(table: Table, entities: set[str]) -> tuple[str, ...]:
    found = [table.original, " ".join(spelled(table.words))]
    of_key = _entity_of_key(table)
    if of_key and of_key not in entities:
        found.append(of_key)
    return _others(found, known=(table.entity, table.short))


def _entity_of_key(table: Table) -> str:
    """`order` of a sheet whose rows are numbered by `Order ID`."""
    if len(table.primary_key) != 1:
        return ""
    words = table.column(table.primary_key[0]).words
    return " ".join(one(words[:-1])) if is_key_like(words) else ""


def _others(texts: Iterable[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """`texts` without what is known, each once; a name with other capitals or `_` for a blank is a text of its own."""
    seen = set(known)
    found = []
    for text in texts:
        clean = re.sub(r"\s+", " ", text).strip()
        if clean and clean not in seen and clean.replace(" ", "_") not in known:
            seen.add(clean)
            found.append(clean)
    return tuple(found)
