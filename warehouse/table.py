"""The rows a query gave."""

from dataclasses import dataclass
from operator import itemgetter


@dataclass(frozen=True)
class ResultTable:
    """Columns and rows, as Python values: DECIMAL is `Decimal`, DATE is `date`, a list is `list`, a struct is `dict`.

    >>> ResultTable(("region",), ("VARCHAR",), (("West",), ("East",)), truncated=False).rows[1]
    ('East',)
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    """DuckDB's name of each column's type, such as `DECIMAL(18,2)`."""
    rows: tuple[tuple[object, ...], ...]
    truncated: bool
    """Whether there were more rows than the limit let through."""

    def values(self, column: str) -> tuple[object, ...]:
        """The cells of a column, in the order of the rows; `ValueError` if there is none of that name."""
        return tuple(map(itemgetter(self.columns.index(column)), self.rows))

    def nulls(self, column: str) -> int:
        """How many cells of a column are NULL."""
        return self.values(column).count(None)
