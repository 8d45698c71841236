"""The legacy dialect: `semantic_models` with measures, and `metrics` with `type_params`."""

from __future__ import annotations

import re
from collections.abc import Callable

from workspace.init.dbt.described import Described, TableName
from workspace.init.dbt.yaml_files import Values, mapping, mappings, text

Ref = Callable[[str], TableName]
"""A dbt model or source as its table."""

_REF = re.compile(r"(ref|source)\(\s*(['\"][^)]*)\)")
AGGREGATIONS = {"avg": "average", "sum_bool": "sum_boolean"}


def read_model(raw: Values, described: Described, ref: Ref) -> None:
    """A semantic model with its measures."""
    name = text(raw.get("name")).lower()
    defaults = mapping(raw.get("defaults"))
    model: Values = {"name": name, "entities": [_entity(e) for e in mappings(raw.get("entities"))]}
    if raw.get("description"):
        model["description"] = text(raw["description"])
    if raw.get("primary_entity"):
        model["primary_entity"] = text(raw["primary_entity"]).lower()
    model["dimensions"] = [dimension(d) for d in mappings(raw.get("dimensions"))]
    described.models.append((_table(raw, ref), model))
    for measure in mappings(raw.get("measures")):
        made = _measure(measure, name, text(defaults.get("agg_time_dimension")))
        called = text(measure.get("name")).lower()
        described.measures[called] = made
        if measure.get("create_metric"):
            label = text(measure.get("create_metric_display_name") or measure.get("label"))
            metric: Values = {"name": called, "type": "simple", "measure": {"name": called}}
            described.metrics.append(described_by({**measure, "label": label}, metric))


def _table(raw: Values, ref: Ref) -> TableName:
    node = mapping(raw.get("node_relation"))
    if node:
        schema = text(node.get("schema_name"))
        return TableName(text(node.get("alias")), "" if "$" in schema or "{" in schema else schema)
    return table_of(text(raw.get("model")), ref)


def table_of(said: str, ref: Ref) -> TableName:
    """`ref('orders')`, `source('raw', 'orders')` or a plain name."""
    match = _REF.search(said)
    if match is None:
        schema, _, table = said.rpartition(".")
        return TableName(table, "" if "$" in schema else schema.rpartition(".")[2])
    names = [part.strip().strip("'\"") for part in match[2].split(",")]
    return ref(names[-1])


def _entity(raw: Values) -> Values:
    made: Values = {"name": text(raw.get("name")).lower(), "type": text(raw.get("type")).lower()}
    if raw.get("expr") is not None:
        made["expr"] = text(raw["expr"])
    return made


def dimension(raw: Values) -> Values:
    """A dimension; a time has a grain, and may be a bound of a row's validity."""
    made: Values = {"name": text(raw.get("name")).lower()}
    parameters = mapping(raw.get("type_params"))
    if raw.get("expr") is not None:
        made["expr"] = text(raw["expr"])
    if text(raw.get("type")).lower() == "time":
        made["grain"] = text(parameters.get("time_granularity") or raw.get("granularity") or "day").lower()
    if raw.get("is_partition"):
        made["partition"] = True
    validity = mapping(parameters.get("validity_params") or raw.get("validity_params"))
    if validity.get("is_start") or validity.get("is_end"):
        made["validity"] = "start" if validity.get("is_start") else "end"
    if raw.get("description"):
        made["description"] = text(raw["description"])
    return made


def _measure(raw: Values, model: str, time: str) -> Values:
    return aggregation({**raw, **_agg_params(raw)}, model, time)


def aggregation(raw: Values, model: str, time: str) -> Values:
    """An aggregation in the form of the workspace; without `expr` it is over the column of its name."""
    agg = text(raw.get("agg")).lower()
    made: Values = {
        "model": model,
        "agg": AGGREGATIONS.get(agg, agg),
        "expr": text(raw.get("name") if raw.get("expr") is None else raw["expr"]),
        "time": text(raw.get("agg_time_dimension") or time).lower(),
    }
    if raw.get("percentile") is not None:
        made["fraction"] = raw["percentile"]
    if text(raw.get("percentile_type")).lower() == "discrete":
        made["discrete"] = True
    elif raw.get("approximate"):
        made["approximate"] = True
    balance = mapping(raw.get("non_additive_dimension"))
    if balance:
        groupings = balance.get("window_groupings") or balance.get("group_by") or []
        made["non_additive"] = {
            "dimension": text(balance.get("name")).lower(),
            "choice": text(balance.get("window_choice") or balance.get("window_agg") or "min").lower(),
            "groupings": [text(name).lower() for name in groupings] if isinstance(groupings, list) else [],
        }
    return {**made, **filled(raw)}


def filled(raw: Values) -> Values:
    """What a reference to a measure, or a simple metric, says of missing values."""
    made: Values = {}
    if raw.get("join_to_timespine"):
        made["join_to_spine"] = True
    if raw.get("fill_nulls_with") is not None:
        made["fill_nulls_with"] = raw["fill_nulls_with"]
    return made


