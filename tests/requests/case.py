"""A request, and what may come of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """`sql` is the hand-written statement whose rows are right; `or_sql` are further good readings.

    Without `sql` there is no right answer: the request has to be asked about or refused. With `may_ask` a question or a
    refusal will do as well as the rows.
    """

    request: str
    sql: str | None = None
    or_sql: tuple[str, ...] = ()
    may_ask: bool = False

    @property
    def readings(self) -> tuple[str, ...]:
        return (self.sql, *self.or_sql) if self.sql else ()


def right(request: str, sql: str, *or_sql: str) -> Case:
    """These rows, nothing else."""
    return Case(request, sql, or_sql)


def right_or_asks(request: str, sql: str, *or_sql: str) -> Case:
    """These rows, or a question: the request is hard, or has more than one good reading."""
    return Case(request, sql, or_sql, may_ask=True)


def asks(request: str) -> Case:
    """Any figure would be a guess."""
    return Case(request, may_ask=True)
