"""Rhythms again: gaps from each day to the one before it, averaged."""

from __future__ import annotations

from schemas.patterns import Rhythm
from verification.context import Proof
from verification.control_sources import Sources
from verification.expression_text import UncheckableError, literal
from verification.patterns.control import Control
from verification.patterns.events import events_sql
from verification.patterns.spans import with_events


def control_rhythm(query: Rhythm, sources: Sources, proof: Proof) -> Control:
    """One row per actor and thing with days enough."""
    if proof.as_of is None:
        raise UncheckableError("days since the last event count to a day that is not named")
    things = [f"thing{i}" for i in range(len(query.events.things))]
    keys = ", ".join(("actor", *things))
    late = " AND since > gap" if query.overdue else ""
    text = (
        f"events AS ({events_sql(query.events, sources, proof, query.period)}),\n"  # noqa: S608 — texts of ours
        f"gaps AS (SELECT {keys}, day, day - lag(day) OVER (PARTITION BY {keys} ORDER BY day) AS gap "
        f"FROM (SELECT {keys}, CAST(moment AS DATE) AS day FROM events GROUP BY ALL)),\n"
        f"told AS (SELECT {keys}, count(*) AS days, avg(gap) AS gap, max(day) AS last, "
        f"{literal(proof.as_of)} - max(day) AS since FROM gaps GROUP BY {keys})\n"
        f"SELECT {keys}, days, gap, last, since FROM told WHERE days >= {query.minimum}{late}"
    )
    names = tuple(key.column for key in (query.events.actor, *query.events.things))
    return Control(with_events(sources, text), (*names, "event_days", "average_gap_days", "last_on", "days_since_last"))
