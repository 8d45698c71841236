"""Titles, use cases, periods and filters are read off the typed query."""

import pytest

from exporters.describe import filter_words, period_words, title, use_case
from schemas.expressions import ColumnRef, Comparison, Constant
from schemas.period import Period
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    NamedMeasure,
    Order,
    PartDimension,
    RatioMeasure,
    ShareMeasure,
    Table,
    Threshold,
)
from tests.exporters import sample

STATUS = ColumnRef(table="bronze.orders", column="status")
CANCELLED = Comparison(operator="=", left=STATUS, right=Constant(type="text", text="cancelled"))
LABELS = {"revenue": "revenue", "aov": "AOV"}


def named(*metrics):
    return tuple(NamedMeasure(name=metric, metric=metric) for metric in metrics)


def region(entity=False):
    return AttributeDimension(name="region", attribute=ColumnRef(table="bronze.orders", column="region"), entity=entity)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (None, "all data"),
        (Period(said="ever"), "all data"),
        (Period(said="last quarter", start="2026-07-01", end="2026-10-01"), "last quarter = 2026-07-01 to 2026-09-30"),
        (Period(said="", start="2026-07-01", end="2026-07-02"), "2026-07-01 to 2026-07-01"),
        (Period(said="since July", start="2026-07-01"), "since July = from 2026-07-01 on"),
        (Period(said="before July", end="2026-07-01"), "before July = up to 2026-06-30"),
    ],
)
def test_period_is_said_and_resolved(period, words):
    assert period_words(period) == words


@pytest.mark.parametrize(
    ("query", "heading", "use"),
    [
        (Table(measures=named("revenue")), "Revenue", "Know revenue."),
        (
            Table(measures=named("aov", "revenue"), dimensions=(region(),)),
            "AOV and revenue by region",
            "Compare AOV and revenue by region.",
        ),
        (
            Table(
                measures=named("revenue"),
                dimensions=(PartDimension(name="hour", part="hour_of_day"),),
                order=(Order(by="revenue", descending=True),),
                limit=3,
            ),
            "Revenue by hour of day, first 3",
            "Find the first 3 by highest revenue: revenue by hour of day.",
        ),
        (
            Table(measures=named("a", "b", "c", "d", "e", "f", "g"), dimensions=(region(),), bundle="region_360"),
            "Region 360: a, b, c, d, e and 2 more by region",
            "Compare a, b, c, d, e and 2 more by region.",
        ),
    ],
)
def test_title_and_use_case_follow_the_query(query, heading, use):
    assert title(query, sample.DATA_MODEL, LABELS) == heading
    assert use_case(query, LABELS) == use


def test_nothing_that_was_asked_is_left_out_of_the_filters():
    cancelled = AggregateMeasure(name="cancelled_orders", function="count", dataset="bronze.orders", where=(CANCELLED,))
    rate = RatioMeasure(name="cancel_rate", numerator=cancelled, denominator=named("order_count")[0])
    query = Table(
        measures=(rate, ShareMeasure(name="share", of=cancelled)),
        dimensions=(region(),),
        where=(Comparison(operator=">=", left=STATUS, right=Constant(type="integer", text="5")),),
        having=(Threshold(measure="cancel_rate", operator=">", value="0.1"),),
        order=(Order(by="cancel_rate", descending=True),),
        limit=10,
        limit_per=("region",),
    )
    assert filter_words(query, LABELS) == (
        "status is at least 5",
        "cancel rate only where status is cancelled (the numerator)",
        "share only where status is cancelled",
        "cancel rate is above 0.1",
        "the first 10 by highest cancel rate within each region",
    )
