"""What is inferred of tables without declared keys, and what is not for want of evidence."""

import datetime

import pytest

from tests.workspace.init.conftest import dataset, personal, relations, roles
from workspace.init.rules.time_columns import MOST_EMPTY
from workspace.loader import load_workspace


def csv(header, *rows):
    return "\n".join([header, *rows])


def numbered(count, template):
    """Rows in which `{0}` is 1 to count and `{1}` the same modulo 7, from 1."""
    return [template.format(n, n % 7 + 1) for n in range(1, count + 1)]


CUSTOMERS = csv("id,company,city", *numbered(30, "{0},Firm {0} Ltd,City {1}"))


def test_generic_key_is_referred_to_by_entity_and_key(loaded):
    workspace = loaded(customers=CUSTOMERS, orders=csv("id,customer_id,amount", *numbered(60, "{0},{1},{0}.50")))
    assert dataset(workspace, "orders").primary_key == ("id",)
    assert relations(workspace, "orders") == {"customer": ("customer_id", "customers", "id", "many_to_one")}
    assert not dataset(workspace, "orders").relations[0].declared


def test_small_numbers_alone_are_no_relation(loaded):
    rows = numbered(60, "{0},{1},{1},{1},{1}")
    workspace = loaded(customers=CUSTOMERS, orders=csv("id,quantity,rating,total_customers,customers", *rows))
    assert relations(workspace, "orders") == {}


def test_a_key_that_is_mostly_not_there_is_no_relation(loaded):
    orders = csv("id,customer_id", *numbered(50, "{0},{1}"), "51,999", "52,998")
    assert relations(loaded(customers=CUSTOMERS, orders=orders), "orders") == {}


def test_orphans_are_told(loaded, target):
    orders = csv("id,customer_id", *numbered(99, "{0},{1}"), "100,999")
    workspace = loaded(customers=CUSTOMERS, orders=orders)
    assert relations(workspace, "orders") == {"customer": ("customer_id", "customers", "id", "many_to_one")}
    assert "99.00% of 100 values are (1 are not) in customers.id" in (target / "catalog/main.orders.yaml").read_text()


def test_prefixes_are_roles(loaded):
    airports = csv("airport_id,name", *numbered(9, "{0},Port {0}"))
    legs = csv("leg_id,origin_airport_id,dest_airport_id,home_airport,miles", *numbered(40, "{0},{1},{1},{1},{0}"))
    assert relations(loaded(airports=airports, legs=legs), "legs") == {
        "origin": ("origin_airport_id", "airports", "airport_id", "many_to_one"),
        "dest": ("dest_airport_id", "airports", "airport_id", "many_to_one"),
        "home": ("home_airport", "airports", "airport_id", "many_to_one"),
    }


def test_manager_is_another_employee(loaded):
    employees = csv("employee_id,title,manager_id", "1,Head,", *numbered(20, "1{0:02},Clerk,1"))
    assert relations(loaded(employees=employees), "employees") == {
        "manager": ("manager_id", "employees", "employee_id", "many_to_one")
    }


def test_parent_is_another_category(loaded):
    categories = csv("id,name,parent_id", "1,All,", "2,Food,1", "3,Fruit,2", "4,Tools,1")
    assert relations(loaded(categories=categories), "categories") == {
        "parent": ("parent_id", "categories", "id", "many_to_one")
    }


def test_a_key_that_names_its_owner_is_one_to_one(loaded):
    profiles = csv("customer_id,newsletter", *numbered(20, "{0},true"))
    workspace = loaded(customers=CUSTOMERS, customer_profiles=profiles)
    assert relations(workspace, "customer_profiles") == {"customer": ("customer_id", "customers", "id", "one_to_one")}
    assert relations(workspace, "customers") == {}


def test_codes_are_found_by_values_alone(loaded):
    airports = csv("code,city", "JFK,New York", "FRA,Frankfurt", "HND,Tokyo", "GRU,Sao Paulo")
    flights = csv("flight_id,origin,destination", "1,JFK,FRA", "2,FRA,HND", "3,HND,JFK", "4,GRU,JFK", "5,JFK,GRU")
    found = relations(loaded(airports=airports, flights=flights), "flights")
    assert found["origin"] == ("origin", "airports", "code", "many_to_one")
    assert found["destination"] == ("destination", "airports", "code", "many_to_one")


