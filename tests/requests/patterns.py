"""Patterns over events, and two periods side by side."""

from tests.requests.case import asks, right

_FIRSTS = "SELECT customer_id, min(ordered_at) AS first FROM completed WHERE customer_id IS NOT NULL GROUP BY ALL"

_RETENTION = """
    WITH firsts AS (
        SELECT customer_id, date_trunc('month', min(ordered_at))::DATE AS cohort
        FROM completed WHERE customer_id IS NOT NULL GROUP BY ALL
    ),
    cells AS (
        SELECT cohort, n AS months_later, customer_id, EXISTS (
            FROM completed c WHERE c.customer_id = firsts.customer_id
              AND date_trunc('month', c.ordered_at) = cohort + to_months(n::INTEGER)
        ) AS back
        FROM firsts, (VALUES {numbers}) AS numbers(n)
        WHERE cohort >= '{start}' AND cohort < '{end}' AND cohort + to_months(n::INTEGER + 1) <= DATE '2026-11-01'
    )
    SELECT cohort, months_later, count(*) AS cohort_size, count(*) FILTER (back) AS retained,
           avg(back::INTEGER) AS retention_rate FROM cells GROUP BY ALL
"""


def _retention(start, end, *numbers):
    listed = ", ".join(f"({n})" for n in numbers)
    return _RETENTION.format(start=start, end=end, numbers=listed)


def _split(measure, source, where="TRUE"):
    return f"""
        SELECT * FROM (SELECT date_trunc('month', ordered_at)::DATE AS month, {measure},
               CASE WHEN date_trunc('month', ordered_at) = date_trunc('month', first) THEN 'new'
                    WHEN first IS NOT NULL THEN 'returning' END AS customer_type
        FROM {source} LEFT JOIN ({_FIRSTS}) USING (customer_id)
        WHERE ordered_at >= '2026-01-01' GROUP BY ALL) WHERE {where}
    """


_LIFE = """
    WITH active AS (
        SELECT DISTINCT customer_id, date_trunc('month', ordered_at)::DATE AS month
        FROM completed WHERE customer_id IS NOT NULL
    ),
    months AS (SELECT unnest(range(DATE '2026-01-01', DATE '2026-11-01', INTERVAL 1 MONTH))::DATE AS month),
    people AS (SELECT DISTINCT customer_id FROM active),
    told AS (
        SELECT months.month, customer_id,
               EXISTS (FROM active a WHERE a.customer_id = people.customer_id AND a.month = months.month) AS here,
               EXISTS (FROM active a WHERE a.customer_id = people.customer_id
                         AND a.month = months.month - INTERVAL 1 MONTH) AS before,
               EXISTS (FROM active a WHERE a.customer_id = people.customer_id AND a.month < months.month) AS ever
        FROM months, people
    )
    SELECT month, count(*) FILTER (here AND NOT ever) AS new_customers,
           count(*) FILTER (here AND before) AS retained_customers,
           count(*) FILTER (here AND ever AND NOT before) AS reactivated_customers,
           count(*) FILTER (before AND NOT here) AS churned_customers
    FROM told GROUP BY ALL
"""

_LINE = """
    WITH spans AS (SELECT unnest(range(DATE '{start}', DATE '{end}', INTERVAL 1 {grain}))::DATE AS span),
    told AS (SELECT date_trunc('{grain}', ordered_at)::DATE AS span, {measure} AS n FROM {source}
             WHERE ordered_at < '{known}' GROUP BY 1),
    placed AS (SELECT span, n, row_number() OVER (ORDER BY span) AS place FROM spans LEFT JOIN told USING (span)),
    fitted AS (SELECT covar_pop(n, place) / var_pop(place) AS slope, avg(n) AS height, avg(place) AS middle
               FROM placed WHERE span < '{known}')
    SELECT span AS {grain}, {basis}n,
           height + slope * (place - middle) AS line
    FROM placed, fitted
"""
"""Least squares by covariance, in place of the slope and intercept of the product."""


def _line(measure, source, grain, start, known, end):
    basis = f"CASE WHEN span < '{known}' THEN 'actual' ELSE 'linear baseline' END AS basis, " if end > known else ""
    return _LINE.format(measure=measure, source=source, grain=grain, start=start, known=known, end=end, basis=basis)


_MONTHLY_REVENUE = _line("sum(revenue)", "sales", "month", "2024-10-01", "2026-11-01", "2027-02-01")

