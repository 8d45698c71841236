"""The keys that lead from one table to another, in the order in which they are looked for: the sure ones first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workspace.init.data import Data
from workspace.init.draft import Draft, Link, Table
from workspace.init.rules.composite_relations import composite_relations
from workspace.init.rules.declared_relations import declared_relations
from workspace.init.rules.hierarchy_relations import hierarchy_relations
from workspace.init.rules.named_relations import named_relations
from workspace.init.rules.twin_relations import without_twins
from workspace.init.rules.value_relations import value_relations

Finder = Callable[[Draft, Data], dict[str, list[Link]]]

FINDERS: tuple[Finder, ...] = (
    declared_relations,
    composite_relations,
    named_relations,
    hierarchy_relations,
    value_relations,
)


def relations(draft: Draft, data: Data) -> Draft:
    """Every table gets its relations; a column that has one already keeps it."""
    for find in FINDERS:
        found = find(draft, data)
        draft = draft.with_tables(lambda table, found=found: _extended(table, found.get(table.name, [])))  # type: ignore[misc]
    return draft.with_tables(lambda table: without_twins(table, draft, data))


def _extended(table: Table, found: list[Link]) -> Table:
    links = list(table.links)
    for link in found:
        if any(other.columns == link.columns for other in links):
            continue
        names = {other.name for other in links}
        name, number = link.name, 2
        if name in names:
            name = "_".join(link.columns)
        while name in names:
            name, number = f"{link.name}_{number}", number + 1
        links.append(replace(link, name=name))
    order = [column.name for column in table.columns]
    return replace(table, links=tuple(sorted(links, key=lambda link: [order.index(c) for c in link.columns])))
