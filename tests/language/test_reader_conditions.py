"""Filters: values, lists, negation, thresholds, periods."""

import pytest

from tests.language.read import maybe, query, question, short

BY_MONTH = {"measures": ["booking_count"], "dims": ["month"]}
WHERE = {
    "web bookings by month": ["channel = 'web'"],
    "bookings by month for web": ["channel = 'web'"],
    "bookings by month in channel web": ["channel = 'web'"],
    "web and app bookings by month": ["channel IN ('web', 'app')"],
    "web, app or desk bookings by month": ["channel IN ('web', 'app', 'desk')"],
    "bookings by month without web": ["channel <> 'web' OR channel IS NULL"],
    "bookings by month excluding web and app": ["NOT channel IN ('web', 'app') OR channel IS NULL"],
    "bookings by month except web or app": ["NOT channel IN ('web', 'app') OR channel IS NULL"],
    "non-web bookings by month": ["channel <> 'web' OR channel IS NULL"],
    "web only bookings by month": ["channel = 'web'"],
    "web bookings by month except gold": ["channel = 'web'", "tier <> 'gold'"],
    "gold web bookings by month": ["channel = 'web'", "tier = 'gold'"],
    "web but not economy bookings by month": ["cabin <> 'economy' OR cabin IS NULL", "channel = 'web'"],
    "premium cabin bookings by month": ["cabin = 'business'"],
    "void bookings by month": ["status = 'void'"],
    "bookings with status confirmed or void by month": ["status IN ('confirmed', 'void')"],
}


@pytest.mark.parametrize("request_text", WHERE)
def test_where(air, request_text):
    assert short(query(air, request_text)) == {**BY_MONTH, "where": WHERE[request_text]}


@pytest.mark.parametrize(
    "request_text",
    [
        "bookings by month for web or gold",
        "web or economy bookings by month",
        "bookings of web or gold passengers by month",
    ],
)
def test_or_between_two_columns_is_never_and(air, request_text):
    found = maybe(air, request_text)
    assert found is None or len(found.where) == 1


@pytest.mark.parametrize(
    "request_text",
    [
        "bookings by month including void",
        "fare revenue by month including void bookings",
        "flights by month including cancelled",
    ],
)
def test_including_adds_and_never_restricts(air, request_text):
    found = maybe(air, request_text)
    assert found is None or not any("= 'void'" in w or "= 'cancelled'" in w for w in short(found).get("where", []))


def test_a_negated_value_keeps_the_rows_without_value(airline, air):
    """Bookings that are not of the web: those of an unknown channel are not of the web either, or it is asked."""
    found = maybe(air, "bookings excluding web")
    if found is None:
        return
    everything, web = (airline.rows(query(air, text))[0][0] for text in ("number of bookings", "web bookings"))
    assert airline.rows(found)[0][0] == everything - web


@pytest.mark.parametrize(
    ("request_text", "having"),
    [
        ("flights by model with more than 10 flights", "flights_flown > 10"),
        ("flights by model with at least 10 flights", "flights_flown >= 10"),
        ("bookings by channel with fewer than 10 bookings", "booking_count < 10"),
        ("late rate above 20% by model", "late_rate > 0.2"),
        ("late rate by model over 0.2", "late_rate > 0.2"),
        ("fare revenue above 1k by channel", "fare_revenue > 1000"),
        ("fare revenue > 1,000.50 by channel", "fare_revenue > 1000.5"),
    ],
)
def test_thresholds(air, request_text, having):
    found = maybe(air, request_text)
    if found is not None:
        assert short(found).get("having") == [having]


@pytest.mark.parametrize(
    "request_text",
    [
        "flights by model with not more than 10 flights",
        "flights by model with no fewer than 10 flights",
        "late rate not above 20% by model",
        "flights by model with fuel cost over 1000 or flights over 3",
        "flights by model with fuel cost over 1000 and under 5000",
    ],
)
def test_negated_and_alternative_thresholds_are_never_simplified(air, request_text):
    found = maybe(air, request_text)
    if found is not None:
        assert short(found)["having"] in (["flights_flown <= 10"], ["flights_flown >= 10"], ["late_rate <= 0.2"],
                                          ["fuel_cost > 1000", "fuel_cost < 5000"])  # fmt: skip


PERIODS = {
    "in January 2026": "2026-01-01/2026-02-01",
    "in Q1 2026": "2026-01-01/2026-04-01",
    "last month": "2026-03-01/2026-04-01",
    "since February 2026": "2026-02-01/2026-04-01",
    "before February 2026": "/2026-02-01",
    "until end of February 2026": "/2026-03-01",
    "from 2026-01-05 to 2026-02-10": "2026-01-05/2026-02-11",
    "between January and March 2026": "2026-01-01/2026-04-01",
    "on 3 January 2026": "2026-01-03/2026-01-04",
    "in the last 30 days": "2026-03-02/2026-04-01",
    "year to date": "2026-01-01/2026-04-01",
}


