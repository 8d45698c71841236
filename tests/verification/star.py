"""A small company to prove products on: two facts around shared dimensions, with duplicates and orphans."""

import datetime
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import duckdb

from schemas.data_model import DataModel, ModelColumn
from schemas.discovery import BoundMeasure, Discovery, Leaf, Route
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    ColumnRef,
    Comparison,
    Constant,
    DateDifference,
    Expression,
    NullCheck,
)
from schemas.intent import Intent
from schemas.period import Period
from schemas.plan import Plan
from schemas.query import AttributeDimension, Dimension, NamedMeasure, Table, TimeDimension
from schemas.workspace import Caveat, Column, Dataset, Deduplication, Exclusion, JsonField, Relation, Validity
from verification.context import Proof
from warehouse.duckdb_engine import DuckDBEngine

AS_OF = datetime.date(2026, 11, 1)

TABLES = {
    "shop.customers": """
        SELECT * FROM (VALUES ('c1', 'gold', 'us'), ('c2', 'silver', 'US'), ('c3', 'gold', 'DE'))
        AS t(customer_id, tier, country)""",
    "shop.products": """
        SELECT * FROM (VALUES ('p1', 'Milk', 'dairy', 1.00::DECIMAL(12,2)), ('p2', 'Brie', 'dairy', 4.00),
                              ('p3', 'Rye', 'bread', 2.00)) AS t(product_id, product_name, category, unit_cost)""",
    # o1 and o4 have superseded versions; o5 is of a guest
    "shop.orders": """
        SELECT order_id, customer_id, ordered_at::TIMESTAMP AS ordered_at, region, status,
               ingested_at::TIMESTAMP AS ingested_at
        FROM (VALUES
            ('o1', 'c1', '2026-09-01 10:00', 'West', 'pending', '2026-09-01 11:00'),
            ('o1', 'c1', '2026-09-01 10:00', 'West', 'completed', '2026-09-02 11:00'),
            ('o2', 'c2', '2026-09-15 10:00', 'East', 'completed', '2026-09-15 11:00'),
            ('o3', 'c1', '2026-10-01 00:00', 'West', 'completed', '2026-10-01 11:00'),
            ('o4', 'c3', '2026-10-05 10:00', 'East', 'completed', '2026-10-05 11:00'),
            ('o4', 'c3', '2026-10-05 10:00', 'East', 'cancelled', '2026-10-07 11:00'),
            ('o5', NULL, '2026-10-18 23:00', 'East', 'completed', '2026-10-19 11:00'),
            ('o6', 'c2', '2026-10-19 01:00', 'West', 'completed', '2026-10-19 11:00'),
            ('o7', 'c3', '2026-08-31 23:59', 'West', 'completed', '2026-09-01 11:00')
        ) AS t(order_id, customer_id, ordered_at, region, status, ingested_at)""",
    # the last row is of no order
    "shop.order_items": """
        SELECT order_id, line_number, product_id, quantity, unit_price::DECIMAL(12,2) AS unit_price
        FROM (VALUES
            ('o1', 1, 'p1', 2, 1.50), ('o1', 2, 'p2', 1, 6.00), ('o1', 3, 'p3', 1, 3.25),
            ('o2', 1, 'p1', 4, 1.50), ('o3', 1, 'p2', 1, 6.00), ('o3', 2, 'p3', 2, 3.25),
            ('o4', 1, 'p1', 9, 1.50), ('o5', 1, 'p3', 3, 3.25), ('o6', 1, 'p2', 2, 5.75),
            ('o7', 1, 'p1', 8, 1.50), ('o0', 1, 'p1', 5, 1.00)
        ) AS t(order_id, line_number, product_id, quantity, unit_price)""",
    "shop.tickets": """
        SELECT ticket_id, customer_id, region, created_at::TIMESTAMP AS created_at,
               resolved_at::TIMESTAMP AS resolved_at, details::JSON AS details
        FROM (VALUES
            ('t1', 'c1', 'West', '2026-09-03 10:00', '2026-09-03 12:00', '{"topic": "late", "score": 2}'),
            ('t2', 'c2', 'East', '2026-09-05 10:00', '2026-09-05 16:00', '{"topic": "late", "score": 4}'),
            ('t3', 'c3', 'West', '2026-10-02 10:00', '2026-10-02 09:00', '{"topic": "broken", "score": 1}'),
            ('t4', 'c1', 'North', '2026-10-03 10:00', NULL, '{"topic": "broken"}'),
            ('t5', NULL, 'West', '2026-10-20 10:00', '2026-10-20 10:30', '{"topic": "late", "score": 5}')
        ) AS t(ticket_id, customer_id, region, created_at, resolved_at, details)""",
    "shop.stock": """
        SELECT day::DATE AS day, product_id, units FROM (VALUES
            ('2026-08-31', 'p1', 5), ('2026-09-15', 'p1', 7), ('2026-09-30', 'p1', 8), ('2026-09-30', 'p2', 3),
            ('2026-10-31', 'p1', 9), ('2026-10-31', 'p2', 0)) AS t(day, product_id, units)""",
    "shop.subscriptions": """
        SELECT subscription_id, plan, fee::DECIMAL(12,2) AS fee, started_on::DATE AS started_on,
               cancelled_on::DATE AS cancelled_on
        FROM (VALUES
            ('s1', 'basic', 5.00, '2026-08-10', NULL), ('s2', 'plus', 9.00, '2026-09-10', '2026-10-31'),
            ('s3', 'plus', 9.00, '2026-10-31', NULL), ('s4', 'basic', 5.00, '2026-08-01', '2026-09-01')
        ) AS t(subscription_id, plan, fee, started_on, cancelled_on)""",
}


