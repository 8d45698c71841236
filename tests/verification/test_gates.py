"""The right SQL of a product passes every gate; each kind of wrong SQL fails the gate that is there for it."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from schemas.discovery import BoundMeasure
from schemas.expressions import Aggregate, Arithmetic, ColumnRef, Comparison, Constant, Related, SortKey, Window
from schemas.intent import Evidence
from schemas.period import Period
from schemas.query import (
    ChangeMeasure,
    NamedMeasure,
    Order,
    PartDimension,
    RollingMeasure,
    RowColumn,
    Rows,
    ShareMeasure,
    Threshold,
)
from tests.verification.star import (
    AUTUMN,
    LEAVES,
    MONTH,
    REGION,
    TIER,
    WEEK,
    case,
    is_equal,
    ref,
)
from verification.gates import GATES, run_gates
from verification.gates.coverage import coverage
from verification.gates.reconciliation import reconciliation

ORDERS = """
orders AS (
  SELECT * FROM shop.orders AS source
  QUALIFY row_number() OVER (PARTITION BY source.order_id ORDER BY source.ingested_at DESC) = 1
)"""
IN_AUTUMN = "orders.ordered_at >= DATE '2026-09-01' AND orders.ordered_at < DATE '2026-11-01'"
SALES = f"""
WITH {ORDERS},
item_totals AS (
  SELECT orders.region, CAST(sum(items.quantity * items.unit_price) AS DECIMAL(18,2)) AS revenue
  FROM shop.order_items AS items JOIN orders ON orders.order_id = items.order_id
  WHERE orders.status = 'completed' AND {IN_AUTUMN}
  GROUP BY 1
),
order_totals AS (
  SELECT orders.region, count(DISTINCT orders.order_id) AS orders, count(DISTINCT orders.customer_id) AS buyers
  FROM orders
  WHERE orders.status = 'completed' AND {IN_AUTUMN}
  GROUP BY 1
),
keys AS (SELECT region FROM item_totals UNION SELECT region FROM order_totals)
SELECT keys.region, coalesce(item_totals.revenue, 0) AS revenue, order_totals.orders, order_totals.buyers
FROM keys
LEFT JOIN item_totals ON item_totals.region IS NOT DISTINCT FROM keys.region
LEFT JOIN order_totals ON order_totals.region IS NOT DISTINCT FROM keys.region
ORDER BY keys.region
"""
SALES_CASE = case("revenue orders buyers", (REGION,))


def failed(proof):
    return {result.gate for result in run_gates(proof) if not result.passed}


def detail(proof, gate):
    return next(chosen(proof).detail for chosen in GATES if chosen.__name__ == gate)


def test_gates_run_in_their_order(engine):
    results = run_gates(SALES_CASE.proof(engine, SALES))
    assert [result.gate for result in results] == [gate.__name__ for gate in GATES]
    assert [result.severity for result in results] == ["critical"] * 6 + ["warning"]


def test_right_sales_pass_every_gate_with_their_figures(engine):
    proof = SALES_CASE.proof(engine, SALES)
    assert proof.result.rows == (("East", Decimal("15.75"), 2, 1), ("West", Decimal("36.25"), 3, 2))
    assert failed(proof) == set()
    assert dict(reconciliation(proof).figures) == {
        "left out: order item rows whose order_id is of no order": "1",
        "left out: revenue of them": "5.00",
        "revenue": "52.00 in all, as the control query",
        "orders": "5 in all, as the control query",
        "buyers": "equal in 2 rows; no total: a thing may be counted in several rows",
    }


WRONG_SALES = {
    # order rows multiplied by their items, which no distinct count would show
    "fan_out": (
        "count(DISTINCT orders.order_id) AS orders, count(DISTINCT orders.customer_id) AS buyers\n  FROM orders",
        "count(orders.order_id) AS orders, count(DISTINCT orders.customer_id) AS buyers\n"
        "  FROM orders JOIN shop.order_items AS items ON items.order_id = orders.order_id",
        {"reconciliation"},
    ),
    "status_dropped": ("orders.status = 'completed' AND ", "", {"reconciliation", "coverage"}),
    "status_mistaken": ("'completed'", "'cancelled'", {"reconciliation", "coverage"}),
    "period_dropped": (IN_AUTUMN, "TRUE", {"reconciliation", "coverage"}),
    "period_too_short": ("2026-09-01", "2026-09-02", {"reconciliation", "coverage"}),
    "period_end_included": (
        "orders.ordered_at < DATE '2026-11-01'",
        "orders.ordered_at <= DATE '2026-10-18'",
        {"reconciliation", "coverage"},
    ),
    "duplicates_kept": (ORDERS, "\norders AS (SELECT * FROM shop.orders AS source)", {"reconciliation"}),
    "oldest_kept": ("ingested_at DESC", "ingested_at", {"reconciliation"}),
    "orders_of_some": ("JOIN orders ON", "JOIN orders ON items.product_id <> 'p3' AND", {"reconciliation", "coverage"}),
    "gross_of_price": ("items.quantity * items.unit_price", "items.unit_price", {"reconciliation"}),
    "measure_missing": (", order_totals.buyers", "", {"schema", "reconciliation", "coverage"}),
    "type_wider": ("DECIMAL(18,2)", "DOUBLE", {"schema"}),
    "renamed": (
        "order_totals.buyers\n",
        "order_totals.buyers AS customers\n",
        {"schema", "reconciliation", "coverage"},
    ),
    "forbidden_table": (
        "\nORDER BY keys.region",
        "\nCROSS JOIN (SELECT 1 AS one FROM shop.stock LIMIT 1) AS other\nORDER BY keys.region",
        {"guard"},
    ),
}


@pytest.mark.parametrize("kind", WRONG_SALES)
def test_wrong_sales_fail_the_gate_for_it(engine, kind):
    right, wrong, gates = WRONG_SALES[kind]
    assert right in SALES
    assert gates <= failed(SALES_CASE.proof(engine, SALES.replace(right, wrong)))


def test_filter_that_changes_nothing_here_is_still_unasked_for(engine):
    # every completed order of autumn has a region of four letters: the figures do not tell
    sql = SALES.replace("orders.status = 'completed'", "orders.status = 'completed' AND orders.region <> 'North'")
    proof = SALES_CASE.proof(engine, sql)
    assert failed(proof) == {"coverage"}
    assert "nobody asked for the condition orders.region <> 'North'" in detail(proof, "coverage")


def test_difference_names_the_row_and_both_figures(engine):
    proof = SALES_CASE.proof(engine, SALES.replace("ingested_at DESC", "ingested_at"))
    assert detail(proof, "reconciliation") == (
        "revenue is 29.25 for East, the control query gives 15.75; "
        "revenue is 24.00 for West, the control query gives 36.25; "
        "revenue adds up to 53.25, the control query gives 52.00; "
        "orders is 3 for East, the control query gives 2; "
        "orders is 2 for West, the control query gives 3; and 1 more."
    )


def test_rows_repeated_fail_grain(engine):
    sql = SALES.replace("FROM keys\n", "FROM (SELECT * FROM keys UNION ALL SELECT * FROM keys) AS keys\n")
    proof = SALES_CASE.proof(engine, sql)
    assert {"grain", "reconciliation"} <= failed(proof)
    assert detail(proof, "grain") == "4 rows but only 2 different region."


def test_result_that_lost_its_rows_fails_reconciliation_and_sanity(engine):
    sql = SALES.replace("ORDER BY keys.region", "WHERE keys.region IS NULL ORDER BY keys.region")
    assert failed(SALES_CASE.proof(engine, sql)) == {"reconciliation", "sanity"}


def test_unparsable_sql_fails_what_reads_it(engine):
    proof = SALES_CASE.proof(engine, SALES)
    broken = replace(proof, sql="SELEC region")
    assert {"guard", "coverage"} <= failed(broken)


def test_word_that_became_nothing_fails_coverage(engine):
    proof = SALES_CASE.proof(engine, SALES)
    word = Evidence(start=0, end=8, text="seasonal", role="filter", node="", method="exact", score=0)
    intent = proof.intent.model_copy(update={"unexplained": (word,)})
    result = coverage(replace(proof, intent=intent))
    assert result.detail == '"seasonal" of the request became nothing.'


# time

WEEKLY = f"""
WITH {ORDERS}
SELECT CAST(date_trunc('week', orders.ordered_at) AS DATE) AS week, count(DISTINCT orders.order_id) AS orders
FROM orders WHERE orders.status = 'completed' AND {IN_AUTUMN} GROUP BY 1 ORDER BY 1
"""


def test_weeks_begin_on_monday(engine):
    proof = case("orders", (WEEK,)).proof(engine, WEEKLY)
    assert [str(row[0]) for row in proof.result.rows] == [
        "2026-08-31",
        "2026-09-14",
        "2026-09-28",
        "2026-10-12",
        "2026-10-19",
    ]
    # one order in each week
    assert failed(proof) == {"sanity"}


def test_weeks_that_begin_on_sunday_fail_reconciliation(engine):
    sunday = "date_trunc('week', orders.ordered_at + INTERVAL 1 DAY) - INTERVAL 1 DAY"
    proof = case("orders", (WEEK,)).proof(engine, WEEKLY.replace("date_trunc('week', orders.ordered_at)", sunday))
    assert "reconciliation" in failed(proof)
    assert "week: 2026-08-30 is not the start of a week" in detail(proof, "reconciliation")


def test_rows_in_the_wrong_week_fail_reconciliation(engine):
    # o5 is of Sunday evening, o6 of Monday night: an hour's shift moves it
    shifted = WEEKLY.replace(
        "date_trunc('week', orders.ordered_at)", "date_trunc('week', orders.ordered_at + INTERVAL 2 HOUR)"
    )
    assert "reconciliation" in failed(case("orders", (WEEK,)).proof(engine, shifted))


def test_calendar_parts_are_compared(engine):
    weekday = PartDimension(name="weekday", part="weekday")
    sql = WEEKLY.replace(
        "CAST(date_trunc('week', orders.ordered_at) AS DATE) AS week", "isodow(orders.ordered_at) AS weekday"
    )
    asked = case("orders", (weekday,), types=(("weekday", "BIGINT"),))
    assert failed(asked.proof(engine, sql)) == set()
    assert "reconciliation" in failed(asked.proof(engine, sql.replace("isodow", "dayofweek")))


# several facts

REPORT = f"""
WITH {ORDERS},
sold AS (
  SELECT CAST(date_trunc('month', orders.ordered_at) AS DATE) AS month,
         CAST(sum(items.quantity * items.unit_price) AS DECIMAL(18,2)) AS revenue
  FROM shop.order_items AS items JOIN orders ON orders.order_id = items.order_id
  WHERE orders.status = 'completed' AND {IN_AUTUMN} GROUP BY 1
),
asked AS (
  SELECT CAST(date_trunc('month', tickets.created_at) AS DATE) AS month, count(*) AS tickets
  FROM shop.tickets
  WHERE tickets.created_at >= DATE '2026-09-01' AND tickets.created_at < DATE '2026-11-01' GROUP BY 1
),
keys AS (SELECT month FROM sold UNION SELECT month FROM asked)
SELECT keys.month, coalesce(sold.revenue, 0) AS revenue, coalesce(asked.tickets, 0) AS tickets,
       coalesce(sold.revenue, 0) / nullif(coalesce(asked.tickets, 0), 0) AS revenue_per_ticket
