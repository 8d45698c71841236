"""What reads a kind of source. A new kind is one sibling of the readers here and one line in the registry."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from workspace.init.source import Contents
from workspace.init.staging import Staging


class Reader(Protocol):
    """Finds the tables of a source; the rows stay where they are until they are loaded."""

    def reads(self, source: Path) -> bool:
        """Whether this reader is the one for `source`."""
        ...

    def files(self, source: Path) -> tuple[Path, ...]:
        """The files it will read: all that the staging database may reach."""
        ...

    def contents(self, source: Path, staging: Staging) -> Contents:
        """The tables, checked for what files may lie about. Raises `WorkspaceError` with file and line."""
        ...
