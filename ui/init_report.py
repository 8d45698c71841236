"""What the command line shows of `goldsmith init`: its progress, and what it found out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from workspace.init.report import InitReport, InitTable


@contextmanager
def init_progress() -> Iterator[Callable[[str, int, int], None]]:
    """A callback that shows each step on standard error, where that is a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description:<14}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as shown:
        tasks = {}

        def show(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = shown.add_task(step, total=total)
            shown.update(tasks[step], completed=done, total=total)

        yield show


def print_report(report: InitReport, *, as_json: bool = False) -> None:
    """The tables with their keys and relations, what is in doubt, and what to do next."""
    if as_json:
        print(json.dumps(report.model_dump(mode="json"), indent=2))  # noqa: T201 — this is the output
        return
    console = Console(highlight=False)
    for table in report.tables:
        _print_table(table, console)
    for place in report.kept:
        console.print(f"[green]kept[/] {escape(place)}, changed by hand", soft_wrap=True)
    for note in report.notes:
        console.print(f"[yellow]note[/] {escape(note)}", soft_wrap=True)
    console.print(f"\nas of {report.as_of}: {escape(report.as_of_reason)}", soft_wrap=True)
    console.print(f"wrote {escape(report.root)}; every inference is in catalog/ with its reason.", soft_wrap=True)
    if report.suggestions:
        console.print(
            f'Try: goldsmith generate "{escape(report.suggestions[0])}" -w {escape(report.root)}', soft_wrap=True
        )


def _print_table(table: InitTable, console: Console) -> None:
    key = ", ".join(table.primary_key) or "none"
    facts = [f"key {key}", f"date {table.time or 'none'}"]
    if table.display:
        facts.append(f"shown by {table.display}")
    if table.personal:
        facts.append(f"personal {', '.join(table.personal)}")
    console.print(f"[bold]{escape(table.name)}[/]  {table.rows:,} rows, {table.columns} columns; {'; '.join(facts)}")
    for relation in table.relations:
        kind = "" if relation.declared else " [dim](inferred)[/]"
        console.print(f"  {', '.join(relation.columns)} → {relation.to}{kind}", soft_wrap=True)
