"""Tickets, subscriptions, stock and promotions."""

from tests.requests.case import right, right_or_asks

OCTOBER = "created_at >= '2026-10-01' AND created_at < '2026-11-01'"
Q3 = "created_at >= '2026-07-01' AND created_at < '2026-10-01'"
TICKETS = "SELECT count(*) AS tickets FROM bronze.support_tickets WHERE"

CASES = (
    right("urgent tickets last month", f"{TICKETS} {OCTOBER} AND priority = 'urgent'"),
    right(
        "high or urgent tickets last quarter by category",
        f"""
        SELECT category, count(*) AS tickets FROM bronze.support_tickets
        WHERE {Q3} AND priority IN ('high', 'urgent') GROUP BY ALL
        """,
    ),
    right(
        "open tickets by priority",
        """
        SELECT priority, count(*) AS open_tickets FROM bronze.support_tickets
        WHERE status IN ('open', 'pending') GROUP BY ALL
        """,
    ),
    right(
        "average resolution hours by priority last quarter",
        f"""
        SELECT priority, avg(epoch(resolved_at - created_at) / 3600) AS resolution_hours FROM bronze.support_tickets
        WHERE {Q3} AND resolved_at >= created_at GROUP BY ALL
        """,
    ),
    right(
        "csat by category in 2026",
        """
        SELECT category, avg(satisfaction_score) AS csat FROM bronze.support_tickets
        WHERE created_at >= '2026-01-01' GROUP BY ALL
        """,
    ),
    right("tickets excluding low priority last month", f"{TICKETS} {OCTOBER} AND priority <> 'low'"),
    right_or_asks(
        "tickets not resolved last month",
        f"{TICKETS} {OCTOBER} AND status <> 'resolved'",
        f"{TICKETS} {OCTOBER} AND status IN ('open', 'pending')",
        f"{TICKETS} {OCTOBER} AND resolved_at IS NULL",
    ),
    right_or_asks(
        "tickets resolved last month",
        f"{TICKETS} resolved_at >= '2026-10-01' AND resolved_at < '2026-11-01'",
    ),
    right_or_asks(
        "open tickets at the end of September 2026",
        f"{TICKETS} created_at < '2026-10-01' AND (resolved_at IS NULL OR resolved_at >= '2026-10-01')",
    ),
    right_or_asks("IT tickets last month", f"{TICKETS} {OCTOBER} AND category = 'IT'"),
    right_or_asks(
        "percentage of tickets that are urgent",
        "SELECT count(*) FILTER (priority = 'urgent') / count(*) AS share FROM bronze.support_tickets",
    ),
    right_or_asks("tickets with satisfaction below 3 last month", f"{TICKETS} {OCTOBER} AND satisfaction_score < 3"),
    # Balances: never summed over time.
    right(
        "stock by warehouse",
        """
        SELECT warehouse, sum(on_hand_units) AS on_hand_units FROM bronze.inventory_snapshots
        WHERE snapshot_date = '2026-10-31' GROUP BY ALL
        """,
    ),
    right(
        "inventory value by month last quarter",
        """
        SELECT date_trunc('month', snapshot_date)::DATE AS month, sum(on_hand_units * unit_cost) AS inventory_value
        FROM bronze.inventory_snapshots WHERE snapshot_date IN ('2026-07-31', '2026-08-31', '2026-09-30') GROUP BY ALL
        """,
    ),
    right(
        "inventory value by warehouse last quarter",
        """
        SELECT warehouse, sum(on_hand_units * unit_cost) AS inventory_value FROM bronze.inventory_snapshots
        WHERE snapshot_date = '2026-09-30' GROUP BY ALL
        """,
    ),
    right_or_asks(
        "stock on 2026-09-15",
        "SELECT sum(on_hand_units) AS on_hand_units FROM bronze.inventory_snapshots WHERE snapshot_date = '2026-08-31'",
    ),
    right(
        "out of stock products",
        """
        SELECT count(*) AS out_of_stock_products FROM (
            SELECT product_id FROM bronze.inventory_snapshots WHERE snapshot_date = '2026-10-31'
            GROUP BY ALL HAVING max(on_hand_units) = 0
        )
        """,
    ),
    right(
        "active subscriptions at end of Q2 2026",
        """
        SELECT count(*) AS active_subscriptions FROM bronze.subscriptions
        WHERE started_on <= '2026-06-30' AND coalesce(cancelled_on, '9999-01-01') > '2026-06-30'
        """,
    ),
    right(
        "mrr by plan",
        """
        SELECT plan, sum(monthly_fee) AS mrr FROM bronze.subscriptions
        WHERE started_on <= '2026-10-31' AND coalesce(cancelled_on, '9999-01-01') > '2026-10-31' GROUP BY ALL
        """,
    ),
    right(
        "churn rate by quarter last year",
        """
        WITH quarters AS (
            SELECT unnest(range(DATE '2025-01-01', DATE '2026-01-01', INTERVAL 3 MONTH))::DATE AS quarter
        )
        SELECT quarter, count(*) FILTER (cancelled_on >= quarter AND cancelled_on < quarter + INTERVAL 3 MONTH)
               / count(*) FILTER (started_on <= quarter AND coalesce(cancelled_on, '9999-01-01') > quarter)
               AS churn_rate
        FROM quarters, bronze.subscriptions GROUP BY ALL
        """,
    ),
    right_or_asks(
        "active subscriptions by month in 2026",
        """
        WITH months AS (SELECT unnest(range(DATE '2026-01-01', DATE '2026-11-01', INTERVAL 1 MONTH))::DATE AS month)
        SELECT month, count(*) AS active_subscriptions FROM months, bronze.subscriptions
        WHERE started_on <= last_day(month) AND coalesce(cancelled_on, '9999-01-01') > last_day(month) GROUP BY ALL
        """,
    ),
    right_or_asks(
        "active subscribers in the US",
        """
        SELECT count(*) AS active_subscriptions FROM bronze.subscriptions JOIN people USING (customer_id)
        WHERE started_on <= '2026-10-31' AND coalesce(cancelled_on, '9999-01-01') > '2026-10-31' AND country = 'US'
        """,
    ),
    # Promotions.
    right(
        "promotion discount by promotion type in 2026",
        """
        SELECT promotion_type, sum(discount_amount) AS promotion_discount
        FROM promotions.promotion_usage JOIN promotions.promotions USING (promotion_id)
        WHERE used_at >= '2026-01-01' GROUP BY ALL
        """,
    ),
    right_or_asks(
        "discounts by promotion last quarter",
        """
        SELECT promotion_name, sum(discount_amount) AS promotion_discount
        FROM promotions.promotion_usage JOIN promotions.promotions USING (promotion_id)
        WHERE used_at >= '2026-07-01' AND used_at < '2026-10-01' GROUP BY ALL
        """,
    ),
)
