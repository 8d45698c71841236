"""Schema: the output columns are those of the model, by name, order and type."""

from __future__ import annotations

from itertools import zip_longest

from schemas.transformation import GateResult
from verification.context import Proof


def schema(proof: Proof) -> GateResult:
    """Critical. Types are DuckDB's own names; only spaces and letter case may differ."""
    expected = [(name, plain_type(kind)) for name, kind in proof.model.target_schema]
    found = list(zip(proof.result.columns, (plain_type(kind) for kind in proof.result.types), strict=True))
    problems = []
    for wanted, got in zip_longest(expected, found):
        if wanted != got:
            problems.append(f"{_words(got)} where the model has {_words(wanted)}")
    detail = f"{'; '.join(problems)}." if problems else f"{len(found)} columns as in the model."
    return GateResult(
        gate="schema",
        passed=not problems,
        severity="critical",
        detail=detail,
        figures=(("columns", str(len(found))), ("different", str(len(problems)))),
    )


def plain_type(kind: str) -> str:
    """A type without spaces, in upper case.

    >>> plain_type("decimal(18, 2)")
    'DECIMAL(18,2)'
    """
    return "".join(kind.split()).upper()


def _words(column: tuple[str, str] | None) -> str:
    return "nothing" if column is None else f"{column[0]} {column[1]}"
