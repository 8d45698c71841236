"""The suite is what Great Expectations reads, it is really run, and it says what the SQL says."""

import json
import subprocess
import sys
from decimal import Decimal

import pytest

from schemas.errors import InternalError
from schemas.quality import QualityRule, RuleResult
from tests.verification.quality_models import (
    COST,
    FUNNEL,
    TABLE,
    changed,
    column,
    marketing,
    marketing_rows,
    metrics,
    table,
)
from tests.verification.test_rule_sql import CASES
from verification.expectations import disagreements, preload, run_suite, suite_json
from verification.rule_sql import run_rules
from verification.rules import derive_rules
from verification.rules.rule import accepted_values_rule, not_null_rule, order_rule, range_rule, type_rule, unique_rule
from warehouse.result_database import ResultDatabase
from warehouse.table import ResultTable

RULES = derive_rules(marketing(), (FUNNEL, COST), metrics())


@pytest.mark.parametrize(("rule", "good", "bad", "failed"), CASES.values(), ids=CASES)
def test_expectation_passes_good_rows_and_fails_bad_ones_as_the_sql_does(
    rule: QualityRule, good: ResultTable, bad: ResultTable, failed: int
) -> None:
    for rows, expected in ((good, 0), (bad, failed)):
        database = ResultDatabase(rows, name="gold.t")
        by_suite = run_suite(suite_json("t", (rule,)), database.frame())

        assert [(result.rule, result.passed, result.failed) for result in by_suite] == [
            (rule.id, expected == 0, expected)
        ]
        assert disagreements(run_rules((rule,), database, "gold.t"), by_suite) == ()


def test_suite_on_clean_marketing_rows_agrees_with_the_sql():
    database = ResultDatabase(marketing_rows(), name=TABLE)

    by_suite = run_suite(suite_json("weekly_marketing", RULES), database.frame())

    assert by_suite == run_rules(RULES, database, TABLE)


def test_suite_on_dirty_marketing_rows_agrees_with_the_sql():
    dirty = changed(changed(changed(marketing_rows(), 1, clicks=5000), 2, week=None, ctr=1.5), 4, impressions=-1)
    dirty = ResultTable(columns=dirty.columns, types=dirty.types, rows=(*dirty.rows, dirty.rows[7]), truncated=False)
    database = ResultDatabase(dirty, name=TABLE)

    by_sql = run_rules(RULES, database, TABLE)
    by_suite = run_suite(suite_json("weekly_marketing", RULES), database.frame())

    assert {result.rule: result.failed for result in by_suite if not result.passed} == {
        "not_null__week": 1,
        "unique__week__campaign_id": 2,
        "order__impressions__clicks": 2,
        "range__impressions": 1,
        "range__ctr": 1,
    }
    assert disagreements(by_sql, by_suite) == ()


def test_suite_is_read_by_great_expectations_with_rule_and_severity():
    preload()
    from great_expectations.core import ExpectationSuite

    suite = ExpectationSuite(**json.loads(suite_json("weekly_marketing", RULES)))

    assert suite.name == "weekly_marketing"
    read = {expectation.meta["rule"]: expectation for expectation in suite.expectations if expectation.meta}
    assert list(read) == [rule.id for rule in RULES]
    assert read["range__ctr"].severity == "warning"
    assert read["unique__week__campaign_id"].severity == "critical"


def test_suite_text_is_stable_and_needs_no_import_of_great_expectations():
    text = suite_json("weekly_marketing", RULES)

    assert text == suite_json("weekly_marketing", RULES)
    assert text == json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    assert '"id"' not in text
    code = "import sys, verification.expectations; sys.exit(bool({'great_expectations', 'pandas'} & {*sys.modules}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_expectations_that_great_expectations_cannot_read_are_an_error():
    suite = json.loads(suite_json("t", (not_null_rule("n"),)))
    suite["expectations"].append({"type": "expect_magic", "kwargs": {}, "meta": {"rule": "magic"}})

    with pytest.raises(InternalError):
        run_suite(json.dumps(suite), ResultDatabase(table({"n": "BIGINT"}, (1,)), name="gold.t").frame())


