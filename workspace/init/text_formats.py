"""The ways in which text spells numbers, dates and truth values. Their order is that in which they are preferred."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

Style = Literal["", "point", "comma", "day_first", "month_first"]

MISSING = ("", "null", "none", "nan", "na", "n/a", "#n/a", "-", "\\n", "(null)", "?")
"""Lower-case spellings of a missing value; they count as such where everything else in the column is no text."""

_MONEY = "[$€£¥]?"
_WHOLE_PART = r"(0|[1-9]\d{0,12})"
"""What begins with another 0 is an identifier, and what is longer than money or counts get is one as well."""
_TIME = r"([ T]+\d{1,2}:\d{2}(:\d{2}(\.\d{1,6})?)?( ?[AaPp][Mm])?)?"
_TIMES = ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f", " %I:%M %p", " %I:%M:%S %p", " %I:%M%p", " %I:%M:%S%p")


@dataclass(frozen=True)
class TextFormat:
    """Text that matches `pattern` as a whole is a value: `sql`, in which `{}` is the trimmed text, gives it, or NULL.

    `style` names the convention that another format with the same text would read differently; `needs` the words of
    which one has to be in the column's name; `spellings` the strftime patterns of which one may give the text back.
    """

    name: str
    pattern: str
    type: str
    sql: str
    style: Style = ""
    needs: frozenset[str] = frozenset()
    spellings: tuple[str, ...] = ()

    def fits(self, text: str) -> bool:
        return re.fullmatch(self.pattern, text) is not None

    def converted(self, text: str) -> str:
        """SQL that gives the value of `text`, or NULL where the format does not fit."""
        return f"CASE WHEN regexp_full_match({text}, '{self.pattern}') THEN {self.sql.replace('{}', text)} END"


FLAG_WORDS = frozenset("is has was can flag flg ind indicator active enabled deleted yn bool".split())
DAY_WORDS = frozenset("date day dt on month period".split())
KEY_OR_WHOLE = frozenset("id key no number nr num code year age count quantity qty".split())


def _truth(name: str, yes: str, no: str, needs: frozenset[str] = frozenset()) -> TextFormat:
    return TextFormat(name, f"(?i:{yes}|{no})", "BOOLEAN", f"lower({{}}) = '{yes}'", needs=needs)


def _date(name: str, pattern: str, form: str, style: Style = "") -> TextFormat:
    forms = ", ".join(f"'{form}{time}'" for time in _TIMES)
    return TextFormat(name, pattern + _TIME, "TIMESTAMP", f"try_strptime({{}}, [{forms}])", style)


def _spelled_out(name: str, pattern: str, form: str) -> TextFormat:
    """Dates whose month is a word, which nobody misreads: lists may show them as they are written."""
    return replace(_date(name, pattern, form), spellings=(form.replace("%d", "%-d"), form))


_SLASHED = r"\d{1,2}/\d{1,2}/"
_DASHED = r"\d{1,2}-\d{1,2}-"

FORMATS: tuple[TextFormat, ...] = (
    _truth("true or false", "true", "false"),
    _truth("yes or no", "yes", "no"),
    _truth("Y or N", "y", "n"),
    _truth("T or F", "t", "f"),
    _truth("1 or 0", "1", "0", FLAG_WORDS),
    TextFormat(
        "dates as 20240131",
        r"(19|20|21)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])",
        "TIMESTAMP",
        "try_strptime({}, '%Y%m%d')",
        needs=DAY_WORDS,
    ),
    TextFormat(
        "months as 202401",
        r"(19|20|21)\d{2}(0[1-9]|1[0-2])",
        "TIMESTAMP",
        "try_strptime({}, '%Y%m')",
        needs=DAY_WORDS,
        spellings=("%Y%m",),
    ),
    TextFormat("whole numbers", r"0|-?[1-9]\d{0,18}", "BIGINT", "TRY_CAST({} AS BIGINT)"),
    TextFormat(
        "whole numbers written as 12.0", r"-?\d{1,15}\.0", "BIGINT", "TRY_CAST({} AS BIGINT)", needs=KEY_OR_WHOLE
    ),
    TextFormat("decimal numbers", rf"[-+]?({_WHOLE_PART}(\.\d*)?|\.\d+)", "DECIMAL", "{}", "point"),
    TextFormat(
        "numbers such as 1,234.50",
        rf"[-+]?{_MONEY} ?[-+]?([1-9]\d{{0,2}}(,\d{{3}}){{1,4}}|{_WHOLE_PART})(\.\d+)?",
        "DECIMAL",
        "regexp_replace({}, '[$€£¥, +]', '', 'g')",
        "point",
    ),
    TextFormat(
        "numbers such as 1.234,50",
        rf"[-+]?{_MONEY} ?[-+]?([1-9]\d{{0,2}}([.]\d{{3}}){{1,4}}|{_WHOLE_PART})(,\d+)? ?{_MONEY}",
        "DECIMAL",
        "replace(regexp_replace({}, '[$€£¥. +]', '', 'g'), ',', '.')",
        "comma",
    ),
    TextFormat(
        "numbers such as 1.2e3",
        rf"[-+]?({_WHOLE_PART}(\.\d*)?|\.\d+)([eE][-+]?\d{{1,3}})?",
        "DOUBLE",
        "TRY_CAST({} AS DOUBLE)",
        "point",
    ),
    TextFormat(
        "dates as 2024-01-31",
        r"\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?( ?(Z|UTC|[-+]\d{2}(:?\d{2})?))?)?",
        "TIMESTAMP",
        "timezone('UTC', TRY_CAST(replace({}, ' UTC', 'Z') AS TIMESTAMPTZ))",
    ),
    _date("dates as 2024/01/31", r"\d{4}/\d{1,2}/\d{1,2}", "%Y/%m/%d"),
    TextFormat(
        "months as 2024-01",
        r"(19|20|21)\d{2}-(0[1-9]|1[0-2])",
        "TIMESTAMP",
        "try_strptime({}, '%Y-%m')",
        spellings=("%Y-%m",),
    ),
    _date("dates as 31.01.2024", r"\d{1,2}\.\d{1,2}\.\d{4}", "%d.%m.%Y"),
    _date("dates as 31.01.24", r"\d{1,2}\.\d{1,2}\.\d{2}", "%d.%m.%y"),
    _date("dates as 31/01/2024", _SLASHED + r"\d{4}", "%d/%m/%Y", "day_first"),
    _date("dates as 01/31/2024", _SLASHED + r"\d{4}", "%m/%d/%Y", "month_first"),
    _date("dates as 31/01/24", _SLASHED + r"\d{2}", "%d/%m/%y", "day_first"),
    _date("dates as 01/31/24", _SLASHED + r"\d{2}", "%m/%d/%y", "month_first"),
    _date("dates as 31-01-2024", _DASHED + r"\d{4}", "%d-%m-%Y", "day_first"),
    _date("dates as 01-31-2024", _DASHED + r"\d{4}", "%m-%d-%Y", "month_first"),
    _spelled_out("dates as 31-Jan-2024", r"\d{1,2}-[A-Za-z]{3}-\d{4}", "%d-%b-%Y"),
    _spelled_out("dates as 31 Jan 2024", r"\d{1,2} [A-Za-z]{3} \d{4}", "%d %b %Y"),
    _spelled_out("dates as 31 January 2024", r"\d{1,2} [A-Za-z]{3,9} \d{4}", "%d %B %Y"),
    _spelled_out("dates as Jan 31, 2024", r"[A-Za-z]{3} \d{1,2}, \d{4}", "%b %d, %Y"),
    _spelled_out("dates as January 31, 2024", r"[A-Za-z]{3,9} \d{1,2}, \d{4}", "%B %d, %Y"),
)
"""A number comes before a date, the narrow before the wide: `12` is whole, decimal and more."""

WHOLE, AS_FLOAT = "whole numbers", "whole numbers written as 12.0"
