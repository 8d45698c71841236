"""The artifacts of one finished run, by hand: clicks and ROAS of campaigns by week."""

from exporters.assemble import assemble_spec
from schemas.data_model import Constraint, DataModel, ModelColumn
from schemas.discovery import BoundMeasure, CandidateDataset, DatasetUse, Discovery, Leaf
from schemas.expressions import Aggregate, Arithmetic, ColumnRef, Comparison, Constant
from schemas.intent import Evidence, Intent
from schemas.period import Period
from schemas.plan import Input, Plan, Projection, Select
from schemas.quality import MutationReport, QualityReport, QualityRule, RuleResult, ServiceLevels
from schemas.query import AttributeDimension, NamedMeasure, Table, TimeDimension
from schemas.spec import ProductSpec
from schemas.transformation import ColumnLineage, Disclosure, GateResult, ResultInfo, Transformation
from schemas.workspace import Metric

EVENTS, CAMPAIGNS = "bronze.marketing_events", "bronze.marketing_campaigns"

REQUEST = "Please show weekly clicks and ROAS per campaign for paid search last quarter"

CHANNEL_IS_SEARCH = Comparison(
    operator="=",
    left=ColumnRef(table=CAMPAIGNS, column="channel"),
    right=Constant(type="text", text="search"),
)


def said(text, role, node, method="exact", score=1.0):
    start = REQUEST.index(text)
    return Evidence(start=start, end=start + len(text), text=text, role=role, node=node, method=method, score=score)


INTENT = Intent(
    request=REQUEST,
    query=Table(
        measures=(NamedMeasure(name="clicks", metric="clicks"), NamedMeasure(name="roas", metric="roas")),
        dimensions=(
            TimeDimension(name="week", grain="week"),
            AttributeDimension(
                name="campaign_name", attribute=ColumnRef(table=CAMPAIGNS, column="campaign_name"), entity=True
            ),
        ),
        where=(CHANNEL_IS_SEARCH,),
        period=Period(said="last quarter", start="2026-07-01", end="2026-10-01", grain="quarter", relative=True),
    ),
    evidence=(
        said("Please show", "filler", "", "filler"),
        said("weekly", "time", "grain:week"),
        said("clicks", "measure", "metric:clicks"),
        said("and", "filler", "", "filler"),
        said("ROAS", "measure", "metric:roas"),
        said("per campaign", "dimension", f"column:{CAMPAIGNS}.campaign_name", "synonym", 0.95),
        said("for paid search", "filter", f"value:{CAMPAIGNS}.channel=search", "synonym", 0.9),
        said("last quarter", "period", "period:2026-07-01/2026-10-01", "grammar"),
    ),
    assumptions=('"paid search" was read as the channel search',),
    business_terms=("clicks", "ROAS", "campaign"),
    choices=(("revenue", "attributed_revenue"),),
)

METRICS = (
    Metric(
        name="clicks",
        type="simple",
        label="clicks",
        description="Clicks on an advertisement.",
        domain="marketing",
        dataset=EVENTS,
        agg="count",
    ),
    Metric(
        name="spend",
        type="simple",
        label="spend",
        description="What the advertisements cost.",
        domain="marketing",
        unit="USD",
        dataset=EVENTS,
        agg="sum",
        expr=ColumnRef(table=EVENTS, column="cost"),
    ),
    Metric(
        name="attributed_revenue",
        type="simple",
        label="attributed revenue",
        description="Revenue of the conversions.",
        domain="marketing",
        unit="USD",
        dataset=EVENTS,
        agg="sum",
        expr=ColumnRef(table=EVENTS, column="revenue"),
    ),
    Metric(
        name="roas",
        type="ratio",
        label="ROAS",
        description="Return on ad spend: attributed revenue for each unit of spend.",
        domain="marketing",
        numerator="attributed_revenue",
        denominator="spend",
        additivity="non_additive",
    ),
    Metric(name="tickets", type="simple", label="tickets", description="Not used here.", domain="support"),
)

