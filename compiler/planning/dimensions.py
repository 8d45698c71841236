"""The dimensions of a table as output columns: keys that identify a row, and labels that come with them."""

from dataclasses import dataclass, replace

from compiler.planning.catalog import Catalog
from compiler.planning.types import expression_type
from schemas.expressions import GRAINS, ColumnRef, Expression, Part, Truncate
from schemas.query import OWN_DATE, AttributeDimension, ExpressionDimension, Table, TimeDimension
from schemas.rewrite import rewrite

Role = tuple[str, tuple[str, ...]]
"""A dataset, and the relations by which it is meant."""


@dataclass(frozen=True)
class Key:
    """A column that identifies a row of the result; `value` is semantic, of the fact's own date where it is None."""

    name: str
    value: ColumnRef | None
    type: str
    description: str
    grain: str | None = None
    part: str | None = None
    expression: Expression | None = None
    """Computed of each row, its own date as `OWN_DATE`."""
    entity: bool = False
    """The rows of the dataset itself are the groups: what refers to none of them is in the group without key.

    Not set where each of them is listed anyway.
    """

    def of(self, time: ColumnRef | None) -> Expression:
        """The semantic expression of the key in a fact dated by `time`."""
        if self.value is not None:
            return self.value
        if self.expression is not None:
            return rewrite(self.expression, lambda node: time if node == OWN_DATE else None)
        if time is None:
            raise ValueError(f"{self.name} needs a dated fact")
        if self.grain:
            return Truncate(grain=self.grain, value=time)
        return Part(part=self.part, value=time)


@dataclass(frozen=True)
class Label:
    """A column that follows from the key: a display name or a further attribute of the same entity."""

    name: str
    value: ColumnRef
    type: str
    description: str


@dataclass(frozen=True)
class Dimensions:
    """Keys and labels in the order they are shown."""

    columns: tuple[Key | Label, ...]

    @property
    def keys(self) -> tuple[Key, ...]:
        return tuple(column for column in self.columns if isinstance(column, Key))

    @property
    def labels(self) -> tuple[Label, ...]:
        return tuple(column for column in self.columns if isinstance(column, Label))

    @property
    def time(self) -> Key | None:
        return next((key for key in self.keys if key.grain), None)

    @property
    def times(self) -> tuple[Key, ...]:
        """The periods, the shortest first."""
        return tuple(sorted((k for k in self.keys if k.grain), key=lambda k: GRAINS.index(k.grain)))


def dimensions_of(query: Table, catalog: Catalog) -> Dimensions:
    """The dimension columns of `query`, time first, display names beside their keys."""
    entities = [d.attribute for d in query.dimensions if isinstance(d, AttributeDimension) and d.entity]
    identified = {(attribute.table, attribute.via) for attribute in entities}
    columns: list[Key | Label] = []
    for dimension in query.dimensions:
        if isinstance(dimension, TimeDimension):
            kind = "TIMESTAMP" if dimension.grain == "hour" else "DATE"
            text = f"First day of the {dimension.grain}." if dimension.grain not in ("hour", "day") else "The date."
            columns.append(Key(dimension.name, None, kind, text, grain=dimension.grain))
        elif isinstance(dimension, AttributeDimension):
            listed = query.every_member_of == dimension.attribute.table
            columns += _attribute(dimension, identified, catalog, listed=listed)
        elif isinstance(dimension, ExpressionDimension):
            kind = expression_type(dimension.expression, catalog.type_of)
            columns.append(Key(dimension.name, None, kind, dimension.description, expression=dimension.expression))
        else:
            text = f"{dimension.part.replace('_', ' ').capitalize()}{_NUMBERING.get(dimension.part, '')}."
            columns.append(Key(dimension.name, None, "BIGINT", text, part=dimension.part))
    columns = _named_apart(columns, query, catalog)
    time = [column for column in columns if isinstance(column, Key) and column.grain]
    return Dimensions((*time, *(column for column in columns if column not in time)))


def _named_apart(columns: list[Key | Label], query: Table, catalog: Catalog) -> list[Key | Label]:
    """Display names called like another column say of what they are: `customer_name`, `origin_airport_name`."""
    dimensions = {dimension.name for dimension in query.dimensions}
    taken = [*(column.name for column in columns), *(measure.name for measure in query.measures)]
    shown = [c.value.table for c in columns if isinstance(c, Label) and c.name not in dimensions]
    found: list[Key | Label] = []
    for column in columns:
        if isinstance(column, Label) and column.name not in dimensions and taken.count(column.name) > 1:
            table, entity = column.value.table, catalog.dataset(column.value.table).entity.replace(" ", "_")
            role = [step.lstrip("~") for step in column.value.via] if shown.count(table) > 1 else []
            name = "_".join((*role, entity, column.name))
            while name in taken:
                name += "_shown"
            taken.append(name)
            found.append(replace(column, name=name))
        else:
            found.append(column)
    return found


_NUMBERING = {"weekday": ", 1 (Monday) to 7 (Sunday)", "hour_of_day": ", 0 to 23"}


def _attribute(
    dimension: AttributeDimension, identified: set[Role], catalog: Catalog, *, listed: bool
) -> list[Key | Label]:
    dataset = catalog.dataset(dimension.attribute.table)
    described = _description(dimension.attribute, catalog)
    kind = catalog.type_of(dimension.attribute)
    if not dimension.entity and (dataset.name, dimension.attribute.via) in identified:
        return [Label(dimension.name, dimension.attribute, kind, described)]
    columns: list[Key | Label] = [
        Key(dimension.name, dimension.attribute, kind, described, entity=dimension.entity and not listed)
    ]
    display = dataset.column(dataset.display or "")
    if dimension.entity and display is not None and not display.pii and display.name != dimension.attribute.column:
        shown = ColumnRef(table=dataset.name, column=display.name, via=dimension.attribute.via)
        columns.append(Label(display.name, shown, display.type, _description(shown, catalog)))
    return columns


def _description(attribute: ColumnRef, catalog: Catalog) -> str:
    dataset = catalog.dataset(attribute.table)
    column = dataset.column(attribute.column) or dataset.json_field(attribute.column)
    text = column.description if column is not None else ""
    return text or f"{attribute.column.replace('_', ' ').capitalize()} of the {dataset.entity}."
