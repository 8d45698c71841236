"""Revenue, orders and products."""

from tests.requests.case import right, right_or_asks

OCTOBER = "ordered_at >= '2026-10-01' AND ordered_at < '2026-11-01'"
Q3 = "ordered_at >= '2026-07-01' AND ordered_at < '2026-10-01'"
YEAR = "ordered_at >= '2026-01-01' AND ordered_at < '2026-11-01'"

BY_REGION = f"SELECT region, sum(revenue) AS revenue FROM sales WHERE {OCTOBER} GROUP BY ALL"
TOTAL = f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER}"

SPELLINGS = tuple(
    right(request, BY_REGION)
    for request in (
        "revenue by region last month",
        "REVENUE BY REGION LAST MONTH",
        "revenue by region (last month)",
        "revnue by regoin last month",
        "Could you please show me the revenue for each region last month? Thank you!",
        "revenue in every region last month",
    )
)

CASES = (
    *SPELLINGS,
    right("could you please tell me the total revenue for last month? thank you!", TOTAL),
    right("what was our revenue last month", TOTAL),
    right_or_asks("rev last mth by region", BY_REGION),
    right_or_asks("revenue/region/last month", BY_REGION),
    right_or_asks("Umsatz nach Region", "SELECT region, sum(revenue) AS revenue FROM sales GROUP BY ALL"),
    right_or_asks(
        "which region had the highest revenue last month?",
        f"{BY_REGION} ORDER BY revenue DESC LIMIT 1",
        BY_REGION,
    ),
    # Periods.
    right("revenue yesterday", "SELECT sum(revenue) AS revenue FROM sales WHERE ordered_at::DATE = '2026-10-31'"),
    right(
        "revenue in the week of 2026-03-09",
        "SELECT sum(revenue) AS revenue FROM sales WHERE date_trunc('week', ordered_at) = '2026-03-09'",
    ),
    right(
        "orders in the week of 2026-03-09 by region",
        """
        SELECT region, count(*) AS order_count FROM completed
        WHERE date_trunc('week', ordered_at) = '2026-03-09' GROUP BY ALL
        """,
    ),
    right_or_asks(
        "revenue in the last 2 weeks by day",
        """
        SELECT ordered_at::DATE AS date, sum(revenue) AS revenue FROM sales
        WHERE ordered_at >= '2026-10-12' AND ordered_at < '2026-10-26' GROUP BY ALL
        """,
        """
        SELECT ordered_at::DATE AS date, sum(revenue) AS revenue FROM sales
        WHERE ordered_at >= '2026-10-18' AND ordered_at < '2026-11-01' GROUP BY ALL
        """,
    ),
    right(
        "revenue from March to May 2026",
        "SELECT sum(revenue) AS revenue FROM sales WHERE ordered_at >= '2026-03-01' AND ordered_at < '2026-06-01'",
    ),
    right(
        "revenue between 2026-03-01 and 2026-03-15",
        "SELECT sum(revenue) AS revenue FROM sales WHERE ordered_at::DATE BETWEEN '2026-03-01' AND '2026-03-15'",
    ),
    right(
        "revenue last week by day",
        """
        SELECT ordered_at::DATE AS date, sum(revenue) AS revenue FROM sales
        WHERE ordered_at >= '2026-10-19' AND ordered_at < '2026-10-26' GROUP BY ALL
        """,
    ),
    right(
        "H1 2026 revenue by region",
        """
        SELECT region, sum(revenue) AS revenue FROM sales
        WHERE ordered_at >= '2026-01-01' AND ordered_at < '2026-07-01' GROUP BY ALL
        """,
    ),
    right(
        "revenue this year by quarter",
        f"SELECT date_trunc('quarter', ordered_at)::DATE AS quarter, sum(revenue) AS revenue FROM sales WHERE {YEAR} "
        "GROUP BY ALL",
    ),
    right_or_asks(
        "revenue in Q1 2026 and Q2 2026",
        """
        SELECT date_trunc('quarter', ordered_at)::DATE AS quarter, sum(revenue) AS revenue FROM sales
        WHERE ordered_at >= '2026-01-01' AND ordered_at < '2026-07-01' GROUP BY ALL
        """,
    ),
    # Filters, negation, alternatives.
    right(
        "revenue by region, not West, last month",
        f"SELECT region, sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND region <> 'West' GROUP BY ALL",
    ),
    right(
        "revenue in the West or East in Q3 2026",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {Q3} AND region IN ('West', 'East')",
    ),
    right_or_asks(
        "revenue last month except in the West and the East",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND region NOT IN ('West', 'East')",
    ),
    right(
        "revenue except Dairy, Bakery last month",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND category NOT IN ('Dairy', 'Bakery')",
    ),
    right(
        "revenue for Dairy excluding West last month",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND category = 'Dairy' AND region <> 'West'",
    ),
    right_or_asks(
        "revenue for Dairy or West last month",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND (category = 'Dairy' OR region = 'West')",
    ),
    right_or_asks(
        "app or web orders last month",
        f"SELECT count(*) AS order_count FROM completed WHERE {OCTOBER} AND sales_channel IN ('app', 'web')",
    ),
    right_or_asks(
        "web revenue last month",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND sales_channel = 'web'",
    ),
    right(
        "revenue by region and by month for Dairy",
        """
        SELECT region, date_trunc('month', ordered_at)::DATE AS month, sum(revenue) AS revenue FROM sales
        WHERE category = 'Dairy' GROUP BY ALL
        """,
    ),
    right_or_asks(
        "organic revenue last month", f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND is_organic"
    ),
    right_or_asks(
        "non-organic revenue last month",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND NOT is_organic",
    ),
    # The status of an order.
    right(
        "cancelled orders in 2026",
        f"SELECT count(*) AS order_count FROM orders WHERE status = 'cancelled' AND {YEAR}",
    ),
    right(
        "orders that are not completed by status",
        "SELECT status, count(*) AS order_count FROM orders WHERE status <> 'completed' GROUP BY ALL",
    ),
    right_or_asks("orders by status", "SELECT status, count(*) AS order_count FROM orders GROUP BY ALL"),
    right_or_asks(
        "how many orders were not cancelled last month",
        f"SELECT count(*) AS order_count FROM orders WHERE status <> 'cancelled' AND {OCTOBER}",
    ),
    right(
        "revenue of cancelled orders last month",
        f"SELECT sum(revenue) AS revenue FROM lines WHERE status = 'cancelled' AND {OCTOBER}",
    ),
    right_or_asks(
        "number of orders including cancelled last month",
        f"SELECT count(*) AS order_count FROM orders WHERE status IN ('completed', 'cancelled') AND {OCTOBER}",
        f"SELECT count(*) AS order_count FROM orders WHERE {OCTOBER}",
    ),
    right_or_asks(
        "revenue including cancelled orders last month",
        f"SELECT sum(revenue) AS revenue FROM lines WHERE status IN ('completed', 'cancelled') AND {OCTOBER}",
        f"SELECT sum(revenue) AS revenue FROM lines WHERE {OCTOBER}",
    ),
    right_or_asks(
        "percentage of orders that were cancelled last month",
        f"SELECT count(*) FILTER (status = 'cancelled') / count(*) AS share FROM orders WHERE {OCTOBER}",
    ),
    right_or_asks(
        "revenue and cancelled orders by month in 2026",
        f"""
        SELECT month, revenue, cancelled FROM (
            SELECT date_trunc('month', ordered_at)::DATE AS month, sum(revenue) AS revenue FROM sales
            WHERE {YEAR} GROUP BY ALL
        ) JOIN (
            SELECT date_trunc('month', ordered_at)::DATE AS month, count(*) AS cancelled FROM orders
            WHERE {YEAR} AND status = 'cancelled' GROUP BY ALL
        ) USING (month)
        """,
    ),
    # Ratios, distinct counts, totals.
    right(
        "average order value by category last quarter",
        f"""
        SELECT category, sum(revenue) AS revenue, count(DISTINCT order_id) AS order_count,
               sum(revenue) / count(DISTINCT order_id) AS average_order_value
        FROM sales WHERE {Q3} GROUP BY ALL
        """,
    ),
    right(
        "discount rate by region last month",
        f"SELECT region, sum(discount) / sum(gross) AS discount_rate FROM sales WHERE {OCTOBER} GROUP BY ALL",
    ),
    right(
        "margin rate by category last quarter",
        f"SELECT category, sum(revenue - cost) / sum(revenue) AS margin_rate FROM sales WHERE {Q3} GROUP BY ALL",
    ),
    right(
        "share of revenue by region last month",
        f"SELECT region, sum(revenue) / sum(sum(revenue)) OVER () AS revenue_share FROM sales WHERE {OCTOBER} GROUP BY "
        "ALL",
    ),
    right_or_asks(
        "Dairy share of revenue last month",
        f"SELECT sum(revenue) FILTER (category = 'Dairy') / sum(revenue) AS share FROM sales WHERE {OCTOBER}",
    ),
    right_or_asks(
        "what percentage of revenue comes from the West last month?",
        f"SELECT sum(revenue) FILTER (region = 'West') / sum(revenue) AS share FROM sales WHERE {OCTOBER}",
    ),
    right(
        "month over month revenue growth by region in 2026",
        """
        WITH months AS (
            SELECT date_trunc('month', ordered_at)::DATE AS month, region, sum(revenue) AS revenue
            FROM sales GROUP BY ALL
        )
        SELECT month, region, revenue,
               revenue / lag(revenue) OVER (PARTITION BY region ORDER BY month) - 1 AS revenue_growth
        FROM months QUALIFY month >= '2026-01-01'
        """,
    ),
    right_or_asks(
        "yoy growth of orders by region in 2026",
        """
        SELECT region, count(*) FILTER (ordered_at >= '2026-01-01')
               / count(*) FILTER (ordered_at >= '2025-01-01' AND ordered_at < '2025-11-01') - 1 AS growth
        FROM completed GROUP BY ALL
        """,
    ),
    right_or_asks(
        "average daily revenue last month", f"SELECT sum(revenue) / 31 AS revenue FROM sales WHERE {OCTOBER}"
    ),
    right_or_asks(
        "average weekly orders in Q3 2026",
        f"""
        SELECT avg(n) FROM (SELECT count(*) AS n FROM completed WHERE {Q3} GROUP BY date_trunc('week', ordered_at))
        """,
    ),
    right_or_asks(
        "orders with more than 3 items",
        "SELECT count(*) FROM (SELECT order_id FROM sales GROUP BY order_id HAVING sum(quantity) > 3)",
        "SELECT count(*) FROM (SELECT order_id FROM sales GROUP BY order_id HAVING count(*) > 3)",
    ),
    right_or_asks("revenue excluding shipping last month", TOTAL),
    right_or_asks(
        "revenue including shipping last month",
        f"""
        SELECT (SELECT sum(revenue) FROM sales WHERE {OCTOBER})
             + (SELECT sum(shipping_fee) FROM completed WHERE {OCTOBER}) AS revenue
        """,
    ),
    right_or_asks(
        "average shipping fee last month",
        f"SELECT avg(shipping_fee) AS average_shipping_fee FROM completed WHERE {OCTOBER}",
    ),
    # Refunds count by their own date, whatever the order.
    right(
        "refund rate by month in 2026",
        """
        SELECT month, revenue, refunds, refunds / revenue AS refund_rate FROM (
            SELECT date_trunc('month', ordered_at)::DATE AS month, sum(revenue) AS revenue FROM sales GROUP BY ALL
        ) JOIN (
            SELECT date_trunc('month', returned_at)::DATE AS month, sum(refund_amount) AS refunds
            FROM bronze.returns GROUP BY ALL
        ) USING (month) WHERE month >= '2026-01-01'
        """,
    ),
    right(
        "refunds in October 2026",
        """
        SELECT sum(refund_amount) AS refunds FROM bronze.returns
        WHERE returned_at >= '2026-10-01' AND returned_at < '2026-11-01'
        """,
    ),
    right_or_asks(
        "refunds for orders placed in September 2026",
        """
        SELECT sum(refund_amount) AS refunds FROM bronze.returns JOIN orders USING (order_id)
        WHERE ordered_at >= '2026-09-01' AND ordered_at < '2026-10-01'
        """,
    ),
    right_or_asks(
        "revenue from returns in 2026",
        f"SELECT sum(revenue) AS revenue FROM lines WHERE status = 'returned' AND {YEAR}",
    ),
    right_or_asks(
        "revenue minus refunds last month",
        f"""
        SELECT (SELECT sum(revenue) FROM sales WHERE {OCTOBER}) - sum(refund_amount) AS net FROM bronze.returns
        WHERE returned_at >= '2026-10-01' AND returned_at < '2026-11-01'
        """,
    ),
    # Joins that would count a row several times.
    right_or_asks(
        "orders by payment method last month",
        f"""
        SELECT method, count(DISTINCT order_id) AS order_count FROM completed LEFT JOIN bronze.payments USING (order_id)
        WHERE {OCTOBER} GROUP BY ALL
        """,
    ),
    right_or_asks(
        "revenue by payment method last month",
        f"""
        SELECT method, sum(revenue) AS revenue
        FROM (SELECT DISTINCT order_id, method FROM bronze.payments) JOIN sales USING (order_id)
        WHERE {OCTOBER} GROUP BY ALL
        """,
    ),
    right_or_asks(
        "revenue by region; orders by region; last month",
        f"""
        SELECT region, revenue, order_count FROM ({BY_REGION}) JOIN (
            SELECT region, count(*) AS order_count FROM completed WHERE {OCTOBER} GROUP BY ALL
        ) USING (region)
        """,
    ),
    # Rankings.
    right(
        "top 3 products per category by revenue last quarter",
        f"""
        SELECT category, product_id, product_name, revenue FROM (
            SELECT category, product_id, product_name, sum(revenue) AS revenue FROM sales WHERE {Q3} GROUP BY ALL
        ) QUALIFY rank() OVER (PARTITION BY category ORDER BY revenue DESC) <= 3
        """,
    ),
    right(
        "bottom 3 categories by revenue 2026",
        f"SELECT category, sum(revenue) AS revenue FROM sales WHERE {YEAR} GROUP BY ALL ORDER BY revenue LIMIT 3",
    ),
    right_or_asks(
        "top 3 regions by month in 2026 by revenue",
        f"""
        SELECT month, region, revenue FROM (
            SELECT date_trunc('month', ordered_at)::DATE AS month, region, sum(revenue) AS revenue
            FROM sales WHERE {YEAR} GROUP BY ALL
        ) QUALIFY rank() OVER (PARTITION BY month ORDER BY revenue DESC) <= 3
        """,
    ),
    right_or_asks(
        "categories with revenue below 6000 last month",
        f"SELECT category, sum(revenue) AS revenue FROM sales WHERE {OCTOBER} GROUP BY ALL HAVING sum(revenue) < 6000",
    ),
)
