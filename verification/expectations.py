"""Quality rules as a Great Expectations suite: its JSON, and the suite really run on a pandas frame.

Importing Great Expectations takes seconds: `preload` does it ahead of time, nothing else here needs it before
`run_suite`.
"""

from __future__ import annotations

import atexit
import gc
import importlib.metadata
import json
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING, Any

from schemas.errors import InternalError
from schemas.import_later import imported_later
from schemas.quality import QualityRule, RuleResult
from schemas.without_collection import without_collection
from verification.rules.rule import bound_text
from verification.validate_frame import context, validate_frame

if TYPE_CHECKING:
    import pandas
    from great_expectations.core.expectation_validation_result import ExpectationValidationResult
    from great_expectations.core.result_format import ResultFormatUnion

Json = dict[str, Any]
_UNUSED = ("altair", "scipy.stats")
"""What Great Expectations draws and tests distributions with: a third of its time to import and of its memory."""
_PRELOADING = Lock()
_COUNTS = {"result_format": "BASIC", "partial_unexpected_count": 0}
_PANDAS_TYPES: dict[str, tuple[str, ...]] = {
    "BOOLEAN": ("bool", "BooleanDtype"),
    "TINYINT": ("int8", "Int8Dtype"),
    "SMALLINT": ("int16", "Int16Dtype"),
    "INTEGER": ("int32", "Int32Dtype"),
    "BIGINT": ("int64", "Int64Dtype"),
    "UTINYINT": ("uint8", "UInt8Dtype"),
    "USMALLINT": ("uint16", "UInt16Dtype"),
    "UINTEGER": ("uint32", "UInt32Dtype"),
    "UBIGINT": ("uint64", "UInt64Dtype"),
    "HUGEINT": ("float64",),
    "UHUGEINT": ("float64",),
    "DECIMAL": ("float64",),
    "DOUBLE": ("float64",),
    "FLOAT": ("float32",),
    "VARCHAR": ("str",),
    "JSON": ("str",),
    "DATE": ("datetime64",),
    "TIMESTAMP": ("datetime64",),
    "TIMESTAMP WITH TIME ZONE": ("Timestamp",),
    "TIMESTAMPTZ": ("Timestamp",),
    "INTERVAL": ("timedelta64",),
}
"""What DuckDB's types become in a pandas frame, without and with NULLs; types not listed have no expectation."""


