"""Each mistake in a workspace is told with file and line, what is wrong and what to do; nothing is half-written."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest

from runs.service import RunService
from schemas.errors import EngineError, UserError, WorkspaceError
from tests.workspaces.make_tiny import TABLES, write_table
from workspace.loader import load_workspace

ORDERS = "catalog/shop.orders.yaml"


class Case(NamedTuple):
    """`old` in `file` becomes `new`; the message names `file`, the line that holds `at`, and says `says`."""

    file: str
    old: str
    new: str
    at: str
    says: str


CASES = {
    "broken mapping": Case(
        "workspace.yaml", "name: Corner shop", "name: Corner: shop", "name: Corner: ", "not readable as YAML"
    ),
    "snapshot of no column": Case(
        ORDERS, "    role: measure", "    role: measure\n    snapshot: day", "snapshot: day", "has no column day"
    ),
    "unclosed list": Case(
        "workspace.yaml", "suggestions:", "users_too: [a, b\nsuggestions:", "suggestions:", "not readable as YAML"
    ),
    "tab": Case(ORDERS, "    role: dimension", "\trole: dimension", "\trole", "not readable as YAML"),
    "anchor": Case(ORDERS, "entity: order", "entity: &x order", "&x", "anchors and aliases are not allowed"),
    "alias": Case(ORDERS, "entity: order", "entity: *x", "*x", "anchors and aliases are not allowed"),
    "duplicate key": Case(ORDERS, "entity: order", "entity: order\nentity: sale", "entity: sale", "'entity'"),
    "tag": Case(
        ORDERS, "entity: order", "entity: !!python/name:os.system x", "!!python", "not allowed|cannot read the value"
    ),
    "own tag": Case(ORDERS, "entity: order", "entity: !secret order", "!secret", "the tag !secret is not allowed"),
    "two documents": Case("rules.yaml", "rules:", "a: 1\n---\nrules:", "---", "not readable as YAML"),
    "list at the top": Case("rules.yaml", "rules:", "- rules:", "- rules:", "`key: value` lines were expected"),
    "unknown field of a dataset": Case(ORDERS, "entity: order", "entity: order\nowners: me", "owners", "owner?"),
    "unknown field of a column": Case(ORDERS, "nullable: false", "nulable: false", "nulable", "no such field"),
    "unknown field of a metric": Case(
        "metrics.yaml", "    agg: count", "    aggr: count", "aggr", "Did you mean agg?"
    ),
    "unknown field of the workspace": Case(
        "workspace.yaml", "as_of: 2", "alpa: 0.5\nas_of: 2", "alpa", "Did you mean alpha?"
    ),
    "unknown field of a rule": Case("rules.yaml", "minimum: 0", "minimun: 0", "minimun", "Did you mean minimum?"),
    "unknown field of a role": Case("workspace.yaml", "sees_pii: false", "see_pii: no", "see_pii", "sees_pii?"),
    "text for a flag": Case("workspace.yaml", "sees_pii: false", "sees_pii: maybe", "maybe", "boolean"),
    "text for a number": Case(ORDERS, "entity: order", "entity: order\npopularity: high", "high", "number"),
    "text for a list": Case(ORDERS, "primary_key:\n  - order_id", "primary_key: order_id", "primary_key", "tuple|list"),
    "list for a text": Case(ORDERS, "entity: order", "entity: [order]", "entity", "string|text"),
    "missing field": Case(ORDERS, "entity: order\n", "", "dataset:", "entity"),
    "unknown role of a column": Case(ORDERS, "role: measure", "role: mesure", "mesure", "'measure'"),
    "unknown aggregate": Case("metrics.yaml", "agg: count", "agg: cnt", "cnt", "'count'"),
    "unknown type of metric": Case("metrics.yaml", "type: ratio", "type: rate", "rate", "'ratio'"),
    "metric of a missing dataset": Case(
        "metrics.yaml", "shop.invoices", "shop.invoicez", "shop.invoicez", "Did you mean shop.invoices?"
    ),
    "metric of a missing column": Case("metrics.yaml", "expr: amount", "expr: amout", "amout", "Did you mean amount?"),
    "filter with a missing column": Case(
        "metrics.yaml", "status = 'kept'", "state = 'kept'", "state =", "shop.orders has no column state"
    ),
    "metric with a missing date": Case(
        "metrics.yaml", "time: invoiced_on", "time: invoiced_at", "invoiced_at", "invoiced_on?"
    ),
    "metric of a missing metric": Case(
        "metrics.yaml", "numerator: takings", "numerator: takins", "- name: average_ticket", "Did you mean takings?"
    ),
    "formula with a missing metric": Case(
        "metrics.yaml", "2 * takings", "2 * takins", "- name: twice_takings", "Did you mean takings?"
    ),
    "metric defined by itself": Case(
        "metrics.yaml", "2 * takings", "2 * twice_takings", "- name: twice_takings", "twice_takings -> twice_takings"
    ),
    "metrics defined by each other": Case(
        "metrics.yaml",
        "numerator: takings",
        "numerator: circle\n    denominator: order_count\n  - name: circle\n    type: ratio\n    label: Circle\n"
        "    description: Round.\n    numerator: average_ticket",
        "- name: average_ticket",
        "average_ticket -> circle -> average_ticket",
    ),
    "metric defined twice": Case(
        "metrics.yaml", "name: order_count", "name: takings", "name: takings", "takings is defined twice"
    ),
    "formula that is no SQL": Case("metrics.yaml", "expr: amount", "expr: amount +", "amount +", ""),
    "formula with a subquery": Case("metrics.yaml", "expr: amount", "expr: (SELECT 1)", "SELECT", ""),
    "formula with a file function": Case(
        "metrics.yaml", "expr: amount", "expr: read_text('/etc/passwd')", "read_text", "read_text"
    ),
    "relation to a missing dataset": Case(
        ORDERS, "to: shop.customers", "to: shop.custmers", "- name: customer", "Did you mean shop.customers?"
    ),
    "relation by a missing column": Case(
        ORDERS, "columns:\n      - customer_id", "columns:\n      - client_id", "- name: customer", "column client_id"
    ),
    "relation to a missing column": Case(
        ORDERS, "references:\n      - customer_id", "references:\n      - id", "- name: customer", "has no column id"
    ),
    "relation of uneven keys": Case(
        ORDERS,
        "references:\n      - customer_id",
        "references:\n      - customer_id\n      - city",
        "- name: customer",
        "different number",
    ),
    "relation between text and a number": Case(
        ORDERS,
        "- name: customer_id\n    type: VARCHAR",
        "- name: customer_id\n    type: BIGINT",
        "- name: customer",
        "the relation customer pairs customer_id, BIGINT, with customer_id, VARCHAR",
    ),
    "relation defined twice": Case(
        ORDERS,
        "relations:",
        "relations:\n  - name: customer\n    columns: [customer_id]\n    to: shop.customers\n    references: [customer_id]",
        "- name: customer",
        "customer is defined twice",
    ),
    "column defined twice": Case(ORDERS, "- name: status", "- name: amount", "- name: amount", "amount is defined twice"),
    "key of a missing column": Case(ORDERS, "primary_key:\n  - order_id", "primary_key:\n  - id", "primary_key", "id"),
    "date of a missing column": Case(ORDERS, "time: ordered_at", "time: ordered", "time: ordered", "ordered_at?"),
    "dataset described twice": Case(
        "catalog/shop.invoices.yaml", "dataset: shop.invoices", "dataset: shop.orders", "dataset:", "described twice"
    ),
    "term of a missing metric": Case(
        "glossary.yaml", "metric: takings", "metric: takngs", "- term: income", "Did you mean takings?"
    ),
    "view with a missing metric": Case(
        "glossary.yaml", "      - takings", "      - taking", "- name: customer_view", "Did you mean takings?"
    ),
    "view with a missing column": Case("glossary.yaml", "customers.city", "customers.town", "town", "no column town"),
    "rule of a missing column": Case("rules.yaml", "column: amount", "column: amont", "amont", "Did you mean amount?"),
    "as_of that is no date": Case("workspace.yaml", "2026-03-01", "soon", "as_of", "a date such as 2026-11-01"),
    "as_of that does not exist": Case("workspace.yaml", "2026-03-01", "2026-02-30", "as_of", "2026-02-30|a date such"),
    "as_of with a time": Case("workspace.yaml", "2026-03-01", "2026-03-01 10:00:00", "as_of", "date"),
    "unknown default role": Case("workspace.yaml", "role: analyst", "role: analist", "default_role", "analyst?"),
    "user of an unknown role": Case("workspace.yaml", "fay: finance", "fay: finanse", "fay", "finance?"),
    "dataset for an unknown role": Case(
        "catalog/shop.invoices.yaml", "  - finance", "  - finanze", "finanze", "Did you mean finance?"
    ),
    "week start": Case("workspace.yaml", "as_of: 2", "week_start: friday\nas_of: 2", "week_start", "monday"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_mistake_is_told_with_file_line_and_what_was_expected(tiny, case):
    file = tiny / case.file
    text = file.read_text()
    assert case.old in text
    file.write_text(text.replace(case.old, case.new, 1))
    before = snapshot(tiny)

    with pytest.raises(WorkspaceError) as caught:
        RunService(tiny, persist=False)

    message = str(caught.value)
    assert message.startswith(f"{file}:{line_of(file, case.at)}: "), message
    assert re.search(case.says if "|" in case.says else re.escape(case.says), message), message
    assert caught.value.exit_code == 1
    assert snapshot(tiny) == before


def line_of(file: Path, text: str) -> int:
    """The last line with `text`: what a mistake was put into stands after what it repeats."""
    lines = file.read_text().splitlines()
    return max(number for number, line in enumerate(lines, start=1) if text in line)


def snapshot(root: Path) -> dict[Path, bytes]:
    """Every file of the workspace; caches may come and go."""
    files = (file for file in root.rglob("*") if file.is_file())
    return {file: file.read_bytes() for file in files if "cache" not in file.parts}


def test_missing_folder_is_told(tmp_path):
    with pytest.raises(WorkspaceError, match=r"nowhere: there is no such folder\. Name a workspace with -w DIR\."):
        load_workspace(tmp_path / "nowhere")


def test_file_in_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "w").write_text("name: x")
    with pytest.raises(WorkspaceError, match="there is no such folder"):
        load_workspace(tmp_path / "w")


def test_missing_workspace_file_is_told(tiny):
    (tiny / "workspace.yaml").unlink()
    with pytest.raises(WorkspaceError, match=r"workspace\.yaml: the file is missing; it makes a folder a workspace"):
        load_workspace(tiny)


def test_missing_catalog_is_told(tiny):
    for file in (tiny / "catalog").iterdir():
        file.unlink()
    with pytest.raises(WorkspaceError, match="catalog: there is no catalog: a YAML file for each dataset is expected"):
        load_workspace(tiny)


@pytest.mark.parametrize("file", ["workspace.yaml", ORDERS, "metrics.yaml", "glossary.yaml", "rules.yaml"])
def test_empty_file_is_told(tiny, file):
    (tiny / file).write_text("")
    with pytest.raises(WorkspaceError, match=re.escape(f"{tiny / file}:1: the file is empty.")):
        load_workspace(tiny)


@pytest.mark.parametrize("file", ["workspace.yaml", ORDERS, "metrics.yaml", "glossary.yaml", "rules.yaml"])
def test_file_that_is_no_text_is_told(tiny, file):
    (tiny / file).write_bytes(b"\xff\xfe\x00PK")
    with pytest.raises(WorkspaceError, match=re.escape(str(tiny / file))):
        load_workspace(tiny)


def without_column(root: Path) -> None:
    write_table(root, "orders", f"SELECT * EXCLUDE (status) FROM ({TABLES['orders']})")


def with_other_type(root: Path) -> None:
    write_table(root, "orders", f"SELECT * REPLACE (amount::DOUBLE AS amount) FROM ({TABLES['orders']})")


def without_file(root: Path) -> None:
    (root / "data" / "orders.parquet").unlink()


def with_folder_for_file(root: Path) -> None:
    without_file(root)
    (root / "data" / "orders.parquet").mkdir()


def with_text_for_parquet(root: Path) -> None:
    (root / "data" / "orders.parquet").write_text("order_id,amount\n1,2\n")


def cut_short(root: Path) -> None:
    file = root / "data" / "orders.parquet"
    file.write_bytes(file.read_bytes()[:200])


def emptied(root: Path) -> None:
    (root / "data" / "orders.parquet").write_bytes(b"")


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (without_column, "the file has no column status, which the catalog says shop.orders has"),
        (with_other_type, r"shop\.orders\.amount is DOUBLE; the catalog says DECIMAL\(12,2\)"),
        (without_file, "the file of shop.orders is missing"),
        (with_folder_for_file, "orders.parquet"),
        (with_text_for_parquet, "orders.parquet"),
        (cut_short, "orders.parquet"),
        (emptied, "orders.parquet"),
    ],
)
def test_damaged_data_is_told_with_its_file(tiny, damage: Callable[[Path], None], says):
    damage(tiny)

    with pytest.raises((WorkspaceError, EngineError)) as caught:
        RunService(tiny, persist=False)

    assert str(tiny / "data" / "orders.parquet") in str(caught.value)
    assert re.search(says, str(caught.value)), caught.value
    assert caught.value.exit_code == 1


@pytest.mark.parametrize("damage", [without_column, with_other_type, without_file, cut_short])
def test_data_damaged_after_it_was_read_once_is_told_as_well(tiny, damage):
    RunService(tiny, persist=False).close()  # the profiles are cached now
    damage(tiny)

    with pytest.raises(UserError, match=r"orders\.parquet"):
        RunService(tiny, persist=False)


def test_data_with_more_columns_than_the_catalog_is_fine(tiny):
    write_table(tiny, "orders", f"SELECT *, 1 AS extra FROM ({TABLES['orders']})")

    service = RunService(tiny, persist=False)

    assert duckdb.read_parquet(str(tiny / "data" / "orders.parquet")).columns[-1] == "extra"
    service.close()
