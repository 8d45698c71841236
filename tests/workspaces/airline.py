"""An airline: flights and bookings at different grains, two airports to each flight, passengers over a bridge.

On purpose in the rows: no flight in December, flights without aircraft and with one that is in no table, bookings of
flights that do not exist, bookings delivered twice, cabins and tiers that are NULL, two cities of one name, countries
in different case, a day of month without fuel readings, and fuel costs that are known to be wrong.
"""

from __future__ import annotations

import datetime
import functools
import random
from decimal import Decimal
from pathlib import Path

from tests.workspaces.folder import Row, Source, to_one, write_workspace

AS_OF = datetime.date(2026, 4, 1)
DAY = datetime.timedelta(days=1)

COUNTRIES = [("US", "United States", "America"), ("DE", "Germany", "Europe"), ("JP", "Japan", "Asia"),
             ("BR", "Brazil", "America"), ("IS", "Iceland", None)]  # fmt: skip
AIRPORTS = [
    ("PDX", "Portland International", "Portland", "us", "West"),
    ("PWM", "Portland Jetport", "Portland", "US", "East"),
    ("JFK", "Kennedy", "New York", "US", "East"),
    ("FRA", "Frankfurt", "Frankfurt", "DE", "Central"),
    ("HND", "Haneda", "Tokyo", "jp", "Central"),
    ("GRU", "Guarulhos", "Sao Paulo", "BR", None),
    ("XXX", "Unknown field", "Nowhere", "ZZ", "East"),
]
AIRCRAFT = [
    ("N1", "A320", 180, "2019-05-01", None), ("N2", "A320", 180, "2025-11-15", None),
    ("N3", "B777", 350, "2018-02-01", "2026-01-31"), ("N4", "B777", 350, "2026-02-01", None),
    ("N5", "E190", 100, "2020-01-01", "2025-12-01"), ("N6", "E190", 100, "2026-01-01", "2026-02-01"),
    ("N7", None, None, "2026-03-31", None),
]  # fmt: skip


@functools.cache
def rows() -> dict[str, list[Row]]:
    """Every dataset's rows as they stand in its file."""
    chance = random.Random(20260401)
    flights = _flights(chance)
    passengers = _passengers(chance)
    bookings = _bookings(chance, flights, passengers)
    return {
        "air.countries": [dict(zip(("country_code", "country_name", "continent"), c, strict=True)) for c in COUNTRIES],
        "air.airports": [
            dict(zip(("airport_code", "airport_name", "city", "country_code", "zone"), a, strict=True))
            for a in AIRPORTS
        ],
        "air.aircraft": [
            {"tail": t, "model": m, "seats": s, "commissioned_on": _day(c), "retired_on": _day(r)}
            for t, m, s, c, r in AIRCRAFT
        ],
        "air.passengers": passengers,
        "air.flights": flights,
        "air.bookings": bookings,
        "air.booking_passengers": _bridge(chance, bookings, passengers),
        "air.fuel_stock": _fuel(chance),
    }


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _flights(chance: random.Random) -> list[Row]:
    codes = [airport[0] for airport in AIRPORTS[:6]]
    found: list[Row] = []
    day = datetime.date(2025, 10, 1)
    while day < AS_OF:
        for number in chance.sample(["GA10", "GA11", "GA20", "GA30"], chance.choice([0, 0, 1, 1, 2])):
            if day.month == 12:
                continue
            origin, destination = chance.sample(codes, 2)
            status = chance.choice(["flown"] * 6 + ["cancelled", "diverted"])
            flown = status == "flown"
            hour = chance.choice([0, 6, 6, 13, 23])
            found.append(
                {
                    "flight_number": number,
                    "flight_date": day,
                    "departed_at": datetime.datetime.combine(day, datetime.time(hour, chance.choice([0, 30])))
                    if status != "cancelled"
                    else None,
                    "origin": origin,
                    "destination": destination,
                    "tail": chance.choice(["N1", "N2", "N3", "N4", "N9", None]),
                    "status": status,
                    "delay_minutes": chance.choice([0, 0, 5, 15, 16, 40, None]) if flown else None,
                    "distance_km": chance.choice([0, 350, 900, 6200]),
                    "fuel_cost": Decimal(chance.choice([120000, 310050, 999925, -100, 0])) / 100,
                }
            )
        day += DAY
    return found


