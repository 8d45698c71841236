"""What the command line shows: progress on a terminal, plain lines in a pipe, JSON where asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.status import Status
from rich.table import Table as RichTable

from runs.service import RunService
from schemas.run import AGENTS, AgentLog, RunResult
from warehouse.table import ResultTable

SHOWN_ROWS = 10


def watch(events: Iterator[AgentLog | RunResult]) -> RunResult:
    """Show each agent as it ends, on standard error; gives the result."""
    console = Console(stderr=True, highlight=False)
    finished: list[str] = []
    with console.status(_next(finished)) as status:
        for event in events:
            if isinstance(event, RunResult):
                return event
            finished.append(event.agent)
            console.print(f"[green]✓[/] {event.agent:<15} {escape(event.found)} [dim]{event.milliseconds:,.0f} ms[/]")
            _update(status, finished)
    raise ValueError("the run gave no result")


def _update(status: Status, finished: list[str]) -> None:
    status.update(_next(finished))


def _next(finished: list[str]) -> str:
    waiting = [agent for agent in AGENTS if agent not in finished]
    return f"{waiting[0]} …" if waiting else "finishing …"


def batch_progress(answers: Iterator[str], lines: Iterable[str]) -> Iterator[str]:
    """`answers`, counted on a terminal."""
    console = Console(stderr=True)
    total = sum(1 for line in lines if line.strip())
    return iter(track(answers, "answering", total=total, console=console, disable=not console.is_terminal))


def print_result(result: RunResult, service: RunService, written: tuple[Path, ...], *, as_json: bool) -> None:
    """The outcome on standard output."""
    if as_json:
        print(json.dumps(_as_json(result, written), indent=2))  # noqa: T201 — this is the output
        return
    console = Console(highlight=False)
    if result.status == "ok":
        _print_product(result, service, written, console)
    elif result.question is not None:
        _print_question(result, console)
    else:
        word = "refused" if result.status == "refused" else "failed"
        console.print(f"[bold]{word}:[/] {escape(result.reason)}")
        if result.failed_agent is not None:
            console.print(f"Resume after mending it: goldsmith resume {result.run_id}")


def _print_product(result: RunResult, service: RunService, written: tuple[Path, ...], console: Console) -> None:
    if result.package is None or result.transformation is None or result.intent is None:
        raise ValueError("an answered run has a package")
    spec = result.package.data_product_spec
    console.print(f"\n[bold]{escape(spec.metadata.title)}[/]  ({spec.metadata.name} {spec.metadata.version})")
    console.print(f"confidence {result.intent.confidence_score:.0%}, {result.transformation.result.row_count:,} rows")
    console.print(_rows(service.rows(result)))
    for disclosure in result.transformation.disclosures:
        console.print(f"[yellow]note[/] {escape(disclosure.text)}")
    for warning in (w for entry in result.log for w in entry.warnings if entry.agent != "intent"):
        console.print(f"[yellow]warning[/] {escape(warning)}")
    for path in written:
        console.print(f"wrote {escape(str(path))}", soft_wrap=True)


def _rows(table: ResultTable) -> RichTable:
    shown = RichTable(box=None, header_style="bold", pad_edge=False)
    for column in table.columns:
        shown.add_column(column, overflow="ellipsis", no_wrap=True)
    for row in table.rows[:SHOWN_ROWS]:
        shown.add_row(*(escape(_cell(value)) for value in row))
    if len(table.rows) > SHOWN_ROWS:
        shown.caption = f"{SHOWN_ROWS} of {len(table.rows):,} rows; all of them are in the .csv file"
    return shown


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def _print_question(result: RunResult, console: Console) -> None:
    question = result.question
    if question is None:
        raise ValueError("there is no question")
    console.print(f"[bold]question:[/] {escape(question.text)}")
    for option in question.options:
        consequence = f"  → {option.consequence}" if option.consequence else ""
        console.print(f"  {question.id}={option.id}  {escape(option.label + consequence)}", soft_wrap=True)
    if question.options:
        console.print(f"Answer with: goldsmith choose {result.run_id} {question.id}={question.options[0].id}")


def _as_json(result: RunResult, written: tuple[Path, ...]) -> dict[str, object]:
    transformation = result.transformation if result.status == "ok" else None
    return {
        "run_id": result.run_id,
        "status": result.status,
        "reason": result.reason,
        "question": result.question.model_dump(mode="json") if result.question else None,
        "confidence": result.intent.confidence_score if result.intent else 0.0,
        "spec_name": result.data_model.name if transformation and result.data_model else None,
        "row_count": transformation.result.row_count if transformation else 0,
        "sql": transformation.transformation_code if transformation else None,
        "files": [str(path) for path in written],
        "log": [entry.model_dump(mode="json") for entry in result.log],
    }


def print_runs(runs: tuple[RunResult, ...], *, as_json: bool) -> None:
    """The runs, newest first."""
    if as_json:
        listed = [{"run_id": r.run_id, "status": r.status, "request": r.request.request} for r in runs]
        print(json.dumps(listed, indent=2))  # noqa: T201 — this is the output
        return
    console = Console(highlight=False)
    if not runs:
        console.print("No runs yet.")
    for run in runs:
        console.print(f"{run.run_id}  {run.status:<20} {escape(run.request.request)}", soft_wrap=True)
