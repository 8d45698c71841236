"""Each file that is not what it seems is told with file and line and what to do, and nothing is left behind."""

import re
import sqlite3
from contextlib import closing
from typing import NamedTuple

import duckdb
import pytest

from schemas.errors import WorkspaceError
from tests.workspace.init.conftest import types
from workspace.init.readers.limits import MAX_COLUMNS, MAX_FIELD
from workspace.loader import load_workspace


class Lie(NamedTuple):
    """`content` of a file called `name` is told at `line` with `says`."""

    name: str
    content: bytes
    line: str
    says: str


GOOD = b"id,name,amount\n1,Ann,2.50\n2,Bob,3.75\n"

LIES = {
    "empty": Lie("a.csv", b"", ":1", "the file is empty"),
    "only blanks": Lie("a.csv", b"\xef\xbb\xbf \r\n\n", ":1", "the file is empty"),
    "no header": Lie("a.csv", b"1,Ann,2.50\n2,Bob,3.75\n", ":1", "no header: '1' stands in the first line"),
    "no header but dates": Lie("a.csv", b"Ann,2024-01-31\nBob,2024-02-01\n", ":1", "no header: '2024-01-31'"),
    "blank header": Lie("a.csv", b",,\n1,2,3\n", ":1", "the first line has no names"),
    "duplicate header": Lie("a.csv", b"id,name, id\n1,Ann,2\n", ":1", "names 'id' twice, in columns 1 and 3"),
    "long header": Lie("a.csv", b"id," + b"x" * 400 + b"\n1,2\n", ":1", "400 characters long"),
    "too few values": Lie("a.csv", GOOD + b"3,Cy\n4,Di,1.00\n", ":4", "the record has 2 values; the header has 3"),
    "too many values": Lie("a.csv", GOOD + b"3,Cy,1.00,9\n", ":4", "the record has 4 values; the header has 3"),
    "ragged after a value of two lines": Lie("a.csv", b'id,name\n1,"a\nb"\n2\n', ":4", "the record has 1 values"),
    "ragged with semicolons": Lie("a.csv", b"id;name\n1;Ann\n2\n3;Cy\n", ":3", "the record has 1 values"),
    "unclosed quote": Lie("a.csv", GOOD + b'3,"Cy,1.00\n4,Di,2.00\n', ":4", "not closed"),
    "text after a quote": Lie("a.csv", b'id,name\n1,"Ann"x\n', ":2", "not closed"),
    "latin-1": Lie("a.csv", b"id,name\n1,Ann\n2,M\xfcller\n", ":3", "not UTF-8: byte 0xFC at offset 17"),
    "latin-1 far in": Lie("a.csv", b"id,n\n" + b"1,Ann\n" * 200_000 + b"2,\xe9\n", ":200002", "UTF-8: byte 0xE9"),
    "utf-16": Lie("a.csv", "id,name\n1,Ann\n".encode("utf-16"), ":1", "UTF-16, not UTF-8"),
    "cut in a character": Lie("a.csv", b"id,name\n1,M\xc3", ":2", "ends in the middle of a character"),
    "nul byte": Lie("a.csv", b"id,name\n1,Ann\n2,\x00\n", ":3", "NUL byte"),
    "long value": Lie("a.csv", b"id,name\n1,Ann\n2," + b"x" * (MAX_FIELD + 1) + b"\n", ":3", "100,001 characters"),
    "too many columns": Lie("a.csv", ",".join(f"c{n}" for n in range(MAX_COLUMNS + 1)).encode(), ":1", "2,001 columns"),
    "broken parquet": Lie("a.parquet", b"PAR1" + b"x" * 100, "", "cannot be read"),
    "empty parquet": Lie("a.parquet", b"", ":1", "the file is empty"),
    "broken json": Lie("a.jsonl", b'{"id": 1}\n{"id": 2\n{"id": 3}\n', ":2", "is no JSON"),
    "json that is no object": Lie("a.jsonl", b'{"id": 1}\n[1, 2]\n', ":2", "no JSON object"),
    "json with a name twice": Lie("a.ndjson", b'{"id": 1}\n\n{"id": 2, "id": 3}\n', ":3", "names 'id' twice"),
    "json in latin-1": Lie("a.jsonl", b'{"n": "a"}\n{"n": "\xfc"}\n', ":2", "not UTF-8"),
    "empty json": Lie("a.jsonl", b"\n\n", ":1", "the file is empty"),
}  # fmt: skip


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_lying_file_is_told_and_nothing_is_left(lie, folder, target, init):
    (folder / "good.csv").write_bytes(GOOD)
    (folder / lie.name).write_bytes(lie.content)

    with pytest.raises(WorkspaceError, match=re.escape(lie.says)) as caught:
        init()

    assert caught.value.where == f"{folder / lie.name}{lie.line}"
    assert caught.value.hint
    assert [path.name for path in target.parent.iterdir()] == ["files"]


