"""`<name>.csv`: the rows, as RFC 4180 with line feeds, safe to open in a spreadsheet.

>>> csv_cell("=SUM(A1)"), csv_cell(-5), csv_cell(None), csv_cell("")
('"\\'=SUM(A1)"', '-5', '', '""')
"""

import datetime
import decimal
import json
import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from schemas.errors import InternalError
from warehouse.cell_texts import Writers, joined_rows
from warehouse.table import ResultTable

# What makes a spreadsheet calculate a cell (OWASP, CSV injection), full-width forms included.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Text that needs no second look.
_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w .:/()-]*[\w.:/()-])?", re.ASCII)
_QUOTED = re.compile(r'[,"\n\r]|^\s|\s\Z|^\Z')


def to_csv(table: ResultTable) -> str:
    """The table with a header line: NULL is empty, empty text is `""`, dates are ISO, decimals exact, floats shortest.

    Text a spreadsheet would take for a formula is quoted and gets a `'` in front; numbers stay as they are.
    """
    cells = _CELLS if len(table.columns) > 1 else _LONE_CELLS
    rows = (joined_rows(table, cells, ",", "\n"),) if table.row_count else ()
    return "\n".join((",".join(map(csv_cell, table.columns)), *rows, ""))


def csv_cell(value: object) -> str:
    """One cell; `InternalError` for a value that has no text."""
    write = _WRITERS.get(type(value))
    if write is not None:
        return write(value)
    if isinstance(value, Sequence | Mapping) and not isinstance(value, bytes | bytearray):
        return _text(json.dumps(value, ensure_ascii=False, default=str))
    raise InternalError(f"no CSV for a value of type {type(value).__name__}")


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    if text.startswith(_FORMULA_STARTS):
        return _quoted(f"'{text}")
    return _quoted(text) if _QUOTED.search(text) else text


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


_WRITERS: Mapping[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    str: _text,
    bool: lambda value: "true" if value else "false",
    int: repr,
    float: repr,
    decimal.Decimal: "{:f}".format,
    datetime.date: datetime.date.isoformat,
    datetime.datetime: datetime.datetime.isoformat,
    datetime.time: datetime.time.isoformat,
    datetime.timedelta: lambda value: _text(str(value)),
    uuid.UUID: str,
}
"""By exact type, since a result has hundreds of thousands of cells; what is missing is looked at more closely."""

_CELLS = Writers(any=csv_cell, of=_WRITERS)
_LONE_CELLS = replace(_CELLS, any=lambda value: csv_cell(value) or '""')
"""A single NULL is quoted: readers skip an empty line."""
