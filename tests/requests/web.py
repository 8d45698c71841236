"""Sessions, visitors, searches, carts and Google Analytics."""

from tests.requests.case import asks, right, right_or_asks

OCTOBER = "started_at >= '2026-10-01' AND started_at < '2026-11-01'"
DAILY = f"SELECT count(DISTINCT visitor_id) AS n FROM bronze.web_sessions WHERE {OCTOBER} GROUP BY started_at::DATE"
MONTHLY = """
    SELECT date_trunc('month', started_at)::DATE AS month, count(DISTINCT visitor_id) AS mau FROM bronze.web_sessions
    WHERE started_at >= '2026-01-01' GROUP BY ALL
"""

CASES = (
    right(
        "bounce rate by device last month",
        f"""
        SELECT device_category, count(*) FILTER (pageviews = 1) / count(*) AS bounce_rate FROM bronze.web_sessions
        WHERE {OCTOBER} GROUP BY ALL
        """,
    ),
    right(
        "sessions by device and country last month",
        f"SELECT device_category, country, count(*) AS sessions FROM bronze.web_sessions WHERE {OCTOBER} GROUP BY ALL",
    ),
    *(
        right_or_asks(
            request, f"SELECT count(*) AS sessions FROM bronze.web_sessions WHERE {OCTOBER} AND country = 'US'"
        )
        for request in ("sessions from US last month", "sessions in the US last month")
    ),
    right_or_asks(
        "sessions excluding direct traffic last month",
        f"SELECT count(*) AS sessions FROM bronze.web_sessions WHERE {OCTOBER} AND traffic_source <> '(direct)'",
    ),
    right(
        "checkout conversion rate by month in 2026",
        """
        WITH steps AS (
            SELECT s.session_id, s.started_at, bool_or(event_name = 'begin_checkout') AS began,
                   bool_or(event_name = 'purchase') AS bought
            FROM bronze.web_sessions s JOIN bronze.web_events e USING (session_id)
            WHERE s.started_at >= '2026-01-01' GROUP BY ALL
        )
        SELECT date_trunc('month', started_at)::DATE AS month,
               count(*) FILTER (bought) / count(*) FILTER (began) AS checkout_conversion_rate
        FROM steps GROUP BY ALL
        """,
    ),
    right_or_asks(
        "sessions without a purchase last month",
        f"""
        SELECT count(*) AS sessions FROM bronze.web_sessions s WHERE {OCTOBER} AND NOT EXISTS (
            FROM bronze.web_events e WHERE e.session_id = s.session_id AND event_name = 'purchase')
        """,
    ),
    # Distinct counts belong to the period they are counted in.
    right("visitors by month in 2026", MONTHLY),
    right_or_asks("monthly active users in 2026", MONTHLY),
    right_or_asks(
        "monthly active users growth in 2026",
        """
        WITH months AS (
            SELECT date_trunc('month', started_at)::DATE AS month, count(DISTINCT visitor_id) AS mau
            FROM bronze.web_sessions GROUP BY ALL
        )
        SELECT month, mau, mau / lag(mau) OVER (ORDER BY month) - 1 AS growth FROM months QUALIFY month >= '2026-01-01'
        """,
    ),
    right_or_asks(
        "dau last week",
        """
        SELECT started_at::DATE AS date, count(DISTINCT visitor_id) AS dau FROM bronze.web_sessions
        WHERE started_at >= '2026-10-19' AND started_at < '2026-10-26' GROUP BY ALL
        """,
    ),
    right("sum of daily visitors in October 2026", f"SELECT sum(n) AS visitors FROM ({DAILY})"),
    right_or_asks("average daily visitors last month", f"SELECT avg(n) AS average_dau FROM ({DAILY})"),
    right_or_asks(
        "average daily visitors by device last month",
        f"""
        SELECT device_category, avg(n) AS average_dau FROM (
            SELECT device_category, started_at::DATE, count(DISTINCT visitor_id) AS n FROM bronze.web_sessions
            WHERE {OCTOBER} GROUP BY ALL
        ) GROUP BY ALL
        """,
    ),
    right(
        "DAU/MAU stickiness per month in 2026: average daily visitors divided by monthly visitors",
        f"""
        SELECT month, avg(n) AS average_dau, any_value(mau) AS mau, avg(n) / any_value(mau) AS stickiness FROM (
            SELECT date_trunc('month', started_at)::DATE AS month, count(DISTINCT visitor_id) AS n
            FROM bronze.web_sessions GROUP BY month, started_at::DATE
        ) JOIN ({MONTHLY}) USING (month) GROUP BY ALL
        """,
    ),
    # Google Analytics only where it is named.
    right(
        "GA4 sessions last month by device",
        """
        SELECT device_category, sum(sessions) AS ga4_sessions FROM bronze.ga4_daily
        WHERE date >= '2026-10-01' AND date < '2026-11-01' GROUP BY ALL
        """,
    ),
    asks("revenue by device last month"),
    right_or_asks(
        "mobile sessions and revenue last month",
        f"""
        SELECT count(*) AS sessions, (SELECT sum(revenue) FROM sales WHERE ordered_at >= '2026-10-01') AS revenue
        FROM bronze.web_sessions WHERE {OCTOBER} AND device_category = 'mobile'
        """,
    ),
    right_or_asks(
        "total users last month", f"SELECT count(DISTINCT visitor_id) AS users FROM bronze.web_sessions WHERE {OCTOBER}"
    ),
    asks("conversion rate last month"),
    # Searches and carts.
    right(
        "zero result rate by search type last month",
        """
        SELECT search_type, count(*) FILTER (results_count = 0) / count(*) AS zero_result_rate
        FROM analytics.search_events WHERE event_timestamp >= '2026-10-01' GROUP BY ALL
        """,
    ),
    right(
        "views by category last month",
        """
        SELECT category, count(*) AS views FROM bronze.user_interactions JOIN bronze.products USING (product_id)
        WHERE interaction_type = 'view' AND occurred_at >= '2026-10-01' GROUP BY ALL
        """,
    ),
    right_or_asks(
        "ratings above 4 by category",
        """
        SELECT category, count(*) AS ratings FROM bronze.user_interactions JOIN bronze.products USING (product_id)
        WHERE interaction_type = 'rating' AND rating > 4 GROUP BY ALL
        """,
    ),
)
