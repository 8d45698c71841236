"""A table under construction."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.expressions import Expression
from schemas.query import (
    Dimension,
    Measure,
    Order,
    Threshold,
)


@dataclass
class Draft:
    """A table under construction."""

    root: str
    measures: list[Measure] = field(default_factory=list)
    own: list[tuple[Expression, ...]] = field(default_factory=list)
    """The conditions of each measure."""
    dimensions: list[Dimension] = field(default_factory=list)
    where: list[Expression] = field(default_factory=list)
    having: list[Threshold] = field(default_factory=list)
    order: list[Order] = field(default_factory=list)
    limit: int | None = None
    groups: tuple[str, ...] = ()
    """The dimensions that are said as groups, and not only shown."""
    limit_per: tuple[str, ...] = ()
    """Those within each of which the limit holds: `for each category, the product with the most orders`."""
    left_out: bool = False
    """Whether rows that belong to nothing of a group are left out."""
