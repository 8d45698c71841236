"""Pairs again: the things of each basket as a list, taken apart into pairs, without any join."""

from __future__ import annotations

from schemas.patterns import Pairs
from verification.context import Proof
from verification.control_sources import Sources
from verification.expression_text import identifier
from verification.patterns.control import Control
from verification.patterns.events import events_sql
from verification.patterns.spans import with_events

_RATES = {
    "support": "together / every",
    "confidence_first_to_second": "together / one",
    "confidence_second_to_first": "together / other",
    "lift": "(together / every) / ((one / every) * (other / every))",
}


def control_pairs(query: Pairs, sources: Sources, proof: Proof) -> Control:
    """The columns are told apart by their places: keys, baskets with both, counts, rates."""
    events = events_sql(query.events, sources, proof, query.period, undated=True)
    key = query.events.things[0].column
    names = [column.name for column in proof.model.columns if column.role == "measure"]
    counts = dict(
        zip((name for name in names if name not in _RATES), ("together", "one", "other", "every"), strict=False)
    )
    wanted = {f"first_{key}": "a", f"second_{key}": "b", **counts, **{n: _RATES[n] for n in names if n in _RATES}}
    cells = ", ".join(f"{text} AS {identifier(name)}" for name, text in wanted.items())
    ranked = names[0] if query.order == "together" else _ranked(query)
    text = (
        f"events AS ({events}),\n"  # noqa: S608 — texts of ours
        "held AS (SELECT actor, list(DISTINCT thing0) AS items FROM events GROUP BY actor),\n"
        "ones AS (SELECT items, unnest(items) AS a FROM held),\n"
        "twos AS (SELECT a, unnest(list_filter(items, lambda x: x > a)) AS b FROM ones),\n"
        "pairs AS (SELECT a, b, count(*) AS together FROM twos GROUP BY a, b),\n"
        "singles AS (SELECT map_from_entries(list((a, n))) AS known "
        "FROM (SELECT a, count(*) AS n FROM ones GROUP BY a)),\n"
        "told AS (SELECT *, (SELECT known FROM singles)[a] AS one, (SELECT known FROM singles)[b] AS other, "
        "(SELECT count(*) FROM held) AS every FROM pairs)\n"
        f"SELECT {cells} FROM told WHERE together >= {query.minimum} ORDER BY {identifier(ranked)} DESC"
    )
    return Control(with_events(sources, text), tuple(wanted), ranked)


def _ranked(query: Pairs) -> str:
    return "confidence_first_to_second" if query.order == "confidence" else query.order
