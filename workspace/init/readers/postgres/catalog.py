"""What Postgres's own catalog says: tables, columns, keys and comments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from psycopg import Connection, Cursor
from psycopg.rows import TupleRow

from workspace.init.source import SourceRelation, one_line

_OURS = "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'"

_TABLES = f"""
    SELECT c.oid, n.nspname, c.relname, c.relkind, obj_description(c.oid, 'pg_class'), c.reltuples::bigint,
           row_security_active(c.oid)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition AND {_OURS}
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ORDER BY n.nspname, c.relname"""  # noqa: S608 — a constant

_COLUMNS = """
    WITH RECURSIVE plain(oid, base, modifier, kind) AS (
        SELECT oid, oid, -1, typtype::text FROM pg_type WHERE typtype <> 'd'
        UNION ALL
        SELECT d.oid, p.base, CASE WHEN d.typtypmod <> -1 THEN d.typtypmod ELSE p.modifier END, p.kind
        FROM pg_type d JOIN plain p ON d.typbasetype = p.oid WHERE d.typtype = 'd')
    SELECT a.attrelid, a.attname, a.attnum,
           format_type(p.base, CASE WHEN a.atttypmod <> -1 THEN a.atttypmod ELSE p.modifier END), p.kind,
           col_description(a.attrelid, a.attnum), has_column_privilege(a.attrelid, a.attnum, 'SELECT')
    FROM pg_attribute a JOIN plain p ON p.oid = a.atttypid
    WHERE a.attrelid = ANY(%s) AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attrelid, a.attnum"""

_FOREIGN = """
    SELECT k.conrelid, k.conkey, n.nspname, c.relname, k.confrelid, k.confkey
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND k.conrelid = ANY(%s) ORDER BY k.conrelid, k.conname"""

_UNIQUE = """
    SELECT i.indrelid, i.indisprimary, i.indkey::int2[], i.indnkeyatts
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = ANY(%s) AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
    ORDER BY i.indrelid, i.indisprimary DESC, c.relname"""

_REFERRED = "SELECT attrelid, attnum, attname FROM pg_attribute WHERE attrelid = ANY(%s) AND attnum > 0"


@dataclass(frozen=True)
class CatalogColumn:
    """A column; `declared` is its type without domains, `kind` the `typtype` of that."""

    name: str
    declared: str
    kind: str
    comment: str
    is_visible: bool


@dataclass
class CatalogTable:
    """A table; `estimated` rows are what the server last counted."""

    schema: str
    name: str
    comment: str
    estimated: int
    is_filtered: bool
    """Whether row security shows this user a part of the rows only."""
    columns: list[CatalogColumn] = field(default_factory=list)
    primary_key: tuple[str, ...] = ()
    uniques: list[tuple[str, ...]] = field(default_factory=list)
    relations: list[SourceRelation] = field(default_factory=list)

    @property
    def origin(self) -> str:
        return self.name if self.schema == "public" else f"{self.schema}.{self.name}"


@dataclass(frozen=True)
class Catalog:
    """The tables, and the names of the views, which are SQL of someone else and not run."""

    tables: tuple[CatalogTable, ...]
    views: tuple[str, ...]


def read_catalog(connection: Connection[TupleRow]) -> Catalog:
    """What the catalog says in the running transaction."""
    tables: dict[int, CatalogTable] = {}
    views = []
    for oid, schema, name, kind, comment, estimated, filtered in _rows(connection, _TABLES):
        if kind in ("v", "m"):
            views.append(name if schema == "public" else f"{schema}.{name}")
        else:
            tables[oid] = CatalogTable(schema, name, one_line(comment), max(estimated, 0), filtered)
    names: dict[int, dict[int, str]] = defaultdict(dict)
    for oid, name, number, declared, kind, comment, visible in _rows(connection, _COLUMNS, list(tables)):
        names[oid][number] = name
        tables[oid].columns.append(CatalogColumn(name, declared, kind, one_line(comment), visible))
    _add_keys(connection, tables, names)
    _add_relations(connection, tables, names)
    return Catalog(tuple(tables.values()), tuple(views))


def _add_keys(connection: Connection[TupleRow], tables: Mapping[int, CatalogTable], names: _Names) -> None:
    for oid, is_primary, numbers, width in _rows(connection, _UNIQUE, list(tables)):
        key = tuple(names[oid][number] for number in numbers[:width])
        if is_primary:
            tables[oid].primary_key = key
        else:
            tables[oid].uniques.append(key)


def _add_relations(connection: Connection[TupleRow], tables: Mapping[int, CatalogTable], names: _Names) -> None:
    found = _rows(connection, _FOREIGN, list(tables))
    referred: dict[int, dict[int, str]] = defaultdict(dict)
    for oid, number, name in _rows(connection, _REFERRED, sorted({row[4] for row in found})):
        referred[oid][number] = name
    for oid, numbers, schema, table, to, its_numbers in found:
        columns, references = _named(names[oid], numbers), _named(referred[to], its_numbers)
        tables[oid].relations.append(SourceRelation(columns, table, references, schema))


def _named(names: Mapping[int, str], numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(names[number] for number in numbers)


def _rows(connection: Connection[TupleRow], sql: str, *oids: Sequence[int]) -> list[TupleRow]:
    cursor: Cursor[TupleRow] = connection.execute(sql, oids or None)
    return cursor.fetchall()


_Names = Mapping[int, Mapping[int, str]]
