"""Names for scores of recency, frequency and money, as a request or a workspace defines them."""

from __future__ import annotations

from schemas.artifact import Artifact

Scores = tuple[int, int]
"""From the lowest to the highest, both included."""


class ScoreSegment(Artifact):
    """Whoever has these scores is called `name`; a score that is not named may be any."""

    name: str
    recency: Scores | None = None
    frequency: Scores | None = None
    monetary: Scores | None = None

    @property
    def ranges(self) -> tuple[tuple[str, Scores], ...]:
        """The scores named, by the column that holds them."""
        named = (
            ("recency_score", self.recency),
            ("frequency_score", self.frequency),
            ("monetary_score", self.monetary),
        )
        return tuple((column, scores) for column, scores in named if scores is not None)
