"""JSON lines in, JSON lines out: many requests over one workspace in one process."""

from __future__ import annotations

import datetime
import decimal
import json
import logging
import math
from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from runs.service import RunService
from schemas.batch import BatchAnswer, BatchRequest
from schemas.errors import UserError
from schemas.run import RunRequest, RunResult
from warehouse.table import ResultTable

_LOG = logging.getLogger(__name__)
MOST_ROWS = 10_000
LONGEST_LINE = 1_000_000


def answer_lines(
    lines: Iterable[str], service: RunService, *, as_of: datetime.date | None = None, rows: int = MOST_ROWS
) -> Iterator[str]:
    """One answer per non-empty line, in order; what is wrong with a line is its answer's reason. `rows` 0: all."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _answer(line, number, service, as_of, rows).model_dump_json()


def _answer(line: str, number: int, service: RunService, as_of: datetime.date | None, rows: int) -> BatchAnswer:
    identity: object = None
    try:
        if len(line) > LONGEST_LINE:
            raise UserError(f"longer than {LONGEST_LINE:,} characters.", where=f"line {number}")
        raw = json.loads(line)
        identity = raw.get("id") if isinstance(raw, dict) else None
        wanted = BatchRequest.model_validate(raw)
        text = wanted.request if wanted.query is None else wanted.query.model_dump_json(exclude_defaults=True)
        request = RunRequest(
            request=text or "",
            query=wanted.query,
            as_of=wanted.as_of or as_of,
            user=wanted.user,
            role=wanted.role,
            choices=tuple(sorted(wanted.choices.items())),
        )
        result = service.start(request)
        table = service.rows(result) if result.status == "ok" else None
    except RecursionError:
        return _failed(identity, f"line {number} is nested too deeply.")
    except (json.JSONDecodeError, ValidationError) as error:
        return _failed(identity, f"line {number} is no batch request: {_short(error)}")
    except UserError as error:
        return _failed(identity, str(error))
    except Exception as defect:  # noqa: BLE001  # one request must not take the answers of all others with it
        _LOG.exception("line %d", number)
        return _failed(identity, f"A defect of Goldsmith ended this request: {type(defect).__name__}: {defect}")
    return _of(wanted, result, table, rows)


def _of(wanted: BatchRequest, result: RunResult, table: ResultTable | None, rows: int) -> BatchAnswer:
    shown: tuple[tuple[object, ...], ...] = ()
    if table is not None:
        shown = table.rows if rows == 0 else table.rows[:rows]
    return BatchAnswer(
        id=wanted.id,
        status=result.status,
        sql=result.transformation.transformation_code if result.transformation and result.status == "ok" else None,
        columns=table.columns if table is not None else (),
        rows=tuple(tuple(json_value(value) for value in row) for row in shown),
        row_count=len(table.rows) if table is not None else 0,
        confidence=result.intent.confidence_score if result.intent else 0.0,
        question=result.question,
        reason=result.reason,
        spec_name=result.data_model.name if result.status == "ok" and result.data_model else None,
        timings_ms={entry.agent: entry.milliseconds for entry in result.log},
    )


def json_value(value: object) -> object:
    """A cell as JSON: dates and times ISO, decimals numbers, what is not a number null."""
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [json_value(item) for item in value]
    return value


def _failed(identity: object, reason: str) -> BatchAnswer:
    known = identity if isinstance(identity, str | int) else None
    return BatchAnswer(id=known, status="error", reason=reason)


def _short(error: json.JSONDecodeError | ValidationError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}".lstrip(": ")
    return f"{error.msg} at character {error.colno}"
