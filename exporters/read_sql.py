"""What a statement says of itself, as sqlglot reads it: its output columns and its tables."""

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.qualify import qualify

from schemas.errors import UserError


def read_query(sql: str, dialect: str) -> exp.Query:
    """The one query in `sql`; `UserError` says why it is none."""
    if sqlglot.Dialect.get(dialect) is None:
        raise UserError(f"the dialect {dialect!r} is not known.")
    try:
        statements = [statement for statement in sqlglot.parse(sql, dialect=dialect) if statement is not None]
    except SqlglotError as error:
        raise UserError(f"cannot be read as {dialect}: {str(error).splitlines()[0]}") from error
    except RecursionError as error:
        raise UserError("is nested too deeply to be read.") from error
    if len(statements) != 1 or not isinstance(statements[0], exp.Query):
        raise UserError("is not one SELECT statement.")
    return statements[0]


def output_columns(query: exp.Query, dialect: str) -> tuple[str, ...]:
    """Names of the columns `query` gives, stars over named steps written out; `*` stays where it cannot be.

    `UserError` where a column of it cannot be found.
    """
    if "*" not in query.named_selects:
        return tuple(query.named_selects)
    try:
        written_out = qualify(query.copy(), dialect=dialect, validate_qualify_columns=False, quote_identifiers=False)
    except SqlglotError as error:
        raise UserError(f"has columns that cannot be found: {str(error).splitlines()[0]}") from error
    return tuple(written_out.named_selects)


def tables(query: exp.Query) -> tuple[str, ...]:
    """`schema.table` of every table that is read, in the order of the text, steps of the query left out."""
    steps = {step.alias_or_name.lower() for step in query.find_all(exp.CTE)}
    read = [table for table in query.find_all(exp.Table, bfs=False) if isinstance(table.this, exp.Identifier)]
    names = (
        ".".join(part.name for part in table.parts) for table in read if table.db or table.name.lower() not in steps
    )
    return tuple(dict.fromkeys(names))
