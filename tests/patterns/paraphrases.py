"""A clinic and a hiring desk: other words and other tables for the same patterns; the SQL was written before any run."""

from __future__ import annotations

import datetime
import random

from tests.eval.databases import Sqlite

START = datetime.date(2023, 11, 5)
STAGES = ("applied", "screened", "interviewed", "offered", "hired")


def databases() -> tuple[Sqlite, ...]:
    return (_clinic(), _hiring())


def _clinic() -> Sqlite:
    chance = random.Random(21)
    appointments, prescriptions, number = [], [], 0
    for patient in range(1, 61):
        day = START + datetime.timedelta(days=chance.randrange(0, 300))
        while day < datetime.date(2024, 12, 20):
            number += 1
            who = patient if patient % 17 else None
            status = chance.choice(["completed", "completed", "cancelled", None])
            appointments.append((number, who, 1 + chance.randrange(6), str(day), status, 20 + chance.randrange(9) * 5))
            for medicine in sorted(chance.sample(range(1, 10), chance.randrange(0, 4))):
                prescriptions.append((number, medicine, chance.randrange(1, 4)))
            day += datetime.timedelta(days=chance.randrange(2, 110))
    return Sqlite(
        "clinic",
        """CREATE TABLE patients (patient_id INTEGER PRIMARY KEY, patient_name TEXT, district TEXT);
CREATE TABLE doctors (doctor_id INTEGER PRIMARY KEY, doctor_name TEXT, specialty TEXT);
CREATE TABLE medicines (medicine_id INTEGER PRIMARY KEY, medicine_name TEXT, drug_class TEXT);
CREATE TABLE appointments (appointment_id INTEGER PRIMARY KEY, patient_id INTEGER REFERENCES patients(patient_id), doctor_id INTEGER REFERENCES doctors(doctor_id), appointment_date DATE, status TEXT, fee DECIMAL(8, 2));
CREATE TABLE prescriptions (appointment_id INTEGER REFERENCES appointments(appointment_id), medicine_id INTEGER REFERENCES medicines(medicine_id), doses INTEGER, PRIMARY KEY (appointment_id, medicine_id));""",
        {
            "patients": [(i, f"Patient {i}", ["Hill", "Port", "Park"][i % 3]) for i in range(1, 70)],
            "doctors": [(i, f"Doctor {i}", ["Cardiology", "Dermatology", "Neurology"][i % 3]) for i in range(1, 7)],
            "medicines": [
                (i, f"Medicine {chr(64 + i)}", ["Analgesic", "Antibiotic", "Statin", "Steroid"][i % 4])
                for i in range(1, 10)
            ],
            "appointments": appointments,
            "prescriptions": prescriptions,
        },
    )


def _hiring() -> Sqlite:
    """Some skip a stage, some go through one twice, some are offered before they are interviewed."""
    chance = random.Random(22)
    applications, events = [], []
    for number in range(1, 121):
        day = datetime.datetime(2024, 1, 2, 9) + datetime.timedelta(hours=chance.randrange(0, 6000))
        applications.append((number, 1 + chance.randrange(70), 1 + chance.randrange(8)))
        reached = list(STAGES[: chance.randrange(1, 6)])
        if len(reached) > 2 and chance.random() < 0.2:
            reached.pop(chance.randrange(1, len(reached) - 1))
        if len(reached) > 3 and chance.random() < 0.3:
            reached[-1], reached[-2] = reached[-2], reached[-1]
        if chance.random() < 0.2:
            reached.append(reached[0])
        for stage in reached:
            events.append((len(events) + 1, number, stage, str(day)))
            day += datetime.timedelta(hours=chance.randrange(1, 200))
    return Sqlite(
        "hiring",
        """CREATE TABLE candidates (candidate_id INTEGER PRIMARY KEY, candidate_name TEXT, origin TEXT);
CREATE TABLE jobs (job_id INTEGER PRIMARY KEY, job_title TEXT, department TEXT);
CREATE TABLE applications (application_id INTEGER PRIMARY KEY, candidate_id INTEGER REFERENCES candidates(candidate_id), job_id INTEGER REFERENCES jobs(job_id));
CREATE TABLE application_events (event_id INTEGER PRIMARY KEY, application_id INTEGER REFERENCES applications(application_id), stage TEXT, happened_at TIMESTAMP);""",
        {
            "candidates": [(i, f"Candidate {i}", ["Referral", "Web"][i % 2]) for i in range(1, 71)],
            "jobs": [(i, f"Job {i}", ["Sales", "Research"][i % 2]) for i in range(1, 9)],
            "applications": applications,
            "application_events": events,
        },
    )


