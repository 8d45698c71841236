"""Quality rules as SQL: for each rule a query that returns the rows that break it."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import cast

from sqlglot import exp

from schemas.errors import InternalError
from schemas.quality import QualityRule, RuleResult
from verification.rules.rule import bound_text, is_temporal
from warehouse.result_database import ResultDatabase

_NUMBERS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "BIGNUM", "FLOAT", "DOUBLE", "DECIMAL")


def offending_rows_sql(rule: QualityRule, table: str) -> str:
    """A SELECT, in DuckDB's dialect, of the rows of `table` that break `rule`; none when it holds.

    `table` may be qualified: `gold.weekly_marketing`. A row count that is off gives one row: the count.

    >>> from verification.rules.rule import not_null_rule
    >>> print(offending_rows_sql(not_null_rule("week"), "gold.weekly_marketing"))
    SELECT *
    FROM gold.weekly_marketing
    WHERE week IS NULL
    """
    condition = breaking_condition(rule)
    if condition is not None:
        return _select("*", table, f"WHERE {condition}")
    if rule.kind == "unique":
        key = ", ".join(quoted(column) for column in rule.columns)
        return _select("*", table, f"QUALIFY COUNT(*) OVER (PARTITION BY {key}) > 1")
    return _select("COUNT(*) AS row_count", table, f"HAVING {_outside('COUNT(*)', rule)}")


def breaking_condition(rule: QualityRule) -> str | None:
    """What is true of a row that breaks `rule`; None where only several rows together can break it."""
    columns = tuple(quoted(column) for column in rule.columns)
    match rule.kind:
        case "not_null":
            return " OR ".join(f"{column} IS NULL" for column in columns)
        case "type":
            return f"TYPEOF({columns[0]}) <> TYPEOF(CAST(NULL AS {rule.type}))"
        case "range":
            return _outside(columns[0], rule)
        case "order":
            return " OR ".join(f"{more} < {less}" for more, less in pairwise(columns))
        case "accepted_values":
            values = ", ".join("'" + value.replace("'", "''") + "'" for value in rule.values)
            return f"{columns[0]} NOT IN ({values})"
        case "row_count" | "unique":
            return None


def run_rules(rules: tuple[QualityRule, ...], database: ResultDatabase, table: str) -> tuple[RuleResult, ...]:
    """Each rule run on `table` of `database`, in the order of `rules`.

    A bound or an order on columns that hold something else, such as numbers as text, is not evaluated: it fails.
    """
    empty = database.query(_select("*", table, "LIMIT 0"))
    types = dict(zip(empty.columns, empty.types, strict=True))
    comparable = tuple(rule for rule in rules if _is_comparable(rule, types))
    checked, failed = _count_offending(comparable, database, table)
    return tuple(_result(rule, checked, failed.get(rule.id)) for rule in rules)


def _is_comparable(rule: QualityRule, types: Mapping[str, str]) -> bool:
    """Whether the values can be compared with the bounds of the rule, or with each other."""
    if rule.kind not in ("range", "order"):
        return True
    kinds = {_kind(types[column]) for column in rule.columns}
    if rule.kind == "range":
        return kinds == {"moment" if rule.type else "number"}
    return len(kinds) == 1


def _kind(type_: str) -> str:
    if is_temporal(type_):
        return "moment"
    return "number" if type_.removeprefix("U").startswith(_NUMBERS) else type_


def _count_offending(
    rules: tuple[QualityRule, ...], database: ResultDatabase, table: str
) -> tuple[int, dict[str, int]]:
    """The number of rows, and the number of offending ones by rule id: one query, in which rows are read once."""
    counts = ["COUNT(*)"]
    for rule in rules:
        condition = breaking_condition(rule)
        offending = f"(SELECT COUNT(*) FROM ({offending_rows_sql(rule, table)}))"  # noqa: S608 — the rule's own SQL
        counts.append(offending if condition is None else f"COUNT(*) FILTER (WHERE {condition})")
    (row,) = database.query(_select(",\n".join(counts), table)).rows
    rows, *failed = cast(tuple[int, ...], row)
    return rows, {rule.id: count for rule, count in zip(rules, failed, strict=True)}


def _result(rule: QualityRule, checked: int, failed: int | None) -> RuleResult:
    """The result of a rule; `failed` is None where it could not be evaluated."""
    detail = ""
    if failed is None:
        failed, detail = checked, "holds no values that can be compared"
    elif failed:
        detail = f"{checked} rows" if rule.kind == "row_count" else f"{failed} of {checked} rows"
    return RuleResult(rule=rule.id, passed=failed == 0, checked=checked, failed=failed, detail=detail)


@cache
def quoted(name: str) -> str:
    """`name` as a DuckDB identifier, in double quotes only where it needs them."""
    return exp.to_identifier(name).sql(dialect="duckdb")


def _select(columns: str, table: str, clause: str = "") -> str:
    source = ".".join(quoted(part) for part in table.split("."))
    return f"SELECT {columns}\nFROM {source}\n{clause}".rstrip()


def _outside(value: str, rule: QualityRule) -> str:
    tests = [
        f"{value} {operator} {_bound(bound, rule)}"
        for operator, bound in (("<", rule.minimum), (">", rule.maximum))
        if bound is not None
    ]
    if not tests:
        raise InternalError(f"rule {rule.id} has no bound")
    return " OR ".join(tests)


def _bound(bound: float, rule: QualityRule) -> str:
    text = bound_text(bound, rule.type)
    return f"CAST('{text}' AS {rule.type})" if rule.type else text
