"""Reconciliation: totals and sampled rows are computed again, each leaf on its own source, and have to be the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from schemas.errors import EngineError
from schemas.patterns import Pattern
from schemas.query import Rows, Table
from schemas.transformation import GateResult
from verification.checks.balances import Balances
from verification.checks.check import Check, Findings, Shown, in_words
from verification.checks.derived import Derived
from verification.checks.groups import Groups
from verification.checks.leaf_figures import LeafFigures
from verification.checks.listed_rows import listed_rows_differ
from verification.checks.trends import Trends
from verification.context import Proof
from verification.control_batch import Answer, ControlBatch
from verification.expression_text import UncheckableError
from verification.gates.layer_reconciliation import layer_reconciliation
from verification.patterns import pattern_differs
from verification.samples import misplaced_periods, samples, shown_scope

MOST_DIFFERENCES = 5


def reconciliation(proof: Proof) -> GateResult:
    """Critical. Every measure in up to five rows, formulas in all, totals of what adds up, and missing groups."""
    query = proof.intent.query
    try:
        if isinstance(query, Table) and query.layer is not None:
            return layer_reconciliation(proof, query.layer)
        if isinstance(query, Table):
            return _reconcile(proof, query)
        if isinstance(query, Rows):
            return _compared(proof, lambda: listed_rows_differ(proof, query))
        if isinstance(query, Pattern):
            return _compared(proof, lambda: pattern_differs(proof, query))
    except EngineError as error:
        return _result(False, f"The control query failed: {error.message}.")
    return _result(False, "There is no query to reconcile with.")


def _reconcile(proof: Proof, query: Table) -> GateResult:
    findings = Findings()
    _look_for_columns(proof, findings)
    findings.differences += misplaced_periods(proof, query)
    try:
        chosen = samples(proof, query)
    except UncheckableError as error:
        findings.differences.append(str(error))
        chosen = ()
    shown = Shown(proof, query, shown_scope(proof, query), chosen)
    checks: tuple[Check, ...] = tuple(
        kind(shown, findings) for kind in (LeafFigures, Balances, Groups, Derived, Trends)
    )
    batch = ControlBatch(proof.sources())
    for check in checks:
        check.ask(batch)
    answers = {} if batch.empty else batch.answers(proof.engine.query(batch.sql()).rows[0])
    _price_losses(proof, findings)
    _look_at_paths(answers, findings)
    for check in checks:
        check.conclude(answers)
    return _verdict(findings)


def _look_for_columns(proof: Proof, findings: Findings) -> None:
    measures = [column.name for column in proof.model.columns if column.role in ("measure", "component")]
    missing = [name for name in measures if name not in proof.result.columns]
    findings.differences += [f"{name} is not in the result" for name in missing]


def _price_losses(proof: Proof, findings: Findings) -> None:
    for loss in proof.losses:
        entity = proof.datasets[loss.dataset].entity
        findings.figures.append((f"left out: {entity} rows {loss.words}", f"{loss.rows:,}"))
        findings.figures += [(f"left out: {name} of them", in_words(value)) for name, value in loss.prices]


def _look_at_paths(answers: dict[str, Answer], findings: Findings) -> None:
    most = max((answer.copies for answer in answers.values()), default=1)
    if most > 1:
        findings.differences.append(f"a look-up has up to {most} rows for one key, so that joining it multiplies rows")


def _verdict(findings: Findings) -> GateResult:
    skipped = dict.fromkeys(findings.skipped)
    figures = [*findings.figures, *((name, f"not compared: {reason}") for name, reason in skipped)]
    if findings.differences:
        shown = "; ".join(findings.differences[:MOST_DIFFERENCES])
        more = len(findings.differences) - MOST_DIFFERENCES
        return _result(False, f"{shown}{f'; and {more} more' if more > 0 else ''}.", figures)
    words = "figure equals its control" if findings.compared == 1 else "figures equal their controls"
    return _result(True, f"{findings.compared:,} {words}.", figures)


def _result(passed: bool, detail: str, figures: Iterable[tuple[str, str]] = ()) -> GateResult:
    return GateResult(gate="reconciliation", passed=passed, severity="critical", detail=detail, figures=tuple(figures))


def _compared(proof: Proof, differ: Callable[[], tuple[str, int]]) -> GateResult:
    """A list or a pattern: every row again, by a query of its own."""
    try:
        difference, compared = differ()
    except UncheckableError as error:
        return _result(False, f"The rows could not be read independently: {error}.")
    shown = proof.result.row_count
    figures = [("rows", f"{shown:,}"), ("compared", f"{compared:,}")]
    detail = f"{difference[:1].upper()}{difference[1:]}." if difference else f"{compared:,} rows equal their controls."
    return _result(not difference, detail, figures)
