"""Customers: who they are, since when they buy, and how much they take part."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sample_data.generator.arrow import Column, labelled
from sample_data.generator.calendar import (
    FIRST_DAY,
    FIRST_SECOND,
    SECONDS_PER_DAY,
    demand,
    moments,
)
from sample_data.generator.sampling import Bools, Floats, Ints, Times, exactly, stream, weighted

CUSTOMERS = 5_000
SIGNED_UP_BEFORE = 2_200
NEVER_BUY = 0.13
LOOKING_ONLY = 0.25
"""Least frequency of visits, in units of `activity`."""
CUSTOMER_LABELS = tuple(f"C{number:05d}" for number in range(1, CUSTOMERS + 1))

REGIONS = ("North", "South", "East", "West")
COUNTRIES = ("US", "CA", "GB", "DE", "FR")


class City(NamedTuple):
    """Where customers live; `region` is the one whose branch serves them."""

    name: str
    state: str
    country: str
    region: str
    share: float


CITIES = (
    City("Chicago", "IL", "US", "North", 9),
    City("Detroit", "MI", "US", "North", 5),
    City("Minneapolis", "MN", "US", "North", 5),
    City("Milwaukee", "WI", "US", "North", 3),
    City("Columbus", "OH", "US", "North", 4),
    City("Indianapolis", "IN", "US", "North", 3),
    City("Houston", "TX", "US", "South", 7),
    City("Dallas", "TX", "US", "South", 6),
    City("Atlanta", "GA", "US", "South", 6),
    City("Miami", "FL", "US", "South", 5),
    City("Nashville", "TN", "US", "South", 4),
    City("New Orleans", "LA", "US", "South", 2),
    City("Charlotte", "NC", "US", "South", 3),
    City("New York", "NY", "US", "East", 12),
    City("Boston", "MA", "US", "East", 6),
    City("Philadelphia", "PA", "US", "East", 6),
    City("Newark", "NJ", "US", "East", 3),
    City("Baltimore", "MD", "US", "East", 3),
    City("Buffalo", "NY", "US", "East", 2),
    City("Los Angeles", "CA", "US", "West", 11),
    City("San Diego", "CA", "US", "West", 5),
    City("Seattle", "WA", "US", "West", 5),
    City("Portland", "OR", "US", "West", 4),
    City("Denver", "CO", "US", "West", 4),
    City("Phoenix", "AZ", "US", "West", 4),
    City("Toronto", "Ontario", "CA", "North", 4),
    City("Vancouver", "British Columbia", "CA", "West", 2),
    City("London", "England", "GB", "East", 2),
    City("Manchester", "England", "GB", "East", 1),
    City("Berlin", "Berlin", "DE", "East", 1),
    City("Munich", "Bavaria", "DE", "East", 1),
    City("Paris", "Ile-de-France", "FR", "East", 1),
    City("Lyon", "Auvergne-Rhone-Alpes", "FR", "East", 0.6),
)

SEGMENTS = ("consumer", "family", "business")
BUSINESS = SEGMENTS.index("business")


@dataclass(frozen=True)
class Customers:
    """All customers by signup, one position each in every field."""

    signup_at: Times
    lapsed_at: Times
    """From then on the customer buys no more."""
    activity: Floats
    """Relative frequency of buying; 0 for those who never do."""
    segment: Ints
    city: Ints
    region: Ints
    country: Ints

    def buyer(self, rng: np.random.Generator, at: Times, among: Bools | None = None) -> Ints:
        """A customer per moment who buys: signed up and, with rare exceptions, not lapsed; active ones more often."""
        pool = np.flatnonzero(self.activity > 0 if among is None else among & (self.activity > 0))
        return self._draw(rng, at, pool, self.activity[pool])

    def visitor(self, rng: np.random.Generator, at: Times) -> Ints:
        """A customer per moment who looks around or asks: like a buyer, but those who never buy come along too."""
        return self._draw(rng, at, np.arange(len(self.activity)), np.maximum(self.activity, LOOKING_ONLY))

    def _draw(self, rng: np.random.Generator, at: Times, pool: Ints, weights: Floats) -> Ints:
        shares = np.cumsum(weights)
        signed_up = np.searchsorted(self.signup_at[pool], at, side="right")
        drawn = np.zeros(len(at), dtype=np.int64)
        pending = np.arange(len(at))
        for _ in range(12):
            ticket = rng.random(len(pending)) * shares[signed_up[pending] - 1]
            drawn[pending] = pool[np.searchsorted(shares, ticket, side="right")]
            pending = pending[self.lapsed_at[drawn[pending]] <= at[pending]]
        return drawn

    def newcomers(self, rng: np.random.Generator, at: Times, among: Bools) -> Ints:
        """A customer per moment who signed up in the two weeks before it, -1 where there is none."""
        pool = np.flatnonzero(among & (self.activity > 0))
        signups = self.signup_at[pool]
        last = np.searchsorted(signups, at, side="right")
        first = np.searchsorted(signups, at - np.timedelta64(14 * SECONDS_PER_DAY, "s"), side="right")
        chosen = first + (rng.random(len(at)) * (last - first)).astype(np.int64)
        return np.where(last > first, pool[np.minimum(chosen, len(pool) - 1)], -1)


def draw_customers() -> Customers:
    """The customers; the same at every scale."""
    rng = stream("customers")
    earlier = np.arange(FIRST_DAY - 900, FIRST_DAY)
    before = moments(rng, SIGNED_UP_BEFORE, np.linspace(0.5, 1.5, len(earlier)), days=earlier)
    during = moments(rng, CUSTOMERS - SIGNED_UP_BEFORE, demand(growth=0.35))
    signup_at = np.concatenate([before, during])

    activity = rng.lognormal(0, 1.15, CUSTOMERS)
    activity[exactly(rng, CUSTOMERS, round(NEVER_BUY * CUSTOMERS))] = 0.0
    tenure = (rng.exponential(500, CUSTOMERS) * SECONDS_PER_DAY).astype("timedelta64[s]")
    lapsed_at = np.maximum(signup_at, FIRST_SECOND) + tenure
    city = weighted(rng, [place.share for place in CITIES], CUSTOMERS)
    return Customers(
        signup_at=signup_at,
        lapsed_at=lapsed_at,
        activity=activity,
        segment=weighted(rng, (0.62, 0.28, 0.1), CUSTOMERS),
        city=city,
        region=np.array([REGIONS.index(place.region) for place in CITIES])[city],
        country=np.array([COUNTRIES.index(place.country) for place in CITIES])[city],
    )


def customer_ids(customer: Ints) -> Column:
    """The customer_id of each position; NULL where negative."""
    return labelled(CUSTOMER_LABELS, customer)
