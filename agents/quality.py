"""Fifth agent: rules for the result, run two ways and tested against injected faults."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from agents.services import Services
from exporters.dbt_tests import dbt_tests_yaml
from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.errors import InternalError
from schemas.quality import QualityReport
from schemas.transformation import Transformation
from verification.expectations import disagreements, suite_json
from verification.mutation import mutation_report
from verification.rule_sql import run_rules
from verification.rules import derive_rules
from verification.service_levels import service_levels
from verification.suite_process import SUITES
from warehouse.result_database import ResultDatabase


def assess(discovery: Discovery, model: DataModel, transformation: Transformation, services: Services) -> QualityReport:
    """Every rule run as SQL and by Great Expectations; the two must agree."""
    rules = derive_rules(model, services.graph.rules(), services.graph.metrics())
    rows = services.results.get(transformation.result.digest)
    with ResultDatabase(rows, model.target_table) as database:
        suite = suite_json(model.name, rules)
        with ThreadPoolExecutor(max_workers=1) as beside:
            by_suite = beside.submit(SUITES.run, suite, rows, model.target_table)
            results = run_rules(rules, database, model.target_table)
            mutation = mutation_report(rules, results, database, model.target_table, model)
        apart = disagreements(results, by_suite.result())
        if apart:
            raise InternalError(f"rules give other results in Great Expectations: {'; '.join(apart)}")
    return QualityReport(
        quality_rules=rules,
        results=results,
        great_expectations_suite=suite,
        dbt_tests=dbt_tests_yaml(model, rules),
        sla_requirements=service_levels(discovery, model, transformation.gates, transformation.disclosures),
        mutation=mutation,
    )


def found(report: QualityReport) -> str:
    """One line for the person watching."""
    passed = sum(result.passed for result in report.results)
    caught = f"{report.mutation.caught} of {report.mutation.injected} injected faults caught"
    return f"{passed} of {len(report.results)} rules hold, {caught}"
