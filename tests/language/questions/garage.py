"""A garage: mechanics, vehicles, their repairs and what was paid for them."""

from __future__ import annotations

from tests.eval.databases import Sqlite

_DDL = """
CREATE TABLE mechanics (mechanic_id INTEGER PRIMARY KEY, mechanic_name TEXT NOT NULL, hourly_rate DECIMAL(6,2));
CREATE TABLE vehicles (vehicle_id INTEGER PRIMARY KEY, plate TEXT NOT NULL, make TEXT, fuel TEXT, weight_kg INTEGER,
  purchase_price INTEGER, resale_value INTEGER);
CREATE TABLE repairs (repair_id INTEGER PRIMARY KEY, vehicle_id INTEGER NOT NULL REFERENCES vehicles(vehicle_id),
  mechanic_id INTEGER REFERENCES mechanics(mechanic_id), received_date DATE, promised_date DATE, returned_date DATE,
  status TEXT, labor_hours DECIMAL(5,1), labor_cost DECIMAL(8,2), parts_cost DECIMAL(8,2));
CREATE TABLE payments (payment_id INTEGER PRIMARY KEY, repair_id INTEGER NOT NULL REFERENCES repairs(repair_id),
  paid_on DATE, method TEXT, amount DECIMAL(8,2));
"""
_FUELS = ("Diesel", "Petrol", "Electric")
_MAKES = ("Volvo", "Fiat", "Skoda", "Tesla")
_METHODS = ("Cash", "Card", "Transfer")


def garage() -> Sqlite:
    """The database; every fifth repair is still open."""
    repairs, payments = [], []
    for i in range(1, 41):
        month, day = 1 + i % 9, 1 + i % 19
        year = 2022 + i % 2
        open_ = i % 5 == 0
        received, promised = f"{year}-{month:02d}-{day:02d}", f"{year}-{month:02d}-{day + 5:02d}"
        returned = None if open_ else f"{year}-{month:02d}-{day + 2 + i % 7:02d}"
        status = "Open" if open_ else ("Cancelled" if i % 11 == 0 else "Finished")
        mechanic = None if i % 13 == 0 else 1 + i % 4
        repairs.append(
            (
                i,
                1 + i % 9,
                mechanic,
                received,
                promised,
                returned,
                status,
                1 + i % 6 + 0.5,
                40 + 10 * (i % 6),
                25 * (i % 4),
            )
        )
        for part in range(0 if open_ else 1 + i % 2):
            payments.append(
                (len(payments) + 1, i, f"{year}-{month + 1:02d}-{day:02d}", _METHODS[i % 3], 30 + 5 * (i % 5) + part)
            )
    return Sqlite(
        "garage",
        _DDL,
        {
            "mechanics": [
                (i, name, 20 + 2 * i)
                for i, name in enumerate(("Ada Birk", "Ben Colt", "Cy Dorn", "Eva Falk", "Gus Hahn"), 1)
            ],
            "vehicles": [
                (
                    i,
                    f"B-XY {100 + i}",
                    _MAKES[i % 4],
                    _FUELS[i % 3],
                    1000 + 37 * i,
                    20000 + 1500 * i,
                    9000 + 1100 * (i % 5),
                )
                for i in range(1, 12)
            ],
            "repairs": repairs,
            "payments": payments,
        },
    )
