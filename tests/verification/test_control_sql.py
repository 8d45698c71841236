"""Each control query against a figure worked out by hand from the rows in `star.py`."""

import datetime
from decimal import Decimal

import pytest

from schemas.discovery import Nesting, Route
from schemas.expressions import (
    Aggregate,
    Coalesce,
    Comparison,
    Constant,
    Like,
    Membership,
    Negation,
    NullCheck,
    Related,
)
from schemas.period import Period
from schemas.query import Table
from schemas.workspace import Relation
from tests.verification.star import (
    AS_OF,
    AUTUMN,
    DATASETS,
    LEAVES,
    TO_CUSTOMER,
    is_equal,
    ref,
    text,
)
from verification.control_batch import ControlBatch
from verification.control_sources import Sources
from verification.control_sql import control_query
from verification.expression_text import UncheckableError
from verification.routes import follow, shortest
from verification.spots import AttributeCell, TimeCell, scope_of


def total(engine, leaf, period=AUTUMN, asked=(), as_of=AS_OF, **changes):
    chosen = LEAVES[leaf].model_copy(update=changes)
    query = Table(measures=(), period=period, where=asked)
    return engine.query(control_query(chosen, query, DATASETS, as_of)).rows[0][0]


def test_total_keeps_the_newest_version_of_a_duplicate(engine):
    # o1 was completed after it was pending, o4 cancelled after it was completed
    assert total(engine, "orders") == 5
    assert total(engine, "revenue") == Decimal("52.00")


def test_total_of_all_data_has_no_period(engine):
    assert total(engine, "revenue", period=None) == Decimal("64.00")


def test_total_ends_before_the_first_instant_of_the_next_period(engine):
    september = Period(said="September", start=datetime.date(2026, 9, 1), end=datetime.date(2026, 10, 1))
    assert total(engine, "revenue", period=september) == Decimal("18.25")


def test_total_leaves_out_rows_of_no_order(engine):
    # completed or not, 33 units are of an order; 5 more are of none
    units = Aggregate(function="sum", argument=ref("order_items.quantity"))
    assert total(engine, "revenue", period=None, where=(), aggregate=units) == 33


def test_total_reads_a_price_from_another_dataset(engine):
    # cost by hand: o1 2+4+2, o2 4, o3 4+4, o5 6, o6 8
    assert total(engine, "cost") == Decimal("34.00")


def test_total_filters_by_a_column_two_relations_away(engine):
    where = (is_equal("customers.tier", "gold"),)
    assert total(engine, "revenue", asked=where) == Decimal("24.75")


def test_total_compares_normalized_columns_in_any_case(engine):
    where = (is_equal("customers.country", "us"),)
    assert total(engine, "revenue", asked=where) == Decimal("42.25")


@pytest.mark.parametrize(
    ("condition", "orders"),
    [
        (Membership(value=ref("orders.region"), options=(text("West"), text("North"))), 3),
        (Membership(value=ref("orders.region"), options=(text("West"),), negated=True), 2),
        (Like(value=ref("orders.region"), pattern="%es%"), 3),
        (NullCheck(value=ref("orders.customer_id")), 1),
        (NullCheck(value=ref("customers.tier")), 1),
        (Negation(operand=is_equal("customers.tier", "gold")), 2),
        (Comparison(operator="<>", left=ref("customers.tier"), right=text("gold")), 2),
        (
            Comparison(
                operator="=",
                left=Coalesce(values=(ref("customers.tier"), text("guest"))),
                right=text("guest"),
            ),
            1,
        ),
    ],
)
def test_total_follows_sql_in_how_null_compares(engine, condition, orders):
    assert total(engine, "orders", asked=(condition,)) == orders


def test_total_filters_by_rows_that_refer_to_it(engine):
    milk = Related(
        dataset="shop.order_items",
        columns=("order_id",),
        references=(ref("orders.order_id"),),
        where=is_equal("products.product_name", "Milk"),
    )
    assert total(engine, "orders", asked=(milk,)) == 2
    assert total(engine, "orders", asked=(milk.model_copy(update={"negated": True}),)) == 3


def test_total_filters_by_a_key_of_a_third_dataset(engine):
    complained = Related(
        dataset="shop.tickets", columns=("customer_id",), references=(ref("orders.customer_id"),), negated=True
    )
    late = complained.model_copy(update={"where": is_equal("tickets.topic", "broken")})
    # c1 and c3 had something broken; a guest refers to nobody, so nobody's ticket is his
    assert total(engine, "orders", asked=(late,)) == 3


def test_total_reads_json_fields(engine):
    score = Aggregate(function="average", argument=ref("tickets.score"))
    where = (is_equal("tickets.topic", "late"),)
    assert total(engine, "tickets", asked=where) == 3
    assert total(engine, "tickets", asked=where, aggregate=score) == pytest.approx(11 / 3)


def test_total_leaves_out_exclusions_but_not_unknowns(engine):
    assert total(engine, "resolution_hours") == pytest.approx((2 + 6 + 0.5) / 3)


def test_total_of_a_balance_is_its_last_snapshot_in_the_period(engine):
    september = Period(said="September", start=datetime.date(2026, 9, 1), end=datetime.date(2026, 10, 1))
    assert total(engine, "stock", period=september) == 11
    assert total(engine, "stock") == 9


