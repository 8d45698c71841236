"""What a workspace declares: datasets, terms, metrics, bundles and rules of the sources. Loaded by `workspace/`."""

from __future__ import annotations

import datetime
from typing import Literal

from schemas.artifact import Artifact
from schemas.expressions import AggregateFunction, ColumnRef, Expression, Grain
from schemas.score_segment import ScoreSegment
from schemas.semantics import Semantics

ColumnRole = Literal["key", "dimension", "measure", "time", "flag", "text", "json", "list"]
Additivity = Literal["additive", "semi_additive", "non_additive"]
Severity = Literal["critical", "warning"]


class Column(Artifact):
    """A column of a dataset. `pii` hides its values from everyone without a role in `roles`."""

    name: str
    type: str
    role: ColumnRole
    description: str = ""
    synonyms: tuple[str, ...] = ()
    nullable: bool = True
    pii: bool = False
    normalize: Literal["upper", "lower", "trim"] | None = None
    unit: str = ""
    date_format: str = ""
    """The strftime pattern in which lists show the dates: that of the source, where it spells the month out."""
    snapshot: str | None = None
    """The column that dates a level, such as a stock or a balance: levels add up over everything but time."""


class Relation(Artifact):
    """A to-one edge: `columns` here refer to `references` in `to`. `name` is also the role word of the edge."""

    name: str
    columns: tuple[str, ...]
    to: str
    references: tuple[str, ...]
    cardinality: Literal["many_to_one", "one_to_one"] = "many_to_one"
    orphans: Literal["keep", "exclude"] = "keep"
    """What happens to rows whose key is in no row of `to`: a NULL group, or left out and disclosed."""
    declared: bool = True


class Deduplication(Artifact):
    """Keep one row per `key`: the one with the greatest `order_by`."""

    key: tuple[str, ...]
    order_by: str
    reason: str


class Caveat(Artifact):
    """Something to disclose, with the number of rows it concerns, whenever the dataset is used."""

    when: Expression
    text: str


class JsonField(Artifact):
    """A value inside a JSON column that may be used like a column of the dataset."""

    name: str
    column: str
    path: str
    type: str
    role: ColumnRole = "dimension"
    description: str = ""
    synonyms: tuple[str, ...] = ()
    unit: str = ""


class Dataset(Artifact):
    """One table of the warehouse. `name` is `schema.table`; `source` the file, relative to the workspace."""

    name: str
    source: str
    description: str
    entity: str
    """What one row is, in the singular: order, campaign, support ticket."""
    synonyms: tuple[str, ...] = ()
    domain: str = ""
    owner: str = ""
    classification: str = "internal"
    roles: tuple[str, ...] = ()
    """Roles that may see it; empty means everyone."""
    quality_score: float = 0.5
    refresh: str = "1 day"
    popularity: float = 0.0
    primary_key: tuple[str, ...] = ()
    time: str | None = None
    """The column that dates a row."""
    named_only: bool = False
    """Used only when the request names it: another source counts the same things its own way."""
    time_takes_precedence: bool = False
    """Measures of other datasets that are counted through this one take its date."""
    display: str | None = None
    """The column a person knows a row by; shown beside the key."""
    columns: tuple[Column, ...]
    json_fields: tuple[JsonField, ...] = ()
    relations: tuple[Relation, ...] = ()
    deduplicate: Deduplication | None = None
    caveats: tuple[Caveat, ...] = ()

    @property
    def table(self) -> str:
        return self.name.rpartition(".")[2]

    def column(self, name: str) -> Column | None:
        return next((column for column in self.columns if column.name == name), None)

    def json_field(self, name: str) -> JsonField | None:
        return next((field for field in self.json_fields if field.name == name), None)

    def relation(self, name: str) -> Relation | None:
        return next((relation for relation in self.relations if relation.name == name), None)


class Sense(Artifact):
    """One thing a term can mean: exactly one of metric, attribute, dataset, bundle or condition is set."""

    metric: str | None = None
    attribute: ColumnRef | None = None
    dataset: str | None = None
    bundle: str | None = None
    condition: Expression | None = None
    beside: str | None = None
    """Holds when the other measures of the request are of this domain."""
    default: bool = False


