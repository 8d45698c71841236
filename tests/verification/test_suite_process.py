"""Great Expectations in its own process: real child, real results, and what happens when it is not there any more."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from schemas.errors import InternalError
from tests.verification.quality_models import COST, FUNNEL, TABLE, changed, marketing, marketing_rows, metrics, table
from verification.expectations import run_suite, suite_json
from verification.rule_sql import run_rules
from verification.rules import derive_rules
from verification.rules.rule import not_null_rule
from verification.suite_process import SuiteProcess
from warehouse.duckdb_engine import DuckDBEngine
from warehouse.result_database import ResultDatabase

RULES = derive_rules(marketing(), (FUNNEL, COST), metrics())
SUITE = suite_json("weekly_marketing", RULES)


@pytest.fixture(scope="module")
def suites():
    process = SuiteProcess()
    yield process
    process.close()


def test_child_says_what_the_suite_says_in_this_process(suites):
    dirty = changed(changed(marketing_rows(), 1, clicks=5000), 2, week=None, ctr=1.5)

    answer = suites.run(SUITE, dirty, TABLE)

    with ResultDatabase(dirty, TABLE) as database:
        assert answer == run_suite(SUITE, database.frame())
        assert {r.rule for r in answer if not r.passed} == {
            r.rule for r in run_rules(RULES, database, TABLE) if r.failed
        }


def test_suite_goes_on_beside_whoever_began_it(suites):
    rows, broken = table({"n": "BIGINT"}, (1,)), SUITE.replace("expect_table_row_count_to_be_between", "expect_magic")

    good, bad = (
        suites.begin(suite_json("t", (not_null_rule("n"),)), rows, "gold.t"),
        suites.begin(broken, rows, "gold.t"),
    )

    assert [answer.passed for answer in good.result()] == [True]
    with pytest.raises(InternalError, match="left out expectations it could not read"):
        bad.result()


def test_process_is_started_by_whoever_means_to_use_it():
    suites = SuiteProcess()
    assert not suites.is_started
    suites.start()
    assert suites.is_started
    suites.close()
    assert not suites.is_started


def test_result_in_columns_goes_over_whole(suites):
    engine = DuckDBEngine({})
    rows = engine.result("SELECT CASE WHEN n % 4 > 0 THEN n END AS n FROM range(100) AS numbers(n)")
    assert rows.arrow is not None

    (answer,) = suites.run(suite_json("t", (not_null_rule("n"),)), rows, "gold.t")

    assert (answer.checked, answer.failed) == (100, 25)


def test_suite_that_cannot_be_read_is_an_error_and_the_child_goes_on(suites):
    rows = table({"n": "BIGINT"}, (1,))
    broken = SUITE.replace("expect_table_row_count_to_be_between", "expect_magic")

    with pytest.raises(InternalError, match="left out expectations it could not read"):
        suites.run(broken, rows, "gold.t")

    assert [answer.passed for answer in suites.run(suite_json("t", (not_null_rule("n"),)), rows, "gold.t")] == [True]


def test_child_that_was_killed_is_an_error_once():
    suites = SuiteProcess()
    rows, suite = table({"n": "BIGINT"}, (1,)), suite_json("t", (not_null_rule("n"),))
    suites.start()
    child = suites._child
    child.kill()
    child.wait()

    with pytest.raises(InternalError, match="ended before it answered"):
        suites.run(suite, rows, "gold.t")

    assert [answer.passed for answer in suites.run(suite, rows, "gold.t")] == [True]
    suites.close()


PARENT = """
import sys, time
from verification.suite_process import SUITES
SUITES.start()
print(SUITES._child.pid, flush=True)
if sys.argv[1] == "stay":
    time.sleep(60)
"""


@pytest.mark.parametrize("end", ["return", "stay"])
def test_child_ends_with_its_parent_however_that_ends(end):
    parent = subprocess.Popen([sys.executable, "-c", PARENT, end], stdout=subprocess.PIPE, text=True)
    child = int(parent.stdout.readline())
    if end == "stay":
        os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()

    deadline = time.monotonic() + 60
    while is_running(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(child)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")  # an orphan that nobody has reaped yet has ended all the same
    return not (stat.is_file() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def test_nobody_waits_at_the_end_for_a_suite_that_was_begun():
    code = """
import threading
from verification.suite_process import SUITES
SUITES.run = lambda *_: threading.Event().wait()
SUITES.begin("", None, "")
"""
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


def test_parent_starts_it_without_importing_what_takes_time():
    code = "import sys, verification.suite_process; sys.exit(bool({'pydantic', 'duckdb', 'pandas'} & {*sys.modules}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
