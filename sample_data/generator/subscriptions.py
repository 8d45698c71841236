"""Delivery subscriptions and their monthly invoices."""

from dataclasses import dataclass

import numpy as np

from sample_data.generator.arrow import Table, dates, decimals, labelled, numbered, table, text
from sample_data.generator.calendar import AS_OF, FIRST_DAY, none_after_period
from sample_data.generator.customers import Customers, customer_ids
from sample_data.generator.sampling import Bools, Ints, Times, exactly, positions, stream, totalling, weighted

SUBSCRIPTIONS = 1_500
INVOICES = 15_000
CANCELLED = 0.38
MONTHS = 25
UNPAID = 0.015

PLANS = ("basic", "plus", "premium")
PLAN_SHARES = (0.5, 0.32, 0.18)
FEES_CENTS = np.array([[599, 999, 1499], [699, 1099, 1699]])
"""Monthly fee per plan, for subscriptions before 2026 and since."""
REASONS = ("too_expensive", "moved_away", "service_issues", "not_used", "competitor")
REASON_SHARES = (0.34, 0.14, 0.17, 0.23, 0.12)


@dataclass(frozen=True)
class Subscriptions:
    """All subscriptions by start, one position each in every field."""

    customer: Ints
    plan: Ints
    fee_cents: Ints
    started_on: Times
    cancelled_on: Times
    invoices: Ints
    """Months begun, each of which is invoiced."""


def _months_later(days: Times, months: Ints) -> Times:
    """The same day of a later month; days after the 28th are not used."""
    month = days.astype("datetime64[M]")
    return np.asarray((month + months).astype("datetime64[D]") + (days - month.astype("datetime64[D]")))


def _starts(rng: np.random.Generator, invoices: Ints, cancelled: Bools) -> Times:
    """Such that an active subscription has begun its last month by now, a cancelled one at any time before."""
    latest = (AS_OF - 1).astype("datetime64[M]") - (invoices - 1)
    slack = (latest - FIRST_DAY.astype("datetime64[M]")).astype(np.int64)
    earlier = np.where(cancelled, ((slack + 1) * rng.random(len(invoices))).astype(np.int64), 0)
    return np.asarray((latest - earlier).astype("datetime64[D]") + rng.integers(0, 28, len(invoices)))


def draw_subscriptions(customers: Customers, scale: int) -> Subscriptions:
    """1,500 × scale subscriptions with 15,000 × scale months begun."""
    rng = stream("subscriptions")
    size = SUBSCRIPTIONS * scale
    cancelled = exactly(rng, size, round(CANCELLED * size))
    usual = np.where(cancelled, rng.gamma(1.6, 4.2, size), rng.uniform(1, MONTHS, size)).astype(np.int64)
    invoices = totalling(rng, np.clip(usual, 1, MONTHS), INVOICES * scale, 1, MONTHS)
    started_on = _starts(rng, invoices, cancelled)
    by_start = np.argsort(started_on, kind="stable")
    started_on, invoices, cancelled = started_on[by_start], invoices[by_start], cancelled[by_start]

    last_invoice = _months_later(started_on, invoices - 1)
    ended_on = last_invoice + rng.integers(1, 28, size).astype("timedelta64[D]")
    plan = weighted(rng, PLAN_SHARES, size)
    return Subscriptions(
        customer=customers.buyer(rng, started_on.astype("datetime64[s]")),
        plan=plan,
        fee_cents=FEES_CENTS[(started_on >= np.datetime64("2026-01-01")).astype(np.int64), plan],
        started_on=started_on,
        cancelled_on=none_after_period(np.where(cancelled, ended_on, np.datetime64("NaT"))),
        invoices=invoices,
    )


def subscriptions_table(subscriptions: Subscriptions) -> Table:
    """bronze.subscriptions, by start."""
    rng = stream("subscriptions.reasons")
    size = len(subscriptions.plan)
    active = np.isnat(subscriptions.cancelled_on)
    return table(
        subscription_id=numbered("SU", np.arange(1, size + 1), width=5),
        customer_id=customer_ids(subscriptions.customer),
        plan=labelled(PLANS, subscriptions.plan),
        monthly_fee=decimals(subscriptions.fee_cents),
        started_on=dates(subscriptions.started_on),
        cancelled_on=dates(subscriptions.cancelled_on),
        cancel_reason=labelled(REASONS, np.where(active, -1, weighted(rng, REASON_SHARES, size))),
    )


def billing_history_table(subscriptions: Subscriptions) -> Table:
    """bronze.billing_history, by day: an invoice for every month begun."""
    rng = stream("billing_history")
    subscription = np.repeat(np.arange(len(subscriptions.plan)), subscriptions.invoices)
    invoiced_on = _months_later(subscriptions.started_on[subscription], positions(subscriptions.invoices))
    by_day = np.argsort(invoiced_on, kind="stable")
    subscription, invoiced_on = subscription[by_day], invoiced_on[by_day]
    size = len(subscription)
    delay = np.array([0, 1, 2, 3, 7, 14])[weighted(rng, (0.5, 0.2, 0.1, 0.1, 0.06, 0.04), size)]
    paid_on = np.where(rng.random(size) < UNPAID, np.datetime64("NaT"), invoiced_on + delay.astype("timedelta64[D]"))
    cards = np.array([f"{digits:04d}" for digits in rng.integers(0, 10_000, len(subscriptions.plan))])
    return table(
        invoice_id=numbered("INV", np.arange(1, size + 1), width=6),
        subscription_id=numbered("SU", subscription + 1, width=5),
        customer_id=customer_ids(subscriptions.customer[subscription]),
        invoiced_on=dates(invoiced_on),
        amount=decimals(subscriptions.fee_cents[subscription]),
        paid_on=dates(none_after_period(paid_on)),
        card_last4=text(cards[subscription].tolist()),
    )
