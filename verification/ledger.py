"""What may stand in the conditions of a product's SQL, and what has to: each with who asked for it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas import expressions as typed
from schemas.artifact import Artifact, children
from schemas.discovery import Leaf
from schemas.expressions import ColumnRef, Expression, walk
from schemas.horizon import FEWEST_FITTED
from schemas.query import (
    AggregateMeasure,
    ChangeMeasure,
    ContrastMeasure,
    ExpressionDimension,
    Measure,
    NamedMeasure,
    Query,
    RatioMeasure,
    RollingMeasure,
    Rows,
    Table,
    TimeDimension,
    TrendMeasure,
)
from schemas.workspace import Dataset
from verification.context import Proof
from verification.periods import floor, shift
from verification.sql_conditions import Predicate, canonical

_COMPARING = (typed.Comparison, typed.Membership, typed.Like, typed.SameAs, typed.NullCheck)


_OTHER_ROWS = (typed.Related, typed.SetAggregate)


@dataclass(frozen=True)
class Atom:
    """One comparison: the `dataset.column` names it reads, and the literals it compares with."""

    columns: frozenset[str]
    literals: frozenset[str]
    words: str

    @property
    def of_value(self) -> bool:
        """Whether it compares the value of a measure, which is no column of a dataset."""
        return not self.columns


def atoms(expression: Artifact, datasets: Mapping[str, Dataset]) -> Iterator[Atom]:
    """The comparisons inside `expression`, also those inside a semi-join."""
    if isinstance(expression, _COMPARING):
        parts = list(_own_parts(expression))
        columns = [part for part in parts if isinstance(part, ColumnRef)]
        keys = frozenset(key for column in columns for key in source_keys(column, datasets))
        literals = [_literal(part) for part in parts if isinstance(part, typed.Constant)]
        if isinstance(expression, typed.Like):
            literals.append(canonical(expression.pattern))
        named = ", ".join(f"{column.table}.{column.column}".lstrip(".") for column in dict.fromkeys(columns))
        yield Atom(keys, frozenset(text for text in literals if text is not None), named)
    for child in children(expression):
        yield from atoms(child, datasets)


def _own_parts(expression: Artifact) -> Iterator[Artifact]:
    """The parts of a comparison itself, without comparisons and other rows inside it."""
    yield expression
    for child in children(expression):
        if not isinstance(child, (*_COMPARING, *_OTHER_ROWS)):
            yield from _own_parts(child)


def source_keys(column: ColumnRef, datasets: Mapping[str, Dataset]) -> frozenset[str]:
    """The `dataset.column` names a column may be read as: a key also from the rows that refer to it."""
    dataset = datasets.get(column.table)
    if dataset is None:
        return frozenset()
    field = None if dataset.column(column.column) else dataset.json_field(column.column)
    found = {f"{column.table}.{field.column if field else column.column}"}
    for other in datasets.values():
        for relation in other.relations:
            if relation.to == column.table and column.column in relation.references:
                found.add(f"{other.name}.{relation.columns[relation.references.index(column.column)]}")
    return frozenset(found)


def _literal(constant: typed.Constant) -> str | None:
    if constant.type == "null":
        return None
    return canonical(constant.text, numeric=constant.type in ("integer", "decimal"))


def asked_conditions(query: Query) -> Iterator[Expression]:
    """What the request itself filters by: everything, or one measure."""
    yield from query.where
    if isinstance(query, Table):
        yield from (d.expression for d in query.dimensions if isinstance(d, ExpressionDimension))
        for measure in query.measures:
            yield from measure_conditions(measure)
    else:
        yield from (column.expression for column in query.columns)
        yield from (order.expression for order in query.order)


def related_conditions(expression: Artifact, negated: bool = False) -> Iterator[tuple[str, bool]]:
    """The datasets of which some or, negated, no row is asked for; inside one of them it begins anew."""
    if isinstance(expression, typed.Negation):
        yield from related_conditions(expression.operand, not negated)
        return
    if isinstance(expression, typed.Related):
        yield expression.dataset, negated != expression.negated
    if isinstance(expression, _OTHER_ROWS):
        negated = False
    for child in children(expression):
        yield from related_conditions(child, negated)


def shown_columns(expression: Artifact) -> Iterator[ColumnRef]:
    """The columns that a value is made of: of related rows what is aggregated, not how they are found."""
    if isinstance(expression, typed.SetAggregate):
        yield from shown_columns(expression.argument) if expression.argument is not None else ()
        return
    if isinstance(expression, typed.Related):
        return
    if isinstance(expression, ColumnRef):
        yield expression
    for child in children(expression):
        yield from shown_columns(child)


def measure_conditions(measure: Measure) -> Iterator[Expression]:
    """The conditions on one measure alone, also inside a ratio or a window."""
    if isinstance(measure, NamedMeasure | AggregateMeasure):
        yield from measure.where
    elif isinstance(measure, ContrastMeasure):
        yield from measure_conditions(measure.of)
        yield from measure_conditions(measure.to)
    elif isinstance(measure, RatioMeasure):
        yield from measure_conditions(measure.numerator)
        yield from measure_conditions(measure.denominator)
    else:
        yield from measure_conditions(measure.of)


def leaf_conditions(leaf: Leaf) -> Iterator[Artifact]:
    """What a measure's definition filters by."""
    yield from (*leaf.where, *leaf.measure_where)
    yield from (exclusion.when for exclusion in leaf.exclusions)
    yield leaf.aggregate
    if leaf.nesting is not None and leaf.nesting.where is not None:
        yield leaf.nesting.where


