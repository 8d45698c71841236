"""What a data contract or a semantic model says, in one form for all standards; nothing is looked up yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workspace.init.identifiers import identifier


@dataclass(frozen=True)
class DeclaredColumn:
    """A column by its name in the data; `alias` is what the description calls it elsewhere.

    `personal` is None where nothing is said about it.
    """

    name: str
    alias: str = ""
    description: str = ""
    synonyms: tuple[str, ...] = ()
    type: str | None = None
    personal: bool | None = None
    required: bool = False


@dataclass(frozen=True)
class DeclaredTable:
    """A table; `name` is the one used in the description, `table` and `schema` those in the data.

    `computed` are fields that no column holds: name to SQL over the other fields.
    """

    name: str
    table: str
    schema: str = ""
    description: str = ""
    owner: str = ""
    synonyms: tuple[str, ...] = ()
    columns: tuple[DeclaredColumn, ...] = ()
    computed: tuple[tuple[str, str], ...] = ()
    primary_key: tuple[str, ...] = ()
    uniques: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class DeclaredRelation:
    """`columns` of the table `table` refer to `references` of `to`; tables by their names in the description."""

    table: str
    columns: tuple[str, ...]
    to: str
    references: tuple[str, ...]


@dataclass(frozen=True)
class DeclaredRule:
    """A quality rule of a column that has a counterpart in `rules.yaml`."""

    table: str
    column: str
    kind: Literal["range", "accepted_values"]
    is_critical: bool
    description: str = ""
    minimum: float | None = None
    maximum: float | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeclaredMetric:
    """A metric that is `expression`, SQL over `table.column`; bare columns are those of `home`, if there is one."""

    name: str
    expression: str
    description: str = ""
    synonyms: tuple[str, ...] = ()
    home: str | None = None


@dataclass(frozen=True)
class Declarations:
    """Everything that is said; `notes` name what is said and has no counterpart here."""

    tables: tuple[DeclaredTable, ...]
    relations: tuple[DeclaredRelation, ...] = ()
    rules: tuple[DeclaredRule, ...] = ()
    metrics: tuple[DeclaredMetric, ...] = ()
    notes: tuple[str, ...] = ()


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for case and the signs that a workspace's names leave out.

    >>> same_name("Order Date", "order_date"), same_name("order", "orders")
    (True, False)
    """
    return one.casefold() == other.casefold() or identifier(one, "1") == identifier(other, "2")
