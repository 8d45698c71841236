"""Marketing campaigns: themes of the year on several channels, some of which pay and some of which do not."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sample_data.generator.arrow import Column, Table, dates, decimals, labelled, table, text
from sample_data.generator.sampling import Floats, Ints, Times, stream, weighted

CHANNELS = ("search", "social", "display", "email", "affiliate")
SEARCH, SOCIAL, DISPLAY, EMAIL, AFFILIATE = range(5)
OBJECTIVES = ("awareness", "traffic", "conversion", "retention")
AUDIENCES = (
    "young families",
    "students",
    "commuters",
    "home cooks",
    "health conscious",
    "business offices",
    "lapsed buyers",
)

THEMES = (
    ("Autumn Harvest 2024", "2024-10-01", "2024-11-10", (SEARCH, SOCIAL, EMAIL)),
    ("Thanksgiving Table 2024", "2024-11-04", "2024-11-28", (SEARCH, DISPLAY, EMAIL)),
    ("Holiday Baking 2024", "2024-11-25", "2024-12-24", (SOCIAL, EMAIL, AFFILIATE)),
    ("New Year Reset 2025", "2025-01-01", "2025-02-09", (SEARCH, SOCIAL, DISPLAY)),
    ("Coffee Lovers 2025", "2025-02-03", "2025-03-16", (SEARCH, SOCIAL, AFFILIATE)),
    ("Spring Greens 2025", "2025-03-17", "2025-05-04", (SEARCH, SOCIAL, EMAIL)),
    ("Summer Grill 2025", "2025-05-12", "2025-07-13", (SEARCH, DISPLAY, AFFILIATE)),
    ("Picnic Season 2025", "2025-06-16", "2025-08-24", (SOCIAL, DISPLAY, EMAIL)),
    ("Back to School 2025", "2025-08-11", "2025-09-21", (SEARCH, SOCIAL, EMAIL)),
    ("Autumn Harvest 2025", "2025-09-22", "2025-11-09", (SEARCH, SOCIAL, AFFILIATE)),
    ("Holiday Baking 2025", "2025-11-17", "2025-12-24", (SEARCH, SOCIAL, EMAIL)),
    ("New Year Reset 2026", "2026-01-01", "2026-02-15", (SEARCH, DISPLAY, EMAIL)),
    ("Winter Warmers 2026", "2026-01-26", "2026-03-15", (SOCIAL, AFFILIATE)),
    ("Spring Greens 2026", "2026-03-16", "2026-05-10", (SEARCH, SOCIAL, EMAIL)),
    ("Summer Grill 2026", "2026-05-11", "2026-07-12", (SEARCH, SOCIAL, AFFILIATE)),
    ("Picnic Season 2026", "2026-06-15", "2026-08-30", (SOCIAL, DISPLAY)),
    ("Back to School 2026", "2026-08-10", "2026-09-20", (SEARCH, EMAIL)),
    ("Always On", "2024-10-01", "2026-10-31", (SEARCH, EMAIL)),
)
"""Name, first day, last day, channels; one campaign each."""
SUCCESSES = (0, 5, 8, 15, 17, 27, 30, 36, 42)
FAILURES = (4, 11, 14, 19, 22, 26, 33, 37, 41, 46)
"""Positions of the campaigns that clearly work, and of those that clearly do not."""


class Rates(NamedTuple):
    """What is usual on a channel: clicks per impression, conversions per click, costs in cents."""

    ctr: float
    cvr: float
    cpm_cents: float
    cpc_cents: float
    commission: float


USUAL = (
    Rates(0.13, 0.12, 0, 120, 0.0),
    Rates(0.085, 0.075, 950, 75, 0.0),
    Rates(0.055, 0.06, 520, 80, 0.0),
    Rates(0.16, 0.09, 500, 45, 0.0),
    Rates(0.22, 0.10, 0, 30, 0.12),
)


@dataclass(frozen=True)
class Campaigns:
    """All campaigns, one position each in every field."""

    names: tuple[str, ...]
    channel: Ints
    start: Times
    end: Times
    volume: Floats
    """Relative number of events."""
    ctr: Floats
    cvr: Floats
    cpm_cents: Floats
    cpc_cents: Floats
    commission: Floats
    """Share of the conversion's revenue that the partner keeps."""
    basket_cents: Floats
    """Usual revenue of a conversion."""
    budget_cents: Ints

    def __len__(self) -> int:
        return len(self.names)


def draw_campaigns() -> Campaigns:
    """The 50 campaigns; the same at every scale."""
    rng = stream("marketing_campaigns")
    plan = [(theme, start, end, channel) for theme, start, end, channels in THEMES for channel in channels]
    size = len(plan)
    channel = np.array([entry[3] for entry in plan])
    start = np.array([entry[1] for entry in plan], dtype="datetime64[D]")
    end = np.array([entry[2] for entry in plan], dtype="datetime64[D]")
    usual = np.array(USUAL)[channel]
    success = rng.uniform(0.8, 1.2, size)
    success[list(SUCCESSES)] = rng.uniform(1.7, 2.2, len(SUCCESSES))
    success[list(FAILURES)] = rng.uniform(0.12, 0.3, len(FAILURES))

    weeks = (end - start).astype(np.int64) / 7
    volume = rng.lognormal(0, 0.55, size) * np.sqrt(weeks)
    ctr, cvr = usual[:, 0] * rng.uniform(0.75, 1.25, size), usual[:, 1] * success
    cpc = usual[:, 3] * rng.uniform(0.8, 1.25, size) * np.where(success < 0.5, 1.4, 1.0)
    expected_spend = 2_100 * volume / volume.mean() * (usual[:, 2] / 1_000 + ctr * cpc)
    return Campaigns(
        names=tuple(f"{theme} {CHANNELS[channel].title()}" for theme, _, _, channel in plan),
        channel=channel,
        start=start,
        end=end,
        volume=volume,
        ctr=ctr,
        cvr=cvr,
        cpm_cents=usual[:, 2],
        cpc_cents=cpc,
        commission=usual[:, 4],
        basket_cents=rng.uniform(3_200, 5_500, size),
        budget_cents=np.maximum((expected_spend * rng.uniform(0.75, 1.5, size) / 2_500).astype(np.int64), 1) * 2_500,
    )


CAMPAIGN_LABELS = tuple(f"MC{number:03d}" for number in range(1, 51))


def campaign_ids(campaign: Ints) -> Column:
    """The campaign_id of each position."""
    return labelled(CAMPAIGN_LABELS, campaign)


def campaigns_table(campaigns: Campaigns) -> Table:
    """bronze.marketing_campaigns."""
    rng = stream("marketing_campaigns.profile")
    size = len(campaigns)
    return table(
        campaign_id=campaign_ids(np.arange(size)),
        campaign_name=text(campaigns.names),
        channel=labelled(CHANNELS, campaigns.channel),
        objective=labelled(OBJECTIVES, weighted(rng, (0.2, 0.25, 0.4, 0.15), size)),
        target_audience=labelled(AUDIENCES, rng.integers(0, len(AUDIENCES), size)),
        start_date=dates(campaigns.start),
        end_date=dates(campaigns.end),
        budget=decimals(campaigns.budget_cents),
    )
