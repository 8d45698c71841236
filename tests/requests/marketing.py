"""Campaigns: impressions to return on ad spend."""

from tests.requests.case import asks, right, right_or_asks

Q3 = "event_at >= '2026-07-01' AND event_at < '2026-10-01'"
OCTOBER = "event_at >= '2026-10-01' AND event_at < '2026-11-01'"
SEPTEMBER = "event_at >= '2026-09-01' AND event_at < '2026-10-01'"
YEAR = "event_at >= '2026-01-01' AND event_at < '2026-11-01'"

CASES = (
    right(
        "ROAS by channel last quarter",
        f"""
        SELECT channel, sum(cost) AS spend, sum(revenue) AS attributed_revenue, sum(revenue) / sum(cost) AS roas
        FROM ads WHERE {Q3} GROUP BY ALL
        """,
    ),
    right(
        "ctr by campaign last month",
        f"""
        SELECT campaign_name, count(*) FILTER (event_type = 'click') / count(*) FILTER (event_type = 'impression')
               AS ctr
        FROM ads WHERE {OCTOBER} GROUP BY ALL
        """,
    ),
    right(
        "clicks and revenue by campaign last quarter",
        f"""
        SELECT campaign_name, count(*) FILTER (event_type = 'click') AS clicks,
               coalesce(sum(revenue), 0) AS attributed_revenue
        FROM ads WHERE {Q3} GROUP BY ALL
        """,
    ),
    right(
        "budget and spend by campaign",
        """
        SELECT campaign_id, campaign_name, budget, spend FROM bronze.marketing_campaigns
        LEFT JOIN (SELECT campaign_id, sum(cost) AS spend FROM ads GROUP BY ALL) USING (campaign_id)
        """,
    ),
    right("budget by channel", "SELECT channel, sum(budget) AS budget FROM bronze.marketing_campaigns GROUP BY ALL"),
    right(
        "social campaigns spend last quarter",
        f"SELECT sum(cost) AS spend FROM ads WHERE {Q3} AND channel = 'social'",
    ),
    right_or_asks(
        "search spend in September 2026",
        f"SELECT sum(cost) AS spend FROM ads WHERE {SEPTEMBER} AND channel = 'search'",
    ),
    right_or_asks("spend on email in 2026", f"SELECT sum(cost) AS spend FROM ads WHERE {YEAR} AND channel = 'email'"),
    right_or_asks(
        "cpa by channel excluding email last quarter",
        f"""
        SELECT channel, sum(cost) / nullif(count(*) FILTER (event_type = 'conversion'), 0) AS cpa FROM ads
        WHERE {Q3} AND channel <> 'email' GROUP BY ALL
        """,
    ),
    right_or_asks(
        "spend by channel and month 2026",
        f"""
        SELECT channel, date_trunc('month', event_at)::DATE AS month, sum(cost) AS spend FROM ads
        WHERE {YEAR} GROUP BY ALL
        """,
    ),
    right(
        "bottom 5 campaigns by ctr last quarter",
        f"""
        SELECT campaign_name, count(*) FILTER (event_type = 'click') / count(*) FILTER (event_type = 'impression')
               AS ctr
        FROM ads WHERE {Q3} GROUP BY ALL ORDER BY ctr LIMIT 5
        """,
    ),
    right(
        "top 5 campaigns by roas in 2026",
        f"""
        SELECT campaign_name, coalesce(sum(revenue), 0) / nullif(sum(cost), 0) AS roas FROM ads
        WHERE {YEAR} GROUP BY ALL ORDER BY roas DESC NULLS LAST LIMIT 5
        """,
    ),
    right_or_asks(
        "budget utilisation by channel in 2026",
        f"""
        SELECT channel, spend / budget AS budget_utilisation
        FROM (SELECT channel, sum(cost) AS spend FROM ads WHERE {YEAR} GROUP BY ALL)
        JOIN (SELECT channel, sum(budget) AS budget FROM bronze.marketing_campaigns GROUP BY ALL) USING (channel)
        """,
    ),
    right_or_asks(
        "campaigns with budget under 500",
        "SELECT campaign_name, budget FROM bronze.marketing_campaigns WHERE budget < 500",
    ),
    right_or_asks(
        "campaigns with spend over budget",
        """
        SELECT campaign_id, sum(cost) AS spend FROM ads JOIN bronze.marketing_campaigns USING (campaign_id)
        GROUP BY campaign_id, budget HAVING sum(cost) > budget
        """,
    ),
    asks("attributed revenue by product category"),
    asks("spend by region"),
)
