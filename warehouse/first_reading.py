"""The cheap first look at a statement: its length, how many statements it holds, and how it begins."""

from collections.abc import Iterator

from sqlparse import tokens
from sqlparse.engine import FilterStack
from sqlparse.sql import Token

from schemas.errors import GuardError

MAX_CHARACTERS = 60_000
_BEGINNINGS = frozenset({"SELECT", "WITH"})


def read_first(sql: str) -> None:
    """Raise `GuardError` unless the text looks like one statement that begins with SELECT or WITH.

    Only the lexer and the splitter of sqlparse are used: its grouping is slow on hostile text, and its statement type
    calls a query with an INSERT inside a CTE a SELECT. What the statement really is, DuckDB's own parser says next.
    """
    if len(sql) > MAX_CHARACTERS:
        raise GuardError(f"the statement has {len(sql):,} characters; at most {MAX_CHARACTERS:,} are allowed.")
    if "\x00" in sql or any("\ud800" <= character <= "\udfff" for character in sql):
        raise GuardError("the statement contains a character that is not text.")
    statements = [first for statement in _split(sql) if (first := _first_word(statement))]
    if not statements:
        raise GuardError("the statement is empty.")
    if len(statements) > 1:
        raise GuardError(f"one statement is allowed, not {len(statements)}.")
    if statements[0] not in _BEGINNINGS:
        raise GuardError(f"a query begins with SELECT or WITH, not with {statements[0]}.")


def _split(sql: str) -> Iterator[Iterator[Token]]:
    """The tokens of each statement; what follows a semicolon counts as one, even if it is only a comment."""
    for statement in FilterStack().run(sql):  # type: ignore[no-untyped-call]
        yield statement.flatten()


def _first_word(statement: Iterator[Token]) -> str:
    """The first word of a statement in capitals, past comments and opening brackets; empty where there is none."""
    for token in statement:
        if not (token.is_whitespace or token.ttype in tokens.Comment or token.value in ("(", ";")):
            return str(token.normalized).upper()
    return ""
