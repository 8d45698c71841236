"""A contract of the Open Data Contract Standard beside data: what it declares holds, what the data deny is said."""

import pytest

from schemas.errors import WorkspaceError
from tests.workspace.init.conftest import TODAY, dataset, personal, relations, types
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace

CONTRACT = """
apiVersion: v3.1.0
kind: DataContract
id: 5e9f1c2a
version: 1.0.0
status: active
team:
  name: Sales data
schema:
  - id: clients_tbl
    name: clients
    physicalName: customers
    description: People who
      buy.
    properties:
      - {id: no_prop, name: number, physicalName: CUST_NO, primaryKey: true, logicalType: string, businessName: client number}
      - {name: name, physicalName: NM, description: Full name., classification: public}
      - {name: MAIL, required: true, tags: [pii]}
      - name: SEG
        logicalType: string
        quality:
          - {metric: invalidValues, arguments: {validValues: [A, B]}, mustBe: 0, severity: error, description: A or B.}
  - name: orders
    properties:
      - {name: id, primaryKey: true, logicalType: string}
      - {name: cust, relationships: [{to: RELATED}]}
      - {name: amount, logicalType: number, physicalType: "decimal(12,2)", logicalTypeOptions: {minimum: 0}}
      - {name: qty, logicalType: integer}
      - {name: takings, semanticType: measure, transformLogic: SUM(amount), description: Money.}
"""


@pytest.mark.parametrize("reference", ["clients.number", "schema/clients_tbl/properties/no_prop"])
def test_tables_columns_keys_and_relations(described, reference):
    report, workspace = described(CONTRACT.replace("RELATED", reference))

    clients = dataset(workspace, "customers")
    assert (clients.description, clients.owner, clients.primary_key) == ("People who buy.", "Sales data", ("cust_no",))
    assert clients.synonyms[0] == "clients"
    assert clients.column("cust_no").synonyms[:2] == ("client number", "number")
    assert clients.column("nm").description == "Full name."
    assert relations(workspace, "orders") == {"customer": ("cust", "customers", "cust_no", "many_to_one")}
    assert dataset(workspace, "orders").relations[0].declared
    assert types(workspace, "orders") == {
        "id": "VARCHAR", "cust": "VARCHAR", "amount": "DECIMAL(12,2)", "qty": "BIGINT", "day": "DATE",
        "status": "VARCHAR",
    }  # fmt: skip
    assert personal(workspace, "customers") == {"mail", "born"}  # `name` is declared as public
    assert report.notes == ("clients.MAIL is declared as required, and is empty in 1 rows.",)


def test_quality_rules_and_limits_become_rules(described):
    _, workspace = described(CONTRACT.replace("RELATED", "clients.number"))
    rules = {rule.name: rule for rule in workspace.rules}
    accepted, limits = rules["customers_seg_accepted_values"], rules["orders_amount_range"]
    assert (accepted.dataset, accepted.column, accepted.values) == ("main.customers", "seg", ("A", "B"))
    assert (accepted.severity, accepted.description) == ("critical", "A or B.")
    assert (limits.minimum, limits.maximum, limits.severity) == (0, None, "warning")
    assert len(rules) == 2


def test_a_measure_with_its_logic_becomes_a_metric(described):
    _, workspace = described(CONTRACT.replace("RELATED", "clients.number"))
    assert [(m.name, m.dataset, m.agg, m.description) for m in workspace.metrics] == [
        ("takings", "main.orders", "sum", "Money.")
    ]


def contract(*objects):
    return {"apiVersion": "v3.0.2", "kind": "DataContract", "schema": list(objects)}


def test_composite_keys_by_position_and_relations_of_the_table(described, data):
    (data / "lines.csv").write_text("n,o,p\n1,1,x\n2,1,y\n1,2,x\n")
    (data / "returns.csv").write_text("r,o,n\n7,1,2\n8,2,1\n")
    _, workspace = described(
        contract(
            {"name": "lines", "properties": [
                {"name": "n", "primaryKey": True, "primaryKeyPosition": 2},
                {"name": "o", "primaryKey": True, "primaryKeyPosition": 1},
            ]},
            {"name": "returns", "properties": [{"name": "r", "unique": True}, {"name": "o"}, {"name": "n"}],
             "relationships": [{"type": "foreignKey", "from": ["returns.o", "returns.n"], "to": ["lines.o", "lines.n"]}]},
        )
    )  # fmt: skip
    assert dataset(workspace, "lines").primary_key == ("o", "n")
    assert relations(workspace, "returns") == {"line": ("o, n", "lines", "o, n", "one_to_one")}


