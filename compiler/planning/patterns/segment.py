"""The segment by which a pattern tells its actors apart: an attribute of each, carried through the steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compiler.planning.catalog import Catalog
from schemas.data_model import ModelColumn
from schemas.expressions import ColumnRef, Expression, SameAs, all_of
from schemas.patterns import Events
from schemas.plan import Input, Join, Projection, Select


@dataclass(frozen=True)
class Segment:
    """Nothing at all where a pattern has no segments."""

    read: Mapping[str, Expression]
    """The output name, and what of an event it is."""
    columns: tuple[ModelColumn, ...]

    @classmethod
    def of(cls, events: Events, catalog: Catalog, taken: tuple[str, ...]) -> Segment:
        """The segment of `events` under a name that is none of `taken`."""
        attribute = events.segment
        if attribute is None:
            return cls({}, ())
        dataset = catalog.dataset(attribute.table)
        column = dataset.column(attribute.column)
        name = attribute.column
        if name in taken:
            name = f"{dataset.entity.replace(' ', '_')}_{name}"
        described = ModelColumn(
            name=name,
            type=catalog.type_of(attribute),
            nullable=True,
            description=(column.description if column is not None else "") or f"{name} of the {dataset.entity}.",
            role="dimension",
            expression=f"{attribute.table}.{attribute.column}",
            sources=(f"{attribute.table}.{attribute.column}",),
        )
        return cls({name: attribute}, (described,))

    @property
    def names(self) -> tuple[str, ...]:
        """The output column, if there is one."""
        return tuple(self.read)

    def shown(self, step: str) -> tuple[Projection, ...]:
        """It, read from `step`."""
        return tuple(Projection(name=name, expression=ColumnRef(table=step, column=name)) for name in self.names)

    def same(self, one: str, other: str) -> tuple[Expression, ...]:
        """The condition that rows of two steps are of one segment; those without a value are one, too."""
        return tuple(
            SameAs(left=ColumnRef(table=one, column=name), right=ColumnRef(table=other, column=name))
            for name in self.names
        )

    def step(self, name: str, events: str) -> Select:
        """Every segment that `events` have."""
        return Select(
            name=name,
            purpose="The segments.",
            source=Input(relation=events, alias=events),
            columns=self.shown(events),
            distinct=True,
        )

    def crossed(self, segments: str) -> tuple[Join, ...]:
        """Each of the rows at hand beside every segment."""
        return (Join(kind="cross", input=Input(relation=segments, alias=segments)),) if self.names else ()

    def joined(self, step: str, segments: str) -> tuple[Join, ...]:
        """The rows of `step` beside their segment, which may have none."""
        if not self.names:
            return ()
        on = all_of(self.same(step, segments))
        return (Join(kind="left", input=Input(relation=step, alias=step), on=on),)
