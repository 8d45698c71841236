"""Flights of a school of pilots: composite keys, two routes from flights to airports, students over a bridge."""

from __future__ import annotations

import datetime
import random

from tests.workspace.init.database import Database

DDL = {
    "airports": "CREATE TABLE airports (airport_id INTEGER PRIMARY KEY, airport_name VARCHAR, country VARCHAR)",
    "aircraft": "CREATE TABLE aircraft (aircraft_id INTEGER PRIMARY KEY, model VARCHAR, seats INTEGER)",
    "students": """CREATE TABLE students (student_id INTEGER PRIMARY KEY, full_name VARCHAR, birth_date DATE,
        enrolled_on DATE, cohort VARCHAR)""",
    "flights": """CREATE TABLE flights (flight_number VARCHAR, flight_date DATE, origin_airport_id INTEGER REFERENCES
        airports (airport_id), dest_airport_id INTEGER REFERENCES airports (airport_id), aircraft_id INTEGER REFERENCES
        aircraft (aircraft_id), distance_km INTEGER, delay_minutes INTEGER,
        PRIMARY KEY (flight_number, flight_date))""",
    "flight_students": """CREATE TABLE flight_students (flight_number VARCHAR, flight_date DATE, student_id INTEGER
        REFERENCES students (student_id), is_pilot BOOLEAN, PRIMARY KEY (flight_number, flight_date, student_id),
        FOREIGN KEY (flight_number, flight_date) REFERENCES flights (flight_number, flight_date))""",
    "flight_logs": """CREATE TABLE flight_logs (flight_number VARCHAR, flight_date DATE, fuel_liters DECIMAL(10,1),
        remarks VARCHAR, PRIMARY KEY (flight_number, flight_date), FOREIGN KEY (flight_number, flight_date) REFERENCES
        flights (flight_number, flight_date))""",
}


def _rows() -> dict[str, list[tuple[object, ...]]]:
    chance = random.Random(11)
    places = [
        ("Tempelhof", "Germany"),
        ("Orly", "France"),
        ("Linate", "Italy"),
        ("Vnukovo", "Russia"),
        ("Gatow", "Germany"),
    ]
    airports = [(n, name, country) for n, (name, country) in enumerate(places, start=1)]
    aircraft = [(n, model, seats) for n, (model, seats) in enumerate([("C172", 4), ("DA40", 4), ("PA34", 6)], start=1)]
    names = [f"{f} {s}" for f in ("Ada", "Ben", "Cy", "Di") for s in ("Moss", "Reed", "Lane", "Ford", "Wood")]
    students = [
        (n, name, datetime.date(2000, 1, 1) + datetime.timedelta(days=71 * n), datetime.date(2024, 9, 1) +
         datetime.timedelta(days=n), chance.choice(["A", "B"]))
        for n, name in enumerate(names, start=1)
    ]  # fmt: skip
    flights, seats, logs = [], [], []
    for day in range(120):
        date = datetime.date(2025, 3, 1) + datetime.timedelta(days=day)
        for number in chance.sample(["FS1", "FS2", "FS3"], 2):
            one, other = chance.sample(airports, 2)
            flights.append(
                (
                    number,
                    date,
                    one[0],
                    other[0],
                    chance.choice(aircraft)[0],
                    chance.randint(90, 800),
                    chance.choice([0, 5, None]),
                )
            )
            crew = chance.sample(students, chance.randint(1, 3))
            seats += [(number, date, student[0], place == 0) for place, student in enumerate(crew)]
            if chance.random() < 0.8:
                logs.append((number, date, chance.randint(200, 900) / 10, None))
    return {"airports": airports, "aircraft": aircraft, "students": students, "flights": flights,
            "flight_students": seats, "flight_logs": logs}  # fmt: skip


COLLEGE = Database("college", DDL, _rows())