def ref(name: str, via: tuple[str, ...] = ()) -> ColumnRef:
    """`orders.region` as a column of the star."""
    table, _, column = name.partition(".")
    return ColumnRef(table=f"shop.{table}", column=column, via=via)


def text(value: str) -> Constant:
    return Constant(type="text", text=value)


def is_equal(column: str, value: str) -> Expression:
    return Comparison(operator="=", left=ref(column), right=text(value))


def _columns(**types: str) -> tuple[Column, ...]:
    return tuple(Column(name=name, type=kind, role="dimension") for name, kind in types.items())


def _dataset(name: str, entity: str, key: tuple[str, ...], columns: tuple[Column, ...], **more: object) -> Dataset:
    return Dataset(
        name=f"shop.{name}",
        source=f"{name}.parquet",
        description=name,
        entity=entity,
        primary_key=key,
        columns=columns,
        **more,  # type: ignore[arg-type]
    )


def _relation(name: str, column: str, to: str, key: str, orphans: str = "keep") -> Relation:
    return Relation(name=name, columns=(column,), to=f"shop.{to}", references=(key,), orphans=orphans)  # type: ignore[arg-type]


TO_CUSTOMER = _relation("customer", "customer_id", "customers", "customer_id")
TO_PRODUCT = _relation("product", "product_id", "products", "product_id")

DATASETS = {
    dataset.name: dataset
    for dataset in (
        _dataset(
            "customers",
            "customer",
            ("customer_id",),
            (
                *_columns(customer_id="VARCHAR", tier="VARCHAR"),
                Column(name="country", type="VARCHAR", role="dimension", normalize="upper"),
            ),
        ),
        _dataset(
            "products",
            "product",
            ("product_id",),
            _columns(product_id="VARCHAR", product_name="VARCHAR", category="VARCHAR", unit_cost="DECIMAL(12,2)"),
        ),
        _dataset(
            "orders",
            "order",
            ("order_id",),
            (
                *_columns(order_id="VARCHAR", customer_id="VARCHAR", ordered_at="TIMESTAMP", region="VARCHAR"),
                *_columns(status="VARCHAR", ingested_at="TIMESTAMP"),
            ),
            time="ordered_at",
            relations=(TO_CUSTOMER,),
            deduplicate=Deduplication(key=("order_id",), order_by="ingested_at", reason="superseded order versions"),
        ),
        _dataset(
            "order_items",
            "order item",
            ("order_id", "line_number"),
            (
                *_columns(order_id="VARCHAR", line_number="INTEGER", product_id="VARCHAR", quantity="INTEGER"),
                *_columns(unit_price="DECIMAL(12,2)"),
            ),
            relations=(_relation("order", "order_id", "orders", "order_id", "exclude"), TO_PRODUCT),
        ),
        _dataset(
            "tickets",
            "support ticket",
            ("ticket_id",),
            (
                *_columns(ticket_id="VARCHAR", customer_id="VARCHAR", region="VARCHAR"),
                *_columns(created_at="TIMESTAMP", resolved_at="TIMESTAMP"),
                Column(name="details", type="JSON", role="json"),
            ),
            time="created_at",
            relations=(TO_CUSTOMER,),
            json_fields=(
                JsonField(name="topic", column="details", path="$.topic", type="VARCHAR"),
                JsonField(name="score", column="details", path="$.score", type="INTEGER", role="measure"),
            ),
            caveats=(Caveat(when=NullCheck(value=ref("tickets.resolved_at")), text="Some tickets are still open."),),
        ),
        _dataset(
            "stock",
            "stock level",
            ("day", "product_id"),
            _columns(day="DATE", product_id="VARCHAR", units="INTEGER"),
            time="day",
            relations=(TO_PRODUCT,),
        ),
        _dataset(
            "subscriptions",
            "subscription",
            ("subscription_id",),
            _columns(subscription_id="VARCHAR", plan="VARCHAR", fee="DECIMAL(12,2)", started_on="DATE")
            + _columns(cancelled_on="DATE"),
            time="started_on",
        ),
    )
}