FROM keys LEFT JOIN sold ON sold.month = keys.month LEFT JOIN asked ON asked.month = keys.month
ORDER BY keys.month
"""


def leaf_column(name, table=""):
    return ColumnRef(table=table, column=name)


PER_TICKET = BoundMeasure(
    name="revenue_per_ticket",
    formula=Arithmetic(operator="/", left=leaf_column("revenue"), right=leaf_column("tickets")),
    description="",
)
REPORT_CASE = case("revenue tickets", (MONTH,), selected="orders order_items tickets", formulas=(PER_TICKET,))


def test_two_facts_pass_each_on_its_own_source(engine):
    assert failed(REPORT_CASE.proof(engine, REPORT)) == set()


def test_joined_facts_multiply_and_fail(engine):
    fan_out = f"""
        WITH {ORDERS}
        SELECT CAST(date_trunc('month', orders.ordered_at) AS DATE) AS month,
               CAST(sum(items.quantity * items.unit_price) AS DECIMAL(18,2)) AS revenue,
               count(DISTINCT tickets.ticket_id) AS tickets,
               sum(items.quantity * items.unit_price) / count(DISTINCT tickets.ticket_id) AS revenue_per_ticket
        FROM shop.order_items AS items JOIN orders ON orders.order_id = items.order_id
        JOIN shop.tickets ON date_trunc('month', tickets.created_at) = date_trunc('month', orders.ordered_at)
        WHERE orders.status = 'completed' AND {IN_AUTUMN} GROUP BY 1 ORDER BY 1"""
    assert failed(REPORT_CASE.proof(engine, fan_out)) >= {"reconciliation"}


def test_period_missing_on_one_of_two_facts_fails_coverage(engine):
    sql = REPORT.replace(
        "WHERE tickets.created_at >= DATE '2026-09-01' AND tickets.created_at < DATE '2026-11-01' ", ""
    )
    proof = REPORT_CASE.proof(engine, sql)
    assert failed(proof) == {"coverage"}
    assert "created_at of tickets" in detail(proof, "coverage")


def test_ratio_of_the_wrong_parts_fails_reconciliation(engine):
    sql = REPORT.replace(
        "coalesce(sold.revenue, 0) / nullif(coalesce(asked.tickets, 0), 0)",
        "avg(coalesce(sold.revenue, 0)::DOUBLE) OVER ()",
    )
    proof = REPORT_CASE.proof(engine, sql)
    assert "revenue_per_ticket is" in detail(proof, "reconciliation")


# distinct counts, unknown groups, members

BY_TIER = f"""
WITH {ORDERS}
SELECT customers.tier, count(DISTINCT orders.customer_id) AS buyers, count(DISTINCT orders.order_id) AS orders
FROM orders LEFT JOIN shop.customers ON customers.customer_id = orders.customer_id
WHERE orders.status = 'completed' AND {IN_AUTUMN} GROUP BY 1 ORDER BY 1
"""


def test_guests_are_a_group_without_a_tier(engine):
    asked = case("buyers orders", (TIER,))
    assert failed(asked.proof(engine, BY_TIER)) == set()


def test_guests_lost_to_an_inner_join_fail_reconciliation(engine):
    asked = case("buyers orders", (TIER,))
    proof = asked.proof(engine, BY_TIER.replace("LEFT JOIN", "JOIN"))
    assert detail(proof, "reconciliation") == "orders adds up to 4, the control query gives 5."


def test_group_lost_where_nothing_adds_up_fails_reconciliation(engine):
    latest = LEAVES["tickets"].model_copy(
        update={
            "name": "latest",
            "aggregate": Aggregate(function="max", argument=ref("tickets.created_at")),
            "fill_nulls_with": None,
        }
    )
    place = REGION.model_copy(update={"attribute": ref("tickets.region")})
    asked = case("tickets", (place,), selected="tickets", types=(("latest", "TIMESTAMP"),))
    measures = (NamedMeasure(name="latest", metric="latest"),)
    asked = replace(asked, leaves=(latest,)).asking(measures=measures)
    sql = """
        SELECT tickets.region, max(tickets.created_at) AS latest FROM shop.tickets
        WHERE tickets.created_at >= DATE '2026-09-01' AND tickets.created_at < DATE '2026-11-01'
        GROUP BY 1 ORDER BY 1"""
    assert failed(asked.proof(engine, sql)) == set()
    # the only ticket of the North is open; of the other regions the last one is not
    lost = asked.proof(engine, sql.replace("GROUP BY", "AND tickets.resolved_at IS NOT NULL GROUP BY"))
    assert detail(lost, "reconciliation") == "2 rows have a latest, by the control query 3."


def test_distinct_count_of_rows_fails_in_sampled_rows(engine):
    sql = BY_TIER.replace("count(DISTINCT orders.customer_id)", "count(orders.customer_id)")
    assert "reconciliation" in failed(case("buyers orders", (TIER,)).proof(engine, sql))


def test_every_member_is_listed_and_others_are_left_out(engine):
    customer = REGION.model_copy(update={"name": "customer_id", "attribute": ref("customers.customer_id")})
    asked = case("tickets", (customer,), selected="tickets customers", every_member_of="shop.customers")
    sql = """
        WITH asked AS (
          SELECT tickets.customer_id, count(*) AS tickets FROM shop.tickets
          WHERE tickets.created_at >= DATE '2026-09-01' AND tickets.created_at < DATE '2026-11-01' GROUP BY 1)
        SELECT customers.customer_id, coalesce(asked.tickets, 0) AS tickets
        FROM shop.customers LEFT JOIN asked ON asked.customer_id = customers.customer_id ORDER BY 1"""
    assert failed(asked.proof(engine, sql)) == set()
    # t5 is of nobody
    assert ("left out: tickets of no row listed", "1") in reconciliation(asked.proof(engine, sql)).figures
    lost = sql.replace("count(*)", "count(tickets.resolved_at)")
    assert failed(asked.proof(engine, lost)) == {"reconciliation"}


# balances

STOCK = """
WITH last AS (
  SELECT CAST(date_trunc('month', source.day) AS DATE) AS month, max(source.day) AS day FROM shop.stock AS source
  WHERE source.day >= DATE '2026-09-01' AND source.day < DATE '2026-11-01' GROUP BY 1)
