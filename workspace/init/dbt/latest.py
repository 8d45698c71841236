"""The latest dialect (dbt 1.12): `semantic_model` on a model, entities and dimensions on its columns, flat metrics."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workspace.init.dbt.described import Described, TableName
from workspace.init.dbt.legacy import (
    aggregation,
    converting,
    cumulated,
    described_by,
    dimension,
    metric_input,
    reference,
)
from workspace.init.dbt.yaml_files import Values, is_enabled, mapping, mappings, text


def is_semantic(raw: Values) -> bool:
    """Whether a dbt model is a semantic one in this dialect."""
    said = raw.get("semantic_model")
    return bool(mapping(said).get("enabled", True)) if isinstance(said, dict) else said is True


def read_model(raw: Values, table: TableName, described: Described) -> None:
    """A model with the metrics inside it."""
    own = mapping(raw.get("semantic_model"))
    name = text(own.get("name") or raw.get("name")).lower()
    columns = list(mappings(raw.get("columns")))
    derived = mapping(raw.get("derived_semantics"))
    model: Values = {"name": name, "entities": [*_entities(columns), *map(_plain, mappings(derived.get("entities")))]}
    if raw.get("description"):
        model["description"] = text(raw["description"])
    if raw.get("primary_entity"):
        model["primary_entity"] = text(raw["primary_entity"]).lower()
    model["dimensions"] = [*_dimensions(columns), *map(dimension, mappings(derived.get("dimensions")))]
    described.models.append((table, model))
    for metric in filter(is_enabled, mappings(raw.get("metrics"))):
        read_metric(metric, described, name, text(raw.get("agg_time_dimension")))


def _entities(columns: list[Values]) -> Iterator[Values]:
    for column in columns:
        said = column.get("entity")
        if said:
            own = mapping(said) or {"type": said}
            yield _plain({"name": column.get("name"), "expr": column.get("name"), **own})


def _plain(raw: Values) -> Values:
    return {
        "name": text(raw.get("name")).lower(),
        "type": text(raw.get("type")).lower(),
        "expr": text(raw.get("expr") or raw.get("name")),
    }


def _dimensions(columns: list[Values]) -> Iterator[Values]:
    for column in columns:
        said = column.get("dimension")
        if said:
            own = mapping(said) or {"type": said}
            shared = {key: column.get(key) for key in ("name", "granularity", "description")}
            yield dimension({**shared, "expr": column.get("name"), **own})


def is_metric(raw: Values) -> bool:
    """Whether a metric is written in this dialect."""
    return "type_params" not in raw


def read_metric(raw: Values, described: Described, model: str = "", time: str = "") -> None:
    """A metric; a simple one stands inside a model."""
    kind = text(raw.get("type") or "simple").lower()
    metric = described_by(raw, {"name": text(raw.get("name")).lower(), "type": kind})
    reader = _TYPES.get(kind)
    if kind == "simple" and model:
        metric["aggregation"] = aggregation({"expr": raw.get("name"), **raw}, model, time)
    elif reader is not None:
        reader(raw, metric)
    else:
        described.notes.append(f"The metric {metric['name']} is left out: a {kind} metric cannot stand here.")
        return
    described.metrics.append(metric)


def _cumulative(raw: Values, metric: Values) -> None:
    metric["measure"] = reference(raw.get("input_metric"))
    cumulated(raw, metric)


def _ratio(raw: Values, metric: Values) -> None:
    metric["numerator"] = metric_input(raw.get("numerator"))
    metric["denominator"] = metric_input(raw.get("denominator"))


def _derived(raw: Values, metric: Values) -> None:
    metric["expr"] = text(raw.get("expr"))
    inputs = raw.get("input_metrics")
    metric["inputs"] = [metric_input(part) for part in inputs] if isinstance(inputs, list) else []


def _conversion(raw: Values, metric: Values) -> None:
    converting(raw, metric, ("base_metric",), ("conversion_metric",))


_TYPES: dict[str, Callable[[Values, Values], None]] = {
    "cumulative": _cumulative,
    "ratio": _ratio,
    "derived": _derived,
    "conversion": _conversion,
}
