"""A YAML file that was edited by hand, with new values put into it: comments and order stay."""

from __future__ import annotations

import io
from collections.abc import Mapping

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from schemas.strict_yaml import read_yaml
from schemas.yaml_text import WIDTH, is_ambiguous
from workspace.init.document import Document, annotated
from workspace.init.merge import is_named_list


def renewed(text: str, value: Mapping[str, object], document: Document, written: frozenset[str]) -> str:
    """`text` with the content `value`; comments `written` last time give way to those of `document`."""
    own = "\n".join(line for line in text.splitlines() if line.strip() not in written) + "\n"
    parser = YAML()
    parser.preserve_quotes = True
    parser.width = WIDTH
    parser.indent(mapping=2, sequence=4, offset=2)
    tree = parser.load(own)
    _put_mapping(tree, _plain_mapping(read_yaml(own, "").value), value)
    stream = io.StringIO()
    parser.dump(tree, stream)
    head = "".join(f"# {line}\n" if line else "#\n" for line in document.head.splitlines())
    return f"{head}\n{annotated(stream.getvalue(), _moved(document, value))}".replace("\n\n\n", "\n\n")


def _put_mapping(tree: CommentedMap, old: Mapping[str, object], new: Mapping[str, object]) -> None:
    """Change `tree`, whose plain value is `old`, until it is `new`."""
    for key in [key for key in old if key not in new]:
        del tree[key]
    for key, value in new.items():
        if key in old and value == old[key]:
            continue
        before = old.get(key)
        if is_named_list(value) and is_named_list(before) and isinstance(value, list) and isinstance(before, list):
            _put_named(tree[key], before, value)
        else:
            tree[key] = _node(value)


def _put_named(tree: CommentedSeq, old: list[dict[str, object]], new: list[dict[str, object]]) -> None:
    names = [entry["name"] for entry in new]
    for place in reversed(range(len(old))):
        if old[place]["name"] not in names:
            del tree[place]
    there = {entry["name"]: entry for entry in old if entry["name"] in names}
    for place, name in enumerate(there):
        _put_mapping(tree[place], there[name], new[names.index(name)])
    for entry in new:
        if entry["name"] not in there:
            tree.append(_node(entry))


def _node(value: object) -> object:
    """A plain value as a part of the tree; text that a parser could take for something else in quotes."""
    if isinstance(value, str):
        return SingleQuotedScalarString(value) if is_ambiguous(value) else value
    if isinstance(value, Mapping):
        return CommentedMap((key, _node(inner)) for key, inner in value.items())
    if isinstance(value, list | tuple):
        return CommentedSeq([_node(inner) for inner in value])
    return value


def _plain_mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _moved(document: Document, value: Mapping[str, object]) -> dict[tuple[str | int, ...], str]:
    """The document's comments at the places their entries have in `value`; none where the value is another."""
    moved: dict[tuple[str | int, ...], str] = {}
    for path, comment in document.comments.items():
        key = str(path[0])
        ours, own = value.get(key), document.value.get(key)
        if len(path) == 1:
            if ours == own:
                moved[path] = comment
        elif isinstance(own, list) and isinstance(ours, list) and isinstance(path[1], int):
            name = own[path[1]]["name"]
            place = next((i for i, entry in enumerate(ours) if entry["name"] == name), None)
            if place is not None:
                moved[key, place] = comment
    return moved
