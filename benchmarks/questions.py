"""Questions in words about databases brought in by `init`: how many are answered right, and how many wrong.

The sets of `tests/eval/dev` were looked at while the grammar was written; those of `tests/eval/held_out` were written
apart from it, by others, before the rules that answer them, and read for the kinds of words that were missing; those of
`tests/eval/unseen` were written by one who knew none of the grammar, and are only ever counted. All say more about
these databases than about yours: `goldsmith eval` measures that.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from runs.evaluation import CaseResult, curve, evaluate
from runs.service import RunService
from tests.eval.question_sets import READ, UNSEEN, QuestionSet, question_sets

_STEPS = 6

console = Console(highlight=False)


def main(
    *,
    wrong: Annotated[bool, typer.Option("--wrong", help="Also name the wrong answers.")] = False,
    only: Annotated[list[str] | None, typer.Option("--only", help="Only the sets so called, such as dev/hr.")] = None,
    first: Annotated[int | None, typer.Option("--first", min=1, help="Only so many questions of each set.")] = None,
) -> None:
    """Run every question set through the whole pipeline."""
    table = Table("set", "questions", "right", "wrong", "not answered", "CPU per question, median", box=None)
    groups: dict[str, list[CaseResult]] = {}
    for questions in (one for one in question_sets((*READ, UNSEEN)) if not only or one.name in only):
        results, seconds = _run(questions, first)
        groups.setdefault(questions.folder.parent.name, []).extend(results)
        table.add_row(*_figures(questions.name, results), f"{statistics.median(seconds) * 1000:.0f} ms")
    for name, results in groups.items():
        table.add_row(*_figures(f"all of {name}", results), "")
    console.print(table)
    for name, results in groups.items():
        _print_curve(name, results)
        for result in results if wrong else ():
            if result.verdict == "wrong":
                console.print(f"wrong: {result.id} {result.request} ({result.detail})", soft_wrap=True)


def _run(questions: QuestionSet, first: int | None) -> tuple[list[CaseResult], list[float]]:
    results: list[CaseResult] = []
    seconds: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        service = RunService(questions.bring_in(Path(folder)), persist=False)
        for case in questions.cases[:first]:
            started = time.process_time()
            results += evaluate((case,), service)
            seconds.append(time.process_time() - started)
        service.close()
    return results, seconds


def _figures(name: str, results: Sequence[CaseResult]) -> tuple[str, str, str, str, str]:
    counts = [sum(r.verdict == verdict for r in results) for verdict in ("right", "wrong", "not answered")]
    right, wrong, unanswered = (f"{count} ({count / len(results):.1%})" for count in counts)
    return name, str(len(results)), right, wrong, unanswered


def _print_curve(name: str, results: Sequence[CaseResult]) -> None:
    """The shares right and wrong where only answers of at least some confidence count."""
    points = curve(results)
    shown = points[:: max(len(points) // _STEPS, 1)]
    console.print(f"{name}: answers of at least this confidence, right and wrong")
    for least, right, wrong in shown:
        console.print(f"  {least:.2f}  {right:.1%}  {wrong:.1%}")


if __name__ == "__main__":
    typer.run(main)