def test_total_of_valid_rows_is_taken_on_a_day(engine):
    # on 31 October s1 and s3 hold: s2 was cancelled that day; on 1 September s1 alone: s4 ended that day
    assert total(engine, "active") == 2
    assert total(engine, "active", at="first_day") == 1


def test_total_of_a_nested_measure_counts_groups_by_their_value(engine):
    at_least = Comparison(
        operator=">=", left=ref("x.value").model_copy(update={"table": ""}), right=Constant(type="integer", text="2")
    )
    nesting = Nesting(function="count", per=ref("orders.customer_id"), where=at_least)
    assert total(engine, "orders", nesting=nesting) == 2
    per_month = Nesting(function="average", per_grain="month")
    assert total(engine, "orders", nesting=per_month) == pytest.approx(2.5)


def test_total_never_sees_events_from_as_of_on(engine):
    assert total(engine, "orders", period=None, as_of=datetime.date(2026, 10, 1)) == 3


@pytest.mark.parametrize(
    ("function", "value"),
    [("median", 2.0), ("percentile", 3.8), ("min", 1), ("max", 4), ("average", 2.0), ("count", 8)],
)
def test_total_of_other_aggregates(engine, function, value):
    # quantities of completed orders in autumn: 1 1 1 2 2 2 3 4
    aggregate = Aggregate(function=function, argument=ref("order_items.quantity"), fraction=0.96)
    expected = pytest.approx(3.72) if function == "percentile" else value
    assert total(engine, "revenue", aggregate=aggregate) == expected


def test_filter_that_cannot_be_reached_is_an_error_and_not_dropped(engine):
    with pytest.raises(UncheckableError, match="no to-one path"):
        total(engine, "tickets", asked=(is_equal("orders.region", "West"),))


def test_one_to_one_relations_are_read_backwards():
    to_customer = TO_CUSTOMER.model_copy(update={"cardinality": "one_to_one"})
    tickets = DATASETS["shop.tickets"].model_copy(update={"relations": (to_customer,)})
    datasets = DATASETS | {"shop.tickets": tickets}
    (hop,) = follow(datasets, "shop.customers", ("~customer",), "shop.tickets")
    assert (hop.dataset, hop.columns, hop.references) == ("shop.tickets", ("customer_id",), ("customer_id",))
    assert follow(DATASETS, "shop.customers", ("~customer",), "shop.tickets") is None


def test_two_routes_as_short_are_not_guessed_between():
    buyer, payer = (TO_CUSTOMER.model_copy(update={"name": name}) for name in ("buyer", "payer"))
    orders = DATASETS["shop.orders"].model_copy(update={"relations": (buyer, payer)})
    datasets = DATASETS | {"shop.orders": orders}
    assert shortest(datasets, "shop.order_items", "shop.customers") is None
    assert [hop.relation for hop in shortest(DATASETS, "shop.order_items", "shop.customers")] == ["order", "customer"]


def test_batch_gives_figures_at_spots_and_the_rest(engine):
    query = Table(measures=(), period=AUTUMN)
    october = TimeCell(datetime.date(2026, 10, 1), datetime.date(2026, 11, 1))
    spots = (
        (AttributeCell(ref("orders.region"), "VARCHAR", "West"), october),
        (AttributeCell(ref("orders.region"), "VARCHAR", "East"), october),
    )
    batch = ControlBatch(Sources(DATASETS))
    for name in ("revenue", "cost", "orders"):
        batch.ask(name, LEAVES[name], spots, scope_of(query))
    answers = batch.answers(engine.query(batch.sql()).rows[0])
    assert dict(answers["revenue"].spots) == {0: Decimal("24.00"), 1: Decimal("9.75")}
    assert answers["revenue"].rest == Decimal("18.25")
    assert dict(answers["orders"].spots) == {0: 2, 1: 1}
    assert answers["orders"].copies == 1


def test_batch_asks_balances_spot_by_spot(engine):
    months = tuple((TimeCell(datetime.date(2026, m, 1), datetime.date(2026, m + 1, 1)),) for m in (8, 9, 10))
    batch = ControlBatch(Sources(DATASETS))
    batch.ask("active", LEAVES["active"], months, scope_of(Table(measures=())))
    batch.ask("stock", LEAVES["stock"], months, scope_of(Table(measures=())))
    answers = batch.answers(engine.query(batch.sql()).rows[0])
    assert dict(answers["active"].spots) == {0: 2, 1: 2, 2: 2}
    assert dict(answers["stock"].spots) == {0: 5, 1: 11, 2: 9}


def test_batch_tells_that_a_path_is_not_to_one(engine):
    # three tickets are of the West: whoever joins orders to them by region counts western orders three times
    region = Relation(name="ticket", columns=("region",), to="shop.tickets", references=("region",))
    orders = DATASETS["shop.orders"].model_copy(update={"relations": (region,)})
    by_ticket = LEAVES["orders"].model_copy(update={"routes": (Route(dataset="shop.tickets", via=("ticket",)),)})
    batch = ControlBatch(Sources(DATASETS | {"shop.orders": orders}))
    late = Table(measures=(), where=(is_equal("tickets.topic", "late"),))
    batch.ask("orders", by_ticket, (), scope_of(late))
    assert batch.answers(engine.query(batch.sql()).rows[0])["orders"].copies == 3
