"""Parts of SQL as sqlglot nodes, built in place: sqlglot's own builders copy what they are given and parse names."""

from __future__ import annotations

import functools

from sqlglot import exp, parse_one
from sqlglot.dialects.duckdb import DuckDB
from sqlglot.expressions import Select

from schemas.plan import Input, Join

DIALECT = DuckDB()


def table(relation: str) -> exp.Table:
    """The table or step `relation`, `schema.table` where it has a schema."""
    parts = {part: exp.Identifier(this=name, quoted=quoted) for part, name, quoted in _parts(relation)}
    return exp.Table(**parts)


@functools.lru_cache(maxsize=4096)
def _parts(relation: str) -> tuple[tuple[str, str, bool], ...]:
    """Which part of a table's name is called what, and whether that is quoted."""
    named = exp.to_table(relation, dialect=DIALECT).args
    found = ((part, named.get(part)) for part in ("this", "db", "catalog"))
    return tuple((part, node.name, bool(node.args.get("quoted"))) for part, node in found if node is not None)


def input_ast(source: Input) -> exp.Expr:
    """A table or step under its alias."""
    found = table(source.relation)
    return found if source.alias == source.relation else exp.alias_(found, source.alias, copy=False)


def cast(value: exp.Expr, kind: str) -> exp.Expr:
    """`value` as `kind`; as it is where it is cast to that already."""
    found = _type(kind)
    plain = not any(found.iter_expressions())
    return exp.cast(value, exp.DataType(**found.args) if plain else found.copy(), copy=False, dialect=DIALECT)


@functools.lru_cache(maxsize=256)
def _type(kind: str) -> exp.DataType:
    return exp.DataType.build(kind, dialect=DIALECT)


def function(name: str, *arguments: exp.Expr) -> exp.Expr:
    """A call by the name that DuckDB has for it."""
    return exp.func(name, *arguments, copy=False, dialect=DIALECT)


def select(*columns: exp.Expr) -> Select:
    """`SELECT columns`."""
    return Select().select(*columns, copy=False)


def joined(query: Select, join: Join, on: exp.Expr | None) -> Select:
    """`query` with another input."""
    method, side, kind = _kind(join.kind)
    node = exp.Join(this=input_ast(join.input), method=method, side=side, kind=kind, on=on)
    query.append("joins", node)
    return query


@functools.lru_cache(maxsize=32)
def _kind(words: str) -> tuple[str | None, str | None, str | None]:
    """Method, side and kind of a join by the words in front of JOIN."""
    node = parse_one(f"FROM _ {words} JOIN _").find(exp.Join)
    return (node.method or None, node.side or None, node.kind or None) if node is not None else (None, None, None)
