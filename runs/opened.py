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
from runs.clock import created_at
from schemas.errors import UsageError, WorkspaceError
from schemas.workspace import Dataset, Role, Workspace
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
            self._services[role] = Services(
                workspace=self.workspace,
                graph=graph,
                search=SearchIndex(graph),
                engine=self.engine,
                results=self._results,
                strategy=DeterministicStrategy(graph, self.workspace.as_of),
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
        """The rows of a person's SQL over what the default role may see; `GuardError` for what is not allowed.

        Tables and columns may be spelled as in the source they came from.
        """
        graph = self.services(self.workspace.default_role).graph
        allowed = {dataset.name: frozenset(column.name for column in dataset.columns) for dataset in graph.datasets()}
        return self.engine.query(guard(_as_here(sql, graph.datasets()), allowed).sql)

    def close(self) -> None:
        self.engine.close()


def _as_here(sql: str, datasets: Iterable[Dataset]) -> str:
    """`sql` with names of the source as the workspace spells them, and tables with the schema that is meant."""
    tree = parse_one(sql, dialect="duckdb")
    own, tables, columns = _spellings(datasets)
    steps = {cte.alias_or_name.lower() for cte in tree.find_all(exp.CTE)}
    for table in tree.find_all(exp.Table):
        said = table.name.lower()
        found = tables.get(said, set())
        if not table.db and said not in steps and len(found) == 1:
            alias = table.alias or table.name
            schema, _, name = next(iter(found)).rpartition(".")
            table.set("this", exp.to_identifier(name))
            table.set("db", exp.to_identifier(schema))
            table.set("alias", exp.TableAlias(this=exp.to_identifier(alias)))
    for identifier in tree.find_all(exp.Identifier):
        meant = columns.get(identifier.name.lower(), set())
        qualifies = isinstance(identifier.parent, exp.Column) and identifier.arg_key != "this"
        renamed = not qualifies and not isinstance(identifier.parent, exp.Table | exp.TableAlias)
        if len(meant) == 1 and identifier.name.lower() not in own and renamed:
            identifier.set("this", next(iter(meant)))
    return tree.sql(dialect="duckdb")


def _spellings(datasets: Iterable[Dataset]) -> tuple[set[str], dict[str, set[str]], dict[str, set[str]]]:
    """The columns' own names, the tables of each name a source may use, and the columns likewise; in lower case."""
    own: set[str] = set()
    tables: dict[str, set[str]] = {}
    columns: dict[str, set[str]] = {}
    for dataset in datasets:
        for name in (dataset.table, *dataset.synonyms):
            tables.setdefault(name.lower(), set()).add(dataset.name)
        for column in dataset.columns:
            own.add(column.name.lower())
            for name in column.synonyms:
                columns.setdefault(name.lower(), set()).add(column.name)
    return own, tables, columns