def _passengers(chance: random.Random) -> list[Row]:
    tiers = ["gold", "silver", "basic", None]
    names = ["Ann Lee", "Bo Kim", "Cy Roe", "Di Ash", "Ed Fox", "Flo Day"]
    return [
        {
            "passenger_id": i,
            "full_name": names[i % len(names)],
            "tier": tiers[i % 4],
            "home_airport": chance.choice(["PDX", "PWM", "JFK", "FRA", "QQQ", None]),
            "joined_on": datetime.date(2025, 9, 1) + DAY * (i * 9 % 200),
        }
        for i in range(1, 25)
    ]


def _bookings(chance: random.Random, flights: list[Row], passengers: list[Row]) -> list[Row]:
    found: list[Row] = []
    for i in range(1, 161):
        flight = chance.choice(flights)
        known = i % 20 != 0
        date = flight["flight_date"]
        assert isinstance(date, datetime.date)
        booked = datetime.datetime.combine(date - DAY * chance.randint(0, 40), datetime.time(chance.randint(0, 23)))
        fare = Decimal(chance.choice([4950, 9900, 19999, 0, 45000])) / 100
        row: Row = {
            "booking_id": f"B{i:03}",
            "booked_at": booked,
            "flight_number": flight["flight_number"] if known else "GA99",
            "flight_date": date,
            "lead_passenger": chance.choice([*(p["passenger_id"] for p in passengers[:15]), None, 77]),
            "channel": chance.choice(["web", "app", "desk", None]),
            "cabin": chance.choice(["economy", "economy", "business", None]),
            "status": chance.choice(["confirmed", "confirmed", "confirmed", "void"]),
            "fare": fare,
            "refund": fare if chance.random() < 0.1 else Decimal("0.00"),
            "extras": chance.choice(
                ['{"bags": 1, "seat": {"row": "12"}}', '{"bags": 2}', '{"seat": {"row": "3"}}', None]
            ),
            "loaded_at": booked + datetime.timedelta(hours=1),
        }
        if i % 8 == 0:
            old = {**row, "status": "confirmed", "fare": Decimal("10.00"), "refund": Decimal("0.00")}
            row = {**row, "loaded_at": booked + datetime.timedelta(hours=30)}
            found.append(old)
        found.append(row)
    chance.shuffle(found)
    return found


def _bridge(chance: random.Random, bookings: list[Row], passengers: list[Row]) -> list[Row]:
    found: list[Row] = []
    for booking in sorted({str(row["booking_id"]) for row in bookings}):
        if booking == "B007":
            continue
        for passenger in chance.sample(passengers, chance.choice([1, 1, 2, 3])):
            found.append({"booking_id": booking, "passenger_id": passenger["passenger_id"], "infant": False})
    found.append({"booking_id": "B001", "passenger_id": 88, "infant": True})
    found.append({"booking_id": "B900", "passenger_id": 1, "infant": None})
    return found


def _fuel(chance: random.Random) -> list[Row]:
    days = [datetime.date(2025, 10, 31), datetime.date(2025, 11, 15), datetime.date(2025, 11, 30),
            datetime.date(2026, 1, 10), datetime.date(2026, 1, 30), datetime.date(2026, 2, 28),
            datetime.date(2026, 3, 1), datetime.date(2026, 3, 31)]  # fmt: skip
    return [
        {"airport_code": code, "day": day, "litres": chance.choice([0, 100, 250, 900, None])}
        for day in days
        for code in ("PDX", "JFK", "FRA")
        if not (code == "FRA" and day == days[2])
    ]


