"""Every kind of rule as SQL: no row comes back where it holds, the offending rows where it does not."""

import datetime
from decimal import Decimal

import pytest

from schemas.quality import QualityRule
from tests.verification.quality_models import COST, FUNNEL, TABLE, changed, column, marketing, marketing_rows, metrics
from tests.verification.quality_models import table as rows_of
from verification.rule_sql import offending_rows_sql, run_rules
from verification.rules import derive_rules
from verification.rules.rule import (
    accepted_values_rule,
    not_null_rule,
    order_rule,
    range_rule,
    row_count_rule,
    type_rule,
    unique_rule,
)
from warehouse.result_database import ResultDatabase
from warehouse.table import ResultTable

CTR = column("ctr", "DOUBLE", "measure")
REGION = column("region", "VARCHAR", "dimension")
DAY = column("day", "DATE", "time")
PAIR = {"clicks": "BIGINT", "buys": "BIGINT"}
TEXT = {"region": "VARCHAR"}
KEY = {"region": "VARCHAR", "day": "DATE"}
FIRST, SECOND = datetime.date(2026, 1, 1), datetime.date(2026, 1, 2)

CASES = {
    "row_count": (row_count_rule(single=False), rows_of(TEXT, ("West",)), rows_of(TEXT), 1),
    "one_row": (row_count_rule(single=True), rows_of(TEXT, ("West",)), rows_of(TEXT, ("West",), ("East",)), 1),
    "not_null": (not_null_rule("region"), rows_of(TEXT, ("West",)), rows_of(TEXT, ("West",), (None,)), 1),
    "unique": (unique_rule(("region",)), rows_of(TEXT, ("a",), (None,)), rows_of(TEXT, ("a",), ("a",), ("b",)), 2),
    "unique_null": (unique_rule(("region",)), rows_of(TEXT, (None,)), rows_of(TEXT, (None,), (None,)), 2),
    "unique_pair": (
        unique_rule(("region", "day")),
        rows_of(KEY, ("a", FIRST), ("a", SECOND), (None, FIRST)),
        rows_of(KEY, ("a", FIRST), ("a", FIRST), ("a", SECOND)),
        2,
    ),
    "type": (type_rule("n", "BIGINT"), rows_of({"n": "BIGINT"}, (1,), (None,)), rows_of({"n": "VARCHAR"}, ("1",)), 1),
    "type_alias": (
        type_rule("n", "TIMESTAMPTZ"),
        rows_of({"n": "TIMESTAMP WITH TIME ZONE"}, (None,)),
        rows_of({"n": "DATE"}, (FIRST,)),
        1,
    ),
    "range": (
        range_rule(CTR, 0, 1, severity="warning", origin="business"),
        rows_of({"ctr": "DOUBLE"}, (0.0,), (1.0,), (None,)),
        rows_of({"ctr": "DOUBLE"}, (-0.1,), (1.1,), (0.5,)),
        2,
    ),
    "range_of_dates": (
        range_rule(DAY, 20454, 20455, severity="critical", origin="business"),
        rows_of({"day": "DATE"}, (FIRST,), (SECOND,)),
        rows_of({"day": "DATE"}, (datetime.date(2025, 12, 31),), (datetime.date(2026, 1, 3),)),
        2,
    ),
    "order": (
        order_rule("clicks", "buys", severity="warning", origin="graph"),
        rows_of(PAIR, (2, 1), (1, 1), (None, 1), (1, None)),
        rows_of(PAIR, (1, 2), (2, 1)),
        1,
    ),
    "accepted_values": (
        accepted_values_rule(REGION, ("West", "O'Hare"), severity="warning"),
        rows_of(TEXT, ("West",), ("O'Hare",), (None,)),
        rows_of(TEXT, ("West",), ("Nowhere",)),
        1,
    ),
    "accepted_numbers": (
        accepted_values_rule(column("n", "BIGINT", "dimension"), ("1", "2"), severity="warning"),
        rows_of({"n": "BIGINT"}, (1,), (None,)),
        rows_of({"n": "BIGINT"}, (3,), (1,)),
        1,
    ),
}


