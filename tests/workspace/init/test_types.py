"""What the text of a column is taken for, and what stays text because it could be taken for two things."""

import datetime
from decimal import Decimal

import duckdb
import pytest

from tests.workspace.init.conftest import TODAY, dataset, roles, types
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace


def values(target, column, table="a"):
    file = target / "data" / "main" / f"{table}.parquet"
    return [row[0] for row in duckdb.sql(f"SELECT {column} FROM '{file}'").fetchall()]


day = datetime.date

COLUMNS = {
    "whole numbers": ("n", ["1", "-20", "300"], "BIGINT", [1, -20, 300]),
    "leading zeros": ("plant", ["007", "010", "123"], "VARCHAR", ["007", "010", "123"]),
    "key of digits": ("order_no", ["1001", "1002", "1003"], "BIGINT", [1001, 1002, 1003]),
    "keys written as floats": ("customer_id", ["1.0", "2.0", ""], "BIGINT", [1, 2, None]),
    "postal codes": ("zip", ["10115", "80331", "20095"], "VARCHAR", ["10115", "80331", "20095"]),
    "phone numbers": ("phone", ["5551234", "5551235", "5551236"], "VARCHAR", ["5551234", "5551235", "5551236"]),
    "money": ("price", ["1", "2.5", "3.25"], "DECIMAL(18,2)", [Decimal("1.00"), Decimal("2.50"), Decimal("3.25")]),
    "money of four digits": ("unit_cost", ["1.0625", "2.5", "3"], "DECIMAL(18,4)", [Decimal("1.0625"), 2.5, 3]),
    "measurements": ("depth", ["1.25", "2.5", "3.12345"], "DOUBLE", [1.25, 2.5, 3.12345]),
    "uneven digits": ("depth", ["1.123", "2.5", "3"], "DOUBLE", [1.123, 2.5, 3.0]),
    "even digits": ("depth", ["1.123", "2.500", "3.100"], "DECIMAL(18,3)", [Decimal("1.123"), 2.5, Decimal("3.1")]),
    "exponents": ("mass", ["1e3", "2.5E-2", "3"], "DOUBLE", [1000.0, 0.025, 3.0]),
    "grouped thousands": ("views", ['"1,234"', "56", '"7,890,123"'], "DECIMAL(18,1)", [1234, 56, 7890123]),
    "currency": ("paid", ['"$1,234.50"', "$0.99", "$3"], "DECIMAL(18,2)", [Decimal("1234.50"), Decimal("0.99"), 3]),
    "true and false": ("x", ["true", "FALSE", ""], "BOOLEAN", [True, False, None]),
    "yes and no": ("x", ["Yes", "no", "yes"], "BOOLEAN", [True, False, True]),
    "Y and N": ("x", ["Y", "N", "Y"], "BOOLEAN", [True, False, True]),
    "nothing but Y": ("x", ["Y", "Y", "Y"], "VARCHAR", ["Y", "Y", "Y"]),
    "flag of digits": ("is_new", ["1", "0", "1"], "BOOLEAN", [True, False, True]),
    "digits that are no flag": ("rooms", ["1", "0", "1"], "BIGINT", [1, 0, 1]),
    "ISO dates": ("d", ["2024-01-31", "2024-02-29", ""], "DATE", [day(2024, 1, 31), day(2024, 2, 29), None]),
    "a date that is none": ("d", ["2024-01-31", "2024-02-30", ""], "VARCHAR", ["2024-01-31", "2024-02-30", None]),
    "ISO moments": ("d", ["2024-01-31T10:00:00Z", "2024-01-31 12:30:00+02:00", ""], "TIMESTAMP",
                    [datetime.datetime(2024, 1, 31, 10), datetime.datetime(2024, 1, 31, 10, 30), None]),
    "midnights": ("d", ["2024-01-31 00:00:00", "2024-02-01 00:00", ""], "DATE",
                  [day(2024, 1, 31), day(2024, 2, 1), None]),
    "German dates": ("d", ["31.01.2024", "1.2.2024", ""], "DATE", [day(2024, 1, 31), day(2024, 2, 1), None]),
    "American dates": ("d", ["1/31/2024", "2/1/2024", ""], "DATE", [day(2024, 1, 31), day(2024, 2, 1), None]),
    "British moments": ("d", ["31/01/2024 9:05", "01/02/2024 17:00", ""], "TIMESTAMP",
                        [datetime.datetime(2024, 1, 31, 9, 5), datetime.datetime(2024, 2, 1, 17), None]),
    "dates of digits": ("ord_dt", ["20240131", "20240201", ""], "DATE", [day(2024, 1, 31), day(2024, 2, 1), None]),
    "months of digits": ("period", ["202401", "202412", ""], "DATE", [day(2024, 1, 1), day(2024, 12, 1), None]),
    "digits that are no months": ("period", ["202401", "202413"], "BIGINT", [202401, 202413]),
    "digits that are no dates": ("views", ["20240131", "20240201", "7"], "BIGINT", [20240131, 20240201, 7]),
    "months": ("period", ["2024-01", "2024-02", ""], "DATE", [day(2024, 1, 1), day(2024, 2, 1), None]),
    "names of months": ("d", ["31 Jan 2024", "1 Feb 2024", ""], "DATE", [day(2024, 1, 31), day(2024, 2, 1), None]),
    "missing numbers": ("n", ["N/A", "2", "-"], "BIGINT", [None, 2, None]),
    "a country called NA": ("country", ["NA", "DE", "FR"], "VARCHAR", ["NA", "DE", "FR"]),
    "either day or month": ("d", ["01/02/2024", "03/04/2024", ""], "VARCHAR", ["01/02/2024", "03/04/2024", None]),
}  # fmt: skip


