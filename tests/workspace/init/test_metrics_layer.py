"""A dbt project in either dialect of its YAML: each construct of the metrics layer against hand-written SQL."""

from __future__ import annotations

import datetime
import json
import re
from decimal import Decimal

import duckdb
import pytest
import yaml

from runs.batch import answer_lines
from runs.service import RunService
from schemas.errors import WorkspaceError
from tests.workspace.init.conftest import TODAY
from tests.workspace.init.hire.cases import CASES
from tests.workspace.init.hire.project_folder import DIALECTS, write_project
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace

pytestmark = pytest.mark.xdist_group("metrics_layer")


@pytest.fixture(scope="module", params=DIALECTS)
def answers(request, tmp_path_factory):
    """The dialect's answers by the name of the case, and a connection to the data."""
    folder = tmp_path_factory.mktemp("hire")
    project = write_project(folder / "project", request.param)
    report = init_workspace(folder / "workspace", project, today=TODAY)
    assert [note for note in report.notes if "left out" in note] == []
    with duckdb.connect(str(project / "hire.duckdb"), read_only=True) as connection:
        yield answered(folder / "workspace", {name: query for name, (query, _) in CASES.items()}), connection


@pytest.mark.parametrize("name", CASES)
def test_query_gives_the_rows_of_hand_written_sql(answers, name):
    given, connection = answers
    query, oracle = CASES[name]
    expected = [plain_row(row) for row in connection.execute(oracle).fetchall()]

    answer = given[name]

    assert answer["status"] == "ok", answer["reason"]
    rows = [plain_row(row) for row in answer["rows"]]
    in_order = "order_by" in query
    assert expected
    assert (rows if in_order else by_text(rows)) == (expected if in_order else by_text(expected))


def answered(target, queries):
    """The answers to named queries, each to its name."""
    service = RunService(target, persist=False)
    try:
        lines = [json.dumps({"id": name, "query": query}) for name, query in queries.items()]
        return {answer["id"]: answer for answer in map(json.loads, answer_lines(lines, service, rows=0))}
    finally:
        service.close()


def plain_row(row):
    return tuple(plain(value) for value in row)


def plain(value):
    """Moments as text without a midnight, numbers to nine digits."""
    if isinstance(value, datetime.date):
        value = value.isoformat()
    if isinstance(value, str):
        return re.sub(r"^(\d{4}-\d\d-\d\d)[T ]00:00:00$", r"\1", value).replace("T", " ")
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return float(f"{float(value):.9g}")
    return value


def by_text(rows):
    return sorted(rows, key=str)


@pytest.fixture
def project(tmp_path):
    return write_project(tmp_path / "project", "legacy")


def edited(project, edit):
    """The project with its YAML changed."""
    file = project / "models" / "semantics.yml"
    document = yaml.safe_load(file.read_text(encoding="utf-8"))
    edit(document)
    file.write_text(yaml.safe_dump(document), encoding="utf-8")
    return project


def left_out(report):
    return [note for note in report.notes if "left out" in note]


def test_what_has_no_typed_form_is_left_out_by_name_and_the_rest_stays(project, tmp_path):
    def edit(document):
        rides = document["semantic_models"][0]
        rides["measures"].append({"name": "weight", "agg": "sum", "expr": "weight_kg", "create_metric": True})
        rides["dimensions"].append({"name": "hash", "type": "categorical", "expr": "md5_number(promo)"})
        document["metrics"] += [
            {
                "name": "weight_per_ride",
                "type": "ratio",
                "type_params": {"numerator": "weight", "denominator": "rides"},
            },
            {"name": "lost", "type": "simple", "type_params": {"measure": "no_such_measure"}},
        ]
        document["semantic_models"].append(
            {"name": "ghosts", "model": "ref('ghosts')", "entities": [{"name": "ghost", "type": "primary"}]}
        )

    report = init_workspace(tmp_path / "workspace", edited(project, edit), today=TODAY)

    notes = "\n".join(left_out(report))
    assert "The metric weight is left out: main.rides has no column weight_kg." in notes
    assert "The dimension hash of rides is left out" in notes
    assert "The metric weight_per_ride is left out: it needs weight, which is not there." in notes
    assert "The metric lost is left out: there is no measure no_such_measure." in notes
    assert "The semantic model ghosts is left out: ghosts: there is no such table in the data." in notes
    assert len(left_out(report)) == 5
    semantics = load_workspace(tmp_path / "workspace").semantics
    assert semantics.metric("rides") is not None
    assert semantics.metric("weight_per_ride") is None


