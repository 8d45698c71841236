"""Start a request, watch its agents, answer its questions, resume it after a failure."""

from __future__ import annotations

import datetime
import os
import sqlite3
import sys
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agents import clarify
from agents.graphs import BaseCheckpointSaver, Command, InMemorySaver, SqliteSaver
from agents.pipeline import Pipeline, RunState, build_pipeline, plain
from exporters.write import write_files
from runs.journal import Journal
from runs.opened import OpenedWorkspace
from runs.outcome import result_of
from schemas.errors import GoldsmithError, UsageError
from schemas.question import Question
from schemas.run import AgentLog, RunRequest, RunResult
from schemas.workspace import Workspace
from verification.suite_process import SUITES
from warehouse.result_store import MemoryResultStore, ResultStore
from warehouse.results import Results
from warehouse.table import ResultTable
from workspace.products import Products

os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")
sys.setswitchinterval(0.0005)  # what comes back from DuckDB would else wait 5 ms each time for a thread in Python


class RunService:
    """Runs requests over one workspace folder.

    With `persist` checkpoints, results and the journal live in the workspace's `.goldsmith/state`; without, nothing is
    written but caches. Safe to use from several threads.
    """

    def __init__(self, root: Path, *, persist: bool = True, as_of: datetime.date | None = None) -> None:
        """Open the workspace; raises `WorkspaceError` or `EngineError`."""
        state = root / ".goldsmith" / "state"
        self._root, self._persist = root, persist
        self._results: Results = ResultStore(state / "results") if persist else MemoryResultStore()
        self._journal = Journal(state / "runs")
        self._opened: dict[datetime.date | None, OpenedWorkspace] = {}
        self._pipelines: dict[tuple[datetime.date | None, str], Pipeline] = {}
        self._lock = threading.Lock()
        self._default = self._open(as_of)
        self._saver = self._checkpointer(state)

    @property
    def workspace(self) -> Workspace:
        return self._default.workspace

    def start(self, request: RunRequest) -> RunResult:
        """Run `request` to its end or to a question."""
        *_, result = self.stream(request)
        if not isinstance(result, RunResult):
            raise TypeError("a run ends in a result")
        return result

    def stream(self, request: RunRequest) -> Iterator[AgentLog | RunResult]:
        """What each agent found as it ends, then the result. `UsageError` for a request that cannot be run at all."""
        run_id = f"run-{uuid.uuid4().hex[:12]}"
        return self._drive(run_id, request, {"request": plain(request), "log": []})

    def choose(self, run_id: str, question: str, option: str) -> Iterator[AgentLog | RunResult]:
        """Answer the open question of a run and go on with it."""
        run = self._journal.read(run_id)
        if run.status != "needs_clarification" or run.question is None:
            raise UsageError(f"{run_id} has no open question; it ended with {run.status}.")
        clarify.answer(run.request, run.question, question, option)
        return self._drive(run_id, run.request, Command(resume={"question": question, "option": option}))

    def resume(self, run_id: str) -> Iterator[AgentLog | RunResult]:
        """Go on with a failed run from its last good agent."""
        run = self._journal.read(run_id)
        if run.failed_agent is None:
            raise UsageError(f"{run_id} did not fail; it ended with {run.status}.")
        return self._drive(run_id, run.request, None)

    def runs(self) -> tuple[RunResult, ...]:
        """The latest runs, newest first."""
        return self._journal.recent()

    def run(self, run_id: str) -> RunResult:
        return self._journal.read(run_id)

    def rows(self, result: RunResult) -> ResultTable:
        """The rows a run computed; `UsageError` if it did not get that far."""
        if result.transformation is None:
            raise UsageError(f"{result.run_id} has no rows; it ended with {result.status}.")
        return self._results.get(result.transformation.result.digest)

    def query(self, sql: str) -> tuple[tuple[object, ...], ...]:
        """The rows of a person's SQL over the workspace, which is guarded like any other."""
        return self._open(None).query(sql).rows

    def prepare(self) -> None:
        """Load ahead what the first sentence asked in the default role would have to wait for."""
        self._pipeline(RunRequest(request=""), self._open(None))

    def close(self) -> None:
        """Close engines and the checkpoint file."""
        for opened in self._opened.values():
            opened.close()
        connection = getattr(self._saver, "conn", None)
        if connection is not None:
            connection.close()

    def _drive(
        self, run_id: str, request: RunRequest, start: RunState | Command[Any] | None
    ) -> Iterator[AgentLog | RunResult]:
        opened = self._open(request.as_of)
        pipeline = self._pipeline(request, opened)
        config: Any = {"configurable": {"thread_id": run_id}}
        question: Question | None = None
        try:
            for update in pipeline.stream(start, config, stream_mode="updates"):
                for node, change in update.items():
                    if node == "__interrupt__":
                        question = Question.model_validate(change[0].value)
                    else:
                        if node == "modeling":  # no question is left: it will come to the last agents
                            SUITES.start()
                        for entry in change.get("log", ()):
                            yield AgentLog.model_validate(entry)
        except GoldsmithError as error:
            snapshot = pipeline.get_state(config)
            failed = result_of(run_id, request, snapshot.values, question=None, error=error, next_nodes=snapshot.next)
            self._keep(failed)
            if isinstance(error, UsageError):
                raise
            yield failed
            return
        values = pipeline.get_state(config).values
        result = result_of(run_id, request, values, question=question)
        self._keep(result)
        yield result

    def _keep(self, result: RunResult) -> None:
        """The journal's entry, and a version folder for a finished product."""
        if not self._persist:
            return
        self._journal.write(result)
        if result.status == "ok" and result.package is not None:
            Products(self._root).save(result.package, lambda package, folder: write_files(package.files, folder))

    def _open(self, as_of: datetime.date | None) -> OpenedWorkspace:
        with self._lock:
            if as_of not in self._opened:
                self._opened[as_of] = OpenedWorkspace(self._root, self._results, as_of)
            return self._opened[as_of]

    def _pipeline(self, request: RunRequest, opened: OpenedWorkspace) -> Pipeline:
        role = opened.role_of(request.user, request.role)
        with self._lock:
            services = opened.services(role)
            if request.query is None:
                services.strategy.prepare()
            if (request.as_of, role) not in self._pipelines:
                self._pipelines[request.as_of, role] = build_pipeline(services, self._saver)
            return self._pipelines[request.as_of, role]

    def _checkpointer(self, state: Path) -> BaseCheckpointSaver[Any]:
        if not self._persist:
            return InMemorySaver()
        state.mkdir(parents=True, exist_ok=True)
        saver = SqliteSaver(sqlite3.connect(state / "checkpoints.sqlite", check_same_thread=False))
        saver.setup()
        return saver
