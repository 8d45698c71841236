"""Order lines: baskets with favourites, products bought together, discounts and promotions."""

from dataclasses import dataclass

import numpy as np

from sample_data.generator.arrow import Table, decimals, integers, numbered, reordered, stacked, table, text
from sample_data.generator.customers import BUSINESS, CUSTOMERS, Customers
from sample_data.generator.orders import Orders
from sample_data.generator.products import Products
from sample_data.generator.promotions import Promotions
from sample_data.generator.sampling import (
    Bools,
    Ints,
    exactly,
    group_sums,
    positions,
    rounded,
    stream,
    totalling,
    weighted,
)

ORDER_ITEMS = 100_000
ORPHANS = 0.003
EMPTY_ORDERS = 12
PROMOTED_LINES = 9_000
LARGEST_BASKET = 9
USUAL_BASKET = (2.6, 2.1, 2.8)
"""Lines per order on each sales channel."""
FAVOURITES = 6
TOGETHER = 0.5


@dataclass(frozen=True)
class OrderLines:
    """All lines of all orders, by order; one position each in every field."""

    order: Ints
    line_number: Ints
    product: Ints
    quantity: Ints
    price_cents: Ints
    discount_cents: Ints
    promotion: Ints
    """-1 without one."""
    per_order: Ints
    """Number of lines of each order."""

    @property
    def net_cents(self) -> Ints:
        return self.quantity * self.price_cents - self.discount_cents

    def order_totals(self) -> Ints:
        """Cents of goods per order, 0 for orders without lines."""
        return group_sums(self.order, self.net_cents, len(self.per_order))


def favourites(products: Products) -> Ints:
    """The products each customer keeps coming back to, customers × 6, the first ones most."""
    rng = stream("favourites")
    established = products.popularity * (products.launched_on < np.datetime64("2024-10-01"))
    return weighted(rng, established, CUSTOMERS * FAVOURITES).reshape(CUSTOMERS, FAVOURITES)


def _basket_sizes(rng: np.random.Generator, orders: Orders, scale: int) -> Ints:
    empty = exactly(rng, len(orders), EMPTY_ORDERS * scale)
    sizes = np.minimum(rng.geometric(1 / np.array(USUAL_BASKET)[orders.channel]), LARGEST_BASKET)
    total = round(ORDER_ITEMS * (1 - ORPHANS)) * scale
    sizes[~empty] = totalling(rng, sizes[~empty], total, 1, LARGEST_BASKET)
    sizes[empty] = 0
    return sizes


def _choose(rng: np.random.Generator, orders: Orders, order: Ints, products: Products) -> Ints:
    days = orders.ordered_at[order].astype("datetime64[D]")
    product = products.draw(rng, days)
    customer = orders.customer[order]
    by_habit = (customer >= 0) & (rng.random(len(order)) < 0.4)
    habit = (FAVOURITES * rng.random(len(order)) ** 2).astype(np.int64)
    return np.where(by_habit, favourites(products)[customer, habit], product)


def _repeated(order: Ints, product: Ints) -> Bools:
    """Lines with a product that an earlier line of the same order has."""
    key = order * 1_000 + product
    by_key = np.argsort(key, kind="stable")
    repeated = np.zeros(len(key), dtype=np.bool_)
    repeated[by_key[1:]] = key[by_key[1:]] == key[by_key[:-1]]
    return repeated


def _fill_baskets(rng: np.random.Generator, orders: Orders, order: Ints, line: Ints, products: Products) -> Ints:
    product = _choose(rng, orders, order, products)
    second = np.flatnonzero(line == 1)
    partner = products.partner[product[second - 1]]
    together = (partner >= 0) & (rng.random(len(second)) < TOGETHER)
    product[second[together]] = partner[together]
    for _ in range(4):
        again = np.flatnonzero(_repeated(order, product))
        product[again] = products.draw(rng, orders.ordered_at[order[again]].astype("datetime64[D]"))
    return product


def _promoted(rng: np.random.Generator, orders: Orders, order: Ints, scale: int) -> Bools:
    """Exactly 9,000 × scale lines, gathered in a sixth of the orders, so that some have several."""
    prone = np.flatnonzero((rng.random(len(orders)) < 0.16)[order])
    mask = np.zeros(len(order), dtype=np.bool_)
    mask[prone[exactly(rng, len(prone), PROMOTED_LINES * scale)]] = True
    return mask


def draw_order_lines(
    customers: Customers, orders: Orders, products: Products, promotions: Promotions, scale: int
) -> OrderLines:
    """The lines of all orders, 99,700 × scale."""
    rng = stream("order_items")
    per_order = _basket_sizes(rng, orders, scale)
    order = np.repeat(np.arange(len(orders)), per_order)
    line = positions(per_order)
    product = _fill_baskets(rng, orders, order, line, products)
    days = orders.ordered_at[order].astype("datetime64[D]")
    size = len(order)

    quantity = np.array([1, 2, 3, 4, 6, 12])[weighted(rng, (0.58, 0.24, 0.09, 0.05, 0.03, 0.01), size)]
    customer = orders.customer[order]
    in_bulk = (customer >= 0) & (customers.segment[customer] == BUSINESS) & (rng.random(size) < 0.4)
    quantity = np.where(in_bulk, 2 * quantity, quantity)
    price = np.maximum(rounded(products.price_at(product, days) * rng.normal(1, 0.012, size)), 1)
    markdown = np.where(rng.random(size) < 0.07, rng.integers(5, 21, size), 0)
    discount = quantity * price * markdown // 100

    promoted = np.flatnonzero(_promoted(rng, orders, order, scale))
    promotion = np.full(size, -1, dtype=np.int64)
    promotion[promoted] = promotions.draw(rng, days[promoted])
    needs_two = promoted[promotions.is_bogo[promotion[promoted]]]
    quantity[needs_two] = np.maximum(quantity[needs_two], 2)
    discount[promoted] = promotions.discount_cents(promotion[promoted], quantity[promoted], price[promoted])
    return OrderLines(
        order=order,
        line_number=line + 1,
        product=product,
        quantity=quantity,
        price_cents=price,
        discount_cents=discount,
        promotion=promotion,
        per_order=per_order,
    )


def order_items_table(lines: OrderLines, products: Products, scale: int) -> Table:
    """bronze.order_items, of which 0.3% belong to orders that never arrived."""
    rng = stream("order_items.orphans")
    skus = np.array(products.skus)
    orders = len(lines.per_order)

    def rows(chosen: Ints, order: Ints) -> Table:
        return table(
            order_id=numbered("O", order + 1),
            line_number=integers(lines.line_number[chosen]),
            product_id=text(skus[lines.product[chosen]].tolist()),
            quantity=integers(lines.quantity[chosen]),
            unit_price=decimals(lines.price_cents[chosen]),
            discount_amount=decimals(lines.discount_cents[chosen]),
        )

    orphans = round(ORDER_ITEMS * ORPHANS) * scale
    whole = rows(np.arange(len(lines.order)), lines.order)
    # An orphan is the copy of some line under a number after the last order's.
    strays = rows(rng.choice(len(lines.order), orphans, replace=False), orders + np.arange(orphans))
    return reordered(stacked([whole, strays]), _scattered(rng, len(lines.order), orphans))


def _scattered(rng: np.random.Generator, size: int, strays: int) -> Ints:
    """An order of `size` + `strays` rows that keeps the former in sequence with the latter among them."""
    place = np.concatenate([np.arange(size), rng.integers(0, size, strays)])
    return np.argsort(place, kind="stable")
