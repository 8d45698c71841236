"""Declared metrics as entries of `metrics.yaml`: each aggregate a simple metric, the whole a ratio or a formula."""

from __future__ import annotations

import datetime

import sqlglot
from pydantic import ValidationError
from sqlglot import exp

from schemas.errors import UserError
from schemas.strict_yaml import YamlDocument, YamlPlace
from schemas.workspace import Column as WorkspaceColumn
from schemas.workspace import Dataset, Metric
from workspace.init.descriptions.aggregates import Aggregate, aggregates_of
from workspace.init.descriptions.bindings import Bindings
from workspace.init.descriptions.declarations import DeclaredMetric
from workspace.init.descriptions.qualified import qualified
from workspace.init.draft import Draft
from workspace.init.identifiers import identifier
from workspace.init.words import split
from workspace.names import Names
from workspace.resolve import resolve_metric

Values = dict[str, object]
_ADDITIVE = frozenset({"sum", "count"})


def metric_values(bindings: Bindings, notes: list[str]) -> list[Values]:
    """An entry for each metric that has a typed form, after the parts it is made of; a note for each that has none."""
    writer = _Writer(bindings)
    for metric in bindings.declarations.metrics:
        try:
            writer.add(metric)
        except (UserError, ValidationError) as error:
            said = error.message if isinstance(error, UserError) else str(error.errors()[0]["msg"])
            notes.append(f"The metric {metric.name} is left out: {said.rstrip('.')}.")
    return list(writer.values.values())


class _Writer:
    def __init__(self, bindings: Bindings) -> None:
        self._bindings = bindings
        self._names = Names(_datasets(bindings.draft), datetime.date.max)
        self._simple: dict[Aggregate, str] = {}
        self.values: dict[str, Values] = {}

    def add(self, metric: DeclaredMetric) -> None:
        """The entries of `metric`, all or none. Raises `UserError` for what has no typed form."""
        name = identifier(metric.name, "metric")
        if name in self.values:
            raise UserError("there are two of this name")
        tree = qualified(_parsed(metric.expression), metric.home, self._bindings)
        found = aggregates_of(tree, self._home_of(metric), self._bindings)
        made: dict[str, Values] = {}
        parts = {place: self._part(aggregate, name, place, tree, made) for place, aggregate in found.items()}
        about: Values = {
            "label": " ".join(split(metric.name)).capitalize(),
            "description": metric.description or f"{metric.expression.rstrip('.')}.",
        }
        if metric.synonyms:
            about["synonyms"] = [text for text in metric.synonyms if text != name]
        made[name] = {"name": name, **_whole(tree, name, parts, made, about)}
        for value in made.values():
            self._check(value)
        self.values |= made
        self._simple |= {aggregate: parts[place] for place, aggregate in found.items()}

    def _home_of(self, metric: DeclaredMetric) -> str | None:
        """The table in which `COUNT(*)` counts."""
        names = [metric.home] if metric.home else list(self._bindings.tables) if len(self._bindings.tables) == 1 else []
        return self._bindings.tables[names[0]].name if names and names[0] in self._bindings.tables else None

    def _part(self, aggregate: Aggregate, name: str, place: int, tree: exp.Expr, made: dict[str, Values]) -> str:
        """The name of the simple metric that computes `aggregate`: one that is there, or a new one."""
        known = self._simple.get(aggregate)
        if known is not None:
            return known
        for part, value in made.items():
            if _same(value, aggregate):
                return part
        own = name if aggregate.node is tree else f"{name}_part_{place + 1}"
        made[own] = {"name": own, **_simple(aggregate, own, self._time(aggregate.dataset))}
        return own

    def _time(self, dataset: str) -> str | None:
        """The date of a calendar the table refers to, where the table has no date of its own."""
        table = self._bindings.draft.table(dataset)
        if table.time is not None:
            return None
        tables = [self._bindings.draft.table(link.to) for link in table.links]
        calendars = [t for t in tables if t.time is not None and t.column(t.time).facts.unique]
        return f"{calendars[0].name}.{calendars[0].time}" if len(calendars) == 1 else None

    def _check(self, value: Values) -> None:
        nowhere = YamlPlace(YamlDocument(value, {}, "the description"), ())
        Metric.model_validate(resolve_metric(value, self._names, nowhere))


def _parsed(text: str) -> exp.Expr:
    try:
        return sqlglot.parse_one(text)
    except sqlglot.errors.SqlglotError as error:
        raise UserError(f"cannot read {text!r}: {str(error).splitlines()[0]}") from error


def _whole(tree: exp.Expr, name: str, parts: dict[int, str], made: dict[str, Values], about: Values) -> Values:
    """The metric over its parts: one of them, a ratio of two, or a formula."""
    if len(parts) == 1 and tree.args.get("_part") == 0:
        own = made.pop(name, None)
        if own is None:  # the same aggregate under another name
            return {"type": "derived", **about, "expr": parts[0]}
        return {**{key: value for key, value in own.items() if key != "name"}, **about}
    sides = [_side(side) for side in (tree.this, tree.expression)] if isinstance(tree, exp.Div) else []
    if len(sides) == 2 and all(side is not None for side in sides):
        numerator, denominator = (parts[side] for side in sides if side is not None)
        return {"type": "ratio", **about, "unit": "ratio", "numerator": numerator, "denominator": denominator}
    formula = tree.transform(
        lambda node: exp.column(parts[node.args["_part"]]) if node.args.get("_part") is not None else node
    )
    return {"type": "derived", **about, "expr": formula.sql(dialect="duckdb")}


def _side(node: exp.Expr) -> int | None:
    """The part that one side of a division is, `NULLIF(x, 0)` being x."""
    inner = node.unnest()
    if isinstance(inner, exp.Nullif) and inner.expression.sql() == "0":
        inner = inner.this.unnest()
    place = inner.args.get("_part")
    return place if isinstance(place, int) else None


def _simple(aggregate: Aggregate, name: str, time: str | None) -> Values:
    value: Values = {
        "type": "simple",
        "label": " ".join(split(name)).capitalize(),
        "description": f"{aggregate.text}.",
        "dataset": aggregate.dataset,
        "agg": aggregate.function,
    }
    optional = {"expr": aggregate.expr, "filter": aggregate.filter, "time": time, "fraction": aggregate.fraction}
    value |= {key: found for key, found in optional.items() if found is not None}
    if aggregate.function not in _ADDITIVE:
        value["additivity"] = "non_additive"
    return value


def _same(value: Values, aggregate: Aggregate) -> bool:
    keys = {"dataset": aggregate.dataset, "agg": aggregate.function, "expr": aggregate.expr, "filter": aggregate.filter,
            "fraction": aggregate.fraction}  # fmt: skip
    return value.get("type") == "simple" and all(value.get(key) == wanted for key, wanted in keys.items())


def _datasets(draft: Draft) -> tuple[Dataset, ...]:
    return tuple(
        Dataset(
            name=table.name,
            source=table.file,
            description="",
            entity=table.entity,
            columns=tuple(WorkspaceColumn(name=c.name, type=c.type, role=c.role) for c in table.columns),
        )
        for table in draft.tables
    )
