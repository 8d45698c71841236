"""Periods: what the time reader found."""

from language.grammar.reading import Reading


def read_period(reading: Reading, at: int) -> int | None:
    """A time phrase restricts the dates of every measure."""
    unit = reading.units[at]
    if unit.kind != "time" or unit.time is None:
        return None
    reading.periods.append(unit.time)
    period = unit.time.period
    reading.explain(unit, "period", f"period:{period.start or ''}/{period.end or ''}")
    return at + 1
