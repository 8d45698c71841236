"""What a reader finds in a source, before anything of it is loaded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Inference = Literal["everything", "amounts", "nothing"]
"""What text may turn out to be: anything; a date or a number of something; nothing but text."""


@dataclass(frozen=True)
class SourceColumn:
    """A column as the source has it.

    `selected` is the SQL that reads it from the table's rows; `infer` says what its text may turn out to be, and
    `type` what it is where nothing is inferred.
    """

    name: str
    selected: str
    infer: Inference = "nothing"
    type: str = "VARCHAR"
    description: str = ""

    @classmethod
    def of_type(cls, name: str, selected: str, type_name: str, description: str = "") -> SourceColumn:
        """A column whose source tells its type; what it calls text is often dates or numbers of something."""
        return cls(name, selected, "amounts" if type_name == "VARCHAR" else "nothing", type_name, description)


@dataclass(frozen=True)
class SourceRelation:
    """A foreign key the source declares; without `references` it refers to the primary key."""

    columns: tuple[str, ...]
    table: str
    references: tuple[str, ...] = ()
    schema: str = ""
    """That of `table`; the one of the table that has the key where left out."""


@dataclass(frozen=True)
class SourceTable:
    """A table as the source has it; `rows` is SQL that stands after FROM, `origin` what a person calls the file."""

    schema: str
    name: str
    origin: str
    rows: str
    columns: tuple[SourceColumn, ...]
    primary_key: tuple[str, ...] = ()
    uniques: tuple[tuple[str, ...], ...] = ()
    relations: tuple[SourceRelation, ...] = ()
    description: str = ""
    decimal_point: bool = True
    """False where `1.234` may well be one thousand and something: lists separated by semicolons."""

    def without(self, columns: frozenset[str]) -> SourceTable:
        """The table without `columns`, and without the keys they are part of."""
        return replace(
            self,
            columns=tuple(c for c in self.columns if c.name not in columns),
            primary_key=() if columns & set(self.primary_key) else self.primary_key,
            uniques=tuple(key for key in self.uniques if not columns & set(key)),
            relations=tuple(r for r in self.relations if not columns & set(r.columns)),
        )


@dataclass(frozen=True)
class Contents:
    """The tables of a source, and what was found but is not brought in."""

    tables: tuple[SourceTable, ...]
    notes: tuple[str, ...] = ()


def one_line(comment: str | None) -> str:
    """A comment as the one sentence it becomes.

    >>> one_line("What was sold,\\n   by day.")
    'What was sold, by day.'
    """
    return " ".join((comment or "").split())