def sources() -> list[Source]:
    data = rows()
    return [
        Source(
            "air.countries",
            {"country_code": ("VARCHAR", "key"), "country_name": ("VARCHAR", "dimension"),
             "continent": ("VARCHAR", "dimension")},
            data["air.countries"],
            {"description": "Countries of the airports.", "entity": "country", "primary_key": ["country_code"],
             "display": "country_name"},
        ),
        Source(
            "air.airports",
            {"airport_code": ("VARCHAR", "key"), "airport_name": ("VARCHAR", "text"), "city": ("VARCHAR", "dimension"),
             "country_code": ("VARCHAR", "key", {"normalize": "upper"}), "zone": ("VARCHAR", "dimension")},
            data["air.airports"],
            {"description": "Airports flown to.", "entity": "airport", "primary_key": ["airport_code"],
             "display": "airport_name",
             "relations": [to_one("country", "country_code", "air.countries", "country_code")]},
        ),
        Source(
            "air.aircraft",
            {"tail": ("VARCHAR", "key"), "model": ("VARCHAR", "dimension", {"synonyms": ["type of plane"]}),
             "seats": ("INTEGER", "measure"), "commissioned_on": ("DATE", "time"), "retired_on": ("DATE", "time")},
            data["air.aircraft"],
            {"description": "Planes from commissioning to retirement.", "entity": "aircraft", "synonyms": ["plane"],
             "domain": "fleet", "primary_key": ["tail"], "time": "commissioned_on"},
        ),
        Source(
            "air.passengers",
            {"passenger_id": ("INTEGER", "key"), "full_name": ("VARCHAR", "text", {"pii": True}),
             "tier": ("VARCHAR", "dimension", {"synonyms": ["loyalty tier", "status level"]}),
             "home_airport": ("VARCHAR", "key"), "joined_on": ("DATE", "time")},
            data["air.passengers"],
            {"description": "Registered passengers.", "entity": "passenger", "synonyms": ["traveller"],
             "domain": "customers", "primary_key": ["passenger_id"], "time": "joined_on",
             "relations": [to_one("home", "home_airport", "air.airports", "airport_code")]},
        ),
        Source(
            "air.flights",
            {"flight_number": ("VARCHAR", "key"), "flight_date": ("DATE", "time"), "departed_at": ("TIMESTAMP", "time"),
             "origin": ("VARCHAR", "key"), "destination": ("VARCHAR", "key"), "tail": ("VARCHAR", "key"),
             "status": ("VARCHAR", "dimension", {"synonyms": ["flight status"]}),
             "delay_minutes": ("INTEGER", "measure", {"unit": "minutes"}),
             "distance_km": ("INTEGER", "measure", {"unit": "km", "synonyms": ["distance"]}),
             "fuel_cost": ("DECIMAL(12,2)", "measure", {"unit": "currency"})},
            data["air.flights"],
            {"description": "Flights by number and day.", "entity": "flight", "domain": "operations",
             "primary_key": ["flight_number", "flight_date"], "time": "flight_date",
             "relations": [to_one("origin", "origin", "air.airports", "airport_code"),
                           to_one("destination", "destination", "air.airports", "airport_code"),
                           to_one("aircraft", "tail", "air.aircraft", "tail")]},
        ),
        Source(
            "air.bookings",
            {"booking_id": ("VARCHAR", "key"), "booked_at": ("TIMESTAMP", "time", {"synonyms": ["booking date"]}),
             "flight_number": ("VARCHAR", "key"), "flight_date": ("DATE", "key"), "lead_passenger": ("INTEGER", "key"),
             "channel": ("VARCHAR", "dimension", {"synonyms": ["sales channel"]}), "cabin": ("VARCHAR", "dimension"),
             "status": ("VARCHAR", "dimension", {"synonyms": ["booking status"]}),
             "fare": ("DECIMAL(10,2)", "measure", {"unit": "currency"}),
             "refund": ("DECIMAL(10,2)", "measure", {"unit": "currency"}), "extras": ("VARCHAR", "json"),
             "loaded_at": ("TIMESTAMP", "time")},
            data["air.bookings"],
            {"description": "Bookings; a change is delivered as a new version.", "entity": "booking",
             "synonyms": ["reservation"], "domain": "sales", "primary_key": ["booking_id"], "time": "booked_at",
             "deduplicate": {"key": ["booking_id"], "order_by": "loaded_at", "reason": "The newest version holds."},
             "json_fields": [
                 {"name": "bags", "column": "extras", "path": "$.bags", "type": "INTEGER", "role": "measure"},
                 {"name": "seat_row", "column": "extras", "path": "$.seat.row", "type": "VARCHAR"}],
             "relations": [to_one("flight", "flight_number flight_date", "air.flights", "flight_number flight_date",
                                  orphans="exclude"),
                           to_one("lead", "lead_passenger", "air.passengers", "passenger_id")]},
        ),
        Source(
            "air.booking_passengers",
            {"booking_id": ("VARCHAR", "key"), "passenger_id": ("INTEGER", "key"), "infant": ("BOOLEAN", "flag")},
            data["air.booking_passengers"],
            {"description": "Who travels on which booking.", "entity": "seat taken",
             "primary_key": ["booking_id", "passenger_id"],
             "relations": [to_one("booking", "booking_id", "air.bookings", "booking_id"),
                           to_one("passenger", "passenger_id", "air.passengers", "passenger_id")]},
        ),
        Source(
            "air.fuel_stock",
            {"airport_code": ("VARCHAR", "key"), "day": ("DATE", "time"), "litres": ("INTEGER", "measure")},
            data["air.fuel_stock"],
            {"description": "Fuel in the tanks at the end of the day.", "entity": "fuel reading", "domain": "fuel",
             "primary_key": ["airport_code", "day"], "time": "day",
             "relations": [to_one("airport", "airport_code", "air.airports", "airport_code")]},
        ),
    ]  # fmt: skip


