"""Disclosures: the dirt of the sources and the choices made, each with its effect on this product."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from schemas.discovery import Leaf
from schemas.expressions import Aggregate, ColumnRef, Expression, columns_in
from schemas.patterns import Pattern, Rfm
from schemas.query import AnyQuery, AttributeDimension, Rows, Table, TimeDimension
from schemas.transformation import Disclosure
from schemas.workspace import Caveat, Exclusion
from verification.context import Proof
from verification.control_batch import Answer, ControlBatch
from verification.control_sources import Sources, physical
from verification.expression_text import identifier, select
from verification.orphans import Loss
from verification.patterns.events import events_sql
from verification.patterns.rfm import SCORED
from verification.periods import floor
from verification.samples import shown_scope
from verification.spots import Scope, scope_of

COUNT = Aggregate(function="count")


def disclosures(proof: Proof) -> tuple[Disclosure, ...]:
    """What a reader of the figures should know; only what has an effect, and the assumptions. In a fixed order."""
    query = proof.intent.query
    if query is None:
        return _assumptions(proof)
    counts = _counts(proof)
    return (
        *_deduplication(proof, counts),
        *_Measured(proof, query, counts).all(),
        *_of_nobody(proof, query),
        *_split_scores(proof, query),
        *_unknown_groups(proof, query),
        *_ties(proof, query),
        *_partial_periods(proof, query),
        *_assumptions(proof),
    )


def percent(share: float) -> str:
    """A share in words.

    >>> percent(0.0099), percent(0.00001)
    ('1.0%', 'under 0.1%')
    """
    return f"{share:.1%}" if share >= 0.001 else "under 0.1%"


@dataclass(frozen=True)
class _Count:
    """Rows of a dataset as they are, and as its duplicate policy leaves them."""

    rows: int
    kept: int


def _counts(proof: Proof) -> dict[str, _Count]:
    """The selected datasets, counted by one statement."""
    names = [name for name in proof.discovery.selected_datasets if name in proof.datasets]
    cells = []
    for name in names:
        policy = proof.datasets[name].deduplicate
        keys = () if policy is None else tuple(identifier(key) for key in policy.key)
        distinct = select(("1",), physical(name), (), keys)
        cells.append(f"({select(('count(*)',), physical(name))})")
        cells.append(f"({select(('count(*)',), f'({distinct})')})" if keys else "NULL")
    row = proof.engine.query(f"SELECT {', '.join(cells)}").rows[0] if cells else ()
    figures = [None if value is None else int(str(value)) for value in row]
    found = {}
    for name, rows, kept in zip(names, figures[::2], figures[1::2], strict=True):
        found[name] = _Count(rows or 0, (rows or 0) if kept is None else kept)
    return found


def _deduplication(proof: Proof, counts: Mapping[str, _Count]) -> Iterator[Disclosure]:
    """A reason that is a noun phrase names the rows: "superseded order versions"; a sentence follows."""
    for name, count in counts.items():
        policy, removed = proof.datasets[name].deduplicate, count.rows - count.kept
        if policy is not None and removed:
            share, entity, reason = removed / count.rows, proof.datasets[name].entity, policy.reason.rstrip(".")
            named = reason[:1].islower()
            text = f"{removed:,} {reason if named else f'repeated {entity} rows'} removed: "
            text += f"−{percent(share)} of {entity} rows.{'' if named else f' {reason}.'}"
            ties = next((use.ties for use in proof.discovery.dataset_metadata if use.dataset == name), 0)
            if ties:
                text += f" {ties:,} times several are the newest: the first in the order of their values holds."
            yield Disclosure(kind="deduplication", dataset=name, text=text, rows=removed, share=round(share, 4))


@dataclass
class _Measured:
    """Orphans, exclusions and caveats: counted over the filters and the period of the request, in one statement."""

    proof: Proof
    query: AnyQuery
    counts: Mapping[str, _Count]
    _exclusions: list[tuple[str, Leaf, Exclusion]] = field(default_factory=list)
    _caveats: list[tuple[str, str, Caveat]] = field(default_factory=list)

    def all(self) -> Iterator[Disclosure]:
        """The disclosures, in order of kind and dataset; what needs no row of the product comes first."""
        losses = self.proof.losses
        batch = ControlBatch(self.proof.sources())
        scope = scope_of(self.query, self.proof.as_of)
        self._ask_exclusions(batch, scope)
        self._ask_caveats(batch, scope)
        self._ask_outsiders(batch)
        answers = {} if batch.empty else batch.answers(self.proof.engine.query(batch.sql()).rows[0])
        yield from (self._orphans(loss) for loss in losses)
        yield from self._not_listed(answers)
        yield from self._excluded(answers)
        yield from self._warned(answers)

    def _orphans(self, loss: Loss) -> Disclosure:
        known = self.counts.get(loss.dataset)
        share = loss.rows / max(known.kept if known is not None else loss.rows, 1)
        priced = ", ".join(f"{name} {value:,}" for name, value in loss.prices)
        rows = _rows(loss.rows, self.proof.datasets[loss.dataset].entity)
        text = f"{rows} {loss.words} left out: {percent(share)} of the rows{f', {priced}' if priced else ''}."
        return Disclosure(kind="orphans", dataset=loss.dataset, text=text, rows=loss.rows, share=round(share, 4))

    def _ask_outsiders(self, batch: ControlBatch) -> None:
        if not isinstance(self.query, Table) or self.query.every_member_of is None:
            return
        scope = shown_scope(self.proof, self.query)
        for leaf in self.proof.discovery.leaves:
            if leaf.additivity == "additive" and leaf.nesting is None and leaf.validity is None:
                batch.ask_outside(f"outside.{leaf.name}", leaf, scope)

    def _not_listed(self, answers: dict[str, Answer]) -> Iterator[Disclosure]:
        """What the rows of no member add up to: sales of guests, where each customer is listed."""
        outside = [(key.partition(".")[2], answer.outside) for key, answer in answers.items() if answer.outside]
        if outside and isinstance(self.query, Table) and self.query.every_member_of is not None:
            dataset = self.proof.datasets[self.query.every_member_of]
            priced = ", ".join(f"{_shown_as(self.proof, name)} {value:,}" for name, value in outside)
            text = f"What is of no {dataset.entity} is not listed: {priced}."
            yield Disclosure(kind="unknown_group", dataset=dataset.name, text=text)

    def _ask_exclusions(self, batch: ControlBatch, scope: Scope) -> None:
        for leaf in self.proof.discovery.leaves:
            for i, exclusion in enumerate(leaf.exclusions):
                others = tuple(other for other in leaf.exclusions if other != exclusion)
                own = (*leaf.where, *leaf.measure_where, exclusion.when)
                excluded = _counting(leaf, where=own, exclusions=others)
                key = f"exclusion.{leaf.name}.{i}"
                batch.ask(key, excluded, ((),), scope)
                self._exclusions.append((key, leaf, exclusion))

    def _excluded(self, answers: dict[str, Answer]) -> Iterator[Disclosure]:
        found: dict[tuple[str, str, int], list[str]] = {}
        for key, leaf, exclusion in self._exclusions:
            rows = int(answers[key].spots.get(0) or 0)
            if rows:
                found.setdefault((leaf.base, exclusion.reason, rows), []).append(_shown_as(self.proof, leaf.name))
        for (base, reason, rows), names in found.items():
            entity = self.proof.datasets[base].entity
            measures = ", ".join(dict.fromkeys(names))
            text = f"{_rows(rows, entity)} left out of {measures}: {reason.rstrip('.')}."
            yield Disclosure(kind="exclusion", dataset=base, text=text, rows=rows)

    def _ask_caveats(self, batch: ControlBatch, scope: Scope) -> None:
        for name in self.proof.discovery.selected_datasets:
            dataset = self.proof.datasets.get(name)
            for i, caveat in enumerate(dataset.caveats if dataset else ()):
                leaf, narrowed = self._rows_used(name, scope)
                key = f"caveat.{name}.{i}"
                batch.ask(key, _counting(leaf, where=(caveat.when,)), ((),), narrowed)
                batch.ask(f"{key}.all", leaf, ((),), narrowed)
                self._caveats.append((key, name, caveat))

    def _rows_used(self, name: str, scope: Scope) -> tuple[Leaf, Scope]:
        """The rows of `name` that the product reads: those of a leaf's period, or all that the filters leave."""
        leaf = next((leaf for leaf in self.proof.discovery.leaves if leaf.base == name), None)
        if leaf is not None:
            return _counting(leaf), scope
        own = tuple(part for part in scope.where if _only_of(part, name))
        plain = Leaf(name=name, base=name, aggregate=COUNT)
        dataset = self.proof.datasets[name]
        if not isinstance(self.query, Table) and self.query.dataset == name and dataset.time is not None:
            dated = plain.model_copy(update={"time": ColumnRef(table=name, column=dataset.time)})
            return dated, Scope(where=own, start=scope.start, end=scope.end, as_of=scope.as_of)
        return plain, Scope(where=own)

    def _warned(self, answers: dict[str, Answer]) -> Iterator[Disclosure]:
        for key, name, caveat in self._caveats:
            rows, every = (int(answers[k].spots.get(0) or 0) for k in (key, f"{key}.all"))
            if rows:
                share = rows / max(every, 1)
                text = f"{caveat.text.rstrip('.')}: {rows:,} of {every:,} rows used ({percent(share)})."
                yield Disclosure(kind="caveat", dataset=name, text=text, rows=rows, share=round(share, 4))


