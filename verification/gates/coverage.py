"""Coverage: what was asked for is in the SQL, and what the SQL filters by was asked for."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from sqlglot.errors import SqlglotError

from schemas.discovery import Leaf
from schemas.expressions import ColumnRef
from schemas.patterns import Pattern
from schemas.period import Period
from schemas.query import Query, Rows, Table
from schemas.transformation import GateResult
from verification.context import Proof
from verification.covered import end_spellings, missing_bounds, missing_filters, unasked
from verification.gates.layer_coverage import layer_coverage
from verification.gates.pattern_coverage import pattern_coverage
from verification.ledger import (
    asked_conditions,
    leaf_conditions,
    ledger,
    related_conditions,
    shown_columns,
    source_keys,
)
from verification.sql_conditions import Predicate, SqlReading, canonical

_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def coverage(proof: Proof) -> GateResult:
    """Critical. Measures, dimensions, filters, period, order, limit and thresholds; and no filter beyond them."""
    query = proof.intent.query
    if query is None:
        return _result(["there is no query"], 0)
    try:
        reading = SqlReading(proof.sql, proof.datasets)
    except SqlglotError as error:
        return _result([f"the SQL cannot be read: {str(error).splitlines()[0]}"], 0)
    if isinstance(query, Pattern):
        return pattern_coverage(query, proof, reading)
    if isinstance(query, Table) and query.layer is not None and proof.semantics is not None:
        return layer_coverage(query.layer, proof.semantics, reading)
    predicates, known = reading.predicates(), ledger(proof, query)
    problems = [f'"{word.text}" of the request became nothing' for word in proof.intent.unexplained]
    problems += _missing_columns(reading, query, proof)
    conditions = [
        *asked_conditions(query),
        *(part for leaf in proof.discovery.leaves for part in leaf_conditions(leaf)),
    ]
    problems += missing_filters(conditions, predicates, reading, proof.datasets)
    problems += _missing_related(reading, proof, query)
    problems += _missing_period(predicates, reading, proof, query)
    problems += _missing_order(reading, query, proof)
    problems += _missing_limit([p for p in predicates if not known.keeps_newest(p)], reading, proof, query)
    problems += _broken_thresholds(predicates, proof, query)
    problems += unasked(predicates, known)
    return _result(problems, len(predicates))


def _result(problems: list[str], conditions: int) -> GateResult:
    problems = list(dict.fromkeys(problems))
    fine = "Everything asked for is in the SQL, and no condition beyond it."
    detail = f"{'; '.join(problems)}." if problems else fine
    figures = (("conditions in the SQL", str(conditions)), ("not covered", str(len(problems))))
    return GateResult(gate="coverage", passed=not problems, severity="critical", detail=detail, figures=figures)


def _missing_columns(reading: SqlReading, query: Query, proof: Proof) -> Iterator[str]:
    if isinstance(query, Rows):
        for column in query.columns:
            shown = reading.output_sources(column.name)
            read = [source_keys(part, proof.datasets) for part in shown_columns(column.expression)]
            if column.name not in reading.outputs or not all(keys & shown for keys in read):
                yield f"the column {column.name} is not in the SQL"
        return
    outputs = reading.outputs
    yield from (f"the measure {m.name} is not in the SQL" for m in query.measures if m.name not in outputs)
    yield from (f"the dimension {d.name} is not in the SQL" for d in query.dimensions if d.name not in outputs)


def _missing_related(reading: SqlReading, proof: Proof, query: Query) -> Iterator[str]:
    """Each condition on related rows stands in the SQL as often as it was asked for, and as it was: some, or none."""
    conditions = [
        *asked_conditions(query),
        *(part for leaf in proof.discovery.leaves for part in leaf_conditions(leaf)),
    ]
    asked = Counter(found for condition in dict.fromkeys(conditions) for found in related_conditions(condition))
    held = reading.related_selects()
    for (dataset, negated), times in asked.items():
        if sum(dataset in read and negated == other for read, other in held) < times:
            yield f"the condition on {'no' if negated else 'some'} row of {dataset} is not in the SQL"


def _missing_period(
    predicates: tuple[Predicate, ...], reading: SqlReading, proof: Proof, query: Query
) -> Iterator[str]:
    period = query.period
    if isinstance(query, Rows):
        if period is None:
            return
        ends = end_spellings(period, proof.as_of)
        column = ColumnRef(table=query.dataset, column=proof.datasets[query.dataset].time or "")
        keys = source_keys(column, proof.datasets)
        yield from missing_bounds(predicates, keys, period, ends, column.column)
        return
    for leaf in proof.discovery.leaves:
        period = leaf.period or query.period
        if period is None:
            continue
        ends = end_spellings(period, proof.as_of)
        if leaf.validity is not None:
            yield from _missing_day(reading, leaf, period, ends)
        elif leaf.time is not None:
            keys = source_keys(leaf.time, proof.datasets)
            yield from missing_bounds(predicates, keys, period, ends, f"{leaf.time.column} of {leaf.name}")


def _missing_day(reading: SqlReading, leaf: Leaf, period: Period, ends: set[str]) -> Iterator[str]:
    """The day of a balance is a bound of the period, written in a condition or as the range of a calendar."""
    literals = reading.literals()
    if leaf.at == "first_day" and period.start is not None and period.start.isoformat() not in literals:
        yield f"the start of the period, {period.start}, is not used for {leaf.name}"
    if leaf.at == "last_day" and period.end is not None and not literals & ends:
        yield f"the end of the period, {period.end}, is not used for {leaf.name}"


def _missing_order(reading: SqlReading, query: Query, proof: Proof) -> Iterator[str]:
    if isinstance(query, Rows):
        directions = [descending for _, descending in reading.order()]
        if directions[: len(query.order)] != [wanted.descending for wanted in query.order]:
            yield "the order asked for is not that of the SQL"
            return
        for wanted, sorted_by in zip(query.order, reading.order_sources(), strict=False):
            read = [source_keys(part, proof.datasets) for part in shown_columns(wanted.expression)]
            if not all(keys & sorted_by for keys in read):
                yield "the rows are not in the order of what was asked for"
        return
    order = dict(reading.order())
    for wanted in query.order:
        if order.get(wanted.by) != wanted.descending:
            yield f"the order by {wanted.by}{' descending' if wanted.descending else ''} is not in the SQL"


def _missing_limit(predicates: list[Predicate], reading: SqlReading, proof: Proof, query: Query) -> Iterator[str]:
    if query.limit is None:
        return
    windowed = [p for p in predicates if p.traced.windowed]
    ranked = [p for p in windowed if str(query.limit) in p.literals]
    if not ranked and reading.limit() != str(query.limit):
        yield f"the limit of {query.limit} is not in the SQL"
    if isinstance(query, Rows) and query.skip and not any(str(query.skip) in p.literals for p in windowed):
        yield f"that the first {query.skip} are left out is not in the SQL"
    first = query.order[0].descending if query.order else None
    if any(p.rank_descending not in (None, first) for p in ranked):
        yield "the rows that the limit keeps are those of the other end of the order"
    if isinstance(query, Table) and _more_than_ties(proof, query, query.limit):
        yield f"more than {query.limit} rows are shown, and not for a tie"


def _more_than_ties(proof: Proof, query: Table, limit: int) -> bool:
    """Whether a row beyond the limit differs in the sorted columns from the last row within it."""
    names = proof.result.columns
    within = [names.index(name) for name in query.limit_per if name in names]
    by = [names.index(order.by) for order in query.order if order.by in names]
    groups: dict[tuple[object, ...], list[tuple[object, ...]]] = {}
    for row in proof.result.rows:
        groups.setdefault(tuple(row[i] for i in within), []).append(tuple(row[i] for i in by))
    return any(ranks[limit - 1] != rank for ranks in groups.values() for rank in ranks[limit:])


def _broken_thresholds(predicates: tuple[Predicate, ...], proof: Proof, query: Query) -> Iterator[str]:
    if not isinstance(query, Table):
        return
    for threshold in query.having:
        text = canonical(threshold.value, numeric=True)
        if not any(text in predicate.literals for predicate in predicates):
            yield f"the condition {threshold.measure} {threshold.operator} {threshold.value} is not in the SQL"
        if threshold.measure in proof.result.columns:
            holds, bound = _OPERATORS[threshold.operator], Decimal(threshold.value)
            values = proof.result.values(threshold.measure)
            if any(value is None or not holds(_exact(value), bound) for value in values):
                yield f"rows do not fulfil {threshold.measure} {threshold.operator} {threshold.value}"


def _exact(value: object) -> Decimal:
    return Decimal(str(value))
