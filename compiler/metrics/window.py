"""Windows of a cumulative metric: each period beside the rows of the window that ends with it."""

from __future__ import annotations

from compiler.metrics.asked import Cumulation
from compiler.metrics.rows import TIME, Shown
from compiler.metrics.scope import MeasureScope
from compiler.metrics.spine import spine_flow
from compiler.metrics.times import Range, shifted, truncated
from schemas.expressions import Comparison, Expression


def windows(scope: MeasureScope) -> Shown:
    """Each period of the time spine, and which rows are of the window that ends with it."""
    cumulation = scope.asked.cumulation or Cumulation()
    when = scope.asked.when if scope.asked.shift is None else Range()
    items = [item for item in scope.items() if scope.layer.is_time_of(item, scope.measure)]
    spine = spine_flow(
        scope.layer, scope.steps, items, name=f"{scope.name}_periods", when=when, event_grain=scope.time_grain
    )
    here = spine.column(TIME)

    def within(then: Expression) -> list[Expression]:
        on: list[Expression] = [Comparison(operator="<=", left=then, right=here)]
        if cumulation.window is not None:
            start = shifted(here, -cumulation.window.count, cumulation.window.grain, spine.types[TIME])
            on.append(Comparison(operator=">", left=then, right=start))
        elif cumulation.grain_to_date is not None:
            start = truncated(here, cumulation.grain_to_date, spine.types[TIME])
            on.append(Comparison(operator=">=", left=then, right=start))
        return on

    return Shown(spine, tuple(item.name for item in items), within)
