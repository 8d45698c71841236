"""Schemas in the style of well-known example databases, in a short form, and made-up rows for them.

A line is a table with its number of rows and its columns. A sign behind a column says what it holds: `*` 1, 2, 3, …
(`*t` short codes); `>` keys of the table named after it, each once with a `*` behind it; `~` texts that differ, `$` texts
that repeat, `@` days, `#` amounts, `%` whole numbers below the one after it. Columns with `+` differ together.
"""

from __future__ import annotations

import csv
import datetime
import random
import re
from pathlib import Path
from typing import NamedTuple

WORDS = "Alpha Bravo Cedar Delta Ember Fjord Grove Haven Iris Jade Kilo Lotus Mango Nova Onyx Pearl".split()
FIRST_DAY = datetime.date(2020, 1, 1)

SHAPES = {
    "music shop": """
        Artist 60: ArtistId*, Name~
        Album 90: AlbumId*, Title~, ArtistId>Artist
        Employee 8: EmployeeId*, LastName~, FirstName~, Title$, ReportsTo>Employee, BirthDate@, HireDate@, City$
        Customer 59: CustomerId*, FirstName~, LastName~, City$, Country$, SupportRepId>Employee
        Invoice 200: InvoiceId*, CustomerId>Customer, InvoiceDate@, BillingCountry$, Total#
        InvoiceLine 600: InvoiceLineId*, InvoiceId>Invoice, TrackId>Track, UnitPrice#, Quantity%5
        Genre 25: GenreId*, Name~
        MediaType 5: MediaTypeId*, Name~
        Track 300: TrackId*, Name~, AlbumId>Album, MediaTypeId>MediaType, GenreId>Genre, Milliseconds%300000, Bytes%9000000, UnitPrice#
        Playlist 18: PlaylistId*, Name~
        PlaylistTrack 500: PlaylistId>Playlist+, TrackId>Track+
    """,
    "wholesaler": """
        Categories 8: CategoryID*, CategoryName~, Description~
        Customers 91: CustomerID*t, CompanyName~, ContactName~, Country$
        Employees 9: EmployeeID*, LastName~, FirstName~, ReportsTo>Employees, HireDate@
        Shippers 3: ShipperID*, CompanyName~, Phone~
        Suppliers 29: SupplierID*, CompanyName~, Country$
        Products 77: ProductID*, ProductName~, SupplierID>Suppliers, CategoryID>Categories, UnitPrice#, UnitsInStock%100, ReorderLevel%30, Discontinued%2
        Orders 830: OrderID*, CustomerID>Customers, EmployeeID>Employees, OrderDate@, ShippedDate@, ShipVia>Shippers, Freight#, ShipCountry$
        Order_Details 2000: OrderID>Orders+, ProductID>Products+, UnitPrice#, Quantity%60, Discount#
        Region 4: RegionID*, RegionDescription~
        Territories 53: TerritoryID*t, TerritoryDescription~, RegionID>Region
        EmployeeTerritories 49: EmployeeID>Employees+, TerritoryID>Territories+
    """,
    "video rental": """
        country 40: country_id*, country~, last_update@
        city 80: city_id*, city~, country_id>country, last_update@
        address 120: address_id*, address~, district$, city_id>city, postal_code%99999, phone~
        store 2: store_id*, manager_staff_id>staff, address_id>address
        staff 2: staff_id*, first_name~, last_name~, address_id>address, store_id>store, active%2
        customer 100: customer_id*, store_id>store, first_name~, last_name~, address_id>address, active%2, create_date@
        language 6: language_id*, name~
        film 200: film_id*, title~, description~, release_year%2020, language_id>language, original_language_id>language, rental_duration%7, rental_rate#, length%180
        actor 100: actor_id*, first_name~, last_name~
        film_actor 600: actor_id>actor+, film_id>film+
        category 16: category_id*, name~
        film_category 200: film_id>film+, category_id>category+
        inventory 400: inventory_id*, film_id>film, store_id>store
        rental 900: rental_id*, rental_date@, inventory_id>inventory, customer_id>customer, return_date@, staff_id>staff
        payment 900: payment_id*, customer_id>customer, staff_id>staff, rental_id>rental, amount#, payment_date@
    """,
    "pets": """
        Student 34: StuID*, LName~, Fname~, Age%30, Sex$, Major%600, Advisor%9999, city_code$
        Pets 20: PetID*, PetType$, pet_age%9, weight#
        Has_Pet 20: StuID>Student+, PetID>Pets+
    """,
    "flights": """
        airlines 12: uid*, Airline~, Abbreviation~, Country$
        airports 40: City~, AirportCode*t, AirportName~, Country$, CountryAbbrev$
        flights 300: Airline>airlines, FlightNo%1200, SourceAirport>airports, DestAirport>airports
    """,
    "countries": """
        city 200: ID*, Name~, CountryCode>country, District$, Population%900000
        country 60: Code*t, Name~, Continent$, Region$, SurfaceArea#, IndepYear%1990, Population%9000000, Capital>city
        countrylanguage 120: CountryCode>country+, Language$+, IsOfficial$, Percentage#
    """,
    "cars": """
        continents 5: ContId*, Continent~
        countries 15: CountryId*, CountryName~, Continent>continents
        car_makers 22: Id*, Maker~, FullName~, Country>countries
        model_list 36: ModelId*, Maker>car_makers, Model~
        cars_data 300: Id*, MPG#, Cylinders%8, Edispl#, Horsepower%200, Weight%5000, Accelerate#, Year%1982
    """,
    "television": """
        TV_Channel 15: id*, series_name~, Country$, Language$, Package_Option$
        TV_series 12: id*, Episode~, Air_Date$, Rating#, Share#, Weekly_Rank%30, Channel>TV_Channel
        Cartoon 12: id*, Title~, Directed_by$, Written_by$, Production_code%9, Channel>TV_Channel
    """,
    "friends": """
        Highschooler 16: ID*, name~, grade%12
        Friend 30: student_id>Highschooler+, friend_id>Highschooler+
        Likes 20: student_id>Highschooler+, liked_id>Highschooler+
    """,
    "hiring": """
        employee 10: Employee_ID*, Name~, Age%50, City$
        shop 9: Shop_ID*, Name~, Location$, District$, Number_products%9000, Manager_name~
        hiring 8: Shop_ID>shop, Employee_ID>employee*, Start_from$, Is_full_time$
        evaluation 12: Employee_ID>employee+, Year_awarded%2017+, Bonus#
    """,
    "battles": """
        battle 8: id*, name~, date$, bulgarian_commander$, result$
        ship 9: id*, lost_in_battle>battle, name~, tonnage$, ship_type$
        death 13: id*, caused_by_ship_id>ship, note$, killed%20, injured%10
    """,
    "tennis": """
        players 200: player_id*, first_name~, last_name~, hand$, birth_date%19990101, country_code$
        matches 300: best_of%3, draw_size%4, loser_age%30, loser_id>players, loser_rank%200, match_num%299, winner_age%30, winner_id>players, winner_rank%150, tourney_id$, year%2017
        rankings 500: ranking_date%20170101, ranking%200, player_id>players, ranking_points%4000
    """,
    "transcripts": """
        Addresses 15: address_id*, line_1~, city$, zip_postcode$
        Courses 15: course_id*, course_name~
        Departments 15: department_id*, department_name~
        Degree_Programs 15: degree_program_id*, department_id>Departments, degree_summary_name$
        Sections 21: section_id*, course_id>Courses, section_name$
        Semesters 15: semester_id*, semester_name~
        Students 30: student_id*, current_address_id>Addresses, permanent_address_id>Addresses, first_name~, date_first_registered@
        Student_Enrolment 40: student_enrolment_id*, degree_program_id>Degree_Programs, semester_id>Semesters, student_id>Students
        Student_Enrolment_Courses 60: student_course_id*, course_id>Courses, student_enrolment_id>Student_Enrolment
        Transcripts 15: transcript_id*, transcript_date@
        Transcript_Contents 25: student_course_id>Student_Enrolment_Courses+, transcript_id>Transcripts+
    """,
    "museum": """
        museum 8: Museum_ID*, Name~, Num_of_Staff%60, Open_Year$
        visitor 6: ID*, Name~, Level_of_membership%8, Age%50
        visit 12: Museum_ID>museum+, visitor_ID>visitor+, Num_of_Ticket%20, Total_spent#
    """,
    "soccer": """
        team 20: team_id*, team_long_name~, team_short_name~
        league 6: id*, country_id>nation, name~
        nation 6: id*, name~
        match 380: id*, country_id>nation, league_id>league, season$, stage%38, date@, home_team_id>team, away_team_id>team, home_goals%5, away_goals%5
        player_attributes 200: id*, player_id>player, date@, overall_rating%99, potential%99
        player 60: id*, player_name~, birthday@, height#
    """,
    "staff": """
        regions 4: REGION_ID*, REGION_NAME~
        countries 25: COUNTRY_ID*t, COUNTRY_NAME~, REGION_ID>regions
        locations 23: LOCATION_ID*, STREET_ADDRESS~, CITY~, COUNTRY_ID>countries
        departments 27: DEPARTMENT_ID*, DEPARTMENT_NAME~, MANAGER_ID>employees, LOCATION_ID>locations
        jobs 19: JOB_ID*t, JOB_TITLE~, MIN_SALARY%9000, MAX_SALARY%9000
        employees 107: EMPLOYEE_ID*, FIRST_NAME~, LAST_NAME~, HIRE_DATE@, JOB_ID>jobs, SALARY#, COMMISSION_PCT#, MANAGER_ID>employees, DEPARTMENT_ID>departments
        job_history 30: EMPLOYEE_ID>employees+, START_DATE@+, END_DATE@, JOB_ID>jobs, DEPARTMENT_ID>departments
    """,
    "star": """
        stores 12: store_key*, store_name~, sq_ft%3000
        dim_date 400: date_key*, full_date@, month%12, year%2024
        fact_sales 900: sales_key*, date_key>dim_date, store_key>stores, ship_date_key>dim_date, qty%9, rating%5, discount_pct%10
    """,
    "traps": """
        team 20: team_id*, team_name~, team_rank%20, coach$
        pupil 30: pupil_id*, pupil_name~, pupil_age%18
        room 12: room_no*, floor%5, room_size%30
        lesson 90: lesson_id*, pupil_count%25, team_size%12, room_rate%9, grade%6, hours%8, teams%5, pupils%30, total_room%12
    """,
}


