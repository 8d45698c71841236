"""A statement that gives the rows of a pattern in another way than the product does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Control:
    """`sql` has a column for each of `columns`, in order; sorted by `ranked` where that is given, highest first."""

    sql: str
    columns: tuple[str, ...]
    ranked: str | None = None
