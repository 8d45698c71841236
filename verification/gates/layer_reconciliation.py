"""Reconciliation of a query of the metrics layer: totals of what adds up are computed again from the models' rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from schemas.semantics import LAYER_GRAINS, LayerQuery, SimpleMetric
from schemas.transformation import GateResult
from verification.agreement import agrees
from verification.checks.check import in_words
from verification.context import Proof
from verification.expression_text import UncheckableError
from verification.layer_range import default_grain, layer_metrics, layer_range
from verification.layer_total import ADDITIVE, LayerTotalQuery


@dataclass
class _Findings:
    compared: int = 0
    wrong: list[str] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    figures: list[tuple[str, str]] = field(default_factory=list)


def layer_reconciliation(proof: Proof, layer: LayerQuery) -> GateResult:
    """Critical where a total differs; a warning where it does because a key that is declared unique is not."""
    findings = _Findings()
    for name in layer.metrics:
        try:
            _compare(proof, layer, name, findings)
        except UncheckableError as reason:
            findings.figures.append((name, f"not compared: {reason}"))
    if findings.wrong or findings.repeated:
        severity = "critical" if findings.wrong else "warning"
        detail = f"{'; '.join((*findings.wrong, *findings.repeated))}."
        return GateResult(
            gate="reconciliation", passed=False, severity=severity, detail=detail, figures=tuple(findings.figures)
        )
    if not findings.compared:
        return not_applicable("no figure of the query adds up to a total.", tuple(findings.figures))
    words = "total equals its control" if findings.compared == 1 else "totals equal their controls"
    return GateResult(
        gate="reconciliation",
        passed=True,
        severity="critical",
        detail=f"{findings.compared} {words}.",
        figures=tuple(findings.figures),
    )


def not_applicable(reason: str, figures: tuple[tuple[str, str], ...] = ()) -> GateResult:
    """A gate that could not look: it neither passed nor failed."""
    return GateResult(
        gate="reconciliation",
        passed=False,
        severity="warning",
        detail=f"Not applicable: {reason}",
        figures=figures,
        not_applicable=True,
    )


def _compare(proof: Proof, layer: LayerQuery, name: str, findings: _Findings) -> None:
    semantics = proof.semantics
    metric = semantics.metric(name) if semantics is not None else None
    if semantics is None or not isinstance(metric, SimpleMetric):
        raise UncheckableError("it is computed from others or over a window")
    _require_total(metric, layer)
    grain = default_grain(metric, semantics)
    asked = max((default_grain(m, semantics) for m in layer_metrics(layer, semantics)), key=LAYER_GRAINS.index)
    query = LayerTotalQuery(proof, metric, own_grain=grain, asked_grain=asked)
    control = query.total(layer.items, layer.where, layer_range(layer, semantics))
    values = proof.result.values(name)
    total = _sum(values) if metric.measure.agg in ADDITIVE else values[0] if values else None
    if agrees(total, control.value, when_empty=0):
        findings.compared += 1
        findings.figures.append((name, in_words(total)))
        return
    said = f"{name} is {in_words(total)} in all rows, {in_words(control.value)} in its source"
    if control.copies > 1:
        repeats = f"{said}: the key {control.key} is declared unique and has up to {control.copies} rows"
        findings.repeated.append(f"{repeats}, so that rows are counted several times")
    else:
        findings.wrong.append(said)


def _require_total(metric: SimpleMetric, layer: LayerQuery) -> None:
    """Refuses what does not add up over the rows of the result."""
    measure = metric.measure
    if layer.limit is not None or layer.having:
        raise UncheckableError("only some of the rows are shown")
    if measure.agg not in ADDITIVE and layer.items:
        raise UncheckableError(f"{measure.agg.replace('_', ' ')} does not add up")
    if measure.non_additive is not None:
        raise UncheckableError("a balance does not add up")
    if measure.join_to_spine and layer.items:
        raise UncheckableError("its rows are those of a time spine")
    if measure.fill_nulls_with:
        raise UncheckableError(f"missing values are shown as {measure.fill_nulls_with}")


def _sum(values: tuple[object, ...]) -> object:
    found = [value for value in values if isinstance(value, int | float | Decimal)]
    return sum(found) if found else None