def test_bridge_has_a_key_of_its_two_references(loaded):
    workspace = loaded(
        students=csv("student_id,cohort", *numbered(20, "{0},C{1}")),
        courses=csv("course_id,title", *numbered(7, "{0},Course {0}")),
        enrollments=csv("student_id,course_id,grade", *numbered(20, "{0},{1},B"), *numbered(5, "{0},1,A")),
    )
    assert dataset(workspace, "enrollments").primary_key == ("student_id", "course_id")
    assert relations(workspace, "enrollments").keys() == {"student", "course"}


def test_snapshots_have_their_date_in_the_key(loaded):
    rows = [f"2024-01-{day:02},{store},{day * store}" for day in range(1, 29) for store in range(1, 5)]
    workspace = loaded(stock=csv("snapshot_date,store_id,on_hand", *rows))
    assert dataset(workspace, "stock").primary_key == ("snapshot_date", "store_id")


def test_a_measure_that_happens_to_be_unique_is_no_key(loaded):
    workspace = loaded(readings=csv("value,site", "1.5,A", "2.5,B", "3.5,A"))
    assert dataset(workspace, "readings").primary_key == ()


DATES = {
    "the entity's own date": ("orders", "order_date,ship_date,updated_at", "order_date"),
    "the entity's participle": ("invoices", "paid_on,invoiced_on", "invoiced_on"),
    "a bare date": ("payments", "date,due_date", "date"),
    "an event among others": ("tickets", "created_at,resolved_at,updated_at", "created_at"),
    "the only date": ("shipments", "shipped_at", "shipped_at"),
    "two equally good ones": ("meetings", "start_date,booked_date", None),
    "only bookkeeping": ("items", "updated_at,loaded_at", None),
}


@pytest.mark.parametrize(("table", "headers", "expected"), DATES.values(), ids=DATES)
def test_the_date_of_a_row_is(loaded, target, table, headers, expected):
    count = headers.count(",") + 1
    rows = [f"{n}," + ",".join([f"2024-03-{n:02}"] * count) for n in range(1, 20)]
    workspace = loaded(**{table: csv(f"id,{headers}", *rows)})
    assert dataset(workspace, table).time == expected
    if expected is None:
        assert "time: none: " in (target / f"catalog/main.{table}.yaml").read_text()


LEVELS = {
    "units on hand of each day": ("stock", "on_hand", 4, "day"),
    "a balance of each day": ("accounts", "balance", 4, "day"),
    "what a snapshot holds": ("daily_snapshots", "pallets", 4, "day"),
    "what was sold that day": ("stock", "units_sold", 4, None),
    "an amount of each day": ("takings", "amount", 4, None),
    "balances that are only told where they change": ("accounts", "balance", 1, None),
}


@pytest.mark.parametrize(("table", "column", "last", "expected"), LEVELS.values(), ids=LEVELS)
def test_a_level_is_dated_by_its_snapshot(loaded, target, table, column, last, expected):
    days = [(day, shop) for day in range(1, 6) for shop in range(1, (4 if day < 5 else last) + 1)]
    rows = [f"2024-03-{day:02},{shop},{day * shop * 3}.5" for day, shop in days]
    workspace = loaded(**{table: csv(f"day,shop_id,{column}", *rows)})
    assert dataset(workspace, table).primary_key == ("day", "shop_id")
    assert dataset(workspace, table).column(column).snapshot == expected
    told = (target / f"catalog/main.{table}.yaml").read_text()
    assert ("snapshot: inferred: a level at each day" in told) is (expected is not None)


def test_mostly_empty_dates_step_back(loaded):
    rows = [f"{n},2024-03-{n:02}," for n in range(1, 20)]
    workspace = loaded(visits=csv("id,created_at,submitted_at", *rows, "20,2024-03-20,2024-03-21"))
    assert MOST_EMPTY == 0.5
    assert dataset(workspace, "visits").time == "created_at"