@dataclass(frozen=True)
class Ledger:
    """Everything that explains a literal in a condition of the SQL."""

    pairs: frozenset[tuple[str, str]]
    """Column and literal, from filters of the request, definitions of metrics and exclusions."""
    of_values: frozenset[str]
    """Literals that the value of a measure is compared with."""
    dates: frozenset[str]
    time_columns: frozenset[str]
    limits: frozenset[str]
    """Literals that a rank is compared with."""
    policies: tuple[frozenset[str], ...]
    """For each dataset with a duplicate policy the columns that its row numbers are made of."""

    def keeps_newest(self, predicate: Predicate) -> bool:
        """Whether the condition is a duplicate policy: row number 1 of a key."""
        sources = predicate.traced.sources
        ranked = predicate.traced.windowed and predicate.literals == ("1",) and bool(sources)
        return ranked and sources in self.policies


def ledger(proof: Proof, query: Query) -> Ledger:
    """What the request, the metrics and the policies of the catalog account for."""
    sources = [*asked_conditions(query), *(part for leaf in proof.discovery.leaves for part in leaf_conditions(leaf))]
    found = [atom for source in sources for atom in atoms(source, proof.datasets)]
    values = {text for atom in found if atom.of_value for text in atom.literals}
    if isinstance(query, Table):
        values |= {str(FEWEST_FITTED)} if any(isinstance(m, TrendMeasure) for m in query.measures) else set()
        values |= {canonical(threshold.value, numeric=_is_number(threshold.value)) for threshold in query.having}
    dated = (key for column in time_columns(proof, query) for key in source_keys(column, proof.datasets))
    return Ledger(
        pairs=frozenset((column, text) for atom in found for column in atom.columns for text in atom.literals),
        of_values=frozenset(values),
        dates=frozenset(day.isoformat() for day in _dates(proof, query)),
        time_columns=frozenset(dated),
        limits=frozenset() if query.limit is None else _places(query),
        policies=policies_of(proof),
    )


def policies_of(proof: Proof) -> tuple[frozenset[str], ...]:
    """For each dataset with a duplicate policy the columns that its row numbers are made of."""
    return tuple(
        frozenset(f"{dataset.name}.{name}" for name in _numbered_by(dataset, dataset.name in proof.tied))
        for dataset in proof.datasets.values()
        if dataset.deduplicate is not None
    )


def _places(query: Query) -> frozenset[str]:
    skipped = {str(query.skip)} if isinstance(query, Rows) and query.skip else set()
    return frozenset({str(query.limit), *skipped})


def _numbered_by(dataset: Dataset, tied: bool) -> tuple[str, ...]:
    policy = dataset.deduplicate
    if policy is None or tied:
        return tuple(column.name for column in dataset.columns)
    return (*policy.key, policy.order_by)


def time_columns(proof: Proof, query: Query) -> Iterator[ColumnRef]:
    """The columns that date the rows of any fact, of a list, and of rows related to them."""
    listed = query.dataset if isinstance(query, Rows) else query.every_member_of
    dated = [listed] if listed is not None else []
    for condition in (*asked_conditions(query), *(c for leaf in proof.discovery.leaves for c in leaf_conditions(leaf))):
        for part in walk(condition):
            if isinstance(part, _OTHER_ROWS):
                dated += [part.dataset, *(hop.dataset for hop in part.hops)]
    for name in dict.fromkeys(dated):
        time = proof.datasets[name].time if name in proof.datasets else None
        if time is not None:
            yield ColumnRef(table=name, column=time)
    for leaf in proof.discovery.leaves:
        yield from (column for column in (leaf.time, leaf.snapshot) if column is not None)
        if leaf.validity is not None:
            yield ColumnRef(table=leaf.base, column=leaf.validity.start)
            yield ColumnRef(table=leaf.base, column=leaf.validity.end)


def _dates(proof: Proof, query: Query) -> Iterator[datetime.date]:
    """The bounds of the period, the last day before them, the starts of windows that look back, and of the data."""
    period, day = query.period, datetime.timedelta(days=1)
    ends = [period.end if period else None, proof.as_of]
    for end in ends:
        if end is not None:
            yield from (end, end - day)
    if isinstance(query, Table):
        grains = [d.grain for d in query.dimensions if isinstance(d, TimeDimension)]
        firsts = {leaf.first_day for leaf in proof.discovery.leaves if leaf.first_day is not None}
        yield from (floor(first, grain) for first in sorted(firsts) for grain in grains)
    for own in dict.fromkeys(leaf.period for leaf in proof.discovery.leaves):
        if own is not None:
            yield from () if own.start is None else (own.start,)
            yield from () if own.end is None else (own.end, own.end - day)
    if period is None or period.start is None:
        return
    yield period.start
    if isinstance(query, Table):
        for measure in query.measures:
            if isinstance(measure, ChangeMeasure):
                yield shift(period.start, -measure.count, measure.grain)
                yield from () if period.end is None else (shift(period.end, -measure.count, measure.grain),)
            elif isinstance(measure, RollingMeasure):
                yield shift(period.start, 1 - measure.count, measure.grain)


def _is_number(text: str) -> bool:
    return text.lstrip("+-").replace(".", "", 1).isdigit()
