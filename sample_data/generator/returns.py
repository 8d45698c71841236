"""Returns: lines of returned orders, and single lines of completed ones."""

import numpy as np

from sample_data.generator.arrow import Table, decimals, integers, labelled, numbered, table, text, timestamps
from sample_data.generator.calendar import LAST_SECOND, SECONDS_PER_DAY, later
from sample_data.generator.order_items import OrderLines
from sample_data.generator.orders import COMPLETED, RETURNED, Orders
from sample_data.generator.products import Products
from sample_data.generator.sampling import Ints, stream, weighted

RETURNS = 3_000
REASONS = ("damaged", "wrong_item", "quality", "late_delivery", "changed_mind")
REASON_SHARES = (0.28, 0.17, 0.26, 0.12, 0.17)
CHILLED = ("Dairy", "Produce", "Meat and Fish")


def _returned_lines(
    rng: np.random.Generator, orders: Orders, lines: OrderLines, products: Products, count: int
) -> Ints:
    """One line at least of every returned order, then others, chilled goods twice as often."""
    old_enough = orders.ordered_at < LAST_SECOND - 3 * SECONDS_PER_DAY
    status = orders.status[lines.order]
    first_of_returned = np.flatnonzero((status == RETURNED) & (lines.line_number == 1))
    others = np.flatnonzero(
        old_enough[lines.order]
        & ((status == COMPLETED) | (status == RETURNED) & (lines.line_number > 1))
        & (lines.net_cents > 0)
    )
    chilled = np.array([article.category.name in CHILLED for article in products.articles])
    appeal = np.where(chilled[lines.product[others]], 2.0, 1.0) * np.where(status[others] == RETURNED, 12.0, 1.0)
    further = rng.choice(others, count - len(first_of_returned), replace=False, p=appeal / appeal.sum())
    return np.concatenate([first_of_returned, further])


def returns_table(orders: Orders, lines: OrderLines, products: Products, scale: int) -> Table:
    """bronze.returns by time; a line is returned once at most, in part or as a whole."""
    rng = stream("returns")
    line = _returned_lines(rng, orders, lines, products, RETURNS * scale)
    ordered_at = orders.ordered_at[lines.order[line]]
    waited = (rng.gamma(2.0, 4.0, len(line)) * SECONDS_PER_DAY).astype(np.int64) + SECONDS_PER_DAY
    possible = (LAST_SECOND - ordered_at).astype(np.int64)
    waited = np.where(waited < possible, waited, (possible * rng.uniform(0.5, 1, len(line))).astype(np.int64))
    returned_at = later(ordered_at, waited)
    by_time = np.argsort(returned_at, kind="stable")
    line, returned_at = line[by_time], returned_at[by_time]

    whole = (orders.status[lines.order[line]] == RETURNED) | (rng.random(len(line)) < 0.6)
    quantity = np.where(whole, lines.quantity[line], rng.integers(1, lines.quantity[line] + 1))
    return table(
        return_id=numbered("R", np.arange(1, len(line) + 1), width=6),
        order_id=orders.ids(lines.order[line]),
        line_number=integers(lines.line_number[line]),
        product_id=text(np.array(products.skus)[lines.product[line]].tolist()),
        returned_at=timestamps(returned_at),
        quantity=integers(quantity),
        refund_amount=decimals(lines.net_cents[line] * quantity // lines.quantity[line]),
        reason=labelled(REASONS, weighted(rng, REASON_SHARES, len(line))),
    )
