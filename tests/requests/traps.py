"""What the data cannot give: no figure is better than a wrong one."""

from tests.requests.case import asks, right_or_asks

CASES = (
    # Periods without data, and times that are none.
    asks("revenue next month"),
    asks("revenue 2027"),
    asks("revenue 2023"),
    asks("revenue this month"),
    asks("revenue in 2026-13"),
    right_or_asks(
        "revenue on 03/04/2026",
        "SELECT sum(revenue) AS revenue FROM sales WHERE ordered_at::DATE = '2026-03-04'",
    ),
    # Words that name nothing here.
    asks("revenue by flavour"),
    asks("revenue by sales rep"),
    asks("weather impact on revenue"),
    asks("sessions excluding bots last month"),
    asks("revenue per square metre"),
    # Words that act on others and have nothing to act on.
    asks("top customers"),
    asks("best category last year"),
    asks("last 5 orders"),
    asks("sales growth"),
    asks("compare revenue"),
    asks("revenue vs"),
    asks("revenue by"),
    # Paths that do not exist, or would multiply rows.
    asks("revenue by landing page"),
    asks("tickets by region"),
    asks("online orders by device"),
    asks("revenue by category and sessions by device"),
    asks("orders per session last month"),
)
