"""A relational plan to SQL text: each step but the last a CTE, formatted once."""

from sqlglot import exp, parse_one
from sqlglot.generators.duckdb import DuckDBGenerator

from compiler.expression_sql import condition, named, quoted, sort_key, to_ast
from compiler.sql_nodes import DIALECT, input_ast, joined, select, table
from schemas.artifact import Artifact
from schemas.errors import InternalError
from schemas.expressions import Aggregate, ColumnRef
from schemas.plan import Calendar, Exists, Numbers, Plan, Projection, Select, Step, Subselect, Union
from warehouse.functions import SQL_VALUES


def plan_sql(plan: Plan) -> str:
    """The product's SQL in DuckDB's dialect, ending in a newline; the same plan gives the same text."""
    *named, last = plan.steps
    query = _step(last)
    if not isinstance(query, exp.Query):
        raise InternalError(f"the last step is no query: {last.kind}")
    for step in named:
        alias = exp.TableAlias(this=exp.to_identifier(step.name))
        query = query.with_(alias, as_=_step(step), copy=False)
    return _formatted(query)


class _Writer(DuckDBGenerator):
    """DuckDB's dialect with short conditions kept on one line."""

    def filter_sql(self, expression: exp.Filter) -> str:
        inner = _Writer(dialect=DIALECT).generate(expression.expression.this, copy=False)
        return f"{self.sql(expression, 'this')} FILTER (WHERE {inner})"


def _formatted(query: exp.Query) -> str:
    return _Writer(dialect=DIALECT, pretty=True, max_text_width=100).generate(query, copy=False).rstrip() + "\n"


def _step(step: Step) -> exp.Expr:
    if isinstance(step, Select):
        return _select(step)
    if isinstance(step, Union):
        return _union(step)
    return _calendar(step) if isinstance(step, Calendar) else _numbers(step)


def _projection(column: Projection) -> exp.Expr:
    expression = column.expression
    if isinstance(expression, ColumnRef) and expression.column == column.name:
        return to_ast(expression)
    return exp.alias_(to_ast(expression), column.name, quoted=quoted(column.name), copy=False)


def _aggregates(node: Artifact) -> bool:
    """Whether the value is one of a group; what stands in a subquery is not."""
    if isinstance(node, Subselect | Exists):
        return False
    values = [getattr(node, name) for name in type(node).model_fields]
    parts = [part for value in values for part in (value if isinstance(value, tuple) else (value,))]
    return isinstance(node, Aggregate) or any(isinstance(part, Artifact) and _aggregates(part) for part in parts)


def _select(step: Select) -> exp.Query:
    query = select(*(_projection(column) for column in step.columns)).from_(input_ast(step.source), copy=False)
    for join in step.joins:
        query = joined(query, join, condition(join.on))
    if step.where is not None:
        query = query.where(to_ast(step.where), copy=False)
    if step.grouped:
        keys = [not _aggregates(column.expression) for column in step.columns]
        query = query.group_by(*(exp.Literal.number(i + 1) for i, is_key in enumerate(keys) if is_key), copy=False)
    if step.having is not None:
        query = query.having(to_ast(step.having), copy=False)
    if step.qualify is not None:
        query = query.qualify(to_ast(step.qualify), copy=False)
    if step.order_by:
        query = query.order_by(*(sort_key(key) for key in step.order_by), copy=False)
    if step.limit is not None:
        query = query.limit(exp.Literal.number(step.limit), copy=False)
    return query.distinct(copy=False) if step.distinct else query


def _of_union(column: str, step: str) -> exp.Expr:
    """A column by its name, with its step where the name alone is a function."""
    return exp.column(named(column), table=step if column.lower() in SQL_VALUES else None, copy=False)


def _union(step: Union) -> exp.Query:
    parts = [select(*(_of_union(c, name) for c in step.columns)).from_(table(name), copy=False) for name in step.inputs]
    if len(parts) == 1:
        return parts[0].distinct(copy=False)
    query: exp.Query = parts[0]
    for part in parts[1:]:
        query = exp.union(query, part, distinct=True, copy=False)
    return query


def _numbers(step: Numbers) -> exp.Expr:
    """A range, of which some may be left out."""
    first, last = min(step.values), max(step.values)
    column = exp.to_identifier(step.column).sql(dialect="duckdb")
    text = f"SELECT CAST(numbers.n AS BIGINT) AS {column} FROM RANGE({first}, {last + 1}) AS numbers(n)"  # noqa: S608 — numbers
    if len(step.values) < last + 1 - first:
        text += f" WHERE numbers.n IN ({', '.join(map(str, step.values))})"
    return parse_one(text, dialect="duckdb")


def _calendar(step: Calendar) -> exp.Expr:
    months = 3 if step.grain == "quarter" else 1
    unit = "month" if step.grain == "quarter" else step.grain
    column = exp.to_identifier(step.column).sql(dialect="duckdb")
    return parse_one(
        f"SELECT CAST(period.first_day AS DATE) AS {column}, "  # noqa: S608 — dates and a closed set of units
        f"LEAST(CAST(period.first_day + INTERVAL '{months}' {unit} - INTERVAL '1' day AS DATE), "
        f"CAST('{step.end}' AS DATE) - 1) AS last_day "
        f"FROM RANGE(CAST('{step.start}' AS DATE), CAST('{step.end}' AS DATE), INTERVAL '{months}' {unit}) "
        "AS period(first_day)",
        dialect="duckdb",
    )
