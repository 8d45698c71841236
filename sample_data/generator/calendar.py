"""The period of the sample company, its seasons, and moments drawn from them."""

from collections.abc import Sequence

import numpy as np

from sample_data.generator.sampling import Floats, Ints, Times, weighted

FIRST_DAY = np.datetime64("2024-10-01", "D")
AS_OF = np.datetime64("2026-11-01", "D")
DAYS: Times = np.arange(FIRST_DAY, AS_OF)
FIRST_SECOND = FIRST_DAY.astype("datetime64[s]")
LAST_SECOND = AS_OF.astype("datetime64[s]") - 1
SECONDS_PER_DAY = 86_400

WEEKEND_PEAK = (0.92, 0.86, 0.9, 0.97, 1.15, 1.28, 1.08)
OFFICE_WEEK = (1.3, 1.15, 1.1, 1.05, 1.0, 0.6, 0.5)

DAYTIME = (1, 1, 1, 1, 1, 2, 5, 9, 14, 18, 20, 22, 23, 21, 20, 20, 21, 24, 27, 28, 25, 18, 9, 3)
OPENING_HOURS = (0, 0, 0, 0, 0, 0, 0, 4, 9, 12, 15, 16, 15, 12, 11, 13, 18, 22, 18, 11, 6, 0, 0, 0)
COMMUTES = (2, 1, 1, 1, 1, 3, 9, 18, 16, 9, 7, 9, 16, 12, 7, 7, 10, 19, 22, 18, 15, 13, 9, 5)


def years_in(days: Times) -> Floats:
    """Years since the first day."""
    return (days - FIRST_DAY).astype(np.int64) / 365.25


def day_index(moments: Times) -> Ints:
    """Position of each moment's day in `DAYS`."""
    return (moments.astype("datetime64[D]") - FIRST_DAY).astype(np.int64)


def month_of_year(days: Times) -> Ints:
    """0 for January to 11 for December."""
    return days.astype("datetime64[M]").astype(np.int64) % 12


def demand(growth: float, week: Sequence[float] = WEEKEND_PEAK) -> Floats:
    """Relative demand per day of `DAYS`: yearly growth × week (Monday first) × season with a holiday peak."""
    weekday = (DAYS.astype(np.int64) + 3) % 7  # day 0 of the epoch was a Thursday
    day_of_year = (DAYS - DAYS.astype("datetime64[Y]").astype("datetime64[D]")).astype(np.int64)
    season = 1 + 0.08 * np.cos(2 * np.pi * (day_of_year - 350) / 365)
    holidays = np.where((day_of_year >= 320) & (day_of_year <= 357), 1.25, 1.0)
    day_of_month = (DAYS - DAYS.astype("datetime64[M]").astype("datetime64[D]")).astype(np.int64) + 1
    closed = np.where((month_of_year(DAYS) == 11) & (day_of_month == 25), 0.25, 1.0)
    return np.asarray((1 + growth) ** years_in(DAYS) * np.asarray(week)[weekday] * season * holidays * closed)


def seconds_of_day(rng: np.random.Generator, size: int, hours: Sequence[float] = DAYTIME) -> Ints:
    """Seconds after midnight, the hour drawn by weight."""
    return weighted(rng, hours, size) * 3600 + rng.integers(0, 3600, size)


def moments(
    rng: np.random.Generator, size: int, day_weights: Floats, hours: Sequence[float] = DAYTIME, days: Times = DAYS
) -> Times:
    """`size` moments in ascending order, on the given days by weight."""
    midnight = days[weighted(rng, day_weights, size)].astype("datetime64[s]")
    return np.sort(later(midnight, seconds_of_day(rng, size, hours)))


def later(times: Times, seconds: Ints) -> Times:
    """Each moment moved by its number of seconds, back where that is negative."""
    return np.asarray(times + seconds.astype("timedelta64[s]"))


def within_period(times: Times) -> Times:
    """Moments moved to the first or last second of the period where they would fall outside."""
    return np.clip(times, FIRST_SECOND, LAST_SECOND)


def none_after_period(times: Times) -> Times:
    """Moments or dates that had not come yet at the end of the period become NaT."""
    missing = np.array("NaT", dtype=times.dtype)
    return np.where(times < AS_OF, times, missing)
