"""What an expression gives where a join found no row, so that all its columns are NULL."""

from __future__ import annotations

from schemas.expressions import (
    Arithmetic,
    Case,
    Cast,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Like,
    Logical,
    Membership,
    Negation,
    NullCheck,
    Part,
    Truncate,
    When,
    columns_in,
    walk,
)

_HANDS_ON = (Arithmetic, Cast, ColumnRef, Comparison, Constant, Like, Membership, Negation, Part, Truncate)
"""Of a NULL these make a NULL."""


def is_null_of_nulls(expression: Expression) -> bool:
    """Whether `expression` is NULL where its columns are: `amount * 2` is, `CASE … ELSE 'old' END` is not."""
    return bool(columns_in(expression)) and all(isinstance(node, _HANDS_ON) for node in walk(expression))


def where_there_is(key: Expression, value: Expression) -> Expression:
    """`value` of a row that may be missing: NULL where the row's `key` is."""
    return value if is_null_of_nulls(value) else where_known(key, value)


def where_known(key: Expression, value: Expression) -> Expression:
    """`value`, which may be of another row than `key`; NULL where `key` is."""
    parts = (key,) if is_null_of_nulls(key) else columns_in(key)
    known = tuple(NullCheck(value=part, negated=True) for part in parts)
    condition = known[0] if len(known) == 1 else Logical(operator="or", operands=known)
    return Case(whens=(When(condition=condition, value=value),)) if known else value
