"""Events read a second time, by a statement that shares nothing with the product's: one row per event."""

from __future__ import annotations

from schemas.patterns import Events
from schemas.period import Period
from verification.context import Proof
from verification.control_rows import BaseRows, RowReader, row_path
from verification.control_sources import Sources
from verification.expression_text import literal, render, select
from verification.routes import follow


def events_sql(
    events: Events,
    sources: Sources,
    proof: Proof,
    period: Period | None = None,
    *,
    of_nobody: bool = False,
    undated: bool = False,
) -> str:
    """A SELECT of `actor`, `moment` (where they are dated), `thing0`, …, `amount`, `occasion`, `segment` where known.

    With `of_nobody` the events that lack an actor or a thing, which no pattern counts.
    """
    base = BaseRows(sources, events.dataset, sources.alias())

    reader = RowReader(base, lambda reference: row_path(proof.datasets, events.dataset, reference))
    keys = [render(key, reader) for key in (events.actor, *events.things)]
    names = ["actor", *(f"thing{i}" for i in range(len(events.things)))]
    cells = [f"{key} AS {name}" for key, name in zip(keys, names, strict=True)]
    missing = " OR ".join(f"{key} IS NULL" for key in keys)
    where = [f"({missing})" if of_nobody else f"NOT ({missing})"]
    where += [f"({render(condition, reader)})" for condition in events.where]
    cells += [f"{render(events.amount, reader)} AS amount"] if events.amount is not None else []
    cells += [f"{render(events.occasion, reader)} AS occasion"] if events.occasion is not None else []
    cells += [f"{render(events.segment, reader)} AS segment"] if events.segment is not None else []
    if events.time is not None:
        moment = render(events.time, reader)
        cells.append(f"{moment} AS moment")
        where += _bounds(moment, period, proof, undated=undated)
    for relation in (r for r in proof.datasets[events.dataset].relations if r.orphans == "exclude"):
        path = follow(proof.datasets, events.dataset, (relation.name,), relation.to)
        where += [] if path is None else [base.found(path)]
    return select(cells, base.source(), where)


def _bounds(moment: str, period: Period | None, proof: Proof, *, undated: bool) -> list[str]:
    start, end = (period.start, period.end) if period is not None else (None, None)
    bounds = [f"{moment} >= {literal(start)}"] if start is not None else []
    bounds += [f"{moment} < {literal(end)}"] if end is not None else []
    if proof.as_of is not None:
        asked = start is not None or end is not None
        before = f"{moment} < {literal(proof.as_of)}"
        bounds.append(f"coalesce({before}, TRUE)" if undated and not asked else before)
    return bounds
