"""`goldsmith runs`, `choose` and `resume`: a run goes on where it stopped."""

import json
import shutil

import pytest

from runs.service import RunService
from schemas.run import AgentLog, RunRequest, RunResult


def asked(goldsmith, shop, tmp_path):
    """The id of a run with an open question."""
    ended = goldsmith("generate", "volume by city", "-w", shop, "-o", tmp_path / "out", "--json")
    return json.loads(ended.out)["run_id"]


def broken_off(shop, request="takings by city"):
    """The result of a run whose data file went missing after modeling; the file is back now."""
    file, kept = shop / "data" / "orders.parquet", shop / "kept.parquet"
    service = RunService(shop)
    result = None
    for event in service.stream(RunRequest(request=request, name="t")):
        if isinstance(event, AgentLog) and event.agent == "modeling":
            shutil.move(file, kept)
        if isinstance(event, RunResult):
            result = event
    service.close()
    shutil.move(kept, file)
    return result


def test_no_runs_yet(goldsmith, own_shop):
    ended = goldsmith("runs", "-w", own_shop)

    assert (ended.code, ended.out.strip()) == (0, "No runs yet.")
    assert json.loads(goldsmith("runs", "-w", own_shop, "--json").out) == []


def test_runs_are_listed_newest_first(goldsmith, own_shop, tmp_path):
    for request in ("takings", "volume"):
        goldsmith("generate", request, "-w", own_shop, "-o", tmp_path / "out")

    listed = json.loads(goldsmith("runs", "-w", own_shop, "--json").out)
    assert [(run["request"], run["status"]) for run in listed] == [("volume", "needs_clarification"), ("takings", "ok")]
    lines = goldsmith("runs", "-w", own_shop).out.splitlines()
    assert [line.split()[0] for line in lines] == [run["run_id"] for run in listed]


def test_runs_of_an_unknown_workspace_is_a_file_error(goldsmith, tmp_path):
    ended = goldsmith("runs", "-w", tmp_path / "nowhere")

    assert ended.code == 1
    assert "nowhere" in ended.err


def test_choice_goes_on_with_the_run(goldsmith, shop, tmp_path):
    run = asked(goldsmith, shop, tmp_path)

    ended = goldsmith("choose", run, "volume=takings", "-w", shop, "-o", tmp_path / "out", "--json")

    outcome = json.loads(ended.out)
    assert (ended.code, outcome["status"], outcome["run_id"]) == (0, "ok", run)
    (rows,) = (tmp_path / "out").glob("*.csv")
    lines = rows.read_text().splitlines()
    assert lines[0] == "city,takings"
    assert sorted(lines[1:]) == [",1.00", "Berlin,30.50", "Paris,7.25"]


def test_choice_gives_the_same_files_as_the_answer_beforehand(goldsmith, shop, tmp_path):
    run = asked(goldsmith, shop, tmp_path)
    goldsmith("choose", run, "volume=order_count", "-w", shop, "-o", tmp_path / "a")
    goldsmith("generate", "volume by city", "-w", shop, "-o", tmp_path / "b", "--choose", "volume=order_count")

    first, second = ({p.name: p.read_bytes() for p in (tmp_path / f).iterdir()} for f in "ab")
    assert first == second


@pytest.mark.parametrize("answer", ["volume=length", "size=takings", "volume=", "volume"])
def test_answer_that_was_not_offered_leaves_the_question_open(goldsmith, shop, tmp_path, answer):
    run = asked(goldsmith, shop, tmp_path)

    refused = goldsmith("choose", run, answer, "-w", shop, "-o", tmp_path / "out")
    taken = goldsmith("choose", run, "volume=takings", "-w", shop, "-o", tmp_path / "out")

    assert refused.code == 2
    assert taken.code == 0


def test_answered_run_has_no_question_any_more(goldsmith, shop, tmp_path):
    run = asked(goldsmith, shop, tmp_path)
    goldsmith("choose", run, "volume=takings", "-w", shop, "-o", tmp_path / "out")

    again = goldsmith("choose", run, "volume=takings", "-w", shop, "-o", tmp_path / "out")

    assert again.code == 2
    assert "has no open question; it ended with ok" in again.err


@pytest.mark.parametrize("command", [("choose", "volume=takings"), ("resume",)])
@pytest.mark.parametrize("run", ["run-000000000000", "run-1", "../../workspace", "", "latest"])
def test_unknown_run_is_wrong_use(goldsmith, shop, tmp_path, command, run):
    name, *answer = command

    ended = goldsmith(name, run, *answer, "-w", shop, "-o", tmp_path / "out")

    assert ended.code == 2
    assert f"there is no run {run}" in ended.err
    assert "goldsmith runs" in ended.err


def test_run_that_broke_off_names_the_agent_and_can_be_resumed(goldsmith, own_shop, tmp_path):
    failed = broken_off(own_shop)
    assert (failed.status, failed.failed_agent) == ("error", "transformation")
    assert [entry.agent for entry in failed.log] == ["intent", "discovery", "modeling"]

    ended = goldsmith("resume", failed.run_id, "-w", own_shop, "-o", tmp_path / "out", "--json")

    outcome = json.loads(ended.out)
    assert (ended.code, outcome["status"]) == (0, "ok")
    # The first three agents did not run again: their entries are the ones of the run that broke off.
    assert outcome["log"][:3] == [entry.model_dump(mode="json") for entry in failed.log]
    assert [entry["agent"] for entry in outcome["log"][3:]] == ["transformation", "quality", "packaging"]
    lines = (tmp_path / "out" / "t.csv").read_text().splitlines()
    assert sorted(lines[1:]) == [",1.00", "Berlin,30.50", "Paris,7.25"]


def test_resumed_run_gives_the_files_of_one_that_did_not_break_off(goldsmith, own_shop, tmp_path):
    failed = broken_off(own_shop)
    goldsmith("resume", failed.run_id, "-w", own_shop, "-o", tmp_path / "a")
    goldsmith("generate", "takings by city", "--name", "t", "-w", own_shop, "-o", tmp_path / "b")

    first, second = ({p.name: p.read_bytes() for p in (tmp_path / f).iterdir()} for f in "ab")
    assert first == second


def test_resume_while_the_file_is_still_missing_fails_in_the_same_place(goldsmith, own_shop, tmp_path):
    failed = broken_off(own_shop)
    (own_shop / "data" / "orders.parquet").unlink()

    ended = goldsmith("resume", failed.run_id, "-w", own_shop, "-o", tmp_path / "out")

    assert ended.code == 1
    assert "orders" in ended.err
    assert not (tmp_path / "out").exists()


def test_failure_on_the_command_line_says_how_to_resume(goldsmith, own_shop, tmp_path):
    failed = broken_off(own_shop)

    listed = goldsmith("runs", "-w", own_shop).out

    assert failed.run_id in listed
    assert " error " in listed


def test_run_that_did_not_fail_cannot_be_resumed(goldsmith, shop, tmp_path):
    run = asked(goldsmith, shop, tmp_path)

    ended = goldsmith("resume", run, "-w", shop, "-o", tmp_path / "out")

    assert ended.code == 2
    assert "did not fail" in ended.err
