"""The two content-addressed stores of results: on disk, and in memory for runs that persist nothing."""

import os
import re
import tempfile
from collections import deque
from pathlib import Path

from schemas.errors import WorkspaceError
from warehouse.result_codec import decode, digest_of, encode
from warehouse.table import ResultTable

_DIGEST = re.compile(r"[0-9a-f]{64}")
_RECENT = 4
"""Tables that a store need not decode, because it has just encoded them."""
_HINT = "Run the request again to compute it anew."


class ResultStore:
    """Results as files below `root`, each named by the SHA-256 of its content."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._recent: deque[tuple[str, ResultTable]] = deque(maxlen=_RECENT)

    def put(self, table: ResultTable) -> str:
        """Write the table, whole or not at all; returns its digest."""
        content = encode(table)
        digest = digest_of(content)
        target = self._path(digest)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", suffix=".part", delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(target)
        if table.arrow is not None:
            self._recent.append((digest, table))
        return digest

    def get(self, digest: str) -> ResultTable:
        """The table of that digest, its content checked against it; raises `WorkspaceError`."""
        if not _DIGEST.fullmatch(digest):
            raise _missing(digest)
        path = self._path(digest)
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise _missing(digest) from error
        if digest_of(content) != digest:
            raise WorkspaceError("the stored result is damaged.", where=str(path), hint=_HINT)
        known = next((table for stored, table in tuple(self._recent) if stored == digest), None)
        return decode(content) if known is None else known

    def _path(self, digest: str) -> Path:
        # two levels, since a folder with a hundred thousand files is slow in most tools
        return self._root / digest[:2] / f"{digest}.json"


class MemoryResultStore:
    """Results kept for the life of the object."""

    def __init__(self) -> None:
        self._tables: dict[str, ResultTable] = {}

    def put(self, table: ResultTable) -> str:
        """Keep the table; its digest is the one `ResultStore` would give it."""
        digest = digest_of(encode(table))
        self._tables[digest] = table
        return digest

    def get(self, digest: str) -> ResultTable:
        """The table of that digest; raises `WorkspaceError`."""
        try:
            return self._tables[digest]
        except KeyError as error:
            raise _missing(digest) from error


def _missing(digest: str) -> WorkspaceError:
    return WorkspaceError(f"there is no stored result {digest[:12]}.", hint=_HINT)
