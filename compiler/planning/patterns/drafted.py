"""What planning a pattern gives: its steps and the columns of its table."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.data_model import Constraint, ModelColumn
from schemas.plan import Step


@dataclass(frozen=True)
class Drafted:
    """The steps in order, the last of which has `columns`; `grain` are those that identify a row."""

    steps: tuple[Step, ...]
    columns: tuple[ModelColumn, ...]
    grain: tuple[str, ...]
    order: tuple[str, ...]
    constraints: tuple[Constraint, ...] = ()
    may_lack: tuple[str, ...] = ()
    """Columns of the grain in which a row may have no value."""
