"""The published JSON Schemas (draft 2020-12), by name."""

import json
from importlib import resources

from schemas.errors import UsageError


def json_schema(name: str) -> dict[str, object]:
    """The schema called `name`, as published; `UsageError` lists the names there are.

    >>> json_schema("question")["title"]
    'Question'
    """
    if name not in schema_names():
        raise UsageError(f"there is no schema called {name!r}.", hint=f"There are {', '.join(schema_names())}.")
    text = (resources.files("schemas") / "json" / f"{name}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema


def schema_names() -> tuple[str, ...]:
    """Names of all published schemas, sorted."""
    files = (resources.files("schemas") / "json").iterdir()
    return tuple(sorted(file.name.removesuffix(".schema.json") for file in files if file.name.endswith(".schema.json")))
