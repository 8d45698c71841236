"""What a project describes, over the tables of a workspace: `semantics.yaml`, and what had to be left out, by name."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pydantic import TypeAdapter, ValidationError

from compiler.metrics.layer import inputs_of
from schemas.artifact import Artifact
from schemas.errors import UserError
from schemas.expressions import columns_in
from schemas.semantics import LayerMetric, SemanticModel, TimeSpine
from schemas.strict_yaml import YamlDocument, YamlPlace
from schemas.workspace import Column as WorkspaceColumn
from schemas.workspace import Dataset
from workspace.init.dbt.described import Described, TableName
from workspace.init.dbt.legacy import aggregation
from workspace.init.dbt.yaml_files import Values, mapping, text
from workspace.init.document import Document
from workspace.init.draft import Draft, Facts
from workspace.names import Names
from workspace.semantics import resolve_layer_metric, resolve_model, resolve_spine

FILE = "semantics.yaml"
_HEAD = """The metrics layer: semantic models over the datasets of the catalog, and metrics, in MetricFlow's terms.
Written by `goldsmith init`; what is changed here by hand stays."""
_METRIC: TypeAdapter[LayerMetric] = TypeAdapter(LayerMetric)


_DAYS = {"day": 1, "week": 7, "month": 28, "quarter": 90, "year": 365}
"""The fewest that a period may have."""


@dataclass
class Bound:
    """The document, and the names of what was left out with the reason."""

    document: Document
    notes: list[str]
    used: dict[str, set[str]]
    """Columns by dataset that a dimension or key of the project shows."""


def semantics_document(described: Described, draft: Draft) -> Bound:
    """`described` over the tables of `draft`; what cannot be read in a typed way is left out and noted."""
    return _Binder(described, draft).bound()


@dataclass
class _Binder:
    described: Described
    draft: Draft
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.datasets = tuple(_dataset(table.name, table.columns) for table in self.draft.tables)
        self.names = Names(self.datasets, datetime.date.max)
        self.models: dict[str, Values] = {}
        self.homes: dict[str, Dataset] = {}

    def bound(self) -> Bound:
        for table, raw in self.described.models:
            self._model(table, raw)
        measures = self._measures()
        metrics = self._metrics(measures)
        value: Values = {
            "models": list(self.models.values()),
            "metrics": metrics,
            "spines": list(self._spines()),
            "saved_queries": self._saved_queries({str(metric["name"]) for metric in metrics}),
        }
        notes = [*self.described.notes, *self.notes]
        return Bound(Document({k: v for k, v in value.items() if v}, head=_HEAD), notes, self._used())

    # tables

    def _home(self, table: TableName, what: str) -> Dataset | None:
        found = [d for d in self.datasets if d.table.lower() == table.table.lower()]
        named = [d for d in found if table.schema and d.name.lower() == f"{table.schema}.{table.table}".lower()]
        read = {f"{source.schema}.{source.table}".lower() for source in self.described.sources}
        chosen = named or [d for d in found if d.name.lower() not in read] or found
        if len(chosen) == 1:
            return chosen[0]
        problem = f"{len(chosen)} tables are called so" if chosen else "there is no such table in the data"
        self.notes.append(f"{what} is left out: {table.table}: {problem}.")
        return None

    # models

    def _model(self, table: TableName, raw: Values) -> None:
        name = text(raw.get("name"))
        home = self._home(table, f"The semantic model {name}")
        if home is None:
            return
        made: Values = {**raw, "dataset": home.name}
        for part, kind in (("entities", "entity"), ("dimensions", "dimension")):
            listed = raw.get(part)
            made[part] = [
                item
                for item in (listed if isinstance(listed, list) else [])
                if self._reads(
                    f"The {kind} {text(mapping(item).get('name'))} of {name}",
                    lambda item=item, part=part: self._resolved_model(
                        {"name": name, "dataset": home.name, part: [item]}
                    ),  # type: ignore[misc]
                )
            ]
        if self._reads(f"The semantic model {name}", lambda: self._resolved_model(made)):
            self.models[name] = {key: value for key, value in made.items() if value}
            self.homes[name] = home

    def _resolved_model(self, raw: Values) -> Artifact:
        return SemanticModel.model_validate(resolve_model(raw, self.names, _nowhere(raw)))

    # metrics

    def _measures(self) -> dict[str, Values]:
        """Aggregations by name: measures, and simple metrics that hold their own."""
        found = dict(self.described.measures)
        for metric in self.described.metrics:
            own = metric.get("aggregation")
            if isinstance(own, dict):
                model = text(own.get("model") or own.get("semantic_model"))
                measure = own if "model" in own else aggregation(own, model, text(own.get("agg_time_dimension")))
                found[text(metric["name"])] = _with_filter(measure, metric.get("filter"))
        for metric in self.described.metrics:
            said = mapping(metric.get("measure"))
            if metric.get("type") == "simple" and said and text(metric["name"]) not in found:
                inner = found.get(text(said.get("name")))
                if inner is not None:
                    found[text(metric["name"])] = _with_filter(_merged(inner, said), metric.get("filter"))
        return found

    def _metrics(self, measures: dict[str, Values]) -> list[Values]:
        named = {text(metric["name"]): metric for metric in self.described.metrics}
        kept: dict[str, Values] = {}
        for name, raw in named.items():
            made = self._metric(raw, measures)
            if made is not None:
                kept[name] = made
        while missing := [name for name, metric in kept.items() if self._lacks(metric, kept)]:
            for name in missing:
                lacking = ", ".join(self._lacks(kept.pop(name), kept))
                self.notes.append(f"The metric {name} is left out: it needs {lacking}, which is not there.")
        return list(kept.values())

    def _metric(self, raw: Values, measures: dict[str, Values]) -> Values | None:
        name, made = text(raw["name"]), dict(raw)
        if raw.get("type") == "simple":
            made.pop("aggregation", None)
            made.pop("filter", None)
            made["measure"] = {"name": name} if "aggregation" in raw else _reference(raw)
        for key in ("measure", "base", "conversion"):
            if key in made:
                said = mapping(made[key])
                inner = measures.get(text(said.get("name")))
                if inner is None:
                    self.notes.append(f"The metric {name} is left out: there is no measure {text(said.get('name'))}.")
                    return None
                made[key] = _merged(inner, said)
        if self._reads(f"The metric {name}", lambda: self._resolved_metric(made)):
            return made
        return None

    def _resolved_metric(self, raw: Values) -> Artifact:
        found: Artifact = _METRIC.validate_python(resolve_layer_metric(raw, self.homes, _nowhere(raw)))
        return found

    def _lacks(self, metric: Values, kept: Iterable[str]) -> list[str]:
        known = set(kept)
        needed = inputs_of(_METRIC.validate_python(resolve_layer_metric(metric, self.homes, _nowhere(metric))))
        return [wanted.metric for wanted in needed if wanted.metric not in known]

    # spines and saved queries

    def _spines(self) -> Iterable[Values]:
        for table, raw in self.described.spines:
            home = self._home(table, f"The time spine {table.table}")
            if home is None:
                continue
            made: Values = {"dataset": home.name, **raw}
            if self._reads(
                f"The time spine {table.table}",
                lambda made=made: self._spine(made),  # type: ignore[misc]
            ):
                yield made

    def _spine(self, made: Values) -> TimeSpine:
        spine = TimeSpine.model_validate(resolve_spine(made, self.names, _nowhere(made)))
        if _repeats(self.draft.table(spine.dataset).column(spine.column).facts, spine.grain):
            raise UserError(
                f"{spine.column} has several rows of one {spine.grain}: figures would be counted several times"
            )
        return spine

    def _saved_queries(self, metrics: set[str]) -> list[Values]:
        kept = []
        for query in self.described.saved_queries:
            wanted = query.get("metrics")
            missing = [name for name in wanted if text(name) not in metrics] if isinstance(wanted, list) else []
            if missing:
                listed = ", ".join(map(str, missing))
                self.notes.append(
                    f"The saved query {query['name']} is left out: it needs {listed}, which is not there."
                )
            else:
                kept.append(query)
        return kept

    def _reads(self, what: str, read: Callable[[], Artifact]) -> bool:
        """Whether something has a typed form; if not, a note says why not."""
        try:
            read()
        except UserError as error:
            self.notes.append(f"{what} is left out: {error.message.rstrip('.')}.")
            return False
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            self.notes.append(f"{what} is left out: {place}: {first['msg'].rstrip('.')}.")
            return False
        return True

    def _used(self) -> dict[str, set[str]]:
        used: dict[str, set[str]] = {}
        for raw in self.models.values():
            model = SemanticModel.model_validate(resolve_model(raw, self.names, _nowhere(raw)))
            for expr in (*(e.expr for e in model.entities), *(d.expr for d in model.dimensions)):
                used.setdefault(model.dataset, set()).update(column.column for column in columns_in(expr))
        return used


def _dataset(name: str, columns: Iterable[object]) -> Dataset:
    return Dataset(
        name=name,
        source="",
        description="",
        entity="",
        columns=tuple(
            WorkspaceColumn(name=getattr(column, "name"), type=getattr(column, "type"), role="dimension")  # noqa: B009
            for column in columns
        ),
    )


def _reference(raw: Values) -> Values:
    """The measure of a simple metric with the metric's own filter, which is part of it."""
    return _with_filter(mapping(raw.get("measure")), raw.get("filter"))


def _with_filter(measure: Values, more: object) -> Values:
    listed = [*_list(measure.get("filter")), *_list(more)]
    return {**measure, "filter": listed} if listed else measure


def _merged(measure: Values, said: Values) -> Values:
    """An aggregation with what a reference adds to it."""
    added = {key: value for key, value in said.items() if key not in ("name", "filter")}
    return {**_with_filter(measure, said.get("filter")), **added}


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _nowhere(raw: Values) -> YamlPlace:
    return YamlPlace(YamlDocument(raw, {}, "the project"), ())


def _repeats(facts: Facts, grain: str) -> bool:
    """Whether a column that should tell periods of `grain` apart has one of them in several rows."""
    if facts.exact and facts.distinct < facts.filled:
        return True
    first, last = facts.minimum, facts.maximum
    if grain not in _DAYS or not isinstance(first, datetime.date) or not isinstance(last, datetime.date):
        return False
    return facts.filled > (last - first).days // _DAYS[grain] + 2