def test_time_spine_that_repeats_a_period_is_left_out(project, tmp_path):
    with duckdb.connect(str(project / "hire.duckdb")) as connection:
        connection.execute("INSERT INTO main.days SELECT * FROM main.days LIMIT 1")

    def edit(document):
        minutes = next(model for model in document["models"] if model["name"] == "minutes")
        minutes["columns"][0]["granularity"] = "week"

    report = init_workspace(tmp_path / "workspace", edited(project, edit), today=TODAY)

    several = "has several rows of one {}: figures would be counted several times."
    assert left_out(report) == [
        f"The time spine {table} is left out: {column} {several.format(period)}"
        for table, column, period in (("days", "day", "day"), ("minutes", "minute", "week"))
    ]
    assert load_workspace(tmp_path / "workspace").semantics.spines == ()


def test_total_of_text_put_together_equals_its_control(project, tmp_path):
    def edit(document):
        measure = {"name": "offers", "agg": "count_distinct", "expr": "promo || station_id", "create_metric": True}
        document["semantic_models"][0]["measures"].append(measure)

    init_workspace(tmp_path / "workspace", edited(project, edit), today=TODAY)

    given = answered(tmp_path / "workspace", {"offers": {"metrics": ["offers"]}})["offers"]
    with duckdb.connect(str(project / "hire.duckdb"), read_only=True) as connection:
        expected = connection.execute("SELECT count(DISTINCT promo || station_id) FROM main.rides").fetchall()
    assert [tuple(row) for row in given["rows"]] == expected, given["reason"]


EXPRESSIONS = (
    *(
        "minutes % 10",
        "minutes + 1",
        "sign(minutes)",
        "price * 1.19",
        "round(price)",
        "round(price / 3, 2)",
        "mod(price, 2)",
    ),
    *(
        "CASE WHEN is_electric THEN 1 ELSE 0 END",
        "CASE WHEN is_electric THEN 1 ELSE price * 0.31 END",
        "power(minutes, 2)",
    ),
    *(
        "greatest(0, price - 3.5)",
        "coalesce(minutes, price)",
        "if(is_electric, price, 0)",
        "date_part('month', started_at)",
    ),
    *(
        "left(promo, 3)",
        "concat(promo, ride_id)",
        "promo || station_id",
        "CASE promo WHEN 'friends' THEN 'F' ELSE 'x' END",
    ),
    *(
        "CAST(minutes AS VARCHAR)",
        "price::int",
        "price::decimal(10, 1)",
        "price::decimal(5)",
        "date_diff('month', DATE '2025-05-01', started_at)",
    ),
)


def test_what_models_calculate_is_what_duckdb_makes_of_it(project, tmp_path):
    def edit(document):
        rides = document["semantic_models"][0]
        for i, text in enumerate(EXPRESSIONS):
            rides["dimensions"].append({"name": f"by_{i}", "type": "categorical", "expr": text})
            rides["measures"].append({"name": f"most_{i}", "agg": "max", "expr": text, "create_metric": True})

    report = init_workspace(tmp_path / "workspace", edited(project, edit), today=TODAY)
    queries = {text: {"metrics": ["rides"], "group_by": [f"ride__by_{i}"]} for i, text in enumerate(EXPRESSIONS)}
    queries |= {f"most {text}": {"metrics": [f"most_{i}"]} for i, text in enumerate(EXPRESSIONS)}
    given = answered(tmp_path / "workspace", queries)

    assert left_out(report) == []
    with duckdb.connect(str(project / "hire.duckdb"), read_only=True) as connection:
        for name in queries:
            text = name.removeprefix("most ")
            shown = f"max({text})" if name != text else f"{text}, count(*)"
            oracle = f"SELECT {shown} FROM main.rides{'' if name != text else ' GROUP BY 1'}"
            expected = [plain_row(row) for row in connection.execute(oracle).fetchall()]
            assert by_text(map(plain_row, given[name]["rows"])) == by_text(expected), (name, given[name]["reason"])


def test_what_is_switched_off_is_not_there(project, tmp_path):
    def edit(document):
        for metric in document["metrics"]:
            if metric["name"] == "busy_riders":
                metric["config"] = {"enabled": False}
        states = next(model for model in document["semantic_models"] if model["name"] == "bike_states")
        states["config"] = {"enabled": False}
        document["saved_queries"][0]["config"] = {"enabled": False}

    report = init_workspace(tmp_path / "workspace", edited(project, edit), today=TODAY)

    semantics = load_workspace(tmp_path / "workspace").semantics
    assert left_out(report) == []
    assert semantics.metric("busy_riders") is None
    assert "bike_states" not in {model.name for model in semantics.models}
    assert semantics.saved_queries == ()


def test_descriptions_of_the_project_are_those_of_the_catalog(project, tmp_path):
    init_workspace(tmp_path / "workspace", project, today=TODAY)

    workspace = load_workspace(tmp_path / "workspace")
    rides = next(dataset for dataset in workspace.datasets if dataset.name == "main.rides")

    assert rides.description == "A ride from taking a bike to giving it back."
    assert rides.column("promo").description == "The offer a ride was paid with."


