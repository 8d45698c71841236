"""A chart as planned, drawn with Altair in the page's colours."""

from __future__ import annotations

import datetime

import altair as alt

from ui.chart_plan import ChartPlan

SHORT_LEGEND = 50
"""So many characters of names fit on one line."""
DAYS_IN_DETAIL = 120
"""Up to so many days the axis names days, beyond that months."""

INK_ON_LIGHT, INK_ON_DARK = "#6a645a", "#a8a195"
"""As `--gs-quiet` of the style sheet; Streamlit's own are too faint to read."""


def chart(plan: ChartPlan, title: str, *, dark: bool = False) -> alt.Chart:
    """The Altair chart of a plan; `title` names the figure, and `dark` is what it is drawn on."""
    shown = [{"x": x, "series": series, "value": value} for x, series, value in plan.points]
    tooltip = [
        alt.Tooltip("x", type="temporal" if plan.temporal else "nominal", title=plan.x),
        *([alt.Tooltip("series", type="nominal", title="Series")] if plan.series else []),
        alt.Tooltip("value", type="quantitative", title=title, format=",.4~f"),
    ]
    base = alt.Chart(alt.InlineData(values=shown)).encode(tooltip=tooltip)
    draw = _draw_lines if plan.kind == "line" else _draw_bars
    ink = INK_ON_DARK if dark else INK_ON_LIGHT
    framed = draw(base, plan).configure_view(strokeWidth=0).configure_legend(labelColor=ink)
    drawn: alt.Chart = framed.configure_axis(domain=False, ticks=False, labelColor=ink)
    return drawn


def _draw_lines(base: alt.Chart, plan: ChartPlan) -> alt.Chart:
    axis = alt.Axis(title=None, grid=False, labelOverlap=True, labelFlush=True, labelPadding=8)
    if plan.temporal:
        axis.format, axis.tickCount = _date_format(plan), 6
    x = alt.X("x", type="temporal" if plan.temporal else "ordinal", sort=None, axis=axis)
    drawn = base.mark_line(strokeWidth=2, point={"size": 50, "filled": True, "opacity": 0}).encode(
        x=x, y=alt.Y("value", type="quantitative", axis=_figure_axis(plan))
    )
    if plan.series:
        legend = alt.Legend(
            title=None, orient="top", columns=_legend_columns(plan), labelLimit=170, offset=14, symbolType="stroke"
        )
        drawn = drawn.encode(color=alt.Color("series", type="nominal", sort=list(plan.series), legend=legend))
    sized: alt.Chart = drawn.properties(height=320)
    return sized


def _draw_bars(base: alt.Chart, plan: ChartPlan) -> alt.Chart:
    names = alt.Axis(title=None, labelLimit=240, labelPadding=8)
    drawn: alt.Chart = (
        base.mark_bar(cornerRadiusEnd=3, height={"band": 0.66})
        .encode(
            y=alt.Y("x", type="nominal", sort=None, axis=names),
            x=alt.X("value", type="quantitative", axis=_figure_axis(plan)),
        )
        .properties(height=max(120, 30 * len(plan.points)))
    )
    return drawn


def _legend_columns(plan: ChartPlan) -> int:
    return len(plan.series) if sum(map(len, plan.series)) <= SHORT_LEGEND else 3


def _figure_axis(plan: ChartPlan) -> alt.Axis:
    """Thousands are shortened; ratios are not, since 0.4 would be written 400m."""
    largest = max((abs(value) for _, _, value in plan.points if value is not None), default=0.0)
    return alt.Axis(title=None, tickCount=5, format="~s" if largest >= 10_000 else ",.4~f", labelPadding=8)


def _date_format(plan: ChartPlan) -> str:
    first, last = min(x for x, _, _ in plan.points), max(x for x, _, _ in plan.points)
    days = (datetime.datetime.fromisoformat(last) - datetime.datetime.fromisoformat(first)).days
    return "%b %Y" if days > DAYS_IN_DETAIL else "%-d %b"
