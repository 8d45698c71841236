"""Columns whose names end with a unit: `capacity_mw` is called `capacity`, and `capacity in megawatts`."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable

from language.lexicon import Candidate
from language.questions.likeness import alike
from language.questions.units import is_initial_of_unit, is_short_unit, is_time, is_unit, same_unit

_LASTING = frozenset((("length",), ("duration",), ("time",), ("running", "time"), ("playing", "time"), ("runtime",)))
PER_PERIOD = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annual": "year",
}  # fmt: skip
"""Adjectives of what is so much for each period: `nightly price` of `price_per_night`."""
_TIMES = frozenset(("time", "duration"))
_INNER = frozenset(("in",))


class UnitNames:
    """Looks names up without their units, or with the unit as it is said."""

    def __init__(self, names: Iterable[tuple[tuple[str, ...], Candidate]]) -> None:
        self._whole: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
        self._without: dict[tuple[str, ...], list[tuple[str, Candidate]]] = defaultdict(list)
        for name, candidate in names:
            if candidate.kind == "column":
                self._whole[name].append(candidate)
                if len(name) > 1:
                    self._without[name[:-1]].append((name[-1], candidate))

    def find(self, key: tuple[str, ...]) -> list[Candidate]:
        """The columns that `key` names but for their unit, for its spelling, or for an `in` of its own."""
        plain = tuple(w for at, w in enumerate(key) if w not in _INNER or at in (0, len(key) - 1))
        found = list(self._whole.get(plain, ())) if plain != key else []
        found += [c for unit, c in self._without.get(plain, ()) if is_short_unit(unit)]
        found += self._marked_by_a_letter(plain)
        if plain[-1] in _TIMES and len(plain) > 1:
            found += self._times(plain[:-1])
        if plain[:-1] in _LASTING and is_unit(plain[-1]):  # `length in milliseconds` of `milliseconds`
            found += self._whole.get(plain[-1:], ())
        if len(plain) > 1:
            found += [c for unit, c in self._without.get(plain[:-1], ()) if same_unit(plain[-1], unit)]
        return [dataclasses.replace(c, method="synonym") for c in dict.fromkeys(found)]

    def _marked_by_a_letter(self, plain: tuple[str, ...]) -> list[Candidate]:
        """`depth` of `depth_m`, unless a `depth_f` beside it tells that the letter is of another kind."""
        named = self._without.get(plain, ())
        letters = Counter(c.home for unit, c in named if len(unit) == 1)
        return [c for unit, c in named if is_initial_of_unit(unit) and letters[c.home] == 1]

    def _times(self, deed: tuple[str, ...]) -> list[Candidate]:
        """`delivery time` of `delivery_days`, `roasting time` of `roast_min`."""
        found = [(unit, c) for unit, c in self._without.get(deed, ())]
        if not found and len(deed) == 1:
            held = [pairs for name, pairs in self._without.items() if len(name) == 1 and alike(deed[0], name[0])]
            found = [pair for pairs in held for pair in pairs]
        return [c for unit, c in found if is_time(unit)]
