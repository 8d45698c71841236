"""The benchmarks that take minutes still run, at their smallest; how long anything takes is never a test."""

from __future__ import annotations

import re
from collections.abc import Callable

import typer
from typer.testing import CliRunner

from benchmarks import init, parsing, questions


def _printed(main: Callable[..., None], *arguments: str) -> str:
    application = typer.Typer()
    application.command()(main)
    run = CliRunner().invoke(application, list(arguments))
    assert run.exit_code == 0, run.output
    return run.output


def test_init_is_timed_over_a_small_source() -> None:
    printed = _printed(init.main, "--tables", "3", "--columns", "20", "--rows", "3000")

    assert "3 tables, 20 columns and 3,000 rows (parquet)" in printed
    assert re.search(r"s of CPU time, [1-9][0-9,]* MB at most", printed)


def test_questions_of_one_database_are_read_over_both_sizes(capsys) -> None:
    parsing.main(only=["pets"], larger=40)

    printed = capsys.readouterr().out
    assert [line.split()[0] for line in printed.splitlines()] == ["25", "40", "21"]
    assert "21 of 21 questions are read alike over both" in printed


def test_two_questions_of_one_set_are_answered_and_counted(capsys) -> None:
    questions.main(only=["dev/hr"], first=2)

    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [row[:2] for row in rows if row[:1] == ["dev/hr"]] == [["dev/hr", "2"]]
    assert any(row[:4] == ["all", "of", "dev", "2"] for row in rows)
