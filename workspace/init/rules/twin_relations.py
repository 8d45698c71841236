"""Keys that lead to the same rows by another number of theirs: one way is enough, and two are a question."""

from __future__ import annotations

from dataclasses import replace

from workspace.init.data import Data, Reference
from workspace.init.draft import Draft, Link, Table

_LEAST_SAME = 5
"""Fewer rows may lead to the same by chance."""


def without_twins(table: Table, draft: Draft, data: Data) -> Table:
    """The table without the relations that say no more than another one: `player_api_id` beside `player_id`."""
    kept: list[Link] = []
    for link in sorted(table.links, key=lambda link: link.references != draft.table(link.to).primary_key):
        told = next((other for other in kept if _says_the_same(other, link, table, draft, data)), None)
        if told is None:
            kept.append(link)
        else:
            reason = f"{told.reason}; {link.columns[0]} leads to the same rows by {link.references[0]}"
            kept[kept.index(told)] = replace(told, reason=reason)
    names = {link.columns: link for link in kept}
    return replace(table, links=tuple(names[link.columns] for link in table.links if link.columns in names))


def _says_the_same(known: Link, link: Link, table: Table, draft: Draft, data: Data) -> bool:
    alone = len(known.columns) == len(link.columns) == 1
    if not alone or known.to != link.to or known.references == link.references:
        return False
    to = draft.table(link.to)
    met = data.meeting(
        Reference(table, known.columns, to, known.references), Reference(table, link.columns, to, link.references)
    )
    return met.same >= _LEAST_SAME and not met.different and not met.only_other