@pytest.mark.parametrize("words", PERIODS)
def test_periods(air, words):
    assert short(query(air, f"fare revenue by channel {words}"))["period"] == PERIODS[words]


@pytest.mark.parametrize(
    "words", ["in 2025 and 2026", "this month vs last month", "last year compared to this year", "month to date"]
)
def test_what_is_no_single_period_is_asked_about(air, words):
    assert question(air, f"fare revenue by channel {words}")


ORDERS = {
    "top 3 aircraft by fuel cost": {"order": ["fuel_cost desc"], "limit": 3},
    "bottom 3 aircraft by fuel cost": {"order": ["fuel_cost asc"], "limit": 3},
    "largest 3 aircraft by fuel cost": {"order": ["fuel_cost desc"], "limit": 3},
    "smallest 3 aircraft by fuel cost": {"order": ["fuel_cost asc"], "limit": 3},
    "top 3 aircraft by fuel cost in each month": {"order": ["fuel_cost desc"], "limit": 3, "per": ["month"]},
    "fuel cost by aircraft sorted by fuel cost": {"order": ["fuel_cost desc"]},
    "fuel cost by aircraft sorted by fuel cost ascending": {"order": ["fuel_cost asc"]},
    "fuel cost by model sorted by model": {"order": ["model asc"]},
}


@pytest.mark.parametrize("request_text", ORDERS)
def test_orders(air, request_text):
    found = short(query(air, request_text))
    assert {key: found[key] for key in ("order", "limit", "per") if key in found} == ORDERS[request_text]


def test_top_by_a_count_of_things(air):
    found = maybe(air, "top 2 channels by bookings")
    assert found is not None
    assert short(found) == {
        "measures": ["booking_count"],
        "dims": ["bookings.channel"],
        "order": ["booking_count desc"],
        "limit": 2,
    }


def test_an_order_beside_a_top_is_never_ignored(air):
    found = maybe(air, "top 3 aircraft by fuel cost sorted by fuel cost ascending")
    assert found is None or short(found)["order"] != ["fuel_cost desc"]


def test_the_worst_of_a_rate_that_should_be_low_is_not_the_lowest(air):
    """The three planes most often late are the worst; the reader asks, or knows."""
    found = maybe(air, "worst 3 aircraft by late rate")
    assert found is None or short(found)["order"] == ["late_rate desc"]


SHARES = ("share of fare revenue of web", "share of fare revenue of web by month", "share of web fare revenue")


@pytest.mark.parametrize("request_text", SHARES)
def test_the_share_of_a_value_is_not_a_share_of_itself(air, request_text):
    found = maybe(air, request_text)
    assert found is None or not found.where


def test_a_share_within_each_month_is_of_the_month(air):
    found = maybe(air, "share of fare revenue by channel within each month")
    assert found is None or found.measures[0].within == ("month",)


def test_one_measure_as_a_share_of_another_is_their_ratio(air):
    found = maybe(air, "late flights as a share of flights by model")
    assert found is None or [m.kind for m in found.measures] in (["ratio"], ["named"])


def test_a_lowest_value_is_not_one_that_is_known_to_be_wrong(airline, air):
    """Negative fuel costs are excluded from the metric; they are no lowest fuel cost either."""
    found = maybe(air, "lowest fuel cost by model")
    if found is not None:
        assert all(row[1] >= 0 for row in airline.rows(found) if row[1] is not None)


def test_distinct_inside_an_average_is_not_ignored(clin):
    plain, distinct = maybe(clin, "average charge by ward"), maybe(clin, "average distinct charge by ward")
    assert distinct is None or distinct != plain


@pytest.mark.parametrize("request_text", ["flights by status", "bookings by booking status"])
def test_grouping_by_the_column_of_a_default_filter_shows_all_groups(airline, air, request_text):
    """`flights by status` with only one status in it is no answer; asking is."""
    found = maybe(air, request_text)
    assert found is None or len(airline.rows(found)) > 1


def test_each_measure_by_its_own_group_is_not_both_by_both(air):
    found = maybe(air, "fare revenue by month and fuel cost by model")
    assert found is None or len(found.dimensions) < 2


def test_a_change_of_a_finer_grain_than_the_rows_is_asked_about(air):
    assert maybe(air, "week over week fare revenue by month") is None
