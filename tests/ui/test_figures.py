"""The figures above the chart."""

import decimal

import pytest

from tests.ui.sample import additive, column, product, ratio
from ui.figures import figures, spelled

D = decimal.Decimal


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (1234567, "count", "1,234,567"),
        (D("12.50"), "currency", "12.50 USD"),
        (D("0.1"), "", "0.1"),
        (0.12345, "ratio", "0.1235"),
        (2.0, "days", "2 days"),
        (100.0, "ratio", "100"),
        (-0.5, "ratio", "-0.5"),
        (None, "count", "–"),
        (True, "", "True"),
        ("text", "", "text"),
    ],
)
def test_spelled(value, unit, said):
    assert spelled(value, unit, "USD") == said


def test_figures_of_one_row_are_its_own():
    spec, rows = product([additive("orders"), ratio("share")], [(1204, 0.25)])

    assert "<dt>orders</dt><dd>1,204</dd>" in figures(spec, rows, "USD")
    assert "<dt>share</dt><dd>0.25</dd>" in figures(spec, rows, "USD")


def test_figures_add_up_only_what_may_be_added():
    columns = [column("region", "dimension"), additive("sales", "DECIMAL(18,2)", unit="currency"), ratio("share")]
    spec, rows = product(columns, [("East", D("0.10"), 0.5), ("West", D("0.20"), 0.5), (None, None, None)])

    shown = figures(spec, rows, "EUR")

    assert "<dt>sales</dt><dd>0.30 EUR</dd><small>in all 3 rows</small>" in shown
    assert "share" not in shown


def test_figures_of_no_row_are_none():
    spec, rows = product([column("region", "dimension"), additive("sales")], [])

    assert figures(spec, rows, "USD") == ""
