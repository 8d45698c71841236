"""The dbt properties file: every rule in the place and the words dbt knows."""

import yaml

from exporters.dbt_tests import dbt_tests_yaml
from schemas.quality import QualityRule
from tests.verification.quality_models import COST, FUNNEL, column, marketing, metrics, of_columns
from verification.rules import derive_rules
from verification.rules.rule import accepted_values_rule, order_rule, range_rule, row_count_rule, unique_rule

ODD = of_columns(
    {},
    column("order", "VARCHAR", "dimension", nullable=True),
    column("day", "DATE", "time"),
    column("stars", "INTEGER", "dimension"),
    column("x y", "BIGINT", "measure"),
    grain=("order",),
)


def properties(*rules: QualityRule) -> dict:
    (model,) = yaml.safe_load(dbt_tests_yaml(ODD, rules))["models"]
    return model


def column_tests(model: dict, name: str) -> list:
    return next(item.get("data_tests", []) for item in model["columns"] if item["name"] == name)


def test_marketing_report():
    (model,) = yaml.safe_load(dbt_tests_yaml(marketing(), derive_rules(marketing(), (FUNNEL, COST), metrics())))[
        "models"
    ]

    assert model["name"] == "weekly_marketing"
    assert model["description"] == "gold.weekly_marketing: one row per week and campaign_id."
    assert [next(iter(test)) for test in model["data_tests"]] == [
        "dbt_utils.at_least_one",
        "dbt_utils.unique_combination_of_columns",
        "dbt_utils.expression_is_true",
        "dbt_utils.expression_is_true",
    ]
    assert model["data_tests"][1]["dbt_utils.unique_combination_of_columns"] == {
        "name": "weekly_marketing__unique__week__campaign_id",
        "description": "No two rows have the same week and campaign_id: the columns that identify a row",
        "arguments": {"combination_of_columns": ["week", "campaign_id"]},
    }
    assert model["data_tests"][2]["dbt_utils.expression_is_true"] == {
        "name": "weekly_marketing__order__impressions__clicks",
        "description": "impressions is at least clicks: a click follows an impression, a conversion a click",
        "arguments": {"expression": "impressions >= clicks"},
        "config": {"severity": "warn"},
    }
    assert model["columns"][0] == {
        "name": "week",
        "description": "The week.",
        "data_type": "DATE",
        "data_tests": [{"not_null": {"name": "weekly_marketing__not_null__week", "description": "week is never NULL"}}],
    }
    assert column_tests(model, "ctr") == [
        {
            "dbt_utils.accepted_range": {
                "name": "weekly_marketing__range__ctr",
                "description": "ctr lies between 0 and 1: plausible values of CTR",
                "arguments": {"min_value": 0, "max_value": 1, "inclusive": True},
                "config": {"severity": "warn"},
            }
        }
    ]


def test_the_text_is_stable_names_the_package_and_has_no_anchors():
    rules = derive_rules(marketing(), (FUNNEL, COST), metrics())
    text = dbt_tests_yaml(marketing(), rules)

    assert text == dbt_tests_yaml(marketing(), rules)
    assert "dbt-labs/dbt_utils" in text.partition("version: 2\n")[0]
    assert "&" not in text
    assert "*id" not in text


def test_every_rule_but_the_types_becomes_a_test():
    rules = derive_rules(marketing(), (FUNNEL, COST), metrics())
    (model,) = yaml.safe_load(dbt_tests_yaml(marketing(), rules))["models"]

    tests = [*model["data_tests"], *(test for item in model["columns"] for test in item.get("data_tests", []))]
    named = {body["name"].removeprefix("weekly_marketing__") for test in tests for body in test.values()}

    assert named == {rule.id for rule in rules if rule.kind != "type"}


def test_a_single_total_has_at_least_and_at_most_one_row():
    tests = properties(row_count_rule(single=True))["data_tests"]

    assert [(kind, body["arguments"]) for test in tests for kind, body in test.items()] == [
        ("dbt_utils.at_least_one", {"column_name": "1"}),
        ("unique", {"column_name": "1"}),
    ]


def test_a_nullable_key_is_unique_with_its_null():
    (test,) = properties(unique_rule(("order",)))["data_tests"]

    assert test["dbt_utils.unique_combination_of_columns"]["arguments"] == {
        "combination_of_columns": ["order"],
        "quote_columns": True,
    }


def test_a_key_without_nulls_uses_dbts_own_test():
    assert [next(iter(test)) for test in column_tests(properties(unique_rule(("stars",))), "stars")] == ["unique"]


def test_names_that_need_quotes_get_them():
    model = properties(order_rule("x y", "stars", severity="critical", origin="graph"))
    (test,) = model["data_tests"]

    assert test["dbt_utils.expression_is_true"]["arguments"] == {"expression": '"x y" >= stars'}
    assert test["dbt_utils.expression_is_true"]["name"] == "product__order__x_y__stars"
    assert [item.get("quote") for item in model["columns"]] == [True, None, None, True]


def test_accepted_values_are_text_and_quoted_where_yaml_would_misread_them():
    words = accepted_values_rule(ODD.column("order"), ("NO", "1e3", "O'Hare"), severity="critical")
    numbers = accepted_values_rule(ODD.column("stars"), ("1", "2"), severity="critical")
    model = properties(words, numbers)

    assert column_tests(model, "order")[0]["accepted_values"]["arguments"] == {"values": ["NO", "1e3", "O''Hare"]}
    assert column_tests(model, "stars")[0]["accepted_values"]["arguments"] == {"values": ["1", "2"], "quote": False}
    assert "- 'NO'\n" in dbt_tests_yaml(ODD, (words,))
    assert "- '1e3'\n" in dbt_tests_yaml(ODD, (words,))


def test_bounds_of_dates_are_sql():
    rule = range_rule(ODD.column("day"), 20454, 20460, severity="critical", origin="business")

    assert column_tests(properties(rule), "day")[0]["dbt_utils.accepted_range"]["arguments"] == {
        "min_value": "cast('2026-01-01' as date)",
        "max_value": "cast('2026-01-07' as date)",
        "inclusive": True,
    }
