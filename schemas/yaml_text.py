"""Plain values as YAML text that every parser reads the same.

>>> print(to_yaml({"country": "NO", "sql": "SELECT 1\\nFROM t\\n"}), end="")
country: 'NO'
sql: |
  SELECT 1
  FROM t
"""

from __future__ import annotations

import datetime
import io
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

    Raises `InternalError` for a value YAML has no plain form for (decimals have to be text already).
    """
    text = io.StringIO()
    emitter = _Emitter(text, allow_unicode=True, width=WIDTH)
    emitter.emit(yaml.StreamStartEvent())
    emitter.emit(yaml.DocumentStartEvent(explicit=False))
    _emit(value, emitter)
    emitter.emit(yaml.DocumentEndEvent(explicit=False))
    emitter.emit(yaml.StreamEndEvent())
    return text.getvalue()


def is_ambiguous(text: str) -> bool:
    """Whether `text` without quotes is a date, a number or a truth value to some parser.

    >>> is_ambiguous("NO"), is_ambiguous("12:30"), is_ambiguous("Norway")
    (True, True, False)
    """
    return _NOT_TEXT.fullmatch(text) is not None


class _Emitter(yaml.emitter.Emitter):
    """PyYAML's writer with lines kept as lines, lists indented under their key, and each text looked at once."""

    def __init__(self, stream: io.StringIO, *, allow_unicode: bool, width: int) -> None:
        super().__init__(stream, allow_unicode=allow_unicode, width=width)
        self._analyses: dict[str, yaml.emitter.ScalarAnalysis] = {}

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def analyze_scalar(self, scalar: str) -> yaml.emitter.ScalarAnalysis:
        """PyYAML gives up lines as lines for one space before a break, which YAML allows inside a literal block."""
        analysis = self._analyses.get(scalar)
        if analysis is None:
            analysis = self._analyses[scalar] = super().analyze_scalar(scalar)
            analysis.allow_block = _fits_block(scalar)
        return analysis


def _emit(value: object, emitter: _Emitter) -> None:
    if type(value) is dict:
        emitter.emit(yaml.MappingStartEvent(None, None, implicit=True, flow_style=False))
        for key, item in value.items():
            _emit(key, emitter)
            _emit(item, emitter)
        emitter.emit(yaml.MappingEndEvent())
    elif isinstance(value, list | tuple):
        emitter.emit(yaml.SequenceStartEvent(None, None, implicit=True, flow_style=False))
        for item in value:
            _emit(item, emitter)
        emitter.emit(yaml.SequenceEndEvent())
    elif type(value) is str:
        emitter.emit(yaml.ScalarEvent(None, None, (_is_text(value), True), value, style=_style(value)))
    else:
        emitter.emit(yaml.ScalarEvent(None, None, (True, False), _plain(value)))


def _plain(value: object) -> str:
    """A number, a truth value, a date or nothing, as PyYAML spells it."""
    if value is not None and not isinstance(value, bool | int | float | datetime.date):
        raise InternalError(f"no plain YAML for {value!r}")
    return str(_REPRESENTER.represent_data(value).value)


def _is_text(text: str) -> bool:
    """Whether PyYAML reads `text` without quotes as text."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return str(tag) == "tag:yaml.org,2002:str"


def _style(text: str) -> str | None:
    if "\n" in text:
        return "|" if _fits_block(text) else '"'
    if _ESCAPED.search(text):
        return '"'
    return "'" if is_ambiguous(text) else None


def _fits_block(text: str) -> bool:
    printable = text.replace("\n", "").isprintable()
    return printable and not _ESCAPED.search(text) and text[:1] not in {" ", "\n", ""} and not _BLANK_LINE.search(text)


_REPRESENTER = yaml.representer.SafeRepresenter()
_RESOLVER = yaml.resolver.Resolver()
