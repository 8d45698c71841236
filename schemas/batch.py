"""Lines of `goldsmith batch`: a request or a typed query in, an answer out. Unknown input fields are ignored."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, JsonValue, NaiveDatetime, WithJsonSchema, model_validator

from schemas.artifact import Artifact
from schemas.question import Question

BatchId = str | int | None


def _dated(value: object) -> object:
    """A text as the day or the time it says: a time that is written out stays one, at midnight too."""
    if isinstance(value, str):
        for kind in (datetime.date, datetime.datetime):
            try:
                return kind.fromisoformat(value)
            except ValueError:
                continue
    return value


Day = Annotated[datetime.date | NaiveDatetime, BeforeValidator(_dated)]


def _spelled(value: object) -> object:
    """An item given by its parts, as MetricFlow's object syntax spells it."""
    if not isinstance(value, dict) or not isinstance(value.get("name"), str):
        return value
    grain, part = value.get("grain"), value.get("date_part")
    if not grain and not part:
        return value["name"]
    taken = [repr(value["name"]), *([repr(str(grain))] if grain else [])]
    return f"TimeDimension({', '.join([*taken, *([f'date_part_name={str(part)!r}'] if part else [])])})"


_PARTS = {name: {"type": "string"} for name in ("name", "grain", "date_part")}
GroupBy = Annotated[
    str,
    BeforeValidator(_spelled),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "object", "properties": _PARTS, "required": ["name"]}]}),
]


class BatchQuery(Artifact):
    """A query in MetricFlow's spelling."""

    model_config = ConfigDict(extra="ignore")

    metrics: tuple[str, ...] = ()
    """Without one, of a metrics layer, the values that the dimensions have."""
    group_by: tuple[GroupBy, ...] = ()
    """Dimensions: `metric_time__month`, `listing__country`; of a metrics layer also `Dimension('listing__country')` and
    `{"name": "metric_time", "grain": "month"}` or `{"name": "metric_time", "date_part": "month"}`."""
    where: tuple[str, ...] = ()
    """Conditions over output names; all of them hold. Of a metrics layer also `{{ Dimension('x') }} = 1`."""
    time_range: tuple[Day, Day] | None = None
    """First and last day, both included; of a metrics layer also times of a day."""
    order_by: tuple[str, ...] = ()
    """Output names; `-` in front sorts from the greatest down."""
    limit: int | None = Field(default=None, ge=1)
    saved_query: str | None = None
    """A saved query of the metrics layer, to which the rest is added."""
    min_max_only: bool = False
    """Of a metrics layer: the least and the greatest value of the one dimension, no metric being asked for."""

    @model_validator(mode="after")
    def _something_is_asked(self) -> BatchQuery:
        if not self.metrics and not self.group_by and self.saved_query is None:
            raise ValueError("metrics, group_by or saved_query is expected")
        return self


class BatchRequest(Artifact):
    """A line of the input: exactly one of `request` and `query`."""

    model_config = ConfigDict(
        extra="ignore", json_schema_extra={"oneOf": [{"required": ["request"]}, {"required": ["query"]}]}
    )

    id: BatchId = None
    """Handed back with the answer."""
    request: str | None = None
    """The sentence."""
    query: BatchQuery | None = None
    as_of: datetime.date | None = None
    """The day from which on events are invisible; the workspace's own where left out."""
    choices: dict[str, str] = Field(default_factory=dict)
    """Answers to questions: question id to option id."""
    user: str | None = None
    role: str | None = None

    @model_validator(mode="after")
    def _either_request_or_query(self) -> BatchRequest:
        if (self.request is None) == (self.query is None):
            raise ValueError("exactly one of request and query is expected")
        return self


class BatchAnswer(Artifact):
    """A line of the output, in the order of the input."""

    id: BatchId
    status: Literal["ok", "needs_clarification", "refused", "error"]
    sql: str | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[JsonValue, ...], ...] = ()
    """At most 10,000 unless `--rows` says otherwise; dates as ISO text, decimals as numbers."""
    row_count: int = 0
    """All rows of the result, also those not listed."""
    confidence: float = 0.0
    question: Question | None = None
    reason: str = ""
    """Why there is no answer."""
    spec_name: str | None = None
    timings_ms: dict[str, float] = Field(default_factory=dict)
    """Milliseconds by agent."""
