"""`semantics.yaml`, the metrics layer of a workspace, to its types: every expression parsed, every name looked up.

Each function takes a mapping as read and gives the mapping the pydantic model validates; what is of the wrong shape is
left as it is, for the model to refuse with its line.
"""

from __future__ import annotations

import re

from compiler.metrics.spelling import parse_condition
from schemas.errors import UserError, WorkspaceError
from schemas.expressions import ColumnRef, Expression
from schemas.rewrite import rewrite
from schemas.strict_yaml import YamlPlace
from schemas.workspace import Dataset
from workspace.names import Names

Values = dict[str, object]


def resolve_model(raw: Values, names: Names, place: YamlPlace) -> Values:
    """`expr` of an entity or dimension is its name where left out; columns are those of `dataset`."""
    dataset = names.dataset(str(raw.get("dataset")), place.at("dataset"))
    values: Values = {**raw, "dataset": dataset.name}
    for part in ("entities", "dimensions"):
        listed = raw.get(part)
        if isinstance(listed, list):
            values[part] = [
                {**item, "expr": _over(dataset, item, place.at(part, i))} if isinstance(item, dict) else item
                for i, item in enumerate(listed)
            ]
    return values


def resolve_spine(raw: Values, names: Names, place: YamlPlace) -> Values:
    """The dataset is looked up, and its columns."""
    dataset = names.dataset(str(raw.get("dataset")), place.at("dataset"))
    customs = raw.get("custom", [])
    values: Values = {**raw, "dataset": dataset.name, "column": _column(dataset, str(raw.get("column")), place.at())}
    if isinstance(customs, list):
        values["custom"] = [
            {**c, "column": _column(dataset, str(c.get("column", c.get("name"))), place.at("custom", i))}
            if isinstance(c, dict)
            else c
            for i, c in enumerate(customs)
        ]
    return values


def resolve_layer_metric(raw: Values, models: dict[str, Dataset], place: YamlPlace) -> Values:
    """Filters and formulas are parsed; a window is `7 days`, an input a name or a mapping."""
    values = {**raw, "filter": _filter(raw.get("filter"), place.at("filter"))}
    for key in ("measure", "base", "conversion"):
        if isinstance(raw.get(key), dict):
            values[key] = _measure(dict(raw[key]), models, place.at(key))  # type: ignore[call-overload]
    for key in ("numerator", "denominator"):
        if key in raw:
            values[key] = _input(raw[key], place.at(key))
    if isinstance(raw.get("inputs"), list):
        values["inputs"] = [_input(item, place.at("inputs", i)) for i, item in enumerate(raw["inputs"])]  # type: ignore[arg-type, var-annotated]
    if "expr" in raw:
        values["expr"] = Names.parse(str(raw["expr"]), place.at("expr"))
    if isinstance(raw.get("window"), str):
        values["window"] = window(str(raw["window"]), place.at("window"))
    return values


def window(text: str, where: str) -> Values:
    """`7 days` as count and grain."""
    match = re.fullmatch(r"\s*(\d+)\s+(\w+?)s?\s*", text)
    if match is None:
        raise WorkspaceError(f"{text!r} is no window such as `7 days`.", where=where)
    return {"count": int(match[1]), "grain": match[2].lower()}


def _input(raw: object, where: str) -> object:
    if isinstance(raw, str):
        return {"metric": raw, "alias": raw}
    if not isinstance(raw, dict):
        return raw
    values = {**raw, "alias": raw.get("alias") or raw.get("metric"), "filter": _filter(raw.get("filter"), where)}
    if isinstance(raw.get("offset"), str):
        values["offset"] = window(str(raw["offset"]), where)
    return values


def _measure(raw: Values, models: dict[str, Dataset], where: str) -> Values:
    model = str(raw.get("model"))
    if model not in models:
        raise WorkspaceError(
            f"there is no semantic model {model}.", where=where, hint=Names.did_you_mean(model, models)
        )
    values = {**raw, "filter": _filter(raw.get("filter"), where)}
    values["expr"] = _over(models[model], {"name": "", **raw}, where)
    return values


def _filter(raw: object, where: str) -> tuple[Expression, ...]:
    """One condition, or a list of conditions that all hold."""
    listed = [raw] if isinstance(raw, str) else raw if isinstance(raw, list | tuple) else []
    return tuple(_condition(str(text), where) for text in listed)


def _condition(text: str, where: str) -> Expression:
    try:
        return parse_condition(text)
    except UserError as error:
        raise WorkspaceError(error.message, where=where, hint=error.hint) from error


def _over(dataset: Dataset, item: Values, where: str) -> Expression:
    """The expression of an element over the columns of `dataset`."""
    text = item.get("expr")
    expression = Names.parse(str(item.get("name") if text is None else text), where)

    def settle(node: Expression) -> Expression | None:
        if isinstance(node, ColumnRef):
            return ColumnRef(table="", column=_column(dataset, node.column, where))
        return None

    return rewrite(expression, settle)


def _column(dataset: Dataset, name: str, where: str) -> str:
    """The column's own spelling of `name`."""
    spelled = {column.name.lower(): column.name for column in dataset.columns}
    if name.lower() not in spelled:
        hint = Names.did_you_mean(name, spelled.values())
        raise WorkspaceError(f"{dataset.name} has no column {name}.", where=where, hint=hint)
    return spelled[name.lower()]
