"""Where result rows live: beside the artifacts, which carry only their digest."""

from typing import Protocol

from warehouse.table import ResultTable


class Results(Protocol):
    """A content-addressed store: the same content has the same digest, on any machine and in any store."""

    def put(self, table: ResultTable) -> str:
        """Keep the table; its digest (64 hex digits) is what `get` takes."""
        ...

    def get(self, digest: str) -> ResultTable:
        """The table of that digest; raises `WorkspaceError` where it is missing or damaged."""
        ...
