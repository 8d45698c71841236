"""Reconciliation: totals and sampled rows are computed again, each leaf on its own source, and have to be the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from schemas.discovery import BoundMeasure, Leaf
from schemas.errors import EngineError
from schemas.expressions import Aggregate, ColumnRef, Grain, columns_in
from schemas.query import Rows, Table
from schemas.transformation import GateResult
from verification.agreement import agrees
from verification.context import Proof
from verification.control_batch import Answer, ControlBatch
from verification.expression_text import UncheckableError
from verification.formulas import Number, evaluate, number, total
from verification.groups import GroupCheck, no_total
from verification.result_windows import ResultWindows
from verification.samples import Sample, earlier, misplaced_periods, samples, shown_scope
from verification.spots import Scope, Spot, scope_of

MOST_DIFFERENCES = 5
COUNTS = ("count", "count_distinct")


def reconciliation(proof: Proof) -> GateResult:
    """Critical. Totals of additive measures over all rows, and every measure in up to five rows."""
    query = proof.intent.query
    try:
        if isinstance(query, Table):
            return _Reconciliation(proof, query).run()
        if isinstance(query, Rows):
            return _row_count(proof, query)
    except EngineError as error:
        return _result(False, f"The control query failed: {error.message}")
    return _result(False, "There is no query to reconcile with.")


def _result(passed: bool, detail: str, figures: Iterable[tuple[str, str]] = ()) -> GateResult:
    return GateResult(gate="reconciliation", passed=passed, severity="critical", detail=detail, figures=tuple(figures))


@dataclass
class _Reconciliation:
    proof: Proof
    query: Table
    differences: list[str] = field(default_factory=list)
    figures: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    compared: int = 0

    def run(self) -> GateResult:
        self.leaves = {leaf.name: leaf for leaf in self.proof.discovery.leaves}
        self.columns = [c for c in self.proof.model.columns if c.role in ("measure", "component")]
        missing = [c.name for c in self.columns if c.name not in self.proof.result.columns]
        self.differences += [f"{name} is not in the result" for name in missing]
        self.columns = [column for column in self.columns if column.name not in missing]
        self.differences += misplaced_periods(self.proof, self.query)
        self.samples = self._samples()
        self.answers = self._answers()
        for column in self.columns:
            if column.leaf in self.answers:
                self._check_leaf(column.name, self.leaves[column.leaf], self.answers[column.leaf])
            elif column.leaf is None:
                self._check_formula(column.name)
        return self._verdict()

    def _samples(self) -> tuple[Sample, ...]:
        try:
            return samples(self.proof, self.query)
        except UncheckableError as error:
            self.differences.append(str(error))
            return ()

    # asking

    def _answers(self) -> dict[str, Answer]:
        batch = ControlBatch(self.proof.datasets)
        spots = tuple(sample.spot for sample in self.samples)
        scope = shown_scope(self.proof, self.query)
        for name in self._wanted():
            self._ask(batch, name, self.leaves[name], spots, scope)
        for name, table in self._earlier():
            count, grain = offset(table)
            moved = tuple(spot for spot in (earlier(spot, count, grain) for spot in spots) if spot is not None)
            if len(moved) == len(spots):
                any_time = Scope(scope.where, as_of=scope.as_of, dated=scope.dated, members_of=scope.members_of)
                self._ask(batch, f"{table}.{name}", self.leaves[name], moved, any_time)
        groups = GroupCheck(self.proof, self.query)
        groups.ask(batch, scope)
        if batch.empty:
            return {}
        answers = batch.answers(self.proof.engine.query(batch.sql()).rows[0])
        self._price_losses(answers)
        self._check_paths(answers)
        self.differences += groups.differences(answers)
        return answers

    def _price_losses(self, answers: dict[str, Answer]) -> None:
        for loss in self.proof.losses:
            entity = self.proof.datasets[loss.dataset].entity
            self.figures.append((f"left out: {entity} rows {loss.words}", f"{loss.rows:,}"))
            self.figures += [(f"left out: {name} of them", _shown(value)) for name, value in loss.prices]
        for name, answer in answers.items():
            if answer.outside:
                self.figures.append((f"left out: {name} of no row listed", _shown(answer.outside)))

    def _wanted(self) -> tuple[str, ...]:
        """The leaves that are columns, or that formulas of columns read."""
        shown = {column.name for column in self.columns}
        own = [column.leaf for column in self.columns if column.leaf is not None]
        read = [c.column for m in self.proof.discovery.measures if m.name in shown for c in columns_in(m.formula)]
        return tuple(name for name in dict.fromkeys((*own, *read)) if name in self.leaves)

    def _earlier(self) -> tuple[tuple[str, str], ...]:
        """Leaves that formulas read of an earlier period, with the name of the offset."""
        read = [c for m in self.proof.discovery.measures for c in columns_in(m.formula)]
        return tuple((c.column, c.table) for c in dict.fromkeys(read) if is_offset(c.table) and c.column in self.leaves)

    def _ask(self, batch: ControlBatch, key: str, leaf: Leaf, spots: tuple[Spot, ...], scope: Scope) -> None:
        try:
            batch.ask(key, leaf, spots, scope)
        except UncheckableError as error:
            self.differences.append(f"{key} could not be computed independently: {error}")

    def _check_paths(self, answers: dict[str, Answer]) -> None:
        most = max((answer.copies for answer in answers.values()), default=1)
        if most > 1:
            self.differences.append(f"a look-up has up to {most} rows for one key, so that joining it multiplies rows")

    # comparing

    def _check_leaf(self, name: str, leaf: Leaf, answer: Answer) -> None:
        empty = leaf.fill_nulls_with
        if empty is None and _counts(leaf):
            empty = 0
        for i, sample in enumerate(self.samples):
            control = answer.spots.get(i)
            self._compare(name, sample, sample.values[name], control, empty)
        self._check_total(name, leaf, answer)

    def _check_total(self, name: str, leaf: Leaf, answer: Answer) -> None:
        reason = no_total(self.proof, self.query, leaf)
        if reason:
            self.figures.append((name, f"equal in {len(self.samples)} rows; no total: {reason}"))
            return
        position = self.proof.result.columns.index(name)
        shown = total([number(row[position]) for row in self.proof.result.rows])
        control = total([*answer.spots.values(), answer.rest])
        self.compared += 1
        if agrees(shown, control, when_empty=0):
            self.figures.append((name, f"{_shown(shown)} in all, as the control query"))
        else:
            self.figures.append((name, f"{_shown(shown)} in all, control query {_shown(control)}"))
            self.differences.append(f"{name} adds up to {_shown(shown)}, the control query gives {_shown(control)}")

    def _check_formula(self, name: str) -> None:
        measure = next((m for m in self.proof.discovery.measures if m.name == name), None)
        if measure is None:
            self.skipped.append((name, "no formula is known"))
            return
        checked = 0
        for i, sample in enumerate(self.samples):
            try:
                expected = [self._evaluate(measure, i, sample, empty) for empty in (0, None)]
            except UncheckableError as error:
                reason = str(error)
                continue
            checked += 1
            self._compare(name, sample, sample.values[name], *_closest(sample.values[name], expected, measure))
        if checked:
            self.figures.append((name, f"equal in {checked} rows; computed from its components"))
        elif self.samples:
            self.skipped.append((name, reason))

    def _evaluate(self, measure: BoundMeasure, i: int, sample: Sample, empty: int | None) -> Number | None:
        windows = ResultWindows(self.proof, self.query)

        def value(reference: ColumnRef) -> Number | None:
            key = f"{reference.table}.{reference.column}" if reference.table else reference.column
            if key not in self.answers:
                raise UncheckableError(f"{key} has no control figure")
            leaf = self.leaves[reference.column]
            figure: Number | None = self.answers[key].spots.get(i)
            if figure is None and not reference.table and leaf.fill_nulls_with is not None:
                return leaf.fill_nulls_with
            absent = figure is None or (figure == 0 and _counts(leaf))
            return (empty if _counts(leaf) or leaf.aggregate.function == "sum" else None) if absent else figure

        return evaluate(measure.formula, value, lambda window: windows.value(window, sample.index))

    def _compare(self, name: str, sample: Sample, shown: object, control: object, empty: object) -> None:
        self.compared += 1
        if not agrees(shown, control, empty):
            self.differences.append(
                f"{name} is {_shown(shown)} for {sample.named()}, the control query gives {_shown(control)}"
            )

    def _verdict(self) -> GateResult:
        figures = [*self.figures, *((name, f"not compared: {reason}") for name, reason in self.skipped)]
        if self.differences:
            shown = "; ".join(self.differences[:MOST_DIFFERENCES])
            more = len(self.differences) - MOST_DIFFERENCES
            return _result(False, f"{shown}{f'; and {more} more' if more > 0 else ''}.", figures)
        words = "figure equals its control query" if self.compared == 1 else "figures equal their control queries"
        return _result(True, f"{self.compared} {words}.", figures)


def _closest(shown: object, expected: list[Number | None], measure: BoundMeasure) -> tuple[Number | None, int | None]:
    """An absent fact counts 0 or is NULL: either is right."""
    filled = measure.fill_nulls_with
    right = [number for number in expected if agrees(shown, number, filled)]
    return (right or expected)[0], filled


def _counts(leaf: Leaf) -> bool:
    function = leaf.nesting.function if leaf.nesting is not None else leaf.aggregate.function
    return function in COUNTS


def _shown(value: object) -> str:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"{value:,}"
    return "NULL" if value is None else str(value)


def is_offset(table: str) -> bool:
    """Whether a formula's column is of an earlier period: `previous_month_1`."""
    return table.startswith("previous_")


