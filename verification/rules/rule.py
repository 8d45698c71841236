"""Quality rules with stable ids (`not_null__week`, `order__impressions__clicks`) and descriptions in words."""

import datetime
from typing import Literal

from schemas.data_model import ModelColumn
from schemas.quality import QualityRule
from schemas.workspace import Severity

Origin = Literal["schema", "graph", "business"]
_EPOCH = datetime.datetime(1970, 1, 1)


def row_count_rule(*, single: bool) -> QualityRule:
    """At least one row; exactly one where the result is a single total."""
    return QualityRule(
        id="row_count",
        kind="row_count",
        description="There is exactly one row" if single else "There is at least one row",
        severity="critical",
        origin="schema",
        minimum=1,
        maximum=1 if single else None,
    )


def not_null_rule(column: str, *, severity: Severity = "critical", reason: str = "") -> QualityRule:
    """`column` has a value in every row."""
    return QualityRule(
        id=f"not_null__{column}",
        kind="not_null",
        columns=(column,),
        description=_because(f"{column} is never NULL", reason),
        severity=severity,
        origin="schema",
    )


def unique_rule(columns: tuple[str, ...], *, severity: Severity = "critical", reason: str = "") -> QualityRule:
    """No two rows agree in all `columns`; NULL counts as a value."""
    return QualityRule(
        id="__".join(("unique", *columns)),
        kind="unique",
        columns=columns,
        description=_because(f"No two rows have the same {' and '.join(columns)}", reason),
        severity=severity,
        origin="schema",
    )


def type_rule(column: str, type_: str) -> QualityRule:
    """`column` has the DuckDB type the model declares."""
    return QualityRule(
        id=f"type__{column}",
        kind="type",
        columns=(column,),
        description=f"{column} is {type_}",
        severity="critical",
        origin="schema",
        type=type_,
    )


def range_rule(
    column: ModelColumn,
    minimum: float | None,
    maximum: float | None,
    *,
    severity: Severity,
    origin: Origin,
    reason: str = "",
) -> QualityRule:
    """Values lie between the bounds, both included; NULL passes. On dates, bounds are days since 1970-01-01."""
    type_ = column.type if is_temporal(column.type) else ""
    low, high = ("" if bound is None else bound_text(bound, type_) for bound in (minimum, maximum))
    claim = f"lies between {low} and {high}" if low and high else f"is at least {low}" if low else f"is at most {high}"
    return QualityRule(
        id=f"range__{column.name}",
        kind="range",
        columns=(column.name,),
        description=_because(f"{column.name} {claim}", reason),
        severity=severity,
        origin=origin,
        minimum=minimum,
        maximum=maximum,
        type=type_,
    )


def order_rule(more: str, less: str, *, severity: Severity, origin: Origin, reason: str = "") -> QualityRule:
    """In every row `more` is at least `less`; rows in which one is NULL pass."""
    return QualityRule(
        id=f"order__{more}__{less}",
        kind="order",
        columns=(more, less),
        description=_because(f"{more} is at least {less}", reason),
        severity=severity,
        origin=origin,
    )


def accepted_values_rule(
    column: ModelColumn, values: tuple[str, ...], *, severity: Severity, reason: str = ""
) -> QualityRule:
    """The column holds only `values`; NULL passes."""
    return QualityRule(
        id=f"accepted_values__{column.name}",
        kind="accepted_values",
        columns=(column.name,),
        description=_because(f"{column.name} is one of {', '.join(values)}", reason),
        severity=severity,
        origin="graph",
        values=values,
        type="" if column.type == "VARCHAR" else column.type,
    )


def is_temporal(type_: str) -> bool:
    """Whether values of the DuckDB type are dates or points in time."""
    return type_.upper().startswith(("DATE", "TIMESTAMP"))


def bound_text(bound: float, type_: str) -> str:
    """A bound as a number or, for a DuckDB type of dates or times, as the moment so many days after 1970-01-01.

    >>> bound_text(0.5, ""), bound_text(20454, "DATE"), bound_text(20454.5, "TIMESTAMP")
    ('0.5', '2026-01-01', '2026-01-01 12:00:00')
    """
    if not is_temporal(type_):
        return f"{bound:.15g}"
    moment = _EPOCH + datetime.timedelta(seconds=round(bound * 86400))
    return str(moment.date() if type_.upper() == "DATE" else moment)


def _because(claim: str, reason: str) -> str:
    return f"{claim}: {reason}" if reason else claim
