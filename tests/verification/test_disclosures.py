"""What a reader is told about the sources, against figures counted by hand from the rows in `star.py`."""

import datetime
from dataclasses import replace

import pytest

from schemas.period import Period
from schemas.query import Order
from schemas.transformation import Disclosure
from tests.verification.star import DATASETS, MONTH, OCTOBER, REGION, TIER, WEEK, case, is_equal, ref
from verification.disclosures import disclosures

ORDERS = """
    SELECT orders.{dimension}, count(DISTINCT orders.order_id) AS orders FROM (
      SELECT *, CAST(date_trunc('week', ordered_at) AS DATE) AS week FROM shop.orders AS source
      QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY ingested_at DESC) = 1) AS orders
    LEFT JOIN shop.customers ON customers.customer_id = orders.customer_id
    WHERE orders.status = 'completed' GROUP BY 1 ORDER BY 1"""


def told(proof, kind):
    return [(one.dataset, one.text, one.rows, one.share) for one in disclosures(proof) if one.kind == kind]


def orders_by(engine, dimension, **changes):
    sql = ORDERS.format(dimension=dimension.name).replace("orders.tier", "customers.tier")
    return case("orders", (dimension,), selected="orders customers", **changes).proof(engine, sql)


def sales(engine, **changes):
    """The disclosures of sales do not depend on the SQL."""
    return case("revenue orders", (REGION,), **changes).proof(
        engine, "SELECT 'West' AS region, 1 AS revenue, 1 AS orders"
    )


def test_superseded_versions_are_counted_over_the_whole_dataset(engine):
    text = "2 superseded order versions removed: −22.2% of order rows."
    assert told(sales(engine), "deduplication") == [("shop.orders", text, 2, 0.2222)]


def test_reason_that_is_a_sentence_follows_the_figure(engine):
    orders = DATASETS["shop.orders"]
    policy = orders.deduplicate.model_copy(update={"reason": "The newest version holds."})
    datasets = DATASETS | {"shop.orders": orders.model_copy(update={"deduplicate": policy})}
    proof = replace(sales(engine), datasets=datasets)
    text = "2 repeated order rows removed: −22.2% of order rows. The newest version holds."
    assert told(proof, "deduplication") == [("shop.orders", text, 2, 0.2222)]


def test_orphans_are_counted_and_priced(engine):
    assert told(sales(engine), "orphans") == [
        (
            "shop.order_items",
            "1 order item row whose order_id is of no order left out: 9.1% of the rows, revenue 5.00.",
            1,
            0.0909,
        )
    ]


def test_orphans_that_another_filter_rules_out_are_not_told(engine):
    assert told(sales(engine, where=(is_equal("products.category", "bread"),)), "orphans") == []


def test_exclusions_are_counted_in_the_period(engine):
    asked = case("resolution_hours", (MONTH,), period=OCTOBER, selected="tickets")
    proof = asked.proof(engine, "SELECT DATE '2026-10-01' AS month, 1.0 AS resolution_hours")
    assert told(proof, "exclusion") == [
        (
            "shop.tickets",
            "1 support ticket row left out of resolution_hours: resolved before they were created.",
            1,
            None,
        )
    ]


def test_caveats_are_counted_over_the_rows_used(engine):
    asked = case("tickets", (MONTH,), period=OCTOBER, selected="tickets")
    proof = asked.proof(engine, "SELECT DATE '2026-10-01' AS month, 3 AS tickets")
    assert told(proof, "caveat") == [
        ("shop.tickets", "Some tickets are still open: 1 of 3 rows used (33.3%).", 1, 0.3333)
    ]


def test_caveats_without_an_effect_are_not_told(engine):
    september = Period(said="September", start=datetime.date(2026, 9, 1), end=datetime.date(2026, 10, 1))
    asked = case("tickets", (MONTH,), period=september, selected="tickets")
    assert told(asked.proof(engine, "SELECT DATE '2026-09-01' AS month, 2 AS tickets"), "caveat") == []


def test_unknown_groups_are_told(engine):
    assert told(orders_by(engine, TIER), "unknown_group") == [
        ("shop.customers", "1 result row has no tier: what could not be assigned stays visible.", 1, 0.3333)
    ]


def test_what_is_of_no_listed_member_is_told(engine):
    customer = REGION.model_copy(update={"name": "customer_id", "attribute": ref("customers.customer_id")})
    asked = case("tickets", (customer,), selected="tickets customers", every_member_of="shop.customers")
    proof = asked.proof(engine, "SELECT 'c1' AS customer_id, 2 AS tickets")
    assert told(proof, "unknown_group") == [
        ("shop.customers", "What is of no customer is not listed: tickets 1.", None, None)
    ]


def test_ties_at_the_last_place_are_told(engine):
    # the first of five weeks has two orders, the others one each
    proof = orders_by(engine, WEEK, order=(Order(by="orders", descending=True),), limit=2)
    assert told(proof, "ties") == [("", "3 more rows tie with place 2 and are shown.", 3, None)]


@pytest.mark.parametrize(
    ("start", "end", "texts"),
    [
        ("2026-08-31", "2026-10-19", []),
        ("2026-09-02", "2026-10-19", ["The week of 2026-08-31 is partial: the period begins on 2026-09-02."]),
        ("2026-08-31", "2026-10-21", ["The week of 2026-10-19 is partial: the period ends on 2026-10-20."]),
        ("2026-08-31", None, []),
    ],
)
def test_partial_periods_are_told(engine, start, end, texts):
    days = [datetime.date.fromisoformat(day) if day else None for day in (start, end)]
    period = Period(said="a while", start=days[0], end=days[1])
    assert [text for _, text, _, _ in told(orders_by(engine, WEEK, period=period), "partial")] == texts


def test_period_that_as_of_cuts_is_told(engine):
    proof = orders_by(engine, WEEK, period=None)
    early = replace(proof, as_of=datetime.date(2026, 10, 20))
    assert told(early, "partial") == [("", "The week of 2026-10-19 is partial: the data end on 2026-10-19.", 1, None)]


def test_assumptions_come_last_and_without_figures(engine):
    proof = sales(engine)
    intent = proof.intent.model_copy(update={"assumptions": ("Revenue is net of discounts.",)})
    told_of = disclosures(replace(proof, intent=intent))
    assert told_of[-1] == Disclosure(kind="assumption", dataset="", text="Revenue is net of discounts.")
    assert [one.kind for one in told_of] == ["deduplication", "orphans", "assumption"]


def test_same_proof_gives_the_same_disclosures(engine):
    proof = orders_by(engine, TIER)
    assert disclosures(proof) == disclosures(proof)
    assert set(DATASETS) >= {one.dataset for one in disclosures(proof) if one.dataset}