SELECT CAST(date_trunc('month', stock.day) AS DATE) AS month, CAST(sum(stock.units) AS BIGINT) AS stock
FROM shop.stock JOIN last ON last.day = stock.day GROUP BY 1 ORDER BY 1
"""


def test_balances_are_their_last_snapshot(engine):
    asked = case("stock", (MONTH,), selected="stock")
    assert failed(asked.proof(engine, STOCK)) == set()


def test_balances_added_over_time_fail_reconciliation(engine):
    summed = """
        SELECT CAST(date_trunc('month', stock.day) AS DATE) AS month, CAST(sum(stock.units) AS BIGINT) AS stock
        FROM shop.stock WHERE stock.day >= DATE '2026-09-01' AND stock.day < DATE '2026-11-01' GROUP BY 1 ORDER BY 1"""
    asked = case("stock", (MONTH,), selected="stock")
    assert failed(asked.proof(engine, summed)) == {"reconciliation"}


ACTIVE = """
WITH calendar AS (
  SELECT CAST(period.first_day AS DATE) AS month, CAST(period.first_day + INTERVAL '1' MONTH AS DATE) - 1 AS last_day
  FROM RANGE(CAST('2026-09-01' AS DATE), CAST('2026-11-01' AS DATE), INTERVAL '1' MONTH) AS period(first_day))
