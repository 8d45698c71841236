"""How long the classic requests take, and what they cost beside the SQL alone: `make bench`.

Every other measurement is an option, so that the usual run stays short. Nothing passes or fails on
time: machines differ.
"""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.processes import UNKNOWN_WORD, Process, memory_with_encoder, run_cold, start_page
from benchmarks.warm import Timing, time_warm
from schemas.run import AGENTS
from workspace.loader import load_workspace

SAMPLE = Path(__file__).parent.parent / "sample_data"
COLD_RUNS = 3

console = Console(highlight=False)


def main(
    *,
    workspace: Annotated[Path, typer.Option("-w", "--workspace", help="Workspace folder.")] = SAMPLE,
    runs: Annotated[int, typer.Option("--runs", min=1, help="Warm runs of each request.")] = 10,
    cold: Annotated[bool, typer.Option("--cold", help="Also `goldsmith generate` as a whole process.")] = False,
    page: Annotated[bool, typer.Option("--page", help="Also the browser page's start and memory.")] = False,
    memory: Annotated[bool, typer.Option("--memory", help="Also memory with the encoder loaded.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="All of these.")] = False,
) -> None:
    """Time the four classic requests of the sample workspace."""
    # Whole processes first: one that is started counts the memory of the one that starts it, small as yet, as its own.
    if cold or everything:
        request = load_workspace(workspace).suggestions[0]
        _print_cold("without the encoder", request, [run_cold(workspace, request) for _ in range(COLD_RUNS)])
        _print_cold("with the encoder", UNKNOWN_WORD, [run_cold(workspace, UNKNOWN_WORD) for _ in range(COLD_RUNS)])
    if page or everything:
        _print_page(workspace)
    if memory or everything:
        console.print(f"memory with the encoder loaded: {memory_with_encoder(workspace)}")
    timings = time_warm(workspace, runs)
    for number, timing in enumerate(timings, start=1):
        console.print(f"{number}  {timing.request}", soft_wrap=True)
    console.print(_warm_table(timings, runs))


def _warm_table(timings: list[Timing], runs: int) -> Table:
    table = Table(title=f"warm, median of {runs} runs, milliseconds", title_justify="left", box=None)
    table.add_column("")
    for number in range(1, len(timings) + 1):
        table.add_column(f"{number}", justify="right")
    for agent in AGENTS:
        table.add_row(agent, *(f"{timing.agents[agent]:,.0f}" for timing in timings))
    table.add_section()
    table.add_row("whole pipeline", *(f"{timing.pipeline:,.0f}" for timing in timings))
    table.add_row("its CPU time", *(f"{timing.cpu:,.0f}" for timing in timings))
    table.add_row("DuckDB, the SQL alone", *(f"{timing.duckdb:,.0f}" for timing in timings))
    table.add_row("ratio", *(f"{timing.ratio:,.1f}" for timing in timings))
    table.add_row("rows of the result", *(f"{timing.rows:,}" for timing in timings))
    return table


def _print_cold(label: str, request: str, processes: list[Process]) -> None:
    seconds = sorted(process.seconds for process in processes)
    cpu = statistics.median(process.cpu_seconds for process in processes)
    peak = max(process.megabytes for process in processes)
    console.print(
        f"cold goldsmith generate {label}: {statistics.median(seconds):.1f} s, median of {len(seconds)}"
        f" ({seconds[0]:.1f} to {seconds[-1]:.1f}), {cpu:.1f} s of CPU; {peak:,.0f} MB at most  [dim]{request}[/]"
    )


def _print_page(workspace: Path) -> None:
    page = start_page(workspace)
    shown = "no browser to see it" if page.request_box is None else f"request box shown after {page.request_box:.1f} s"
    console.print(
        f"browser page: answers after {page.answer:.1f} s, {shown};"
        f" {page.first.itself:,.0f} MB then, when settled {page.settled}"
    )


if __name__ == "__main__":
    typer.run(main)
