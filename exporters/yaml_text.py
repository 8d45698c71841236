"""YAML text of people and machines, read strictly: plain values only, none too large."""

from __future__ import annotations

import yaml

from schemas.errors import WorkspaceError
from schemas.strict_yaml import YamlDocument, read_yaml

MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 64


def load_yaml(text: str, where: str) -> object:
    """The plain value of one YAML document; `WorkspaceError` names file and line of what is not plain YAML."""
    return load_yaml_document(text, where).value


def load_yaml_document(text: str, where: str) -> YamlDocument:
    """As `load_yaml`, with the line of every path; refuses aliases, tags, duplicate keys, and what is too large."""
    if len(text) > MAX_CHARACTERS:
        raise WorkspaceError(f"the file is longer than {MAX_CHARACTERS:,} characters.", where=where)
    depth = 0
    for event in _events(text, where):
        place = _place(where, event.start_mark)
        if getattr(event, "anchor", None):
            raise WorkspaceError("anchors and aliases are not allowed.", where=place, hint="Write the value out.")
        tag = getattr(event, "tag", None)
        if tag:
            raise WorkspaceError(f"the tag {tag} is not allowed.", where=place, hint="Quote text instead.")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise WorkspaceError(f"nested more than {MAX_DEPTH} levels deep.", where=place)
    return read_yaml(text, where)


def _events(text: str, where: str) -> list[yaml.Event]:
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    try:
        return list(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        place = _place(where, error.problem_mark)
        raise WorkspaceError(f"not readable as YAML: {error.problem}.", where=place) from error
    except yaml.YAMLError as error:
        raise WorkspaceError(f"not readable as YAML: {str(error).splitlines()[0]}.", where=where) from error


def _place(where: str, mark: yaml.error.Mark | yaml._yaml.Mark | None) -> str:
    return f"{where}:{mark.line + 1}" if mark else where
