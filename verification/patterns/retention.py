"""Retention again: each actor's periods as a list, in which a later one is looked up."""

from __future__ import annotations

from schemas.patterns import Retention
from verification.context import Proof
from verification.control_sources import Sources
from verification.expression_text import literal
from verification.patterns.control import Control
from verification.patterns.events import events_sql
from verification.patterns.segments import segment_names
from verification.patterns.spans import interval, with_events


def control_retention(query: Retention, sources: Sources, proof: Proof) -> Control:
    """One row per cohort and distance, counted over single actors."""
    grain, period = query.grain, query.period
    events = events_sql(query.events, sources, proof)
    begins = events_sql(query.start, sources, proof) if query.start is not None else "SELECT * FROM events"
    bounds = [f"cohort >= {literal(period.start)}"] if period is not None and period.start is not None else []
    bounds += [f"cohort < {literal(period.end)}"] if period is not None and period.end is not None else []
    bounds += [f"cohort + {interval(grain, '(n + 1)')} <= {literal(proof.as_of)}"] if proof.as_of is not None else []
    numbers = ", ".join(f"({n})" for n in query.later)
    segment = segment_names(proof, query)
    kin, held = (", segment", ", any_value(segment) AS segment") if segment else ("", "")
    text = (
        f"events AS ({events}),\nbegins AS ({begins}),\n"  # noqa: S608 — texts of ours
        f"seen AS (SELECT actor, list(date_trunc('{grain}', moment)::DATE) AS spans FROM events GROUP BY actor),\n"
        f"actors AS (SELECT actor, date_trunc('{grain}', min(moment))::DATE AS cohort{held} FROM begins "
        "GROUP BY actor),\n"
        f"told AS (SELECT cohort{kin}, n, list_contains(coalesce((SELECT any_value(spans) FROM seen "
        f"WHERE seen.actor = actors.actor), []), (cohort + {interval(grain, 'n')})::DATE) AS back "
        f"FROM actors CROSS JOIN (VALUES {numbers}) AS distances(n))\n"
        f"SELECT cohort{kin}, n, count(*) AS size, count(*) FILTER (WHERE back) AS retained, "
        "avg(CASE WHEN back THEN 1.0 ELSE 0.0 END) AS rate "
        f"FROM told WHERE {' AND '.join(bounds) or 'TRUE'} GROUP BY cohort{kin}, n"
    )
    columns = ("cohort", *segment, f"{grain}s_later", "cohort_size", "retained", "retention_rate")
    return Control(with_events(sources, text), columns)
