"""Columns that are formulas: computed again from the columns beside them, or from control figures of their leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from schemas.discovery import BoundMeasure, Leaf
from schemas.expressions import ColumnRef, Truncate, Window, columns_in, walk
from schemas.query import TrendMeasure
from verification.agreement import agrees
from verification.checks.check import Findings, Shown, adds_up, counts, is_plain
from verification.control_batch import Answer, ControlBatch
from verification.expression_text import UncheckableError
from verification.formulas import Figure, Number, compiled, number
from verification.moved_spots import earlier, is_offset, known_periods, offset, reaching_back, whole
from verification.result_windows import ResultWindows
from verification.samples import Sample, evenly, spot_of
from verification.spots import Scope, Spot

MOST_ROWS = 2_000
"""Rows in which a formula over visible columns is computed again."""


@dataclass
class Derived:
    """Every measure column that is no leaf."""

    shown: Shown
    findings: Findings
    _asked: dict[str, Leaf] = field(default_factory=dict)
    _answers: Mapping[str, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._windows = ResultWindows(self.shown.proof, self.shown.query)
        self._columns = {leaf.name: name for name, leaf in self.shown.leaf_columns()}
        measures = {measure.name: measure for measure in self.shown.proof.discovery.measures}
        names = [
            c.name for c in self.shown.proof.model.columns if c.role in ("measure", "component") and c.leaf is None
        ]
        lines = {measure.name for measure in self.shown.query.measures if isinstance(measure, TrendMeasure)}
        present = [name for name in names if name in self.shown.proof.result.columns and name not in lines]
        self._measures = [measures[name] for name in present if name in measures]
        self.findings.skipped += [(name, "no formula is known") for name in present if name not in measures]

    def ask(self, batch: ControlBatch) -> None:
        """Leaves of formulas that are not columns themselves, of earlier periods, and over rolling ones."""
        spots = tuple(sample.spot for sample in self.shown.samples)
        anytime = Scope(
            self.shown.scope.where,
            as_of=self.shown.scope.as_of,
            dated=self.shown.scope.dated,
            members_of=self.shown.scope.members_of,
        )
        for measure in self._measures:
            if self._visible(measure):
                continue
            for column in columns_in(measure.formula):
                self._ask(batch, column, spots, anytime)
            for window in (part for part in walk(measure.formula) if isinstance(part, Window)):
                self._ask_rolling(batch, window, spots, anytime)
                if not self.shown.complete:
                    self._ask_total(batch, window, spots, anytime)

    def _ask(self, batch: ControlBatch, column: ColumnRef, spots: tuple[Spot, ...], anytime: Scope) -> None:
        leaf = self.shown.leaves.get(column.column)
        if leaf is None or _key(column) in self._asked:
            return
        if not column.table:
            if leaf.name not in self._columns:
                self._add(batch, _key(column), leaf, spots, self.shown.scope)
        elif is_offset(column.table):
            count, grain = offset(column.table)
            self._add(batch, _key(column), leaf, _all(earlier(spot, count, grain) for spot in spots), anytime)

    def _ask_rolling(self, batch: ControlBatch, window: Window, spots: tuple[Spot, ...], anytime: Scope) -> None:
        leaf = self._rolled(window)
        time = self.shown.time
        if leaf is None or time is None or window.preceding is None or _rolling_key(window) in self._asked:
            return
        wide = _all(reaching_back(spot, window.preceding, time.grain) for spot in spots)
        # windows of neighbouring rows overlap: each spot is asked on its own
        self._add(batch, _rolling_key(window), leaf, wide, anytime, apart=True)

    def _ask_total(self, batch: ControlBatch, window: Window, spots: tuple[Spot, ...], anytime: Scope) -> None:
        """What a share or a running total is of, where not all rows that it adds up are shown."""
        leaf, key = self._added(window), _total_key(window)
        if leaf is None or key in self._asked:
            return
        anew = any(isinstance(part, Truncate) for part in window.partition_by)
        scope = anytime if anew else replace(self.shown.scope, dated=False)
        names = self.shown.proof.model.grain
        self._add(batch, key, leaf, _all(whole(spot, names, window) for spot in spots), scope, apart=True)

    def _added(self, window: Window) -> Leaf | None:
        """The leaf that a share or a running total adds up."""
        argument = window.argument
        leaf = self.shown.leaves.get(argument.column) if isinstance(argument, ColumnRef) else None
        adds = leaf is not None and window.preceding is None and window.function == "sum"
        return leaf if leaf is not None and adds and is_plain(leaf) and adds_up(leaf, self.shown.proof) else None

    def _rolled(self, window: Window) -> Leaf | None:
        """The leaf of a rolling sum or average that a wider period gives as well."""
        if window.preceding is None or window.function not in ("sum", "average"):
            return None
        argument = window.argument
        leaf = self.shown.leaves.get(argument.column) if isinstance(argument, ColumnRef) else None
        filled = leaf is not None and (leaf.fill_nulls_with is not None or leaf.aggregate.function == "sum")
        return leaf if leaf is not None and filled and adds_up(leaf, self.shown.proof) else None

    def _add(
        self, batch: ControlBatch, key: str, leaf: Leaf, spots: tuple[Spot, ...], scope: Scope, *, apart: bool = False
    ) -> None:
        if not spots:
            return
        try:
            batch.ask(f"formula.{key}", leaf, spots, scope, apart=apart)
        except UncheckableError as error:
            self.findings.differences.append(f"{leaf.name} could not be computed independently: {error}")
            return
        self._asked[key] = leaf

    def conclude(self, answers: Mapping[str, Answer]) -> None:
        """Compare each formula, in all rows where it can be."""
        self._answers = answers
        for measure in self._measures:
            if self._visible(measure):
                self._compare_rows(measure)
            else:
                self._compare_samples(measure)

    def _visible(self, measure: BoundMeasure) -> bool:
        """Whether the formula is arithmetic over columns of the same row."""
        parts = list(walk(measure.formula))
        columns = [part for part in parts if isinstance(part, ColumnRef)]
        shown = all(not column.table and column.column in self._columns for column in columns)
        return shown and not any(isinstance(part, Window) for part in parts)

    def _compare_rows(self, measure: BoundMeasure) -> None:
        result = self.shown.proof.result
        found = result.values(measure.name)

        def column(reference: ColumnRef) -> Figure[int]:
            values = result.values(self._columns[reference.column])
            return lambda index: number(values[index])

        try:
            formula = compiled(measure.formula, column, _no_window)
            chosen = evenly(range(result.row_count), MOST_ROWS)
            wrong = [(index, formula(index)) for index in chosen if not agrees(found[index], formula(index))]
        except UncheckableError as error:
            self.findings.skipped.append((measure.name, str(error)))
            return
        self.findings.compared += len(chosen)
        for index, expected in wrong[:1]:
            spot = spot_of(self._named(result.row(index)), self.shown.proof.model, self.shown.query)
            self.findings.compare(measure.name, f"for {Sample(index, {}, spot).named()}", found[index], expected)
        if not wrong:
            self.findings.figures.append((measure.name, f"equal in {len(chosen):,} rows to its formula"))

    def _named(self, row: tuple[object, ...]) -> dict[str, Any]:
        return dict(zip(self.shown.proof.result.columns, row, strict=True))

    def _compare_samples(self, measure: BoundMeasure) -> None:
        checked, reason = 0, ""
        for i, sample in enumerate(self.shown.samples):
            shown = sample.values[measure.name]
            try:
                # a fact without rows counts 0 or is NULL: either is right
                expected = [self._evaluate(measure, i, sample.index, empty) for empty in (0, None)]
            except UncheckableError as error:
                reason = str(error)
                continue
            right = [figure for figure in expected if agrees(shown, figure, measure.fill_nulls_with)]
            checked += 1
            control = (right or expected)[0]
            self.findings.compare(measure.name, f"for {sample.named()}", shown, control, measure.fill_nulls_with)
        if checked:
            words = f"equal in {checked} row{'' if checked == 1 else 's'} to its formula over control figures"
            self.findings.figures.append((measure.name, words))
        elif self.shown.samples:
            self.findings.skipped.append((measure.name, reason))

    def _evaluate(self, measure: BoundMeasure, place: int, index: int, empty: int | None) -> Number | None:
        def column(reference: ColumnRef) -> Figure[int]:
            figure = self._control(reference, place, empty)
            return lambda _: figure

        def window(part: Window) -> Figure[int]:
            figure = self._window(part, place, index)
            return lambda _: figure

        return compiled(measure.formula, column, window)(place)

    def _control(self, reference: ColumnRef, place: int, empty: int | None) -> Number | None:
        shown = not reference.table and reference.column in self._columns
        key = reference.column if shown else f"formula.{_key(reference)}"
        leaf = self.shown.leaves.get(reference.column)
        if leaf is None or key not in self._answers:
            raise UncheckableError(f"{reference.column} has no control figure")
        figure = number(self._answers[key].spots.get(place))
        if reference.table:
            return self._before(reference.table, leaf, place, figure)
        if figure is None and leaf.fill_nulls_with is not None:
            return leaf.fill_nulls_with
        absent = figure is None or (figure == 0 and counts(leaf))
        fills = counts(leaf) or leaf.aggregate.function == "sum"
        return (empty if fills else None) if absent else figure

    def _before(self, table: str, leaf: Leaf, place: int, figure: Number | None) -> Number | None:
        """A figure of an earlier period: before the data begins nothing is known, later nothing may have happened."""
        spot = earlier(self.shown.samples[place].spot, *offset(table))
        known = spot is not None and known_periods(spot, leaf, 0, self.shown.time) > 0
        return (leaf.fill_nulls_with if figure is None else figure) if known else None

    def _window(self, window: Window, place: int, index: int) -> Number | None:
        total = f"formula.{_total_key(window)}"
        if not self.shown.complete and total in self._answers:
            return number(self._answers[total].spots.get(place))
        key, leaf = f"formula.{_rolling_key(window)}", self._rolled(window)
        if leaf is None or key not in self._answers or window.preceding is None:
            return self._windows.value(window, index)
        added = number(self._answers[key].spots.get(place)) or 0
        count = known_periods(self.shown.samples[place].spot, leaf, window.preceding, self.shown.time)
        if not count:
            return None
        return float(added) / count if window.function == "average" else added


def _no_window(window: Window) -> Figure[Any]:
    raise UncheckableError("a window is not of one row")


def _all(spots: Iterable[Spot | None]) -> tuple[Spot, ...]:
    """All spots, or none where one of them is not known."""
    found = list(spots)
    known = tuple(spot for spot in found if spot is not None)
    return known if len(known) == len(found) else ()


def _key(column: ColumnRef) -> str:
    return f"{column.table}.{column.column}" if column.table else column.column


def _total_key(window: Window) -> str:
    column = window.argument.column if isinstance(window.argument, ColumnRef) else ""
    partition = "/".join(str(getattr(part, "column", getattr(part, "grain", ""))) for part in window.partition_by)
    return f"total_{'all' if window.whole_partition else 'running'}.{partition}.{column}"


def _rolling_key(window: Window) -> str:
    column = window.argument.column if isinstance(window.argument, ColumnRef) else ""
    return f"rolling_{window.preceding}.{column}"