class Term(Artifact):
    """A word of the business. `expansion` spells an acronym out (it is what the encoder reads)."""

    term: str
    definition: str = ""
    synonyms: tuple[str, ...] = ()
    expansion: str = ""
    senses: tuple[Sense, ...] = ()


class Validity(Artifact):
    """A balance of rows that hold from `start` until before `end` (NULL: still): subscriptions, contracts."""

    start: str
    end: str


class Exclusion(Artifact):
    """Rows a metric leaves out because they are known to be wrong; disclosed with their number."""

    when: Expression
    reason: str


class Metric(Artifact):
    """A defined measure, in MetricFlow's terms.

    simple: `agg` of `expr` over the rows of `dataset` that fulfil `filter`, dated by `time`;
    ratio: `numerator` / `denominator`, NULL where that is 0; derived: `formula` over other metrics;
    nested: `agg` of `inner` computed per `per` (and `inner_where` as a condition on its value).
    """

    name: str
    type: Literal["simple", "ratio", "derived", "nested"]
    label: str
    description: str
    domain: str = ""
    unit: str = ""
    synonyms: tuple[str, ...] = ()
    dataset: str | None = None
    agg: AggregateFunction | None = None
    fraction: float | None = None
    expr: Expression | None = None
    filter: Expression | None = None
    default_filter: Expression | None = None
    """Holds unless the request names a value of a column in it."""
    time: ColumnRef | None = None
    numerator: str | None = None
    denominator: str | None = None
    formula: Expression | None = None
    """Over metrics, as `ColumnRef(table="", column=metric)`."""
    inner: str | None = None
    per: ColumnRef | None = None
    per_grain: Grain | None = None
    """The inner metric is computed per period of this grain; instead of, or beside, `per`."""
    inner_where: Expression | None = None
    """A condition on the inner value, as `ColumnRef(table="", column=inner)`."""
    additivity: Additivity = "additive"
    fill_nulls_with: int | None = None
    grain: Grain | None = None
    """The grain the name implies: DAU is per day."""
    snapshot: str | None = None
    """The column that dates a balance: only its last value in a period counts."""
    validity: Validity | None = None
    at: Literal["last_day", "first_day"] = "last_day"
    """The day of a period at which a balance of valid rows is taken."""
    exclusions: tuple[Exclusion, ...] = ()
    bounds: tuple[float | None, float | None] = (None, None)
    """Lowest and highest plausible value, as a quality rule."""


class Bundle(Artifact):
    """A named entity view: its grain and everything a request for it gets."""

    name: str
    description: str
    synonyms: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    """Words that name a part the bundle already holds (profile, loyalty status)."""
    entity: str | None = None
    """Dataset whose every row is listed, also without activity."""
    grain: tuple[ColumnRef, ...]
    attributes: tuple[ColumnRef, ...] = ()
    metrics: tuple[str, ...] = ()


class SourceRule(Artifact):
    """A known rule of the sources, or of metrics beside each other."""

    name: str
    kind: Literal["range", "order", "accepted_values"]
    description: str
    severity: Severity = "warning"
    dataset: str | None = None
    column: str | None = None
    metrics: tuple[str, ...] = ()
    """`order`: each is at least the next; `range`: the rule holds for these metrics."""
    minimum: float | None = None
    maximum: float | None = None
    values: tuple[str, ...] = ()


class Role(Artifact):
    name: str
    description: str = ""
    sees_pii: bool = False


class Workspace(Artifact):
    """Everything declared, as loaded; `root` is the folder it came from."""

    name: str
    root: str
    as_of: datetime.date
    timezone: str = "UTC"
    week_start: Literal["monday"] = "monday"
    currency: str = "USD"
    default_role: str = "analyst"
    roles: tuple[Role, ...] = ()
    users: tuple[tuple[str, str], ...] = ()
    """User name and role."""
    suggestions: tuple[str, ...] = ()
    """Requests offered to a new user."""
    alpha: float = 0.5
    """Weight of keyword search against vector search when candidates are merged."""
    product_schema: str = "gold"
    datasets: tuple[Dataset, ...]
    terms: tuple[Term, ...] = ()
    metrics: tuple[Metric, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    segments: tuple[ScoreSegment, ...] = ()
    rules: tuple[SourceRule, ...] = ()
    semantics: Semantics | None = None
    """The metrics layer, where the workspace has one."""
