"""What is asked back instead of guessed at: groups, values and totals that may be meant in two ways."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from knowledge_graph.graph import KnowledgeGraph
from language.grammar.reading import Reading
from language.lexicon import Candidate
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Expression, columns_in
from schemas.query import Dimension, TimeDimension


def refuse_unclear(
    reading: Reading,
    graph: KnowledgeGraph,
    by_mention: Mapping[int, Candidate],
    dimensions: Sequence[Dimension],
    where: Sequence[Expression],
) -> None:
    """Raises `UnplannableError` where the words leave open what the table is."""
    _refuse_conflicts(where)
    _refuse_unclear_groups(reading, dimensions)
    _refuse_unclear_filters(reading, graph, by_mention)
    _refuse_repeated_totals(reading, by_mention)


def _refuse_conflicts(where: Sequence[Expression]) -> None:
    """Two separate demands on one column contradict each other, or were meant as a comparison."""
    columns = [column for part in where for column in columns_in(part)]
    for column in columns:
        if columns.count(column) > 1:
            raise UnplannableError(f"{column.column} is restricted twice; should the values be compared?")


def _refuse_unclear_groups(reading: Reading, dimensions: Sequence[Dimension]) -> None:
    """Groups that belong to one measure each, and two grains at once, are not one table."""
    grains = {d.grain for d in dimensions if isinstance(d, TimeDimension)}
    if len(grains) > 1:
        raise UnplannableError(f"Rows per {' and per '.join(sorted(grains))} at once: which one?")
    marks = [(mention.unit.first, "m", "") for mention in reading.measures if mention is not reading.rank_by]
    marks += [(d.unit.first, "g", " ".join(d.unit.key)) for d in reading.dimensions]
    runs = [
        (kind, {name for _, _, name in group}) for kind, group in itertools.groupby(sorted(marks), key=lambda m: m[1])
    ]
    groups = [names for kind, names in runs if kind == "g"]
    if runs and runs[0][0] == "m" and len(groups) > 1 and len({frozenset(g) for g in groups}) > 1:
        raise UnplannableError("Each measure has groups of its own; ask for one table after the other.")


def _refuse_unclear_filters(reading: Reading, graph: KnowledgeGraph, by_mention: Mapping[int, Candidate]) -> None:
    """A value right before one of several measures may be meant for that one alone; a state may be a date."""
    position = {unit.first: i for i, unit in enumerate(reading.units)}
    starts = {position[mention.unit.first] for mention in reading.measures}
    dated = bool(reading.periods) or any(d.grain for d in reading.dimensions)
    for mention in reading.filters:
        if len(reading.measures) > 1 and position[mention.units[-1].first] + 1 in starts:
            raise UnplannableError(f"Is “{mention.units[-1].text}” meant for all of the figures, or for one?")
        attribute = by_mention[id(mention)].attribute
        if attribute is not None and dated:
            _refuse_state_or_date(graph, attribute, by_mention[id(mention)].value)


def _refuse_state_or_date(graph: KnowledgeGraph, attribute: ColumnRef, value: str) -> None:
    columns = {column.name for column in graph.dataset(attribute.table).columns}
    dates = [name for name in (f"{value}_at", f"{value}_on", f"{value}_date") if name.lower() in columns]
    if dates:
        raise UnplannableError(f"“{value}” in a period: by {dates[0].replace('_', ' ')}, or in that state now?")


def _refuse_repeated_totals(reading: Reading, by_mention: Mapping[int, Candidate]) -> None:
    """`buyers by month and total buyers` wants two figures of one metric."""
    totals = [m for m in reading.measures if m.function is not None]
    for total in totals:
        named = [m for m in reading.measures if by_mention[id(m)].node == by_mention[id(total)].node]
        if len(named) > 1:
            raise UnplannableError(f"“{total.unit.text}” is asked for twice; in one table it has one value a row.")