@pytest.mark.parametrize("values", ["none", "null", "null and value", "value"])
def test_every_declared_type_is_recognised_in_pandas_with_and_without_nulls(values):
    literals = {
        **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UBIGINT", "FLOAT", "DOUBLE"), "1"),
        **{"DECIMAL(12,2)": "1.50", "BOOLEAN": "true", "VARCHAR": "a", "JSON": "{}", "INTERVAL": "1 day"},
        **{"DATE": "2026-01-01", "TIMESTAMP": "2026-01-01 10:00:00", "TIMESTAMPTZ": "2026-01-01 10:00:00+00"},
    }
    given = ", ".join(f"CAST('{text}' AS {type_}) AS \"{type_}\"" for type_, text in literals.items())
    missing = ", ".join(f'CAST(NULL AS {type_}) AS "{type_}"' for type_ in literals)
    sql = {
        "none": f"SELECT {missing} LIMIT 0",
        "null": f"SELECT {missing}",
        "null and value": f"SELECT {missing} UNION ALL SELECT {given}",
        "value": f"SELECT {given}",
    }
    rows = ResultDatabase(table({"n": "BIGINT"}), name="gold.t").query(sql[values])
    rules = tuple(type_rule(type_, type_) for type_ in literals)

    results = run_suite(suite_json("t", rules), ResultDatabase(rows, name="gold.u").frame())

    assert [result.rule for result in results if not result.passed] == []
    assert len(results) == len(literals)


def test_a_type_pandas_does_not_know_has_no_expectation():
    assert json.loads(suite_json("t", (type_rule("ids", "UUID"),)))["expectations"] == []


def test_a_key_without_nulls_uses_the_plain_expectation():
    suite = json.loads(suite_json("t", (not_null_rule("week"), unique_rule(("week",)))))

    assert [item["type"] for item in suite["expectations"]] == [
        "expect_column_values_to_not_be_null",
        "expect_column_values_to_be_unique",
    ]


def test_a_missing_column_fails_for_every_row():
    frame = ResultDatabase(table({"n": "BIGINT"}, (1,), (2,)), name="gold.t").frame()

    (result,) = run_suite(suite_json("t", (order_rule("n", "gone", severity="critical", origin="graph"),)), frame)

    assert (result.passed, result.failed) == (False, 2)
    assert "gone" in result.detail


def test_a_type_pandas_cannot_tell_apart_is_no_disagreement():
    database = ResultDatabase(table({"n": "DECIMAL(4,2)"}, (Decimal("1.50"),)), name="gold.t")
    rules = (type_rule("n", "DOUBLE"),)

    by_sql, by_suite = run_rules(rules, database, "gold.t"), run_suite(suite_json("t", rules), database.frame())

    assert (by_sql[0].passed, by_suite[0].passed) == (False, True)
    assert disagreements(by_sql, by_suite) == ()


def test_numbers_held_as_text_fail_their_bounds_both_ways():
    database = ResultDatabase(table({"n": "VARCHAR"}, ("1",), ("2",)), name="gold.t")
    rules = (range_rule(column("n", "BIGINT", "measure"), 0, None, severity="critical", origin="graph"),)

    by_sql, by_suite = run_rules(rules, database, "gold.t"), run_suite(suite_json("t", rules), database.frame())

    assert (by_sql[0].failed, by_suite[0].failed) == (2, 2)


def test_accepted_values_of_lists_and_dates_have_no_expectation():
    days = accepted_values_rule(column("day", "DATE", "dimension"), ("2026-01-01",), severity="warning")

    assert json.loads(suite_json("t", (days, type_rule("ids", "DECIMAL(4,2)[]"))))["expectations"] == []


def test_disagreements_name_the_rule_and_both_counts():
    by_sql = (
        RuleResult(rule="a", passed=False, checked=3, failed=2),
        RuleResult(rule="b", passed=True, checked=3, failed=0),
    )
    by_suite = (RuleResult(rule="a", passed=True, checked=3, failed=0),)

    assert disagreements(by_sql, by_suite) == ("a: 2 rows by SQL, 0 by Great Expectations",)