def _pairs(item: str, basket: str, source: str, limit: int) -> str:
    return f"""
        WITH held AS (SELECT DISTINCT {basket} AS basket, {item} AS item FROM {source} WHERE {basket} IS NOT NULL),
        counted AS (SELECT a.item AS one, b.item AS other, count(*) AS together
                    FROM held a JOIN held b ON a.basket = b.basket AND a.item < b.item GROUP BY 1, 2)
        SELECT one AS first_{item}, other AS second_{item}, together
        FROM (SELECT *, rank() OVER (ORDER BY together DESC) AS place FROM counted) WHERE place <= {limit}
    """


_GIVEN = "prescriptions JOIN appointments USING (appointment_id) JOIN medicines USING (medicine_id)"

_MONTH = "(strftime('%Y', appointment_date) * 12 + strftime('%m', appointment_date) - 1)"
_QUARTER = "(strftime('%Y', appointment_date) * 4 + (strftime('%m', appointment_date) - 1) / 3)"
_END = "(SELECT date(max(appointment_date), '+1 day') AS appointment_date FROM appointments)"


def _active(span: str) -> str:
    return f"active AS (SELECT DISTINCT patient_id, {span} AS span FROM appointments WHERE patient_id IS NOT NULL)"


def _retention(span: str, first_day: str, *later: int) -> str:
    numbers = " UNION ".join(f"SELECT {n} AS n" for n in later)
    return f"""
        WITH {_active(span)},
        firsts AS (SELECT patient_id, min(span) AS cohort FROM active GROUP BY 1),
        cells AS (SELECT cohort, n, EXISTS (SELECT 1 FROM active a WHERE a.patient_id = firsts.patient_id
                                            AND a.span = cohort + n) AS back
                  FROM firsts, ({numbers}) WHERE cohort + n < (SELECT {span} FROM {_END}))
        SELECT {first_day} AS cohort, n AS later, count(*) AS size, sum(back) AS retained,
               1.0 * sum(back) / count(*) AS rate
        FROM cells GROUP BY cohort, n
    """


_FIRST_OF_MONTH = "printf('%04d-%02d-01', {0} / 12, {0} % 12 + 1)"
_FIRST_OF_QUARTER = "printf('%04d-%02d-01', {0} / 4, {0} % 4 * 3 + 1)"
_MONTHS_LATER = _retention(_MONTH, _FIRST_OF_MONTH.format("cohort"), 1, 2, 3)


def _life(span: str, first_day: str, count: int, *stages: str) -> str:
    told = {
        "new": "sum(here AND NOT ever)",
        "returning": "sum(here AND ever)",
        "retained": "sum(here AND before)",
        "reactivated": "sum(here AND ever AND NOT before)",
        "churned": "sum(before AND NOT here)",
    }
    return f"""
        WITH RECURSIVE {_active(span)},
        spans(span) AS (SELECT 2024 * {count} UNION ALL SELECT span + 1 FROM spans WHERE span < 2024 * {count} + {count - 1}),
        people AS (SELECT DISTINCT patient_id FROM active),
        told AS (SELECT spans.span AS span,
                        EXISTS (SELECT 1 FROM active a WHERE a.patient_id = p.patient_id AND a.span = spans.span) AS here,
                        EXISTS (SELECT 1 FROM active a WHERE a.patient_id = p.patient_id
                                AND a.span = spans.span - 1) AS before,
                        EXISTS (SELECT 1 FROM active a WHERE a.patient_id = p.patient_id AND a.span < spans.span) AS ever
                 FROM spans, people p)
        SELECT {first_day} AS span, {", ".join(f"{told[stage]} AS told_{stage}" for stage in stages)} FROM told GROUP BY 1
    """


_OVERDUE = """
    WITH days AS (SELECT DISTINCT patient_id, appointment_date AS day FROM appointments WHERE patient_id IS NOT NULL),
    told AS (SELECT patient_id, count(*) AS event_days,
                    (julianday(max(day)) - julianday(min(day))) / (count(*) - 1) AS average_gap_days,
                    julianday((SELECT date(max(appointment_date), '+1 day') FROM appointments))
                    - julianday(max(day)) AS days_since_last
             FROM days GROUP BY 1 HAVING count(*) >= {least})
    SELECT * FROM told WHERE days_since_last > average_gap_days
"""
_NEVER = """
    SELECT district, count(*) AS patients FROM patients
    WHERE patient_id NOT IN (SELECT patient_id FROM appointments WHERE patient_id IS NOT NULL) GROUP BY 1
"""
_SPLIT = f"""
    WITH firsts AS (SELECT patient_id, min({_MONTH}) AS first FROM appointments
                    WHERE patient_id IS NOT NULL GROUP BY 1)
    SELECT {_FIRST_OF_MONTH.format(_MONTH)} AS month,
           CASE WHEN first = {_MONTH} THEN 'new' WHEN first IS NOT NULL THEN 'returning' END AS patient_type,
           {{figure}} AS figure
    FROM appointments LEFT JOIN firsts USING (patient_id) WHERE appointment_date >= '2024-01-01' GROUP BY 1, 2
"""


