"""A question back to the user: the typed outcome of a request that has no single good reading."""

from __future__ import annotations

from schemas.artifact import Artifact

MOST_OPTIONS = 3
"""So many answers are offered at most."""
MOST_COMPARED = 5
"""Of so many readings at most it is looked whether they give the same rows."""
READING = "reading"
"""The question that asks for the meaning of the whole request."""


class Option(Artifact):
    """An answer the user may choose by its `id`; `consequence` is the figure it would give, where one was computed."""

    id: str
    label: str
    consequence: str = ""
    request: str = ""
    """The reworded request this option stands for, where choosing it means asking anew."""


class Question(Artifact):
    """Ranked options, of which the first few are offered; `id` and option ids are stable words
    (`revenue=net_revenue`). More than `MOST_COMPARED` options say that there are others still."""

    id: str
    text: str
    options: tuple[Option, ...] = ()


class Refusal(Artifact):
    """Why the request is not answered, and the nearest that can be."""

    topic: str
    """write, personal_data, unavailable, unsupported."""
    reason: str
