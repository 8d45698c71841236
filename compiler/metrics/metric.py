"""A metric by items: its inputs computed each for itself, brought side by side, and the formula over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from compiler.metrics.asked import Asked, Cumulation, Shift
from compiler.metrics.combine import combine, filling
from compiler.metrics.conditions import at_grain, figures_in, items_in, read_through
from compiler.metrics.conversion import converted
from compiler.metrics.flow import Column, Flow, Steps
from compiler.metrics.items import Item
from compiler.metrics.layer import Layer, inputs_of
from compiler.metrics.measure import MeasurePlan
from compiler.metrics.spine import spine_flow
from compiler.metrics.times import Range
from compiler.planning.types import expression_type
from schemas.errors import UnplannableError
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    Case,
    Cast,
    ColumnRef,
    Comparison,
    Expression,
    MetricFigure,
    SortKey,
    Window,
    WindowFunction,
)
from schemas.rewrite import rewrite
from schemas.semantics import (
    Aggregation,
    ConversionMetric,
    CumulativeMetric,
    DerivedMetric,
    LayerMetric,
    MetricInput,
    RatioMetric,
    SimpleMetric,
)

_PERIOD: dict[str, WindowFunction] = {"first": "first_value", "last": "last_value", "average": "average"}


@dataclass(frozen=True)
class Wanted:
    """A metric as it is asked for: by `keys`, under conditions, within a time range, earlier by `shift`."""

    keys: tuple[Item, ...]
    where: tuple[Expression, ...] = ()
    when: Range = field(default_factory=Range)
    shift: Shift | None = None


@dataclass
class MetricPlanner:
    """Plans metrics of `layer` into `steps`."""

    layer: Layer
    steps: Steps
    until: Callable[[str], Range]

    def plan(self, metric: LayerMetric, wanted: Wanted, name: str) -> Flow:
        """The steps of `metric`, ending in one with a column for each key and the value under `name`."""
        with_own = replace(wanted, where=(*self._own(metric, metric.filter), *wanted.where))
        if isinstance(metric, SimpleMetric):
            return self._simple(metric, with_own, name)
        if isinstance(metric, CumulativeMetric):
            return self._cumulative(metric, with_own, name)
        if isinstance(metric, ConversionMetric):
            if wanted.shift is not None:
                raise UnplannableError(f"{metric.name} is a conversion: it has no value of an earlier time.")
            return self._conversion(metric, with_own, name)
        return self._derived(metric, wanted, name)

    # one aggregation

    def _own(self, metric: LayerMetric, conditions: tuple[Expression, ...]) -> tuple[Expression, ...]:
        """Conditions that `metric` declares: their `metric_time` has its grain."""
        return at_grain(conditions, self.layer.default_grain(metric))

    def _measure(self, metric: LayerMetric, measure: Aggregation, asked: Asked, name: str) -> MeasurePlan:
        settled = measure.model_copy(update={"filter": self._own(metric, measure.filter)})
        return MeasurePlan(self.layer, self.steps, settled, name, asked, self.figure, self.until)

    def _simple(self, metric: SimpleMetric, wanted: Wanted, name: str) -> Flow:
        asked = Asked(keys=wanted.keys, where=wanted.where, when=wanted.when, shift=wanted.shift)
        return self._filled(self._measure(metric, metric.measure, asked, name).plan(), metric.measure, name)

    def _filled(self, flow: Flow, measure: Aggregation, name: str) -> Flow:
        """Where a row has no value, what the measure declares."""
        if measure.fill_nulls_with is None:
            return flow
        keys = flow.carried(column for column in flow.types if column != name)
        value = Column(name, filling(flow.column(name), measure.fill_nulls_with), flow.types[name])
        purpose = f"{name}: {measure.fill_nulls_with} where there is no value."
        return self.steps.select(f"{name}_filled", purpose, flow.input, [*keys, value])

    def _cumulative(self, metric: CumulativeMetric, wanted: Wanted, name: str) -> Flow:
        grain = self.layer.finest_time(metric)
        times = [key for key in wanted.keys if self.layer.is_time_of(key, metric.measure)]
        if not times and (metric.window is not None or metric.grain_to_date is not None):
            raise UnplannableError(f"{metric.name} accumulates over a window: group it by metric_time.")
        if times and not any(key.grain for key in times):
            raise UnplannableError(f"{metric.name} accumulates over time: group it by a period of metric_time.")
        if times and metric.measure.non_additive is not None:
            raise UnplannableError(f"{metric.name} accumulates a balance, which does not add up over time.")
        each = Item((), "metric_time", grain)
        coarser = bool(times) and not any(key.grain == grain for key in times)
        keys = (*wanted.keys, each) if coarser else wanted.keys
        asked = Asked(
            keys=keys,
            where=wanted.where,
            when=wanted.when,
            cumulation=Cumulation(metric.window, metric.grain_to_date),
            shift=wanted.shift,
        )
        flow = self._filled(self._measure(metric, metric.measure, asked, name).plan(), metric.measure, name)
        return self._one_per_period(flow, metric, wanted.keys, each, name) if coarser else flow

    def _one_per_period(
        self, flow: Flow, metric: CumulativeMetric, keys: tuple[Item, ...], each: Item, name: str
    ) -> Flow:
        """Of the values within a longer period the first, the last or their average."""
        names = [key.name for key in keys]
        function = _PERIOD[metric.period_agg]
        order = () if function == "average" else (SortKey(expression=flow.column(each.name)),)
        value = Window(
            function=function,
            argument=flow.column(name),
            partition_by=tuple(flow.column(key) for key in names),
            order_by=order,
            whole_partition=True,
        )
        kind = "DOUBLE" if function == "average" else flow.types[name]
        return self.steps.select(
            f"{name}_of_period",
            f"{name}: the {metric.period_agg} value of each period.",
            flow.input,
            [*flow.carried(names), Column(name, value, kind)],
            distinct=True,
        )

    def _conversion(self, metric: ConversionMetric, wanted: Wanted, name: str) -> Flow:
        asked = Asked(keys=wanted.keys, where=wanted.where, when=wanted.when)
        base = self._measure(metric, metric.base, asked, f"{name}_base")
        opportunities = self._filled(base.plan(), metric.base, base.name)
        rows = converted(metric, base, f"{name}_events")
        won = self._measure(metric, metric.conversion, replace(asked, where=()), f"{name}_conversions")
        conversions = self._filled(won.aggregated_and_spread(rows), metric.conversion, won.name)
        names = [key.name for key in wanted.keys]
        fillings = {
            part.name: part.measure.fill_nulls_with for part in (base, won) if part.measure.fill_nulls_with is not None
        }
        both = combine(self.steps, [opportunities, conversions], names, f"{name}_both", fillings)
        value: Expression = both.column(won.name)
        kind = both.types[won.name]
        if metric.calculation == "conversion_rate":
            value, kind = _ratio(value, both.column(base.name)), "DOUBLE"
        purpose = f"{name}: {metric.calculation.replace('_', ' ')} of {metric.entity}."
        shown = [*both.carried(names), Column(name, value, kind)]
        return self.steps.select(f"{name}_values", purpose, both.input, shown)

    def figure(self, figure: MetricFigure) -> tuple[Flow, str]:
        """A metric computed per entity, for a condition."""
        name = f"{figure.metric}_per_{figure.entity}"
        key = self.layer.item(figure.entity)
        return self.plan(self.layer.metric(figure.metric), Wanted(keys=(key,)), name), name

    # formulas over metrics

    def _derived(self, metric: LayerMetric, wanted: Wanted, name: str) -> Flow:
        shift, inner, later = wanted.shift, wanted, wanted
        if shift is not None:
            inner, later = self._around_shift(metric, wanted)
        names = [key.name for key in inner.keys]
        flows, parts, fillings = [], {}, {}
        for i, part in enumerate(inputs_of(metric)):
            called = f"{name}_{part.alias}" if not _twice(metric) else f"{name}_{part.alias}_{i + 1}"
            flows.append(self._input(metric, part, inner, called))
            parts[_key(metric, part, i)] = called
            filled = self.filling_of(self.layer.metric(part.metric))
            if filled is not None:
                fillings[called] = filled
        both = combine(self.steps, flows, names, f"{name}_parts", fillings if len(flows) > 1 else None)
        value = self._formula(metric, both, parts)
        kind = expression_type(value, lambda column: both.types[column.column])
        shown = [*both.carried(names), Column(name, _typed(value, kind), kind)]
        flow = self.steps.select(f"{name}_values", f"{name} from its parts.", both.input, shown)
        return self._shifted(flow, later, name) if shift is not None else flow

    def _input(self, metric: LayerMetric, part: MetricInput, wanted: Wanted, name: str) -> Flow:
        shift = Shift(part.offset, part.offset_to_grain) if part.shifted else None
        where = (*self._own(metric, (*metric.filter, *part.filter)), *wanted.where)
        return self.plan(self.layer.metric(part.metric), replace(wanted, where=where, shift=shift), name)

    def filling_of(self, metric: LayerMetric) -> int | None:
        """What stands for a missing value of a metric beside others: only a simple one declares it."""
        return metric.measure.fill_nulls_with if isinstance(metric, SimpleMetric) else None

    @staticmethod
    def _formula(metric: LayerMetric, both: Flow, parts: dict[str, str]) -> Expression:
        if isinstance(metric, RatioMetric):
            return _ratio(both.column(parts["numerator"]), both.column(parts["denominator"]))
        if not isinstance(metric, DerivedMetric):
            raise UnplannableError(f"{metric.name} is not computed from metrics.")

        def replace_alias(node: Expression) -> Expression | None:
            if not isinstance(node, ColumnRef):
                return None
            if node.column not in parts:
                raise UnplannableError(f"{metric.name}: {node.column} is none of its inputs.")
            return both.column(parts[node.column])

        return rewrite(metric.expr, replace_alias)

    # the value of an earlier time of a formula

    def _times(self, metric: LayerMetric, keys: tuple[Item, ...]) -> tuple[Item, ...]:
        measures = list(self.layer.aggregations(metric))
        return tuple(key for key in keys if all(self.layer.is_time_of(key, measure) for measure in measures))

    def _around_shift(self, metric: LayerMetric, wanted: Wanted) -> tuple[Wanted, Wanted]:
        """What is asked of the inputs, and of the later times at which their values are shown.

        The range, and conditions on times or on what is shown, hold for the later time; others are the same at both.
        """
        if not self._times(metric, wanted.keys):
            raise UnplannableError(f"{metric.name} is of an earlier time: group it by metric_time.")
        shown = {key.name for key in wanted.keys}
        inside: list[Expression] = []
        for condition in wanted.where:
            items = items_in(condition, self.layer)
            times = self._times(metric, items)
            hidden = [item for item in items if item not in times and item.name not in shown]
            if hidden and times:
                raise UnplannableError(f"{metric.name} is of an earlier time: group it by what conditions are on.")
            if hidden or figures_in((condition,)):
                inside.append(condition)
        later = replace(wanted, where=tuple(c for c in wanted.where if c not in inside))
        return Wanted(keys=wanted.keys, where=tuple(inside)), later

    def _shifted(self, flow: Flow, wanted: Wanted, name: str) -> Flow:
        shift = wanted.shift or Shift()
        keys = [key for key in wanted.keys if key.is_metric_time] or [key for key in wanted.keys if key.grain]
        smallest = self.layer.finest(keys)
        if smallest is None:
            raise UnplannableError(f"{name} is of an earlier time: group it by a period of metric_time.")
        inside = [item for condition in wanted.where for item in items_in(condition, self.layer)]
        hidden = [item for item in inside if item.name not in flow.types]
        times = tuple(dict.fromkeys((*keys, *hidden)))
        if {shift.grain, smallest.grain} & self.layer.custom_grains:
            raise UnplannableError(f"{name}: an offset by {shift.grain} of a formula is not supported.")
        spine = spine_flow(self.layer, self.steps, times, name=f"{name}_periods", when=wanted.when)
        here = spine.column(smallest.name)
        on = Comparison(operator="=", left=shift.of(here, spine.types[smallest.name]), right=flow.column(smallest.name))
        columns = [
            Column(column, (spine if column in spine.types else flow).column(column), flow.types[column])
            for column in flow.types
        ] + spine.carried(item.name for item in hidden)
        later = self.steps.select(
            f"{name}_later",
            f"{name}: shown at the later time.",
            spine.input,
            columns,
            joins=[flow.joined("inner", [on])],
        )
        if not wanted.where:
            return later
        where = [
            read_through(c, self.layer, lambda item: (later.column(item.name), later.types[item.name]))
            for c in wanted.where
        ]
        return self.steps.select(
            f"{name}_shown", f"{name}: the conditions asked for.", later.input, later.carried(flow.types), where=where
        )


def _twice(metric: LayerMetric) -> bool:
    aliases = [part.alias for part in inputs_of(metric)]
    return len(set(aliases)) < len(aliases)


def _key(metric: LayerMetric, part: MetricInput, place: int) -> str:
    """What a formula calls an input."""
    return ("numerator", "denominator")[place] if isinstance(metric, RatioMetric) else part.alias


def _ratio(numerator: Expression, denominator: Expression) -> Expression:
    return Arithmetic(
        operator="/", left=Cast(value=numerator, type="DOUBLE"), right=Cast(value=denominator, type="DOUBLE")
    )


def _typed(value: Expression, kind: str) -> Expression:
    """A cast where the value is wider than its type says."""
    plain = isinstance(value, ColumnRef | Aggregate | Case) or kind == "DOUBLE"
    return value if plain and not isinstance(value, Case) else Cast(value=value, type=kind)
