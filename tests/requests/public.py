"""The four classic requests, and others of their kind: answered, not asked about."""

from tests.requests.case import asks, right, right_or_asks

CASES = (
    right(
        "Create a weekly marketing performance report with CTR, CVR, CPA, and ROAS for each campaign.",
        """
        WITH totals AS (
            SELECT date_trunc('week', event_at)::DATE AS week, campaign_id, campaign_name,
                   count(*) FILTER (event_type = 'impression') AS impressions,
                   count(*) FILTER (event_type = 'click') AS clicks,
                   count(*) FILTER (event_type = 'conversion') AS conversions,
                   sum(cost) AS spend, coalesce(sum(revenue), 0) AS attributed_revenue
            FROM ads GROUP BY ALL
        )
        SELECT *, clicks / nullif(impressions, 0) AS ctr, conversions / nullif(clicks, 0) AS cvr,
               spend / nullif(conversions, 0) AS cpa, attributed_revenue / nullif(spend, 0) AS roas
        FROM totals
        """,
    ),
    right(
        "I need a daily sales analytics data product showing revenue, order count, and units sold, broken down by "
        "region and product category.",
        """
        SELECT ordered_at::DATE AS date, region, category, sum(revenue) AS revenue,
               count(DISTINCT order_id) AS order_count, sum(quantity) AS units_sold
        FROM sales GROUP BY ALL
        """,
    ),
    right(
        "Build a feature table for product recommendations based on user interaction signals.",
        """
        SELECT customer_id, product_id, count(*) FILTER (interaction_type = 'view') AS views,
               count(*) FILTER (interaction_type = 'cart') AS carts,
               count(*) FILTER (interaction_type = 'purchase') AS purchases,
               count(*) FILTER (interaction_type = 'rating') AS ratings, avg(rating) AS average_rating,
               max(occurred_at)::DATE AS last_interaction_date,
               DATE '2026-11-01' - max(occurred_at)::DATE AS days_since_last_interaction
        FROM bronze.user_interactions GROUP BY ALL
        """,
    ),
    right(
        "Create a unified customer 360 view combining profile, transaction history, loyalty status, and support "
        "interactions.",
        """
        WITH bought AS (
            SELECT customer_id, sum(revenue) AS revenue FROM sales GROUP BY ALL
        ),
        ordered AS (
            SELECT customer_id, count(*) AS order_count, max(ordered_at)::DATE AS last_order_date
            FROM completed GROUP BY ALL
        ),
        asked AS (
            SELECT customer_id, count(*) AS tickets, count(*) FILTER (status IN ('open', 'pending')) AS open_tickets,
                   avg(satisfaction_score) AS csat
            FROM bronze.support_tickets GROUP BY ALL
        )
        SELECT p.customer_id, p.segment, p.city, p.state, p.country, p.loyalty_tier,
               coalesce(o.order_count, 0) AS order_count, coalesce(b.revenue, 0) AS revenue,
               b.revenue / o.order_count AS average_order_value, o.last_order_date,
               coalesce(a.tickets, 0) AS tickets, coalesce(a.open_tickets, 0) AS open_tickets, a.csat
        FROM people p LEFT JOIN bought b USING (customer_id) LEFT JOIN ordered o USING (customer_id)
        LEFT JOIN asked a USING (customer_id)
        """,
    ),
    right(
        "How many different customers bought something in September 2026?",
        """
        SELECT count(DISTINCT customer_id) AS buyers FROM completed
        WHERE ordered_at >= '2026-09-01' AND ordered_at < '2026-10-01'
        """,
    ),
    right(
        "number of unique buyers sept 2026",
        """
        SELECT count(DISTINCT customer_id) AS buyers FROM completed
        WHERE ordered_at >= '2026-09-01' AND ordered_at < '2026-10-01'
        """,
    ),
    right(
        "reveneu by regoin last quater",
        """
        SELECT region, sum(revenue) AS revenue FROM sales
        WHERE ordered_at >= '2026-07-01' AND ordered_at < '2026-10-01' GROUP BY ALL
        """,
    ),
    asks("aov by channel mtd"),
    right(
        "Show monthly revenue and the number of support tickets for 2026.",
        """
        SELECT month, revenue, tickets FROM (
            SELECT date_trunc('month', ordered_at)::DATE AS month, sum(revenue) AS revenue FROM sales GROUP BY ALL
        ) FULL JOIN (
            SELECT date_trunc('month', created_at)::DATE AS month, count(*) AS tickets
            FROM bronze.support_tickets GROUP BY ALL
        ) USING (month) WHERE month >= '2026-01-01'
        """,
    ),
    right(
        "Weekly number of orders in the West region from February to April 2026",
        """
        SELECT date_trunc('week', ordered_at)::DATE AS week, count(*) AS order_count FROM completed
        WHERE region = 'West' AND ordered_at >= '2026-02-01' AND ordered_at < '2026-05-01' GROUP BY ALL
        """,
    ),
    right(
        "What share of this year's revenue comes from each sales channel, not counting the stores?",
        """
        SELECT sales_channel, sum(revenue) AS revenue, sum(revenue) / sum(sum(revenue)) OVER () AS revenue_share
        FROM sales WHERE ordered_at >= '2026-01-01' AND sales_channel <> 'store' GROUP BY ALL
        """,
    ),
    right(
        "Monthly revenue for 2026 with month-over-month growth and a year-to-date running total",
        """
        WITH months AS (
            SELECT date_trunc('month', ordered_at)::DATE AS month, sum(revenue) AS revenue FROM sales GROUP BY ALL
        )
        SELECT month, revenue, revenue / lag(revenue) OVER (ORDER BY month) - 1 AS revenue_growth,
               sum(revenue) OVER (PARTITION BY year(month) ORDER BY month) AS revenue_running_total
        FROM months QUALIFY month >= '2026-01-01'
        """,
    ),
    right_or_asks(
        "7-day rolling average of daily orders in October 2026",
        """
        WITH days AS (SELECT unnest(range(DATE '2026-09-01', DATE '2026-11-01', INTERVAL 1 DAY))::DATE AS date),
        counted AS (
            SELECT date, count(order_id) AS order_count
            FROM days LEFT JOIN completed ON ordered_at::DATE = date GROUP BY ALL
        )
        SELECT date, avg(order_count) OVER (ORDER BY date ROWS 6 PRECEDING) AS order_count_rolling_7_day
        FROM counted QUALIFY date >= '2026-10-01'
        """,
    ),
    right_or_asks(
        "What is our inventory value per warehouse for every quarter of 2026?",
        """
        WITH last AS (
            SELECT date_trunc('quarter', snapshot_date)::DATE AS quarter, max(snapshot_date) AS snapshot_date
            FROM bronze.inventory_snapshots WHERE snapshot_date >= '2026-01-01' GROUP BY ALL
        )
        SELECT quarter, warehouse, sum(on_hand_units * unit_cost) AS inventory_value
        FROM bronze.inventory_snapshots JOIN last USING (snapshot_date) GROUP BY ALL
        """,
    ),
    right(
        "How many customers in each segment signed up before 2026 and have never completed an order?",
        """
        SELECT segment, count(*) AS customers FROM people
        WHERE signup_at < '2026-01-01'
          AND customer_id NOT IN (SELECT customer_id FROM completed WHERE customer_id IS NOT NULL) GROUP BY ALL
        """,
    ),
    right(
        "Which products are most often bought together? Give me the top 10 pairs.",
        """
        WITH held AS (SELECT DISTINCT order_id, product_id, product_name FROM sales)
        SELECT a.product_id AS first_product_id, a.product_name AS first_product_name,
               b.product_id AS second_product_id, b.product_name AS second_product_name, count(*) AS orders_together
        FROM held a JOIN held b ON a.order_id = b.order_id AND a.product_id < b.product_id
        GROUP BY 1, 2, 3, 4 QUALIFY rank() OVER (ORDER BY count(*) DESC) <= 10
        """,
    ),
    right(
        "Show uses, total discount and number of completed orders per promotion last quarter, bundles left out.",
        """
        SELECT p.promotion_id, p.promotion_name, count(*) AS promotion_uses,
               sum(u.discount_amount) AS promotion_discount, count(DISTINCT c.order_id) AS order_count
        FROM promotions.promotion_usage u JOIN promotions.promotions p USING (promotion_id)
        LEFT JOIN completed c USING (order_id)
        WHERE u.used_at >= '2026-07-01' AND u.used_at < '2026-10-01' AND p.promotion_type <> 'bundle' GROUP BY ALL
        """,
    ),
    right(
        "Monthly subscription churn rate by plan in 2026",
        """
        WITH months AS (SELECT unnest(range(DATE '2026-01-01', DATE '2026-11-01', INTERVAL 1 MONTH))::DATE AS month)
        SELECT month, plan,
               count(*) FILTER (started_on <= month AND month < coalesce(cancelled_on, '9999-01-01'))
                   AS active_subscriptions_at_start,
               count(*) FILTER (cancelled_on >= month AND cancelled_on < month + INTERVAL 1 MONTH)
                   AS churned_subscriptions,
               churned_subscriptions / nullif(active_subscriptions_at_start, 0) AS churn_rate
        FROM months, bronze.subscriptions GROUP BY ALL
        """,
    ),
    right_or_asks(
        "Show MRR per plan at the end of each month of 2026.",
        """
        WITH months AS (SELECT unnest(range(DATE '2026-01-01', DATE '2026-11-01', INTERVAL 1 MONTH))::DATE AS month)
        SELECT month, plan, sum(monthly_fee) AS mrr FROM months, bronze.subscriptions
        WHERE started_on <= last_day(month) AND last_day(month) < coalesce(cancelled_on, '9999-01-01') GROUP BY ALL
        """,
    ),
    right(
        "How has monthly recurring revenue developed month by month this year, split by subscription plan?",
        """
        WITH months AS (SELECT unnest(range(DATE '2026-01-01', DATE '2026-11-01', INTERVAL 1 MONTH))::DATE AS month)
        SELECT month, plan, sum(monthly_fee) AS mrr FROM months, bronze.subscriptions
        WHERE started_on <= last_day(month) AND last_day(month) < coalesce(cancelled_on, '9999-01-01') GROUP BY ALL
        """,
    ),
    right(
        "search quality by search type, last 30 days: searches, zero-result rate, click-through rate and p95 latency",
        """
        SELECT search_type, count(*) AS searches, count(*) FILTER (results_count = 0) / count(*) AS zero_result_rate,
               count(*) FILTER (len(clicked_results) > 0) / count(*) AS search_ctr,
               quantile_cont(response_time_ms, 0.95) AS search_latency_p95
        FROM analytics.search_events WHERE event_timestamp >= '2026-10-02' AND event_timestamp < '2026-11-01'
        GROUP BY ALL
        """,
    ),
    right(
        "Average latency of the shopping assistant per routing decision, and how many flows each one handled",
        """
        SELECT event_properties ->> '$.routing_decision' AS routing_decision,
               avg((event_properties ->> '$.total_latency_ms')::DOUBLE) AS assistant_latency,
               count(*) AS assistant_flows
        FROM analytics.user_events WHERE event_type = 'agent_flow_complete' GROUP BY ALL
        """,
    ),
    right(
        "orders by weekday and hour, app only, 2026",
        """
        SELECT isodow(ordered_at) AS weekday, hour(ordered_at) AS hour, count(*) AS order_count FROM completed
        WHERE sales_channel = 'app' AND ordered_at >= '2026-01-01' GROUP BY ALL
        """,
    ),
    right(
        "I want revenue, gross margin and refund rate by product category and quarter.",
        """
        WITH sold AS (
            SELECT date_trunc('quarter', ordered_at)::DATE AS quarter, category, sum(revenue) AS revenue,
                   sum(revenue - cost) AS gross_margin
            FROM sales GROUP BY ALL
        ),
        refunded AS (
            SELECT date_trunc('quarter', returned_at)::DATE AS quarter, category, sum(refund_amount) AS refunds
            FROM bronze.returns JOIN bronze.products USING (product_id) GROUP BY ALL
        )
        SELECT quarter, category, revenue, gross_margin, coalesce(refunds, 0) / nullif(revenue, 0) AS refund_rate
        FROM sold FULL JOIN refunded USING (quarter, category)
        """,
    ),
    right(
        "Good morning! Hope you had a nice weekend. Sorry to bother you again with this, my manager keeps asking and "
        "the old dashboard is down: could you tell me how many orders are still pending for each sales channel? No "
        "rush, thanks a lot!!",
        "SELECT sales_channel, count(*) AS order_count FROM orders WHERE status = 'pending' GROUP BY ALL",
    ),
    right(
        "Which campaigns have a return on ad spend below 1? Show spend, revenue and ROAS.",
        """
        SELECT campaign_id, campaign_name, sum(cost) AS spend, coalesce(sum(revenue), 0) AS attributed_revenue,
               attributed_revenue / spend AS roas
        FROM ads GROUP BY ALL HAVING roas < 1
        """,
    ),
    right(
        "From Google Analytics: sessions and engagement rate by default channel group for Q3 2026",
        """
        SELECT default_channel_group, sum(sessions) AS ga4_sessions,
               sum(engaged_sessions) / nullif(sum(sessions), 0) AS engagement_rate
        FROM bronze.ga4_daily WHERE date >= '2026-07-01' AND date < '2026-10-01' GROUP BY ALL
        """,
    ),
    right(
        "cart abandonment rate by month since July 2026",
        """
        WITH adds AS (
            SELECT DISTINCT date_trunc('month', event_timestamp)::DATE AS month, session_id
            FROM analytics.cart_events WHERE event_type = 'add' AND event_timestamp >= '2026-07-01'
        )
        SELECT month, count(*) AS cart_sessions,
               count(*) FILTER (NOT EXISTS (FROM analytics.order_events o WHERE o.session_id = adds.session_id))
                   AS abandoned_cart_sessions,
               abandoned_cart_sessions / cart_sessions AS cart_abandonment_rate
        FROM adds GROUP BY ALL
        """,
    ),
    asks("How are we doing?"),
    asks("Net Promoter Score by region, please"),
    asks("Show me the email addresses of customers who churned last month."),
    asks("Why did orders drop in the West in March?"),
    asks("Delete all cancelled orders older than one year."),
)
