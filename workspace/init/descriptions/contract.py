"""A data contract (ODCS) or a semantic model (OSI), in one file."""

from __future__ import annotations

from pathlib import Path

from schemas.errors import WorkspaceError
from schemas.strict_yaml import read_yaml
from workspace.init.descriptions.declared import Declared
from workspace.init.descriptions.fields import Fields
from workspace.init.descriptions.odcs import is_odcs, odcs
from workspace.init.descriptions.osi import is_osi, osi

_SUFFIXES = frozenset({".yaml", ".yml", ".json"})
_LARGEST = 20_000_000


def contract(source: Path) -> Declared | None:
    """What the file `source` declares; None for a folder or a file of another kind. Raises `WorkspaceError`."""
    if source.suffix.lower() not in _SUFFIXES or not source.is_file():
        return None
    if source.stat().st_size > _LARGEST:
        raise WorkspaceError(f"larger than {_LARGEST:,} bytes.", where=str(source))
    try:
        text = source.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise WorkspaceError(f"is not UTF-8: {error.reason} at byte {error.start:,}.", where=str(source)) from error
    document = Fields.of(read_yaml(text, str(source)))
    if is_odcs(document):
        return Declared(odcs(document))
    if is_osi(document):
        return Declared(osi(document))
    raise WorkspaceError(
        "is neither a data contract nor a semantic model.",
        where=f"{source}:1",
        hint="An ODCS contract has `kind: DataContract`, an OSI model `semantic_model:` with `datasets:`.",
    )