def _contrast(figure: str, group: str, source: str, now: tuple[str, str], before: tuple[str, str]) -> str:
    sides = [
        f"{figure} FILTER (WHERE appointment_date >= '{a}' AND appointment_date < '{b}')" for a, b in (now, before)
    ]
    return f"""
        SELECT {group}, {sides[0]} AS now, {sides[1]} AS before, 1.0 * {sides[0]} / {sides[1]} - 1 AS change
        FROM {source} GROUP BY 1
    """


def _funnel(actor: str, *stages: str, where: str = "TRUE") -> str:
    """Each stage at or after the first time that all before it were gone through in order."""
    reached = [
        f"s0 AS (SELECT {actor} AS actor, min(happened_at) AS at FROM told WHERE stage = '{stages[0]}' GROUP BY 1)"
    ]
    reached += [
        f"s{i} AS (SELECT {actor} AS actor, min(happened_at) AS at FROM told JOIN s{i - 1} ON {actor} = s{i - 1}.actor "
        f"WHERE stage = '{stage}' AND happened_at >= s{i - 1}.at GROUP BY 1)"
        for i, stage in enumerate(stages[1:], 1)
    ]
    rows = [
        f"SELECT '{stage}' AS step, (SELECT count(*) FROM s{i}) AS reached, "
        f"1.0 * (SELECT count(*) FROM s{i}) / (SELECT count(*) FROM s0) AS from_first"
        for i, stage in enumerate(stages)
    ]
    return (
        "WITH told AS (SELECT * FROM application_events JOIN applications USING (application_id) "
        f"JOIN jobs USING (job_id) WHERE {where}), "
        f"{', '.join(reached)} {' UNION ALL '.join(rows)}"
    )


