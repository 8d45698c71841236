"""Reading a description's YAML: what is of the wrong shape is refused with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.errors import WorkspaceError
from schemas.strict_yaml import Path, YamlDocument


@dataclass(frozen=True)
class Fields:
    """A mapping of the document, at its path."""

    document: YamlDocument
    path: Path
    values: dict[str, object]

    @classmethod
    def of(cls, document: YamlDocument) -> Fields:
        """The whole document, which has to be a mapping."""
        return cls(document, (), _mapping(document, (), document.value))

    def text(self, *keys: str) -> str:
        """The first of these that is there, as one line; empty where none is."""
        found = next((self.values[key] for key in keys if self.values.get(key) is not None), "")
        if isinstance(found, dict | list):
            raise self.error("a text was expected here.", next(key for key in keys if self.values.get(key) is not None))
        return " ".join(str(found).split())

    def needed(self, *keys: str) -> str:
        """As `text`, which may not be empty."""
        found = self.text(*keys)
        if not found:
            raise self.error(f"{keys[0]} is missing.")
        return found

    def flag(self, key: str) -> bool:
        """Whether `key` is true."""
        return self.values.get(key) is True

    def number(self, key: str) -> float | None:
        """A number; None where there is none."""
        value = self.values.get(key)
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of plain values as text, or the one that stands there alone."""
        value = self.values.get(key)
        listed = value if isinstance(value, list) else [] if value is None else [value]
        if any(isinstance(item, dict | list) for item in listed):
            raise self.error("a list of texts was expected here.", key)
        return tuple(str(item) for item in listed)

    def inner(self, key: str) -> Fields:
        """A mapping below; an empty one where there is none."""
        value = self.values.get(key)
        return Fields(self.document, (*self.path, key), value if isinstance(value, dict) else {})

    def each(self, key: str) -> Iterator[Fields]:
        """The mappings of a list below."""
        value = self.values.get(key)
        if value is None:
            return
        if not isinstance(value, list):
            raise self.error("a list was expected here.", key)
        for place, item in enumerate(value):
            path = (*self.path, key, place)
            yield Fields(self.document, path, _mapping(self.document, path, item))

    def where(self, *path: str | int) -> str:
        """`file:line` of what lies below."""
        return self.document.place((*self.path, *path))

    def error(self, message: str, *path: str | int) -> WorkspaceError:
        """`message` at `path` below."""
        return WorkspaceError(message, where=self.where(*path))


def _mapping(document: YamlDocument, path: Path, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise WorkspaceError("`key: value` lines were expected here.", where=document.place(path))
    return value
