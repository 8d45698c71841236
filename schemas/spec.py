"""The data-product specification: what is written as YAML, in the order it is written.

`python -m schemas.publish` writes its JSON Schema (draft 2020-12) to `schemas/json/`. A field that is None is left out
of the file; a text that could not be derived says so.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.artifact import Artifact
from schemas.data_model import ModelColumnRole
from schemas.quality import RuleKind, ServiceLevels
from schemas.workspace import Additivity, Severity

SPEC_FORMAT: Literal["goldsmith/data-product/1"] = "goldsmith/data-product/1"
NAME_PATTERN = r"^[a-z][a-z0-9_]{0,62}$"
VERSION_PATTERN = r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$"
INSTANT_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"


class Metadata(Artifact):
    """What the product is called, who answers for it and when it was made."""

    name: str = Field(pattern=NAME_PATTERN)
    """Name of the product, of its files and of its table."""
    version: str = Field(pattern=VERSION_PATTERN)
    """Semantic version: major when a column or the grain goes or changes, minor when a column comes, else patch."""
    title: str
    """The measures by the dimensions, in plain English."""
    description: str
    """What the product holds, for which period and rows, from which datasets."""
    owner: str
    """Owner of the dataset most measures are computed from."""
    created_at: str = Field(pattern=INSTANT_PATTERN)
    """UTC time of the version, to the second."""
    workspace: str
    """The workspace the product was made in."""
    tags: tuple[str, ...]
    """Domains of the metrics, grain of time, workspace."""


class MetricDefinition(Artifact):
    """A measure of the product as the business defines it."""

    name: str
    """The column of the product."""
    label: str
    """The name people use."""
    definition: str
    """What it counts, in a sentence."""
    formula: str
    """How it is computed, in words: `clicks / impressions`."""
    unit: str
    additivity: str
    """additive, semi_additive or non_additive: over which dimensions it may be summed."""


class BusinessContext(Artifact):
    """The request and how it was understood, word for word."""

    request: str
    """The request as it was typed."""
    use_case: str
    """What the product lets its reader do."""
    period: str
    """As said and as resolved; "all data" where none was named."""
    as_of: str
    """The day from which on events are invisible."""
    filters: tuple[str, ...]
    """Conditions, thresholds and limits of the request, in words."""
    metrics: tuple[MetricDefinition, ...]
    stakeholders: tuple[str, ...]
    """Owners of the sources, and the domains of the metrics."""
    understood: tuple[str, ...]
    """Each phrase of the request and what it became."""
    assumptions: tuple[str, ...]
    """What was taken for granted, and what the user chose when asked."""
    confidence: float = Field(ge=0, le=1)
    """Mean score of the links between words and meanings, unexplained words counting 0."""


class SpecColumn(Artifact):
    """A column of the product."""

    name: str
    type: str
    """A DuckDB type."""
    nullable: bool
    role: ModelColumnRole
    """dimension, time, label, measure, or component: a part of a ratio, there so that the rows can be re-aggregated."""
    description: str
    expression: str
    """The formula in words a reader knows."""
    metric: str | None = None
    """The metric of the workspace it holds."""
    unit: str | None = None
    additivity: Additivity | None = None


class SpecConstraint(Artifact):
    """A promise about the table: not_null, unique, range, or order (each column is at least the next)."""

    kind: Literal["not_null", "unique", "range", "order"]
    columns: tuple[str, ...]
    minimum: float | None = None
    maximum: float | None = None
    severity: Severity
    reason: str | None = None


class SpecModel(Artifact):
    """The table of the product."""

    target_table: str
    grain: tuple[str, ...]
    """Columns that identify a row; none for a single total."""
    columns: tuple[SpecColumn, ...] = Field(min_length=1)
    primary_keys: tuple[str, ...]
    constraints: tuple[SpecConstraint, ...]


class SourceDataset(Artifact):
    """A dataset the product reads."""

    dataset: str
    columns: tuple[str, ...]
    """The columns that are read."""
    why: str
    """The reason it was chosen."""
    score: float
    """0.40 column coverage + 0.30 quality + 0.20 freshness + 0.10 popularity."""
    owner: str
    classification: str
    refresh: str
    """The interval at which it is declared to be refreshed."""
    row_count: int
    last_event: str | None = None
    """Date of the newest row, where the dataset is dated."""


class SpecTransformation(Artifact):
    """The statement that computes the product, exactly as it was executed."""

    language: str
    dialect: str
    explanation: tuple[str, ...]
    """One sentence per step."""
    sql: str


class SpecRule(Artifact):
    """A quality rule and how it turned out on the rows."""

    id: str
    kind: RuleKind
    columns: tuple[str, ...]
    description: str
    severity: Severity
    """A failed critical rule blocks the product; a failed warning is shown."""
    origin: Literal["schema", "graph", "business"]
    """What the rule was derived from."""
    minimum: float | None = None
    maximum: float | None = None
    values: tuple[str, ...] | None = None
    """The accepted values."""
    type: str | None = None
    """The expected type."""
    passed: bool
    checked: int
    """Rows looked at."""
    failed: int
    """Rows that break the rule."""
    test: str
    """A query that returns the offending rows: none when the rule holds."""


class LineageEdge(Artifact):
    """A column of the product and the `dataset.column`s it is computed from, as found in the SQL itself."""

    column: str
    sources: tuple[str, ...]


class SpecLineage(Artifact):
    """Where the product comes from, by dataset and by column."""

    datasets: tuple[str, ...]
    columns: tuple[LineageEdge, ...]


class SpecGate(Artifact):
    """A check that was executed on the statement or its rows, with what it found."""

    gate: str
    passed: bool
    severity: Severity
    detail: str
    figures: dict[str, str]
    """What was measured."""
    not_applicable: Literal[True] | None = None
    """Nothing could be looked at: the gate did not pass, and nothing is wrong."""


class SpecMutation(Artifact):
    """Faults put into the rows to test the rules themselves."""

    injected: int
    caught: int
    kill_rate: float | None = None
    """caught / injected; left out where none could be injected."""
    survivors: tuple[str, ...]
    """Faults no rule caught."""
    false_alarms: int
    """Rules that failed on rows without a fault."""


class SpecVerification(Artifact):
    """What was proved by running the statement."""

    row_count: int
    result_digest: str
    """Digest of the rows that were computed."""
    gates: tuple[SpecGate, ...]
    mutation: SpecMutation


class SpecDisclosure(Artifact):
    """Dirt found in the sources, or a choice made, with its effect."""

    kind: str
    dataset: str
    text: str
    rows: int | None = None
    share: float | None = None


class ProductSpec(Artifact):
    """The product, complete: frozen, serialised in this order."""

    format: Literal["goldsmith/data-product/1"]
    """The version of this format."""
    metadata: Metadata
    business_context: BusinessContext
    data_model: SpecModel
    source_datasets: tuple[SourceDataset, ...] = Field(min_length=1)
    transformations: tuple[SpecTransformation, ...] = Field(min_length=1)
    quality_rules: tuple[SpecRule, ...] = Field(min_length=1)
    sla: ServiceLevels
    lineage: SpecLineage
    verification: SpecVerification
    disclosures: tuple[SpecDisclosure, ...]


class ProductFile(Artifact):
    """A file of the product: `name` is a plain file name."""

    name: str
    content: str


class Package(Artifact):
    """What packaging hands out."""

    data_product_spec: ProductSpec
    yaml_output: str
    files: tuple[ProductFile, ...]
    is_valid: bool
    lineage: SpecLineage
