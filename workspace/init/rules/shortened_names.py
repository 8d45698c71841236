"""Names of tables that are cut short before the names of columns: `au_id` and `au_lname` of authors."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from workspace.init.abbreviations import ABBREVIATIONS
from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.words import is_key_like

_SHORTEST = 2


def shortened_names(draft: Draft, _: Data) -> Draft:
    """The words of columns with the entity spelled out whose key says how it is cut short, where only one is."""
    claims: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for table in draft.tables:
        claims[_cut_short(table)].add(table.entity_words)
    entities = {table.entity for table in draft.tables}
    short = {cut: next(iter(words)) for cut, words in claims.items() if len(words) == 1 and cut not in {"", *entities}}

    def spelled_out(column: Column) -> Column:
        first, *rest = column.words
        apart = bool(rest) and column.name.startswith(f"{first}_")  # `pubdate` is no publisher's
        return replace(column, words=(*short[first], *rest)) if apart and first in short else column

    def named(table: Table) -> Table:
        own = (cut,) if (cut := _cut_short(table)) in short else ()
        return replace(table, synonyms=(*table.synonyms, *own)).with_columns(spelled_out)

    return draft.with_tables(named)


def _cut_short(table: Table) -> str:
    """The beginning of an entity that its key has before it, in the middle of a word; else empty."""
    words = table.column(table.primary_key[0]).words if len(table.primary_key) == 1 else ()
    first = words[0] if len(words) == 2 and is_key_like(words) and words[0] not in ABBREVIATIONS else ""
    entity = "".join(table.entity_words)
    whole = {"".join(table.entity_words[:count]) for count in range(1, len(table.entity_words) + 1)}
    return first if len(first) >= _SHORTEST and entity.startswith(first) and first not in whole else ""
