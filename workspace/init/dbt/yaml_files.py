"""The YAML files of a project: plain values, several documents in a file, in the order of their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from schemas.errors import WorkspaceError

Values = dict[str, object]
_NOT_OURS = frozenset({"target", "dbt_packages", "dbt_modules", "logs", "node_modules", "venv"})
_LARGEST = 5_000_000


@dataclass(frozen=True)
class YamlPart:
    """One document of a file."""

    file: Path
    values: Values


def yaml_parts(folder: Path) -> tuple[YamlPart, ...]:
    """Every document below `folder` that is a mapping; `WorkspaceError` for what is no YAML, with file and line."""
    return tuple(YamlPart(file, values) for file in _files(folder) for values in _documents(file))


def yaml_file(file: Path) -> Values:
    """The first document of a file."""
    return next(_documents(file), {})


def mappings(value: object) -> Iterator[Values]:
    """The mappings of a list, or the one mapping that stands there alone."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield {str(key): inner for key, inner in item.items()}


def mapping(value: object) -> Values:
    """A mapping; an empty one where there is none."""
    return next(mappings(value), {}) if isinstance(value, dict) else {}


def is_enabled(raw: Values) -> bool:
    """Whether a resource is not switched off by its configuration."""
    return mapping(raw.get("config")).get("enabled", True) is not False


def text(value: object) -> str:
    """A text; an empty one where there is none."""
    return "" if value is None else str(value).strip()


def _files(folder: Path) -> list[Path]:
    found = []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if any(part in _NOT_OURS or part.startswith(".") for part in inside):
            continue
        if path.is_file() and path.suffix.lower() in (".yml", ".yaml"):
            found.append(path)
    return found


def _documents(file: Path) -> Iterator[Values]:
    if file.stat().st_size > _LARGEST:
        raise WorkspaceError(f"larger than {_LARGEST:,} bytes.", where=str(file))
    try:
        for document in yaml.safe_load_all(file.read_text(encoding="utf-8")):
            if isinstance(document, dict):
                yield {str(key): value for key, value in document.items()}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}:{mark.line + 1}" if mark else str(file)
        raise WorkspaceError(f"not readable as YAML: {str(error).splitlines()[0]}.", where=where) from error
