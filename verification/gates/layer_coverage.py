"""Coverage of a query of the metrics layer: what was asked for is in the SQL."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.expressions import Constant, Expression, walk
from schemas.query import Table
from schemas.semantics import LayerQuery
from schemas.transformation import GateResult
from verification.sql_conditions import SqlReading, canonical


def layer_coverage(query: Table, layer: LayerQuery, reading: SqlReading) -> GateResult:
    """Critical. Measures, dimensions, the literals of conditions, order and limit.

    Conditions beyond those asked for are the layer's own (filters of metrics, windows) and are not looked for.
    """
    problems = [f"the column {name} is not in the SQL" for name in layer.outputs if name not in reading.outputs]
    literals = reading.literals()
    for condition in (*layer.where, *layer.having):
        problems += [
            f"the filter with {text} is not in the SQL" for text in _texts(condition) if canonical(text) not in literals
        ]
    order = dict(reading.order())
    problems += [f"the order by {by} is not in the SQL" for by, down in layer.order if order.get(by) != down]
    if layer.limit is not None and reading.limit() != str(layer.limit):
        problems.append(f"the limit of {query.limit} is not in the SQL")
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
    """The text literals of a condition: numbers and dates may be spelled in several ways."""
    for part in walk(condition):
        if isinstance(part, Constant) and part.type == "text":
            yield part.text