DISCOVERY = Discovery(
    candidate_datasets=(
        CandidateDataset(
            dataset=EVENTS,
            score=0.93125,
            column_coverage=1.0,
            quality_score=0.9,
            freshness=0.95,
            popularity=0.7,
            relevance=0.8,
            found_by=("metric",),
            selected=True,
            reason="home of clicks and spend",
        ),
    ),
    selected_datasets=(EVENTS, CAMPAIGNS),
    dataset_metadata=(
        DatasetUse(
            dataset=EVENTS,
            reason="holds clicks, spend and attributed revenue",
            score=0.93125,
            columns=("event_id", "campaign_id", "event_at", "event_type", "cost", "revenue"),
            owner="marketing-data",
            classification="internal",
            refresh="1 day",
            row_count=120_600,
            last_event="2026-10-31",
        ),
        DatasetUse(
            dataset=CAMPAIGNS,
            reason="names the campaigns",
            score=0.87,
            columns=("campaign_id", "campaign_name", "channel"),
            owner="campaign-office",
            classification="internal",
            refresh="1 day",
            row_count=50,
            last_event=None,
        ),
    ),
    leaves=tuple(
        Leaf(name=name, base=EVENTS, aggregate=Aggregate(function=function))
        for name, function in (("clicks", "count"), ("spend", "sum"), ("attributed_revenue", "sum"))
    ),
    measures=(
        BoundMeasure(name="clicks", formula=ColumnRef(table="", column="clicks"), description="Clicks"),
        BoundMeasure(
            name="roas",
            formula=Arithmetic(
                operator="/",
                left=ColumnRef(table="", column="attributed_revenue"),
                right=ColumnRef(table="", column="spend"),
            ),
            description="Return on ad spend",
        ),
    ),
)

COLUMNS = (
    ModelColumn(
        name="week",
        type="DATE",
        nullable=False,
        description="Monday of the week of the event.",
        role="time",
        expression="week of event_at",
        sources=(f"{EVENTS}.event_at",),
    ),
    ModelColumn(
        name="campaign_id",
        type="VARCHAR",
        nullable=False,
        description="Key of the campaign.",
        role="dimension",
        expression="campaign_id",
        sources=(f"{CAMPAIGNS}.campaign_id",),
    ),
    ModelColumn(
        name="campaign_name",
        type="VARCHAR",
        nullable=True,
        description="Name of the campaign.",
        role="label",
        expression="campaign_name",
        sources=(f"{CAMPAIGNS}.campaign_name",),
    ),
    ModelColumn(
        name="clicks",
        type="BIGINT",
        nullable=False,
        description="Clicks on an advertisement.",
        role="measure",
        expression="number of events where event_type is click",
        sources=(f"{EVENTS}.event_type",),
        metric="clicks",
        additivity="additive",
        leaf="clicks",
    ),
    ModelColumn(
        name="roas",
        type="DOUBLE",
        nullable=True,
        description="Return on ad spend.",
        role="measure",
        expression="attributed_revenue / spend",
        sources=(f"{EVENTS}.revenue", f"{EVENTS}.cost"),
        metric="roas",
        additivity="non_additive",
    ),
    ModelColumn(
        name="attributed_revenue",
        type="DECIMAL(38,2)",
        nullable=False,
        description="Revenue of the conversions.",
        role="component",
        expression="total of revenue",
        sources=(f"{EVENTS}.revenue",),
        metric="attributed_revenue",
        unit="USD",
        additivity="additive",
        leaf="attributed_revenue",
    ),
    ModelColumn(
        name="spend",
        type="DECIMAL(38,2)",
        nullable=False,
        description="What the advertisements cost.",
        role="component",
        expression="total of cost",
        sources=(f"{EVENTS}.cost",),
        metric="spend",
        unit="USD",
        additivity="additive",
        leaf="spend",
    ),
)

DATA_MODEL = DataModel(
    name="weekly_campaigns",
    target_table="gold.weekly_campaigns",
    columns=COLUMNS,
    grain=("week", "campaign_id"),
    constraints=(
        Constraint(kind="unique", columns=("week", "campaign_id"), reason="the grain"),
        Constraint(kind="range", columns=("clicks",), minimum=0),
    ),
    plan=Plan(
        steps=(
            Select(
                name="result",
                source=Input(relation=EVENTS, alias="e", physical=True),
                columns=(Projection(name="week", expression=ColumnRef(table="e", column="event_at")),),
            ),
        )
    ),
    order=("week", "campaign_id"),
)

