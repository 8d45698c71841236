"""What a column is used for: key, time, flag, measure, dimension, text, JSON or list."""

from __future__ import annotations

from dataclasses import replace

from schemas.workspace import ColumnRole
from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.readings import NUMBERS
from workspace.init.words import is_key_like, spelled

LONG_TEXT = 40.0
MANY_VALUES = 0.9
"""Share of different values from which on a long text is no dimension."""
FEW_CODES = 50

_NO_AMOUNT = frozenset(
    "year month week quarter day weekday hour minute zip postal level grade class type category group zone floor tier"
    " status code stage phase version latitude longitude lat lon lng position sequence seq line rank".split()
)
_PLACES = frozenset("zip post postal country state region currency language".split())
"""What a code of these is, many rows share."""


def column_roles(draft: Draft, _: Data) -> Draft:
    """Every column gets its role."""
    return draft.with_tables(lambda table: table.with_columns(lambda column: _with_role(column, table)))


def _with_role(column: Column, table: Table) -> Column:
    role, reason = _role(column, table)
    return replace(column, role=role).because("role", reason)


def _role(column: Column, table: Table) -> tuple[ColumnRole, str]:
    structural = _by_type(column)
    if structural is not None:
        return structural
    if column.name in table.primary_key:
        return "key", "part of the key"
    if any(column.name in found.columns for found in table.links):
        return "key", "refers to another table"
    if column.pii:
        return "text", "personal data"
    if is_key_like(column.words) and _identifies(column):
        return "key", "named like a key"
    return _number(column) if column.type.startswith(NUMBERS) else _text(column)


def _by_type(column: Column) -> tuple[ColumnRole, str] | None:
    if column.role == "json":
        return "json", "JSON"
    if column.type.endswith("[]"):
        return "list", "a list"
    if column.type == "BOOLEAN":
        return "flag", "true or false"
    if column.type in ("DATE", "TIMESTAMP"):
        return ("dimension", "a date of a person") if column.pii else ("time", "a date")
    return None


def _identifies(column: Column) -> bool:
    """A code of a few kinds is a dimension, and a number of something that is counted is none of them."""
    if column.type.startswith(("DOUBLE", "DECIMAL(18")):
        return False
    words = spelled(column.words)
    if words[0] in _PLACES:
        return False
    last = words[-1]
    if last == "code" or (last == "key" and column.type == "VARCHAR"):
        return column.facts.distinct > FEW_CODES
    return True


def _number(column: Column) -> tuple[ColumnRole, str]:
    words = spelled(column.words)
    ends = (column.facts.minimum, column.facts.maximum)
    if column.facts.distinct == 2 and ends == (0, 1) and (words[0] in _ASKING or words[-1].endswith(_ADJECTIVAL)):
        return "flag", "0 or 1, and its name is an adjective"
    if column.facts.distinct == 2 and ends == (0, 1) and column.facts.filled >= _MANY_ROWS and not _counts(words):
        return "flag", "0 or 1, and its name counts nothing"
    if words[-1] in _NO_AMOUNT or (words[0] in _NO_AMOUNT and column.type == "BIGINT" and len(words) == 1):
        return "dimension", "a number that is no amount, by its name"
    if is_year_of_deed(column):
        return "dimension", "the year of what its name says was done"
    return "measure", "a number"


def is_year_of_deed(column: Column) -> bool:
    """Whether a number is the year in which something was done: `founded`, `year_built` without the word."""
    first, last = column.facts.minimum, column.facts.maximum
    if column.type != "BIGINT" or not isinstance(first, int) or not isinstance(last, int):
        return False
    done = column.words[-1].endswith("ed") or column.words[-1] in _DONE
    return done and _FIRST_YEAR <= first <= last <= _LAST_YEAR


_DONE = frozenset("built begun born made won".split())
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_ASKING = ("is", "has", "was", "can", "does")
_ADJECTIVAL = ("ed", "ive", "able", "ible")


_MANY_ROWS = 12
_NO_FLAGS = frozenset(
    "count quantity qty number num no amount score rating points sum total rate value balance gender sex label target"
    " outcome result id code".split()
)


def _counts(words: tuple[str, ...]) -> bool:
    """Whether a name is one of a number: `goals`, `quantity`, or of two kinds that 0 and 1 do not tell."""
    return words[-1].endswith("s") or bool({*words} & (_NO_FLAGS | _NO_AMOUNT))


def _text(column: Column) -> tuple[ColumnRole, str]:
    facts = column.facts
    named = spelled(column.words)[-1] in (
        "description",
        "comment",
        "comments",
        "note",
        "notes",
        "remark",
        "remarks",
        "text",
    )
    many = facts.filled > 20 and facts.distinct >= MANY_VALUES * facts.filled
    if facts.average_length > LONG_TEXT or (named and many):
        return "text", "long text"
    if spelled(column.words)[0] in _PLACES and facts.average_length <= LONG_TEXT:
        return "dimension", "a place, by its name"
    if many:
        return "text", "different in nearly every row"
    return "dimension", "text that repeats"
