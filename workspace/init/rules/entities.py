"""What one row of a table is, from the table's name: `dim_customers` holds customers."""

from __future__ import annotations

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
