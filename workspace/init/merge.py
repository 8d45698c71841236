"""A file that may have been edited, and what would be written now: edits stay, the rest is renewed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workspace.init.state import plain

Value = object
Path = tuple[str, ...]


@dataclass
class Merge:
    """Collects the paths at which a hand edit was kept. `base` is what was written last time, with dates as text."""

    kept: list[Path] = field(default_factory=list)

    def mapping(
        self, base: Mapping[str, Value], ours: Mapping[str, Value], new: Mapping[str, Value], path: Path = ()
    ) -> dict[str, Value]:
        """`ours` with what was as in `base` as it is in `new`: three states of one mapping."""
        merged: dict[str, Value] = {}
        for key, value in ours.items():
            found = self._entry(key, value, base, new, path)
            if found is not _GONE:
                merged[key] = found
        for key, value in new.items():
            if key not in ours and key not in base:
                merged[key] = value
            elif key not in ours:
                self.kept.append((*path, key))
        return merged

    def _entry(self, key: str, value: Value, base: Mapping[str, Value], new: Mapping[str, Value], path: Path) -> Value:
        here = (*path, key)
        if key in new and is_named_list(value) and is_named_list(new[key]):
            return self._named(_list(base.get(key, ())), _list(value), _list(new[key]), here)
        if key in base and plain(value) == base[key]:
            return new.get(key, _GONE)
        if key not in new or value != new[key]:
            self.kept.append(here)
        return value

    def _named(
        self, base: Sequence[Value], ours: Sequence[Value], new: Sequence[Value], path: Path
    ) -> list[dict[str, Value]]:
        """Lists of mappings with a name each: entry by entry, new ones at the end."""
        before, now = _by_name(base), _by_name(new)
        merged = []
        for name, entry in _by_name(ours).items():
            if name in now:
                merged.append(self.mapping(before.get(name, {}), entry, now[name], (*path, name)))
            elif name not in before:  # added by hand
                self.kept.append((*path, name))
                merged.append(dict(entry))
        here = _by_name(ours)
        self.kept += [(*path, name) for name in before if name not in here and name in now]
        return [*merged, *(dict(entry) for name, entry in now.items() if name not in here and name not in before)]


_GONE = object()


def is_named_list(value: Value) -> bool:
    """Whether it is a list of mappings that each have a name."""
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(v, dict) and "name" in v for v in value)


def _by_name(entries: Sequence[Value]) -> dict[str, Mapping[str, Value]]:
    return {str(entry["name"]): entry for entry in entries if isinstance(entry, dict)}


def _list(value: Value) -> Sequence[Value]:
    return value if isinstance(value, list | tuple) else ()
