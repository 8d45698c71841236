"""Gates of queries of the metrics layer: right SQL passes, each kind of wrong SQL fails the gate that is there for it."""

import shutil
from functools import cache

import duckdb
import pytest

from agents.layer import discover_layer, model_layer
from compiler.plan_sql import plan_sql
from language.layer_query import read_layer_query
from runs.opened import OpenedWorkspace
from schemas.batch import BatchQuery
from tests.workspace.init.conftest import TODAY
from tests.workspace.init.hire.project_folder import write_project
from verification.context import Proof
from verification.gates.coverage import coverage
from verification.gates.reconciliation import reconciliation
from warehouse.result_store import MemoryResultStore
from workspace.init.init_workspace import init_workspace

pytestmark = pytest.mark.xdist_group("metrics_layer")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return write_project(tmp_path_factory.mktemp("hire") / "project", "legacy")


@pytest.fixture(scope="module")
def opened(project, tmp_path_factory):
    """The services of a workspace of the bicycle hire."""
    root = tmp_path_factory.mktemp("hire") / "workspace"
    init_workspace(root, project, today=TODAY)
    workspace = OpenedWorkspace(root, MemoryResultStore())
    yield workspace
    workspace.engine.close()


def proof(opened, query, sql=None):
    """What the gates look at: the product's own SQL over its rows, or `sql` in its place."""
    services = opened.services(opened.workspace.default_role)
    intent = read_layer_query(BatchQuery.model_validate(query), services.workspace.semantics, services.graph.datasets())
    model = model_layer(intent.query.layer, services, "product")
    text = sql or plan_sql(model.plan)
    return Proof(
        intent=intent,
        discovery=discover_layer(intent.query.layer, services),
        model=model,
        datasets=services.datasets,
        sql=text,
        answer=cache(lambda: services.engine.query(text)),
        engine=services.engine,
        as_of=services.workspace.as_of,
        semantics=services.workspace.semantics,
    )


OFFERS = {
    "metrics": ["rides"],
    "group_by": ["station__station_name"],
    "where": ["{{ Dimension('ride__promo') }} = 'friends'"],
}
FEBRUARY = {"metrics": ["takings"], "group_by": ["metric_time__day"], "time_range": ["2026-02-01", "2026-02-28"]}
STATES = {"metrics": ["rides"], "group_by": ["bike__condition"]}
WRONG = {
    "a lost condition": (
        OFFERS,
        """SELECT s.station_name AS station__station_name, count(*) AS rides FROM main.rides AS r
        LEFT JOIN main.stations AS s ON s.station_id = r.station_id GROUP BY 1 ORDER BY 1""",
        {"coverage", "reconciliation"},
    ),
    "rows lost to a join": (
        OFFERS,
        """SELECT s.station_name AS station__station_name, count(*) AS rides FROM main.rides AS r
        JOIN main.stations AS s ON s.station_id = r.station_id WHERE r.promo = 'friends' GROUP BY 1 ORDER BY 1""",
        {"reconciliation"},
    ),
    "rows multiplied by a join": (
        STATES,
        """SELECT b.condition AS bike__condition, count(*) AS rides FROM main.rides AS r
        LEFT JOIN main.bike_states AS b ON b.bike_id = r.bike_id GROUP BY 1 ORDER BY 1""",
        {"reconciliation"},
    ),
    "a range that ends too late": (
        FEBRUARY,
        """SELECT CAST(r.started_at AS DATE) AS metric_time__day, sum(r.price) AS takings FROM main.rides AS r
        WHERE r.started_at >= DATE '2026-02-01' AND r.started_at < DATE '2026-03-02' GROUP BY 1 ORDER BY 1""",
        {"coverage", "reconciliation"},
    ),
    "another measure": (
        FEBRUARY,
        """SELECT CAST(r.started_at AS DATE) AS metric_time__day, sum(r.minutes) AS takings FROM main.rides AS r
        WHERE r.started_at >= DATE '2026-02-01' AND r.started_at < DATE '2026-03-01' GROUP BY 1 ORDER BY 1""",
        {"reconciliation"},
    ),
}


@pytest.mark.parametrize("query", [OFFERS, FEBRUARY, STATES])
def test_own_sql_passes(opened, query):
    seen = proof(opened, query)
    assert coverage(seen).passed
    assert reconciliation(seen).passed


@pytest.mark.parametrize("name", WRONG)
def test_wrong_sql_fails(opened, name):
    query, sql, gates = WRONG[name]

    seen = proof(opened, query, sql)

    failed = {gate.gate for gate in (coverage(seen), reconciliation(seen)) if not gate.passed}
    assert failed == gates
    assert all(gate.severity == "critical" for gate in (coverage(seen), reconciliation(seen)) if not gate.passed)


def test_total_is_that_of_the_source(opened):
    figures = dict(reconciliation(proof(opened, {"metrics": ["rides", "electric_share"]})).figures)
    assert figures["rides"] == "180"
    assert figures["electric_share"] == "not compared: it is computed from others or over a window"


def test_what_does_not_add_up_is_not_said_to_be_reconciled(opened):
    result = reconciliation(proof(opened, {"metrics": ["median_minutes"], "group_by": ["ride__promo"]}))
    assert (result.passed, result.not_applicable, result.severity) == (False, True, "warning")
    assert dict(result.figures) == {"median_minutes": "not compared: median does not add up"}


def test_key_that_repeats_is_a_warning(project, tmp_path):
    folder = tmp_path / "project"
    shutil.copytree(project, folder)
    with duckdb.connect(str(folder / "hire.duckdb")) as connection:
        connection.execute("INSERT INTO main.stations VALUES (1, 'Central Station', 1, 12, DATE '2024-03-01')")
    init_workspace(tmp_path / "workspace", folder, today=TODAY)
    opened = OpenedWorkspace(tmp_path / "workspace", MemoryResultStore())

    result = reconciliation(proof(opened, {"metrics": ["rides"], "group_by": ["station__station_name"]}))

    assert (result.passed, result.severity) == (False, "warning")
    assert "the key station of main.stations is declared unique and has up to 2 rows" in result.detail
    opened.engine.close()
