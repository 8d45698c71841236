SELECT
  user_interactions.customer_id,
  user_interactions.product_id,
  COUNT(*) FILTER (WHERE user_interactions.interaction_type = 'view') AS views,
  COUNT(*) FILTER (WHERE user_interactions.interaction_type = 'cart') AS carts,
  COUNT(*) FILTER (WHERE user_interactions.interaction_type = 'purchase') AS purchases,
  COUNT(*) FILTER (WHERE user_interactions.interaction_type = 'rating') AS ratings,
  AVG(user_interactions.rating) AS average_rating,
  MAX(CAST(user_interactions.occurred_at AS DATE)) AS last_interaction_date,
  MIN(DATE_DIFF('DAY', CAST(user_interactions.occurred_at AS DATE), CAST('2026-11-01' AS DATE))) AS days_since_last_interaction
FROM bronze.user_interactions AS user_interactions
GROUP BY
  1,
  2
ORDER BY
  customer_id,
  product_id
