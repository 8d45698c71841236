"""What is known of the data so far: facts measured, and what the rules have made of them, with their evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from schemas.workspace import ColumnRole
from workspace.init.words import is_key_like, one

Evidence = Mapping[str, str]
"""Field name to the reason for its value."""


@dataclass(frozen=True)
class Facts:
    """What was measured of a column; `distinct` is exact where `exact` says so, and about right elsewhere."""

    rows: int
    filled: int
    distinct: int
    exact: bool
    minimum: object = None
    maximum: object = None
    average_length: float = 0.0
    samples: tuple[str, ...] = ()

    @property
    def unique(self) -> bool:
        """Whether no two rows have the same value (rows without one aside)."""
        return self.exact and self.filled > 0 and self.distinct == self.filled

    @property
    def complete(self) -> bool:
        return self.rows > 0 and self.filled == self.rows


@dataclass(frozen=True)
class Column:
    """A column of the workspace: its facts, and what the rules found out. `words` are those of its name."""

    name: str
    original: str
    type: str
    words: tuple[str, ...]
    facts: Facts
    description: str = ""
    role: ColumnRole = "dimension"
    pii: bool = False
    unit: str = ""
    date_format: str = ""
    snapshot: str | None = None
    synonyms: tuple[str, ...] = ()
    evidence: Evidence = field(default_factory=dict)

    def because(self, what: str, reason: str) -> Column:
        return replace(self, evidence={**self.evidence, what: reason})


@dataclass(frozen=True)
class Link:
    """A relation: `columns` refer to `references` of the table `to`; `orphans` rows refer to nothing there."""

    name: str
    columns: tuple[str, ...]
    to: str
    references: tuple[str, ...]
    one_to_one: bool
    declared: bool
    reason: str


@dataclass(frozen=True)
class DeclaredLink:
    """A foreign key of the source, in the workspace's names; without `references` it refers to the primary key."""

    columns: tuple[str, ...]
    to: str
    references: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table of the workspace; `name` is `schema.table`, `file` its Parquet file relative to the workspace."""

    name: str
    original: str
    origin: str
    file: str
    rows: int
    words: tuple[str, ...]
    columns: tuple[Column, ...]
    description: str = ""
    declared_key: tuple[str, ...] = ()
    uniques: tuple[tuple[str, ...], ...] = ()
    declared_links: tuple[DeclaredLink, ...] = ()
    entity: str = ""
    synonyms: tuple[str, ...] = ()
    primary_key: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    time: str | None = None
    display: str | None = None
    evidence: Evidence = field(default_factory=dict)

    @property
    def short(self) -> str:
        return self.name.partition(".")[2]

    @property
    def entity_words(self) -> tuple[str, ...]:
        return tuple(self.entity.split())

    @property
    def keyed_entity(self) -> str:
        """What the one key column tells apart: `order` of a sheet whose rows are numbered by `Order ID`; else empty."""
        words = self.column(self.primary_key[0]).words if len(self.primary_key) == 1 else ()
        return " ".join(one(words[:-1])) if words and is_key_like(words) else ""

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def because(self, what: str, reason: str) -> Table:
        return replace(self, evidence={**self.evidence, what: reason})

    def with_columns(self, change: Callable[[Column], Column]) -> Table:
        return replace(self, columns=tuple(change(column) for column in self.columns))


@dataclass(frozen=True)
class Draft:
    """All tables, as far as the rules have come."""

    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()

    def table(self, name: str) -> Table:
        return next(table for table in self.tables if table.name == name)

    def with_tables(self, change: Callable[[Table], Table]) -> Draft:
        return replace(self, tables=tuple(change(table) for table in self.tables))
