"""The conditions a SQL text really holds, traced back to the columns of the sources. Reads text, not the plan."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sqlglot import exp, parse_one
from sqlglot.optimizer.scope import Scope, traverse_scope

from schemas.workspace import Dataset

_PREDICATES = (
    exp.EQ,
    exp.NEQ,
    exp.LT,
    exp.LTE,
    exp.GT,
    exp.GTE,
    exp.In,
    exp.Like,
    exp.ILike,
    exp.Between,
    exp.Is,
    exp.NullSafeEQ,
    exp.NullSafeNEQ,
    exp.RegexpLike,
)


@dataclass(frozen=True)
class Traced:
    """What a column is made of: `dataset.column` names, and whether an aggregate or a window stands between."""

    sources: frozenset[str] = frozenset()
    aggregated: bool = False
    windowed: bool = False

    def __or__(self, other: Traced) -> Traced:
        return Traced(
            self.sources | other.sources, self.aggregated or other.aggregated, self.windowed or other.windowed
        )


@dataclass(frozen=True)
class Predicate:
    """A comparison anywhere in the SQL; `names` are its columns as written, `literals` what it compares with."""

    text: str
    names: frozenset[str]
    traced: Traced
    literals: tuple[str, ...]
    guards_division: bool
    """`x = 0` in a CASE, which keeps a ratio from dividing by zero."""
    rank_descending: bool | None
    """Direction of the first sort key of the window that is compared; None without one."""


def canonical(text: str, numeric: bool = False) -> str:
    """One spelling for equal literals: numbers without trailing zeros, midnights as dates, text in lower case.

    >>> canonical("0.50", numeric=True), canonical("2026-10-01 00:00:00"), canonical("West")
    ('0.5', '2026-10-01', 'west')
    """
    if numeric:
        return f"{Decimal(text).normalize():f}"
    try:
        time = datetime.datetime.fromisoformat(text)
    except ValueError:
        return text.strip().casefold()
    return time.date().isoformat() if time.time() == datetime.time() else time.isoformat(sep=" ")


@dataclass
class SqlReading:
    """A parsed SQL text. Raises `sqlglot.errors.ParseError` where it is not SQL."""

    sql: str
    datasets: Mapping[str, Dataset]
    _memo: dict[tuple[int, str, str], Traced] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.tree = parse_one(self.sql, dialect="duckdb")
        self._scopes = traverse_scope(self.tree)
        self._by_select = {id(scope.expression): scope for scope in self._scopes}

    @property
    def outputs(self) -> tuple[str, ...]:
        """Names of the output columns."""
        return tuple(self.tree.named_selects) if isinstance(self.tree, exp.Query) else ()

    def output_sources(self, name: str) -> frozenset[str]:
        """Every source column that an output column is made of, those read in selects inside it too."""
        if not isinstance(self.tree, exp.Query):
            return frozenset()
        made_of = [projection for projection in self.tree.selects if projection.alias_or_name == name]
        return frozenset().union(*(self._read_in(projection) for projection in made_of))

    def order_sources(self) -> tuple[frozenset[str], ...]:
        """The source columns that each sort key is made of."""
        order = self.tree.args.get("order")
        return tuple(self._read_in(key.this) for key in order.expressions) if order is not None else ()

    def related_selects(self) -> tuple[tuple[frozenset[str], bool], ...]:
        """The datasets that each EXISTS and each IN over a select reads, and whether it is negated."""
        found = []
        for node in self.tree.find_all(exp.Exists, exp.In):
            inner = node.this if isinstance(node, exp.Exists) else node.args.get("query")
            if inner is not None:
                found.append((self._datasets_in(inner), _negated(node)))
        return tuple(found)

    def _datasets_in(self, node: exp.Expr) -> frozenset[str]:
        """The datasets that a select reads, also over the steps it names."""
        found: frozenset[str] = frozenset()
        for select in node.find_all(exp.Select):
            scope = self._scope_of(select)
            for _, source in (scope.selected_sources if scope is not None else {}).values():
                if isinstance(source, Scope):
                    found |= self._datasets_in(source.expression) if source.expression is not node else frozenset()
                elif isinstance(source, exp.Table):
                    found |= {f"{source.db}.{source.name}" if source.db else source.name}
        return found

    def _read_in(self, node: exp.Expr) -> frozenset[str]:
        """The source columns that an expression reads, in selects inside it too."""
        found: frozenset[str] = frozenset()
        for column in node.find_all(exp.Column):
            scope = self._scope_of(column)
            if scope is not None:
                found |= self._column_sources(column, scope)
        return found

    def _column_sources(self, column: exp.Column, scope: Scope) -> frozenset[str]:
        read = {alias: source for alias, (_, source) in scope.selected_sources.items()}
        inner = [source for alias, source in read.items() if isinstance(source, Scope) and column.table in ("", alias)]
        projections = [
            projection
            for source in inner
            if isinstance(source.expression, exp.Query)
            for projection in source.expression.selects
            if projection.alias_or_name == column.name
        ]
        if projections:
            return frozenset().union(*(self._read_in(projection) for projection in projections))
        if column.table and column.table not in read and scope.parent is not None:
            return self._column_sources(column, scope.parent)
        return self._trace(column, scope).sources

    def _scope_of(self, node: exp.Expr) -> Scope | None:
        """The scope whose select `node` is, or stands in."""
        at: exp.Expr | None = node
        while at is not None and id(at) not in self._by_select:
            at = at.parent
        return self._by_select[id(at)] if at is not None else None

    def columns(self) -> frozenset[str]:
        """Every source column read anywhere."""
        found: frozenset[str] = frozenset()
        for scope in self._scopes:
            for column in scope.find_all(exp.Column):
                found |= self._trace(column, scope).sources
        return found

    def predicates(self) -> tuple[Predicate, ...]:
        """Every comparison of the SQL, in reading order of its scopes."""
        return tuple(self._predicate(node, scope) for scope in self._scopes for node in scope.find_all(*_PREDICATES))

    def literals(self) -> frozenset[str]:
        """Every literal of the SQL, wherever it stands."""
        return frozenset(_spelled(node) for node in self.tree.find_all(exp.Literal))

    def order(self) -> tuple[tuple[str, bool], ...]:
        """Output names the rows are sorted by, each with whether descending."""
        order = self.tree.args.get("order")
        keys = order.expressions if order is not None else ()
        return tuple((key.this.name, bool(key.args.get("desc"))) for key in keys)

    def limit(self) -> str | None:
        """The row limit of the outermost query."""
        limit = self.tree.args.get("limit")
        return _spelled(limit.expression) if limit is not None and isinstance(limit.expression, exp.Literal) else None

    def _predicate(self, node: exp.Expr, scope: Scope) -> Predicate:
        traced = self._trace_all(node, scope)
        parts = _operands(node)
        literals = tuple(text for part in parts for text in _constants(part))
        case = node.find_ancestor(exp.If, exp.Case, exp.Where, exp.Select)
        guards = isinstance(case, exp.If | exp.Case) and isinstance(node, exp.EQ | exp.NEQ) and literals == ("0",)
        names = frozenset(column.name for column in node.find_all(exp.Column))
        ordered = window.find(exp.Ordered) if (window := node.find(exp.Window)) is not None else None
        descending = bool(ordered.args.get("desc")) if ordered is not None else None
        return Predicate(node.sql(dialect="duckdb"), names, traced, literals, guards, descending)

    def _trace_all(self, node: exp.Expr, scope: Scope) -> Traced:
        found = Traced(aggregated=node.find(exp.AggFunc) is not None, windowed=node.find(exp.Window) is not None)
        for column in node.find_all(exp.Column):
            if column.find_ancestor(exp.Subquery, exp.Exists) in (None, node.find_ancestor(exp.Subquery, exp.Exists)):
                found |= self._trace(column, scope)
        return found

    def _trace(self, column: exp.Column, scope: Scope) -> Traced:
        key = (id(scope), column.table, column.name)
        if key not in self._memo:
            self._memo[key] = Traced()  # a column that leads back to itself is made of nothing
            self._memo[key] = self._trace_anew(column.table, column.name, scope)
        return self._memo[key]

    def _trace_anew(self, table: str, name: str, scope: Scope) -> Traced:
        read = {alias: source for alias, (_, source) in scope.selected_sources.items()}
        sources = [source for alias, source in read.items() if table in ("", alias)]
        found = Traced()
        for source in sources:
            found |= self._from_source(source, name, alone=len(sources) == 1)
        if found == Traced() and scope.parent is not None and table and table not in read:
            return self._trace_anew(table, name, scope.parent)
        if found == Traced() and not table:
            return self._from_alias(name, scope)
        return found

    def _from_source(self, source: object, name: str, alone: bool) -> Traced:
        if isinstance(source, exp.Table) and isinstance(source.this, exp.Identifier):
            dataset = f"{source.db}.{source.name}" if source.db else source.name
            known = self.datasets.get(dataset)
            if alone or (known is not None and known.column(name) is not None):
                return Traced(frozenset({f"{dataset}.{name}"}))
        if isinstance(source, Scope):
            return self._from_projections(name, source)
        return Traced()

    def _from_projections(self, name: str, scope: Scope) -> Traced:
        if scope.set_operation_scopes:
            found = Traced()
            for branch in scope.set_operation_scopes:
                found |= self._from_projections(name, branch)
            return found
        if not isinstance(scope.expression, exp.Query):
            return Traced()
        for projection in scope.expression.selects:
            if projection.alias_or_name == name:
                return self._trace_all(projection, scope)
        if any(projection.is_star for projection in scope.expression.selects):
            return self._trace(exp.column(name), scope)
        return Traced()

    def _from_alias(self, name: str, scope: Scope) -> Traced:
        """A name that no source has is an alias of the same SELECT."""
        if not isinstance(scope.expression, exp.Select):
            return Traced()
        aliased = [p for p in scope.expression.selects if isinstance(p, exp.Alias) and p.alias == name]
        return self._trace_all(aliased[0].this, scope) if aliased else Traced()


def _negated(node: exp.Expr) -> bool:
    """Whether an odd number of NOT stands between a condition and its select."""
    negated, at = False, node.parent
    while at is not None and not isinstance(at, exp.Query):
        negated ^= isinstance(at, exp.Not)
        at = at.parent
    return negated


def _operands(node: exp.Expr) -> Iterator[exp.Expr]:
    if isinstance(node, exp.In):
        yield node.this
        yield from node.expressions
    elif isinstance(node, exp.Between):
        yield from (node.this, node.args["low"], node.args["high"])
    else:
        yield from (part for part in (node.this, node.args.get("expression")) if isinstance(part, exp.Expr))


def _constants(node: exp.Expr) -> Iterator[str]:
    """The literals of an operand that is constant; one that reads a column has factors and summands, and arguments."""
    plain = node.unnest()
    if isinstance(plain, exp.Add | exp.Sub | exp.Mul) and plain.find(exp.Column, exp.Query) is not None:
        for side in (plain.this.unnest(), plain.expression.unnest()):
            if isinstance(side, exp.Literal):
                yield _spelled(side)  # `2 * (SELECT avg(…))`, `cost + 20`
    if node.find(exp.Column, exp.Query, exp.Star) is not None:
        return
    if isinstance(node, exp.Boolean):
        yield str(node.this).lower()
    for found in node.find_all(exp.Literal):
        if found.find_ancestor(exp.Interval) is None:
            text = _spelled(found)
            yield f"-{text}" if isinstance(found.parent, exp.Neg) else text


def _spelled(node: exp.Literal) -> str:
    return canonical(node.this, numeric=not node.is_string)
