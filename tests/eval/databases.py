"""Small databases of other domains than the sample company: concerts, students and their pets, a shop."""

from __future__ import annotations

import datetime
import random
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb

Rows = Sequence[tuple[object, ...]]


@dataclass(frozen=True)
class Sqlite:
    """A database file: its DDL, and the rows of each table."""

    name: str
    ddl: str
    rows: Mapping[str, Rows]

    def write(self, folder: Path) -> Path:
        file = folder / f"{self.name}.sqlite"
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(self.ddl)
            for table, rows in self.rows.items():
                marks = ", ".join("?" for _ in rows[0])
                connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)
            connection.commit()
        return file


@dataclass(frozen=True)
class DuckDb:
    """A database file as a script makes it, rows included."""

    name: str
    script: str

    def write(self, folder: Path) -> Path:
        file = folder / f"{self.name}.duckdb"
        with duckdb.connect(file) as connection:
            connection.execute(self.script)
        return file


def databases() -> tuple[Sqlite, ...]:
    return (_concerts(), _pets(), _shop())


def _concerts() -> Sqlite:
    chance = random.Random(5)
    countries = ["France", "Netherlands", "United States", "Spain"]
    return Sqlite(
        "concerts",
        """CREATE TABLE stadium (Stadium_ID int PRIMARY KEY, Location text, Name text, Capacity int, Highest int, Lowest int, Average int);
CREATE TABLE singer (Singer_ID int PRIMARY KEY, Name text, Country text, Song_Name text, Song_release_year int, Age int, Is_male text);
CREATE TABLE concert (concert_ID int PRIMARY KEY, concert_Name text, Theme text, Stadium_ID int, Year int, FOREIGN KEY (Stadium_ID) REFERENCES stadium(Stadium_ID));
CREATE TABLE singer_in_concert (concert_ID int, Singer_ID int, PRIMARY KEY(concert_ID,Singer_ID), FOREIGN KEY(concert_ID) REFERENCES concert(concert_ID), FOREIGN KEY(Singer_ID) REFERENCES singer(Singer_ID));""",
        {
            "stadium": [
                (i, f"Town{i}", f"Park {chr(64 + i)}", 1000 * i + 500, 900 * i, 100 * i, 400 * i) for i in range(1, 10)
            ],
            "singer": [
                (i, n, countries[i % 4], f"Song {i}", 2000 + i % 7, 20 + 3 * i % 41, "T" if i % 3 else "F")
                for i, n in enumerate(
                    [
                        "Joe Sharp",
                        "Timbaland",
                        "Justin Brown",
                        "Rose White",
                        "John Nizinik",
                        "Tribal King",
                        "Ana Vidal",
                        "Lou Reed",
                    ],
                    1,
                )
            ],
            "concert": [
                (i, f"Fest {i}", ["Free choice", "Happy Tonight", "Wide Awake"][i % 3], 1 + i % 6, 2013 + i % 3)
                for i in range(1, 13)
            ],
            "singer_in_concert": [(i, s) for i in range(1, 13) for s in sorted(chance.sample(range(1, 7), 2))],
        },
    )


def _pets() -> Sqlite:
    return Sqlite(
        "pets",
        """CREATE TABLE Student (StuID INTEGER PRIMARY KEY, LName VARCHAR(12), Fname VARCHAR(12), Age INTEGER, Sex VARCHAR(1), Major INTEGER, Advisor INTEGER, city_code VARCHAR(3));
CREATE TABLE Has_Pet (StuID INTEGER, PetID INTEGER, FOREIGN KEY(PetID) REFERENCES Pets(PetID), FOREIGN KEY(StuID) REFERENCES Student(StuID));
CREATE TABLE Pets (PetID INTEGER PRIMARY KEY, PetType VARCHAR(20), pet_age INTEGER, weight REAL);""",
        {
            "Student": [
                (
                    1000 + i,
                    ["Smith", "Kim", "Jones", "Kumar", "Gompers"][i % 5],
                    ["Linda", "Tracy", "Shiela", "Dinesh", "Paul", "Andy"][i % 6],
                    17 + i % 8,
                    "FM"[i % 2],
                    [600, 520, 550][i % 3],
                    1000 + i % 4,
                    ["BAL", "NYC", "HKG"][i % 3],
                )
                for i in range(1, 25)
            ],
            "Pets": [(2000 + i, ["cat", "dog", "dog"][i % 3], 1 + i % 4, round(5 + i * 1.7, 1)) for i in range(1, 16)],
            "Has_Pet": [(1000 + 1 + (i * 5) % 13, 2000 + i) for i in range(1, 16)],
        },
    )


def _shop() -> Sqlite:
    base = datetime.date(2023, 1, 1)
    return Sqlite(
        "shop",
        """CREATE TABLE departments (department_id INTEGER PRIMARY KEY, department_name TEXT, budget REAL);
CREATE TABLE employees (employee_id INTEGER PRIMARY KEY, first_name TEXT, last_name TEXT, salary REAL, hire_date DATE, department_id INTEGER REFERENCES departments(department_id), manager_id INTEGER REFERENCES employees(employee_id));
CREATE TABLE customers (customer_id INTEGER PRIMARY KEY, company_name TEXT, city TEXT, country TEXT);
CREATE TABLE products (product_id INTEGER PRIMARY KEY, product_name TEXT, category TEXT, unit_price REAL, discontinued INTEGER);
CREATE TABLE orders (order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(customer_id), employee_id INTEGER REFERENCES employees(employee_id), order_date DATE, shipped_date DATE, freight REAL);
CREATE TABLE order_items (order_id INTEGER REFERENCES orders(order_id), product_id INTEGER REFERENCES products(product_id), quantity INTEGER, unit_price REAL, PRIMARY KEY(order_id,product_id));""",
        {
            "departments": [(1, "Sales", 100.5), (2, "Support", 50), (3, "Research", 75)],
            "employees": [
                (
                    i,
                    ["Nancy", "Andrew", "Janet", "Steven"][i % 4],
                    ["Davolio", "Fuller", "Leverling", "King", "Buchanan"][i % 5],
                    2000 + 137 * i,
                    str(datetime.date(2015 + i % 7, 1 + i % 12, 3)),
                    1 + i % 2,
                    None if i == 1 else 1 + i // 3,
                )
                for i in range(1, 12)
            ],
            "customers": [
                (
                    i,
                    f"Company {chr(64 + i)}",
                    ["Paris", "London", "Berlin", "Madrid"][i % 4],
                    ["France", "UK", "Germany", "Spain"][i % 4],
                )
                for i in range(1, 16)
            ],
            "products": [
                (i, f"Product {i}", ["Beverages", "Produce", "Seafood"][i % 3], 3.5 * i, int(i % 5 == 0))
                for i in range(1, 19)
            ],
            "orders": [
                (
                    100 + i,
                    1 + (i * 7) % 12,
                    1 + i % 9,
                    str(base + datetime.timedelta(days=11 * i)),
                    None if i % 9 == 0 else str(base + datetime.timedelta(days=11 * i + 4)),
                    5.25 * (i % 13),
                )
                for i in range(1, 61)
            ],
            "order_items": [
                (100 + i, 1 + (i * 3 + k * 5) % 18, 1 + (i + k) % 7, round(3.5 * (1 + (i * 3 + k * 5) % 18) * 0.9, 2))
                for i in range(1, 61)
                for k in range(1 + i % 3)
            ],
        },
    )