RIGHT = {
    "clinic": {
        "Which medicines are most often prescribed together? Show the top 4 pairs.": _pairs(
            "medicine_id", "appointment_id", _GIVEN, 4
        ),
        "top 4 medicine combinations in the same appointment": _pairs("medicine_id", "appointment_id", _GIVEN, 4),
        "top 3 pairs of medicines prescribed to the same patient": _pairs("medicine_id", "patient_id", _GIVEN, 3),
        "which drug classes are prescribed together most frequently, top 3 pairs": _pairs(
            "drug_class", "appointment_id", _GIVEN, 3
        ),
        "Retention of patients by month of first appointment, 1, 2 and 3 months later": _MONTHS_LATER,
        "For patients grouped by the month of their first appointment, what share came back 1, 2 and 3 months later?": (
            _MONTHS_LATER
        ),
        "quarterly cohorts of patients by first appointment, 1 and 2 quarters later": _retention(
            _QUARTER, _FIRST_OF_QUARTER.format("cohort"), 1, 2
        ),
        "new and returning patients by month in 2024 by their appointments": _life(
            _MONTH, _FIRST_OF_MONTH.format("span"), 12, "new", "returning"
        ),
        "new, returning and churned patients per month in 2024": _life(
            _MONTH, _FIRST_OF_MONTH.format("span"), 12, "new", "returning", "churned"
        ),
        "number of new, retained and reactivated patients each quarter in 2024 by their appointments": _life(
            _QUARTER, _FIRST_OF_QUARTER.format("span"), 4, "new", "retained", "reactivated"
        ),
        "How many patients were new, returning or lost each month in 2024?": _life(
            _MONTH, _FIRST_OF_MONTH.format("span"), 12, "new", "returning", "churned"
        ),
        "patients whose last appointment is longer ago than their usual gap between appointments": _OVERDUE.format(
            least=2
        ),
        "Which patients are overdue? Take those with appointments on at least three different days where more days "
        "have passed since the last appointment than the average gap between appointments.": _OVERDUE.format(least=3),
        "number of patients without appointments by district": _NEVER,
        "how many patients per district have never had an appointment": _NEVER,
        "appointments by month in 2024 split into new and returning patients": _SPLIT.format(figure="count(*)"),
        "monthly total fee in 2024 from new and returning patients": _SPLIT.format(figure="sum(fee)"),
        "number of appointments by specialty, May 2024 against April 2024, with the change in percent": _contrast(
            "count(*)",
            "specialty",
            "appointments JOIN doctors USING (doctor_id)",
            ("2024-05-01", "2024-06-01"),
            ("2024-04-01", "2024-05-01"),
        ),
        "total fee by district in Q3 2024 compared with Q2 2024": _contrast(
            "sum(fee)",
            "district",
            "appointments LEFT JOIN patients USING (patient_id)",
            ("2024-07-01", "2024-10-01"),
            ("2024-04-01", "2024-07-01"),
        ),
        "share of appointments by specialty in 2024": """
            SELECT specialty, count(*) AS appointments, 1.0 * count(*) / sum(count(*)) OVER () AS share
            FROM appointments JOIN doctors USING (doctor_id) WHERE appointment_date >= '2024-01-01' GROUP BY 1
        """,
        "what share of appointments falls to each district": """
            SELECT district, count(*) AS appointments, 1.0 * count(*) / sum(count(*)) OVER () AS share
            FROM appointments LEFT JOIN patients USING (patient_id) GROUP BY 1
        """,
        "share of total fee by doctor within each specialty": """
            SELECT doctor_id, sum(fee) AS fees, 1.0 * sum(fee) / sum(sum(fee)) OVER (PARTITION BY specialty) AS share
            FROM appointments JOIN doctors USING (doctor_id) GROUP BY doctor_id, specialty
        """,
        "what share of total fee goes to each doctor in 2024": """
            SELECT doctor_id, sum(fee) AS fees, 1.0 * sum(fee) / sum(sum(fee)) OVER () AS share
            FROM appointments WHERE appointment_date >= '2024-01-01' GROUP BY 1
        """,
        "what share of the fees goes to each doctor in 2024": """
            SELECT doctor_id, sum(fee) AS fees, 1.0 * sum(fee) / sum(sum(fee)) OVER () AS share
            FROM appointments WHERE appointment_date >= '2024-01-01' GROUP BY 1
        """,
        "number of appointments excluding completed by specialty": """
            SELECT specialty, count(*) AS appointments FROM appointments JOIN doctors USING (doctor_id)
            WHERE status IS NOT 'completed' GROUP BY 1
        """,
    },
    "hiring": {
        "Funnel of applications from applied to screened to interviewed to hired": _funnel(
            "application_id", "applied", "screened", "interviewed", "hired"
        ),
        "application funnel: applied, screened, interviewed, offered, hired": _funnel("application_id", *STAGES),
        "conversion funnel of applications: applied -> interviewed -> hired": _funnel(
            "application_id", "applied", "interviewed", "hired"
        ),
        "how many applications went from applied to screened to interviewed to hired": _funnel(
            "application_id", "applied", "screened", "interviewed", "hired"
        ),
        "candidate funnel: applied, then screened, then hired": _funnel("candidate_id", "applied", "screened", "hired"),
        "application funnel in Sales from applied to interviewed to hired in the first half of 2024": _funnel(
            "application_id",
            "applied",
            "interviewed",
            "hired",
            where="department = 'Sales' AND happened_at < '2024-07-01'",
        ),
        "funnel of applications: hired, then applied": _funnel("application_id", "hired", "applied"),
        "number of candidates without applications by origin": """
            SELECT origin, count(*) AS candidates FROM candidates
            WHERE candidate_id NOT IN (SELECT candidate_id FROM applications) GROUP BY 1
        """,
    },
}
ASKED = {
    "clinic": (
        "which medicines are most often prescribed together?",
        "medicines never prescribed together, top 3 pairs",
        "top 3 pairs of doctors together",
        "which patients are due for an appointment?",
        "retention of patients by district",
        "new and returning patients",
        "churned patients",
        "funnel of appointments: completed, cancelled",
        "RFM segments of patients",
        "share of appointments by specialty excluding Cardiology",
        "share of patients by district who had an appointment",
        "share of appointments by specialty by month",
        "share of appointments by specialty and district",
        "top 5 medicine pairs prescribed together to patients in Hill",
        "top 5 pairs of medicines prescribed together by completed appointments",
    ),
    "hiring": (
        "hiring funnel",
        "funnel from applied to rejected",
        "funnel: applied",
        "funnel of hired applications: applied, screened",
        "funnel of application events: applied, screened",
        "funnel of applications that were not hired: applied, screened",
        "retention of candidates by month of first application, 1 month later",
    ),
}