def offset(table: str) -> tuple[int, Grain]:
    """
    >>> offset("previous_month_1")
    (1, 'month')
    """
    _, grain, count = table.split("_")
    return int(count), grain  # type: ignore[return-value]


def _row_count(proof: Proof, query: Rows) -> GateResult:
    """A list of rows: as many as the dataset has after the same filters."""
    dataset = proof.datasets[query.dataset]
    time = ColumnRef(table=dataset.name, column=dataset.time) if dataset.time and query.period else None
    leaf = Leaf(name="rows", base=dataset.name, aggregate=Aggregate(function="count"), time=time)
    if query.limit is not None or query.distinct:
        return _result(True, "Only some rows are shown: their number has no control.")
    batch = ControlBatch(proof.datasets)
    try:
        batch.ask("rows", leaf, ((),), scope_of(query, proof.as_of))
    except UncheckableError as error:
        return _result(False, f"The rows could not be counted independently: {error}.")
    counted = batch.answers(proof.engine.query(batch.sql()).rows[0])["rows"].spots.get(0, 0)
    shown = len(proof.result.rows)
    figures = [("rows", f"{shown:,}"), ("control query", f"{counted:,}")]
    return _result(shown == counted, f"{shown:,} rows, the control query counts {counted:,}.", figures)
