"""Promotions: what is offered, when, and what it takes off the price."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sample_data.generator.arrow import Column, Table, dates, decimals, labelled, table, text
from sample_data.generator.calendar import DAYS, day_index
from sample_data.generator.sampling import Bools, Floats, Ints, Times, weighted_rows


class Offer(NamedTuple):
    """A promotion; `appeal` is its relative frequency of use while it runs."""

    name: str
    kind: str
    percent: int
    starts_on: str
    ends_on: str
    appeal: float


OFFERS = (
    Offer("Breakfast Bundle", "bundle", 12, "2024-10-01", "2026-10-31", 0.8),
    Offer("Pasta Night Bundle", "bundle", 15, "2024-10-01", "2026-10-31", 1.0),
    Offer("Welcome Basket", "percent_off", 10, "2024-10-01", "2026-10-31", 1.3),
    Offer("Harvest Days 2024", "percent_off", 15, "2024-10-01", "2024-11-10", 2.0),
    Offer("Black Friday 2024", "percent_off", 30, "2024-11-25", "2024-12-02", 6.0),
    Offer("Cookie Season 2024", "bogo", 50, "2024-12-01", "2024-12-31", 2.2),
    Offer("Fresh Start 2025", "percent_off", 20, "2025-01-02", "2025-01-31", 1.8),
    Offer("Coffee Lovers Week", "bogo", 50, "2025-02-10", "2025-02-23", 2.5),
    Offer("Spring Greens 2025", "percent_off", 15, "2025-03-20", "2025-04-30", 1.6),
    Offer("Easter Brunch Bundle", "bundle", 18, "2025-04-07", "2025-04-27", 1.9),
    Offer("Grill Weekend 2025", "bogo", 50, "2025-05-23", "2025-07-06", 1.9),
    Offer("Summer Fruit Deal 2025", "percent_off", 20, "2025-06-15", "2025-08-31", 1.5),
    Offer("Lunchbox Bundle 2025", "bundle", 14, "2025-08-18", "2025-09-21", 1.7),
    Offer("Harvest Days 2025", "percent_off", 15, "2025-09-22", "2025-11-09", 1.9),
    Offer("Black Friday 2025", "percent_off", 30, "2025-11-24", "2025-12-01", 6.5),
    Offer("Cookie Season 2025", "bogo", 50, "2025-12-01", "2025-12-31", 2.4),
    Offer("Fresh Start 2026", "percent_off", 20, "2026-01-02", "2026-02-01", 1.8),
    Offer("Winter Warmers", "percent_off", 12, "2026-01-26", "2026-03-08", 1.2),
    Offer("Spring Greens 2026", "percent_off", 15, "2026-03-20", "2026-04-30", 1.6),
    Offer("Cheese Board Bogo", "bogo", 50, "2026-04-13", "2026-05-10", 1.6),
    Offer("Grill Weekend 2026", "bogo", 50, "2026-05-22", "2026-07-12", 2.0),
    Offer("Summer Fruit Deal 2026", "percent_off", 20, "2026-06-15", "2026-08-31", 1.7),
    Offer("Lunchbox Bundle 2026", "bundle", 14, "2026-08-17", "2026-09-20", 1.8),
    Offer("Clean Home Bundle", "bundle", 16, "2026-07-06", "2026-10-04", 0.7),
    Offer("Harvest Days 2026", "percent_off", 15, "2026-09-21", "2026-10-31", 2.1),
)
PROMOTION_LABELS = tuple(f"PR{number:03d}" for number in range(1, len(OFFERS) + 1))


@dataclass(frozen=True)
class Promotions:
    """All promotions, one position each in every field."""

    is_bogo: Bools
    percent: Ints
    appeal_by_day: Floats
    """Relative frequency of use, days of the period × promotions, 0 outside of the promotion's dates."""

    def draw(self, rng: np.random.Generator, days: Times) -> Ints:
        """A promotion per day among those that run."""
        return weighted_rows(rng, self.appeal_by_day[day_index(days)])

    def discount_cents(self, promotion: Ints, quantity: Ints, price_cents: Ints) -> Ints:
        """What the promotion takes off a line: every second piece, or a percentage."""
        percentage = quantity * price_cents * self.percent[promotion] // 100
        return np.where(self.is_bogo[promotion], quantity // 2 * price_cents, percentage)


def promotions() -> Promotions:
    """The promotions; nothing about them is random."""
    starts = np.array([offer.starts_on for offer in OFFERS], dtype="datetime64[D]")
    ends = np.array([offer.ends_on for offer in OFFERS], dtype="datetime64[D]")
    running = (DAYS[:, None] >= starts) & (DAYS[:, None] <= ends)
    return Promotions(
        is_bogo=np.array([offer.kind == "bogo" for offer in OFFERS]),
        percent=np.array([offer.percent for offer in OFFERS]),
        appeal_by_day=running * np.array([offer.appeal for offer in OFFERS]),
    )


def promotion_ids(promotion: Ints) -> Column:
    """The promotion_id of each position; NULL where negative."""
    return labelled(PROMOTION_LABELS, promotion)


def promotions_table() -> Table:
    """promotions.promotions, in the order of `OFFERS`."""
    return table(
        promotion_id=text(PROMOTION_LABELS),
        promotion_name=text([offer.name for offer in OFFERS]),
        promotion_type=text([offer.kind for offer in OFFERS]),
        discount_pct=decimals(np.array([offer.percent * 100 for offer in OFFERS])),
        starts_on=dates(np.array([offer.starts_on for offer in OFFERS], dtype="datetime64[D]")),
        ends_on=dates(np.array([offer.ends_on for offer in OFFERS], dtype="datetime64[D]")),
    )
