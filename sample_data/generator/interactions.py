"""Interactions of customers with products: seen, put in the cart, bought, rated."""

import numpy as np

from sample_data.generator.arrow import Table, integers, labelled, numbered, table, timestamps
from sample_data.generator.calendar import later
from sample_data.generator.customers import customer_ids
from sample_data.generator.order_items import FAVOURITES, favourites
from sample_data.generator.products import Products
from sample_data.generator.sampling import Ints, exactly, stream, weighted
from sample_data.generator.web import Sessions

TYPES = ("view", "cart", "purchase", "rating")
RATING = TYPES.index("rating")
COUNTS = (50_000, 16_000, 10_000, 4_000)
"""Interactions of each type, 80,000 in all: no product is put in the cart, bought or rated without the step before."""


def _encounters(rng: np.random.Generator, sessions: Sessions, products: Products, size: int) -> tuple[Ints, Ints]:
    """Sessions of known customers beyond the landing page, and a product that each of them looked at."""
    eligible = np.flatnonzero((sessions.customer >= 0) & (sessions.pageviews > 1))
    session = eligible[weighted(rng, sessions.pageviews[eligible].astype(np.float64), size)]
    product = products.draw(rng, sessions.started_at[session])
    habit = (FAVOURITES * rng.random(size) ** 2).astype(np.int64)
    usual = favourites(products)[sessions.customer[session], habit]
    return session, np.where(rng.random(size) < 0.45, usual, product)


def _subset(rng: np.random.Generator, of: Ints, size: int) -> Ints:
    return of[exactly(rng, len(of), size)]


def user_interactions_table(sessions: Sessions, products: Products, scale: int) -> Table:
    """bronze.user_interactions, by time."""
    rng = stream("user_interactions")
    sizes = [count * scale for count in COUNTS]
    session, product = _encounters(rng, sessions, products, sizes[0])
    viewed = np.arange(sizes[0])
    carted = _subset(rng, viewed, sizes[1])
    bought = _subset(rng, carted, sizes[2])
    rated = _subset(rng, bought, sizes[3])
    encounter = np.concatenate([viewed, carted, bought, rated])
    kind = np.repeat(np.arange(len(TYPES)), sizes)

    length = (sessions.ended_at - sessions.started_at).astype(np.int64)[session]
    moment = rng.random(sizes[0])
    # Each later step comes closer to the end of the session than the one before.
    share = 1 - (1 - moment[encounter]) * 0.6**kind
    occurred_at = later(sessions.started_at[session[encounter]], (share * length[encounter]).astype(np.int64))
    by_time = np.argsort(occurred_at, kind="stable")
    encounter, kind, occurred_at = encounter[by_time], kind[by_time], occurred_at[by_time]

    quality = np.clip(rng.normal(4.0, 0.45, len(products.skus)), 1, 5)
    stars = np.clip(np.rint(quality[product[encounter]] + rng.normal(0, 0.9, len(kind))), 1, 5).astype(np.int64)
    return table(
        interaction_id=numbered("I", np.arange(1, len(kind) + 1)),
        customer_id=customer_ids(sessions.customer[session[encounter]]),
        product_id=labelled(products.skus, product[encounter]),
        interaction_type=labelled(TYPES, kind),
        occurred_at=timestamps(occurred_at),
        rating=integers(stars, kind == RATING),
        session_id=numbered("S", session[encounter] + 1),
    )