@pytest.fixture(scope="module")
def one_table_each(tmp_path_factory):
    """The root of a workspace with a table for each of the cases."""
    root = tmp_path_factory.mktemp("types")
    (root / "files").mkdir()
    for place, (header, texts, _, _) in enumerate(COLUMNS.values()):
        lines = [f"row,{header}", *(f"{i},{text}" for i, text in enumerate(texts))]
        (root / "files" / f"t{place}.csv").write_text("\n".join(lines))
    init_workspace(root / "w", root / "files", today=TODAY)
    return root / "w"


@pytest.mark.parametrize("case", COLUMNS)
def test_text_becomes(one_table_each, case):
    header, _, type_name, expected = COLUMNS[case]
    table = f"t{list(COLUMNS).index(case)}"

    assert types(load_workspace(one_table_each), table)[header] == type_name
    assert values(one_table_each, header, table) == expected


SEMICOLONS = {
    "decimal commas": (["1,5", "1.234,25"], "DECIMAL(18,2)", [Decimal("1.5"), Decimal("1234.25")]),
    "points that may group or divide": (["1.234", "5.678"], "VARCHAR", ["1.234", "5.678"]),
    "points that can only divide": (["1.25", "5.678"], "DOUBLE", [1.25, 5.678]),
}


@pytest.mark.parametrize(("texts", "type_name", "expected"), SEMICOLONS.values(), ids=SEMICOLONS)
def test_text_between_semicolons_becomes(loaded, target, texts, type_name, expected):
    workspace = loaded(a="\n".join(["row;width", *(f"{i};{text}" for i, text in enumerate(texts))]))

    assert types(workspace, "a")["width"] == type_name
    assert values(target, "width") == expected


def test_another_column_tells_how_a_file_writes_its_dates_and_decimals(loaded, target):
    workspace = loaded(
        a="row;day;since;amount;weight\n1;01/02/2024;31/12/2023;1,5;1.234\n2;03/04/2024;30/11/2023;2,5;2.000"
    )

    assert types(workspace, "a") == {
        "row": "BIGINT", "day": "DATE", "since": "DATE", "amount": "DECIMAL(18,2)", "weight": "DECIMAL(18,1)",
    }  # fmt: skip
    assert values(target, "day") == [day(2024, 2, 1), day(2024, 4, 3)]
    assert values(target, "weight") == [1234, 2000]


def test_what_may_be_read_in_two_ways_is_noted_and_can_be_settled_by_hand(init, folder, target):
    (folder / "a.csv").write_text("row,day\n1,01/02/2024\n2,03/04/2024\n")
    report = init()
    assert "main.a.day is kept as text: dates as 31/01/2024, or dates as 01/31/2024?" in report.notes[0]


def test_types_beyond_the_first_rows_count(loaded):
    rows = [f"{i},{i},{i}" for i in range(5_000)]
    workspace = loaded(a="\n".join(["row,x,y", *rows, "5000,2.5,abc"]))
    assert types(workspace, "a") == {"row": "BIGINT", "x": "DECIMAL(18,1)", "y": "VARCHAR"}


def test_a_key_is_of_one_type_everywhere(loaded):
    workspace = loaded(
        customers="cust_no,city\n007,Bonn\n100,Ulm\n200,Ulm\n",
        orders="order_no,cust_no\n1,100\n2,200\n3,100\n",
    )
    assert types(workspace, "orders")["cust_no"] == "VARCHAR"
    assert [r.to for r in dataset(workspace, "orders").relations] == ["main.customers"]


