"""Rules are derived where they must hold, and nowhere else."""

import pytest

from schemas.data_model import Constraint
from schemas.expressions import Aggregate, Coalesce, ColumnRef, Constant, Expression, Scalar, Truncate, Window
from schemas.plan import Input, Plan, Projection, Select, Union
from schemas.quality import QualityRule
from schemas.workspace import Metric, SourceRule
from tests.verification.quality_models import (
    COST,
    EVENTS,
    FUNNEL,
    column,
    marketing,
    metrics,
    of_columns,
    source,
)
from verification.rules import derive_rules, merge_rules
from verification.rules.from_business import rules_from_business
from verification.rules.from_graph import rules_from_graph
from verification.rules.from_schema import rules_from_schema
from verification.rules.rule import not_null_rule, range_rule

ZERO = Constant(type="integer", text="0")
COUNT = Aggregate(function="count")
RATING = column("rating", "DOUBLE", "measure", sources=(f"{EVENTS}.rating",))
RATED = SourceRule(
    name="rating", kind="range", description="stars", dataset=EVENTS, column="rating", minimum=1, maximum=5
)


def ids(rules: tuple[QualityRule, ...]) -> list[str]:
    return [rule.id for rule in rules]


def bounds(rules: tuple[QualityRule, ...]) -> dict[str, tuple[float | None, float | None, str]]:
    return {rule.columns[0]: (rule.minimum, rule.maximum, rule.severity) for rule in rules if rule.kind == "range"}


def test_rules_of_a_marketing_report():
    rules = derive_rules(marketing(), (FUNNEL, COST), metrics())

    types = ("week", "campaign_id", "impressions", "clicks", "conversions", "spend", "ctr", "roas")
    assert ids(rules) == [
        "row_count",
        "not_null__week",
        "not_null__campaign_id",
        "unique__week__campaign_id",
        *(f"type__{name}" for name in types),
        "not_null__impressions",
        "not_null__clicks",
        "not_null__conversions",
        "not_null__spend",
        "order__impressions__clicks",
        "order__clicks__conversions",
        "range__spend",
        "range__impressions",
        "range__clicks",
        "range__conversions",
        "range__ctr",
    ]
    assert {rule.id: rule.severity for rule in rules if rule.kind == "order"} == {
        "order__impressions__clicks": "warning",
        "order__clicks__conversions": "warning",
    }
    assert bounds(rules) == {
        "spend": (0, None, "warning"),
        "impressions": (0, None, "critical"),
        "clicks": (0, None, "critical"),
        "conversions": (0, None, "critical"),
        "ctr": (0, 1, "warning"),
    }
    assert all(rule.severity == "critical" for rule in rules if rule.origin == "schema")


def test_rules_are_the_same_every_time():
    assert derive_rules(marketing(), (FUNNEL, COST), metrics()) == derive_rules(marketing(), (FUNNEL, COST), metrics())


def test_schema_nullable_group_may_be_null():
    region = column("region", "VARCHAR", "dimension", nullable=True)
    model = of_columns({"region": source("region")}, region, grain=("region",))

    assert ids(rules_from_schema(model)) == ["row_count", "unique__region", "type__region"]


def test_schema_nullability_outweighs_a_not_null_constraint():
    region = column("region", "VARCHAR", "dimension", nullable=True)
    constraint = Constraint(kind="not_null", columns=("region",))

    assert "not_null__region" not in ids(rules_from_schema(of_columns({}, region, constraints=(constraint,))))


def test_schema_single_total_has_exactly_one_row():
    rule = rules_from_schema(of_columns({}, column("orders", "BIGINT", "measure"), single_row=True))[0]

    assert (rule.id, rule.minimum, rule.maximum) == ("row_count", 1, 1)


def test_schema_constraints_become_rules_with_their_severity_and_reason():
    columns = [column(name, "BIGINT", "measure") for name in ("views", "carts", "buys")]
    constraints = (
        Constraint(kind="order", columns=("views", "carts", "buys"), severity="warning", reason="a funnel"),
        Constraint(kind="range", columns=("views",), minimum=0, maximum=9),
    )

    rules = rules_from_schema(of_columns({}, *columns, constraints=constraints))[-3:]

    assert ids(rules) == ["order__views__carts", "order__carts__buys", "range__views"]
    assert [rule.severity for rule in rules] == ["warning", "warning", "critical"]
    assert rules[0].description == "views is at least carts: a funnel"
    assert rules[2].description == "views lies between 0 and 9"


