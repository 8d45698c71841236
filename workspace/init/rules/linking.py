"""Making a relation of columns that were found to refer to a key."""

from __future__ import annotations

from workspace.init.data import Data, Inclusion
from workspace.init.draft import Column, Link, Table
from workspace.init.words import is_key_like

_WHOLE = frozenset({"BIGINT", "DECIMAL(38,0)"})


def same_type(left: Column, right: Column) -> bool:
    """Whether values of the two columns can be equal."""
    return left.type == right.type or {left.type, right.type} <= _WHOLE


def link(
    table: Table, columns: tuple[str, ...], to: Table, references: tuple[str, ...], name: str, reason: str, data: Data
) -> Link | None:
    """The relation, if nearly all values are there; `name` is its role, or the entity it leads to."""
    inclusion = data.inclusion(table, columns, to, references)
    if not inclusion.holds:
        return None
    shown = ", ".join(references)
    return Link(
        name=name or to.entity.replace(" ", "_"),
        columns=columns,
        to=to.name,
        references=references,
        one_to_one=is_unique(table, columns, inclusion, data),
        declared=False,
        reason=f"inferred: {inclusion} in {to.short}.{shown}; {reason}",
    )


def is_unique(table: Table, columns: tuple[str, ...], inclusion: Inclusion, data: Data) -> bool:
    """Whether no two rows refer to the same thing."""
    if len(columns) == 1:
        return table.column(columns[0]).facts.unique
    return inclusion.rows == table.rows and data.distinct(table, columns) == table.rows


def role_of(column: Column) -> str:
    """What a column without a word of its target is called by: `reports_to`, `manager` of `manager_id`."""
    words = column.words[:-1] if is_key_like(column.words) and len(column.words) > 1 else column.words
    return "_".join(words)
