"""SQL fragments of workspace files: what is understood means the same as it does to DuckDB; the rest is refused."""

import datetime
import functools
from decimal import Decimal

import duckdb
import pytest

from compiler.expression_sql import to_ast
from compiler.parse_expression import AS_OF, parse_expression
from schemas import expressions as typed
from schemas.errors import UserError
from verification.expression_text import render

A, B = typed.ColumnRef(table="", column="a"), typed.ColumnRef(table="", column="b")
ONE = typed.Constant(type="integer", text="1")

SUPPORTED = {
    "a": A,
    "t.a": typed.ColumnRef(table="t", column="a"),
    "s.t.a": typed.ColumnRef(table="s.t", column="a"),
    '"Net Wt"': typed.ColumnRef(table="", column="Net Wt"),
    "1": ONE,
    "1.50": typed.Constant(type="decimal", text="1.50"),
    "-1": typed.Constant(type="integer", text="-1"),
    "'x''y'": typed.Constant(type="text", text="x'y"),
    "TRUE": typed.Constant(type="boolean", text="true"),
    "NULL": typed.Constant(type="null", text="NULL"),
    "DATE '2026-01-01'": typed.Constant(type="date", text="2026-01-01"),
    "TIMESTAMP '2026-01-01 10:00:00'": typed.Constant(type="timestamp", text="2026-01-01 10:00:00"),
    "a + b": typed.Arithmetic(operator="+", left=A, right=B),
    "a - b": typed.Arithmetic(operator="-", left=A, right=B),
    "a * b": typed.Arithmetic(operator="*", left=A, right=B),
    "a / b": typed.Arithmetic(operator="/", left=A, right=B),
    "-a": typed.Arithmetic(operator="-", left=typed.Constant(type="integer", text="0"), right=A),
    "a = 1": typed.Comparison(operator="=", left=A, right=ONE),
    "a != 1": typed.Comparison(operator="<>", left=A, right=ONE),
    "a <= 1": typed.Comparison(operator="<=", left=A, right=ONE),
    "a IN (1, b)": typed.Membership(value=A, options=(ONE, B)),
    "a NOT IN (1)": typed.Membership(value=A, options=(ONE,), negated=True),
    "a ILIKE 'x%'": typed.Like(value=A, pattern="x%"),
    "a NOT ILIKE 'x%'": typed.Like(value=A, pattern="x%", negated=True),
    "a IS NULL": typed.NullCheck(value=A),
    "a IS NOT NULL": typed.NullCheck(value=A, negated=True),
    "a BETWEEN 1 AND b": typed.Logical(operator="and", operands=(
        typed.Comparison(operator=">=", left=A, right=ONE), typed.Comparison(operator="<=", left=A, right=B))),
    "NOT (a = 1)": typed.Negation(operand=typed.Comparison(operator="=", left=A, right=ONE)),
    "a || b": typed.Scalar(function="concat", arguments=(A, B)),
    "extract(year FROM a)": typed.Part(part="year", value=A),
    "upper(a)": typed.Scalar(function="upper", arguments=(A,)),
    "trim(a)": typed.Scalar(function="trim", arguments=(A,)),
    "coalesce(a, b)": typed.Coalesce(values=(A, B)),
    "a::INTEGER": typed.Cast(value=A, type="INTEGER"),
    "a::TEXT": typed.Cast(value=A, type="VARCHAR"),
    "a::NUMERIC": typed.Cast(value=A, type="DECIMAL(18,3)"),
    "a::DECIMAL(10, 1)": typed.Cast(value=A, type="DECIMAL(10,1)"),
    "CAST(a AS DATE)": typed.Cast(value=A, type="DATE"),
    "date_trunc('month', a)": typed.Truncate(grain="month", value=A),
    "sum(a)": typed.Aggregate(function="sum", argument=A),
    "days_between(a, b)": typed.DateDifference(unit="days", start=A, end=B),
    "hours_between(a, b)": typed.DateDifference(unit="hours", start=A, end=B),
    "json(a, '$.x.y', 'INTEGER')": typed.JsonValue(value=A, path="$.x.y", type="INTEGER"),
    "a ->> '$.x'": typed.JsonValue(value=A, path="$.x"),
    "related(t)": typed.Related(dataset="t"),
    "NOT related(s.t, s.t.k = 1)": typed.Related(dataset="s.t", negated=True, where=typed.Comparison(
        operator="=", left=typed.ColumnRef(table="s.t", column="k"), right=ONE)),
    "as_of()": AS_OF,
    "CASE WHEN a = 1 THEN b ELSE 1 END": typed.Case(whens=(typed.When(
        condition=typed.Comparison(operator="=", left=A, right=ONE), value=B),), otherwise=ONE),
}  # fmt: skip


