"""Persons of one dataset that bear the same first and last name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.artifact import Artifact
from schemas.workspace import Dataset
from warehouse.duckdb_engine import DuckDBEngine

_FIRST = re.compile(r"(first|given|fore|f) ?(name|nm)|name ?first")
_LAST = re.compile(r"(last|family|sur|l) ?(name|nm)|name ?last")
_MOST = 2_000
"""With more of them than this, names tell nobody from another, and none is kept."""


class Namesakes(Artifact):
    """The names, first and last as they are stored, that more than one row bears."""

    first: str
    last: str
    names: tuple[tuple[str, str], ...]


def namesakes(dataset: Dataset, engine: DuckDBEngine) -> tuple[Namesakes, ...]:
    """Who shares a whole name, for every pair of columns that hold first and last names."""
    if dataset.deduplicate is not None:
        return ()  # one person may be there in several versions
    found = []
    for first, last in _pairs(dataset):
        sql = (
            f'SELECT "{first}", "{last}" FROM {dataset.name} '  # noqa: S608 — names of the catalog
            f'WHERE "{first}" IS NOT NULL AND "{last}" IS NOT NULL '
            f"GROUP BY 1, 2 HAVING COUNT(*) > 1 ORDER BY 1, 2 LIMIT {_MOST + 1}"
        )
        rows = engine.query(sql).rows
        if rows and len(rows) <= _MOST:
            found.append(Namesakes(first=first, last=last, names=tuple((str(row[0]), str(row[1])) for row in rows)))
    return tuple(found)


def _pairs(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """`first_name` with `last_name`, `alderman_first_name` with `alderman_last_name`."""
    text = [column.name for column in dataset.columns if column.type.upper() == "VARCHAR"]
    firsts = {_FIRST.sub("", _words(name)): name for name in text if _FIRST.search(_words(name))}
    lasts = {_LAST.sub("", _words(name)): name for name in text if _LAST.search(_words(name))}
    for whose in firsts.keys() & lasts.keys():
        if firsts[whose] != lasts[whose]:
            yield firsts[whose], lasts[whose]


def _words(name: str) -> str:
    """A column's name in lower case with spaces: `firstName`, `first_name`."""
    return " ".join(re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()))
