"""What one row of a table is, from the table's name: `dim_customers` holds customers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from workspace.init.data import Data
from workspace.init.draft import Draft, Table
from workspace.init.words import one

_BEFORE = frozenset("tbl t tb dim fact fct f d stg raw src vw v lkp lu bronze silver gold staging stage".split())
_AFTER = frozenset(
    "tbl table data dataset dim fact master mst mstr list raw csv export extract all full final new sheet header hdr"
    " current latest file view".split()
)


def entities(draft: Draft, _: Data) -> Draft:
    """Every table gets its entity; words that say what kind of table it is are left out while names stay distinct."""
    shared = _shared_prefix(draft.tables)
    short = {table.name: one(_stripped(table.words[shared:])) for table in draft.tables}
    taken = list(short.values())

    def named(table: Table) -> Table:
        words = short[table.name]
        if taken.count(words) > 1:
            words = one(table.words)
        return replace(table, entity=" ".join(words))

    return draft.with_tables(named)


def entities_by_key(draft: Draft, _: Data) -> Draft:
    """A table whose name is that of a column with repeated values holds what its key tells apart.

    `Regions` with `Country Code` as its key, `Country` and `Region` has one row per country.
    """
    keyed = told_apart_by_key(draft.tables)

    def named(table: Table) -> Table:
        repeats = any(one(c.words) == table.entity_words and not c.facts.unique for c in table.columns)
        return replace(table, entity=keyed[table.name]) if repeats and table.name in keyed else table

    return draft.with_tables(named)


def told_apart_by_key(tables: Iterable[Table]) -> dict[str, str]:
    """What the key of each table tells apart, where no table is called so and one alone is told of such things.

    Of regions and notes by `Country Code`, that is the one with the country's name among its columns.
    """
    taken = {table.entity for table in tables}
    claims: dict[str, list[Table]] = defaultdict(list)
    for table in tables:
        if table.keyed_entity and table.keyed_entity not in taken:
            claims[table.keyed_entity].append(table)
    found: dict[str, str] = {}
    for entity, claimants in claims.items():
        named = [t for t in claimants if any(" ".join(one(c.words)) in (entity, f"{entity} name") for c in t.columns)]
        right = claimants if len(claimants) == 1 else named
        found |= {table.name: entity for table in right if len(right) == 1}
    return found


def _shared_prefix(tables: tuple[Table, ...]) -> int:
    """One, where three tables or more all begin with the same word: the name of the company or of the system."""
    firsts = {table.words[0] for table in tables}
    return int(len(tables) > 2 and len(firsts) == 1 and all(len(table.words) > 1 for table in tables))


def _stripped(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and (words[0] in _BEFORE or words[0].isdigit()):
        words = words[1:]
    while len(words) > 1 and (words[-1] in _AFTER or words[-1].isdigit()):
        words = words[:-1]
    return words