COMPLETED = is_equal("orders.status", "completed")
TO_ORDER = Route(dataset="shop.orders", via=("order",))
TO_CUSTOMER_OF_ORDER = Route(dataset="shop.customers", via=("order", "customer"))
PRICE = Arithmetic(operator="*", left=ref("order_items.quantity"), right=ref("order_items.unit_price"))

LEAVES = {
    leaf.name: leaf
    for leaf in (
        Leaf(
            name="revenue",
            base="shop.order_items",
            aggregate=Aggregate(function="sum", argument=PRICE),
            where=(COMPLETED,),
            time=ref("orders.ordered_at"),
            routes=(TO_ORDER, Route(dataset="shop.products", via=("product",)), TO_CUSTOMER_OF_ORDER),
            fill_nulls_with=0,
        ),
        Leaf(
            name="cost",
            base="shop.order_items",
            aggregate=Aggregate(
                function="sum",
                argument=Arithmetic(operator="*", left=ref("order_items.quantity"), right=ref("products.unit_cost")),
            ),
            where=(COMPLETED,),
            time=ref("orders.ordered_at"),
            routes=(TO_ORDER, Route(dataset="shop.products", via=("product",))),
        ),
        Leaf(
            name="orders",
            base="shop.orders",
            aggregate=Aggregate(function="count_distinct", argument=ref("orders.order_id")),
            where=(COMPLETED,),
            time=ref("orders.ordered_at"),
            routes=(Route(dataset="shop.customers", via=("customer",)),),
        ),
        Leaf(
            name="buyers",
            base="shop.orders",
            aggregate=Aggregate(function="count_distinct", argument=ref("orders.customer_id")),
            where=(COMPLETED,),
            time=ref("orders.ordered_at"),
            routes=(Route(dataset="shop.customers", via=("customer",)),),
            additivity="non_additive",
        ),
        Leaf(
            name="tickets",
            base="shop.tickets",
            aggregate=Aggregate(function="count"),
            time=ref("tickets.created_at"),
            routes=(Route(dataset="shop.customers", via=("customer",)),),
            fill_nulls_with=0,
        ),
        Leaf(
            name="resolution_hours",
            base="shop.tickets",
            aggregate=Aggregate(
                function="average",
                argument=DateDifference(unit="hours", start=ref("tickets.created_at"), end=ref("tickets.resolved_at")),
            ),
            time=ref("tickets.created_at"),
            additivity="non_additive",
            exclusions=(
                Exclusion(
                    when=Comparison(operator="<", left=ref("tickets.resolved_at"), right=ref("tickets.created_at")),
                    reason="resolved before they were created",
                ),
            ),
        ),
        Leaf(
            name="stock",
            base="shop.stock",
            aggregate=Aggregate(function="sum", argument=ref("stock.units")),
            time=ref("stock.day"),
            snapshot=ref("stock.day"),
            additivity="semi_additive",
        ),
        Leaf(
            name="active",
            base="shop.subscriptions",
            aggregate=Aggregate(function="count"),
            time=ref("subscriptions.started_on"),
            validity=Validity(start="started_on", end="cancelled_on"),
            additivity="semi_additive",
        ),
    )
}

