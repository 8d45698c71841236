"""Cart and order events of the shopping assistant."""

from dataclasses import dataclass

import numpy as np

from sample_data.generator.arrow import Table, decimals, integers, labelled, numbered, table, texts, timestamps
from sample_data.generator.assistant import AssistantSessions, assistant_session_ids
from sample_data.generator.calendar import later, within_period
from sample_data.generator.customers import customer_ids
from sample_data.generator.order_items import OrderLines
from sample_data.generator.orders import Orders
from sample_data.generator.products import Products
from sample_data.generator.promotions import PROMOTION_LABELS, Promotions
from sample_data.generator.sampling import (
    Bools,
    Ints,
    group_sums,
    positions,
    running_total,
    stream,
    totalling,
    weighted,
)

CART_EVENTS = 20_000
LONGEST_CART = 10
TYPES = ("add", "remove", "update")
ADD, REMOVE, UPDATE = range(3)


@dataclass(frozen=True)
class _Cart:
    """Cart events, session by session; one position each in every field."""

    session: Ints
    per_session: Ints
    kind: Ints
    product: Ints
    quantity: Ints
    price_cents: Ints
    total_cents: Ints


def _ordered_product(sessions: AssistantSessions, session: Ints, place: Ints, lines: OrderLines) -> Ints:
    """What an ordering session puts in the cart is on its order; -1 in the other sessions."""
    product = np.full(len(session), -1, dtype=np.int64)
    order = sessions.order[session]
    ordered = np.flatnonzero(order >= 0)
    first_line = np.cumsum(lines.per_order) - lines.per_order
    line = first_line[order[ordered]] + place[ordered] % lines.per_order[order[ordered]]
    product[ordered] = lines.product[line]
    return product


def _kinds(rng: np.random.Generator, place: Ints) -> Ints:
    """Only what has just been added is removed or updated, so the running total stays right."""
    wished = np.where(place == 0, ADD, weighted(rng, (0.72, 0.12, 0.16), len(place)))
    after_change = np.concatenate([[False], wished[:-1] != ADD])
    return np.where(after_change, ADD, wished)


def _fill(
    rng: np.random.Generator, sessions: AssistantSessions, lines: OrderLines, products: Products, scale: int
) -> _Cart:
    with_cart = np.flatnonzero(sessions.has_cart)
    counts = totalling(rng, 1 + rng.poisson(1.35, len(with_cart)), CART_EVENTS * scale, 1, LONGEST_CART)
    session, place = np.repeat(with_cart, counts), positions(counts)
    kind = _kinds(rng, place)
    changes = np.flatnonzero(kind != ADD)

    ordered, browsed = (
        _ordered_product(sessions, session, place, lines),
        products.draw(rng, sessions.started_at[session]),
    )
    product = np.where(ordered >= 0, ordered, browsed)
    product[changes] = product[changes - 1]
    quantity = 1 + weighted(rng, (0.6, 0.25, 0.1, 0.05), len(kind))
    quantity[changes] = quantity[changes - 1] + (kind[changes] == UPDATE)
    price = products.price_at(product, sessions.started_at[session].astype("datetime64[D]"))
    change = price * np.choose(kind, [quantity, -quantity, np.ones_like(quantity)])
    return _Cart(
        session=session,
        per_session=counts,
        kind=kind,
        product=product,
        quantity=quantity,
        price_cents=price,
        total_cents=running_total(change, counts),
    )


def _applied(first: Ints, second: Ints, with_first: Bools, with_second: Bools) -> list[list[str]]:
    return [
        [PROMOTION_LABELS[n] for n, used in ((a, one), (b, two and a != b)) if used]
        for a, b, one, two in zip(first, second, with_first, with_second, strict=True)
    ]


def cart_events_table(
    sessions: AssistantSessions, lines: OrderLines, products: Products, promotions: Promotions, scale: int
) -> Table:
    """analytics.cart_events, by session; `quantity` is the one added, removed or, for updates, the new one."""
    rng = stream("cart_events")
    cart = _fill(rng, sessions, lines, products, scale)
    size = len(cart.session)
    share = (positions(cart.per_session) + rng.random(size)) / np.repeat(cart.per_session, cart.per_session)
    event_at = sessions.moment(cart.session, 0.95 * share)

    days = event_at.astype("datetime64[D]")
    first, second = promotions.draw(rng, days), promotions.draw(rng, days)
    with_first = (rng.random(size) < 0.3) & (cart.kind != REMOVE)
    with_second = with_first & (rng.random(size) < 0.2)
    discount = with_first * promotions.discount_cents(first, cart.quantity, cart.price_cents)
    discount += (with_second & (first != second)) * promotions.discount_cents(second, cart.quantity, cart.price_cents)
    return table(
        event_id=numbered("CE", np.arange(1, size + 1)),
        event_timestamp=timestamps(event_at),
        user_id=customer_ids(sessions.customer[cart.session]),
        session_id=assistant_session_ids(cart.session),
        event_type=labelled(TYPES, cart.kind),
        product_sku=labelled(products.skus, cart.product),
        product_name=labelled(products.names, cart.product),
        quantity=integers(cart.quantity),
        price=decimals(cart.price_cents),
        cart_total_after=decimals(cart.total_cents),
        promotions_applied=texts(_applied(first, second, with_first, with_second)),
        discount_total=decimals(np.minimum(discount, cart.total_cents)),
    )


def order_events_table(sessions: AssistantSessions, orders: Orders, lines: OrderLines) -> Table:
    """analytics.order_events, by session: the orders placed through the assistant, seconds after the shop has them."""
    rng = stream("order_events")
    session = np.flatnonzero(sessions.order >= 0)
    order = sessions.order[session]
    pieces = group_sums(lines.order, lines.quantity, len(orders))
    event_at = within_period(later(orders.ordered_at[order], rng.integers(1, 12, len(order))))
    return table(
        event_id=numbered("OE", np.arange(1, len(order) + 1)),
        event_timestamp=timestamps(event_at),
        user_id=customer_ids(orders.customer[order]),
        session_id=assistant_session_ids(session),
        order_id=orders.ids(order),
        total_value=decimals(lines.order_totals()[order]),
        item_count=integers(pieces[order]),
    )
