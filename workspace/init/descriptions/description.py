"""What is known of data from elsewhere than the data."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from workspace.init.document import Document
from workspace.init.draft import Draft
from workspace.init.source import SourceColumn, SourceTable


class Description(Protocol):
    """A description: it adds to what the data say, and never makes them something that they are not."""

    @property
    def data(self) -> Path | None:
        """Where it says that the data are, if it does."""
        ...

    def type_of(self, table: SourceTable, column: SourceColumn) -> str | None:
        """The type a column should have, where one is declared."""
        ...

    def declared(self, draft: Draft) -> Draft:
        """`draft`, of which only facts are known, with the keys, relations and words that are declared."""
        ...

    def add(self, made: dict[str, Document], draft: Draft) -> tuple[str, ...]:
        """Complete the files `made` of `draft`; what has no place in them is returned, each in a sentence."""
        ...
