"""What `init` wrote last time, so that it can tell what was changed by hand since."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from schemas.errors import WorkspaceError
from workspace.init.document import Document

FILE = ".goldsmith/state/init.json"
_FORMAT = 1


@dataclass(frozen=True)
class Written:
    """A YAML file as it was written: its value and the lines of its comments."""

    value: Mapping[str, object]
    comments: tuple[str, ...]


@dataclass(frozen=True)
class State:
    """The YAML files written last time, by name."""

    format: int = _FORMAT
    files: Mapping[str, Written] = field(default_factory=dict)


_ADAPTER = TypeAdapter(State)


def load_state(root: Path) -> State:
    """The state of the workspace; empty where `init` did not make it."""
    file = root / FILE
    if not file.is_file():
        return State()
    try:
        return _ADAPTER.validate_json(file.read_bytes())
    except ValidationError as error:
        raise WorkspaceError(
            "cannot be read.", where=str(file), hint="Delete it; everything in the YAML files then counts as edited."
        ) from error


def state_text(documents: Mapping[str, Document]) -> str:
    """The state that stands for `documents`."""
    files = {
        name: {"value": plain(dict(document.value)), "comments": sorted(document.comment_lines())}
        for name, document in sorted(documents.items())
    }
    return json.dumps({"format": _FORMAT, "files": files}, indent=1, ensure_ascii=False) + "\n"


def plain(value: object) -> object:
    """Dates as text, which is what JSON keeps of them."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list | tuple) else value