def read_metric(raw: Values, described: Described) -> None:
    """A metric of any type."""
    kind = text(raw.get("type")).lower()
    parameters = mapping(raw.get("type_params"))
    metric = described_by(raw, {"name": text(raw.get("name")).lower(), "type": kind})
    reader = _TYPES.get(kind)
    if reader is None:
        described.notes.append(f"The metric {metric['name']} is left out: {kind or 'no'} type is known.")
        return
    reader(parameters, metric)
    described.metrics.append(metric)


def described_by(raw: Values, metric: Values) -> Values:
    """`metric` with its label, description, filter and default grain."""
    made = dict(metric)
    for key in ("label", "description"):
        if raw.get(key):
            made[key] = text(raw[key])
    if raw.get("filter"):
        made["filter"] = conditions(raw["filter"])
    if raw.get("time_granularity"):
        made["grain"] = text(raw["time_granularity"]).lower()
    return made


def conditions(raw: object) -> list[str]:
    """A filter as a list of conditions: one text, a list of texts, or the parsed form of dbt's manifests."""
    if isinstance(raw, dict):
        raw = [mapping(part).get("where_sql_template", part) for part in raw.get("where_filters", [])]
    return [text(part) for part in (raw if isinstance(raw, list) else [raw])]


def _simple(parameters: Values, metric: Values) -> None:
    own = mapping(parameters.get("metric_aggregation_params"))
    if own:
        metric["aggregation"] = {**own, **{k: parameters[k] for k in parameters if k not in own}, **_agg_params(own)}
    else:
        metric["measure"] = reference(parameters.get("measure"))


def _agg_params(own: Values) -> Values:
    parameters = mapping(own.get("agg_params"))
    kind = "discrete" if parameters.get("use_discrete_percentile") else "continuous"
    approximate = bool(parameters.get("use_approximate_percentile"))
    return {"percentile": parameters.get("percentile"), "percentile_type": kind, "approximate": approximate}


def _cumulative(parameters: Values, metric: Values) -> None:
    own = {**parameters, **mapping(parameters.get("cumulative_type_params"))}
    metric["measure"] = reference(own.get("measure") or own.get("metric"))
    cumulated(own, metric)


def cumulated(raw: Values, metric: Values) -> None:
    """The window of a cumulative metric."""
    if raw.get("window"):
        metric["window"] = window(raw["window"])
    if raw.get("grain_to_date"):
        metric["grain_to_date"] = text(raw["grain_to_date"]).lower()
    if raw.get("period_agg"):
        metric["period_agg"] = text(raw["period_agg"]).lower()


def window(raw: object) -> str:
    """`7 days`, also where the manifest has it as count and grain."""
    said = mapping(raw)
    return f"{said['count']} {said['granularity']}" if said else text(raw)


def _ratio(parameters: Values, metric: Values) -> None:
    metric["numerator"] = metric_input(parameters.get("numerator"))
    metric["denominator"] = metric_input(parameters.get("denominator"))


def _derived(parameters: Values, metric: Values) -> None:
    metric["expr"] = text(parameters.get("expr"))
    raw = parameters.get("metrics")
    metric["inputs"] = [metric_input(part) for part in raw] if isinstance(raw, list) else []


def _conversion(parameters: Values, metric: Values) -> None:
    own = mapping(parameters.get("conversion_type_params"))
    converting(own, metric, ("base_measure", "base_metric"), ("conversion_measure", "conversion_metric"))


def converting(raw: Values, metric: Values, base: tuple[str, ...], conversion: tuple[str, ...]) -> None:
    """Both events of a conversion metric, the entity they share, and its window."""
    for key, names in (("base", base), ("conversion", conversion)):
        metric[key] = reference(next((raw[name] for name in names if raw.get(name)), None))
    metric["entity"] = text(raw.get("entity")).lower()
    if raw.get("calculation"):
        metric["calculation"] = text(raw["calculation"]).lower()
    if raw.get("window"):
        metric["window"] = window(raw["window"])
    properties = [
        {"base": text(pair.get("base_property")).lower(), "conversion": text(pair.get("conversion_property")).lower()}
        for pair in mappings(raw.get("constant_properties"))
    ]
    if properties:
        metric["properties"] = properties


def reference(raw: object) -> Values:
    """A measure or simple metric referred to, with what the reference adds: a filter, fillings."""
    said = mapping(raw) or {"name": text(raw)}
    made: Values = {"name": text(said.get("name")).lower(), **filled(said)}
    if said.get("filter"):
        made["filter"] = conditions(said["filter"])
    return made


def metric_input(raw: object) -> Values:
    """A metric that another one is computed from."""
    said = mapping(raw) or {"name": text(raw)}
    made: Values = {"metric": text(said.get("name")).lower()}
    if said.get("alias"):
        made["alias"] = text(said["alias"]).lower()
    if said.get("filter"):
        made["filter"] = conditions(said["filter"])
    if said.get("offset_window"):
        made["offset"] = window(said["offset_window"])
    if said.get("offset_to_grain"):
        made["offset_to_grain"] = text(said["offset_to_grain"]).lower()
    return made


_TYPES: dict[str, Callable[[Values, Values], None]] = {
    "simple": _simple,
    "cumulative": _cumulative,
    "ratio": _ratio,
    "derived": _derived,
    "conversion": _conversion,
}
