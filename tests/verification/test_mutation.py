"""Faults aimed at a rule are caught, the others are reported honestly."""

import datetime
from decimal import Decimal

import pytest

from schemas.quality import MutationReport, QualityRule
from tests.verification.quality_models import (
    COST,
    FUNNEL,
    TABLE,
    column,
    marketing,
    marketing_rows,
    metrics,
    of_columns,
    table,
)
from tests.verification.test_rule_sql import CASES
from verification.mutation import SAMPLE_ROWS, mutate, mutation_report
from verification.rule_sql import run_rules
from verification.rules import derive_rules
from verification.rules.rule import not_null_rule, order_rule, range_rule, row_count_rule, type_rule, unique_rule
from warehouse.result_database import ResultDatabase
from warehouse.table import ResultTable

MODEL = marketing()
RULES = derive_rules(MODEL, (FUNNEL, COST), metrics())


def report(rows: ResultTable, rules: tuple[QualityRule, ...], model=MODEL) -> MutationReport:
    database = ResultDatabase(rows, name=TABLE)
    return mutation_report(rules, run_rules(rules, database, TABLE), database, TABLE, model)


def test_marketing_rules_catch_all_but_what_no_rule_claims():
    found = report(marketing_rows(), RULES)

    assert found == MutationReport(
        injected=34,
        caught=28,
        survivors=(
            "impressions times 1000 in row 1",
            "spend times 1000 in row 2",
            "roas times 1000 in row 2",
            "roas negated in row 2",
            "campaign_id is an unknown value in row 1",
            "row 1 lost",
        ),
        false_alarms=0,
    )


def test_the_report_is_the_same_every_time():
    assert report(marketing_rows(), RULES) == report(marketing_rows(), RULES)


@pytest.mark.parametrize(("rule", "good"), [(case[0], case[1]) for case in CASES.values()], ids=CASES)
def test_a_fault_aimed_at_a_rule_is_caught_by_it_alone(rule: QualityRule, good: ResultTable) -> None:
    model = of_columns({})
    database = ResultDatabase(good, name="gold.t")
    aimed = [mutation.name for mutation in mutate(good, (rule,), model) if mutation.aimed_at == rule.id]

    survivors = mutation_report((rule,), run_rules((rule,), database, "gold.t"), database, "gold.t", model).survivors

    assert aimed or rule.id == "accepted_values__n"
    assert not set(aimed) & set(survivors)


def test_without_rules_every_fault_survives():
    found = report(marketing_rows(), ())

    assert found.caught == 0
    assert found.injected == len(found.survivors) > 0
    assert "impressions negated in row 1" in found.survivors


def test_a_rule_that_fails_on_clean_rows_is_a_false_alarm_and_catches_nothing():
    alarm = range_rule(MODEL.column("impressions"), 10**6, None, severity="warning", origin="business")

    found = report(marketing_rows(), (alarm,))

    assert (found.caught, found.false_alarms) == (0, 1)


def test_an_empty_result_has_nothing_to_mutate():
    empty = ResultTable(columns=marketing_rows().columns, types=marketing_rows().types, rows=(), truncated=False)

    found = report(empty, RULES)

    assert (found.injected, found.caught, found.survivors, found.false_alarms) == (0, 0, (), 1)


def test_large_results_are_sampled_and_stay_clean():
    rows = marketing_rows(3 * SAMPLE_ROWS)

    assert report(rows, RULES).survivors == report(marketing_rows(), RULES).survivors


def test_faults_fit_the_type_of_their_column():
    model = of_columns(
        {},
        column("n", "TINYINT", "measure"),
        column("u", "UINTEGER", "measure"),
        column("m", "DECIMAL(4,2)", "measure"),
    )
    rows = table({"n": "TINYINT", "u": "UINTEGER", "m": "DECIMAL(4,2)"}, (100, 5, Decimal("12.50")))

    names = [mutation.name for mutation in mutate(rows, (), model)]

    assert names == ["n negated in row 1", "u times 1000 in row 1", "m negated in row 1"]


def test_faults_survive_odd_names_and_values():
    rules = (
        row_count_rule(single=True),
        not_null_rule("day of"),
        unique_rule(("order", "day of")),
        type_rule("order", "VARCHAR"),
        order_rule("x y", "select", severity="warning", origin="graph"),
    )
    types = {"order": "VARCHAR", "day of": "DATE", "x y": "BIGINT", "select": "BIGINT"}
    rows = table(types, ("it's", datetime.date(2026, 1, 1), 5, 5))

    assert report(rows, rules, of_columns({})).survivors == ()
