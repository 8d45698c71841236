"""Where a dbt profile says that the data of a project are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import WorkspaceError
from workspace.init.dbt.yaml_files import Values, mapping, text, yaml_file

_ENV = re.compile(r"\{\{\s*env_var\(\s*['\"]\w+['\"]\s*,\s*['\"]([^'\"]*)['\"]\s*\)\s*\}\}")
_HINT = "Name the data with --data SRC: a .duckdb or SQLite file, or a folder."
_DUCKDB_SCHEMA = "main"


@dataclass(frozen=True)
class Profile:
    """The target of the profile in `file`; an environment variable stands for its default."""

    file: Path
    target: Values

    @property
    def kind(self) -> str:
        return self._said("type")

    @property
    def schema(self) -> str:
        """Where models are made that name no schema."""
        return self._said("schema") or (_DUCKDB_SCHEMA if self.kind == "duckdb" else "")

    def data(self) -> Path | None:
        """The DuckDB file, None for one in memory; raises `WorkspaceError` for a target of another kind."""
        if self.kind != "duckdb":
            said = f"a {self.kind or 'nameless'} target cannot be read from here."
            raise WorkspaceError(said, where=str(self.file), hint=_HINT)
        path = self._said("path")
        if "{{" in path:
            raise WorkspaceError(f"the path {path} is not known here.", where=str(self.file), hint=_HINT)
        return None if path in ("", ":memory:") else self.file.parent / path

    def _said(self, key: str) -> str:
        return _plain(text(self.target.get(key)))


def profile_of(folder: Path) -> Profile | None:
    """The profile of the project in `folder`; None where it has no `profiles.yml` of its own."""
    file = folder / "profiles.yml"
    if not file.is_file():
        return None
    profiles = yaml_file(file)
    name = text(yaml_file(folder / "dbt_project.yml").get("profile"))
    profile = mapping(profiles.get(name)) or next((mapping(p) for p in profiles.values() if mapping(p)), {})
    outputs = mapping(profile.get("outputs"))
    target = mapping(outputs.get(_plain(text(profile.get("target"))))) or next(map(mapping, outputs.values()), {})
    return Profile(file, target)


def _plain(said: str) -> str:
    """`said` with environment variables as their defaults."""
    return _ENV.sub(lambda match: match[1], said)
