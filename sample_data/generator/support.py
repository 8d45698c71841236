"""Support tickets: from the question to the answer, and how content the customer was."""

import numpy as np

from sample_data.generator.arrow import Table, integers, labelled, numbered, table, timestamps
from sample_data.generator.calendar import LAST_SECOND, OFFICE_WEEK, demand, later, moments, none_after_period
from sample_data.generator.customers import Customers, customer_ids
from sample_data.generator.sampling import Bools, Floats, Ints, Times, exactly, stream, weighted, weighted_rows

TICKETS = 5_000
RESOLVED_BEFORE_CREATED = 0.002
FORGOTTEN = 0.01

CATEGORIES = ("delivery", "product_quality", "payment", "returns", "account", "subscription")
CATEGORY_SHARES = (0.31, 0.2, 0.15, 0.16, 0.11, 0.07)
CATEGORY_EFFORT = np.array([1.0, 0.9, 1.3, 1.5, 0.6, 0.8])
PRIORITIES = ("low", "medium", "high", "urgent")
PRIORITY_SHARES = (0.27, 0.43, 0.22, 0.08)
RESPONSE_HOURS = np.array([9.0, 5.0, 2.0, 0.6])
RESOLUTION_HOURS = np.array([60.0, 34.0, 18.0, 8.0])
STATUSES = ("open", "pending", "resolved", "closed")
OPEN, PENDING, RESOLVED, CLOSED = range(4)


def _statuses(rng: np.random.Generator, created_at: Times, resolved_at: Times, answered: Bools) -> Ints:
    """Unresolved tickets are open until answered, then mostly pending; old resolved ones are mostly closed."""
    waiting = np.where(answered & (rng.random(len(answered)) < 0.7), PENDING, OPEN)
    old = (LAST_SECOND - created_at) > np.timedelta64(30, "D")
    done = np.where(old & (rng.random(len(old)) < 0.8), CLOSED, RESOLVED)
    return np.where(np.isnat(resolved_at), waiting, done)


def _scores(rng: np.random.Generator, hours: Floats) -> Ints:
    """1 to 5, lower the longer it took."""
    slow = np.clip(np.log2(hours / 24 + 0.25), -2, 3)[:, None]
    return 1 + weighted_rows(rng, np.array([0.07, 0.08, 0.16, 0.34, 0.35]) * np.exp(0.3 * slow * np.arange(2, -3, -1)))


def _after(rng: np.random.Generator, start: Times, usual_hours: Floats) -> Times:
    return later(start, 60 + (3600 * usual_hours * rng.lognormal(-0.2, 0.8, len(start))).astype(np.int64))


def support_tickets_table(customers: Customers, scale: int) -> Table:
    """bronze.support_tickets, by creation; 0.2% resolved before they were created."""
    rng = stream("support_tickets")
    size = TICKETS * scale
    created_at = moments(rng, size, demand(growth=0.25, week=OFFICE_WEEK))
    category = weighted(rng, CATEGORY_SHARES, size)
    priority = weighted(rng, PRIORITY_SHARES, size)

    first_response_at = none_after_period(_after(rng, created_at, RESPONSE_HOURS[priority]))
    resolved_at = _after(rng, first_response_at, RESOLUTION_HOURS[priority] * CATEGORY_EFFORT[category])
    resolved_at = none_after_period(np.where(rng.random(size) < FORGOTTEN, np.datetime64("NaT"), resolved_at))
    hours = (resolved_at - created_at) / np.timedelta64(1, "h")
    scored = ~np.isnat(resolved_at) & (rng.random(size) < 0.6)
    score = _scores(rng, np.where(scored, hours, 1.0))

    wrong = np.flatnonzero(~np.isnat(resolved_at))
    wrong = wrong[exactly(rng, len(wrong), round(RESOLVED_BEFORE_CREATED * size))]
    resolved_at[wrong] = later(created_at[wrong], -rng.integers(3600, 48 * 3600, len(wrong)))
    return table(
        ticket_id=numbered("T", np.arange(1, size + 1), width=6),
        customer_id=customer_ids(customers.visitor(rng, created_at)),
        created_at=timestamps(created_at),
        first_response_at=timestamps(first_response_at),
        resolved_at=timestamps(resolved_at),
        category=labelled(CATEGORIES, category),
        priority=labelled(PRIORITIES, priority),
        status=labelled(STATUSES, _statuses(rng, created_at, resolved_at, ~np.isnat(first_response_at))),
        satisfaction_score=integers(score, scored),
    )
