"""Life cycles again: every actor beside every period, told from the list of the periods in which it was active."""

from __future__ import annotations

from schemas.patterns import LifeCycle, LifeStage
from verification.context import Proof
from verification.control_sources import Sources
from verification.expression_text import UncheckableError, literal
from verification.patterns.control import Control
from verification.patterns.events import events_sql
from verification.patterns.segments import segment_names
from verification.patterns.spans import interval, with_events

_NOW, _BEFORE = "list_contains(spans, span)", "list_contains(spans, previous)"
_CONDITIONS: dict[LifeStage, str] = {
    "active": _NOW,
    "new": "list_min(spans) = span",
    "returning": f"{_NOW} AND list_min(spans) < span",
    "retained": f"{_NOW} AND {_BEFORE}",
    "reactivated": f"{_NOW} AND NOT {_BEFORE} AND list_min(spans) < span",
    "churned": f"{_BEFORE} AND NOT {_NOW}",
}


def control_life_cycle(query: LifeCycle, sources: Sources, proof: Proof) -> Control:
    """One row per period, also of those without any event."""
    period = query.period
    if period is None or period.start is None:
        raise UncheckableError("life cycles need the first of the periods")
    ends = [day for day in (period.end, proof.as_of) if day is not None]
    step = interval(query.grain, "1")
    counted = ", ".join(f"count(*) FILTER (WHERE {_CONDITIONS[stage]})" for stage in query.stages)
    if query.churn_rate:
        could = f"count(*) FILTER (WHERE {_BEFORE})"
        counted += f", count(*) FILTER (WHERE {_CONDITIONS['churned']}) / nullif({could}, 0)"
    segment = segment_names(proof, query)
    kin, held = (", segment", ", any_value(segment) AS segment") if segment else ("", "")
    every = "CROSS JOIN (SELECT DISTINCT segment FROM actors) AS segments" if segment else ""
    same = "segments.segment IS NOT DISTINCT FROM actors.segment" if segment else "TRUE"
    text = (
        f"events AS ({events_sql(query.events, sources, proof)}),\n"  # noqa: S608 — texts of ours
        f"actors AS (SELECT actor{held}, list(DISTINCT date_trunc('{query.grain}', moment)::DATE) AS spans "
        "FROM events GROUP BY actor),\n"
        f"periods AS (SELECT CAST(day AS DATE) AS span, CAST(day - {step} AS DATE) AS previous "
        f"FROM (SELECT unnest(range({literal(period.start)}, {literal(min(ends))}, {step})) AS day))\n"
        f"SELECT span{kin.replace('segment', 'segments.segment')}, {counted} FROM periods {every} "
        f"LEFT JOIN actors ON {same} GROUP BY ALL"
    )
    row = "date" if query.grain == "day" else query.grain
    names = [column.name for column in proof.model.columns if column.role == "measure"]
    return Control(with_events(sources, text), (row, *segment, *names))
