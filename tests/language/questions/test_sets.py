"""Sets, denials, states and amounts in words, each against SQL written by hand, on schemas of several domains."""

from pathlib import Path

import pytest

from runs.evaluation import evaluate, read_cases
from runs.service import RunService
from tests.eval.databases import DuckDb
from workspace.init.init_workspace import init_workspace

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.sql"))
CASES = [
    pytest.param(name, case, id=f"{name}-{case.id}")
    for name in NAMES
    for case in read_cases((HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines(), name)
]


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    made = {}
    for name in NAMES:
        folder = tmp_path_factory.mktemp(name)
        database = DuckDb(name, (HERE / f"{name}.sql").read_text(encoding="utf-8"))
        init_workspace(folder / name, database.write(folder))
        made[name] = RunService(folder / name, persist=False)
    yield made
    for service in made.values():
        service.close()


@pytest.mark.parametrize(("name", "case"), CASES)
def test_the_answer_is_that_of_the_sql(services, name, case):
    [result] = evaluate([case], services[name])

    assert (result.verdict, result.detail) == ("right", result.detail)
