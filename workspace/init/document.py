"""A YAML file to be: its plain value, and what stands as a comment above which part of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.strict_yaml import Path, read_yaml
from schemas.yaml_text import to_yaml


@dataclass(frozen=True)
class Document:
    """`head` stands at the top of the file, `comments` above the line on which their path begins."""

    value: Mapping[str, object]
    comments: Mapping[Path, str] = field(default_factory=dict)
    head: str = ""

    def text(self) -> str:
        """The file as it is written the first time."""
        return "".join(f"{line}\n" for line in self._head()) + annotated(to_yaml(dict(self.value)), self.comments)

    def comment_lines(self) -> frozenset[str]:
        """Its comments, by which they are known again in a file that was edited."""
        texts = [*self._head(), *(f"# {line}" for text in self.comments.values() for line in text.splitlines())]
        return frozenset(texts) - {""}

    def _head(self) -> tuple[str, ...]:
        lines = tuple(f"# {line}" if line else "#" for line in self.head.splitlines())
        return (*lines, "") if lines else ()


def annotated(text: str, comments: Mapping[Path, str]) -> str:
    """`text` with each comment on lines of its own above its path; comments of paths that are not there are left out.

    >>> print(annotated("a: 1\\nb:\\n  - c: 2\\n", {("b", 0): "why"}), end="")
    a: 1
    b:
      # why
      - c: 2
    """
    lines = read_yaml(text, "").lines
    above: dict[int, list[str]] = {}
    for path, comment in comments.items():
        if path in lines:
            above.setdefault(lines[path], []).extend(comment.splitlines())
    written = []
    for number, line in enumerate(text.splitlines(), start=1):
        indent = line[: len(line) - len(line.lstrip())]
        written += [f"{indent}# {comment}" for comment in above.get(number, ())]
        written.append(line)
    return "\n".join(written) + "\n"
