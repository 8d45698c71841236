"""Questions the rules put to the loaded data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workspace.init.draft import Table
from workspace.init.profile import scan_of
from workspace.init.staging import Staging, quoted

LEAST_INCLUDED = 0.98
"""Share of the values of a key that have to be found where it leads to."""


@dataclass(frozen=True)
class Inclusion:
    """How many rows refer to something, and how many of those to something that is not there."""

    rows: int
    orphans: int

    @property
    def holds(self) -> bool:
        return self.rows > 0 and self.rows - self.orphans >= LEAST_INCLUDED * self.rows

    def __str__(self) -> str:
        """`all 1,234 values`, `98.2% of 1,234 values`."""
        if not self.orphans:
            return "the 1 value is" if self.rows == 1 else f"100% of {self.rows:,} values are"
        share = (self.rows - self.orphans) / self.rows
        return f"{min(share, 0.9999):.2%} of {self.rows:,} values are ({self.orphans:,} are not)"


@dataclass(frozen=True)
class Meeting:
    """In how many rows two keys lead to the same row, to different rows, and only the second anywhere."""

    same: int
    different: int
    only_other: int


@dataclass(frozen=True)
class Reference:
    """Columns of a table that may refer to columns of another one, or of the same."""

    table: Table
    columns: tuple[str, ...]
    to: Table
    references: tuple[str, ...]


class Data:
    """The Parquet files of a draft's tables."""

    def __init__(self, staging: Staging, root: str) -> None:
        self._staging, self._root = staging, root

    def distinct(self, table: Table, columns: Sequence[str]) -> int:
        """How many different combinations of `columns` there are."""
        inner = f"SELECT DISTINCT {_names(columns)} FROM {self._scan(table)}"  # noqa: S608
        return self._staging.number(f"SELECT count(*) FROM ({inner})")  # noqa: S608

    def rows_on_last(self, table: Table, column: str) -> tuple[int, float]:
        """How many rows have the last value of `column`, and how many have each of its values on average."""
        name = quoted(column)
        counts = f"SELECT {name} AS value, count(*) AS many FROM {self._scan(table)} GROUP BY 1"  # noqa: S608
        row = self._staging.row(f"SELECT max_by(many, value), avg(many) FROM ({counts})")  # noqa: S608
        return int(str(row[0])), float(str(row[1]))

    def inclusion(self, reference: Reference) -> Inclusion:
        """How far the values are among those referred to; rows with an empty part refer to nothing."""
        columns = reference.columns
        filled = " AND ".join(f"{quoted(column)} IS NOT NULL" for column in columns)
        child = f"SELECT {_names(columns, 'c')} FROM {self._scan(reference.table)} WHERE {filled}"  # noqa: S608
        parent = f"SELECT DISTINCT {_names(reference.references, 'p')}, true AS found FROM {self._scan(reference.to)}"  # noqa: S608
        same = " AND ".join(f"c{i} = p{i}" for i in range(len(columns)))
        row = self._staging.row(
            f"SELECT count(*), count(*) FILTER (found IS NULL) FROM ({child}) LEFT JOIN ({parent}) ON {same}"  # noqa: S608
        )
        return Inclusion(int(str(row[0])), int(str(row[1])))

    def meeting(self, one: Reference, other: Reference) -> Meeting:
        """Where two keys of a table lead in the rows of the same other table."""
        (a,), (b,) = one.columns, other.columns
        (first,), (second,) = one.references, other.references
        parent = f"SELECT {quoted(first)} AS a, {quoted(second)} AS b FROM {self._scan(one.to)}"  # noqa: S608
        row = self._staging.row(
            f"WITH parent AS ({parent}) SELECT count(*) FILTER (p.a = q.a AND p.b = q.b),"  # noqa: S608
            " count(*) FILTER (p.a <> q.a OR p.b <> q.b), count(*) FILTER (p.a IS NULL AND q.b IS NOT NULL)"
            f" FROM {self._scan(one.table)} AS c LEFT JOIN parent AS p ON c.{quoted(a)} = p.a"
            f" LEFT JOIN parent AS q ON c.{quoted(b)} = q.b"
        )
        return Meeting(*(int(str(value)) for value in row))

    def _scan(self, table: Table) -> str:
        return scan_of(f"{self._root}/{table.file}")


def _names(columns: Sequence[str], alias: str = "") -> str:
    return ", ".join(quoted(c) + (f" AS {alias}{i}" if alias else "") for i, c in enumerate(columns))