FLOWN = {"dataset": "air.flights", "default_filter": "status = 'flown'", "time": "flight_date", "domain": "operations"}
SOLD = {"dataset": "air.bookings", "default_filter": "status = 'confirmed'", "time": "booked_at", "domain": "sales"}
METRICS: list[Row] = [
    {"name": "flights_flown", "type": "simple", "label": "Flights", "description": "Flights flown.", "unit": "count",
     "synonyms": ["number of flights"], **FLOWN, "agg": "count", "fill_nulls_with": 0},
    {"name": "late_flights", "type": "simple", "label": "Late flights", "description": "Flown over 15 minutes late.",
     "unit": "count", "synonyms": ["delayed flights"], **FLOWN, "agg": "count", "filter": "delay_minutes > 15",
     "fill_nulls_with": 0},
    {"name": "average_delay", "type": "simple", "label": "Average delay", "description": "Mean delay in minutes.",
     "unit": "minutes", **FLOWN, "agg": "average", "expr": "delay_minutes", "additivity": "non_additive"},
    {"name": "median_distance", "type": "simple", "label": "Median distance", "description": "Median km of a flight.",
     **FLOWN, "agg": "median", "expr": "distance_km", "additivity": "non_additive"},
    {"name": "fuel_cost", "type": "simple", "label": "Fuel cost", "description": "Fuel bought for flights.",
     "unit": "currency", "synonyms": ["fuel spend"], "dataset": "air.flights", "time": "flight_date",
     "domain": "operations", "agg": "sum", "expr": "fuel_cost", "fill_nulls_with": 0,
     "exclusions": [{"when": "fuel_cost < 0", "reason": "Negative cost."}]},
    {"name": "fare_revenue", "type": "simple", "label": "Fare revenue", "description": "Fares less refunds.",
     "unit": "currency", "synonyms": ["revenue", "ticket sales"], **SOLD, "agg": "sum", "expr": "fare - refund",
     "fill_nulls_with": 0},
    {"name": "flown_revenue", "type": "simple", "label": "Flown revenue", "description": "Fares by day of flight.",
     "unit": "currency", **SOLD, "time": "flights.flight_date", "agg": "sum", "expr": "fare - refund",
     "fill_nulls_with": 0},
    {"name": "booking_count", "type": "simple", "label": "Bookings", "description": "Bookings confirmed.",
     "unit": "count", "synonyms": ["number of bookings", "reservations"], **SOLD, "agg": "count_distinct",
     "expr": "booking_id", "additivity": "non_additive", "fill_nulls_with": 0},
    {"name": "lead_bookers", "type": "simple", "label": "Bookers", "description": "Passengers who booked.",
     **SOLD, "agg": "count_distinct", "expr": "lead_passenger", "additivity": "non_additive", "fill_nulls_with": 0},
    {"name": "highest_fare", "type": "simple", "label": "Highest fare", "description": "Dearest booking.", **SOLD,
     "agg": "max", "expr": "fare", "additivity": "non_additive"},
    {"name": "late_rate", "type": "ratio", "label": "Late rate", "description": "Late flights of flights flown.",
     "domain": "operations", "unit": "ratio", "synonyms": ["delay rate"], "numerator": "late_flights",
     "denominator": "flights_flown"},
    {"name": "average_fare", "type": "ratio", "label": "Average fare", "description": "Revenue per booking.",
     "domain": "sales", "unit": "currency", "numerator": "fare_revenue", "denominator": "booking_count"},
    {"name": "revenue_per_flight", "type": "ratio", "label": "Revenue per flight", "domain": "sales",
     "description": "Flown revenue per flight.", "unit": "currency", "numerator": "flown_revenue",
     "denominator": "flights_flown"},
    {"name": "contribution", "type": "derived", "label": "Contribution", "description": "Flown revenue less fuel.",
     "domain": "sales", "unit": "currency", "expr": "flown_revenue - fuel_cost"},
    {"name": "fuel_share", "type": "derived", "label": "Fuel share", "description": "Fuel per 100 of flown revenue.",
     "domain": "sales", "expr": "fuel_cost / flown_revenue * 100"},
    {"name": "repeat_bookers", "type": "nested", "label": "Repeat bookers", "domain": "sales",
     "description": "Lead passengers with two bookings or more.", "agg": "count", "inner": "booking_count",
     "per": "bookings.lead_passenger", "inner_where": "booking_count >= 2", "additivity": "non_additive"},
    {"name": "best_month", "type": "nested", "label": "Best month", "description": "Most revenue of a month.",
     "domain": "sales", "agg": "max", "inner": "fare_revenue", "per_grain": "month", "additivity": "non_additive"},
    {"name": "fleet_size", "type": "simple", "label": "Fleet size", "description": "Planes in service at the end.",
     "domain": "fleet", "synonyms": ["planes in service"], "dataset": "air.aircraft", "agg": "count",
     "validity": {"start": "commissioned_on", "end": "retired_on"}, "additivity": "semi_additive",
     "fill_nulls_with": 0},
    {"name": "opening_fleet", "type": "simple", "label": "Opening fleet", "description": "Planes at the start.",
     "domain": "fleet", "dataset": "air.aircraft", "agg": "count", "at": "first_day",
     "validity": {"start": "commissioned_on", "end": "retired_on"}, "additivity": "semi_additive",
     "fill_nulls_with": 0},
    {"name": "fuel_on_hand", "type": "simple", "label": "Fuel on hand", "description": "Litres at the last reading.",
     "domain": "fuel", "unit": "litres", "dataset": "air.fuel_stock", "agg": "sum", "expr": "litres",
     "snapshot": "day", "additivity": "semi_additive"},
]  # fmt: skip
TERMS: list[Row] = [
    {"term": "premium cabin", "definition": "Business class.",
     "means": [{"condition": "bookings.cabin = 'business'"}]},
    {"term": "yield", "definition": "Revenue per booking or per flight.",
     "means": [{"metric": "average_fare"}, {"metric": "revenue_per_flight"}]},
    {"term": "OTP", "definition": "Late rate.", "expansion": "on-time performance", "means": [{"metric": "late_rate"}]},
]  # fmt: skip


def write_airline(root: Path, **changes: object) -> Path:
    """The airline's workspace in `root`; `changes` replace arguments of `write_workspace`."""
    arguments: dict[str, object] = {
        "name": "Airline", "as_of": AS_OF, "metrics": METRICS, "terms": TERMS,
        "settings": {
            "roles": [{"name": "analyst"}, {"name": "crm", "sees_pii": True}], "default_role": "analyst"},
    }  # fmt: skip
    chosen = changes.pop("sources", None) or sources()
    return write_workspace(root, chosen, **{**arguments, **changes})  # type: ignore[arg-type]