SELECT calendar.month, count(*) AS active
FROM shop.subscriptions CROSS JOIN calendar
WHERE subscriptions.started_on <= calendar.last_day
  AND (subscriptions.cancelled_on IS NULL OR subscriptions.cancelled_on > calendar.last_day)
GROUP BY 1 ORDER BY 1
"""


def test_valid_rows_are_counted_on_the_last_day(engine):
    asked = case("active", (MONTH,), selected="subscriptions")
    assert failed(asked.proof(engine, ACTIVE)) == set()
    on_first = ACTIVE.replace("<= calendar.last_day", "<= calendar.month").replace(
        "> calendar.last_day", "> calendar.month"
    )
    assert "reconciliation" in failed(asked.proof(engine, on_first))


def test_valid_rows_of_another_period_fail_coverage(engine):
    asked = case("active", (MONTH,), selected="subscriptions")
    longer = ACTIVE.replace("'2026-11-01'", "'2026-10-01'")
    assert "coverage" in failed(asked.proof(engine, longer))


def test_periods_behind_the_last_fail_reconciliation(engine):
    asked = case("active", (MONTH,), selected="subscriptions")
    proof = asked.proof(engine, ACTIVE.replace("'2026-11-01'", "'2026-11-02'"))
    assert detail(proof, "reconciliation").startswith("month: 2026-11-01 is after the period")


def test_balances_are_added_up_in_some_periods(engine):
    plan = REGION.model_copy(update={"name": "plan", "attribute": ref("subscriptions.plan")})
    asked = case("active", (WEEK, plan), selected="subscriptions")
    sql = """
        WITH calendar AS (
          SELECT CAST(period.first_day AS DATE) AS week,
                 least(CAST(period.first_day AS DATE) + 6, CAST('2026-11-01' AS DATE) - 1) AS last_day
          FROM RANGE(CAST('2026-08-31' AS DATE), CAST('2026-11-01' AS DATE), INTERVAL '1' WEEK) AS period(first_day))
        SELECT calendar.week, subscriptions.plan, count(*) AS active
        FROM shop.subscriptions CROSS JOIN calendar
        WHERE subscriptions.started_on <= calendar.last_day
          AND (subscriptions.cancelled_on IS NULL OR subscriptions.cancelled_on > calendar.last_day)
        GROUP BY 1, 2 ORDER BY 1, 2"""
    proof = asked.proof(engine, sql)
    assert failed(proof) == {"sanity"}  # one of each plan in every week
    *first, before_last, last = proof.result.rows
    rows = (*first, (*before_last[:2], before_last[2] + 1), last)
    changed = replace(proof.result, rows=rows)
    wrong = replace(proof, answer=lambda: changed)
    assert detail(wrong, "reconciliation") == "active is 3 in all of 2026-10-26, the control query gives 2."


# order, limit, thresholds

TOP = f"""
WITH {ORDERS},
totals AS (
  SELECT orders.region, CAST(sum(items.quantity * items.unit_price) AS DECIMAL(18,2)) AS revenue
  FROM shop.order_items AS items JOIN orders ON orders.order_id = items.order_id
  WHERE orders.status = 'completed' AND {IN_AUTUMN} GROUP BY 1)
