"""Quality rules of a product, executed, with the suites other tools run."""

from __future__ import annotations

from typing import Literal

from pydantic import computed_field

from schemas.artifact import Artifact
from schemas.workspace import Severity

RuleKind = Literal["row_count", "not_null", "unique", "type", "range", "order", "accepted_values"]


class QualityRule(Artifact):
    """One promise about the rows. `order`: each column is at least the next; `unique`: the columns together."""

    id: str
    kind: RuleKind
    columns: tuple[str, ...] = ()
    description: str
    severity: Severity
    origin: Literal["schema", "graph", "business"]
    minimum: float | None = None
    maximum: float | None = None
    values: tuple[str, ...] = ()
    type: str = ""


class RuleResult(Artifact):
    rule: str
    passed: bool
    checked: int
    failed: int
    detail: str = ""


class MutationReport(Artifact):
    """Faults injected into the result: how many the rules caught, and which they did not."""

    injected: int
    caught: int
    survivors: tuple[str, ...] = ()
    false_alarms: int = 0


class ServiceLevels(Artifact):
    """What a consumer may rely on; each with how it was derived."""

    freshness: str
    latency: str
    completeness: str
    accuracy: str
    basis: tuple[str, ...]


class QualityReport(Artifact):
    quality_rules: tuple[QualityRule, ...]
    results: tuple[RuleResult, ...]
    great_expectations_suite: str
    """The suite as Great Expectations' JSON text; it was run on the result."""
    dbt_tests: str
    """A dbt properties file, as YAML text."""
    sla_requirements: ServiceLevels
    mutation: MutationReport

    @computed_field  # type: ignore[prop-decorator]
    @property
    def is_valid(self) -> bool:
        critical = {rule.id for rule in self.quality_rules if rule.severity == "critical"}
        return all(result.passed for result in self.results if result.rule in critical)