def test_order_skips_metrics_that_are_not_in_the_result():
    model = marketing()
    without_clicks = model.model_copy(update={"columns": tuple(c for c in model.columns if c.name != "clicks")})
    only_clicks = model.model_copy(update={"columns": (model.column("clicks"),)})

    assert ids(rules_from_graph(without_clicks, (FUNNEL,))) == ["order__impressions__conversions"]
    assert rules_from_graph(only_clicks, (FUNNEL,)) == ()


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("min", (1, 5, "warning")),
        ("max", (1, 5, "warning")),
        ("average", (1, 5, "warning")),
        ("sum", (0, None, "warning")),
        ("count", None),
        ("count_distinct", None),
        ("stddev", None),
    ],
)
def test_range_of_a_source_column_holds_for_what_the_function_keeps(function, expected):
    aggregate = Aggregate(function=function, argument=source("rating"))

    assert bounds(rules_from_graph(of_columns({"rating": aggregate}, RATING), (RATED,))).get("rating") == expected


@pytest.mark.parametrize(
    "filled",
    [
        Coalesce(values=(Aggregate(function="average", argument=source("rating")), ZERO)),
        Aggregate(function="min", argument=Coalesce(values=(source("rating"), ZERO))),
    ],
    ids=["gaps", "NULLs"],
)
def test_range_of_a_source_column_allows_the_value_that_fills(filled):
    assert bounds(rules_from_graph(of_columns({"rating": filled}, RATING), (RATED,))) == {"rating": (0, 5, "warning")}


def test_range_of_a_source_column_holds_for_a_dimension_taken_as_it_is():
    stars = column("stars", "INTEGER", "dimension", sources=(f"{EVENTS}.rating",))

    plain = rules_from_graph(of_columns({"stars": source("rating")}, stars), (RATED,))
    changed = rules_from_graph(
        of_columns({"stars": Scalar(function="floor", arguments=(source("rating"),))}, stars), (RATED,)
    )

    assert bounds(plain) == {"stars": (1, 5, "warning")}
    assert changed == ()


def test_range_of_a_metric_holds_for_the_metric_not_for_what_is_made_of_it():
    rule = SourceRule(name="r", kind="range", description="", metrics=("ctr",), minimum=0, maximum=1)
    change = Window(function="lag", argument=source("ctr"))
    model = of_columns(
        {"ctr": source("ctr"), "ctr_change": source("ctr"), "previous": change},
        column("ctr", "DOUBLE", "measure", metric="ctr"),
        column("ctr_change", "DOUBLE", "measure", metric="ctr"),
        column("previous", "DOUBLE", "measure", metric="ctr", leaf="previous"),
    )

    assert ids(rules_from_graph(model, (rule,))) == ["range__ctr"]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (source("channel"), ("search", "Email")),
        (Scalar(function="upper", arguments=(source("channel"),)), ("SEARCH", "EMAIL")),
        (Coalesce(values=(source("channel"), Constant(type="text", text="none"))), ("search", "Email", "none")),
        (Scalar(function="length", arguments=(source("channel"),)), None),
    ],
)
def test_accepted_values_follow_what_is_done_to_the_column(expression: Expression, expected):
    rule = SourceRule(
        name="channels",
        kind="accepted_values",
        description="",
        dataset=EVENTS,
        column="channel",
        values=("search", "Email"),
    )
    channel = column("channel", "VARCHAR", "dimension", sources=(f"{EVENTS}.channel",))

    derived = rules_from_graph(of_columns({"channel": expression}, channel), (rule,))

    assert [item.values for item in derived] == ([] if expected is None else [expected])


