"""DuckDB's many types as the few a workspace has."""

from __future__ import annotations

import re

WHOLE = frozenset("TINYINT SMALLINT INTEGER BIGINT UTINYINT USMALLINT UINTEGER".split())
_LARGE = frozenset({"HUGEINT", "UHUGEINT", "UBIGINT", "BIGNUM"})
_TIMES = frozenset({"TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP"})
_SAME = frozenset({"BOOLEAN", "DATE", "DOUBLE", "VARCHAR"})
_BINARY = frozenset({"BLOB", "BIT", "GEOMETRY"})


def plain_type(type_name: str) -> tuple[str, str] | None:
    """The type a column gets and the SQL for its values, in which `{}` is the column; None for binary ones.

    >>> plain_type("INTEGER"), plain_type("UUID"), plain_type("BLOB")
    (('BIGINT', 'CAST({} AS BIGINT)'), ('VARCHAR', 'CAST({} AS VARCHAR)'), None)
    """
    name = type_name.upper()
    if name in _BINARY:
        return None
    if name in _SAME or re.fullmatch(r"DECIMAL\(\d+,\d+\)", name):
        return name, "{}"
    if name in WHOLE:
        return "BIGINT", "CAST({} AS BIGINT)"
    if name in _LARGE:
        return "DECIMAL(38,0)", "CAST({} AS DECIMAL(38,0))"
    if name == "FLOAT":
        return "DOUBLE", "CAST({} AS DOUBLE)"
    if name in _TIMES:
        return "TIMESTAMP", "CAST({} AS TIMESTAMP)"
    if name == "TIMESTAMP WITH TIME ZONE":
        return "TIMESTAMP", "timezone('UTC', {})"
    return _nested(name)


def _nested(name: str) -> tuple[str, str]:
    if name.endswith("[]"):
        inner = plain_type(name[:-2])
        if inner is not None and not name[:-2].endswith((")", "]")) and inner[0] != "JSON":
            return f"{inner[0]}[]", f"CAST({{}} AS {inner[0]}[])"
    if name == "JSON" or name.startswith(("STRUCT", "MAP", "UNION")) or name.endswith("]"):
        return "JSON", "CAST(to_json({}) AS VARCHAR)"
    return "VARCHAR", "CAST({} AS VARCHAR)"
