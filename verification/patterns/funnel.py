"""Funnels again: the moments of each step as lists of each actor, gone through from one step to the next."""

from __future__ import annotations

from schemas.expressions import Comparison, Constant
from schemas.patterns import Funnel
from verification.context import Proof
from verification.control_sources import Sources
from verification.expression_text import literal
from verification.patterns.control import Control
from verification.patterns.events import events_sql
from verification.patterns.segments import segment_names
from verification.patterns.spans import with_events


def control_funnel(query: Funnel, sources: Sources, proof: Proof) -> Control:
    """A row per step; shares are NULL where there is nobody to come from."""
    steps, tables, moments = range(len(query.steps)), [], []
    kin, held = (", segment", ", any_value(segment) AS segment") if segment_names(proof, query) else ("", "")
    first = "segment, " if kin else ""
    for number, step in enumerate(query.steps):
        of_step = Comparison(operator="=", left=query.column, right=Constant(type="text", text=step))
        events = query.events.model_copy(update={"where": (*query.events.where, of_step)})
        tables.append(f"seen{number} AS ({events_sql(events, sources, proof, query.period)})")
        moments.append(f"SELECT actor{kin}, {number} AS step, moment FROM seen{number}")  # noqa: S608 — numbers
    lists = ", ".join(f"list(moment) FILTER (step = {number}) AS l{number}" for number in steps)
    reached = ", ".join(
        f"list_min(list_filter(l{n}, lambda x: x >= t{n - 1})) AS t{n}" if n else "list_min(l0) AS t0" for n in steps
    )
    counts = " UNION ALL ".join(
        f"SELECT {first}{n + 1} AS step_number, {literal(step)} AS step, count(t{n}) AS n, "  # noqa: S608 — texts of ours
        f"count(t{n}) / nullif(count(t{max(n - 1, 0)}), 0) AS share, count(t{n}) / nullif(count(t0), 0) AS of_first "
        f"FROM told{' GROUP BY segment' if kin else ''}"
        for n, step in enumerate(query.steps)
    )
    text = (
        f"{', '.join(tables)},\n"  # noqa: S608 — texts of ours
        f"lists AS (SELECT actor{held}, {lists} FROM ({' UNION ALL '.join(moments)}) GROUP BY actor),\n"
        f"told AS (SELECT {first}{reached} FROM lists)\n"
        f"SELECT {first}step_number, step, n, CASE WHEN step_number > 1 THEN share END, of_first "
        f"FROM ({counts})"
    )
    names = [column.name for column in proof.model.columns]
    return Control(with_events(sources, text), tuple(names))
