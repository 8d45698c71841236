"""The run service of a workspace folder, opened away from the page."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import UserError
from verification.suite_process import SUITES

if TYPE_CHECKING:
    from runs.service import RunService

HEAD_START_SECONDS = 1.0
"""What the first page gets of the processor before imports take it."""


class Opening:
    """Opens the service once: ahead of time in the background, or for the first who needs it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = threading.Lock()
        self._service: RunService | None = None

    def service(self) -> RunService:
        """The service; waits until it is open. Raises `WorkspaceError` or `EngineError`, and tries again next time."""
        with self._lock:
            if self._service is None:
                # Here, because the agents' libraries take seconds to import, which the first page does not wait for.
                from runs.service import RunService

                self._service = RunService(self._root)
            return self._service

    def ahead(self) -> None:
        """Open the service in the background, then load what its last agents need; the first page goes first."""
        timer = threading.Timer(HEAD_START_SECONDS, self._ahead)
        timer.daemon = True
        timer.start()

    def close(self) -> None:
        """Close the service, if it is open."""
        with self._lock:
            if self._service is not None:
                self._service.close()
            self._service = None

    def _ahead(self) -> None:
        # A workspace that cannot be opened is told to whoever asks something of it.
        with suppress(UserError):
            self.service().prepare()
            SUITES.start()
