"""How many values `range(…)` and `generate_series(…)` give; only constant bounds can be counted before a query runs."""

import re
from datetime import datetime
from typing import Final

from schemas.errors import GuardError
from warehouse.duckdb_ast import Node

MAX_SERIES: Final = 100_000

_EPOCH = datetime(1970, 1, 1)
_DAY = 86_400.0
_UNITS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3_600.0,
    "day": _DAY,
    "week": 7 * _DAY,
    "month": 28 * _DAY,
    "quarter": 90 * _DAY,
    "year": 365 * _DAY,
}
_INTERVAL = re.compile(r"\s*([+-]?\d{1,9})\s*([a-z]+?)s?\b", re.IGNORECASE)


def check_series(name: str, arguments: list[Node]) -> None:
    """Raise `GuardError` unless the bounds are constants and give at most `MAX_SERIES` values."""
    values = [_value(name, argument["expression"]) for argument in arguments]
    if not 1 <= len(values) <= 3:
        raise GuardError(f"{name}() takes one to three arguments.")
    start, stop = (0.0, values[0]) if len(values) == 1 else values[:2]
    step = values[2] if len(values) == 3 else 1.0
    # written so that a NaN, as infinity minus infinity gives, fails too
    if not (step and abs((stop - start) / step) <= MAX_SERIES):
        raise GuardError(f"{name}() gives more than {MAX_SERIES:,} values.")


def _value(name: str, node: Node) -> float:
    """A number as it is, a moment in seconds since 1970, an interval in seconds (its shortest reading)."""
    match node:
        case {"class": "CONSTANT", "literal": {"kind": "INTEGER" | "NUMERIC", "text": text}}:
            return float(text)
        case {
            "class": "CAST",
            "child": {"class": "CONSTANT", "literal": {"text": text}},
            "type_expr": {"type_name": kind},
        }:
            value = _cast(str(text), str(kind).lower())
        case {"class": "CAST", "child": child}:
            return _value(name, child)
        case {"class": "FUNCTION", "function_name": "-", "arguments": [{"expression": child}]}:
            return -_value(name, child)
        case {"class": "FUNCTION", "function_name": "trunc", "arguments": [{"expression": child}]}:
            return _value(name, child)
        case {"class": "FUNCTION", "function_name": str(function), "arguments": [{"expression": child}]}:
            unit = _UNITS.get(function.removeprefix("to_").removesuffix("s"))
            value = unit and unit * _value(name, child)
        case _:
            value = None
    if value is None:
        raise GuardError(f"{name}() needs constant bounds: numbers, DATE '2026-01-31', INTERVAL 1 DAY.")
    return value


def _cast(text: str, kind: str) -> float | None:
    if kind == "interval":
        return _interval(text)
    if kind.startswith(("date", "timestamp")):
        try:
            return (datetime.fromisoformat(text).replace(tzinfo=None) - _EPOCH).total_seconds()
        except ValueError:
            return None
    try:
        return float(text)
    except ValueError:
        return None


def _interval(text: str) -> float | None:
    parts = _INTERVAL.findall(text)
    if not parts or _INTERVAL.sub("", text).strip() or any(unit.lower() not in _UNITS for _, unit in parts):
        return None
    return sum(float(amount) * _UNITS[unit.lower()] for amount, unit in parts)
