"""What the source of a class says of its fields."""

from __future__ import annotations

import ast
import inspect
import textwrap
from itertools import pairwise


def field_docs(model: type) -> dict[str, str]:
    """The text below each field, those of its base classes included; of a field without one nothing."""
    found: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        if "__annotations__" in vars(owner) and owner.__module__.partition(".")[0] not in _NOT_OURS:
            found |= _docs(inspect.getsource(owner))
    return found


_NOT_OURS = frozenset(("pydantic", "builtins"))


def _docs(source: str) -> dict[str, str]:
    body = ast.parse(textwrap.dedent(source)).body[0]
    if not isinstance(body, ast.ClassDef):
        return {}
    return {
        field.target.id: inspect.cleandoc(below.value.value)
        for field, below in pairwise(body.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }
