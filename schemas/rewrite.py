"""Rebuilding a typed expression with some of its parts replaced."""

from collections.abc import Callable
from typing import TypeVar

from schemas.artifact import Artifact
from schemas.expressions import Expression

T = TypeVar("T", bound=Artifact)


def rewrite(node: T, replace: Callable[[Expression], Expression | None]) -> T:
    """`node` with every part replaced for which `replace` gives something; a replacement is not entered again."""
    replacement = replace(node)  # type: ignore[arg-type]
    if replacement is not None:
        return replacement  # type: ignore[return-value]
    changes: dict[str, object] = {}
    for name in type(node).model_fields:
        value = getattr(node, name)
        if isinstance(value, Artifact):
            changed: object = rewrite(value, replace)
        elif isinstance(value, tuple) and any(isinstance(item, Artifact) for item in value):
            changed = tuple(rewrite(item, replace) if isinstance(item, Artifact) else item for item in value)
        else:
            continue
        if changed != value:
            changes[name] = changed
    return node.model_copy(update=changes) if changes else node
