"""Figures over time: rolling averages, running totals, changes against an earlier period."""

from language import vocabulary as closed
from language.grammar.reading import Reading, WindowMention, is_marker
from schemas.expressions import Grain


def read_rolling(reading: Reading, at: int) -> int | None:
    """`7-day rolling average (of)`."""
    number = reading.units[at]
    if number.kind != "number" or not isinstance(number.number, int) or number.number < 2:
        return None
    position = at + 1
    while (unit := reading.unit(position)) is not None and unit.key == ("-",):
        position += 1
    grain = reading.unit(position)
    if grain is None or grain.kind != "grain" or grain.key not in closed.GRAIN_NOUNS:
        return None
    words = reading.unit(position + 1)
    if words is None or not is_marker(words, closed.ROLLING):
        return None
    for used in (number, grain, words):
        reading.explain(used, "operator", "rolling")
    reading.windows.append(WindowMention(words, "rolling", closed.GRAIN_NOUNS[grain.key], number.number))
    return reading.skip(position + 2, frozenset({"of", "for", "in"}))


def read_running(reading: Reading, at: int) -> int | None:
    """`running total`, `year-to-date running total`."""
    unit = reading.units[at]
    if not is_marker(unit, closed.RUNNING):
        return None
    reading.explain(unit, "operator", "running")
    reading.windows.append(WindowMention(unit, "running", closed.RUNNING[unit.key]))
    return reading.skip(at + 1, frozenset({"of", "for"}))


def read_change(reading: Reading, at: int) -> int | None:
    """`month-over-month growth`, `YoY`, `growth`."""
    unit = reading.units[at]
    grain: Grain | None = None
    if is_marker(unit, closed.CHANGES):
        grain = closed.CHANGES[unit.key]
        reading.explain(unit, "operator", f"change:{grain}")
        at += 1
        growth = reading.unit(at)
        if growth is not None and is_marker(growth, [(word,) for word in closed.GROWTH]):
            reading.explain(growth, "operator", "growth")
            at += 1
    elif is_marker(unit, [("growth",)]):
        reading.explain(unit, "operator", "growth")
        at += 1
    else:
        return None
    reading.windows.append(WindowMention(unit, "change", grain))
    return at
