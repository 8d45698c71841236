"""Typed expressions as DuckDB text for control queries, written apart from the compiler: no mistake is shared."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Protocol

from schemas import expressions as typed
from schemas.artifact import Artifact
from schemas.errors import InternalError


class UncheckableError(InternalError):
    """A figure for which there is no independent query; the message says what stands in the way."""


class Reader(Protocol):
    """Where the columns of an expression are read from."""

    def column(self, reference: typed.ColumnRef) -> str:
        """The SQL text of a column, normalised as the catalog says."""
        ...

    def normalization(self, reference: typed.ColumnRef) -> str | None:
        """The function the catalog normalises the column by."""
        ...

    def related(self, condition: typed.Related) -> str:
        """The SQL text of a semi-join."""
        ...

    def set_aggregate(self, node: typed.SetAggregate) -> str:
        """The SQL text of a figure of related rows."""
        ...


def identifier(name: str) -> str:
    """A quoted name.

    >>> identifier("order id")
    '"order id"'
    """
    return '"' + name.replace('"', '""') + '"'


def text_literal(value: str) -> str:
    """A quoted text.

    >>> text_literal("Levi's")
    "'Levi''s'"
    """
    return "'" + value.replace("'", "''") + "'"


def literal(value: object) -> str:
    """A Python value of a result row as SQL text."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | Decimal | float):
        return str(value)
    if isinstance(value, datetime.datetime):
        return f"TIMESTAMP '{value.isoformat(sep=' ')}'"
    if isinstance(value, datetime.date):
        return f"DATE '{value.isoformat()}'"
    return text_literal(str(value))


def select(cells: Iterable[str], source: str, where: Iterable[str] = (), group_by: Iterable[str] = ()) -> str:
    """One SELECT of SQL texts; `where` are conditions that all have to hold.

    >>> select(["count(*)"], "orders", ["a > 1", "b"])
    'SELECT count(*) FROM orders WHERE a > 1 AND b'
    """
    conditions, keys = " AND ".join(where), ", ".join(group_by)
    filtered = f" WHERE {conditions}" if conditions else ""
    grouped = f" GROUP BY {keys}" if keys else ""
    return f"SELECT {', '.join(cells)} FROM {source}{filtered}{grouped}"  # noqa: S608 — texts of ours, names quoted


class NamedValues:
    """Reads expressions over figures by their names, such as the inner value of a nested measure."""

    def column(self, reference: typed.ColumnRef) -> str:
        return identifier(reference.column)

    def normalization(self, reference: typed.ColumnRef) -> str | None:
        return None

    def related(self, condition: typed.Related) -> str:
        raise UncheckableError("a semi-join on the value of a measure has no independent form")

    def set_aggregate(self, node: typed.SetAggregate) -> str:
        raise UncheckableError("a figure of rows that belong to a value has no independent form")


def render(node: Artifact, reader: Reader) -> str:
    """The DuckDB text of a row expression; raises `UncheckableError` for what is not one."""
    builder = _BUILDERS.get(type(node))
    if builder is None:
        raise UncheckableError(f"a {type(node).__name__.lower()} has no independent form")
    return builder(node, reader)


def aggregate(function: str, argument: str | None, fraction: float | None = None) -> str:
    """An aggregate over `argument`; without one the rows are counted."""
    if argument is None:
        return "count(*)"
    if function in _AGGREGATES:
        return f"{_AGGREGATES[function]}({argument})"
    if function == "count_distinct":
        return f"count(DISTINCT {argument})"
    if function in ("percentile", "median"):
        return f"quantile_cont(CAST({argument} AS DOUBLE), {0.5 if function == 'median' else fraction})"
    raise UncheckableError(f"the aggregate {function} has no independent form")


_AGGREGATES = {
    "sum": "sum",
    "count": "count",
    "average": "avg",
    "min": "min",
    "max": "max",
    "stddev": "stddev_samp",
    "any_true": "bool_or",
}
_PARTS = {
    "hour_of_day": "hour",
    "weekday": "isodow",
    "day_of_month": "day",
    "day_of_year": "doy",
    "week_of_year": "week",
    "month_of_year": "month",
    "quarter_of_year": "quarter",
    "year": "year",
}
_PERIOD_NUMBERS = {
    "months": "(12 * year({0}) + month({0}))",
    "quarters": "(4 * year({0}) + quarter({0}))",
    "years": "year({0})",
}
"""Numbers that count calendar periods."""
_SCALARS = {"list_length": "len", "ceil": "ceiling"}


def part_text(part: str, value: str) -> str:
    """A calendar part; weekday is 1 (Monday) to 7."""
    return f"date_part('{_PARTS[part]}', {value})"


def _constant(node: typed.Constant, _: Reader) -> str:
    if node.type == "null":
        return "NULL"
    if node.type == "boolean":
        return node.text.upper()
    if node.type in ("integer", "decimal"):
        return str(Decimal(node.text))
    text = text_literal(node.text)
    return text if node.type == "text" else f"{node.type.upper()} {text}"


def _arithmetic(node: typed.Arithmetic, reader: Reader) -> str:
    left, right = render(node.left, reader), render(node.right, reader)
    return f"({left} / nullif({right}, 0))" if node.operator == "/" else f"({left} {node.operator} {right})"


