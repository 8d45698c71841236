"""Percentiles, ranks and averages that count who has none; the SQL, for SQLite, was written before any run."""

from __future__ import annotations


def _percentiles(column: str, source: str, *places: float, group: str = "'all'", where: str = "TRUE") -> str:
    """Between the values on both sides of the place (n - 1) * p, in proportion."""
    shown = ", ".join(
        f"(SELECT v FROM told t WHERE t.kin IS k.kin AND t.at = CAST((k.n - 1) * {p} AS INTEGER)) + "
        f"((k.n - 1) * {p} - CAST((k.n - 1) * {p} AS INTEGER)) * (coalesce((SELECT v FROM told t WHERE t.kin IS k.kin "
        f"AND t.at = CAST((k.n - 1) * {p} AS INTEGER) + 1), 0) - (SELECT v FROM told t WHERE t.kin IS k.kin "
        f"AND t.at = CAST((k.n - 1) * {p} AS INTEGER))) AS p{i}"
        for i, p in enumerate(places)
    )
    return f"""
        WITH told AS (SELECT {group} AS kin, {column} * 1.0 AS v,
                             row_number() OVER (PARTITION BY {group} ORDER BY {column}) - 1 AS at
                      FROM {source} WHERE {column} IS NOT NULL AND {where})
        SELECT {"kin, " if group != "'all'" else ""}{shown}
        FROM (SELECT kin, count(*) AS n FROM told GROUP BY kin) AS k
    """


def _ranked(figure: str, source: str, keys: str, *, within: str = "'all'", falling: bool = True) -> str:
    """The rank as one more than the number of rows with a better figure."""
    better = ">" if falling else "<"
    return f"""
        WITH told AS (SELECT {keys}, {within} AS kin, {figure} AS n FROM {source} GROUP BY {keys})
        SELECT {keys}, n, (SELECT count(*) FROM told o WHERE o.kin = told.kin AND o.n {better} told.n) + 1 AS place
        FROM told
    """


_BY_DOCTOR = ("count(*)", "appointments", "doctor_id")
_SPECIALTIES = ("sum(fee)", "appointments JOIN doctors USING (doctor_id)", "specialty")
_PER_PATIENT = """
    SELECT 1.0 * (SELECT count(*) FROM appointments WHERE patient_id IS NOT NULL) / count(*) AS mean FROM patients
"""

RIGHT = {
    "clinic": {
        **dict.fromkeys(
            (
                "90th percentile of the fee",
                "the P90 of fee",
                "What is the 90th percentile of fee?",
                "ninth decile of the fee",
            ),
            _percentiles("fee", "appointments", 0.9),
        ),
        "95th percentile of fee by specialty": _percentiles(
            "fee", "appointments JOIN doctors USING (doctor_id)", 0.95, group="specialty"
        ),
        "first quartile of the fee per specialty": _percentiles(
            "fee", "appointments JOIN doctors USING (doctor_id)", 0.25, group="specialty"
        ),
        "quartiles of the fee by specialty": _percentiles(
            "fee", "appointments JOIN doctors USING (doctor_id)", 0.25, 0.5, 0.75, group="specialty"
        ),
        "10th and 90th percentile of the fee": _percentiles("fee", "appointments", 0.1, 0.9),
        "75th percentile of the fee of completed appointments": _percentiles(
            "fee", "appointments", 0.75, where="status = 'completed'"
        ),
        "interquartile range of the fee": f"""
            SELECT p1 - p0 AS spread FROM ({_percentiles("fee", "appointments", 0.25, 0.75)})
        """,
        **dict.fromkeys(
            (
                "rank the doctors by number of appointments",
                "Rank all doctors by their number of appointments, from highest to lowest.",
                "number of appointments per doctor with the rank",
                "doctors with their number of appointments and their rank",
                "Show the number of appointments per doctor and its rank.",
            ),
            _ranked(*_BY_DOCTOR),
        ),
        **dict.fromkeys(
            (
                "rank of each specialty by total fee",
                "rank the specialties by total fee",
                "total fee by specialty plus rank",
            ),
            _ranked(*_SPECIALTIES),
        ),
        "ranking of specialties by total fee, lowest first": _ranked(*_SPECIALTIES, falling=False),
        "rank the doctors within each specialty by number of appointments": _ranked(
            "count(*)",
            "appointments JOIN doctors USING (doctor_id)",
            "specialty, doctor_id",
            within="specialty",
        ),
        **dict.fromkeys(
            (
                "average number of appointments per patient, counting those without",
                "average number of appointments per patient including patients without appointments",
                "Average number of appointments per patient (counting patients without any as zero)",
                "average number of appointments per patient, including those with none",
            ),
            _PER_PATIENT,
        ),
        "average number of appointments per patient, counting those without, by district": """
            SELECT district, 1.0 * sum((SELECT count(*) FROM appointments a WHERE a.patient_id = p.patient_id)) / count(*)
                   AS mean FROM patients p GROUP BY 1
        """,
    },
    "library": {
        "average number of loans per member, counting members without loans": """
            SELECT 1.0 * (SELECT count(*) FROM loans WHERE member_id IS NOT NULL) / count(*) AS mean FROM members
        """,
        "rank the genres by number of books": _ranked("count(*)", "books", "genre"),
        "number of books per genre with the rank": _ranked("count(*)", "books", "genre"),
    },
    "garage": {
        "80th percentile of the line amount": _percentiles("line_amount", "sale_lines", 0.8),
        "third quartile of shipping fee": _percentiles("shipping_fee", "sales", 0.75),
    },
}
ASKED = {
    "clinic": (
        "90th percentile",
        "100th percentile of the fee",
        "patients in the first quartile of fees",
        "90th percentile of the fee and the median fee",
        "90th percentile of specialty",
        "rank",
        "rank the doctors",
        "rank the doctors by name",
        "rank the doctors by mood",
        "average fee, counting those without",
        "average number of appointments per patient, counting those without, by specialty",
        "average number of appointments per patient, counting those who smile",
    ),
}
