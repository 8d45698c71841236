"""Small English: plurals, articles, lists of words, days."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMBERS = {2: "two", 3: "three", 5: "five"}


def plural(phrase: str) -> str:
    """
    >>> plural("property type"), plural("city"), plural("risk class"), plural("pages")
    ('property types', 'cities', 'risk classes', 'pages')
    """
    if is_many(phrase):
        return phrase
    if phrase.endswith("y") and phrase[-2] not in "aeiou":
        return f"{phrase[:-1]}ies"
    return f"{phrase}es" if phrase.endswith(("s", "x", "ch", "sh")) else f"{phrase}s"


def is_many(phrase: str) -> bool:
    """Whether an attribute is called by a plural: `pages`, `votes`; that is how one counts them."""
    return phrase.endswith("s") and not phrase.endswith(("ss", "us", "species"))


def article(phrase: str) -> str:
    return "an" if phrase[0].lower() in "aeio" or phrase.startswith(("un", "under")) else "a"


def counted(parts: Sequence[str], word: str = "and") -> str:
    """
    >>> counted(["name", "city", "age"])
    'name, city and age'
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def day(date: datetime.date, style: int) -> str:
    """
    >>> day(datetime.date(2022, 3, 7), 1)
    'March 7, 2022'
    """
    month = MONTHS[date.month - 1]
    return (date.isoformat(), f"{month} {date.day}, {date.year}", f"{date.day} {month} {date.year}")[style]
