"""Whole processes: the command line from cold, the browser page's start, and what memory they take."""

from __future__ import annotations

import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

ROOT = Path(__file__).parent.parent
UNKNOWN_WORD = "Monthly revenue by flibbertigibbet"
"""Ends in a question; looking for what the word could mean needs the encoder."""
ANSWERED = (0, 3)
"""What `goldsmith generate` ends with: a product, or a question."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PAGE_SECONDS = 60.0
SETTLING_SECONDS = 15.0


@dataclass(frozen=True)
class Process:
    """Wall time and CPU time of a process that ran to its end, and its peak memory, without that of others."""

    seconds: float
    cpu_seconds: float
    megabytes: float


@dataclass(frozen=True)
class Memory:
    """Resident megabytes of a process, and of those it started: Great Expectations'."""

    itself: float
    children: float

    def __str__(self) -> str:
        return f"{self.itself:,.0f} MB and {self.children:,.0f} MB for Great Expectations"


@dataclass(frozen=True)
class Page:
    """Seconds from the start of `goldsmith app` to its answer and, in a browser that is open, to the request box."""

    answer: float
    request_box: float | None
    first: Memory
    settled: Memory


def run_cold(root: Path, request: str) -> Process:
    """`goldsmith generate` in a process of its own, over a copy of the workspace, so that no run is left behind."""
    with _copied(root) as (workspace, output):
        return _run("-m", "cli", "generate", request, "-w", str(workspace), "-o", str(output))


def run_init(target: Path, source: Path) -> Process:
    """`goldsmith init` of `source` in a process of its own."""
    return _run("-m", "cli", "init", str(target), "--from", str(source))


def memory_with_encoder(root: Path) -> Memory:
    """What a classic request and one that needs the encoder leave in memory."""
    command = [sys.executable, "-m", "benchmarks.encoder_run", str(root)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        if process.stdout is None or not process.stdout.readline():
            raise SystemExit("not answered, so not measured")
        return _resident(process.pid)  # at the end of its input, which comes with that of this block, it ends


def start_page(root: Path) -> Page:
    """Start the page, look at it in a browser that is open already, stop it."""
    port = _free_port()
    command = [sys.executable, "-m", "cli", "app", "-w", str(root), "--port", str(port)]
    with _browser() as tab:
        started = time.perf_counter()
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "STREAMLIT_SERVER_HEADLESS": "true"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for_answer(port, server)
            answer = time.perf_counter() - started
            request_box = None
            if tab is not None:
                tab.goto(f"http://localhost:{port}")
                tab.locator("textarea").first.wait_for(timeout=PAGE_SECONDS * 1000)
                request_box = time.perf_counter() - started
            first = _resident(server.pid)
            time.sleep(SETTLING_SECONDS)
            return Page(answer, request_box, first, _resident(server.pid))
        finally:
            server.terminate()
            server.wait()


@contextmanager
def _browser() -> Iterator[Tab | None]:
    """An empty page of a browser; None without a browser or playwright."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        program = None
    if program is None:
        yield None
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser.new_page()
        finally:
            browser.close()


@contextmanager
def _copied(root: Path) -> Iterator[tuple[Path, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "workspace"
        shutil.copytree(root, workspace, ignore=shutil.ignore_patterns("state", "generator", "__pycache__"))
        yield workspace, Path(folder) / "output"


def _run(*arguments: str) -> Process:
    started = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(child.pid, 0)  # which tells the memory and the CPU time as well
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in ANSWERED:
        raise SystemExit(f"not answered, so not timed: {' '.join(arguments)} ended with {child.returncode}")
    return Process(seconds, usage.ru_utime + usage.ru_stime, _megabytes(usage))


def _megabytes(usage: resource.struct_rusage) -> float:
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes here
    return usage.ru_maxrss * unit / 1024**2


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for_answer(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.perf_counter() + PAGE_SECONDS
    while time.perf_counter() < deadline:
        if server.poll() is not None:
            raise SystemExit(f"the page ended with {server.returncode} before it answered")
        with socket.socket() as connection:
            connection.settimeout(1)
            if connection.connect_ex(("localhost", port)) == 0:
                return
        time.sleep(0.02)
    raise SystemExit(f"the page did not answer within {PAGE_SECONDS:g} seconds")


def _resident(pid: int) -> Memory:
    listed = subprocess.run(["ps", "-Ao", "pid=,ppid=,rss="], capture_output=True, text=True, check=True)
    processes = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    itself = sum(kilobytes for process, _, kilobytes in processes if process == pid)
    children = sum(kilobytes for _, parent, kilobytes in processes if parent == pid)
    return Memory(itself / 1024, children / 1024)