def test_as_of_is_the_day_after_the_last_event(loaded):
    people = csv("id,birth_date,signup_date", "1,1990-01-01,2024-02-03", "2,2030-01-01,2024-02-10")
    bills = csv("id,bill_date,due_date", "1,2024-03-05,2024-09-01", "2,2024-03-01,2024-10-01")
    assert loaded(people=people, bills=bills).as_of == datetime.date(2024, 3, 6)


def test_as_of_is_tomorrow_at_most(loaded):
    assert loaded(a=csv("id,date", "1,2024-01-01", "2,2099-01-01")).as_of == datetime.date(2026, 11, 2)


def test_as_of_is_today_without_events(loaded):
    assert loaded(a=csv("id,name", "1,x", "2,y")).as_of == datetime.date(2026, 11, 1)


def test_roles_of_columns(loaded):
    header = "sale_id,store_code,year,price,rating,latitude,is_online,note,channel,sold_at,house_number"
    notes = "a rather long remark that nobody will group by; number"
    rows = [
        f"{n},S{n % 3},2024,{n}.25,{n % 5},52.{n:05},{n % 2 == 0},{notes} {n},web {n % 2},2024-05-{n % 28 + 1:02},"
        f"{n % 9}"
        for n in range(1, 61)
    ]
    assert roles(loaded(sales=csv(header, *rows)), "sales") == {
        "sale_id": "key", "store_code": "dimension", "year": "dimension", "price": "measure", "rating": "measure",
        "latitude": "dimension", "is_online": "flag", "note": "text", "channel": "dimension", "sold_at": "time",
        "house_number": "key",
    }  # fmt: skip


def test_display_is_the_name_of_a_thing(loaded):
    rows = numbered(20, "{0},Bolt {0},Group {1},Firm {0} Ltd")
    workspace = loaded(products=csv("product_id,product_name,category_name,supplier_name", *rows))
    assert dataset(workspace, "products").display == "product_name"


def test_personal_data_by_name_and_by_value(loaded):
    header = "id,email,contact_phone,full_name,dob,street,city,handle,reach,account,badge,company_name,price"
    names = ["Ann Smith", "Bob Jones", "Cy Weber", "Di Rossi", "Ed Novak"]
    cards = ["4111111111111111", "5500005555555559", "340000000000009"]
    rows = [
        f"{n},a{n}@example.org,555{n},{name},1990-01-0{n},Main St {n},Bonn,b{n}@mail.example,+49 30 1234{n}00,"
        f"DE89370400440532013000,{cards[n % 3]},Firm {n} Ltd,{n}.50"
        for n, name in enumerate(names, start=1)
    ]
    assert personal(loaded(clients=csv(header, *rows)), "clients") == {
        "email", "contact_phone", "full_name", "dob", "street", "handle", "reach", "account", "badge",
    }  # fmt: skip


def test_names_of_companies_are_not_personal(loaded):
    workspace = loaded(
        customers=csv("customer_id,name", *numbered(10, "{0},Firm {0} Ltd")),
        employees=csv("employee_id,name", "1,Ann Smith", "2,Bob Jones", "3,Cy Weber"),
    )
    assert personal(workspace, "customers") == set()
    assert dataset(workspace, "customers").display == "name"
    assert personal(workspace, "employees") == {"name"}
    assert dataset(workspace, "employees").display == "name"


def test_no_personal_value_is_written_down(loaded, target):
    rows = [f"{n},ann{n}@example.org,Ann Smith,1990-01-0{n}" for n in range(1, 8)]
    loaded(users=csv("user_id,email,full_name,birth_date", *rows))
    written = (
        "".join(path.read_text() for path in target.rglob("*.yaml"))
        + (target / ".goldsmith/state/init.json").read_text()
    )
    assert not any(value in written for value in ("example.org", "Smith", "1990"))


def test_entities_and_synonyms_come_from_names(loaded):
    workspace = loaded(
        dim_customers=csv("cust_no,cust_nm,loyalty_lvl", *numbered(9, "K{0},Firm {0} Ltd,L{1}")),
        fact_sales=csv("txn_id,cust_no,txn_dt,disc_amt", *numbered(9, "T{0},K{0},2024-01-0{1},1.50")),
    )
    customers, sales = dataset(workspace, "dim_customers"), dataset(workspace, "fact_sales")
    assert (customers.entity, sales.entity) == ("customer", "sale")
    assert sales.synonyms == ("transaction",)
    assert customers.column("cust_nm").synonyms == ("customer name",)
    assert customers.column("loyalty_lvl").synonyms == ("loyalty level",)
    assert sales.column("disc_amt").synonyms == ("discount amount", "discount")


