"""Headers with something in brackets behind the name: `Life expectancy (years)`, `Debt, foreign (% of GDP)`."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\s*([^()\[\]]*[^\W_][^()\[\]]*?)\s*[(\[]([^()\[\]]+)[)\]]\s*")


def in_brackets(header: str) -> str:
    """What stands in the brackets: a unit, or what the values are parts of; empty where there are none.

    >>> in_brackets("Population (millions)"), in_brackets("Population"), in_brackets("f(x) of y")
    ('millions', '', '')
    """
    found = _BRACKETED.fullmatch(header)
    return found[2].strip() if found else ""


def before_brackets(header: str) -> tuple[str, ...]:
    """The names that stand before them; one with a comma can be said the other way round.

    >>> before_brackets("School enrolment, primary (% gross)"), before_brackets("School")
    (('school enrolment primary', 'primary school enrolment'), ())
    """
    found = _BRACKETED.fullmatch(header)
    if not found:
        return ()
    parts = [" ".join(re.findall(r"\w+", part)) for part in found[1].lower().split(",")]
    return (" ".join(parts), " ".join(reversed(parts))) if len(parts) == 2 else (" ".join(parts),)
