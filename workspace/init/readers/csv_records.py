"""A CSV file read record by record: slower than DuckDB, and able to say on which line what is wrong."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path

from schemas.errors import WorkspaceError
from workspace.init.readers.csv_dialect import Dialect
from workspace.init.readers.limits import MAX_FIELD


def records(file: Path, dialect: Dialect, where: str) -> Iterator[list[str]]:
    """The records after the header; `WorkspaceError` names the line of one that is ragged, unclosed or too long."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        lines = itertools.islice(stream, dialect.skip, None)
        reader = csv.reader(lines, delimiter=dialect.delimiter, strict=True)
        line = dialect.skip + 1
        try:
            for number, record in enumerate(reader):
                if record:
                    _check(record, len(dialect.header), f"{where}:{line}")
                    if number:
                        yield record
                line = dialect.skip + reader.line_num + 1
        except csv.Error as error:
            raise WorkspaceError(
                f"the record that begins here is not closed: {error}.",
                where=f"{where}:{line}",
                hint='Close the quoted value; a quote inside one is written "".',
            ) from error


def write_again(file: Path, dialect: Dialect, where: str, copy: Path) -> None:
    """`copy` with the same records and one kind of line end."""
    with copy.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=dialect.delimiter, lineterminator="\n")
        writer.writerow(dialect.header)
        writer.writerows(records(file, dialect, where))


def _check(record: list[str], width: int, where: str) -> None:
    if len(record) != width:
        kind = "few" if len(record) < width else "many"
        raise WorkspaceError(
            f"the record has {len(record)} values; the header has {width} names.",
            where=where,
            hint=f"There are too {kind} delimiters here; quote values that contain one.",
        )
    for place, value in enumerate(record, start=1):
        if len(value) > MAX_FIELD:
            raise WorkspaceError(
                f"the value in column {place} is {len(value):,} characters long; {MAX_FIELD:,} is the most.",
                where=where,
                hint="Is a quote missing? Otherwise leave the column out.",
            )