SQL = """\
WITH events AS (
  SELECT *
  FROM bronze.marketing_events
  QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY ingested_at DESC) = 1
),
by_week AS (
  SELECT
    CAST(date_trunc('week', e.event_at) AS DATE) AS week,
    c.campaign_id,
    c.campaign_name,
    count(*) FILTER (WHERE e.event_type = 'click') AS clicks,
    sum(e.revenue) AS attributed_revenue,
    sum(e.cost) AS spend
  FROM events AS e
  JOIN bronze.marketing_campaigns AS c ON c.campaign_id = e.campaign_id
  WHERE c.channel = 'search' AND e.event_at >= DATE '2026-07-01' AND e.event_at < DATE '2026-10-01'
  GROUP BY ALL
)
SELECT
  week,
  campaign_id,
  campaign_name,
  clicks,
  attributed_revenue / nullif(spend, 0) AS roas,
  attributed_revenue,
  spend
FROM by_week
ORDER BY week, campaign_id
"""

TRANSFORMATION = Transformation(
    transformation_code=SQL,
    explanation=(
        "Keep the newest version of each event.",
        "Count clicks and add up revenue and cost per week and campaign.",
        "Divide attributed revenue by spend.",
    ),
    result=ResultInfo(
        digest="sha256:3f1c",
        row_count=2,
        columns=tuple(column.name for column in COLUMNS),
        types=tuple(column.type for column in COLUMNS),
    ),
    gates=(
        GateResult(
            gate="grain",
            passed=True,
            severity="critical",
            detail="each week and campaign stands once",
            figures=(("rows", "2"), ("distinct keys", "2")),
        ),
        GateResult(
            gate="reconciliation",
            passed=True,
            severity="critical",
            detail="totals equal the control queries",
            figures=(("clicks", "1204"), ("spend", "812.50")),
        ),
    ),
    disclosures=(
        Disclosure(
            kind="deduplication",
            dataset=EVENTS,
            text="replays of an event removed",
            rows=600,
            share=600 / 120_600,
        ),
        Disclosure(kind="caveat", dataset=CAMPAIGNS, text="Campaigns without events are not listed."),
    ),
    lineage=tuple(ColumnLineage(column=column.name, sources=column.sources) for column in COLUMNS),
)

RULES = (
    QualityRule(
        id="rows_exist",
        kind="row_count",
        description="There are rows.",
        severity="critical",
        origin="schema",
        minimum=1,
    ),
    QualityRule(
        id="grain_unique",
        kind="unique",
        columns=("week", "campaign_id"),
        description="Each week and campaign stands once.",
        severity="critical",
        origin="schema",
    ),
    QualityRule(
        id="roas_plausible",
        kind="range",
        columns=("roas",),
        description="ROAS is between 0 and 50.",
        severity="warning",
        origin="business",
        minimum=0,
        maximum=50,
    ),
)

QUALITY = QualityReport(
    quality_rules=RULES,
    results=tuple(RuleResult(rule=rule.id, passed=True, checked=2, failed=0) for rule in RULES),
    great_expectations_suite="{}",
    dbt_tests="version: 2\n",
    sla_requirements=ServiceLevels(
        freshness="1 day",
        latency="computed in under 1 second",
        completeness="99.5% of the events",
        accuracy="totals equal the control queries",
        basis=("refresh of bronze.marketing_events: 1 day",),
    ),
    mutation=MutationReport(injected=3, caught=2, survivors=("clicks doubled in one row",)),
)

RULE_TESTS = {
    "rows_exist": "SELECT COUNT(*) AS row_count\nFROM gold.weekly_campaigns\nHAVING COUNT(*) < 1",
    "grain_unique": "SELECT *\nFROM gold.weekly_campaigns\nQUALIFY COUNT(*) OVER (PARTITION BY week, campaign_id) > 1",
    "roas_plausible": "SELECT *\nFROM gold.weekly_campaigns\nWHERE roas < 0 OR roas > 50",
}


def assembled(**changes: object) -> ProductSpec:
    """The specification of the sample run, with some of the artifacts changed."""
    parts: dict[str, object] = {
        "request": REQUEST,
        "intent": INTENT,
        "discovery": DISCOVERY,
        "data_model": DATA_MODEL,
        "transformation": TRANSFORMATION,
        "quality": QUALITY,
        "metrics": METRICS,
        "rule_tests": RULE_TESTS,
        "as_of": "2026-11-01",
        "created_at": "2026-11-01T00:00:00Z",
        "version": "1.0.0",
        "workspace": "retail",
    }
    return assemble_spec(**{**parts, **changes})
