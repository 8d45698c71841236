"""YAML on the way in: plain values only, no aliases, no tags, no duplicate keys, and a line for every path."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from schemas.errors import WorkspaceError

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlDocument:
    """The parsed value, and the line (from 1) on which each path of it starts."""

    value: object
    lines: Mapping[Path, int]
    where: str

    def place(self, path: Path) -> str:
        """`file:line` of `path`, or of its nearest parent that is in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.where}:{self.lines.get(path, 1)}"


@dataclass(frozen=True)
class YamlPlace:
    """A value inside a document, for messages."""

    document: YamlDocument
    path: Path

    def at(self, *path: str | int) -> str:
        """`file:line` of what lies at `path` below this place."""
        return self.document.place((*self.path, *path))


def read_yaml(text: str, where: str) -> YamlDocument:
    """Parse one document; `WorkspaceError` names file and line of what is not plain YAML."""
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    try:
        for event in yaml.parse(text, Loader=loader):
            _refuse_alias(event, where)
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{where}:{mark.line + 1}" if mark else where
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise WorkspaceError(f"not readable as YAML: {problem}.", where=place) from error
    if node is None:
        raise WorkspaceError("the file is empty.", where=f"{where}:1")
    lines: dict[Path, int] = {}
    constructor = yaml.constructor.SafeConstructor()
    return YamlDocument(_build(node, (), lines, where, constructor), lines, where)


def _refuse_alias(event: yaml.Event, where: str) -> None:
    anchored = getattr(event, "anchor", None)
    if anchored and event.start_mark is not None:
        line = event.start_mark.line + 1
        raise WorkspaceError(f"anchors and aliases are not allowed (&{anchored}).", where=f"{where}:{line}")


def _build(
    node: yaml.Node, path: Path, lines: dict[Path, int], where: str, constructor: yaml.constructor.SafeConstructor
) -> object:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(node, path, lines, where, constructor)
    if isinstance(node, yaml.SequenceNode):
        return [_build(child, (*path, i), lines, where, constructor) for i, child in enumerate(node.value)]
    if not node.tag.startswith("tag:yaml.org,2002:"):
        raise WorkspaceError(f"the tag {node.tag} is not allowed.", where=f"{where}:{lines[path]}")
    try:
        return constructor.construct_object(node)
    except (ValueError, yaml.YAMLError) as error:
        raise WorkspaceError(f"cannot read the value {node.value!r}.", where=f"{where}:{lines[path]}") from error


def _build_mapping(
    node: yaml.MappingNode,
    path: Path,
    lines: dict[Path, int],
    where: str,
    constructor: yaml.constructor.SafeConstructor,
) -> dict[str, object]:
    built: dict[str, object] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in built:
            raise WorkspaceError(f"the key {key!r} stands here twice.", where=f"{where}:{line}")
        built[key] = _build(value_node, (*path, key), lines, where, constructor)
        lines[(*path, key)] = line
    return built
