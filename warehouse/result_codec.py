"""A result as canonical bytes and back: the same columns, types and rows are the same bytes on any machine."""

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any
from uuid import UUID

from schemas.errors import InternalError
from warehouse.cell_texts import Writers, joined_rows
from warehouse.table import ResultTable

_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def encode(table: ResultTable) -> bytes:
    """The table as one line of JSON, without spaces; what JSON cannot hold is `{"kind": text}`."""
    rows = f"[{joined_rows(table, _WRITERS, ',', '],[')}]" if table.row_count else ""
    columns, truncated, types = map(_JSON.encode, (table.columns, table.truncated, table.types))
    return f'{{"columns":{columns},"rows":[{rows}],"truncated":{truncated},"types":{types}}}'.encode()


def _cell(value: object) -> str:
    return _JSON.encode(_encoded(value))


_WRITERS = Writers(
    any=_cell,
    of={
        int: repr,
        str: encode_basestring,
        float: lambda value: repr(value) if math.isfinite(value) else _cell(value),
        Decimal: lambda value: f'{{"decimal":"{value!s}"}}',
        date: lambda value: f'{{"date":"{value.isoformat()}"}}',
        datetime: lambda value: _cell(value) if value.tzinfo else f'{{"datetime":"{value.isoformat()}"}}',
    },
    around={Decimal: ('{"decimal":"', '"}'), datetime: ('{"datetime":"', '"}')},
)
"""The commonest kinds of cells as the encoder would write them, without asking it."""


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
