"""A made-up catalog of any size, in memory: many small groups of tables with keys between them, as companies have.

Entities of different groups share their nouns, and most tables share some column names, so that words have many homes.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from knowledge_graph.profile import ColumnValues, DatasetProfile, DateRange
from schemas.expressions import ColumnRef
from schemas.workspace import Column, ColumnRole, Dataset, Metric, Relation, Role, Workspace

GROUP = 20
"""Tables of one group; their keys lead to each other and to two tables that all groups share."""
COLUMNS = 20
OWNER = Role(name="owner", sees_pii=True)

_NOUNS = (
    "booking ticket session batch meter device lease tariff parcel audit campaign donor clinic voyage grant sensor"
    " pallet invoice refund policy claim shift route depot permit"
).split()
_COMMON: tuple[tuple[str, str, ColumnRole], ...] = (
    ("name", "VARCHAR", "dimension"),
    ("status", "VARCHAR", "dimension"),
    ("city", "VARCHAR", "dimension"),
    ("created_on", "DATE", "time"),
    ("amount", "DECIMAL(12,2)", "measure"),
    ("quantity", "INTEGER", "measure"),
    ("is_active", "BOOLEAN", "flag"),
)
_OWN = (
    "weight height rating margin discount priority region segment channel grade level phase source carrier brand"
    " color material voltage capacity score"
).split()
_VALUES = {
    "status": ("open", "closed", "pending", "on hold"),
    "city": ("Berlin", "Lisbon", "Osaka", "Quito", "Oslo", "Lima", "Accra", "Perth"),
}
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


def made_up(datasets: int) -> tuple[Dataset, ...]:
    """So many datasets of `COLUMNS` columns each."""
    return tuple(_dataset(number) for number in range(datasets))


def profiles_of(datasets: Iterable[Dataset]) -> tuple[DatasetProfile, ...]:
    """What the data of `made_up` would say."""
    return tuple(_profile(dataset) for dataset in datasets)


def metrics_of(datasets: Iterable[Dataset]) -> tuple[Metric, ...]:
    """The sum of a column for one table of each group."""
    return tuple(
        Metric(
            name=f"{dataset.table}_total",
            type="simple",
            label=f"{dataset.entity} total",
            description=f"The amounts of all {dataset.entity} rows.",
            dataset=dataset.name,
            agg="sum",
            expr=ColumnRef(table=dataset.name, column="amount"),
        )
        for dataset in tuple(datasets)[2::GROUP]
    )


def workspace_of(datasets: tuple[Dataset, ...], metrics: tuple[Metric, ...] = ()) -> Workspace:
    """A workspace without files."""
    day = datetime.date(2026, 11, 1)
    roles = (OWNER,)
    return Workspace(
        name="made up", root=".", as_of=day, default_role="owner", roles=roles, datasets=datasets, metrics=metrics
    )


def _dataset(number: int) -> Dataset:
    table = _table(number)
    columns = [Column(name=f"{table}_id", type="INTEGER", role="key", nullable=False)]
    relations = []
    for other in dict.fromkeys(_referred(number)):
        name = f"{_table(other)}_id"
        columns.append(Column(name=name, type="INTEGER", role="key"))
        relations.append(Relation(name=_table(other), columns=(name,), to=f"main.{_table(other)}", references=(name,)))
    columns += [Column(name=name, type=kind, role=role) for name, kind, role in _COMMON]
    for place in range(COLUMNS - len(columns)):
        measured = place % 2 == 0
        name = f"{_word(number + 977 * place)}_{_OWN[(number + place) % len(_OWN)]}"
        role: ColumnRole = "measure" if measured else "dimension"
        columns.append(Column(name=name, type="DOUBLE" if measured else "VARCHAR", role=role))
    entity = table.replace("_", " ")
    return Dataset(
        name=f"main.{table}",
        source=f"data/{table}.parquet",
        description=f"One row per {entity}.",
        entity=entity,
        primary_key=(f"{table}_id",),
        time="created_on",
        display="name",
        columns=tuple(columns),
        relations=tuple(relations),
    )


def _referred(number: int) -> list[int]:
    """Two tables that all refer to, the head of the group, and the tables before this one in it."""
    first = number - number % GROUP
    within = [other for other in (first, number - 1, number - 3) if first <= other < number]
    return [other for other in (0, 1) if other < number and number % 4 == 0] + within


def _table(number: int) -> str:
    return f"{_word(number)}_{_NOUNS[number % len(_NOUNS)]}"


def _word(number: int) -> str:
    """A word of four syllables that no other number below 24 million has."""
    syllables = [first + second for first in _CONSONANTS for second in _VOWELS]
    spread = (number * 7_919 + 104_729) % len(syllables) ** 4
    return "".join(syllables[spread // len(syllables) ** place % len(syllables)] for place in range(4))


def _profile(dataset: Dataset) -> DatasetProfile:
    names = tuple(f"{dataset.entity} {place}" for place in ("alpha", "beta", "gamma"))
    held = {"name": names, **_VALUES}
    return DatasetProfile(
        dataset=dataset.name,
        row_count=1_000,
        first_event="2024-01-01",
        last_event="2026-10-31",
        values=tuple(ColumnValues(column=column, values=tuple(sorted(found))) for column, found in held.items()),
        types=tuple((column.name, column.type) for column in dataset.columns),
        dates=(DateRange(column="created_on", first="2024-01-01", last="2026-10-31"),),
    )
