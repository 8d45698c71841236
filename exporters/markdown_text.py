"""Pieces of Markdown in which foreign text stays text.

>>> text("a_b | *c*")
'a_b \\\\| \\\\*c\\\\*'
"""

import re
from collections.abc import Iterable, Sequence

_SPECIAL = re.compile(r"[\\`*\[\]<>|~&$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_BLOCK_START = re.compile(r"^(#+|[-+=:]+|(?P<number>[0-9]+)(?P<mark>[.)]))(?=\s|$)")


def text(value: str) -> str:
    """`value` as running text on one line."""
    line = _SPECIAL.sub(lambda match: f"\\{match[0]}", " ".join(value.split()))
    return _BLOCK_START.sub(lambda m: f"{m['number']}\\{m['mark']}" if m["number"] else f"\\{m[0]}", line)


def code(value: str) -> str:
    """`value` as a code span that may stand in a table."""
    line = " ".join(value.split()).replace("|", "\\|")
    ticks = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    pad = " " if "`" in line else ""
    return f"{ticks}{pad}{line}{pad}{ticks}" if line else ""


def fence(value: str, language: str) -> str:
    """`value` as a fenced block."""
    ticks = "`" * max(3, max((len(run) for run in re.findall("`+", value)), default=0) + 1)
    return f"{ticks}{language}\n{value.rstrip()}\n{ticks}"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def bullets(items: Iterable[str]) -> str:
    """A list of items that are Markdown already."""
    return "\n".join(f"- {item}" for item in items)


def numbered(items: Iterable[str]) -> str:
    """A numbered list of items that are Markdown already."""
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
