"""The rows a query gave."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

Row = tuple[object, ...]


@dataclass(frozen=True, eq=False)
class ResultTable:
    """Columns and rows, as Python values: DECIMAL is `Decimal`, DATE is `date`, a list is `list`, a struct is `dict`.

    >>> ResultTable(("region",), ("VARCHAR",), (("West",), ("East",)), truncated=False).rows[1]
    ('East',)
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    """DuckDB's name of each column's type, such as `DECIMAL(18,2)`."""
    rows: tuple[Row, ...]
    truncated: bool
    """Whether there were more rows than the limit let through."""

    @property
    def arrow(self) -> pa.Table | None:
        """The same rows as Arrow columns, where the query gave those."""
        return None

    @property
    def row_count(self) -> int:
        return len(self.rows)

    def row(self, index: int) -> Row:
        return self.rows[index]

    def values(self, column: str) -> tuple[object, ...]:
        """The cells of a column, in the order of the rows; `ValueError` if there is none of that name."""
        return self.cells(self.columns.index(column))

    def cells(self, position: int) -> tuple[object, ...]:
        """The cells of the column at `position`."""
        return tuple(map(itemgetter(position), self.rows))

    def nulls(self, column: str) -> int:
        """How many cells of a column are NULL."""
        return self.values(column).count(None)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ResultTable) and self._told() == other._told()

    __hash__ = None  # type: ignore[assignment]

    def _told(self) -> tuple[object, ...]:
        return self.columns, self.types, self.truncated, self.rows
