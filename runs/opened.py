"""An opened workspace: files loaded and checked, engine running, services per role."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from sqlglot import exp, parse_one

from agents.services import Services
from agents.strategies.deterministic import DeterministicStrategy
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.profile import profile_workspace
from knowledge_graph.search import SearchIndex
from language.reader import Reader
from language.time_phrases import Calendar
from runs.clock import created_at
from schemas.errors import UsageError, WorkspaceError
from schemas.workspace import Role, Workspace
from warehouse.duckdb_engine import DuckDBEngine
from warehouse.guard import guard
from warehouse.results import Results
from warehouse.table import ResultTable
from workspace.loader import load_workspace
from workspace.products import Products


class OpenedWorkspace:
    """A workspace as of one day; `services` are built once per role and share the engine."""

    def __init__(self, root: Path, results: Results, as_of: datetime.date | None = None) -> None:
        """Load and check everything; raises `WorkspaceError` with the file at fault, `EngineError`."""
        self.workspace: Workspace = load_workspace(root, as_of)
        self._results = results
        sources = {}
        for dataset in self.workspace.datasets:
            file = root / dataset.source
            if not file.is_file():
                raise WorkspaceError(f"the file of {dataset.name} is missing.", where=str(file))
            sources[dataset.name] = file
        self.engine = DuckDBEngine(sources)
        try:
            self._profiles = profile_workspace(self.workspace, self.engine)
        except BaseException:
            self.engine.close()
            raise
        self._products = Products(root).known()
        self._services: dict[str, Services] = {}

    def services(self, role: str) -> Services:
        """What agents work with for `role`; `UsageError` for a clock that is set wrongly."""
        created_at()
        if role not in self._services:
            graph = KnowledgeGraph(self.workspace, self._profiles, self._role(role), self._products)
            reader = Reader(graph, Calendar(as_of=self.workspace.as_of))
            self._services[role] = Services(
                workspace=self.workspace,
                graph=graph,
                search=SearchIndex(graph),
                engine=self.engine,
                results=self._results,
                strategy=DeterministicStrategy(reader),
                clock=created_at,
            )
        return self._services[role]

    def role_of(self, user: str | None, role: str | None) -> str:
        """The role that counts: the one named, else the user's, else the default; `UsageError` for unknown ones."""
        if role is not None:
            return self._role(role).name
        if user is None:
            return self.workspace.default_role
        roles = dict(self.workspace.users)
        if user not in roles:
            raise UsageError(f"there is no user {user}.", hint=f"Known are: {', '.join(sorted(roles))}.")
        return self._role(roles[user]).name

    def _role(self, name: str) -> Role:
        roles = {role.name: role for role in self.workspace.roles}
        if name not in roles and not roles and name == self.workspace.default_role:
            return Role(name=name)
        if name not in roles:
            raise UsageError(f"there is no role {name}.", hint=f"Known are: {', '.join(sorted(roles))}.")
        return roles[name]

    def query(self, sql: str) -> ResultTable:
        """The rows of a person's SQL over what the default role may see; `GuardError` for what is not allowed."""
        graph = self.services(self.workspace.default_role).graph
        allowed = {dataset.name: frozenset(column.name for column in dataset.columns) for dataset in graph.datasets()}
        return self.engine.query(guard(_with_schemas(sql, allowed), allowed).sql)

    def close(self) -> None:
        self.engine.close()


def _with_schemas(sql: str, known: Iterable[str]) -> str:
    """`sql` with tables named by their schema where the name alone tells which one is meant."""
    schemas: dict[str, list[str]] = {}
    for name in known:
        schema, _, table = name.rpartition(".")
        schemas.setdefault(table.lower(), []).append(schema)
    tree = parse_one(sql, dialect="duckdb")
    steps = {cte.alias_or_name.lower() for cte in tree.find_all(exp.CTE)}
    for table in tree.find_all(exp.Table):
        found = schemas.get(table.name.lower(), [])
        if not table.db and table.name.lower() not in steps and len(found) == 1:
            alias = table.alias or table.name
            table.set("db", exp.to_identifier(found[0]))
            table.set("alias", exp.TableAlias(this=exp.to_identifier(alias)))
    return tree.sql(dialect="duckdb")
