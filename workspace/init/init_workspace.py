"""A workspace from data, in one call: read, load, profile, infer, write."""

from __future__ import annotations

import datetime
import os
import shutil
import tempfile
from pathlib import Path

from schemas.errors import WorkspaceError
from schemas.workspace import Workspace
from workspace.init.as_of import as_of
from workspace.init.data import Data
from workspace.init.descriptions import description_in
from workspace.init.descriptions.description import Description
from workspace.init.document import Document
from workspace.init.documents import catalog_file, documents
from workspace.init.draft import Draft
from workspace.init.install import install
from workspace.init.load import EditedTypes, Types, load_tables
from workspace.init.place import is_url, place, shown
from workspace.init.profile import profile_tables
from workspace.init.progress import Progress
from workspace.init.readers import reader_of
from workspace.init.renewal import Renewal, renew
from workspace.init.report import InitReport, report_of
from workspace.init.rules import RULES
from workspace.init.source import Contents
from workspace.init.staging import Staging
from workspace.init.state import FILE, State, load_state, state_text
from workspace.loader import load_workspace

_BUSINESS = ("workspace.yaml", "metrics.yaml", "glossary.yaml", "rules.yaml", "semantics.yaml")


def init_workspace(
    target: Path,
    source: Path | str,
    *,
    data: Path | str | None = None,
    progress: Progress | None = None,
    today: datetime.date | None = None,
) -> InitReport:
    """Make, or make again, the workspace `target` from the data in `source`, or in `data` where `source` describes it.

    `progress` is told the step, how much of it is done, and how much there is. `today` (by default of the clock, in
    UTC) bounds the workspace's as_of. Everything is built beside `target` and put there at the end: an error leaves
    `target` as it was. Raises `WorkspaceError` with file and line.
    """
    day = today or datetime.datetime.now(tz=datetime.UTC).date()
    target = Path(os.path.abspath(target))  # noqa: PTH100 — `resolve` would follow a link, and replace what it leads to
    before = _workspace_in(target)
    state = load_state(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        built = work / "built"
        built.mkdir()
        edited = _edited_types(before, state)
        description, where = _described(place(source), data)
        draft, contents = _read(where, work, edited, description, progress or _silent)
        when = as_of(draft, day)
        made = documents(draft, _title(target), when)
        added = description.add(made, draft) if description is not None else ()
        renewal = _build(made, built, target, state)
        _put(built, target, renewal, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    notes = (*contents.notes, *added, *_notes(draft, renewal, before))
    return report_of(target, draft, when, written=tuple(renewal.texts), kept=renewal.kept, notes=notes)


def _described(source: str, data: Path | str | None) -> tuple[Description | None, str]:
    """The description in `source`, if it is one, and where the data are."""
    description = None if is_url(source) else description_in(Path(source))
    if description is None:
        if data is not None:
            raise WorkspaceError(
                "holds data itself, so that --data has no meaning.", where=shown(source), hint="Leave --data out."
            )
        return None, source
    where = place(data) if data is not None else description.data
    if where is None:
        raise WorkspaceError(
            "describes data, but does not say where they are.",
            where=source,
            hint="Name them with --data SRC: a .duckdb or SQLite file, a folder, or a postgresql:// URL.",
        )
    return description, str(where)


def _title(target: Path) -> str:
    return target.name.replace("_", " ").replace("-", " ").strip().capitalize() or "Workspace"


def _workspace_in(target: Path) -> Workspace | None:
    """What is in `target` already; `WorkspaceError` where that is something else than a workspace."""
    if (target / "workspace.yaml").is_file():
        return load_workspace(target)
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise WorkspaceError(
            "there is something else here: no workspace, and not empty.", where=str(target), hint="Name a new folder."
        )
    return None


def _edited_types(before: Workspace | None, state: State) -> EditedTypes:
    """The types of columns that are not those `init` wrote."""
    edited: dict[tuple[str, str], str] = {}
    for dataset in before.datasets if before is not None else ():
        file = state.files.get(catalog_file(dataset.name))
        columns = file.value.get("columns", ()) if file is not None else ()
        written = (
            {str(c["name"]): c["type"] for c in columns if isinstance(c, dict)} if isinstance(columns, list) else {}
        )
        for column in dataset.columns:
            if written.get(column.name) != column.type:
                edited[dataset.name, column.name] = column.type
    return edited


def _read(
    source: str, work: Path, edited: EditedTypes, description: Description | None, progress: Progress
) -> tuple[Draft, Contents]:
    """The draft of everything in `source`, whose tables are now files below `work/built`."""
    reader = reader_of(source)
    staged = work / "staged"
    staged.mkdir()
    root = str(work / "built")
    with Staging(staged, reader.files, work) as staging:
        contents = reader.contents(staging, progress)
        if not contents.tables:
            raise WorkspaceError("there is no table in it.", where=shown(source), hint=" ".join(contents.notes))
        types = Types(edited, description.type_of if description is not None else None)
        loaded = load_tables(contents.tables, work / "built", types, staging, progress)
        draft = profile_tables(loaded, staging, root, progress)
        draft = description.declared(draft) if description is not None else draft
        data = Data(staging, root)
        for place, rule in enumerate(RULES, start=1):
            draft = rule(draft, data)
            progress("inferring", place, len(RULES))
    return draft, contents


def _build(made: dict[str, Document], built: Path, target: Path, state: State) -> Renewal:
    """All files in `built`, checked as the workspace they will be."""
    renewal = renew(made, target, state)
    for name, text in {**renewal.texts, FILE: state_text(made)}.items():
        (built / name).parent.mkdir(parents=True, exist_ok=True)
        (built / name).write_text(text, encoding="utf-8")
    for name in renewal.deleted:
        (built / _data_file(name)).unlink(missing_ok=True)
    untouched = [*(target / name for name in _BUSINESS), *(target / "catalog").glob("*.yaml")]
    checked = built.parent / "checked"
    shutil.copytree(built, checked, ignore=shutil.ignore_patterns("*.parquet"))
    for file in untouched:
        copy = checked / file.relative_to(target)
        if file.is_file() and not copy.exists():
            shutil.copyfile(file, copy)
    try:
        load_workspace(checked)
    except WorkspaceError as error:
        where = error.where.replace(str(checked), str(target))
        raise WorkspaceError(
            error.message, where=where, hint=error.hint or "It would no longer fit the data."
        ) from error
    return renewal


def _put(built: Path, target: Path, renewal: Renewal, work: Path) -> None:
    files = sorted(str(path.relative_to(built)) for path in built.rglob("*") if path.is_file())
    gone = [_data_file(name) for name in renewal.deleted]
    try:
        if target.exists():
            install(built, target, files, gone, work / "aside")
        else:
            built.rename(target)
    except OSError as error:
        raise WorkspaceError(f"cannot be written: {error.strerror}.", where=str(target)) from error


def _data_file(catalog: str) -> str:
    """The data of the dataset that `catalog` describes."""
    return f"data/{Path(catalog).stem.replace('.', '/')}.parquet"


def _notes(draft: Draft, renewal: Renewal, before: Workspace | None) -> list[str]:
    notes = [*draft.notes, *(f"{name} stays deleted." for name in renewal.deleted)]
    here = {table.name for table in draft.tables}
    for dataset in before.datasets if before is not None else ():
        if dataset.name not in here:
            notes.append(f"{dataset.name} is no longer in the source; its catalog entry and last data are kept.")
    for table in draft.tables:
        if not table.rows:
            notes.append(f"{table.name} has no rows: nothing could be found out about its columns.")
        for column in table.columns:
            reason = column.evidence.get("type", "")
            if reason.startswith(("kept as text:", "declared as ")):
                notes.append(f"{table.name}.{column.name} is {reason.rstrip('.')}.")
    return notes


def _silent(step: str, done: int, total: int) -> None:
    """Show nothing."""
