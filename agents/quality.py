"""Fifth agent: rules for the result, run two ways and tested against injected faults."""

from __future__ import annotations

from agents.services import Services
from exporters.dbt_tests import dbt_tests_yaml
from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.errors import InternalError
from schemas.quality import QualityReport
from schemas.transformation import Transformation
from verification.expectations import disagreements
from verification.mutation import mutation_report
from verification.rule_sql import run_rules
from verification.service_levels import service_levels
from warehouse.result_database import ResultDatabase


def assess(discovery: Discovery, model: DataModel, transformation: Transformation, services: Services) -> QualityReport:
    """Every rule run as SQL and by Great Expectations; the two must agree."""
    rows = services.results.get(transformation.result.digest)
    run = services.suites.take(transformation.result.digest, model, rows)
    with ResultDatabase(rows, model.target_table) as database:
        results = run_rules(run.rules, database, model.target_table)
        mutation = mutation_report(run.rules, results, database, model.target_table, model)
    dbt_tests = dbt_tests_yaml(model, run.rules)
    apart = disagreements(results, run.verdicts.result())
    if apart:
        raise InternalError(f"rules give other results in Great Expectations: {'; '.join(apart)}")
    return QualityReport(
        quality_rules=run.rules,
        results=results,
        great_expectations_suite=run.suite,
        dbt_tests=dbt_tests,
        sla_requirements=service_levels(discovery, model, transformation.gates, transformation.disclosures),
        mutation=mutation,
    )


def found(report: QualityReport) -> str:
    """One line for the person watching."""
    passed = sum(result.passed for result in report.results)
    caught = f"{report.mutation.caught} of {report.mutation.injected} injected faults caught"
    return f"{passed} of {len(report.results)} rules hold, {caught}"
