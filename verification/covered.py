"""What coverage asks of the conditions of a SQL text, whatever kind of query it answers."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from schemas.artifact import Artifact
from schemas.period import Period
from schemas.workspace import Dataset
from verification.ledger import Atom, Ledger, atoms
from verification.sql_conditions import Predicate, SqlReading


def missing_filters(
    conditions: Iterable[Artifact],
    predicates: tuple[Predicate, ...],
    reading: SqlReading,
    datasets: Mapping[str, Dataset],
) -> Iterator[str]:
    """Conditions whose literals, or columns, no comparison of the SQL has."""
    read: frozenset[str] | None = None
    for atom in (atom for condition in conditions for atom in atoms(condition, datasets)):
        literals = atom.literals - {"true", "false"}
        for text in sorted(literals):
            if not any(_holds(predicate, atom, text) for predicate in predicates):
                yield f"the filter {atom.words} with {text} is not in the SQL"
        if not literals and atom.columns:
            read = reading.columns() if read is None else read
            if not atom.columns & read:
                yield f"the filter on {atom.words} is not in the SQL"


def _holds(predicate: Predicate, atom: Atom, text: str) -> bool:
    if text not in predicate.literals:
        return False
    return atom.of_value or bool(predicate.traced.sources & atom.columns) or not predicate.traced.sources


def missing_bounds(
    predicates: tuple[Predicate, ...], columns: frozenset[str], period: Period, ends: set[str], words: str
) -> Iterator[str]:
    """A bound stands on the time column itself, or on a calendar, which is made of no column."""
    on_time = {text for p in predicates if p.traced.sources & columns or not p.traced.sources for text in p.literals}
    if period.start is not None and period.start.isoformat() not in on_time:
        yield f"the start of the period, {period.start}, is not a condition on {words}"
    if period.end is not None and not on_time & ends:
        yield f"the end of the period, {period.end}, is not a condition on {words}"


def end_spellings(period: Period, as_of: datetime.date | None) -> set[str]:
    """The day the period ends before, or the last day in it; nothing lies behind `as_of`."""
    ends = [] if period.end is None else [period.end]
    if as_of is not None and period.end is not None and as_of < period.end:
        ends.append(as_of)
    return {day.isoformat() for end in ends for day in (end, end - datetime.timedelta(days=1))}


def unasked(predicates: tuple[Predicate, ...], known: Ledger) -> Iterator[str]:
    """Conditions with a literal that nobody asked for."""
    for predicate in predicates:
        for text in predicate.literals:
            if not _explained(predicate, text, known):
                yield f"nobody asked for the condition {predicate.text}"


def _explained(predicate: Predicate, text: str, known: Ledger) -> bool:
    traced = predicate.traced
    if predicate.guards_division or any((source, text) in known.pairs for source in traced.sources):
        return True
    if text in known.dates and (not traced.sources or traced.sources & known.time_columns):
        return True
    if text in known.of_values and (traced.aggregated or traced.windowed):
        return True
    return known.keeps_newest(predicate) or (text in known.limits and traced.windowed)
