"""The aggregates in a SQL expression, each with the one table whose rows it is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlglot import exp

from schemas.errors import UserError
from workspace.init.descriptions.bindings import Bindings
from workspace.init.draft import Draft

_FUNCTIONS: dict[type[exp.Expr], str] = {
    exp.Sum: "sum",
    exp.Count: "count",
    exp.Avg: "average",
    exp.Min: "min",
    exp.Max: "max",
    exp.Median: "median",
    exp.Stddev: "stddev",
    exp.StddevSamp: "stddev",
    exp.PercentileCont: "percentile",
    exp.PercentileDisc: "discrete_percentile",
}


@dataclass(frozen=True)
class Aggregate:
    """`function` of `expr` over the rows of `dataset` that fulfil `filter`; two that say the same are equal."""

    function: str
    dataset: str
    expr: str | None
    filter: str | None = None
    fraction: float | None = None
    node: exp.Expr | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        return self.node.sql(dialect="duckdb") if self.node is not None else self.function


def aggregates_of(tree: exp.Expr, counted: str | None, bindings: Bindings) -> dict[int, Aggregate]:
    """The aggregates of `tree`, numbered; each node gets its number as its argument `_part`.

    `counted` is the table in which `COUNT(*)` counts. Raises `UserError` for what has no typed form.
    """
    found: dict[int, Aggregate] = {}
    _collect(tree, counted, bindings, found)
    if not found:
        raise UserError(f"there is no aggregate in {tree.sql(dialect='duckdb')!r}")
    return found


def _collect(node: exp.Expr, counted: str | None, bindings: Bindings, found: dict[int, Aggregate]) -> None:
    if isinstance(node, exp.Filter | exp.WithinGroup | exp.AggFunc):
        aggregate = _aggregate(node, counted, bindings)
        node.set("_part", len(found))
        found[len(found)] = aggregate
        return
    if isinstance(node, exp.Column):
        raise UserError(f"{node.sql(dialect='duckdb')} stands outside an aggregate")
    for child in node.iter_expressions():
        _collect(child, counted, bindings, found)


def _aggregate(node: exp.Expr, counted: str | None, bindings: Bindings) -> Aggregate:
    condition: exp.Expr | None = None
    inner: exp.Expr = node
    if isinstance(inner, exp.Filter):
        condition, inner = inner.expression.this, inner.this
    argument, fraction = inner.this, None
    if isinstance(inner, exp.WithinGroup):
        ordered = inner.expression.expressions
        if len(ordered) != 1 or ordered[0].args.get("desc"):
            raise UserError(f"{node.sql(dialect='duckdb')!r} has no typed form")
        inner, argument, fraction = inner.this, ordered[0].this, float(inner.this.this.name)
    function = _FUNCTIONS.get(type(inner))
    distinct = isinstance(argument, exp.Distinct)
    if distinct and function == "count" and len(argument.expressions) == 1:
        function, argument, distinct = "count_distinct", argument.expressions[0], False
    if function is None or distinct or (argument is not None and argument.find(exp.AggFunc) is not None):
        raise UserError(f"{node.sql(dialect='duckdb')!r} has no typed form")
    is_rows = isinstance(argument, exp.Star | exp.Literal) and function == "count"
    parts = [part for part in (None if is_rows else argument, condition) if part is not None]
    return Aggregate(
        function=function,
        dataset=_home(parts, counted, bindings.draft),
        expr=None if is_rows else argument.sql(dialect="duckdb"),
        filter=condition.sql(dialect="duckdb") if condition is not None else None,
        fraction=fraction,
        node=node,
    )


def _home(parts: Iterable[exp.Expr], counted: str | None, draft: Draft) -> str:
    """The table over whose rows is aggregated: the one that leads to all others by keys."""
    tables = {f"{column.db}.{column.table}" for part in parts for column in part.find_all(exp.Column)}
    if not tables:
        if counted is None:
            raise UserError("COUNT(*) does not say of which table")
        return counted
    homes = [name for name in sorted(tables) if tables <= _reached(name, draft)]
    if len(homes) != 1:
        raise UserError(f"no one of {', '.join(sorted(tables))} leads to the others by keys")
    return homes[0]


def _reached(name: str, draft: Draft) -> set[str]:
    reached, waiting = {name}, [name]
    while waiting:
        for link in draft.table(waiting.pop()).links:
            if link.to not in reached:
                reached.add(link.to)
                waiting.append(link.to)
    return reached
