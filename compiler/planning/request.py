"""What every fact of a table shares."""

import datetime
from dataclasses import dataclass

from compiler.planning.dimensions import Dimensions, Label
from schemas.expressions import Expression
from schemas.period import Period


@dataclass(frozen=True)
class Request:
    """Dimensions, filters and the period to compute; `as_of` is exclusive."""

    dimensions: Dimensions
    where: tuple[Expression, ...]
    period: Period | None
    as_of: datetime.date
    shown_labels: tuple[Label, ...] = ()
    """Labels the facts carry themselves; a spine carries its own."""
