"""Runs on disk: one JSON file each, written whole, beside the checkpoints."""

from __future__ import annotations

import os
import re
from pathlib import Path

from schemas.errors import UsageError
from schemas.run import RunResult


class Journal:
    """The results of runs in a folder, by run id."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, result: RunResult) -> None:
        """Keep `result` as the latest state of its run."""
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{result.run_id}.json"
        partial = file.with_suffix(f".{os.getpid()}.partial")
        partial.write_text(result.model_dump_json(exclude_computed_fields=True), encoding="utf-8")
        partial.replace(file)

    def read(self, run_id: str) -> RunResult:
        """The run; `UsageError` if there is none of that id."""
        file = self._folder / f"{run_id}.json"
        if not re.fullmatch(r"run-[0-9a-f]{12}", run_id) or not file.is_file():
            raise UsageError(f"there is no run {run_id}.", hint="`goldsmith runs` lists them.")
        return RunResult.model_validate_json(file.read_bytes())

    def recent(self, most: int = 20) -> tuple[RunResult, ...]:
        """The latest runs, newest first."""
        files = sorted(self._folder.glob("run-*.json"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        return tuple(RunResult.model_validate_json(file.read_bytes()) for file in files[:most])
