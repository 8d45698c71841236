"""When a figure of the result and its control are the same."""

from __future__ import annotations

import datetime
import math
from decimal import Decimal

TOLERANCE = 1e-9
"""Relative, and only where floating numbers are involved."""


def agrees(result: object, control: object, when_empty: object = None) -> bool:
    """Exact for whole numbers and decimals. `when_empty` stands for NULL on either side.

    >>> agrees(Decimal("1.10"), Decimal("1.1"))
    True
    >>> agrees(None, 0, when_empty=0)
    True
    >>> agrees(100, 101)
    False
    """
    result = when_empty if result is None else result
    control = when_empty if control is None else control
    if result is None or control is None:
        return result is control
    if isinstance(result, float) or isinstance(control, float):
        return _close(result, control)
    if isinstance(result, datetime.date) and isinstance(control, datetime.date):
        return _day_or_time(result, control)
    return bool(result == control)


def _close(result: object, control: object) -> bool:
    if not isinstance(result, int | float | Decimal) or not isinstance(control, int | float | Decimal):
        return False
    # a decimal result was rounded to its scale on purpose
    scale = -result.as_tuple().exponent if isinstance(result, Decimal) else None  # type: ignore[operator]
    rounding = 0.5 * 10.0**-scale if scale is not None else 0.0
    return math.isclose(float(result), float(control), rel_tol=TOLERANCE, abs_tol=max(1e-12, rounding * 1.000001))


def _day_or_time(result: datetime.date, control: datetime.date) -> bool:
    """A time shown as a date is the same day."""
    if isinstance(result, datetime.datetime) == isinstance(control, datetime.datetime):
        return result == control
    return (result.year, result.month, result.day) == (control.year, control.month, control.day)
