"""Random rows of a schema, in the database that the right answers come from and in the one that `init` brings in."""

from __future__ import annotations

import datetime
import random
import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from tests.generated.domains import PEOPLE
from tests.generated.schemas import Attribute, Schema, Thing
from tests.generated.spelling import Spelling

Rows = dict[str, list[dict[str, Any]]]
"""By noun; keys are phrases, `#` for the key and `#role` for a link. Bridges by `left+right`."""
TYPES = {"number": "DOUBLE", "date": "DATE", "flag": "BOOLEAN"}
MISSING = 0.06


def make_rows(schema: Schema, seed: int) -> Rows:
    """Rows of every thing; the numbers and notes of some are missing."""
    chance = random.Random(f"rows {schema.name} {seed}")
    made: Rows = {}
    for thing in schema.things:
        many = chance.randint(90, 160) if thing.links else len(thing.names) or chance.randint(18, 36)
        if thing.links and thing.label is not None:
            many = len(thing.names) or chance.randint(25, 45)
        made[thing.noun] = [_row(schema, thing, at, made, chance) for at in range(many)]
    for left, right in schema.bridges:
        pairs = [(a["#"], b["#"]) for a in made[left] for b in made[right]]
        made[f"{left}+{right}"] = [{f"#{left}": a, f"#{right}": b} for a, b in chance.sample(pairs, len(pairs) // 5)]
    return made


def _row(schema: Schema, thing: Thing, at: int, made: Rows, chance: random.Random) -> dict[str, Any]:
    row: dict[str, Any] = {"#": at + 1}
    for link in thing.links:
        there = made[link.to]
        row[f"#{link.role}"] = chance.choice(there[: max(len(there) * 4 // 5, 1)])["#"]
    for attribute in thing.attributes:
        row[attribute.phrase] = _value(thing, attribute, at, chance)
    return row


def _value(thing: Thing, attribute: Attribute, at: int, chance: random.Random) -> object:
    match attribute.kind:
        case "name":
            return thing.names[at] if thing.names else PEOPLE[(at * 5) % len(PEOPLE)]
        case "flag":
            return chance.random() < 0.6
        case "date":
            return datetime.date(2021, 1, 5) + datetime.timedelta(days=chance.randint(0, 1180))
        case "number":
            if chance.random() < MISSING and "year" not in attribute.phrase:
                return None
            drawn = Decimal(str(round(chance.uniform(attribute.least, attribute.most), attribute.digits)))
            return drawn if attribute.digits else int(drawn)
        case "note":
            return None if chance.random() < 0.4 else chance.choice(attribute.values)
    weights = [len(attribute.values) + 1 - place for place in range(len(attribute.values))]
    return chance.choices(attribute.values, weights)[0]


def logical_database(schema: Schema, rows: Rows) -> duckdb.DuckDBPyConnection:
    """The rows under the names of `Rows`: what the right answers are computed from."""
    connection = duckdb.connect(config={"threads": 1})
    for thing in schema.things:
        columns = ['"#" INTEGER', *(f'"#{link.role}" INTEGER' for link in thing.links)]
        columns += [f'"{a.phrase}" {_decimal(a)}' for a in thing.attributes]
        _fill(connection, thing.noun, columns, [tuple(row.values()) for row in rows[thing.noun]])
    for left, right in schema.bridges:
        columns = [f'"#{left}" INTEGER', f'"#{right}" INTEGER']
        _fill(connection, f"{left}+{right}", columns, [tuple(row.values()) for row in rows[f"{left}+{right}"]])
    return connection


def _decimal(attribute: Attribute) -> str:
    if attribute.kind == "number":
        return f"DECIMAL(14, {attribute.digits})" if attribute.digits else "INTEGER"
    return TYPES.get(attribute.kind, "VARCHAR")


def write_database(schema: Schema, rows: Rows, spelling: Spelling, file: Path) -> None:
    """A DuckDB or SQLite file, by its suffix, with the tables as they are spelled."""
    connection: Any = sqlite3.connect(file) if file.suffix == ".sqlite" else duckdb.connect(file)
    try:
        for thing in schema.things:
            _fill(
                connection, spelling.table(thing), _columns(schema, thing, spelling), _physical(rows[thing.noun], file)
            )
        for left, right in schema.bridges:
            ends = [schema.thing(left), schema.thing(right)]
            names = [spelling.key(end) for end in ends]
            columns = [f'"{name}" INTEGER{_refers(end, spelling)}' for name, end in zip(names, ends, strict=True)]
            if spelling.declared:
                columns.append(f'PRIMARY KEY ("{names[0]}", "{names[1]}")')
            _fill(connection, spelling.bridge(*ends), columns, _physical(rows[f"{left}+{right}"], file))
        if spelling.style in ("snake", "capitals"):
            _distract(connection, schema, spelling)
        if file.suffix == ".sqlite":
            connection.commit()
    finally:
        connection.close()


def _columns(schema: Schema, thing: Thing, spelling: Spelling) -> list[str]:
    columns = [f'"{spelling.key(thing)}" INTEGER{" PRIMARY KEY" if spelling.declared else ""}']
    for link in thing.links:
        columns.append(f'"{spelling.link(thing, link)}" INTEGER{_refers(schema.thing(link.to), spelling)}')
    return columns + [f'"{spelling.column(thing, a.phrase)}" {_decimal(a)}' for a in thing.attributes]


def _refers(end: Thing, spelling: Spelling) -> str:
    return f' REFERENCES "{spelling.table(end)}"("{spelling.key(end)}")' if spelling.declared else ""


def _physical(rows: list[dict[str, Any]], file: Path) -> list[tuple[object, ...]]:
    if file.suffix != ".sqlite":
        return [tuple(row.values()) for row in rows]
    return [tuple(_plain(value) for value in row.values()) for row in rows]


def _plain(value: object) -> object:
    """What SQLite can hold."""
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


def _distract(connection: Any, schema: Schema, spelling: Spelling) -> None:
    """A table of the administration whose columns are called like those of the things."""
    things = [thing for thing in schema.things if not thing.label] or list(schema.things)
    columns = [f'"{spelling.key(things[-1])}" INTEGER', '"old_value" VARCHAR', '"changed_on" DATE']
    rows = [(at + 1, f"v{at}", f"2022-03-{at + 1:02}") for at in range(9)]
    _fill(connection, "audit_log" if spelling.style == "snake" else "AUDIT_LOG", columns, rows)


def _fill(connection: Any, table: str, columns: list[str], rows: list[tuple[object, ...]]) -> None:
    connection.execute(f'CREATE TABLE "{table}" ({", ".join(columns)})')
    if rows:
        connection.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(rows[0]))})', rows)
