WITH marketing_events AS (
  SELECT
    source.event_id,
    source.campaign_id,
    source.event_at,
    source.event_type,
    source.cost,
    source.revenue,
    source.ingested_at
  FROM bronze.marketing_events AS source
  QUALIFY
    ROW_NUMBER() OVER (PARTITION BY source.event_id ORDER BY source.ingested_at DESC) = 1
), marketing_events_totals AS (
  SELECT
    CAST(DATE_TRUNC('WEEK', marketing_events.event_at) AS DATE) AS week,
    marketing_campaigns.campaign_id,
    marketing_campaigns.campaign_name,
    COUNT(*) FILTER (WHERE marketing_events.event_type = 'click') AS clicks,
    COUNT(*) FILTER (WHERE marketing_events.event_type = 'impression') AS impressions,
    COUNT(*) FILTER (WHERE marketing_events.event_type = 'conversion') AS conversions,
    CAST(SUM(marketing_events.cost) AS DECIMAL(18, 2)) AS spend,
    CAST(SUM(marketing_events.revenue) AS DECIMAL(18, 2)) AS attributed_revenue
  FROM marketing_events
  LEFT JOIN bronze.marketing_campaigns AS marketing_campaigns
    ON marketing_campaigns.campaign_id = marketing_events.campaign_id
  GROUP BY
    1,
    2,
    3
)
SELECT
  marketing_events_totals.week,
  marketing_events_totals.campaign_id,
  marketing_events_totals.campaign_name,
  marketing_events_totals.impressions,
  marketing_events_totals.clicks,
  marketing_events_totals.conversions,
  COALESCE(marketing_events_totals.spend, 0) AS spend,
  COALESCE(marketing_events_totals.attributed_revenue, 0) AS attributed_revenue,
  marketing_events_totals.clicks / NULLIF(marketing_events_totals.impressions, 0) AS ctr,
  marketing_events_totals.conversions / NULLIF(marketing_events_totals.clicks, 0) AS cvr,
  COALESCE(marketing_events_totals.spend, 0) / NULLIF(marketing_events_totals.conversions, 0) AS cpa,
  COALESCE(marketing_events_totals.attributed_revenue, 0) / NULLIF(COALESCE(marketing_events_totals.spend, 0), 0) AS roas
FROM marketing_events_totals
ORDER BY
  week,
  campaign_id
