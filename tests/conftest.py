"""What all tests share: the sample workspace, a pinned clock, and an honest account of what could not be run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from runs.service import RunService

CLOCK = "1793491200"
"""2026-11-01T00:00:00Z, the day the sample workspace is pinned to."""

ONE_WORKER = ("browser",)
"""Folders whose session fixtures (a server, a browser) are started once, whatever the number of workers."""


@pytest.fixture(scope="session", autouse=True)
def _pinned_clock() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", CLOCK)
        yield


@pytest.fixture(scope="session")
def sample_root() -> Path:
    """The sample workspace."""
    return Path(__file__).parent.parent / "sample_data"


@pytest.fixture(scope="session")
def sample_service(sample_root: Path) -> Iterator[RunService]:
    """Runs requests over the sample workspace and writes nothing but its caches."""
    from runs.service import RunService

    service = RunService(sample_root, persist=False)
    yield service
    service.close()


KNOWN_FAULTS = Path(__file__).with_name("known_faults.txt")
"""Tests that show a fault not mended yet, a node id a line: each has to fail, so that mending it shows."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        if folder in ONE_WORKER:
            item.add_marker(pytest.mark.xdist_group(folder))
    faults = {line.strip() for line in KNOWN_FAULTS.read_text(encoding="utf-8").splitlines()}
    for item in items:
        if item.nodeid in faults:
            item.add_marker(pytest.mark.xfail(strict=True, reason="a known fault"))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    return _no_skip((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    return _no_skip((yield))


def _no_skip(report):
    """`report`, failed instead of skipped where `CI_REQUIRE_ALL` asks for every test; an expected failure is none."""
    if report.skipped and os.environ.get("CI_REQUIRE_ALL") and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", f"Skipped, which CI_REQUIRE_ALL forbids: {_reason(report)}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was skipped, reason by reason; a reason says what would install what is missing."""
    skipped: dict[str, list[str]] = {}
    for report in terminalreporter.stats.get("skipped", []):
        skipped.setdefault(_reason(report), []).append(report.nodeid)
    if not skipped:
        return
    terminalreporter.section("not run on this machine")
    for reason, tests in sorted(skipped.items()):
        terminalreporter.line(reason)
        for test in sorted(tests):
            terminalreporter.line(f"    {test}")


def _reason(report) -> str:
    where_line_reason = report.longrepr
    text = where_line_reason[2] if isinstance(where_line_reason, tuple) else str(where_line_reason)
    return text.removeprefix("Skipped: ")
