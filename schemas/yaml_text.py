"""Plain values as YAML text that every parser reads the same.

>>> print(to_yaml({"country": "NO", "sql": "SELECT 1\\nFROM t\\n"}), end="")
country: 'NO'
sql: |
  SELECT 1
  FROM t
"""

from __future__ import annotations

import re

import yaml

from schemas.errors import InternalError

WIDTH = 120

# Plain scalars that YAML 1.1 (yes, 12:30, 1_000, 2026-11-01, =) or YAML 1.2 (0o17, 1e3) takes for something else.
_NOT_TEXT = re.compile(
    r"[-+.]?[0-9](\S*|[-+:.0-9\stz]*)|[-+]?\.(inf|nan)|y|n|yes|no|on|off|true|false|null|~|=|<<", re.IGNORECASE
)
# Breaks to one parser and plain characters to another, or invisible: shown as escapes.
_ESCAPED = re.compile("[\x85\xa0\u2028\u2029\ufeff]")
_BLANK_LINE = re.compile(r"^[ ]+$", re.MULTILINE)


def to_yaml(value: object) -> str:
    """YAML text of mappings, sequences and scalars, in the order given: no anchors, blocks for lists and for lines.

    Raises `InternalError` for a value YAML has no plain form for (dates and decimals have to be text already).
    """
    try:
        return yaml.dump(
            value, Dumper=_PlainDumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False
        )
    except yaml.representer.RepresenterError as error:
        raise InternalError(f"no plain YAML for {error.args[-1]!r}") from error


def is_ambiguous(text: str) -> bool:
    """Whether `text` without quotes is a date, a number or a truth value to some parser.

    >>> is_ambiguous("NO"), is_ambiguous("12:30"), is_ambiguous("Norway")
    (True, True, False)
    """
    return _NOT_TEXT.fullmatch(text) is not None


class _PlainDumper(yaml.SafeDumper):
    """PyYAML's writer with ambiguous text quoted, lines kept as lines, and lists indented under their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        return True

    def analyze_scalar(self, scalar: str) -> yaml.emitter.ScalarAnalysis:
        """PyYAML gives up lines as lines for one space before a break, which YAML allows inside a literal block."""
        analysis = super().analyze_scalar(scalar)
        analysis.allow_block = _fits_block(scalar)
        return analysis


def _fits_block(text: str) -> bool:
    printable = all(character == "\n" or character.isprintable() for character in text)
    return printable and not _ESCAPED.search(text) and text[:1] not in {" ", "\n", ""} and not _BLANK_LINE.search(text)


def _represent_text(dumper: _PlainDumper, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text:
        style = "|" if _fits_block(text) else '"'
    elif _ESCAPED.search(text):
        style = '"'
    elif is_ambiguous(text):
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_list(dumper: _PlainDumper, items: list[object] | tuple[object, ...]) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items)


_PlainDumper.add_representer(str, _represent_text)
_PlainDumper.add_representer(tuple, _represent_list)
