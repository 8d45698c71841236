"""Words, numbers, dates and symbols of a request, each with its place in the text as typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["word", "number", "date", "symbol"]

NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
MULTIPLIERS = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SUFFIXES = {"k": 1_000, "m": 1_000_000, "mm": 1_000_000, "b": 1_000_000_000, "bn": 1_000_000_000}
_SHORT = {"w/": "with", "w/o": "without"}
_LONGEST_NUMBER = 18
"""Digits beyond this are an identifier: nobody counts that far."""

_PUNCTUATION = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u2033", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)
_QUOTES = {"``": '"', "''": '"'}
"""Quotes as TeX and text processors spell them."""
_YEAR = r"(?:19|20)\d\d"
_UNIT = r"(?:cm|km|kg|lbs?|mph|kmh|kwh|mwh)"
"""What may follow a number with no space between: `200cm`."""
_PATTERN = re.compile(
    rf"""
    (?P<date>
        (?:{_YEAR}-\d{{1,2}}-\d{{1,2}}|\d{{4}}-\d\d-\d\d)(?:[Tt]\d\d:\d\d(?::\d\d(?:\.\d+)?)?[Zz]?)?
      | {_YEAR}-\d{{1,2}} | {_YEAR}-?[QWHqwh]\d{{1,2}} | {_YEAR}/\d{{1,2}}(?:/\d{{1,2}})?
      | \d{{1,2}}(?P<separator>[./-])\d{{1,2}}(?P=separator){_YEAR} | \d{{1,2}}/{_YEAR}
    )(?!\w|[-/.]\w)
  | (?P<possessive>(?<=\w)'[sS](?!\w))
  | (?P<number>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|(?<![\w.])\.\d+)
        (?:(?P<suffix>(?i:k|mm?|bn?))|(?P<percent>%))?(?:(?!\w)|(?={_UNIT}(?!\w)))
  | (?P<mail>(?<!\w)[eE]-[mM]ails?(?!\w))
  | (?P<short>(?<![\w/])[wW]/(?:[oO](?!\w)|(?=\s|[^\W\d]{{2}})))
  | (?P<word>\w+(?:'(?![sS](?!\w))(?=[^\W\d])\w+)*)
  | (?P<symbol>[<>]=|<>|!=|==|``|''|\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a request: `text` as typed, at characters `start` to before `end`.

    Identifiers (`order_id`, `OV_MILK_WH`) and dates in digits (`2026-10-01`, `2026-10`, `2026/10/01`, `01.10.2026`,
    `10/2026`, `2026-W41`, `2026-Q3`) are one token; a possessive `'s` is a symbol of its own.
    """

    text: str
    lower: str
    """Composed (NFC), case folded, with plain quotes, apostrophes and hyphens; `w/` and `w/o` are written out."""
    start: int
    end: int
    kind: TokenKind
    value: int | float | None = None
    """The number meant: 12 of `dozen`, 10000 of `10k`, 0.5 of `50%`; also 3 of the word `3rd`."""
    percent: bool = False
    joiner: bool = False
    """A hyphen inside a compound: skipping it, `zero-result` reads like `zero result`."""


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `text` in order; together they cover every character that is not white space.

    >>> [token.text for token in tokenize("Last year's zero-result rate > 10k")]
    ['Last', 'year', "'s", 'zero', '-', 'result', 'rate', '>', '10k']
    """
    shape = _shape(text)
    return tuple(_token(text, shape, match) for match in _PATTERN.finditer(shape))


def read_number(tokens: tuple[Token, ...], at: int) -> tuple[int | float, int] | None:
    """The number that begins at token `at` and the position after it: `twenty-four`, `two hundred and five`, `3 dozen`.

    >>> read_number(tokenize("two hundred and five orders"), 0)
    (205, 4)
    """
    if not 0 <= at < len(tokens) or tokens[at].kind != "number":
        return None
    first = tokens[at]
    total: int | float = 0
    current, size = first.value or 0, _size(first)
    at += 1
    while following := _next_part(tokens, at, size):
        part, at = following
        value, word = part.value or 0, part.lower
        if word in MULTIPLIERS and MULTIPLIERS[word] >= 1_000:
            total, current, size = total + current * value, 0, 1_000
        elif word in MULTIPLIERS:
            current, size = current * value, 100
        else:
            current, size = current + value, _size(part)
    return total + current, at


def _next_part(tokens: tuple[Token, ...], at: int, size: int) -> tuple[Token, int] | None:
    """The number word that continues a number whose last part is of `size`, and the position after it."""
    if size == 0:
        return None
    skipped = at
    if at < len(tokens) and (tokens[at].joiner or (size == 100 and tokens[at].lower == "and")):
        skipped += 1
    if skipped >= len(tokens) or tokens[skipped].kind != "number" or tokens[skipped].text[0].isdigit():
        return None
    part = tokens[skipped]
    if part.lower in MULTIPLIERS:
        fits = size != 1_000 and skipped == at
    else:
        fits = _size(part) < size and (size >= 100 or size == 10)
    return (part, skipped + 1) if fits else None


def _size(token: Token) -> int:
    """What may follow a number word: 10 of tens, 100 of hundreds, 1 of the rest and of digits, 0 of finished ones."""
    if token.percent or token.kind != "number":
        return 0
    if token.lower in MULTIPLIERS:
        return 1_000 if MULTIPLIERS[token.lower] >= 1_000 else 100
    tens = token.lower in NUMBER_WORDS and NUMBER_WORDS[token.lower] >= 20
    return 10 if tens else 1


def _shape(text: str) -> str:
    """`text`, character for character, as the pattern wants it: typographic marks made plain, accents made letters."""
    if text.isascii():
        return text
    plain = text.translate(_PUNCTUATION)
    return "".join("a" if unicodedata.category(character)[0] == "M" else character for character in plain)


def _token(text: str, shape: str, match: re.Match[str]) -> Token:
    start, end = match.span()
    typed = text[start:end]
    plain = typed.translate(_PUNCTUATION)
    lower = unicodedata.normalize("NFC", _QUOTES.get(plain, plain).casefold())
    if match["date"]:
        return Token(typed, lower, start, end, "date")
    if match["number"]:
        value = _value(match)
        kind: TokenKind = "word" if value is None else "number"
        return Token(typed, lower, start, end, kind, value, percent=match["percent"] is not None)
    if match["mail"]:
        return Token(typed, lower.replace("-", ""), start, end, "word")
    if match["short"]:
        return Token(typed, _SHORT[lower], start, end, "word")
    if match["word"]:
        return _word(typed, lower, start, end)
    joiner = lower == "-" and start > 0 and end < len(shape) and _is_inner(shape[start - 1]) and _is_inner(shape[end])
    return Token(typed, lower, start, end, "symbol", joiner=joiner)


def _word(typed: str, lower: str, start: int, end: int) -> Token:
    number = NUMBER_WORDS.get(lower, MULTIPLIERS.get(lower))
    if number is not None:
        return Token(typed, lower, start, end, "number", number)
    ordinal = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)", lower)
    return Token(typed, lower, start, end, "word", int(ordinal[1]) if ordinal else None)


def _value(match: re.Match[str]) -> int | float | None:
    digits = match["number"].replace(",", "")
    if len(digits) > _LONGEST_NUMBER:
        return None
    factor = _SUFFIXES.get((match["suffix"] or "").lower(), 1)
    value = round(float(digits) * factor, 9) if "." in digits else int(digits) * factor
    if match["percent"]:
        return value / 100
    return int(value) if factor > 1 and value == int(value) else value


def _is_inner(character: str) -> bool:
    return character.isalnum() or character == "_"