def test_400_digits_are_no_number(folder, target, init):
    (folder / "a.csv").write_text(f"id,big\n1,{'9' * 400}\n2,1\n")
    init()
    assert types(load_workspace(target), "a") == {"id": "BIGINT", "big": "VARCHAR"}


def test_mixed_line_ends_are_read(folder, target, init):
    (folder / "a.csv").write_bytes(b"id,name\r\n1,Ann\n2,Bob\r\n3,Cy")
    assert init().tables[0].rows == 3


def test_blank_lines_are_no_records(folder, init):
    (folder / "a.csv").write_bytes(b"\n\nid,name\n1,Ann\n\n2,Bob\n\n")
    assert init().tables[0].rows == 2


def test_header_of_years_is_a_header(folder, target, init):
    (folder / "a.csv").write_text("country,2023,2024\nDE,1,2\nFR,3,4\n")
    init()
    assert list(types(load_workspace(target), "a")) == ["country", "c_2023", "c_2024"]


def test_file_of_nothing_but_a_header_is_a_table_without_rows(folder, target, init):
    (folder / "a.csv").write_text("id,name\n")
    report = init()
    assert report.notes == ("main.a has no rows: nothing could be found out about its columns.",)


def test_text_for_a_database_is_told(folder, init):
    file = folder / "a.duckdb"
    file.write_text("id,name\n1,Ann\n")
    with pytest.raises(WorkspaceError, match="cannot be read"):
        init(file)


def test_damaged_sqlite_file_is_told(folder, init):
    file = folder / "a.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.commit()
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * 5000)
    with pytest.raises(WorkspaceError, match="cannot be read"):
        init(file)


def test_folder_without_data_is_told(folder, init):
    (folder / "notes.txt").write_text("hello")
    with pytest.raises(WorkspaceError, match="no CSV, Parquet or JSON-lines file"):
        init()


def test_database_without_tables_is_told(folder, init):
    file = folder / "a.duckdb"
    duckdb.connect(str(file)).close()
    with pytest.raises(WorkspaceError, match="there is no table in it"):
        init(file)


def test_two_files_of_one_table_are_told(folder, init):
    (folder / "a.csv").write_bytes(GOOD)
    (folder / "a.jsonl").write_text('{"id": 1}\n')
    with pytest.raises(WorkspaceError, match=r"would be the same table as a\.csv"):
        init()


def test_missing_source_is_told(folder, init):
    with pytest.raises(WorkspaceError, match="no such file or folder"):
        init(folder / "nowhere")


def test_folder_with_something_else_in_it_is_left_alone(folder, target, init):
    (folder / "a.csv").write_bytes(GOOD)
    target.mkdir()
    (target / "diary.txt").write_text("mine")
    with pytest.raises(WorkspaceError, match="something else here"):
        init()
    assert [path.name for path in target.iterdir()] == ["diary.txt"]
