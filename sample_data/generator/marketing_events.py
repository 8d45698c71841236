"""Marketing events: impressions, the clicks that follow them, the conversions that follow those."""

from dataclasses import dataclass

import numpy as np

from sample_data.generator.arrow import Table, decimals, labelled, numbered, reordered, stacked, table, timestamps
from sample_data.generator.calendar import DAYTIME, SECONDS_PER_DAY, later, seconds_of_day, within_period
from sample_data.generator.campaigns import AFFILIATE, EMAIL, Campaigns, campaign_ids
from sample_data.generator.customers import Customers, customer_ids
from sample_data.generator.sampling import Ints, Times, exactly, rounded, stream, weighted

MARKETING_EVENTS = 120_000
REPLAYS = 0.005
TYPES = ("impression", "click", "conversion")
IMPRESSION, CLICK, CONVERSION = range(3)
KNOWN_CUSTOMER = (0.06, 0.3, 0.85)


@dataclass(frozen=True)
class _Events:
    """Events without their money, one position each in every field."""

    campaign: Ints
    kind: Ints
    day: Times


def _impression_days(rng: np.random.Generator, campaigns: Campaigns, number: int, size: int) -> Times:
    """Days of a campaign's impressions; its weeks differ, newsletters go out on Tuesdays, partners pause at times."""
    days = np.arange(campaigns.start[number], campaigns.end[number] + 1)
    week = np.arange(len(days)) // 7
    weights = rng.lognormal(0, 0.5, week[-1] + 1)[week]
    if campaigns.channel[number] == EMAIL:
        tuesday = (days.astype(np.int64) + 2) % 7 == 0
        weights = weights * tuesday * (np.arange(len(days)) <= 0.8 * len(days))
    if campaigns.channel[number] == AFFILIATE:
        weights = weights * (rng.random(week[-1] + 1) < 0.7)[week] + (week == 0)
    return days[weighted(rng, weights, size)]


def _campaign_events(rng: np.random.Generator, campaigns: Campaigns, number: int, size: int) -> _Events:
    """Clicks trail impressions and conversions trail clicks, so that a campaign's last weeks lack the former."""
    ctr, cvr, last = campaigns.ctr[number], campaigns.cvr[number], campaigns.end[number]
    impressions, clicks, conversions = rng.multinomial(size, np.array([1, ctr, ctr * cvr]) / (1 + ctr * (1 + cvr)))
    seen = _impression_days(rng, campaigns, number, impressions)
    patience = 5.0 if campaigns.channel[number] == EMAIL else 0.7
    clicked = rng.choice(seen, clicks) + rng.exponential(patience, clicks).astype("timedelta64[D]")
    bought = rng.choice(clicked, conversions) + rng.exponential(2.0, conversions).astype("timedelta64[D]")
    return _Events(
        campaign=np.full(size, number),
        kind=np.repeat(np.arange(3), (impressions, clicks, conversions)),
        day=np.minimum(np.concatenate([seen, clicked, bought]), last),
    )


def _draw_events(rng: np.random.Generator, campaigns: Campaigns, size: int) -> _Events:
    sizes = rng.multinomial(size, campaigns.volume / campaigns.volume.sum())
    parts = [_campaign_events(rng, campaigns, number, count) for number, count in enumerate(sizes)]
    return _Events(
        campaign=np.concatenate([part.campaign for part in parts]),
        kind=np.concatenate([part.kind for part in parts]),
        day=np.concatenate([part.day for part in parts]),
    )


def _money(rng: np.random.Generator, campaigns: Campaigns, campaign: Ints, kind: Ints) -> tuple[Ints, Ints]:
    """Cost and revenue in cents of each event."""
    size = len(kind)
    basket = campaigns.basket_cents[campaign] * rng.lognormal(-0.1, 0.45, size)
    revenue = np.where(kind == CONVERSION, rounded(basket), 0)
    # An impression costs less than a cent: charging a whole one at that rate keeps the cost per thousand right.
    shown = rng.random(size) < campaigns.cpm_cents[campaign] / 1_000
    clicked = rounded(campaigns.cpc_cents[campaign] * rng.lognormal(-0.06, 0.35, size))
    commission = rounded(campaigns.commission[campaign] * revenue)
    return np.choose(kind, [shown.astype(np.int64), clicked, commission]), revenue


def marketing_events_table(campaigns: Campaigns, customers: Customers, scale: int) -> Table:
    """bronze.marketing_events as ingested, 0.5% of them once more."""
    rng = stream("marketing_events")
    size = MARKETING_EVENTS * scale
    events = _draw_events(rng, campaigns, size)
    event_at = later(events.day.astype("datetime64[s]"), seconds_of_day(rng, size, DAYTIME))
    by_time = np.argsort(event_at, kind="stable")
    event_at, campaign, kind = event_at[by_time], events.campaign[by_time], events.kind[by_time]

    known = rng.random(size) < np.array(KNOWN_CUSTOMER)[kind]
    cost, revenue = _money(rng, campaigns, campaign, kind)
    customer = np.where(known, customers.visitor(rng, event_at), -1)
    ingested_at = within_period(later(event_at, rng.integers(30, 4 * 3600, size)))

    def rows(chosen: Ints, arrival: Times) -> Table:
        return table(
            event_id=numbered("ME", chosen + 1),
            campaign_id=campaign_ids(campaign[chosen]),
            event_at=timestamps(event_at[chosen]),
            event_type=labelled(TYPES, kind[chosen]),
            customer_id=customer_ids(customer[chosen]),
            cost=decimals(cost[chosen]),
            revenue=decimals(revenue[chosen]),
            ingested_at=timestamps(arrival),
        )

    replayed = np.flatnonzero(exactly(rng, size, round(REPLAYS * size)))
    delay = rng.integers(3600, 2 * SECONDS_PER_DAY, len(replayed))
    replayed_at = within_period(later(ingested_at[replayed], delay))
    ingested = stacked([rows(np.arange(size), ingested_at), rows(replayed, replayed_at)])
    return reordered(ingested, np.argsort(np.concatenate([event_at, replayed_at]), kind="stable"))
