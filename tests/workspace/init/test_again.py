"""`init` on a workspace that is there: data and what was not touched are renewed, hand edits and comments stay."""

import datetime
import re

import pytest
from ruamel.yaml import YAML

from runs.opened import OpenedWorkspace
from schemas.errors import WorkspaceError
from tests.workspace.init.conftest import dataset, relations, types
from warehouse.result_store import MemoryResultStore
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace

CUSTOMERS = "customer_id,company,zone\n1,Firm A,10\n2,Firm B,20\n3,Firm C,10\n"
ORDERS = "order_id,customer_id,order_date,amount\n1,1,2024-01-05,2.50\n2,2,2024-01-06,3.75\n3,1,2024-02-01,1.00\n"
CATALOG = "catalog/main.orders.yaml"


@pytest.fixture
def shop(folder, target, init):
    (folder / "customers.csv").write_text(CUSTOMERS)
    (folder / "orders.csv").write_text(ORDERS)
    init()
    return target


def files(root):
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def edit(root, name, old, new):
    file = root / name
    text = file.read_text()
    assert text.count(old) == 1, text
    file.write_text(text.replace(old, new))


def test_again_without_changes_gives_the_same_bytes(shop, init):
    before = files(shop)
    assert init().kept == ()
    assert files(shop) == before


def test_another_folder_gets_the_same_bytes(shop, folder, tmp_path):
    other = tmp_path / "other" / shop.name
    init_workspace(other, folder, today=datetime.date(2026, 11, 1))
    assert files(other) == files(shop)


def test_new_rows_columns_and_tables_come_in(shop, folder, init):
    (folder / "orders.csv").write_text(ORDERS.replace("amount", "amount,channel").replace("0\n", "0,web\n").replace(
        "5\n", "5,app\n") + "4,3,2024-03-09,7.00,web\n")  # fmt: skip
    (folder / "channels.csv").write_text("channel,label\nweb,Web shop\napp,App\n")
    report = init()

    loaded = load_workspace(shop)
    assert loaded.as_of == datetime.date(2024, 3, 10)
    assert "channel" in types(loaded, "orders")
    assert relations(loaded, "orders").keys() == {"customer", "channel"}
    assert {table.name: table.rows for table in report.tables}["main.orders"] == 4
    assert "# 4 rows and 5 columns" in (shop / CATALOG).read_text()


def test_hand_edits_stay(shop, folder, init):
    edit(shop, CATALOG, "description: One row per order, from orders.csv.", "description: What was ordered.  # by Mia")
    edit(shop, CATALOG, "entity: order\n", "entity: order\n# called so by sales\nsynonyms:\n  - deal\nowner: sales\n")
    edit(shop, CATALOG, "  - name: amount\n", "  - name: amount\n    description: 'NO'\n")
    edit(shop, CATALOG, "time: order_date\n", "")
    edit(shop, "workspace.yaml", "default_role: owner", "currency: EUR\ndefault_role: owner")
    edit(shop, "metrics.yaml", "metrics: []", METRIC)
    (folder / "orders.csv").write_text(ORDERS + "4,3,2024-03-09,7.00\n")

    report = init()

    loaded = load_workspace(shop)
    orders = dataset(loaded, "orders")
    assert (orders.description, orders.synonyms, orders.owner, orders.time) == (
        "What was ordered.",
        ("deal",),
        "sales",
        None,
    )
    assert orders.column("amount").description == "NO"
    assert (loaded.currency, loaded.metrics[0].name) == ("EUR", "takings")
    text = (shop / CATALOG).read_text()
    assert "# by Mia" in text
    assert "# called so by sales\nsynonyms:" in text
    assert "# 4 rows and 4 columns from orders.csv.\n\ndataset:" in text
    assert text.count("# inferred: 100% of 4 values are in customers.customer_id") == 1
    assert "3 different values" not in text.split("- name: order_id")[0]
    assert {place.partition(": ")[2] for place in report.kept if CATALOG in place} == {
        "description", "synonyms", "owner", "time", "columns.amount.description",
    }  # fmt: skip
    assert YAML(typ="safe").load(text)["columns"][3]["description"] == "NO"


