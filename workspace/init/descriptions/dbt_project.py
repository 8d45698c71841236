"""A dbt project or a folder of MetricFlow manifests as a description."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workspace.init.dbt.add_project import add_project
from workspace.init.dbt.project import Project, is_project, read_project
from workspace.init.document import Document
from workspace.init.draft import Draft
from workspace.init.source import SourceColumn, SourceTable


def dbt_project(source: Path) -> DbtProject | None:
    """The project in the folder `source`, if it is one."""
    return DbtProject(read_project(source)) if is_project(source) else None


@dataclass(frozen=True)
class DbtProject:
    """Descriptions and a metrics layer; types and keys are those of the data."""

    project: Project

    @property
    def data(self) -> Path | None:
        return self.project.data

    def type_of(self, table: SourceTable, column: SourceColumn) -> str | None:
        return None

    def declared(self, draft: Draft) -> Draft:
        return draft

    def add(self, made: dict[str, Document], draft: Draft) -> tuple[str, ...]:
        return add_project(made, self.project.described, draft)
