"""Write the sample company's Parquet files: `python -m sample_data.generate [--out DIR] [--scale N]`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from sample_data.generator.arrow import Table, write_parquet
from sample_data.generator.assistant import draw_assistant_sessions
from sample_data.generator.campaigns import campaigns_table, draw_campaigns
from sample_data.generator.carts import cart_events_table, order_events_table
from sample_data.generator.customers import draw_customers
from sample_data.generator.flows import user_events_table
from sample_data.generator.ga4 import ga4_daily_table
from sample_data.generator.interactions import user_interactions_table
from sample_data.generator.inventory import inventory_snapshots_table
from sample_data.generator.marketing_events import marketing_events_table
from sample_data.generator.order_items import draw_order_lines, order_items_table
from sample_data.generator.orders import draw_orders, orders_table
from sample_data.generator.payments import payments_table
from sample_data.generator.products import draw_products, products_table
from sample_data.generator.profiles import customers_table
from sample_data.generator.promotion_usage import promotion_usage_table
from sample_data.generator.promotions import promotions, promotions_table
from sample_data.generator.returns import returns_table
from sample_data.generator.searches import search_events_table
from sample_data.generator.subscriptions import billing_history_table, draw_subscriptions, subscriptions_table
from sample_data.generator.support import support_tickets_table
from sample_data.generator.web import draw_sessions, web_events_table, web_sessions_table

HOME = Path(__file__).parent


def tables(scale: int = 1) -> Iterator[tuple[str, Table]]:
    """Every table as (schema.name, rows), parents before children.

    `scale` multiplies the rows of facts; dimensions, month ends and Analytics days stay as they are.
    """
    customers, products, offers = draw_customers(), draw_products(), promotions()
    yield "bronze.customers", customers_table(customers)
    yield "bronze.products", products_table(products)
    yield "promotions.promotions", promotions_table()

    orders = draw_orders(customers, scale)
    lines = draw_order_lines(customers, orders, products, offers, scale)
    yield "bronze.orders", orders_table(orders)
    yield "bronze.order_items", order_items_table(lines, products, scale)
    yield "bronze.payments", payments_table(orders, lines, scale)
    yield "bronze.returns", returns_table(orders, lines, products, scale)

    campaigns = draw_campaigns()
    yield "bronze.marketing_campaigns", campaigns_table(campaigns)
    yield "bronze.marketing_events", marketing_events_table(campaigns, customers, scale)

    sessions = draw_sessions(customers, scale)
    yield "bronze.web_sessions", web_sessions_table(sessions)
    yield "bronze.web_events", web_events_table(sessions, products)
    yield "bronze.user_interactions", user_interactions_table(sessions, products, scale)
    yield "bronze.ga4_daily", ga4_daily_table()

    subscriptions = draw_subscriptions(customers, scale)
    yield "bronze.subscriptions", subscriptions_table(subscriptions)
    yield "bronze.billing_history", billing_history_table(subscriptions)
    yield "bronze.support_tickets", support_tickets_table(customers, scale)
    yield "bronze.inventory_snapshots", inventory_snapshots_table(products)

    conversations = draw_assistant_sessions(customers, orders, lines, scale)
    yield "analytics.user_events", user_events_table(conversations, products, offers, scale)
    yield "analytics.search_events", search_events_table(conversations, products, scale)
    yield "analytics.cart_events", cart_events_table(conversations, lines, products, offers, scale)
    yield "analytics.order_events", order_events_table(conversations, orders, lines)
    yield "promotions.promotion_usage", promotion_usage_table(conversations, orders, lines, products)


def generate(out: Path = HOME, scale: int = 1) -> tuple[Path, ...]:
    """Write `<out>/<schema>/<table>.parquet` for every table and return the paths."""
    paths = []
    for name, rows in tables(scale):
        schema, table = name.split(".")
        paths.append(out / schema / f"{table}.parquet")
        write_parquet(rows, paths[-1])
    return tuple(paths)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m sample_data.generate", description=__doc__)
    parser.add_argument("--out", type=Path, default=HOME, help="folder to write to (default: the sample_data folder)")
    parser.add_argument("--scale", type=int, default=1, help="multiplies the fact rows (default: 1)")
    options = parser.parse_args()
    paths = generate(options.out, options.scale)
    size = sum(path.stat().st_size for path in paths) / 1e6
    sys.stdout.write(f"{len(paths)} tables, {size:.1f} MB, in {options.out}\n")


if __name__ == "__main__":
    main()