def test_what_the_data_deny_does_not_hold_and_is_said(described):
    report, workspace = described(
        contract(
            {"name": "orders", "properties": [
                {"name": "cust", "primaryKey": True}, {"name": "qty", "logicalType": "boolean"},
                {"name": "ghost"}, {"name": "status", "logicalType": "integer", "relationships": [{"to": "gone.id"}]},
            ]},
            {"name": "gone", "properties": [{"name": "id"}]},
        )
    )  # fmt: skip
    assert dataset(workspace, "orders").primary_key == ("id",)
    assert types(workspace, "orders")["qty"] == "BIGINT"
    assert types(workspace, "orders")["status"] == "VARCHAR"
    assert set(report.notes) == {
        "main.orders: the declared key (cust) is not one: some rows share it or leave a part of it empty.",
        "orders.ghost is left out: there is no such column in the data.",
        "gone is left out: there is no such table in the data.",
        "The relation of orders to gone is left out: one end is not in the data.",
        "main.orders.qty is declared as BOOLEAN, which 2 values are not.",
        "main.orders.status is declared as BIGINT, which 3 values are not.",
    }


NO_COUNTERPART = {
    "sql": ({"type": "sql", "query": "SELECT 1", "mustBe": 1, "name": "one"}, "'one' is left out; SQL of a contract"),
    "other tool": ({"type": "custom", "engine": "soda", "implementation": "x"}, "it is of another tool (soda)"),
    "text": ({"type": "text", "description": "Looks good."}, "'Looks good.' is left out; it is text"),
    "some may": ({"metric": "nullValues", "mustBeLessThan": 5}, "only rules that no row may break"),
    "pattern": ({"metric": "invalidValues", "arguments": {"pattern": "^a"}, "mustBe": 0}, "it has no counterpart"),
}


@pytest.mark.parametrize(("rule", "says"), NO_COUNTERPART.values(), ids=NO_COUNTERPART)
def test_a_rule_without_counterpart_is_named(described, rule, says):
    report, workspace = described(contract({"name": "orders", "properties": [{"name": "qty", "quality": [rule]}]}))
    assert workspace.rules == ()
    assert len(report.notes) == 1
    assert says in report.notes[0]


WRONG = {
    "old version": ({"apiVersion": "v2.2.2", "kind": "DataContract"}, 1, "the version v2.2.2 is not read"),
    "no version": ({"kind": "DataContract"}, 1, "a contract without apiVersion is not read"),
    "schema is no list": ({"apiVersion": "v3.0.0", "kind": "DataContract", "schema": {"a": 1}}, 3, "a list was expected"),
    "nameless table": (contract({"properties": []}), 4, "name is missing"),
    "unknown table": (
        contract({"name": "orders", "properties": [{"name": "cust", "relationships": [{"to": "clients.id"}]}]}), 8,
        "'clients.id' refers to no table of the contract",
    ),
    "unknown column": (
        contract({"name": "orders", "properties": [{"name": "cust", "relationships": [{"to": "orders.no"}]}]}), 8,
        "'orders.no' refers to no column of orders",
    ),
    "neither": ({"hello": 1}, 1, "is neither a data contract nor a semantic model"),
}  # fmt: skip


@pytest.mark.parametrize(("value", "line", "says"), WRONG.values(), ids=WRONG)
def test_a_broken_contract_is_told_with_its_line(described, tmp_path, value, line, says):
    with pytest.raises(WorkspaceError, match=says) as caught:
        described(value)
    assert caught.value.where == f"{tmp_path / 'description.yaml'}:{line}"
    assert not (tmp_path / "shop").exists()


def test_a_contract_without_data_asks_for_them(tmp_path):
    (tmp_path / "c.odcs.yaml").write_text(CONTRACT.replace("RELATED", "clients.number"))
    with pytest.raises(WorkspaceError, match="describes data, but does not say where they are") as caught:
        init_workspace(tmp_path / "shop", tmp_path / "c.odcs.yaml", today=TODAY)
    assert "--data" in caught.value.hint


def test_edits_stay_and_the_contract_may_change(described, tmp_path):
    described(CONTRACT.replace("RELATED", "clients.number"))
    catalog = tmp_path / "shop" / "catalog" / "main.customers.yaml"
    catalog.write_text(catalog.read_text().replace("People who buy.", "Our buyers."))
    report, workspace = described(CONTRACT.replace("RELATED", "clients.number").replace("A, B", "A, B, C"))
    assert report.kept == ("catalog/main.customers.yaml: description",)
    assert dataset(workspace, "customers").description == "Our buyers."
    assert load_workspace(tmp_path / "shop").rules[0].values == ("A", "B", "C")
