import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from schemas.workspace import Workspace
from tests.servers.postgres import INSTALL, Server, binaries, may_run, running
from workspace.init.init_workspace import init_workspace
from workspace.init.report import InitReport
from workspace.loader import load_workspace

TODAY = datetime.date(2026, 11, 1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A Postgres server, started once; skipped where there is none."""
    programs = binaries()
    if programs is None or not may_run():
        pytest.skip(INSTALL)
    with running(programs) as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for files to be brought in."""
    made = tmp_path / "files"
    made.mkdir()
    return made


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "my_shop"


@pytest.fixture
def init(folder: Path, target: Path) -> Callable[..., InitReport]:
    """Brings in `folder`, or what is given."""
    return lambda source=None: init_workspace(target, source or folder, today=TODAY)


@pytest.fixture
def loaded(init: Callable[..., InitReport], target: Path) -> Callable[..., Workspace]:
    """Brings in CSV texts, each as a table, and loads the workspace."""

    def load(**texts: str) -> Workspace:
        for name, text in texts.items():
            (target.parent / "files" / f"{name}.csv").write_text(text, encoding="utf-8")
        init()
        return load_workspace(target)

    return load


def dataset(workspace: Workspace, name: str):
    """The dataset of that name in the schema `main` or, of a Postgres database, `public`; or of another schema."""
    names = (name,) if "." in name else (f"main.{name}", f"public.{name}")
    return next(dataset for dataset in workspace.datasets if dataset.name in names)


def types(workspace: Workspace, name: str) -> dict[str, str]:
    return {column.name: column.type for column in dataset(workspace, name).columns}


def roles(workspace: Workspace, name: str) -> dict[str, str]:
    return {column.name: column.role for column in dataset(workspace, name).columns}


def personal(workspace: Workspace, name: str) -> set[str]:
    return {column.name for column in dataset(workspace, name).columns if column.pii}


def relations(workspace: Workspace, name: str) -> dict[str, tuple[str, str, str, str]]:
    """Relation name to key, target, referred key and cardinality."""
    return {
        r.name: (
            ", ".join(r.columns),
            r.to.removeprefix("main.").removeprefix("public."),
            ", ".join(r.references),
            r.cardinality,
        )
        for r in dataset(workspace, name).relations
    }
