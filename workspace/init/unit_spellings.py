"""Units whose capitals begin no word: `GWh`, `kW`, `MHz`."""

from __future__ import annotations

import re

_KILO = re.compile(r"(?<![A-Za-z])k(?:Wh?|VA?|Hz|Pa|B)(?![a-z])")
_LARGER = re.compile(r"(?<![A-Z])(?:[MGT]Wh|[MGT]Hz|MPa)(?![a-z])")


def whole_units(text: str) -> str:
    """`text` with such units as one word of its own.

    >>> whole_units("Output 2024 (GWh)"), whole_units("usageKWh"), whole_units("powerMWh")
    ('Output 2024 ( gwh )', 'usageKWh', 'power mwh ')
    """
    return _LARGER.sub(_alone, _KILO.sub(_alone, text))


def _alone(found: re.Match[str]) -> str:
    return f" {found.group().lower()} "
