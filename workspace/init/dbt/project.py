"""A dbt project or a folder of MetricFlow manifests, read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workspace.init.dbt import latest, legacy
from workspace.init.dbt.described import Described, TableDescription, TableName
from workspace.init.dbt.profile import Profile, profile_of
from workspace.init.dbt.yaml_files import Values, YamlPart, is_enabled, mapping, mappings, text, yaml_parts

_KEYS = ("semantic_model", "semantic_models", "metric", "project_configuration")
_NAMELESS_SPINE = "metricflow_time_spine"


@dataclass(frozen=True)
class Project:
    """What the YAML of `folder` says, and its profile."""

    folder: Path
    described: Described
    profile: Profile | None

    @property
    def data(self) -> Path | None:
        """Where the profile says that the data are; `WorkspaceError` where they cannot be read from here."""
        return self.profile.data() if self.profile is not None else None


def is_project(source: Path) -> bool:
    """Whether `source` is a folder that describes data instead of holding them."""
    if not source.is_dir():
        return False
    if (source / "dbt_project.yml").is_file():
        return True
    return any(key in part.values for part in yaml_parts(source) for key in _KEYS)


def read_project(folder: Path) -> Project:
    """The project in `folder`; `WorkspaceError` for YAML that cannot be read."""
    parts = yaml_parts(folder)
    profile = profile_of(folder) if (folder / "dbt_project.yml").is_file() else None
    tables = _Tables(parts, profile.schema if profile is not None else "")
    described = Described(sources=tables.sources)
    for part in parts:
        for key, read in _READERS.items():
            for raw in filter(is_enabled, mappings(part.values.get(key))):
                read(raw, described, tables)
    return Project(folder, described, profile)


class _Tables:
    """The table of a dbt model or source, by the name it is referred to with; models are made in `schema`."""

    def __init__(self, parts: tuple[YamlPart, ...], schema: str) -> None:
        self._names: dict[str, TableName] = {}
        self._schema = schema
        self.sources: set[TableName] = set()
        for part in parts:
            for raw in mappings(part.values.get("models")):
                self._names[text(raw.get("name"))] = self._made(raw)
            for source in mappings(part.values.get("sources")):
                home = text(source.get("schema") or source.get("name"))
                for raw in mappings(source.get("tables")):
                    name = text(raw.get("name"))
                    table = TableName(text(raw.get("identifier")) or name, _known(home))
                    self.sources.add(table)
                    self._names.setdefault(name, table)

    def _made(self, raw: Values) -> TableName:
        """The table that dbt makes of a model: a schema of its own is put behind that of the target."""
        config = mapping(raw.get("config"))
        alias = text(config.get("alias") or raw.get("alias") or raw.get("name"))
        own = text(config.get("schema"))
        return TableName(alias, f"{self._schema}_{own}" if self._schema and own else self._schema)

    def __call__(self, name: str) -> TableName:
        return self._names.get(name, TableName(name, self._schema))


def _known(schema: str) -> str:
    """A schema that is spelled out; none where it is a placeholder."""
    return "" if "{" in schema or "$" in schema else schema


def _semantic_model(raw: Values, described: Described, tables: _Tables) -> None:
    legacy.read_model(raw, described, tables)


def _metric(raw: Values, described: Described, _: _Tables) -> None:
    if latest.is_metric(raw):
        latest.read_metric(raw, described)
    else:
        legacy.read_metric(raw, described)


def _model(raw: Values, described: Described, tables: _Tables) -> None:
    table = tables(text(raw.get("name")))
    described.tables.append(_description(raw, table))
    if latest.is_semantic(raw):
        latest.read_model(raw, table, described)
    spine = mapping(raw.get("time_spine"))
    if spine:
        column = text(spine.get("standard_granularity_column"))
        grains = {text(c.get("name")): text(c.get("granularity")) for c in mappings(raw.get("columns"))}
        _spine(described, table, column, grains.get(column) or "day", spine.get("custom_granularities"))
    elif text(raw.get("name")) == _NAMELESS_SPINE:
        _spine(described, table, "date_day", "day", None)


def _source(raw: Values, described: Described, tables: _Tables) -> None:
    for inner in mappings(raw.get("tables")):
        described.tables.append(_description(inner, tables(text(inner.get("name")))))


def _description(raw: Values, table: TableName) -> TableDescription:
    columns = {text(c.get("name")): text(c.get("description")) for c in mappings(raw.get("columns"))}
    return TableDescription(table, text(raw.get("description")), {k: v for k, v in columns.items() if v})


def _configuration(raw: Values, described: Described, _: _Tables) -> None:
    for spine in mappings(raw.get("time_spines")):
        node, column = mapping(spine.get("node_relation")), mapping(spine.get("primary_column"))
        table = TableName(text(node.get("alias")), _known(text(node.get("schema_name"))))
        grain = text(column.get("time_granularity"))
        _spine(described, table, text(column.get("name")), grain, spine.get("custom_granularities"))
    for spine in mappings(raw.get("time_spine_table_configurations")):
        schema, _dot, name = text(spine.get("location")).rpartition(".")
        table = TableName(name, _known(schema.rpartition(".")[2]))
        _spine(described, table, text(spine.get("column_name")), text(spine.get("grain")), None)


def _spine(described: Described, table: TableName, column: str, grain: str, customs: object) -> None:
    if any(known["grain"] == grain for _, known in described.spines):
        return
    if grain == "nanosecond":
        described.notes.append(f"The time spine {table.table} is left out: DuckDB keeps times to the microsecond.")
        return
    spine: Values = {"column": column, "grain": grain.lower()}
    listed = [
        {"name": text(custom.get("name")).lower(), "column": text(custom.get("column_name") or custom.get("name"))}
        for custom in mappings(customs)
    ]
    if listed:
        spine["custom"] = listed
    described.spines.append((table, spine))


def _saved_query(raw: Values, described: Described, _: _Tables) -> None:
    said = mapping(raw.get("query_params")) or raw
    query: Values = {"name": text(raw.get("name")).lower()}
    for key in ("metrics", "group_by", "order_by"):
        value = said.get(key)
        if isinstance(value, list) and value:
            query[key] = [text(item) for item in value]
    if said.get("where"):
        query["where"] = legacy.conditions(said["where"])
    if said.get("limit") is not None:
        query["limit"] = said["limit"]
    described.saved_queries.append(query)


_Reader = Callable[[Values, Described, _Tables], None]
_READERS: Mapping[str, _Reader] = {
    "semantic_model": _semantic_model,
    "semantic_models": _semantic_model,
    "models": _model,
    "sources": _source,
    "metric": _metric,
    "metrics": _metric,
    "project_configuration": _configuration,
    "saved_query": _saved_query,
    "saved_queries": _saved_query,
}
