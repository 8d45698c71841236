"""Recency, frequency and money again: sorted lists cut into parts by arithmetic on places."""

from __future__ import annotations

from schemas.patterns import Rfm
from verification.context import Proof
from verification.control_sources import Sources
from verification.expression_text import UncheckableError, literal
from verification.patterns.control import Control
from verification.patterns.events import events_sql
from verification.patterns.spans import with_events

SCORED = (("recency_days", "recency_score"), ("frequency", "frequency_score"), ("monetary", "monetary_score"))
"""The figures of a result, each with its score."""


def control_rfm(query: Rfm, sources: Sources, proof: Proof) -> Control:
    """One row per actor; a score is told from the place among all, the first parts being one longer if need be."""
    if proof.as_of is None:
        raise UncheckableError("days since the last event count to a day that is not named")
    often = "count(*)" if query.events.occasion is None else "count(DISTINCT occasion)"
    lists = ", ".join(f"list_sort(list({{'v': {name}, 'a': actor}})) AS {name}s" for name in ("last", "often", "worth"))
    places = ",\n".join(
        f"by_{name} AS (SELECT unnest({name}s).a AS actor, generate_subscripts({name}s, 1) AS place, "  # noqa: S608 — ours
        f"len({name}s) AS n FROM lists)"
        for name in ("last", "often", "worth")
    )
    width = len(str(query.place)) - 1
    text = (
        f"events AS ({events_sql(query.events, sources, proof, query.period)}),\n"  # noqa: S608 — texts of ours
        f"told AS (SELECT actor, max(CAST(moment AS DATE)) AS last, {often} AS often, coalesce(sum(amount), 0) "
        "AS worth FROM events GROUP BY actor),\n"
        f"lists AS (SELECT {lists} FROM told),\n{places},\n"
        f"scored AS (SELECT told.*, {_part('by_last', query.parts)} AS r, {_part('by_often', query.parts)} AS f, "
        f"{_part('by_worth', query.parts)} AS m FROM told JOIN by_last USING (actor) JOIN by_often USING (actor) "
        "JOIN by_worth USING (actor))\n"
        f"SELECT actor, last, {literal(proof.as_of)} - last AS since, often, worth, r, f, m, "
        f"CAST(printf('%d%0{width}d%0{width}d', r, f, m) AS BIGINT) AS together{_segment(query)} "
        "FROM scored"
    )
    names = ("last_on", "recency_days", "frequency", "monetary", *(score for _, score in SCORED), "rfm_score")
    names = (*names, "rfm_segment") if query.segments else names
    return Control(with_events(sources, text), (query.events.actor.column, *names))


def _segment(query: Rfm) -> str:
    """The first name that fits, out of a list of those that do."""
    if not query.segments:
        return ""
    short = {"recency_score": "r", "frequency_score": "f", "monetary_score": "m"}
    fitting = []
    for segment in query.segments:
        held = [f"{short[column]} BETWEEN {low} AND {high}" for column, (low, high) in segment.ranges]
        fitting.append(f"CASE WHEN {' AND '.join(held) or 'TRUE'} THEN {literal(segment.name)} END")
    other = "NULL" if query.otherwise is None else literal(query.otherwise)
    return f", coalesce({', '.join(fitting)}, {other}) AS named"


def _part(table: str, parts: int) -> str:
    """The part in which a place lies: the first `n % parts` parts have one more."""
    size, longer = f"({table}.n // {parts})", f"({table}.n % {parts})"
    behind = f"({table}.place - 1 - {longer} * ({size} + 1))"
    return (
        f"CASE WHEN {behind} < 0 THEN ({table}.place - 1) // ({size} + 1) + 1 "
        f"ELSE {longer} + {behind} // nullif({size}, 0) + 1 END"
    )
