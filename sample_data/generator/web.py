"""The web shop: sessions and the events of their way to the checkout."""

from dataclasses import dataclass

import numpy as np

from sample_data.generator.arrow import Table, integers, labelled, numbered, table, timestamps
from sample_data.generator.calendar import LAST_SECOND, demand, later, moments, within_period
from sample_data.generator.customers import COUNTRIES, CUSTOMERS, Customers, customer_ids
from sample_data.generator.products import Products
from sample_data.generator.sampling import Bools, Ints, Times, positions, running_total, stream, totalling, weighted

WEB_SESSIONS = 60_000
WEB_EVENTS = 150_000

DEVICES = ("desktop", "mobile", "tablet")
DEVICE_SHARES = (0.37, 0.55, 0.08)
SOURCES = (
    ("google", "organic", 0.27),
    ("(direct)", "(none)", 0.24),
    ("google", "cpc", 0.15),
    ("newsletter", "email", 0.12),
    ("instagram", "social", 0.08),
    ("facebook", "social", 0.06),
    ("bing", "organic", 0.04),
    ("partner", "referral", 0.04),
)
LANDING_PAGES = ("/", "/offers", "/category/produce", "/category/dairy", "/recipes", "/product", "/account")
LANDING_SHARES = (0.34, 0.17, 0.12, 0.1, 0.11, 0.11, 0.05)

EVENT_NAMES = ("page_view", "view_item", "add_to_cart", "begin_checkout", "add_payment_info", "purchase")
ADD_TO_CART = EVENT_NAMES.index("add_to_cart")
STEP_SHARES = (
    (0.60, 0.44, 0.62, 0.86, 0.83),
    (0.54, 0.33, 0.50, 0.72, 0.74),
    (0.56, 0.36, 0.54, 0.78, 0.79),
)
"""Per device, the share of the sessions at each step of the way that reach the next, from landing to purchase."""
MOST_OF_A_STEP = 12


@dataclass(frozen=True)
class Sessions:
    """All sessions by start, one position each in every field."""

    customer: Ints
    """-1 where nobody is logged in."""
    visitor: Ints
    started_at: Times
    ended_at: Times
    device: Ints
    country: Ints
    steps: Ints
    """Number of events of each name, sessions × names."""
    occurred_at: Times
    """Of the sessions' events, session by session and step by step."""

    def __len__(self) -> int:
        return len(self.started_at)

    @property
    def pageviews(self) -> Ints:
        """Every event but the addition to the cart shows a page."""
        return np.asarray(self.steps.sum(axis=1) - self.steps[:, ADD_TO_CART])


def _steps(rng: np.random.Generator, device: Ints, total: int) -> Ints:
    """Events per session and name, `total` in all: one for each step reached, the first ones repeated."""
    size = len(device)
    onward = rng.random((size, len(EVENT_NAMES) - 1)) < np.array(STEP_SHARES)[device]
    reached = np.concatenate([np.ones((size, 1), dtype=np.bool_), np.logical_and.accumulate(onward, axis=1)], axis=1)
    counts = reached.astype(np.int64)
    # Only sessions that go on past the landing page repeat a step: the others are the bounces.
    repeats = np.zeros(size, dtype=np.int64)
    active = np.flatnonzero(reached[:, 1])
    wished = rng.poisson(0.8, len(active))
    repeats[active] = totalling(rng, wished, total - int(counts.sum()), 0, MOST_OF_A_STEP)
    kinds = weighted(rng, (0.35, 0.5, 0.15), int(repeats.sum()))
    session = np.repeat(np.arange(size), repeats)
    kinds = np.where((kinds == ADD_TO_CART) & ~reached[session, ADD_TO_CART], 1, kinds)
    np.add.at(counts, (session, kinds), 1)
    return counts


