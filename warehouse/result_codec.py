"""A result as canonical bytes and back: the same columns, types and rows are the same bytes on any machine."""

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from schemas.errors import InternalError
from warehouse.table import ResultTable

_SIMPLE_TYPES = frozenset(
    {"BOOLEAN", "INTEGER", "BIGINT", "HUGEINT", "VARCHAR", "DECIMAL", "DATE", "TIMESTAMP", "TIME", "DOUBLE"}
)
"""Types whose values JSON takes as they are, or hands to `_encoded` itself; the rest are encoded cell by cell."""


def encode(table: ResultTable) -> bytes:
    """The table as one line of JSON, without spaces; what JSON cannot hold is `{"kind": text}`."""
    if all(kind.partition("(")[0] in _SIMPLE_TYPES for kind in table.types):
        try:
            return _json(table, table.rows)
        except ValueError:
            pass  # a float that JSON has no number for: every cell is looked at
    return _json(table, [[_encoded(value) for value in row] for row in table.rows])


def _json(table: ResultTable, rows: object) -> bytes:
    document = {"columns": table.columns, "rows": rows, "truncated": table.truncated, "types": table.types}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_encoded).encode()


def decode(content: bytes) -> ResultTable:
    """The inverse of `encode`."""
    document = json.loads(content)
    return ResultTable(
        columns=tuple(document["columns"]),
        types=tuple(document["types"]),
        rows=tuple(tuple(_decoded(value) for value in row) for row in document["rows"]),
        truncated=document["truncated"],
    )


def digest_of(content: bytes) -> str:
    """The SHA-256 of encoded bytes, as 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def _encoded(value: object) -> Any:  # noqa: ANN401
    encoder = _ENCODERS.get(type(value))
    if encoder is None:
        raise InternalError(f"a result holds a {type(value).__name__}, which cannot be stored")
    return encoder(value)


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _all_encoded(value: Iterable[object]) -> list[Any]:
    return [_encoded(item) for item in value]


_ENCODERS: Mapping[type, Callable[[Any], Any]] = {
    type(None): _same,
    bool: _same,
    int: _same,
    str: _same,
    float: lambda value: value if math.isfinite(value) else {"float": repr(value)},
    Decimal: lambda value: {"decimal": str(value)},
    datetime: lambda value: {"datetime": (value.astimezone(UTC) if value.tzinfo else value).isoformat()},
    date: lambda value: {"date": value.isoformat()},
    time: lambda value: {"time": value.isoformat()},
    timedelta: lambda value: {"timedelta": [value.days, value.seconds, value.microseconds]},
    list: _all_encoded,
    tuple: _all_encoded,
    dict: lambda value: {"dict": [[_encoded(key), _encoded(item)] for key, item in value.items()]},
    bytes: lambda value: {"bytes": value.hex()},
    UUID: lambda value: {"uuid": str(value)},
}
"""By exact type, which is several times faster than a search among kinds of types."""


_DECODERS: Mapping[str, Callable[[Any], object]] = {
    "bytes": bytes.fromhex,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "decimal": Decimal,
    "dict": lambda pairs: {_decoded(key): _decoded(item) for key, item in pairs},
    "float": float,
    "time": time.fromisoformat,
    "timedelta": lambda parts: timedelta(*parts),
    "uuid": UUID,
}


def _decoded(value: Any) -> object:  # noqa: ANN401
    if isinstance(value, dict):
        ((kind, content),) = value.items()
        return _DECODERS[kind](content)
    return [_decoded(item) for item in value] if isinstance(value, list) else value
