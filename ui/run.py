"""One request on its way through the agents."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.run import AgentLog, RunResult

if TYPE_CHECKING:
    from runs.service import RunService
    from ui.opening import Opening
    from warehouse.table import ResultTable

Begin = Callable[["RunService"], Iterator[AgentLog | RunResult]]

AT_ONCE = 4
"""So many runs go on side by side in this server; further ones wait for their turn."""

_THREADS = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="run")


@dataclass(frozen=True)
class Outcome:
    """How a run ended, with its rows where it computed any."""

    result: RunResult
    rows: ResultTable | None


class Run:
    """A run driven by a thread of its own, so that a rerun of the page neither stops nor repeats it."""

    def __init__(self, request: str, opening: Opening, begin: Begin) -> None:
        self.request = request
        self._opening, self._begin = opening, begin
        self._steps: list[AgentLog] = []
        self._step_since = time.monotonic()
        self._stopped = threading.Event()
        self._future: Future[Outcome | None] = _THREADS.submit(self._drive)

    @property
    def steps(self) -> tuple[AgentLog, ...]:
        """The agents that are done, in order."""
        return tuple(self._steps)

    @property
    def seconds_in_step(self) -> int:
        """How long the agent at work has been at it."""
        return int(time.monotonic() - self._step_since)

    @property
    def done(self) -> bool:
        return self._future.done()

    def wait(self, seconds: float) -> bool:
        """Whether the run is over, after at most so many seconds."""
        return bool(wait((self._future,), timeout=seconds).done)

    def outcome(self) -> Outcome | None:
        """How it ended, None if it was stopped; raises what the service raised."""
        return self._future.result()

    def stop(self) -> None:
        """Let the agent at work finish, and no other begin."""
        self._stopped.set()

    def _drive(self) -> Outcome | None:
        service = self._opening.service()
        self._step_since = time.monotonic()
        for update in self._begin(service):
            if isinstance(update, RunResult):
                return Outcome(update, service.rows(update) if update.package else None)
            self._steps.append(update)
            self._step_since = time.monotonic()
            if self._stopped.is_set():
                break
        return None
