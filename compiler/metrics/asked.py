"""What a query asks of one aggregation: keys, conditions, times, a window, an earlier value."""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler.metrics.items import Item
from compiler.metrics.times import Range, shifted, truncated
from schemas.expressions import Expression
from schemas.semantics import LayerGrain, LayerWindow


@dataclass(frozen=True)
class Cumulation:
    """The window that ends with each period: all time where neither is given."""

    window: LayerWindow | None = None
    grain_to_date: LayerGrain | None = None


@dataclass(frozen=True)
class Shift:
    """How much earlier the value is taken."""

    window: LayerWindow | None = None
    to_grain: str | None = None

    @property
    def grain(self) -> str:
        return self.window.grain if self.window is not None else self.to_grain or "day"

    def of(self, time: Expression, kind: str) -> Expression:
        """The earlier time whose value is shown at `time`."""
        if self.window is not None:
            return shifted(time, -self.window.count, self.window.grain, kind)
        return truncated(time, self.grain, kind)


@dataclass(frozen=True)
class Asked:
    """What a query asks of one aggregation."""

    keys: tuple[Item, ...]
    where: tuple[Expression, ...] = ()
    """Conditions beside those of the aggregation itself."""
    when: Range = field(default_factory=Range)
    cumulation: Cumulation | None = None
    shift: Shift | None = None
