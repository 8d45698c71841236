"""The columns that identify a row: declared ones, else unique ones whose names say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import prod

from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.words import is_key_like, one, spelled

MOST_PARTS = 3
MOST_CANDIDATES = 10
FEWEST_ROWS = 20
"""Rows from which on it is no accident that a key and a text are different together."""
SHORT = 40.0
"""Characters, on the average, up to which a text may be a part of a key."""
"""Columns of which combinations are tried."""

_PART_WORDS = frozenset(
    "line sequence position version revision number no day month year week quarter hour period seq pos".split()
)

Entities = dict[tuple[str, ...], str]
"""Words of an entity to the table that holds it."""


def primary_keys(draft: Draft, data: Data) -> Draft:
    """Every table gets its key, if it has one."""
    entities = {table.entity_words: table.name for table in draft.tables}
    names = Counter(column.name for table in draft.tables for column in table.columns)
    shared = frozenset(name for name, times in names.items() if times > 1)
    found = draft.with_tables(lambda table: _keyed(table, entities, shared, data))
    return replace(found, notes=(*found.notes, *(note for table in found.tables for note in _unborne(table))))


def _unborne(table: Table) -> Iterator[str]:
    """A declared key that the data do not bear out."""
    if table.declared_key and table.primary_key != table.declared_key:
        named = ", ".join(table.declared_key)
        yield f"{table.name}: the declared key ({named}) is not one: some rows share it or leave a part of it empty."


def _keyed(table: Table, entities: Entities, shared: frozenset[str], data: Data) -> Table:
    if table.declared_key and _holds(table, data):
        return replace(table, primary_key=table.declared_key).because("primary_key", "declared by the source")
    single = _single(table, entities, shared)
    if single is not None:
        column, reason = single
        return replace(table, primary_key=(column.name,)).because(
            "primary_key",
            f"inferred: {table.rows:,} rows, {column.facts.distinct:,} different values, none empty; {reason}",
        )
    composite = next((columns for columns in _composites(table) if data.distinct(table, columns) == table.rows), None)
    borrowed = next((c for c in table.columns if _is_unique(c) and is_key_like(c.words)), None)
    if composite is None and borrowed is not None:
        reason = f"inferred: {table.rows:,} rows, each of another {' '.join(_stem(borrowed))}"
        return replace(table, primary_key=(borrowed.name,)).because("primary_key", reason)
    composite = composite or next((c for c in _with_a_name(table) if data.distinct(table, c) == table.rows), None)
    if composite is not None:
        return replace(table, primary_key=composite).because(
            "primary_key",
            f"inferred: {table.rows:,} rows, as many different combinations, none empty; no single column is a key",
        )
    return table.because("primary_key", "none: no column or combination of key columns is different in every row")


def _holds(table: Table, data: Data) -> bool:
    """Whether the declared key identifies every row: not every source sees to it that its keys do."""
    columns = [table.column(name) for name in table.declared_key]
    if not all(column.facts.complete or not table.rows for column in columns):
        return False
    if len(columns) == 1:
        return columns[0].facts.unique or not table.rows
    return data.distinct(table, table.declared_key) == table.rows


def _single(table: Table, entities: Entities, shared: frozenset[str]) -> tuple[Column, str] | None:
    """The best unique column: named like the entity, else any key, else the key of another table where it is first."""
    unique = [c for c in table.columns if _is_unique(c)]
    keys = [c for c in unique if is_key_like(c.words)]
    for column in keys:
        if _stem(column) in (table.entity_words, ()):
            return column, "its name says so"
    if table.columns[0] in keys and _owner(table.columns[0], entities) in (None, table.name):
        return table.columns[0], "its name is that of a key"
    for column in unique:
        if _stem(column) == table.entity_words:
            return column, "its name says so"
    for column in unique:
        if is_key_like(column.words) and _owner(column, entities) in (None, table.name):
            return column, "its name is that of a key"
    first = table.columns[0]
    if first in unique and (is_key_like(first.words) or first.type == "DATE"):
        return first, "it comes first"
    if first in unique and first.name in shared:
        return first, "it comes first, and another table has a column of this name"
    return None


def _is_unique(column: Column) -> bool:
    return column.facts.unique and column.facts.complete and _may_be_key(column)


def _may_be_key(column: Column) -> bool:
    fits = column.type in ("BIGINT", "VARCHAR", "DATE", "DECIMAL(38,0)") and column.facts.average_length <= 64
    return fits and not column.pii


def _stem(column: Column) -> tuple[str, ...]:
    """`customer` of `cust_no`, nothing of `id`; the name itself where it does not end like a key."""
    words = column.words[:-1] if is_key_like(column.words) else column.words
    return one(words)


def _owner(column: Column, entities: Entities) -> str | None:
    """The table whose entity the column names: `order_id` belongs to orders."""
    stem = _stem(column)
    return next((entities[stem[i:]] for i in range(len(stem)) if stem[i:] in entities), None)


def _composites(table: Table) -> Iterator[tuple[str, ...]]:
    """Combinations worth counting: few parts first, keys before dates, in the order of the columns."""
    referring = {name for link in table.declared_links for name in link.columns}
    several = [c for c in table.columns if c.facts.complete and not c.facts.unique]
    parts = [c for c in several if _is_part(c) or c.name in referring][:MOST_CANDIDATES]
    keys = [c for c in parts if c.type not in ("DATE", "TIMESTAMP")]
    tried = set()
    for size in range(2, MOST_PARTS + 1):
        for among in (keys, parts):
            for columns in combinations(among, size):
                names = tuple(c.name for c in columns)
                if names not in tried and prod(c.facts.distinct * 1.2 for c in columns) >= table.rows > 1:
                    tried.add(names)
                    yield names


def _with_a_name(table: Table) -> Iterator[tuple[str, str]]:
    """A key and a short text of which each has several: a country and a language."""
    parts = [c for c in table.columns if c.facts.complete and not c.facts.unique and not c.pii][:MOST_CANDIDATES]
    if table.rows < FEWEST_ROWS:
        return
    keys = [c for c in parts if is_key_like(c.words) and c.type != "DOUBLE"]
    texts = [c for c in parts if c.type == "VARCHAR" and c not in keys and c.facts.average_length <= SHORT]
    for key in keys:
        for text in texts:
            if key.facts.distinct * text.facts.distinct >= table.rows > 1:
                yield key.name, text.name


def _is_part(column: Column) -> bool:
    words: Sequence[str] = spelled(column.words)
    if column.type in ("DATE", "TIMESTAMP"):
        return True
    if column.type not in ("BIGINT", "VARCHAR", "DECIMAL(38,0)"):
        return False
    return is_key_like(column.words) or (column.type == "BIGINT" and bool({words[0], words[-1]} & _PART_WORDS))
