"""Recency, frequency and money, with scores; the SQL, with NTILE of SQLite, was written before any run."""

from __future__ import annotations

from tests.eval.databases import Sqlite

_RFM = """
    WITH told AS (SELECT {actor}, max(date({date})) AS last_on, {often} AS frequency, sum({amount}) AS monetary
                  FROM {source} WHERE {actor} IS NOT NULL AND {where} GROUP BY 1),
    scored AS (SELECT *, ntile({parts}) OVER (ORDER BY last_on, {actor}) AS recency_score,
                      ntile({parts}) OVER (ORDER BY frequency, {actor}) AS frequency_score,
                      ntile({parts}) OVER (ORDER BY monetary, {actor}) AS monetary_score FROM told)
    SELECT {actor}, julianday((SELECT date(max({date}), '+1 day') FROM {source})) - julianday(last_on) AS recency_days,
           frequency, monetary, recency_score, frequency_score, monetary_score,
           100 * recency_score + 10 * frequency_score + monetary_score AS rfm_score
    FROM scored
"""


def _rfm(parts: int = 5, where: str = "TRUE", **said: str) -> str:
    return _RFM.format(**said, parts=parts, where=where)


def named(whens: str, **said: str) -> str:
    """`r`, `f` and `m` are the scores."""
    return f"""
        WITH told AS ({_rfm(**said)})
        SELECT {said["actor"]}, recency_score, frequency_score, monetary_score, CASE {whens} END AS rfm_segment
        FROM (SELECT *, recency_score AS r, frequency_score AS f, monetary_score AS m FROM told)
    """


CLINIC = {
    "actor": "patient_id",
    "date": "appointment_date",
    "often": "count(*)",
    "amount": "fee",
    "source": "appointments",
}
_SHOP = {
    "actor": "client_id",
    "date": "sold_on",
    "often": "count(DISTINCT sale_id)",
    "amount": "line_amount",
    "source": "sale_lines JOIN sales USING (sale_id)",
}


def databases() -> tuple[Sqlite, ...]:
    return (_garage(),)


def _garage() -> Sqlite:
    """Sales with lines that hold the amounts, a shipping fee beside them, and clients who tie."""
    sales = [
        (n, 1 + n * 7 % 23 if n % 11 else None, f"2024-{1 + n % 12:02d}-{1 + n % 28:02d}", 5 + n % 3)
        for n in range(1, 91)
    ]
    lines = [(n, line, f"Part {line}", 10 * (1 + n * line % 6)) for n in range(1, 91) for line in range(1, 2 + n % 3)]
    return Sqlite(
        "garage",
        """CREATE TABLE clients (client_id INTEGER PRIMARY KEY, client_name TEXT, town TEXT);
CREATE TABLE sales (sale_id INTEGER PRIMARY KEY, client_id INTEGER REFERENCES clients(client_id), sold_on DATE, shipping_fee DECIMAL(8, 2));
CREATE TABLE sale_lines (sale_id INTEGER REFERENCES sales(sale_id), line_number INTEGER, part TEXT, line_amount DECIMAL(8, 2), PRIMARY KEY (sale_id, line_number));""",
        {
            "clients": [(i, f"Client {i}", ["Delft", "Breda"][i % 2]) for i in range(1, 26)],
            "sales": sales,
            "sale_lines": lines,
        },
    )


RIGHT = {
    "clinic": {
        "RFM analysis of patients": _rfm(**CLINIC),
        "Segment patients by recency, frequency and monetary value of their appointments.": _rfm(**CLINIC),
        "What are the recency, frequency, and monetary value for each patient?": _rfm(**CLINIC),
        "RFM scores of patients in quartiles": _rfm(4, **CLINIC),
        "score patients by recency, frequency and monetary value with scores from 1 to 3": _rfm(3, **CLINIC),
        "RFM analysis of patients by their completed appointments based on total fee": _rfm(
            where="status = 'completed'", **CLINIC
        ),
        **dict.fromkeys(
            (
                "RFM analysis of patients where champions are those with recency 5 and frequency 5",
                "RFM scores of patients; champions are those with a recency score of 5 and a frequency score of 5",
                "RFM segments of patients: champions = recency 5, frequency 5",
                "RFM analysis of patients in which champions means r 5 and f 5",
            ),
            named("WHEN r = 5 AND f = 5 THEN 'champions'", **CLINIC),
        ),
        "RFM scores of patients; champions are those with scores 5, 5 and 5": named(
            "WHEN r = 5 AND f = 5 AND m = 5 THEN 'champions'", **CLINIC
        ),
        **dict.fromkeys(
            (
                "RFM analysis of patients: loyal are those with recency at least 3 and frequency 4 or more, lost are "
                "those with recency 1 or 2, the rest are regular",
                "RFM segments of patients. Loyal are those with recency 3 to 5 and frequency above 3. Lost are those with "
                "recency below 3. Everyone else is regular.",
            ),
            named("WHEN r >= 3 AND f >= 4 THEN 'loyal' WHEN r <= 2 THEN 'lost' ELSE 'regular'", **CLINIC),
        ),
        "RFM analysis of patients, best = 555, weak are those with 1 in all three": named(
            "WHEN r = 5 AND f = 5 AND m = 5 THEN 'best' WHEN r = 1 AND f = 1 AND m = 1 THEN 'weak'", **CLINIC
        ),
    },
    "garage": {
        "RFM segmentation of clients based on the total line amount": _rfm(**_SHOP),
        "rank clients by recency, frequency and money, using line amount": _rfm(**_SHOP),
        "RFM scores of clients based on the total line amount; whales are those with money 5": named(
            "WHEN m = 5 THEN 'whales'", **_SHOP
        ),
    },
}
ASKED = {
    "clinic": (
        "RFM analysis of patients with segment names",
        "RFM segments of patients",
        "RFM segments of patients: champions are those with scores 5 and 5",
        "RFM analysis of patients: champions are those with recency 6",
        "RFM analysis of patients in quartiles: champions are those with recency 5",
        "RFM analysis of patients: champions are those with recency 5, champions are those with frequency 5",
        "RFM analysis of patients: champions are those who smile",
        "RFM analysis of doctors and patients",
        "RFM analysis of patients by district",
        "RFM analysis of patients with scores from 2 to 5",
        "RFM",
    ),
    "garage": ("RFM analysis of clients", "RFM of clients based on colour"),
}
