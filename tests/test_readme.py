"""The README and the docs say what is so: commands run, examples are real, commands, fields and files are all there."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import typer

import cli
from compiler.parse_expression import parse_expression
from schemas import semantics
from schemas import workspace as declared
from schemas.run import RunRequest
from schemas.score_segment import ScoreSegment
from workspace.loader import load_workspace

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "docs/commands.md")

NOT_RUN = {
    "make run": "serves the page until it is stopped; continuous integration sets up with make",
    "make test": "runs these tests",
    "goldsmith app": "serves the page until it is stopped; tests/browser starts it",
    "goldsmith resume RUN": "needs a run that failed; tests/runs has one",
}
"""Commands that stand in the docs and are not executed here, with the reason."""

OVER_A_WORKSPACE = ("generate", "runs", "choose", "resume", "batch")


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(page: str) -> list[tuple[str, int]]:
    """Each line of the shell blocks with the exit code its comment announces, 0 without one."""
    lines = [line for block in blocks(page, "sh") for line in block.splitlines() if line.strip()]
    cut = [re.fullmatch(r"(.*?)(?:\s+#\s(.*))?", line) for line in lines]
    return [(found[1], int(code[1]) if (code := re.search(r"exit code (\d)", found[2] or "")) else 0) for found in cut]


@pytest.fixture
def shell(tmp_path, sample_root, monkeypatch, capfd):
    """Runs a line over a copy of the sample workspace and gives exit code and output; `RUN` is the latest run.

    `goldsmith` runs in this process, so that its libraries are loaded once.
    """
    sample = tmp_path / "sample"
    shutil.copytree(sample_root, sample, ignore=shutil.ignore_patterns("state", "generator", "__pycache__"))
    monkeypatch.chdir(tmp_path)

    def run(line: str) -> tuple[int, str]:
        if not line.startswith("goldsmith "):
            return subprocess.run(line, shell=True, check=False).returncode, ""
        if "RUN" in line:
            listed = json.loads(run("goldsmith runs --json")[1])
            line = line.replace("RUN", listed[0]["run_id"])
        arguments = shlex.split(line)
        over = ["--workspace", str(sample)] if arguments[1] in OVER_A_WORKSPACE else []
        monkeypatch.setattr("sys.argv", [*arguments, *over])
        capfd.readouterr()
        try:
            cli.main()
        except SystemExit as end:
            return int(end.code or 0), capfd.readouterr().out
        raise AssertionError("a command ends in an exit code")

    return run


@pytest.mark.timeout(600)
@pytest.mark.xdist_group("docs")
def test_commands_of_the_docs_run(shell):
    lines = dict.fromkeys(pair for page in PAGES for pair in commands(page) if pair[0] not in NOT_RUN)
    assert len(lines) > 10

    assert [(line, shell(line)[0]) for line, _ in lines] == list(lines)


def test_every_command_not_run_stands_in_the_docs():
    written = {line for page in PAGES for line, _ in commands(page)}

    assert set(NOT_RUN) <= written


@pytest.mark.xdist_group("docs")
def test_specification_of_the_readme_is_real(sample_service):
    request = re.search(r'goldsmith generate "([^"]+)"', blocks("README.md", "sh")[1])[1]
    package = sample_service.start(RunRequest(request=request)).package
    rest = iter(package.yaml_output.splitlines())

    shown = [line for line in blocks("README.md", "yaml")[0].splitlines() if line != "# …"]

    assert [line for line in shown if line not in rest] == []  # `in` moves on: the lines stand in this order


def test_every_command_has_its_section():
    sections = re.findall(r"^## (\w+)$", (ROOT / "docs/commands.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(sections) == sorted(typer.main.get_command(cli.app).commands)


@pytest.mark.parametrize("name", sorted(typer.main.get_command(cli.app).commands))
def test_every_option_is_documented(name):
    text = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    general = text[: text.index("\n## ")]
    section = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)[1]

    options = [o for p in typer.main.get_command(cli.app).commands[name].params for o in p.opts if o.startswith("-")]

    short = {"--workspace": "-w", "--output": "-o"}
    for option in options:
        assert option in section or short.get(option, "") in section, f"{name} {option}"
        assert option not in short or option in general


FILES = {
    "workspace.yaml": (declared.Workspace, declared.Role),
    "catalog/\\*.yaml": (
        declared.Dataset,
        declared.Column,
        declared.Relation,
        declared.Deduplication,
        declared.Caveat,
        declared.JsonField,
    ),
    "metrics.yaml": (declared.Metric, declared.Validity, declared.Exclusion),
    "glossary.yaml": (declared.Term, declared.Sense, declared.Bundle, ScoreSegment),
    "rules.yaml": (declared.SourceRule,),
    "semantics.yaml": (
        semantics.Semantics,
        semantics.SemanticModel,
        semantics.Entity,
        semantics.LayerDimension,
        semantics.Aggregation,
        semantics.NonAdditive,
        semantics.MetricInput,
        semantics.SimpleMetric,
        semantics.CumulativeMetric,
        semantics.ConversionMetric,
        semantics.ConversionProperty,
        semantics.RatioMetric,
        semantics.DerivedMetric,
        semantics.TimeSpine,
        semantics.CustomGrain,
        semantics.SavedQuery,
    ),
}
SPELLED = {
    declared.Workspace: dict.fromkeys(
        ("root", "datasets", "terms", "metrics", "bundles", "segments", "rules", "semantics")
    ),
    declared.Dataset: {"name": "dataset"},
    declared.Term: {"senses": "means"},
    declared.Metric: {"formula": "expr"},
}
"""Fields that a file spells differently from the class, or, with None, does not have."""


@pytest.mark.parametrize("file", FILES)
def test_every_field_of_a_workspace_file_is_documented(file):
    text = (ROOT / "docs/workspace.md").read_text(encoding="utf-8")
    section = re.search(rf"^## {file}\n(.*?)(?=^## )", text, re.MULTILINE | re.DOTALL)[1]

    fields = {SPELLED.get(model, {}).get(name, name) for model in FILES[file] for name in model.model_fields}

    assert sorted(name for name in fields if name and f"`{name}`" not in section) == []


@pytest.mark.parametrize("line", blocks("docs/workspace.md", "sql")[0].splitlines())
def test_expressions_of_the_docs_are_understood(line):
    assert parse_expression(line).kind


def test_metric_of_the_docs_loads(tmp_path, sample_root):
    shutil.copytree(sample_root / "catalog", tmp_path / "catalog")
    shutil.copy(sample_root / "workspace.yaml", tmp_path)
    (tmp_path / "metrics.yaml").write_text(blocks("docs/workspace.md", "yaml")[0])

    assert [metric.name for metric in load_workspace(tmp_path).metrics] == ["revenue"]


DOCUMENTS = ["README.md", "CONTRIBUTING.md", *sorted(str(p.relative_to(ROOT)) for p in ROOT.glob("docs/**/*.md"))]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document):
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / document).read_text(encoding="utf-8"))

    assert [target for target in targets if not (ROOT / document).parent.joinpath(target).exists()] == []
