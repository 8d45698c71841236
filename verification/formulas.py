"""Measures that are formulas over leaves, evaluated in Python."""

from __future__ import annotations

import decimal
import math
from collections.abc import Callable, Sequence
from decimal import Decimal

from schemas import expressions as typed
from schemas.artifact import Artifact
from verification.expression_text import UncheckableError

Number = int | float | Decimal
Value = Callable[[typed.ColumnRef], Number | None]
WindowValue = Callable[[typed.Window], Number | None]

EXACT = decimal.Context(prec=76)


def evaluate(node: Artifact, value: Value, window: WindowValue) -> Number | None:
    """The value of `node` with SQL's NULLs: NULL in, NULL out; NULL where a divisor is 0."""
    match node:
        case typed.ColumnRef():
            return value(node)
        case typed.Constant():
            return Decimal(node.text) if node.type in ("integer", "decimal") else None
        case typed.Window():
            return window(node)
        case typed.Arithmetic():
            return _arithmetic(node.operator, evaluate(node.left, value, window), evaluate(node.right, value, window))
        case typed.Cast():
            return evaluate(node.value, value, window)
        case typed.Coalesce():
            values = (evaluate(part, value, window) for part in node.values)
            return next((number for number in values if number is not None), None)
    raise UncheckableError(f"a {type(node).__name__.lower()} over measures is not evaluated apart")


def _arithmetic(operator: str, left: Number | None, right: Number | None) -> Number | None:
    if left is None or right is None:
        return None
    if operator == "/":
        return float(left) / float(right) if right else None
    if isinstance(left, float) or isinstance(right, float):
        left, right = float(left), float(right)
        return left + right if operator == "+" else left - right if operator == "-" else left * right
    a, b = Decimal(left), Decimal(right)
    return {"+": EXACT.add, "-": EXACT.subtract, "*": EXACT.multiply}[operator](a, b)


def number(value: object) -> Number | None:
    """A cell of a measure column; raises `UncheckableError` for what is no number."""
    if value is None or (isinstance(value, int | float | Decimal) and not isinstance(value, bool)):
        return value
    raise UncheckableError(f"{value!r} is no number")


def total(values: Sequence[Number | None]) -> Number | None:
    """The sum as SQL gives it: exact where the values are, NULL of nothing."""
    present = [value for value in values if value is not None]
    if not present:
        return None
    if any(isinstance(value, float) for value in present):
        return math.fsum(float(value) for value in present)
    result = Decimal(0)
    for value in present:
        result = EXACT.add(result, Decimal(value))
    return result
