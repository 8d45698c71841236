"""Small hand-made models and results, for the tests of rules."""

import datetime
from decimal import Decimal

from schemas.data_model import Constraint, DataModel, ModelColumn
from schemas.expressions import Aggregate, Arithmetic, Coalesce, ColumnRef, Constant, Expression, Truncate
from schemas.plan import Input, Plan, Projection, Select
from schemas.workspace import Metric, SourceRule
from warehouse.table import ResultTable

EVENTS = "bronze.marketing_events"
TABLE = "gold.weekly_marketing"


def source(column: str) -> ColumnRef:
    return ColumnRef(table="e", column=column)


def ratio(over: str, under: str) -> Expression:
    return Arithmetic(operator="/", left=ColumnRef(table="m", column=over), right=ColumnRef(table="m", column=under))


def zero_filled(column: str) -> Expression:
    return Coalesce(values=(ColumnRef(table="m", column=column), Constant(type="integer", text="0")))


def plan(aggregated: dict[str, Expression], result: dict[str, Expression]) -> Plan:
    """Events aggregated as `measures`, then projected."""
    return Plan(
        steps=(
            Select(
                name="measures",
                source=Input(relation=EVENTS, alias="e", physical=True),
                columns=tuple(Projection(name=name, expression=value) for name, value in aggregated.items()),
                grouped=True,
            ),
            Select(
                name="result",
                source=Input(relation="measures", alias="m"),
                columns=tuple(Projection(name=name, expression=value) for name, value in result.items()),
            ),
        )
    )


def column(name: str, type_: str, role: str, *, nullable: bool = False, **more: object) -> ModelColumn:
    return ModelColumn.model_validate(
        {
            "name": name,
            "type": type_,
            "nullable": nullable,
            "description": f"The {name}.",
            "role": role,
            "expression": name,
            **more,
        }
    )


def marketing() -> DataModel:
    """Weekly marketing per campaign."""
    counts = ("impressions", "clicks", "conversions")
    aggregated: dict[str, Expression] = {
        "week": Truncate(grain="week", value=source("event_at")),
        "campaign_id": source("campaign_id"),
        **{name: Aggregate(function="count", where=None) for name in counts},
        "spend": Aggregate(function="sum", argument=source("cost")),
        "attributed_revenue": Aggregate(function="sum", argument=source("revenue")),
    }
    keys = {name: ColumnRef(table="m", column=name) for name in ("week", "campaign_id")}
    return DataModel(
        name="weekly_marketing",
        target_table=TABLE,
        columns=(
            column("week", "DATE", "time", sources=(f"{EVENTS}.event_at",)),
            column("campaign_id", "VARCHAR", "dimension", sources=(f"{EVENTS}.campaign_id",)),
            *(column(name, "BIGINT", "component", metric=name, leaf=name) for name in counts),
            column("spend", "DECIMAL(38,2)", "component", metric="spend", leaf="spend", sources=(f"{EVENTS}.cost",)),
            column("ctr", "DOUBLE", "measure", nullable=True, metric="ctr"),
            column("roas", "DOUBLE", "measure", nullable=True, metric="roas"),
        ),
        grain=("week", "campaign_id"),
        constraints=(Constraint(kind="unique", columns=("week", "campaign_id")),),
        plan=plan(
            aggregated,
            {
                **keys,
                **{name: zero_filled(name) for name in (*counts, "spend")},
                "ctr": ratio("clicks", "impressions"),
                "roas": ratio("attributed_revenue", "spend"),
            },
        ),
    )


FUNNEL = SourceRule(
    name="marketing_funnel",
    kind="order",
    description="a click follows an impression, a conversion a click",
    metrics=("impressions", "clicks", "conversions"),
)
COST = SourceRule(
    name="cost_not_negative",
    kind="range",
    description="advertising is paid for",
    dataset=EVENTS,
    column="cost",
    minimum=0,
)


def metrics() -> tuple[Metric, ...]:
    def count(name: str) -> Metric:
        return Metric(name=name, type="simple", label=name, description=name, dataset=EVENTS, agg="count")

    return (
        *(count(name) for name in ("impressions", "clicks", "conversions")),
        Metric(name="spend", type="simple", label="Ad spend", description="cost", dataset=EVENTS, agg="sum"),
        Metric(
            name="ctr",
            type="ratio",
            label="CTR",
            description="clicks per impression",
            numerator="clicks",
            denominator="impressions",
            bounds=(0, 1),
        ),
        Metric(name="roas", type="ratio", label="ROAS", description="return", numerator="revenue", denominator="spend"),
    )


def week(number: int) -> datetime.date:
    return datetime.date(2026, 7, 6) + datetime.timedelta(weeks=number)


def marketing_rows(count: int = 12) -> ResultTable:
    """Clean rows: three campaigns per week, one of which sold nothing."""
    rows = []
    for number in range(count):
        impressions, clicks = 1000 + 10 * number, 40 + number
        spend = Decimal("12.50") * (number % 3)
        roas = float(Decimal("30.25") / spend) if spend else None
        rows.append(
            (week(number // 3), f"c{number % 3}", impressions, clicks, number % 5, spend, clicks / impressions, roas)
        )
    model = marketing()
    return ResultTable(
        columns=tuple(item.name for item in model.columns),
        types=tuple(item.type for item in model.columns),
        rows=tuple(rows),
        truncated=False,
    )


def changed(table: ResultTable, row: int, **values: object) -> ResultTable:
    """The table with `values` in one row, counted from 0."""
    cells = dict(zip(table.columns, table.rows[row], strict=True)) | values
    rows = (*table.rows[:row], tuple(cells.values()), *table.rows[row + 1 :])
    return ResultTable(columns=table.columns, types=table.types, rows=rows, truncated=False)


def of_columns(expressions: dict[str, Expression], *columns: ModelColumn, **more: object) -> DataModel:
    """A model whose columns are computed from events: aggregates in the first step, taken over as they are."""
    result: dict[str, Expression] = {name: ColumnRef(table="m", column=name) for name in expressions}
    return DataModel.model_validate(
        {
            "name": "product",
            "target_table": "gold.product",
            "columns": columns,
            "grain": (),
            "constraints": (),
            "plan": plan(expressions, result),
            **more,
        }
    )


def table(types: dict[str, str], *rows: tuple[object, ...]) -> ResultTable:
    return ResultTable(columns=tuple(types), types=tuple(types.values()), rows=rows, truncated=False)
