"""`goldsmith generate`: files, words, JSON and exit codes."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from exporters.validate_spec import validate_spec_text

ROOT = Path(__file__).parents[2]
SUFFIXES = (".yaml", ".sql", ".md", ".lineage.mmd", ".csv")
"""What the command promises; a product may have further files."""


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*")) if folder.exists() else []


def test_answer_writes_every_file_of_the_product(goldsmith, shop, tmp_path):
    ended = goldsmith("generate", "takings by city", "-w", shop, "-o", tmp_path / "out", "--name", "city_takings")

    assert ended.code == 0
    assert set(files_in(tmp_path / "out")) >= {f"city_takings{suffix}" for suffix in SUFFIXES}
    assert all(name.startswith("city_takings.") for name in files_in(tmp_path / "out"))
    spec = (tmp_path / "out" / "city_takings.yaml").read_text()
    assert validate_spec_text(spec, "spec") == ()
    with (tmp_path / "out" / "city_takings.csv").open(newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["city", "takings"]
    assert sorted(rows[1:]) == [["", "1.00"], ["Berlin", "30.50"], ["Paris", "7.25"]]


def test_answer_is_plain_text_in_a_pipe(goldsmith, shop, tmp_path):
    ended = goldsmith("generate", "takings by city", "-w", shop, "-o", tmp_path)

    assert "\x1b" not in ended.out + ended.err
    assert "Berlin" in ended.out
    assert "30.50" in ended.out
    for suffix in SUFFIXES:
        assert f"takings_by_city{suffix}" in ended.out.replace("\n", "")


def test_json_holds_the_outcome_and_nothing_else_is_printed(goldsmith, shop, tmp_path):
    ended = goldsmith("generate", "takings by city", "-w", shop, "-o", tmp_path, "--json")

    outcome = json.loads(ended.out)
    assert ended.code == 0
    assert outcome["status"] == "ok"
    assert outcome["row_count"] == 3
    assert outcome["question"] is None
    assert {Path(file).name for file in outcome["files"]} == set(files_in(tmp_path))
    assert [entry["agent"] for entry in outcome["log"]] == [
        "intent",
        "discovery",
        "modeling",
        "transformation",
        "quality",
        "packaging",
    ]


def test_question_shows_priced_options_and_writes_nothing(goldsmith, shop, tmp_path):
    ended = goldsmith("generate", "volume by city", "-w", shop, "-o", tmp_path / "out")

    assert ended.code == 3
    assert "volume=takings" in ended.out
    assert "volume=order_count" in ended.out
    assert "goldsmith choose run-" in ended.out
    assert files_in(tmp_path / "out") == []


def test_question_as_json(goldsmith, shop, tmp_path):
    ended = goldsmith("generate", "volume", "-w", shop, "-o", tmp_path / "out", "--json")

    outcome = json.loads(ended.out)
    assert (ended.code, outcome["status"]) == (3, "needs_clarification")
    assert outcome["question"]["id"] == "volume"
    figures = {option["id"]: option["consequence"] for option in outcome["question"]["options"]}
    assert sorted(figures) == ["order_count", "takings"]
    assert "38.75" in figures["takings"]  # 10.50 + 20.00 + 7.25 + 1.00
    assert "4" in figures["order_count"]
    assert (outcome["sql"], outcome["files"], outcome["row_count"]) == (None, [], 0)


@pytest.mark.parametrize(("option", "figure"), [("takings", "38.75"), ("order_count", "4")])
def test_answer_given_beforehand_is_taken(goldsmith, shop, tmp_path, option, figure):
    ended = goldsmith("generate", "volume", "-w", shop, "-o", tmp_path, "--name", "n", "--choose", f"volume={option}")

    assert ended.code == 0
    assert (tmp_path / "n.csv").read_text().splitlines() == [option, figure]


@pytest.mark.parametrize("request_text", ["delete all orders", "email of customers", "billed amount by city"])
def test_refusal_says_why_and_writes_nothing(goldsmith, shop, tmp_path, request_text):
    ended = goldsmith("generate", request_text, "-w", shop, "-o", tmp_path / "out")

    assert ended.code == 4
    assert ended.out.startswith("refused: ")
    assert files_in(tmp_path / "out") == []


def test_role_and_user_open_a_restricted_dataset(goldsmith, shop, tmp_path):
    for who in (("--role", "finance"), ("--user", "fay")):
        ended = goldsmith("generate", "billed amount", "-w", shop, "-o", tmp_path, "--name", "billed", *who)
        assert ended.code == 0
        assert (tmp_path / "billed.csv").read_text().splitlines() == ["billed_amount", "70.00"]


def test_as_of_hides_later_events(goldsmith, shop, tmp_path):
    ended = goldsmith("generate", "takings", "-w", shop, "-o", tmp_path, "--name", "t", "--as-of", "2026-02-01")

    assert ended.code == 0
    assert (tmp_path / "t.csv").read_text().splitlines() == ["takings", "10.50"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("",), "The request is empty"),
        (("   \t\n ",), "The request is empty"),
        (("a" * 10_000,), "10,000 characters"),
        (("takings \x00\x01",), "no text"),
        (("?!? 42",), "no words"),
        (("takings", "--role", "boss"), "Known are: analyst, finance"),
        (("takings", "--user", "nobody"), "Known are: fay"),
        (("takings", "--as-of", "soon"), "Write it as 2026-11-01"),
        (("takings", "--choose", "volume"), "Write QUESTION=OPTION"),
        (("takings", "--choose", "=takings"), "Write QUESTION=OPTION"),
        (("takings", "--refine", "nowhere.yaml"), "nowhere.yaml"),
        (("takings", "--colour", "red"), "No such option"),
        (("takings", "by", "city"), "unexpected extra argument"),
        ((), "Missing argument"),
    ],
)
def test_wrong_use_is_told_with_a_way_out(goldsmith, shop, tmp_path, arguments, says):
    ended = goldsmith("generate", *arguments, "-w", shop, "-o", tmp_path / "out")

    assert ended.code == 2
    assert says in " ".join(ended.err.split())
    assert ended.out == ""
    assert "Traceback" not in ended.err
    assert files_in(tmp_path / "out") == []


def test_bytes_that_are_no_text_are_wrong_use_and_leave_the_workspace_usable(goldsmith, own_shop, tmp_path):
    ended = goldsmith("generate", "takings \udcff", "-w", own_shop, "-o", tmp_path / "out")  # as a shell hands on \xff
    after = goldsmith("generate", "takings", "-w", own_shop, "-o", tmp_path / "out")

    assert (ended.code, after.code) == (2, 0)
    assert "no text" in ended.err


@pytest.mark.parametrize("name", ["../evil", "a/b", "con", "x" * 300, "a b", "Ünï"])
def test_product_name_that_is_no_plain_name_is_wrong_use(goldsmith, shop, tmp_path, name):
    ended = goldsmith("generate", "takings", "-w", shop, "-o", tmp_path / "out", "--name", name)

    assert ended.code == 2
    assert "bug" not in ended.err
    assert files_in(tmp_path) == []


def test_unknown_workspace_is_a_file_error(goldsmith, tmp_path):
    ended = goldsmith("generate", "takings", "-w", tmp_path / "nowhere", "-o", tmp_path / "out")

    assert ended.code == 1
    assert "there is no such folder" in ended.err
    assert files_in(tmp_path) == []


def test_output_that_is_a_file_is_a_file_error_and_stays(goldsmith, shop, tmp_path):
    (tmp_path / "out").write_text("mine")

    ended = goldsmith("generate", "takings", "-w", shop, "-o", tmp_path / "out")

    assert ended.code == 1
    assert "cannot be written" in ended.err
    assert (tmp_path / "out").read_text() == "mine"


def test_files_are_written_all_or_none(goldsmith, shop, tmp_path):
    (tmp_path / "n.yaml").write_text("the old one")
    (tmp_path / "n.csv").mkdir()  # the last file to be written cannot be

    ended = goldsmith("generate", "takings", "-w", shop, "-o", tmp_path, "--name", "n")

    assert ended.code == 1
    assert files_in(tmp_path) == ["n.csv", "n.yaml"]
    assert (tmp_path / "n.yaml").read_text() == "the old one"


def test_second_run_writes_the_same_bytes(goldsmith, shop, tmp_path):
    contents = []
    for folder in ("a", "b"):
        assert goldsmith("generate", "average ticket by month", "-w", shop, "-o", tmp_path / folder).code == 0
        contents.append({path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()})

    assert contents[0] == contents[1]


@pytest.mark.timeout(120)
def test_installed_command_prints_plain_text_and_gives_its_exit_code(shop, tmp_path):
    ended = subprocess.run(
        [sys.executable, "-m", "cli", "generate", "volume", "-w", shop, "-o", tmp_path / "out"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )

    assert ended.returncode == 3, ended.stderr
    assert "volume=takings" in ended.stdout
    assert "\x1b" not in ended.stdout + ended.stderr
