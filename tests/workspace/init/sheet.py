"""One flat sheet as a program of another country writes it: semicolons, a byte-order mark, blanks in headers."""

from __future__ import annotations

import datetime
import random
from decimal import Decimal
from pathlib import Path

from tests.workspace.init.database import Database

DDL = {
    "Ticket Sales": """CREATE TABLE "Ticket Sales" ("Order No" INTEGER PRIMARY KEY, "Order Date" DATE,
        "Customer Name" VARCHAR, "Region" VARCHAR, "Product Category" VARCHAR, "Quantity" INTEGER,
        "Unit Price" DECIMAL(10,2), "Total Amount" DECIMAL(12,2), "Paid" BOOLEAN, "Post Code" VARCHAR,
        "Remarks" VARCHAR)"""
}


def _rows() -> list[tuple[object, ...]]:
    chance = random.Random(3)
    names = [f"{first} {last}" for first in ("Anna", "Béla", "Chloé", "Dörte") for last in ("Kiss", "Groß", "Ito")]
    found: list[tuple[object, ...]] = []
    for number in range(1, 151):
        quantity, price = chance.randint(1, 12), Decimal(chance.randrange(1500, 180000)) / 100
        found.append(
            (number, datetime.date(2025, 1, 1) + datetime.timedelta(days=number * 2), chance.choice(names),
             chance.choice(["North", "South", "East"]), chance.choice(["Concert", "Theatre", "Sport"]), quantity,
             price, quantity * price, chance.random() < 0.7, f"{chance.randint(1000, 9999):05d}",
             chance.choice([None, 'says "later"; asks', "two\nlines"]))
        )  # fmt: skip
    return found


SHEET = Database("sheet", DDL, {"Ticket Sales": _rows()})


def write_sheet(folder: Path) -> Path:
    """The sheet as a file: decimal commas, days first, yes and no."""
    file = folder / "Ticket Sales.csv"
    lines = ['"Order No";"Order Date";Customer Name;Region;Product Category;Quantity;Unit Price;Total Amount;Paid;'
             "Post Code;Remarks"]  # fmt: skip
    for row in SHEET.rows["Ticket Sales"]:
        lines.append(";".join(_cell(value) for value in row))
    file.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode() + b"\r\n")
    return file


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Decimal):
        return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    text = str(value)
    return '"' + text.replace('"', '""') + '"' if set(text) & set(';"\n') else text