def test_target_that_cannot_be_read_is_told_and_data_may_be_named(project, tmp_path):
    profiles = project / "profiles.yml"
    profiles.write_text(profiles.read_text(encoding="utf-8").replace("'dev'", "'elsewhere'"), encoding="utf-8")
    moved = tmp_path / "elsewhere.duckdb"
    (project / "hire.duckdb").rename(moved)

    with pytest.raises(WorkspaceError, match="a postgres target cannot be read from here") as told:
        init_workspace(tmp_path / "workspace", project, today=TODAY)
    assert "--data" in told.value.hint

    with pytest.raises(WorkspaceError):
        load_workspace(tmp_path / "workspace")
    init_workspace(tmp_path / "workspace", edited(project, _sources), data=moved, today=TODAY)
    assert load_workspace(tmp_path / "workspace").semantics.model("rides").dataset == "main.rides"


def _sources(document):
    """What the project reads is declared: the tables that are left are those it makes."""
    tables = [{"name": model["name"]} for model in document["semantic_models"]] + [
        {"name": "days"},
        {"name": "minutes"},
    ]
    document["sources"] = [{"name": "raw", "tables": tables}]


def test_metric_of_two_tables_of_one_name_is_left_out(project, tmp_path):
    (project / "profiles.yml").unlink()

    report = init_workspace(tmp_path / "workspace", project, data=project / "hire.duckdb", today=TODAY)

    assert "The semantic model rides is left out: rides: 2 tables are called so." in "\n".join(left_out(report))


def test_project_without_data_is_told(project, tmp_path):
    (project / "profiles.yml").unlink()

    with pytest.raises(WorkspaceError, match="--data"):
        init_workspace(tmp_path / "workspace", project, today=TODAY)


REFUSED = {
    "unknown metric": ({"metrics": ["ridez"]}, "metrics: there is no metric ridez. Did you mean rides?"),
    "unknown dimension": (
        {"metrics": ["rides"], "group_by": ["station__station_nam"]},
        "group_by: there is no one dimension station__station_nam. Did you mean station__station_name?",
    ),
    "join that multiplies rows": (
        {"metrics": ["riders"], "group_by": ["ride__promo"]},
        "group_by: there is no one dimension ride__promo.",
    ),
    "window without a time": (
        {"metrics": ["rides_in_7_days"]},
        "rides_in_7_days accumulates over a window: group it by metric_time.",
    ),
    "balance over a window": (
        {"metrics": ["bikes_counted_in_7_days"], "group_by": ["metric_time__day"]},
        "bikes_counted_in_7_days accumulates a balance, which does not add up over time.",
    ),
    "offset without a time": (
        {"metrics": ["rides_more_than_a_week_ago"], "group_by": ["ride__promo"]},
        "rides_more_than_a_week_ago_rides_before is of an earlier time: group it by metric_time.",
    ),
    "window by part of a date": (
        {"metrics": ["takings_so_far"], "group_by": [{"name": "metric_time", "date_part": "month"}]},
        "takings_so_far accumulates over time: group it by a period of metric_time.",
    ),
    "start of a period by part of a date": (
        {"metrics": ["takings_since_the_month_began"], "group_by": [{"name": "metric_time", "date_part": "day"}]},
        "is of an earlier time: group it by a period of metric_time.",
    ),
    "order by what is not shown": (
        {"metrics": ["rides"], "group_by": ["rider"], "order_by": ["takings"]},
        "order_by: takings is not in the result.",
    ),
    "range that ends before it begins": (
        {"metrics": ["rides"], "time_range": ["2026-02-01", "2026-01-01"]},
        "time_range: 2026-01-01 lies before 2026-02-01.",
    ),
    "unknown saved query": ({"saved_query": "nord"}, "saved_query: there is no saved query nord. Did you mean north?"),
    "condition that is no SQL": (
        {"metrics": ["rides"], "where": ["{{ Dimension('ride__promo') }} ="]},
        "where",
    ),
    "unknown column of the result": ({"metrics": ["rides"], "where": ["rides > takings"]}, "takings"),
}


def test_query_that_has_no_right_answer_is_refused_with_the_reason(project, tmp_path):
    init_workspace(tmp_path / "workspace", project, today=TODAY)

    given = answered(tmp_path / "workspace", {name: query for name, (query, _) in REFUSED.items()})

    for name, (_, reason) in REFUSED.items():
        assert given[name]["status"] in ("error", "refused"), name
        assert reason in given[name]["reason"], name
        assert given[name]["rows"] == [], name
