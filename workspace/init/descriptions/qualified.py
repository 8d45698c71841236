"""The columns of a SQL expression by the names of the workspace, computed fields spelled out."""

from __future__ import annotations

import sqlglot
from sqlglot import exp

from schemas.errors import UserError
from workspace.init.descriptions.bindings import Bindings
from workspace.init.descriptions.declarations import same_name

_DEEPEST = 10


def qualified(tree: exp.Expr, home: str | None, bindings: Bindings, depth: int = 0) -> exp.Expr:
    """`tree` with every column as `schema.table.column`; bare ones are of the declared table `home`, or of the one
    table that has them. Raises `UserError` for what is not there.
    """
    if tree.find(exp.Query, exp.Window, exp.Star) is not None and not _only_counts_rows(tree):
        raise UserError(f"{tree.sql(dialect='duckdb')!r} has no typed form")
    if depth > _DEEPEST:
        raise UserError("a field is computed from itself")

    def settle(node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Column):
            return node
        table = node.table or home or _owner(node.name, bindings)
        owner = next((name for name in bindings.tables if same_name(name, table)), table)
        declared = bindings.declared.get(bindings.tables[owner].name) if owner in bindings.tables else None
        computed = dict(declared.computed).get(node.name) if declared is not None else None
        if computed is not None and bindings.column(owner, node.name) is None:
            return exp.paren(qualified(_parsed(computed), owner, bindings, depth + 1))
        column = bindings.needed(owner, node.name)
        schema, _, short = bindings.tables[owner].name.partition(".")
        return exp.column(column.name, table=short, db=schema)

    return tree.transform(settle)


def _only_counts_rows(tree: exp.Expr) -> bool:
    """Whether a star stands in nothing but `COUNT(*)`."""
    stars = list(tree.find_all(exp.Star))
    return tree.find(exp.Query, exp.Window) is None and all(isinstance(star.parent, exp.Count) for star in stars)


def _owner(name: str, bindings: Bindings) -> str:
    owners = [
        table
        for table, home in bindings.tables.items()
        if bindings.column(table, name) is not None or name in dict(bindings.declared[home.name].computed)
    ]
    if len(owners) != 1:
        raise UserError(f"{len(owners) or 'no'} tables have a column {name}")
    return owners[0]


def _parsed(text: str) -> exp.Expr:
    try:
        return sqlglot.parse_one(text)
    except sqlglot.errors.SqlglotError as error:
        raise UserError(f"cannot read {text!r}: {str(error).splitlines()[0]}") from error
