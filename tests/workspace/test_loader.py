"""A folder becomes one typed workspace; the words in its files become the things they name."""

import datetime
from decimal import Decimal

import pytest

from runs.service import RunService
from schemas.expressions import ColumnRef
from schemas.run import RunRequest
from tests.workspaces.make_tiny import TABLES
from workspace.loader import load_workspace

KEPT_BY_CITY = f"""
    WITH orders AS ({TABLES["orders"]}), customers AS ({TABLES["customers"]})
    SELECT c.city, sum(o.amount) FROM orders o LEFT JOIN customers c USING (customer_id)
    WHERE o.status = 'kept' GROUP BY ALL
"""


def test_tiny_workspace_is_loaded_with_everything_declared(tiny):
    loaded = load_workspace(tiny)

    assert loaded.name == "Corner shop"
    assert loaded.as_of == datetime.date(2026, 3, 1)
    assert [dataset.name for dataset in loaded.datasets] == ["shop.customers", "shop.invoices", "shop.orders"]
    assert [m.name for m in loaded.metrics] == [
        "takings",
        "order_count",
        "average_ticket",
        "twice_takings",
        "billed_amount",
    ]
    assert [term.term for term in loaded.terms] == ["income", "volume"]
    assert [bundle.name for bundle in loaded.bundles] == ["customer_view"]
    assert [rule.name for rule in loaded.rules] == ["amount_not_negative"]
    assert loaded.users == (("fay", "finance"),)


def test_bare_columns_of_a_metric_belong_to_its_dataset(tiny):
    takings = load_workspace(tiny).metrics[0]

    assert takings.expr == ColumnRef(table="shop.orders", column="amount")
    assert takings.time == ColumnRef(table="shop.orders", column="ordered_at")


def test_what_is_left_out_has_its_declared_default(tiny):
    loaded = load_workspace(tiny)

    assert (loaded.timezone, loaded.week_start, loaded.currency, loaded.product_schema) == (
        "UTC",
        "monday",
        "USD",
        "gold",
    )


@pytest.mark.parametrize("optional", ["glossary.yaml", "metrics.yaml", "rules.yaml"])
def test_an_optional_file_may_be_missing(tiny, optional):
    (tiny / "glossary.yaml").unlink()  # it names metrics
    (tiny / optional).unlink(missing_ok=True)

    loaded = load_workspace(tiny)

    assert len(loaded.datasets) == 3


def test_given_as_of_overrides_the_pinned_one(tiny):
    assert load_workspace(tiny, datetime.date(2026, 2, 1)).as_of == datetime.date(2026, 2, 1)


def test_two_loads_are_equal(tiny):
    assert load_workspace(tiny) == load_workspace(tiny)


@pytest.fixture
def service(tiny):
    service = RunService(tiny, persist=False)
    yield service
    service.close()


def test_loaded_workspace_answers_with_the_numbers_of_its_files(service, oracle):
    result = service.start(RunRequest(request="takings by city"))

    assert result.status == "ok", result.reason
    expected = oracle(KEPT_BY_CITY)
    assert expected == {("Berlin", Decimal("30.50")), ("Paris", Decimal("7.25")), (None, Decimal("1.00"))}
    assert set(service.rows(result).rows) == expected


def test_last_month_is_counted_from_as_of(service, oracle):
    result = service.start(RunRequest(request="takings last month"))

    sql = f"""SELECT sum(amount) FROM ({TABLES["orders"]})
              WHERE status = 'kept' AND ordered_at >= '2026-02-01' AND ordered_at < '2026-03-01'"""
    assert result.status == "ok", result.reason
    assert set(service.rows(result).rows) == oracle(sql) == {(Decimal("28.25"),)}


def test_as_of_of_a_request_hides_later_events(service, oracle):
    result = service.start(RunRequest(request="takings", as_of=datetime.date(2026, 2, 1)))

    sql = f"SELECT sum(amount) FROM ({TABLES['orders']}) WHERE status = 'kept' AND ordered_at < '2026-02-01'"
    assert result.status == "ok", result.reason
    assert set(service.rows(result).rows) == oracle(sql) == {(Decimal("10.50"),)}
