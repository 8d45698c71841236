"""Making a relation of columns that were found to refer to a key."""

from __future__ import annotations

from workspace.init.data import Data, Inclusion, Reference
from workspace.init.draft import Column, Link
from workspace.init.words import is_key_like

_WHOLE = frozenset({"BIGINT", "DECIMAL(38,0)"})


def same_type(left: Column, right: Column) -> bool:
    """Whether values of the two columns can be equal."""
    return left.type == right.type or {left.type, right.type} <= _WHOLE


def link(reference: Reference, name: str, reason: str, data: Data) -> Link | None:
    """The relation, if nearly all values are there; `name` is its role, or empty for the entity it leads to."""
    inclusion = data.inclusion(reference)
    if not inclusion.holds:
        return None
    to = reference.to
    return Link(
        name=name or to.entity.replace(" ", "_"),
        columns=reference.columns,
        to=to.name,
        references=reference.references,
        one_to_one=is_unique(reference, inclusion, data),
        declared=False,
        reason=f"inferred: {inclusion} in {to.short}.{', '.join(reference.references)}; {reason}",
    )


def is_unique(reference: Reference, inclusion: Inclusion, data: Data) -> bool:
    """Whether no two rows refer to the same thing."""
    table, columns = reference.table, reference.columns
    if len(columns) == 1:
        return table.column(columns[0]).facts.unique
    return inclusion.rows == table.rows and data.distinct(table, columns) == table.rows


def role_of(column: Column) -> str:
    """What a column without a word of its target is called by: `reports_to`, `manager` of `manager_id`."""
    words = column.words[:-1] if is_key_like(column.words) and len(column.words) > 1 else column.words
    return "_".join(words)
