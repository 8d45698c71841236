"""A lending library and a college: events with headers and lines, and a plain bridge."""

from __future__ import annotations

import datetime
import random

from tests.eval.databases import Sqlite

START = datetime.date(2024, 1, 1)


def databases() -> tuple[Sqlite, ...]:
    return (_library(), _college())


def _library() -> Sqlite:
    chance = random.Random(11)
    loans, lines, number = [], [], 0
    for member in range(1, 41):
        day = START + datetime.timedelta(days=chance.randrange(0, 240))
        for _ in range(chance.randrange(1, 9)):
            number += 1
            loans.append((number, member if member % 13 else None, str(day), chance.choice(["desk", "app"])))
            for book in sorted(chance.sample(range(1, 13), chance.randrange(1, 4))):
                lines.append((number, book))
            day += datetime.timedelta(days=chance.randrange(3, 75))
            if day >= datetime.date(2025, 1, 1):
                break
    return Sqlite(
        "library",
        """CREATE TABLE members (member_id INTEGER PRIMARY KEY, member_name TEXT, city TEXT, joined_on DATE);
CREATE TABLE books (book_id INTEGER PRIMARY KEY, title TEXT, genre TEXT);
CREATE TABLE loans (loan_id INTEGER PRIMARY KEY, member_id INTEGER REFERENCES members(member_id), loaned_on DATE, counter TEXT);
CREATE TABLE loan_items (loan_id INTEGER REFERENCES loans(loan_id), book_id INTEGER REFERENCES books(book_id), PRIMARY KEY (loan_id, book_id));""",
        {
            "members": [(i, f"Member {i}", ["Oslo", "Bergen"][i % 2], str(START)) for i in range(1, 46)],
            "books": [(i, f"Book {chr(64 + i)}", ["Poetry", "Crime", "Travel"][i % 3]) for i in range(1, 13)],
            "loans": loans,
            "loan_items": lines,
        },
    )


def _college() -> Sqlite:
    chance = random.Random(12)
    taken = [(s, c) for s in range(1, 31) for c in sorted(chance.sample(range(1, 9), chance.randrange(0, 5)))]
    return Sqlite(
        "college",
        """CREATE TABLE students (student_id INTEGER PRIMARY KEY, student_name TEXT, campus TEXT);
CREATE TABLE courses (course_id INTEGER PRIMARY KEY, course_title TEXT, credits INTEGER);
CREATE TABLE enrollments (student_id INTEGER REFERENCES students(student_id), course_id INTEGER REFERENCES courses(course_id), grade INTEGER, PRIMARY KEY (student_id, course_id));
CREATE TABLE clubs (club_id INTEGER PRIMARY KEY, club_name TEXT);
CREATE TABLE club_members (club_id INTEGER REFERENCES clubs(club_id), student_id INTEGER REFERENCES students(student_id), PRIMARY KEY (club_id, student_id));""",
        {
            "students": [(i, f"Student {i}", ["North", "South"][i % 2]) for i in range(1, 31)],
            "courses": [(i, f"Course {chr(64 + i)}", 3 + i % 3) for i in range(1, 9)],
            "enrollments": [(s, c, 1 + (s * c) % 5) for s, c in taken],
            "clubs": [(i, f"Club {i}") for i in range(1, 5)],
            "club_members": [(1 + s % 4, s) for s in range(1, 31)],
        },
    )
