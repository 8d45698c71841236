"""Quality rules as SQL: for each rule a query that returns the rows that break it."""

from itertools import pairwise

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
    columns = tuple(quoted(column) for column in rule.columns)
    match rule.kind:
        case "row_count":
            return _select("COUNT(*) AS row_count", table, f"HAVING {_outside('COUNT(*)', rule)}")
        case "not_null":
            return _select("*", table, "WHERE " + " OR ".join(f"{column} IS NULL" for column in columns))
        case "unique":
            return _select("*", table, f"QUALIFY COUNT(*) OVER (PARTITION BY {', '.join(columns)}) > 1")
        case "type":
            declared = f"TYPEOF(CAST(NULL AS {rule.type}))"
            return _select("*", table, f"WHERE TYPEOF({columns[0]}) <> {declared}")
        case "range":
            return _select("*", table, f"WHERE {_outside(columns[0], rule)}")
        case "order":
            return _select("*", table, "WHERE " + " OR ".join(f"{more} < {less}" for more, less in pairwise(columns)))
        case "accepted_values":
            values = ", ".join(_text(value) for value in rule.values)
            return _select("*", table, f"WHERE {columns[0]} NOT IN ({values})")


def run_rules(rules: tuple[QualityRule, ...], database: ResultDatabase, table: str) -> tuple[RuleResult, ...]:
    """Each rule run on `table` of `database`, in the order of `rules`.

    Types come first: a bound or an order on a column of another type than declared is not evaluated, it fails.
    """
    checked = int(database.query(_select("COUNT(*)", table)).rows[0][0])
    types = tuple(rule for rule in rules if rule.kind == "type")
    failed = _count_offending(types, database, table)
    mistyped = {rule.columns[0] for rule in types if failed[rule.id]}
    blocked = {rule.id for rule in rules if rule.kind in ("range", "order") and mistyped & set(rule.columns)}
    failed |= dict.fromkeys(blocked, checked)
    failed |= _count_offending(tuple(rule for rule in rules if rule.id not in failed), database, table)
    return tuple(_result(rule, checked, failed[rule.id], blocked=rule.id in blocked) for rule in rules)


def _count_offending(rules: tuple[QualityRule, ...], database: ResultDatabase, table: str) -> dict[str, int]:
    """Offending rows per rule id, counted in one query."""
    if not rules:
        return {}
    counts = (
        f"SELECT {index} AS rule, COUNT(*) AS failed FROM ({offending_rows_sql(rule, table)})"  # noqa: S608 — own SQL
        for index, rule in enumerate(rules)
    )
    return {rules[int(index)].id: int(failed) for index, failed in database.query("\nUNION ALL\n".join(counts)).rows}


def _result(rule: QualityRule, checked: int, failed: int, *, blocked: bool) -> RuleResult:
    detail = ""
    if blocked:
        detail = "not comparable: a column has another type than declared"
    elif failed and rule.kind == "row_count":
        detail = f"{checked} rows"
    elif failed:
        detail = f"{failed} of {checked} rows"
    return RuleResult(rule=rule.id, passed=failed == 0, checked=checked, failed=failed, detail=detail)


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


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
