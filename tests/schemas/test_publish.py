"""The published schemas are those of the classes, and say of real files what the classes say."""

import json

import jsonschema
import pytest
import yaml

from schemas.errors import UsageError
from schemas.json_schema import json_schema, schema_names
from schemas.publish import DIALECT, FOLDER, PUBLICATIONS, publish, schema_text

NAMES = (
    *(
        "batch_answer",
        "batch_request",
        "dataset",
        "glossary",
        "metrics",
        "product_spec",
        "query",
        "question",
        "rules",
        "semantics",
    ),
    "workspace",
)

METRICS = """
metrics:
  - name: revenue
    type: simple
    label: revenue
    description: What was sold.
    dataset: bronze.order_items
    agg: sum
    expr: quantity * unit_price - discount_amount
    filter: orders.status = 'completed'
    time: bronze.orders.ordered_at
    synonyms: [turnover]
  - name: gross_margin
    type: derived
    label: gross margin
    description: Revenue less cost.
    expr: revenue - cost_of_goods
    bounds: [null, 1000000]
"""
DATASET = """
dataset: bronze.orders
source: data/orders.parquet
description: Orders of the shop.
entity: order
primary_key: [order_id]
time: ordered_at
columns:
  - {name: order_id, type: VARCHAR, role: key, nullable: false}
relations:
  - {name: customer, columns: [customer_id], to: bronze.customers, references: [customer_id]}
deduplicate: {key: [order_id], order_by: ingested_at, reason: replays}
caveats:
  - {when: region IS NULL, text: without a region}
"""
GLOSSARY = """
terms:
  - term: channel
    means:
      - {attribute: bronze.orders.sales_channel, beside: sales}
      - {condition: "bronze.orders.status = 'cancelled'", default: true}
bundles:
  - name: customer_360
    description: One row per customer.
    grain: [bronze.customers.customer_id]
    attributes: [bronze.customers.city]
    metrics: [revenue]
segments:
  - {name: champions, recency: [5, 5], frequency: [4, 5]}
"""
RULES = """
rules:
  - {name: funnel, kind: order, description: Clicks are at most impressions., metrics: [impressions, clicks]}
"""
WORKSPACE = """
name: retail
as_of: '2026-11-01'
roles: [{name: analyst}, {name: finance, sees_pii: true}]
users: {ann: finance}
suggestions: [Revenue by week]
"""
FILES = {"metrics": METRICS, "dataset": DATASET, "glossary": GLOSSARY, "rules": RULES, "workspace": WORKSPACE}


def problems(name, data):
    return [error.message for error in jsonschema.Draft202012Validator(json_schema(name)).iter_errors(data)]


def test_published_schemas_have_not_drifted(tmp_path):
    publish(tmp_path)
    written = {file.name: file.read_text() for file in tmp_path.iterdir()}
    published = {file.name: file.read_text() for file in FOLDER.iterdir()}
    assert published == written, "run `python -m schemas.publish`"


def test_all_schemas_are_published_by_name():
    assert schema_names() == NAMES == tuple(sorted(publication.name for publication in PUBLICATIONS))


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_a_schema_of_the_draft(name):
    schema = json_schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DIALECT
    assert schema["$id"] == f"urn:goldsmith:schema:{name}:1"
    assert schema["title"]
    assert schema["description"]


@pytest.mark.parametrize("publication", PUBLICATIONS, ids=lambda publication: publication.name)
def test_schema_refers_to_every_definition_it_holds(publication):
    text = schema_text(publication)
    assert all(f'"#/$defs/{name}"' in text for name in json.loads(text).get("$defs", {}))


def test_unknown_schema_is_told_the_known_ones():
    with pytest.raises(UsageError, match="batch_answer, batch_request"):
        json_schema("../secrets")


@pytest.mark.parametrize("name", FILES)
def test_workspace_file_is_valid_as_people_write_it(name):
    assert problems(name, yaml.safe_load(FILES[name])) == []


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("metrics", {"metrics": [{"name": "x", "type": "simple", "label": "x", "description": "", "expr": {}}]}, "{}"),
        ("metrics", {"metrics": [{"name": "x", "type": "sum", "label": "x", "description": ""}]}, "'sum' is not one"),
        ("dataset", {"name": "x"}, "'name' was unexpected"),
        ("glossary", {"terms": [{"term": "x", "senses": []}]}, "'senses' was unexpected"),
        ("workspace", {"name": "x", "as_of": "2026-11-01", "root": "/"}, "'root' was unexpected"),
        ("batch_request", {"id": "1"}, "is not valid under any of the given schemas"),
        ("batch_request", {"id": "1", "request": "a", "query": {"metrics": ["a"]}}, "is valid under each of"),
        ("query", {"metrics": "a"}, "is not of type 'array'"),
        ("question", {"id": "x"}, "'text' is a required property"),
    ],
)
def test_mistake_is_found(name, data, problem):
    assert any(problem in message for message in problems(name, data))
