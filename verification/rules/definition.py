"""What a result column is, followed through the plan down to the bronze columns; the ground for proofs about it."""

from collections.abc import Mapping

from schemas.data_model import DataModel, ModelColumn
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    Case,
    Cast,
    Coalesce,
    ColumnRef,
    Constant,
    Expression,
    Scalar,
    Window,
    walk,
)
from schemas.plan import Plan, Select, Step, Union
from schemas.rewrite import rewrite

_COUNTS = ("count", "count_distinct")
_KEEPS_SIGN = ("sum", "min", "max", "average", "median", "percentile")


def definition(plan: Plan, column: str) -> Expression | None:
    """The expression of `column`, its references into steps replaced by what the steps compute.

    References that stay point at datasets, or at a step whose rows have no single definition (a calendar, a union of
    different expressions). None when the last step does not give the column.
    """
    return _expand(plan.steps[-1], column, {step.name: step for step in plan.steps})


def _expand(step: Step, column: str, steps: Mapping[str, Step]) -> Expression | None:
    if isinstance(step, Union):
        found = [_expand(steps[name], column, steps) for name in step.inputs]
        return found[0] if all(expression == found[0] for expression in found) else None
    if not isinstance(step, Select):
        return None
    projected = next((item.expression for item in step.columns if item.name == column), None)
    relations = {source.alias: source.relation for source in (step.source, *(join.input for join in step.joins))}

    def replace(node: Expression) -> Expression | None:
        if not isinstance(node, ColumnRef):
            return None
        relation = relations.get(node.table, node.table)
        inner = _expand(steps[relation], node.column, steps) if relation in steps else None
        return inner if inner is not None else ColumnRef(table=relation, column=node.column)

    return None if projected is None else rewrite(projected, replace)


def never_negative(expression: Expression | None) -> bool:
    """Whether no row can give less than 0, whatever the data; False means "not proven"."""
    match expression:
        case Constant(type="integer" | "decimal", text=text):
            return float(text) >= 0
        case Aggregate(function=function, argument=argument):
            return function in _COUNTS or (function in _KEEPS_SIGN and never_negative(argument))
        case Arithmetic(operator="+" | "*" | "/", left=left, right=right):
            return never_negative(left) and never_negative(right)
        case Coalesce(values=values):
            return all(never_negative(value) for value in values)
        case Case(whens=whens, otherwise=otherwise):
            results = (*(when.value for when in whens), *(() if otherwise is None else (otherwise,)))
            return all(never_negative(result) for result in results)
        case Cast(value=value):
            return never_negative(value)
        case Scalar(function="abs" | "length" | "list_length"):
            return True
    return False


def unfilled(expression: Expression | None) -> tuple[Expression | None, tuple[Constant, ...]]:
    """The expression without casts and constant fallbacks around it, and those constants."""
    fills: tuple[Constant, ...] = ()
    while isinstance(expression, Cast | Coalesce):
        if isinstance(expression, Cast):
            expression = expression.value
            continue
        first, *others = expression.values
        constants = tuple(value for value in others if isinstance(value, Constant))
        if len(constants) < len(others):
            return expression, fills
        expression, fills = first, (*fills, *constants)
    return expression, fills


def metric_columns(model: DataModel, metric: str) -> tuple[ModelColumn, ...]:
    """The result columns that are `metric` itself: no change, rank, share or running total made from it."""
    return tuple(column for column in model.columns if column.metric == metric and _is_metric_itself(model, column))


def _is_metric_itself(model: DataModel, column: ModelColumn) -> bool:
    if column.role not in ("measure", "component") or not (column.name == column.metric or column.leaf is not None):
        return False
    expression = definition(model.plan, column.name)
    return expression is None or not any(isinstance(part, Window) for part in walk(expression))
