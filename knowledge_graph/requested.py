"""A measure of a request taken apart: a formula over leaves, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.discovery import BoundMeasure, Nesting
from schemas.expressions import Expression
from schemas.period import Period
from schemas.workspace import Metric


@dataclass(frozen=True)
class WantedLeaf:
    """A leaf to bind: a simple or nested metric under the conditions put on it."""

    name: str
    metric: Metric
    where: tuple[Expression, ...]
    nesting: Nesting | None = None
    """Computed per thing first, as the request says."""
    period: Period | None = None
    """Of this leaf alone."""


@dataclass(frozen=True)
class Requested:
    """An output column, its leaves, and the columns to show beside it."""

    bound: BoundMeasure
    leaves: tuple[WantedLeaf, ...]
    components: tuple[BoundMeasure, ...] = ()
    adds_up: str = ""
    """Set where the column adds its leaves up over rows, and how to say so: they have to be additive."""
