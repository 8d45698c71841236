"""The comparison itself: what it lets pass and what not."""

from decimal import Decimal

import pytest

from tests.requests.same_rows import same_rows

EXPECTED = [("West", 2.0, None), ("East", 1.0, 0.5)]
NAMES = ["region", "orders", "rate"]


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (["region", "orders", "rate"], [["East", 1, 0.5], ["West", 2, None]]),
        (["region", "order_count", "share"], [["East", Decimal("1.00"), 0.5000000000001], ["West", 2, None]]),
        (["orders", "note", "rate", "region"], [[1, "x", 0.5, "East"], [2, "y", None, "West"]]),
    ],
)
def test_order_names_and_further_columns_do_not_matter(columns, rows):
    assert same_rows(columns, rows, NAMES, EXPECTED)


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (["region", "orders", "rate"], [["East", 1, 0.5]]),
        (["region", "orders", "rate"], [["East", 1, 0.5], ["West", 2, None], ["West", 2, None]]),
        (["region", "orders", "rate"], [["East", 2, 0.5], ["West", 1, None]]),
        (["region", "orders", "rate"], [["East", 1, 0.5], ["West", 2, 0]]),
        (["region", "orders", "rate"], [["East", 1, 0.500001], ["West", 2, None]]),
        (["region", "orders"], [["East", 1], ["West", 2]]),
        (["region", "a", "b"], [["East", 0.5, 1], ["West", 2, None]]),
    ],
)
def test_other_values_or_rows_are_not_the_same(columns, rows):
    assert not same_rows(columns, rows, NAMES, EXPECTED)
