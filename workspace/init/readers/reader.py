"""What reads a source. A new kind is one sibling of the readers here and one line in the registry."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from workspace.init.progress import Progress
from workspace.init.source import Contents
from workspace.init.staging import Staging


class Reader(Protocol):
    """Finds the tables of the one source it was made for."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files it will read: all that the staging database may reach."""
        ...

    def contents(self, staging: Staging, progress: Progress) -> Contents:
        """The tables, checked for what a source may lie about. Raises `WorkspaceError` with file and line."""
        ...
