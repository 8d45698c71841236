WITH orders AS (
  SELECT
    source.order_id,
    source.customer_id,
    source.ordered_at,
    source.status,
    source.ingested_at
  FROM bronze.orders AS source
  QUALIFY
    ROW_NUMBER() OVER (PARTITION BY source.order_id ORDER BY source.ingested_at DESC) = 1
), customers AS (
  SELECT
    source.customer_id,
    source.city,
    source.state,
    UPPER(source.country) AS country,
    source.signup_at,
    source.loyalty_tier,
    source.segment
  FROM bronze.customers AS source
), orders_totals AS (
  SELECT
    orders.customer_id,
    COUNT(DISTINCT orders.order_id) AS order_count,
    MAX(CAST(orders.ordered_at AS DATE)) AS last_order_date
  FROM orders
  WHERE
    orders.status = 'completed'
  GROUP BY
    1
), revenue_totals AS (
  SELECT
    orders.customer_id,
    CAST(SUM((
      order_items.quantity * order_items.unit_price
    ) - order_items.discount_amount) AS DECIMAL(18, 2)) AS revenue
  FROM bronze.order_items AS order_items
  INNER JOIN orders
    ON orders.order_id = order_items.order_id
  WHERE
    orders.status = 'completed'
  GROUP BY
    1
), support_tickets_totals AS (
  SELECT
    support_tickets.customer_id,
    COUNT(*) AS tickets,
    COUNT(*) FILTER (WHERE support_tickets.status IN ('open', 'pending')) AS open_tickets,
    AVG(support_tickets.satisfaction_score) AS csat
  FROM bronze.support_tickets AS support_tickets
  GROUP BY
    1
), every_customer AS (
  SELECT
    customers.customer_id,
    customers.segment,
    customers.city,
    customers.state,
    customers.country,
    customers.loyalty_tier,
    customers.signup_at
  FROM customers
), merged AS (
  SELECT
    customers.customer_id,
    customers.segment,
    customers.city,
    customers.state,
    customers.country,
    customers.loyalty_tier,
    customers.signup_at,
    COALESCE(orders_totals.order_count, 0) AS order_count,
    orders_totals.last_order_date,
    COALESCE(revenue_totals.revenue, 0) AS revenue,
    COALESCE(support_tickets_totals.tickets, 0) AS tickets,
    COALESCE(support_tickets_totals.open_tickets, 0) AS open_tickets,
    support_tickets_totals.csat
  FROM every_customer AS customers
  LEFT JOIN orders_totals
    ON orders_totals.customer_id IS NOT DISTINCT FROM customers.customer_id
  LEFT JOIN revenue_totals
    ON revenue_totals.customer_id IS NOT DISTINCT FROM customers.customer_id
  LEFT JOIN support_tickets_totals
    ON support_tickets_totals.customer_id IS NOT DISTINCT FROM customers.customer_id
)
SELECT
  merged.customer_id,
  merged.segment,
  merged.city,
  merged.state,
  merged.country,
  merged.loyalty_tier,
  merged.signup_at,
  merged.order_count,
  merged.revenue,
  merged.revenue / NULLIF(merged.order_count, 0) AS average_order_value,
  merged.last_order_date,
  merged.tickets,
  merged.open_tickets,
  merged.csat
FROM merged
ORDER BY
  customer_id
