"""Straight lines through figures over time, and what they say of periods to come; least squares written out by hand."""

from __future__ import annotations

_MONTH = "(strftime('%Y', {date}) * 12 + strftime('%m', {date}) - 1)"
_QUARTER = "(strftime('%Y', {date}) * 4 + (strftime('%m', {date}) - 1) / 3)"
_FIRST_OF_MONTH = "printf('%04d-%02d-01', span / 12, span % 12 + 1)"
_FIRST_OF_QUARTER = "printf('%04d-%02d-01', span / 4, span % 4 * 3 + 1)"


def _line(figure: str, source: str, date: str, *, ahead: int, span: str = _MONTH, first: str = _FIRST_OF_MONTH,
          where: str = "TRUE", group: str = "'all'", begun: str = "") -> str:  # fmt: skip
    """Every complete span of the data with its figure, then `ahead` to come; the running one counts among these.

    `ahead` of 0 gives no rows to come. Spans without rows are 0: the figures of these tests add up.
    """
    now = span.format(date=f"(SELECT date(max({date}), '+1 day') FROM {source.split(maxsplit=1)[0]})")
    basis = "CASE WHEN span < now THEN 'actual' ELSE 'linear baseline' END AS basis, " if ahead else ""
    return f"""
        WITH RECURSIVE bounds AS (
            SELECT (SELECT min({span.format(date=begun or date)}) FROM {source.split(maxsplit=1)[0]}) AS begun, {now} AS now),
        spans(span) AS (SELECT begun FROM bounds
                        UNION ALL SELECT span + 1 FROM spans, bounds WHERE span + 1 < now + {ahead}),
        counted AS (SELECT {group} AS kin, {span.format(date=date)} AS at, {figure} AS n FROM {source}
                    WHERE {where} GROUP BY 1, 2),
        told AS (SELECT kin, span, now, coalesce((SELECT n FROM counted c WHERE c.kin = k.kin AND at = span), 0) AS n
                 FROM spans, bounds, (SELECT DISTINCT kin FROM counted) AS k),
        sums AS (SELECT kin, count(*) AS c, 1.0 * sum(span - 24000) AS x, 1.0 * sum(n) AS y,
                        1.0 * sum((span - 24000) * n) AS xy, 1.0 * sum((span - 24000) * (span - 24000)) AS xx
                 FROM told WHERE span < now GROUP BY kin),
        fitted AS (SELECT kin, (c * xy - x * y) / (c * xx - x * x) AS slope, x / c AS middle, y / c AS height FROM sums)
        SELECT kin, {first} AS period, {basis} CASE WHEN span < now THEN n END AS n,
               height + slope * (span - 24000 - middle) AS line
        FROM told JOIN fitted USING (kin)
    """.replace("SELECT kin, " + first, "SELECT " + ("kin, " if group != "'all'" else "") + first)


_VISITS = _line("count(*)", "appointments", "appointment_date", ahead=4)
_VISITS_LINE = _line("count(*)", "appointments", "appointment_date", ahead=0)
_FEES = _line("sum(fee)", "appointments", "appointment_date", ahead=3, span=_QUARTER, first=_FIRST_OF_QUARTER)
_LOANS = _line("count(*)", "loans", "loaned_on", ahead=3)

RIGHT = {
    "clinic": {
        **dict.fromkeys(
            (
                "forecast the number of appointments per month for the next 3 months",
                "Forecast monthly appointments for the next three months.",
                "Please give me a linear forecast of the number of appointments per month over the coming 3 months",
                "monthly number of appointments forecast 3 months ahead",
                "Predict the monthly number of appointments for the next 3 months",
                "project the number of appointments by month 3 months into the future",
                "number of appointments per month with a projection for the next 3 months",
                "What will the number of appointments per month be over the next 3 months?",
                "How many appointments per month will we have in the next 3 months?",
                "Extrapolate monthly appointments 3 months ahead using a linear trend",
            ),
            _VISITS,
        ),
        **dict.fromkeys(
            (
                "linear trend of monthly appointments",
                "number of appointments per month with a linear trend line",
                "fit a straight line to the number of appointments per month",
                "Show the trend line for the number of appointments by month",
                "linear regression of the number of appointments per month over time",
                "monthly appointments and the line of best fit",
            ),
            _VISITS_LINE,
        ),
        "forecast total fee per quarter for the next 2 quarters": _FEES,
        "project the total fee until the end of June 2025 by quarter": _FEES,
        "projected total fee per quarter for Q2 2025": _FEES,
        "forecast completed appointments per month for the next 3 months": _line(
            "count(*)", "appointments", "appointment_date", ahead=4, where="status = 'completed'"
        ),
        "forecast the number of appointments per specialty and month for the next 3 months": _line(
            "count(*)", "appointments JOIN doctors USING (doctor_id)", "appointment_date", ahead=4, group="specialty"
        ),
        "forecast monthly appointments since March 2024 for the next 3 months": _line(
            "count(*)", "appointments", "appointment_date", ahead=4, begun="'2024-03-01'"
        ),
    },
    "library": {
        "forecast loans per month for the next 2 months": _LOANS,
        "Forecast of monthly loans for the next 2 months": _LOANS,
        "linear trend of the number of loans per month": _line("count(*)", "loans", "loaned_on", ahead=0),
    },
}
ASKED = {
    "clinic": (
        "forecast monthly appointments",
        "linear trend of appointments",
        "forecast yearly appointments for the next 2 years",
        "forecast monthly appointments for the next 30 months",
        "forecast the patients for the next 3 months by mood per month",
        "list the doctors with a linear trend",
        "top 3 doctors by number of appointments with a linear trend",
        "forecast monthly appointments for the next 3 months and the next 5 months",
        "forecast monthly appointments in 2023 for the next 3 months",
    ),
    "library": ("why will loans rise over the next 3 months?",),
}
