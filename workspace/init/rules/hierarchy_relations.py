"""Relations by a word for a superior or a person in a role: `manager_id` of employees, `created_by` of anything."""

from __future__ import annotations

from typing import NamedTuple

from workspace.init.data import Data, Reference
from workspace.init.draft import Column, Draft, Link, Table
from workspace.init.rules.linking import link, role_of, same_type
from workspace.init.words import is_key_like, one, spelled

_ABOVE = frozenset(
    "manager supervisor parent boss superior head lead leader reports predecessor previous original referrer referred"
    " upper replaces replaced root chief".split()
)
_PERSON_ROLES = frozenset(
    "manager supervisor rep representative salesperson seller buyer author owner creator assignee approver agent clerk"
    " cashier operator reviewer instructor lecturer created updated assigned approved by".split()
)
_PEOPLE = frozenset({"employee", "staff", "user", "person", "member", "worker", "agent", "contact"})
_SIDES = frozenset("winner loser opponent captain scorer friend sender receiver recipient partner spouse".split())
_SIDE_PEOPLE = _PEOPLE | frozenset("player athlete student driver competitor participant team customer account".split())
"""Who wins, loses or befriends; such a column has to be named like a key."""


def hierarchy_relations(draft: Draft, data: Data) -> dict[str, list[Link]]:
    """For each column with such a word the key of its own table, else that of the one table of people."""
    keyed = [table for table in draft.tables if len(table.primary_key) == 1 and table.entity_words]
    people = _People(
        [table for table in keyed if table.entity_words[-1] in _PEOPLE],
        [table for table in keyed if table.entity_words[-1] in _SIDE_PEOPLE],
    )
    return {table.name: _of_table(table, people, data) for table in draft.tables}


class _People(NamedTuple):
    """The tables of people who have work, and of all who may be on a side."""

    working: list[Table]
    any: list[Table]


def _of_table(table: Table, people: _People, data: Data) -> list[Link]:
    found = []
    taken = {column for known in table.links for column in known.columns}
    for column in table.columns:
        if column.name in taken or table.primary_key == (column.name,):
            continue
        for to in _targets(table, column, people):
            key = to.column(to.primary_key[0])
            if same_type(column, key):
                reference = Reference(table, (column.name,), to, (key.name,))
                relation = link(reference, role_of(column), "by its name", data)
                if relation is not None:
                    found.append(relation)
                    break
    return found


def _targets(table: Table, column: Column, people: _People) -> list[Table]:
    words = frozenset(one(column.words)) | frozenset(spelled(column.words))
    targets = []
    if words & _ABOVE and len(table.primary_key) == 1:
        targets.append(table)
    if words & _PERSON_ROLES and len(people.working) == 1 and people.working[0] is not table:
        targets += people.working
    if words & _SIDES and is_key_like(column.words) and len(people.any) == 1:
        targets += people.any
    return targets
