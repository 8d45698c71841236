"""Each kind of step as SQL text; the text of a step is reviewed here, its numbers elsewhere."""

import datetime

import duckdb
import pytest

from compiler.plan_sql import plan_sql
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    Cast,
    Coalesce,
    ColumnRef,
    Comparison,
    Constant,
    Logical,
    Membership,
    Negation,
    SameAs,
    SortKey,
    Truncate,
    Window,
)
from schemas.plan import Calendar, Exists, Input, Join, Plan, Projection, Select, Union


def c(name):
    table, _, column = name.rpartition(".")
    return ColumnRef(table=table, column=column)


def text(value):
    return Constant(type="text", text=value)


def select(**more):
    arguments = {"name": "result", "source": Input(relation="s.t", alias="t", physical=True),
                 "columns": (Projection(name="a", expression=c("t.a")),)}  # fmt: skip
    return Select(**{**arguments, **more})


def squeezed(*steps):
    return " ".join(plan_sql(Plan(steps=steps)).split())


TOTAL = Projection(
    name="total", expression=Cast(value=Aggregate(function="sum", argument=c("t.x")), type="DECIMAL(18,2)")
)
WEST = Comparison(operator="=", left=c("t.region"), right=text("West"))


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (select(), "SELECT t.a FROM s.t AS t"),
        (select(columns=(Projection(name="b", expression=c("t.a")),)), "SELECT t.a AS b FROM s.t AS t"),
        (select(where=WEST), "SELECT t.a FROM s.t AS t WHERE t.region = 'West'"),
        (
            select(columns=(Projection(name="a", expression=c("t.a")), TOTAL), grouped=True),
            "SELECT t.a, CAST(SUM(t.x) AS DECIMAL(18, 2)) AS total FROM s.t AS t GROUP BY 1",
        ),
        (
            select(columns=(TOTAL, Projection(name="a", expression=c("t.a"))), grouped=True),
            "SELECT CAST(SUM(t.x) AS DECIMAL(18, 2)) AS total, t.a FROM s.t AS t GROUP BY 2",
        ),
        (
            select(
                having=Comparison(
                    operator=">", left=Aggregate(function="count"), right=Constant(type="integer", text="1")
                )
            ),
            "SELECT t.a FROM s.t AS t HAVING COUNT(*) > 1",
        ),
        (select(distinct=True), "SELECT DISTINCT t.a FROM s.t AS t"),
        (
            select(order_by=(SortKey(expression=c("a"), descending=True),), limit=3),
            "SELECT t.a FROM s.t AS t ORDER BY a DESC LIMIT 3",
        ),
        (
            select(
                joins=(
                    Join(
                        kind="left",
                        input=Input(relation="s.u", alias="u", physical=True),
                        on=Comparison(operator="=", left=c("u.k"), right=c("t.k")),
                    ),
                )
            ),
            "SELECT t.a FROM s.t AS t LEFT JOIN s.u AS u ON u.k = t.k",
        ),
        (
            select(
                joins=(
                    Join(kind="inner", input=Input(relation="u", alias="u"), on=SameAs(left=c("u.k"), right=c("t.k"))),
                )
            ),
            "SELECT t.a FROM s.t AS t INNER JOIN u ON u.k IS NOT DISTINCT FROM t.k",
        ),
        (
            select(joins=(Join(kind="cross", input=Input(relation="u", alias="v")),)),
            "SELECT t.a FROM s.t AS t CROSS JOIN u AS v",
        ),
        (
            select(where=Negation(operand=Coalesce(values=(WEST, Constant(type="boolean", text="false"))))),
            "SELECT t.a FROM s.t AS t WHERE NOT COALESCE(t.region = 'West', FALSE)",
        ),
        (
            select(where=Logical(operator="and", operands=(WEST, Logical(operator="or", operands=(WEST, WEST))))),
            "SELECT t.a FROM s.t AS t WHERE t.region = 'West' AND ( t.region = 'West' OR t.region = 'West' )",
        ),
        (
            select(where=Membership(value=c("t.a"), options=(text("x"), text("y")), negated=True)),
            "SELECT t.a FROM s.t AS t WHERE NOT t.a IN ('x', 'y')",
        ),
        (
            select(
                columns=(Projection(name="share", expression=Arithmetic(operator="/", left=c("t.a"), right=c("t.b"))),)
            ),
            "SELECT t.a / NULLIF(t.b, 0) AS share FROM s.t AS t",
        ),
        (
            select(
                columns=(
                    Projection(
                        name="d",
                        expression=Arithmetic(
                            operator="-", left=c("t.a"), right=Arithmetic(operator="-", left=c("t.b"), right=c("t.c"))
                        ),
                    ),
                )
            ),
            "SELECT t.a - ( t.b - t.c ) AS d FROM s.t AS t",
        ),
        (
            select(columns=(Projection(name="m", expression=Truncate(grain="month", value=c("t.moment"))),)),
            "SELECT CAST(DATE_TRUNC('MONTH', t.moment) AS DATE) AS m FROM s.t AS t",
        ),
        (
            select(columns=(Projection(name="n", expression=Aggregate(function="count", where=WEST)),)),
            "SELECT COUNT(*) FILTER (WHERE t.region = 'West') AS n FROM s.t AS t",
        ),
        (
            select(
                columns=(
                    Projection(
                        name="r",
                        expression=Window(
                            function="sum",
                            argument=c("t.x"),
                            partition_by=(c("t.g"),),
                            order_by=(SortKey(expression=c("t.k")),),
                        ),
                    ),
                )
            ),
            "SELECT SUM(t.x) OVER (PARTITION BY t.g ORDER BY t.k ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) "
            "AS r "
            "FROM s.t AS t",
        ),
        (
            select(
                columns=(
                    Projection(
                        name="r",
                        expression=Window(
                            function="average", argument=c("t.x"), order_by=(SortKey(expression=c("t.k")),), preceding=6
                        ),
                    ),
                )
            ),
            "SELECT AVG(t.x) OVER (ORDER BY t.k ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS r FROM s.t AS t",
        ),
        (
            select(
                where=Exists(
                    source=Input(relation="s.u", alias="related_u", physical=True),
                    where=Comparison(operator="=", left=c("related_u.k"), right=c("t.k")),
                    negated=True,
                )
            ),
            "SELECT t.a FROM s.t AS t WHERE NOT EXISTS( SELECT 1 FROM s.u AS related_u WHERE related_u.k = t.k )",
        ),
        (
            select(columns=(Projection(name="order", expression=c("t.Net Wt")),)),
            'SELECT t."Net Wt" AS "order" FROM s.t AS t',
        ),
    ],
)
def test_select(step, expected):
    found = squeezed(step).replace("( ", "(").replace(" )", ")")
    assert found == expected.replace("( ", "(").replace(" )", ")")


