"""Quality rules as SQL: for each rule a query that returns the rows that break it."""

from functools import cache
from itertools import pairwise
from typing import cast

from sqlglot import exp

from schemas.errors import InternalError
from schemas.quality import QualityRule, RuleResult
from verification.rules.rule import bound_text
from warehouse.result_database import ResultDatabase


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

    Types come first: a bound or an order on a column of another type than declared is not evaluated, it fails.
    """
    types = tuple(rule for rule in rules if rule.kind == "type")
    checked, failed = _count_offending(types, database, table)
    mistyped = {rule.columns[0] for rule in types if failed[rule.id]}
    blocked = {rule.id for rule in rules if rule.kind in ("range", "order") and mistyped & set(rule.columns)}
    failed |= dict.fromkeys(blocked, checked)
    failed |= _count_offending(tuple(rule for rule in rules if rule.id not in failed), database, table)[1]
    return tuple(_result(rule, checked, failed[rule.id], blocked=rule.id in blocked) for rule in rules)


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


def _result(rule: QualityRule, checked: int, failed: int, *, blocked: bool) -> RuleResult:
    detail = ""
    if blocked:
        detail = "not comparable: a column has another type than declared"
    elif failed and rule.kind == "row_count":
        detail = f"{checked} rows"
    elif failed:
        detail = f"{failed} of {checked} rows"
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
