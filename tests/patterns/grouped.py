"""Patterns told apart by an attribute of whoever acts; the SQL was written before any run, one segment after another."""

from __future__ import annotations

from tests.patterns.paraphrases import STAGES

_MONTH = "(strftime('%Y', {date}) * 12 + strftime('%m', {date}) - 1)"
_FIRST_OF_MONTH = "printf('%04d-%02d-01', {span} / 12, {span} % 12 + 1)"


def _active(actor: str, events: str, date: str) -> str:
    return f"active AS (SELECT DISTINCT {actor} AS who, {_MONTH.format(date=date)} AS span FROM {events} " \
           f"WHERE {actor} IS NOT NULL)"  # fmt: skip


def _retention(actor: str, events: str, date: str, people: str, segment: str, *later: int) -> str:
    now = _MONTH.format(date=f"(SELECT date(max({date}), '+1 day') FROM {events})")
    numbers = " UNION ".join(f"SELECT {n} AS n" for n in later)
    return f"""
        WITH {_active(actor, events, date)},
        firsts AS (SELECT who, {segment} AS kin, min(span) AS cohort FROM active JOIN {people} ON {actor} = who
                   GROUP BY 1, 2),
        cells AS (SELECT kin, cohort, n, who IN (SELECT a.who FROM active a WHERE a.span = cohort + n) AS back
                  FROM firsts, ({numbers}) WHERE cohort + n < {now})
        SELECT {_FIRST_OF_MONTH.format(span="cohort")} AS cohort, kin AS {segment}, n AS later, count(*) AS size,
               sum(back) AS retained, 1.0 * sum(back) / count(*) AS rate
        FROM cells GROUP BY cohort, kin, n
    """


def _life(actor: str, events: str, date: str, people: str, segment: str, *figures: str) -> str:
    told = {
        "new": "sum(here AND NOT ever)",
        "returning": "sum(here AND ever)",
        "retained": "sum(here AND before)",
        "churned": "sum(before AND NOT here)",
        "rate": "1.0 * sum(before AND NOT here) / nullif(sum(before), 0)",
    }
    return f"""
        WITH RECURSIVE {_active(actor, events, date)},
        spans(span) AS (SELECT 2024 * 12 UNION ALL SELECT span + 1 FROM spans WHERE span < 2024 * 12 + 11),
        people AS (SELECT DISTINCT who, {segment} AS kin FROM active JOIN {people} ON {actor} = who),
        told AS (SELECT s.span, kin,
                        EXISTS (SELECT 1 FROM active a WHERE a.who = p.who AND a.span = s.span) AS here,
                        EXISTS (SELECT 1 FROM active a WHERE a.who = p.who AND a.span = s.span - 1) AS before,
                        EXISTS (SELECT 1 FROM active a WHERE a.who = p.who AND a.span < s.span) AS ever
                 FROM spans s, people p)
        SELECT {_FIRST_OF_MONTH.format(span="span")} AS month, kin AS {segment},
               {", ".join(f"{told[figure]} AS told_{figure}" for figure in figures)}
        FROM told GROUP BY 1, 2
    """


def _gaps(actor: str, events: str, date: str, group: str, where: str = "TRUE") -> str:
    """Each gap by looking for the next day."""
    days = f"SELECT DISTINCT {actor} AS who, {group} AS kin, {date} AS day FROM {events} WHERE {actor} IS NOT NULL AND {where}"
    return f"""
        WITH days AS ({days}),
        gaps AS (SELECT who, kin, (SELECT min(julianday(d.day)) FROM days d WHERE d.who = days.who AND d.day > days.day)
                                  - julianday(day) AS gap FROM days),
        own AS (SELECT who, kin, count(gap) AS n, sum(gap) AS total FROM gaps GROUP BY 1, 2 HAVING count(gap) > 0)
        SELECT {"kin, " if group != "'all'" else ""}count(*) AS people, sum(n) AS gaps, sum(total) / sum(n) AS mean,
               avg(total / n) AS mean_of_means
        FROM own GROUP BY kin
    """


