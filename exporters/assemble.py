"""The artifacts of a run made into one specification: pure, and the same bytes for the same artifacts.

What cannot be derived says so (`NOT_DECLARED`); nothing is made up.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from exporters.describe import asked_period, description, filter_words, measure_words, title, use_case
from exporters.expression_words import listed, readable
from exporters.understood import understood
from schemas.data_model import Constraint, DataModel, ModelColumn
from schemas.discovery import Discovery
from schemas.errors import InternalError
from schemas.intent import Intent
from schemas.quality import MutationReport, QualityReport, QualityRule, RuleResult
from schemas.query import AnyQuery, Table, TimeDimension
from schemas.spec import (
    SPEC_FORMAT,
    BusinessContext,
    LineageEdge,
    Metadata,
    MetricDefinition,
    ProductSpec,
    SourceDataset,
    SpecColumn,
    SpecConstraint,
    SpecDisclosure,
    SpecGate,
    SpecLineage,
    SpecModel,
    SpecMutation,
    SpecRule,
    SpecTransformation,
    SpecVerification,
)
from schemas.transformation import GateResult, Transformation
from schemas.workspace import Metric

NOT_DECLARED = "not declared"


def assemble_spec(
    *,
    request: str,
    intent: Intent,
    discovery: Discovery,
    data_model: DataModel,
    transformation: Transformation,
    quality: QualityReport,
    metrics: tuple[Metric, ...],
    rule_tests: Mapping[str, str],
    as_of: str,
    created_at: str,
    version: str,
    workspace: str,
) -> ProductSpec:
    """The specification of an answered request.

    `metrics` are the workspace's definitions, `rule_tests` the test query of each rule by its id, `as_of` an ISO date,
    `created_at` a UTC time such as 2026-11-01T00:00:00Z. Raises `InternalError` where the artifacts do not fit.
    """
    if intent.query is None:
        raise InternalError("a specification was asked for without a query")
    defined = {metric.name: metric for metric in metrics}
    used = _used_metrics(data_model, defined)
    labels = {metric.name: metric.label for metric in metrics if metric.label}
    sources = tuple(use.dataset for use in discovery.dataset_metadata)
    return ProductSpec(
        format=SPEC_FORMAT,
        metadata=Metadata(
            name=data_model.name,
            version=version,
            title=title(intent.query, data_model, labels),
            description=description(intent.query, data_model, labels, sources),
            owner=_owner(intent.query, discovery),
            created_at=created_at,
            workspace=workspace,
            tags=_tags(intent.query, used, workspace),
        ),
        business_context=BusinessContext(
            request=request,
            use_case=use_case(intent.query, labels),
            period=asked_period(intent.query),
            as_of=as_of,
            filters=filter_words(intent.query, labels),
            metrics=_metric_definitions(intent.query, data_model, defined, labels),
            stakeholders=_stakeholders(discovery, used),
            understood=understood(intent, labels),
            assumptions=(
                *intent.assumptions,
                *(f"chosen: {question} = {option}" for question, option in intent.choices),
            ),
            confidence=intent.confidence_score,
        ),
        data_model=_model(data_model),
        source_datasets=_source_datasets(discovery),
        transformations=(
            SpecTransformation(
                language=transformation.transformation_language,
                dialect=transformation.dialect,
                explanation=transformation.explanation,
                sql=transformation.transformation_code,
            ),
        ),
        quality_rules=_rules(quality, rule_tests),
        sla=quality.sla_requirements,
        lineage=SpecLineage(
            datasets=sources,
            columns=tuple(LineageEdge(column=edge.column, sources=edge.sources) for edge in transformation.lineage),
        ),
        verification=_verification(transformation, quality.mutation),
        disclosures=_disclosures(transformation),
    )


def _used_metrics(data_model: DataModel, defined: Mapping[str, Metric]) -> tuple[Metric, ...]:
    names = dict.fromkeys(column.metric for column in data_model.columns if column.metric in defined)
    return tuple(defined[name] for name in names if name is not None)


def _owner(query: AnyQuery, discovery: Discovery) -> str:
    """Owner of the dataset most measures are computed from; of equals, the one discovery names first."""
    owners = {use.dataset: use.owner for use in discovery.dataset_metadata}
    bases = Counter(leaf.base for leaf in discovery.leaves) if isinstance(query, Table) else Counter([query.dataset])
    dominating = max(owners, key=lambda dataset: bases[dataset], default="")
    return owners.get(dominating) or NOT_DECLARED


def _tags(query: AnyQuery, used: Iterable[Metric], workspace: str) -> tuple[str, ...]:
    domains = [metric.domain for metric in used if metric.domain]
    dimensions = query.dimensions if isinstance(query, Table) else ()
    grains = [dimension.grain for dimension in dimensions if isinstance(dimension, TimeDimension)]
    return tuple(dict.fromkeys((*domains, *grains, workspace)))


def _stakeholders(discovery: Discovery, used: tuple[Metric, ...]) -> tuple[str, ...]:
    owners: dict[str, list[str]] = {}
    for use in discovery.dataset_metadata:
        owners.setdefault(use.owner or NOT_DECLARED, []).append(use.dataset)
    domains: dict[str, list[str]] = {}
    for metric in used:
        if metric.domain:
            domains.setdefault(metric.domain, []).append(metric.label or readable(metric.name))
    by_owner = (f"{owner}: owner of {listed(datasets)}" for owner, datasets in owners.items())
    by_domain = (f"{domain}: domain of {listed(labels)}" for domain, labels in domains.items())
    return (*by_owner, *by_domain)


def _metric_definitions(
    query: AnyQuery, data_model: DataModel, defined: Mapping[str, Metric], labels: Mapping[str, str]
) -> tuple[MetricDefinition, ...]:
    asked = {m.name: measure_words(m, labels) for m in query.measures} if isinstance(query, Table) else {}
    return tuple(
        _metric_definition(column, defined.get(column.metric or ""), asked.get(column.name))
        for column in data_model.columns
        if column.role in {"measure", "component"}
    )


def _metric_definition(column: ModelColumn, metric: Metric | None, asked: str | None) -> MetricDefinition:
    itself = metric if metric and metric.name == column.name else None
    return MetricDefinition(
        name=column.name,
        label=(itself.label if itself else asked) or readable(column.name),
        definition=(itself.description if itself else "") or column.description or NOT_DECLARED,
        formula=column.expression or NOT_DECLARED,
        unit=column.unit or (itself.unit if itself else "") or NOT_DECLARED,
        additivity=column.additivity or (itself.additivity if itself else NOT_DECLARED),
    )


def _model(data_model: DataModel) -> SpecModel:
    return SpecModel(
        target_table=data_model.target_table,
        grain=data_model.grain,
        columns=tuple(_column(column) for column in data_model.columns),
        primary_keys=data_model.primary_keys,
        constraints=tuple(_constraint(constraint) for constraint in data_model.constraints),
    )


def _column(column: ModelColumn) -> SpecColumn:
    return SpecColumn(
        name=column.name,
        type=column.type,
        nullable=column.nullable,
        role=column.role,
        description=column.description,
        expression=column.expression,
        metric=column.metric,
        unit=column.unit or None,
        additivity=column.additivity,
    )


def _constraint(constraint: Constraint) -> SpecConstraint:
    return SpecConstraint(
        kind=constraint.kind,
        columns=constraint.columns,
        minimum=constraint.minimum,
        maximum=constraint.maximum,
        severity=constraint.severity,
        reason=constraint.reason or None,
    )


def _source_datasets(discovery: Discovery) -> tuple[SourceDataset, ...]:
    return tuple(
        SourceDataset(
            dataset=use.dataset,
            columns=use.columns,
            why=use.reason,
            score=round(use.score, 4),
            owner=use.owner or NOT_DECLARED,
            classification=use.classification or NOT_DECLARED,
            refresh=use.refresh or NOT_DECLARED,
            row_count=use.row_count,
            last_event=use.last_event,
        )
        for use in discovery.dataset_metadata
    )


def _rules(quality: QualityReport, rule_tests: Mapping[str, str]) -> tuple[SpecRule, ...]:
    results = {result.rule: result for result in quality.results}
    missing = [rule.id for rule in quality.quality_rules if rule.id not in results or rule.id not in rule_tests]
    if missing:
        raise InternalError(f"rules without a result or a test: {', '.join(missing)}")
    return tuple(_rule(rule, results[rule.id], rule_tests[rule.id]) for rule in quality.quality_rules)


def _rule(rule: QualityRule, result: RuleResult, test: str) -> SpecRule:
    return SpecRule(
        id=rule.id,
        kind=rule.kind,
        columns=rule.columns,
        description=rule.description,
        severity=rule.severity,
        origin=rule.origin,
        minimum=rule.minimum,
        maximum=rule.maximum,
        values=rule.values or None,
        type=rule.type or None,
        passed=result.passed,
        checked=result.checked,
        failed=result.failed,
        test=test,
    )


def _verification(transformation: Transformation, mutation: MutationReport) -> SpecVerification:
    return SpecVerification(
        row_count=transformation.result.row_count,
        result_digest=transformation.result.digest,
        gates=tuple(_gate(gate) for gate in transformation.gates),
        mutation=SpecMutation(
            injected=mutation.injected,
            caught=mutation.caught,
            kill_rate=round(mutation.caught / mutation.injected, 4) if mutation.injected else None,
            survivors=mutation.survivors,
            false_alarms=mutation.false_alarms,
        ),
    )


def _gate(gate: GateResult) -> SpecGate:
    figures = dict(gate.figures)
    if len(figures) < len(gate.figures):
        raise InternalError(f"the gate {gate.gate} has two figures of one name")
    return SpecGate(
        gate=gate.gate,
        passed=gate.passed,
        severity=gate.severity,
        detail=gate.detail,
        figures=figures,
        not_applicable=True if gate.not_applicable else None,
    )


def _disclosures(transformation: Transformation) -> tuple[SpecDisclosure, ...]:
    return tuple(
        SpecDisclosure(
            kind=disclosure.kind,
            dataset=disclosure.dataset,
            text=disclosure.text,
            rows=disclosure.rows,
            share=round(disclosure.share, 6) if disclosure.share is not None else None,
        )
        for disclosure in transformation.disclosures
    )