def test_qualify_keeps_the_newest():
    newest = Window(
        function="row_number", partition_by=(c("t.k"),), order_by=(SortKey(expression=c("t.moment"), descending=True),)
    )
    step = select(qualify=Comparison(operator="=", left=newest, right=Constant(type="integer", text="1")))
    assert squeezed(step).endswith("QUALIFY ROW_NUMBER() OVER (PARTITION BY t.k ORDER BY t.moment DESC) = 1")


def test_steps_but_the_last_are_ctes_in_their_order():
    first = select(name="one")
    last = select(
        name="result", source=Input(relation="one", alias="one"), columns=(Projection(name="a", expression=c("one.a")),)
    )
    assert squeezed(first, last) == "WITH one AS ( SELECT t.a FROM s.t AS t ) SELECT one.a FROM one"


@pytest.mark.parametrize("inputs", [("x",), ("x", "y"), ("x", "y", "x")])
def test_a_union_is_of_distinct_rows(inputs):
    """Also of one step: `inputs` may repeat rows."""
    steps = [select(name=name, source=Input(relation="data", alias="t")) for name in dict.fromkeys(inputs)]
    sql = plan_sql(Plan(steps=(*steps, Union(name="keys", inputs=inputs, columns=("a",)))))
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE data AS SELECT * FROM (VALUES (1), (1), (NULL), (NULL)) AS t(a)")
        assert sorted(connection.execute(sql).fetchall(), key=repr) == [(1,), (None,)]


@pytest.mark.parametrize(
    ("grain", "start", "end", "expected"),
    [
        (
            "day",
            "2026-02-27",
            "2026-03-02",
            [("2026-02-27", "2026-02-27"), ("2026-02-28", "2026-02-28"), ("2026-03-01", "2026-03-01")],
        ),
        ("week", "2025-12-29", "2026-01-07", [("2025-12-29", "2026-01-04"), ("2026-01-05", "2026-01-06")]),
        (
            "month",
            "2026-01-01",
            "2026-03-15",
            [("2026-01-01", "2026-01-31"), ("2026-02-01", "2026-02-28"), ("2026-03-01", "2026-03-14")],
        ),
        ("quarter", "2025-10-01", "2026-01-02", [("2025-10-01", "2025-12-31"), ("2026-01-01", "2026-01-01")]),
        ("year", "2024-01-01", "2026-01-01", [("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-12-31")]),
        ("month", "2026-01-01", "2026-01-01", []),
    ],
)
def test_calendar(grain, start, end, expected):
    day = datetime.date.fromisoformat
    step = Calendar(name="calendar", grain=grain, start=day(start), end=day(end), column="period of time")
    with duckdb.connect() as connection:
        rows = connection.execute(plan_sql(Plan(steps=(step,)))).fetchall()
    assert [(str(first), str(last)) for first, last in rows] == expected


def test_the_same_plan_gives_the_same_text():
    plan = Plan(steps=(select(where=WEST),))
    assert plan_sql(plan) == plan_sql(Plan.model_validate(plan.model_dump())) == plan_sql(plan)
    assert plan_sql(plan).endswith("\n")
