"""A specification edited by hand is told what is wrong, where, and what was expected."""

import datetime

import pytest

from exporters.spec_yaml import to_spec_yaml
from exporters.validate_spec import validate_spec, validate_spec_text
from exporters.yaml_text import load_yaml
from tests.exporters.sample import SQL


@pytest.fixture
def data(spec):
    return load_yaml(to_spec_yaml(spec), "spec.yaml")


def put(data, path, value):
    *parents, last = path
    for part in parents:
        data = data[part]
    data[last] = value


def test_written_spec_is_valid(spec):
    assert validate_spec_text(to_spec_yaml(spec), "spec.yaml") == ()


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("metadata", "version"), "1.0", 'metadata.version: "1.0" does not have the form'),
        (("metadata", "name"), "../evil", 'metadata.name: "../evil" does not have the form'),
        (("metadata", "owner"), None, "metadata.owner: expected text, found null"),
        (("metadata", "created_at"), datetime.date(2026, 11, 1), "expected text, found the date 2026-11-01: put it in"),
        (("format",), "x", 's.yaml: format: expected "goldsmith/data-product/1", found "x"'),
        (("business_context", "confidence"), 1.5, "business_context.confidence: expected at most 1, found 1.5"),
        (("business_context", "tags"), [], "business_context: no such field: tags; expected are request,"),
        (("data_model", "columns"), [], "data_model.columns: expected at least 1 entry"),
        (("data_model", "columns", 3, "role"), "fact", "data_model.columns[3].role: expected dimension, time, label,"),
        (("data_model", "columns", 3, "unit"), 5, "data_model.columns[3].unit: expected text or nothing, found 5"),
        (("quality_rules", 1, "severity"), "fatal", "quality_rules[1].severity: expected critical or warning, found"),
        (("lineage", "columns"), {"a": 1}, "lineage.columns: expected a list, found `key: value` lines"),
        (("verification",), [1], "verification: expected `key: value` lines, found a list"),
    ],
)
def test_wrong_shape_is_named_with_its_path(data, path, value, problem):
    put(data, path, value)
    (line,) = validate_spec(data, "s.yaml")
    assert line.startswith("s.yaml: ")
    assert problem in line


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("data_model", "grain", 0), "month", "data_model.grain[0]: there is no column 'month'; there are"),
        (
            ("data_model", "primary_keys"),
            ["week"],
            "data_model.primary_keys: expected the columns of the grain: week, c",
        ),
        (("data_model", "columns", 4, "name"), "spend", "data_model.columns: 'spend' stands here 2 times"),
        (("data_model", "constraints", 0, "columns", 1), "x", "data_model.constraints[0].columns[1]: there is no"),
        (("quality_rules", 1, "columns", 0), "x", "quality_rules[1].columns[0]: there is no column 'x'"),
        (("quality_rules", 1, "id"), "rows_exist", "quality_rules: 'rows_exist' stands here 2 times"),
        (("quality_rules", 1, "test"), "DROP TABLE x", "quality_rules[1].test: the test is not one SELECT statement"),
        (("quality_rules", 1, "passed"), False, "quality_rules[1].passed: the critical rule 'grain_unique' failed"),
        (
            ("verification", "gates", 0, "passed"),
            False,
            "verification.gates[0].passed: the critical gate 'grain' failed",
        ),
        (("business_context", "metrics", 0, "name"), "x", "business_context.metrics[0].name: there is no column 'x'"),
        (("lineage", "columns", 0, "column"), "x", "lineage.columns[0].column: there is no column 'x'"),
        (("lineage", "columns", 0, "sources", 0), "bronze.x.y", "lineage.columns[0].sources[0]: 'bronze.x.y' is in"),
        (("lineage", "datasets", 0), "bronze.x", "lineage.datasets: expected the source datasets: bronze.marketing_c"),
        (("transformations", 0, "sql"), "SELECT (", "transformations[0].sql: the statement cannot be read as duckdb:"),
        (
            ("transformations", 0, "sql"),
            "SELECT 1; SELECT 2",
            "transformations[0].sql: the statement is not one SELECT",
        ),
        (("transformations", 0, "sql"), "(" * 5000, "transformations[0].sql: the statement"),
        (("transformations", 0, "dialect"), "klingon", "transformations[0].sql: the statement the dialect 'klingon'"),
        (("transformations", 0, "sql"), f"{SQL} LIMIT 5 --", None),
        (
            ("transformations", 0, "sql"),
            SQL.replace("roas,", "roi,"),
            "gives the columns week, campaign_id, campaign_na",
        ),
        (("transformations", 0, "sql"), SQL.replace("FROM events", "FROM secret.events"), "reads secret.events, which"),
    ],
)
def test_parts_that_do_not_fit_are_named_with_their_path(data, path, value, problem):
    put(data, path, value)
    lines = validate_spec(data, "s.yaml")
    assert any(problem in line for line in lines) if problem else lines == ()


def test_stars_over_named_steps_are_written_out(data):
    head, tail = SQL.rsplit("SELECT\n", 1)
    data["transformations"][0]["sql"] = (
        f"{head.rstrip()}, last_step AS (SELECT {tail.split('ORDER')[0]}) SELECT * FROM last_step"
    )
    assert validate_spec(data, "s.yaml") == ()


@pytest.mark.parametrize("data", [None, [], "text", 5, {}])
def test_anything_else_is_no_spec(data):
    assert validate_spec(data, "s.yaml")


def test_every_missing_field_is_named(data):
    del data["sla"], data["metadata"]["owner"]
    assert validate_spec(data, "s.yaml") == (
        "s.yaml: the field 'sla' is missing",
        "s.yaml: metadata: the field 'owner' is missing",
    )


def test_text_is_validated_with_line_numbers(spec):
    text = to_spec_yaml(spec).replace("version: '1.0.0'", "version: 1.0.0.0")
    (line,) = validate_spec_text(text, "s.yaml")
    assert line.startswith('s.yaml:4: metadata.version: "1.0.0.0" does not have the form')


def test_pattern_does_not_let_a_line_break_through(data):
    data["metadata"]["version"] = "1.0.0\n"
    assert any("metadata.version" in line for line in validate_spec(data, "s.yaml"))
