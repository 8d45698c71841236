"""Postgres's types as the few a workspace has: how the server writes a value, and how it is read from that text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workspace.init.readers.limits import MAX_FIELD

LARGEST = 38
"""Digits of the widest exact number."""

_WHOLE = frozenset({"smallint", "integer", "bigint", "oid"})
_BINARY = frozenset(
    "bytea bit varbit geometry geography raster tsvector tsquery vector point line lseg box path polygon circle".split()
)
_JSON = frozenset({"json", "jsonb", "hstore"})

_TEXT = f"left({{}}::text, {MAX_FIELD + 1})"
_NESTED = f"left(to_json({{}})::text, {MAX_FIELD + 1})"
"""What is longer is not brought in, and need not be sent."""

_DAY = r"\d{4}-\d{2}-\d{2}"
_MOMENT = _DAY + r" \d{2}:\d{2}:\d{2}(\.\d+)?"
_DIGITS = r"-?\d+(\.\d+)?"
_FLOAT = _DIGITS + r"(e[-+]?\d+)?"


@dataclass(frozen=True)
class ColumnType:
    """`server` is the SQL by which the server writes the column, for which `{}` stands, as text.

    Text that matches `fits` (any where there is none) is a value of `type`; without `type` it is an exact number
    whose width is found out from the values.
    """

    type: str | None
    server: str = "{}"
    fits: str | None = None


def column_type(declared: str, kind: str) -> ColumnType | None:
    """How a column of the type `declared` is read; None where it is left out. `kind` is the type's `typtype`.

    >>> column_type("integer", "b").type, column_type("numeric(10,2)", "b").type, column_type("bytea", "b")
    ('BIGINT', 'DECIMAL(10,2)', None)
    """
    name, _, rest = declared.partition("(")
    if declared.endswith("[]"):
        return _list(declared.removesuffix("[]"), kind)
    if name.split(".")[-1].split(" ")[0] in _BINARY:
        return None
    if kind == "c" or name.split(".")[-1] in _JSON:
        return ColumnType("JSON", _NESTED)
    return _simple(name, rest) or ColumnType("VARCHAR", _TEXT)


def _simple(name: str, rest: str) -> ColumnType | None:
    if name in _WHOLE:
        return ColumnType("BIGINT")
    if name == "boolean":
        return ColumnType("BOOLEAN")
    if name in ("real", "double precision"):
        return ColumnType("DOUBLE", fits=_FLOAT)
    if name == "money":
        return ColumnType(None, "{}::numeric", _DIGITS)
    if name == "numeric":
        return _numeric(rest)
    if name == "date":
        return ColumnType("DATE", fits=_DAY)
    if name.startswith("timestamp"):
        is_zoned = (name + rest).endswith("with time zone")
        return ColumnType("TIMESTAMP", "{} AT TIME ZONE 'UTC'" if is_zoned else "{}", _MOMENT)
    return None


def _numeric(rest: str) -> ColumnType:
    """`numeric(12,2)`; where nothing is declared, or what only Postgres has, the values say it."""
    declared = re.match(r"(\d+),(\d+)\)", rest)
    if declared is None:
        return ColumnType(None, fits=_DIGITS)
    precision, scale = int(declared[1]), int(declared[2])
    if scale > precision or precision > LARGEST:
        return ColumnType(None, fits=_DIGITS)
    if scale == 0 and precision <= 18:
        return ColumnType("BIGINT", fits=_DIGITS)
    return ColumnType(f"DECIMAL({precision},{scale})", fits=_DIGITS)


def _list(inner: str, kind: str) -> ColumnType | None:
    """A list of plain values; what is nested deeper is JSON."""
    found = column_type(inner, "b") if kind == "b" else None
    if inner.partition("(")[0] in _BINARY:
        return None
    plain = found is not None and found.type in ("BIGINT", "BOOLEAN", "VARCHAR", "DATE") and not inner.endswith("[]")
    return ColumnType(f"{found.type}[]" if found is not None and plain else "JSON", _NESTED)
