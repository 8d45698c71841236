"""A finished run becomes one specification: complete, derived, and the same each time."""

import pytest

from exporters.spec_yaml import to_spec_yaml
from schemas.errors import InternalError
from schemas.intent import Evidence, Intent
from schemas.quality import MutationReport
from schemas.query import Rows
from tests.exporters import sample
from tests.exporters.sample import assembled


def test_spec_is_described_in_plain_english(spec):
    assert spec.metadata.title == "Clicks and ROAS by week and campaign"
    assert spec.metadata.description == (
        "Clicks and ROAS by week and campaign, for last quarter = 2026-07-01 to 2026-09-30, where channel is search. "
        "One row per week and campaign_id. Computed from bronze.marketing_events and bronze.marketing_campaigns."
    )
    assert spec.business_context.use_case == "Follow clicks and ROAS by week for each campaign."
    assert spec.business_context.period == "last quarter = 2026-07-01 to 2026-09-30"
    assert spec.business_context.filters == ("channel is search",)
    assert spec.metadata.tags == ("marketing", "week", "retail")


def test_every_phrase_is_accounted_for(spec):
    assert spec.business_context.understood == (
        '"weekly": by week',
        '"clicks": the metric clicks',
        '"ROAS": the metric ROAS',
        '"per campaign": campaign_name of bronze.marketing_campaigns (by synonym, 0.95)',
        '"for paid search": channel of bronze.marketing_campaigns is search (by synonym, 0.90)',
        '"last quarter": the days from 2026-07-01 until before 2026-10-01',
        '"Please show" and "and": wording only',
    )
    assert spec.business_context.assumptions[-1] == "chosen: revenue = attributed_revenue"


def test_unexplained_words_are_shown():
    unexplained = Evidence(start=30, end=34, text="zorg", role="filter", node="", method="exact", score=0)
    spec = assembled(intent=sample.INTENT.model_copy(update={"unexplained": (unexplained,)}))
    assert '"zorg": not understood, and not honoured' in spec.business_context.understood


def test_owner_is_that_of_the_dataset_most_measures_come_from():
    uses = sample.DISCOVERY.dataset_metadata
    spec = assembled(discovery=sample.DISCOVERY.model_copy(update={"dataset_metadata": uses[::-1]}))
    assert spec.metadata.owner == "marketing-data"
    assert spec.business_context.stakeholders == (
        "campaign-office: owner of bronze.marketing_campaigns",
        "marketing-data: owner of bronze.marketing_events",
        "marketing: domain of clicks, ROAS, attributed revenue and spend",
    )


def test_what_is_not_declared_says_so():
    uses = tuple(use.model_copy(update={"owner": "", "refresh": ""}) for use in sample.DISCOVERY.dataset_metadata)
    spec = assembled(discovery=sample.DISCOVERY.model_copy(update={"dataset_metadata": uses}))
    assert spec.metadata.owner == "not declared"
    assert spec.source_datasets[0].refresh == "not declared"
    assert spec.business_context.metrics[0].unit == "not declared"


def test_metrics_are_defined_with_their_parts(spec):
    metrics = {metric.name: metric for metric in spec.business_context.metrics}
    assert list(metrics) == ["clicks", "roas", "attributed_revenue", "spend"]
    assert metrics["roas"].label == "ROAS"
    assert metrics["roas"].definition == "Return on ad spend: attributed revenue for each unit of spend."
    assert metrics["roas"].formula == "attributed_revenue / spend"
    assert metrics["spend"].unit == "USD"


def test_rules_carry_their_result_and_test(spec):
    rule = spec.quality_rules[2]
    assert (rule.id, rule.maximum, rule.passed, rule.checked) == ("roas_plausible", 50, True, 2)
    assert rule.test == sample.RULE_TESTS["roas_plausible"]


def test_kill_rate_is_computed_or_left_out():
    assert assembled().verification.mutation.kill_rate == 0.6667
    untested = sample.QUALITY.model_copy(update={"mutation": MutationReport(injected=0, caught=0)})
    assert assembled(quality=untested).verification.mutation.kill_rate is None


def test_rows_of_a_dataset_have_their_own_words():
    query = Rows(dataset=sample.EVENTS, columns=(), where=(sample.CHANNEL_IS_SEARCH,), limit=5)
    spec = assembled(intent=Intent(request="list marketing events", query=query))
    assert spec.metadata.title.startswith("Marketing events: week, campaign id, campaign name")
    assert spec.business_context.use_case == "Look up marketing events row by row."
    assert spec.business_context.filters == ("channel is search", "the first 5")
    assert spec.metadata.owner == "marketing-data"


@pytest.mark.parametrize(
    "changes",
    [
        {"intent": sample.INTENT.model_copy(update={"query": None})},
        {"rule_tests": {}},
        {"quality": sample.QUALITY.model_copy(update={"results": ()})},
    ],
)
def test_artifacts_that_do_not_fit_are_a_bug(changes):
    with pytest.raises(InternalError):
        assembled(**changes)


def test_gate_with_two_figures_of_one_name_is_a_bug():
    gate = sample.TRANSFORMATION.gates[0].model_copy(update={"figures": (("rows", "1"), ("rows", "2"))})
    with pytest.raises(InternalError, match="grain"):
        assembled(transformation=sample.TRANSFORMATION.model_copy(update={"gates": (gate,)}))


def test_same_artifacts_give_the_same_bytes():
    assert to_spec_yaml(assembled()) == to_spec_yaml(assembled())
