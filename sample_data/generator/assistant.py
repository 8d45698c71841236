"""Sessions of the shopping assistant, which searches, carts, order events and promotion uses share."""

from dataclasses import dataclass

import numpy as np

from sample_data.generator.arrow import Column, numbered
from sample_data.generator.calendar import demand, later, moments, within_period
from sample_data.generator.customers import Customers
from sample_data.generator.order_items import OrderLines
from sample_data.generator.orders import STORE, Orders
from sample_data.generator.sampling import Bools, Floats, Ints, Times, exactly, stream

ORDERING_SESSIONS = 8_000
BROWSING_SESSIONS = 8_000
ORDERING_WITH_CART = 2_900
"""The other ordering sessions repeat an earlier order at once."""
BROWSING_WITH_CART = 5_600


@dataclass(frozen=True)
class AssistantSessions:
    """All sessions by start, one position each in every field."""

    customer: Ints
    started_at: Times
    seconds: Ints
    """Length, up to the order where there is one."""
    order: Ints
    """Position of the order placed, -1 without."""
    has_cart: Bools

    def __len__(self) -> int:
        return len(self.started_at)

    def moment(self, session: Ints, share: Floats) -> Times:
        """The moment at which a share of the session has passed."""
        return within_period(later(self.started_at[session], (share * self.seconds[session]).astype(np.int64)))

    def of_order(self, orders: int) -> Ints:
        """The session of each of `orders` orders, -1 without."""
        session = np.full(orders, -1, dtype=np.int64)
        placed = np.flatnonzero(self.order >= 0)
        session[self.order[placed]] = placed
        return session


def assistant_session_ids(session: Ints) -> Column:
    """The session_id of each position; NULL where negative."""
    return numbered("A", np.where(session < 0, -1, session + 1))


def draw_assistant_sessions(customers: Customers, orders: Orders, lines: OrderLines, scale: int) -> AssistantSessions:
    """8,000 × scale sessions that place one order each, and as many that place none."""
    rng = stream("assistant_sessions")
    ordering, browsing = ORDERING_SESSIONS * scale, BROWSING_SESSIONS * scale
    eligible = np.flatnonzero((orders.customer >= 0) & (orders.channel != STORE) & (lines.per_order > 0))
    order = eligible[exactly(rng, len(eligible), ordering)]
    seconds = np.concatenate([rng.integers(90, 1500, ordering), rng.integers(40, 1200, browsing)])
    looked_at = moments(rng, browsing, demand(growth=0.4))
    started_at = np.concatenate([later(orders.ordered_at[order], -seconds[:ordering]), looked_at])
    customer = np.concatenate([orders.customer[order], customers.visitor(rng, looked_at)])
    has_cart = np.concatenate(
        [exactly(rng, ordering, ORDERING_WITH_CART * scale), exactly(rng, browsing, BROWSING_WITH_CART * scale)]
    )
    by_time = np.argsort(started_at, kind="stable")
    return AssistantSessions(
        customer=customer[by_time],
        started_at=started_at[by_time],
        seconds=seconds[by_time],
        order=np.concatenate([order, np.full(browsing, -1)])[by_time],
        has_cart=has_cart[by_time],
    )
