"""Sixth agent: the specification and the files of the product."""

from __future__ import annotations

from agents.services import Services
from exporters.assemble import assemble_spec
from exporters.registry import export_all
from exporters.spec_version import versioned
from exporters.validate_spec import validate_spec
from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.errors import InternalError
from schemas.intent import Intent
from schemas.quality import QualityReport
from schemas.run import RunRequest
from schemas.spec import Package, ProductFile
from schemas.transformation import Transformation
from verification.rule_sql import offending_rows_sql

FIRST_VERSION = "1.0.0"


def package(
    request: RunRequest,
    *,
    intent: Intent,
    discovery: Discovery,
    model: DataModel,
    transformation: Transformation,
    quality: QualityReport,
    services: Services,
) -> Package:
    """The validated product; raises `InternalError` if it does not fulfil its own schema."""
    tests = {rule.id: offending_rows_sql(rule, model.target_table) for rule in quality.quality_rules}
    spec = assemble_spec(
        request=request.request,
        intent=intent,
        discovery=discovery,
        data_model=model,
        transformation=transformation,
        quality=quality,
        metrics=services.graph.metrics(),
        rule_tests=tests,
        as_of=services.workspace.as_of.isoformat(),
        created_at=services.clock(),
        version=FIRST_VERSION,
        workspace=services.workspace.name,
    )
    spec = versioned(request.refines, spec)
    problems = validate_spec(spec.model_dump(mode="json", exclude_none=True), model.name)
    if problems:
        raise InternalError(f"the specification is not valid: {'; '.join(problems)}")
    files = (
        *export_all(spec, services.results.get(transformation.result.digest)),
        ProductFile(name=f"{model.name}.expectations.json", content=quality.great_expectations_suite),
        ProductFile(name=f"{model.name}.dbt.yml", content=quality.dbt_tests),
    )
    return Package(
        data_product_spec=spec,
        yaml_output=next(file.content for file in files if file.name.endswith(".yaml")),
        files=files,
        is_valid=not problems,
        lineage=spec.lineage,
    )


def found(package: Package) -> str:
    """One line for the person watching."""
    metadata = package.data_product_spec.metadata
    return f"{metadata.name} {metadata.version}, {len(package.files)} files"
