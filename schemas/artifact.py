"""The base of everything that travels between layers."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict


class Artifact(BaseModel):
    """A frozen value object: unknown fields are errors, collections are tuples, equality is by value.

    pydantic works a class out when the first value of it is made, under a lock of its own: of the hundreds of classes
    a command imports it uses some. What the docstrings of fields say is looked up where schemas are published.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 0,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        """As pydantic does, but that names mean what they mean in the module of the class, and never what whoever
        makes the first value of it has under that name."""
        return super().model_rebuild(
            force=force, raise_errors=raise_errors, _parent_namespace_depth=0, _types_namespace=_types_namespace
        )


def children(node: Artifact) -> Iterator[Artifact]:
    """The artifacts directly inside `node`, in the order of its fields."""
    for name in type(node).model_fields:
        value = getattr(node, name)
        yield from (child for child in (value if isinstance(value, tuple) else (value,)) if isinstance(child, Artifact))
