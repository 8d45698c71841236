"""Group-by items by their names: `metric_time__month`, `listing__user__home_state`, `booking__ds__extract_year`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import get_args

from schemas.expressions import DatePart
from schemas.semantics import LAYER_GRAINS, LayerPart

METRIC_TIME = "metric_time"
_EXTRACT = "extract_"
PARTS: dict[str, DatePart] = {
    "year": "year",
    "quarter": "quarter_of_year",
    "month": "month_of_year",
    "day": "day_of_month",
    "dow": "weekday",
    "doy": "day_of_year",
}
"""MetricFlow's date parts; its weeks begin on Monday, which is 1."""


@dataclass(frozen=True)
class Item:
    """`links` are the entities on the way to `element`; `grain` or `part` say what is taken of a time."""

    links: tuple[str, ...]
    element: str
    grain: str | None = None
    part: str | None = None

    @property
    def name(self) -> str:
        """The name of its output column."""
        taken = (f"{_EXTRACT}{self.part}",) if self.part else (self.grain,) if self.grain else ()
        return "__".join((*self.links, self.element, *taken))

    @property
    def is_metric_time(self) -> bool:
        return self.element == METRIC_TIME and not self.links

    def at(self, grain: str) -> Item:
        """The same time at `grain`."""
        return replace(self, grain=grain, part=None)


def item_of(name: str, custom_grains: Iterable[str] = ()) -> Item:
    """The item of that name, upper or lower case.

    >>> item_of("listing__user__ds__month")
    Item(links=('listing', 'user'), element='ds', grain='month', part=None)
    """
    *parts, last = name.lower().split("__")
    grain = part = None
    if parts and last.startswith(_EXTRACT) and last.removeprefix(_EXTRACT) in get_args(LayerPart):
        part = last.removeprefix(_EXTRACT)
    elif parts and (last in LAYER_GRAINS or last in custom_grains):
        grain = last
    else:
        parts.append(last)
    return Item(tuple(parts[:-1]), parts[-1], grain, part)


def coarseness(grain: str) -> int:
    """The place of a standard grain among all, the finest first."""
    return LAYER_GRAINS.index(grain)
