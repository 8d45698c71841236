"""The question sets beside this file: a schema with its rows, and cases with their SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from runs.evaluation import EvalCase, read_cases
from workspace.init.init_workspace import init_workspace

HERE = Path(__file__).parent
READ = ("dev", "held_out")
UNSEEN = "unseen"
"""Written by one who had not seen the grammar, and not to be looked at by those who write it."""


@dataclass(frozen=True)
class QuestionSet:
    """One database and what is asked about it."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.relative_to(HERE).as_posix()

    @property
    def written(self) -> tuple[EvalCase, ...]:
        """The cases as they are written, with SQL that has not been run."""
        file = self.folder / "cases.jsonl"
        return read_cases(file.read_text(encoding="utf-8").splitlines(), self.name)

    @property
    def cases(self) -> tuple[EvalCase, ...]:
        """Each with the rows that its SQL finds in the database as it is, not in what `init` makes of it."""
        cases = self.written
        with self._filled(":memory:") as connection:
            found = [case.sql and tuple(connection.execute(case.sql).fetchall()) for case in cases]
        return tuple(
            case.model_copy(update={"sql": None, "rows": rows}) for case, rows in zip(cases, found, strict=True)
        )

    def bring_in(self, folder: Path) -> Path:
        """A workspace that `init` makes of the database, in a folder of its own under `folder`."""
        source, target = folder / f"{self.folder.name}.duckdb", folder / self.folder.name
        self._filled(str(source)).close()
        init_workspace(target, source)
        return target

    def _filled(self, file: str) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect(file)
        connection.execute((self.folder / "schema.sql").read_text(encoding="utf-8"))
        return connection


def question_sets(groups: Sequence[str] = READ) -> tuple[QuestionSet, ...]:
    """The sets of these groups, those of development first; the unseen ones only where they are named."""
    return tuple(
        QuestionSet(schema.parent) for group in groups for schema in sorted((HERE / group).rglob("schema.sql"))
    )
