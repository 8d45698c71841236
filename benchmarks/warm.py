"""The pipeline in a process that has loaded everything, beside DuckDB running the same SQL alone."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from runs.service import RunService
from schemas.run import AGENTS, AgentName, RunRequest
from warehouse.duckdb_engine import DuckDBEngine

T = TypeVar("T")
CLASSIC = 4
"""The first suggestions of the sample workspace are the four classic requests."""


@dataclass(frozen=True)
class Timing:
    """Medians in milliseconds.

    `pipeline` is the whole of `RunService.start`, checkpoints included; `cpu` is its CPU time, which says more where
    other programs share the machine.
    """

    request: str
    rows: int
    agents: dict[AgentName, float]
    pipeline: float
    cpu: float
    duckdb: float

    @property
    def ratio(self) -> float:
        return self.pipeline / self.duckdb


def time_warm(root: Path, runs: int) -> list[Timing]:
    """Each classic request once to warm up, then `runs` times, in turns with its SQL alone."""
    service = RunService(root, persist=False)
    engine = DuckDBEngine({d.name: root / d.source for d in service.workspace.datasets})
    try:
        return [_timed(request, service, engine, runs) for request in service.workspace.suggestions[:CLASSIC]]
    finally:
        engine.close()
        service.close()


def _timed(text: str, service: RunService, engine: DuckDBEngine, runs: int) -> Timing:
    request = RunRequest(request=text)
    first = service.start(request)
    if first.transformation is None or first.status != "ok":
        raise SystemExit(f"not answered, so not timed: {text} ({first.status}: {first.reason})")
    sql = first.transformation.transformation_code
    engine.result(sql)
    agents: dict[AgentName, list[float]] = {agent: [] for agent in AGENTS}
    whole, cpu, alone = [], [], []
    for _ in range(runs):
        busy = time.process_time()
        milliseconds, result = _clocked(lambda: service.start(request))
        whole.append(milliseconds)
        cpu.append((time.process_time() - busy) * 1000)
        alone.append(_clocked(lambda: engine.result(sql))[0])
        for entry in result.log:
            agents[entry.agent].append(entry.milliseconds)
    return Timing(
        request=text,
        rows=first.transformation.result.row_count,
        agents={agent: statistics.median(times) for agent, times in agents.items()},
        pipeline=statistics.median(whole),
        cpu=statistics.median(cpu),
        duckdb=statistics.median(alone),
    )


def _clocked(work: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    result = work()
    return (time.perf_counter() - started) * 1000, result
