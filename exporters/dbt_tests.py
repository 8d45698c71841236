"""Quality rules as a dbt properties file, for dbt 1.11 and later: it lies beside the model it describes."""

import datetime
import re
from collections.abc import Mapping
from itertools import pairwise

from sqlglot import exp

from schemas.data_model import DataModel, ModelColumn
from schemas.quality import QualityRule
from schemas.yaml_text import to_yaml

HEADER = """\
# Columns and data tests of one model, for dbt 1.11 and later.
# Tests named dbt_utils.* are those of the package dbt-labs/dbt_utils 1.3: list it in packages.yml.
# Column types are checked where the model's contract is enforced.
"""
Test = dict[str, object]
# An expression dbt_utils takes in place of a column: it is there in every row, so that rows themselves are counted.
_ANY_ROW = "1"


def dbt_tests_yaml(model: DataModel, rules: tuple[QualityRule, ...]) -> str:
    """The properties of `model` with `rules` as data tests, named `<model>__<rule id>`; warnings have severity warn."""
    of_model = [test for rule in rules for test in _model_tests(rule, model)]
    properties: dict[str, object] = {"name": model.name, "description": _description(model)}
    if of_model:
        properties["data_tests"] = of_model
    properties["columns"] = [_column(column, model, rules) for column in model.columns]
    return HEADER + to_yaml({"version": 2, "models": [properties]})


def _description(model: DataModel) -> str:
    return (
        f"{model.target_table}: one row per {' and '.join(model.grain)}." if model.grain else f"{model.target_table}."
    )


def _column(column: ModelColumn, model: DataModel, rules: tuple[QualityRule, ...]) -> dict[str, object]:
    properties: dict[str, object] = {"name": column.name, "description": column.description, "data_type": column.type}
    if _quoted(column.name) != column.name:
        properties["quote"] = True
    tests = [test for rule in rules if column.name in rule.columns for test in _column_tests(rule, model)]
    if tests:
        properties["data_tests"] = tests
    return properties


def _column_tests(rule: QualityRule, model: DataModel) -> list[Test]:
    """What `rule` becomes below its one column."""
    match rule.kind:
        case "not_null":
            return [_test("not_null", rule, model)]
        case "unique" if _is_simple_key(rule, model):
            return [_test("unique", rule, model)]
        case "range":
            return [_test("dbt_utils.accepted_range", rule, model, _range_arguments(rule))]
        case "accepted_values":
            values = [value.replace("'", "''") for value in rule.values]  # dbt puts quotes around them, and no more
            literal = {"quote": False} if rule.type else {}
            return [_test("accepted_values", rule, model, {"values": values, **literal})]
    return []


def _model_tests(rule: QualityRule, model: DataModel) -> list[Test]:
    """What `rule` becomes below the model: all that concerns several columns, or rows as such."""
    match rule.kind:
        case "row_count":
            tests = [_test("dbt_utils.at_least_one", rule, model, {"column_name": _ANY_ROW})]
            if rule.maximum is not None:
                tests.append(_test("unique", rule, model, {"column_name": _ANY_ROW}, "at_most_one"))
            return tests
        case "unique" if not _is_simple_key(rule, model):
            quoting = {"quote_columns": True} if any(_quoted(column) != column for column in rule.columns) else {}
            arguments = {"combination_of_columns": list(rule.columns), **quoting}
            return [_test("dbt_utils.unique_combination_of_columns", rule, model, arguments)]
        case "order":
            columns = [_quoted(column) for column in rule.columns]
            expression = " and ".join(f"{more} >= {less}" for more, less in pairwise(columns))
            return [_test("dbt_utils.expression_is_true", rule, model, {"expression": expression})]
    return []


def _is_simple_key(rule: QualityRule, model: DataModel) -> bool:
    """One column without NULLs: dbt's own `unique` leaves rows with a NULL out."""
    return len(rule.columns) == 1 and not model.column(rule.columns[0]).nullable


def _test(
    kind: str, rule: QualityRule, model: DataModel, arguments: Mapping[str, object] | None = None, part: str = ""
) -> Test:
    name = re.sub(r"\W+", "_", "__".join(word for word in (model.name, rule.id, part) if word))
    body: Test = {"name": name, "description": rule.description}
    if arguments:
        body["arguments"] = dict(arguments)
    if rule.severity == "warning":
        body["config"] = {"severity": "warn"}
    return {kind: body}


def _range_arguments(rule: QualityRule) -> dict[str, object]:
    bounds = {"min_value": rule.minimum, "max_value": rule.maximum}
    given = {name: _bound(bound, rule.type) for name, bound in bounds.items() if bound is not None}
    return {**given, "inclusive": True}


def _bound(bound: float, type_: str) -> object:
    """A number, or SQL for the moment so many days after 1970-01-01 where the column holds dates or times."""
    if not type_:
        return int(bound) if bound.is_integer() else bound
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=round(bound * 86400))
    return f"cast('{moment.date() if type_.upper() == 'DATE' else moment}' as {type_.lower()})"


def _quoted(column: str) -> str:
    return exp.to_identifier(column).sql(dialect="duckdb")
