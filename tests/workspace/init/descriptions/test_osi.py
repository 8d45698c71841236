"""A semantic model of Open Semantic Interchange beside data; its metrics against SQL written by hand."""

import json

import duckdb
import pytest

from runs.batch import answer_lines
from runs.service import RunService
from tests.workspace.init.conftest import dataset, relations


def metric(name, expression, **more):
    return {"name": name, "expression": {"dialects": [{"dialect": "ANSI_SQL", "expression": expression}]}, **more}


def model(*metrics, **orders):
    return {
        "version": "0.1.1",
        "semantic_model": [{
            "name": "shop",
            "datasets": [
                {"name": "orders", "source": "db.public.orders", "primary_key": ["id"],
                 "description": "What was ordered.", "ai_context": {"synonyms": ["purchases"]},
                 "fields": [metric("order_id", "id"), metric("net", "amount * qty"),
                            metric("state", "status", description="How far it is.",
                                   ai_context={"synonyms": ["progress"]}, dimension={"is_time": False})],
                 **orders},
                {"name": "client", "source": "customers", "unique_keys": [["CUST_NO"]],
                 "fields": [{"name": "segment", "expression": "SEG"}]},
            ],
            "relationships": [{"name": "of", "from": "orders", "to": "client", "from_columns": ["cust"],
                               "to_columns": ["CUST_NO"]}],
            "metrics": list(metrics),
        }],
    }  # fmt: skip


def test_tables_fields_keys_and_relations(described):
    report, workspace = described(model())
    orders = dataset(workspace, "orders")
    assert (orders.description, orders.synonyms[0], orders.primary_key) == ("What was ordered.", "purchases", ("id",))
    assert orders.column("status").description == "How far it is."
    assert orders.column("status").synonyms == ("progress", "state")
    assert relations(workspace, "orders") == {"customer": ("cust", "customers", "cust_no", "many_to_one")}
    assert orders.relations[0].declared
    assert dataset(workspace, "customers").column("seg").synonyms[0] == "segment"
    assert report.notes == ()


METRICS = {
    "sum": ("SUM(orders.amount)", "sum(amount)"),
    "computed field": ("SUM(orders.net)", "sum(amount * qty)"),
    "ratio": ("SUM(orders.amount) / COUNT(DISTINCT orders.cust)", "sum(amount) / count(DISTINCT cust)"),
    "ratio that guards": ("SUM(orders.qty) / NULLIF(COUNT(orders.id), 0)", "sum(qty) / count(*)"),
    "formula": ("100.0 * SUM(orders.amount) / SUM(orders.qty)", "100.0 * sum(amount) / sum(qty)"),
    "other table": (
        "SUM(CASE WHEN client.segment = 'A' THEN orders.amount END) / SUM(orders.amount)",
        "sum(amount) FILTER (SEG = 'A') / sum(amount)",
    ),
    "filter": ("COUNT(orders.id) FILTER (WHERE orders.state = 'done')", "count(*) FILTER (status = 'done')"),
    "average": ("AVG(orders.amount)", "avg(amount)"),
    "bare name": ("SUM(qty)", "sum(qty)"),
    "percentile": ("PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY orders.amount)", "quantile_cont(amount, 0.5)"),
}


@pytest.mark.parametrize(("expression", "oracle"), METRICS.values(), ids=METRICS)
def test_a_metric_gives_the_figures_of_its_sql(described, data, tmp_path, expression, oracle):
    report, _ = described(model(metric("figure", expression)))
    assert report.notes == ()

    line = json.dumps(
        {"query": {"metrics": ["figure"], "group_by": ["orders__status"], "order_by": ["orders__status"]}}
    )
    service = RunService(tmp_path / "shop", persist=False)
    answer = json.loads(next(answer_lines([line], service)))
    service.close()

    rows = duckdb.sql(f"""SELECT status, {oracle} FROM '{data}/orders.csv' JOIN
        read_csv('{data}/customers.csv', types = {{'CUST_NO': 'VARCHAR'}}) ON CUST_NO = lpad(cust::VARCHAR, 3, '0')
        GROUP BY 1 ORDER BY 1""").fetchall()
    assert answer["status"] == "ok", answer["reason"]
    column = answer["columns"].index("figure")  # the parts of a ratio stand beside it
    assert [(row[0], round(row[column], 6)) for row in answer["rows"]] == [
        (status, round(float(value), 6))
        for status, value in rows
        if value or "FILTER" not in expression  # a group without a row has none
    ]


REFUSED = {
    "window": ("RANK() OVER (ORDER BY SUM(orders.amount))", "has no typed form"),
    "subquery": ("(SELECT max(amount) FROM orders)", "has no typed form"),
    "no aggregate": ("orders.amount", "stands outside an aggregate"),
    "aggregate beside a column": ("SUM(orders.amount) + orders.qty", "main.orders.qty stands outside an aggregate"),
    "unknown column": ("SUM(orders.nothing)", "orders has no column nothing"),
    "unknown table": ("SUM(returns.amount)", "there is no table returns in the data"),
    "rows of what": ("COUNT(*)", "COUNT(*) does not say of which table"),
    "two of a name": ("SUM(nothing)", "no tables have a column nothing"),
    "other function": ("ANY_VALUE(orders.amount)", "has no typed form"),
    "no SQL": ("SUM(", "cannot read 'SUM('"),
    "without a common table": ("SUM(orders.ghost * client.ghost)", "orders has no column ghost"),
}


@pytest.mark.parametrize(("expression", "says"), REFUSED.values(), ids=REFUSED)
def test_a_metric_without_typed_form_is_left_out_by_name(described, expression, says):
    report, workspace = described(model(metric("figure", expression), metric("good", "SUM(orders.qty)")))
    assert [m.name for m in workspace.metrics] == ["good"]
    assert len(report.notes) == 1
    assert report.notes[0].startswith("The metric figure is left out: ")
    assert says in report.notes[0]


def test_metrics_of_a_dataset_and_of_early_drafts(described):
    early = {
        "name": "total",
        "expression": [{"dialect": "ANSI_SQL", "aggregation_type": "SUM", "input_expr": "orders.qty"}],
    }
    foreign = {"name": "odd", "expression": {"dialects": [{"dialect": "MDX", "expression": "[x]"}]}}
    report, workspace = described(
        model(early, foreign, metrics=[metric("lines", "COUNT(*)", ai_context={"synonyms": ["n"]})])
    )
    assert [(m.name, m.agg, m.dataset, m.synonyms) for m in workspace.metrics] == [
        ("lines", "count", "main.orders", ("n",)), ("total", "sum", "main.orders", ()),
    ]  # fmt: skip
    assert report.notes == ("The metric odd is left out; it has no SQL in ANSI_SQL.",)


def test_a_source_that_is_a_query_is_left_out_by_name(described):
    value = model()
    value["semantic_model"][0]["datasets"].append({"name": "recent", "source": "SELECT * FROM orders"})
    report, _ = described(value)
    assert report.notes == ("The dataset recent is left out; its source is a query, not a table.",)
