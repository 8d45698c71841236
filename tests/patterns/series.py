"""Figures from period to period, over tables without any metric; the SQL was written before any run."""

from __future__ import annotations

_MONTH = "(strftime('%Y', {date}) * 12 + strftime('%m', {date}) - 1)"
_YEAR = "(strftime('%Y', {date}) + 0)"
_FIRST_OF_MONTH = "printf('%04d-%02d-01', span / 12, span % 12 + 1)"
_FIRST_OF_QUARTER = "printf('%04d-%02d-01', span / 4, span % 4 * 3 + 1)"
_QUARTER = "(strftime('%Y', {date}) * 4 + (strftime('%m', {date}) - 1) / 3)"
_FIRST_OF_YEAR = "printf('%04d-01-01', span)"


def _told(figure: str, source: str, shown: str, span: str, first_day: str) -> str:
    """`now` is the figure of a row, `before` a row of the earlier period, found by its number."""
    return f"""
        WITH told AS (SELECT {span} AS span, {figure} AS n FROM {source} GROUP BY 1)
        SELECT {first_day} AS span, now.n AS n, {shown} FROM (SELECT * FROM told) AS now
    """


def _before(count: int = 1) -> str:
    return f"(SELECT b.n FROM told b WHERE b.span = now.span - {count})"


_VISITS = ("count(*)", "appointments")
_LOANS = ("count(*)", "loans")
_BY_MONTH = (_MONTH.format(date="appointment_date"), _FIRST_OF_MONTH)
_BY_QUARTER = (_QUARTER.format(date="appointment_date"), _FIRST_OF_QUARTER)
_BY_YEAR = (_YEAR.format(date="appointment_date"), _FIRST_OF_YEAR)
_LOANS_BY_MONTH = (_MONTH.format(date="loaned_on"), _FIRST_OF_MONTH)
_CHANGE = f"now.n - {_before()} AS change"
_GROWTH = f"1.0 * now.n / {_before()} - 1 AS growth"
_RUNNING = "sum(now.n) OVER (ORDER BY now.span) AS running"
_SHARE = "1.0 * now.n / (SELECT sum(n) FROM told) AS share"
_ROLLING = "avg(now.n) OVER (ORDER BY now.span ROWS 2 PRECEDING) AS rolling"

_VISITS_CHANGE = _told(*_VISITS, _CHANGE, *_BY_MONTH)
_VISITS_GROWTH = _told(*_VISITS, _GROWTH, *_BY_MONTH)
_VISITS_RUNNING = _told(*_VISITS, _RUNNING, *_BY_MONTH)
_FEES_CHANGE = _told("sum(fee)", "appointments", f"{_CHANGE}, {_GROWTH}", *_BY_QUARTER)
_LOANS_ROLLING = _told(*_LOANS, _ROLLING, *_LOANS_BY_MONTH)

RIGHT = {
    "clinic": {
        "number of appointments per month with the change against the previous month": _VISITS_CHANGE,
        "Show the number of appointments per month and the difference to the month before.": _VISITS_CHANGE,
        "appointments per month and how did it change compared to the prior month?": _VISITS_CHANGE,
        "How did the number of appointments change from month to month?": _VISITS_CHANGE,
        "number of appointments per month compared with the previous month": _VISITS_CHANGE,
        "monthly number of appointments with month-over-month growth in percent": _VISITS_GROWTH,
        "percentage change in the number of appointments from month to month": _VISITS_GROWTH,
        "By what percentage did the number of appointments grow month over month?": _VISITS_GROWTH,
        "running total of appointments by month": _VISITS_RUNNING,
        "number of appointments per month with the running total": _VISITS_RUNNING,
        "cumulative number of appointments per month": _VISITS_RUNNING,
        "appointments per month, cumulative": _VISITS_RUNNING,
        "Total fee per quarter and how did it change against the quarter before?": _FEES_CHANGE,
        "quarterly total fee with the change from the previous quarter": _FEES_CHANGE,
        "total fee per quarter, quarter over quarter change": _FEES_CHANGE,
        "year over year growth of the number of appointments": _told(*_VISITS, _GROWTH, *_BY_YEAR),
        "appointments per month compared to the same month of the previous year": _told(
            *_VISITS, f"now.n - {_before(12)} AS change", *_BY_MONTH
        ),
        "number of appointments per month with their share of the total": _told(*_VISITS, _SHARE, *_BY_MONTH),
        "number of appointments per specialty and the percentage of the total": """
            SELECT specialty, count(*) AS n, 1.0 * count(*) / sum(count(*)) OVER () AS share
            FROM appointments JOIN doctors USING (doctor_id) GROUP BY 1
        """,
        "completed appointments per month with the number of the previous month": _told(
            "count(*)", "appointments WHERE status = 'completed'", f"{_before()} AS previous", *_BY_MONTH
        ),
        "cumulative number of appointments per month in 2024": _told(
            "count(*)", "appointments WHERE appointment_date >= '2024-01-01'", _RUNNING, *_BY_MONTH
        ),
        "appointments per specialty and year with the change against the year before": """
            WITH told AS (SELECT specialty, strftime('%Y', appointment_date) + 0 AS span, count(*) AS n
                          FROM appointments JOIN doctors USING (doctor_id) GROUP BY 1, 2)
            SELECT specialty, printf('%04d-01-01', span) AS year, n,
                   n - (SELECT b.n FROM told b WHERE b.specialty = told.specialty AND b.span = told.span - 1) AS change
            FROM told
        """,
    },
    "library": {
        "3-month moving average of the number of loans per month": _LOANS_ROLLING,
        "loans per month with the three-month rolling average": _LOANS_ROLLING,
        "number of loans per month and the moving average over the last 3 months": _LOANS_ROLLING,
        "moving average of loans over 3 months": _LOANS_ROLLING,
        "number of loans per month with the growth rate": _told(*_LOANS, _GROWTH, *_LOANS_BY_MONTH),
        "loans per month vs the previous month": _told(*_LOANS, _CHANGE, *_LOANS_BY_MONTH),
    },
}
ASKED = {
    "clinic": (
        "running total of appointments",
        "growth of appointments",
        "number of appointments and total fee per month with the change against the previous month",
        "appointments per month with the change against the previous week",
        "number of appointments per specialty with the change against the previous month of nothing",
        "appointments per month with the 3-week moving average",
        "appointments per month with a moving average",
        "average fee per district and the change",
        "number of appointments by district compared with last year",
        "appointments by specialty and the change against the previous month",
        "number of appointments with the growth against the previous year",
    ),
    "library": ("monthly members with growth against the previous moon",),
}
