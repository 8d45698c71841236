"""Orders: when, where and by whom; with versions that later ones supersede."""

from dataclasses import dataclass

import numpy as np

from sample_data.generator.arrow import (
    Column,
    Table,
    dates,
    decimals,
    labelled,
    numbered,
    reordered,
    stacked,
    table,
    timestamps,
)
from sample_data.generator.calendar import (
    AS_OF,
    COMMUTES,
    DAYS,
    DAYTIME,
    LAST_SECOND,
    OPENING_HOURS,
    SECONDS_PER_DAY,
    demand,
    later,
    none_after_period,
    seconds_of_day,
    within_period,
    years_in,
)
from sample_data.generator.customers import REGIONS, Customers, customer_ids
from sample_data.generator.sampling import (
    Bools,
    Floats,
    Ints,
    Times,
    exactly,
    stream,
    weighted,
    weighted_rows,
)

ORDERS = 40_000
SUPERSEDED = 0.01
GUESTS = 0.08
NEWCOMERS = 0.10
AWAY_FROM_HOME = 0.05

CHANNELS = ("web", "app", "store")
WEB, APP, STORE = range(3)
STATUSES = ("completed", "cancelled", "returned", "pending")
COMPLETED, CANCELLED, RETURNED, PENDING = range(4)

REGION_SHARES = (0.24, 0.25, 0.29, 0.22)
REGION_GROWTH = (0.02, 0.38, 0.22, 0.45)
INCIDENT_REGION = REGIONS.index("West")
INCIDENT_WEEK = np.datetime64("2026-03-09")
INCIDENT_FACTOR = 0.28


@dataclass(frozen=True)
class Orders:
    """Every order once, in its newest version, by time; one position each in every field."""

    customer: Ints
    """-1 for guests."""
    ordered_at: Times
    region: Ints
    channel: Ints
    status: Ints

    def __len__(self) -> int:
        return len(self.ordered_at)

    def ids(self, order: Ints) -> Column:
        """The order_id of each position; NULL where negative."""
        return numbered("O", np.where(order < 0, -1, order + 1))


def _demand_by_region() -> Floats:
    """Relative demand, days × regions, with the incident."""
    growth = (1 + np.array(REGION_GROWTH)) ** years_in(DAYS)[:, None]
    weights = demand(growth=0.0)[:, None] * growth * np.array(REGION_SHARES)
    incident = (DAYS >= INCIDENT_WEEK) & (DAYS < INCIDENT_WEEK + 7)
    weights[incident, INCIDENT_REGION] *= INCIDENT_FACTOR
    return np.asarray(weights)


def _channels(rng: np.random.Generator, days: Times) -> Ints:
    """The app takes over from the stores."""
    years = years_in(days)
    shares = np.stack([np.full(len(days), 0.42), 0.20 + 0.07 * years, 0.38 - 0.07 * years], axis=1)
    return weighted_rows(rng, shares)


def _buyers(rng: np.random.Generator, customers: Customers, region: Ints, at: Times) -> Ints:
    buyer = customers.buyer(rng, at)
    for number in range(len(REGIONS)):
        here = np.flatnonzero((region == number) & (rng.random(len(at)) >= AWAY_FROM_HOME))
        buyer[here] = customers.buyer(rng, at[here], customers.region == number)
        first_timers = here[rng.random(len(here)) < NEWCOMERS]
        newcomers = customers.newcomers(rng, at[first_timers], customers.region == number)
        buyer[first_timers] = np.where(newcomers >= 0, newcomers, buyer[first_timers])
    buyer[rng.random(len(at)) < GUESTS] = -1
    return buyer


def _statuses(rng: np.random.Generator, at: Times) -> Ints:
    """Recent orders are often still pending and hardly ever returned yet."""
    age_days = (AS_OF.astype("datetime64[s]") - at) / np.timedelta64(SECONDS_PER_DAY, "s")
    pending = np.where(age_days < 5, 0.25, 0.006)
    returned = np.where(age_days < 5, 0.0, 0.04)
    cancelled = np.full(len(at), 0.05)
    return weighted_rows(rng, np.stack([1 - pending - returned - cancelled, cancelled, returned, pending], axis=1))


