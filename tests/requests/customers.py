"""Who bought, from where, how often."""

from tests.requests.case import right, right_or_asks
from tests.requests.sales import OCTOBER, Q3, YEAR

CASES = (
    right(
        "revenue per customer by segment 2026",
        f"""
        SELECT segment, sum(revenue) / count(DISTINCT customer_id) AS revenue_per_customer
        FROM people LEFT JOIN sales USING (customer_id) WHERE {YEAR} GROUP BY ALL
        UNION ALL SELECT NULL, NULL
        """,
        f"""
        SELECT segment, sum(revenue) / count(DISTINCT customer_id) AS revenue_per_customer
        FROM people JOIN sales USING (customer_id) WHERE {YEAR} GROUP BY ALL
        """,
    ),
    right(
        "buyers by month in 2026",
        f"""
        SELECT date_trunc('month', ordered_at)::DATE AS month, count(DISTINCT customer_id) AS buyers FROM completed
        WHERE {YEAR} GROUP BY ALL
        """,
    ),
    right(
        "unique buyers by region last quarter",
        f"SELECT region, count(DISTINCT customer_id) AS buyers FROM completed WHERE {Q3} GROUP BY ALL",
    ),
    right_or_asks(
        "buyers by month and total buyers in 2026",
        f"""
        SELECT date_trunc('month', ordered_at)::DATE AS month, count(DISTINCT customer_id) AS buyers,
               (SELECT count(DISTINCT customer_id) FROM completed WHERE {YEAR}) AS total
        FROM completed WHERE {YEAR} GROUP BY ALL
        """,
    ),
    right(
        "repeat customers last quarter",
        f"""
        SELECT count(*) AS repeat_buyers FROM (
            SELECT customer_id FROM completed WHERE customer_id IS NOT NULL AND {Q3} GROUP BY ALL HAVING count(*) >= 2
        )
        """,
    ),
    right(
        "repeat customer rate by region 2026",
        f"""
        SELECT region, count(*) FILTER (n >= 2) / count(*) AS repeat_customer_rate FROM (
            SELECT region, customer_id, count(*) AS n FROM completed
            WHERE customer_id IS NOT NULL AND {YEAR} GROUP BY ALL
        ) GROUP BY ALL
        """,
    ),
    *(
        right_or_asks(
            request,
            """
            SELECT count(*) AS buyers FROM (
                SELECT customer_id, min(ordered_at) AS first FROM completed WHERE customer_id IS NOT NULL GROUP BY ALL
            ) WHERE first >= '2026-10-01'
            """,
        )
        for request in ("new buyers last month", "first-time buyers last month", "number of new buyers last month")
    ),
    right(
        "new customers by country in 2025",
        """
        SELECT country, count(*) AS new_customers FROM people
        WHERE signup_at >= '2025-01-01' AND signup_at < '2026-01-01' GROUP BY ALL
        """,
    ),
    *(
        right_or_asks(request, "SELECT count(*) AS customers FROM people WHERE country = 'US'")
        for request in ("customers in the US", "how many customers are in the US?", "number of customers from US")
    ),
    right_or_asks(
        "US revenue last month",
        f"SELECT sum(revenue) AS revenue FROM sales JOIN people USING (customer_id) WHERE {OCTOBER} AND country = 'US'",
    ),
    right(
        "revenue by customer country in 2026",
        f"""
        SELECT country, sum(revenue) AS revenue FROM sales LEFT JOIN people USING (customer_id)
        WHERE {YEAR} GROUP BY ALL
        """,
    ),
    right(
        "revenue of gold and platinum customers last quarter",
        f"""
        SELECT sum(revenue) AS revenue FROM sales JOIN people USING (customer_id)
        WHERE {Q3} AND loyalty_tier IN ('gold', 'platinum')
        """,
    ),
    right_or_asks(
        "revenue not from gold customers last quarter",
        f"""
        SELECT sum(revenue) AS revenue FROM sales LEFT JOIN people USING (customer_id)
        WHERE {Q3} AND loyalty_tier IS DISTINCT FROM 'gold'
        """,
        f"""
        SELECT sum(revenue) AS revenue FROM sales JOIN people USING (customer_id)
        WHERE {Q3} AND loyalty_tier <> 'gold'
        """,
    ),
    right(
        "revenue from guests last month",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND customer_id IS NULL",
    ),
    right(
        "revenue without guests last month",
        f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER} AND customer_id IS NOT NULL",
    ),
    right_or_asks("revenue including guests last month", f"SELECT sum(revenue) AS revenue FROM sales WHERE {OCTOBER}"),
    right_or_asks(
        "orders by loyalty tier including guests",
        "SELECT loyalty_tier, count(*) AS order_count FROM completed LEFT JOIN people USING (customer_id) GROUP BY ALL",
    ),
    # Guests are nobody: they take no place in a ranking of customers, cities or countries.
    right_or_asks(
        "top 10 customers by revenue in 2026",
        f"""
        SELECT customer_id, sum(revenue) AS revenue FROM sales WHERE {YEAR} AND customer_id IS NOT NULL
        GROUP BY ALL ORDER BY revenue DESC LIMIT 10
        """,
    ),
    right_or_asks(
        "top 3 countries by revenue in 2026",
        f"""
        SELECT country, sum(revenue) AS revenue FROM sales JOIN people USING (customer_id) WHERE {YEAR}
        GROUP BY ALL ORDER BY revenue DESC LIMIT 3
        """,
    ),
    right_or_asks(
        "top 5 cities by revenue last quarter",
        f"""
        SELECT city, sum(revenue) AS revenue FROM sales JOIN people USING (customer_id) WHERE {Q3}
        GROUP BY ALL ORDER BY revenue DESC LIMIT 5
        """,
    ),
    right_or_asks(
        "Top 3 brands by revenue within each loyalty tier this year",
        f"""
        SELECT loyalty_tier, brand, revenue FROM (
            SELECT loyalty_tier, brand, sum(revenue) AS revenue FROM sales LEFT JOIN people USING (customer_id)
            WHERE {YEAR} GROUP BY ALL
        ) QUALIFY rank() OVER (PARTITION BY loyalty_tier ORDER BY revenue DESC) <= 3
        """,
        f"""
        SELECT loyalty_tier, brand, revenue FROM (
            SELECT loyalty_tier, brand, sum(revenue) AS revenue FROM sales JOIN people USING (customer_id)
            WHERE {YEAR} GROUP BY ALL
        ) QUALIFY rank() OVER (PARTITION BY loyalty_tier ORDER BY revenue DESC) <= 3
        """,
    ),
    # Sets of customers.
    right_or_asks(
        "customers who bought Dairy and Snacks",
        """
        SELECT count(*) AS buyers FROM (
            SELECT customer_id FROM sales WHERE customer_id IS NOT NULL AND category IN ('Dairy', 'Snacks')
            GROUP BY ALL HAVING count(DISTINCT category) = 2
        )
        """,
    ),
    right_or_asks(
        "customers who never ordered",
        """
        SELECT count(*) FROM people
        WHERE customer_id NOT IN (SELECT customer_id FROM orders WHERE customer_id IS NOT NULL)
        """,
        """
        SELECT customer_id FROM people
        WHERE customer_id NOT IN (SELECT customer_id FROM orders WHERE customer_id IS NOT NULL)
        """,
    ),
    right_or_asks(
        "customers with more than 5 orders in 2026",
        f"""
        SELECT customer_id, count(*) AS order_count FROM completed WHERE {YEAR} AND customer_id IS NOT NULL
        GROUP BY ALL HAVING count(*) > 5
        """,
    ),
    right_or_asks(
        "average number of orders per customer in 2026",
        f"SELECT count(customer_id) / count(DISTINCT customer_id) AS orders FROM completed WHERE {YEAR}",
    ),
    right_or_asks(
        "average orders per buyer last year",
        """
        SELECT count(customer_id) / count(DISTINCT customer_id) AS orders FROM completed
        WHERE ordered_at >= '2025-01-01' AND ordered_at < '2026-01-01'
        """,
    ),
)