_PAIRS = """
    WITH held AS (SELECT DISTINCT {basket} AS basket, product_id FROM sales WHERE {where} AND {basket} IS NOT NULL),
    every AS (SELECT count(DISTINCT basket) AS n FROM held),
    singles AS (SELECT product_id, count(*) AS n FROM held GROUP BY ALL)
    SELECT a.product_id AS first_product_id, b.product_id AS second_product_id, count(*) AS together,
           count(*) / (SELECT n FROM every) AS support,
           count(*) / any_value(x.n) AS confidence_first_to_second,
           count(*) / any_value(y.n) AS confidence_second_to_first,
           count(*) * (SELECT n FROM every) / (any_value(x.n) * any_value(y.n)) AS lift
    FROM held a JOIN held b ON a.basket = b.basket AND a.product_id < b.product_id
    JOIN singles x ON x.product_id = a.product_id JOIN singles y ON y.product_id = b.product_id
    GROUP BY a.product_id, b.product_id QUALIFY rank() OVER (ORDER BY {order} DESC) <= {limit}
"""


def _pairs(limit, *, basket="order_id", where="TRUE", order="count(*)", figures=False):
    sql = _PAIRS.format(basket=basket, where=where, order=order, limit=limit)
    rates = ", support, confidence_first_to_second, confidence_second_to_first, lift" if figures else ""
    return f"SELECT first_product_id, second_product_id, together{rates} FROM ({sql})"


def _side_by_side(current, base, *, orders):
    """Revenue in two periods with its change, and, where asked for, orders, of which some have no items."""
    now, then = (f"ordered_at >= '{start}' AND ordered_at < '{end}'" for start, end in (current, base))
    counted = ", count(*) FILTER ({0}) AS orders_{1}"
    counts = f"{counted.format(now, 'now')}{counted.format(then, 'then')}" if orders else ""
    return f"""
        SELECT * FROM (
            SELECT region, sum(revenue) FILTER ({now}) AS revenue_now, sum(revenue) FILTER ({then}) AS revenue_then,
                   revenue_now / revenue_then - 1 AS change
            FROM sales GROUP BY ALL
        ) JOIN (SELECT region{counts} FROM completed GROUP BY ALL) USING (region)
    """


_Q3, _Q3_BEFORE = ("2026-07-01", "2026-10-01"), ("2025-07-01", "2025-10-01")

