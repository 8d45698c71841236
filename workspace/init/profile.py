"""What the loaded data says of its columns: how many values, how many different ones, from where to where."""

from __future__ import annotations

from collections.abc import Iterator

from workspace.init.column_types import TypedColumn
from workspace.init.draft import Column, DeclaredLink, Draft, Facts, Table
from workspace.init.load import LoadedTable
from workspace.init.progress import Progress
from workspace.init.qualified_names import in_brackets
from workspace.init.readings import NUMBERS
from workspace.init.source import SourceRelation
from workspace.init.staging import Staging, batched, literal, quoted

NEARLY = 0.8
"""From this share of different values on they are counted exactly: the column may be a key."""
SMALL = 50_000
"""Tables of so many rows are counted exactly throughout."""
SAMPLED_ROWS = 1_000


def profile_tables(loaded: tuple[LoadedTable, ...], staging: Staging, root: str, progress: Progress) -> Draft:
    """The draft before any rule: every table with the facts of its columns."""
    names = _Names(loaded)
    tables = []
    for place, table in enumerate(loaded, start=1):
        tables.append(_profiled(table, names, staging, root))
        progress("profiling", place, len(loaded))
    return Draft(tuple(tables))


class _Names:
    """The workspace's names for those of the source, which may spell them in another case."""

    def __init__(self, loaded: tuple[LoadedTable, ...]) -> None:
        self._tables = {(t.source.schema, t.source.name.lower()): t.name for t in loaded}
        self._columns = {(t.name, c.source.name.lower()): c.name for t in loaded for c in t.columns}

    def table(self, schema: str, name: str) -> str | None:
        return self._tables.get((schema, name.lower()))

    def columns(self, table: str, names: tuple[str, ...]) -> tuple[str, ...] | None:
        """None where one is not there: a key that is not brought in, or leads to nothing."""
        found = tuple(self._columns.get((table, name.lower()), "") for name in names)
        return found if all(found) else None


def _profiled(loaded: LoadedTable, names: _Names, staging: Staging, root: str) -> Table:
    facts = _facts(loaded, scan_of(f"{root}/{loaded.file}"), staging)
    source = loaded.source
    return Table(
        name=loaded.name,
        original=source.name,
        origin=source.origin.rpartition("/")[2],
        file=loaded.file,
        rows=facts[0].rows,
        words=loaded.words,
        description=source.description,
        columns=tuple(_column(column, its_facts) for column, its_facts in zip(loaded.columns, facts, strict=True)),
        declared_key=names.columns(loaded.name, source.primary_key) or (),
        uniques=tuple(key for declared in source.uniques if (key := names.columns(loaded.name, declared))),
        declared_links=tuple(_declared(loaded, source.relations, names)),
    )


def _declared(loaded: LoadedTable, relations: tuple[SourceRelation, ...], names: _Names) -> Iterator[DeclaredLink]:
    for relation in relations:
        to = names.table(relation.schema or loaded.source.schema, relation.table)
        columns = names.columns(loaded.name, relation.columns)
        references = names.columns(to, relation.references) if to is not None else None
        if to is not None and columns is not None and references is not None:
            yield DeclaredLink(columns, to, references)


def scan_of(file: str) -> str:
    """A Parquet file as SQL after FROM."""
    return f"read_parquet({literal(file)}, hive_partitioning = false)"


def _column(column: TypedColumn, facts: Facts) -> Column:
    found = Column(
        name=column.name,
        original=column.source.name,
        type=column.type,
        words=column.words,
        facts=facts,
        description=column.source.description,
        role="json" if column.json else "dimension",
        date_format=column.date_format,
        unit=column.unit or (in_brackets(column.source.name) if column.type.startswith(NUMBERS) else ""),
    )
    return found.because("type", column.reason) if column.reason else found


def _facts(loaded: LoadedTable, scan: str, staging: Staging) -> list[Facts]:
    rows = staging.number(f"SELECT count(*) FROM {scan}")  # noqa: S608
    exact = rows <= SMALL
    measured: list[object] = []
    for some in batched(loaded.columns):
        measures = ", ".join(measure for column in some for measure in _measures(column, exact))
        measured += staging.row(f"SELECT {measures} FROM {scan}")  # noqa: S608
    sample = staging.rows(f"SELECT * FROM {scan} LIMIT {SAMPLED_ROWS}")  # noqa: S608
    found = []
    for place, column in enumerate(loaded.columns):
        filled, distinct, minimum, maximum, length = measured[place * 5 : place * 5 + 5]
        counted = int(str(distinct))
        known = exact
        if not exact and counted >= NEARLY * int(str(filled)):
            counted = staging.number(f"SELECT count(DISTINCT {quoted(column.name)}) FROM {scan}")  # noqa: S608
            known = True
        found.append(
            Facts(
                rows=rows,
                filled=int(str(filled)),
                distinct=counted,
                exact=known,
                minimum=minimum,
                maximum=maximum,
                average_length=float(str(length)) if length is not None else 0.0,
                samples=tuple(dict.fromkeys(str(row[place]) for row in sample if row[place] is not None)),
            )
        )
    return found


def _measures(column: TypedColumn, exact: bool) -> tuple[str, ...]:
    name = quoted(column.name)
    ordered = not column.json and not column.type.endswith("]")
    return (
        f"count({name})",
        f"count(DISTINCT {name})" if exact else f"approx_count_distinct({name})",
        f"min({name})" if ordered else "NULL",
        f"max({name})" if ordered else "NULL",
        f"avg(length({name}))" if column.type == "VARCHAR" else "NULL",
    )