SELECT totals.region, coalesce(totals.revenue, 0) AS revenue FROM totals
QUALIFY rank() OVER (ORDER BY coalesce(totals.revenue, 0) DESC) <= 1
ORDER BY revenue DESC
"""
TOP_CASE = case("revenue", (REGION,), order=(Order(by="revenue", descending=True),), limit=1)


def test_top_rows_pass_and_are_recomputed(engine):
    proof = TOP_CASE.proof(engine, TOP)
    assert proof.result.rows == (("West", Decimal("36.25")),)
    assert failed(proof) == set()
    assert dict(reconciliation(proof).figures)["revenue"] == "equal in 1 row; no total: only some rows are shown"


def test_top_rows_of_wrong_figures_fail_reconciliation(engine):
    assert "reconciliation" in failed(TOP_CASE.proof(engine, TOP.replace("ingested_at DESC", "ingested_at")))


def test_top_rows_that_pass_over_a_higher_one_fail_reconciliation(engine):
    beaten = "FROM totals JOIN totals AS other ON other.revenue > totals.revenue\nQUALIFY"
    proof = TOP_CASE.proof(engine, TOP.replace("FROM totals\nQUALIFY", beaten))
    words = "0 rows have more revenue than the last, by the control query 1."
    assert detail(proof, "reconciliation") == words
    assert failed(proof) == {"reconciliation"}


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("<= 1\n", "<= 2\n", "the limit of 1 is not in the SQL"),
        ("ORDER BY revenue DESC", "ORDER BY revenue", "the order by revenue descending is not in the SQL"),
        ("0) DESC) <=", "0)) <=", "those of the other end of the order"),
        ("QUALIFY rank() OVER (ORDER BY", "QUALIFY rank() OVER (PARTITION BY totals.region ORDER BY", "not for a tie"),
    ],
)
def test_top_rows_without_their_limit_or_order_fail_coverage(engine, right, wrong, words):
    assert words in detail(TOP_CASE.proof(engine, TOP.replace(right, wrong)), "coverage")


def test_thresholds_are_in_the_sql_and_hold_in_the_rows(engine):
    asked = case("revenue", (REGION,), having=(Threshold(measure="revenue", operator=">", value="20.0"),))
    sql = TOP.replace(
        "QUALIFY rank() OVER (ORDER BY coalesce(totals.revenue, 0) DESC) <= 1", "WHERE totals.revenue > 20.0"
    )
    assert failed(asked.proof(engine, sql)) == set()
    below = asked.proof(engine, sql.replace("> 20.0", "< 20.0"))
    assert "rows do not fulfil revenue > 20.0" in detail(below, "coverage")


def test_thresholds_that_take_away_too_much_fail_reconciliation(engine):
    asked = case("revenue", (REGION,), having=(Threshold(measure="revenue", operator=">", value="10"),))
    rank = "QUALIFY rank() OVER (ORDER BY coalesce(totals.revenue, 0) DESC) <= 1"
    assert failed(asked.proof(engine, TOP.replace(rank, "WHERE totals.revenue > 10"))) == set()
    proof = asked.proof(engine, TOP.replace(rank, "WHERE totals.revenue > 10 AND totals.revenue > 2 * 10"))
    assert detail(proof, "reconciliation") == "1 rows fulfil the conditions, by the control query 2."


# filters


def test_filters_by_semi_join_and_by_key_are_found(engine):
    complained = Related(
        dataset="shop.tickets",
        columns=("customer_id",),
        references=(ref("customers.customer_id"),),
        where=is_equal("tickets.topic", "broken"),
    )
    asked = case(
        "orders",
        (REGION,),
        selected="orders tickets customers",
        where=(complained, is_equal("customers.customer_id", "c1")),
    )
    sql = f"""
        WITH {ORDERS}
        SELECT orders.region, count(DISTINCT orders.order_id) AS orders FROM orders
        WHERE orders.status = 'completed' AND {IN_AUTUMN} AND orders.customer_id = 'c1' AND EXISTS (
          SELECT 1 FROM shop.tickets AS related WHERE related.customer_id = orders.customer_id
          AND json_extract_string(related.details, '$.topic') = 'broken')
        GROUP BY 1 ORDER BY 1"""
    assert failed(asked.proof(engine, sql)) == set()
    dropped = sql.replace("AND json_extract_string(related.details, '$.topic') = 'broken'", "")
    assert "the filter shop.tickets.topic with broken" in detail(asked.proof(engine, dropped), "coverage")


def test_filter_on_one_measure_alone_is_asked_for_too(engine):
    western = LEAVES["orders"].model_copy(
        update={"name": "western", "measure_where": (is_equal("orders.region", "West"),)}
    )
    asked = case("orders", (MONTH,))
    measures = (*asked.query.measures, NamedMeasure(name="western", metric="orders", where=western.measure_where))
    asked = replace(asked, leaves=(*asked.leaves, western)).asking(measures=measures)
    sql = f"""
        WITH {ORDERS}
        SELECT CAST(date_trunc('month', orders.ordered_at) AS DATE) AS month, count(DISTINCT orders.order_id) AS orders,
               count(DISTINCT orders.order_id) FILTER (WHERE orders.region = 'West') AS western
        FROM orders WHERE orders.status = 'completed' AND {IN_AUTUMN} GROUP BY 1 ORDER BY 1"""
    assert failed(asked.proof(engine, sql)) == set()
    everywhere = sql.replace(" FILTER (WHERE orders.region = 'West')", "")
    assert {"reconciliation", "coverage"} <= failed(asked.proof(engine, everywhere))


# windows

GROWTH = f"""
WITH {ORDERS},
totals AS (
  SELECT CAST(date_trunc('month', orders.ordered_at) AS DATE) AS month,
         CAST(sum(items.quantity * items.unit_price) AS DECIMAL(18,2)) AS revenue
  FROM shop.order_items AS items JOIN orders ON orders.order_id = items.order_id
  WHERE orders.status = 'completed' AND orders.ordered_at >= DATE '2026-08-01' AND orders.ordered_at < DATE '2026-11-01'
  GROUP BY 1)
