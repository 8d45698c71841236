"""Units of measure in words and in the names of columns, and what a number in one is in another."""

from __future__ import annotations

from collections.abc import Iterable

_TABLE: dict[str, dict[str, float]] = {
    "time": {
        "milliseconds millisecond ms msec millis": 0.001,
        "seconds second sec secs": 1.0,
        "minutes minute min mins": 60.0,
        "hours hour hrs hr": 3600.0,
        "days day": 86_400.0,
        "weeks week": 604_800.0,
    },
    "length": {
        "millimeters millimetres millimeter mm": 0.001,
        "centimeters centimetres centimeter centimetre cm": 0.01,
        "meters metres meter metre m": 1.0,
        "kilometers kilometres kilometer kilometre km kms": 1000.0,
        "feet foot ft": 0.3048,
        "inches inch": 0.0254,
        "miles mile mi": 1609.344,
    },
    "weight": {
        "grams gram g": 0.001,
        "kilograms kilogram kilos kilo kg kgs": 1.0,
        "tons ton tonnes tonne": 1000.0,
        "pounds pound lbs lb": 0.45359237,
    },
}
_FACTORS = {word: (kind, factor) for kind, units in _TABLE.items() for words, factor in units.items()
            for word in words.split()}  # fmt: skip
_IN_NAMES = frozenset(_FACTORS) - frozenset("m g min second day days week weeks mi foot pound pounds".split())
"""Units that a column's name can end with; the others are words of their own."""


def is_unit(word: str) -> bool:
    """Whether a word is a unit of time, length or weight."""
    return word in _FACTORS


def unit_in(words: Iterable[str]) -> str:
    """The unit that a column's name says its values are in; empty where it says none."""
    found = [word for word in words if word in _IN_NAMES]
    return found[-1] if found else ""


def factor(said: str, held: str) -> float | None:
    """What a number in the unit `said` is multiplied by to be one of `held`; None where they measure other things.

    >>> factor("minutes", "milliseconds"), factor("hours", "km")
    (60000.0, None)
    """
    one, other = _FACTORS.get(said), _FACTORS.get(held)
    if one is None or other is None or one[0] != other[0]:
        return None
    return float(f"{one[1] / other[1]:.12g}")
