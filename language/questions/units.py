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
        "micrograms microgram mcg ug": 1e-9,
        "milligrams milligram mg": 1e-6,
        "grams gram g": 0.001,
        "kilograms kilogram kilos kilo kg kgs": 1.0,
        "tons ton tonnes tonne t": 1000.0,
        "pounds pound lbs lb": 0.45359237,
    },
    "power": {
        "watts watt": 1.0,
        "kilowatts kilowatt kw": 1_000.0,
        "megawatts megawatt mw": 1_000_000.0,
        "gigawatts gigawatt gw": 1e9,
    },
    "energy": {
        "kcal": 0.0011622222,
        "kj": 0.00027777778,
        "kwh": 1.0,
        "mwh": 1_000.0,
        "gwh": 1_000_000.0,
        "twh": 1e9,
    },
    "data": {
        "kilobytes kilobyte kb": 1.0,
        "megabytes megabyte mb": 1_000.0,
        "gigabytes gigabyte gb": 1_000_000.0,
        "terabytes terabyte tb": 1e9,
    },
    "speed": {
        "kmh kph": 1.0,
        "mph": 1.609344,
        "knots knot": 1.852,
    },
    "volume": {
        "milliliters millilitres milliliter millilitre ml": 0.001,
        "liters litres liter litre": 1.0,
        "gallons gallon gal": 3.785411784,
    },
    "area": {
        "sqm m2": 1.0,
        "sqft ft2": 0.09290304,
        "sqkm km2": 1_000_000.0,
        "sqmi mi2": 2_589_988.110336,
        "hectares hectare ha": 10_000.0,
        "acres acre": 4046.8564224,
    },
}
_FACTORS = {word: (kind, factor) for kind, units in _TABLE.items() for words, factor in units.items()
            for word in words.split()}  # fmt: skip
_IN_NAMES = frozenset(_FACTORS) - frozenset("m g min second day days week weeks mi foot pound pounds".split())
"""Units that a column's name can end with; the others are words of their own."""
_OF_MONEY = {"usd": "dollar", "eur": "euro", "gbp": "pound", "chf": "franc"}
_SHORT = frozenset(
    "t ms sec secs mins hrs hr mm cm km kms ft kg kgs lbs lb kw mw gw kwh mwh gwh twh kb mb gb tb kmh kph mph ml gal"
    " sqm sqft sqkm sqmi m2 ft2 km2 mi2 ha usd eur gbp chf pct percent mcg ug mg kcal kj".split()
)
"""Units that are no part of the name that a column ends with: `capacity` of `capacity_mw`."""
_INITIALS = frozenset("mg")
"""Units of one letter, which a name may end with for other reasons."""


def is_unit(word: str) -> bool:
    """Whether a word is a unit of time, length or weight."""
    return word in _FACTORS


def is_short_unit(word: str) -> bool:
    """Whether the last word of a name only says what its numbers are in."""
    return word in _SHORT


def is_initial_of_unit(word: str) -> bool:
    """Whether the letter that a name ends with may be the unit of its numbers: `height_m`."""
    return word in _INITIALS


def is_time(word: str) -> bool:
    """Whether a word is a unit of time."""
    return word in _FACTORS and _FACTORS[word][0] == "time"


def is_length(word: str) -> bool:
    """Whether a word is a unit of length."""
    return word in _FACTORS and _FACTORS[word][0] == "length"


def ends_with_unit(word: str) -> bool:
    """Whether a last word of a name may stay unsaid as a unit: `cargo` of `cargo_tons`."""
    return word in _SHORT or word in _FACTORS


def same_unit(said: str, held: str) -> bool:
    """Whether two words are one unit.

    >>> same_unit("megawatt", "mw"), same_unit("dollar", "usd"), same_unit("km", "mile")
    (True, True, False)
    """
    return said == held or _OF_MONEY.get(held) == said or (said in _FACTORS and _FACTORS[said] == _FACTORS.get(held))


def unit_in(words: Iterable[str]) -> str:
    """The unit that a column's name says its values are in; empty where it says none.

    >>> unit_in(("height", "m")), unit_in(("m", "sizes")), unit_in(("price", "min"))
    ('m', '', '')
    """
    named = tuple(words)
    found = [word for word in named if word in _IN_NAMES]
    last = named[-1] if len(named) > 1 and named[-1] in _INITIALS else ""
    return found[-1] if found else last


def factor(said: str, held: str) -> float | None:
    """What a number in the unit `said` is multiplied by to be one of `held`; None where they measure other things.

    >>> factor("minutes", "milliseconds"), factor("hours", "km")
    (60000.0, None)
    """
    one, other = _FACTORS.get(said), _FACTORS.get(held)
    if one is None or other is None or one[0] != other[0]:
        return None
    return float(f"{one[1] / other[1]:.12g}")
