"""Uses of promotions: one for every promoted order line."""

import numpy as np

from sample_data.generator.arrow import Table, decimals, labelled, numbered, table, timestamps
from sample_data.generator.assistant import AssistantSessions, assistant_session_ids
from sample_data.generator.calendar import later, within_period
from sample_data.generator.customers import customer_ids
from sample_data.generator.order_items import OrderLines
from sample_data.generator.orders import Orders
from sample_data.generator.products import Products
from sample_data.generator.promotions import promotion_ids
from sample_data.generator.sampling import stream


def promotion_usage_table(sessions: AssistantSessions, orders: Orders, lines: OrderLines, products: Products) -> Table:
    """promotions.promotion_usage, by order; the session is NULL for orders placed without the assistant."""
    rng = stream("promotion_usage")
    line = np.flatnonzero(lines.promotion >= 0)
    order = lines.order[line]
    used_at = within_period(later(orders.ordered_at[order], -rng.integers(2, 240, len(line))))
    return table(
        usage_id=numbered("PU", np.arange(1, len(line) + 1)),
        promotion_id=promotion_ids(lines.promotion[line]),
        order_id=orders.ids(order),
        customer_id=customer_ids(orders.customer[order]),
        session_id=assistant_session_ids(sessions.of_order(len(orders))[order]),
        product_id=labelled(products.skus, lines.product[line]),
        used_at=timestamps(used_at),
        discount_amount=decimals(lines.discount_cents[line]),
    )
