"""`<name>.csv`: the rows, as RFC 4180 with line feeds, safe to open in a spreadsheet.

>>> csv_cell("=SUM(A1)"), csv_cell(-5), csv_cell(None), csv_cell("")
('"\\'=SUM(A1)"', '-5', '', '""')
"""

import datetime
import decimal
import json
import uuid
from collections.abc import Mapping, Sequence

from schemas.errors import InternalError
from warehouse.table import ResultTable

# What makes a spreadsheet calculate a cell (OWASP, CSV injection), full-width forms included.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_QUOTED = {",", '"', "\n", "\r"}


def to_csv(table: ResultTable) -> str:
    """The table with a header line: NULL is empty, empty text is `""`, dates are ISO, decimals exact, floats shortest.

    Text a spreadsheet would take for a formula is quoted and gets a `'` in front; numbers stay as they are.
    """
    lines = [[csv_cell(column) for column in table.columns], *([csv_cell(cell) for cell in row] for row in table.rows)]
    return "".join(f"{_line(cells)}\n" for cells in lines)


def csv_cell(value: object) -> str:
    """One cell; `InternalError` for a value that has no text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, datetime.timedelta | uuid.UUID):
        return _text(str(value))
    if isinstance(value, Sequence | Mapping) and not isinstance(value, bytes | bytearray):
        return _text(json.dumps(value, ensure_ascii=False, default=str))
    raise InternalError(f"no CSV for a value of type {type(value).__name__}")


def _text(text: str) -> str:
    if text.startswith(_FORMULA_STARTS):
        text = f"'{text}"
        return _quoted(text)
    return _quoted(text) if not text or text != text.strip() or _QUOTED.intersection(text) else text


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _line(cells: list[str]) -> str:
    """A single NULL is quoted: readers skip an empty line."""
    return ",".join(cells) if cells != [""] else '""'