@pytest.mark.parametrize(("rule", "good", "bad", "failed"), CASES.values(), ids=CASES)
def test_rule_passes_good_rows_and_fails_bad_ones(
    rule: QualityRule, good: ResultTable, bad: ResultTable, failed: int
) -> None:
    (passed,) = run_rules((rule,), ResultDatabase(good, name="gold.t"), "gold.t")
    (broken,) = run_rules((rule,), ResultDatabase(bad, name="gold.t"), "gold.t")

    assert (passed.passed, passed.failed, passed.detail) == (True, 0, "")
    assert (broken.passed, broken.failed, broken.checked) == (False, failed, len(bad.rows))


def test_sql_is_readable_and_quotes_what_needs_it():
    assert offending_rows_sql(unique_rule(("order", "Day of")), "gold.odd name") == (
        'SELECT *\nFROM gold."odd name"\nQUALIFY COUNT(*) OVER (PARTITION BY "order", "Day of") > 1'
    )
    assert offending_rows_sql(range_rule(CTR, 0, 1, severity="warning", origin="graph"), "gold.t") == (
        "SELECT *\nFROM gold.t\nWHERE ctr < 0 OR ctr > 1"
    )
    assert offending_rows_sql(accepted_values_rule(REGION, ("O'Hare",), severity="warning"), "t") == (
        "SELECT *\nFROM t\nWHERE region NOT IN ('O''Hare')"
    )


def test_clean_marketing_rows_break_no_rule():
    rules = derive_rules(marketing(), (FUNNEL, COST), metrics())

    results = run_rules(rules, ResultDatabase(marketing_rows(), name=TABLE), TABLE)

    assert [result.rule for result in results] == [rule.id for rule in rules]
    assert [result for result in results if not result.passed] == []


def test_results_say_how_many_rows_are_wrong():
    rules = derive_rules(marketing(), (FUNNEL, COST), metrics())
    rows = changed(changed(marketing_rows(), 1, clicks=5000), 2, week=None)

    results = run_rules(rules, ResultDatabase(rows, name=TABLE), TABLE)

    assert {result.rule: result.detail for result in results if not result.passed} == {
        "not_null__week": "1 of 12 rows",
        "order__impressions__clicks": "1 of 12 rows",
    }


def test_a_bound_is_checked_on_another_number_type_than_declared():
    rules = (range_rule(CTR, 0, 1, severity="warning", origin="graph"), type_rule("ctr", "DOUBLE"))
    rows = rows_of({"ctr": "DECIMAL(4,2)"}, (Decimal("0.50"),), (Decimal("1.50"),))

    results = run_rules(rules, ResultDatabase(rows, name="gold.t"), "gold.t")

    assert [(result.rule, result.failed) for result in results] == [("range__ctr", 1), ("type__ctr", 2)]


def test_an_empty_result_of_the_wrong_type_stops_nothing():
    rules = (range_rule(CTR, 0, 1, severity="warning", origin="graph"), row_count_rule(single=False))

    results = run_rules(rules, ResultDatabase(rows_of({"ctr": "VARCHAR"}), name="gold.t"), "gold.t")

    assert [result.passed for result in results] == [True, False]


def test_a_mistyped_column_fails_its_bounds_instead_of_stopping_the_run():
    rules = (range_rule(CTR, 0, 1, severity="warning", origin="graph"), type_rule("ctr", "DOUBLE"))

    results = run_rules(rules, ResultDatabase(rows_of({"ctr": "VARCHAR"}, ("x",), ("y",)), name="gold.t"), "gold.t")

    assert [(result.rule, result.passed, result.failed) for result in results] == [
        ("range__ctr", False, 2),
        ("type__ctr", False, 2),
    ]
    assert results[0].detail == "holds no values that can be compared"
