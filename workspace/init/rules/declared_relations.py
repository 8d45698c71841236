"""Foreign keys of the source."""

from __future__ import annotations

from workspace.init.data import Data, Reference
from workspace.init.draft import DeclaredLink, Draft, Link, Table
from workspace.init.rules.key_names import KeyNames
from workspace.init.rules.linking import is_unique, role_of, same_type


def declared_relations(draft: Draft, data: Data) -> dict[str, list[Link]]:
    """A relation for each foreign key of each table."""
    return {
        table.name: [
            link for declared in table.declared_links if (link := _link(table, declared, draft, data)) is not None
        ]
        for table in draft.tables
    }


def _link(table: Table, declared: DeclaredLink, draft: Draft, data: Data) -> Link | None:
    to = draft.table(declared.to)
    references = declared.references or to.primary_key
    pairs = list(zip(declared.columns, references, strict=False))
    comparable = all(same_type(table.column(one), to.column(other)) for one, other in pairs)
    if not references or len(references) != len(declared.columns) or not comparable:
        return None
    if not _is_key(to, references, data):
        return None
    reference = Reference(table, declared.columns, to, references)
    inclusion = data.inclusion(reference)
    orphans = f"; {inclusion.orphans:,} of {inclusion.rows:,} values are not there" if inclusion.orphans else ""
    return Link(
        name=_role(table, declared.columns, to, references),
        columns=declared.columns,
        to=to.name,
        references=references,
        one_to_one=is_unique(reference, inclusion, data),
        declared=True,
        reason=f"declared by the source{orphans}",
    )


def _is_key(to: Table, references: tuple[str, ...], data: Data) -> bool:
    """Whether no two rows share the values referred to: not every source sees to that."""
    if references == to.primary_key:
        return True
    if len(references) == 1:
        facts = to.column(references[0]).facts
        return facts.unique or not facts.filled
    return data.distinct(to, references) == to.rows


def _role(table: Table, columns: tuple[str, ...], to: Table, references: tuple[str, ...]) -> str:
    """The role the column's name tells, its name without the key word, or the entity."""
    entity = to.entity.replace(" ", "_")
    if len(columns) > 1:
        return entity
    column = table.column(columns[0])
    names = KeyNames([(to, to.column(references[0]))])
    match = next((m for m in names.matches(column)), None)
    if match is not None:
        return "_".join(match.role) or entity
    return role_of(column)
