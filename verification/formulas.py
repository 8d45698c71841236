"""Measures that are formulas over leaves, evaluated in Python."""

from __future__ import annotations

import decimal
import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from schemas import expressions as typed
from schemas.artifact import Artifact
from verification.expression_text import UncheckableError

Number = int | float | Decimal
C = TypeVar("C")
Figure = Callable[[C], Number | None]
"""A figure of a context: a row, or the place of a sample."""

EXACT = decimal.Context(prec=76)
_EXACT_OPERATIONS = {"+": EXACT.add, "-": EXACT.subtract, "*": EXACT.multiply}


def compiled(
    node: Artifact, column: Callable[[typed.ColumnRef], Figure[C]], window: Callable[[typed.Window], Figure[C]]
) -> Figure[C]:
    """`node` as a function with SQL's NULLs: NULL in, NULL out; NULL where a divisor is 0.

    Raises `UncheckableError` for what is no arithmetic over leaves and windows.
    """
    match node:
        case typed.ColumnRef():
            return column(node)
        case typed.Window():
            return window(node)
        case typed.Constant():
            constant = Decimal(node.text) if node.type in ("integer", "decimal") else None
            return lambda _: constant
        case typed.Cast():
            return compiled(node.value, column, window)
        case typed.Arithmetic():
            left, right = compiled(node.left, column, window), compiled(node.right, column, window)
            return lambda context: _arithmetic(node.operator, left(context), right(context))
        case typed.Coalesce():
            parts = [compiled(part, column, window) for part in node.values]
            return lambda context: next((n for n in (part(context) for part in parts) if n is not None), None)
    raise UncheckableError(f"a {type(node).__name__.lower()} over measures is not evaluated apart")


def _arithmetic(operator: str, left: Number | None, right: Number | None) -> Number | None:
    if left is None or right is None:
        return None
    if operator == "/":
        return float(left) / float(right) if right else None
    if isinstance(left, float) or isinstance(right, float):
        a, b = float(left), float(right)
        return a + b if operator == "+" else a - b if operator == "-" else a * b
    return _EXACT_OPERATIONS[operator](Decimal(left), Decimal(right))


def number(value: object) -> Number | None:
    """A cell of a measure column; raises `UncheckableError` for what is no number."""
    if value is None or (isinstance(value, int | float | Decimal) and not isinstance(value, bool)):
        return value
    raise UncheckableError(f"{value!r} is no number")


def total(values: Sequence[object]) -> Number | None:
    """The sum as SQL gives it: exact where the values are, NULL of nothing."""
    kinds = set(map(type, values)) - {type(None)}
    if not kinds <= {int, float, Decimal}:
        raise UncheckableError(f"{kinds} are no numbers")
    present: list[Any] = [value for value in values if value is not None]
    if not present:
        return None
    if float in kinds:
        return math.fsum(present)
    with decimal.localcontext(EXACT):
        return sum(present, start=Decimal(0) if Decimal in kinds else 0)