def test_json_lines_keep_text_and_find_dates_and_decimals(init, folder, target):
    (folder / "a.jsonl").write_text(
        '{"id": 1, "code": "12", "price": 1.5, "seen": "2024-01-31T10:00:00+02:00", "tags": ["a", "b"], '
        '"more": {"x": [1]}}\n'
        '{"id": 2, "code": "13", "price": 2, "seen": null, "tags": [], "more": null, "late": true}\n'
    )
    init()
    workspace = load_workspace(target)
    assert types(workspace, "a") == {
        "id": "BIGINT", "code": "VARCHAR", "price": "DECIMAL(18,2)", "seen": "TIMESTAMP", "tags": "VARCHAR[]",
        "more": "VARCHAR", "late": "BOOLEAN",
    }  # fmt: skip
    assert roles(workspace, "a")["more"] == "json"
    assert roles(workspace, "a")["tags"] == "list"
    assert values(target, "seen") == [datetime.datetime(2024, 1, 31, 8), None]
    assert values(target, "more ->> '$.x[0]'") == ["1", None]


def test_types_of_a_database_become_those_of_a_workspace(init, folder, target):
    file = folder / "a.duckdb"
    with duckdb.connect(str(file)) as connection:
        connection.execute("""CREATE TABLE t AS SELECT 1::TINYINT AS small, 2::HUGEINT AS huge, 1.5::FLOAT AS f,
            'a'::ENUM('a', 'b') AS e, gen_random_uuid() AS u, TIMESTAMPTZ '2024-01-31 10:00:00+02' AS z,
            {'x': 1} AS s, [1, 2] AS l, 'x'::BLOB AS b, TIME '10:00' AS clock, 1.25::DECIMAL(9,2) AS d""")
    report = init(file)
    assert types(load_workspace(target), "t") == {
        "small": "BIGINT", "huge": "DECIMAL(38,0)", "f": "DOUBLE", "e": "VARCHAR", "u": "VARCHAR", "z": "TIMESTAMP",
        "s": "VARCHAR", "l": "BIGINT[]", "clock": "VARCHAR", "d": "DECIMAL(9,2)",
    }  # fmt: skip
    assert report.notes == ("t: column b is left out; it is binary (BLOB).",)
    assert values(target, "z", "t") == [datetime.datetime(2024, 1, 31, 8)]


@pytest.mark.parametrize("kind", ["duckdb", "parquet"])
def test_dates_that_are_kept_as_text_are_dates_and_other_text_stays(init, folder, target, kind):
    file = folder / f"t.{kind}"
    made = """SELECT * FROM (VALUES ('2024-01-31', '2024-01-31 10:00', '31/12/2024', '007', '2024', 'true', '2024-01-31'),
        ('2024-02-29', NULL, '01/02/2025', '12', '2025', 'false', 'unknown')) AS t (day, seen, sent, code, year, ok, due)"""
    with duckdb.connect(str(file) if kind == "duckdb" else ":memory:") as connection:
        connection.execute(f"CREATE TABLE t AS {made}" if kind == "duckdb" else f"COPY ({made}) TO '{file}'")
    init(file)
    assert types(load_workspace(target), "t") == {
        "day": "DATE", "seen": "TIMESTAMP", "sent": "DATE", "code": "VARCHAR", "year": "BIGINT", "ok": "VARCHAR",
        "due": "VARCHAR",
    }  # fmt: skip


def test_numbers_that_are_kept_as_text_are_numbers_but_those_of_keys_and_codes(init, folder, target):
    file = folder / "t.duckdb"
    made = """SELECT * FROM (VALUES ('$1,234', '32', '$500 and under', '4', '31'), ('$98,765,432', '29', '$12', '5', '32'))
        AS t (gross, age, law, room_no, zip)"""
    with duckdb.connect(str(file)) as connection:
        connection.execute(f"CREATE TABLE t AS {made}")
    init(file)
    assert types(load_workspace(target), "t") == {
        "gross": "DECIMAL(18,2)", "age": "BIGINT", "law": "VARCHAR", "room_no": "VARCHAR", "zip": "VARCHAR",
    }  # fmt: skip
    assert values(target, "gross", "t") == [1234, 98765432]


def test_comments_of_a_duckdb_file_become_descriptions(folder, target, init):
    file = folder / "shop.duckdb"
    with duckdb.connect(str(file)) as connection:
        connection.execute("CREATE TABLE parcels (id INTEGER, weight INTEGER)")
        connection.execute("COMMENT ON TABLE parcels IS 'Parcels\n that were sent.'")
        connection.execute("COMMENT ON COLUMN parcels.weight IS 'In grams.'")
    init(file)
    parcels = dataset(load_workspace(target), "parcels")
    assert parcels.description == "Parcels that were sent."
    assert {column.name: column.description for column in parcels.columns} == {"id": "", "weight": "In grams."}
