WITH orders AS (
  SELECT
    source.order_id,
    source.ordered_at,
    source.region,
    source.status,
    source.ingested_at
  FROM bronze.orders AS source
  QUALIFY
    ROW_NUMBER() OVER (PARTITION BY source.order_id ORDER BY source.ingested_at DESC) = 1
), order_items_totals AS (
  SELECT
    CAST(orders.ordered_at AS DATE) AS date,
    orders.region,
    products.category,
    CAST(SUM((
      order_items.quantity * order_items.unit_price
    ) - order_items.discount_amount) AS DECIMAL(18, 2)) AS revenue,
    COUNT(DISTINCT orders.order_id) AS order_count,
    CAST(SUM(order_items.quantity) AS BIGINT) AS units_sold
  FROM bronze.order_items AS order_items
  INNER JOIN orders
    ON orders.order_id = order_items.order_id
  LEFT JOIN bronze.products AS products
    ON products.product_id = order_items.product_id
  WHERE
    orders.status = 'completed'
  GROUP BY
    1,
    2,
    3
)
SELECT
  order_items_totals.date,
  order_items_totals.region,
  order_items_totals.category,
  COALESCE(order_items_totals.revenue, 0) AS revenue,
  order_items_totals.order_count,
  COALESCE(order_items_totals.units_sold, 0) AS units_sold
FROM order_items_totals
ORDER BY
  date,
  region,
  category