def draw_orders(customers: Customers, scale: int) -> Orders:
    """40,000 × scale orders of the whole period."""
    rng = stream("orders")
    size = ORDERS * scale
    day, region = np.divmod(weighted(rng, _demand_by_region().ravel(), size), len(REGIONS))
    channel = _channels(rng, DAYS[day])
    clock = np.zeros(size, dtype=np.int64)
    for number, hours in ((WEB, DAYTIME), (APP, COMMUTES), (STORE, OPENING_HOURS)):
        here = channel == number
        clock[here] = seconds_of_day(rng, int(here.sum()), hours)
    ordered_at = later(DAYS[day].astype("datetime64[s]"), clock)
    by_time = np.argsort(ordered_at, kind="stable")
    ordered_at, region, channel = ordered_at[by_time], region[by_time], channel[by_time]
    return Orders(
        customer=_buyers(rng, customers, region, ordered_at),
        ordered_at=ordered_at,
        region=region,
        channel=channel,
        status=_statuses(rng, ordered_at),
    )


def shipping_cents(orders: Orders) -> Ints:
    """The shipping fee of each order; nothing in stores."""
    rng = stream("orders.shipping")
    fees = np.array([0, 399, 599, 799])[weighted(rng, (0.4, 0.3, 0.22, 0.08), len(orders))]
    return np.where(orders.channel == STORE, 0, fees)


def _superseded(rng: np.random.Generator, orders: Orders) -> tuple[Bools, Bools]:
    """Orders with an older version that was pending, and orders with one that was completed: 0.5% each."""
    count = round(SUPERSEDED * len(orders) / 2)
    old_enough = orders.ordered_at < LAST_SECOND - 10 * SECONDS_PER_DAY
    masks = []
    for final in (orders.status == COMPLETED, (orders.status == CANCELLED) | (orders.status == RETURNED)):
        eligible = np.flatnonzero(final & old_enough)
        mask = np.zeros(len(orders), dtype=np.bool_)
        mask[eligible[exactly(rng, len(eligible), count)]] = True
        masks.append(mask)
    return masks[0], masks[1]


def _version(orders: Orders, order: Ints, status: Ints, delivery: Times, ingested_at: Times) -> Table:
    undelivered = (status == CANCELLED) | (orders.channel[order] == STORE)
    delivery_date = none_after_period(np.where(undelivered, np.datetime64("NaT"), delivery))
    return table(
        order_id=orders.ids(order),
        customer_id=customer_ids(orders.customer[order]),
        ordered_at=timestamps(orders.ordered_at[order]),
        region=labelled(REGIONS, orders.region[order]),
        sales_channel=labelled(CHANNELS, orders.channel[order]),
        status=labelled(STATUSES, status),
        shipping_fee=decimals(shipping_cents(orders)[order]),
        delivery_date=dates(delivery_date),
        ingested_at=timestamps(ingested_at),
    )


def orders_table(orders: Orders) -> Table:
    """bronze.orders as ingested: 1% of the orders twice, the later version being the valid one."""
    rng = stream("orders.versions")
    size = len(orders)
    was_pending, was_completed = _superseded(rng, orders)
    first_ingested = within_period(later(orders.ordered_at, rng.integers(60, 5400, size)))
    revised = later(first_ingested, rng.integers(3 * 3600, 9 * SECONDS_PER_DAY, size))
    delivery = orders.ordered_at.astype("datetime64[D]") + rng.integers(1, 5, size).astype("timedelta64[D]")

    twice = was_pending | was_completed
    newest_ingested = np.where(twice, revised, first_ingested)
    newest = _version(orders, np.arange(size), orders.status, delivery, newest_ingested)
    older = np.flatnonzero(twice)
    earlier_status = np.where(was_pending[older], PENDING, COMPLETED)
    superseded = _version(orders, older, earlier_status, delivery[older], first_ingested[older])
    arrival = np.argsort(np.concatenate([newest_ingested, first_ingested[older]]), kind="stable")
    return reordered(stacked([newest, superseded]), arrival)