def _funnel(actor: str, segment: str, *stages: str) -> str:
    reached = [
        f"s0 AS (SELECT {actor} AS who, {segment} AS kin, min(happened_at) AS at FROM told "
        f"WHERE stage = '{stages[0]}' GROUP BY 1, 2)"
    ]
    reached += [
        f"s{i} AS (SELECT {actor} AS who, {segment} AS kin, min(happened_at) AS at FROM told "
        f"JOIN s{i - 1} ON {actor} = s{i - 1}.who WHERE stage = '{stage}' AND happened_at >= s{i - 1}.at GROUP BY 1, 2)"
        for i, stage in enumerate(stages[1:], 1)
    ]
    rows = [
        f"SELECT kin, '{stage}' AS step, (SELECT count(*) FROM s{i} WHERE s{i}.kin = k.kin) AS reached, "
        f"1.0 * (SELECT count(*) FROM s{i} WHERE s{i}.kin = k.kin) / (SELECT count(*) FROM s0 WHERE s0.kin = k.kin) "
        "AS from_first FROM kinds k"
        for i, stage in enumerate(stages)
    ]
    return (
        "WITH told AS (SELECT * FROM application_events JOIN applications USING (application_id) "
        "JOIN jobs USING (job_id) JOIN candidates USING (candidate_id)), "
        f"kinds AS (SELECT DISTINCT {segment} AS kin FROM told), {', '.join(reached)} {' UNION ALL '.join(rows)}"
    )


_CLINIC = ("patient_id", "appointments", "appointment_date", "patients", "district")
_LIBRARY = ("member_id", "loans", "loaned_on", "members", "city")
_PATIENTS = _retention(*_CLINIC, 1, 2, 3)
_NEW = _life(*_CLINIC, "new", "returning")
_GAPS = _gaps("patient_id", "appointments JOIN patients USING (patient_id)", "appointment_date", "district")
_APART = _gaps("patient_id", "appointments", "appointment_date", "'all'")

RIGHT = {
    "clinic": {
        **dict.fromkeys(
            (
                "Retention of patients by month of first appointment, 1, 2 and 3 months later, by district",
                "For patients grouped by the month of their first appointment, what share came back 1, 2 and 3 months later, "
                "for each district?",
                "Retention of patients per district by month of first appointment, 1, 2 and 3 months later",
            ),
            _PATIENTS,
        ),
        "retention of patients by month of first appointment and district, 1 month later": _retention(*_CLINIC, 1),
        **dict.fromkeys(
            (
                "new and returning patients by month and district in 2024 by their appointments",
                "new and returning patients by district and month in 2024 by their appointments",
                "new versus returning patients per month in 2024 for each district, by their appointments",
            ),
            _NEW,
        ),
        "monthly churn of patients by district in 2024 by their appointments": _life(*_CLINIC, "churned"),
        "patient churn rate per month in 2024 by district, by their appointments": _life(
            *_CLINIC, "retained", "churned", "rate"
        ),
        **dict.fromkeys(
            (
                "average time between appointments by district",
                "average number of days between two appointments of a patient per district",
                "how many days on average between a patient's appointments, by district?",
                "the typical gap between consecutive appointments for each district",
            ),
            _GAPS,
        ),
        "average number of days between two appointments of a patient": _APART,
        "mean gap between completed appointments per district in 2024": _gaps(
            "patient_id",
            "appointments JOIN patients USING (patient_id)",
            "appointment_date",
            "district",
            "status = 'completed' AND appointment_date >= '2024-01-01'",
        ),
    },
    "library": {
        "retention of members by month of first loan, 1 and 2 months later, by city": _retention(*_LIBRARY, 1, 2),
        "new, returning and churned members by month and city in 2024": _life(*_LIBRARY, "new", "returning", "churned"),
        "average time between loans by city": _gaps(
            "member_id", "loans JOIN members USING (member_id)", "loaned_on", "city"
        ),
    },
    "hiring": {
        "Funnel of applications from applied to screened to interviewed to hired by department": _funnel(
            "application_id", "department", "applied", "screened", "interviewed", "hired"
        ),
        "funnel of applications by department: applied, screened, hired": _funnel(
            "application_id", "department", "applied", "screened", "hired"
        ),
        "application funnel: applied, screened, interviewed, offered, hired, for each origin": _funnel(
            "application_id", "origin", *STAGES
        ),
        "how many candidates went from applied to screened to hired, by origin": _funnel(
            "candidate_id", "origin", "applied", "screened", "hired"
        ),
    },
}
ASKED = {
    "clinic": (
        "retention of patients by month of first appointment, 1 and 2 months later, by specialty",
        "new and returning patients by month and specialty in 2024 by their appointments",
        "churn rate of patients by month in 2024",
        "average time between appointments by specialty",
        "average time between appointments and prescriptions",
        "average time between 3 appointments by district",
        "new and returning patients by month and mood in 2024 by their appointments",
    ),
    "hiring": (
        "how many candidates went from applied to screened to hired, by department",
        "application funnel: applied, screened, hired, by weather",
    ),
}
