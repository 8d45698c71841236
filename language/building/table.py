"""A reading in which every mention means one thing, as a typed table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge_graph.graph import KnowledgeGraph
from language.building.clarity import refuse_unclear
from language.building.contrasts import comparable_rows, side_by_side
from language.building.figures import implied_grains, ratios, shares, windows
from language.grammar.reading import FilterMention, MeasureMention, Mention, Reading
from language.lexicon import Candidate
from language.naming import dimension_name, measure_name, unique
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Membership, Negation
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    Dimension,
    Measure,
    NamedMeasure,
    NestedMeasure,
    Order,
    PartDimension,
    Table,
    Threshold,
    TimeDimension,
)


@dataclass(frozen=True)
class TableBuilder:
    """Builds tables of one reading; `mentions` are its parts that have candidates, in order."""

    reading: Reading
    graph: KnowledgeGraph
    mentions: tuple[Mention, ...]
    choices: Mapping[str, str]

    def table(self, candidates: tuple[Candidate, ...]) -> Table:
        """The table in which each mention means its candidate; `UnplannableError` where that is none."""
        reading = self.reading
        by_mention = dict(zip(map(id, self.mentions), candidates, strict=True))
        dimensions = [*self._dimensions(by_mention), *self._compared(by_mention)]
        plain: dict[int, Measure] = {id(m): self._measure(m, by_mention[id(m)]) for m in reading.measures}
        where = tuple(self._filter(f, by_mention[id(f)]) for f in reading.filters)
        refuse_unclear(reading, self.graph, by_mention, dimensions, where)
        within = tuple(d.name for d, mention in zip(dimensions, reading.dimensions, strict=False) if mention.within)
        thresholds, extra = self._thresholds(by_mention, list(plain.values()))
        dimensions = implied_grains(self.graph, [*plain.values(), *extra], dimensions)
        dimensions = comparable_rows(reading, dimensions)
        plain_figures = ratios(reading, self.graph, plain)
        figures, current = side_by_side(reading, [*plain_figures, *extra], self.graph.workspace.as_of, self.choices)
        measures, dimensions = windows(reading, figures, dimensions)
        measures = shares(reading, measures, dimensions, within)
        measures = list({measure.name: measure for measure in measures}.values())
        order, limit = self._order(measures, dimensions, plain, current)
        return Table(
            measures=tuple(measures),
            dimensions=unique(dimensions),
            where=where,
            period=reading.periods[0].period if reading.periods and not current else None,
            having=tuple(thresholds),
            order=order,
            limit=limit,
            limit_per=within if limit is not None else (),
        )

    def _measure(self, mention: MeasureMention, candidate: Candidate) -> Measure:
        if candidate.kind == "metric":
            metric = self.graph.metric(candidate.name)
            if metric.grain is not None and mention.summed and metric.agg != "sum":
                return NestedMeasure(
                    name=f"sum_of_{metric.name}",
                    function="sum",
                    of=NamedMeasure(name=metric.name, metric=metric.name),
                    per_grain=metric.grain,
                )
            return NamedMeasure(name=candidate.name, metric=candidate.name)
        if candidate.kind == "dataset":
            dataset = self.graph.dataset(candidate.name)
            return AggregateMeasure(
                name=measure_name("count", dataset.table, dataset.entity),
                function="count",
                dataset=dataset.name,
                follows_metrics=True,
            )
        if candidate.attribute is None:
            raise UnplannableError(f"{candidate.label} cannot be measured.")
        function = mention.function or "count_distinct"
        if function == "count":
            function = "count_distinct"
        return AggregateMeasure(
            name=measure_name(function, candidate.attribute.column, ""),
            function=function,
            dataset=candidate.attribute.table,
            argument=candidate.attribute,
            follows_metrics=True,
        )

    def _dimensions(self, by_mention: Mapping[int, Candidate]) -> list[Dimension]:
        dimensions: list[Dimension] = []
        for mention in self.reading.dimensions:
            if mention.grain is not None:
                dimensions.append(TimeDimension(name=dimension_name(mention.grain), grain=mention.grain))
            elif mention.part is not None:
                dimensions.append(PartDimension(name=mention.part.removesuffix("_of_day"), part=mention.part))
            else:
                dimensions.append(self._attribute(by_mention[id(mention)]))
        return dimensions

    def _compared(self, by_mention: Mapping[int, Candidate]) -> list[AttributeDimension]:
        """The column whose values are to be shown side by side."""
        if self.reading.compare is None:
            return []
        several = [f for f in self.reading.filters if len(f.units) > 1 and not f.negated]
        return [
            AttributeDimension(name=attribute.column, attribute=attribute)
            for mention in several
            if (attribute := by_mention[id(mention)].attribute) is not None
        ]

    def _attribute(self, candidate: Candidate) -> AttributeDimension:
        """Things are grouped by identity; a column that identifies or names a thing stands for the thing."""
        attribute = candidate.attribute
        if candidate.kind == "dataset":
            return self._entity(candidate.name)
        if attribute is None:
            raise UnplannableError(f"{candidate.label} cannot be grouped by.")
        dataset = self.graph.dataset(attribute.table)
        if (attribute.column,) == dataset.primary_key or attribute.column == dataset.display:
            return self._entity(dataset.name)
        for relation in dataset.relations:
            if relation.columns == (attribute.column,):
                return self._entity(relation.to)
        return AttributeDimension(name=attribute.column, attribute=attribute)

    def _entity(self, name: str) -> AttributeDimension:
        dataset = self.graph.dataset(name)
        if len(dataset.primary_key) != 1:
            raise UnplannableError(f"A {dataset.entity} has no single key to group by.")
        key = dataset.primary_key[0]
        return AttributeDimension(name=key, attribute=ColumnRef(table=name, column=key), entity=True)

    def _filter(self, mention: FilterMention, candidate: Candidate) -> Expression:
        if candidate.condition is not None:
            return Negation(operand=candidate.condition) if mention.negated else candidate.condition
        attribute = candidate.attribute
        if attribute is None:
            raise UnplannableError(f"{candidate.label} is no value of a column.")
        values = [
            next(c.value for c in candidates if c.attribute == attribute)
            for candidates in mention.candidates
            if any(c.attribute == attribute for c in candidates)
        ]
        options = tuple(Constant(type="text", text=value) for value in dict.fromkeys(self._stored(attribute, values)))
        if len(options) == 1:
            return Comparison(operator="<>" if mention.negated else "=", left=attribute, right=options[0])
        return Membership(value=attribute, options=options, negated=mention.negated)

    def _stored(self, attribute: ColumnRef, values: list[str]) -> list[str]:
        """The values as the column has them once its declared normalisation is applied."""
        column = self.graph.dataset(attribute.table).column(attribute.column)
        if column is not None and column.normalize in ("upper", "lower"):
            return [value.upper() if column.normalize == "upper" else value.lower() for value in values]
        return values

    def _thresholds(
        self, by_mention: Mapping[int, Candidate], measures: list[Measure]
    ) -> tuple[list[Threshold], list[Measure]]:
        thresholds, extra = [], []
        for mention in self.reading.thresholds:
            name = by_mention[id(mention)].name
            if mention.number.percent and self.graph.metric(name).unit not in ("ratio", "percent"):
                raise UnplannableError(f"{name} is not a percentage.")
            thresholds.append(Threshold(measure=name, operator=mention.operator, value=mention.value))
            if all(measure.name != name for measure in measures):
                extra.append(NamedMeasure(name=name, metric=name))
        return thresholds, list[Measure](extra)

    def _order(
        self,
        measures: list[Measure],
        dimensions: list[Dimension],
        plain: Mapping[int, Measure],
        current: Mapping[str, str],
    ) -> tuple[tuple[Order, ...], int | None]:
        reading = self.reading
        if reading.limit is not None:
            ranked = plain[id(reading.rank_by)].name if reading.rank_by is not None else None
            if ranked is None and len(current or measures) == 1:
                ranked = next(iter(current), measures[0].name)
            if ranked is None:
                raise UnplannableError("By which measure are the first ones chosen?")
            number, descending = reading.limit
            if reading.order is not None:
                raise UnplannableError("Two orders: which rows come first, and in which order are they shown?")
            return (Order(by=current.get(ranked, ranked), descending=descending),), number
        if reading.order is not None:
            named, descending = reading.order
            if isinstance(named, MeasureMention):
                names = {c.name for c in named.candidates}
                shown = {**{m.name: m.name for m in measures}, **current}
                found = next((column for name, column in shown.items() if name in names), None)
            else:
                columns = {c.attribute.column for c in named.candidates if c.attribute} if named else set()
                found = next((d.name for d in dimensions if d.name in columns), None)
            if found is None:
                raise UnplannableError("The order asked for is by something that is not shown.")
            return (Order(by=found, descending=descending),), None
        return (), None
