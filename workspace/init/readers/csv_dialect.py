"""How a CSV file is written: its delimiter and its header."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from schemas.errors import WorkspaceError
from workspace.init.readers.limits import MAX_COLUMNS, MAX_HEADER

DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 200
"""Records the delimiter is judged by."""
_DATA = re.compile(
    r"[-+]?[$€£]?\d+([.,]\d+)+|[-+]?\d+|\d{4}-\d{2}-\d{2}.*|\d{1,2}[./]\d{1,2}[./]\d{2,4}.*|[^@\s]+@[^@\s]+\.\w+"
)
_YEAR = re.compile(r"(19|20|21)\d\d(-(0[1-9]|1[0-2]))?")


@dataclass(frozen=True)
class Dialect:
    """`skip` lines stand before the header, which is on line `header_line`."""

    delimiter: str
    header: tuple[str, ...]
    skip: int
    header_line: int


def read_dialect(file: Path, where: str) -> Dialect:
    """The dialect of a text file; `WorkspaceError` where its first line is no header that can be used."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        first = stream.readline(MAX_COLUMNS * MAX_HEADER)
        announced = re.fullmatch(r'"?sep=(.)"?\s*', first)
        skip = 1 if announced else 0
        delimiter = announced[1] if announced else _delimiter(file)
        if not announced:
            stream.seek(0)
        while (line := stream.readline(MAX_COLUMNS * MAX_HEADER)) and not line.strip():
            skip += 1
        rest = csv.reader([line, *islice(stream, 50)], delimiter=delimiter, strict=False)
        header = tuple(cell.strip() for cell in next(rest))
    _check_header(header, f"{where}:{skip + 1}")
    return Dialect(delimiter, header, skip, skip + 1)


def _delimiter(file: Path) -> str:
    """The delimiter by which most records are as wide as the header; the one that makes it widest among equals."""
    best, chosen = (0.0, 1), DELIMITERS[0]
    for delimiter in DELIMITERS:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            lines = (line for line in stream if line.strip())
            try:
                widths = [len(record) for record in islice(csv.reader(lines, delimiter=delimiter), _LOOKED_AT)]
            except csv.Error:
                continue
        if widths and widths[0] > 1:
            alike = sum(width == widths[0] for width in widths) / len(widths)
            if (alike, widths[0]) > best:
                best, chosen = (alike, widths[0]), delimiter
    return chosen


def _check_header(header: tuple[str, ...], where: str) -> None:
    if len(header) > MAX_COLUMNS:
        raise WorkspaceError(
            f"has {len(header):,} columns; {MAX_COLUMNS:,} is the most.",
            where=where,
            hint="Leave out columns, or turn repeated ones into rows.",
        )
    data = next((cell for cell in header if _DATA.fullmatch(cell) and not _YEAR.fullmatch(cell)), None)
    if data is not None or not any(header):
        found = f"{data!r} stands in the first line" if data is not None else "the first line has no names"
        raise WorkspaceError(f"there is no header: {found}.", where=where, hint="Add a first line with column names.")
    for place, cell in enumerate(header, start=1):
        if len(cell) > MAX_HEADER:
            raise WorkspaceError(
                f"the name of column {place} is {len(cell):,} characters long; {MAX_HEADER} is the most.",
                where=where,
                hint="Shorten it; is this line really the header?",
            )
        if cell and cell in header[: place - 1]:
            raise WorkspaceError(
                f"the header names {cell!r} twice, in columns {header.index(cell) + 1} and {place}.",
                where=where,
                hint="Rename one of them, or take it out.",
            )
