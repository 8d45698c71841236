"""Structured queries through `batch`, against hand-written SQL."""

import datetime
import decimal
import json

import duckdb
import pytest

from runs.batch import answer_lines, json_value

ORDERS = """
    (SELECT * FROM read_parquet('{root}/bronze/orders.parquet')
     QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY ingested_at DESC) = 1)
"""


def answer(service, query, **fields):
    (line,) = answer_lines([json.dumps({"id": 1, "query": query, **fields})], service)
    return json.loads(line)


def test_query_with_filter_range_and_order_gives_the_rows_of_sql(sample_service, sample_root):
    query = {
        "metrics": ["revenue", "order_count"],
        "group_by": ["metric_time__month", "order__region"],
        "where": ["order__sales_channel = 'app'"],
        "time_range": ["2026-01-01", "2026-03-31"],
        "order_by": ["-revenue"],
        "limit": 3,
    }
    expected = duckdb.sql(
        f"""
        WITH orders AS {ORDERS.format(root=sample_root)},
        items AS (SELECT order_id, sum(quantity * unit_price - discount_amount) AS revenue
                  FROM read_parquet('{sample_root}/bronze/order_items.parquet') GROUP BY order_id)
        SELECT CAST(date_trunc('month', ordered_at) AS DATE), region, sum(revenue), count(*)
        FROM orders LEFT JOIN items USING (order_id)
        WHERE status = 'completed' AND sales_channel = 'app'
          AND ordered_at >= DATE '2026-01-01' AND ordered_at < DATE '2026-04-01'
        GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 3
        """
    ).fetchall()

    got = answer(sample_service, query)

    assert got["status"] == "ok"
    assert got["columns"] == ["metric_time__month", "order__region", "revenue", "order_count"]
    assert got["rows"] == [[json_value(value) for value in row] for row in expected]


def test_condition_on_a_metric_holds_for_the_result(sample_service):
    got = answer(sample_service, {"metrics": ["roas"], "group_by": ["campaign"], "where": ["roas < 1"]})

    roas = [row[got["columns"].index("roas")] for row in got["rows"]]
    assert roas
    assert all(value < 1 for value in roas)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"metrics": ["revenu"]}, "there is no metric revenu. Did you mean revenue?"),
        ({"metrics": ["revenue"], "group_by": ["metric_time__fortnight"]}, "fortnight is no grain."),
        ({"metrics": ["revenue"], "group_by": ["customer__email"]}, "there is no dimension customer__email."),
        ({"metrics": ["revenue"], "order_by": ["-roas"]}, "roas is not in the result."),
        ({"metrics": ["revenue"], "time_range": ["2026-03-01", "2026-01-01"]}, "2026-01-01 lies before 2026-03-01."),
        ({"metrics": ["revenue"], "where": ["revenue +"]}, "cannot read the expression"),
    ],
)
def test_query_that_names_what_is_not_there_says_so(sample_service, query, message):
    got = answer(sample_service, query)

    assert got["status"] == "error"
    assert message in got["reason"]


def test_query_across_facts_that_share_no_key_is_refused(sample_service):
    got = answer(sample_service, {"metrics": ["tickets"], "group_by": ["product__category"]})

    assert got["status"] == "refused"
    assert "no key leads from there" in got["reason"]


def test_json_values_are_plain():
    row = (decimal.Decimal("1.50"), decimal.Decimal("2.00"), datetime.date(2026, 1, 1), float("nan"), [1, None])

    assert [json_value(value) for value in row] == [1.5, 2, "2026-01-01", None, [1, None]]
