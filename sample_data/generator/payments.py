"""Payments: one per order, and failed attempts or gift cards beside it."""

import numpy as np

from sample_data.generator.arrow import Table, decimals, labelled, numbered, table, timestamps
from sample_data.generator.calendar import later, within_period
from sample_data.generator.order_items import OrderLines
from sample_data.generator.orders import CANCELLED, COMPLETED, PENDING, RETURNED, Orders, shipping_cents
from sample_data.generator.sampling import Ints, rounded, stream, weighted

FAILED_ATTEMPTS = 2_200
GIFT_CARDS = 1_800

METHODS = ("card", "paypal", "gift_card", "bank_transfer")
GIFT_CARD = METHODS.index("gift_card")
STATUSES = ("captured", "refunded", "failed")
CAPTURED, REFUNDED, FAILED = range(3)
STATUS_SHARES = {COMPLETED: (1, 0, 0), CANCELLED: (0, 0.45, 0.55), RETURNED: (0.3, 0.7, 0), PENDING: (0.5, 0, 0.5)}


def _statuses(rng: np.random.Generator, orders: Orders) -> Ints:
    status = np.zeros(len(orders), dtype=np.int64)
    for order_status, shares in STATUS_SHARES.items():
        here = orders.status == order_status
        status[here] = weighted(rng, shares, int(here.sum()))
    return status


def payments_table(orders: Orders, lines: OrderLines, scale: int) -> Table:
    """bronze.payments by time; what is captured of a completed order adds up to its goods and shipping."""
    rng = stream("payments")
    size = len(orders)
    due = lines.order_totals() + shipping_cents(orders)
    status = _statuses(rng, orders)

    second = rng.choice(
        np.flatnonzero(orders.status == COMPLETED), (FAILED_ATTEMPTS + GIFT_CARDS) * scale, replace=False
    )
    failed, gifted = np.split(second, [FAILED_ATTEMPTS * scale])
    gift = rounded(due[gifted] * rng.uniform(0.2, 0.6, len(gifted)))
    rest = due.copy()
    rest[gifted] -= gift

    order = np.concatenate([np.arange(size), failed, gifted])
    method = np.concatenate(
        [weighted(rng, (0.66, 0.22, 0.04, 0.08), size + len(failed)), np.full(len(gifted), GIFT_CARD)],
    )
    seconds = np.concatenate(
        [rng.integers(5, 180, size), -rng.integers(30, 600, len(failed)), rng.integers(0, 5, len(gifted))],
    )
    paid_at = within_period(later(orders.ordered_at[order], seconds))
    by_time = np.argsort(paid_at, kind="stable")
    amount = np.concatenate([rest, due[failed], gift])
    outcome = np.concatenate([status, np.full(len(failed), FAILED), np.full(len(gifted), CAPTURED)])
    return table(
        payment_id=numbered("P", np.arange(1, len(order) + 1)),
        order_id=orders.ids(order[by_time]),
        paid_at=timestamps(paid_at[by_time]),
        method=labelled(METHODS, method[by_time]),
        amount=decimals(amount[by_time]),
        status=labelled(STATUSES, outcome[by_time]),
    )