def test_names_of_the_source_are_kept_as_synonyms(folder, init, target):
    (folder / "Order Lines 2024.csv").write_text("Order ID,Gross Weight (kg)\n1,2.5\n2,3.5\n")
    init()
    lines = dataset(load_workspace(target), "order_lines_2024")
    assert lines.entity == "order line"
    assert "Order Lines 2024" in lines.synonyms
    assert "Gross Weight (kg)" in lines.column("gross_weight_kg").synonyms


def test_folders_are_schemas(folder, init, target):
    for schema in ("Shop", "Web"):
        (folder / schema).mkdir()
        (folder / schema / "orders.csv").write_text("id,amount\n1,2.5\n2,3.5\n")
    assert [table.name for table in init().tables] == ["shop.orders", "web.orders"]
    assert (target / "data/shop/orders.parquet").is_file()


def test_names_that_begin_with_what_they_name_are_turned(loaded):
    rows = numbered(9, "{0},Ann {0},5{0}{0},6{0}{0},1{0}")
    pupils = dataset(loaded(pupils=csv("pupil_id,nameFirst,AvgScrMath,score_read,team_id", *rows)), "pupils")

    assert "first name" in pupils.column("name_first").synonyms
    assert {"average math score", "average score in math"} <= {*pupils.column("avg_scr_math").synonyms}
    assert "read score" in pupils.column("score_read").synonyms
    assert "id team" not in pupils.column("team_id").synonyms


def test_an_initial_before_a_name_is_first_or_last(loaded):
    rows = numbered(9, "{0},Lund {0},Ann {0}")
    guests = dataset(loaded(guests=csv("guest_id,LName,F_Name", *rows)), "guests")

    assert ("last name" in guests.column("l_name").synonyms, "first name" in guests.column("f_name").synonyms) == (
        True,
        True,
    )


def test_a_table_that_its_key_cuts_short_is_spelled_out(loaded):
    people = csv("ath_id,ath_lname,athdate", *numbered(9, "{0},Lund {0},2024-01-0{1}"))
    results = csv("res_id,ath_id,points", *numbered(30, "{0},{1},{0}"))
    workspace = loaded(athletes=people, results=results)

    athletes = dataset(workspace, "athletes")
    assert "athlete last name" in athletes.column("ath_lname").synonyms
    assert "ath" in athletes.synonyms
    assert not any(
        "athlete" in name for name in athletes.column("athdate").synonyms
    )  # run together, it may be anything
    assert "athlete id" in dataset(workspace, "results").column("ath_id").synonyms


def test_a_whole_word_of_a_key_cuts_nothing_short(loaded):
    workspace = loaded(trade_1k=csv("trade_id,trade_sum", *numbered(9, "{0},{0}")))
    assert dataset(workspace, "trade_1k").column("trade_id").synonyms == ()


def test_what_numbers_things_is_not_called_like_them(loaded):
    clubs = csv("club_id,club,night_club_number", *numbered(9, "{0},Club {0},N-{0}"))
    assert "night club" not in dataset(loaded(clubs=clubs), "clubs").column("night_club_number").synonyms


def test_a_text_key_called_like_its_thing_needs_no_description(loaded):
    lines = csv("product_line,text_description", *numbered(9, "Line {0},All that is of line {0}"))
    goods = csv("good_id,product_line,price", *numbered(30, "{0},Line {1},{0}"))
    assert dataset(loaded(product_lines=lines, goods=goods), "product_lines").display is None


def test_months_are_shown_as_they_are_written(loaded):
    bills = dataset(loaded(bills=csv("bill_id,bill_month", *numbered(9, "{0},20240{1}"))), "bills")
    assert (bills.column("bill_month").type, bills.column("bill_month").date_format) == ("DATE", "%Y%m")
