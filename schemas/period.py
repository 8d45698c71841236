"""A period of time, as said and as resolved."""

from __future__ import annotations

import datetime

from schemas.artifact import Artifact
from schemas.expressions import Grain


class Period(Artifact):
    """Days from `start` until before `end`; an open side is None. `grain` is the unit the words named, if one."""

    said: str
    start: datetime.date | None = None
    end: datetime.date | None = None
    grain: Grain | None = None
    relative: bool = False
    """The days depend on `as_of`."""

    @property
    def empty(self) -> bool:
        return self.start is not None and self.end is not None and self.start >= self.end
