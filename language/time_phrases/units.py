"""One time with a start and an end, by name or counted from as_of."""

from __future__ import annotations

from functools import lru_cache

from language.time_phrases.absolute import absolute
from language.time_phrases.calendar import Calendar
from language.time_phrases.fiscal import fiscal
from language.time_phrases.reading import Reading, Rule, longest
from language.time_phrases.relative import relative
from language.time_phrases.to_date import to_date
from language.time_phrases.words import Words

UNIT_RULES: tuple[Rule, ...] = (fiscal, absolute, to_date, relative)


@lru_cache(maxsize=256)
def read_unit(words: Words, at: int, clock: Calendar) -> Reading | None:
    """The longest simple time at `at`; remembered, because most rules look for one at the same places."""
    return longest(UNIT_RULES, words, at, clock)
