"""The opposite of a condition."""

from __future__ import annotations

from schemas.expressions import (
    Comparison,
    Expression,
    Like,
    Membership,
    Negation,
    NullCheck,
    Related,
)


def opposite(made: Expression) -> Expression:
    """What holds for the other rows that have a value."""
    if isinstance(made, Comparison) and made.operator == "=":
        return made.model_copy(update={"operator": "<>"})
    if isinstance(made, Membership | Like | NullCheck | Related):
        return made.model_copy(update={"negated": not made.negated})
    return Negation(operand=made)


def denied_if(made: Expression, *, denied: bool) -> Expression:
    """`made`, or its opposite."""
    return opposite(made) if denied else made
