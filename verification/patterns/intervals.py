"""Intervals again: every single gap from a day to the one before it, averaged over all and over each actor's."""

from __future__ import annotations

from schemas.patterns import Intervals
from verification.context import Proof
from verification.control_sources import Sources
from verification.patterns.control import Control
from verification.patterns.events import events_sql
from verification.patterns.segments import segment_names
from verification.patterns.spans import with_events


def control_intervals(query: Intervals, sources: Sources, proof: Proof) -> Control:
    """One row per segment, or one."""
    segment = segment_names(proof, query)
    kin = "segment, " if segment else ""
    text = (
        f"events AS ({events_sql(query.events, sources, proof, query.period)}),\n"  # noqa: S608 — texts of ours
        f"days AS (SELECT DISTINCT actor, {kin}CAST(moment AS DATE) AS day FROM events),\n"
        f"gaps AS (SELECT actor, {kin}day - lag(day) OVER (PARTITION BY actor ORDER BY day) AS gap FROM days),\n"
        f"own AS (SELECT actor, {kin}count(gap) AS n, sum(gap) AS total, avg(gap) AS mean FROM gaps "
        "WHERE gap IS NOT NULL GROUP BY ALL)\n"
        f"SELECT {kin}count(*), sum(n), sum(total) / sum(n), avg(mean) FROM own "
        f"{'GROUP BY segment' if segment else ''}"
    )
    names = tuple(column.name for column in proof.model.columns if column.role == "measure")
    return Control(with_events(sources, text), (*segment, *names))
