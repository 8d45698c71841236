"""The floors of the house, from the top: imports go down only, and folders of one floor do not know each other."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent

FLOORS = (
    ("app", "cli"),  # the entry files, over the folders of their own floor
    ("api", "ui"),
    ("runs",),
    ("agents", "assistant", "learning"),
    ("workspace", "language", "verification", "exporters"),
    ("knowledge_graph", "compiler"),
    ("warehouse",),
    ("schemas",),
)
LEVEL = {name: level for level, floor in enumerate(FLOORS) for name in floor}
APART = "sample_data"
"""Makes data and knows nothing of the rest; nothing of the rest knows it."""

OURS = {*LEVEL, APART}

HEAVY: dict[str, frozenset[str]] = {
    "great_expectations": frozenset(),
    "pandas": frozenset({"ui"}),
    "sentence_transformers": frozenset(),
    "torch": frozenset(),
    "transformers": frozenset(),
    "streamlit": frozenset({"app", "ui"}),
}
"""Packages that take seconds to import, and who may do so at module level."""

NOT_AT_START = {*HEAVY, "duckdb", "langgraph", "networkx", "pyarrow", "sqlglot"}
"""What `goldsmith --help` need not wait for."""
NOT_ON_THE_FIRST_PAGE = NOT_AT_START - {"streamlit", "sqlglot"}
"""What the page loads behind the visitor's back, or when there is a result to show."""


class Import(NamedTuple):
    """`folder` imports `package` in `place`; `runs` says whether importing the module is enough to run it."""

    folder: str
    package: str
    place: str
    runs: bool


def imports_of(file: Path) -> Iterator[Import]:
    """Every import of a file, those for type checkers and inside functions included."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    tree = ast.parse(file.read_text(encoding="utf-8"))
    at_import = set(_run_at_import(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            within = ".".join(parts[: len(parts) - node.level]) if node.level else ""
            names = [".".join(filter(None, (within, node.module)))]
        else:
            continue
        for name in names:
            yield Import(parts[0], name.partition(".")[0], f"{'/'.join(parts)}.py:{node.lineno}", node in at_import)


def _run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _run_at_import(child)


def wrong_way(found: Import) -> str | None:
    """What is wrong with an import between our own folders, if anything."""
    if found.folder == found.package or found.package not in OURS:
        return None
    if APART in (found.folder, found.package):
        return f"{found.place}: {APART} stands apart, {found.folder} imports {found.package}"
    if LEVEL[found.package] < LEVEL[found.folder]:
        return f"{found.place}: {found.folder} imports {found.package} from a floor above"
    if LEVEL[found.package] == LEVEL[found.folder]:
        return f"{found.place}: {found.folder} imports {found.package} from its own floor"
    return None


@pytest.fixture(scope="module")
def imports() -> tuple[Import, ...]:
    files = [file for name in sorted(OURS) for file in ((ROOT / f"{name}.py"), *sorted((ROOT / name).rglob("*.py")))]
    return tuple(found for file in files if file.is_file() for found in imports_of(file))


def test_imports_go_down_only(imports):
    assert [problem for found in imports if (problem := wrong_way(found))] == []


def test_heavy_packages_are_not_imported_at_module_level(imports):
    early = [f"{i.place}: {i.package}" for i in imports if i.runs and i.folder not in HEAVY.get(i.package, {i.folder})]

    assert early == []


def test_every_folder_of_code_has_a_floor():
    besides = {"tests", "benchmarks"}
    folders = {file.parent.name for file in ROOT.glob("*/*.py") if not file.parent.name.startswith(".")}

    assert folders - besides <= OURS


@pytest.mark.parametrize(
    ("folder", "package", "problem"),
    [
        ("runs", "agents", None),
        ("cli", "ui", None),
        ("agents", "pandas", None),
        ("schemas", "warehouse", "from a floor above"),
        ("verification", "exporters", "from its own floor"),
        ("compiler", "agents", "from a floor above"),
        ("sample_data", "schemas", "stands apart"),
        ("runs", "sample_data", "stands apart"),
    ],
)
def test_wrong_way_is_seen(folder, package, problem):
    found = wrong_way(Import(folder, package, "x.py:1", runs=True))

    assert found is None if problem is None else problem in found


@pytest.mark.parametrize(("module", "unwanted"), [("cli", NOT_AT_START), ("ui.page", NOT_ON_THE_FIRST_PAGE)])
def test_a_front_end_starts_without_what_it_may_not_need(module, unwanted):
    script = f"import sys, {module}; print(*sorted(sys.modules.keys() & {unwanted!r}))"

    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    assert loaded.stdout.split() == []