CASES = (
    # Two periods side by side.
    *(
        right(request, _side_by_side(_Q3, _Q3_BEFORE, orders=True))
        for request in (
            "Compare revenue and order count by region, Q3 2026 against Q3 2025, with the change in revenue in percent.",
            "revenue and orders by region in Q3 2026 vs Q3 2025 with change in percent",
            "Q3 2026 compared to Q3 2025: revenue, order count and growth by region",
        )
    ),
    *(
        right(request, _side_by_side(("2026-10-01", "2026-11-01"), ("2026-09-01", "2026-10-01"), orders=False))
        for request in (
            "revenue by region, October vs September",
            "October revenue by region compared with September",
            "compare revenue by region in September 2026 and October 2026",
            "revenue by region last month versus the previous month",
            "How did revenue by region change from September 2026 to October 2026?",
        )
    ),
    right(
        "orders per month in 2025 against 2024",
        """
        SELECT month(ordered_at) AS month_of_year, count(*) FILTER (ordered_at >= '2025-01-01') AS now,
               count(*) FILTER (ordered_at < '2025-01-01') AS before
        FROM completed WHERE ordered_at < '2026-01-01' GROUP BY ALL
        """,
    ),
    right(
        "inventory value by warehouse, October 2026 against September 2026, with the difference",
        """
        WITH last AS (
            SELECT max(snapshot_date) FILTER (snapshot_date < '2026-11-01') AS now,
                   max(snapshot_date) FILTER (snapshot_date < '2026-10-01') AS before
            FROM bronze.inventory_snapshots
        ),
        valued AS (
            SELECT warehouse, sum(on_hand_units * unit_cost) FILTER (snapshot_date = now) AS value_now,
                   sum(on_hand_units * unit_cost) FILTER (snapshot_date = before) AS value_before
            FROM bronze.inventory_snapshots, last GROUP BY ALL
        )
        SELECT warehouse, value_now, value_before, value_now - value_before AS difference FROM valued
        """,
    ),
    asks("revenue by region this year against last year"),
    asks("revenue by region vs last year"),
    asks("revenue per month and region, Q3 2026 against Q2 2026"),
    asks("revenue by region, Q3 2026 vs Q3 2025 vs Q3 2024"),
    asks("share of revenue by region, October vs September"),
    # One figure divided by another.
    right(
        "refunds divided by units sold by category",
        """
        WITH sold AS (SELECT category, sum(quantity) AS units_sold FROM sales GROUP BY ALL),
        paid AS (SELECT category, sum(refund_amount) AS refunds
                 FROM bronze.returns JOIN bronze.products USING (product_id) GROUP BY ALL)
        SELECT category, refunds, units_sold, refunds / units_sold AS quotient FROM sold JOIN paid USING (category)
        """,
    ),
    # Pairs.
    *(
        right(request, _pairs(5, where="ordered_at >= '2026-01-01'"))
        for request in (
            "top 5 product pairs bought together in 2026",
            "Which 5 combinations of products are most frequently purchased together in 2026?",
            "top 5 pairs of products in the same order in 2026",
            "Which products do customers buy together most often in 2026? top 5",
        )
    ),
    right("top 5 pairs of products bought by the same customer", _pairs(5, basket="customer_id")),
    right(
        "market basket analysis of products: top 5 pairs by lift with support, confidence and lift",
        _pairs(5, order="lift", figures=True),
    ),
    asks("Which products are most often bought together?"),
    asks("top 10 products not bought together"),
    asks("top 10 pairs of products viewed together"),
    # Cohorts.
    *(
        right(request, _retention("2026-01-01", "2026-07-01", 1, 2, 3))
        for request in (
            "Cohort retention: for customers grouped by the month of their first completed order, January to June 2026, "
            "what percentage ordered again 1, 2 and 3 months later?",
            "retention of customers by month of first order, January to June 2026, 1 to 3 months later",
            "For customers who first ordered in the first half of 2026, by month of first purchase, what share came "
            "back after 1, 2 and 3 months?",
        )
    ),
    right(
        "Cohort analysis: customers by month of first purchase from August 2026 to October 2026, 1 and 2 months later",
        _retention("2026-08-01", "2026-11-01", 1, 2),
    ),
    asks("For customers by month of first order in 2026, how many ordered again in the following 3 months?"),
    asks("retention of customers by month in 2026"),
    asks("cohort retention by month of first order in 2026 without gold customers"),
    # New and returning.
    *(
        right(request, _split("sum(revenue) AS revenue", "sales", "customer_type IS NOT NULL"))
        for request in (
            "Split monthly revenue in 2026 into customers who bought for the first time in that month and customers who "
            "had bought before; ignore guests.",
            "monthly revenue in 2026 from new and returning customers, without guests",
        )
    ),
    right("orders by month in 2026 split into new vs returning customers", _split("count(*) AS orders", "completed")),
    # Life cycles.
    *(
        right(request, _LIFE)
        for request in (
            "new, retained, reactivated and churned customers by month in 2026 by their orders",
            "monthly new, retained, reactivated and lost customers in 2026 based on orders",
        )
    ),
    asks("new and returning customers by month in 2026"),
    # Rhythm.
    *(
        right(
            request,
            """
            WITH days AS (SELECT DISTINCT customer_id, product_id, ordered_at::DATE AS day FROM sales
                          WHERE customer_id IS NOT NULL),
            gaps AS (SELECT *, day - lag(day) OVER (PARTITION BY customer_id, product_id ORDER BY day) AS gap FROM days)
            SELECT customer_id, product_id, count(*) AS event_days, avg(gap) AS average_gap_days,
                   DATE '2026-11-01' - max(day) AS days_since_last
            FROM gaps GROUP BY ALL HAVING count(*) >= 3 AND days_since_last > average_gap_days
            """,
        )
        for request in (
            "Which customers are due to reorder? Take customer and product pairs bought on at least three different days "
            "where more days have passed since the last purchase than the average gap between purchases.",
            "customer and product pairs bought on at least 3 days whose last purchase is longer ago than their average "
            "gap between purchases",
        )
    ),
    asks("Which customers are due to reorder?"),
    # Straight lines.
    *(
        right(request, _MONTHLY_REVENUE)
        for request in (
            "forecast monthly revenue for the next 3 months",
            "Give me a revenue forecast by month, three months ahead",
            "What will revenue be per month until the end of January 2027?",
        )
    ),
    right(
        "linear trend of weekly orders",
        _line("count(*)", "completed", "week", "2024-09-30", "2026-10-26", "2026-10-26"),
    ),
    right(
        "project sales for Q1 2027",
        _line("sum(revenue)", "sales", "quarter", "2024-10-01", "2026-10-01", "2027-04-01"),
    ),
    right(
        "predicted average order value per quarter for the next two quarters",
        _line(
            "sum(revenue) / count(DISTINCT order_id)",
            "(SELECT c.order_id, c.ordered_at, s.revenue FROM completed c LEFT JOIN sales s USING (order_id))",
            "quarter",
            "2024-10-01",
            "2026-10-01",
            "2027-07-01",
        ),
    ),
    right(
        "revenue forecast next month", _line("sum(revenue)", "sales", "month", "2024-10-01", "2026-11-01", "2027-01-01")
    ),
    asks("forecast revenue"),
    asks("forecast revenue by year for 2027"),
    asks("linear trend of revenue"),
    asks("forecast the campaigns for the next 3 months"),
    # Absence.
    right(
        "number of customers without tickets by segment",
        """
        SELECT segment, count(*) AS customers FROM people
        WHERE customer_id NOT IN (SELECT customer_id FROM bronze.support_tickets WHERE customer_id IS NOT NULL)
        GROUP BY ALL
        """,
    ),
    asks("how many customers by country have never bought"),
)