def test_zero_is_a_floor_only_where_it_is_proven():
    model = of_columns(
        {
            "events": COUNT,
            "share": source("share"),
            "profit": Aggregate(function="sum", argument=source("profit")),
            "previous": Window(function="lag", argument=COUNT),
        },
        column("events", "BIGINT", "measure"),
        column("profit", "DOUBLE", "measure", metric="profit"),
        column("previous", "BIGINT", "measure"),
    )

    assert bounds(rules_from_business(model, ())) == {"events": (0, None, "critical")}


def test_a_ratio_of_counts_without_declared_bounds_is_at_least_zero_but_not_at_most_one():
    unbounded = tuple(m.model_copy(update={"bounds": (None, None)}) for m in metrics())

    assert bounds(rules_from_business(marketing(), unbounded))["ctr"] == (0, None, "critical")


def test_a_plausible_bound_does_not_become_critical():
    count = Metric(name="events", type="simple", label="Events", description="", agg="count", bounds=(0, 100))
    model = of_columns({"events": COUNT}, column("events", "BIGINT", "measure", metric="events"))

    rules = [rule for rule in derive_rules(model, (), (count,)) if rule.kind == "range"]

    assert [(rule.id, rule.minimum, rule.maximum, rule.severity) for rule in rules] == [
        ("range__events", 0, None, "critical"),
        ("range__events__plausible", 0, 100, "warning"),
    ]


def test_a_period_column_lies_inside_the_period_the_model_states():
    month = column("month", "DATE", "time")
    july_to_september = Constraint(kind="range", columns=("month",), minimum=20635, maximum=20697)
    model = of_columns(
        {"month": Truncate(grain="month", value=source("event_at"))}, month, constraints=(july_to_september,)
    )

    (rule,) = [rule for rule in derive_rules(model, (), ()) if rule.kind == "range"]

    assert rule.description.endswith("month lies between 2026-07-01 and 2026-09-01: the requested period")
    assert (rule.origin, rule.type) == ("business", "DATE")


def test_merge_keeps_the_stronger_severity_and_the_more_specific_origin():
    spend = column("spend", "DOUBLE", "measure")
    schema = range_rule(spend, 0, None, severity="warning", origin="schema")
    graph = range_rule(spend, 0, None, severity="critical", origin="graph", reason="paid")

    (merged,) = merge_rules((graph, schema))

    assert (merged.severity, merged.origin, merged.description) == ("critical", "graph", "spend is at least 0: paid")


def test_merge_of_equal_severity_claims_what_both_claim():
    spend = column("spend", "DOUBLE", "measure")
    low = range_rule(spend, 0, None, severity="warning", origin="graph")
    high = range_rule(spend, None, 9, severity="warning", origin="business")

    (merged,) = merge_rules((low, high))

    assert (merged.minimum, merged.maximum) == (0, 9)
    assert merged.description == "spend is at least 0; spend is at most 9"


def test_merge_drops_repeated_rules():
    assert merge_rules((not_null_rule("week"), not_null_rule("week"))) == (not_null_rule("week"),)


def test_accepted_values_look_through_a_union_of_equal_keys_only():
    channel = column("channel", "VARCHAR", "dimension", sources=(f"{EVENTS}.channel",))
    rule = SourceRule(
        name="c", kind="accepted_values", description="", dataset=EVENTS, column="channel", values=("search",)
    )
    plain, upper = source("channel"), Scalar(function="upper", arguments=(source("channel"),))

    def derived(*parts: Expression) -> list[str]:
        inputs = tuple(f"part_{number}" for number in range(len(parts)))
        selects = (
            Select(
                name=name,
                source=Input(relation=EVENTS, alias="e", physical=True),
                columns=(Projection(name="channel", expression=part),),
            )
            for name, part in zip(inputs, parts, strict=True)
        )
        keys = Union(name="keys", inputs=inputs, columns=("channel",))
        model = of_columns({}, channel).model_copy(update={"plan": Plan(steps=(*selects, keys))})
        return ids(rules_from_graph(model, (rule,)))

    assert derived(plain, plain) == ["accepted_values__channel"]
    assert derived(plain, upper) == []


def test_a_definition_stops_where_the_plan_gives_none():
    model = of_columns({"events": ColumnRef(table="e", column="n")}, column("profit", "BIGINT", "measure"))

    assert rules_from_business(model, ()) == ()
