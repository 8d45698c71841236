"""The texts of a workspace's files as they are to be written: new ones, and edited ones with their edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from schemas.strict_yaml import read_yaml
from workspace.init.document import Document
from workspace.init.edited_file import renewed
from workspace.init.merge import Merge
from workspace.init.state import State, Written, plain


@dataclass(frozen=True)
class Renewal:
    """`texts` by file name; `deleted` were taken away by hand and stay away; `kept` are the places of hand edits."""

    texts: Mapping[str, str]
    deleted: tuple[str, ...]
    kept: tuple[str, ...]


def renew(documents: Mapping[str, Document], target: Path, state: State) -> Renewal:
    """What becomes of each document, given the files in `target` and what was written there last time."""
    texts: dict[str, str] = {}
    deleted: list[str] = []
    kept: list[str] = []
    for name, document in documents.items():
        file, before = target / name, state.files.get(name)
        if file.is_file():
            texts[name], places = _merged(file.read_text(encoding="utf-8"), document, before)
            kept += [f"{name}: {'.'.join(place)}" for place in places]
        elif before is not None:
            deleted.append(name)
        else:
            texts[name] = document.text()
    return Renewal(texts, tuple(deleted), tuple(kept))


def _merged(text: str, document: Document, before: Written | None) -> tuple[str, list[tuple[str, ...]]]:
    value = read_yaml(text, "").value
    ours = value if isinstance(value, dict) else {}
    base = before.value if before is not None else {}
    comments = frozenset(before.comments) if before is not None else frozenset()
    if plain(ours) == base and _comments(text) <= comments:
        return document.text(), []
    merge = Merge()
    merged = merge.mapping(base, ours, document.value)
    return renewed(text, merged, document, comments), merge.kept


def _comments(text: str) -> frozenset[str]:
    """Whole-line comments; one behind a value belongs to a person."""
    lines = [line.strip() for line in text.splitlines() if "#" in line]
    return frozenset(lines)
