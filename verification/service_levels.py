"""What a consumer of the product may rely on, each level derived from facts at hand and never from a wish."""

import re

from schemas.data_model import DataModel
from schemas.discovery import DatasetUse, Discovery
from schemas.quality import ServiceLevels
from schemas.transformation import Disclosure, GateResult

_UNIT_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2678400}
_IN_TOTAL = "equal to an independent control query on the source, to the cent, in total"
_IN_ROWS = "equal to an independent control query on the source, to the cent, in the rows compared"
_NOT_AT_ALL = "not reconciled"
_LEFT_OUT = ("deduplication", "orphans", "exclusion")
Level = tuple[str, str]
"""A service level and what it is based on."""


def service_levels(
    discovery: Discovery,
    model: DataModel,
    gates: tuple[GateResult, ...],
    disclosures: tuple[Disclosure, ...] | None = None,
) -> ServiceLevels:
    """Freshness and latency from the declared refresh of the sources, completeness and accuracy as measured."""
    by_name = {gate.gate: gate for gate in gates}
    freshness, latency, completeness, accuracy = (
        _freshness(discovery),
        _latency(discovery),
        _completeness(model, by_name.get("grain"), disclosures),
        _accuracy(model, by_name.get("reconciliation")),
    )
    return ServiceLevels(
        freshness=freshness[0],
        latency=latency[0],
        completeness=completeness[0],
        accuracy=accuracy[0],
        basis=(
            f"freshness: {freshness[1]}",
            f"latency: {latency[1]}",
            f"completeness: {completeness[1]}",
            f"accuracy: {accuracy[1]}",
        ),
    )


def _freshness(discovery: Discovery) -> Level:
    slowest = _slowest(discovery)
    if slowest is None:
        return "not stated", "the product has no source with a declared refresh"
    dated = [use.last_event for use in discovery.dataset_metadata if use.last_event]
    newest = f"; newest event {max(dated)}" if dated else ""
    basis = f"declared refresh of {slowest.dataset}, the slowest source"
    if dated:
        basis += ", and the newest event among " + ", ".join(
            use.dataset for use in discovery.dataset_metadata if use.last_event
        )
    return f"at most {slowest.refresh} behind the sources{newest}", basis


def _latency(discovery: Discovery) -> Level:
    slowest = _slowest(discovery)
    if slowest is None:
        return "not stated", "no running time is promised without a declared refresh"
    return (
        f"available within one refresh interval ({slowest.refresh}) after the sources are loaded",
        f"allowance of one refresh interval of {slowest.dataset}; no running time was extrapolated",
    )


def _slowest(discovery: Discovery) -> DatasetUse | None:
    """The source that is refreshed least often; one with a refresh that is no interval counts as the slowest."""
    stated = [use for use in discovery.dataset_metadata if use.refresh]
    return max(stated, key=lambda use: (_seconds(use.refresh), use.dataset), default=None)


def _seconds(interval: str) -> float:
    """The length of `1 day`, `12 hours`, `hour`; infinite for other words."""
    match = re.fullmatch(r"(?:(\d+(?:\.\d+)?)\s+)?([a-z]+?)s?", interval.strip().lower())
    if match is None or match[2] not in _UNIT_SECONDS:
        return float("inf")
    return float(match[1] or 1) * _UNIT_SECONDS[match[2]]


def _completeness(model: DataModel, grain: GateResult | None, disclosures: tuple[Disclosure, ...] | None) -> Level:
    if model.grain:
        held = grain is not None and grain.passed
        keys = (
            f"every row is identified by {' and '.join(model.grain)}" if held else "the key of the rows is not proven"
        )
    else:
        keys = "one total"
    if disclosures is None:
        return f"{keys}; rows left out were not measured", "grain gate"
    left_out = [item for item in disclosures if item.kind in _LEFT_OUT and (item.share or item.rows)]
    if not left_out:
        return f"{keys}; no source row is left out", "grain gate, and no declared policy that left out a row"
    parts = ", ".join(f"{item.dataset} {_extent(item)} ({item.kind})" for item in left_out)
    shares = [item.share for item in left_out if item.share is not None]
    used = f"at least {_percent(1 - max(shares))} of the rows of each source are used" if shares else ""
    return (
        f"{keys}; {used or 'rows are left out by declared policies'}",
        f"grain gate, and what the declared policies leave out, measured: {parts}",
    )


def _extent(item: Disclosure) -> str:
    return f"{item.rows:,} rows" if item.share is None else _percent(item.share)


def _accuracy(model: DataModel, reconciliation: GateResult | None) -> Level:
    """Which additive metrics were compared in total, in some rows, and not at all, by the gate's own figures."""
    if reconciliation is None:
        return "not reconciled", "the reconciliation gate was not run"
    if reconciliation.not_applicable:
        return "not reconciled", f"reconciliation gate: {reconciliation.detail}"
    if not reconciliation.passed:
        return "not reconciled with the sources", f"reconciliation gate failed: {reconciliation.detail}"
    figures = dict(reconciliation.figures)
    claims: dict[str, list[str]] = {_IN_TOTAL: [], _IN_ROWS: [], _NOT_AT_ALL: []}
    for column in model.columns:
        if column.additivity == "additive" and column.leaf:
            found = figures.get(column.name, "not compared")
            extent = _NOT_AT_ALL if found.startswith("not compared") else _IN_ROWS if "no total" in found else _IN_TOTAL
            claims[extent].append(column.name)
    stated = "; ".join(f"{', '.join(names)}: {extent}" for extent, names in claims.items() if names)
    shown = ", ".join(f"{name} {value}" for name, value in reconciliation.figures)
    basis = "reconciliation gate, executed on the rows of this version" + (f": {shown}" if shown else "")
    return stated or "no additive metric to reconcile", basis


def _percent(share: float) -> str:
    """Two digits, never rounded up to all of it."""
    text = f"{100 * share:.2f}"
    return "99.99%" if text == "100.00" and share < 1 else f"{text}%"