def _visitors(rng: np.random.Generator, customer: Ints, known: Bools) -> Ints:
    """A customer has one visitor number; strangers come back within a while, then no more."""
    visitor = np.where(known, customer, 0)
    strangers = np.flatnonzero(~known)
    newest = (np.arange(len(strangers)) * 0.55).astype(np.int64)
    visitor[strangers] = CUSTOMERS + np.maximum(newest - rng.exponential(60, len(strangers)).astype(np.int64), 0)
    return visitor


def draw_sessions(customers: Customers, scale: int) -> Sessions:
    """60,000 × scale sessions with 150,000 × scale events."""
    rng = stream("web_sessions")
    size = WEB_SESSIONS * scale
    started_at = np.minimum(moments(rng, size, demand(growth=0.3)), LAST_SECOND - np.timedelta64(2, "h"))
    known = rng.random(size) < 0.58
    customer = customers.visitor(rng, started_at)
    logged_in = known & (rng.random(size) < 0.78)
    device = weighted(rng, DEVICE_SHARES, size)
    elsewhere = weighted(rng, (0.88, 0.05, 0.03, 0.02, 0.02), size)

    steps = _steps(rng, device, WEB_EVENTS * scale)
    per_session = steps.sum(axis=1)
    session = np.repeat(np.arange(size), per_session)
    gaps = np.where(positions(per_session) == 0, 0, 3 + rng.exponential(45, len(session)).astype(np.int64))
    occurred_at = later(started_at[session], running_total(gaps, per_session))
    last_event = occurred_at[np.cumsum(per_session) - 1]
    return Sessions(
        customer=np.where(logged_in, customer, -1),
        visitor=_visitors(rng, customer, known),
        started_at=started_at,
        ended_at=within_period(later(last_event, 4 + rng.exponential(40, size).astype(np.int64))),
        device=device,
        country=np.where(known, customers.country[customer], elsewhere),
        steps=steps,
        occurred_at=occurred_at,
    )


def web_sessions_table(sessions: Sessions) -> Table:
    """bronze.web_sessions, by start."""
    rng = stream("web_sessions.traffic")
    size = len(sessions)
    source = weighted(rng, [share for _, _, share in SOURCES], size)
    return table(
        session_id=numbered("S", np.arange(1, size + 1)),
        customer_id=customer_ids(sessions.customer),
        visitor_id=numbered("V", sessions.visitor + 1),
        started_at=timestamps(sessions.started_at),
        ended_at=timestamps(sessions.ended_at),
        device_category=labelled(DEVICES, sessions.device),
        country=labelled(COUNTRIES, sessions.country),
        traffic_source=labelled([name for name, _, _ in SOURCES], source),
        traffic_medium=labelled([medium for _, medium, _ in SOURCES], source),
        landing_page=labelled(LANDING_PAGES, weighted(rng, LANDING_SHARES, size)),
        pageviews=integers(sessions.pageviews),
    )


def web_events_table(sessions: Sessions, products: Products) -> Table:
    """bronze.web_events, by session; page views, and steps of the checkout but the purchase, are of no product."""
    rng = stream("web_events")
    size = len(sessions)
    session = np.repeat(np.arange(size), sessions.steps.sum(axis=1))
    name = np.repeat(np.tile(np.arange(len(EVENT_NAMES)), size), sessions.steps.ravel())
    favourite = products.draw(rng, sessions.started_at)
    product = products.draw(rng, sessions.occurred_at)
    # What a session ends up buying is what it mostly looked at.
    of_session = (name == len(EVENT_NAMES) - 1) | (rng.random(len(session)) < 0.6)
    product = np.where(of_session, favourite[session], product)
    with_product = np.isin(name, [EVENT_NAMES.index(step) for step in ("view_item", "add_to_cart", "purchase")])
    return table(
        event_id=numbered("WE", np.arange(1, len(session) + 1)),
        session_id=numbered("S", session + 1),
        occurred_at=timestamps(sessions.occurred_at),
        event_name=labelled(EVENT_NAMES, name),
        product_id=labelled(products.skus, np.where(with_product, product, -1)),
    )