def _counting(leaf: Leaf, where: tuple[Expression, ...] = (), exclusions: tuple[Exclusion, ...] = ()) -> Leaf:
    """The rows of `leaf` counted, under other conditions; of a balance of valid rows those of any day."""
    changes = {"aggregate": COUNT, "where": where, "exclusions": exclusions, "nesting": None, "measure_where": ()}
    if leaf.validity is not None:
        changes |= {"validity": None, "time": None}
    return leaf.model_copy(update=changes)


def _rows(count: int, entity: str) -> str:
    return f"{count:,} {entity} row{'' if count == 1 else 's'}"


def _only_of(part: Expression, dataset: str) -> bool:
    return all(column.table == dataset for column in columns_in(part))


def _shown_as(proof: Proof, leaf: str) -> str:
    """The output column a leaf is, or the first that is computed from it."""
    own = [column.name for column in proof.model.columns if column.leaf == leaf]
    using = [m.name for m in proof.discovery.measures if any(c.column == leaf for c in columns_in(m.formula))]
    return next(iter((*own, *using)), leaf)


def _of_nobody(proof: Proof, query: AnyQuery) -> Iterator[Disclosure]:
    """Events of no actor, which a pattern cannot count: orders of guests."""
    for events in query.sources if isinstance(query, Pattern) else ():
        sources = Sources(proof.datasets, proof.as_of, proof.tied)
        text = events_sql(events, sources, proof, query.read_in, of_nobody=True)  # type: ignore[union-attr]
        counted = select(("count(*)",), f"({text})")
        rows = int(str(proof.engine.query(sources.with_clause() + counted).rows[0][0]))
        if rows:
            entity = proof.datasets[events.dataset].entity
            of = " and ".join(key.column for key in (events.actor, *events.things))
            verb = "has no {} and is" if rows == 1 else "have no {} and are"
            yield Disclosure(
                kind="unknown_group",
                dataset=events.dataset,
                text=f"{_rows(rows, entity)} {verb.format(of)} left out.",
                rows=rows,
            )


