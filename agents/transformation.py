"""Fourth agent: the SQL, run on bronze and proved."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from agents.services import Services
from compiler.lineage import plan_lineage
from compiler.plan_sql import plan_sql
from exporters.describe import filter_words
from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.errors import UnplannableError
from schemas.intent import Intent
from schemas.patterns import Pattern
from schemas.query import Rows
from schemas.transformation import ResultInfo, Transformation
from verification.context import Proof
from verification.disclosures import disclosures
from verification.gates import run_gates
from verification.suite_process import SUITES
from warehouse.guard import guard
from warehouse.table import ResultTable


def transform(intent: Intent, discovery: Discovery, model: DataModel, services: Services) -> Transformation:
    """The transformation with its rows in the result store; failed gates are recorded, not raised."""
    sql = plan_sql(model.plan)
    allowed = {
        use.dataset: frozenset(column.name for column in services.graph.dataset(use.dataset).columns)
        for use in discovery.dataset_metadata
    }
    guard(sql, allowed)
    with ThreadPoolExecutor(max_workers=2) as beside:
        # what takes DuckDB's time and what takes Python's go on together; each query still has one thread and one order
        proof = Proof(
            intent=intent.model_copy(update={"query": discovery.query or intent.query}),
            discovery=discovery,
            model=model,
            datasets=services.datasets,
            sql=sql,
            answer=beside.submit(services.engine.result, sql).result,
            engine=services.engine,
            as_of=services.workspace.as_of,
            semantics=services.workspace.semantics,
        )
        disclosed = beside.submit(disclosures, proof)
        rows = proof.result
        _require_rows(discovery, rows, services)
        _require_snapshots(discovery, rows)
        suite_run = services.suites.begin(model, rows) if SUITES.is_started else None
        digest = beside.submit(services.results.put, rows)
        gates = run_gates(proof)
    if suite_run is not None:
        services.suites.keep(digest.result(), suite_run)
    return Transformation(
        transformation_code=sql,
        explanation=tuple(step.purpose for step in model.plan.steps if step.purpose),
        result=ResultInfo(digest=digest.result(), row_count=rows.row_count, columns=rows.columns, types=rows.types),
        gates=gates,
        disclosures=disclosed.result(),
        lineage=plan_lineage(model.plan),
    )


def _require_rows(discovery: Discovery, rows: ResultTable, services: Services) -> None:
    """A list of nothing is more often a condition that was misread than an answer."""
    query = discovery.query
    if isinstance(query, Rows | Pattern) and not rows.row_count:
        entity = services.graph.dataset(query.dataset).entity
        raise UnplannableError(f"No {entity} fulfils all of this: {'; '.join(filter_words(query, {})) or 'no rows'}.")


def _require_snapshots(discovery: Discovery, rows: ResultTable) -> None:
    """A balance without a snapshot in the period has no value; 0 would be a lie."""
    for leaf in discovery.leaves:
        if leaf.snapshot is not None and leaf.name in rows.columns and rows.nulls(leaf.name) == rows.row_count:
            raise UnplannableError(
                f"{leaf.base} has no snapshot in the period, so {leaf.name} has no value.",
                hint="Name a period in which one was taken.",
            )


def found(transformation: Transformation) -> str:
    """One line for the person watching."""
    passed = sum(gate.passed for gate in transformation.gates)
    return f"{transformation.result.row_count:,} rows, {passed} of {len(transformation.gates)} gates passed"
