WITH events AS (
  SELECT *
  FROM bronze.marketing_events
  QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY ingested_at DESC) = 1
),
by_week AS (
  SELECT
    CAST(date_trunc('week', e.event_at) AS DATE) AS week,
    c.campaign_id,
    c.campaign_name,
    count(*) FILTER (WHERE e.event_type = 'click') AS clicks,
    sum(e.revenue) AS attributed_revenue,
    sum(e.cost) AS spend
  FROM events AS e
  JOIN bronze.marketing_campaigns AS c ON c.campaign_id = e.campaign_id
  WHERE c.channel = 'search' AND e.event_at >= DATE '2026-07-01' AND e.event_at < DATE '2026-10-01'
  GROUP BY ALL
)
SELECT
  week,
  campaign_id,
  campaign_name,
  clicks,
  attributed_revenue / nullif(spend, 0) AS roas,
  attributed_revenue,
  spend
FROM by_week
ORDER BY week, campaign_id
