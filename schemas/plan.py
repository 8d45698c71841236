"""The relational plan: named selects over datasets and over each other, every expression typed.

In a `Select`, `ColumnRef.table` is the alias of one of its inputs.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field

from schemas.artifact import Artifact
from schemas.expressions import KINDS, Expression, Grain, SortKey


class Input(Artifact):
    """A dataset (`bronze.orders`) or an earlier step, under an alias."""

    relation: str
    alias: str
    physical: bool = False


class Join(Artifact):
    kind: Literal["inner", "left", "full", "cross"]
    input: Input
    on: Expression | None = None


class Exists(Artifact):
    """A condition: a row of `source` and its joins fulfils `where`, which may read the row outside."""

    kind: Literal["exists"] = "exists"
    source: Input
    joins: tuple[Join, ...] = ()
    where: Expression
    negated: bool = False


class Subselect(Artifact):
    """A value: the aggregate `value` over the rows of `source` and its joins that fulfil `where`."""

    kind: Literal["subselect"] = "subselect"
    value: Expression
    source: Input
    joins: tuple[Join, ...] = ()
    where: Expression | None = None


KINDS["exists"], KINDS["subselect"] = Exists, Subselect


class Projection(Artifact):
    name: str
    expression: Expression


class Select(Artifact):
    """One SELECT. With `grouped` the columns without an aggregate are the grouping key."""

    kind: Literal["select"] = "select"
    name: str
    purpose: str = ""
    source: Input
    joins: tuple[Join, ...] = ()
    columns: tuple[Projection, ...]
    where: Expression | None = None
    grouped: bool = False
    having: Expression | None = None
    qualify: Expression | None = None
    order_by: tuple[SortKey, ...] = ()
    limit: int | None = None
    distinct: bool = False


class Union(Artifact):
    """The distinct rows of several steps with the same columns."""

    kind: Literal["union"] = "union"
    name: str
    purpose: str = ""
    inputs: tuple[str, ...]
    columns: tuple[str, ...]


class Calendar(Artifact):
    """One row per period of `grain` from `start` until before `end`: columns `period` (its first day) and `last_day`.

    The last period ends the day before `end`.
    """

    kind: Literal["calendar"] = "calendar"
    name: str
    purpose: str = ""
    grain: Grain
    start: datetime.date
    end: datetime.date
    column: str


class Numbers(Artifact):
    """One row per whole number of `values`."""

    kind: Literal["numbers"] = "numbers"
    name: str
    purpose: str = ""
    values: tuple[int, ...]
    column: str


Step = Annotated[Select | Union | Calendar | Numbers, Field(discriminator="kind")]


class Plan(Artifact):
    """Steps in order; the last is the result."""

    steps: tuple[Step, ...]