REGION = AttributeDimension(name="region", attribute=ref("orders.region"))
TIER = AttributeDimension(name="tier", attribute=ref("customers.tier"))
MONTH = TimeDimension(name="month", grain="month")
WEEK = TimeDimension(name="week", grain="week")
AUTUMN = Period(said="September and October", start=datetime.date(2026, 9, 1), end=AS_OF, grain="month")
OCTOBER = Period(said="October", start=datetime.date(2026, 10, 1), end=AS_OF, grain="month")
TYPES = {"revenue": "DECIMAL(18,2)", "cost": "DECIMAL(18,2)", "resolution_hours": "DOUBLE"}


@dataclass(frozen=True)
class Case:
    """A request by hand: its query, the leaves it takes, formulas over them, and the datasets read."""

    query: Table
    leaves: tuple[Leaf, ...]
    selected: tuple[str, ...]
    formulas: tuple[BoundMeasure, ...] = ()
    types: tuple[tuple[str, str], ...] = ()

    def proof(self, engine: DuckDBEngine, sql: str) -> Proof:
        """What would be proved if `sql` were the product's."""
        bound = tuple(
            BoundMeasure(name=leaf.name, formula=ColumnRef(table="", column=leaf.name), description="")
            for leaf in self.leaves
        )
        return Proof(
            intent=Intent(request="", query=self.query),
            discovery=Discovery(
                candidate_datasets=(),
                selected_datasets=tuple(f"shop.{name}" for name in self.selected),
                dataset_metadata=(),
                leaves=self.leaves,
                measures=(*bound, *self.formulas),
            ),
            model=self.model(),
            datasets=DATASETS,
            sql=sql,
            answer=cache(lambda: engine.query(sql)),
            engine=engine,
            as_of=AS_OF,
        )

    def model(self) -> DataModel:
        """Dimensions, then leaves, then formulas."""
        columns = [
            ModelColumn(
                name=dimension.name,
                type=dict(self.types).get(dimension.name, "DATE" if dimension.kind == "time" else "VARCHAR"),
                nullable=True,
                description="",
                role="time" if dimension.kind == "time" else "dimension",
                expression="",
            )
            for dimension in self.query.dimensions
        ]
        measures = [(leaf.name, leaf.name) for leaf in self.leaves] + [(m.name, None) for m in self.formulas]
        columns += [
            ModelColumn(
                name=name,
                type=dict(self.types).get(name, "DOUBLE" if leaf is None else TYPES.get(name, "BIGINT")),
                nullable=True,
                description="",
                role="measure",
                expression="",
                leaf=leaf,
            )
            for name, leaf in measures
        ]
        grain = tuple(dimension.name for dimension in self.query.dimensions)
        return DataModel(
            name="product",
            target_table="gold.product",
            columns=tuple(columns),
            grain=grain,
            constraints=(),
            plan=Plan(steps=()),
            single_row=not grain,
        )

    def asking(self, **changes: object) -> "Case":
        """The same request with parts of its query changed."""
        return replace(self, query=self.query.model_copy(update=changes))


def case(
    names: str,
    dimensions: tuple[Dimension, ...] = (),
    period: Period | None = AUTUMN,
    selected: str = "orders order_items products customers",
    formulas: tuple[BoundMeasure, ...] = (),
    types: tuple[tuple[str, str], ...] = (),
    **asked: object,
) -> Case:
    """A request for the named leaves, and for `formulas` over them."""
    leaves = tuple(LEAVES[name] for name in names.split())
    named = (*(leaf.name for leaf in leaves), *(formula.name for formula in formulas))
    measures = tuple(NamedMeasure(name=name, metric=name) for name in named)
    query = Table(measures=measures, dimensions=dimensions, period=period, **asked)  # type: ignore[arg-type]
    return Case(query, leaves, tuple(selected.split()), formulas, types)


def write_tables(folder: Path) -> dict[str, Path]:
    """The star as Parquet files."""
    connection = duckdb.connect()
    sources = {}
    for name, sql in TABLES.items():
        sources[name] = folder / f"{name}.parquet"
        connection.execute(f"COPY ({sql}) TO '{sources[name]}' (FORMAT parquet)")
    connection.close()
    return sources
