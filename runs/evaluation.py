"""How many requests are answered right, wrong, or not, against SQL written by hand or expected rows."""

from __future__ import annotations

import contextlib
import datetime
import decimal
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from pydantic import ConfigDict, JsonValue, ValidationError, model_validator

from runs.service import RunService
from schemas.artifact import Artifact
from schemas.errors import UsageError
from schemas.run import RunRequest

Verdict = Literal["right", "wrong", "not answered"]
Row = tuple[Any, ...]
_WHOLE = re.compile(r"0|-?[1-9]\d{0,8}")
_SPELLED_OUT = re.compile(r"\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{4}|[A-Za-z]{3,9} \d{1,2}, \d{4}")
_MONTH = re.compile(r"(?P<year>(19|20|21)\d\d)-?(?P<month>0[1-9]|1[0-2])(\.0)?")
_FIRST_OF_YEAR = re.compile(r"\d{4}-01-01")
MOST_MAPPINGS = 5_000
"""Ways to lay expected columns on those of an answer that are tried."""


class EvalCase(Artifact):
    """A line of CASES.jsonl: a request with the SQL or the rows that answer it, or that it must be asked about."""

    model_config = ConfigDict(extra="ignore")

    id: str
    request: str
    sql: str | None = None
    rows: tuple[tuple[JsonValue, ...], ...] | None = None
    expect: Literal["answer", "question"] = "answer"
    ordered: bool = False

    @model_validator(mode="after")
    def _has_an_oracle(self) -> EvalCase:
        if (self.expect == "answer") != (self.sql is not None or self.rows is not None):
            raise ValueError("a case has sql or rows, or expects a question")
        return self


class CaseResult(Artifact):
    """What became of a case; a question or refusal is right where one is expected."""

    id: str
    request: str
    status: str
    verdict: Verdict
    confidence: float
    detail: str = ""


def read_cases(lines: Iterable[str], where: str) -> tuple[EvalCase, ...]:
    """The cases of a file; `UsageError` with the line that is none."""
    cases = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                cases.append(EvalCase.model_validate_json(line))
            except ValidationError as error:
                raise UsageError(f"no case: {error.errors()[0]['msg']}.", where=f"{where}, line {number}") from error
    return tuple(cases)


def evaluate(cases: Iterable[EvalCase], service: RunService) -> Iterator[CaseResult]:
    """Each case, run through the whole pipeline."""
    for case in cases:
        result = service.start(RunRequest(request=case.request))
        answered = result.status == "ok"
        detail = result.reason or (result.question.text if result.question else "")
        if not answered:
            verdict: Verdict = "right" if case.expect == "question" else "not answered"
        elif case.expect == "question":
            verdict, detail = "wrong", "answered, where a question was expected"
        else:
            rows = service.rows(result).rows
            expected = _expected(case, service)
            percent = "percent" in case.request.lower() or "%" in case.request
            right = same_rows(expected, rows, ordered=case.ordered, percent=percent)
            verdict = "right" if right else "wrong"
            detail = "" if verdict == "right" else f"expected {expected[:2]}…, got {rows[:2]}…"
        confidence = result.intent.confidence_score if result.intent else 0.0
        yield CaseResult(
            id=case.id,
            request=case.request,
            status=result.status,
            verdict=verdict,
            confidence=confidence,
            detail=detail,
        )


def curve(results: Sequence[CaseResult]) -> tuple[tuple[float, float, float], ...]:
    """Least confidence asked for, and the shares answered right and wrong that then remain."""
    steps = sorted({result.confidence for result in results if result.status == "ok"})
    total = len(results) or 1
    found = []
    for least in steps:
        kept = [result for result in results if result.status == "ok" and result.confidence >= least]
        right = sum(result.verdict == "right" for result in kept)
        found.append((least, right / total, (len(kept) - right) / total))
    return tuple(found)


def _expected(case: EvalCase, service: RunService) -> tuple[Row, ...]:
    if case.sql is not None:
        return service.query(case.sql)
    return tuple(tuple(row) for row in case.rows or ())


def same_rows(expected: Sequence[Row], found: Sequence[Row], *, ordered: bool = False, percent: bool = False) -> bool:
    """Whether `found` holds the expected rows, in columns of any order; columns beyond the expected ones do not matter.

    A year or a month, such as `202401`, may be its first day. With `percent` a share may be a fraction where per cent
    are expected.

    >>> same_rows([("Ann", 2)], [(2, "Ann", "x")])
    True
    >>> same_rows([("Ann", 2), ("Ann", 2)], [(2, "Ann")])
    False
    >>> same_rows([(datetime.date(2024, 1, 1), 3)], [("202401", 3)])
    True
    """
    if len(expected) != len(found):
        return False
    if not expected:
        return True
    wanted = [_plain_row(row) for row in expected]
    shown = list(zip(*(_plain_row(row) for row in found), strict=True))
    columns = [(at, spelling) for at, column in enumerate(shown) for spelling in _spellings(column, percent=percent)]
    options = []
    for column in zip(*wanted, strict=True):
        fitting = [(at, other) for at, other in columns if Counter(column) == Counter(other)]
        if not fitting:
            return False
        options.append(fitting)
    for chosen in itertools.islice(itertools.product(*options), MOST_MAPPINGS):
        if len({at for at, _ in chosen}) < len(chosen):
            continue
        laid = list(zip(*(values for _, values in chosen), strict=True))
        if laid == wanted if ordered else Counter(laid) == Counter(wanted):
            return True
    return False


def _spellings(column: Row, *, percent: bool) -> Iterator[Row]:
    """A column as it is, and as it may be expected: years as numbers, months as first days, fractions as per cent."""
    yield column
    if all(value is None or (isinstance(value, str) and _FIRST_OF_YEAR.fullmatch(value)) for value in column):
        yield tuple(None if value is None else float(value[:4]) for value in column)
    months = [None if value is None else _MONTH.fullmatch(str(value)) for value in column]
    if all(value is None or month for value, month in zip(column, months, strict=True)):
        yield tuple(month and f"{month['year']}-{month['month']}-01" for month in months)
    if percent and all(value is None or isinstance(value, float) for value in column):
        yield tuple(None if value is None else float(f"{value * 100:.9g}") for value in column)


def _plain_row(row: Row) -> Row:
    return tuple(_plain(value) for value in row)


def _day(text: str) -> str:
    """A date whose month is a word, in ISO; text that is none as it is."""
    for pattern in ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y"):
        with contextlib.suppress(ValueError):
            return datetime.datetime.strptime(text, pattern).date().isoformat()
    return text


def _plain(value: object) -> object:
    """Numbers to nine digits, whatever their type, also as text; dates in ISO, also spelled out, midnights as dates."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return float(value)
    if isinstance(value, str) and _SPELLED_OUT.fullmatch(value):
        return _day(value)
    if isinstance(value, int | float | decimal.Decimal):
        return float(f"{float(value):.9g}")
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return (
        value.removesuffix(" 00:00:00")
        if isinstance(value, str)
        else value
        if value is None or isinstance(value, str)
        else json.dumps(value, default=str)
    )