def suite_json(name: str, rules: tuple[QualityRule, ...]) -> str:
    """The suite as Great Expectations' JSON text, ending in a newline; `ExpectationSuite(**json.loads(text))` reads it.

    Each expectation carries the id of its rule in `meta`. A type that pandas does not know has no expectation.
    """
    not_null = {rule.columns for rule in rules if rule.kind == "not_null"}
    suite = {
        "name": name,
        "expectations": [
            {
                "type": type_,
                "kwargs": kwargs,
                "severity": rule.severity,
                "description": rule.description,
                "meta": {"rule": rule.id, "origin": rule.origin},
            }
            for rule in rules
            for type_, kwargs in _expectations(rule, nullable=rule.columns not in not_null)
        ],
        "meta": {"great_expectations_version": importlib.metadata.version("great_expectations")},
    }
    return json.dumps(suite, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _expectations(rule: QualityRule, *, nullable: bool) -> Iterator[tuple[str, Json]]:
    """Type and arguments of what stands for `rule` in the suite."""
    match rule.kind:
        case "row_count":
            yield "expect_table_row_count_to_be_between", _bounds(rule)
        case "not_null":
            for column in rule.columns:
                yield "expect_column_values_to_not_be_null", {"column": column}
        case "unique":
            yield _unique(rule.columns, nullable=nullable)
        case "type":
            yield from _type(rule)
        case "range":
            yield "expect_column_values_to_be_between", {"column": rule.columns[0], **_bounds(rule)}
        case "order":
            for more, less in pairwise(rule.columns):
                yield (
                    "expect_column_pair_values_a_to_be_greater_than_b",
                    {
                        "column_A": more,
                        "column_B": less,
                        "or_equal": True,
                        "ignore_row_if": "either_value_is_missing",
                    },
                )
        case "accepted_values":
            yield from _accepted_values(rule)


def _unique(columns: tuple[str, ...], *, nullable: bool) -> tuple[str, Json]:
    if len(columns) == 1 and not nullable:
        return "expect_column_values_to_be_unique", {"column": columns[0]}
    # Only the compound expectation can count NULL as a value, and it wants two columns: a single one is named twice.
    pair = [*columns, *columns] if len(columns) == 1 else [*columns]
    return "expect_compound_columns_to_be_unique", {"column_list": pair, "ignore_row_if": "never"}


def _type(rule: QualityRule) -> Iterator[tuple[str, Json]]:
    names = _pandas_types(rule.type)
    if len(names) == 1:
        yield "expect_column_values_to_be_of_type", {"column": rule.columns[0], "type_": names[0]}
    elif names:
        yield "expect_column_values_to_be_in_type_list", {"column": rule.columns[0], "type_list": [*names]}


def _accepted_values(rule: QualityRule) -> Iterator[tuple[str, Json]]:
    """Text and numbers; values of other types pandas does not compare with their spelling."""
    names = _pandas_types(rule.type) if rule.type else ("str",)
    if names[:1] == ("str",):
        yield "expect_column_values_to_be_in_set", {"column": rule.columns[0], "value_set": [*rule.values]}
    elif names and names[0].startswith(("int", "uint", "float")):
        numbers = [_number(float(value)) for value in rule.values]
        yield "expect_column_values_to_be_in_set", {"column": rule.columns[0], "value_set": numbers}


def _pandas_types(type_: str) -> tuple[str, ...]:
    name = type_.upper()
    return () if name.endswith("]") else _PANDAS_TYPES.get(name.partition("(")[0], ())


def _bounds(rule: QualityRule) -> Json:
    named = {"min_value": rule.minimum, "max_value": rule.maximum}
    return {name: _bound(bound, rule.type) for name, bound in named.items() if bound is not None}


def _bound(bound: float, type_: str) -> int | float | str:
    """A number or a moment: pandas compares its dates with moments, and not with dates."""
    return bound_text(bound, "TIMESTAMP").replace(" ", "T") if type_ else _number(bound)


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def preload() -> None:
    """Import Great Expectations, which takes seconds; later calls cost nothing. Fit for a thread at start-up."""
    with _PRELOADING:
        if "great_expectations.expectations" in sys.modules:
            return
        os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
        with warnings.catch_warnings(), _collector_at_rest(), imported_later(*_UNUSED):
            warnings.simplefilter("ignore", DeprecationWarning)
            import great_expectations.expectations  # noqa: F401

            context()


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for garbage meanwhile, and none afterwards among what was loaded by then, since all of it stays.

    Half a million objects arrive with the package; to look through them takes a quarter of a second each time.
    """
    with without_collection():
        try:
            yield
        finally:
            gc.freeze()
            atexit.register(gc.unfreeze)  # at the very end all of it goes, in the collector's order


def run_suite(suite_json: str, frame: pandas.DataFrame) -> tuple[RuleResult, ...]:
    """The suite run by Great Expectations on `frame`, one result per rule, in the order of the suite.

    Counts are computed for what failed only, the verdicts alone being cheaper. An expectation that could not be
    evaluated, because its column is missing or holds another type, fails for every row.
    """
    preload()
    suite = json.loads(suite_json)
    expectations: list[Json] = suite["expectations"]
    verdicts = _validated(frame, suite, "BOOLEAN_ONLY")
    broken = {rule for rule, results in verdicts.items() if not all(result.success for result in results)}
    failed = [item for item in expectations if item["meta"]["rule"] in broken]
    counts = _validated(frame, suite | {"expectations": failed}, _COUNTS) if failed else {}
    rules = dict.fromkeys(item["meta"]["rule"] for item in expectations)
    return tuple(_rule_result(rule, counts.get(rule, []), len(frame)) for rule in rules)


def _rule_result(rule: str, broken: list[ExpectationValidationResult], rows: int) -> RuleResult:
    """The worst of the expectations of a rule; `broken` is empty when all of them hold."""
    found = [_failure(result, rows) for result in broken if not result.success]
    failed, detail = max(found, key=lambda failure: failure[0], default=(0, ""))
    return RuleResult(rule=rule, passed=not found, checked=rows, failed=failed, detail=detail)


def _failure(result: ExpectationValidationResult, rows: int) -> tuple[int, str]:
    """Failed rows and how an expectation that does not hold was broken."""
    info: Json = result.exception_info
    errors = [info] if "raised_exception" in info else list(info.values())
    raised = next((error for error in errors if error["raised_exception"]), None)
    if raised:
        return rows, str(raised["exception_message"])
    if "unexpected_count" in result.result:
        failed = int(result.result["unexpected_count"])
        return failed, f"{failed} of {rows} rows"
    observed = result.result["observed_value"]
    return (1, f"{observed} rows") if isinstance(observed, int) else (rows, f"is {observed}")


def disagreements(sql_results: tuple[RuleResult, ...], suite_results: tuple[RuleResult, ...]) -> tuple[str, ...]:
    """Rules on which the SQL and Great Expectations, each run on the same rows, do not say the same; normally none.

    Rules that only one of them can check are not compared; nor is a type that fails in SQL alone, since pandas does not
    tell a DECIMAL from a DOUBLE.
    """
    suite = {result.rule: result for result in suite_results}
    compared = [(result, suite[result.rule]) for result in sql_results if result.rule in suite]
    return tuple(
        f"{by_sql.rule}: {by_sql.failed} rows by SQL, {by_suite.failed} by Great Expectations"
        for by_sql, by_suite in compared
        if by_sql.failed != by_suite.failed and not (by_sql.rule.startswith("type__") and by_suite.passed)
    )


def _validated(
    frame: pandas.DataFrame, suite: Json, result_format: ResultFormatUnion
) -> dict[str, list[ExpectationValidationResult]]:
    """Results by rule."""
    results: dict[str, list[ExpectationValidationResult]] = {}
    for result in validate_frame(frame, suite, result_format):
        if result.expectation_config is None or result.expectation_config.meta is None:
            raise InternalError("Great Expectations returned a result without its expectation")
        results.setdefault(result.expectation_config.meta["rule"], []).append(result)
    return results