@pytest.mark.parametrize("text", SUPPORTED)
def test_supported(text):
    assert parse_expression(text) == SUPPORTED[text]


def test_and_or_are_flat_and_keep_their_precedence():
    parsed = parse_expression("a = 1 AND b = 1 AND a = b OR a = 2")
    assert isinstance(parsed, typed.Logical)
    assert parsed.operator == "or"
    assert isinstance(parsed.operands[0], typed.Logical)
    assert len(parsed.operands[0].operands) == 3


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a // 2", "intdiv"),
        ("count(*)", "count"),
        ("sum(a) OVER (PARTITION BY b)", "window"),
        ("(SELECT 1)", "subquery"),
        ("frobnicate(a)", "frobnicate"),
        ("a + INTERVAL 1 CENTURY", "interval"),
        ("a LIKE b", "pattern"),
        ("date_trunc('century', a)", "century"),
        ("EXISTS (SELECT 1 FROM t)", "exists"),
        ("count(DISTINCT a)", "count"),
        ("sum(DISTINCT a)", "distinct"),
        ("sum(a) FILTER (WHERE b = 1)", "filter"),
        ("now()", "now"),
        ("read_csv('x')", "read"),
        ("max(a, 2)", "max"),
        ("concat_ws('-', a, b)", "concat_ws"),
        ("lpad(a, 2, '0')", "pad"),
        ("date_diff('hour', a, b)", "hours_between"),
        ("date_part('century', a)", "century"),
        ("round_even(a, 2)", "round_even"),
        ("a IN (SELECT 1)", "in"),
        ("a LIKE 'x!%' ESCAPE '!'", "escape"),
        ("hours_between(a)", "hours_between"),
    ],
)
def test_refused_by_name(text, word):
    with pytest.raises(UserError) as caught:
        parse_expression(text)
    assert word.lower().replace("_", "") in str(caught.value).lower().replace("_", "").replace("current", "now")


@pytest.mark.parametrize("text", ["", "a +", "a; DROP TABLE t", "SELECT 1", "a = = b", "(a"])
def test_what_is_no_expression_is_refused(text):
    with pytest.raises(UserError):
        parse_expression(text)


ROWS = [
    (1, 2, "apple", datetime.date(2026, 1, 31), True, 1.256),
    (None, 3, "Apple pie", datetime.date(2026, 2, 1), False, -1.256),
    (-4, 0, None, None, None, 2.5),
    (7, None, "  b ", datetime.date(2025, 12, 31), True, None),
]


@functools.cache
def _connection():
    connection = duckdb.connect()
    connection.execute("CREATE TABLE r (i INT, a INT, b INT, s VARCHAR, d DATE, f BOOLEAN, x DOUBLE)")
    connection.executemany("INSERT INTO r VALUES (?, ?, ?, ?, ?, ?, ?)", [(i, *row) for i, row in enumerate(ROWS)])
    return connection


def value_in_duckdb(sql):
    return [row[0] for row in _connection().execute(f"SELECT {sql} FROM r ORDER BY i").fetchall()]


