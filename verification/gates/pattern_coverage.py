"""Coverage of a pattern: its columns, conditions, period and limit are in the SQL, and no condition beyond them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from schemas.expressions import ColumnRef
from schemas.patterns import Intervals, LifeCycle, Pairs, Pattern, Retention, Rfm, Rhythm
from schemas.transformation import GateResult
from verification.context import Proof
from verification.covered import end_spellings, missing_bounds, missing_filters, unasked
from verification.ledger import Ledger, atoms, policies_of, source_keys
from verification.periods import floor, shift
from verification.sql_conditions import Predicate, SqlReading


def pattern_coverage(query: Pattern, proof: Proof, reading: SqlReading) -> GateResult:
    """Critical. What a pattern compares (ranks, counts, distances) has to be what was asked for."""
    predicates, known = reading.predicates(), _ledger(query, proof)
    problems = [f'"{word.text}" of the request became nothing' for word in proof.intent.unexplained]
    problems += [f"the column {c.name} is not in the SQL" for c in proof.model.columns if c.name not in reading.outputs]
    problems += missing_filters(query.where, predicates, reading, proof.datasets)
    problems += _missing_period(query, proof, predicates, reading)
    problems += _missing_numbers(query, predicates)
    problems += unasked(predicates, known)
    problems = list(dict.fromkeys(problems))
    fine = "Everything asked for is in the SQL, and no condition beyond it."
    return GateResult(
        gate="coverage",
        passed=not problems,
        severity="critical",
        detail=f"{'; '.join(problems)}." if problems else fine,
        figures=(("conditions in the SQL", str(len(predicates))), ("not covered", str(len(problems)))),
    )


def _missing_period(
    query: Pattern, proof: Proof, predicates: tuple[Predicate, ...], reading: SqlReading
) -> Iterator[str]:
    """The bounds stand on the dates of the events, or, of a calendar, in its range."""
    period = query.period
    if period is None:
        return
    ends = end_spellings(period, proof.as_of)
    if isinstance(query, LifeCycle):
        literals = reading.literals()
        if period.start is not None and period.start.isoformat() not in literals:
            yield f"the start of the period, {period.start}, is not in the SQL"
        if period.end is not None and not literals & ends:
            yield f"the end of the period, {period.end}, is not in the SQL"
        return
    dated = query.start if isinstance(query, Retention) and query.start is not None else query.events
    if dated.time is None:
        yield "the events have no date for the period"
        return
    yield from missing_bounds(predicates, source_keys(dated.time, proof.datasets), period, ends, f"{dated.time.column}")


def _missing_numbers(query: Pattern, predicates: tuple[Predicate, ...]) -> Iterator[str]:
    if query.limit is not None and not any(p.traced.windowed and str(query.limit) in p.literals for p in predicates):
        yield f"the limit of {query.limit} is not in the SQL"
    least = query.minimum if isinstance(query, Pairs | Rhythm) else 1
    if least > 1 and not any(p.traced.aggregated and str(least) in p.literals for p in predicates):
        yield f"the least number of {least} is not in the SQL"


def _ledger(query: Pattern, proof: Proof) -> Ledger:
    """Distances count as dates: they are compared with what is no column of a source."""
    found = [atom for condition in query.where for atom in atoms(condition, proof.datasets)]
    times = [events.time for events in query.sources if events.time is not None]
    distances = {str(count) for count in query.later} if isinstance(query, Retention) else set()
    least = {str(query.minimum)} if isinstance(query, Pairs | Rhythm) else set()
    least |= {"2"} if isinstance(query, Intervals) else set()
    named = query.segments if isinstance(query, Rfm) else ()
    least |= {str(score) for segment in named for _, scores in segment.ranges for score in scores}
    return Ledger(
        pairs=frozenset((column, text) for atom in found for column in atom.columns for text in atom.literals),
        of_values=frozenset(least),
        dates=frozenset({*(day.isoformat() for day in _dates(query, proof)), *distances}),
        time_columns=_keys(times, proof),
        limits=frozenset() if query.limit is None else frozenset({str(query.limit)}),
        policies=policies_of(proof),
    )


def _keys(columns: list[ColumnRef], proof: Proof) -> frozenset[str]:
    return frozenset(key for column in columns for key in source_keys(column, proof.datasets))


def _dates(query: Pattern, proof: Proof) -> Iterator[datetime.date]:
    """The bounds of the period, as_of, and of cohorts the last ones whose distant period is over."""
    period = query.period
    bounds = (period.start, period.end) if period is not None else ()
    yield from (day for day in (*bounds, proof.as_of) if day is not None)
    if isinstance(query, Retention) and proof.as_of is not None:
        yield from (shift(floor(proof.as_of, query.grain), -count, query.grain) for count in query.later)
