"""Rules the declared schema makes: rows, key, types, NULLs and the constraints of the model."""

from collections.abc import Iterator
from itertools import pairwise

from schemas.data_model import Constraint, DataModel
from schemas.quality import QualityRule
from verification.rules.rule import not_null_rule, order_rule, range_rule, row_count_rule, type_rule, unique_rule


def rules_from_schema(model: DataModel) -> tuple[QualityRule, ...]:
    """Every promise of `model` about its rows; a nullable column, also in the grain, gets no not-null rule."""
    return (
        *(() if model.may_be_empty else (row_count_rule(single=model.single_row),)),
        *(_not_null_rules(model, in_grain=True)),
        *((unique_rule(model.grain, reason="the columns that identify a row"),) if model.grain else ()),
        *(type_rule(column.name, column.type) for column in model.columns),
        *(_not_null_rules(model, in_grain=False)),
        *(rule for constraint in model.constraints for rule in _constraint_rules(constraint, model)),
    )


def _not_null_rules(model: DataModel, *, in_grain: bool) -> Iterator[QualityRule]:
    for column in model.columns:
        if not column.nullable and (column.name in model.grain) is in_grain:
            yield not_null_rule(column.name)


def _constraint_rules(constraint: Constraint, model: DataModel) -> Iterator[QualityRule]:
    match constraint.kind:
        case "unique":
            yield unique_rule(constraint.columns, severity=constraint.severity, reason=constraint.reason)
        case "not_null":
            for name in constraint.columns:
                if not model.column(name).nullable:
                    yield not_null_rule(name, severity=constraint.severity, reason=constraint.reason)
        case "range":
            for name in constraint.columns:
                yield range_rule(
                    model.column(name),
                    constraint.minimum,
                    constraint.maximum,
                    severity=constraint.severity,
                    origin="schema",
                    reason=constraint.reason,
                )
        case "order":
            for more, less in pairwise(constraint.columns):
                yield order_rule(more, less, severity=constraint.severity, origin="schema", reason=constraint.reason)
