"""Known rules of the sources and of metrics, adapted to the columns the result has.

A rule is carried over only where it must hold: a bound on a column says nothing about a count of it, and little about
its sum.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from schemas.data_model import DataModel, ModelColumn
from schemas.expressions import Aggregate, ColumnRef, Constant, Expression, Scalar
from schemas.quality import QualityRule
from schemas.workspace import SourceRule
from verification.rules.definition import definition, metric_columns, unfilled
from verification.rules.rule import accepted_values_rule, order_rule, range_rule

Bounds = tuple[float | None, float | None]
Definitions = Mapping[str, Expression | None]
"""What each column of the result is, by name."""
_NORMALISED: dict[str, Callable[[str], str]] = {"upper": str.upper, "lower": str.lower, "trim": str.strip}


def rules_from_graph(model: DataModel, rules: tuple[SourceRule, ...]) -> tuple[QualityRule, ...]:
    """The rules of `rules` that say something about a column of `model`, in the order of `rules`."""
    defined = {column.name: definition(model.plan, column.name) for column in model.columns}
    adapt: dict[str, Callable[[SourceRule, DataModel, Definitions], Iterator[QualityRule]]] = {
        "range": _ranges,
        "order": _orders,
        "accepted_values": _accepted_values,
    }
    return tuple(adapted for rule in rules for adapted in adapt[rule.kind](rule, model, defined))


def _ranges(rule: SourceRule, model: DataModel, defined: Definitions) -> Iterator[QualityRule]:
    for metric in rule.metrics:
        for column in metric_columns(model, metric):
            yield _range(column, (rule.minimum, rule.maximum), rule)
    for column in model.columns if rule.column else ():
        bounds = _bounds_after(rule, defined[column.name])
        if bounds != (None, None):
            yield _range(column, bounds, rule)


def _range(column: ModelColumn, bounds: Bounds, rule: SourceRule) -> QualityRule:
    return range_rule(column, *bounds, severity=rule.severity, origin="graph", reason=rule.description)


def _bounds_after(rule: SourceRule, expression: Expression | None) -> Bounds:
    """What the bounds of the source column mean for a result column: the same, weaker ones, or none.

    min, max and average stay inside the bounds; a sum of values of one sign keeps that sign only. Constants that fill
    NULLs widen the bounds.
    """
    function, argument, fills = _plain_function(expression)
    if not _is_source(argument, rule) or function not in (None, "sum", "min", "max", "average"):
        return (None, None)
    low, high = rule.minimum, rule.maximum
    if function == "sum":
        low, high = (0 if low is not None and low >= 0 else None), (0 if high is not None and high <= 0 else None)
    filled = [float(fill.text) for fill in fills if fill.type in ("integer", "decimal")]
    return (
        None if low is None else min([low, *filled]),
        None if high is None else max([high, *filled]),
    )


def _plain_function(expression: Expression | None) -> tuple[str | None, Expression | None, tuple[Constant, ...]]:
    """The aggregate of an expression, its argument, and the constants that fill NULLs on the way.

    The same aggregate applied again, to a coarser grain, counts once.
    """
    core, fills = unfilled(expression)
    function = core.function if isinstance(core, Aggregate) else None
    while isinstance(core, Aggregate) and core.function == function:
        core, inner = unfilled(core.argument)
        fills += inner
    return function, core, fills


def _is_source(expression: Expression | None, rule: SourceRule) -> bool:
    """Whether the expression is the very column the rule is about."""
    return isinstance(expression, ColumnRef) and (expression.table, expression.column) == (rule.dataset, rule.column)


def _orders(rule: SourceRule, model: DataModel, _defined: Definitions) -> Iterator[QualityRule]:
    """Adjacent pairs of those metrics that are in the result, each under its own name and over the same rows."""
    present = [metric for metric in rule.metrics if any(c.name == metric for c in metric_columns(model, metric))]
    for more, less in pairwise(present):
        yield order_rule(more, less, severity=rule.severity, origin="graph", reason=rule.description)


def _accepted_values(rule: SourceRule, model: DataModel, defined: Definitions) -> Iterator[QualityRule]:
    for column in model.columns:
        core, fills = unfilled(defined[column.name])
        normalise: Callable[[str], str] = str
        if isinstance(core, Scalar) and core.function in _NORMALISED and len(core.arguments) == 1:
            normalise, core = _NORMALISED[core.function], core.arguments[0]
        if _is_source(core, rule) and column.role in ("dimension", "label"):
            values = (*(normalise(value) for value in rule.values), *(fill.text for fill in fills))
            yield accepted_values_rule(
                column, tuple(dict.fromkeys(values)), severity=rule.severity, reason=rule.description
            )
