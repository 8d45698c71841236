"""Requests by the thousand over generated schemas: how many are answered right, and how many wrong.

Every request is an intent drawn at random and written out in English by `tests.generated`, which shares nothing with
`language/`; the right rows come from SQL of its own. Some phrases and some domains are held out: failures in those
domains are not read while rules are mended.
"""

from __future__ import annotations

import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from tests.generated.requests import TURNED
from tests.generated.trial import Outcome, outcomes

VERDICTS = ("right", "asked", "wrong")
_STEPS = 8

console = Console(highlight=False)


def main(
    requests: Annotated[int, typer.Option(help="How many in all.")] = 20_000,
    schemas: Annotated[int, typer.Option(help="Over how many schemas.")] = 40,
    seed: Annotated[int, typer.Option(help="Rows, spellings and intents follow from it.")] = 1,
    processes: Annotated[int, typer.Option(help="How many at a time.")] = 2,
    out: Annotated[Path | None, typer.Option(help="A file for every outcome, as JSON lines.")] = None,
    *,
    wrong: Annotated[bool, typer.Option("--wrong", help="Also name the wrong answers.")] = False,
) -> None:
    """Draw, ask, compare, and count by construct, by schema, by what is held out and by confidence."""
    started = time.monotonic()
    shares = [requests // schemas + (number < requests % schemas) for number in range(schemas)]
    found: list[Outcome] = []
    if out is not None:
        out.write_text("", encoding="utf-8")
    with ProcessPoolExecutor(processes) as pool:
        for some in pool.map(_outcomes, range(schemas), [seed] * schemas, shares):
            found += some
            if out is not None:
                with out.open("a", encoding="utf-8") as file:
                    file.writelines(f"{json.dumps(_line(outcome))}\n" for outcome in some)
    _report("construct", found, lambda o: o.request.construct.removeprefix(TURNED))
    _report("turned round", found, lambda o: "yes" if o.request.construct.startswith(TURNED) else "no")
    _report("schema", found, lambda o: o.request.schema)
    _report("schemas and phrases", found, _held)
    _curve(found)
    for outcome in found if wrong else ():
        if outcome.verdict == "wrong":
            console.print(f"wrong: {outcome.request.schema} {outcome.request.text} ({outcome.detail})", soft_wrap=True)
    console.print(f"{len(found)} requests in {time.monotonic() - started:.0f} s")


def _outcomes(number: int, seed: int, requests: int) -> list[Outcome]:
    return list(outcomes(number, seed, requests))


def _held(outcome: Outcome) -> str:
    schema = "held out" if outcome.request.held_schema else "known"
    return f"schema {schema}, phrases {'held out' if outcome.request.held_phrase else 'known'}"


def _report(title: str, found: Iterable[Outcome], key: Callable[[Outcome], Hashable]) -> None:
    table = Table(title, "requests", *VERDICTS, box=None)
    groups: dict[Hashable, Counter[str]] = defaultdict(Counter)
    for outcome in found:
        groups[key(outcome)][outcome.verdict] += 1
        groups["all"][outcome.verdict] += 1
    for name, counts in groups.items():
        total = counts.total()
        if name != "all":
            table.add_row(str(name), str(total), *(_share(counts[verdict], total) for verdict in VERDICTS))
    everything = groups["all"]
    table.add_row("all", str(everything.total()), *(_share(everything[v], everything.total()) for v in VERDICTS))
    console.print(table, "")


def _share(part: int, whole: int) -> str:
    return f"{part} ({part / whole:.1%})"


def _curve(found: Sequence[Outcome]) -> None:
    """Right and wrong where only answers of at least some confidence count."""
    answered = sorted((o for o in found if o.verdict != "asked"), key=lambda o: -o.confidence)
    table = Table("confidence at least", "right", "wrong", box=None)
    levels = sorted({outcome.confidence for outcome in answered})
    for least in levels[:: max(len(levels) // _STEPS, 1)]:
        kept = Counter(outcome.verdict for outcome in answered if outcome.confidence >= least)
        table.add_row(f"{least:.2f}", *(f"{kept[verdict] / len(found):.2%}" for verdict in ("right", "wrong")))
    console.print(table, "")


def _line(outcome: Outcome) -> dict[str, object]:
    asked = outcome.request
    return {
        "schema": asked.schema,
        "construct": asked.construct,
        "request": asked.text,
        "held": [asked.held_schema, asked.held_phrase],
        "verdict": outcome.verdict,
        "confidence": outcome.confidence,
        "detail": outcome.detail,
        "intent": repr(asked.intent),
    }


if __name__ == "__main__":
    typer.run(main)