def _beside(node: Artifact, other: Artifact, reader: Reader) -> str:
    """`node`, with a constant brought into the spelling of the column it is compared to."""
    text = render(node, reader)
    if isinstance(node, typed.Constant) and node.type == "text" and isinstance(other, typed.ColumnRef):
        function = reader.normalization(other)
        return f"{function}({text})" if function else text
    return text


def _comparison(node: typed.Comparison, reader: Reader) -> str:
    left, right = _beside(node.left, node.right, reader), _beside(node.right, node.left, reader)
    return f"({left} {node.operator} {right})"


def _same(node: typed.SameAs, reader: Reader) -> str:
    return f"({render(node.left, reader)} IS NOT DISTINCT FROM {render(node.right, reader)})"


def _membership(node: typed.Membership, reader: Reader) -> str:
    options = ", ".join(_beside(option, node.value, reader) for option in node.options)
    return f"({render(node.value, reader)} {'NOT IN' if node.negated else 'IN'} ({options}))"


def _like(node: typed.Like, reader: Reader) -> str:
    operator = f"{'NOT ' if node.negated else ''}{'LIKE' if node.case_sensitive else 'ILIKE'}"
    return f"({render(node.value, reader)} {operator} {text_literal(node.pattern)})"


def _null_check(node: typed.NullCheck, reader: Reader) -> str:
    return f"({render(node.value, reader)} IS {'NOT ' if node.negated else ''}NULL)"


def _logical(node: typed.Logical, reader: Reader) -> str:
    return "(" + f" {node.operator.upper()} ".join(render(operand, reader) for operand in node.operands) + ")"


def _scalar(node: typed.Scalar, reader: Reader) -> str:
    arguments = [render(argument, reader) for argument in node.arguments]
    if node.function == "concat":  # DuckDB's own function of that name takes NULL for no text
        return f"({' || '.join(arguments)})"
    return f"{_SCALARS.get(node.function, node.function)}({', '.join(arguments)})"


def json_text(value: str, path: str, kind: str) -> str:
    """The value at `path` of JSON text, as the DuckDB type `kind`."""
    if kind.endswith("[]"):
        return f"CAST(json_extract({value}, {text_literal(path)}) AS {kind})"
    return f"CAST(json_extract_string({value}, {text_literal(path)}) AS {kind})"


def _case(node: typed.Case, reader: Reader) -> str:
    whens = " ".join(f"WHEN {render(w.condition, reader)} THEN {render(w.value, reader)}" for w in node.whens)
    otherwise = f" ELSE {render(node.otherwise, reader)}" if node.otherwise is not None else ""
    return f"(CASE {whens}{otherwise} END)"


def _truncate(node: typed.Truncate, reader: Reader) -> str:
    kind = "DATE" if node.grain in ("day", "week", "month", "quarter", "year") else "TIMESTAMP"
    return f"CAST(date_trunc('{node.grain}', {render(node.value, reader)}) AS {kind})"


def _difference(node: typed.DateDifference, reader: Reader) -> str:
    start, end = render(node.start, reader), render(node.end, reader)
    if node.unit in ("days", "weeks"):
        days = f"(CAST({end} AS DATE) - CAST({start} AS DATE))"
        return days if node.unit == "days" else f"({days} // 7)"
    if node.unit in _PERIOD_NUMBERS:
        number = _PERIOD_NUMBERS[node.unit]
        return f"({number.format(end)} - {number.format(start)})"
    per_unit = "3600000.0" if node.unit == "hours" else "1000.0"
    return f"((epoch_ms(CAST({end} AS TIMESTAMP)) - epoch_ms(CAST({start} AS TIMESTAMP))) / {per_unit})"


def _shift(node: typed.ShiftDate, reader: Reader) -> str:
    return f"CAST({render(node.value, reader)} + INTERVAL ({node.count}) {node.grain.upper()} AS {node.type})"


_BUILDERS: dict[type[Artifact], Callable[[Any, Reader], str]] = {
    typed.ColumnRef: lambda node, reader: reader.column(node),
    typed.Constant: _constant,
    typed.Arithmetic: _arithmetic,
    typed.Comparison: _comparison,
    typed.SameAs: _same,
    typed.Membership: _membership,
    typed.Like: _like,
    typed.NullCheck: _null_check,
    typed.Logical: _logical,
    typed.Negation: lambda node, reader: f"(NOT {render(node.operand, reader)})",
    typed.Related: lambda node, reader: reader.related(node),
    typed.SetAggregate: lambda node, reader: reader.set_aggregate(node),
    typed.Scalar: _scalar,
    typed.JsonValue: lambda node, reader: json_text(render(node.value, reader), node.path, node.type),
    typed.Cast: lambda node, reader: f"CAST({render(node.value, reader)} AS {node.type})",
    typed.Coalesce: lambda node, reader: "coalesce(" + ", ".join(render(v, reader) for v in node.values) + ")",
    typed.Case: _case,
    typed.Truncate: _truncate,
    typed.Part: lambda node, reader: part_text(node.part, render(node.value, reader)),
    typed.DateDifference: _difference,
    typed.ShiftDate: _shift,
}
