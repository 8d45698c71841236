"""Mutation tests of the rules: faults are put into a copy of the result, and the rules must notice.

Each rule gets a fault that breaks what it claims; further faults are aimed at no rule: they show what the rules miss.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeGuard

from schemas.data_model import DataModel
from schemas.quality import MutationReport, QualityRule, RuleResult
from verification.rule_sql import breaking_condition, offending_rows_sql, quoted
from verification.rules.rule import bound_text
from warehouse.result_database import ResultDatabase
from warehouse.table import ResultTable

SAMPLE_ROWS = 1000
"""Faults are injected into at most so many rows: those the result begins with."""
_BITS = {"TINYINT": 8, "SMALLINT": 16, "INTEGER": 32, "BIGINT": 64, "HUGEINT": 128}
_STRANGER = "no such value"
Number = int | float | Decimal
Numbered = tuple[tuple[int, "Mutation"], ...]


@dataclass(frozen=True)
class Mutation:
    """A fault put into `clean`: the result, its rows numbered from 1 in `_row`."""

    name: str
    aimed_at: str | None = None
    """Id of the rule whose claim the fault breaks."""
    changes: tuple[tuple[str, str], ...] = ()
    """Changed columns with what they hold instead, as SQL."""
    row: int | None = None
    """The row that changes hold for; None where they hold for all."""
    rows: str = "SELECT * FROM clean"
    """The rows before the changes."""

    @property
    def select(self) -> str:
        """The faulty table, as a SELECT out of `clean`."""
        if not self.changes:
            return self.rows
        replaced = ", ".join(f"{self._cell(column, value)} AS {quoted(column)}" for column, value in self.changes)
        return f"SELECT * REPLACE ({replaced}) FROM clean"  # noqa: S608 — quoted names and values

    def _cell(self, column: str, value: str) -> str:
        return value if self.row is None else f"CASE WHEN _row = {self.row} THEN {value} ELSE {quoted(column)} END"


def mutation_report(
    rules: tuple[QualityRule, ...],
    results: tuple[RuleResult, ...],
    database: ResultDatabase,
    table: str,
    model: DataModel,
) -> MutationReport:
    """Which faults the rules notice. `results` are those of the rules on the clean rows of `table`.

    A rule that fails on clean rows is a false alarm, and does not count as noticing anything.
    """
    broken = {result.rule for result in results if not result.passed}
    source = ".".join(quoted(part) for part in table.split("."))
    sample = f"SELECT * FROM {source} LIMIT {SAMPLE_ROWS}"  # noqa: S608 — a quoted name
    mutations = mutate(database.query(sample), rules, model)
    search = _search(mutations, tuple(rule for rule in rules if rule.id not in broken), sample)
    found = {number for (number,) in database.query(search).rows} if search else set()
    survivors = tuple(mutation.name for number, mutation in enumerate(mutations) if number not in found)
    return MutationReport(
        injected=len(mutations),
        caught=len(mutations) - len(survivors),
        survivors=survivors,
        false_alarms=len(broken),
    )


def _search(mutations: tuple[Mutation, ...], rules: tuple[QualityRule, ...], sample: str) -> str:
    """One query for the numbers of the mutations that break a rule; empty if there is nothing to look for.

    What one row can break is tested on the changed rows of all mutations together, types on all changed columns side
    by side, and only what takes several rows on whole faulty tables.
    """
    tables = [f"clean AS MATERIALIZED (SELECT row_number() OVER () AS _row, * FROM ({sample}))"]  # noqa: S608
    numbered = tuple(enumerate(mutations))
    tests = [*_row_tests(numbered, rules), *_type_tests(numbered, rules)]
    for number, mutation in numbered:
        concerned = [rule for rule in rules if _sees_table(rule, mutation)]
        if concerned:
            tables.append(f"mutant_{number} AS ({mutation.select})")
        for rule in concerned:
            tests.append(f"SELECT {number} WHERE EXISTS ({offending_rows_sql(rule, f'mutant_{number}')})")
    return "WITH " + ",\n".join(tables) + "\n" + "\nUNION ALL\n".join(tests) if tests else ""


def _sees_table(rule: QualityRule, mutation: Mutation) -> bool:
    """Whether `rule`, looking at several rows, can tell the faulty table from the clean one."""
    if not mutation.changes:
        return rule.kind in ("unique", "row_count")
    changed = {column for column, _ in mutation.changes}
    return rule.kind == "unique" and mutation.row is not None and not changed.isdisjoint(rule.columns)


def _row_tests(mutations: Numbered, rules: tuple[QualityRule, ...]) -> Iterator[str]:
    """Numbers of the mutations whose changed row breaks a rule."""
    conditions = [breaking_condition(rule) for rule in rules if rule.kind != "type"]
    broken = " OR ".join(condition for condition in conditions if condition is not None)
    cases: dict[str, list[str]] = {}
    places = []
    for number, mutation in mutations:
        if mutation.row is not None:
            places.append(f"({number}, {mutation.row})")
            for column, value in mutation.changes:
                cases.setdefault(column, []).append(f"WHEN {number} THEN {value}")
    if broken and places:
        changed = ", ".join(
            f"CASE _mutation {' '.join(whens)} ELSE {quoted(column)} END AS {quoted(column)}"
            for column, whens in cases.items()
        )
        faults = f"(VALUES {', '.join(places)}) AS fault(_mutation, _faulty)"
        faulty = f"SELECT * REPLACE ({changed}) FROM clean JOIN {faults} ON _row = _faulty"  # noqa: S608
        yield f"SELECT _mutation FROM ({faulty}) WHERE {broken}"  # noqa: S608


def _type_tests(mutations: Numbered, rules: tuple[QualityRule, ...]) -> Iterator[str]:
    """Numbers of the mutations that give a column another type than its rule declares."""
    declared = {rule.columns[0]: breaking_condition(rule) for rule in rules if rule.kind == "type"}
    retyped = [
        (number, column, value)
        for number, mutation in mutations
        if mutation.row is None
        for column, value in mutation.changes
        if column in declared
    ]
    if retyped:
        changed = ", ".join(f"{value} AS {quoted(column)}" for _, column, value in retyped)
        caught = ", ".join(f"CASE WHEN {declared[column]} THEN {number} END" for number, column, _ in retyped)
        yield f"SELECT UNNEST([{caught}]) FROM (SELECT * REPLACE ({changed}) FROM clean LIMIT 1)"  # noqa: S608


def mutate(table: ResultTable, rules: tuple[QualityRule, ...], model: DataModel) -> tuple[Mutation, ...]:
    """The faults that can be put into `table`: first one or two for each rule, then those aimed at none."""
    if not table.rows:
        return ()
    faults = _Faults(table)
    aimed = tuple(fault for rule in rules for fault in faults.against(rule))
    floors = {rule.columns[0] for rule in rules if rule.minimum is not None and rule.minimum >= 0 and rule.columns}
    listed = {rule.columns[0] for rule in rules if rule.kind == "accepted_values"}
    return (*aimed, *faults.unaimed(model, floors, listed))


class _Faults:
    """Makes faults that fit the values of one table."""

    def __init__(self, table: ResultTable) -> None:
        self._table = table
        self._types = dict(zip(table.columns, table.types, strict=True))

    def against(self, rule: QualityRule) -> Iterator[Mutation]:
        """Faults that break what `rule` claims; none where no value of the table can be made to."""
        match rule.kind:
            case "row_count":
                yield Mutation("all rows lost", rule.id, rows="SELECT * FROM clean WHERE FALSE")
                if rule.maximum is not None:
                    yield self._duplicate(rule)
            case "not_null":
                for column in rule.columns:
                    yield self._set(f"{column} is NULL in row 1", 1, {column: None}, rule)
            case "unique":
                yield self._duplicate(rule)
                if len(self._table.rows) > 1:
                    key = {column: self._value(1, column) for column in rule.columns}
                    yield self._set("row 2 has the key of row 1", 2, key, rule)
            case "type":
                yield self._retype(rule)
            case "range":
                yield from self._out_of_range(rule)
            case "order":
                yield from self._reorder(rule)
            case "accepted_values" if self._types[rule.columns[0]] == "VARCHAR":
                yield self._stranger(rule.columns[0], rule)

    def unaimed(self, model: DataModel, floors: set[str], listed: set[str]) -> Iterator[Mutation]:
        """Faults no rule claims to exclude: a wrong size or sign, an unknown category, a lost row."""
        for column in model.columns:
            if column.role in ("measure", "component"):
                yield from self._factor(column.name, 1000, "times 1000")
                if column.name not in floors:
                    yield from self._factor(column.name, -1, "negated")
        unlisted = [c.name for c in model.columns if c.role == "dimension" and c.name not in listed]
        for name in [name for name in unlisted if self._types[name] == "VARCHAR"][:1]:
            yield self._stranger(name)
        if len(self._table.rows) > 1:
            yield Mutation("row 1 lost", rows="SELECT * FROM clean WHERE _row <> 1")

    def _duplicate(self, rule: QualityRule) -> Mutation:
        rows = "SELECT * FROM clean UNION ALL SELECT * FROM clean WHERE _row = 1"
        return Mutation(f"row 1 twice ({rule.id})", rule.id, rows=rows)

    def _retype(self, rule: QualityRule) -> Mutation:
        column = rule.columns[0]
        if self._types[column] == "VARCHAR":
            return Mutation(f"{column} is a number", rule.id, ((column, f"LENGTH({quoted(column)})"),))
        return Mutation(f"{column} is text", rule.id, ((column, f"CAST({quoted(column)} AS VARCHAR)"),))

    def _out_of_range(self, rule: QualityRule) -> Iterator[Mutation]:
        column = rule.columns[0]
        for bound, step in ((rule.minimum, -1), (rule.maximum, 1)):
            if bound is not None and self._fits(bound + step, column):
                value = bound_text(bound + step, rule.type)
                yield self._set(f"{column} is {value} in row 1", 1, {column: value}, rule)

    def _reorder(self, rule: QualityRule) -> Iterator[Mutation]:
        """The two columns swapped in the first row in which they differ, or the lesser one lifted above the greater."""
        more, less = rule.columns[:2]
        for row in range(1, len(self._table.rows) + 1):
            high, low = self._value(row, more), self._value(row, less)
            if high is None or low is None:
                continue
            if high != low:
                yield self._set(f"{more} and {less} swapped in row {row}", row, {more: low, less: high}, rule)
            elif _is_number(high) and self._fits(high + 1, less):
                yield self._set(f"{less} above {more} in row {row}", row, {less: high + 1}, rule)
            return

    def _factor(self, column: str, factor: int, words: str) -> Iterator[Mutation]:
        """The first value of `column` that is above 0, multiplied."""
        for row in range(1, len(self._table.rows) + 1):
            value = self._value(row, column)
            if _is_number(value) and value > 0:
                if self._fits(value * factor, column):
                    yield self._set(f"{column} {words} in row {row}", row, {column: value * factor})
                return

    def _stranger(self, column: str, rule: QualityRule | None = None) -> Mutation:
        return self._set(f"{column} is an unknown value in row 1", 1, {column: _STRANGER}, rule)

    def _set(self, name: str, row: int, values: dict[str, object], rule: QualityRule | None = None) -> Mutation:
        """`values` written into one row, each with the type of its column."""
        changes = {column: f"CAST({_literal(value)} AS {self._types[column]})" for column, value in values.items()}
        return Mutation(name, rule.id if rule else None, tuple(changes.items()), row)

    def _value(self, row: int, column: str) -> object:
        return self._table.rows[row - 1][self._table.columns.index(column)]

    def _fits(self, value: Number, column: str) -> bool:
        """Whether the type of `column` can hold `value`: a fault must not be an overflow."""
        base, _, arguments = self._types[column].upper().partition("(")
        if base == "DECIMAL":
            precision, scale = (int(part) for part in arguments.rstrip(")").split(","))
            limit = Decimal(10).scaleb(precision - scale - 1)
            return -limit < value < limit
        if base.removeprefix("U") not in _BITS:
            return True
        bits = _BITS[base.removeprefix("U")]
        return -(1 << bits - 1) <= value < 1 << bits - 1 if base in _BITS else 0 <= value < 1 << bits


def _is_number(value: object) -> TypeGuard[Number]:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _literal(value: object) -> str:
    return "NULL" if value is None else "'" + str(value).replace("'", "''") + "'"