SELECT totals.month, coalesce(totals.revenue, 0) AS revenue,
       (totals.revenue - before.revenue) / nullif(before.revenue, 0) AS growth,
       coalesce(totals.revenue, 0)
         / sum(CASE WHEN totals.month >= DATE '2026-09-01' THEN totals.revenue END) OVER () AS share
FROM totals LEFT JOIN totals AS before ON before.month = CAST(totals.month - INTERVAL '1' MONTH AS DATE)
QUALIFY totals.month >= DATE '2026-09-01' ORDER BY totals.month
"""


def growth_case():
    revenue, before = leaf_column("revenue"), leaf_column("revenue", "previous_month_1")
    difference = Arithmetic(operator="-", left=revenue, right=before)
    everything = Window(function="sum", argument=revenue, whole_partition=True)
    formulas = (
        BoundMeasure(name="growth", formula=Arithmetic(operator="/", left=difference, right=before), description=""),
        BoundMeasure(name="share", formula=Arithmetic(operator="/", left=revenue, right=everything), description=""),
    )
    asked = case("revenue", (MONTH,), formulas=formulas)
    of = NamedMeasure(name="revenue", metric="revenue")
    measures = (
        of,
        ChangeMeasure(name="growth", of=of, grain="month", output="percent"),
        ShareMeasure(name="share", of=of),
    )
    return asked.asking(measures=measures)


def test_growth_and_share_are_computed_again(engine):
    proof = growth_case().proof(engine, GROWTH)
    assert [row[1] for row in proof.result.rows] == [Decimal("18.25"), Decimal("33.75")]
    assert failed(proof) == set()


def test_growth_that_begins_with_the_period_fails_reconciliation(engine):
    # the month before the first one shown is read from all data
    sql = GROWTH.replace("2026-08-01", "2026-09-01")
    assert failed(growth_case().proof(engine, sql)) == {"reconciliation"}


def test_running_total_is_added_up_again(engine):
    running = BoundMeasure(
        name="running",
        formula=Window(
            function="sum",
            argument=leaf_column("orders"),
            partition_by=(leaf_column("<other dimensions>"),),
            order_by=(SortKey(expression=leaf_column("<time>")),),
        ),
        description="",
    )
    asked = case("orders", (WEEK,), formulas=(running,), types=(("running", "HUGEINT"),))
    sql = f"""
        WITH {ORDERS}, totals AS (
          SELECT CAST(date_trunc('week', orders.ordered_at) AS DATE) AS week, count(DISTINCT orders.order_id) AS orders
          FROM orders WHERE orders.status = 'completed' AND {IN_AUTUMN} GROUP BY 1)
        SELECT totals.week, totals.orders, sum(totals.orders) OVER (ORDER BY totals.week) AS running
        FROM totals ORDER BY 1"""
    assert failed(asked.proof(engine, sql)) == {"sanity"}
    backwards = sql.replace("ORDER BY totals.week)", "ORDER BY totals.week DESC)")
    assert "reconciliation" in failed(asked.proof(engine, backwards))


def test_rolling_figures_read_the_periods_before_the_first_one_shown(engine):
    window = Window(function="average", argument=leaf_column("revenue"), preceding=1)
    rolling = BoundMeasure(name="rolling", formula=window, description="")
    asked = case("revenue", (MONTH,), formulas=(rolling,))
    of = NamedMeasure(name="revenue", metric="revenue")
    measure = RollingMeasure(name="rolling", of=of, count=2, grain="month", function="average")
    asked = asked.asking(measures=(of, measure))
    sql = f"""
        WITH {ORDERS}, totals AS (
          SELECT CAST(date_trunc('month', orders.ordered_at) AS DATE) AS month,
                 CAST(sum(items.quantity * items.unit_price) AS DECIMAL(18,2)) AS revenue
          FROM shop.order_items AS items JOIN orders ON orders.order_id = items.order_id
          WHERE orders.status = 'completed' AND orders.ordered_at >= DATE '2026-08-01'
            AND orders.ordered_at < DATE '2026-11-01' GROUP BY 1)
        SELECT totals.month, totals.revenue,
               avg(totals.revenue) OVER (ORDER BY totals.month ROWS 1 PRECEDING) AS rolling
        FROM totals QUALIFY totals.month >= DATE '2026-09-01' ORDER BY totals.month"""
    proof = asked.proof(engine, sql)
    assert [row[2] for row in proof.result.rows] == [15.125, 26.0]
    assert failed(proof) == set()
    late = asked.proof(engine, sql.replace("2026-08-01", "2026-09-01"))
    assert "rolling is 18.25 for 2026-09-01, the control query gives 15.125" in detail(late, "reconciliation")


# lists of rows


def rows_proof(engine, sql, **changes):
    asked = case("orders", (), period=AUTUMN)
    proof = asked.proof(engine, sql)
    query = Rows(
        dataset="shop.orders",
        columns=(
            RowColumn(name="order_id", expression=ref("orders.order_id")),
            RowColumn(name="tier", expression=ref("customers.tier")),
        ),
        where=(is_equal("orders.region", "West"),),
        period=AUTUMN,
    )
    model = proof.model.model_copy(update={"columns": (), "grain": ("order_id",), "single_row": False})
    fields = {
        **proof.__dict__,
        "intent": proof.intent.model_copy(update={"query": query.model_copy(update=changes)}),
        "model": model,
    }
    fields["discovery"] = proof.discovery.model_copy(update={"leaves": (), "measures": ()})
    return type(proof)(**fields)


LISTED = f"""
WITH {ORDERS}
SELECT orders.order_id, customers.tier FROM orders
LEFT JOIN shop.customers ON customers.customer_id = orders.customer_id
WHERE orders.region = 'West' AND {IN_AUTUMN} ORDER BY orders.order_id
"""


def test_listed_rows_are_counted_again(engine):
    assert reconciliation(rows_proof(engine, LISTED)).detail == "3 rows equal their controls."
    assert coverage(rows_proof(engine, LISTED)).passed
    lost = rows_proof(engine, LISTED.replace("LEFT JOIN", "JOIN").replace("= 'West'", "= 'East'"))
    assert not reconciliation(lost).passed
    assert not coverage(lost).passed


def test_listed_rows_need_their_columns_and_period(engine):
    proof = rows_proof(engine, LISTED.replace("customers.tier", "orders.status").replace(f" AND {IN_AUTUMN}", ""))
    assert "the column tier is not in the SQL" in coverage(proof).detail
    assert "the start of the period, 2026-09-01, is not a condition on ordered_at" in coverage(proof).detail


# single totals and sanity


def test_total_is_a_single_row(engine):
    sql = f"WITH {ORDERS} SELECT count(DISTINCT orders.customer_id) AS buyers FROM orders WHERE orders.status = 'completed' AND {IN_AUTUMN}"
    asked = case("buyers")
    assert failed(asked.proof(engine, sql)) == set()
    assert failed(asked.proof(engine, sql.replace("DISTINCT ", ""))) == {"reconciliation"}
    assert "grain" in failed(asked.proof(engine, sql + " GROUP BY orders.region"))


def test_empty_period_is_no_surprise(engine):
    empty = Period(said="month to date", start=datetime.date(2026, 11, 1), end=datetime.date(2026, 11, 1))
    sql = WEEKLY.replace("2026-09-01", "2026-11-01")
    assert failed(case("orders", (WEEK,), period=empty).proof(engine, sql)) == set()


def test_measure_that_is_null_everywhere_is_a_warning(engine):
    nothing = LEAVES["resolution_hours"].model_copy(
        update={
            "where": (Comparison(operator=">", left=ref("tickets.score"), right=Constant(type="integer", text="9")),)
        }
    )
    asked = case("resolution_hours", (MONTH,), selected="tickets")
    asked = replace(asked, leaves=(nothing,))
    sql = """
        SELECT CAST(date_trunc('month', t.created_at) AS DATE) AS month,
               avg(date_diff('millisecond', t.created_at, t.resolved_at) / 3600000.0) FILTER (WHERE
                 CAST(json_extract_string(t.details, '$.score') AS INTEGER) > 9
                 AND NOT coalesce(t.resolved_at < t.created_at, FALSE)) AS resolution_hours
        FROM shop.tickets AS t WHERE t.created_at >= DATE '2026-09-01' AND t.created_at < DATE '2026-11-01'
        GROUP BY 1 ORDER BY 1"""
    proof = asked.proof(engine, sql)
    assert failed(proof) == {"sanity"}
    assert detail(proof, "sanity") == "resolution_hours is NULL in every row."


def test_truncated_result_fails_execution(engine):
    proof = SALES_CASE.proof(engine, SALES)
    cut = type(proof.result)(proof.result.columns, proof.result.types, proof.result.rows, truncated=True)
    assert "execution" in failed(replace(proof, answer=lambda: cut))
