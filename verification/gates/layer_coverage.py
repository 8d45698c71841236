"""Coverage of a query of the metrics layer: what was asked for is in the SQL."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.expressions import Constant, Expression, Like, walk
from schemas.semantics import LayerQuery, Semantics
from schemas.transformation import GateResult
from verification.layer_range import layer_range
from verification.sql_conditions import SqlReading, canonical


def layer_coverage(layer: LayerQuery, semantics: Semantics, reading: SqlReading) -> GateResult:
    """Critical. Columns, the literals of conditions, the bounds of the time range, order and limit.

    Conditions beyond those asked for are the layer's own (filters of metrics, windows) and are not looked for.
    """
    problems = [f"the column {name} is not in the SQL" for name in layer.outputs if name not in reading.outputs]
    compared = {text for predicate in reading.predicates() for text in predicate.literals}
    for condition in (*layer.where, *layer.having):
        problems += [f"the filter with {text} is not in the SQL" for text in _texts(condition) if text not in compared]
    bounds = [time for time in layer_range(layer, semantics) if time is not None]
    period = [canonical(time.isoformat(sep=" ")) for time in bounds]
    problems += [f"the time range with {text} is not in the SQL" for text in period if text not in compared]
    order = dict(reading.order())
    problems += [f"the order by {by} is not in the SQL" for by, down in layer.order if order.get(by) != down]
    if layer.limit is not None and reading.limit() != str(layer.limit):
        problems.append(f"the limit of {layer.limit} is not in the SQL")
    fine = (
        "Everything asked for is in the SQL. Conditions beyond it are the metrics layer's own and were not looked for."
    )
    return GateResult(
        gate="coverage",
        passed=not problems,
        severity="critical",
        detail=f"{'; '.join(problems)}." if problems else fine,
        figures=(("conditions asked for", str(len(layer.where) + len(layer.having))),),
    )


def _texts(condition: Expression) -> Iterator[str]:
    """The literals of a condition in their one spelling; NULL, TRUE and FALSE need not be compared with."""
    for part in walk(condition):
        if isinstance(part, Constant) and part.type not in ("null", "boolean"):
            yield canonical(part.text, numeric=part.type in ("integer", "decimal"))
        elif isinstance(part, Like):
            yield canonical(part.pattern)