class Column(NamedTuple):
    """A column as the short form has it."""

    name: str
    sign: str
    argument: str

    @property
    def refers_to(self) -> str:
        return self.argument.rstrip("+*") if self.sign == ">" else ""


def columns(shape: str) -> dict[str, tuple[int, tuple[Column, ...]]]:
    """Table name to number of rows and columns."""
    found = {}
    for line in shape.strip().splitlines():
        head, _, listed = line.strip().partition(": ")
        name, rows = head.split()
        parts = [re.fullmatch(r"(\w+)([*>~$@#%]?)(.*)", part.strip()) for part in listed.split(",")]
        found[name] = (int(rows), tuple(Column(*part.groups()) for part in parts if part))
    return found


def write_shape(shape: str, folder: Path, seed: int) -> None:
    """A CSV file without a word on keys for each table."""
    chance = random.Random(seed)
    tables = columns(shape)
    keys = {
        name: [_code(name, n) if column.argument == "t" else n + 1 for n in range(rows)]
        for name, (rows, its_columns) in tables.items()
        for column in its_columns
        if column.sign == "*"
    }
    for name, (rows, its_columns) in tables.items():
        values = [_values(column, rows, name, keys, chance) for column in its_columns]
        together = [place for place, column in enumerate(its_columns) if column.argument.endswith("+")]
        kept = {
            tuple(row[i] for i in together) if together else n: row for n, row in enumerate(zip(*values, strict=True))
        }
        with (folder / f"{name}.csv").open("w", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow([column.name for column in its_columns])
            writer.writerows(kept.values())


def _code(table: str, number: int) -> str:
    return f"{table[:2].upper()}{number:03d}"


def _values(
    column: Column, rows: int, table: str, keys: dict[str, list[object]], chance: random.Random
) -> list[object]:
    if column.sign == "*":
        return keys[table]
    if column.sign == ">":
        referred = keys[column.refers_to]
        if column.argument.endswith("*"):
            return chance.sample(referred, rows)
        found = [chance.choice(referred) for _ in range(rows)]
        return [None, *found[1:]] if column.refers_to == table else found
    if column.sign == "~":
        return [f"{chance.choice(WORDS)} {chance.choice(WORDS)} {n}" for n in range(rows)]
    if column.sign == "$":
        return [f"{column.name[:3]} {chance.choice(WORDS[:6])}" for _ in range(rows)]
    if column.sign == "@":
        return [FIRST_DAY + datetime.timedelta(days=chance.randrange(900)) for _ in range(rows)]
    if column.sign == "#":
        return [round(chance.random() * 100, 2) for _ in range(rows)]
    if column.sign == "%":
        most = int(column.argument.rstrip("+"))
        return [chance.randrange(0 if most < 1000 else most * 9 // 10, most) for _ in range(rows)]
    return [n + 1 for n in range(rows)]
