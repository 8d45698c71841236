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
INDENT = 2

# Plain scalars that YAML 1.1 (yes, 12:30, 1_000, 2026-11-01, =) or YAML 1.2 (0o17, 1e3) takes for something else.
_NOT_TEXT = re.compile(
    r"[-+.]?[0-9](\S*|[-+:.0-9\stz]*)|[-+]?\.(inf|nan)|y|n|yes|no|on|off|true|false|null|~|=|<<", re.IGNORECASE
)
# Breaks to one parser and plain characters to another, or invisible: shown as escapes.
_ESCAPED = re.compile("[\x85\xa0\u2028\u2029\ufeff]")
# Texts that need no second look: plain, on one line.
_SIMPLE = re.compile(r"""[A-Za-z_](?:[\w()\[\]{},./%*+=<>!&|?;@'"-]|:(?! |$)| (?! |#|$))*""", re.ASCII)
# Texts that are quoted and need no second look either: they begin with a quote, or hold a pair or a comment.
_QUOTABLE = re.compile(r"[!-~](?:[ -~]*[!-~])?")
_NOT_PLAIN = re.compile(r"""^["']|: | #|:$""")
_SIMPLE_KEY = re.compile(r"[A-Za-z_]\w{0,99}", re.ASCII)
_BLANK_LINE = re.compile(r"^[ ]+$", re.MULTILINE)


def to_yaml(value: object) -> str:
    """YAML text of mappings, sequences and scalars, in the order given: no anchors, blocks for lists and for lines.

    Raises `InternalError` for a value YAML has no plain form for (decimals have to be text already).
    """
    return _Writer().document(value)


def is_ambiguous(text: str) -> bool:
    """Whether `text` without quotes is a date, a number or a truth value to some parser.

    >>> is_ambiguous("NO"), is_ambiguous("12:30"), is_ambiguous("Norway")
    (True, True, False)
    """
    return _NOT_TEXT.fullmatch(text) is not None


class _Writer:
    """Block YAML as PyYAML writes it, of plain values only, which makes it several times as fast."""

    def __init__(self) -> None:
        self._lines = [""]
        self._scalars = _Scalars()

    def document(self, value: object) -> str:
        """The whole text."""
        self._node(value, -INDENT)
        if self._lines[-1]:
            self._lines.append("")
        elif self._scalars.open_ended:  # by lines at the end that would not be told from nothing
            self._lines[-1:] = ["...", ""]
        return "\n".join(self._lines)

    def _node(self, value: object, indent: int) -> None:
        """Write `value` behind what the line has; `indent` is that of the collection it belongs to."""
        if type(value) is dict and value:
            self._mapping(value, indent + INDENT)
        elif isinstance(value, list | tuple) and value:
            self._sequence(value, indent + INDENT)
        elif type(value) is dict or isinstance(value, list | tuple):
            self._append("{}" if isinstance(value, dict) else "[]")
        else:
            self._scalar(value, indent)

    def _mapping(self, value: dict[object, object], indent: int) -> None:
        for key, item in value.items():
            self._start(indent)
            if type(key) is str and _SIMPLE_KEY.fullmatch(key) and not is_ambiguous(key):
                self._append(f"{key}:")
            elif self._scalars.fits_key(_event(key)):
                self._append(self._scalars.text(_event(key), 0, indent, key=True) + ":")
            else:
                self._append("?")
                self._scalar(key, indent)
                self._start(indent)
                self._append(":")
            self._node(item, indent)

    def _sequence(self, value: list[object] | tuple[object, ...], indent: int) -> None:
        for item in value:
            self._start(indent)
            self._append("-")
            self._node(item, indent)

    def _scalar(self, value: object, indent: int) -> None:
        column = len(self._lines[-1]) + 1  # behind a space
        lines = _quick(value, column, indent + INDENT) if indent >= 0 else None
        if lines is None:
            lines = self._scalars.text(_event(value), column, indent + INDENT, root=indent < 0).split("\n")
        self._append(lines[0])
        self._lines += lines[1:]

    def _append(self, text: str) -> None:
        line = self._lines[-1]
        between = " " if line and not line.endswith(" ") else ""
        self._lines[-1] = f"{line}{between}{text}"

    def _start(self, indent: int) -> None:
        """Begin an entry: on a new line, or behind the dash of the sequence that it is the first entry's entry of."""
        self._scalars.open_ended = False
        line = self._lines[-1]
        if line.strip(" -:") or len(line) > indent:
            self._lines.append("")
        self._lines[-1] = self._lines[-1].ljust(indent)


class _Scalars(yaml.emitter.Emitter):
    """PyYAML's writer of scalars, with lines kept as lines."""

    def __init__(self) -> None:
        super().__init__(io.StringIO(), allow_unicode=True, width=WIDTH)

    def text(self, event: yaml.ScalarEvent, column: int, indent: int, *, key: bool = False, root: bool = False) -> str:
        """The text of a scalar that begins behind `column`; its further lines are indented by `indent`."""
        self._begin(event)
        self.stream = io.StringIO()
        self.column, self.indent = column, indent
        self.whitespace = self.indention = True  # the space before it is not this one's business
        self.simple_key_context, self.root_context, self.open_ended = key, root, False
        self.process_tag()
        self.process_scalar()
        return str(self.stream.getvalue())

    def fits_key(self, event: yaml.ScalarEvent) -> bool:
        """Whether a scalar may stand before a colon, on one line."""
        self._begin(event)
        return bool(self.check_simple_key())

    def _begin(self, event: yaml.ScalarEvent) -> None:
        self.event, self.analysis, self.style = event, None, None

    def analyze_scalar(self, scalar: str) -> yaml.emitter.ScalarAnalysis:
        """PyYAML gives up lines as lines for one space before a break, which YAML allows inside a literal block."""
        analysis = super().analyze_scalar(scalar)
        analysis.allow_block = _fits_block(scalar)
        return analysis


def _quick(value: object, column: int, indent: int) -> list[str] | None:
    """The lines of the commonest scalars inside a collection, as PyYAML's writer gives them; None for all others."""
    if type(value) is bool:
        return ["true" if value else "false"]
    if type(value) is int:
        return [str(value)]
    if type(value) is not str:
        return None
    if "\n" in value:
        return _block(value, indent) if _fits_block(value) and not value.endswith("\n\n") else None
    ambiguous = is_ambiguous(value)
    if column + len(value) <= WIDTH and _SIMPLE.fullmatch(value) and not ambiguous:
        return [value]
    quoted = "'" + value.replace("'", "''") + "'"
    if column + len(quoted) <= WIDTH and _QUOTABLE.fullmatch(value) and (ambiguous or _NOT_PLAIN.search(value)):
        return [quoted]
    return None


def _block(text: str, indent: int) -> list[str]:
    """A text of lines as lines."""
    return ["|" if text.endswith("\n") else "|-", *(line and " " * indent + line for line in text.split("\n"))]


def _event(value: object) -> yaml.ScalarEvent:
    if type(value) is str:
        return yaml.ScalarEvent(None, None, (_is_text(value), True), value, style=_style(value))
    return yaml.ScalarEvent(None, None, (True, False), _plain(value))


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
