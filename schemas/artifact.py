"""The base of everything that travels between layers."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict


class Artifact(BaseModel):
    """A frozen value object: unknown fields are errors, collections are tuples, equality is by value."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


def children(node: Artifact) -> Iterator[Artifact]:
    """The artifacts directly inside `node`, in the order of its fields."""
    for name in type(node).model_fields:
        value = getattr(node, name)
        yield from (child for child in (value if isinstance(value, tuple) else (value,)) if isinstance(child, Artifact))
