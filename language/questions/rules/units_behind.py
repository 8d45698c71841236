"""Rules for the unit behind a number: `40 years`, `20 dollars`, `5 km`."""

from __future__ import annotations

import dataclasses

from language.questions import closed
from language.questions.forms import Number
from language.questions.rules.chart import Chart
from language.questions.units import is_unit

_UNITS = frozenset(
    "years year dollars dollar usd euros euro eur pounds kg kilograms cm centimeters meters metres km kilometers miles"
    " mi minutes minute hours hour seconds second ms milliseconds days day weeks months percent points stars $ € %"
    " tons mph people pages".split()
)

_AGED = frozenset((("old",), ("of", "age")))
"""Behind years that are those of somebody's age, whatever else is called a year."""


def in_unit(chart: Chart, amount: Number, at: int) -> tuple[Number, int]:
    """The number with the unit behind it (`years`, `dollars`, `km`, `years old`), and the position behind that."""
    word = chart.sentence.word(at)
    unit = word in _UNITS or is_unit(word)
    of_age = word in ("year", "years") and _AGED & {chart.sentence.words[at + 1 : at + end] for end in (2, 3)}
    if of_age or (unit and all(c.method == "partial" for c in chart.sentence.candidates(at, at + 1))):
        at += 1
        if word in closed.PERCENT:
            return dataclasses.replace(amount, value=round(amount.value / 100, 12), percent=True), at
        if chart.sentence.word(at) == "old":
            at += 1
        elif chart.sentence.words[at : at + 2] == ("of", "age"):
            at += 2
        return dataclasses.replace(amount, unit=word if is_unit(word) else ""), at
    return amount, at
