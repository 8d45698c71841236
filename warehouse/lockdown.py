"""The settings of every database that runs a query: only the named files, one order, one time zone, no way back."""

from collections.abc import Iterable, Iterator

import duckdb

from schemas.errors import EngineError
from warehouse.limits import Limits

Value = str | int | bool | list[str]


def lock_down(connection: duckdb.DuckDBPyConnection, limits: Limits, readable: Iterable[str] = ()) -> None:
    """Apply the settings to the whole database and check that they hold; raises `EngineError` where they do not.

    Views over `readable` (absolute paths) work afterwards; every other file, and without `readable` the file system
    itself, is out of reach.
    """
    paths = sorted(readable)
    # GLOBAL, because a plain SET holds for this connection alone and each query runs on a cursor of its own
    for name, value in _settings(limits, paths):
        connection.execute(f"SET GLOBAL {name} = {_literal(value)}")
    _verify(connection, paths)


def _settings(limits: Limits, readable: list[str]) -> Iterator[tuple[str, Value]]:
    """The settings, in the order they are applied: each shuts a door that a later one relies on."""
    yield "TimeZone", "UTC"
    yield "Calendar", "gregorian"
    yield "default_order", "asc"
    yield "default_null_order", "nulls_last"
    yield "default_collation", ""
    yield "preserve_insertion_order", True
    yield "integer_division", False
    yield "ieee_floating_point_ops", True
    yield "error_on_division_by_zero", True
    yield "scalar_subquery_error_on_multiple_rows", True
    yield "temp_directory", ""
    yield "max_temp_directory_size", "0B"
    yield "memory_limit", limits.memory
    yield "threads", limits.threads
    yield "max_execution_time", max(1, int(limits.timeout_seconds * 1000))
    yield "autoinstall_known_extensions", False
    yield "autoload_known_extensions", False
    yield "allow_community_extensions", False
    yield "allow_persistent_secrets", False
    yield "python_enable_replacements", False
    yield "max_expression_depth", 250
    yield "pivot_limit", 1000
    if readable:
        yield "allowed_paths", readable
    else:
        yield "disabled_filesystems", "LocalFileSystem"
    yield "enable_external_access", False
    yield "lock_configuration", True


def _verify(connection: duckdb.DuckDBPyConnection, readable: list[str]) -> None:
    with connection.cursor() as cursor:
        row = cursor.execute(
            """SELECT current_setting('allowed_paths'), current_setting('allowed_directories'),
                      current_setting('enable_external_access'), current_setting('lock_configuration')"""
        ).fetchone()
    paths, directories, external, locked = row or ((), (), True, False)
    if sorted(paths) != readable or directories or external or not locked:
        raise EngineError(
            "the database could not be closed off from other files.",
            hint=f"It would reach {paths} and {directories}.",
        )


def _literal(value: Value) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_literal(item) for item in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
