"""A comparison of two periods without its other side: what the second reader is asked to confirm."""

from __future__ import annotations

import re

from schemas.intent import Intent
from schemas.query import ContrastMeasure, PeriodMeasure, Table

_OTHER_SIDE = frozenset({"versus", "change", "compare"})
_DANGLING = re.compile(r"(?:[\s,]|\b(?:with|and|plus|the|in|of|to|as|from)\b)+$")


def one_side(intent: Intent, query: Table) -> tuple[str, Table]:
    """The request and its query for the period asked about alone; unchanged where no two periods are compared.

    `fees in May against April, with the change` is `fees in May`, with changes in the same measures of the table.
    """
    contrasts = [measure for measure in query.measures if isinstance(measure, ContrastMeasure)]
    sides = [(m.of, m.to) for m in contrasts if isinstance(m.of, PeriodMeasure) and isinstance(m.to, PeriodMeasure)]
    if len({(now.period, base.period) for now, base in sides}) != 1:
        return intent.request, query
    now, base = sides[0]
    other = f"period:{base.period.start or ''}/{base.period.end or ''}"
    text = intent.request
    for evidence in sorted(intent.evidence, key=lambda e: -e.start):
        if evidence.node in _OTHER_SIDE or evidence.node == other:
            text = text[: evidence.start] + text[evidence.end :]
    figures = tuple(m.of for m in query.measures if isinstance(m, PeriodMeasure) and m.period == now.period)
    single = query.model_copy(update={"measures": figures, "period": now.period})
    return _DANGLING.sub("", text.rstrip(" .?!")), single