def _unknown_groups(proof: Proof, query: AnyQuery) -> Iterator[Disclosure]:
    if not isinstance(query, Table):
        return
    total = proof.result.row_count
    for dimension in query.dimensions:
        if dimension.name not in proof.result.columns or dimension.name not in proof.model.grain:
            continue
        rows = proof.result.nulls(dimension.name)
        if rows:
            dataset = dimension.attribute.table if isinstance(dimension, AttributeDimension) else ""
            verb = "has" if rows == 1 else "have"
            text = f"{_rows(rows, 'result')} {verb} no {dimension.name}: what could not be assigned stays visible."
            share = round(rows / total, 4)
            yield Disclosure(kind="unknown_group", dataset=dataset, text=text, rows=rows, share=share)


def _split_scores(proof: Proof, query: AnyQuery) -> Iterator[Disclosure]:
    """Equal figures on both sides of the edge between two scores."""
    for figure, score in SCORED if isinstance(query, Rfm) else ():
        held: dict[object, Counter[object]] = {}
        for value, place in zip(proof.result.values(figure), proof.result.values(score), strict=True):
            held.setdefault(value, Counter())[place] += 1
        rows = sum(scores.total() for scores in held.values() if len(scores) > 1)
        if rows:
            text = (
                f"{rows:,} rows share their {figure} with rows of another {score}: parts of equal size cut them apart."
            )
            yield Disclosure(kind="ties", dataset="", text=text, rows=rows)


