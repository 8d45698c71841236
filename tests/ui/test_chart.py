"""A plan as a Vega-Lite specification."""

import datetime

from tests.ui.sample import additive, column, product, ratio
from ui.chart import chart
from ui.chart_plan import plan_chart

JANUARY, FEBRUARY = datetime.date(2026, 1, 1), datetime.date(2026, 2, 1)


def drawn(columns, rows, measure):
    spec, table = product(columns, rows)
    return chart(plan_chart(spec, table, measure), "Sales").to_dict()


def test_chart_line_carries_its_points_and_no_colour_for_one_series():
    sales = additive("sales")

    vega = drawn([column("month", "time", "DATE"), sales], [(JANUARY, 1), (FEBRUARY, 20_000)], sales)

    assert vega["mark"]["type"] == "line"
    (points,) = vega["datasets"].values()
    assert points[0] == {"x": "2026-01-01T00:00:00", "series": "", "value": 1.0}
    assert vega["encoding"]["x"]["type"] == "temporal"
    assert vega["encoding"]["y"]["axis"]["format"] == "~s"
    assert "color" not in vega["encoding"]


def test_chart_line_of_several_series_has_a_legend_in_their_order():
    sales = additive("sales")
    columns = [column("month", "time", "DATE"), column("region", "dimension"), sales]

    vega = drawn(columns, [(JANUARY, "West", 1), (JANUARY, "East", 2)], sales)

    assert vega["encoding"]["color"]["sort"] == ["West", "East"]


def test_chart_bars_of_a_ratio_are_not_shortened():
    roas = ratio("roas")

    vega = drawn([column("campaign", "dimension"), roas], [("A", 0.4), ("B", 0.5)], roas)

    assert vega["mark"]["type"] == "bar"
    assert vega["encoding"]["x"]["axis"]["format"] == ",.4~f"
    assert vega["encoding"]["y"]["sort"] is None
