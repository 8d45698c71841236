"""One flat table of a mill's machines with units in its headers, and a ferry line with roles, deeds and dates."""

from __future__ import annotations

from tests.eval.databases import Sqlite

MILLS = Sqlite(
    "mills",
    """CREATE TABLE "Paper Machines" ("Machine Name" TEXT, "Site" TEXT, "Drive" TEXT, "Power (kW)" REAL,
 "Weight kg" INTEGER, "Output 2023 (t)" REAL, "Energy per ton (kWh)" REAL, "Price (USD)" INTEGER, "Installed" DATE,
 "Grade" TEXT);""",
    {
        "Paper Machines": [
            ("Otter", "Lakeside", "steam", 900.0, 81000, 410.5, 3.0, 500000, "1998-05-01", "low"),
            ("Heron", "Lakeside", "electric", 1250.0, 64000, 730.0, 2.5, 900000, "2011-03-15", "high"),
            ("Beaver", "Northfield", "electric", 400.0, 30500, 120.0, 4.0, 250000, "2004-10-01", "high"),
            ("Pike", "Northfield", "water", 150.0, 22000, None, 0.0, 90000, "1975-01-20", "low"),
            ("Perch", "Northfield", "water", 180.0, 23500, 55.0, 0.0, 110000, "1979-06-30", "medium"),
            ("Swan", "Harbour", "steam", 700.0, 70000, 300.0, 5.0, 420000, "1990-09-09", "medium"),
        ]
    },
)

FERRIES = Sqlite(
    "ferries",
    """CREATE TABLE pier (pier_id INTEGER PRIMARY KEY, pier_name TEXT NOT NULL, county TEXT, gates INTEGER);
CREATE TABLE sailor (sailor_id INTEGER PRIMARY KEY, full_name TEXT NOT NULL, hired_on DATE, rank TEXT, wage_eur REAL,
 mentor_id INTEGER REFERENCES sailor(sailor_id));
CREATE TABLE ferry (ferry_id INTEGER PRIMARY KEY, ferry_name TEXT NOT NULL, flag TEXT, seats INTEGER, price_musd REAL,
 home_pier_id INTEGER REFERENCES pier(pier_id));
CREATE TABLE crossing (crossing_id INTEGER PRIMARY KEY, ferry_id INTEGER NOT NULL REFERENCES ferry(ferry_id),
 from_pier_id INTEGER NOT NULL REFERENCES pier(pier_id), to_pier_id INTEGER NOT NULL REFERENCES pier(pier_id),
 author_id INTEGER REFERENCES sailor(sailor_id), departed_on DATE, arrived_on DATE, cargo_tons REAL);
CREATE TABLE badge (badge_id INTEGER PRIMARY KEY, badge_name TEXT NOT NULL);
CREATE TABLE ferry_badge (ferry_id INTEGER NOT NULL REFERENCES ferry(ferry_id),
 badge_id INTEGER NOT NULL REFERENCES badge(badge_id));""",
    {
        "pier": [(1, "Alm", "Skane", 4), (2, "Brygge", "Skane", 2), (3, "Cove", "Kent", 6), (4, "Dune", "Kent", 1)],
        "sailor": [
            (1, "Ada Holm", "2015-02-01", "first mate", 4100.0, None),
            (2, "Bo Rask", "2019-07-01", "deck hand", 2600.0, 1),
            (3, "Cai Wren", "2021-05-05", "deck hand", None, 1),
            (4, "Dot Finch", "2010-11-30", "skipper", 5200.0, None),
        ],
        "ferry": [
            (1, "Seal", "Norway", 200, 5.0, 1),
            (2, "Tern", "Norway", 90, 2.0, 3),
            (3, "Orca", "Malta", 400, None, 1),
            (4, "Krill", "Malta", 40, 1.0, None),
        ],
        "crossing": [
            (1, 1, 1, 3, 1, "2024-01-02", "2024-01-05", 12.0),
            (2, 1, 3, 1, 1, "2024-02-01", "2024-02-03", 8.0),
            (3, 2, 1, 2, 2, "2024-03-01", "2024-03-01", 3.5),
            (4, 3, 1, 3, 4, "2024-03-04", "2024-03-14", 40.0),
            (5, 2, 2, 3, None, "2024-04-01", None, 6.0),
        ],
        "badge": [(1, "eco"), (2, "ui"), (3, "old")],
        "ferry_badge": [(1, 1), (1, 2), (2, 1), (3, 2)],
    },
)
