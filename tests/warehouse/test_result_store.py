from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from schemas.errors import InternalError, WorkspaceError
from warehouse.result_store import MemoryResultStore, ResultStore
from warehouse.results import Results
from warehouse.table import ResultTable

TABLE = ResultTable(
    columns=("region", "revenue", "day", "ratio"),
    types=("VARCHAR", "DECIMAL(12,2)", "DATE", "DOUBLE"),
    rows=(("Wést", Decimal("10.50"), date(2026, 1, 5), 0.1), (None, None, None, float("inf"))),
    truncated=False,
)
DIGEST = "0b102a925ce325ed7aa60b8406648cce9ef4edac73d82ada12efe53ec8d62d86"


@pytest.fixture(params=["disk", "memory"])
def store(request, tmp_path) -> Results:
    return ResultStore(tmp_path / "results") if request.param == "disk" else MemoryResultStore()


def of_one(value: object, kind: str = "") -> ResultTable:
    kind = kind or ("STRUCT(a INTEGER)" if isinstance(value, dict) else "VARCHAR")
    return ResultTable(("c",), (kind,), ((value,),), truncated=False)


def test_store_gives_back_what_was_put(store):
    assert store.get(store.put(TABLE)) == TABLE


def test_store_digest_is_the_same_everywhere(store):
    assert store.put(TABLE) == store.put(TABLE) == DIGEST


@pytest.mark.parametrize(
    "value",
    [
        True,
        2**100,
        -0.0,
        Decimal("0E-10"),
        'a\n"b" ☃',
        time(10, 30),
        datetime(2026, 1, 1, 12, 0, 0, 5),
        datetime(2026, 1, 1, 12, tzinfo=UTC),
        timedelta(days=-1, microseconds=7),
        b"\x00\xff",
        UUID("0920c394-6558-4ac7-94b7-9889bc6cc3a7"),
        ["a", None, Decimal("1.5")],
        {"a": {"b": [date(2026, 1, 1)]}},
        {1: "map"},
        [],
    ],
)
def test_store_keeps_value_and_type(store, value):
    (row,) = store.get(store.put(of_one(value))).rows

    assert row == (value,)
    assert type(row[0]) is type(value)


def test_store_tells_values_apart_that_look_alike(store):
    values = (1, 1.0, Decimal(1), "1", True, [1], {"1": 1}, date(2026, 1, 1), "2026-01-01", datetime(2026, 1, 1))

    assert len({store.put(of_one(value)) for value in values}) == len(values)


def test_store_tells_types_columns_and_truncation_apart(store):
    rows = ((1,),)
    tables = (
        ResultTable(("a",), ("INTEGER",), rows, truncated=False),
        ResultTable(("b",), ("INTEGER",), rows, truncated=False),
        ResultTable(("a",), ("BIGINT",), rows, truncated=False),
        ResultTable(("a",), ("INTEGER",), rows, truncated=True),
    )

    assert len({store.put(table) for table in tables}) == len(tables)


def test_store_takes_one_moment_for_one_whatever_its_zone(store):
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)

    assert store.put(of_one(noon)) == store.put(of_one(noon.astimezone(timezone(timedelta(hours=9)))))


@pytest.mark.parametrize("digest", ["0" * 64, "", "../../etc/passwd", "A" * 64])
def test_store_says_that_a_result_is_missing(store, digest):
    with pytest.raises(WorkspaceError, match="there is no stored result"):
        store.get(digest)


def test_store_refuses_a_value_it_cannot_give_back(store):
    with pytest.raises(InternalError, match="complex"):
        store.put(of_one(1j))


def test_result_store_notices_damage_and_heals_it(tmp_path):
    store = ResultStore(tmp_path)
    digest = store.put(TABLE)
    (path,) = tmp_path.rglob("*.json")
    path.write_bytes(path.read_bytes().replace(b"10.50", b"99.50"))

    with pytest.raises(WorkspaceError, match="damaged"):
        store.get(digest)
    store.put(TABLE)
    assert store.get(digest) == TABLE


def test_result_store_leaves_no_other_files(tmp_path):
    digest = ResultStore(tmp_path).put(TABLE)

    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()] == [
        f"{digest[:2]}/{digest}.json"
    ]
