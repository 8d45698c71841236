"""How much a figure changed from one period to another."""

from __future__ import annotations

from typing import Literal

from language.questions.forms import Periods
from schemas.query import ContrastMeasure, Measure, PeriodMeasure


def changed(measure: Measure, periods: Periods) -> Measure:
    """The figure of the later period against that of the earlier one."""
    output: Literal["percent", "difference"] = "percent" if periods.percent else "difference"
    return ContrastMeasure(
        name=f"{measure.name}_{'change' if periods.percent else 'difference'}",
        of=PeriodMeasure(name=f"{measure.name}_later", of=measure, period=periods.end),
        to=PeriodMeasure(name=f"{measure.name}_earlier", of=measure, period=periods.start),
        output=output,
    )
