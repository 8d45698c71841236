"""The aggregate of a measure, and its type."""

from __future__ import annotations

from compiler.planning.types import summed
from schemas.expressions import Aggregate, AggregateFunction, Case, Cast, Constant, Expression, NullCheck, When
from schemas.semantics import Aggregation

_ONE, _ZERO = Constant(type="integer", text="1"), Constant(type="integer", text="0")


def aggregate(measure: Aggregation, value: Expression, kind: str) -> tuple[Expression, str]:
    """The aggregate over `value` of type `kind`, and its type."""
    match measure.agg:
        case "sum":
            total = Aggregate(function="sum", argument=value)
            return Cast(value=total, type=summed(kind)), summed(kind)
        case "sum_boolean" | "count":
            condition = value if measure.agg == "sum_boolean" else NullCheck(value=value, negated=True)
            counted = Case(whens=(When(condition=condition, value=_ONE),), otherwise=_ZERO)
            return Cast(value=Aggregate(function="sum", argument=counted), type="BIGINT"), "BIGINT"
        case "count_distinct":
            return Aggregate(function="count_distinct", argument=value), "BIGINT"
        case "min" | "max":
            return Aggregate(function=measure.agg, argument=value), kind
        case "average":
            return Aggregate(function="average", argument=value), "DOUBLE"
    fraction = 0.5 if measure.agg == "median" else measure.fraction
    if measure.discrete and measure.agg == "percentile":
        return Aggregate(function="discrete_percentile", argument=value, fraction=fraction), kind
    function: AggregateFunction = "approximate_percentile" if measure.approximate else "percentile"
    return Aggregate(function=function, argument=Cast(value=value, type="DOUBLE"), fraction=fraction), "DOUBLE"