METRIC = """metrics:
  - name: takings
    type: simple
    label: Takings
    description: What came in.
    dataset: main.orders
    agg: sum
    expr: amount"""


def test_edits_survive_any_number_of_runs(shop, init):
    edit(shop, CATALOG, "entity: order\n", "entity: order\n\n# ours\nowner: sales\n")
    init()
    before = files(shop)
    init()
    assert files(shop) == before


def test_a_removed_relation_and_an_added_one_stay(shop, init):
    text = (shop / CATALOG).read_text()
    head, tail = text.split("relations:\n")
    (shop / CATALOG).write_text(head)
    init()
    assert relations(load_workspace(shop), "orders") == {}

    (shop / CATALOG).write_text(head + "relations:\n" + tail.replace("name: customer", "name: buyer"))
    init()
    assert relations(load_workspace(shop), "orders").keys() == {"buyer"}


def test_a_type_set_by_hand_is_loaded(shop, init):
    edit(shop, "catalog/main.customers.yaml", "  - name: zone\n    type: BIGINT", "  - name: zone\n    type: VARCHAR")
    init()

    opened = OpenedWorkspace(shop, MemoryResultStore())
    assert dict(opened.engine.describe("main.customers"))["zone"] == "VARCHAR"
    opened.close()


def test_a_type_that_does_not_fit_is_told(shop, init):
    edit(
        shop, "catalog/main.customers.yaml", "  - name: company\n    type: VARCHAR", "  - name: company\n    type: DATE"
    )
    before = files(shop)
    with pytest.raises(WorkspaceError, match=r"set by hand in catalog/main\.customers\.yaml .* company \(DATE\)"):
        init()
    assert files(shop) == before


def test_a_column_that_changed_its_type_is_renewed(shop, folder, init):
    (folder / "customers.csv").write_text(CUSTOMERS.replace("3,Firm C,10", "3,Firm C,X"))
    init()
    assert types(load_workspace(shop), "customers")["zone"] == "VARCHAR"


def test_a_metric_whose_column_is_gone_stops_it(shop, folder, init):
    edit(shop, "metrics.yaml", "metrics: []", METRIC)
    (folder / "orders.csv").write_text(ORDERS.replace("amount", "sum"))
    before = files(shop)
    with pytest.raises(WorkspaceError, match="has no column amount") as caught:
        init()
    assert re.fullmatch(re.escape(str(shop / "metrics.yaml")) + r":\d+", caught.value.where)
    assert files(shop) == before


def test_a_table_that_is_gone_is_kept_and_told(shop, folder, init):
    (folder / "orders.csv").unlink()
    report = init()
    assert report.notes == ("main.orders is no longer in the source; its catalog entry and last data are kept.",)
    assert relations(load_workspace(shop), "orders").keys() == {"customer"}


def test_a_dataset_deleted_by_hand_stays_deleted(shop, init):
    (shop / CATALOG).unlink()
    for _ in range(2):
        assert init().notes == (f"{CATALOG} stays deleted.",)
        assert not (shop / CATALOG).exists()
        assert not (shop / "data/main/orders.parquet").exists()


def test_other_files_of_the_workspace_are_left_alone(shop, init):
    (shop / "products" / "p" / "1.0.0").mkdir(parents=True)
    (shop / "products" / "p" / "1.0.0" / "p.sql").write_text("SELECT 1")
    init()
    assert (shop / "products" / "p" / "1.0.0" / "p.sql").read_text() == "SELECT 1"


def test_a_broken_edit_is_told_before_anything_is_read(shop, init):
    edit(shop, CATALOG, "entity: order", "entty: order")
    with pytest.raises(WorkspaceError, match=r"main\.orders\.yaml:.*entity"):
        init()


def test_a_workspace_made_by_hand_gets_what_it_lacks(shop, init):
    (shop / ".goldsmith/state/init.json").unlink()
    edit(shop, CATALOG, "entity: order\n", "entity: purchase\n")
    edit(shop, CATALOG, "time: order_date\n", "")
    init()
    orders = dataset(load_workspace(shop), "orders")
    assert (orders.entity, orders.time) == ("purchase", "order_date")
