"""Third agent: the gold table and the plan that fills it."""

from __future__ import annotations

import re

from agents.layer import model_layer
from agents.services import Services
from compiler.planning.data_model import plan_data_model
from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.errors import InternalError, UsageError
from schemas.intent import Intent
from schemas.patterns import Pattern
from schemas.query import AnyQuery, Rows, Table
from schemas.run import RunRequest

LONGEST_NAME = 48
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that are devices, not files, on some systems."""


def model(request: RunRequest, intent: Intent, discovery: Discovery, services: Services) -> DataModel:
    """The data model of the bound query; raises `UnplannableError` where a number would be wrong."""
    if intent.query is not None and isinstance(intent.query, Table) and intent.query.layer is not None:
        name = product_name(request.name) if request.name else _derived_name(intent.query, services)
        return model_layer(intent.query.layer, services, name)
    query = discovery.query
    if query is None:
        raise InternalError("there is no query to model")
    return plan_data_model(
        query,
        discovery,
        services.graph.datasets(),
        name=product_name(request.name) if request.name else _derived_name(query, services),
        schema=services.workspace.product_schema,
        as_of=services.workspace.as_of,
    )


def found(data_model: DataModel) -> str:
    """One line for the person watching."""
    grain = " × ".join(data_model.grain) or "one row"
    return f"{data_model.target_table}, {len(data_model.columns)} columns, grain {grain}"


def product_name(name: str) -> str:
    """`name`, if it can be a table's name; `UsageError` otherwise."""
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,62}", name) or name in _DEVICES:
        raise UsageError(
            f"{name!r} cannot name a product.",
            where="--name",
            hint="Use small letters, digits and _, such as weekly_sales.",
        )
    return name


def _derived_name(query: AnyQuery, services: Services) -> str:
    """A name from what is asked: the bundle, measures and dimensions, or what is listed."""
    if isinstance(query, Rows):
        listed = services.graph.dataset(query.dataset).table
        return _spelled(f"{listed}_{'_and_'.join(column.name for column in query.columns[:2])}")
    if isinstance(query, Pattern):
        return _spelled(f"{services.graph.dataset(query.dataset).table}_{query.kind}")
    if query.bundle:
        return query.bundle
    measures = [measure.name for measure in query.measures]
    known = {metric.name: metric.domain for metric in services.graph.metrics()}
    domains = {known.get(m, "") for measure in query.measures if (m := getattr(measure, "metric", None)) is not None}
    what = measures[0] if len(measures) == 1 else "_and_".join(measures) if len(measures) == 2 else ""
    if not what or len(what) > LONGEST_NAME // 2:
        what = "_and_".join(sorted(d for d in domains if d)) or "figures"
    by = "_and_".join(dimension.name.removesuffix("_id") for dimension in query.dimensions)
    return _spelled(f"{what}_by_{by}" if by else what)


def _spelled(name: str) -> str:
    name = re.sub(r"[^a-z0-9_]+", "_", name.lower()).strip("_")
    name = name if name[:1].isalpha() else f"product_{name}"
    return name[:LONGEST_NAME].rstrip("_")
