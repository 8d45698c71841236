"""Huts and hikes: a value called like a table, two ends of a way, two dates of a row, counts that are stored."""

from __future__ import annotations

from tests.eval.databases import Sqlite

TRAILS = Sqlite(
    "trails",
    """CREATE TABLE hut (hut_id INTEGER PRIMARY KEY, hut_name TEXT NOT NULL, region TEXT, bed_count INTEGER,
 lat REAL, long REAL);
CREATE TABLE hiker (hiker_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, country TEXT,
 role TEXT, birth_date DATE, e_mail TEXT);
CREATE TABLE hike (hike_id INTEGER PRIMARY KEY, hiker_id INTEGER NOT NULL REFERENCES hiker(hiker_id),
 start_hut_id INTEGER NOT NULL REFERENCES hut(hut_id), end_hut_id INTEGER NOT NULL REFERENCES hut(hut_id),
 start_date DATE, return_date DATE, length_km REAL);
CREATE TABLE permit (permit_id INTEGER PRIMARY KEY, hiker_id INTEGER NOT NULL REFERENCES hiker(hiker_id), date DATE,
 amount INTEGER, status TEXT);""",
    {
        "hut": [
            (1, "Birkely", "North", 24, 61.5, 8.1),
            (2, "Eidbu", "North", 12, 61.9, 8.4),
            (3, "Furulia", "South", 40, 59.2, 9.7),
            (4, "Granheim", "South", 8, 59.8, 9.9),
            (5, "Hovden", "West", 30, 60.4, 6.2),
        ],
        "hiker": [
            (1, "Ola", "Berg", "Norway", "Guide", "1958-03-01", "ola@trail.example"),
            (2, "Eva", "Lind", "Sweden", "Hiker", "1984-11-12", "eva@trail.example"),
            (3, "Tom", "Hale", "Norway", "Hiker", "1991-06-30", "tom@trail.example"),
            (4, "Ida", "Moe", "Norway", "Porter", "1955-01-20", "ida@trail.example"),
            (5, "Max", "Kern", "Austria", "Hiker", "1987-08-08", "max@trail.example"),
        ],
        "hike": [
            (1, 1, 1, 2, "2023-05-30", "2023-06-02", 18.5),
            (2, 2, 1, 1, "2023-06-11", "2023-06-12", 9.0),
            (3, 2, 3, 4, "2023-06-28", "2023-07-03", 31.0),
            (4, 3, 2, 3, "2024-06-01", "2024-06-20", 120.0),
            (5, 3, 1, 3, "2024-07-30", "2024-08-04", 44.0),
            (6, 5, 4, 4, "2024-08-01", None, 12.0),
        ],
        "permit": [
            (1, 1, "2022-12-30", 100, "A"),
            (2, 2, "2023-01-15", 40, "A"),
            (3, 3, "2023-02-01", 70, "B"),
            (4, 3, "2024-02-01", 90, "A"),
        ],
    },
)
