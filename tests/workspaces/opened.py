"""A workspace opened without the agents: graph, engine, and typed queries run through binder, planner and DuckDB."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from compiler.plan_sql import plan_sql
from compiler.planning.data_model import plan_data_model
from knowledge_graph.binding import Binding, bind
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.profile import DatasetProfile, profile_workspace
from knowledge_graph.settle import settle
from knowledge_graph.usage import used_columns, used_columns_of_rows
from schemas.data_model import DataModel
from schemas.discovery import DatasetUse, Discovery
from schemas.expressions import ColumnRef, Comparison, Constant, Expression
from schemas.intent import Intent
from schemas.query import Query, Table
from schemas.workspace import Role, Workspace
from verification.context import Proof
from warehouse.duckdb_engine import DuckDBEngine
from workspace.loader import load_workspace

Rows = list[tuple[object, ...]]


@dataclass(frozen=True, repr=False)
class Company:
    """One workspace folder, opened as of one day."""

    workspace: Workspace
    engine: DuckDBEngine
    profiles: tuple[DatasetProfile, ...]

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Hypothesis would spell out every dataset."""
        printer.text(f"<{self.workspace.name}>")

    def graph(self, role: str = "analyst") -> KnowledgeGraph:
        named = next((r for r in self.workspace.roles if r.name == role), Role(name=role))
        return KnowledgeGraph(self.workspace, self.profiles, named)

    def discovery(self, query: Query) -> Discovery:
        """What the second agent finds for `query`, without search: settled, bound, with the columns it reads."""
        graph = self.graph()
        settled = settle(query, graph)
        binding = bind(settled, graph) if isinstance(settled, Table) else Binding((), ())
        used = (
            used_columns(settled, binding.leaves, graph)
            if isinstance(settled, Table)
            else used_columns_of_rows(settled, graph)
        )
        uses = []
        for name, columns in used.items():
            profile, dataset = graph.profile(name), graph.dataset(name)
            uses.append(
                DatasetUse(
                    dataset=name, reason="", score=1.0, columns=columns, owner=dataset.owner, refresh=dataset.refresh,
                    classification=dataset.classification, row_count=profile.row_count,
                    last_event=profile.last_event, first_event=profile.first_event, ties=profile.ties,
                )
            )  # fmt: skip
        return Discovery(
            query=settled, candidate_datasets=(), selected_datasets=tuple(used), dataset_metadata=tuple(uses),
            leaves=binding.leaves, measures=binding.measures,
        )  # fmt: skip

    def model(self, query: Query) -> DataModel:
        """The data model of `query`, as the agents would have it."""
        return self._model(self.discovery(query))

    def _model(self, discovery: Discovery) -> DataModel:
        assert discovery.query is not None
        datasets, as_of = self.graph().datasets(), self.workspace.as_of
        return plan_data_model(discovery.query, discovery, datasets, name="product", schema="gold", as_of=as_of)

    def proof(self, query: Query, sql: str = "") -> Proof:
        """What the gates are given: the SQL of the compiler, or `sql` in its place."""
        discovery = self.discovery(query)
        model = self._model(discovery)
        text = sql or plan_sql(model.plan)
        return Proof(
            intent=Intent(request="", query=discovery.query), discovery=discovery, model=model,
            datasets={dataset.name: dataset for dataset in self.graph().datasets()}, sql=text,
            answer=cache(lambda: self.engine.query(text)), engine=self.engine, as_of=self.workspace.as_of,
        )  # fmt: skip

    def sql(self, query: Query) -> str:
        return plan_sql(self.model(query).plan)

    def run(self, query: Query) -> tuple[tuple[str, ...], Rows]:
        """Column names and rows of `query`, in the order the SQL gives."""
        table = self.engine.query(self.sql(query))
        return table.columns, [tuple(row) for row in table.rows]

    def rows(self, query: Query, *columns: str) -> Rows:
        """Rows of `query`, only `columns`, numbers as floats."""
        names, rows = self.run(query)
        places = [names.index(column) for column in columns or names]
        return plain([tuple(row[i] for i in places) for row in rows])

    def ask(self, sql: str) -> Rows:
        """Rows of hand-written SQL, numbers as floats."""
        return plain([tuple(row) for row in self.engine.query(sql).rows])


def open_company(root: Path, as_of: datetime.date | None = None) -> Company:
    workspace = load_workspace(root, as_of)
    engine = DuckDBEngine({dataset.name: root / dataset.source for dataset in workspace.datasets})
    return Company(workspace, engine, profile_workspace(workspace, engine))


def plain(rows: Rows) -> Rows:
    """Numbers as floats of nine digits, so that DECIMAL and DOUBLE compare."""
    return [tuple(_plain(value) for value in row) for row in rows]


def _plain(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    return float(f"{float(value):.9g}")


def col(name: str, *via: str) -> ColumnRef:
    """`air.flights.status`, reached by the relations `via`."""
    table, _, column = name.rpartition(".")
    return ColumnRef(table=table, column=column, via=via)


def const(value: object) -> Constant:
    if value is None:
        return Constant(type="null", text="NULL")
    if isinstance(value, bool):
        return Constant(type="boolean", text=str(value).lower())
    kinds = {int: "integer", Decimal: "decimal", float: "decimal", datetime.date: "date"}
    return Constant(type=kinds.get(type(value), "text"), text=str(value))  # type: ignore[arg-type]


def compare(name: str, operator: str, value: object, *via: str) -> Expression:
    return Comparison(operator=operator, left=col(name, *via), right=const(value))  # type: ignore[arg-type]
