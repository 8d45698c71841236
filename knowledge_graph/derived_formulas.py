"""Figures made of one other figure: over time, as a share of a total, or in a period of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from knowledge_graph.leaf_names import renamed
from knowledge_graph.requested import Requested
from schemas.discovery import BoundMeasure
from schemas.errors import UnplannableError
from schemas.expressions import (
    Arithmetic,
    Case,
    ColumnRef,
    Comparison,
    Constant,
    DateDifference,
    Expression,
    SortKey,
    Truncate,
    When,
    Window,
    WindowFunction,
    walk,
)
from schemas.horizon import FEWEST_FITTED
from schemas.query import (
    OWN_DATE,
    ChangeMeasure,
    PeriodMeasure,
    RankMeasure,
    RollingMeasure,
    RunningMeasure,
    ShareMeasure,
    TrendMeasure,
)
from schemas.rewrite import rewrite

TIME = OWN_DATE
"""The table's own time dimension."""
EVERY_OTHER = ColumnRef(table="", column="<other dimensions>")
"""The table's dimensions beside time."""
PREVIOUS = "previous_{grain}_{count}"
"""The table of the row `count` `grain`s earlier."""


def _share(measure: ShareMeasure, of: Requested) -> Requested:
    within = tuple(ColumnRef(table="", column=name) for name in measure.within)
    total = Window(function="sum", argument=of.bound.formula, partition_by=within, whole_partition=True)
    formula = Arithmetic(operator="/", left=of.bound.formula, right=total)
    scope = f" within {', '.join(measure.within)}" if measure.within else ""
    wording = f"{of.bound.name} as a share of its total{scope}, 0 to 1."
    return _over(measure.name, of, formula, wording, unit="ratio", adds_up="A share of the total")


def _change(measure: ChangeMeasure, of: Requested) -> Requested:
    table = PREVIOUS.format(grain=measure.grain, count=measure.count)
    before = rewrite(
        of.bound.formula,
        lambda node: node.model_copy(update={"table": table}) if isinstance(node, ColumnRef) else None,
    )
    difference = Arithmetic(operator="-", left=of.bound.formula, right=before)
    formulas: dict[str, Expression] = {
        "previous": before,
        "difference": difference,
        "percent": Arithmetic(operator="/", left=difference, right=before),
    }
    units = {"previous": "", "difference": "", "percent": "ratio"}
    earlier = f"{measure.count} {measure.grain}{'s' if measure.count > 1 else ''} earlier"
    wording = {
        "previous": f"{of.bound.name} {earlier}.",
        "difference": f"{of.bound.name} minus its value {earlier}.",
        "percent": f"Change of {of.bound.name} against {earlier}, as a fraction of the earlier value.",
    }
    return _over(measure.name, of, formulas[measure.output], wording[measure.output], unit=units[measure.output])


def _running(measure: RunningMeasure, of: Requested) -> Requested:
    partition: tuple[Expression, ...] = (EVERY_OTHER,)
    if measure.reset:
        partition = (*partition, Truncate(grain=measure.reset, value=TIME))
    formula = Window(
        function="sum", argument=of.bound.formula, partition_by=partition, order_by=(SortKey(expression=TIME),)
    )
    since = f" since the start of the {measure.reset}" if measure.reset else ""
    wording = f"Running total of {of.bound.name}{since}."
    return _over(measure.name, of, formula, wording, adds_up="A running total")


def _rolling(measure: RollingMeasure, of: Requested) -> Requested:
    formula = Window(
        function=measure.function,
        argument=of.bound.formula,
        partition_by=(EVERY_OTHER,),
        order_by=(SortKey(expression=TIME),),
        preceding=measure.count - 1,
    )
    wording = f"Rolling {measure.function} of {of.bound.name} over {measure.count} {measure.grain}s."
    adds_up = "" if measure.function == "average" else "A rolling total"
    return _over(measure.name, of, formula, wording, adds_up=adds_up)


def _rank(measure: RankMeasure, of: Requested) -> Requested:
    within = tuple(ColumnRef(table="", column=name) for name in measure.within)
    key = SortKey(expression=of.bound.formula, descending=measure.descending)
    formula = Window(function="rank", partition_by=within, order_by=(key,))
    scope = f" of the same {', '.join(measure.within)}" if measure.within else ""
    first = "highest" if measure.descending else "lowest"
    wording = f"Place of {of.bound.name} among the rows{scope}, 1 the {first}; equal ones share a place."
    return _over(measure.name, of, formula, wording, unit="place")


_FIRST_PLACE = Constant(type="date", text="2000-01-03")
"""Periods are numbered from here: a Monday; where the numbers begin does not move the line."""


def _trend(measure: TrendMeasure, of: Requested) -> Requested:
    """Intercept + slope * number of the period, where enough values are known."""
    place = DateDifference(unit=f"{measure.grain}s", start=_FIRST_PLACE, end=TIME)

    def over_all(function: WindowFunction) -> Window:
        return Window(
            function=function,
            argument=of.bound.formula,
            against=place,
            partition_by=(EVERY_OTHER,),
            whole_partition=True,
        )

    climbed = Arithmetic(operator="*", left=over_all("regr_slope"), right=place)
    line = Arithmetic(operator="+", left=over_all("regr_intercept"), right=climbed)
    least = Constant(type="integer", text=str(FEWEST_FITTED))
    enough = Comparison(operator=">=", left=over_all("regr_count"), right=least)
    formula = Case(whens=(When(condition=enough, value=line),))
    wording = f"Straight line by least squares through {of.bound.name} of the complete {measure.grain}s: a baseline."
    return _over(measure.name, of, formula, wording)


def _in_period(measure: PeriodMeasure, of: Requested) -> Requested:
    """Every leaf in the period, under a name of its own: beside it stands the same figure of another period."""
    if any(isinstance(part, Window) or _is_offset(part) for part in walk(of.bound.formula)):
        raise UnplannableError(f"{measure.name} runs over time, so it has no value for a single period.")
    own = of.bound.formula
    names = {
        leaf.name: measure.name if own == ColumnRef(table="", column=leaf.name) else f"{measure.name}_{leaf.name}"
        for leaf in of.leaves
    }
    of = renamed(of, names)
    bound = of.bound.model_copy(update={"name": measure.name})
    return Requested(bound, tuple(replace(leaf, period=measure.period) for leaf in of.leaves), of.components)


def _is_offset(part: object) -> bool:
    return isinstance(part, ColumnRef) and bool(part.table)


def _over(
    name: str, of: Requested, formula: Expression, description: str, *, unit: str = "", adds_up: str = ""
) -> Requested:
    """A window measure beside the measure it is of."""
    bound = BoundMeasure(name=name, formula=formula, description=description, unit=unit or of.bound.unit)
    return Requested(bound, of.leaves, (of.bound.model_copy(update={"component": True}), *of.components), adds_up)


DERIVED: Mapping[type, Callable[[Any, Requested], Requested]] = {
    ShareMeasure: _share,
    ChangeMeasure: _change,
    RunningMeasure: _running,
    RollingMeasure: _rolling,
    RankMeasure: _rank,
    TrendMeasure: _trend,
    PeriodMeasure: _in_period,
}
"""By the kind of measure, what makes its formula of that of its `of`."""