@pytest.mark.parametrize(
    "text",
    [
        "a + b * 2",
        "(a + b) * 2",
        "a - (b - 1)",
        "a - b - 1",
        "2 * -a",
        "a - -1",
        "- -a",
        "-(-5) + a",
        "a = 1 OR b = 3 AND a IS NULL",
        "(a = 1 OR b = 3) AND a IS NOT NULL",
        "NOT a = 1 AND b > 0",
        "NOT (a = 1 AND b > 0)",
        "a IN (1, 7, NULL)",
        "a NOT IN (1, 7)",
        "NOT a IN (1) AND b > 0",
        "a BETWEEN -4 AND 1",
        "a NOT BETWEEN -4 AND 1",
        "s LIKE 'a%'",
        "s ILIKE 'a%'",
        "s NOT LIKE 'a%'",
        "f IS TRUE",
        "f IS NOT TRUE",
        "f IS FALSE",
        "f IS NOT FALSE",
        "NOT f",
        "f = TRUE",
        "round(x, 2)",
        "round(x, 1)",
        "round(x)",
        "floor(x)",
        "ceil(x)",
        "abs(x)",
        "length(s)",
        "trim(s)",
        "upper(s)",
        "trim('e', s)",
        "trim(BOTH 'a' FROM s)",
        "coalesce(a, b, 9)",
        "ifnull(a, 9)",
        "nullif(b, 0)",
        "a / nullif(b, 0)",
        "CASE WHEN a > 0 THEN 'pos' WHEN a < 0 THEN 'neg' END",
        "CAST(x AS INTEGER)",
        "x::DECIMAL(10,1)",
        "TRY_CAST(s AS INTEGER)",
        "date_trunc('month', d)",
        "date_trunc('week', d)",
        "d >= DATE '2026-01-01'",
        "d = '2026-01-31'",
        "s = 'apple'",
        "a IN (SELECT 1)",
        "a = b IS NULL",
        "1e3 + a",
        "a <> b",
        "greatest(a, b)",
        "least(a, b)",
        "if(a > 0, 1, 2)",
        "CASE a WHEN 1 THEN 'one' WHEN b THEN 'b' ELSE 'other' END",
        "CASE b WHEN 2 THEN 1 END",
        "a % 2",
        "3 * (a % 2)",
        "a % 5 * 3",
        "a % (b + 1)",
        "-(a % 3)",
        "mod(b, 2) = 0",
        "a ** 2 * 3",
        "2 * (a - 1) ** 2",
        "power(2, a)",
        "sqrt(abs(x))",
        "ln(abs(x) + 1)",
        "exp(x)",
        "sign(x)",
        "greatest(a, b, 3) - least(x, 0)",
        "greatest(a, NULL)",
        "concat(s, '-', a)",
        "concat(a)",
        "left(s, 3)",
        "right(s, 2)",
        "substring(s, 2, 3)",
        "substr(s, 3)",
        "split_part(s, ' ', 1)",
        "replace(s, 'p', 'qq')",
        "date_part('year', d)",
        "date_part('month', d) + 1",
        "year(d) * 100 + month(d)",
        "quarter(d)",
        "extract(doy FROM d)",
        "extract(week FROM d)",
        "extract(isodow FROM d)",
        "day(d)",
        "date_diff('day', d, DATE '2026-03-01')",
        "datediff('week', DATE '2026-01-04', d)",
        "date_diff('month', d, DATE '2026-03-01')",
        "date_diff('quarter', DATE '2025-01-31', d)",
        "date_diff('year', d, DATE '2026-03-01')",
        "s IN ('apple', 'it''s')",
        "a = ANY([1, 7])",
        "a::VARCHAR = '1'",
        "d::TIMESTAMP > TIMESTAMP '2026-01-31 10:00'",
        "d - INTERVAL 1 DAY",
        "d + INTERVAL '2' MONTHS > DATE '2026-02-01'",
        "d + INTERVAL 1 QUARTER",
        "a IS DISTINCT FROM b",
        "a IS NOT DISTINCT FROM b",
    ],
)
def test_means_what_it_says(text):
    """The typed form, written as SQL again, gives what DuckDB makes of the text itself; or it is refused by name."""
    try:
        parsed = parse_expression(text)
    except UserError:
        return
    expected = [_rounded(value) for value in value_in_duckdb(text)]
    assert [_rounded(value) for value in value_in_duckdb(to_ast(parsed).sql(dialect="duckdb"))] == expected
    assert [_rounded(value) for value in value_in_duckdb(render(parsed, _Cells()))] == expected


class _Cells:
    """Reads columns by their names alone."""

    def column(self, reference):
        return reference.column

    def normalization(self, reference):
        return None


UNDERSTOOD = [
    *(
        "if(a > 0, 1, 2)",
        "CASE a WHEN 1 THEN b END",
        "a % 2",
        "a ** 2",
        "round(x, 2)",
        "greatest(a, b)",
        "concat(s, a)",
    ),
    *("left(s, 1)", "substr(s, 2)", "replace(s, 'a', '')", "split_part(s, '-', 1)", "date_diff('week', d, d)"),
    *("date_part('year', d)", "iff(a > 0, 1, 2)", "month(d)", "sqrt(x)", "d + INTERVAL 1 DAY", "ifnull(a, 0)"),
]


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_is_understood(text):
    parse_expression(text)


def _rounded(value):
    if isinstance(value, datetime.datetime):
        return value.date()
    return round(float(value), 9) if isinstance(value, int | float | Decimal) else value