def _ties(proof: Proof, query: AnyQuery) -> Iterator[Disclosure]:
    if query.limit is None:
        return
    if isinstance(query, Rows):
        shown = {column.expression: column.name for column in query.columns}
        if query.skip or any(part not in shown for part in query.limit_per):
            return
        within = tuple(shown[part] for part in query.limit_per)
    else:
        within = query.limit_per if isinstance(query, Table) else ()
    positions = [proof.result.columns.index(name) for name in within if name in proof.result.columns]
    sizes: dict[tuple[object, ...], int] = {}
    for row in proof.result.rows:
        key = tuple(row[position] for position in positions)
        sizes[key] = sizes.get(key, 0) + 1
    tied = sum(max(size - query.limit, 0) for size in sizes.values())
    if tied:
        verb = "row ties" if tied == 1 else "rows tie"
        text = f"{tied:,} more {verb} with place {query.limit} and {'is' if tied == 1 else 'are'} shown."
        yield Disclosure(kind="ties", dataset="", text=text, rows=tied)


def _partial_periods(proof: Proof, query: AnyQuery) -> Iterator[Disclosure]:
    dimensions = query.dimensions if isinstance(query, Table) else ()
    dimension = next((d for d in dimensions if isinstance(d, TimeDimension)), None)
    if dimension is None or dimension.name not in proof.result.columns:
        return
    scope, grain = scope_of(query, proof.as_of), dimension.grain
    shown = proof.result.values(dimension.name)

    def partial(first: datetime.date, why: str) -> Iterator[Disclosure]:
        rows = sum(value == first for value in shown)
        if rows:
            text = f"The {grain} of {first} is partial: {why}."
            yield Disclosure(kind="partial", dataset="", text=text, rows=rows)

    if grain in ("hour", "day"):
        return
    if scope.start is not None and floor(scope.start, grain) != scope.start:
        yield from partial(floor(scope.start, grain), f"the period begins on {scope.start}")
    end = scope.last_end
    if end is not None and floor(end, grain) != end:
        last = end - datetime.timedelta(days=1)
        why = "the data end" if end == scope.as_of else "the period ends"
        yield from partial(floor(last, grain), f"{why} on {last}")


def _assumptions(proof: Proof) -> tuple[Disclosure, ...]:
    return tuple(Disclosure(kind="assumption", dataset="", text=text) for text in proof.intent.assumptions)
