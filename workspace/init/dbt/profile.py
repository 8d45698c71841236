"""Where a dbt profile says that the data of a project are."""

from __future__ import annotations

import re
from pathlib import Path

from schemas.errors import WorkspaceError
from workspace.init.dbt.yaml_files import mapping, text, yaml_file

_ENV = re.compile(r"\{\{\s*env_var\(\s*['\"]\w+['\"]\s*,\s*['\"]([^'\"]*)['\"]\s*\)\s*\}\}")
_HINT = "Name the data with --data SRC: a .duckdb or SQLite file, or a folder."


def data_of_profile(folder: Path) -> Path | None:
    """The DuckDB file of the profile's target; None where the project has no `profiles.yml` of its own.

    An environment variable stands for its default. Raises `WorkspaceError` for a target of another kind.
    """
    file = folder / "profiles.yml"
    if not file.is_file():
        return None
    profiles = yaml_file(file)
    name = text(yaml_file(folder / "dbt_project.yml").get("profile"))
    profile = mapping(profiles.get(name)) or next((mapping(p) for p in profiles.values() if mapping(p)), {})
    outputs = mapping(profile.get("outputs"))
    target = mapping(outputs.get(_plain(text(profile.get("target"))))) or next(map(mapping, outputs.values()), {})
    kind = text(target.get("type"))
    if kind != "duckdb":
        raise WorkspaceError(f"a {kind or 'nameless'} target cannot be read from here.", where=str(file), hint=_HINT)
    path = _plain(text(target.get("path")))
    if not path or path == ":memory:":
        return None
    return folder / path


def _plain(said: str) -> str:
    """`said` with environment variables as their defaults."""
    return _ENV.sub(lambda match: match[1], said)
