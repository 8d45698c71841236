"""Rules from what the metrics mean: declared bounds, counts that cannot be negative, periods inside the request."""

from collections.abc import Iterator, Mapping

from schemas.data_model import DataModel, ModelColumn
from schemas.quality import QualityRule
from schemas.workspace import Metric
from verification.rules.definition import definition, metric_columns, never_negative
from verification.rules.rule import is_temporal, range_rule

_COUNTS = ("count", "count_distinct")


def rules_from_business(model: DataModel, metrics: tuple[Metric, ...]) -> tuple[QualityRule, ...]:
    """Bounds as declared (plausible, so warnings), and 0 as a floor (critical) only where it is proven."""
    known = {metric.name: metric for metric in metrics}
    return (
        *(rule for column in model.columns for rule in _measure_rules(column, model, known)),
        *_period_rules(model),
    )


def _measure_rules(column: ModelColumn, model: DataModel, known: Mapping[str, Metric]) -> Iterator[QualityRule]:
    if column.role not in ("measure", "component"):
        return
    itself = column.metric is not None and column in metric_columns(model, column.metric)
    metric = known.get(column.metric or "") if itself else None
    low, high = metric.bounds if metric is not None else (None, None)
    counted = metric is not None and _never_negative_metric(metric, known)
    if counted or never_negative(definition(model.plan, column.name)):
        is_count = column.type.upper().endswith(("INT", "INTEGER"))
        if is_count or low is None or low < 0:
            reason = "a count cannot be negative" if is_count else "it is made of counts"
            yield range_rule(column, 0, None, severity="critical", origin="business", reason=reason)
    if metric is not None and (low, high) != (None, None):
        reason = f"plausible values of {metric.label}"
        yield range_rule(column, low, high, severity="warning", origin="business", reason=reason)


def _never_negative_metric(metric: Metric, known: Mapping[str, Metric]) -> bool:
    """A count, or a ratio of counts."""
    if metric.type == "simple":
        return metric.agg in _COUNTS
    parts = [known.get(name or "") for name in (metric.numerator, metric.denominator)]
    return metric.type == "ratio" and all(part is not None and _never_negative_metric(part, known) for part in parts)


def _period_rules(model: DataModel) -> Iterator[QualityRule]:
    """Bounds the model puts on a date column: the requested period. They are days since 1970-01-01."""
    for constraint in model.constraints:
        for column in model.columns:
            if constraint.kind == "range" and column.name in constraint.columns and is_temporal(column.type):
                yield range_rule(
                    column,
                    constraint.minimum,
                    constraint.maximum,
                    severity=constraint.severity,
                    origin="business",
                    reason=constraint.reason or "the requested period",
                )
