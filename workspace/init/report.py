"""What `init` did, for whoever called it."""

from __future__ import annotations

import datetime
from pathlib import Path

from schemas.artifact import Artifact
from workspace.init.as_of import AsOf
from workspace.init.draft import Draft, Table
from workspace.init.suggestions import suggestions


class InitRelation(Artifact):
    """`columns` lead to `to`; `reason` is the evidence."""

    name: str
    columns: tuple[str, ...]
    to: str
    declared: bool
    reason: str


class InitTable(Artifact):
    """A table that was brought in, and what was found out about it."""

    name: str
    origin: str
    rows: int
    columns: int
    primary_key: tuple[str, ...]
    time: str | None
    display: str | None
    personal: tuple[str, ...]
    relations: tuple[InitRelation, ...]


class InitReport(Artifact):
    """The workspace in `root`.

    `kept` are the places of hand edits that stayed, as `file: path`; `notes` what was left out or is in doubt.
    """

    root: str
    as_of: datetime.date
    as_of_reason: str
    tables: tuple[InitTable, ...]
    written: tuple[str, ...]
    kept: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


def report_of(
    target: Path, draft: Draft, when: AsOf, *, written: tuple[str, ...], kept: tuple[str, ...], notes: tuple[str, ...]
) -> InitReport:
    """The report on `draft`, now in `target`."""
    return InitReport(
        root=str(target),
        as_of=when.date,
        as_of_reason=when.reason,
        tables=tuple(_table(table) for table in draft.tables),
        written=written,
        kept=kept,
        notes=notes,
        suggestions=suggestions(draft),
    )


def _table(table: Table) -> InitTable:
    return InitTable(
        name=table.name,
        origin=table.origin,
        rows=table.rows,
        columns=len(table.columns),
        primary_key=table.primary_key,
        time=table.time,
        display=table.display,
        personal=tuple(column.name for column in table.columns if column.pii),
        relations=tuple(
            InitRelation(name=link.name, columns=link.columns, to=link.to, declared=link.declared, reason=link.reason)
            for link in table.links
        ),
    )
