"""The gates a product's SQL has to pass, one per file; their order is `GATES`."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from schemas.transformation import GateResult
from verification.context import Proof
from verification.gates.coverage import coverage
from verification.gates.execution import execution
from verification.gates.grain import grain
from verification.gates.guard import guard
from verification.gates.reconciliation import reconciliation
from verification.gates.sanity import sanity
from verification.gates.schema import schema

Gate = Callable[[Proof], GateResult]

GATES: tuple[Gate, ...] = (guard, execution, schema, grain, reconciliation, coverage, sanity)


def run_gates(proof: Proof) -> tuple[GateResult, ...]:
    """What each gate found, in order; a failed gate does not stop the others."""
    with ThreadPoolExecutor(max_workers=2) as both:  # one waits for DuckDB while Python is busy with another
        return tuple(both.map(lambda gate: gate(proof), GATES))
