"""Steps of a plan with the types of their columns, while it is being made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from compiler.planning.catalog import Catalog
from schemas.expressions import ColumnRef, Expression, all_of
from schemas.plan import Input, Join, Projection, Select, Step, Union


@dataclass(frozen=True)
class Column:
    """A column to be: `value` over the inputs of its step, and its type."""

    name: str
    value: Expression
    type: str

    @property
    def projection(self) -> Projection:
        return Projection(name=self.name, expression=self.value)


@dataclass(frozen=True)
class Flow:
    """A step that was made: its name, and the types of its columns."""

    name: str
    types: Mapping[str, str]

    def column(self, name: str) -> ColumnRef:
        """The column as another step reads it."""
        return ColumnRef(table=self.name, column=name)

    def carried(self, names: Iterable[str]) -> list[Column]:
        """Columns handed on under the same name."""
        return [Column(name, self.column(name), self.types[name]) for name in names]

    @property
    def input(self) -> Input:
        return Input(relation=self.name, alias=self.name)

    def joined(self, kind: str, on: Iterable[Expression]) -> Join:
        """A join to this step."""
        return Join(kind=kind, input=self.input, on=all_of(tuple(on)))


@dataclass
class Steps:
    """The plan so far. Names of steps are unique, and none is that of a table."""

    catalog: Catalog
    made: list[Step] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    read: dict[str, None] = field(default_factory=dict)
    """Datasets that are read, in order."""

    def dataset(self, name: str, alias: str) -> Input:
        """A dataset as an input."""
        self.read[name] = None
        return self.catalog.input(name, alias)

    def select(
        self,
        name: str,
        purpose: str,
        source: Input,
        columns: Iterable[Column],
        *,
        joins: Iterable[Join] = (),
        where: Iterable[Expression] = (),
        grouped: bool = False,
        distinct: bool = False,
    ) -> Flow:
        """A step, and how to read it. `where` are conditions that all hold."""
        listed = tuple(columns)
        called = self.unique(name)
        self.made.append(
            Select(
                name=called,
                purpose=purpose,
                source=source,
                joins=tuple(joins),
                columns=tuple(column.projection for column in listed),
                where=all_of(tuple(where)),
                grouped=grouped,
                distinct=distinct,
            )
        )
        return Flow(called, {column.name: column.type for column in listed})

    def keys(self, name: str, purpose: str, flows: list[Flow], columns: list[str]) -> Flow:
        """The distinct combinations of `columns` in any of `flows`."""
        called = self.unique(name)
        inputs = tuple(flow.name for flow in flows)
        self.made.append(Union(name=called, purpose=purpose, inputs=inputs, columns=tuple(columns)))
        return Flow(called, {column: flows[0].types[column] for column in columns})

    def unique(self, name: str) -> str:
        """`name`, with a number where it is taken."""
        called, number = name, 2
        while called in self.taken:
            called, number = f"{name}_{number}", number + 1
        self.taken.add(called)
        return called
