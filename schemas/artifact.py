"""The base of everything that travels between layers."""

from pydantic import BaseModel, ConfigDict


class Artifact(BaseModel):
    """A frozen value object: unknown fields are errors, collections are tuples, equality is by value."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
