"""What describes data instead of holding them: the kinds, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workspace.init.descriptions.contract import contract
from workspace.init.descriptions.dbt_project import dbt_project
from workspace.init.descriptions.description import Description

Kind = Callable[[Path], Description | None]
"""Gives what a path describes, or None where it is of another kind."""

KINDS: tuple[Kind, ...] = (contract, dbt_project)


def description_in(source: Path) -> Description | None:
    """What `source` describes; None where it holds data itself. Raises `WorkspaceError` with file and line."""
    return next((found for kind in KINDS if (found := kind(source)) is not None), None)
